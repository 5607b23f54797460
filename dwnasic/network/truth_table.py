"""Truth tables as integers: bit i of a table is the output for address i, input 0 is the least significant address bit.

Every function is a constant number of big-integer operations a step (no loop over addresses), so tables of 16 inputs are as
easy as tables of 2. `n` is the number of inputs; inputs and tables are assumed to fit each other.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

WIRE, INVERTER = 0b10, 0b01


@dataclass(frozen=True)
class Literal:
    """What stands in for a signal: `signal`, complemented if `inverted`; without a signal a constant (`inverted` = its value)."""

    signal: int | None
    inverted: bool = False

    def complement(self) -> Literal:
        """The opposite literal."""
        return Literal(self.signal, not self.inverted)


@functools.cache
def ones(n: int) -> int:
    """The table of `n` inputs that is always one."""
    return (1 << (1 << n)) - 1


@functools.cache
def variable(n: int, i: int) -> int:
    """The table of `n` inputs that equals input `i`."""
    return ones(n) // ((1 << (1 << i)) + 1) << (1 << i)


def depends(table: int, n: int, i: int) -> bool:
    """Whether the output can change when only input `i` does."""
    mask = variable(n, i)
    return (table & mask) >> (1 << i) != table & ~mask


def invert_input(table: int, n: int, i: int) -> int:
    """The table that reads the complement of input `i`."""
    mask, shift = variable(n, i), 1 << i
    return (table & mask) >> shift | (table << shift & mask)


def restrict(table: int, n: int, i: int, value: int) -> int:
    """The table (still of `n` inputs) with input `i` stuck at `value`."""
    mask, shift = variable(n, i), 1 << i
    if value:
        kept = table & mask
        return kept | kept >> shift
    kept = table & ~mask
    return kept | kept << shift


def swap_adjacent(table: int, n: int, i: int) -> int:
    """The table with inputs `i` and `i` + 1 exchanged."""
    low, shift = variable(n, i) & ~variable(n, i + 1), 1 << i
    return table & ~(low | low << shift) | (table & low) << shift | table >> shift & low


def remove_input(table: int, n: int, i: int) -> int:
    """The table of `n` - 1 inputs without input `i`, on which it must not depend (its value 0 is taken)."""
    for j in range(i, n - 1):
        table = swap_adjacent(table, n, j)
    return table & ones(n - 1)


def canonical(inputs: Sequence[int], table: int) -> tuple[tuple[int, ...], int]:
    """The same function with inputs ascending, each once, and only those it depends on.

    Two LUTs compute the same function of the same signals if and only if their canonical forms are equal.
    """
    signals, n = list(inputs), len(inputs)
    for end in range(n - 1, 0, -1):
        for i in range(end):
            if signals[i] > signals[i + 1]:
                signals[i], signals[i + 1] = signals[i + 1], signals[i]
                table = swap_adjacent(table, n, i)
    for i in range(n - 1, 0, -1):
        if signals[i] == signals[i - 1]:
            mask = variable(n, i - 1)
            table = restrict(table, n, i, 1) & mask | restrict(table, n, i, 0) & ~mask
            table, n = remove_input(table, n, i), n - 1
            del signals[i]
    for i in range(n - 1, -1, -1):
        if not depends(table, n, i):
            table, n = remove_input(table, n, i), n - 1
            del signals[i]
    return tuple(signals), table


def substitute(inputs: Sequence[int], table: int, literals: Mapping[int, Literal]) -> tuple[tuple[int, ...], int]:
    """The canonical form after every input that is a key of `literals` is replaced by its literal or constant."""
    signals, n = list(inputs), len(inputs)
    for i, signal in enumerate(inputs):
        literal = literals.get(signal)
        if literal is None:
            continue
        if literal.signal is None:
            table = restrict(table, n, i, int(literal.inverted))
        else:
            signals[i] = literal.signal
            table = invert_input(table, n, i) if literal.inverted else table
    return canonical(signals, table)
