"""The codes of a thermometer."""

from __future__ import annotations

import itertools

import numpy as np
from hypothesis import given
from strategies import encoders, quick

from dwnasic.data.encoder import FeatureCode, Thermometer
from dwnasic.network.legal_codes import bits_of_codes, count_codes, random_codes_bits, random_words_bits


@quick(30)
@given(encoders())
def test_the_codes_are_what_the_encoder_makes_of_all_words(encoder: Thermometer) -> None:
    words = np.array(list(itertools.product(*(range(1 << f.input_bits) for f in encoder.features))))
    made = {tuple(row) for row in encoder.encode(words)}
    codes = bits_of_codes(encoder, np.arange(count_codes(encoder)))
    assert len(codes) == len(made)
    assert {tuple(row) for row in codes} == made
    assert {tuple(row) for row in random_codes_bits(encoder, 50, 1)} <= made


def test_random_words_are_often_those_around_thresholds() -> None:
    encoder = Thermometer((FeatureCode("a", 8, (7, 200)), FeatureCode("unused", 3, ()), FeatureCode("b", 4, (5,))))
    bits = random_words_bits(encoder, 2000, 3)
    assert bits.shape == (2000, 12)
    a, b = bits[:, :8] @ (1 << np.arange(8)), bits[:, 8:] @ (1 << np.arange(4))
    assert {6, 7, 199, 200, 0, 255} < set(a.tolist())
    assert set(b.tolist()) == set(range(16))
    assert np.isin(a, (0, 6, 7, 199, 200, 255)).mean() > 0.5
    assert np.abs(np.array([(a < 7).mean(), (a >= 200).mean()]) - 1 / 3).max() < 0.05
    assert np.array_equal(bits, random_words_bits(encoder, 2000, 3))
    assert random_words_bits(Thermometer(()), 5, 0).shape == (5, 0)
