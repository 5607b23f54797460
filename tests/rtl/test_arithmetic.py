"""Counters and comparators, exhaustively at small sizes."""

from __future__ import annotations

import itertools
from collections.abc import Callable

import numpy as np
import pytest

from dwnasic.rtl import arithmetic
from dwnasic.rtl.builder import Net, NetlistBuilder
from dwnasic.rtl.evaluate import evaluate
from dwnasic.rtl.netlist import LutCell, Port
from dwnasic.rtl.ports import Vectors

Circuit = Callable[[NetlistBuilder, tuple[Net, ...]], list[Net]]


def run(width: int, circuit: Circuit) -> tuple[list[int], tuple[LutCell, ...]]:
    """The circuit's output number for every input number 0 .. 2**width - 1, and its cells."""
    draft = NetlistBuilder()
    out = circuit(draft, draft.input("a", width))
    chip = draft.freeze("chip", [Port("y", tuple(out))], "clk")
    rows = np.array(list(itertools.product((False, True), repeat=width)))[:, ::-1]
    bits = evaluate(chip, Vectors(len(rows), {"a": rows})).ports["y"]
    return [int(sum(int(b) << i for i, b in enumerate(row))) for row in bits], chip.cells


@pytest.mark.parametrize("width", [1, 2, 3, 5])
def test_at_least_constant(width: int) -> None:
    for constant in range((1 << width) + 2):
        got, cells = run(width, lambda d, a, k=constant: [arithmetic.at_least_constant(d, a, k, "encoder")])
        assert got == [int(x >= constant) for x in range(1 << width)]
        assert len(cells) < width
        assert {c.part for c in cells} <= {"encoder"}


def test_thresholds_share_their_low_bits() -> None:
    _, cells = run(4, lambda d, a: [arithmetic.at_least_constant(d, a, k, "encoder") for k in (0b0101, 0b1101)])
    assert len(cells) == 4, "x[0] or x[1] and x[2] are needed once: three gates and one more"


@pytest.mark.parametrize(("a", "b"), [(1, 1), (2, 2), (3, 3), (1, 3), (3, 1), (0, 2), (2, 0)])
def test_greater_and_select(a: int, b: int) -> None:
    def circuit(draft: NetlistBuilder, nets: tuple[Net, ...]) -> list[Net]:
        left, right = nets[:a], nets[a:]
        wins = arithmetic.greater(draft, left, right, "reduction")
        return [wins, *arithmetic.select(draft, wins, right, left, "reduction")]

    got, _ = run(a + b, circuit)
    for value, result in enumerate(got):
        left, right = value & ((1 << a) - 1), value >> a
        assert result == (left > right) + 2 * max(left, right)


@pytest.mark.parametrize("n", range(9))
def test_count(n: int) -> None:
    for bias in (0, 1, 2, 5):
        got, _ = run(max(n, 1), lambda d, a, bias=bias: arithmetic.count(d, a[:n], bias, "reduction") or [0])
        assert got == [(x & ((1 << n) - 1)).bit_count() + bias for x in range(1 << max(n, 1))]


def test_a_popcount_of_seven_is_four_full_adders() -> None:
    _, cells = run(7, lambda d, a: arithmetic.count(d, a, 0, "reduction"))
    assert len(cells) == 8


@pytest.mark.parametrize("n", range(1, 9))
def test_at_least(n: int) -> None:
    for threshold in range(-1, n + 2):
        got, _ = run(n, lambda d, a, t=threshold: [arithmetic.at_least(d, a, t, "reduction")])
        assert got == [int(x.bit_count() >= threshold) for x in range(1 << n)]


@pytest.mark.parametrize("weights", [(2, 1), (3, 1, 1), (5, 2, 1, 1), (4, 4, 1), (7, 3, 3, 2, 1)])
def test_weighted_counts(weights: tuple[int, ...]) -> None:
    def repeated(nets: tuple[Net, ...]) -> list[Net]:
        return [net for net, weight in zip(nets, weights, strict=True) for _ in range(weight)]

    def total(value: int) -> int:
        return sum(w for i, w in enumerate(weights) if value >> i & 1)

    size = 1 << len(weights)
    got, _ = run(len(weights), lambda d, a: arithmetic.count(d, repeated(a), 1, "reduction"))
    assert got == [total(x) + 1 for x in range(size)]
    for threshold in range(sum(weights) + 2):
        got, _ = run(len(weights), lambda d, a, t=threshold: [arithmetic.at_least(d, repeated(a), t, "reduction")])
        assert got == [int(total(x) >= threshold) for x in range(size)]


def test_a_majority_needs_no_comparator() -> None:
    _, three = run(3, lambda d, a: [arithmetic.at_least(d, a, 2, "reduction")])
    _, five = run(5, lambda d, a: [arithmetic.at_least(d, a, 3, "reduction")])
    assert (len(three), len(five)) == (1, 5), "one majority gate; two full adders and a majority gate"
