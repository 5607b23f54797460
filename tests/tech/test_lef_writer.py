"""LEF of models: areas in proportion, pins on the grid, read by our reader and by KLayout."""

from __future__ import annotations

from pathlib import Path

import pytest

from dwnasic.errors import PdkError
from dwnasic.tech.lef import read_lef_text
from dwnasic.tech.lef_writer import AbstractLef, cell_lef, tech_lef, utilisation
from dwnasic.tech.pdk import Pdk, load_pdk


@pytest.fixture(scope="module", params=["flexic_0p8", "flexic_0p6"])
def pdk(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Pdk:
    return load_pdk(request.param, cache=tmp_path_factory.mktemp("cache"), environ={})


def rules(pdk: Pdk) -> AbstractLef:
    assert pdk.abstract_lef is not None
    return pdk.abstract_lef


def text(pdk: Pdk) -> str:
    return cell_lef(pdk.name, pdk.cells(), pdk.nand2_area_um2, rules(pdk))


def test_every_cell_has_its_share_of_the_area(pdk: Pdk) -> None:
    macros = read_lef_text(text(pdk), "model.lef")
    assert macros.keys() == pdk.cells().cells.keys()
    share = utilisation(rules(pdk), pdk.nand2_area_um2)
    assert 0.5 < share < 0.65
    for name, cell in pdk.cells().cells.items():
        assert macros[name].area_um2 == pytest.approx(cell.area_um2 * share, rel=1e-3)
        assert {p.name for p in macros[name].pins.values() if not p.is_supply} == {p.name for p in cell.pins}


def test_pins_are_inside_on_tracks_and_apart(pdk: Pdk) -> None:
    geometry = rules(pdk)
    site, pitch = float(geometry.site_um), float(geometry.pitch_um)
    for macro in read_lef_text(text(pdk), "model.lef").values():
        centres = [p.centre for p in macro.pins.values() if not p.is_supply]
        assert len({x for x, _ in centres}) == len(centres)
        for x, y in centres:
            assert 0 < x < macro.width
            assert float(geometry.rail_um) < y < macro.height - float(geometry.rail_um)
            assert (x / site) % 1 == pytest.approx(0.5)
            assert (y / pitch) % 1 == pytest.approx(0.5)


def test_klayout_reads_both_files(pdk: Pdk, tmp_path: Path) -> None:
    db = pytest.importorskip("klayout.db", reason="KLayout is not installed: pip install klayout")
    (tmp_path / "t.lef").write_text(tech_lef(pdk.name, rules(pdk)))
    (tmp_path / "c.lef").write_text(text(pdk))
    options = db.LoadLayoutOptions()
    options.lefdef_config.lef_files = [str(tmp_path / "t.lef")]
    options.lefdef_config.macro_resolution_mode = 1
    layout = db.Layout()
    layout.read(str(tmp_path / "c.lef"), options)
    nand = layout.cell("NAND2")
    assert nand is not None
    width = nand.bbox().width() * layout.dbu
    assert width == pytest.approx(9 * float(rules(pdk).site_um))


def test_areas_that_are_no_whole_sites_are_refused(pdk: Pdk) -> None:
    odd = rules(pdk).model_copy(update={"nand2_sites": 5})
    with pytest.raises(PdkError, match="choose another `nand2_sites`"):
        cell_lef(pdk.name, pdk.cells(), pdk.nand2_area_um2, odd)
