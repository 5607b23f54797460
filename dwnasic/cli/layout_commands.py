"""`dwnasic layout`: place and route a chip, draw it, record what came out."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dwnasic.cli import views
from dwnasic.cli.chip_commands import InterfaceOption, OneTrial, TechnologyOption, chip_records
from dwnasic.cli.commands import JsonOption, StudyArgument, app
from dwnasic.errors import ToolNotFoundError

if TYPE_CHECKING:
    from dwnasic.layout.record import LayoutRecord

_INSTEAD = "without it `--backend placement` still places the cells in rows and draws them, unrouted"


@app.command()
def layout(
    study: StudyArgument,
    trial: OneTrial,
    backend: Annotated[str, typer.Option(help="openroad, qflow, or placement (rows of cells, no wires, no tool)")] = "openroad",
    technology: TechnologyOption = None,
    interface: InterfaceOption = None,
    registers: Annotated[str | None, typer.Option(help="none, or io: registers at all pins; default: the study's")] = None,
    utilisation: Annotated[float, typer.Option(help="share of the core that cells take, at most 1")] = 0.5,
    image: Annotated[str | None, typer.Option(help="run OpenROAD inside this container image (docker or podman)")] = None,
    out: Annotated[Path | None, typer.Option("--out", help="folder of the layout; default: in the study's state")] = None,
    as_json: JsonOption = False,
) -> None:
    """Place and route a trial's chip: DEF, GDS, picture, area, wire length, delay and power with wires."""
    from dwnasic.explore.places import find_study, find_trial
    from dwnasic.handoff.chip import finish_chip
    from dwnasic.handoff.orders import choose_technology, order_of
    from dwnasic.layout.make import Request, blank_record, check_ready, make_layout
    from dwnasic.layout.record import LAYOUTS, layout_name

    places = find_study(study)
    record = find_trial(trial, chip_records(places), places.study)
    root = out if out is not None else places.state / LAYOUTS
    _require_tool(backend, image, root)
    if backend == "qflow" and technology is None:
        technology = "osu035"
    pdk = choose_technology(record, technology, root / "liberty", os.environ, Path())
    check_ready(backend, pdk, os.environ)
    order = order_of(record, places.study, pdk, interface=interface, registers=registers)
    folder = out if out is not None else root / layout_name(record.key, pdk.name, order.interface, backend)
    chip = finish_chip(order, folder / "chip", utilisation)
    blank = blank_record(chip, places.study.name, record.key, backend)
    made = make_layout(Request(chip, blank, folder, image, os.environ))
    if as_json:
        views.print_json({"folder": str(folder), **made.to_json()})
    else:
        views.print_facts(_facts(made))
        views.say(f"layout: {folder}")


def _require_tool(backend: str, image: str | None, root: Path) -> None:
    """Find out before the work that the tool is missing or too old; `root` is where a container may work."""
    from dwnasic import tools
    from dwnasic.layout.openroad import find_openroad

    if backend == "qflow":
        tools.require("qflow")
    elif backend == "openroad":
        try:
            find_openroad(root / "version", image, os.environ)
        except ToolNotFoundError as error:
            raise ToolNotFoundError(f"{error}; {_INSTEAD}") from error


def _facts(record: LayoutRecord) -> dict[str, str]:
    """What a person wants to see of a layout."""
    from dwnasic.layout.record import METRICS

    figures = {name: f"{record.metrics[name]:.6g}" for name in METRICS if name in record.metrics}
    facts = {"layout": f"{record.trial} {record.interface}, {record.technology}, by {record.backend}"}
    facts |= {"routed": "yes" if record.routed else "no", "proof": f"{record.proof}: {record.proof_method}"}
    notes = {"notes": "; ".join(record.notes)} if record.notes else {}
    files = {"files": ", ".join(record.files)} if record.files else {}
    return facts | figures | notes | files
