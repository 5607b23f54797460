"""Vectors that need no data."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from strategies import encoders, quick

from dwnasic.data.encoder import FeatureCode, Thermometer
from dwnasic.handoff.vectors import chosen_words


@quick(40)
@given(encoder=encoders())
def test_words_fit_the_ports_and_are_distinct(encoder: Thermometer) -> None:
    words = chosen_words(encoder)
    top = np.array([(1 << f.input_bits) - 1 for f in encoder.features])
    assert (words >= 0).all()
    assert (words <= top).all()
    assert len(np.unique(words, axis=0)) == len(words) <= 256
    assert {tuple(top), (0,) * len(top)} <= set(map(tuple, words.tolist()))


def test_both_sides_of_every_threshold_occur() -> None:
    encoder = Thermometer(tuple(FeatureCode(f"f{i}", 12, (10 + i, 700, 3001)) for i in range(8)))
    words = chosen_words(encoder)
    for i, feature in enumerate(encoder.features):
        column = set(words[:, i].tolist())
        assert set(feature.thresholds) | {t - 1 for t in feature.thresholds} <= column
    assert (chosen_words(encoder) == words).all()
