"""Fronts against brute force, intervals against figures worked out by hand."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dwnasic.errors import DataError, UnknownNameError
from dwnasic.explore.pareto import corrected_interval, front, hypervolume, knee, paired_difference

# a coarse grid makes equal coordinates and equal points frequent
POINTS = st.lists(st.tuples(st.integers(0, 8), st.integers(0, 8)), min_size=0, max_size=30)
DIRECTIONS = st.tuples(*[st.sampled_from(["maximize", "minimize"])] * 2)
SCORES = st.lists(st.floats(0, 1), min_size=2, max_size=30)


def _dominates(a: tuple[float, float], b: tuple[float, float], directions: tuple[str, str]) -> bool:
    signed = [(x, y) if d == "maximize" else (-x, -y) for x, y, d in zip(a, b, directions, strict=True)]
    return all(x >= y for x, y in signed) and any(x > y for x, y in signed)


@given(POINTS, DIRECTIONS)
def test_front_is_the_brute_force_front_with_the_first_of_equals(points, directions):
    expected = [not any(_dominates(q, p, directions) for q in points) and p not in points[:i] for i, p in enumerate(points)]
    assert front(points, directions).tolist() == expected


@given(POINTS, DIRECTIONS)
def test_front_of_the_front_is_itself(points, directions):
    members = [p for p, on in zip(points, front(points, directions), strict=True) if on]
    assert front(members, directions).all()


@given(POINTS)
def test_hypervolume_counts_the_unit_squares_that_are_dominated(points):
    squares = sum(any(quality >= y + 1 and cost <= x for quality, cost in points) for x in range(9) for y in range(8))
    assert hypervolume(points, ("maximize", "minimize"), (0, 9)) == pytest.approx(squares)


@given(POINTS, st.tuples(st.integers(0, 8), st.integers(0, 8)))
def test_hypervolume_never_falls_when_a_point_is_added(points, extra):
    reference = (0, 9)
    before = hypervolume(points, ("maximize", "minimize"), reference)
    assert hypervolume([*points, extra], ("maximize", "minimize"), reference) >= before


def test_hypervolume_ignores_points_on_or_beyond_the_reference():
    assert hypervolume([(0.7, 10), (0.9, 100), (0.6, 5)], reference=(0.7, 100)) == 0.0


@given(POINTS)
def test_knee_is_on_the_front(points):
    chosen = knee(points)
    assert (chosen is None) == (not points)
    assert chosen is None or front(points)[chosen]


def test_knee_is_the_bend_on_log_area():
    points = [(0.70, 0.0), (0.76, 9.0), (0.77, 99.0), (0.775, 999.0)]
    assert knee(points) == 1
    assert knee(points[::-1]) == 2
    assert knee([(0.7, 5.0), (0.8, 50.0)]) == 0  # two points: the smaller
    assert knee([(0.7, 5.0)]) == 0


@pytest.mark.parametrize("points", [[(0.5, math.nan)], [(math.inf, 1.0)], [(1.0, 2.0, 3.0)], [1.0, 2.0]])
def test_front_refuses_what_is_not_finite_pairs(points):
    with pytest.raises(DataError):
        front(points)


def test_front_names_the_nearest_direction():
    with pytest.raises(UnknownNameError, match="maximize"):
        front([(0.0, 0.0)], ("maximise", "minimize"))


def test_knee_refuses_negative_sizes():
    with pytest.raises(DataError, match="negative"):
        knee([(0.5, -1.0)])


def test_corrected_interval_by_hand():
    # scores 1, 2, 3: mean 2, s^2 = 1; 1/3 + 25/75 = 2/3; t(0.975, 2 degrees of freedom) = 4.302653
    mean, half = corrected_interval([1.0, 2.0, 3.0], 75, 25)
    assert mean == 2.0
    assert half == pytest.approx(4.302653 * math.sqrt(2 / 3), rel=1e-6)


def test_corrected_interval_at_another_confidence():
    # t(0.95, 1) = 6.313752 (tables); s^2 = 0.5, 1/2 + 1/2 = 1
    mean, half = corrected_interval([0.0, 1.0], 100, 50, confidence=0.9)
    assert mean == 0.5
    assert half == pytest.approx(6.313752 * math.sqrt(0.5), rel=1e-6)


@given(SCORES, st.randoms(use_true_random=False))
def test_corrected_interval_does_not_depend_on_the_order(scores, random):
    shuffled = list(scores)
    random.shuffle(shuffled)
    assert corrected_interval(shuffled, 598, 150) == pytest.approx(corrected_interval(scores, 598, 150), abs=1e-12)


@given(SCORES)
def test_correction_widens_the_naive_interval(scores):
    _, half = corrected_interval(scores, 598, 150)
    _, almost_naive = corrected_interval(scores, 10**12, 1)
    assert half >= almost_naive


@given(SCORES, st.floats(-0.5, 0.5))
def test_paired_difference_of_a_constant_shift(scores, shift):
    mean, error = paired_difference([x + shift for x in scores], scores, 598, 150)
    assert mean == pytest.approx(shift, abs=1e-12)
    assert error == pytest.approx(0.0, abs=1e-12)


def test_paired_difference_by_hand():
    # differences 0.0, 0.02: mean 0.01, s^2 = 2e-4; 1/2 + 0.25 = 0.75
    mean, error = paired_difference([0.80, 0.82], [0.80, 0.80], 100, 25)
    assert mean == pytest.approx(0.01)
    assert error == pytest.approx(math.sqrt(0.75 * 2e-4))
    assert np.isclose(paired_difference([0.80, 0.80], [0.80, 0.82], 100, 25)[0], -0.01)


@pytest.mark.parametrize(
    ("a", "b", "sizes"), [([1.0], [1.0], (9, 1)), ([1.0, 2.0], [1.0], (9, 1)), ([1.0, 2.0], [1.0, 1.0], (9, 0))]
)
def test_paired_difference_refuses_what_cannot_be_paired(a, b, sizes):
    with pytest.raises(DataError):
        paired_difference(a, b, *sizes)


def test_confidence_is_a_fraction():
    with pytest.raises(DataError, match="fraction"):
        corrected_interval([0.1, 0.2], 9, 1, confidence=95)
