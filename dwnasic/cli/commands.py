"""The commands: each resolves its arguments, calls one thing, and shows the result."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dwnasic import __version__
from dwnasic.cli import views
from dwnasic.errors import StoreError

if TYPE_CHECKING:
    from dwnasic.explore.places import Places
    from dwnasic.explore.plan import Plan
    from dwnasic.explore.trial import Record
    from dwnasic.report.published import Published

app = typer.Typer(
    name="dwnasic",
    help="Find the smallest chip that classifies your table.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
StudyArgument = Annotated[str, typer.Argument(metavar="STUDY", help="a YAML file, a bundled study, a report or a state folder")]
TrialArgument = Annotated[
    str | None, typer.Argument(metavar="TRIAL", help="a key, 6 or more of its characters, a trial number, knee or smallest")
]
OutOption = Annotated[Path | None, typer.Option("--out", help="folder of the report; state goes to its .state/")]
TriesOption = Annotated[
    int,
    typer.Option(
        "--tries", min=1, help="searches with other random numbers, of which the smallest chip counts; each takes as long"
    ),
]
JsonOption = Annotated[bool, typer.Option("--json", help="print one JSON document instead of tables")]
PdkOption = Annotated[
    list[str] | None, typer.Option("--pdk", help="technology instead of the study's: a name, a folder or a pdk.yaml (repeatable)")
]


@app.callback(invoke_without_command=True)
def _root(version: Annotated[bool, typer.Option("--version", help="print the version and end")] = False) -> None:
    if version:
        views.say(f"dwnasic {__version__}")
        raise typer.Exit


@app.command()
def sweep(
    study: StudyArgument,
    trials: Annotated[int | None, typer.Option(min=1, help="candidates to evaluate; default: the study's")] = None,
    jobs: Annotated[int | None, typer.Option(min=1, help="worker processes; default: the study's, else one a processor")] = None,
    out: OutOption = None,
    fresh: Annotated[bool, typer.Option("--fresh", help="forget earlier trials of this study first")] = False,
    pdk: PdkOption = None,
    device: Annotated[str, typer.Option(help="torch device for training")] = "cpu",
    as_json: JsonOption = False,
) -> None:
    """Explore a study and write its report. The same command goes on where an earlier one stopped."""
    from dwnasic.explore.places import find_study
    from dwnasic.explore.state import forget, locked, prepare_state, read_state
    from dwnasic.explore.sweep import run_sweep
    from dwnasic.report.pictures import read_layouts
    from dwnasic.report.published import Published

    places = _with_pdks(find_study(study, out), pdk)
    plan = plan_of(places, device)
    for folder in (places.state, places.report):
        _check_writable(folder)
    count = trials if trials is not None else plan.study.trials
    workers = jobs if jobs is not None else plan.study.jobs or os.cpu_count() or 1
    with locked(plan.state):
        if fresh:
            forget(plan.state)
        prepare_state(plan, places.path, places.study)
        with views.progress(quiet=as_json) as listen:
            exhausted = run_sweep(plan, count, workers, listen)
    published = Published.of_sweep(read_state(places.state), read_layouts(places.state))
    published.write(places.report)
    if as_json:
        views.print_json(views.summary(published, places.report))
        return
    if exhausted:
        views.say(f"The search space is exhausted after {len(published.trials)} different candidates.")
    views.print_front(published)
    views.say(f"report: {places.report}/report.md   plot: {places.report}/pareto.png")


@app.command()
def check(study: StudyArgument, pdk: PdkOption = None, as_json: JsonOption = False) -> None:
    """Validate a study and everything it names, and say what a sweep would do. Nothing is run."""
    from dwnasic.explore.places import find_study

    plan = plan_of(_with_pdks(find_study(study), pdk), "cpu")
    if as_json:
        views.print_json(views.plan_facts(plan))
    else:
        views.print_facts(views.plan_facts(plan))
        views.say("The study is sound.")


@app.command()
def report(study: StudyArgument, out: OutOption = None, as_json: JsonOption = False) -> None:
    """Build the report of a study again from its records: those of its state, else those in the report folder itself."""
    from dwnasic.explore.places import find_study

    places = find_study(study)
    published, _ = _known(places)
    target = out if out is not None else places.report
    _check_writable(target)
    written = published.write(target)
    if as_json:
        views.print_json({"report": str(target), "files": [str(path.relative_to(target)) for path in written]})
    else:
        views.say(f"report: {target}/report.md   plot: {target}/pareto.png")


@app.command()
def show(study: StudyArgument, trial: TrialArgument = None, out: OutOption = None, as_json: JsonOption = False) -> None:
    """Show the front of a study, or everything known of one trial."""
    from dwnasic.explore.places import find_study, find_trial

    places = find_study(study, out)
    published, records = _known(places)
    if trial is None and as_json:
        views.print_json(views.summary(published, places.report))
    elif trial is None:
        views.print_front(published)
    else:
        record = find_trial(trial, records, published.study)
        if as_json:
            views.print_json(record.to_json())
        else:
            views.print_trial(record)


@app.command()
def doctor(as_json: JsonOption = False) -> None:
    """List packages, external tools and technologies: what is there, and what each missing one would add."""
    if as_json:
        views.print_json(views.installation())
    else:
        views.print_installation(views.installation())


def plan_of(places: Places, device: str) -> Plan:
    """The plan of a study, with everything it names found and checked."""
    from dwnasic.explore.baselines import check_baselines
    from dwnasic.explore.plan import make_plan

    plan = make_plan(places.study, places.folder, places.state, os.environ, device)
    check_baselines(plan)
    return plan


def _known(places: Places) -> tuple[Published, Sequence[Record]]:
    """What the state of a study tells, else its report folder, and the whole records that are there."""
    from dwnasic.explore.state import read_state
    from dwnasic.report.pictures import read_layouts
    from dwnasic.report.published import Published

    if places.has_state:
        result = read_state(places.state)
        return Published.of_sweep(result, read_layouts(places.state)), (*result.records, *result.baselines)
    if (places.report / "records").is_dir():
        published = Published.of_folder(places.report)
        return published, published.members
    raise StoreError(f"no sweep of {places.study.name!r} in {places.state} or {places.report}; run `dwnasic sweep` first")


def _with_pdks(places: Places, pdk: list[str] | None) -> Places:
    """The study with the technologies of the command line; paths there are relative to the current folder."""
    if not pdk:
        return places
    names = tuple(str(Path(name).resolve()) if Path(name).exists() else name for name in pdk)
    return replace(places, study=places.study.model_copy(update={"technologies": names}))


def _check_writable(folder: Path) -> None:
    """Find out before the work, not after it, that its result cannot be written."""
    probe = folder / ".dwnasic-probe"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe.write_text("", encoding="utf-8")
        probe.unlink()
    except OSError as error:
        raise StoreError(f"{folder} cannot be written: {error.strerror}; choose another folder with --out") from error
