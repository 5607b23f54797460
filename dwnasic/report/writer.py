"""The report folder: every file is a function of the study's text and the records, and both are in the folder.

study.yaml  SHA256SUMS  report.md  pareto.png  pareto.svg  areas.png  front.csv  trials.csv
records/<key>.json (members and references)  trials.json (all trials in short)
members/<key>/  Verilog, mapped netlists, schematics, proof logs, network.json, metrics.json
layouts/<name>.json, .png  layouts of members' chips, where there are any
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, fields
from pathlib import Path, PurePosixPath
from typing import Any

from dwnasic.errors import StoreError
from dwnasic.explore.trial import Record, read_record
from dwnasic.report.figures import areas_image, pareto_images
from dwnasic.report.page import report_page
from dwnasic.report.pictures import LaidOut, layout_files, of_members, schematic, schematic_name
from dwnasic.report.scene import collect
from dwnasic.report.tables import TrialRow, front_csv, interval, ordered, ordered_trials, split_records, trials_csv
from dwnasic.study import Study

TRIALS_SCHEMA = 1
SUMS = "SHA256SUMS"
_KEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,127}\Z")


def write_report(
    folder: Path,
    study_text: str,
    study: Study,
    members: Sequence[Record],
    trials: Sequence[TrialRow],
    references: Sequence[Record],
    layouts: Sequence[LaidOut] = (),
) -> list[Path]:
    """Render and publish the whole report; returns its files. Raises StoreError (see `render_report` and `publish`)."""
    return publish(folder, render_report(study_text, study, members, trials, references, layouts))


def publish(folder: Path, files: Mapping[str, bytes]) -> list[Path]:
    """Write the files of a report, each whole or not at all, and return their paths.

    Files of an earlier report that this one has not are removed if they are as we wrote them; anything else in the folder
    stays. Raises StoreError for a file system that refuses.
    """
    earlier = _earlier_sums(folder)
    for name, content in files.items():
        _write(folder / name, content)
    for name, digest in earlier.items():
        if name not in files:
            _remove_ours(folder, name, digest)
    return [folder / name for name in files]


def render_report(
    study_text: str, study: Study, members: Sequence[Record], trials: Sequence[TrialRow], references: Sequence[Record],
    layouts: Sequence[LaidOut] = (),
) -> dict[str, bytes]:  # fmt: skip
    """All files of a report by relative path. The order in which records and trials are given does not matter.

    Layouts of other chips than those of the members are left out.

    Raises StoreError for records that cannot be stored: keys that cannot be file names or occur twice, values that are not JSON.
    """
    members, references = ordered(map(_plain, members)), ordered(map(_plain, references))
    if wrong := [r.key for r in members if r.kind == "reference"] + [r.key for r in references if r.kind != "reference"]:
        raise StoreError(f"records of the wrong kind: {', '.join(wrong)}; members are trials or baselines, the others references")
    trials = ordered_trials(_plain_trial(t) for t in trials)
    _check_keys([*members, *references])
    texts = {
        "study.yaml": study_text,
        "front.csv": front_csv([*members, *references], study),
        "trials.csv": trials_csv(trials),
        "trials.json": _trials_json(trials),
    }
    texts |= {f"records/{r.key}.json": _json(r.to_json()) for r in (*members, *references)}
    for member in members:
        texts |= {f"members/{member.key}/{name}": text for name, text in _member_files(member, study.name).items()}
    scene = collect(study, members, trials, references)
    png, svg = pareto_images(scene)
    files = {name: text.encode("utf-8", "backslashreplace") for name, text in texts.items()}
    files |= {"pareto.png": png, "pareto.svg": svg, "areas.png": areas_image(scene)}
    shown = of_members(layouts, members)
    files |= layout_files(shown)
    files["report.md"] = report_page(study, scene, members, trials, references, shown).encode("utf-8", "backslashreplace")
    files = dict(sorted(files.items()))
    files[SUMS] = "".join(f"{hashlib.sha256(content).hexdigest()}  {name}\n" for name, content in files.items()).encode()
    return files


def read_report(folder: Path) -> tuple[str, list[Record], list[TrialRow], list[Record]]:
    """The study's text, members, trials and references of a report folder: the inverse of `write_report`.

    Raises StoreError naming the file that is missing or damaged.
    """
    study_text = _read(folder / "study.yaml")
    path = folder / "trials.json"
    trials = _parse_trials(_read(path), path)
    paths = sorted(p for p in (folder / "records").glob("*.json") if not p.name.startswith("."))  # none: a report without members
    members, references = split_records(read_record(p) for p in paths)
    return study_text, members, trials, references


def _member_files(record: Record, study_name: str) -> dict[str, str]:
    """The files of members/<key>/ by name."""
    files = {f"{study_name}_{_file_part(interface)}.v": text for interface, text in record.rtl.items()}
    for chip in record.chips:
        name = f"{_file_part(chip.technology)}_{_file_part(chip.interface)}"
        if f"{name}.v" in files:
            raise StoreError(
                f"record {record.key}: two chips or texts would be named {name}.v; rename the technology or the study"
            )
        files[f"{name}.v"] = chip.netlist
        files[f"proof_{name}.log"] = chip.proof_log
        drawing = schematic(chip)
        if drawing is not None:
            files[schematic_name(chip)] = drawing
    files["metrics.json"] = _json(_metrics(record))
    if record.network is not None:
        files["network.json"] = _json(record.network)
    return files


def _metrics(record: Record) -> dict[str, Any]:
    """The figures of a member without texts and times."""
    chips = [
        {name: value for name, value in asdict(chip).items() if name not in ("netlist", "proof_log")} for chip in record.chips
    ]
    scores: dict[str, Any] = {}
    if record.outer is not None:
        for name, values in (("", record.outer.test_accuracy), ("balanced_", record.outer.test_balanced_accuracy)):
            mean, half = interval(values, record.outer)
            scores |= {f"test_{name}accuracy_mean": mean, f"test_{name}accuracy_ci95": half}
        scores |= {"outer_splits": len(record.outer.test_accuracy)}
    return {
        "key": record.key, "number": record.number, "family": record.family, "state": record.state, "candidate": record.candidate,
        "metrics": record.metrics, "chip_test_accuracy": record.chip_test_accuracy,
        "chip_test_balanced_accuracy": record.chip_test_balanced_accuracy, **scores, "chips": chips, "data": record.data,
        "inputs": record.scales, "training": record.training, "stage_keys": record.stage_keys, "versions": record.versions,
    }  # fmt: skip


def _check_keys(records: Iterable[Record]) -> None:
    """Keys become file names: refuse those that cannot, and two records of one key."""
    seen: set[str] = set()
    for record in records:
        if not _KEY.match(record.key) or record.key == "trials":
            raise StoreError(f"record key {record.key!r} cannot be a file name; use letters, digits, '.', '_' and '-'")
        if record.key in seen:
            raise StoreError(f"two records have the key {record.key}; a report holds each once")
        seen.add(record.key)


def _file_part(name: str) -> str:
    """A technology's name as part of a file name; a name that must be changed gets a digest, so that names stay distinct."""
    clean = re.sub(r"[^A-Za-z0-9_-]+", "_", name)[:80]
    return clean if clean == name and name else f"{clean}_{hashlib.sha256(name.encode('utf-8', 'replace')).hexdigest()[:6]}"


def _plain(record: Record) -> Record:
    """The record as a reader gets it back, so that a report from memory and one from files are the same."""
    return Record.from_json(json.loads(_json(record.to_json())))


def _plain_trial(trial: TrialRow) -> TrialRow:
    return TrialRow(**json.loads(_json(asdict(trial))))


def _json(value: Any) -> str:
    try:
        return json.dumps(value, indent=1, allow_nan=False) + "\n"
    except (TypeError, ValueError) as error:
        raise StoreError(f"a value cannot be stored as JSON: {error}") from error


def _trials_json(trials: Sequence[TrialRow]) -> str:
    """Compact JSON, a trial a line."""
    rows = ",\n".join(json.dumps(asdict(t), separators=(",", ":"), allow_nan=False) for t in trials)
    return f'{{"schema": {TRIALS_SCHEMA}, "trials": [\n{rows}\n]}}\n'


def _parse_trials(text: str, path: Path) -> list[TrialRow]:
    try:
        data = json.loads(text)
        if data["schema"] != TRIALS_SCHEMA:
            raise StoreError(f"{path}: trials of schema {data['schema']!r}; this version of dwnasic reads schema {TRIALS_SCHEMA}")
        known = {f.name for f in fields(TrialRow)}
        return [TrialRow(**{name: value for name, value in row.items() if name in known}) for row in data["trials"]]
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise StoreError(f"{path} is not a list of trials ({error!r}); write the report again from the sweep's state") from error


def _read(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8")  # bytes: line ends must survive
    except OSError as error:
        raise StoreError(f"{path} could not be read: {error.strerror}; is this a report folder?") from error
    except UnicodeDecodeError as error:
        raise StoreError(f"{path} is not UTF-8 text: {error}") from error


def _write(path: Path, content: bytes) -> None:
    """Write a file whole or not at all. Raises StoreError."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            temporary.write_bytes(content)
            temporary.replace(path)
        finally:
            temporary.unlink(missing_ok=True)
    except OSError as error:
        raise StoreError(f"{path} could not be written: {error.strerror}; free space or choose another folder") from error


def _earlier_sums(folder: Path) -> Mapping[str, str]:
    """Names and digests of the report that the folder holds; empty where there is none. Other lines are passed over."""
    if not (folder / SUMS).is_file():
        return {}
    lines = (line.split("  ", 1) for line in _read(folder / SUMS).splitlines())
    return {pair[1]: pair[0] for pair in lines if len(pair) == 2}


def _remove_ours(folder: Path, name: str, digest: str) -> None:
    """Remove a file of an earlier report if it is as it was written, and folders that are empty then."""
    parts = PurePosixPath(name)
    path = folder / parts
    if parts.is_absolute() or ".." in parts.parts or not path.resolve().is_relative_to(folder.resolve()) or not path.is_file():
        return
    try:
        if hashlib.sha256(path.read_bytes()).hexdigest() != digest:
            return
        path.unlink()
        for parent in path.parents:
            if parent == folder or any(parent.iterdir()):
                break
            parent.rmdir()
    except OSError as error:
        raise StoreError(f"{path} of an earlier report could not be removed: {error.strerror}") from error
