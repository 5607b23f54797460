"""Unary counting, exhaustively at small sizes."""

from __future__ import annotations

import itertools
from collections.abc import Callable

import numpy as np
import pytest

from dwnasic.rtl import sorting
from dwnasic.rtl.builder import Net, NetlistBuilder
from dwnasic.rtl.evaluate import evaluate
from dwnasic.rtl.netlist import ONE, ZERO, LutCell, Port
from dwnasic.rtl.ports import Vectors

Circuit = Callable[[NetlistBuilder, tuple[Net, ...]], list[Net]]


def run(width: int, circuit: Circuit) -> tuple[list[list[int]], tuple[LutCell, ...]]:
    """The circuit's output bits for every input number 0 .. 2**width - 1, and its cells."""
    draft = NetlistBuilder()
    out = circuit(draft, draft.input("a", width))
    chip = draft.freeze("chip", [Port("y", tuple(out))], "clk")
    rows = np.array(list(itertools.product((False, True), repeat=width)))[:, ::-1]
    return evaluate(chip, Vectors(len(rows), {"a": rows})).ports["y"].astype(int).tolist(), chip.cells


@pytest.mark.parametrize(("n", "comparators"), [(1, 0), (2, 1), (3, 3), (4, 5), (5, 9), (6, 12), (7, 16), (8, 19), (9, 26)])
def test_sort_puts_ones_first_with_batchers_number_of_comparators(n: int, comparators: int) -> None:
    got, cells = run(n, lambda d, a: sorting.sort(d, a, "reduction"))
    assert got == [[1] * x.bit_count() + [0] * (n - x.bit_count()) for x in range(1 << n)]
    assert len(cells) == 2 * comparators


def test_sorting_nothing() -> None:
    assert sorting.sort(NetlistBuilder(), [], "reduction") == []


@pytest.mark.parametrize("way", [sorting.at_least_by_halves, sorting.at_least_by_selection])
@pytest.mark.parametrize("n", range(1, 8))
def test_at_least(n: int, way: Callable[[NetlistBuilder, tuple[Net, ...], int, str], Net]) -> None:
    for threshold in range(-1, n + 2):
        got, _ = run(n, lambda d, a, t=threshold: [way(d, a, t, "reduction")])
        assert got == [[int(x.bit_count() >= threshold)] for x in range(1 << n)]


def test_unary_numbers_compare() -> None:
    for a, b in itertools.product(range(5), repeat=2):
        draft = NetlistBuilder()
        left, right = ([ONE] * value + [ZERO] * (width - value) for value, width in ((a, 4), (b, 5)))
        assert sorting.greater(draft, left, right, "reduction") == (ONE if a > b else ZERO)
        assert sum(sorting.largest(draft, left, right, "reduction")) == max(a, b), "ONE is net 1 and ZERO is net 0"
