"""The compiled part of `dwnasic.synth.cell_trees`: the areas of the cheapest trees of cells, and the cheapest of all tables that
will do.

Tables of up to four inputs are indices of `areas` [65536] once they are widened to four. Areas are integers.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from dwnasic.machine_code import compiled, part

Integers = NDArray[np.int64]
Areas = NDArray[np.int32]
Tables = NDArray[np.uint64]
Word = Any
"""A table: np.uint64."""

FOUR = 4  # inputs
MOST = 6  # inputs of a table
UNKNOWN = 1 << 30  # an area
CONSTANT, XOR, MUX = 0, 4, 5
"""Places in `joins`, the areas of what an input chooses by: a constant and a tree (zero or one when the input is zero, then when
it is one); a tree and its complement; two trees."""
_INVERTER = 0x5555  # of input 0
_MOST_FREE = 6  # entries of a quarter or half of a table, all of whose completions are tried
_ALL, _ZERO, _ONE = 0xFFFF, np.uint64(0), np.uint64(1)


@compiled
def grow(
    areas: Integers, how: Integers, masks: Integers, first: Integers, flips: Integers, adds: Integers, mux: int, least: Integers,
    which: Integers,
) -> None:  # fmt: skip
    """Fill `areas` and `how` [65536, 3], where those of variables and constants are known and the others UNKNOWN.

    Step i makes (g & masks[m]) ^ flips[i] of a table g for adds[i], where first[m] <= i < first[m + 1]; `how` is then i, g, 0. A
    multiplexer of `mux` makes the choice by input v of two tables: -1 - v, low, high. Constants are no trees. `least` and `which`
    [65536] are room to work.
    """
    better = True
    while better:
        better = False
        for m in range(len(masks)):
            mask = masks[m]
            for g in range(1 << 16):
                least[g] = UNKNOWN
            for g in range(1, _ALL):
                if areas[g] < least[g & mask]:
                    least[g & mask], which[g & mask] = areas[g], g
            for i in range(first[m], first[m + 1]):
                read = mask
                while True:
                    made, area = read ^ flips[i], least[read] + adds[i]
                    if area < areas[made]:
                        areas[made], how[made, 0], how[made, 1] = area, i, which[read]
                        better = True
                    if read == 0:
                        break
                    read = (read - 1) & mask
        for table in range(1, _ALL):
            for v in range(FOUR):
                low, high = _stuck(table, v, 0), _stuck(table, v, 1)
                if 0 < low < _ALL and 0 < high < _ALL and areas[low] + areas[high] + mux < areas[table]:
                    areas[table] = areas[low] + areas[high] + mux
                    how[table, 0], how[table, 1], how[table, 2] = -1 - v, low, high
                    better = True


@part
def _stuck(table: int, v: int, value: int) -> int:
    """The table of four inputs with one of them stuck."""
    variable = 0xAAAA if v == 0 else 0xCCCC if v == 1 else 0xF0F0 if v == 2 else 0xFF00
    if value:
        return (table & variable) | (table & variable) >> (1 << v)
    return (table & ~variable & _ALL) | (table << (1 << v) & variable)


@part
def _half(table: Word, n: int, v: int, value: int) -> Word:
    """The table of n - 1 inputs that is left when input v is stuck."""
    out = _ZERO
    for a in range(1 << (n - 1)):
        low = a & ((1 << v) - 1)
        out |= ((table >> np.uint64(((a - low) << 1) + low + (value << v))) & _ONE) << np.uint64(a)
    return out


@part
def _halves(table: Word, care: Word, n: int, v: int) -> tuple[Word, Word, Word, Word]:
    """A table and where it counts, with input v zero and with input v one."""
    return _half(table, n, v, 0), _half(table, n, v, 1), _half(care, n, v, 0), _half(care, n, v, 1)


@part
def _whole(low: Word, high: Word, n: int, v: int) -> Word:
    """The table of n inputs that is `low` where input v is zero and `high` where it is one."""
    out = _ZERO
    for a in range(1 << n):
        rest = np.uint64((a >> (v + 1) << v) + (a & ((1 << v) - 1)))
        out |= (((high if a >> v & 1 else low) >> rest) & _ONE) << np.uint64(a)
    return out


@part
def _all(n: int) -> Word:
    return (_ONE << np.uint64(1 << n)) - _ONE if n < MOST else ~_ZERO


@part
def _cheapest(areas: Areas, joins: Integers, table: Word, care: Word, n: int, most: int) -> tuple[int, Word, int]:
    """A small area of a table that agrees with `table` where `care` is one, that table, and the input at which it is split (-1 up
    to FOUR inputs). Of more inputs the halves are chosen one by one. Up to FOUR it is the smallest area, if no more than `most`
    entries are free; else tables that do without an input are preferred, which is quicker."""
    best, found, at = UNKNOWN, table, -1
    if n <= FOUR:
        needed, free = np.int64(table & care), np.int64(_all(n) & ~care)
        some, count = free, 0
        while some:
            some, count = some & (some - 1), count + 1
        if count > most:
            for v in range(n):
                low, high, seen_low, seen_high = _halves(table, care, n, v)
                if (low ^ high) & seen_low & seen_high == _ZERO:
                    merged, seen = (low & seen_low) | (high & seen_high), seen_low | seen_high
                    area, low, _ = _cheapest(areas, joins, merged, seen, n - 1, most)
                    if area < best:
                        best, found = area, _whole(low, low, n, v)
            if best < UNKNOWN:
                return best, found, at
        some = free
        while True:
            made = needed | some
            area = areas[made * (_ALL // ((1 << (1 << n)) - 1))]  # the same of four inputs
            if area < best:
                best, found = area, np.uint64(made)
            if some == 0 or best == 0:
                break
            some = (some - 1) & free
        return best, found, at
    full = _all(n - 1)
    for v in range(n):
        low, high, seen_low, seen_high = _halves(table, care, n, v)
        both, only = seen_low & seen_high, seen_low | seen_high
        if (low ^ high) & both == _ZERO:
            area, low, _ = _cheapest(areas, joins, (low & seen_low) | (high & seen_high), only, n - 1, most)
            if area < best:
                best, found, at = area, _whole(low, low, n, v), v
            continue
        if (low ^ high ^ full) & both == _ZERO and joins[XOR] < UNKNOWN:
            area, made, _ = _cheapest(areas, joins, (low & seen_low) | (~high & seen_high), only, n - 1, most)
            if area + joins[XOR] < best:
                best, found, at = area + joins[XOR], _whole(made, full ^ made, n, v), v
        area, low, _ = _cheapest(areas, joins, low, seen_low, n - 1, most)
        if area >= best:
            continue
        more, high, _ = _cheapest(areas, joins, high, seen_high, n - 1, most)
        low_constant, high_constant = low in (_ZERO, full), high in (_ZERO, full)
        if low_constant and high_constant:
            area = 0 if high else areas[_INVERTER]
        elif low_constant:
            area = more + joins[CONSTANT + (low != _ZERO)]
        elif high_constant:
            area += joins[CONSTANT + 2 + (high != _ZERO)]
        elif low == full ^ high and joins[XOR] < UNKNOWN:
            area += joins[XOR]
        else:
            area += more + joins[MUX]
        if area < best:
            best, found, at = area, _whole(low, high, n, v), v
    return best, found, at


@compiled
def areas_of(areas: Areas, joins: Integers, tables: Tables, sizes: Integers, out: Integers, splits: Integers) -> None:
    """The areas of tables, and the inputs at which those of more than FOUR inputs are split."""
    for i in range(len(tables)):
        out[i], _, splits[i] = _cheapest(areas, joins, tables[i], _all(sizes[i]), sizes[i], 0)


@compiled
def complete(
    areas: Areas, joins: Integers, features: Integers, ranks: Integers, sizes: Integers, tables: Tables, out: Tables
) -> None:
    """Cheap tables that agree with `tables` wherever a thermometer can be, none dearer than it was; `features` and `ranks`
    [tables, MOST] say for every input to which feature it belongs and how many thresholds of that are below its own."""
    for i in range(len(tables)):
        n = sizes[i]
        care = _ZERO
        for a in range(1 << n):
            legal = True
            for j in range(n):
                for k in range(n):
                    if features[i, j] == features[i, k] and ranks[i, j] <= ranks[i, k] and a >> k & 1 and not a >> j & 1:
                        legal = False
            if legal:
                care |= _ONE << np.uint64(a)
        out[i] = tables[i]
        if care != _all(n):
            area, found, _ = _cheapest(areas, joins, tables[i], care, n, 1 << FOUR if n <= FOUR else _MOST_FREE)
            if n <= FOUR or area < _cheapest(areas, joins, tables[i], _all(n), n, 0)[0]:
                out[i] = found
