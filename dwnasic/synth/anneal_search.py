"""The compiled search of `dwnasic.synth.anneal`: which cells of which nodes can stand in for a node, or for one pin of it."""

from __future__ import annotations

import math
from typing import Any, NamedTuple

import numpy as np

from dwnasic.machine_code import below, inlined, part, uniform
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
_ZERO, _FULL = np.uint64(0), np.uint64(0xFFFFFFFFFFFFFFFF)
_CHUNK = 8  # words of vector instructions, between two looks at what was found so far


class Goal(NamedTuple):
    """What is replaced: all of node `source`, or (not `whole`) one reading of it. `area` goes with it when nothing of it is
    kept, and never more; `broken` comes with it (of an adder that is none any more); areas are blurred by `heat`."""

    source: int
    whole: bool
    area: int
    broken: int
    heat: float


@inlined
def _four(a: Any, b: Any, c: Any, d: Any) -> int:
    """Which of four words are not zero."""
    found: Any = np.int64(a != _ZERO) | np.int64(b != _ZERO) << 1 | np.int64(c != _ZERO) << 2 | np.int64(d != _ZERO) << 3
    return found  # type: ignore[no-any-return]


@inlined
def flags_of(v: Planes, row: int, on: int, off: int) -> int:
    """COVERS, MISSES, HOLDS and AVOIDS of a row for the rows `on` and `off`; ends when none is left."""
    # unsigned indices here and below: of others numba asks whether they count from the end, which vector instructions cannot
    at, end, r, p, q = 0, v.shape[1], np.uintp(row), np.uintp(on), np.uintp(off)
    c0 = c1 = c2 = c3 = _ZERO
    while at < end:
        for i in range(at, min(at + _CHUNK, end)):
            w = np.uintp(i)
            x, a, b = v[r, w], v[p, w], v[q, w]
            c0 |= a & ~x
            c1 |= a & x
            c2 |= b & ~x
            c3 |= b & x
        at += _CHUNK
        if c0 != _ZERO and c1 != _ZERO and c2 != _ZERO and c3 != _ZERO:
            return 0
    return _four(c0, c1, c2, c3) ^ _ALL  # type: ignore[no-any-return]


@inlined
def _disjoint(v: Planes, x: int, y: int, row: int) -> bool:
    """Whether two literals (2 * node + complemented) and a row are never one together."""
    fx, fy = _ZERO - np.uint64(x & 1), _ZERO - np.uint64(y & 1)
    a, b = x >> 1, y >> 1
    w, words = 0, v.shape[1]
    while w < words and not (v[a, w] ^ fx) & (v[b, w] ^ fy) & v[row, w]:
        w += 1
    return w == words  # type: ignore[no-any-return]


@inlined
def _luck(s: State, heat: float) -> float:
    """What is added to a score: Gumbel noise, so that a change is taken with the probability of its Boltzmann weight."""
    chance = uniform(s.random)
    return -(heat * math.log(-math.log(chance))) if heat > 0.0 else 0.5 * chance


@inlined
def _choose(s: State, goal: Goal, delta: int, luck: float, kind: int, pins: int, flips: int) -> None:
    """Keep a change of the nodes at trial when it scores best so far."""
    delta += goal.broken
    chosen, scaled = s.chosen, np.int64((luck - float(delta)) * SCALE)
    if chosen[FOUND] == 0 or scaled > chosen[SCORE]:
        chosen[FOUND], chosen[SCORE], chosen[DELTA] = 1, scaled, delta
        chosen[KIND], chosen[PINS], chosen[FLIPS] = kind, pins, flips
        for i in range(4):
            chosen[NODES + i] = chosen[TRIED + i]


@inlined
def _consider(c: Cells, s: State, goal: Goal, k: int, table: int) -> None:
    """Judge a table of the first `k` nodes at trial, made in any of the ways known."""
    row = c.options[_FIRST[k] + table]
    stamp, nodes, chosen = s.counters[STAMP], s.chosen[TRIED : TRIED + 4], s.chosen
    kept = s.touched[len(s.touched) - 8 :]
    for i in range(len(row)):
        option = row[i]
        if option < 0:
            return
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
        least = cost - (c.saved if half else 0)
        if least - goal.area > 6.0 * goal.heat:
            continue
        luck = _luck(s, goal.heat)
        best = luck - float(least - goal.area + goal.broken)  # what is freed is not asked for when it cannot matter
        if chosen[FOUND] == 1 and np.int64(best * SCALE) <= chosen[SCORE]:
            continue
        delta = cost - freed(c, s, goal.source, goal.whole, kept, c.inputs[kind])
        if half and mate(c, s, kind, nodes_key(kept[0], kept[1], kept[2])) >= 0:
            delta -= c.saved
        _choose(s, goal, delta, luck, kind, pins, flips)


@inlined
def entries(s: State, k: int, first: int, last: int) -> int:
    """The entries of a table of the first `k` nodes at trial that have to be one, and from bit 16 on those that have to be zero,
    for the words from `first` to before `last`."""
    v, base, n, found = s.values, 2 * len(s.kind), s.chosen[TRIED : TRIED + 4], 0
    n0, n1, n2, n3 = np.uintp(n[0]), np.uintp(n[1]), np.uintp(n[2] if k > 2 else 0), np.uintp(n[3] if k > 3 else 0)
    third, fourth = _FULL if k > 2 else _ZERO, _FULL if k > 3 else _ZERO
    for turn in range(4 if k > 3 else 2):  # ON and OFF; of four nodes those words where the last is zero, then where it is one
        care, flip = np.uintp(base + (OFF if turn & 1 else ON)), _ZERO if turn & 2 else fourth
        e0 = e1 = e2 = e3 = e4 = e5 = e6 = e7 = _ZERO
        for i in range(first, last):
            w = np.uintp(i)
            x, y, z = v[n0, w], v[n1, w], v[n2, w] & third
            rows = v[care, w] & ((v[n3, w] ^ flip) | ~fourth)
            low, high = rows & ~z, rows & z
            e0 |= low & ~x & ~y
            e1 |= low & x & ~y
            e2 |= low & ~x & y
            e3 |= low & x & y
            e4 |= high & ~x & ~y
            e5 |= high & x & ~y
            e6 |= high & ~x & y
            e7 |= high & x & y
        found |= (_four(e0, e1, e2, e3) | _four(e4, e5, e6, e7) << 4) << (16 * (turn & 1) + 8 * (turn >> 1))
    return found


@inlined
def _judge(c: Cells, s: State, goal: Goal, k: int) -> None:
    """Judge the functions of the first `k` nodes at trial that are one on ON and zero on OFF, if there are any."""
    at, words, size, seen = 0, s.values.shape[1], 1 << k, 0
    while at < words:
        seen |= entries(s, k, at, min(at + _CHUNK, words))
        at += _CHUNK
        if seen & seen >> 16:
            return
    ones: Any = seen & 0xFFFF
    zeros: Any = seen >> 16
    unused = ((1 << size) - 1) & ~(ones | zeros)
    count = 0
    for m in range(size):
        count += unused >> m & 1
    filling, every = unused, count <= 3  # then all subsets of the unused entries
    for trial in range(1 << count if every else _FILLINGS):
        if trial > 0:
            filling = (filling - 1) & unused if every else 0 if trial == 1 else below(s.random, 1 << 16) & unused
        _consider(c, s, goal, k, ones | filling)


@inlined
def _literals(s: State, row: int, flags: int, node: int, count: int) -> int:
    """Add a node to list `row` as the literal that is one where it must be; the new length."""
    if count == s.literals.shape[1] or not flags & (COVERS | MISSES):
        return count
    s.literals[row, count] = 2 * node + (0 if flags & COVERS else 1)
    return count + 1


@inlined
def _node_at(s: State, i: int, start: int, n: int, inputs: int) -> int:
    """The i-th of n nodes in a rotated order."""
    j = i + start if i + start < n else i + start - n
    return j if j < inputs else s.order[j - inputs]


@inlined
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
        flags = flags_of(v, g, base + ON, base + OFF)
        if flags == 0:
            continue
        s.chosen[TRIED] = kept[0] = g
        if flags & COVERS and flags & AVOIDS:
            _choose(s, goal, -freed(c, s, goal.source, goal.whole, kept, 1), _luck(s, goal.heat), WIRE, 0, 0)
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


@inlined
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
        count = _literals(s, 2, flags_of(v, g, base + REST, covered), g, count)
    pairs(c, s, goal, 2, count, covered, third)
    s.counters[WORK] += 8 * n


@inlined
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


@inlined
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
