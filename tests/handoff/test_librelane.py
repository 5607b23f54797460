"""Hand-offs in LibreLane itself: it takes the configuration, and what its front end writes of the netlist is proven equal."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from handed import awkward, popcount

from dwnasic.explore.trial import RecordStore
from dwnasic.handoff.chip import FinishedChip, finish_chip
from dwnasic.handoff.finish import read_netlist
from dwnasic.handoff.folder import handoff_files, write_folder
from dwnasic.handoff.orders import choose_technology, order_of
from dwnasic.network.lut_network import LutNetwork
from dwnasic.study import load_study
from dwnasic.verify.equivalence import prove

HERE = Path(__file__).parent
Maker = Callable[..., FinishedChip]
CHIPS = [(popcount(), "words", "none"), (awkward(), "bits", "none"), (popcount(), "words", "io")]
NAMES = ["votes", "awkward", "registered"]


def load(python: Path, config: Path, root: Path) -> dict[str, Any]:
    """What LibreLane says of a configuration."""
    argv = [str(python), str(HERE / "librelane_child.py"), str(config), str(root)]
    done = subprocess.run(argv, capture_output=True, text=True, timeout=120, check=True, cwd=config.parent)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize(("network", "interface", "registers"), CHIPS, ids=NAMES)
def test_the_configuration_loads_without_a_warning(
    network: LutNetwork, interface: str, registers: str, finished: Maker, librelane: Path, librelane_root: Path, tmp_path: Path
) -> None:
    chip = finished(network, interface, registers)
    write_folder(tmp_path / "out", handoff_files(chip, "librelane"))
    found = load(librelane, tmp_path / "out" / "config.json", librelane_root)
    assert (found["errors"], found["warnings"]) == ([], [])
    assert found["libraries"] == 3
    assert found["values"]["DESIGN_NAME"] == "dwnasic_chip"
    assert found["values"]["RUN_CTS"] == str(registers == "io")
    assert chip.floorplan is not None
    assert float(found["values"]["PDN_VPITCH"]) == float(chip.floorplan.straps.pitch)


def test_a_published_chip_arrives(librelane: Path, librelane_root: Path, tmp_path: Path, require_tool) -> None:
    require_tool("verilator")
    report = HERE.parents[1] / "reports" / "blood"
    records = [r for r in RecordStore(report / "records").all() if r.kind == "trial" and r.outer is not None]
    record = max(records, key=lambda r: r.metrics["area_nand2"])
    pdk = choose_technology(record, None, tmp_path / "cache", {}, tmp_path)
    chip = finish_chip(order_of(record, load_study(report / "study.yaml"), pdk), tmp_path / "work")
    write_folder(tmp_path / "out", handoff_files(chip, "librelane"))
    found = load(librelane, tmp_path / "out" / "config.json", librelane_root)
    assert (found["errors"], found["warnings"]) == ([], [])
    check_front_end(chip, librelane, librelane_root, tmp_path)


def test_a_misspelt_key_is_an_error_there(finished: Maker, librelane: Path, librelane_root: Path, tmp_path: Path) -> None:
    write_folder(tmp_path / "out", handoff_files(finished(popcount(), "words"), "librelane"))
    config = tmp_path / "out" / "config.json"
    config.write_text(config.read_text().replace("PDN_VPITCH", "PDN_VPICTH"))
    assert "PDN_VPICTH" in " ".join(load(librelane, config, librelane_root)["errors"])


@pytest.mark.parametrize(("network", "interface", "registers"), CHIPS[1:], ids=NAMES[1:])
def test_what_its_front_end_writes_is_proven_equal(
    network: LutNetwork,
    interface: str,
    registers: str,
    finished: Maker,
    librelane: Path,
    librelane_root: Path,
    tmp_path: Path,
    require_tool,
) -> None:
    require_tool("verilator")
    chip = finished(network, interface, registers)
    write_folder(tmp_path / "out", handoff_files(chip, "librelane"))
    check_front_end(chip, librelane, librelane_root, tmp_path)


def check_front_end(chip: FinishedChip, librelane: Path, root: Path, folder: Path) -> None:
    """Run LibreLane's front end on the hand-off in `folder`/out and prove the netlist that it writes."""
    out, programs = folder / "out", folder / "bin"
    programs.mkdir()
    shim = programs / "yosys"
    shim.write_text(f'#!/bin/sh\nexec "{librelane}" "{HERE / "yosys_shim.py"}" "$@"\n')
    shim.chmod(0o755)
    argv = [str(librelane), "-m", "librelane", "--manual-pdk", "--pdk-root", str(root), "-p", "sky130A"]
    argv += ["-s", "sky130_fd_sc_hd", "--run-tag", "test", "--to", "Checker.NetlistAssignStatements", "config.json"]
    path = f"{programs}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        argv, cwd=out, env={**os.environ, "PATH": path}, capture_output=True, text=True, timeout=300, check=False
    )
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-1000:]
    (written,) = (out / "runs" / "test" / "final" / "nl").glob("*.nl.v")
    text = written.read_text()
    theirs = read_netlist(text, chip.model.clock, folder / "read")
    assert sorted(c.cell for c in theirs.cells) == sorted(c.cell for c in chip.result.mapped.cells)
    result = replace(chip.result, mapped=theirs, verilog=text)
    assert prove(chip.model, result, chip.order.pdk, folder / "proof", 120).status == "proven"
