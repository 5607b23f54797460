"""All inputs of small chips."""

from __future__ import annotations

from dataclasses import replace

import pytest
from chips import adder

from dwnasic.rtl.netlist import Netlist, Port
from dwnasic.synth.job import MappedCell, MappedNetlist
from dwnasic.tech.pdk import Pdk
from dwnasic.verify.exhaustive import agree_everywhere, every_input, input_bits


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
