"""The price of area in the compiled core of training: `area_pressure.py` and the sharing of thresholds and features."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from dwnasic.train.compiled_parts import largest
from dwnasic.train.compiled_types import (
    ENTRY0,
    HALF,
    INPUTS,
    LUTS,
    ONE,
    SIGNALS,
    SLOT0,
    STRIDE,
    WARP,
    WEIGHT0,
    ZERO,
    Floats,
    Integers,
    Network,
    Rows,
    State,
    Work,
    part,
)

_ADDER, _SLACK = np.float32(5.0), np.float32(1e-6)  # area_pressure.ADDER and SLACK


@part
def _press(u: Floats, lut_inputs: int, price: Any, counted: bool, change: Floats) -> None:
    """The gradient `change` [2^n] of the price of a table u [2^n] in -1..1; see `area_pressure.pressed_area`."""
    size = u.size
    half = size >> 1
    for a in range(size):
        change[a] = ZERO
    share = price * np.float32(size) / np.float32(4 * lut_inputs)  # of an influence, which is half a root
    for j in range(lut_inputs):
        bit, square = 1 << j, ZERO
        for a in range(size):
            square += (u[a] - u[a ^ bit]) * (u[a] - u[a ^ bit])
        root = np.float32(math.sqrt(square / np.float32(size) + _SLACK))
        scale = share / (np.float32(half) * root)
        for a in range(size):
            change[a] += scale * (u[a] - u[a ^ bit])
    if counted:
        mean, square = ZERO, ZERO
        for a in range(size):
            mean += u[a]
        mean /= np.float32(size)
        for a in range(size):
            square += (u[a] - mean) * (u[a] - mean)
        root = np.float32(math.sqrt(square / np.float32(size) + _SLACK))
        scale = price * _ADDER / (np.float32(size) * root)
        for a in range(size):
            change[a] += scale * (u[a] - mean)


@part
def press_tables(net: Network, layer: Integers, price: Any, counted: bool, w: Work) -> None:
    """Add the gradients of the price of a layer's tables to `gradient`; `price` is that of a NAND2 now."""
    size = 1 << layer[INPUTS]
    for i in range(layer[LUTS]):
        at = layer[ENTRY0] + i * size
        table, gradient, change = w.tables[at : at + size], w.gradient[at : at + size], w.slope[:size]
        if net.rule == WARP:
            soft = w.smoothed[at : at + size]
            for a in range(size):
                soft[a] = math.tanh(HALF * table[a])
            _press(soft, layer[INPUTS], price, counted, change)
            for a in range(size):
                gradient[a] += change[a] * HALF * (ONE - soft[a] * soft[a])
        else:
            _press(table, layer[INPUTS], price, counted, change)
            for a in range(size):
                gradient[a] += change[a]


@part
def share_thresholds(layer: Integers, bonus: Any, s: State, w: Work) -> None:
    """Raise the mapping weights of signals that another slot reads; see `layers.share_signals`."""
    slots, stride = layer[LUTS] * layer[INPUTS], layer[STRIDE]
    w.readers[:] = 0
    for slot in range(layer[SLOT0], layer[SLOT0] + slots):
        w.readers[s.positions[slot]] += 1
    for i in range(slots):
        slot, low = layer[SLOT0] + i, layer[WEIGHT0] + i * stride
        row, own = s.weights[low : low + stride], s.positions[slot]
        for f in range(layer[SIGNALS]):
            if w.readers[f] > (1 if f == own else 0):
                row[f] += bonus
        s.positions[slot] = largest(row, own)


@part
def share_features(layer: Integers, rows: Rows, bonus: Any, s: State, w: Work) -> None:
    """Raise the mapping weights of signals whose feature another slot reads; see `area_pressure.share_features`."""
    slots, stride = layer[LUTS] * layer[INPUTS], layer[STRIDE]
    w.readers[:] = 0  # a feature has at least one signal, so that there is room
    for slot in range(layer[SLOT0], layer[SLOT0] + slots):
        w.readers[rows.features[s.positions[slot]]] += 1
    for i in range(slots):
        slot, low = layer[SLOT0] + i, layer[WEIGHT0] + i * stride
        row, own = s.weights[low : low + stride], rows.features[s.positions[slot]]
        for f in range(layer[SIGNALS]):
            if w.readers[rows.features[f]] > (1 if rows.features[f] == own else 0):
                row[f] += bonus
        s.positions[slot] = largest(row, s.positions[slot])
