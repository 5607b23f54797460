"""The proof proves what is equal, refutes what is not with a counterexample that is one, and never guesses."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import numpy as np
import pytest
from chips import adder, flipped, network, one_row

from dwnasic.errors import ToolFailedError, ToolTimeoutError, VerificationError
from dwnasic.rtl.evaluate import evaluate
from dwnasic.rtl.lower import lower
from dwnasic.rtl.netlist import LutCell, Netlist, Port
from dwnasic.synth.job import SynthesisJob, SynthesisResult
from dwnasic.synth.yosys import synthesise, synthesise_many
from dwnasic.tech.pdk import Pdk, load_pdk
from dwnasic.verify import equivalence
from dwnasic.verify.equivalence import prove, thermometer_constraint
from dwnasic.verify.exhaustive import every_input
from dwnasic.verify.simulate import simulate


@pytest.fixture(scope="module")
def mapped_adder(sky130: Pdk, tmp_path_factory: pytest.TempPathFactory) -> SynthesisResult:
    return synthesise(SynthesisJob(adder(), sky130), tmp_path_factory.mktemp("adder"))


def test_a_mapped_chip_is_proven(mapped_adder: SynthesisResult, sky130: Pdk, tmp_path: Path) -> None:
    proof = prove(adder(), mapped_adder, sky130, tmp_path / "a proof", 60)
    assert (proof.status, proof.counterexample) == ("proven", None)
    assert "Status = 1" in proof.log
    assert proof.method.endswith("simulation of all 4-bit inputs")
    assert dict(proof.versions).keys() == {"pyosys"}


@pytest.mark.parametrize(("cell", "bit"), [(0, 3), (2, 5), (3, 7)])
def test_one_flipped_table_bit_is_found(cell: int, bit: int, mapped_adder: SynthesisResult, sky130: Pdk, tmp_path: Path) -> None:
    wrong = flipped(adder(), cell, bit)
    proof = prove(wrong, mapped_adder, sky130, tmp_path, 60)
    assert proof.status == "disproved"
    assert proof.counterexample is not None
    row = one_row(wrong, proof.counterexample)
    chip, model = simulate(mapped_adder.mapped, sky130.cells(), row).ports["y"], evaluate(wrong, row).ports["y"]
    assert not np.array_equal(chip, model)


def test_swapped_wires_of_the_final_text_are_found(mapped_adder: SynthesisResult, sky130: Pdk, tmp_path: Path) -> None:
    swapped = re.sub(r"\b([ab])\[([01])\]", lambda m: f"{m[1]}[{1 - int(m[2])}]", mapped_adder.verilog)
    assert swapped != mapped_adder.verilog
    wrong = replace(mapped_adder, verilog=swapped)
    proof = prove(adder(), wrong, sky130, tmp_path, 60)
    assert proof.status == "disproved"
    assert proof.counterexample is not None
    a, b = proof.counterexample["a"], proof.counterexample["b"]
    reverse = {0: 0, 1: 2, 2: 1, 3: 3}
    assert reverse[a] + reverse[b] != a + b


def test_another_cell_in_the_final_text_is_found(mapped_adder: SynthesisResult, sky130: Pdk, tmp_path: Path) -> None:
    name, other = next(p for p in permutations(("nand2_1", "nor2_1")) if f"__{p[0]} " in mapped_adder.verilog)
    wrong = replace(mapped_adder, verilog=mapped_adder.verilog.replace(f"__{name} ", f"__{other} "))
    assert prove(adder(), wrong, sky130, tmp_path, 60).status == "disproved"


def test_registers_are_proven_with_their_latency(sky130: Pdk, tmp_path: Path) -> None:
    chip = adder(registers=True)
    result = synthesise(SynthesisJob(chip, sky130), tmp_path / "map")
    assert prove(chip, result, sky130, tmp_path / "right", 60).status == "proven"
    assert prove(flipped(chip, 2, 0), result, sky130, tmp_path / "wrong", 60).status == "disproved"
    with pytest.raises(VerificationError, match=r"pass \[2\] registers in the mapped netlist and \[0\] in its model"):
        prove(adder(), result, sky130, tmp_path / "late", 60)


def test_a_constraint_is_used_and_said(sky130: Pdk, tmp_path: Path) -> None:
    def chip(table: int) -> Netlist:
        return Netlist("chip", (Port("t_a", (2, 3)),), (Port("y", (4,)),), (LutCell(4, (2, 3), table, "luts"),))

    both, upper = chip(0b1000), chip(0b1100)  # equal where bit 1 implies bit 0
    result = synthesise(SynthesisJob(upper, sky130), tmp_path / "map")
    free = prove(both, result, sky130, tmp_path / "free", 60)
    assert (free.status, free.counterexample) == ("disproved", {"t_a": 0b10})
    constraint = thermometer_constraint(both)
    assert constraint == (("t_a", 1, 0),)
    assert prove(both, result, sky130, tmp_path / "bound", 60, constraint).status == "proven_under_constraint"
    wrong = prove(chip(0b0100), result, sky130, tmp_path / "wrong", 60, constraint)
    assert (wrong.status, wrong.counterexample) == ("disproved", {"t_a": 0b11})


@pytest.mark.parametrize("constraint", [(), (("a", 1, 0),)])
def test_all_inputs_decide_where_abc_has_no_answer(
    constraint: tuple[tuple[str, int, int], ...], mapped_adder: SynthesisResult, sky130: Pdk, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    def no_answer(folder: Path, timeout_s: float) -> tuple[equivalence.ProofStatus, str, float]:
        raise ToolTimeoutError("yosys-abc: stopped")

    monkeypatch.setattr(equivalence, "_decide", no_answer)
    right = prove(adder(), mapped_adder, sky130, tmp_path / "right", 60, constraint)
    assert right.status == ("proven_under_constraint" if constraint else "proven")
    assert right.method.startswith(f"simulation of all {12 if constraint else 16} inputs")
    swapped = re.sub(r"\b([ab])\[([01])\]", lambda m: f"{m[1]}[{1 - int(m[2])}]", mapped_adder.verilog)
    wrong = prove(adder(), replace(mapped_adder, verilog=swapped), sky130, tmp_path / "wrong", 60, constraint)
    assert wrong.status == "disproved", "the text is what is simulated"
    assert wrong.counterexample is not None
    assert constraint == () or wrong.counterexample["a"] != 0b10
    monkeypatch.setattr(equivalence, "AT_MOST", 11)
    with pytest.raises(ToolTimeoutError):
        prove(adder(), mapped_adder, sky130, tmp_path / "many", 60, constraint)


def test_wires_constants_and_no_inputs(flexic: Pdk, tmp_path: Path) -> None:
    wire = Netlist("chip", (Port("a", (2, 3)),), (Port("y", (3, 2)),), ())
    constant = Netlist("chip", (Port("a", (2,)),), (Port("y", (1, 0)),), ())
    alone = Netlist("chip", (), (Port("y", (2,)),), (LutCell(2, (), 1, "luts"),))
    chips = (wire, constant, alone)
    results = synthesise_many([SynthesisJob(n, flexic) for n in chips], tmp_path / "map")
    for i, (chip, result) in enumerate(zip(chips, results, strict=True)):
        assert prove(chip, result, flexic, tmp_path / f"right{i}", 60).status == "proven"
    zero = replace(alone, cells=(LutCell(2, (), 0, "luts"),))
    refuted = prove(zero, results[2], flexic, tmp_path / "wrong", 60)
    assert (refuted.status, refuted.counterexample) == ("disproved", {})


def test_a_word_chip_of_a_network_is_proven(flexic: Pdk, tmp_path: Path) -> None:
    chip = lower(network(5, n_classes=3), interface="words")
    result = synthesise(SynthesisJob(chip, flexic), tmp_path / "map")
    assert prove(chip, result, flexic, tmp_path / "proof", 60).status == "proven"
    rows = every_input(chip)
    assert np.array_equal(simulate(result.mapped, flexic.cells(), rows).ports["y"], evaluate(chip, rows).ports["y"])


def test_other_ports_are_refused(mapped_adder: SynthesisResult, sky130: Pdk, tmp_path: Path) -> None:
    wide = replace(adder(), inputs=(Port("a", (2, 3, 6)), Port("b", (4, 5))))
    with pytest.raises(VerificationError, match="input ports"):
        prove(wide, mapped_adder, sky130, tmp_path, 60)


def test_an_open_net_in_the_text_is_no_proof(mapped_adder: SynthesisResult, sky130: Pdk, tmp_path: Path) -> None:
    open_net = mapped_adder.verilog.replace("(a[0])", "(nowhere)", 1)
    assert open_net != mapped_adder.verilog
    with pytest.raises(ToolFailedError, match=r"ERROR: Found \d+ problems"):
        prove(adder(), replace(mapped_adder, verilog=open_net), sky130, tmp_path, 60)


def test_cells_are_never_black_boxes(mapped_adder: SynthesisResult, sky130: Pdk, tmp_path: Path) -> None:
    strange = replace(mapped_adder, verilog=re.sub(r"sky130_fd_sc_hd__\w+", "mystery_cell", mapped_adder.verilog, count=1))
    with pytest.raises(ToolFailedError, match="mystery_cell"):
        prove(adder(), strange, sky130, tmp_path, 60)


def test_a_broken_liberty_file_is_told(mapped_adder: SynthesisResult, sky130: Pdk, tmp_path: Path) -> None:
    broken = tmp_path / "broken.lib"
    broken.write_text(sky130.liberty.read_text()[:5000] + " cell ( { ;")
    sky130.cells()  # the figures are known already; only Yosys reads the broken file
    with pytest.raises(ToolFailedError, match="Yosys failed: ERROR"):
        prove(adder(), mapped_adder, replace_liberty(sky130, broken), tmp_path / "proof", 60)


def replace_liberty(pdk: Pdk, path: Path) -> Pdk:
    """The technology with another Liberty file beside the same table of cells."""
    path.with_suffix(".cells.json").write_text(pdk.liberty.with_suffix(".cells.json").read_text())
    return replace(pdk, liberty=path)


def test_a_proof_that_runs_too_long_is_stopped(mapped_adder: SynthesisResult, sky130: Pdk, tmp_path: Path) -> None:
    with pytest.raises(ToolTimeoutError, match="ran past its limit"):
        prove(adder(), mapped_adder, sky130, tmp_path, 0.01)


def test_a_text_that_is_not_the_netlist_is_found(mapped_adder: SynthesisResult, sky130: Pdk, tmp_path: Path) -> None:
    outputs = (Port("y", mapped_adder.mapped.outputs[0].nets[::-1]),)
    wrong = replace(mapped_adder, mapped=replace(mapped_adder.mapped, outputs=outputs))
    with pytest.raises(VerificationError, match="proven, but simulating all inputs finds a difference"):
        prove(adder(), wrong, sky130, tmp_path, 60)


def test_chips_are_proven_over_the_real_liberty_too(
    mapped_adder: SynthesisResult, pdk_root: Path, cache: Path, tmp_path: Path
) -> None:
    real = load_pdk("sky130_fd_sc_hd", cache=cache, environ={"PDK_ROOT": str(pdk_root)})
    assert prove(adder(), mapped_adder, real, tmp_path / "right", 60).status == "proven"
    assert prove(flipped(adder(), 1, 0), mapped_adder, real, tmp_path / "wrong", 60).status == "disproved"
