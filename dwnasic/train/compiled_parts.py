"""Parts of the compiled core of training: Adam, the gradients of EFD by inputs, and the learnable mapping."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from dwnasic.train.compiled_types import (
    LEARNED,
    SIGNALS,
    SLOT0,
    STRIDE,
    WEIGHT0,
    ZERO,
    Codes,
    Floats,
    Integers,
    State,
    Work,
    part,
)

_B1, _C1, _B2, _C2, _EPS = np.float32(0.9), np.float32(0.1), np.float32(0.999), np.float32(0.001), np.float32(1e-8)
_TINY = np.float32(1e-30)  # below it moments are zero: numbers near the end of float32's range take a hundred times as long
_REACH = np.float32(0.104)  # exp(-0.104 / 0.001) is zero in float32
_TAU = np.float32(0.001)  # layers.SOFTMAX_TAU


@part
def copy(out: Any, values: Any) -> None:
    """out[:] = values, which numba would make by way of a third array."""
    for j in range(values.size):
        out[j] = values[j]


@part
def adam(p: Floats, m: Floats, v: Floats, g: Floats, rate: Any, root: Any) -> None:
    """One step of Adam: `rate` is the learning rate over 1 - 0.9^t, `root` is 1 / sqrt(1 - 0.999^t)."""
    for j in range(p.size):
        first = _B1 * m[j] + _C1 * g[j]
        second = _B2 * v[j] + _C2 * (g[j] * g[j])
        m[j] = first if abs(first) > _TINY else ZERO
        v[j] = second if second > _TINY else ZERO
        p[j] -= rate * (m[j] / (math.sqrt(v[j]) * root + _EPS))


@part
def largest(row: Floats, guess: int) -> int:
    """The place of the largest element, the first of equal ones; soon, when it is `guess`."""
    best, others = row[guess], np.uint32(0)
    for j in range(row.size):
        others = np.uint32(others + np.uint32(row[j] >= best))
    if others <= 1:
        return guess
    place = 0
    for j in range(row.size):
        if row[j] > row[place]:
            place = j
    return place


@part
def walsh(x: Floats) -> None:
    """The Walsh-Hadamard transform, in place."""
    half = 1
    while half < x.size:
        for start in range(0, x.size, 2 * half):
            for j in range(start, start + half):
                x[j], x[j + half] = x[j] + x[j + half], x[j] - x[j + half]
        half *= 2


@part
def slot_gradient(bit: int, address: Codes, passed: Floats, smoothed: Floats, slope: Floats, out: Floats) -> None:
    """The gradients `out` [B] by one input of a LUT whose smoothed table is V [2^n]; `slope` [2^n]: room for that by address."""
    for a in range(smoothed.size):
        slope[a] = smoothed[a | bit] - smoothed[a & ~bit]
    for b in range(out.size):
        out[b] = passed[b] * slope[address[b]]


@part
def pass_down(layer: Integers, at: int, count: int, s: State, w: Work) -> None:
    """Add the gradient of slot `at` of a layer to those of the signals it reads."""
    slot, position = w.slots[at * count : (at + 1) * count], s.positions[layer[SLOT0] + at]
    if not layer[LEARNED]:
        received = w.received[position]
        for b in range(count):
            received[b] += slot[b]
        return
    row = s.weights[layer[WEIGHT0] + at * layer[STRIDE] : layer[WEIGHT0] + (at + 1) * layer[STRIDE]]
    top, norm = row[position], ZERO
    for f in range(layer[SIGNALS]):
        if row[f] > top - _REACH:
            norm += math.exp((row[f] - top) / _TAU)
    for f in range(layer[SIGNALS]):
        if row[f] > top - _REACH:
            share, received = math.exp((row[f] - top) / _TAU) / norm, w.received[f]
            for b in range(count):
                received[b] += share * slot[b]
