"""Floorplans: the sizes that were laid out with OpenROAD, and rules that hold for every size."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import quick

from dwnasic.errors import PdkError
from dwnasic.resources import bundled
from dwnasic.tech.floorplan import PIN_TRACKS, plan_floor, plan_straps
from dwnasic.tech.pdk import load_pdk
from dwnasic.tech.pdk_file import read_pdk_file
from dwnasic.tech.physical import Physical


def rules() -> Physical:
    """Those of sky130_fd_sc_hd."""
    found = read_pdk_file(bundled("pdk", "sky130_fd_sc_hd", "pdk.yaml")).physical
    assert found is not None
    return found


def on(value: Decimal, step: Decimal) -> bool:
    return value % step == 0


@pytest.mark.parametrize(
    ("area", "core"), [(16.3, ("16.10", "16.32")), (317.8, ("23.46", "27.20")), (1273.7, ("49.68", "51.68"))]
)
def test_the_sizes_that_were_placed_and_routed(area: float, core: tuple[str, str]) -> None:
    plan = plan_floor(rules(), area, 20)
    assert plan.rows == tuple(map(Decimal, core))
    assert plan.utilisation == pytest.approx(area / float(plan.rows[0] * plan.rows[1]))
    assert plan.utilisation <= 0.5


@quick(120)
@given(area=st.floats(0, 1e6), pins=st.integers(0, 600), utilisation=st.floats(0.05, 1))
def test_every_number_is_on_its_grid_and_everything_fits(area: float, pins: int, utilisation: float) -> None:
    technology = rules()
    plan = plan_floor(technology, area, pins, utilisation)
    (x0, y0, x1, y1), (left, bottom, right, top) = plan.die, plan.core
    width, height = plan.rows
    assert (x0, y0) == (0, 0)
    assert (x1 - right, y1 - top) == (left, bottom) == (Decimal("5.52"), Decimal("5.44"))
    assert on(width, technology.site.width_um)
    assert on(height, technology.site.height_um)
    assert width >= Decimal("16.1")
    assert height >= Decimal("16.32")
    assert area <= float(width * height) * utilisation * (1 + 1e-9)
    horizontal, vertical = technology.pin_layers
    room = 2 * (int(height / horizontal.pitch_um / PIN_TRACKS) + int(width / vertical.pitch_um / PIN_TRACKS))
    assert pins <= room
    straps = plan.straps
    assert all(on(x, Decimal("0.005")) for x in (straps.width, straps.spacing, straps.pitch, straps.offset))
    assert on(straps.pitch, technology.strap.track_um)
    assert straps.pitch >= 2 * (straps.width + straps.spacing)
    assert straps.pitch <= min(width, technology.strap.max_pitch_um)
    ground = straps.offset + straps.width + straps.spacing  # the centre of the first ground strap
    assert straps.offset >= straps.width / 2
    assert ground + straps.width / 2 <= width


def test_impossible_requests_are_refused() -> None:
    for utilisation in (0.0, 1.01, -1.0):
        with pytest.raises(PdkError, match="utilisation"):
            plan_floor(rules(), 100, 4, utilisation)
    with pytest.raises(PdkError, match="no room for a pair of met4 straps"):
        plan_straps(rules(), Decimal("2.76"))


def test_a_technology_knows_its_tree_only_where_there_is_one(pdk_root: Path, tmp_path: Path) -> None:
    with_tree = load_pdk("sky130", cache=tmp_path, environ={"PDK_ROOT": str(pdk_root)})
    assert with_tree.tree == pdk_root / "sky130A"
    assert with_tree.physical is not None
    views = with_tree.physical.views
    for name in (views.tech_lef, views.lef, views.gds, views.tracks, views.layer_properties, views.layer_map):
        assert name is not None
        assert (with_tree.tree / name).is_file()
    assert load_pdk("sky130", cache=tmp_path, environ={}).tree is None


def test_the_cells_that_layout_needs_are_in_the_library(tmp_path: Path) -> None:
    pdk = load_pdk("sky130", cache=tmp_path, environ={})
    assert pdk.physical is not None
    cells = pdk.cells().cells
    driver = pdk.physical.driving_cell
    assert cells[driver.cell].pin(driver.pin).direction == "output"
