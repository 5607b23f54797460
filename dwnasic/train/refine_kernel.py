"""The compiled core of refinement: block coordinate descent on the tables and inputs of a hardened network.

For one LUT, all others fixed, every row is asked what the chip would say if that LUT gave 0, and if it gave 1. The rows where
that makes a difference are all that the choice of this LUT can change, and they make it a small problem of its own: the function
of few bits that says 1 where 1 is better, at the least area. Its table is solved for exactly (addresses do not interact), then
simplified; its inputs by leaving one out, by exchanging one, and by choosing all anew, one after the other.

The objective is an integer, so that descent is exact and repeats: `worth` a unit of merit, less `price` a unit of area. The merit
of a row is its weight times what `utility` says of it. Heads that decide by signals are right or wrong (`utility` has one entry,
merit 0 or 1). With a popcount head a row also counts by its margin: what is barely right on the rows at hand is as often wrong on
others (without that, segment and sylvine lost half a point).

Rows are packed, 64 a word. Nothing here allocates memory.
"""

from __future__ import annotations

import numpy as np

from dwnasic.machine_code import compiled, part
from dwnasic.train.refine_area import Whole, Word, removed, table_cost
from dwnasic.train.refine_rows import (
    POPCOUNT,
    Circuit,
    Integers,
    Problem,
    Scratch,
    Weights,
    bit_of,
    copy,
    find_cone,
    find_rows,
    follow,
    look_up,
    merits_of,
)

_NOWHERE = -(1 << 62)


@part
def _sum_up(circuit: Circuit, problem: Problem, scratch: Scratch, count: Whole, inputs: Integers, n: Whole) -> None:
    """What a one gains at every address of a table on `inputs`, into scratch.sums."""
    sums = scratch.sums
    sums[: 1 << n] = 0
    for k in range(count):
        row, address = scratch.rows[k], 0
        for i in range(n):
            address |= bit_of(circuit, problem, row, inputs[i]) << i
        sums[address] += scratch.deltas[k]


@part
def _fit_table(problem: Problem, sums: Weights, n: Whole, like: Word) -> Word:
    """A good table for what a one gains at every address; entries without gain or loss start as in the table `like`.

    Then entries are flipped while the objective rises: against their gain where that saves area that is worth more.
    """
    size, one = 1 << n, np.uint64(1)
    table = np.uint64(0)
    for a in range(size):
        if sums[a] > 0 or (sums[a] == 0 and (like >> np.uint64(a)) & one):
            table |= one << np.uint64(a)
    area, changed = table_cost(table, n, problem.costs4), True
    while changed and area > 0:
        changed = False
        for a in range(size):
            set_now = (table >> np.uint64(a)) & one == one
            loss = problem.worth * (sums[a] if set_now else -sums[a])
            if loss < problem.price * area:
                other = table ^ (one << np.uint64(a))
                cost = table_cost(other, n, problem.costs4)
                if problem.price * (area - cost) > loss:
                    table, area, changed = other, cost, True
    return table


@part
def _gained(sums: Weights, n: Whole, table: Word) -> Whole:
    """The merit gained by a table over a constant zero."""
    total = np.int64(0)
    for a in range(1 << n):
        if (table >> np.uint64(a)) & np.uint64(1):
            total += sums[a]
    return total


@part
def _set(circuit: Circuit, problem: Problem, lut: Whole, inputs: Integers, n: Whole, table: Word) -> None:
    """Make `lut` a table on `inputs`; its plane is not computed."""
    copy(circuit.inputs[lut], 0, inputs, 0, n)
    circuit.arity[lut], circuit.tables[lut] = n, table
    circuit.areas[lut] = table_cost(table, n, problem.costs4)


@part
def _extend(circuit: Circuit, problem: Problem, scratch: Scratch, count: Whole, lut: Whole, m: Whole) -> Whole:
    """The signal that, read beside scratch.trial[:m], lets a table gain most; -1 if there is none.

    It becomes scratch.trial[m], and scratch.sums are those of the m + 1 inputs.
    """
    bits, size, own = problem.bits.shape[1], 1 << m, problem.bits.shape[1] + lut
    sums, ones, gains, trial, level = scratch.sums, scratch.ones, scratch.gains, scratch.trial, problem.levels[own]
    while own > bits and problem.levels[own - 1] >= level:
        own -= 1
    gains[:size] = 0
    ones[:size, :own] = 0
    for k in range(count):
        row, delta, address = scratch.rows[k], scratch.deltas[k], 0
        for i in range(m):
            address |= bit_of(circuit, problem, row, trial[i]) << i
        gains[address] += delta
        line, read = ones[address], problem.bits[row]
        for s in range(bits):
            line[s] += delta * np.int32(read[s])
        word, place = circuit.planes[row >> 6], np.uint64(row & 63)
        for s in range(bits, own):
            line[s] += delta * np.int32((word[s] >> place) & np.uint64(1))
    best, found = np.int64(_NOWHERE), np.int64(-1)
    for s in range(own):
        usable = problem.levels[s] < level
        for i in range(m):
            usable = usable and trial[i] != s
        if usable:
            gain = np.int64(0)
            for a in range(size):
                gain += max(ones[a, s], 0) + max(gains[a] - ones[a, s], 0)
            gain *= problem.worth
            if s < bits and not scratch.live[s]:
                gain -= problem.price * problem.prices[1]
            if gain > best:
                best, found = gain, np.int64(s)
    if found >= 0:
        trial[m] = found
        for a in range(size):
            sums[a], sums[a + size] = gains[a] - ones[a, found], ones[a, found]
    return found


@compiled
def total_area(circuit: Circuit, problem: Problem, scratch: Scratch) -> Whole:
    """The area of everything that the head can see; scratch.live says what that is."""
    bits, live, area = problem.bits.shape[1], scratch.live, np.int64(0)
    live[:] = 0
    for s in problem.head_signals:
        if s < bits or circuit.arity[s - bits] > 0:
            live[s] = 1
            if problem.head_kind == POPCOUNT:
                area += problem.prices[0]
    for i in range(len(circuit.tables) - 1, -1, -1):
        if live[bits + i]:
            area += circuit.areas[i] + problem.prices[2] * circuit.arity[i]
            for k in range(circuit.arity[i]):
                live[circuit.inputs[i, k]] = 1
    for s in range(bits):
        area += problem.prices[1] * live[s]
    return area


@compiled
def objective(circuit: Circuit, problem: Problem, scratch: Scratch) -> Whole:
    """What descent raises; the planes must be up to date."""
    merit = np.int64(0)
    for w in range(len(circuit.planes)):
        merits_of(circuit, problem, scratch, circuit.planes[w], w, scratch.merits[0])
        for k in range(64):
            merit += scratch.merits[0, k]
    return problem.worth * merit - problem.price * total_area(circuit, problem, scratch)


@part
def _offer(circuit: Circuit, problem: Problem, scratch: Scratch, lut: Whole, n: Whole, like: Word) -> Whole:
    """Make `lut` a good table on scratch.trial[:n], given its scratch.sums; returns the objective, up to a constant."""
    table = _fit_table(problem, scratch.sums, n, like)
    _set(circuit, problem, lut, scratch.trial, n, table)
    return problem.worth * _gained(scratch.sums, n, table) - problem.price * total_area(circuit, problem, scratch)


@compiled
def improve(circuit: Circuit, problem: Problem, scratch: Scratch, lut: Whole, restructure: bool) -> Whole:
    """Choose the table of `lut` anew and, with `restructure`, its inputs, if that raises the objective; returns whether (0, 1).

    All planes must be up to date, and are afterwards.
    """
    n: Whole = circuit.arity[lut]
    table: Word = circuit.tables[lut]
    old, best, trial = scratch.old, scratch.best, scratch.trial
    copy(old, 0, circuit.inputs[lut], 0, n)
    copy(trial, 0, old, 0, n)
    count = find_rows(circuit, problem, scratch, lut)
    _sum_up(circuit, problem, scratch, count, trial, n)
    value = problem.worth * _gained(scratch.sums, n, table) - problem.price * total_area(circuit, problem, scratch)
    best_n, best_table = np.int64(-1), table
    # Variants: the same inputs; without input i, and with another in its place; all anew, from none to as many as allowed.
    variants = 1 + (2 * n + problem.limits[lut] + 1 if restructure else 0)
    for variant in range(variants):
        i, size, like = (variant - 1) >> 1, n, table
        if 0 < variant <= 2 * n:
            if variant & 1:
                copy(trial, 0, old, 0, i)
                copy(trial, i, old, i + 1, n - 1 - i)
                size = n - 1
                _sum_up(circuit, problem, scratch, count, trial, size)
            elif _extend(circuit, problem, scratch, count, lut, n - 1) < 0:
                continue
            like = removed(table, n, i)
        elif variant > 2 * n:
            size, like = variant - 2 * n - 1, np.uint64(0)
            if size == 0:
                _sum_up(circuit, problem, scratch, count, trial, 0)
            elif _extend(circuit, problem, scratch, count, lut, size - 1) < 0:
                break
        found = _offer(circuit, problem, scratch, lut, size, like)
        if found > value:
            value, best_n, best_table = found, size, circuit.tables[lut]
            copy(best, 0, trial, 0, size)
    if best_n < 0:
        _set(circuit, problem, lut, old, n, table)
        return 0
    _set(circuit, problem, lut, best, best_n, best_table)
    bits = problem.bits.shape[1]
    cone = find_cone(circuit, scratch, lut, bits)
    for w in range(len(circuit.planes)):
        word = circuit.planes[w]
        word[bits + lut] = look_up(best_table, best_n, circuit.inputs[lut], word, scratch.mux)
        follow(circuit, scratch, word, cone, bits)
    return 1
