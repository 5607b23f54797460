"""qflow: chips of osu035 really placed and routed, their netlists read back and proven; and what is refused before it starts."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from layouts import popcount, tiny

from dwnasic.errors import PdkError, StoreError, ToolFailedError, ToolNotFoundError, VerificationError
from dwnasic.handoff.chip import FinishedChip, Order, finish_chip
from dwnasic.layout.after import prove_mapped
from dwnasic.layout.make import Request, blank_record, check_ready, make_layout
from dwnasic.layout.qflow import TECHNOLOGIES, bit_names, blif, run_qflow, technology_file
from dwnasic.layout.record import RECORD, read_layout
from dwnasic.network.lut_network import CodeHead, Lut, LutNetwork
from dwnasic.tech.pdk import Pdk, load_pdk

Tool = Callable[[str], Path]


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("qflow")


@pytest.fixture
def osu035(require_tool: Tool, work: Path) -> Pdk:
    require_tool("qflow")
    if not (TECHNOLOGIES / "osu035").is_dir():
        pytest.skip("qflow is there, its technology osu035 is not: apt-get install qflow-tech-osu035")
    return load_pdk("osu035", cache=work / "cache", environ={})


@pytest.fixture
def chip(osu035: Pdk, work: Path) -> FinishedChip:
    """A small chip, finished anew for every test that asks (1 s)."""
    return finish_chip(Order(tiny(), ("a", "b"), osu035, "words"), work / "tiny")


def request(chip: FinishedChip, folder: Path) -> Request:
    return Request(chip, blank_record(chip, "study", "0123456789abcdef", "qflow"), folder, None, os.environ)


def test_a_chip_is_placed_routed_proven_and_drawn(osu035: Pdk, tmp_path: Path) -> None:
    chip = finish_chip(Order(popcount(4), ("a", "b"), osu035, "bits"), tmp_path / "chip")
    record = make_layout(request(chip, tmp_path / "layout"))
    assert (record.state, record.routed, record.proof) == ("complete", True, "proven")
    assert set(record.files) == {"layout.def", "layout.gds", "layout.png"}
    figures = record.metrics
    assert figures["cells"] == len(chip.result.mapped.cells)
    assert 0.3 < figures["utilisation"] < 0.7
    assert figures["unrouted_nets"] == 0
    assert figures["wire_length_um"] > 10 * figures["cells"]
    assert figures["vias"] > figures["cells"]
    assert figures["core_area_um2"] < figures["die_area_um2"]
    assert record.versions["qflow"].startswith("Qflow")
    assert read_layout(tmp_path / "layout" / RECORD) == record


def test_runs_repeat_and_a_netlist_with_two_wires_exchanged_is_refused(chip: FinishedChip, tmp_path: Path) -> None:
    done = run_qflow(chip, tmp_path / "run", os.environ)
    again = run_qflow(chip, tmp_path / "again", os.environ)
    assert (again.def_text, again.metrics) == (done.def_text, done.metrics)
    assert prove_mapped(chip, done.mapped, tmp_path / "right")[0] == "proven"
    first, second = next(p for p in done.mapped.inputs if p.name == "x_a").nets[1:3]
    swap = {first: second, second: first}
    cells = tuple(replace(c, pins=tuple((pin, swap.get(net, net)) for pin, net in c.pins)) for c in done.mapped.cells)
    with pytest.raises(VerificationError, match="counterexample"):
        prove_mapped(chip, replace(done.mapped, cells=cells), tmp_path / "wrong")


def test_the_blif_holds_every_cell_and_bit(chip: FinishedChip) -> None:
    lines = blif(chip).splitlines()
    assert lines[0] == ".model dwnasic_chip"
    assert lines[1] == ".inputs x_a_port<0> x_a_port<1> x_a_port<2> x_b_port<0> x_b_port<1> x_b_port<2>"
    assert lines[2] == ".outputs y_port"
    assert sum(line.startswith(".gate ") for line in lines) == len(chip.result.mapped.cells)
    names = bit_names(chip.result.mapped)
    assert len(set(names.values())) == len(names)


def test_what_qflow_cannot_lay_out_is_refused(chip: FinishedChip, osu035: Pdk, work: Path, tmp_path: Path) -> None:
    other = replace(chip, order=replace(chip.order, pdk=replace(osu035, liberty_digest="0" * 64)))
    with pytest.raises(PdkError, match="one library"):
        run_qflow(other, tmp_path / "run", os.environ)
    with pytest.raises(StoreError, match="path of letters"):
        run_qflow(chip, tmp_path / "a b", os.environ)
    clocked = finish_chip(Order(tiny(), ("a", "b"), osu035, "words", "io"), work / "clocked")
    with pytest.raises(PdkError, match="combinational chips only"):
        make_layout(request(clocked, tmp_path / "clocked"))
    assert read_layout(tmp_path / "clocked" / RECORD).state == "failed"
    constant = LutNetwork(tiny().encoder, (Lut((), 1),), CodeHead((3,)), 2)
    with pytest.raises(PdkError, match="names no tie_high"):
        finish_chip(Order(constant, ("a", "b"), osu035, "words"), work / "constant")


def test_a_run_that_fails_says_so(chip: FinishedChip, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = tmp_path / "qflow"
    broken.write_text("#!/bin/sh\necho 'qrouter failure:  Not all nets were routed.'\n")
    broken.chmod(0o755)
    monkeypatch.setenv("QFLOW_EXE", str(broken))
    with pytest.raises(ToolFailedError, match="failure:  Not all nets were routed"):
        run_qflow(chip, tmp_path / "run", os.environ)
    monkeypatch.setenv("QFLOW_EXE", str(tmp_path / "nowhere"))
    with pytest.raises(ToolNotFoundError, match="apt-get install qflow"):
        run_qflow(chip, tmp_path / "run", os.environ)


def test_a_technology_that_qflow_has_not_is_refused_with_what_to_do(tmp_path: Path) -> None:
    sky130 = load_pdk("sky130_fd_sc_hd", cache=tmp_path, environ={})
    with pytest.raises(PdkError, match="use --technology osu035"):
        check_ready("qflow", sky130, {})
    folder = tmp_path / "sky130_fd_sc_hd"
    folder.mkdir()
    (folder / "sky130_fd_sc_hd.sh").write_text("set leffile=a.lef\nset libertyfile=a.lib\n")
    with pytest.raises(PdkError, match=r"`leffile` names .*a.lef, which is no file"):
        technology_file(sky130, "leffile", {"QFLOW_TECH_DIR": str(tmp_path)})
