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
    `spec.folds` folds of the training part (for one index as for any other), StudyError when the seed is too large.
    """
    from sklearn.model_selection import StratifiedShuffleSplit  # here: scikit-learn takes a second to import

    seed = spec.seed + index
    if index < 0 or seed > _LARGEST_SEED:
        raise StudyError(f"split.seed {spec.seed} plus outer split {index} is not in 0..{_LARGEST_SEED}; use a smaller seed")
    _check_split(np.bincount(labels).tolist(), spec, class_names)
    splitter = StratifiedShuffleSplit(n_splits=1, test_size=spec.test_fraction, random_state=seed)
    train, test = next(splitter.split(np.zeros((len(labels), 1)), labels))
    return Split(np.sort(train).astype(np.int64), np.sort(test).astype(np.int64))


def _check_split(counts: list[int], spec: SplitSpec, class_names: Sequence[str]) -> None:
    """Every class (`counts` rows each) reaches the test part and every fold, however the rounding falls, or DataError."""
    total = sum(counts)
    n_train = total - math.ceil(spec.test_fraction * total)  # as scikit-learn counts

    def enough(count: int) -> bool:
        fewest, most = count * n_train // total, -(-count * n_train // total)  # training rows: the share, rounded either way
        return fewest >= spec.folds and count - most >= 1

    short = [i for i, count in enumerate(counts) if not enough(count)]
    if not short:
        return
    worst = min(short, key=lambda i: counts[i])
    needed = next((count for count in range(counts[worst] + 1, total + 1) if enough(count)), None)
    way = f"give it {needed} rows or more, use" if needed is not None else "use"
    raise DataError(
        f"{_class(worst, class_names)} has {_rows(counts[worst])}, too few to be in the test part ({spec.test_fraction:g} of the "
        f"rows) and in {spec.folds} folds of the rest; {way} fewer split.folds, or change split.test_fraction{_others(short)}"
    )


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
    short = np.flatnonzero(counts < n_folds).tolist()
    if short:
        worst = min(short, key=lambda i: int(counts[i]))
        raise DataError(
            f"{_class(worst, class_names)} has {_rows(int(counts[worst]))} in the training part, too few for {n_folds} folds; "
            f"use fewer split.folds{_others(short)}"
        )
    splitter = StratifiedKFold(n_folds, shuffle=True, random_state=seed)

    def pairs() -> Iterator[tuple[Rows, Rows]]:
        for train, validation in splitter.split(np.zeros((len(inside), 1)), inside):
            yield np.sort(train_rows[train]), np.sort(train_rows[validation])

    return tuple(pairs())


def _class(index: int, class_names: Sequence[str]) -> str:
    return f"class {class_names[index]!r}" if index < len(class_names) else f"class {index}"


def _rows(count: int) -> str:
    return "1 row" if count == 1 else f"{count} rows"


def _others(short: Sequence[int]) -> str:
    more = len(short) - 1
    return f" ({more} more classes have too few; is the label a measured quantity?)" if more else ""


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
