"""The cost of a finished chip: published figures come out, and more of anything costs more."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import quick

from dwnasic.errors import PdkError
from dwnasic.resources import bundled
from dwnasic.tech.die_cost import Die, die_cost, dies_per_wafer
from dwnasic.tech.pdk_file import read_pdk_file


def rules(name: str = "flexic_0p8") -> Die:
    found = read_pdk_file(bundled("pdk", name, "pdk.yaml")).die
    assert found is not None
    return found


@pytest.mark.parametrize("name", ["flexic_0p8", "flexic_0p6"])
def test_a_die_as_large_as_the_reference_costs_one(name: str) -> None:
    die = rules(name)
    assert die.defects_per_mm2 == pytest.approx(0.03763, rel=1e-3)
    inside = math.sqrt(5.6) * 1000 - 2 * die.pad_um
    cost = die_cost(die, inside**2, 20)
    assert cost.die_mm2 == pytest.approx(5.6)
    assert cost.yield_share == pytest.approx(0.81)
    assert cost.relative == pytest.approx(1.0)
    assert not cost.pad_limited
    assert cost.good_dies_per_wafer == pytest.approx(0.81 * cost.dies_per_wafer)


def test_a_tiny_chip_is_as_large_as_its_pads() -> None:
    die = rules()
    few, many = die_cost(die, 7000, 10), die_cost(die, 7000, 62)
    assert few.pad_limited
    assert few.pads == 12
    assert few.die_mm2 == pytest.approx(((3 * 150 + 200) / 1000) ** 2)
    assert many.die_mm2 == pytest.approx(((16 * 150 + 200) / 1000) ** 2)
    assert many.relative > 4 * few.relative


@quick(100)
@given(area=st.floats(0, 1e8), more=st.floats(0, 1e8), pads=st.integers(0, 200), extra=st.integers(0, 50))
def test_more_area_or_pads_never_cost_less(area: float, more: float, pads: int, extra: int) -> None:
    die = rules()
    small, large = die_cost(die, area, pads), die_cost(die, area + more, pads + extra)
    assert small.die_mm2 <= large.die_mm2
    assert small.yield_share >= large.yield_share
    assert small.dies_per_wafer >= large.dies_per_wafer
    assert 0 < small.relative <= large.relative
    assert small.die_mm2 * 1e6 >= area


def test_a_wafer_holds_no_more_than_its_area_and_a_die_that_is_too_large_is_refused() -> None:
    die = rules()
    assert dies_per_wafer(die, 2.0) * (2.1**2) < math.pi * 95**2
    with pytest.raises(PdkError, match="does not fit on a wafer of 200 mm"):
        die_cost(die, 3e10, 4)
