"""Losses of the compiled core of training, with their gradients."""

from __future__ import annotations

import math

import numpy as np

from dwnasic.train.compiled_parts import copy
from dwnasic.train.compiled_types import (
    EFD,
    ENTRY0,
    INPUTS,
    LUT0,
    LUTS,
    ONE_SIGNAL,
    Integers,
    Network,
    Rows,
    Work,
    part,
)


@part
def count_ones(net: Network, count: int, w: Work) -> None:
    """The ones of every class in `counts`."""
    first = net.layers[len(net.layers) - 1, LUT0]
    for c in range(net.groups.size - 1):
        counts = w.counts[c]
        for b in range(count):
            counts[b] = 0
        for i in range(first + net.groups[c], first + net.groups[c + 1]):
            ones = w.ones[i]
            for b in range(count):
                counts[b] += ones[b]


@part
def apply_slopes(layer: Integers, count: int, w: Work) -> None:
    """Multiply `passed`, gradients by what a layer's LUTs pass on, by the slopes of the entries they looked up."""
    size = 1 << layer[INPUTS]
    for i in range(layer[LUTS]):
        passed, address = w.passed[layer[LUT0] + i], w.address[layer[LUT0] + i]
        slopes = w.slopes[layer[ENTRY0] + i * size : layer[ENTRY0] + (i + 1) * size]
        for b in range(count):
            passed[b] *= slopes[address[b]]


@part
def popcount_loss(net: Network, rows: Rows, batch: Integers, w: Work) -> float:
    """Cross-entropy of the ones counted; leaves gradients in `passed`."""
    first, classes, total = net.layers[len(net.layers) - 1, LUT0], net.groups.size - 1, 0.0
    count_ones(net, batch.size, w)
    for b in range(batch.size):
        label, top, norm = rows.labels[batch[b]], w.counts[0, b], 0.0
        for c in range(1, classes):
            top = max(top, w.counts[c, b])
        for c in range(classes):
            w.logits[c] = w.powers[top - w.counts[c, b]]
            norm += w.logits[c]
        total += rows.class_weights[label] * (math.log(norm) + (top - w.counts[label, b]) / net.temperature)
        scale = rows.class_weights[label] / (batch.size * net.temperature)
        for c in range(classes):
            w.passed[first + net.groups[c], b] = np.float32(scale * (w.logits[c] / norm - (1.0 if c == label else 0.0)))
    for c in range(classes):
        slope = w.passed[first + net.groups[c]]
        for i in range(net.groups[c] + 1, net.groups[c + 1]):
            copy(w.passed[first + i], slope)
    if net.rule != EFD:
        apply_slopes(net.layers[len(net.layers) - 1], batch.size, w)
    return total / batch.size


@part
def _log_sigmoid(x: float) -> float:
    return min(x, 0.0) - math.log1p(math.exp(-abs(x)))


@part
def entry_loss(net: Network, rows: Rows, batch: Integers, w: Work) -> float:
    """The losses of a reduction head, of the last LUTs' own entries; see `population.loss` and `layers.first_wins_loss`."""
    layer = net.layers[len(net.layers) - 1]
    first, classes, size, total = layer[LUT0], layer[LUTS], 1 << layer[INPUTS], 0.0
    for a in range(classes * size):  # a row's terms depend on it by its addresses only
        logit = w.tables[layer[ENTRY0] + a] / net.temperature
        w.on[a], w.off[a] = _log_sigmoid(logit), _log_sigmoid(-logit)
        w.one[a] = math.exp(w.on[a])
    for b in range(batch.size):
        label = rows.labels[batch[b]]
        weight = rows.class_weights[label] / (batch.size * net.temperature)
        if net.head == ONE_SIGNAL:
            a = w.address[first, b]
            likely = w.on[a] if label == 1 else w.off[a]
            w.passed[first, b] = np.float32(weight * (w.one[a] - label))
        elif label == 0:
            likely = _first_or_none(first, classes, size, b, weight, w)
        else:
            likely = 0.0
            for c in range(classes):
                a = c * size + w.address[first + c, b]
                likely += w.off[a] if c < label else (w.on[a] if c == label else 0.0)
                slope = w.one[a] if c < label else (w.one[a] - 1.0 if c == label else 0.0)
                w.passed[first + c, b] = np.float32(weight * slope)
        total -= rows.class_weights[label] * likely
    return total / batch.size


@part
def _first_or_none(first: int, classes: int, size: int, b: int, weight: float, w: Work) -> float:
    """The log-likelihood of class 0 in row b, which wins when its signal is one or none is; leaves gradients in `passed`."""
    none = 0.0
    for c in range(classes):
        none += w.off[c * size + w.address[first + c, b]]
    on = w.on[w.address[first, b]]
    likely: float = max(on, none) + math.log1p(math.exp(-abs(on - none)))
    share = math.exp(none - likely)
    for c in range(classes):
        slope = share * w.one[c * size + w.address[first + c, b]]
        if c == 0:
            slope -= math.exp(on - likely) * (1.0 - w.one[w.address[first, b]])
        w.passed[first + c, b] = np.float32(weight * slope)
    return likely
