"""Hypothesis strategies for encoders and LUT networks, legal by construction and full of degenerate cases; a fixed network."""

from __future__ import annotations

import numpy as np
from hypothesis import settings
from hypothesis import strategies as st

from dwnasic.data.encoder import FeatureCode, Thermometer, Words
from dwnasic.network.lut_network import CodeHead, Head, Lut, LutNetwork, OneHotHead, PopcountHead, class_bits
from dwnasic.network.simplify import simplify


def quick(examples: int) -> settings:
    """The settings of all property tests: the same examples in every run, and no time limit for one."""
    return settings(max_examples=examples, deadline=None, derandomize=True)


@st.composite
def encoders(draw: st.DrawFn) -> Thermometer:
    """One to three features of 1 to 5 bits with 0 to 3 thresholds each, some on the narrowest port."""
    features = []
    for i in range(draw(st.integers(1, 3))):
        width = draw(st.integers(1, 5))
        thresholds = draw(st.sets(st.integers(1, (1 << width) - 1), max_size=3))
        feature = FeatureCode(f"f{i}", width, tuple(sorted(thresholds)))
        features.append(feature.narrowed() if draw(st.integers(0, 3)) == 0 else feature)
    return Thermometer(tuple(features))


@st.composite
def heads(draw: st.DrawFn, n_signals: int, n_classes: int) -> Head:
    """Any of the three heads."""
    signal = st.integers(0, n_signals - 1)
    kind = draw(st.sampled_from(["popcount", "popcount", "code", "one_hot"]))
    if kind == "popcount":
        groups = tuple(tuple(draw(st.lists(signal, max_size=6))) for _ in range(n_classes))
        return PopcountHead(groups, tuple(draw(st.integers(-3, 3)) for _ in range(n_classes)))
    size = n_classes if kind == "one_hot" else class_bits(n_classes)
    signals = tuple(draw(st.lists(signal, min_size=size, max_size=size)))
    return OneHotHead(signals) if kind == "one_hot" else CodeHead(signals)


@st.composite
def networks(draw: st.DrawFn, max_luts: int = 12, max_lut_inputs: int = 7) -> LutNetwork:
    """Constant, single-input, repeated-input and duplicate LUTs included; 2 to 5 classes."""
    encoder = draw(encoders())
    luts: list[Lut] = []
    for i in range(draw(st.integers(0 if encoder.n_bits else 1, max_luts))):
        known = encoder.n_bits + i
        if luts and draw(st.integers(0, 4)) == 0:
            twin = draw(st.sampled_from(luts))
            flip = (1 << (1 << len(twin.inputs))) - 1 if draw(st.booleans()) else 0
            luts.append(Lut(twin.inputs, twin.table ^ flip))
            continue
        n = draw(st.integers(0, max_lut_inputs)) if known else 0
        inputs = tuple(draw(st.integers(0, known - 1)) for _ in range(n))
        luts.append(Lut(inputs, draw(st.integers(0, (1 << (1 << n)) - 1))))
    n_classes = draw(st.integers(2, 5))
    head = draw(heads(encoder.n_bits + len(luts), n_classes))
    return LutNetwork(encoder, tuple(luts), head, n_classes)


def some_words(encoder: Thermometer, rows: int = 130, seed: int = 0) -> Words:
    """Random feature words [rows, features], with the smallest and the largest words first."""
    top = np.array([(1 << f.input_bits) - 1 for f in encoder.features])
    words = np.random.default_rng(seed).integers(0, top + 1, (rows, len(top)))
    words[0], words[1] = 0, top
    return words


def counting_network() -> LutNetwork:
    """Two classes of three LUTs each, on thermometer bits whose impossible codes make annealed chips smaller than others."""
    encoder = Thermometer(tuple(FeatureCode(f"f{i}", 3, (1, 3, 6)) for i in range(4)))
    rng = np.random.default_rng(4)
    luts = tuple(Lut(tuple(rng.choice(12, 4, replace=False).tolist()), int(rng.integers(1, 1 << 16))) for _ in range(6))
    return simplify(LutNetwork(encoder, luts, PopcountHead(((12, 13, 14), (15, 16, 17))), 2))
