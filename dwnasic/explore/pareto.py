"""Pareto fronts of two objectives, and intervals of scores over resampled splits. Pure functions on numbers.

Points are float[n, 2]; `directions` names for either column whether it is better `maximize`d or `minimize`d.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import stdtrit

from dwnasic.errors import DataError, lookup

Direction = Literal["maximize", "minimize"]
MAXIMIZE_MINIMIZE: tuple[Direction, Direction] = ("maximize", "minimize")
_SIGNS = {"maximize": -1.0, "minimize": 1.0}


def front(points: ArrayLike, directions: Sequence[str] = MAXIMIZE_MINIMIZE) -> NDArray[np.bool_]:
    """Mask [n] of the points that no other point dominates; of equal points only the first is on the front.

    Raises DataError for points that are not finite numbers of shape [n, 2], UnknownNameError for another direction.
    """
    costs = _costs(points, directions)
    order = np.lexsort((np.arange(len(costs)), costs[:, 0], costs[:, 1]))  # second objective, then first, then position
    mask, best = np.zeros(len(costs), dtype=np.bool_), math.inf
    for i in order:
        if costs[i, 0] < best:
            best, mask[i] = costs[i, 0], True
    return mask


def hypervolume(
    points: ArrayLike, directions: Sequence[str] = MAXIMIZE_MINIMIZE, reference: Sequence[float] = (0.0, 0.0)
) -> float:
    """Area that the points dominate, bounded by `reference` (in the units of the objectives multiplied).

    A point that is not strictly better than the reference in both objectives adds nothing. Raises like `front`.
    """
    costs, corner = _costs(points, directions), _costs([list(reference)], directions)[0]
    costs = costs[(costs < corner).all(axis=1)]
    members = costs[front(costs, ("minimize", "minimize"))]
    total, height = 0.0, float(corner[0])
    for first, second in members[np.argsort(members[:, 1])]:  # the first objective falls as the second grows
        total += (height - float(first)) * (float(corner[1]) - float(second))
        height = float(first)
    return total


def knee(points: ArrayLike, directions: Sequence[str] = MAXIMIZE_MINIMIZE) -> int | None:
    """Index of the front point farthest on the good side from the line between the front's extremes; None without points.

    Column 1 is a size: it is compared on the scale log(1 + size), so that a size of 0 (a chip that is a wire) has a place.
    Both axes are scaled to the front's extent. Ties (and fronts of two points) give the point best in column 1.
    Raises like `front`, and DataError for a negative size.
    """
    costs = _costs(points, directions)
    if not len(costs):
        return None
    sizes = np.asarray(points, dtype=np.float64)[:, 1]
    if (sizes < 0).any():
        raise DataError(f"a size of {sizes.min():g}: the second objective of a knee must not be negative")
    scaled = np.column_stack([costs[:, 0], _SIGNS[directions[1]] * np.log1p(sizes)])
    members = np.flatnonzero(front(costs, ("minimize", "minimize")))
    members = members[np.argsort(costs[members, 1], kind="stable")]
    on_front = scaled[members]
    extent = np.ptp(on_front, axis=0)
    if not (extent > 0).all():
        return int(members[0])
    unit = (on_front - on_front.min(axis=0)) / extent
    gain = 1.0 - unit.sum(axis=1)  # the extremes lie on first + second = 1; the good side is below
    return int(members[int(np.argmax(np.round(gain, 12)))])


def corrected_interval(scores: Sequence[float], n_train: int, n_test: int, confidence: float = 0.95) -> tuple[float, float]:
    """Mean and half-width of the confidence interval of scores over overlapping random splits (same unit as the scores).

    The corrected resampled t interval: t quantile of J - 1 degrees of freedom times sqrt((1/J + n_test/n_train) s^2), s^2 the
    sample variance of the J scores. Source: C. Nadeau and Y. Bengio, "Inference for the Generalization Error", Machine
    Learning 52 (2003) 239-281. Raises DataError for fewer than two scores or parts without rows.
    """
    if not 0.0 < confidence < 1.0:
        raise DataError(f"a confidence of {confidence!r}: give a fraction between 0 and 1, for example 0.95")
    mean, error = _corrected(scores, n_train, n_test)
    return mean, float(stdtrit(len(scores) - 1, 0.5 + confidence / 2)) * error


def paired_difference(a: Sequence[float], b: Sequence[float], n_train: int, n_test: int) -> tuple[float, float]:
    """Mean of a - b over the same splits and its standard error, corrected as in `corrected_interval`.

    Raises DataError when the two are not scores of the same number (at least two) of splits.
    """
    if len(a) != len(b):
        raise DataError(f"{len(a)} scores cannot be paired with {len(b)}: score both on the same splits")
    return _corrected([x - y for x, y in zip(a, b, strict=True)], n_train, n_test)


def _corrected(scores: Sequence[float], n_train: int, n_test: int) -> tuple[float, float]:
    """Mean and corrected standard error. Exactly rounded sums: the result does not depend on the order of the scores."""
    n = len(scores)
    if n < 2:
        raise DataError(f"an interval needs scores of at least two splits, not {n}")
    if n_train < 1 or n_test < 1:
        raise DataError(f"{n_train} training and {n_test} test rows: both parts need rows")
    mean = math.fsum(scores) / n
    variance = math.fsum((x - mean) ** 2 for x in scores) / (n - 1)
    return mean, math.sqrt((1 / n + n_test / n_train) * variance)


def _costs(points: ArrayLike, directions: Sequence[str]) -> NDArray[np.float64]:
    """Points [n, 2] with signs such that less is better in both columns."""
    values = np.asarray(points, dtype=np.float64)
    if values.size == 0:
        values = values.reshape(0, 2)
    if values.ndim != 2 or values.shape[1] != 2 or len(directions) != 2:
        raise DataError(f"points of shape {values.shape} and {len(directions)} directions: [n, 2] and 2 were expected")
    if not np.isfinite(values).all():
        raise DataError("a point is not finite: leave failed trials out of a front")
    signs: NDArray[np.float64] = np.array([lookup(_SIGNS, name, "direction") for name in directions])
    return values * signs
