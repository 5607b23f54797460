"""Pictures of chips in a report: schematics drawn from their netlists, and the layouts that were made of them."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dwnasic.errors import NetlistError, StoreError
from dwnasic.explore.trial import ChipRecord, Record
from dwnasic.layout.record import LAYOUTS, PICTURE, RECORD, LayoutRecord, read_layout
from dwnasic.layout.schematic_svg import schematic_svg

FIGURES = ("die_area_um2", "utilisation", "wire_length_um", "drc_violations", "delay_ns", "power_uw")
"""The columns of the table of layouts."""


@dataclass(frozen=True)
class LaidOut:
    """A layout with its picture (empty when none was drawn)."""

    record: LayoutRecord
    picture: bytes


def read_layouts(folder: Path) -> tuple[LaidOut, ...]:
    """The layouts of a state folder (`layouts/<name>/`) or of a report folder (`layouts/<name>.json` and its state), by name.

    Failed ones are left out. Raises StoreError for a damaged record.
    """
    paths = {path: path.with_name(PICTURE) for path in folder.glob(f"{LAYOUTS}/*/{RECORD}")}
    paths |= {path: path.with_name(PICTURE) for path in folder.glob(f".state/{LAYOUTS}/*/{RECORD}")}
    paths |= {path: path.with_suffix(".png") for path in folder.glob(f"{LAYOUTS}/*.json")}
    found: dict[str, LaidOut] = {}
    for path, picture in sorted(paths.items(), key=lambda item: item[0].name != RECORD):  # fresh ones first
        record = read_layout(path)
        if record.state == "complete":
            found.setdefault(record.name, LaidOut(record, _picture(record, picture)))
    return tuple(found[name] for name in sorted(found))


def of_members(layouts: Sequence[LaidOut], members: Sequence[Record]) -> tuple[LaidOut, ...]:
    """The layouts that show a chip of one of the members as its record has it, by name."""
    known = {m.key: m for m in members}
    kept = [laid for laid in layouts if laid.record.trial in known and _is_current(laid.record, known[laid.record.trial])]
    return tuple(sorted(kept, key=lambda laid: laid.record.name))


def layout_files(layouts: Sequence[LaidOut]) -> dict[str, bytes]:
    """The files of layouts by relative path."""
    files: dict[str, bytes] = {}
    for laid in layouts:
        base = f"{LAYOUTS}/{laid.record.name}"
        files[f"{base}.json"] = (json.dumps(laid.record.to_json(), indent=1, allow_nan=False) + "\n").encode()
        if laid.picture:
            files[f"{base}.png"] = laid.picture
    return files


def schematic(chip: ChipRecord) -> str | None:
    """The drawing of a chip; None when it is too large, has no gates, or its netlist is not structural text."""
    try:
        return schematic_svg(chip.netlist, f"{chip.technology} / {chip.interface}")
    except NetlistError:
        return None


def schematic_name(chip: ChipRecord) -> str:
    """The file of a chip's drawing in its member's folder."""
    return f"schematic_{re.sub(r'[^A-Za-z0-9_-]+', '_', chip.technology)}_{chip.interface}.svg"


def schematic_rows(members: Sequence[Record], short: Mapping[str, str]) -> list[dict[str, Any]]:
    """One row a member that has a drawing: its short key, and (what, path) of its drawings."""
    rows = []
    for member in members:
        drawn = [
            (f"{chip.technology}, {chip.interface}", f"members/{member.key}/{schematic_name(chip)}")
            for chip in sorted(member.chips, key=lambda chip: chip.interface != "words")  # the whole chip first
            if schematic(chip) is not None
        ]
        if drawn:
            rows.append({"short": short[member.key], "key": member.key, "drawn": drawn})
    return rows


def layout_rows(layouts: Sequence[LaidOut], short: Mapping[str, str]) -> list[dict[str, Any]]:
    """One row a layout: what it is of, its figures, the path of its picture."""
    return [
        {
            "short": short[laid.record.trial],
            "record": laid.record,
            "figures": [_shown(laid.record, name) for name in FIGURES],
            "picture": f"{LAYOUTS}/{laid.record.name}.png" if laid.picture else "",
        }
        for laid in layouts
    ]


def _shown(record: LayoutRecord, name: str) -> float | None:
    value = record.metrics.get(name)
    return 100 * value if name == "utilisation" and value is not None else value


def _is_current(record: LayoutRecord, member: Record) -> bool:
    chip = member.chip(record.technology, record.interface)
    if not record.recorded_digest:  # mapped for the layout: the record has no chip of this kind to differ from
        return True
    return chip is not None and hashlib.sha256(chip.netlist.encode()).hexdigest() == record.recorded_digest


def _picture(record: LayoutRecord, path: Path) -> bytes:
    """The bytes of a picture that is as it was made; nothing when there is none."""
    if PICTURE not in record.files or not path.is_file():
        return b""
    content = path.read_bytes()
    if hashlib.sha256(content).hexdigest() != record.files[PICTURE]:
        raise StoreError(f"{path} is not the picture that its record tells of; make the layout again with `dwnasic layout`")
    return content
