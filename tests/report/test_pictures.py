"""Schematics and layouts in a report: drawn from records, carried with it, left out when they show another chip."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from dwnasic.errors import StoreError
from dwnasic.explore.trial import Record
from dwnasic.layout.record import LayoutRecord, write_layout
from dwnasic.report.pictures import FIGURES, LaidOut, layout_files, of_members, read_layouts, schematic, schematic_rows
from dwnasic.report.published import Published

REPORT = Path(__file__).parents[2] / "reports" / "blood"
PNG = b"\x89PNG picture"


@pytest.fixture(scope="module")
def blood() -> Published:
    return Published.of_folder(REPORT)


def laid_out(member: Record, **changes: object) -> LaidOut:
    chip = member.chips[-1]
    record = LayoutRecord(
        trial=member.key, study="blood", technology=chip.technology, interface=chip.interface, backend="openroad",
        state="complete", netlist_digest="00", recorded_digest=hashlib.sha256(chip.netlist.encode()).hexdigest(), routed=True,
        proof="proven", metrics={"die_area_um2": 738.2, "utilisation": 0.0625, "wire_length_um": 301.0, "drc_violations": 0.0},
        files={"layout.png": hashlib.sha256(PNG).hexdigest()},
    )  # fmt: skip
    return LaidOut(replace(record, **changes), PNG)


def write_state(folder: Path, laid: LaidOut) -> Path:
    place = folder / "layouts" / laid.record.name
    write_layout(place, laid.record)
    (place / "layout.png").write_bytes(laid.picture)
    return place


def test_a_report_shows_layouts_and_schematics_and_carries_them(blood: Published, tmp_path: Path) -> None:
    member = blood.members[-1]
    laid = laid_out(member)
    write_state(tmp_path / "state", laid)
    found = read_layouts(tmp_path / "state")
    assert found == (laid,)
    replace(blood, layouts=found).write(tmp_path / "report")
    name = f"layouts/{laid.record.name}"
    assert (tmp_path / "report" / f"{name}.png").read_bytes() == PNG
    page = (tmp_path / "report" / "report.md").read_text()
    assert f"]({name}.png)" in page
    assert "| yes | proven | 738 | 6.25 | 301 | 0 |" in page
    svg = f"members/{member.key}/schematic_sky130_fd_sc_hd_words.svg"
    assert f"]({svg})" in page
    assert (tmp_path / "report" / svg).read_text().startswith("<svg")
    again = Published.of_folder(tmp_path / "report")
    assert again.layouts == (laid,)
    again.write(tmp_path / "again")
    for path in (tmp_path / "report").rglob("*"):
        if path.is_file():
            assert path.read_bytes() == (tmp_path / "again" / path.relative_to(tmp_path / "report")).read_bytes()


def test_layouts_of_other_chips_and_failed_ones_are_left_out(blood: Published, tmp_path: Path) -> None:
    member = blood.members[0]
    right = laid_out(member)
    wrong = [laid_out(member, recorded_digest="11"), laid_out(member, trial="0" * 16)]
    remapped = laid_out(member, recorded_digest="", backend="qflow", technology="osu035")
    assert of_members([*wrong, remapped, right], blood.members) == tuple(
        sorted([right, remapped], key=lambda laid: laid.record.name)
    )
    write_state(tmp_path, laid_out(member, state="failed"))
    assert read_layouts(tmp_path) == ()


def test_layouts_made_beside_a_report_are_newer_than_those_in_it(blood: Published, tmp_path: Path) -> None:
    old, new = laid_out(blood.members[0], seconds=1.0), laid_out(blood.members[0], seconds=2.0)
    for name, content in layout_files([old]).items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(content)
    assert read_layouts(tmp_path) == (old,)
    write_state(tmp_path / ".state", new)
    assert read_layouts(tmp_path) == (new,)


def test_a_picture_that_is_not_that_of_its_record_is_refused(blood: Published, tmp_path: Path) -> None:
    place = write_state(tmp_path, laid_out(blood.members[0]))
    (place / "layout.png").write_bytes(b"other")
    with pytest.raises(StoreError, match=r"layout.png is not the picture"):
        read_layouts(tmp_path)
    (place / "layout.png").unlink()
    assert read_layouts(tmp_path)[0].picture == b""


def test_only_structural_netlists_are_drawn_and_whole_chips_come_first(blood: Published) -> None:
    member = blood.members[-1]
    rows = schematic_rows([member], {member.key: "abc"})
    assert [what.split(", ")[1] for what, _ in rows[0]["drawn"]][:1] == ["words"]
    chip = member.chips[0]
    assert schematic(replace(chip, netlist="no netlist")) is None
    assert schematic_rows([replace(member, chips=())], {member.key: "abc"}) == []
    assert len(FIGURES) == 6
