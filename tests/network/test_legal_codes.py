"""The codes of a thermometer."""

from __future__ import annotations

import itertools

import numpy as np
from hypothesis import given
from strategies import encoders, quick

from dwnasic.data.encoder import Thermometer
from dwnasic.network.legal_codes import bits_of_codes, count_codes, random_codes_bits


@quick(30)
@given(encoders())
def test_the_codes_are_what_the_encoder_makes_of_all_words(encoder: Thermometer) -> None:
    words = np.array(list(itertools.product(*(range(1 << f.input_bits) for f in encoder.features))))
    made = {tuple(row) for row in encoder.encode(words)}
    codes = bits_of_codes(encoder, np.arange(count_codes(encoder)))
    assert len(codes) == len(made)
    assert {tuple(row) for row in codes} == made
    assert {tuple(row) for row in random_codes_bits(encoder, 50, 1)} <= made
