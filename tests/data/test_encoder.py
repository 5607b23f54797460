"""The thermometer encoder: legal thresholds, bits that are comparisons, no bit constant on the training part."""

from __future__ import annotations

import json
import statistics

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from strategies import encoders, quick, some_words

from dwnasic.data.encoder import ENCODERS, FeatureCode, Thermometer, fit_thermometer
from dwnasic.errors import DataError, UnknownNameError

ENCODER = Thermometer((FeatureCode("a", 4, (3, 7)), FeatureCode("b", 8, ()), FeatureCode("c", 2, (1,))))


def column(*words):
    return np.array(words, dtype=np.int64).reshape(-1, 1)


def thresholds(words, kind, bits):
    return fit_thermometer(words, ["f"], [8], kind, bits).features[0].thresholds


def test_encode_compares_feature_by_feature_ascending():
    words = np.array([[2, 200, 0], [3, 0, 1], [15, 9, 3]])
    assert ENCODER.n_bits == 3
    assert ENCODER.sources == ((0, 3), (0, 7), (2, 1))
    assert ENCODER.encode(words).tolist() == [[False] * 3, [True, False, True], [True] * 3]
    assert ENCODER.encode(words[:0]).shape == (0, 3)


@pytest.mark.parametrize("shape", [(3,), (2, 2), (2, 4)])
def test_encode_refuses_other_shapes(shape):
    with pytest.raises(DataError, match="3 features"):
        ENCODER.encode(np.zeros(shape, dtype=np.int64))


def test_keep_leaves_the_chosen_bits():
    words = np.random.default_rng(0).integers(0, 16, size=(20, 3))
    for chosen in ([], [0], [1, 2], [0, 1, 2]):
        kept = ENCODER.keep(chosen)
        assert np.array_equal(kept.encode(words), ENCODER.encode(words)[:, chosen])
        assert [f.name for f in kept.features] == ["a", "b", "c"]
    assert ENCODER.keep(np.array([1, 2])) == ENCODER.keep([1, 2])


@pytest.mark.parametrize("bits", [[2, 1], [0, 0], [3], [-1]])
def test_keep_refuses_other_positions(bits):
    with pytest.raises(DataError, match="ascending positions"):
        ENCODER.keep(bits)


def test_json_round_trip():
    assert Thermometer.from_json(json.loads(json.dumps(ENCODER.to_json()))) == ENCODER


@quick(80)
@given(encoders())
def test_a_narrower_port_tells_the_same_thresholds(encoder):
    narrow = encoder.narrowed()
    words = some_words(encoder, 200)
    assert np.array_equal(narrow.encode(words), encoder.encode(words))
    assert narrow.narrowed() == narrow == Thermometer.from_json(json.loads(json.dumps(narrow.to_json())))
    bits = []
    for i, feature in enumerate(narrow.features):
        port = feature.port_words(words[:, i])
        assert port.max() < 1 << feature.port_bits <= 1 << feature.input_bits
        bits += [port >= t for t in feature.port_thresholds]
    assert np.array_equal(np.array(bits, dtype=bool).reshape(-1, 200).T, encoder.encode(words))


def test_the_narrowest_port_has_no_bit_to_spare():
    code = FeatureCode("a", 8, (8, 16, 20)).narrowed()
    assert (code.shift, code.port_bits, code.port_thresholds) == (2, 3, (2, 4, 5))
    assert code.port_words(np.array([0, 7, 8, 19, 20, 31, 255])).tolist() == [0, 1, 2, 4, 5, 7, 7]
    assert FeatureCode("a", 4, (9,)).narrowed() == FeatureCode("a", 4, (9,))
    assert FeatureCode("a", 4, ()).narrowed() == FeatureCode("a", 4, ())


@pytest.mark.parametrize(("shift", "width"), [(1, 0), (0, 3), (-1, 0), (0, -1), (0, 5), (4, 0)])
def test_a_port_that_cannot_tell_the_thresholds_is_refused(shift, width):
    with pytest.raises(DataError, match="cannot be told from"):
        FeatureCode("a", 4, (3, 9), shift, width)


def test_a_rounded_threshold_keeps_its_place():
    code = FeatureCode("a", 4, (3, 5, 9))
    assert code.rounded(0, 1).thresholds == (4, 5, 9)
    assert code.rounded(2, 2).thresholds == (3, 5, 8)
    assert code.rounded(0, 3) is None  # it would be 0, which every word passes
    assert code.rounded(2, 4) is None  # it would be 16, which no word passes
    assert code.narrowed().rounded(1, 3) == FeatureCode("a", 4, (3, 8, 9))
    assert FeatureCode("a", 4, (3, 5, 8)).rounded(1, 3) is None  # it would meet the third


@pytest.mark.parametrize(
    "data",
    [
        [{"name": "a"}],
        [{"name": "a", "input_bits": 4, "thresholds": [2.7]}],
        [{"name": "a", "input_bits": "4", "thresholds": [2]}],
        [{"name": "a", "input_bits": 4, "thresholds": None}],
        [7],
        7,
    ],
)
def test_json_that_is_no_encoder(data):
    with pytest.raises(DataError, match="not an encoder"):
        Thermometer.from_json(data)


@pytest.mark.parametrize(
    ("bits", "marks", "message"),
    [
        (0, (), "0 bits"),
        (4, (3, 3), "do not ascend"),
        (4, (5, 3), "do not ascend"),
        (4, (0,), "do not fit"),
        (4, (16,), "do not fit"),
    ],
)
def test_illegal_thresholds(bits, marks, message):
    with pytest.raises(DataError, match=message):
        FeatureCode("a", bits, marks)
    if bits:
        with pytest.raises(DataError, match=message):
            Thermometer.from_json([{"name": "a", "input_bits": bits, "thresholds": marks}])


def test_uniform_thresholds_have_equal_distances():
    assert thresholds(column(0, 100, 3), "uniform", 4) == (20, 40, 60, 80)
    assert thresholds(column(0, 3), "uniform", 8) == (1, 2, 3)


def test_gaussian_thresholds_are_quantiles_of_the_normal_distribution():
    words = column(*range(50, 151))
    normal = statistics.NormalDist(float(words.mean()), float(words.std()))
    expected = tuple(int(np.ceil(normal.inv_cdf(q))) for q in (0.25, 0.75))
    assert thresholds(words, "gaussian", 3) == (expected[0], 100, expected[1])


def test_distributive_thresholds_part_the_rows_evenly():
    words = column(*range(0, 200, 2))
    marks = thresholds(words, "distributive", 3)
    assert [int((words >= t).sum()) for t in marks] == [75, 50, 25]


def test_a_heavy_smallest_value_still_separates():
    assert thresholds(column(*[0] * 90, *range(1, 11)), "distributive", 2) == (1,)


def test_a_constant_feature_has_no_thresholds_and_only_constant_ones_are_refused():
    words = np.array([[5, 1], [5, 2]])
    encoder = fit_thermometer(words, ["a", "b"], [8, 8], "uniform", 4)
    assert [f.thresholds for f in encoder.features] == [(), (2,)]
    with pytest.raises(DataError, match="every feature is constant"):
        fit_thermometer(words[:, :1], ["a"], [8], "uniform", 4)


def test_what_cannot_be_fitted():
    with pytest.raises(UnknownNameError, match="did you mean 'gaussian'"):
        fit_thermometer(column(1, 2), ["f"], [8], "gausian", 2)
    with pytest.raises(DataError, match="0 training rows"):
        fit_thermometer(column(), ["f"], [8], "uniform", 2)
    with pytest.raises(DataError, match="0 bits"):
        fit_thermometer(column(1, 2), ["f"], [8], "uniform", 0)
    with pytest.raises(DataError, match="do not fit words of 8 bits"):
        fit_thermometer(column(1, 300), ["f"], [8], "uniform", 1000)


@quick(150)
@given(
    kind=st.sampled_from(sorted(ENCODERS)),
    bits=st.integers(1, 20),
    data=st.integers(1, 32).flatmap(
        lambda w: st.tuples(
            st.just(w), hnp.arrays(np.int64, st.tuples(st.integers(1, 30), st.just(2)), elements=st.integers(0, 2**w - 1))
        )
    ),
)
def test_bits_vary_on_the_training_part_and_are_the_comparisons(kind, bits, data):
    width, words = data
    names = ["a", "b"]
    if np.all(words == words[0]):
        with pytest.raises(DataError, match="constant"):
            fit_thermometer(words, names, [width] * 2, kind, bits)
        return
    encoder = fit_thermometer(words, names, [width] * 2, kind, bits)
    code = encoder.encode(words)
    assert all(len(f.thresholds) <= bits for f in encoder.features)
    assert code.any(axis=0).all()
    assert not code.all(axis=0).any()
    for position, (feature, threshold) in enumerate(encoder.sources):
        assert np.array_equal(code[:, position], words[:, feature] >= threshold)
    if kind == "distributive":  # a feature that varies is never lost
        assert all(f.thresholds or np.ptp(words[:, i]) == 0 for i, f in enumerate(encoder.features))
