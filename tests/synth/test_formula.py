"""Formulas compute their tables, and cost what the best order of inputs costs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import quick

from dwnasic.network.truth_table import ones, remove_input, restrict, variable
from dwnasic.synth.formula import AND, MUX, XOR, formula, formula_cost, split
from dwnasic.synth.gates import XOR as XOR_GATE
from dwnasic.synth.gates import Gates, GatesBuilder

TABLES = st.integers(0, 6).flatmap(lambda n: st.tuples(st.just(n), st.integers(0, ones(n))))


def gates_of(table: int, n: int) -> Gates:
    draft = GatesBuilder(n)
    return draft.freeze([formula(draft, [2 * i for i in range(1, n + 1)], table)])


def test_a_formula_computes_its_table_at_its_cost() -> None:
    @quick(150)
    @given(TABLES)
    def check(sized: tuple[int, int]) -> None:
        n, table = sized
        gates = gates_of(table, n)
        assert gates.output_values([variable(n, i) for i in range(n)], ones(n)) == [table]
        assert sum(XOR if kind == XOR_GATE else AND for kind, _, _ in gates.gates) <= formula_cost(table, n)

    check()


def test_no_order_of_inputs_is_cheaper() -> None:
    def by_definition(table: int, n: int) -> int:
        if table in (0, ones(n)):
            return 0
        found = []
        for i in range(n):
            low, high = (remove_input(restrict(table, n, i, value), n, i) for value in (0, 1))
            costs = [by_definition(t, n - 1) for t in (low, high)]
            if low == high:
                found.append(costs[0])
            elif low == ones(n - 1) ^ high:
                found.append(costs[0] + (XOR if 0 < low < ones(n - 1) else 0))
            else:
                found.append(sum(costs) + (AND if {low, high} & {0, ones(n - 1)} else MUX))
        return min(found)

    @quick(60)
    @given(st.integers(0, 5).flatmap(lambda n: st.tuples(st.just(n), st.integers(0, ones(n)))))
    def check(sized: tuple[int, int]) -> None:
        n, table = sized
        assert formula_cost(table, n) == by_definition(table, n)

    check()


@pytest.mark.parametrize(
    ("table", "n", "cost"),
    [
        (1 << 63, 6, 5),
        (0b10, 1, 0),
        (0b01, 1, 0),
        (0b0110, 2, 2),
        (0x6996966996696996, 6, 10),
        (0b11001010, 3, 3),
        (0x8000, 4, 3),
    ],
)
def test_costs_of_known_functions(table: int, n: int, cost: int) -> None:
    """AND of six, wire, inverter, XOR, parity of six, multiplexer, AND of four."""
    assert formula_cost(table, n) == cost


def test_the_parts_of_a_split() -> None:
    """f = (a and not c) or (b and c) of inputs a, b, c: without a, input 0 is c."""
    assert split(0b11001010, 3, 0) == (0b1000, 0b1101)
    assert split(0b11001010, 3, 2) == (0b1010, 0b1100)
