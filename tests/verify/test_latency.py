"""Registers on every path, and the order of evaluation."""

from __future__ import annotations

from dataclasses import replace

import pytest
from chips import adder

from dwnasic.errors import VerificationError
from dwnasic.rtl.netlist import Port
from dwnasic.synth.job import MappedCell, MappedNetlist
from dwnasic.tech.pdk import Pdk
from dwnasic.verify.latency import cell_items, check_latency, in_order, latencies_of_mapped


def flop(name: str, data: int, output: int) -> MappedCell:
    return MappedCell(name, "DFF", (("CLK", 99), ("D", data), ("Q", output)))


def test_paths_of_different_latency_are_seen(flexic: Pdk) -> None:
    cells = (
        flop("f0", 2, 4),
        MappedCell("g0", "NAND2", (("A", 4), ("B", 3), ("Y", 5))),
        MappedCell("g1", "INV", (("A", 3), ("Y", 6))),
    )
    mapped = MappedNetlist("chip", (Port("a", (2, 3)),), (Port("y", (5, 6, 1, 4)),), cells, "clk")
    found = latencies_of_mapped(mapped, flexic.cells())
    assert found["y"] == [frozenset([0, 1]), frozenset([0]), frozenset(), frozenset([1])]


def test_a_missing_register_is_an_error(flexic: Pdk) -> None:
    chip = adder(registers=True)
    wires = MappedNetlist("adder", chip.inputs, (Port("y", (2, 3, 4)),), (), "clk")
    with pytest.raises(VerificationError, match=r"output y\[0\]: its paths pass \[0\] registers.*\[2\] in its model"):
        check_latency(chip, wires, flexic.cells())
    constants = replace(wires, outputs=(Port("y", (0, 1, 0)),))
    check_latency(chip, constants, flexic.cells())  # a constant has no path: whether it is right is for the proof to say


def test_an_unbalanced_model_cannot_be_proven(flexic: Pdk) -> None:
    chip = adder(registers=True)
    bypass = replace(chip, cells=(replace(chip.cells[0], inputs=(2, 8)), *chip.cells[1:]))
    mapped = MappedNetlist("adder", chip.inputs, (Port("y", (0, 0, 0)),), (), "clk")
    with pytest.raises(VerificationError, match=r"\[1, 2\] in its model"):
        check_latency(bypass, mapped, flexic.cells())


def test_order_and_loops() -> None:
    items = [((5, 3), 4, 0), ((2,), 5, 0), ((), 3, 0)]
    order = in_order([2], items)
    assert sorted(order) == [0, 1, 2]
    assert order[-1] == 0
    with pytest.raises(VerificationError, match="net 4 depends on itself or on a net without a driver"):
        in_order([2], [((4, 2), 4, 0)])
    with pytest.raises(VerificationError, match="net 7 depends on itself or on a net without a driver"):
        in_order([2], [((6,), 7, 1)])


@pytest.mark.parametrize(
    ("cell", "message"),
    [
        (MappedCell("u", "FANCY", ()), "the cell FANCY is not in the library"),
        (MappedCell("u", "LATCH", (("D", 2), ("G", 3), ("Q", 4))), "LATCH has a state that is no flip-flop's"),
        (MappedCell("u", "NAND2", (("A", 2), ("Y", 4))), r"pins \['B'\] are not connected"),
    ],
)
def test_instances_that_cannot_be_understood(cell: MappedCell, message: str, flexic: Pdk) -> None:
    with pytest.raises(VerificationError, match=message):
        cell_items(cell, flexic.cells())
