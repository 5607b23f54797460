"""The area of small lookup tables as descent sees it: the cheapest formula of multiplexers, ANDs and XORs, input by input.

A table of n <= 6 inputs is the low 2^n bits of a 64-bit word (bit a: the output for address a, input 0 least significant). Areas
are whole tenths of a NAND2, so that sums are exact.
"""

from __future__ import annotations

import functools
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dwnasic.machine_code import compiled, part

Word = Any
"""A table, or 64 rows: np.uint64."""
Whole = Any
"""A whole number of compiled code: int64 there, int or np.int64 to a type checker."""

_GATE, _XOR, _MUX = 10, 23, 27
"""AND or OR with free inverters, XOR, multiplexer: about the sky130_fd_sc_hd cells in use (1.0 to 1.3, 2.3, 2.7 to 3.0 NAND2)."""
_FAR = 1 << 20


@functools.cache
def table_costs() -> NDArray[np.int32]:
    """The area of every table of four inputs, [65536], read-only."""
    tables = np.arange(1 << 16, dtype=np.int64)
    costs = np.full(1 << 16, _FAR, dtype=np.int32)
    costs[[0, 0xFFFF]] = 0
    masks = (0xAAAA, 0xCCCC, 0xF0F0, 0xFF00)
    costs[[*masks, *(0xFFFF ^ m for m in masks)]] = 0
    for _ in masks:  # a pass finishes the tables of one more input
        for i, mask in enumerate(masks):
            high, low = tables & mask, tables & ~mask & 0xFFFF
            high, low = high | high >> (1 << i), low | low << (1 << i)
            one_constant = (high == 0) | (high == 0xFFFF) | (low == 0) | (low == 0xFFFF)
            found = np.where(one_constant, _GATE, _MUX) + costs[high] + costs[low]
            found = np.where(high == low ^ 0xFFFF, _XOR + costs[low], found)
            costs = np.minimum(costs, np.where(high == low, costs[low], found)).astype(np.int32)
    costs.setflags(write=False)
    return costs


@part
def mask(i: Whole) -> Word:
    """The entries of a table of six inputs whose address has a zero at input i."""
    if i == 0:
        return np.uint64(0x5555555555555555)
    if i == 1:
        return np.uint64(0x3333333333333333)
    if i == 2:
        return np.uint64(0x0F0F0F0F0F0F0F0F)
    if i == 3:
        return np.uint64(0x00FF00FF00FF00FF)
    if i == 4:
        return np.uint64(0x0000FFFF0000FFFF)
    return np.uint64(0x00000000FFFFFFFF)


@part
def stuck(table: Word, i: Whole, value: Whole) -> Word:
    """The table of six inputs with input i stuck at `value`; it still has six."""
    shift = np.uint64(1 << i)
    kept = ((table >> shift) if value else table) & mask(i)
    return kept | (kept << shift)


@part
def exchanged(table: Word, i: Whole, j: Whole) -> Word:
    """The table of six inputs with the inputs i < j exchanged."""
    shift = np.uint64((1 << j) - (1 << i))
    moved = (table ^ (table >> shift)) & ~mask(i) & mask(j)  # entries with i = 1, j = 0, which belong `shift` higher
    return table ^ moved ^ (moved << shift)


@part
def widened(table: Word, n: Whole) -> Word:
    """The same function with six inputs, of which those from n on do not matter."""
    for k in range(n, 6):
        table |= table << np.uint64(1 << k)
    return table


@part
def removed(table: Word, n: Whole, i: Whole) -> Word:
    """A table of n inputs with input i zero and taken out, as a table of six inputs that depends on the first n - 1 only."""
    wide = stuck(widened(table, n), i, 0)
    for j in range(i, n - 1):
        wide = exchanged(wide, j, j + 1)
    return wide


@part
def _squeezed(table: Word, i: Whole, j: Whole) -> Whole:
    """The 16 entries of a table of six inputs that depends on neither i nor j (i < j)."""
    if j < 5:
        table = exchanged(table, j, 5)
    if i < 4:
        table = exchanged(table, i, 4)
    return np.int64(table & np.uint64(0xFFFF))


@part
def _joined(low: Word, high: Word, cost_low: Whole, cost_high: Whole) -> Whole:
    """The area of a choice between two tables whose own areas are known."""
    full = np.uint64(0xFFFFFFFFFFFFFFFF)
    if low == high:
        return cost_low
    if low == high ^ full:
        return cost_low + _XOR
    if low == np.uint64(0) or low == full or high == np.uint64(0) or high == full:
        return cost_low + cost_high + _GATE
    return cost_low + cost_high + _MUX


@part
def _cost_of_5(table: Word, gone: Whole, costs4: NDArray[np.int32]) -> Whole:
    """The area of a table of six inputs that does not depend on input `gone`."""
    best = np.int64(_FAR)
    for i in range(6):
        if i != gone:
            low, high = stuck(table, i, 0), stuck(table, i, 1)
            first, second = min(i, gone), max(i, gone)
            cost_low = np.int64(costs4[_squeezed(low, first, second)])
            cost_high = np.int64(costs4[_squeezed(high, first, second)])
            best = min(best, _joined(low, high, cost_low, cost_high))
    return best


@compiled
def table_cost(table: Word, n: Whole, costs4: NDArray[np.int32]) -> Whole:
    """The area of a table of n inputs, 0..6; `costs4` is `table_costs()`."""
    wide = widened(table, n)
    if n <= 4:
        return np.int64(costs4[np.int64(wide & np.uint64(0xFFFF))])
    if n == 5:
        return _cost_of_5(wide, 5, costs4)
    best = np.int64(_FAR)
    for i in range(6):
        low, high = stuck(wide, i, 0), stuck(wide, i, 1)
        best = min(best, _joined(low, high, _cost_of_5(low, i, costs4), _cost_of_5(high, i, costs4)))
    return best
