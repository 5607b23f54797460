"""Layouts without a tool: a placed, drawn record that repeats byte for byte; and what is refused."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from layouts import popcount, tiny

from dwnasic.errors import PdkError, StoreError, ToolNotFoundError, UnknownNameError
from dwnasic.handoff.chip import FinishedChip
from dwnasic.layout import gds
from dwnasic.layout.gds import klayout_module
from dwnasic.layout.make import Request, blank_record, check_ready, make_layout
from dwnasic.layout.parameters import lines, read_tracks
from dwnasic.layout.record import METRICS, RECORD, read_layout
from dwnasic.tech.pdk import load_pdk

Maker = Callable[..., FinishedChip]


def request(chip: FinishedChip, folder: Path, backend: str = "placement") -> Request:
    return Request(chip, blank_record(chip, "study", "0123456789abcdef", backend), folder, None, os.environ)


def test_a_placement_is_drawn_with_the_cells_own_geometry_and_repeats(drawable: Maker, tmp_path: Path) -> None:
    chip = drawable(popcount(6), "words")
    record = make_layout(request(chip, tmp_path / "a"))
    assert (record.state, record.routed, record.notes) == ("complete", False, ("placed, not routed",))
    assert set(record.files) == {"layout.def", "layout.gds", "layout.png"}
    assert set(record.metrics) <= set(METRICS)
    assert record.metrics["half_perimeter_um"] > 0
    assert read_layout(tmp_path / "a" / RECORD) == record
    assert record.name == "0123456789abcdef_sky130_fd_sc_hd_words_placement"
    again = make_layout(request(chip, tmp_path / "b"))
    assert again.files == record.files
    db = klayout_module("db")
    layout = db.Layout()
    layout.read(str(tmp_path / "a" / "layout.gds"))
    top = layout.cell(chip.order.top)
    assert top is not None
    poly = layout.layer(66, 20)  # gates: in the cells' GDS, in no LEF
    assert db.Region(top.begin_shapes_rec(poly)).count() > len(chip.result.mapped.cells)
    core = chip.floorplan.core if chip.floorplan else ()
    rails = db.Region(top.begin_shapes_rec(layout.layer(68, 20))).bbox().to_dtype(layout.dbu)
    assert (rails.left, rails.right) == pytest.approx((float(core[0]), float(core[2])))


def test_without_klayout_the_placement_is_there_and_a_note_says_what_is_missing(
    drawable: Maker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def absent(name: str) -> None:
        raise ToolNotFoundError("drawing needs the Python package klayout")

    monkeypatch.setattr(gds, "klayout_module", absent)
    record = make_layout(request(drawable(tiny(), "words"), tmp_path))
    assert set(record.files) == {"layout.def"}
    assert "klayout" in record.notes[-1]


def test_a_technology_without_rules_or_tree_is_refused_before_the_work(tmp_path: Path) -> None:
    with pytest.raises(PdkError, match="documented model"):
        check_ready("placement", load_pdk("flexic_0p8", cache=tmp_path, environ={}), {})
    with pytest.raises(PdkError, match="set PDK_ROOT"):
        check_ready("placement", load_pdk("sky130_fd_sc_hd", cache=tmp_path, environ={"DWNASIC_CACHE": str(tmp_path)}), {})
    with pytest.raises(UnknownNameError, match="placement"):
        check_ready("placment", load_pdk("flexic_0p8", cache=tmp_path, environ={}), {})


def test_a_tree_without_its_gds_is_named(pdk_root: Path, tmp_path: Path) -> None:
    cells = tmp_path / "sky130A" / "libs.ref" / "sky130_fd_sc_hd"
    cells.mkdir(parents=True)
    for name in ("lib", "lef", "techlef"):
        (cells / name).symlink_to(pdk_root / "sky130A" / "libs.ref" / "sky130_fd_sc_hd" / name)
    pdk = load_pdk("sky130_fd_sc_hd", cache=tmp_path / "cache", environ={"PDK_ROOT": str(tmp_path)})
    with pytest.raises(PdkError, match=r"sky130_fd_sc_hd.gds is missing \(views.gds"):
        check_ready("placement", pdk, {})


def test_a_folder_that_is_a_file_is_refused(drawable: Maker, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match="choose another with --out"):
        make_layout(request(drawable(tiny(), "words"), tmp_path / "file"))


def test_records_that_are_no_layouts_are_refused_by_name(drawable: Maker, tmp_path: Path) -> None:
    path = tmp_path / RECORD
    for text in ("{}", "[]", "{", '{"schema": 1, "kind": "layout", "trial": "t"}', '{"schema": 2, "kind": "layout"}'):
        path.write_text(text)
        with pytest.raises(StoreError, match=RECORD):
            read_layout(path)
    record = blank_record(drawable(tiny(), "words"), "s", "t", "placement")
    assert type(record).from_json({**replace(record, notes=("a",)).to_json(), "later": 1}) == replace(record, notes=("a",))


@pytest.mark.parametrize("text", ["li1 X 0.23\n", "li1 Z 0.2 0.4\n", "li1 X 0.2 0.4\n", "li1 X a 0.4\nli1 Y 0.1 0.2\n"])
def test_bad_tracks_are_refused_with_the_line_or_the_layer(text: str, tmp_path: Path) -> None:
    (tmp_path / "tracks.info").write_text(text)
    with pytest.raises(PdkError, match=r"tracks.info(:1)?: .*(expected|li1)"):
        read_tracks(tmp_path / "tracks.info")


def test_parameters_that_would_not_come_through_are_refused() -> None:
    assert lines({"a": "1 2", "b": "-"}) == "a 1 2\nb -\n"
    with pytest.raises(PdkError, match="c, d"):
        lines({"a": "x", "c": "", "d": "1\n2"})
