"""Synthesis in a child process: figures, determinism, degenerate chips, and what goes wrong."""

from __future__ import annotations

import random
import re
from dataclasses import replace
from pathlib import Path

import pytest

from dwnasic.errors import NetlistError, PdkError, StoreError, ToolFailedError, ToolTimeoutError, UnknownNameError
from dwnasic.rtl.netlist import LutCell, Netlist, Port, Register
from dwnasic.synth.job import SynthesisJob
from dwnasic.synth.yosys import abc_script, run_yosys, script_digest, synthesise, synthesise_many
from dwnasic.tech.pdk import DontUse, Pdk, load_pdk


def random_chip(seed: int, inputs: int = 8, luts: int = 6, registers: bool = False) -> Netlist:
    """A few random 4-input LUTs in two layers."""
    rng = random.Random(seed)
    nets = list(range(2, 2 + inputs))
    first = 2 + inputs
    cells = []
    for net in range(first, first + luts):
        cells.append(LutCell(net, tuple(rng.sample(nets, 4)), rng.getrandbits(16), "luts"))
        nets.append(net)
    outputs = tuple(nets[-2:])
    if not registers:
        return Netlist("chip", (Port("a", tuple(range(2, first))),), (Port("y", outputs),), tuple(cells))
    flops = tuple(Register(first + luts + i, net) for i, net in enumerate(outputs))
    ports = (Port("a", tuple(range(2, first))),), (Port("y", tuple(f.output for f in flops)),)
    return Netlist("chip", *ports, tuple(cells), flops, "clk")


@pytest.mark.parametrize("technology", ["sky130", "flexic"])
def test_areas_are_those_of_yosys_own_count(technology: str, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    pdk: Pdk = request.getfixturevalue(technology)
    result = synthesise(SynthesisJob(random_chip(1, registers=True), pdk), tmp_path)
    passes = [("read_json", "mapped.json"), ("tee", "-o", "stat.txt", "stat", "-liberty", str(pdk.liberty))]
    run_yosys(passes, {}, tmp_path, 60)
    total = re.search(r"Chip area for module '\\chip': ([0-9.]+)", (tmp_path / "stat.txt").read_text())
    assert total
    assert float(total[1]) == pytest.approx(result.area_um2, rel=1e-6)
    assert result.area_nand2 == pytest.approx(result.area_um2 / pdk.nand2_area_um2)
    flop = pdk.require_flipflop()
    assert dict(result.cell_counts)[flop] == 2
    assert result.register_area_um2 == pytest.approx(2 * pdk.cells().cells[flop].area_um2)
    assert sum(count for _, count in result.cell_counts) == len(result.mapped.cells)


def test_the_same_job_gives_the_same_text(sky130: Pdk, tmp_path: Path) -> None:
    job = SynthesisJob(random_chip(2), sky130)
    one, two = synthesise(job, tmp_path / "one"), synthesise(job, tmp_path / "two words")
    assert (one.verilog, one.mapped, one.log) == (two.verilog, two.mapped, two.log)
    assert one.verilog.startswith("module chip(")
    assert str(tmp_path) not in one.verilog + one.log
    assert "sky130_fd_sc_hd__" in one.verilog


def test_a_batch_gives_what_single_jobs_give(sky130: Pdk, tmp_path: Path) -> None:
    jobs = [SynthesisJob(random_chip(seed), sky130) for seed in range(2)]
    batch = synthesise_many(jobs, tmp_path / "batch")
    for i, (job, result) in enumerate(zip(jobs, batch, strict=True)):
        single = synthesise(job, tmp_path / f"single{i}")
        assert (result.verilog, result.mapped, result.area_um2) == (single.verilog, single.mapped, single.area_um2)
    assert synthesise_many([], tmp_path) == ()


def test_jobs_of_a_batch_share_their_technology(sky130: Pdk, flexic: Pdk, tmp_path: Path) -> None:
    with pytest.raises(NetlistError, match="share their technology"):
        synthesise_many([SynthesisJob(random_chip(0), sky130), SynthesisJob(random_chip(0), flexic)], tmp_path)


def test_embedded_table_and_real_liberty_give_the_same_chip(sky130: Pdk, pdk_root: Path, cache: Path, tmp_path: Path) -> None:
    real = load_pdk("sky130_fd_sc_hd", cache=cache, environ={"PDK_ROOT": str(pdk_root)})
    assert real.source == "PDK_ROOT"
    chips = [random_chip(seed, registers=seed % 2 == 1) for seed in range(2)]
    ours = synthesise_many([SynthesisJob(chip, sky130) for chip in chips], tmp_path / "embedded")
    theirs = synthesise_many([SynthesisJob(chip, real) for chip in chips], tmp_path / "real")
    assert [(r.verilog, r.area_um2) for r in ours] == [(r.verilog, r.area_um2) for r in theirs]


def test_wires_and_constants_need_no_cells(sky130: Pdk, tmp_path: Path) -> None:
    wire = Netlist("chip", (Port("a", (2, 3)),), (Port("y", (3, 2, 3)),), ())
    constant = Netlist("chip", (Port("a", (2,)),), (Port("y", (1, 0)),), ())
    hidden = Netlist("chip", (Port("a", (2, 3)),), (Port("y", (5,)),), (
        LutCell(4, (2, 3), 0b1000, "luts"), LutCell(5, (2, 4), 0b1011, "luts"),
    ))  # a & b implies a: always one  # fmt: skip
    alone = Netlist("chip", (), (Port("y", (2,)),), (LutCell(2, (), 1, "luts"),))
    results = synthesise_many([SynthesisJob(n, sky130) for n in (wire, constant, hidden, alone)], tmp_path)
    assert [r.area_um2 for r in results] == [0.0] * 4
    mapped = results[0].mapped
    a, y = mapped.inputs[0].nets, mapped.outputs[0].nets
    assert y == (a[1], a[0], a[1])
    assert [r.mapped.outputs[0].nets for r in results[1:]] == [(1, 0), (1,), (1,)]


def test_an_inverter_is_one_cell(flexic: Pdk, tmp_path: Path) -> None:
    chip = Netlist("chip", (Port("a", (2,)),), (Port("y", (3,)),), (LutCell(3, (2,), 0b01, "luts"),))
    assert synthesise(SynthesisJob(chip, flexic), tmp_path).cell_counts == (("INV", 1),)


def test_cells_of_the_dont_use_list_stay_out(sky130: Pdk, tmp_path: Path) -> None:
    job = SynthesisJob(random_chip(3), sky130)
    used = [name for name, _ in synthesise(job, tmp_path / "all").cell_counts if "nand2_1" not in name and "inv" not in name]
    banned = replace(sky130, dont_use=DontUse.of("more", (*sky130.dont_use.patterns, *used)))
    counts = dict(synthesise(replace(job, pdk=banned), tmp_path / "some").cell_counts)
    assert used
    assert not set(used) & set(counts)


def test_registers_without_a_flipflop(sky130: Pdk, tmp_path: Path) -> None:
    none = replace(sky130, dont_use=DontUse.of("no flops", (*sky130.dont_use.patterns, "*df*")))
    with pytest.raises(PdkError, match="no usable rising-edge D flip-flop"):
        synthesise(SynthesisJob(random_chip(0, registers=True), none), tmp_path)


def test_unknown_scripts_are_named() -> None:
    with pytest.raises(UnknownNameError, match=r"unknown ABC script 'plane'.*plain"):
        abc_script("plane")
    assert len(script_digest()) == 64


def test_an_error_of_yosys_is_told(tmp_path: Path) -> None:
    with pytest.raises(ToolFailedError, match=r"ERROR: File `nowhere\.json' not found"):
        run_yosys([("read_json", "nowhere.json")], {}, tmp_path, 60)
    with pytest.raises(ToolFailedError, match=r"No such command: nonsense"):
        run_yosys([("nonsense",)], {}, tmp_path, 60)


def test_a_job_that_runs_too_long_is_stopped(tmp_path: Path) -> None:
    with pytest.raises(ToolTimeoutError, match=r"ran past its limit of 0\.5 s"):
        run_yosys([("exec", "--", "sleep", "30")], {}, tmp_path, 0.5)


def test_a_job_may_be_refused_memory(tmp_path: Path) -> None:
    with pytest.raises(ToolFailedError, match="Yosys failed"):
        run_yosys([("log", "never reached")], {}, tmp_path, 60, memory_mb=40)
    assert "never reached" not in (tmp_path / "worker.log").read_text()
    run_yosys([("log", "reached")], {}, tmp_path, 60, memory_mb=4000)
    assert "reached" in (tmp_path / "worker.log").read_text()


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreError, match="could not be written"):
        run_yosys([], {}, tmp_path / "file" / "folder", 60)
