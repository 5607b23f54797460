"""Values become words as the scales say, and only training rows set a scale."""

from __future__ import annotations

import json
import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from strategies import quick

from dwnasic.data.dataset import Dataset, FeatureScale, fit_dataset
from dwnasic.data.table import make_table
from dwnasic.errors import DataError, StudyError, UnknownNameError


def table(*columns, one_hot=()):
    values = np.array(columns, dtype=np.float64).T
    labels = np.arange(len(values)) % 2
    return make_table("t", [f"f{i}" for i in range(len(columns))], values, labels, ("a", "b"), one_hot)


def rows(*numbers):
    return np.array(numbers, dtype=np.int64)


def test_integer_columns_that_fit_pass_unchanged():
    data = fit_dataset(table([0, 255, 7, 3], [0, 256, 1, 2], [-1, 3, 2, 1], [0.5, 1, 2, 3]), rows(0, 1, 2), 8, {})
    assert [s.identity for s in data.scales] == [True, False, False, False]
    assert data.words[:, 0].tolist() == [0, 255, 7, 3]
    assert data.scales[0] == FeatureScale("f0", 8, 0.0, 1.0, True)
    wide = fit_dataset(table([0, 255, 7, 3], [0, 256, 1, 2]), rows(0, 1), 9, {})
    assert all(s.identity for s in wide.scales)


def test_other_columns_are_scaled_by_the_training_rows_and_saturate():
    data = fit_dataset(table([0.5, 1.5, 1.0, -9.0, 9.0, 0.75]), rows(0, 1, 2), 4, {})
    assert data.scales == (FeatureScale("f0", 4, 0.5, 15.0, False),)
    assert data.words[:, 0].tolist() == [0, 15, 8, 0, 15, 4]  # 7.5 and 3.75 round to 8 and 4


def test_rows_outside_the_training_part_cannot_change_a_scale():
    rng = np.random.default_rng(1)
    column = rng.normal(size=30)
    other = column.copy()
    other[20:] = rng.normal(scale=100, size=10)
    train = np.arange(20)
    first, second = (fit_dataset(table(c), train, 8, {}) for c in (column, other))
    assert first.scales == second.scales
    assert np.array_equal(first.words[:20], second.words[:20])


def test_a_range_of_the_study_sets_the_scale():
    data = fit_dataset(table([10.5, 20.0, 0.0, 99.0], [1, 2, 3, 4]), rows(0), 8, {"f0": (0.0, 51.0), "f1": (0.0, 51.0)})
    assert data.scales == (FeatureScale("f0", 8, 0.0, 5.0, False), FeatureScale("f1", 8, 0.0, 5.0, False))
    assert data.words.tolist() == [[53, 5], [100, 10], [0, 15], [255, 20]]


def test_one_hot_features_are_one_bit():
    data = fit_dataset(table([0, 1, 1, 0], [5, 6, 7, 8], one_hot=("f0",)), rows(0, 1), 8, {})
    assert data.input_bits == (1, 8)
    assert data.words[:, 0].tolist() == [0, 1, 1, 0]


def test_a_column_that_is_constant_where_it_is_learnt():
    data = fit_dataset(table([0.5, 0.5, 0.5, 7.5]), rows(0, 1, 2), 8, {})
    assert data.words[:, 0].tolist() == [0, 0, 0, 7]


def test_a_dataset_describes_itself():
    data = fit_dataset(table([1, 2, 3, 4], [0.0, 0.5, 0.25, 1]), rows(0, 1, 2, 3), 8, {})
    assert data.feature_names == ("f0", "f1")
    assert data.n_classes == 2
    assert data.digest == table([1, 2, 3, 4], [0.0, 0.5, 0.25, 1]).digest
    read = json.loads(json.dumps(data.scales_json()))
    assert tuple(FeatureScale.from_json(s) for s in read) == data.scales
    with pytest.raises(ValueError, match="read-only"):
        data.words[0, 0] = 1


@pytest.mark.parametrize(
    "data", [{"name": "x"}, {"name": "x", "input_bits": 4, "offset": 0.0, "scale": 1.0, "identity": True, "more": 1}]
)
def test_a_scale_that_is_none(data):
    with pytest.raises(DataError, match="not a feature scale"):
        FeatureScale.from_json(data)


@pytest.mark.parametrize(
    "parts", [("x", 0, 0.0, 1.0, True), ("x", 33, 0.0, 1.0, True), ("x", 8, 0.0, 0.0, False), ("x", 8, math.inf, 1.0, False),
              ("x", 8, 0.0, math.inf, False), ("x", 8, 1.0, 1.0, True)],
)  # fmt: skip
def test_an_illegal_scale_is_refused(parts):
    with pytest.raises(DataError, match="'x'"):
        FeatureScale(*parts)


def test_a_dataset_leaves_the_arrays_of_its_maker_as_they_were():
    words = np.zeros((3, 1), dtype=np.int64)
    data = Dataset("d", (FeatureScale("x", 8, 0.0, 1.0, True),), words, np.zeros(3, dtype=np.int64), ("a", "b"), "0")
    assert words.flags.writeable
    assert not data.words.flags.writeable


def test_words_and_labels_must_agree():
    with pytest.raises(DataError, match="shape"):
        Dataset("d", (), np.zeros((3, 1), dtype=np.int64), np.zeros(3, dtype=np.int64), ("a", "b"), "0")


@pytest.mark.parametrize(
    ("ranges", "error", "message"),
    [
        ({"f00": (0.0, 1.0)}, UnknownNameError, "dataset.ranges 'f00'; did you mean 'f0'"),
        ({"f1": (0.0, 1.0)}, StudyError, "'f1', which is one-hot"),
    ],
)
def test_ranges_name_features(ranges, error, message):
    with pytest.raises(error, match=message):
        fit_dataset(table([0.5, 1.5], [0, 1], one_hot=("f1",)), rows(0, 1), 8, ranges)


def test_what_cannot_be_scaled_is_refused():
    with pytest.raises(DataError, match="no training rows"):
        fit_dataset(table([0.5, 1.5]), rows(), 8, {})
    for low, high in ((-1e308, 1e308), (0.0, 5e-324)):
        with pytest.raises(DataError, match=r"'f0': values from .* give it a range under dataset.ranges"):
            fit_dataset(table([low, high]), rows(0, 1), 8, {})


finite = st.floats(allow_nan=False, allow_infinity=False)


@quick(100)
@given(
    values=hnp.arrays(
        np.float64, st.tuples(st.integers(2, 12), st.integers(1, 3)), elements=finite | st.integers(-3, 300).map(float)
    ),
    input_bits=st.integers(1, 32),
    n_train=st.integers(1, 12),
)
def test_words_are_what_the_scales_say_for_any_finite_values(values, input_bits, n_train):
    source = make_table("t", [f"f{i}" for i in range(values.shape[1])], values, np.arange(len(values)) % 2, ("a", "b"))
    try:
        data = fit_dataset(source, np.arange(min(n_train, len(values))), input_bits, {})
    except DataError as error:
        refused = str(error)
        assert "cannot be scaled" in refused
        return
    largest = 2**input_bits - 1
    assert data.words.min() >= 0
    assert data.words.max() <= largest
    for i, scale in enumerate(data.scales):
        for value, word in zip(source.values[:, i].tolist(), data.words[:, i].tolist(), strict=True):
            exact = (value - scale.offset) * scale.scale + 0.5
            assert word == (min(max(math.floor(exact), 0), largest) if math.isfinite(exact) else largest * (exact > 0))
        order = np.argsort(source.values[:, i], kind="stable")
        assert np.all(np.diff(data.words[order, i]) >= 0)
