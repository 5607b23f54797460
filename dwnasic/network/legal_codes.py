"""The encoder bits that a thermometer can produce: within a feature, a bit implies the one below.

A feature of k thresholds has k + 1 codes, so an encoder has the product of these numbers, far fewer than 2**n_bits. Code c is a
number in mixed radix: its digit for a feature is the number of ones among the feature's bits, the first feature varying fastest.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from dwnasic.data.encoder import Bits, FeatureCode, Thermometer

Codes = NDArray[np.int64]


def count_codes(encoder: Thermometer) -> int:
    """Number of legal codes."""
    return math.prod(len(f.thresholds) + 1 for f in encoder.features)


def bits_of_codes(encoder: Thermometer, codes: Codes) -> Bits:
    """The encoder bits [rows, n_bits] of legal codes [rows] (each in 0..count_codes - 1, which must fit 63 bits)."""
    out = np.empty((len(codes), encoder.n_bits), dtype=bool)
    rest, start = codes.astype(np.int64), 0
    for f in encoder.features:
        levels = len(f.thresholds) + 1
        digit, rest = rest % levels, rest // levels
        out[:, start : start + levels - 1] = digit[:, None] > np.arange(levels - 1)
        start += levels - 1
    return out


def random_codes_bits(encoder: Thermometer, rows: int, seed: int) -> Bits:
    """The bits [rows, n_bits] of legal codes, every feature uniform over its codes and independent of the others."""
    random = np.random.default_rng(seed)
    columns = [random.integers(0, len(f.thresholds) + 1, rows)[:, None] > np.arange(len(f.thresholds)) for f in encoder.features]
    return np.concatenate(columns, axis=1) if columns else np.zeros((rows, 0), dtype=bool)


def random_words_bits(encoder: Thermometer, rows: int, seed: int) -> Bits:
    """The bits [rows, sum of widths] of the words of the features with thresholds, lowest bit first: all codes of a feature are
    as likely, and half of its words are the lowest or the highest of their code, where a wrong comparator shows."""
    random = np.random.default_rng(seed)
    columns = []
    for f in encoder.features:
        if f.thresholds:
            ends = np.array([0, *f.port_thresholds, 1 << f.port_bits])
            code = random.integers(0, len(ends) - 1, rows)
            low, high = ends[code], ends[code + 1] - 1
            inside, which = random.integers(low, high + 1), random.integers(0, 4, rows)
            words = np.where(which == 0, low, np.where(which == 1, high, inside))
            columns.append((words[:, None] >> np.arange(f.port_bits) & 1).astype(bool))
    return np.concatenate(columns, axis=1) if columns else np.zeros((rows, 0), dtype=bool)


def free_encoder(n_bits: int) -> Thermometer:
    """An encoder whose bits know nothing of each other: every code is legal."""
    return Thermometer(tuple(FeatureCode(f"bit{i}", 1, (1,)) for i in range(n_bits)))
