"""A network on packed rows, 64 a word, and what one LUT means for the merit of every row: the compiled half of refinement that
looks at data. See `refine_kernel.py`; nothing here allocates memory.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from dwnasic.machine_code import compiled, part
from dwnasic.train.refine_area import Whole, Word

Integers = NDArray[np.int64]
Weights = NDArray[np.int32]
Planes = NDArray[np.uint64]

POPCOUNT, CODE, ONE_HOT = 0, 1, 2
LUT_INPUTS, MAX_SCORE_BITS = 6, 32


class Circuit(NamedTuple):
    """What descent changes. Signals are numbered as in `LutNetwork`: F encoder bits, then L LUTs.

    inputs [L, 6] (signals), arity [L], tables [L] (bit a: the output for address a), areas [L] (of each table), bias [C] (of a
    popcount head, not negative), planes [W, F + L] (the value of every signal for 64 rows a word).
    """

    inputs: Integers
    arity: Integers
    tables: Planes
    areas: Integers
    bias: Integers
    planes: Planes


class Problem(NamedTuple):
    """What descent does not change.

    Rows: bits [N, F] (0 or 1), labels [N], weights [N], classes [W, C] (planes: which rows have label c; none of the padding).
    Network: levels [F + L] (depth of each signal in the network that was given, 0 for encoder bits; a LUT reads lower levels
    only), limits [L] (most inputs of each LUT), head_kind, head_signals, head_start [C + 1], score_bits (of a popcount score).
    Objective: utility [2 M + 1] (of the margins -M..M of a popcount head; one entry for other heads), worth, price, prices [3]
    (areas: of an entry of a popcount head that is not constant, of an encoder bit that is read, of an input of a LUT), costs4
    (`table_costs()`).
    """

    bits: NDArray[np.uint8]
    labels: Integers
    weights: Weights
    classes: Planes
    levels: Integers
    limits: Integers
    head_kind: int
    head_signals: Integers
    head_start: Integers
    score_bits: int
    utility: Weights
    worth: int
    price: int
    prices: Integers
    costs4: Weights


class Scratch(NamedTuple):
    """Memory to work in; the contents mean nothing between calls, but `live`, which `total_area` sets."""

    word: Planes  # [F + L]
    mux: Planes  # [32]
    scores: Planes  # [C, MAX_SCORE_BITS]
    merits: Weights  # [2, 64]
    cone: Integers  # [L]: LUTs that depend on one
    dirty: Integers  # [F + L]
    live: Integers  # [F + L]
    rows: Integers  # [64 W]: rows on which one LUT matters
    deltas: Weights  # [64 W]: what a one gains there
    sums: Weights  # [64]
    gains: Weights  # [64]
    ones: Weights  # [32, F + L]
    old: Integers  # [6]
    best: Integers  # [6]
    trial: Integers  # [6]


@part
def copy(to: Any, start: Whole, source: Any, first: Whole, count: Whole) -> None:
    """to[start:][:count] = source[first:][:count]; numba would allocate memory for that."""
    for i in range(count):
        to[start + i] = source[first + i]


@part
def look_up(table: Word, n: Whole, inputs: Integers, word: Planes, mux: Planes) -> Word:
    """A LUT on 64 rows: multiplexers, least significant input first."""
    if n == 0:
        return np.uint64(0) - (table & np.uint64(1))
    x = word[inputs[0]]
    for a in range(1 << (n - 1)):
        low = np.uint64(0) - ((table >> np.uint64(2 * a)) & np.uint64(1))
        high = np.uint64(0) - ((table >> np.uint64(2 * a + 1)) & np.uint64(1))
        mux[a] = low ^ (x & (low ^ high))
    for i in range(1, n):
        x = word[inputs[i]]
        for a in range(1 << (n - 1 - i)):
            mux[a] = mux[2 * a] ^ (x & (mux[2 * a] ^ mux[2 * a + 1]))
    return mux[0]


@part
def _right(problem: Problem, word: Planes, classes: Planes) -> Word:
    """Which of 64 rows a head that decides by signals classifies right."""
    signals = problem.head_signals
    right = taken = np.uint64(0)
    if problem.head_kind == CODE:
        for c in range(len(classes)):
            match = classes[c]
            for b in range(len(signals)):
                match &= word[signals[b]] if (c >> b) & 1 else ~word[signals[b]]
            right |= match
        return right
    for c in range(len(classes)):
        right |= word[signals[c]] & ~taken & classes[c]
        taken |= word[signals[c]]
    return right | (~taken & classes[0])


@part
def _count(problem: Problem, word: Planes, c: Whole, bias: Whole, score: Planes) -> None:
    """The score of class c of 64 rows, bit-sliced: the ones among its signals, and its bias."""
    for b in range(problem.score_bits):
        score[b] = np.uint64(0) - np.uint64((bias >> b) & 1)
    for i in range(problem.head_start[c], problem.head_start[c + 1]):
        carry, b = word[problem.head_signals[i]], 0
        while carry != np.uint64(0):
            seen = score[b]
            score[b] = seen ^ carry
            carry &= seen
            b += 1


@part
def _score(scores: Planes, c: Whole, k: Whole, bits: Whole) -> Whole:
    """The score of class c of row k of 64."""
    out = np.int64(0)
    for b in range(bits):
        out |= np.int64((scores[c, b] >> np.uint64(k)) & np.uint64(1)) << b
    return out


@part
def merits_of(circuit: Circuit, problem: Problem, scratch: Scratch, word: Planes, w: Whole, out: Weights) -> None:
    """The merit of the 64 rows of word w (0 for padding), given all their signals."""
    classes, weights = problem.classes[w], problem.weights
    rows = min(64, len(weights) - 64 * w)
    for k in range(rows, 64):
        out[k] = 0
    if problem.head_kind != POPCOUNT:
        right = _right(problem, word, classes)
        for k in range(rows):
            out[k] = weights[64 * w + k] if (right >> np.uint64(k)) & np.uint64(1) else 0
        return
    scores, middle = scratch.scores, len(problem.utility) >> 1
    for c in range(len(classes)):
        _count(problem, word, c, circuit.bias[c], scores[c])
    for k in range(rows):
        label = problem.labels[64 * w + k]
        own, lead = _score(scores, label, k, problem.score_bits), middle
        for c in range(len(classes)):
            if c != label:  # twice the lead over another class, and one for who wins a tie
                other = _score(scores, c, k, problem.score_bits)
                lead = min(lead, 2 * (own - other) + (1 if label < c else -1))
        out[k] = weights[64 * w + k] * problem.utility[middle + max(lead, -middle)]


@part
def find_cone(circuit: Circuit, scratch: Scratch, lut: Whole, bits: Whole) -> Whole:
    """List the LUTs that depend on `lut` in scratch.cone, in order; returns their number."""
    dirty, count = scratch.dirty, 0
    dirty[bits + lut] = 1
    for i in range(lut + 1, len(circuit.tables)):
        dirty[bits + i] = 0
        for k in range(circuit.arity[i]):
            s = circuit.inputs[i, k]
            if s >= bits + lut and dirty[s]:
                dirty[bits + i] = 1
        if dirty[bits + i]:
            scratch.cone[count] = i
            count += 1
    return count


@part
def follow(circuit: Circuit, scratch: Scratch, word: Planes, cone: Whole, bits: Whole) -> None:
    """Compute the LUTs of scratch.cone on 64 rows."""
    for k in range(cone):
        i = scratch.cone[k]
        word[bits + i] = look_up(circuit.tables[i], circuit.arity[i], circuit.inputs[i], word, scratch.mux)


@part
def find_rows(circuit: Circuit, problem: Problem, scratch: Scratch, lut: Whole) -> Whole:
    """Fill rows and deltas with the rows on which the value of `lut` matters and what a one gains there; returns how many."""
    bits, count, word, merits = problem.bits.shape[1], 0, scratch.word, scratch.merits
    cone = find_cone(circuit, scratch, lut, bits)
    for w in range(len(circuit.planes)):
        copy(word, 0, circuit.planes[w], 0, len(word))
        word[bits + lut] = np.uint64(0)
        follow(circuit, scratch, word, cone, bits)
        merits_of(circuit, problem, scratch, word, w, merits[0])
        word[bits + lut] = np.uint64(0xFFFFFFFFFFFFFFFF)
        follow(circuit, scratch, word, cone, bits)
        merits_of(circuit, problem, scratch, word, w, merits[1])
        for k in range(64):
            delta = merits[1, k] - merits[0, k]
            if delta != 0:
                scratch.rows[count], scratch.deltas[count] = 64 * w + k, delta
                count += 1
    return count


@part
def bit_of(circuit: Circuit, problem: Problem, row: Whole, signal: Whole) -> Whole:
    if signal < problem.bits.shape[1]:
        return np.int64(problem.bits[row, signal])
    return np.int64((circuit.planes[row >> 6, signal] >> np.uint64(row & 63)) & np.uint64(1))


@compiled
def evaluate(circuit: Circuit, problem: Problem, scratch: Scratch) -> None:
    """Compute the planes of all LUTs."""
    bits = problem.bits.shape[1]
    for w in range(len(circuit.planes)):
        word = circuit.planes[w]
        for i in range(len(circuit.tables)):
            word[bits + i] = look_up(circuit.tables[i], circuit.arity[i], circuit.inputs[i], word, scratch.mux)
