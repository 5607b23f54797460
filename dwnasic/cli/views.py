"""What a person (or, with --json, a program) sees: tables, one progress bar, one JSON document."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from dwnasic.errors import DwnasicError

if TYPE_CHECKING:
    from dwnasic.explore import sweep
    from dwnasic.explore.plan import Plan
    from dwnasic.explore.trial import Record
    from dwnasic.report.published import Published

SHORT_KEY = 8


def say(text: str) -> None:
    """One line of plain text on standard output."""
    print(text)  # noqa: T201


def print_json(value: Any) -> None:
    """One JSON document on standard output."""
    say(json.dumps(value, indent=1, allow_nan=False))


def _console() -> Console:
    return Console(width=None if sys.stdout.isatty() else 160, highlight=False)


@contextmanager
def progress(quiet: bool) -> Iterator[Callable[[sweep.Progress], None]]:
    """A listener for run_sweep that draws one bar a stage on standard error (nothing when `quiet`)."""
    if quiet:
        yield lambda step: None
        return
    if not sys.stderr.isatty():
        yield _progress_lines
        return
    note = TextColumn("{task.fields[note]}")
    columns = (TextColumn("{task.description}"), BarColumn(24), MofNCompleteColumn(), TimeElapsedColumn(), note)
    with Progress(*columns, console=Console(stderr=True, highlight=False), refresh_per_second=4) as bars:
        stages: dict[str, Any] = {}

        def listen(step: sweep.Progress) -> None:
            if step.stage not in stages:
                stages[step.stage] = bars.add_task(f"{step.stage:9}", total=step.total, note="")
            bars.update(stages[step.stage], completed=step.done, total=step.total, note=_note(step))
            if trouble := _trouble(step.record):
                bars.console.print(trouble, style="yellow", markup=False)

        yield listen


def _progress_lines(step: sweep.Progress) -> None:
    """Progress where nobody watches a bar: a line for every tenth step, and one for every trial that is not complete."""
    if trouble := _trouble(step.record):
        print(trouble, file=sys.stderr, flush=True)  # noqa: T201
    if step.done % 10 == 0 or step.done == step.total:
        print(f"{step.stage} {step.done}/{step.total}: {_note(step)}", file=sys.stderr, flush=True)  # noqa: T201


def _note(step: sweep.Progress) -> str:
    if step.stage == "trials":
        return f"front {step.front_size}, hypervolume {step.hypervolume:.4g}"
    if step.stage == "baselines":
        return "chips of other families"
    if step.stage == "mapping":
        return "all technologies and interfaces again"
    return "outer splits, all technologies and interfaces"


def _trouble(record: Record | None) -> str:
    """What to tell at once of a record; nothing of one that was screened, as a study asks for that."""
    if record is None or not record.reason or record.state == "screened":
        return ""
    name = f"trial {record.number}" if record.number is not None else f"baseline {record.family} {record.key[:SHORT_KEY]}"
    return f"{name} {record.state}: {record.reason}"


def summary(result: Published, report: Path) -> dict[str, Any]:
    """The front and the counts of a sweep as JSON values."""
    from dwnasic.report.tables import front_rows

    states: dict[str, int] = {}
    baselines: dict[str, dict[str, int]] = {}
    for trial in result.trials:
        counts = states if trial.family == "dwn" else baselines.setdefault(trial.family, {})
        counts[trial.state] = counts.get(trial.state, 0) + 1
    rows = front_rows([*result.members, *result.references], result.study)
    return {"study": result.study.name, "report": str(report), "trials": states, "baselines": baselines, "front": rows}


def print_front(result: Published) -> None:
    """One table a (technology, interface) pair: the fronts of all families, each smallest first; then the software references."""
    from dwnasic.report.tables import front_rows, interval, reference_name, shape

    rows = front_rows([*result.members, *result.references], result.study)
    if not rows:
        say("No trial is complete yet.")
        return
    pairs = dict.fromkeys((row["technology"], row["interface"]) for row in rows)
    for technology, interface in pairs:
        chosen = [r for r in rows if (r["technology"], r["interface"]) == (technology, interface) and r["on_front"]]
        meaning = ", without encoder" if interface == "bits" else ", with encoder"
        meaning += ", a model: die-equivalent area" if chosen and chosen[0]["is_model"] else ""
        table = Table(title=f"{technology} / {interface}{meaning}", title_justify="left")
        for name in ("trial", "key", "family", "chip", "head"):
            table.add_column(name)
        for name in ("NAND2", "um2", "validation", "test mean", "± 95 %", "chip test", "proof"):
            table.add_column(name, justify="right")
        for row in chosen:
            accuracies = ("validation_accuracy_mean", "test_accuracy_mean", "test_accuracy_ci95", "chip_test_accuracy")
            figures = [
                _number(row["area_nand2"], 1),
                _number(row["area_um2"], 1),
                *(_number(row[name], 4) for name in accuracies),
            ]
            number = "" if row["number"] is None else str(row["number"])
            names = (row["key"][:SHORT_KEY], row["family"], shape(row), row["head"] or "")
            table.add_row(number, *names, *figures, row["proof"])
        _console().print(table)
    for reference in result.references:
        if reference.outer is not None:
            mean, half = interval(reference.outer.test_accuracy, reference.outer)
            say(f"{reference_name(reference)} (software, same splits): test {_number(mean, 4)} ± {_number(half, 4)}")


def _number(value: float | None, digits: int) -> str:
    return "" if value is None else f"{value:.{digits}f}"


def print_trial(record: Record) -> None:
    """Everything known of one trial, without the texts of its netlists."""
    facts: dict[str, Any] = {
        "key": record.key, "family": record.family, "trial": record.number, "state": record.state, "reason": record.reason,
    }  # fmt: skip
    facts |= record.candidate
    facts |= {name: f"{value:.6g}" for name, value in record.metrics.items()}
    if record.chip_test_accuracy is not None:
        facts["chip_test_accuracy"] = f"{record.chip_test_accuracy:.4f} (test part of split 0)"
    print_facts({name: value for name, value in facts.items() if value not in (None, "")})
    table = Table(title="chips", title_justify="left")
    for name in (
        "technology",
        "interface",
        "NAND2",
        "um2",
        "encoder",
        "LUT layers",
        "reduction",
        "registers",
        "proof",
        "witnesses",
    ):
        table.add_column(name)
    for chip in record.chips:
        parts = chip.parts
        split = [_number(getattr(parts, n), 2) if parts else "" for n in ("encoder", "luts", "reduction", "registers")]
        seen = ", ".join(f"{w.name} {w.status}" for w in chip.witnesses)
        table.add_row(
            chip.technology, chip.interface, _number(chip.area_nand2, 2), _number(chip.area_um2, 2), *split, chip.proof, seen
        )
    _console().print(table)


def print_facts(facts: Mapping[str, Any]) -> None:
    """Two columns: name and value."""
    table = Table(show_header=False, box=None)
    for name, value in facts.items():
        table.add_row(name, str(value))
    _console().print(table)


def plan_facts(plan: Plan) -> dict[str, Any]:
    """What a sweep of this plan would do."""
    study, first = plan.study, plan.split(0)
    words = [f"{s.name}: {s.input_bits} bits" + ("" if s.identity else " (scaled)") for s in plan.dataset(first).scales]
    table = plan.table
    return {
        "study": study.name,
        "data": f"{table.name}: {len(table.labels)} rows, {len(table.feature_names)} features, "
        f"classes {', '.join(table.class_names)}; digest {table.digest}",
        "split": f"{len(first.train)} training and {len(first.test)} test rows; {study.split.folds} folds x "
        f"{'' if study.training.partitions == 1 else f'{study.training.partitions} partitions x '}"
        f"{study.training.seeds} seeds a candidate; front members on {study.split.outer} outer splits",
        "words": ", ".join(words),
        "interface": f"{study.chip.interface}, registers {study.chip.registers}",
        "technologies": "; ".join(f"{p.name} ({p.source}, {p.corner}, don't-use list {p.dont_use.name})" for p in plan.pdks),
        "objectives": ", ".join(study.objectives),
        "baselines": _baselines(plan),
        "trials": study.trials,
    }


def _baselines(plan: Plan) -> str:
    """The chips and lines to compare with, in words; hybrids are counted as many as the study names."""
    from dwnasic.explore.baselines import baseline_learners

    counts: dict[str, int] = {}
    for learner in baseline_learners(plan, ()):
        counts[learner.family] = counts.get(learner.family, 0) + 1
    hybrid = plan.study.baselines.hybrid
    if hybrid is not None:
        counts["hybrid"] = hybrid.starts * len(hybrid.prices)
    chips = ", ".join(f"{count} {family}" for family, count in counts.items()) or "no other chips"
    return f"{chips}; software: {', '.join(plan.study.baselines.software) or 'none'}"


def installation() -> dict[str, Any]:
    """Packages, tools and technologies of this installation."""
    from dwnasic import tools
    from dwnasic.explore.plan import versions
    from dwnasic.tech.pdk import list_pdks, load_pdk

    programs = {}
    for name, tool in tools.TOOLS.items():
        path = tools.find(name)
        programs[name] = {
            "path": str(path) if path else None,
            "version": tools.version(name) if path else None,
            "adds": tool.adds,
            "install": tool.install,
        }
    technologies = {}
    for technology in list_pdks():
        entry: dict[str, Any] = {"title": technology.title, "is_model": technology.is_model}
        try:
            with TemporaryDirectory() as folder:
                pdk = load_pdk(technology.name, cache=Path(folder), environ=os.environ)
            entry |= {"source": pdk.source, "corner": pdk.corner, "problem": None}
        except DwnasicError as error:
            entry |= {"source": None, "corner": None, "problem": str(error)}
        technologies[technology.name] = entry
    return {"packages": versions(), "tools": programs, "technologies": technologies}


def print_installation(found: Mapping[str, Any]) -> None:
    """The three tables of `dwnasic doctor`."""
    packages = Table("package", "version", title="Python packages", title_justify="left")
    for name, version in found["packages"].items():
        packages.add_row(name, version)
    programs = Table(
        "tool", "place", "version", "adds", title="External tools (a sweep needs none of them)", title_justify="left"
    )
    for name, tool in found["tools"].items():
        programs.add_row(name, tool["path"] or f"not found; {tool['install']}", tool["version"] or "", tool["adds"])
    technologies = Table("technology", "facts from", "what it is", title="Technologies", title_justify="left")
    for name, entry in found["technologies"].items():
        technologies.add_row(name, entry["source"] or entry["problem"], entry["title"])
    for table in (packages, programs, technologies):
        _console().print(table)
