"""What STUDY and TRIAL mean on the command line, and which two folders a study uses.

STUDY is a YAML file, the name of a bundled study, a report folder, or a state folder. State (records, database, logs) is
`runs/<name>/` and the report `reports/<name>/`, below the current folder; with `--out DIR` they are `DIR/.state/` and `DIR/`.
TRIAL is a key (of a baseline, too), a unique prefix of at least 6 characters, a trial number, or `knee` or `smallest`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from dwnasic.errors import StoreError, StudyError, UnknownNameError, near_misses
from dwnasic.explore.pareto import knee
from dwnasic.explore.state import study_folder
from dwnasic.explore.trial import KEY_PREFIX, Record
from dwnasic.resources import bundled
from dwnasic.study import Study, load_study


@dataclass(frozen=True)
class Places:
    """A study with its file (`path`), the folder of its state and the folder of its report."""

    study: Study
    path: Path
    state: Path
    report: Path

    @property
    def folder(self) -> Path:
        """The folder that paths in the study are relative to."""
        if self.path.parent == self.state:
            return study_folder(self.state) or self.state
        return self.path.parent

    @property
    def has_state(self) -> bool:
        """Whether a sweep has been run here."""
        return (self.state / "sweep.json").is_file()


def find_study(name: str, out: Path | None = None) -> Places:
    """Resolve STUDY. Raises StudyError (with the nearest bundled names) when nothing is there, or the file is malformed."""
    path = Path(name)
    if path.is_dir():
        return _from_folder(path, out)
    if not path.is_file() and path.suffix not in (".yaml", ".yml"):
        path = bundled("studies", f"{name}.yaml")
    if not path.is_file():
        raise StudyError(_not_found(name))
    study = load_study(path)
    if out is not None:
        return Places(study, path, out / ".state", out)
    return Places(study, path, Path("runs") / study.name, Path("reports") / study.name)


def _from_folder(folder: Path, out: Path | None) -> Places:
    path = folder / "study.yaml"
    if not path.is_file():
        raise StudyError(f"{folder} is neither a report nor a state folder: it has no study.yaml")
    study = load_study(path)
    if out is not None:
        return Places(study, path, out / ".state", out)
    if (folder / "sweep.db").is_file():
        report = folder.parent if folder.name == ".state" else folder.parent.parent / "reports" / folder.name
        return Places(study, path, folder, report)
    return Places(study, path, folder / ".state", folder)


def _not_found(name: str) -> str:
    known = sorted(p.stem for p in bundled("studies").glob("*.yaml"))
    near = near_misses(Path(name).stem, known)
    hint = f"did you mean the bundled study {near[0]!r}?" if near else f"bundled studies: {', '.join(known)}"
    return f"no study {name!r}: there is no such file, folder or bundled study; {hint}"


def find_trial(name: str, records: Sequence[Record], study: Study) -> Record:
    """Resolve TRIAL among `records`. Raises UnknownNameError when none or several fit, StoreError when there are none."""
    trials = [r for r in records if r.kind == "trial"]
    chips = [r for r in records if r.kind != "reference"]
    if not chips:
        raise StoreError("there are no trials yet; run `dwnasic sweep` first")
    if name in ("knee", "smallest"):
        return _by_shape(name, trials, study)
    if name.isdigit() and len(name) < KEY_PREFIX:
        found = [r for r in trials if r.number == int(name)]
    else:
        found = [r for r in chips if r.key == name]
        if not found and len(name) >= KEY_PREFIX:
            found = [r for r in chips if r.key.startswith(name)]
    if len(found) == 1:
        return found[0]
    if found:
        raise UnknownNameError(f"trial {name!r} is not unique: {', '.join(r.key for r in found[:5])}; give more characters")
    hint = f"a key, at least {KEY_PREFIX} characters of one, a trial number, knee or smallest"
    raise UnknownNameError(f"no trial {name!r} among {len(chips)}; give {hint}")


def _by_shape(name: str, trials: list[Record], study: Study) -> Record:
    """The knee or the smallest chip of the front members (those that were trained on outer splits), else of the complete."""
    members = [r for r in trials if r.outer is not None] or [r for r in trials if r.state == "complete"]
    if not members:
        raise UnknownNameError("no trial is complete yet, so there is neither a knee nor a smallest chip")
    quality, cost = study.objectives
    members.sort(key=lambda r: (r.metrics[cost], -r.metrics[quality], r.key))
    if name == "smallest":
        return members[0]
    points = np.array([[r.metrics[quality], r.metrics[cost]] for r in members])
    best = knee(points)
    return members[best if best is not None else 0]
