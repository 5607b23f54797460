"""A change that fits a sample of the rows, tried on all rows before it is made: the compiled part of `dwnasic.synth.anneal`."""

from __future__ import annotations

import numpy as np

from dwnasic.machine_code import compiled, inlined, part
from dwnasic.synth.anneal_kernel import GATES, INPUTS, REFUSED, SLOT, TRIALS, WORK, Cells, State, evaluate
from dwnasic.synth.anneal_search import FLIPS, KIND, NODES, PINS, WIRE

_ONE, _ZERO = np.uint64(1), np.uint64(0)
_DENSE = 6  # of so many words one is changed, or more: then all are evaluated, which is quicker a word
_LEARNT = 8  # rows that join the sample when a change is refused


@compiled
def fill(c: Cells, s: State) -> None:
    """The values of all cells for all rows."""
    if s.full.shape[1] == 0:
        return
    for i in range(s.counters[GATES]):
        g = s.order[i]
        p = s.pins[g]
        evaluate(c, s.full, s.kind[g], p[0], p[1], p[2], p[3], g)


@inlined
def legal(c: Cells, s: State, target: int, pin: int) -> bool:
    """Whether all outputs stay as they are when the chosen change is made; then `full` has the values after it, but for the new
    cells. Else some rows that tell join the sample."""
    f, places = s.full, len(s.kind)
    words = f.shape[1]
    if words == 0:
        return True
    row = _row_of_change(c, s)
    source = target if pin < 0 else s.pins[target, pin]
    count = 0
    for w in range(words):
        if f[row, w] != f[source, w]:
            s.changes[count] = w
            count += 1
    s.counters[WORK] += words
    if count == 0:
        return True
    s.counters[TRIALS] += 1
    stamp = s.counters[TRIALS]
    dense = count * _DENSE > words
    n = words if dense else count
    _move(c, s, target, pin, row, n, dense)
    for o in s.outputs:
        if s.moved[o] == stamp and _refused(s, o, n, dense):
            s.counters[REFUSED] += 1
            return False
    for i in range(s.place[target], s.counters[GATES]):
        g = s.order[i]
        if s.moved[g] == stamp:
            for j in range(n):
                w = j if dense else s.changes[j]
                f[g, w] = f[g + places, w]
    return True


@inlined
def _move(c: Cells, s: State, target: int, pin: int, row: int, n: int, dense: bool) -> None:
    """The values that `row` in the place of the target (or of one pin of it) gives to what depends on it, C rows further on and
    marked as moved where they differ: for all `n` words if `dense`, else for those of `changes`."""
    f, places, moved, stamp = s.full, len(s.kind), s.moved, s.counters[TRIALS]
    first = s.place[target]
    if pin < 0:
        for i in range(n):
            w = i if dense else s.changes[i]
            f[target + places, w] = f[row, w]
        moved[target] = stamp
        first += 1
    for i in range(first, s.counters[GATES]):
        g = s.order[i]
        p = s.pins[g]
        r0 = p[0] + places if moved[p[0]] == stamp else p[0]
        r1 = p[1] + places if moved[p[1]] == stamp else p[1]
        r2 = p[2] + places if moved[p[2]] == stamp else p[2]
        r3 = p[3] + places if moved[p[3]] == stamp else p[3]
        if g == target:
            r0 = row if pin == 0 else r0
            r1 = row if pin == 1 else r1
            r2 = row if pin == 2 else r2
            r3 = row if pin == 3 else r3
        elif r0 < places and r1 < places and r2 < places and r3 < places:
            continue
        differs = _ZERO
        if dense:
            evaluate(c, f, s.kind[g], r0, r1, r2, r3, g + places)
            for w in range(n):
                differs |= f[g, w] ^ f[g + places, w]
        else:
            _evaluate_some(c, s, s.kind[g], r0, r1, r2, r3, g + places, n)
            for j in range(n):
                w = s.changes[j]
                differs |= f[g, w] ^ f[g + places, w]
        s.counters[WORK] += n
        if differs != _ZERO:
            moved[g] = stamp


@inlined
def _row_of_change(c: Cells, s: State) -> int:
    """The row of `full` that has the value of the chosen node or cell."""
    f, base, chosen = s.full, 2 * len(s.kind), s.chosen
    if chosen[KIND] == WIRE:
        return chosen[NODES]  # type: ignore[no-any-return]
    kind, pins, flips = chosen[KIND], chosen[PINS], chosen[FLIPS]
    words = f.shape[1]
    r0 = r1 = r2 = r3 = 0
    for j in range(c.inputs[kind]):
        which = pins >> (2 * j) & 3
        r = chosen[NODES + which]
        if flips >> which & 1:
            for w in range(words):
                f[base + 1 + j, w] = ~f[r, w]
            r = base + 1 + j
        if j == 0:
            r0 = r
        elif j == 1:
            r1 = r
        elif j == 2:
            r2 = r
        else:
            r3 = r
    evaluate(c, f, kind, r0, r1, r2, r3, base)
    if flips >> 4:
        for w in range(words):
            f[base, w] = ~f[base, w]
    s.counters[WORK] += words
    return base


@inlined
def _evaluate_some(c: Cells, s: State, kind: int, r0: int, r1: int, r2: int, r3: int, out: int, count: int) -> None:
    """`evaluate` for the words at work only."""
    m, f, n = c.masks[kind], s.full, c.inputs[kind]
    for i in range(count):
        w = s.changes[i]
        a = f[r0, w]
        x = m[0] ^ (m[0] ^ m[1]) & a
        if n > 1:
            b = f[r1, w]
            y = m[2] ^ (m[2] ^ m[3]) & a
            x = x ^ (x ^ y) & b
            if n > 2:
                d = f[r2, w]
                y, z = m[4] ^ (m[4] ^ m[5]) & a, m[6] ^ (m[6] ^ m[7]) & a
                z = y ^ (y ^ z) & b
                x = x ^ (x ^ z) & d
                if n > 3:
                    y, z = m[8] ^ (m[8] ^ m[9]) & a, m[10] ^ (m[10] ^ m[11]) & a
                    low = y ^ (y ^ z) & b
                    y, z = m[12] ^ (m[12] ^ m[13]) & a, m[14] ^ (m[14] ^ m[15]) & a
                    high = y ^ (y ^ z) & b
                    low = low ^ (low ^ high) & d
                    x = x ^ (x ^ low) & f[r3, w]
        f[out, w] = x


@part
def _refused(s: State, output: int, n: int, dense: bool) -> bool:
    """Whether an output has changed; rows for which it has join the sample."""
    f, places, found = s.full, len(s.kind), 0
    for i in range(n):
        w = i if dense else s.changes[i]
        wrong = f[output, w] ^ f[output + places, w]
        if wrong != _ZERO:
            bit = 0
            while not wrong >> np.uint64(bit) & _ONE:
                bit += 1
            _learn(s, w, bit)
            found += 1
            if found == _LEARNT:
                break
    return found > 0


@part
def _learn(s: State, word: int, bit: int) -> None:
    """Put a row of `full` in the place of the oldest of the sample."""
    slot = s.counters[SLOT]
    s.counters[SLOT] = (slot + 1) % (64 * s.values.shape[1])
    inputs = s.counters[INPUTS]
    at, one, shift = slot >> 6, _ONE << np.uint64(slot & 63), np.uint64(bit)
    for i in range(inputs + s.counters[GATES]):
        g = i if i < inputs else s.order[i - inputs]
        if s.full[g, word] >> shift & _ONE:
            s.values[g, at] |= one
        else:
            s.values[g, at] &= ~one
