"""Stratified splits into training, validation and test rows, and the two accuracies."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dwnasic.data.table import Labels
from dwnasic.errors import DataError, StudyError
from dwnasic.study import SplitSpec

Rows = NDArray[np.int64]
_LARGEST_SEED = 2**32 - 1  # of numpy's RandomState, which scikit-learn's splitters use


@dataclass(frozen=True, eq=False)
class Split:
    """Ascending row numbers of the training and of the test part; they share none."""

    train: Rows
    test: Rows


def outer_split(labels: Labels, index: int, spec: SplitSpec, class_names: Sequence[str] = ()) -> Split:
    """Outer split `index` of all rows, stratified by class, with the random seed `spec.seed + index`.

    `class_names` are for messages. Raises DataError when a class has too few rows for the test part and for
    `spec.folds` folds of the training part, StudyError when the seed is too large.
    """
    from sklearn.model_selection import StratifiedShuffleSplit  # here: scikit-learn takes a second to import

    seed = spec.seed + index
    if index < 0 or seed > _LARGEST_SEED:
        raise StudyError(f"split.seed {spec.seed} plus outer split {index} is not in 0..{_LARGEST_SEED}; use a smaller seed")
    counts = np.bincount(labels)
    needed = _rows_needed(spec)
    _check_counts(counts, 2, f"at least {needed}, for a test part and {spec.folds} folds", class_names)
    n_test = math.ceil(spec.test_fraction * len(labels))
    part = f"the test part of {n_test} rows" if n_test < len(counts) else f"the training part of {len(labels) - n_test} rows"
    if min(n_test, len(labels) - n_test) < len(counts):
        raise DataError(f"{part} cannot hold {len(counts)} classes; change split.test_fraction ({spec.test_fraction:g})")
    splitter = StratifiedShuffleSplit(n_splits=1, test_size=spec.test_fraction, random_state=seed)
    train, test = next(splitter.split(np.zeros((len(labels), 1)), labels))
    for rows, least, part in ((test, 1, "the test part"), (train, spec.folds, f"the {spec.folds} folds of the training part")):
        here = np.bincount(labels[rows], minlength=len(counts))
        if here.min() < least:
            short = int(here.argmin())
            raise DataError(
                f"{_class(short, class_names)} has {counts[short]} rows, too few for {part} ({here[short]} where {least} are "
                f"needed); it needs at least {max(needed, int(counts[short]) + 1)} rows, or fewer split.folds, "
                "or another split.test_fraction"
            )
    return Split(np.sort(train).astype(np.int64), np.sort(test).astype(np.int64))


def folds(
    labels: Labels, train_rows: Rows, n_folds: int, seed: int, class_names: Sequence[str] = ()
) -> tuple[tuple[Rows, Rows], ...]:
    """`n_folds` pairs (training rows, validation rows) inside `train_rows`, stratified by class.

    All are ascending row numbers of the whole table; the validation parts are disjoint and together are `train_rows`.
    Raises DataError when a class has fewer than `n_folds` training rows, StudyError when the seed is too large.
    """
    from sklearn.model_selection import StratifiedKFold  # here: scikit-learn takes a second to import

    if not 0 <= seed <= _LARGEST_SEED:
        raise StudyError(f"seed {seed} of the folds is not in 0..{_LARGEST_SEED}")
    inside = labels[train_rows]
    counts = np.bincount(inside, minlength=int(labels.max()) + 1)
    _check_counts(counts, n_folds, f"at least {n_folds} in the training part, one a fold", class_names)
    splitter = StratifiedKFold(n_folds, shuffle=True, random_state=seed)

    def pairs() -> Iterator[tuple[Rows, Rows]]:
        for train, validation in splitter.split(np.zeros((len(inside), 1)), inside):
            yield np.sort(train_rows[train]), np.sort(train_rows[validation])

    return tuple(pairs())


def _rows_needed(spec: SplitSpec) -> int:
    """The fewest rows of a class with which a proportional split leaves one to test and `spec.folds` to train."""
    return max(spec.folds + 1, math.ceil(1 / spec.test_fraction), math.ceil(spec.folds / (1 - spec.test_fraction)))


def _class(index: int, class_names: Sequence[str]) -> str:
    return f"class {class_names[index]!r}" if index < len(class_names) else f"class {index}"


def _check_counts(counts: NDArray[np.int64], least: int, needed: str, class_names: Sequence[str]) -> None:
    """Every class has `least` rows, or DataError names the smallest and says what is needed."""
    short = int(counts.argmin())
    if counts[short] < least:
        others = int(np.count_nonzero(counts < least)) - 1
        more = f" ({others} more classes have too few; is the label a measured quantity?)" if others else ""
        rows = "1 row" if counts[short] == 1 else f"{counts[short]} rows"
        raise DataError(f"{_class(short, class_names)} has {rows}; needed: {needed}{more}")


def accuracy(labels: Labels, predictions: NDArray[np.int64]) -> float:
    """The share of rows [rows] whose prediction is their label. Raises DataError on other shapes or no rows."""
    _check_scored(labels, predictions)
    return float(np.mean(labels == predictions))


def balanced_accuracy(labels: Labels, predictions: NDArray[np.int64]) -> float:
    """The mean over the classes of the share of their rows predicted right; classes without a row are left out."""
    _check_scored(labels, predictions)
    rows = np.bincount(labels)
    right = np.bincount(labels[labels == predictions], minlength=len(rows))
    return float(np.mean(right[rows > 0] / rows[rows > 0]))


def _check_scored(labels: Labels, predictions: NDArray[np.int64]) -> None:
    if labels.ndim != 1 or labels.shape != predictions.shape or not len(labels):
        raise DataError(f"cannot score predictions of shape {predictions.shape} against labels of shape {labels.shape}")
