"""The compiled core of training: whole epochs of one replica without a return to Python.

It computes what `population.py` and `rules.py` define with torch, and must agree with them within rounding. One replica is
trained after the other, so that all it needs stays in the processor's nearest caches. Everything is float32 but the loss.

What makes it fast, besides the absence of calls:

- A decay law w(H) of EFD (see `efd.py`) is the difference of one smoothed table: with W(h) = w(h) + w(h+1) + ... + w(n-1) and
  V = sum_k u_k W(H(k, .)), the derivative by input i at address a is V[a with i] - V[a without i]. So one product of a constant
  2^n x 2^n with the table gives the gradients of all inputs at all addresses.
- The degree-weighted Walsh penalty (`layers.spectral_matrix`) has the gradient 2^-n sum_i (u[a] - u[a with i turned over]).

The arrays and their names are in `compiled_types.py`. This module imports numba.
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from dwnasic.train.compiled_area import press_tables, share_features, share_thresholds
from dwnasic.train.compiled_losses import apply_slopes, count_ones, entry_loss, popcount_loss
from dwnasic.train.compiled_parts import adam, copy, largest, pass_down, slot_gradient, walsh
from dwnasic.train.compiled_types import (
    BEST_EPOCH,
    BEST_LOSS,
    BEST_SCORE,
    EFD,
    ENTRY0,
    EPOCH,
    FAILED,
    HALF,
    HYBRID,
    INPUTS,
    LEARNED,
    LUT0,
    LUTS,
    ONE,
    ONE_SIGNAL,
    POPCOUNT,
    RISE,
    SIGNALS,
    SLOT0,
    SMOOTH0,
    STOPPED,
    STRIDE,
    TOTAL,
    WARP,
    WEIGHT0,
    ZERO,
    Floats,
    Integers,
    Network,
    Rows,
    State,
    Work,
    compiled,
    managed,
    part,
)

_FEATURE_BONUS = 0.05  # area_pressure.FEATURE_BONUS


@part
def _make_tables(net: Network, s: State, w: Work) -> None:
    """Parameters to tables, and to what a LUT's output changes with its entry."""
    for d in range(len(net.layers)):
        layer = net.layers[d]
        size = 1 << layer[INPUTS]
        for i in range(layer[LUTS]):
            at, mask = layer[ENTRY0] + i * size, net.masks[layer[LUT0] + i]
            table, own, hard = w.tables[at : at + size], s.parameters[at : at + size], w.hard[at : at + size]
            if net.rule == EFD:
                for a in range(size):
                    table[a] = own[a & mask]
                    hard[a] = 1 if table[a] > ZERO else 0
                continue
            slopes = w.slopes[at : at + size]
            if net.rule == WARP:
                for a in range(size):
                    slopes[a] = -own[a]
                walsh(slopes)
                for a in range(size):
                    table[a] = slopes[a & mask]
                for a in range(size):
                    one = ONE / (ONE + math.exp(-table[a]))
                    slopes[a] = one * (ONE - one)
            else:
                for a in range(size):
                    table[a] = math.tanh(HALF * own[a & mask])
                    slopes[a] = HALF
            for a in range(size):
                hard[a] = 1 if table[a] > ZERO else 0


@part
def _read(net: Network, rows: Rows, batch: Integers, w: Work) -> None:
    """The rows `batch` as words of bits."""
    for k in range(len(rows.words)):
        words, row = rows.words[k], w.words[k]
        for b in range(batch.size):
            row[b] = words[batch[b]]


@part
def _look_up(net: Network, count: int, s: State, w: Work) -> None:
    """The addresses and the output bits of all LUTs for the first `count` rows in `words`."""
    for d in range(len(net.layers)):
        layer = net.layers[d]
        size = 1 << layer[INPUTS]
        for i in range(layer[LUTS]):
            address, ones = w.address[layer[LUT0] + i], w.ones[layer[LUT0] + i]
            for b in range(count):
                address[b] = 0
            for j in range(layer[INPUTS]):
                signal = s.positions[layer[SLOT0] + i * layer[INPUTS] + j]
                # a signal of a deeper layer is bit 0 of a word of its own
                words = w.words[signal >> 5] if d == 0 else w.ones[net.layers[d - 1, LUT0] + signal]
                shift = signal & 31 if d == 0 else 0
                for b in range(count):
                    address[b] |= (words[b] >> shift & 1) << j
            table = w.hard[layer[ENTRY0] + i * size : layer[ENTRY0] + (i + 1) * size]
            for b in range(count):
                ones[b] = table[address[b]]


@part
def _layer_gradients(net: Network, d: int, count: int, s: State, w: Work) -> None:
    """The gradients by a layer's entries, by its slots (in `slots`), and by the signals it reads."""
    layer = net.layers[d]
    size = 1 << layer[INPUTS]
    if d > 0:
        w.received[: layer[SIGNALS]] = ZERO
    for i in range(layer[LUTS]):
        at, address, passed = layer[ENTRY0] + i * size, w.address[layer[LUT0] + i], w.passed[layer[LUT0] + i]
        gradient, smoothed = w.gradient[at : at + size], w.smoothed[at : at + size]
        for b in range(count):
            gradient[address[b]] += passed[b]
        if d == 0 and not layer[LEARNED]:
            continue
        for j in range(layer[INPUTS]):
            slot = i * layer[INPUTS] + j
            slot_gradient(1 << j, address, passed, smoothed, w.slope, w.slots[slot * count : (slot + 1) * count])
            if d > 0:
                pass_down(layer, slot, count, s, w)


@managed
def _product(a: Floats, b: Floats, out: Floats, rows: int, columns: int) -> None:
    """The matrix product of a, of `rows` rows, and b, of `columns` columns, all flat."""
    np.dot(a.reshape(rows, -1), b.reshape(-1, columns), out.reshape(rows, columns))


@part
def _smooth(net: Network, layer: Integers, w: Work) -> None:
    """V of all tables of a layer."""
    size, low = 1 << layer[INPUTS], layer[ENTRY0]
    high = low + layer[LUTS] * size
    if layer[SMOOTH0] < 0:
        copy(w.smoothed[low:high], w.tables[low:high])
    else:
        matrix = net.smooth[layer[SMOOTH0] : layer[SMOOTH0] + size * size]
        _product(w.tables[low:high], matrix, w.smoothed[low:high], layer[LUTS], size)


@part
def _update_mapping(layer: Integers, change: Floats, s: State, rate: Any, root: Any) -> None:
    """The mapping weights of a layer after one step, and the signals its slots read then."""
    low, stride = layer[WEIGHT0], layer[STRIDE]
    high = low + change.size
    adam(s.weights[low:high], s.weights_m[low:high], s.weights_v[low:high], change, rate, root)
    for slot in range(layer[SLOT0], layer[SLOT0] + layer[LUTS] * layer[INPUTS]):
        s.positions[slot] = largest(s.weights[low : low + stride], s.positions[slot])
        low += stride


@part
def _receive(net: Network, layer: Integers, count: int, w: Work) -> None:
    """The gradients by a layer's signals, times the slopes of its entries."""
    for i in range(layer[LUTS]):
        copy(w.passed[layer[LUT0] + i], w.received[i])
    if net.rule != EFD:
        apply_slopes(layer, count, w)


@part
def _sign_signals(before: Integers, count: int, stride: int, w: Work) -> None:
    """The signals of a deeper layer as -1 and 1, a row of the batch after the other."""
    for b in range(count):
        signs = w.signs[b * stride : (b + 1) * stride]
        for f in range(before[LUTS]):
            signs[f] = ONE if w.ones[before[LUT0] + f, b] else -ONE
        for f in range(before[LUTS], stride):
            signs[f] = ZERO


@part
def _update_tables(net: Network, s: State, w: Work, rate: Any, root: Any, price: Any) -> None:
    """The parameters of all tables after one step, penalties and the price of a NAND2 included."""
    for d in range(len(net.layers)):
        layer = net.layers[d]
        if price > 0:
            press_tables(net, layer, price, net.head == POPCOUNT and d == len(net.layers) - 1, w)
        size = 1 << layer[INPUTS]
        smooth, decay = np.float32(net.spectral / size), np.float32(2.0 * net.weight_decay / size)
        for i in range(layer[LUTS]):
            low, mask = layer[ENTRY0] + i * size, net.masks[layer[LUT0] + i]
            table, gradient = w.tables[low : low + size], w.gradient[low : low + size]
            own = s.parameters[low : low + size]
            if net.spectral > 0 or net.weight_decay > 0:
                for a in range(size):
                    change = decay * table[a]
                    for j in range(layer[INPUTS]):
                        change += smooth * (table[a] - table[a ^ (1 << j)])
                    gradient[a] += change
            if mask != size - 1:
                for a in range(size):
                    if a & mask != a:
                        gradient[a & mask] += gradient[a]
                        gradient[a] = ZERO
            if net.rule == WARP:
                walsh(gradient)
                for a in range(size):
                    gradient[a] = -gradient[a]
            elif net.rule == HYBRID:
                for a in range(size):
                    gradient[a] *= HALF * (ONE - table[a] * table[a])
            adam(own, s.parameters_m[low : low + size], s.parameters_v[low : low + size], gradient, rate, root)
            if net.rule == EFD:
                for a in range(size):
                    own[a] = min(max(own[a], -ONE), ONE)


@part
def _sign_rows(rows: Rows, batch: Integers, stride: int, w: Work) -> None:
    """The rows `batch` as -1 and 1, one after the other."""
    for b in range(batch.size):
        signs, row = w.signs[b * stride : (b + 1) * stride], rows.signs[batch[b]]
        for f in range(stride):
            signs[f] = np.float32(row[f])


@part
def _backward(net: Network, d: int, rows: Rows, batch: Integers, s: State, w: Work, rate: Any, root: Any) -> None:
    """From the gradients by the entries that layer d looked up to those by its tables and of the layer before; mapping weights
    are updated on the way."""
    layer, count = net.layers[d], batch.size
    if d > 0 or layer[LEARNED]:
        _smooth(net, layer, w)
    _layer_gradients(net, d, count, s, w)
    if layer[LEARNED]:
        slots, stride = layer[LUTS] * layer[INPUTS], layer[STRIDE]
        if d > 0:
            _sign_signals(net.layers[d - 1], count, stride, w)
        else:
            _sign_rows(rows, batch, stride, w)
        change = w.change[: slots * stride]
        _product(w.slots[: slots * count], w.signs[: count * stride], change, slots, stride)
        _update_mapping(layer, change, s, rate, root)
    if d > 0:
        _receive(net, net.layers[d - 1], count, w)


@part
def _decide(net: Network, count: int, w: Work) -> None:
    """The chip's classes for the rows of the batch, in `block`; the first of equal scores wins."""
    decided, best = w.block, w.counts[0]
    if net.head == ONE_SIGNAL:
        ones = w.ones[net.layers[len(net.layers) - 1, LUT0]]
        for b in range(count):
            decided[b] = ones[b]
        return
    count_ones(net, count, w)
    for b in range(count):
        decided[b] = 0
    for c in range(1, net.groups.size - 1):
        score = w.counts[c]
        for b in range(count):
            if score[b] > best[b]:
                best[b], decided[b] = score[b], c


@part
def _look(net: Network, rows: Rows, s: State, w: Work, seen: int) -> None:
    """Keep the present state if its chip is the best so far; equal scores are decided by the mean loss of the epochs `seen`."""
    w.right[:] = 0
    for low in range(0, rows.labels.size, w.block.size):
        count = min(w.block.size, rows.labels.size - low)
        for k in range(len(rows.words)):
            copy(w.words[k], rows.words[k, low : low + count])
        _look_up(net, count, s, w)
        _decide(net, count, w)
        for b in range(count):
            w.right[rows.labels[low + b]] += w.block[b] == rows.labels[low + b]
    score = 0.0
    for c in range(w.right.size):
        score += w.right[c] * rows.class_scores[c]
    loss = s.scores[TOTAL] / seen
    s.scores[TOTAL] = 0.0
    if score > s.scores[BEST_SCORE]:
        s.counters[RISE] = s.counters[EPOCH]
    if score > s.scores[BEST_SCORE] or (score == s.scores[BEST_SCORE] and loss <= s.scores[BEST_LOSS]):
        s.scores[BEST_SCORE], s.scores[BEST_LOSS] = score, loss
        s.counters[BEST_EPOCH] = s.counters[EPOCH]
        copy(s.best_tables, w.hard)
        copy(s.best_positions, s.positions)


@compiled
def advance(net: Network, rows: Rows, order: Integers, rates: Floats, roots: Floats, s: State, w: Work) -> bool:
    """Train for the epochs whose batches are `order` [epochs, steps, B], with Adam's `rates` and `roots` [epochs, steps], or
    until patience ends, which `STOPPED` tells.

    Returns whether all losses were finite.
    """
    for d in range(len(net.layers)):
        layer = net.layers[d]
        if layer[LEARNED]:
            for i in range(layer[LUTS] * layer[INPUTS]):
                low = layer[WEIGHT0] + i * layer[STRIDE]
                s.positions[layer[SLOT0] + i] = largest(s.weights[low : low + layer[STRIDE]], 0)
    _make_tables(net, s, w)
    for epoch in range(order.shape[0]):
        s.counters[EPOCH] += 1
        now = s.counters[EPOCH]
        for step in range(order.shape[1]):
            batch, rate, root = order[epoch, step], rates[epoch, step], roots[epoch, step]
            _read(net, rows, batch, w)
            _look_up(net, batch.size, s, w)
            loss = popcount_loss(net, rows, batch, w) if net.head == POPCOUNT else entry_loss(net, rows, batch, w)
            if not math.isfinite(np.float32(loss)):
                s.counters[FAILED] = now
                return False
            w.gradient[:] = ZERO
            for d in range(len(net.layers) - 1, -1, -1):
                _backward(net, d, rows, batch, s, w, rate, root)
            _update_tables(net, s, w, rate, root, np.float32(rows.price * now / net.epochs))
            _make_tables(net, s, w)
            s.scores[TOTAL] += loss
        if net.sharing > 0 and net.layers[0, LEARNED]:
            share_thresholds(net.layers[0], np.float32(net.sharing * now / net.epochs), s, w)
        if net.pressure > 0 and net.layers[0, LEARNED]:
            share_features(net.layers[0], rows, np.float32(_FEATURE_BONUS * net.pressure * now / net.epochs), s, w)
        if now % net.every == 0 or now == net.epochs:
            _look(net, rows, s, w, (now - 1) % net.every + 1)
            if net.patience > 0 and now - s.counters[RISE] >= net.patience:
                s.counters[STOPPED] = now
                return True
    return True
