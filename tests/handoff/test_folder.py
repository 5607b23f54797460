"""What is in a hand-off folder, and that writing it again changes nothing."""

from __future__ import annotations

import csv
import hashlib
import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from handed import awkward, popcount

from dwnasic.errors import PdkError, StoreError, UnknownNameError
from dwnasic.handoff.chip import FinishedChip, Order, finish_chip
from dwnasic.handoff.folder import NETLIST, TOOLS, check_tool, handoff_files, write_folder
from dwnasic.network.lut_network import LutNetwork
from dwnasic.tech.pdk import Pdk, load_pdk

Maker = Callable[..., FinishedChip]


@pytest.mark.parametrize("tool", TOOLS)
def test_the_manifest_is_true_and_paths_and_dates_are_absent(tool: str, finished: Maker, tmp_path: Path) -> None:
    chip = finished(popcount(), "words")
    files = handoff_files(chip, tool)
    written = write_folder(tmp_path / "out", files)
    for line in (tmp_path / "out" / "SHA256SUMS").read_text().splitlines():
        digest, name = line.split("  ")
        assert hashlib.sha256((tmp_path / "out" / name).read_bytes()).hexdigest() == digest
    assert {str(p.relative_to(tmp_path / "out")) for p in written} == set(files)
    text = "".join(files.values())
    assert not re.search(r"/(tmp|home|root|work|usr)/|20\d\d-\d\d-\d\d", text)


def test_it_is_the_same_when_made_again(finished: Maker, tmp_path: Path) -> None:
    chip = finished(popcount(), "words")
    again = finish_chip(chip.order, tmp_path / "other")
    assert {t: handoff_files(again, t) for t in TOOLS} == {t: handoff_files(chip, t) for t in TOOLS}


def test_the_vectors_are_the_models(finished: Maker) -> None:
    chip = finished(popcount(), "words")
    rows = list(csv.reader(handoff_files(chip, "librelane")["vectors/words.csv"].splitlines()))
    assert rows[0] == ["Age", "dose", "class"]
    values = np.array(rows[1:], dtype=np.int64)
    assert (popcount().evaluate(values[:, :-1]) == values[:, -1]).all()
    assert set(values[:, -1]) == {0, 1}


@pytest.mark.parametrize(("network", "interface", "registers"), [(awkward(), "bits", "none"), (popcount(), "words", "io")])
def test_its_testbench_passes_and_notices_a_wrong_netlist(
    network: LutNetwork, interface: str, registers: str, finished: Maker, tmp_path: Path, require_tool
) -> None:
    iverilog, vvp = require_tool("iverilog"), require_tool("vvp")
    chip = finished(network, interface, registers)
    write_folder(tmp_path, handoff_files(chip, "librelane"))
    text = (tmp_path / "src" / "dwnasic_chip.v").read_text()
    pin = re.search(r"\.A\d?\((\w+(\[\d\])?)\)", text)
    assert pin is not None
    (tmp_path / "wrong.v").write_text(text.replace(pin.group(0), pin.group(0).replace(pin.group(1), "1'b0")))
    for source, good in (("src/dwnasic_chip.rtl.v", True), ("src/dwnasic_chip.v", True), ("wrong.v", False)):
        bench = "vectors/dwnasic_chip_testbench.v"
        subprocess.run([iverilog, "-g2005", "-o", "run.vvp", bench, source, "vectors/cell_models.v"], cwd=tmp_path, check=True)
        out = subprocess.run([vvp, "-n", "run.vvp"], cwd=tmp_path, check=True, capture_output=True, text=True).stdout
        assert out.strip().splitlines()[-1].startswith("PASS" if good else "FAIL")


def test_figures_and_checks_are_those_of_the_finished_netlist(finished: Maker) -> None:
    files = handoff_files(finished(awkward()), "librelane")
    metrics, checks = json.loads(files["metrics.json"]), json.loads(files["CHECKS.json"])
    assert metrics["design__instance__area"] == pytest.approx(3.7536 + 3.7536)
    assert metrics["design__instance__count"] == 2
    assert metrics["design__io"] == 4 + 2
    assert checks["equal_to_model"]["status"] == "proven"
    assert checks["tools"]["pyosys"]
    assert all(w["status"] in ("passed", "not_run") for w in checks["witnesses"])


def test_a_registered_chip_has_its_clock(finished: Maker) -> None:
    files = handoff_files(finished(popcount(), "words", "io"), "librelane")
    keys = json.loads(files["config.json"])
    assert (keys["CLOCK_PORT"], keys["RUN_CTS"]) == ("clk", True)
    assert "[get_ports clk]" in files["constraints/dwnasic_chip.sdc"]
    assert json.loads(files["metrics.json"])["design__instance__count__class:sequential_cell"] == 4 + 3 + 1


def test_a_model_of_a_technology_is_refused_with_what_is_missing(flexic: Pdk, tmp_path: Path) -> None:
    with pytest.raises(PdkError, match=r"flexic_0p8 .*documented model.*LEF.*--technology"):
        check_tool(flexic, "librelane")
    chip = finish_chip(Order(popcount(), ("a", "b"), flexic, "bits"), tmp_path)
    assert chip.proof.status == "proven"
    for tool in {"librelane", "openlane", "orfs"}:
        with pytest.raises(PdkError, match="Missing: a technology LEF"):
            handoff_files(chip, tool)
    check_tool(flexic, NETLIST)
    files = handoff_files(chip, NETLIST)
    assert "src/dwnasic_chip.v" in files
    assert "documented model" in files["README.md"]
    die = json.loads(files["metrics.json"])["dwnasic__die"]
    assert die["relative_to"].startswith("FlexiCore4")
    assert 0 < die["relative"] < 1
    assert not any(name.endswith(".sdc") for name in files)


def test_an_unknown_tool_is_told_its_nearest(sky130: Pdk) -> None:
    with pytest.raises(UnknownNameError, match="librelane"):
        check_tool(sky130, "librelan")


def test_foreign_folders_are_left_alone_and_earlier_handoffs_replaced(finished: Maker, tmp_path: Path) -> None:
    chip = finished(popcount(), "words")
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.txt").write_text("all of it")
    with pytest.raises(StoreError, match="other files"):
        write_folder(tmp_path / "mine", handoff_files(chip, "librelane"))
    out = tmp_path / "out"
    write_folder(out, handoff_files(chip, "orfs"))
    (out / "pdn.tcl").write_text("# mine now")
    (out / "runs").mkdir()
    write_folder(out, handoff_files(chip, "librelane"))
    assert not (out / "config.mk").exists()
    assert (out / "pdn.tcl").read_text() == "# mine now"
    assert (out / "runs").is_dir()


def test_cells_that_the_flow_would_not_choose_are_told(finished: Maker, tmp_path: Path) -> None:
    chip = finished(popcount(), "words")
    files = handoff_files(chip, "librelane")
    told = json.loads(files["CHECKS.json"])["cells_that_the_flow_would_not_choose"]
    assert told["list"].startswith("LibreLane 3.0.17")
    assert told["cells"]
    assert all(f"`{cell}`" in files["README.md"] for cell in told["cells"])
    pdk = load_pdk("sky130+librelane-3", cache=tmp_path, environ={})
    other = finish_chip(Order(popcount(), ("a", "b"), pdk, "words"), tmp_path / "work")
    assert other.result.area_um2 > chip.result.area_um2
    files = handoff_files(other, "librelane")
    assert json.loads(files["CHECKS.json"])["cells_that_the_flow_would_not_choose"]["cells"] == []
    assert "own synthesis" not in files["README.md"]


@pytest.mark.parametrize("registers", ["none", "io"])
def test_opensta_reads_netlist_and_constraints_and_every_path_has_time(
    registers: str, finished: Maker, pdk_root: Path, tmp_path: Path, require_tool
) -> None:
    sta = require_tool("sta")
    chip = finished(popcount(), "words", registers)
    write_folder(tmp_path, handoff_files(chip, "librelane"))
    lib = pdk_root / "sky130A/libs.ref/sky130_fd_sc_hd/lib/sky130_fd_sc_hd__tt_025C_1v80.lib"
    (tmp_path / "t.tcl").write_text(
        f"read_liberty {{{lib}}}\nread_verilog src/dwnasic_chip.v\nlink_design dwnasic_chip\n"
        "read_sdc constraints/dwnasic_chip.sdc\ncheck_setup -verbose\nreport_checks -path_delay max\nexit\n"
    )
    argv = [sta, "-no_splash", "-exit", "t.tcl"]
    done = subprocess.run(argv, cwd=tmp_path, capture_output=True, text=True, check=True, timeout=120)
    assert "Error" not in done.stdout + done.stderr
    assert "unconstrained" not in done.stdout
    assert "slack (MET)" in done.stdout
