"""Bit-parallel simulation of mapped netlists against the netlist's own evaluation and a plain count."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from chips import adder, network

from dwnasic.errors import NetlistError, VerificationError
from dwnasic.rtl.evaluate import evaluate
from dwnasic.rtl.lower import lower
from dwnasic.rtl.netlist import Port
from dwnasic.rtl.ports import Vectors
from dwnasic.synth.job import MappedCell, MappedNetlist, SynthesisJob, SynthesisResult
from dwnasic.synth.yosys import synthesise
from dwnasic.tech.liberty import Cell, FlipFlop, Liberty, Pin
from dwnasic.tech.pdk import Pdk
from dwnasic.verify.exhaustive import every_input
from dwnasic.verify.simulate import check_rows, signal_statistics, simulate


@pytest.fixture(scope="module")
def mapped_adder(flexic: Pdk, tmp_path_factory: pytest.TempPathFactory) -> SynthesisResult:
    return synthesise(SynthesisJob(adder(registers=True), flexic), tmp_path_factory.mktemp("adder"))


def test_all_inputs_of_a_registered_chip(mapped_adder: SynthesisResult, flexic: Pdk) -> None:
    rows = every_input(adder())
    found = simulate(mapped_adder.mapped, flexic.cells(), rows)
    assert np.array_equal(found.ports["y"], evaluate(adder(registers=True), rows).ports["y"])
    words = {name: bits @ (1 << np.arange(bits.shape[1])) for name, bits in {**rows.ports, **found.ports}.items()}
    assert np.array_equal(words["y"], words["a"] + words["b"])


@pytest.mark.parametrize("rows", [0, 1, 7, 64, 65])
def test_any_number_of_rows(rows: int, mapped_adder: SynthesisResult, flexic: Pdk) -> None:
    rng = np.random.default_rng(rows)
    vectors = Vectors(rows, {name: rng.integers(0, 2, (rows, 2)).astype(bool) for name in ("a", "b")})
    found = simulate(mapped_adder.mapped, flexic.cells(), vectors)
    assert found.ports["y"].shape == (rows, 3)
    assert np.array_equal(found.ports["y"], evaluate(adder(), vectors).ports["y"])


def test_other_vectors_are_refused(mapped_adder: SynthesisResult, flexic: Pdk) -> None:
    with pytest.raises(NetlistError, match="stimuli for ports"):
        simulate(mapped_adder.mapped, flexic.cells(), Vectors(1, {"a": np.zeros((1, 2), dtype=bool)}))


def test_statistics_are_a_plain_count(flexic: Pdk) -> None:
    cells = (MappedCell("g", "NAND2", (("A", 2), ("B", 3), ("Y", 4))),)
    mapped = MappedNetlist("chip", (Port("a", (2, 3)),), (Port("y", (4,)),), cells, None)
    bits = np.random.default_rng(1).integers(0, 2, (131, 2)).astype(bool)
    found = signal_statistics(mapped, flexic.cells(), Vectors(131, {"a": bits}))
    columns = {0: np.zeros(131, dtype=bool), 1: np.ones(131, dtype=bool), 2: bits[:, 0], 3: bits[:, 1], 4: ~bits.all(axis=1)}
    assert found.ones == {net: int(column.sum()) for net, column in columns.items()}
    assert found.toggles == {net: int((column[1:] != column[:-1]).sum()) for net, column in columns.items()}
    assert found.probability(4) == pytest.approx(1 - bits.all(axis=1).mean())


def test_statistics_of_no_rows(flexic: Pdk) -> None:
    mapped = MappedNetlist("chip", (Port("a", (2,)),), (Port("y", (2,)),), (), None)
    found = signal_statistics(mapped, flexic.cells(), Vectors(0, {"a": np.zeros((0, 1), dtype=bool)}))
    assert (found.toggles[2], found.probability(2)) == (0, 0.0)


def test_every_row_of_data_is_compared(flexic: Pdk, tmp_path: Path) -> None:
    model = network(3)
    words = np.array([[a, b] for a in range(16) for b in range(8)])
    results = {}
    for interface in ("bits", "words"):
        result = synthesise(SynthesisJob(lower(model, interface=interface), flexic), tmp_path / interface)
        check_rows(model, result.mapped, flexic.cells(), interface, words)
        results[interface] = result.mapped
    first, *others = model.luts
    wrong = replace(model, luts=(replace(first, table=first.table ^ 0xFF), *others))
    differ = np.flatnonzero(model.evaluate(words) != wrong.evaluate(words))
    assert len(differ)
    with pytest.raises(VerificationError, match=rf"{len(differ)} of 128 rows differ.*the first is row {differ[0]} "):
        check_rows(wrong, results["words"], flexic.cells(), "words", words)


def test_a_flipflop_with_an_inverted_output() -> None:
    pins = (Pin("D", "input"), Pin("CK", "input"), Pin("Q", "output", function="IQ"), Pin("QN", "output", function="IQN"))
    library = Liberty("two", {"FF": Cell("FF", 1.0, pins, flipflop=FlipFlop("CK", "!D"))})
    cells = (MappedCell("r", "FF", (("CK", 9), ("D", 2), ("Q", 3), ("QN", 4))),)
    mapped = MappedNetlist("chip", (Port("a", (2,)),), (Port("y", (3, 4)),), cells, "clk")
    rows = Vectors(2, {"a": np.array([[False], [True]])})
    assert simulate(mapped, library, rows).ports["y"].tolist() == [[True, False], [False, True]]


def test_nets_with_two_drivers_and_with_none(flexic: Pdk) -> None:
    inverter = (("A", 2), ("Y", 3))
    twice = MappedNetlist(
        "chip", (Port("a", (2,)),), (Port("y", (3,)),), (MappedCell("u", "INV", inverter), MappedCell("v", "INV", inverter)), None
    )
    rows = Vectors(1, {"a": np.ones((1, 1), dtype=bool)})
    with pytest.raises(VerificationError, match="net 3 of the mapped netlist has two drivers"):
        simulate(twice, flexic.cells(), rows)
    with pytest.raises(VerificationError, match=r"read the nets \[7\], which have no driver"):
        simulate(replace(twice, cells=(), outputs=(Port("y", (7,)),)), flexic.cells(), rows)
