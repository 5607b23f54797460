"""Commands that go on from a chip: hand it to a layout flow."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated

import typer

from dwnasic.cli import views
from dwnasic.cli.commands import JsonOption, StudyArgument, app
from dwnasic.errors import StoreError

if TYPE_CHECKING:
    from dwnasic.explore.places import Places
    from dwnasic.explore.trial import Record
    from dwnasic.handoff.chip import FinishedChip

OneTrial = Annotated[
    str, typer.Argument(metavar="TRIAL", help="a key, 6 or more of its characters, a trial number, knee or smallest")
]
FolderOption = Annotated[Path, typer.Option("--out", help="folder to write: new, empty or an earlier one of this command")]
TechnologyOption = Annotated[
    str | None, typer.Option("--technology", help="a name, a folder or a pdk.yaml; default: the first that can be laid out")
]
InterfaceOption = Annotated[str | None, typer.Option("--interface", help="words or bits; default: the study's")]


@app.command()
def handoff(
    study: StudyArgument,
    trial: OneTrial,
    out: FolderOption,
    tool: Annotated[str, typer.Option(help="librelane, openlane or orfs")] = "librelane",
    technology: TechnologyOption = None,
    interface: InterfaceOption = None,
    registers: Annotated[str | None, typer.Option(help="none, or io: registers at all pins; default: the study's")] = None,
    top: Annotated[str, typer.Option(help="name of the top module")] = "dwnasic_chip",
    utilisation: Annotated[float, typer.Option(help="share of the core that cells take, at most 1")] = 0.5,
    as_json: JsonOption = False,
) -> None:
    """Write a folder that a layout flow takes as it is: netlist, constraints, configuration, proofs, vectors."""
    from dwnasic.explore.places import find_study, find_trial
    from dwnasic.handoff.chip import finish_chip
    from dwnasic.handoff.folder import check_tool, handoff_files, write_folder
    from dwnasic.handoff.orders import choose_technology, order_of

    places = find_study(study)
    record = find_trial(trial, trial_records(places), places.study)
    with TemporaryDirectory(prefix="dwnasic-") as work:
        pdk = choose_technology(record, technology, Path(work) / "liberty", os.environ, Path())
        check_tool(pdk, tool)
        order = order_of(record, places.study, pdk, interface=interface, registers=registers, top=top)
        chip = finish_chip(order, Path(work), utilisation)
        files = write_folder(out, handoff_files(chip, tool))
    if as_json:
        names = [str(path.relative_to(out)) for path in files]
        views.print_json({"folder": str(out), "tool": tool, "trial": record.key, "proof": chip.proof.status, "files": names})
    else:
        views.print_facts(_facts(chip))
        views.say(f"hand-off for {tool}: {out}/README.md")


def trial_records(places: Places) -> Sequence[Record]:
    """The trials of a study: those of its state, else those of its report folder. Raises StoreError when there are none."""
    from dwnasic.explore.state import read_state
    from dwnasic.explore.trial import RecordStore

    if places.has_state:
        return read_state(places.state).records
    if (places.report / "records").is_dir():
        return [r for r in RecordStore(places.report / "records").all() if r.kind == "trial"]
    raise StoreError(f"no sweep of {places.study.name!r} in {places.state} or {places.report}; run `dwnasic sweep` first")


def _facts(chip: FinishedChip) -> dict[str, str]:
    """What a person wants to see of a finished chip."""
    facts = {
        "netlist": f"{chip.order.top}, {sum(n for _, n in chip.result.cell_counts)} cells of {chip.order.pdk.name}",
        "area": f"{chip.result.area_um2:.2f} um2, {chip.result.area_nand2:.2f} NAND2",
        "proof": f"{chip.proof.status}: {chip.proof.method}",
        "witnesses": ", ".join(f"{w.name} {w.status}" for w in chip.witnesses),
    }
    if chip.floorplan is not None:
        facts["die"] = f"{chip.floorplan.die[2]} x {chip.floorplan.die[3]} um, {100 * chip.floorplan.utilisation:.0f} % full"
    return facts
