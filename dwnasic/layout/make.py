"""Make a layout of a finished chip with one of the backends: place, route, prove the netlist that came out, draw, record."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from dwnasic.errors import DwnasicError, StoreError, ToolNotFoundError, VerificationError, lookup
from dwnasic.handoff.chip import PROOF_TIMEOUT_S, FinishedChip, physical_rules
from dwnasic.handoff.finish import check_cells, read_netlist, written
from dwnasic.layout.def_file import placement_def
from dwnasic.layout.footprint import UNITS, read_footprints
from dwnasic.layout.gds import Views, views_of, write_gds
from dwnasic.layout.openroad import route
from dwnasic.layout.parameters import Track, floor_of, read_tracks, view_path
from dwnasic.layout.picture import draw
from dwnasic.layout.placement import place
from dwnasic.layout.record import PICTURE, LayoutRecord, digests, write_layout
from dwnasic.synth.job import MappedNetlist
from dwnasic.tech.floorplan import Floorplan
from dwnasic.tech.pdk import Pdk
from dwnasic.verify.equivalence import prove, thermometer_constraint

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


def check_ready(backend: str, pdk: Pdk) -> None:
    """Find out before the work that a backend cannot lay out a technology. Raises PdkError and UnknownNameError."""
    lookup(BACKENDS, backend, "layout backend")
    rules = physical_rules(pdk, "a place and route flow")
    views_of(pdk, rules)


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
    return _drawn(request, record, views_of(chip.order.pdk, rules), kind)


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
    return _drawn(request, record, views, PLACED_ONLY)


def prove_again(chip: FinishedChip, verilog: str, folder: Path) -> tuple[str, str, int]:
    """Prove a netlist that a layout flow wrote against the model: status, method, and its cells without taps and fillers.

    Repair steps add buffers and change drives, so that what was proven before is not what is laid out. A chip with a clock is not
    proven again: its clock tree is no part of the model. Raises VerificationError with the counterexample.
    """
    mapped = logic_only(read_netlist(verilog, chip.model.clock, folder / "read"), chip.order.pdk)
    if chip.model.clock is not None:
        return "not_run", "the netlist has a clock tree, which the model has not", len(mapped.cells)
    check_cells(mapped, chip.order.pdk)
    result = written(mapped, chip.order.pdk, folder / "written")
    constraint = thermometer_constraint(chip.model) if chip.proof.status == "proven_under_constraint" else ()
    proof = prove(chip.model, result, chip.order.pdk, folder / "proof", PROOF_TIMEOUT_S, constraint)
    if proof.status == "disproved":
        raise VerificationError(f"the netlist after layout is not its model; counterexample: {proof.counterexample}")
    return proof.status, proof.method, len(mapped.cells)


def logic_only(mapped: MappedNetlist, pdk: Pdk) -> MappedNetlist:
    """The netlist without taps, fillers and diodes: cells that drive nothing."""
    library = pdk.cells().cells
    drives = {name: {pin.name for pin in cell.outputs} for name, cell in library.items()}
    kept = tuple(
        c for c in mapped.cells if (c.cell not in drives and c.pins) or any(p in drives.get(c.cell, ()) for p, _ in c.pins)
    )
    return replace(mapped, cells=kept)


def _drawn(request: Request, record: LayoutRecord, views: Views, kind: str) -> LayoutRecord:
    """The record with GDS and picture made; without klayout it gets a note instead."""
    chip, folder = request.chip, request.folder
    assert chip.floorplan is not None  # every backend has one
    width, height = (float(x) for x in chip.floorplan.die[2:])
    used = 100 * record.metrics.get("utilisation", chip.floorplan.utilisation)
    caption = (
        f"{record.study} {record.trial[:12]} {record.interface}, {record.technology}: {kind}",
        f"die {width:.2f} x {height:.2f} um, {record.metrics['cells']:.0f} cells take {used:.0f} % of the core",
    )
    try:
        write_gds(folder / "layout.def", views, folder / "layout.gds")
        draw(folder / "layout.gds", views, caption, (width, height), folder / PICTURE)
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


def _areas(floor: Floorplan) -> dict[str, float]:
    die, core = ((box[2] - box[0]) * (box[3] - box[1]) for box in (floor.die, floor.core))
    return {"die_area_um2": float(die), "core_area_um2": float(core)}


def _digest(text: str) -> str:

    return hashlib.sha256(text.encode()).hexdigest()


BACKENDS = {"openroad": by_openroad, "placement": by_placement}
"""What makes a layout: a function from a request to a record."""
