"""The compiled core of circuit evolution: (1+lambda) with neutral drift on gates that compute 64 rows a word.

A circuit is an array of integers, its genes: gate i has the genes 3i (which function of the set), 3i+1 and 3i+2 (the signals it
reads), and one gene an output (the signal) follows. Signals are numbered as in `LutNetwork`: inputs first, then gates, and a gate
reads only smaller signals. A gate is active when an output depends on it.

What makes it fast: an offspring is a short list of changed genes, never a copy; one whose changes touch no active gate is decided
without evaluation (it computes what its parent does); otherwise only gates that read something that changed are computed, into
planes of their own, and a gate whose new plane equals the old one changes nothing after it.

Circuits, fitness and random numbers are integers in the caller's arrays, so a run repeats exactly. Importing this
module imports numba.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from dwnasic.machine_code import below, compiled, part, uniform

Integers = NDArray[np.int64]
Flags = NDArray[np.bool_]
Planes = NDArray[np.uint64]

SIZE_BITS = 16
"""Merit = fitness << SIZE_BITS, less `parsimony` times the number of active gates."""
GENERATION, SCORE, BEST_VALUE, BEST_FITNESS, BEST_SIZE, BEST_GENERATION, LAST_GAIN, EVALUATED, COUNTERS = range(9)
"""Places in `State.counters`; `LAST_GAIN` is the generation in which the value of the circuit kept last rose."""

_ONES = np.uint64(0xFFFFFFFFFFFFFFFF)
_ZERO, _ONE, _TWO, _FOUR = np.uint64(0), np.uint64(1), np.uint64(2), np.uint64(4)
_M1, _M2, _M4 = np.uint64(0x5555555555555555), np.uint64(0x3333333333333333), np.uint64(0x0F0F0F0F0F0F0F0F)
_H01, _S56 = np.uint64(0x0101010101010101), np.uint64(56)
# Arguments that are constants of this type, as a literal would have a function compiled once more.
_NONE: Any = np.int64(0)


class Problem(NamedTuple):
    """What does not change in a run. W words of rows: `train_words` of training rows, then those of validation rows.

    `labels` [outputs, W]: the class in binary. `classes` [C, W]: the rows of each class (padding rows are in none). A row of
    class c that is right adds `weights[c]` to the fitness (training rows), and `train_score[c]` or `validation_score[c]` to the
    score by which the circuit to keep is chosen. `functions`: 4-bit tables, bit a + 2b for inputs a, b. `chances`: entry k is
    the probability of at most k+1 changed genes. `parsimony` is 1 where fewer active gates decide between equal fitness, more
    where a gate has a price, else 0; `keep_price` is the price in the value of the circuit to keep, score << SIZE_BITS less that
    times its gates.
    """

    inputs: int
    gates: int
    outputs: int
    train_words: int
    labels: Planes
    classes: Planes
    weights: Integers
    train_score: Integers
    validation_score: Integers
    functions: Integers
    chances: NDArray[np.float64]
    parsimony: int
    keep_price: int


class State(NamedTuple):
    """What changes. With S signals, G gates, L offspring, K changes at most; index L of `right`, `merit` is the parent.

    `pool` [(1+L) * S, W]: planes of the parent's signals, then of each offspring's changed gates (inputs lie with the parent's).
    `active` [G]: of the parent. `order` [L, G], `sizes` [L]: active gates of an offspring, last first. `marked` [L, G]: the same
    as flags. `dirty` [L, S]: signals that differ from the parent's. `touched` [L]: whether an active gate or an output gene
    is altered. `altered` [G]: gates of the offspring at work. `places`, `values` [L, K], `counts` [L]: the changed genes.
    `genes`, `best_genes` [3G + outputs].
    """

    random: Planes
    genes: Integers
    best_genes: Integers
    pool: Planes
    active: Flags
    altered: Flags
    order: Integers
    sizes: Integers
    marked: Flags
    dirty: Flags
    touched: Flags
    places: Integers
    values: Integers
    counts: Integers
    right: Integers
    validation_right: Integers
    merit: Integers
    counters: Integers


@part
def _other(state: Planes, limit: int, old: int) -> int:
    """A random integer in 0..limit-1 that is not `old`, if there is one."""
    if limit < 2:
        return 0
    value = below(state, limit - 1)
    return value + 1 if value >= old else value


@part
def _ones(x: Any) -> int:
    """The number of ones of a word."""
    x = x - ((x >> _ONE) & _M1)
    x = (x & _M2) + ((x >> _TWO) & _M2)
    x = (x + (x >> _FOUR)) & _M4
    return np.int64((x * _H01) >> _S56)  # type: ignore[return-value]


@part
def _choices(p: Problem, gene: int) -> int:
    """How many values a gene can have."""
    if gene >= 3 * p.gates:
        return p.inputs + p.gates
    return len(p.functions) if gene % 3 == 0 else p.inputs + gene // 3


@part
def _mutate(p: Problem, s: State, child: int) -> None:
    """Draw the changed genes of an offspring, at least one, each to another value than its parent's."""
    drawn = uniform(s.random)
    count = 1
    while count < len(p.chances) and drawn >= p.chances[count - 1]:
        count += 1
    for k in range(count):
        gene = below(s.random, len(s.genes))
        s.places[child, k] = gene
        s.values[child, k] = _other(s.random, _choices(p, gene), s.genes[gene])
    s.counts[child] = count


@part
def _swap_in(p: Problem, s: State, child: int) -> bool:
    """Exchange the changed genes of an offspring with the parent's, and flag their gates; whether the outputs may differ."""
    matters = False
    for k in range(s.counts[child]):
        gene = s.places[child, k]
        s.genes[gene], s.values[child, k] = s.values[child, k], s.genes[gene]
        if gene >= 3 * p.gates:
            matters = True
        else:
            s.altered[gene // 3] = True
            matters |= s.active[gene // 3]
    return matters


@part
def _swap_out(p: Problem, s: State, child: int) -> None:
    """Undo `_swap_in`: in reverse, as a gene may have been drawn twice."""
    for k in range(s.counts[child] - 1, -1, -1):
        gene = s.places[child, k]
        s.genes[gene], s.values[child, k] = s.values[child, k], s.genes[gene]
        if gene < 3 * p.gates:
            s.altered[gene // 3] = False


@part
def _find_active(p: Problem, s: State, child: int) -> int:
    """List the gates that the outputs depend on, last first, and count them."""
    for gate in range(p.gates):
        s.marked[child, gate] = False
    for output in range(p.outputs):
        gate = s.genes[3 * p.gates + output] - p.inputs
        if gate >= 0:
            s.marked[child, gate] = True
    size = 0
    for gate in range(p.gates - 1, -1, -1):
        if s.marked[child, gate]:
            s.order[child, size] = gate
            size += 1
            for side in (1, 2):
                source = s.genes[3 * gate + side] - p.inputs
                if source >= 0:
                    s.marked[child, source] = True
    s.sizes[child] = size
    return size


@part
def _compute(pool: Planes, table: int, a: int, b: int, out: int, old: int, first: int, last: int) -> bool:
    """Plane `out` = the gate of planes a and b over the words first..last-1; whether it differs from plane `old`.

    The function as exclusive or of 1, a, b and ab (its algebraic normal form), so all sixteen cost the same, without branches.
    """
    t0, t1, t2, t3 = table & 1, table >> 1 & 1, table >> 2 & 1, table >> 3 & 1
    c0 = _ONES if t0 else _ZERO
    c1 = _ONES if t0 ^ t1 else _ZERO
    c2 = _ONES if t0 ^ t2 else _ZERO
    c3 = _ONES if t0 ^ t1 ^ t2 ^ t3 else _ZERO
    difference = _ZERO
    for w in range(first, last):
        x, y = pool[a, w], pool[b, w]
        z = c0 ^ (c1 & x) ^ (c2 & y) ^ (c3 & x & y)
        difference |= z ^ pool[old, w]
        pool[out, w] = z
    return bool(difference != _ZERO)


@part
def _count_right(p: Problem, s: State, base: int, child: int, right: Integers, row: int, first: int, last: int) -> None:
    """Right rows of each class over some words into `right[row]`; dirty signals of `child` are read `base` planes further on."""
    for c in range(len(p.weights)):
        right[row, c] = 0
    for w in range(first, last):
        match = _ONES
        for output in range(p.outputs):
            signal = s.genes[3 * p.gates + output]
            plane = signal + base if base > 0 and s.dirty[child, signal] else signal
            match &= ~(s.pool[plane, w] ^ p.labels[output, w])
        for c in range(len(p.weights)):
            right[row, c] += _ones(match & p.classes[c, w])


@part
def _merit(p: Problem, s: State, child: int, size: int) -> int:
    fitness = 0
    for c in range(len(p.weights)):
        fitness += s.right[child, c] * p.weights[c]
    return (fitness << SIZE_BITS) - p.parsimony * size


@part
def _evaluate(p: Problem, s: State, child: int) -> None:
    """Compute what changed in an offspring whose genes are in place, its merit."""
    size = _find_active(p, s, child)
    signals, parent = p.inputs + p.gates, len(s.merit) - 1
    base = (1 + child) * signals
    for j in range(size - 1, -1, -1):
        gate = s.order[child, j]
        out = p.inputs + gate
        a, b = s.genes[3 * gate + 1], s.genes[3 * gate + 2]
        fresh = not s.active[gate]
        if fresh or s.altered[gate] or s.dirty[child, a] or s.dirty[child, b]:
            pa = a + base if s.dirty[child, a] else a
            pb = b + base if s.dirty[child, b] else b
            differs = _compute(s.pool, p.functions[s.genes[3 * gate]], pa, pb, out + base, out, _NONE, p.train_words)
            s.dirty[child, out] = fresh or differs
        else:
            s.dirty[child, out] = False
    changed = False
    for k in range(s.counts[child]):
        changed |= s.places[child, k] >= 3 * p.gates
    for output in range(p.outputs):
        changed |= s.dirty[child, s.genes[3 * p.gates + output]]
    if changed:
        _count_right(p, s, base, child, s.right, child, _NONE, p.train_words)
    else:
        for c in range(len(p.weights)):
            s.right[child, c] = s.right[parent, c]
    s.merit[child] = _merit(p, s, child, size)


@part
def _validate(p: Problem, s: State, child: int, size: int) -> None:
    """The parent's score, from its active gates, which `child` lists, computed on the validation rows."""
    words = s.pool.shape[1]
    for j in range(size - 1, -1, -1):
        gate = s.order[child, j]
        out, table = p.inputs + gate, p.functions[s.genes[3 * gate]]
        _compute(s.pool, table, s.genes[3 * gate + 1], s.genes[3 * gate + 2], out, out, p.train_words, words)
    _count_right(p, s, _NONE, child, s.validation_right, _NONE, p.train_words, words)
    score = 0
    for c in range(len(p.weights)):
        score += s.validation_right[0, c] * p.validation_score[c] + s.right[len(s.merit) - 1, c] * p.train_score[c]
    s.counters[SCORE] = score


@part
def _keep_best(p: Problem, s: State, size: int) -> None:
    """Remember the parent if it is better than the circuit kept: by score (less its price), then fitness, then gates."""
    n = s.counters
    fitness = _merit(p, s, len(s.merit) - 1, _NONE)
    value = (n[SCORE] << SIZE_BITS) - p.keep_price * size
    gain = value > n[BEST_VALUE]
    tie = value == n[BEST_VALUE]
    if gain or (tie and (fitness > n[BEST_FITNESS] or (fitness == n[BEST_FITNESS] and size < n[BEST_SIZE]))):
        for gene in range(len(s.genes)):
            s.best_genes[gene] = s.genes[gene]
        n[BEST_VALUE], n[BEST_FITNESS], n[BEST_SIZE], n[BEST_GENERATION] = value, fitness, size, n[GENERATION]
    if gain:
        n[LAST_GAIN] = n[GENERATION]


@compiled
def start(p: Problem, s: State) -> None:
    """Evaluate the genes in `state.genes` as the parent, and keep them if they are the best so far."""
    child, parent = _NONE, len(s.merit) - 1
    size = _find_active(p, s, child)
    for gate in range(p.gates):
        s.active[gate] = s.marked[child, gate]
    for j in range(size - 1, -1, -1):
        gate = s.order[child, j]
        out, table = p.inputs + gate, p.functions[s.genes[3 * gate]]
        _compute(s.pool, table, s.genes[3 * gate + 1], s.genes[3 * gate + 2], out, out, _NONE, p.train_words)
    _count_right(p, s, _NONE, child, s.right, parent, _NONE, p.train_words)
    s.merit[parent] = _merit(p, s, parent, size)
    _validate(p, s, child, size)
    _keep_best(p, s, size)


@part
def _accept(p: Problem, s: State, child: int) -> None:
    """Make an offspring the parent."""
    parent, signals = len(s.merit) - 1, p.inputs + p.gates
    for k in range(s.counts[child]):
        s.genes[s.places[child, k]] = s.values[child, k]
    if not s.touched[child]:
        return
    size = s.sizes[child]
    for j in range(size):
        out = p.inputs + s.order[child, j]
        if s.dirty[child, out]:
            for w in range(p.train_words):
                s.pool[out, w] = s.pool[(1 + child) * signals + out, w]
    for gate in range(p.gates):
        s.active[gate] = s.marked[child, gate]
    for c in range(len(p.weights)):
        s.right[parent, c] = s.right[child, c]
    s.merit[parent] = s.merit[child]
    _validate(p, s, child, size)  # also when no training row changed: validation rows may have
    _keep_best(p, s, size)


@compiled
def advance(p: Problem, s: State, generations: int, patience: int) -> bool:
    """Run at most `generations`; whether to go on (False: the score has not risen for `patience` generations).

    Every generation draws all offspring from the same parent; the best replaces it unless it is worse, and of several best one is
    taken at random.
    """
    offspring, n = len(s.merit) - 1, s.counters
    for _ in range(generations):
        if n[GENERATION] - n[LAST_GAIN] >= patience:
            return False
        n[GENERATION] += 1
        best, best_merit, ties = offspring, s.merit[offspring], 0
        for child in range(offspring):
            _mutate(p, s, child)
            s.touched[child] = _swap_in(p, s, child)
            if s.touched[child]:
                _evaluate(p, s, child)
                n[EVALUATED] += 1
            else:
                s.merit[child] = s.merit[offspring]
            _swap_out(p, s, child)
            if s.merit[child] < best_merit:
                continue
            ties = ties + 1 if s.merit[child] == best_merit else 1
            if ties == 1 or below(s.random, ties) == 0:
                best, best_merit = child, s.merit[child]
        if best < offspring:
            _accept(p, s, best)
    return True
