"""Make a layout of a finished chip with one of the backends: place, route, prove the netlist that came out, draw, record."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from dwnasic.errors import DwnasicError, StoreError, ToolNotFoundError, lookup
from dwnasic.handoff.chip import FinishedChip, physical_rules
from dwnasic.layout.after import prove_again, prove_mapped
from dwnasic.layout.def_file import placement_def
from dwnasic.layout.footprint import UNITS, read_footprints
from dwnasic.layout.gds import Views, views_of, write_gds
from dwnasic.layout.openroad import route
from dwnasic.layout.parameters import Track, floor_of, read_tracks, view_path
from dwnasic.layout.picture import Die, draw
from dwnasic.layout.placement import place
from dwnasic.layout.qflow import run_qflow, technology_file
from dwnasic.layout.record import PICTURE, LayoutRecord, digests, write_layout
from dwnasic.tech.floorplan import Floorplan
from dwnasic.tech.lef import read_lef
from dwnasic.tech.pdk import Pdk

FILES = ("layout.def", "layout.gds", PICTURE, "layout.v")
PLACED_ONLY = "placed, not routed"


@dataclass(frozen=True)
class Request:
    """A layout that is asked for: of whose chip, by which backend, in which folder; `image` is a container image for OpenROAD."""

    chip: FinishedChip
    blank: LayoutRecord
    folder: Path
    image: str | None
    environ: Mapping[str, str]


def blank_record(chip: FinishedChip, study: str, trial: str, backend: str) -> LayoutRecord:
    """What is known before the work. Raises UnknownNameError for a backend that does not exist."""
    lookup(BACKENDS, backend, "layout backend")
    order = chip.order
    floor = chip.floorplan
    return LayoutRecord(
        trial=trial,
        study=study,
        technology=order.pdk.name,
        interface=order.interface,
        backend=backend,
        state="failed",
        netlist_digest=_digest(chip.result.verilog),
        recorded_digest=_digest(order.netlist) if order.netlist else "",
        floorplan=_floorplan(floor) if floor is not None else {},
        metrics={"cells": float(len(chip.result.mapped.cells))},
    )


def check_ready(backend: str, pdk: Pdk, environ: Mapping[str, str]) -> None:
    """Find out before the work that a backend cannot lay out a technology. Raises PdkError and UnknownNameError."""
    lookup(BACKENDS, backend, "layout backend")
    if backend == "qflow":
        technology_file(pdk, "leffile", environ)
    else:
        views_of(pdk, physical_rules(pdk, "a place and route flow"))


def make_layout(request: Request) -> LayoutRecord:
    """Run the backend and write the record into the request's folder; the record of the trial is not touched.

    A layout that fails is recorded as `failed` with its reason before the error is raised; where the tool is missing nothing is
    recorded. Raises PdkError, ToolError, StoreError, VerificationError (the netlist that came out is not the model).
    """
    started = time.monotonic()
    try:
        request.folder.mkdir(parents=True, exist_ok=True)
        for name in FILES:
            (request.folder / name).unlink(missing_ok=True)  # what is there afterwards is of this run
    except OSError as error:
        raise StoreError(f"the folder {request.folder} cannot be used: {error.strerror}; choose another with --out") from error
    try:
        record = BACKENDS[request.blank.backend](request)
    except ToolNotFoundError:
        raise
    except DwnasicError as error:
        failed = replace(request.blank, reason=f"{type(error).__name__}: {error}", seconds=time.monotonic() - started)
        write_layout(request.folder, failed)
        raise
    record = replace(record, state="complete", seconds=time.monotonic() - started, files=digests(request.folder, FILES))
    write_layout(request.folder, record)
    return record


def by_openroad(request: Request) -> LayoutRecord:
    """Place and route with OpenROAD, prove the netlist that it wrote, merge the GDS, draw it."""
    chip, folder = request.chip, request.folder
    rules, floor = floor_of(chip, "OpenROAD")
    done = route(chip, folder / "openroad", request.image, request.environ)
    status, method, cells = prove_again(chip, done.netlist, folder / "after")
    for name in ("layout.def", "layout.v"):
        (folder / name).write_bytes((folder / "openroad" / name).read_bytes())
    record = replace(
        request.blank,
        routed=True,
        proof=status,
        proof_method=method,
        metrics={**request.blank.metrics, **_areas(floor), **done.metrics, "cells": float(cells)},
        versions={"openroad": done.version},
    )
    left = int(done.metrics["drc_violations"])
    kind = "placed and routed by OpenROAD" + (f", {left} DRC violations left" if left else ", no DRC violation left")
    return _drawn(request, record, views_of(chip.order.pdk, rules), kind, _die(floor))


def by_placement(request: Request) -> LayoutRecord:
    """Place the cells in rows without any tool, and draw them: no wires."""
    chip = request.chip
    rules, floor = floor_of(chip, "the row placement")
    views = views_of(chip.order.pdk, rules)
    names = {cell.cell for cell in chip.result.mapped.cells} | {rules.tap.cell, *rules.fillers}
    placement = place(chip.result.mapped, read_footprints(views.lef, names), rules, floor)
    tracks: tuple[Track, ...] = ()
    if rules.views.tracks is not None:
        tracks = read_tracks(view_path(chip.order.pdk, rules.views.tracks, "views.tracks"))
    text = placement_def(chip, rules, placement, tracks)
    try:
        (request.folder / "layout.def").write_text(text, encoding="utf-8")
    except OSError as error:
        raise StoreError(f"{request.folder} cannot be written: {error.strerror}; choose another with --out") from error
    figures = {"utilisation": floor.utilisation, "half_perimeter_um": placement.half_perimeter / UNITS}
    record = replace(
        request.blank,
        proof=chip.proof.status,
        proof_method="the netlist that went in; a placement changes no netlist",
        metrics={**request.blank.metrics, **_areas(floor), **figures},
        notes=(PLACED_ONLY,),
    )
    return _drawn(request, record, views, PLACED_ONLY, _die(floor))


def by_qflow(request: Request) -> LayoutRecord:
    """Place and route with qflow, prove the netlist of the routed DEF, draw the cells as their LEF abstracts."""
    chip, folder = request.chip, request.folder
    done = run_qflow(chip, folder / "qflow", request.environ)
    status, method = prove_mapped(chip, done.mapped, folder / "after")
    try:
        (folder / "layout.def").write_text(done.def_text, encoding="utf-8")
    except OSError as error:
        raise StoreError(f"{folder} cannot be written: {error.strerror}; choose another with --out") from error
    record = replace(
        request.blank,
        routed=True,
        proof=status,
        proof_method=method,
        floorplan={"die_um": [f"{x:g}" for x in done.design.die_um]},
        metrics={**request.blank.metrics, **done.metrics},
        notes=("cells are LEF abstracts; no design rule check, no delay with wires",),
        versions={"qflow": done.version},
    )
    lef = technology_file(chip.order.pdk, "leffile", request.environ)
    views = Views(tech_lef=lef, lef=lef, gds=None, layer_map=None, layer_properties=None)
    return _drawn(request, record, views, "placed and routed by qflow", done.design.die_um)


def _drawn(request: Request, record: LayoutRecord, views: Views, kind: str, die: Die) -> LayoutRecord:
    """The record with GDS and picture made; without klayout it gets a note instead."""
    folder = request.folder
    width, height = die[2] - die[0], die[3] - die[1]
    used = 100 * record.metrics["utilisation"]
    caption = (
        f"{record.study} {record.trial[:12]} {record.interface}, {record.technology}: {kind}",
        f"die {width:.2f} x {height:.2f} um, {record.metrics['cells']:.0f} cells take {used:.0f} % of the core",
    )
    try:
        names = write_gds(folder / "layout.def", views, folder / "layout.gds")
        kinds = {cell.cell for cell in request.chip.result.mapped.cells}
        sizes = {name: (macro.width, macro.height) for name, macro in read_lef(views.lef).items() if name in kinds}
        draw(folder / "layout.gds", views, names, sizes, caption, die, folder / PICTURE)
    except ToolNotFoundError as error:
        return replace(record, notes=(*record.notes, f"no GDS and no picture: {error}"))
    return record


def _floorplan(floor: Floorplan) -> dict[str, object]:
    straps = floor.straps
    return {
        "die_um": [str(x) for x in floor.die],
        "core_um": [str(x) for x in floor.core],
        "straps_um": {"width": str(straps.width), "spacing": str(straps.spacing), "pitch": str(straps.pitch),
                      "offset": str(straps.offset)},
    }  # fmt: skip


def _die(floor: Floorplan) -> Die:
    x0, y0, x1, y1 = (float(x) for x in floor.die)
    return x0, y0, x1, y1


def _areas(floor: Floorplan) -> dict[str, float]:
    die, core = ((box[2] - box[0]) * (box[3] - box[1]) for box in (floor.die, floor.core))
    return {"die_area_um2": float(die), "core_area_um2": float(core)}


def _digest(text: str) -> str:

    return hashlib.sha256(text.encode()).hexdigest()


BACKENDS = {"openroad": by_openroad, "qflow": by_qflow, "placement": by_placement}
"""What makes a layout: a function from a request to a record."""
