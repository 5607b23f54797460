"""From a table to few AND and XOR gates, quickly: Shannon expansion at the inputs that make the cheapest formula.

The cost of a formula counts 1 for an AND (or an OR), 2 for an XOR and 3 for a multiplexer; inverters are free. The costs of all
tables of four inputs are found once, and larger tables are split down to these.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence

import numpy as np

from dwnasic.network.truth_table import ones, variable
from dwnasic.synth.gates import FALSE, TRUE, GatesBuilder

AND, XOR, MUX = 1, 2, 3
KNOWN = 4  # inputs of the tables whose costs are kept
_WIDEN = (0xFFFF, 0x5555, 0x1111, 0x0101, 1)  # a table of so many inputs times this is one of four


def formula(draft: GatesBuilder, inputs: Sequence[int], table: int) -> int:
    """The literal of a table of input literals. Its cost is the least that expansion input by input can have, as every input is
    tried; beyond six inputs that takes long."""
    n = len(inputs)
    if table in (0, ones(n)):
        return TRUE if table else FALSE
    at = _first_input(table, n)
    low, high = split(table, n, at)
    rest = list(inputs[:-1])
    if at < n - 1:
        rest[at] = inputs[-1]
    if low == high:
        return formula(draft, rest, low)
    if low == ones(n - 1) ^ high:
        return draft.xor(inputs[at], formula(draft, rest, low))
    return draft.mux(inputs[at], formula(draft, rest, low), formula(draft, rest, high))


def formula_cost(table: int, n: int) -> int:
    """The cost of the formula of a table of `n` inputs."""
    if n <= KNOWN:
        return _known()[0][table * _WIDEN[n]]
    return min(_split_cost(*split(table, n, i), n - 1) for i in range(n))


def _first_input(table: int, n: int) -> int:
    """The input at which the cheapest formula of a table that is not constant splits it."""
    if n <= KNOWN:
        return _known()[1][table * _WIDEN[n]]
    return min(range(n), key=lambda i: _split_cost(*split(table, n, i), n - 1))


def split(table: int, n: int, i: int) -> tuple[int, int]:
    """The tables with input `i` zero, and one; in both the last input has its place."""
    if i < n - 1:
        mask, shift = _only(n, i), (1 << (n - 1)) - (1 << i)
        moved = (table ^ table >> shift) & mask  # entries where input i is one and the last is zero change places
        table ^= moved | moved << shift
    half = 1 << (n - 1)
    return table & ((1 << half) - 1), table >> half


@functools.cache
def _only(n: int, i: int) -> int:
    return variable(n, i) & ~variable(n, n - 1)


def _split_cost(low: int, high: int, n: int) -> int:
    """The cost of a choice between two tables of `n` inputs."""
    if low == high:
        return formula_cost(low, n)
    full = ones(n)
    if low == full ^ high:
        return formula_cost(low, n) + (XOR if 0 < low < full else 0)
    constant = low == 0 or high == 0 or low == full or high == full
    return formula_cost(low, n) + formula_cost(high, n) + (AND if constant else MUX)


@functools.cache
def _known() -> tuple[bytes, bytes]:
    """The cost of every table of four inputs, and the input at which it is split."""
    tables = np.arange(1 << 16, dtype=np.int64)
    masks = [variable(KNOWN, i) for i in range(KNOWN)]
    costs, inputs = np.full(1 << 16, 99, dtype=np.int64), np.zeros(1 << 16, dtype=np.int64)
    costs[[0, 0xFFFF]] = 0
    for i, mask in enumerate(masks):
        costs[[mask, 0xFFFF ^ mask]], inputs[[mask, 0xFFFF ^ mask]] = 0, i
    for _ in masks:  # a pass finishes the tables of one more input
        for i, mask in enumerate(masks):
            high, low = tables & mask, tables & ~mask & 0xFFFF
            high, low = high | high >> (1 << i), low | low << (1 << i)
            constant = (low == 0) | (low == 0xFFFF) | (high == 0) | (high == 0xFFFF)
            found = np.where(constant, AND, MUX) + costs[low] + costs[high]
            found = np.where(low == 0xFFFF ^ high, XOR + costs[low], found)
            better = (found < costs) & (low != high)
            costs, inputs = np.where(better, found, costs), np.where(better, i, inputs)
    return costs.astype(np.uint8).tobytes(), inputs.astype(np.uint8).tobytes()
