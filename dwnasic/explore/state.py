"""The state folder of a sweep, and what can be read from it without running anything.

study.yaml   the study as it is run       records/   one record a candidate and reference
sweep.json   the sweep that is current    trials/    one folder a trial, one sub-folder a stage, with logs
sweep.db     Optuna's memory              liberty/   Liberty files in use, named by content
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import filelock
import numpy as np
import yaml
from numpy.typing import NDArray

from dwnasic.errors import StoreError
from dwnasic.explore.pareto import front
from dwnasic.explore.plan import Plan
from dwnasic.explore.trial import FAMILIES, Record, RecordStore, write_text
from dwnasic.study import METRICS, Study, load_study


@dataclass(frozen=True)
class SweepResult:
    """A sweep as its records tell it: all trials, the front members, the baselines and the reference classifiers.

    `members` are the front of the search, then those of every other family, each smallest first.
    """

    study: Study
    study_text: str
    records: tuple[Record, ...]
    members: tuple[Record, ...]
    baselines: tuple[Record, ...]
    references: tuple[Record, ...]


def prepare_state(plan: Plan, study_path: Path, study: Study) -> None:
    """Make the state folder of a plan: the study as it is run (`study` is the file's own) and the identity of the sweep."""
    text = study_path.read_text(encoding="utf-8")
    if plan.study != study:  # technologies of the command line, or aliases: the file no longer says what is run
        text = yaml.safe_dump(plan.study.model_dump(mode="json", exclude_defaults=True), sort_keys=False)
    write_text(plan.state / "study.yaml", text)
    about = {"sweep": plan.sweep_key(), "baselines": plan.baselines_key(), "study_folder": str(study_path.resolve().parent)}
    write_text(plan.state / "sweep.json", json.dumps(about, indent=1) + "\n")


def study_folder(state: Path) -> Path | None:
    """Where the study file of a state folder came from (paths in it are relative to that), or None."""
    try:
        return Path(json.loads((state / "sweep.json").read_text(encoding="utf-8"))["study_folder"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def read_state(state: Path) -> SweepResult:
    """The current sweep of a state folder. Raises StoreError when there is none."""
    try:
        about = json.loads((state / "sweep.json").read_text(encoding="utf-8"))
        sweep = about["sweep"]
        text = (state / "study.yaml").read_text(encoding="utf-8")
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise StoreError(f"{state} holds no sweep ({error}); run `dwnasic sweep` first") from error
    study = load_study(state / "study.yaml")
    everything = RecordStore(state / "records").all()
    records = tuple(r for r in everything if r.kind == "trial" and r.stage_keys.get("sweep") == sweep)
    references = tuple(r for r in everything if r.kind == "reference" and r.stage_keys.get("sweep") == sweep)
    named = about.get("baselines")  # of the study as it is now: others stay as records and are not shown
    baselines = tuple(r for r in everything if r.kind == "baseline" and named and r.stage_keys.get("baselines") == named)
    members = all_members(study, (*records, *baselines))
    return SweepResult(study, text, records, members, baselines, references)


def forget(state: Path) -> None:
    """Remove all trials of a state folder (`sweep --fresh`)."""
    try:
        for name in ("records", "trials"):
            if (state / name).is_dir():
                shutil.rmtree(state / name)
        for path in state.glob("sweep.*"):
            path.unlink()
    except OSError as error:
        raise StoreError(f"{error.filename} could not be removed: {error.strerror}") from error


@contextmanager
def locked(state: Path) -> Iterator[None]:
    """Hold a state folder for one sweep. Raises StoreError when another one holds it or it cannot be written."""
    try:
        state.mkdir(parents=True, exist_ok=True)
        lock = filelock.FileLock(state / "lock")
        lock.acquire(timeout=0)
    except filelock.Timeout:
        raise StoreError(
            f"another sweep is running in {state}; wait for it, or give this one another folder with --out"
        ) from None
    except OSError as error:
        raise StoreError(
            f"{state} cannot be used for the state of a sweep: {error.strerror}; choose another with --out"
        ) from error
    try:
        yield
    finally:
        lock.release()


def front_members(study: Study, records: Sequence[Record], family: str = "dwn") -> tuple[Record, ...]:
    """The complete records of a family that no other one of it dominates in the study's objectives (validation figures only),
    smallest first."""
    complete = [r for r in records if r.kind != "reference" and r.family == family and r.state == "complete"]
    if not complete:
        return ()
    complete.sort(key=lambda r: (r.number is None, r.number, r.key))  # of equal points the first is on a front
    mask = front(points(study, complete), directions(study))
    cost = study.objectives[1]
    return tuple(sorted((r for r, on in zip(complete, mask, strict=True) if on), key=lambda r: (r.metrics[cost], r.key)))


def all_members(study: Study, records: Sequence[Record]) -> tuple[Record, ...]:
    """The front members of all families (see FAMILIES), family by family."""
    return tuple(member for family in FAMILIES for member in front_members(study, records, family))


def points(study: Study, records: Sequence[Record]) -> NDArray[np.float64]:
    """The objectives of records, [n, 2]."""
    return np.array([[r.metrics[name] for name in study.objectives] for r in records], dtype=np.float64)


def directions(study: Study) -> tuple[Literal["maximize", "minimize"], ...]:
    """The directions of the objectives."""
    return tuple(METRICS[name].direction for name in study.objectives)
