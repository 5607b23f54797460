"""Figures over slew and load: tables and fits."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import quick

from dwnasic.errors import PdkError
from dwnasic.tech.characterisation import Fit, Grid

GRID = Grid((0.1, 0.3), (1.0, 2.0, 4.0), ((1.0, 2.0, 6.0), (3.0, 5.0, 9.0)))


@pytest.mark.parametrize(
    ("slew", "load", "value"),
    [
        (0.1, 1.0, 1.0),
        (0.3, 4.0, 9.0),
        (0.2, 1.0, 2.0),
        (0.1, 3.0, 4.0),
        (0.2, 1.5, (1.5 + 4.0) / 2),
        (0.1, 5.0, 8.0),  # beyond the last load: as between the last two
        (0.1, 0.0, 0.0),
        (0.5, 1.0, 5.0),
        (0.0, 1.0, 0.0),
    ],
)
def test_a_grid_is_bilinear_and_goes_on_outside(slew: float, load: float, value: float) -> None:
    assert GRID.at(slew, load) == pytest.approx(value)


@quick(50)
@given(st.floats(0, 1), st.floats(0, 8), st.tuples(*[st.floats(-3, 3)] * 4))
def test_a_grid_of_a_bilinear_formula_is_that_formula(slew: float, load: float, c: tuple[float, ...]) -> None:
    def formula(s: float, x: float) -> float:
        return c[0] + c[1] * s + c[2] * x + c[3] * s * x

    slews, loads = (0.1, 0.3, 0.8), (1.0, 2.0, 4.0, 7.0)
    grid = Grid(slews, loads, tuple(tuple(formula(s, x) for x in loads) for s in slews))
    assert grid.at(slew, load) == pytest.approx(formula(slew, load), abs=1e-9)


def test_one_point_holds_everywhere() -> None:
    assert Grid((0.0,), (0.0,), ((7.0,),)).at(0.3, 5.0) == 7.0
    assert Grid((0.1, 0.2), (0.0,), ((1.0,), (2.0,))).at(0.15, 9.0) == pytest.approx(1.5)


@pytest.mark.parametrize(
    ("slews", "loads", "values"),
    [((0.1, 0.1), (1.0,), ((1.0,), (2.0,))), ((), (1.0,), ()), ((0.1, 0.2), (1.0,), ((1.0,),)), ((0.1,), (1.0, 2.0), ((1.0,),))],
)
def test_a_table_that_is_none_is_refused(
    slews: tuple[float, ...], loads: tuple[float, ...], values: tuple[tuple[float, ...], ...]
) -> None:
    with pytest.raises(PdkError, match="a table"):
        Grid(slews, loads, values)


def test_a_fit_is_its_formula() -> None:
    assert Fit(1.0, 2.0, 3.0, 4.0).at(0.25, 4.0) == pytest.approx(1 + 0.5 + 12 + 4)
    assert Fit(1.0).at(9.0, 9.0) == 1.0
