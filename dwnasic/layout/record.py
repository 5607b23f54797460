"""Records of layouts: one folder a layout, with `record.json` (schema 1, kind `layout`) beside what it tells of.

A trial's record is never touched by a layout, and a layout that failed leaves a record that says why.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any, Literal

from dwnasic.errors import StoreError
from dwnasic.explore.trial import write_text

SCHEMA = 1
RECORD = "record.json"
PICTURE = "layout.png"
LAYOUTS = "layouts"

METRICS: dict[str, str] = {
    "die_area_um2": "area of the die",
    "core_area_um2": "area of the core",
    "utilisation": "share of the core that cells take, without fillers (0..1)",
    "cells": "instances, without taps and fillers",
    "wire_length_um": "length of all routed wires",
    "half_perimeter_um": "half perimeters of all nets, a lower bound of their wires",
    "vias": "vias of all routed wires",
    "unrouted_nets": "nets that the router left open",
    "drc_violations": "violations that the router left",
    "antenna_violations": "nets with an antenna violation",
    "delay_ns": "longest path with wires",
    "power_uw": "power with wires at `rate_hz` inferences a second",
    "rate_hz": "inferences a second behind `power_uw`",
}
"""What a layout may know, with its meaning; units are in the names."""


@dataclass(frozen=True)
class LayoutRecord:
    """What is known of one layout of a trial's chip.

    `recorded_digest` is the SHA-256 of the mapped netlist of the trial's record ("" when the chip was mapped for the layout).
    `routed` is false for a placement without wires. `netlist_digest` is the SHA-256 of the netlist that went in; `proof` says
    what the netlist that came out is worth (`proven` against the model, or `not_run` with the reason). `floorplan` holds die,
    core and straps in um as exact decimals. `metrics` are named in METRICS. `files` are digests of the files beside the record.
    """

    trial: str
    study: str
    technology: str
    interface: str
    backend: str
    state: Literal["complete", "failed"]
    netlist_digest: str
    recorded_digest: str = ""
    reason: str = ""
    routed: bool = False
    proof: str = "not_run"
    proof_method: str = ""
    floorplan: dict[str, Any] = field(default_factory=dict)
    metrics: dict[str, float] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    files: dict[str, str] = field(default_factory=dict)
    versions: dict[str, str] = field(default_factory=dict)
    seconds: float = 0.0

    @property
    def name(self) -> str:
        """A name that no other layout of the study has; fit for a file."""
        return layout_name(self.trial, self.technology, self.interface, self.backend)

    def to_json(self) -> dict[str, Any]:
        """A JSON object with `schema` and `kind` first."""
        return {"schema": SCHEMA, "kind": "layout", **asdict(self)}

    @staticmethod
    def from_json(data: Mapping[str, Any]) -> LayoutRecord:
        """The inverse of `to_json`; fields this version does not know are ignored. Raises StoreError for anything else."""
        if data.get("schema") != SCHEMA or data.get("kind") != "layout":
            raise StoreError(
                f"kind {data.get('kind')!r} of schema {data.get('schema')!r} where a layout of schema {SCHEMA} belongs"
            )
        known = {f.name for f in fields(LayoutRecord)}
        try:
            values = {name: value for name, value in data.items() if name in known}
            return LayoutRecord(**{**values, "notes": tuple(values.get("notes", ()))})
        except TypeError as error:
            raise StoreError(f"not a record of a layout: {error}") from error


def layout_name(trial: str, technology: str, interface: str, backend: str) -> str:
    """The name of a layout: letters, digits, `-` and `_`."""
    return "_".join(re.sub(r"[^A-Za-z0-9-]+", "_", part) for part in (trial, technology, interface, backend))


def write_layout(folder: Path, record: LayoutRecord) -> Path:
    """Write a record into the folder of its layout. Raises StoreError."""
    path = folder / RECORD
    write_text(path, json.dumps(record.to_json(), indent=1, allow_nan=False) + "\n")
    return path


def read_layout(path: Path) -> LayoutRecord:
    """Read the record of a layout. Raises StoreError naming the file."""
    try:
        return LayoutRecord.from_json(json.loads(path.read_text(encoding="utf-8")))
    except OSError as error:
        raise StoreError(f"{path} could not be read: {error.strerror}") from error
    except (ValueError, AttributeError, StoreError) as error:
        raise StoreError(f"{path} is not a record of a layout ({error}); delete its folder and make the layout again") from error


def digests(folder: Path, names: tuple[str, ...]) -> dict[str, str]:
    """SHA-256 digests of those of the files that are there."""
    return {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in names if (folder / name).is_file()}
