"""`dwnasic finalize`: map the chips of front members again, as small as can be."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from dwnasic.cli import views
from dwnasic.cli.commands import JsonOption, OutOption, StudyArgument, TriesOption, app, plan_of
from dwnasic.errors import StoreError, lookup

if TYPE_CHECKING:
    from dwnasic.explore.trial import ChipRecord, Record


@app.command()
def finalize(
    study: StudyArgument,
    trials: Annotated[
        list[str] | None, typer.Argument(metavar="[TRIAL]...", help="front members: key, number, knee or smallest; default: all")
    ] = None,
    effort: Annotated[str, typer.Option(help="plain, fast or best")] = "best",
    tries: TriesOption = 1,
    jobs: Annotated[int | None, typer.Option(min=1, help="worker processes; default: the study's, else one a processor")] = None,
    out: OutOption = None,
    as_json: JsonOption = False,
) -> None:
    """Map the front members of a finished sweep again, for all technologies and interfaces, prove them, and report anew.

    Of two mappings of a chip the smaller one stays. Members that were mapped again by this effort in as many tries are kept as
    they are.
    """
    from dwnasic.explore.places import find_study, find_trial
    from dwnasic.explore.state import locked, read_state
    from dwnasic.explore.sweep import run_finalize
    from dwnasic.report.published import Published
    from dwnasic.synth.effort import EFFORTS

    lookup(EFFORTS, effort, "effort")
    places = find_study(study, out)
    if not places.has_state:
        raise StoreError(f"no sweep of {places.study.name!r} in {places.state}; run `dwnasic sweep` first")
    with locked(places.state):
        result = read_state(places.state)
        plan = plan_of(places, "cpu")
        known = [r for r in result.members if r.outer is not None]
        if not known:
            raise StoreError(f"{places.state} has no finished front member; run `dwnasic sweep` to its end first")
        chosen = [find_trial(name, known, result.study) for name in trials or ()] or known
        workers = jobs if jobs is not None else plan.study.jobs or os.cpu_count() or 1
        with views.progress(quiet=as_json) as listen:
            run_finalize(plan, chosen, effort, tries, workers, listen)
        before = {(r.key, c.technology, c.interface): c.area_nand2 for r in chosen for c in r.chips}
        result = read_state(places.state)
    published = Published.of_sweep(result)
    published.write(places.report)
    wanted = {r.key for r in chosen}
    areas = [(r, c, before[r.key, c.technology, c.interface]) for r in result.members if r.key in wanted for c in r.chips]
    _show(views.summary(published, places.report) if as_json else None, areas, places.report)


def _show(summary: dict[str, Any] | None, areas: list[tuple[Record, ChipRecord, float]], report: Path) -> None:
    if summary is not None:
        views.print_json(summary)
        return
    for record, chip, before in areas:
        views.say(
            f"{record.key[:8]} {record.family} {chip.technology}/{chip.interface}: {before:.2f} -> {chip.area_nand2:.2f} NAND2 "
            f"({chip.structure or 'auto'}, {chip.script}; {chip.proof})"
        )
    views.say(f"report: {report}/report.md")
