"""All inputs of small chips."""

from __future__ import annotations

from dataclasses import replace

import pytest
from chips import adder

from dwnasic.rtl.netlist import LutCell, Netlist, Port
from dwnasic.synth.job import MappedCell, MappedNetlist
from dwnasic.tech.pdk import Pdk
from dwnasic.verify import exhaustive
from dwnasic.verify.exhaustive import agree_everywhere, count_inputs, every_input, first_difference, input_bits


def test_every_input_occurs_once() -> None:
    rows = every_input(adder())
    assert (input_bits(adder()), rows.rows) == (4, 16)
    words = {tuple(int(bit) for name in ("a", "b") for bit in rows.ports[name][r]) for r in range(16)}
    assert len(words) == 16
    assert every_input(Netlist("chip", (), (Port("y", (1,)),), ())).rows == 1


def test_a_constraint_leaves_thermometer_codes() -> None:
    rows = every_input(adder(), (("a", 1, 0),))
    assert rows.rows == 12
    assert not (rows.ports["a"][:, 1] & ~rows.ports["a"][:, 0]).any()


def test_chunks_cover_every_input(flexic: Pdk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exhaustive, "_CHUNK", 5)
    chains = (("a", 1, 0), ("b", 1, 0))
    for constraint, inputs in ((), 16), (chains[:1], 12), (chains, 9):
        assert count_inputs(adder(), constraint) == every_input(adder(), constraint).rows == inputs
    wires = Netlist("chip", adder().inputs, (Port("y", (2, 3, 4, 5)),), ())
    mapped = MappedNetlist("chip", wires.inputs, wires.outputs, (), None)
    assert first_difference(wires, mapped, flexic.cells(), chains) is None
    last = LutCell(9, (2, 3, 4, 5), 1 << 15, "luts")  # one only where all are
    constant = replace(wires, outputs=(Port("y", (9, 3, 4, 5)),), cells=(last,))
    zero = replace(mapped, outputs=(Port("y", (0, 3, 4, 5)),))
    assert first_difference(constant, zero, flexic.cells(), chains) == {"a": 3, "b": 3}


@pytest.mark.parametrize(("cell", "constraint", "same"), [
    ("AND2", (), False), ("AND2", (("a", 1, 0),), True), ("OR2", (), False), ("OR2", (("a", 1, 0),), False),
])  # fmt: skip
def test_agreement(cell: str, constraint: tuple[tuple[str, int, int], ...], same: bool, flexic: Pdk) -> None:
    upper = Netlist("chip", (Port("a", (2, 3)),), (Port("y", (3,)),), ())
    mapped = MappedNetlist(
        "chip", upper.inputs, (Port("y", (4,)),), (MappedCell("u", cell, (("A", 2), ("B", 3), ("Y", 4))),), None
    )
    assert agree_everywhere(upper, mapped, flexic.cells(), constraint) is same
    wire = replace(mapped, cells=(), outputs=upper.outputs)
    assert agree_everywhere(upper, wire, flexic.cells(), constraint)
