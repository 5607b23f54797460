"""The netlist builder folds, shares and drops; what it returns still computes what was asked."""

from __future__ import annotations

import itertools

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from strategies import quick

from dwnasic.rtl.builder import MAX_CELL_INPUTS, NetlistBuilder
from dwnasic.rtl.evaluate import evaluate
from dwnasic.rtl.netlist import ONE, ZERO, LutCell, Port, Register
from dwnasic.rtl.ports import Vectors


def test_constants_and_wires_need_no_cells() -> None:
    draft = NetlistBuilder()
    a, b = draft.input("a", 2)
    assert draft.and_(a, ONE, "luts") == a
    assert draft.and_(a, ZERO, "luts") == ZERO
    assert draft.or_(b, ONE, "luts") == ONE
    assert draft.lut((a, a), 0b0110, "luts") == ZERO
    assert draft.mux(a, b, b, "luts") == b
    assert draft.lut((), 1, "luts") == ONE
    assert draft.register(ONE) == ONE
    assert draft.freeze("chip", [], "clk").cells == ()


def test_equal_cells_are_shared_and_inverters_absorbed() -> None:
    draft = NetlistBuilder()
    a, b = draft.input("a", 2)
    both = draft.and_(a, b, "luts")
    assert draft.and_(b, a, "reduction") == both
    not_a = draft.invert(a, "luts")
    assert draft.invert(not_a, "luts") == a
    assert draft.lut((not_a, b), 0b0100, "luts") == both, "not(not a) and b"
    chip = draft.freeze("chip", [Port("y", (both,))], "clk")
    assert chip.cells == (LutCell(4, (2, 3), 8, "luts"),), "the inverter is not read by anything that is read"


def test_dead_registers_go_and_nets_are_numbered_densely() -> None:
    draft = NetlistBuilder()
    a, b = (draft.register(n) for n in draft.input("a", 2))
    draft.and_(a, b, "luts")
    chip = draft.freeze("chip", [Port("y", (draft.invert(b, "luts"),))], "clk")
    assert chip.inputs == (Port("a", (2, 3)),)
    assert chip.registers == (Register(4, 3),)
    assert chip.cells == (LutCell(5, (4,), 1, "luts"),)
    assert chip.clock == "clk"


@quick(60)
@given(st.integers(0, 9), st.data())
def test_any_table_of_any_nets_is_computed_by_small_cells(n: int, data: st.DataObject) -> None:
    draft = NetlistBuilder()
    ports = draft.input("a", 5)
    known = [ZERO, ONE, *ports, draft.invert(ports[0], "luts"), draft.and_(ports[1], ports[2], "luts")]
    inputs = data.draw(st.lists(st.sampled_from(known), min_size=n, max_size=n))
    table = data.draw(st.integers(0, (1 << (1 << n)) - 1))
    out = draft.lut(inputs, table, "luts")
    chip = draft.freeze("chip", [Port("y", (out,)), Port("k", tuple(known))], "clk")
    assert all(len(cell.inputs) <= MAX_CELL_INPUTS for cell in chip.cells)
    rows = np.array(list(itertools.product((False, True), repeat=5)))
    got = evaluate(chip, Vectors(32, {"a": rows})).ports
    for y, k in zip(got["y"][:, 0], got["k"], strict=True):
        value = dict(zip(known, k, strict=True))
        assert y == table >> sum(int(value[s]) << i for i, s in enumerate(inputs)) & 1


def test_wide_tables_are_split() -> None:
    draft = NetlistBuilder()
    nets = draft.input("a", 8)
    table = int.from_bytes(np.random.default_rng(0).bytes(32), "little")
    chip = draft.freeze("chip", [Port("y", (draft.lut(nets, table, "luts"),))], "clk")
    rows = np.array(list(itertools.product((False, True), repeat=8)))[:, ::-1]
    got = evaluate(chip, Vectors(256, {"a": rows})).ports["y"][:, 0]
    assert got.tolist() == [bool(table >> i & 1) for i in range(256)]
    assert max(len(c.inputs) for c in chip.cells) == MAX_CELL_INPUTS
