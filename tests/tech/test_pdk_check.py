"""Whether the files of a technology agree, and that disagreements are found."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from dwnasic.tech.lef import read_lef
from dwnasic.tech.liberty import Liberty
from dwnasic.tech.pdk import Pdk, load_pdk
from dwnasic.tech.pdk_check import check_pdk, compare_corners, compare_lef

LEF = "libs.ref/sky130_fd_sc_hd/lef/sky130_fd_sc_hd.lef"
SUPPLIES = frozenset(["VPWR", "VPB", "VGND", "VNB"])


@pytest.fixture(scope="module")
def sky130(tmp_path_factory: pytest.TempPathFactory) -> Pdk:
    return load_pdk("sky130", cache=tmp_path_factory.mktemp("cache"), environ={})


def with_cell(library: Liberty, name: str, **changes: object) -> Liberty:
    return Liberty(library.name, {**library.cells, name: replace(library.cells[name], **changes)}, library.voltage)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["sky130", "flexic_0p8"])
def test_bundled_technologies_are_sound(name: str, tmp_path: Path) -> None:
    assert check_pdk(name, cache=tmp_path, environ={})[1] == ()


def test_a_real_tree_agrees_with_itself(pdk_root: Path, tmp_path: Path) -> None:
    pdk, problems = check_pdk("sky130", cache=tmp_path, environ={"PDK_ROOT": str(pdk_root)})
    assert (pdk.source, problems) == ("PDK_ROOT", ())


def test_a_damaged_tree_is_described(pdk_root: Path, tmp_path: Path) -> None:
    source, tree = pdk_root / "sky130A", tmp_path / "pdk" / "sky130A"
    lib, lef = tree / "libs.ref/sky130_fd_sc_hd/lib", tree / LEF
    lib.mkdir(parents=True)
    lef.parent.mkdir()
    shutil.copy(source / "libs.ref/sky130_fd_sc_hd/lib/sky130_fd_sc_hd__tt_025C_1v80.lib", lib)
    text = (source / LEF).read_text().replace("MACRO sky130_fd_sc_hd__tapvpwrvgnd_1", "MACRO sky130_fd_sc_hd__no_tap")
    lef.write_text(text.replace("END sky130_fd_sc_hd__tapvpwrvgnd_1", "END sky130_fd_sc_hd__no_tap"))
    pdk, problems = check_pdk("sky130", cache=tmp_path / "cache", environ={"PDK_ROOT": str(tmp_path / "pdk")})
    told = "\n".join(problems)
    assert pdk.corner == "tt_025C_1v80"
    for part in (
        "corner ss_100C_1v60: the Liberty file",
        "physical.views.gds",
        "tap and filler cells sky130_fd_sc_hd__tapvpwrvgnd_1",
    ):
        assert part in told


def test_lef_and_liberty_that_disagree_are_named(sky130: Pdk, pdk_root: Path) -> None:
    macros = read_lef(pdk_root / "sky130A" / LEF)
    library = sky130.cells()
    assert compare_lef(library, macros, SUPPLIES, "x.lef") == []
    nand = "sky130_fd_sc_hd__nand2_1"
    larger = compare_lef(with_cell(library, nand, area_um2=3.76), macros, SUPPLIES, "x.lef")
    assert larger == [f"x.lef: cell {nand}: 1.38 x 2.72 um is 3.7536 um2, the Liberty file says 3.7600"]
    fewer = compare_lef(with_cell(library, nand, pins=library.cells[nand].pins[1:]), macros, SUPPLIES, "x.lef")
    assert fewer == [f"x.lef: cell {nand}: pins differ: A only in LEF"]
    lost = compare_lef(library, {n: m for n, m in macros.items() if n != nand}, SUPPLIES, "x.lef")
    assert lost == [f"x.lef: no MACRO for {nand}"]


def test_corners_that_disagree_are_named(sky130: Pdk) -> None:
    library = sky130.cells()
    assert compare_corners(library, library, "ss") == []
    nand = "sky130_fd_sc_hd__nand2_1"
    assert nand in compare_corners(library, with_cell(library, nand, area_um2=1.0), "ss")[0]
    cells = {n: c for n, c in library.cells.items() if n != nand}
    assert "not the same cells" in compare_corners(library, Liberty("x", cells, 1.8), "ss")[0]


def test_a_driver_that_does_not_exist_is_named(sky130: Pdk) -> None:
    from dwnasic.tech.pdk_check import check_layout_cells

    assert sky130.physical is not None
    driver = sky130.physical.driving_cell
    for changed, told in (("cell", "no cell wrong"), ("pin", "has no output wrong")):
        rules = sky130.physical.model_copy(update={"driving_cell": driver.model_copy(update={changed: "wrong"})})
        assert told in check_layout_cells(sky130, rules)[0]
