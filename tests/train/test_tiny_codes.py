"""Every input code, computed from thermometer bits by LUTs, against its definition on the bins of the words."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import quick

from dwnasic.data.encoder import FeatureCode, Thermometer
from dwnasic.errors import DataError, TrainingError, UnknownNameError
from dwnasic.train.tiny_codes import CODES, InputCode, code_of, fit_code, thermometer_code


def _expected(kind: str, bin_: int, bins: int) -> list[int]:
    if bins == 1:
        return []
    if kind == "one_hot":
        return [int(i == bin_) for i in range(bins)]
    number = bin_ ^ bin_ >> 1 if kind == "gray" else bin_
    return [number >> i & 1 for i in range((bins - 1).bit_length())]


@st.composite
def _encoders(draw: st.DrawFn) -> Thermometer:
    sets = draw(st.lists(st.sets(st.integers(1, 31), max_size=17), min_size=1, max_size=3).filter(any))
    return Thermometer(tuple(FeatureCode(f"f{i}", 5, tuple(sorted(s))) for i, s in enumerate(sets)))


@quick(60)
@given(encoder=_encoders(), kind=st.sampled_from(["quantisation", "quantiles", "gray", "one_hot"]))
def test_code_bits_are_the_code_of_the_bin(encoder: Thermometer, kind: str) -> None:
    words = np.random.default_rng(0).integers(0, 32, (70, len(encoder.features)))
    words[:32] = np.arange(32)[:, None]
    code = code_of(encoder, kind)
    expected = [
        [
            bit
            for feature, word in zip(encoder.features, row, strict=True)
            for bit in _expected(kind, sum(word >= t for t in feature.thresholds), len(feature.thresholds) + 1)
        ]
        for row in words.tolist()
    ]
    assert code.encode(encoder.encode(words)).astype(int).tolist() == expected
    assert all(len(lut.inputs) <= 6 for lut in code.luts)


@pytest.mark.parametrize("name", CODES)
def test_codes_have_the_widths_of_their_names(name: str) -> None:
    words = np.random.default_rng(1).integers(0, 256, (500, 2))
    code = fit_code(words, ["a", "b"], [8, 8], name)
    kind, _, width = name.rpartition("_")
    assert code.name == name
    assert len(code.signals) == 2 * int(width)
    codes = {tuple(row) for row in code.encode(code.encoder.encode(words))[:, : int(width)].tolist()}
    assert len(codes) == (int(width) if kind == "one_hot" else 1 << int(width))


def test_neighbouring_gray_bins_differ_in_one_bit() -> None:
    code = fit_code(np.arange(256)[:, None], ["a"], [8], "gray_4")
    bits = code.encode(code.encoder.encode(np.arange(256)[:, None])).astype(int)
    assert set(np.abs(np.diff(bits, axis=0)).sum(1).tolist()) == {0, 1}


def test_equal_bounds_give_fewer_bits() -> None:
    words = np.array([[0, 5], [0, 5], [0, 5], [1, 5]])
    code = fit_code(words, ["a", "constant"], [4, 4], "quantiles_4")
    assert code.encoder.n_bits == 1
    assert code.signals == (0,)
    assert code.name == "quantiles_4"


def test_the_thermometer_code_is_the_thermometer() -> None:
    encoder = Thermometer((FeatureCode("a", 4, (3, 7)),))
    bits = encoder.encode(np.arange(16)[:, None])
    assert np.array_equal(thermometer_code(encoder).encode(bits), bits)


def test_what_does_not_fit_is_refused() -> None:
    with pytest.raises(UnknownNameError, match="did you mean 'gray_4'"):
        fit_code(np.arange(4)[:, None], ["a"], [4], "grey_4")
    with pytest.raises(UnknownNameError, match="known: quantisation"):
        code_of(Thermometer((FeatureCode("a", 4, (3,)),)), "bcd")
    with pytest.raises(DataError, match="constant"):
        fit_code(np.ones((4, 1), dtype=np.int64), ["a"], [4], "gray_2")
    encoder = Thermometer((FeatureCode("a", 4, (3, 7)),))
    with pytest.raises(TrainingError, match="whose encoder has 2 bits"):
        thermometer_code(encoder).encode(np.zeros((3, 5), dtype=bool))
    with pytest.raises(TrainingError, match=r"not in 0\.\.1"):
        InputCode("broken", encoder, (), (2,))
