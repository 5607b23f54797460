"""Splits are stratified, disjoint and repeatable; a class with too few rows is named."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.metrics import balanced_accuracy_score
from strategies import quick

from dwnasic.data.splits import accuracy, balanced_accuracy, folds, outer_split
from dwnasic.errors import DataError, StudyError
from dwnasic.study import SplitSpec

BLOOD = np.repeat([0, 1], [570, 178])


def test_an_outer_split_of_blood():
    split = outer_split(BLOOD, 0, SplitSpec())
    assert (len(split.train), len(split.test)) == (598, 150)
    assert np.array_equal(np.sort(np.concatenate([split.train, split.test])), np.arange(748))
    assert np.all(np.diff(split.train) > 0)
    assert np.all(np.diff(split.test) > 0)
    assert np.bincount(BLOOD[split.test]).tolist() == [114, 36]


def test_the_seed_of_a_split_is_the_sum():
    first, again = outer_split(BLOOD, 3, SplitSpec(seed=4)), outer_split(BLOOD, 7, SplitSpec(seed=0))
    assert np.array_equal(first.test, again.test)
    assert not np.array_equal(first.test, outer_split(BLOOD, 4, SplitSpec(seed=4)).test)


def test_folds_part_the_training_rows():
    split = outer_split(BLOOD, 0, SplitSpec())
    pairs = folds(BLOOD, split.train, 5, 0)
    assert len(pairs) == 5
    assert np.array_equal(np.sort(np.concatenate([v for _, v in pairs])), split.train)
    for train, validation in pairs:
        assert np.array_equal(np.sort(np.concatenate([train, validation])), split.train)
        assert np.all(np.diff(train) > 0)
        assert np.all(np.diff(validation) > 0)
        assert abs(BLOOD[validation].mean() - BLOOD[split.train].mean()) < 0.01
    repeated = folds(BLOOD, split.train, 5, 0)
    assert all(np.array_equal(a, b) for p, q in zip(pairs, repeated, strict=True) for a, b in zip(p, q, strict=True))
    assert not np.array_equal(pairs[0][1], folds(BLOOD, split.train, 5, 1)[0][1])


def test_the_global_random_state_is_left_alone():
    before = np.random.get_state()[1].copy()  # noqa: NPY002 (its use is what is looked for)
    folds(BLOOD, outer_split(BLOOD, 0, SplitSpec()).train, 5, 0)
    assert np.array_equal(before, np.random.get_state()[1])  # noqa: NPY002


def test_a_rare_class_is_named_with_what_it_needs():
    labels = np.repeat([0, 1, 2], [50, 50, 4])
    message = (
        r"class 'rare' has 4 rows, too few .* test part \(0\.2 of the rows\) and in 5 folds of the rest; give it 7 rows or more"
    )
    with pytest.raises(DataError, match=message):
        outer_split(labels, 0, SplitSpec(), ("a", "b", "rare"))
    assert outer_split(np.repeat([0, 1, 2], [50, 50, 7]), 0, SplitSpec()).test.size
    with pytest.raises(DataError, match=r"class 2 has 1 row, too few"):
        outer_split(labels[:101], 0, SplitSpec())
    with pytest.raises(
        DataError, match=r"class 'rare' has 4 rows in the training part, too few for 5 folds; use fewer split\.folds"
    ):
        folds(labels, np.arange(104), 5, 0, ("a", "b", "rare"))
    with pytest.raises(DataError, match="class 2 has 0 rows"):
        folds(labels, np.arange(100), 5, 0)


def test_a_class_that_is_missing_from_the_test_part():
    labels = np.repeat([0, 1], [95, 5])
    with pytest.raises(
        DataError, match=r"class 1 has 5 rows, too few to be in the test part \(0\.05 of the rows\).*give it 20 rows"
    ):
        outer_split(labels, 0, SplitSpec(test_fraction=0.05, folds=2))


def test_a_measured_label_is_suspected():
    with pytest.raises(DataError, match=r"class 0 has 1 row,.*39 more classes have too few; is the label a measured quantity"):
        outer_split(np.arange(40), 0, SplitSpec())


@pytest.mark.parametrize("fraction", [0.01, 0.99])
def test_a_part_that_cannot_hold_the_classes(fraction):
    with pytest.raises(DataError, match=r"class 0 has 10 rows, too few .*change split\.test_fraction \(3 more classes"):
        outer_split(np.repeat(np.arange(4), 10), 0, SplitSpec(test_fraction=fraction))


@quick(60)
@given(
    counts=st.lists(st.integers(1, 12), min_size=2, max_size=4),
    spec=st.builds(SplitSpec, test_fraction=st.floats(0.1, 0.6), folds=st.integers(2, 3)),
)
def test_no_outer_split_fails_after_the_first_has_passed(counts, spec):
    labels = np.repeat(np.arange(len(counts)), counts)
    try:
        outer_split(labels, 0, spec)
    except DataError:
        with pytest.raises(DataError):
            outer_split(labels, 1, spec)
        return
    for index in range(1, 12):
        split = outer_split(labels, index, spec)
        assert np.bincount(labels[split.test], minlength=len(counts)).min() >= 1
        assert np.bincount(labels[split.train], minlength=len(counts)).min() >= spec.folds


def test_a_seed_that_is_too_large():
    with pytest.raises(StudyError, match=r"split\.seed 4294967195 plus outer split 101"):
        outer_split(BLOOD, 101, SplitSpec(seed=2**32 - 101))
    with pytest.raises(StudyError, match="seed"):
        folds(BLOOD, np.arange(748), 5, 2**32)


@quick(80)
@given(
    counts=st.lists(st.integers(1, 30), min_size=2, max_size=5),
    fraction=st.floats(0.01, 0.99),
    n_folds=st.integers(2, 8),
    seed=st.integers(0, 1000),
)
def test_a_split_and_its_folds_hold_every_class_or_an_error_says_why(counts, fraction, n_folds, seed):
    labels = np.random.default_rng(seed).permutation(np.repeat(np.arange(len(counts)), counts))
    spec = SplitSpec(test_fraction=fraction, folds=n_folds)
    try:
        split = outer_split(labels, seed, spec)
    except DataError:
        possible = min(counts) > 4 * n_folds and 0.4 < fraction < 0.6
        assert not possible
        return
    pairs = folds(labels, split.train, n_folds, seed)
    everything = set(range(len(counts)))
    assert set(labels[split.test]) == everything
    for train, validation in pairs:
        assert set(labels[train]) == everything
        assert set(labels[validation]) == everything


def test_accuracies():
    labels, predictions = np.array([0, 0, 0, 2]), np.array([0, 0, 1, 2])
    assert accuracy(labels, predictions) == 0.75
    assert balanced_accuracy(labels, predictions) == pytest.approx((2 / 3 + 1) / 2)
    assert balanced_accuracy(labels, np.array([5, 5, 5, 2])) == 0.5


@quick(80)
@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), min_size=1, max_size=40))
@pytest.mark.filterwarnings("ignore:y_pred contains classes not in y_true")
@pytest.mark.filterwarnings("ignore:A single label was found")
def test_balanced_accuracy_is_that_of_scikit_learn(pairs):
    labels, predictions = np.array(pairs).T
    assert balanced_accuracy(labels, predictions) == pytest.approx(balanced_accuracy_score(labels, predictions))


@pytest.mark.parametrize("score", [accuracy, balanced_accuracy])
def test_scores_need_rows_of_one_shape(score):
    for labels, predictions in (([], []), ([0, 1], [0])):
        with pytest.raises(DataError, match="cannot score"):
            score(np.array(labels, dtype=np.int64), np.array(predictions, dtype=np.int64))
