"""Table operations against their definitions, address by address."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import quick

from dwnasic.network import truth_table
from dwnasic.network.truth_table import Literal


def bit(table: int, values: tuple[int, ...]) -> int:
    return table >> sum(v << i for i, v in enumerate(values)) & 1


@st.composite
def table_and_input(draw: st.DrawFn) -> tuple[int, int, int]:
    n = draw(st.integers(1, 5))
    return draw(st.integers(0, truth_table.ones(n))), n, draw(st.integers(0, n - 1))


@quick(60)
@given(table_and_input())
def test_operations_on_one_input(case: tuple[int, int, int]) -> None:
    table, n, i = case
    matters = False
    for values in itertools.product((0, 1), repeat=n):

        def changed(v: int, values: tuple[int, ...] = values) -> tuple[int, ...]:
            return (*values[:i], v, *values[i + 1 :])

        assert bit(truth_table.variable(n, i), values) == values[i]
        assert bit(truth_table.invert_input(table, n, i), values) == bit(table, changed(1 - values[i]))
        assert bit(truth_table.restrict(table, n, i, 0), values) == bit(table, changed(0))
        assert bit(truth_table.restrict(table, n, i, 1), values) == bit(table, changed(1))
        assert bit(truth_table.remove_input(table, n, i), values[:i] + values[i + 1 :]) == bit(table, changed(0))
        if i + 1 < n:
            swapped = (*values[:i], values[i + 1], values[i], *values[i + 2 :])
            assert bit(truth_table.swap_adjacent(table, n, i), values) == bit(table, swapped)
        matters = matters or bit(table, changed(0)) != bit(table, changed(1))
    assert truth_table.depends(table, n, i) == matters


@quick(100)
@given(st.lists(st.integers(0, 4), max_size=6), st.data())
def test_canonical_computes_the_same_of_the_fewest_signals(inputs: list[int], data: st.DataObject) -> None:
    table = data.draw(st.integers(0, truth_table.ones(len(inputs))))
    signals, short = truth_table.canonical(inputs, table)
    assert list(signals) == sorted(set(signals))
    assert set(signals) <= set(inputs)
    assert all(truth_table.depends(short, len(signals), i) for i in range(len(signals)))
    for values in itertools.product((0, 1), repeat=5):
        assert bit(short, tuple(values[s] for s in signals)) == bit(table, tuple(values[s] for s in inputs))


@quick(100)
@given(st.lists(st.integers(0, 4), max_size=5), st.data())
def test_substitute_replaces_signals_by_literals(inputs: list[int], data: st.DataObject) -> None:
    table = data.draw(st.integers(0, truth_table.ones(len(inputs))))
    literal = st.builds(Literal, st.one_of(st.none(), st.integers(5, 7)), st.booleans())
    literals = data.draw(st.dictionaries(st.integers(0, 4), literal))
    signals, short = truth_table.substitute(inputs, table, literals)
    for values in itertools.product((0, 1), repeat=8):

        def value(s: int, values: tuple[int, ...] = values) -> int:
            lit = literals.get(s, Literal(s))
            return int(lit.inverted) if lit.signal is None else values[lit.signal] ^ lit.inverted

        assert bit(short, tuple(values[s] for s in signals)) == bit(table, tuple(value(s) for s in inputs))


def test_permuted_tables_have_one_canonical_form() -> None:
    for order in itertools.permutations((3, 5, 8)):
        place = [order.index(s) for s in (3, 5, 8)]
        table = sum(1 << a for a in range(8) if (a >> place[0] & 1) and not ((a >> place[1] & 1) and (a >> place[2] & 1)))
        assert truth_table.canonical(order, table) == ((3, 5, 8), 0b00101010)


def test_sixteen_inputs_are_no_burden() -> None:
    parity = 0
    for i in range(16):
        parity ^= truth_table.variable(16, i)
    assert truth_table.canonical(range(15, -1, -1), parity) == (tuple(range(16)), parity)
    assert truth_table.canonical((0, 1) * 8, parity) == ((), 0)


@pytest.mark.parametrize("value", [False, True])
def test_complement_of_a_constant(value: bool) -> None:
    assert Literal(None, value).complement() == Literal(None, not value)
