"""Independent witnesses: they pass a right chip, fail a wrong one, and say when they could not be called."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import numpy as np
import pytest
from chips import network

from dwnasic.errors import VerificationError
from dwnasic.rtl.lower import lower
from dwnasic.synth.job import SynthesisJob
from dwnasic.synth.yosys import synthesise
from dwnasic.tech.pdk import Pdk
from dwnasic.verify.cell_models import cell_models_verilog
from dwnasic.verify.witness import MAX_VECTORS, witnesses

WORDS = np.array([[a, b] for a in range(16) for b in range(8)])


def test_cell_models(flexic: Pdk) -> None:
    text = cell_models_verilog(flexic.cells(), ["NAND2", "DFF", "NAND2", "XOR2"])
    assert text.count("module ") == text.count("endmodule") == 3
    assert text.index("module DFF") < text.index("module NAND2") < text.index("module XOR2")
    assert "always @(posedge CLK)" in text
    with pytest.raises(VerificationError, match="LATCH"):
        cell_models_verilog(flexic.cells(), ["LATCH"])


@pytest.mark.parametrize("registers", ["none", "io"])
def test_a_right_chip_passes(registers: str, sky130: Pdk, tmp_path: Path, require_tool: Callable[[str], Path]) -> None:
    require_tool("iverilog")
    model = network(1, n_classes=3)
    chip = lower(model, interface="words", registers=registers)
    result = synthesise(SynthesisJob(chip, sky130), tmp_path / "map")
    seen = witnesses(model, chip, result, sky130, "words", WORDS, tmp_path / "witness")
    instances = sum(count for _, count in result.cell_counts)
    assert [(w.name, w.status) for w in seen] == [(n, "passed") for n in ("iverilog_rtl", "iverilog_mapped", "pyverilog")]
    assert [w.reason for w in seen[:2]] == ["PASS 128 vectors"] * 2
    assert seen[2].reason == f"{instances} instances of {len(result.cell_counts)} cells"


def test_a_wrong_chip_fails(flexic: Pdk, tmp_path: Path, require_tool: Callable[[str], Path]) -> None:
    require_tool("iverilog")
    model = network(2)
    chip = lower(model, interface="bits")
    result = synthesise(SynthesisJob(chip, flexic), tmp_path / "map")
    kind, other = next(p for p in permutations(("NAND2", "NOR2")) if f"  {p[0]} " in result.verilog)
    text = result.verilog.replace(f"  {kind} ", f"  {other} ")
    wrong = replace(result, verilog=text, cell_counts=tuple(dict([*result.cell_counts, (other, 1)]).items()))
    rtl, mapped, counts = witnesses(model, chip, wrong, flexic, "bits", WORDS, tmp_path / "witness")
    assert rtl.status == "passed"
    assert mapped.status == "failed"
    assert "expected" in mapped.reason
    assert "FAIL" in mapped.reason
    assert counts.status == "failed"
    assert f"{kind}: 0 read" in counts.reason


def test_text_that_is_no_verilog_fails(flexic: Pdk, tmp_path: Path, require_tool: Callable[[str], Path]) -> None:
    require_tool("iverilog")
    model = network(2)
    chip = lower(model, interface="bits")
    result = synthesise(SynthesisJob(chip, flexic), tmp_path / "map")
    broken = replace(result, verilog=result.verilog.replace("endmodule", "endmodul"))
    _, mapped, counts = witnesses(model, chip, broken, flexic, "bits", WORDS, tmp_path / "witness")
    assert (mapped.status, counts.status) == ("failed", "failed")
    assert "chip.v" in mapped.reason


def test_a_missing_simulator_is_said(flexic: Pdk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("IVERILOG_EXE", str(tmp_path / "nothing"))
    model = network(2)
    chip = lower(model, interface="bits")
    result = synthesise(SynthesisJob(chip, flexic), tmp_path / "map")
    *simulations, counts = witnesses(model, chip, result, flexic, "bits", WORDS, tmp_path / "witness")
    assert (counts.name, counts.status) == ("pyverilog", "passed")  # it needs no other program
    for witness in simulations:
        assert witness.status == "not_run"
        assert "iverilog was not found in IVERILOG_EXE" in witness.reason
        assert "apt-get install iverilog" in witness.reason


def test_long_data_is_thinned_evenly(flexic: Pdk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("IVERILOG_EXE", str(tmp_path / "nothing"))
    seen: list[int] = []
    model = network(2)
    chip = lower(model, interface="bits")
    result = synthesise(SynthesisJob(chip, flexic), tmp_path / "map")

    def watched(netlist: object, stimuli: object, expected: object) -> str:
        seen.append(stimuli.rows)  # type: ignore[attr-defined]
        return ""

    monkeypatch.setattr("dwnasic.verify.witness.bench_verilog", watched)
    words = np.stack([np.arange(5000) % 16, np.arange(5000) // 16 % 8], axis=1)
    witnesses(model, chip, result, flexic, "bits", words, tmp_path / "one")
    monkeypatch.setattr("dwnasic.verify.witness.MAX_VECTORS", 50)
    witnesses(model, chip, result, flexic, "bits", words, tmp_path / "two")
    assert (seen, MAX_VECTORS) == ([128, 50], 2000)
