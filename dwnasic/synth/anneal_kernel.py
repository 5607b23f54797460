"""The compiled part of `dwnasic.synth.anneal`: circuits of library cells in arrays, and what one change does to them.

Nodes 0..inputs-1 are the inputs, the others are cells or free places. Values are planes of 64 rows a word. Rows C..2C-1 of
`State.values` hold the values of nodes when the node at work is flipped, the rows after them are scratch. It imports numba, so
modules that import it are themselves imported only when they are needed.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from dwnasic.machine_code import inlined, part

Integers = NDArray[np.int64]
Planes = NDArray[np.uint64]

MAX_INPUTS = 4  # of a cell
INPUT, FREE = -1, -2  # kinds of nodes that are no cells
ON, OFF, REST, SEEN, SCRATCH_ROWS = 0, 1, 2, 3, 4
FULL_ROWS = 6  # scratch rows of `State.full`: a new cell, inverted nodes that it reads, its value before it is inverted
"""Scratch rows: where the function has to be one, zero; a part of one of them; where it is observed."""
GATES, PLACES, AREA, BEST_AREA, BEST_GATES, STAMP, WORK, TAKEN, SLOT, REFUSED, TRIALS, INPUTS, TOKEN, KNOWN, COUNTERS = range(15)
"""Places in `State.counters`: cells, free places, area now and at best, its cells, the last mark, work done, changes made, the
sample's row that is replaced next, changes refused, trials on all rows, inputs of the circuit, the last mark of `State.dead`,
the area of the smallest circuit that is known besides."""

_ONES, _ZERO, _ONE, _MIX = np.uint64(0xFFFFFFFFFFFFFFFF), np.uint64(0), np.uint64(1), np.uint64(0x9E3779B97F4A7C15)


class Cells(NamedTuple):
    """The technology: see `dwnasic.synth.cell_options`. Areas are integers; cell 0 is the inverter.

    `inputs`, `area` [L]; `masks` [L, 16]: all ones where the table has a one. `options` [tables, few]: ways to make a function.
    A cell `sum` and a cell `carry` of the same nodes are a full adder and `saved` less than their areas; both are -1 where there
    is none. `worth` is the area that has to be at stake before new cells are looked for, `slack` what a circuit at work may be
    larger in any case.
    """

    inputs: Integers
    area: Integers
    masks: Planes
    options: Integers
    sum: int
    carry: int
    saved: int
    worth: int
    slack: int


class State(NamedTuple):
    """A circuit of C places with W words of rows, and room to work.

    `full` [2C + FULL_ROWS, V] are values for all rows when `values` are those of a sample (else V is 0), with those of
    changed nodes after C rows; `changes` [V]: words at work.

    `kind` [C]: the cell, INPUT or FREE. `pins` [C, 4], `refs` [C]: readers and outputs. `order`, `place` [C]: cells in
    topological order and where they are in it. `inverse` [C]: a node with the complement, or -1. `partner` [C]: the other half of
    an adder, or -1. `marked`, `changed`, `done`, `moved`, `dead` [C]: stamps. `fresh` [C]: made by the last change. `chosen`: the
    change to make. `literals` [4, M], `table` [H]: of the search.
    """

    random: Planes
    kind: Integers
    pins: Integers
    refs: Integers
    order: Integers
    place: Integers
    inverse: Integers
    partner: Integers
    dead: Integers
    marked: Integers
    changed: Integers
    moved: Integers
    done: Integers
    fresh: Integers
    free: Integers
    stack: Integers
    touched: Integers
    outputs: Integers
    values: Planes
    full: Planes
    changes: Integers
    counters: Integers
    chosen: Integers
    literals: Integers
    table: Integers
    best_kind: Integers
    best_pins: Integers
    best_order: Integers
    best_outputs: Integers


@inlined
def evaluate(c: Cells, v: Planes, kind: int, r0: int, r1: int, r2: int, r3: int, out: int) -> None:
    """Row `out` of `v` = a cell of rows r0, r1, ...: a tree of multiplexers over its table."""
    m, words, n = c.masks[kind], v.shape[1], c.inputs[kind]
    if n == 1:
        for w in range(words):
            v[out, w] = m[0] ^ (m[0] ^ m[1]) & v[r0, w]
    elif n == 2:
        for w in range(words):
            a = v[r0, w]
            x, y = m[0] ^ (m[0] ^ m[1]) & a, m[2] ^ (m[2] ^ m[3]) & a
            v[out, w] = x ^ (x ^ y) & v[r1, w]
    elif n == 3:
        for w in range(words):
            a, b = v[r0, w], v[r1, w]
            x, y = m[0] ^ (m[0] ^ m[1]) & a, m[2] ^ (m[2] ^ m[3]) & a
            low = x ^ (x ^ y) & b
            x, y = m[4] ^ (m[4] ^ m[5]) & a, m[6] ^ (m[6] ^ m[7]) & a
            high = x ^ (x ^ y) & b
            v[out, w] = low ^ (low ^ high) & v[r2, w]
    else:
        for w in range(words):
            a, b, d = v[r0, w], v[r1, w], v[r2, w]
            x, y = m[0] ^ (m[0] ^ m[1]) & a, m[2] ^ (m[2] ^ m[3]) & a
            low = x ^ (x ^ y) & b
            x, y = m[4] ^ (m[4] ^ m[5]) & a, m[6] ^ (m[6] ^ m[7]) & a
            high = x ^ (x ^ y) & b
            first = low ^ (low ^ high) & d
            x, y = m[8] ^ (m[8] ^ m[9]) & a, m[10] ^ (m[10] ^ m[11]) & a
            low = x ^ (x ^ y) & b
            x, y = m[12] ^ (m[12] ^ m[13]) & a, m[14] ^ (m[14] ^ m[15]) & a
            high = x ^ (x ^ y) & b
            second = low ^ (low ^ high) & d
            v[out, w] = first ^ (first ^ second) & v[r3, w]


@inlined
def _evaluate_flipped(c: Cells, s: State, g: int, stamp: int) -> bool:
    """The value of cell g with its changed inputs flipped; whether it differs."""
    v, places = s.values, len(s.kind)
    p = s.pins[g]
    r0 = p[0] + places if s.changed[p[0]] == stamp else p[0]
    r1 = p[1] + places if s.changed[p[1]] == stamp else p[1]
    r2 = p[2] + places if s.changed[p[2]] == stamp else p[2]
    r3 = p[3] + places if s.changed[p[3]] == stamp else p[3]
    evaluate(c, v, s.kind[g], r0, r1, r2, r3, g + places)
    differs = _ZERO
    for w in range(v.shape[1]):
        differs |= v[g, w] ^ v[g + places, w]
    return differs != _ZERO  # type: ignore[no-any-return]


@inlined
def observe(c: Cells, s: State, target: int, pin: int) -> int:
    """Find what a node (or, with `pin` >= 0, one pin of it) has to be: rows ON, OFF and SEEN. Marks the target and what depends
    on it with a new stamp. Returns the node whose value is looked at."""
    v, places = s.values, len(s.kind)
    words, base = v.shape[1], 2 * places
    s.counters[STAMP] += 1
    stamp = s.counters[STAMP]
    s.marked[target] = stamp
    source = target if pin < 0 else s.pins[target, pin]
    if pin < 0:
        for w in range(words):
            v[target + places, w] = ~v[target, w]
        s.changed[target] = stamp
    else:
        for w in range(words):
            v[base + REST, w] = ~v[source, w]
        p, r = s.pins[target], base + REST
        evaluate(
            c, v, s.kind[target], r if pin == 0 else p[0], r if pin == 1 else p[1], r if pin == 2 else p[2],
            r if pin == 3 else p[3], target + places,
        )  # fmt: skip
        s.changed[target] = stamp
    work = 2
    for i in range(s.place[target] + 1, s.counters[GATES]):
        g = s.order[i]
        marked = changed = False
        for j in range(c.inputs[s.kind[g]]):
            marked |= s.marked[s.pins[g, j]] == stamp
            changed |= s.changed[s.pins[g, j]] == stamp
        if marked:
            s.marked[g] = stamp
        if changed:
            work += 1
            if _evaluate_flipped(c, s, g, stamp):
                s.changed[g] = stamp
    for w in range(words):
        v[base + SEEN, w] = _ZERO
    for o in s.outputs:
        if s.changed[o] == stamp:
            for w in range(words):
                v[base + SEEN, w] |= v[o, w] ^ v[o + places, w]
    for w in range(words):
        v[base + ON, w] = v[base + SEEN, w] & v[source, w]
        v[base + OFF, w] = v[base + SEEN, w] & ~v[source, w]
    s.counters[WORK] += work * words + s.counters[GATES]
    return source


@inlined
def freed(c: Cells, s: State, source: int, whole: bool, kept: Integers, count: int) -> int:
    """The area of the cells that nobody needs when `source` loses one reader (all, if `whole`) and the nodes `kept` gain one.
    With adders those cells are marked dead. No more goes with fewer cells: an adder saves no more than either half has."""
    s.counters[TOKEN] += 1
    token = s.counters[TOKEN]
    for i in range(count):
        s.refs[kept[i]] += 1
    if not whole:
        s.refs[source] -= 1
    area, top, touched = 0, 0, 0
    if s.kind[source] >= 0 and (whole or s.refs[source] == 0):
        s.stack[0] = source
        top = 1
    while top:
        top -= 1
        g = s.stack[top]
        area += c.area[s.kind[g]]
        if c.saved:
            s.dead[g] = token
            if s.partner[g] >= 0 and s.dead[s.partner[g]] != token:
                area -= c.saved
        for j in range(c.inputs[s.kind[g]]):
            node = s.pins[g, j]
            s.refs[node] -= 1
            s.touched[touched] = node
            touched += 1
            if s.refs[node] == 0 and s.kind[node] >= 0:
                s.stack[top] = node
                top += 1
    for i in range(touched):
        s.refs[s.touched[i]] += 1
    if not whole:
        s.refs[source] += 1
    for i in range(count):
        s.refs[kept[i]] -= 1
    return area


@part
def make(c: Cells, s: State, kind: int, p0: int, p1: int, p2: int, p3: int) -> int:
    """A new cell without readers."""
    s.counters[PLACES] -= 1
    g = s.free[s.counters[PLACES]]
    s.kind[g], s.refs[g], s.fresh[g] = kind, 0, 1
    s.pins[g, 0], s.pins[g, 1], s.pins[g, 2], s.pins[g, 3] = p0, p1, p2, p3
    for j in range(c.inputs[kind]):
        s.refs[s.pins[g, j]] += 1
    if s.full.shape[1]:
        evaluate(c, s.full, kind, p0, p1, p2, p3, g)
    return g  # type: ignore[no-any-return]


@part
def remove(c: Cells, s: State, node: int) -> None:
    """Free a cell without readers, and then what only it read."""
    if s.kind[node] < 0 or s.refs[node] > 0:
        return
    s.stack[0] = node
    top = 1
    while top:
        top -= 1
        g = s.stack[top]
        for j in range(c.inputs[s.kind[g]]):
            child = s.pins[g, j]
            s.refs[child] -= 1
            if s.refs[child] == 0 and s.kind[child] >= 0:
                s.stack[top] = child
                top += 1
        s.kind[g] = FREE
        s.free[s.counters[PLACES]] = g
        s.counters[PLACES] += 1


@inlined
def sort(c: Cells, s: State) -> None:
    """Find the topological order, the inverses, the adders and the area anew."""
    s.counters[STAMP] += 1
    stamp, count, top = s.counters[STAMP], 0, 0
    for o in s.outputs:
        s.stack[0] = o
        top = 1
        while top:
            g = s.stack[top - 1]
            if s.done[g] == stamp or s.kind[g] < 0:
                top -= 1
                continue
            before = top
            for j in range(c.inputs[s.kind[g]]):
                node = s.pins[g, j]
                if s.done[node] != stamp and s.kind[node] >= 0:
                    s.stack[top] = node
                    top += 1
            if top == before:
                s.done[g] = stamp
                s.order[count], s.place[g] = g, count
                count += 1
                top -= 1
    s.counters[GATES] = count
    for g in range(len(s.kind)):
        s.inverse[g] = -1
    area = 0
    for i in range(count):
        g = s.order[i]
        area += c.area[s.kind[g]]
        if s.kind[g] == 0:
            s.inverse[s.pins[g, 0]] = g
    for i in range(count):
        g = s.order[i]
        if s.kind[g] == 0 and s.inverse[g] < 0:
            s.inverse[g] = s.pins[g, 0]
    s.counters[AREA] = area - (c.saved * _find_adders(c, s) if c.saved else 0)


@inlined
def nodes_key(a: int, b: int, d: int) -> int:
    """The same for the same nodes in any order, and as good as never for others."""
    total = _ZERO
    for x in (a, b, d):
        y = (np.uint64(x) + _ONE) * _MIX
        total += (y ^ y >> np.uint64(29)) * _MIX
    return np.int64(total >> _ONE)  # type: ignore[return-value]


@inlined
def key(s: State, g: int) -> int:
    """The key of the nodes that a cell of three inputs reads."""
    return nodes_key(s.pins[g, 0], s.pins[g, 1], s.pins[g, 2])


@inlined
def mate(c: Cells, s: State, kind: int, wanted: int) -> int:
    """A half that is free (its partner, if any, is dead) to become an adder with a new cell of `kind` whose nodes have the key
    `wanted`, or -1. Dead cells are those of the last call of `freed`."""
    other = c.carry if kind == c.sum else c.sum
    token, stamp = s.counters[TOKEN], s.counters[STAMP]
    for i in range(s.counters[GATES]):
        g = s.order[i]
        alive = s.kind[g] == other and s.dead[g] != token and s.marked[g] != stamp
        if alive and (s.partner[g] < 0 or s.dead[s.partner[g]] == token) and key(s, g) == wanted:
            return g  # type: ignore[no-any-return]
    return -1


@inlined
def _find_adders(c: Cells, s: State) -> int:
    """Find the partners anew; the number of adders."""
    size, count, found = len(s.table), 0, 0
    for i in range(size):
        s.table[i] = -1
    for i in range(s.counters[GATES]):
        g = s.order[i]
        s.partner[g] = -1
        if s.kind[g] == c.sum and 2 * count < size:
            at = key(s, g) % size
            while s.table[at] >= 0:
                at = at + 1 if at + 1 < size else 0
            s.table[at] = g
            count += 1
    for i in range(s.counters[GATES]):
        g = s.order[i]
        if s.kind[g] == c.carry and count:
            wanted = key(s, g)
            at = wanted % size
            while s.table[at] >= 0:
                other = s.table[at]
                if s.partner[other] < 0 and key(s, other) == wanted:
                    s.partner[g], s.partner[other] = other, g
                    found += 1
                    break
                at = at + 1 if at + 1 < size else 0
    return found


@inlined
def refresh(c: Cells, s: State) -> None:
    """The values of fresh cells and of what depends on them."""
    s.counters[STAMP] += 1
    stamp, places, v = s.counters[STAMP], len(s.kind), s.values
    work = 0
    for i in range(s.counters[GATES]):
        g = s.order[i]
        p, changed = s.pins[g], s.fresh[g] == 1
        for j in range(c.inputs[s.kind[g]]):
            changed |= s.changed[p[j]] == stamp
        if not changed:
            continue
        work += 1
        evaluate(c, v, s.kind[g], p[0], p[1], p[2], p[3], g + places)
        differs = s.fresh[g] == 1
        for w in range(v.shape[1]):
            differs |= v[g, w] != v[g + places, w]
            v[g, w] = v[g + places, w]
        if differs:
            s.changed[g] = stamp
        s.fresh[g] = 0
    s.counters[WORK] += work * v.shape[1] + 4 * s.counters[GATES]
