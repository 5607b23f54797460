"""The compiled search of `dwnasic.synth.anneal`: which cells of which nodes can stand in for a node, or for one pin of it."""

from __future__ import annotations

import math
from typing import Any, NamedTuple

import numpy as np

from dwnasic.machine_code import below, part, uniform
from dwnasic.synth.anneal_kernel import (
    GATES,
    OFF,
    ON,
    REST,
    STAMP,
    WORK,
    Cells,
    Integers,
    Planes,
    State,
    freed,
    mate,
    nodes_key,
)
from dwnasic.synth.cell_options import FIRST_TABLE

COVERS, MISSES, HOLDS, AVOIDS = 1, 2, 4, 8
"""What a value is: one on all of ON, zero on all of ON, one on all of OFF, zero on all of OFF."""
FOUND, KIND, PINS, FLIPS, NODES, TRIED, DELTA, SCORE = 0, 1, 2, 3, 4, 8, 12, 13
"""Places in `State.chosen`: whether there is a change; its cell (WIRE: none), pin order, inversions and up to 4 nodes; the nodes
at trial; the change of area; the score."""
WIRE = -5
OPTION_PINS, OPTION_FLIPS = 16, 24  # bits of an option: cell; signals of the pins, 2 bits each; inverted signals and output
_FIRST = np.array(FIRST_TABLE, dtype=np.int64)
SCALE = 1024.0  # of scores
_PAIRS = 24  # of nodes judged at most, of a list
_FILLINGS = 8  # of a table with don't-cares
_ALL: Any = np.int64(15)
_ZERO = np.uint64(0)


class Goal(NamedTuple):
    """What is replaced: all of node `source`, or (not `whole`) one reading of it. `area` goes with it when nothing of it is
    kept, `broken` comes with it (of an adder that is none any more); areas are blurred by `heat`."""

    source: int
    whole: bool
    area: int
    broken: int
    heat: float


@part
def _flags(v: Planes, row: int, on: int, off: int) -> int:
    """COVERS, MISSES, HOLDS and AVOIDS of a row for the rows `on` and `off`; ends as soon as none is left."""
    flags = _ALL
    for w in range(v.shape[1]):
        x, a, b = v[row, w], v[on, w], v[off, w]
        if a & ~x:
            flags &= ~COVERS
        if a & x:
            flags &= ~MISSES
        if b & ~x:
            flags &= ~HOLDS
        if b & x:
            flags &= ~AVOIDS
        if flags == 0:
            break
    return flags  # type: ignore[no-any-return]


@part
def _disjoint(v: Planes, x: int, y: int, row: int) -> bool:
    """Whether two literals (2 * node + complemented) and a row are never one together."""
    fx, fy = _ZERO - np.uint64(x & 1), _ZERO - np.uint64(y & 1)
    a, b = x >> 1, y >> 1
    w, words = 0, v.shape[1]
    while w < words and not (v[a, w] ^ fx) & (v[b, w] ^ fy) & v[row, w]:
        w += 1
    return w == words  # type: ignore[no-any-return]


@part
def _choose(s: State, goal: Goal, delta: int, kind: int, pins: int, flips: int) -> None:
    """Keep a change of the nodes at trial when it scores best so far."""
    delta += goal.broken
    score = -float(delta)
    if goal.heat > 0.0:
        score -= goal.heat * math.log(-math.log(uniform(s.random)))
    else:
        score += 0.5 * uniform(s.random)
    chosen, scaled = s.chosen, np.int64(score * SCALE)
    if chosen[FOUND] == 0 or scaled > chosen[SCORE]:
        chosen[FOUND], chosen[SCORE], chosen[DELTA] = 1, scaled, delta
        chosen[KIND], chosen[PINS], chosen[FLIPS] = kind, pins, flips
        for i in range(4):
            chosen[NODES + i] = chosen[TRIED + i]


@part
def _consider(c: Cells, s: State, goal: Goal, k: int, table: int) -> bool:
    """Judge a table of the first `k` nodes at trial, made in any of the ways known. Whether there are any."""
    row = c.options[_FIRST[k] + table]
    stamp, nodes = s.counters[STAMP], s.chosen[TRIED : TRIED + 4]
    kept = s.touched[len(s.touched) - 8 :]
    for i in range(len(row)):
        option = row[i]
        if option < 0:
            return i > 0
        kind, pins, flips = option & 0xFFFF, option >> OPTION_PINS & 255, option >> OPTION_FLIPS
        cost = c.area[kind] + (c.area[0] if flips >> 4 else 0)
        half = c.saved > 0 and (kind == c.sum or kind == c.carry)
        for j in range(c.inputs[kind]):
            which = pins >> (2 * j) & 3
            node = nodes[which]
            if flips >> which & 1:
                other = s.inverse[node]
                if other >= 0 and s.marked[other] != stamp:
                    node = other
                else:
                    cost += c.area[0]
            kept[j] = node
        if cost - (c.saved if half else 0) - goal.area <= 6.0 * goal.heat:
            delta = cost - freed(c, s, goal.source, goal.whole, kept, c.inputs[kind])
            if half and mate(c, s, kind, nodes_key(kept[0], kept[1], kept[2])) >= 0:
                delta -= c.saved
            _choose(s, goal, delta, kind, pins, flips)
    return True


@part
def _judge(c: Cells, s: State, goal: Goal, k: int) -> None:
    """Judge the functions of the first `k` nodes at trial that are one on ON and zero on OFF, if there are any."""
    v, base, n = s.values, 2 * len(s.kind), s.chosen[TRIED : TRIED + 4]
    ones: Any = np.int64(0)
    zeros: Any = np.int64(0)
    size = 1 << k
    for w in range(v.shape[1]):
        on, off = v[base + ON, w], v[base + OFF, w]
        if not on | off:
            continue
        for m in range(size):
            rows = on | off
            for i in range(k):
                rows &= v[n[i], w] if m >> i & 1 else ~v[n[i], w]
            if rows & on:
                ones |= 1 << m
            if rows & off:
                zeros |= 1 << m
        if ones & zeros:
            return
    unused = ((1 << size) - 1) & ~(ones | zeros)
    count = 0
    for m in range(size):
        count += unused >> m & 1
    if count <= 3:
        filling: Any = unused
        while True:  # all subsets of the unused entries
            _consider(c, s, goal, k, ones | filling)
            if filling == 0:
                return
            filling = (filling - 1) & unused
    for trial in range(_FILLINGS):
        filling = unused if trial == 0 else 0 if trial == 1 else below(s.random, 1 << 16) & unused
        _consider(c, s, goal, k, ones | filling)


@part
def _literals(s: State, row: int, flags: int, node: int, count: int) -> int:
    """Add a node to list `row` as the literal that is one where it must be; the new length."""
    if count == s.literals.shape[1] or not flags & (COVERS | MISSES):
        return count
    s.literals[row, count] = 2 * node + (0 if flags & COVERS else 1)
    return count + 1


@part
def _node_at(s: State, i: int, start: int, n: int, inputs: int) -> int:
    """The i-th of n nodes in a rotated order."""
    j = i + start if i + start < n else i + start - n
    return j if j < inputs else s.order[j - inputs]


@part
def gather(c: Cells, s: State, goal: Goal, limits: Integers) -> None:
    """Look at every node that does not depend on the target: single nodes that fit are judged, literals that cover ON (list 0)
    or OFF (list 1) are listed."""
    v, base, stamp, inputs = s.values, 2 * len(s.kind), s.counters[STAMP], limits[2]
    n = inputs + s.counters[GATES]
    start = below(s.random, n)
    limits[0] = limits[1] = 0
    kept = s.touched[len(s.touched) - 8 :]
    for i in range(n):
        g = _node_at(s, i, start, n, inputs)
        if s.marked[g] == stamp or g == goal.source:
            continue
        flags = _flags(v, g, base + ON, base + OFF)
        if flags == 0:
            continue
        s.chosen[TRIED] = kept[0] = g
        if flags & COVERS and flags & AVOIDS:
            _choose(s, goal, -freed(c, s, goal.source, goal.whole, kept, 1), WIRE, 0, 0)
        if flags & MISSES and flags & HOLDS and (s.inverse[g] < 0 or s.marked[s.inverse[g]] == stamp):
            _consider(c, s, goal, 1, 1)
        limits[0] = _literals(s, 0, flags, g, limits[0])
        limits[1] = _literals(s, 1, flags >> 2, g, limits[1])
    s.counters[WORK] += 6 * n


@part
def pairs(c: Cells, s: State, goal: Goal, row: int, count: int, never: int, third: int) -> None:
    """Judge pairs of literals of a list that are disjoint on row `never`, with a third node if that is >= 0."""
    found = 0
    for i in range(count):
        for j in range(i):
            x, y = s.literals[row, i], s.literals[row, j]
            if third >= 0 and (x >> 1 == third or y >> 1 == third):
                continue
            if _disjoint(s.values, x, y, never):
                s.chosen[TRIED], s.chosen[TRIED + 1], s.chosen[TRIED + 2] = x >> 1, y >> 1, third
                _judge(c, s, goal, 2 if third < 0 else 3)
                s.counters[WORK] += 400
                found += 1
                if found == _PAIRS:
                    return
    s.counters[WORK] += 3 * count * count


@part
def triples(c: Cells, s: State, goal: Goal, limits: Integers, dual: int) -> None:
    """Judge triples: a literal that covers ON (OFF, if `dual`), with two more or with an OR of two for what it leaves."""
    if limits[dual] == 0:
        return
    v, base, stamp, inputs = s.values, 2 * len(s.kind), s.counters[STAMP], limits[2]
    covered, never = (base + ON, base + OFF) if dual == 0 else (base + OFF, base + ON)
    literal = s.literals[dual, below(s.random, limits[dual])]
    third, flip = literal >> 1, _ZERO - np.uint64(literal & 1)
    for w in range(v.shape[1]):
        v[base + REST, w] = v[never, w] & (v[third, w] ^ flip)
    pairs(c, s, goal, dual, min(limits[dual], 16), base + REST, third)
    n, count = inputs + s.counters[GATES], 0
    start = below(s.random, n)
    for i in range(n):
        g = _node_at(s, i, start, n, inputs)
        if s.marked[g] == stamp or g == third:
            continue
        count = _literals(s, 2, _flags(v, g, base + REST, covered), g, count)
    pairs(c, s, goal, 2, count, covered, third)
    s.counters[WORK] += 8 * n


@part
def near(c: Cells, s: State, goal: Goal, target: int, inputs: int) -> None:
    """Judge sets of two to four nodes of the neighbourhood: what the source's cell and the cells below it read, and a guest."""
    stamp, pool, count = s.counters[STAMP], s.literals[3], 0
    roots = goal.source if goal.whole else target
    for j in range(c.inputs[s.kind[roots]]):
        child = s.pins[roots, j]
        if s.marked[child] != stamp and child != goal.source:
            pool[count] = child
            count += 1
        if s.kind[child] >= 0:
            for i in range(c.inputs[s.kind[child]]):
                if s.marked[s.pins[child, i]] != stamp:
                    pool[count] = s.pins[child, i]
                    count += 1
    for trial in range(6):
        k = 2 + below(s.random, 3)
        distinct = True
        for i in range(k):
            guest = count == 0 or (i == 0 and trial >= 3)
            n = inputs + s.counters[GATES]
            node = _node_at(s, below(s.random, n), 0, n, inputs) if guest else pool[below(s.random, count)]
            distinct &= s.marked[node] != stamp
            for j in range(i):
                distinct &= s.chosen[TRIED + j] != node
            s.chosen[TRIED + i] = node
        if distinct:
            _judge(c, s, goal, k)
    s.counters[WORK] += 3000


@part
def exclusive(c: Cells, s: State, goal: Goal, inputs: int) -> None:
    """Judge pairs whose exclusive or fits, found by a hash that is linear over it."""
    v, base, stamp = s.values, 2 * len(s.kind), s.counters[STAMP]
    on = seen = _ZERO
    for w in range(v.shape[1]):
        turn = np.uint64(w * 11 & 63)
        back = np.uint64(64 - (w * 11 & 63) & 63)
        a, b = v[base + ON, w], v[base + ON, w] | v[base + OFF, w]
        on ^= a << turn | a >> back
        seen ^= b << turn | b >> back
    size = len(s.table)
    for i in range(size):
        s.table[i] = -1
    n = inputs + s.counters[GATES]
    for i in range(n):
        g = _node_at(s, i, 0, n, inputs)
        if s.marked[g] == stamp:
            continue
        key = _ZERO
        for w in range(v.shape[1]):
            turn, back = np.uint64(w * 11 & 63), np.uint64(64 - (w * 11 & 63) & 63)
            a = v[g, w] & (v[base + ON, w] | v[base + OFF, w])
            key ^= a << turn | a >> back
        for way in range(2):
            other = s.table[_place(key ^ on ^ (seen if way else _ZERO), size)]
            if other >= 0:
                s.chosen[TRIED], s.chosen[TRIED + 1] = g, other
                _judge(c, s, goal, 2)
        s.table[_place(key, size)] = g
    s.counters[WORK] += 2 * n * v.shape[1]


@part
def _place(key: Any, size: int) -> int:
    """Where a hash is kept."""
    return np.int64((key * np.uint64(0x9E3779B97F4A7C15)) >> np.uint64(32)) % size  # type: ignore[return-value]
