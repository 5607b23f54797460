"""Rows of front.csv and trials.csv, computed from records only.

A cell is text, a whole number, a real number, a truth value or None (not known: an empty cell of the CSV).
"""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from dwnasic.errors import StoreError
from dwnasic.explore.pareto import corrected_interval, front, paired_difference
from dwnasic.explore.trial import FAMILIES, KEY_PREFIX, ChipRecord, OuterScores, Record
from dwnasic.study import METRICS, Study

Row = dict[str, Any]
AREA = "area_nand2"
MAJORITY, TREE = "majority", "decision_tree_8"
LEADING = (
    "key", "family", "technology", "interface", "on_front", "head", "validation_accuracy_mean", "chip_test_accuracy",
    "test_accuracy_mean", "test_accuracy_ci95", "test_balanced_accuracy_mean", "area_um2", "area_nand2", "area_nand2_mean",
    "area_nand2_encoder", "area_nand2_luts", "area_nand2_reduction", "area_nand2_registers", "proof",
)  # fmt: skip
FURTHER = (
    "number", "state", "luts", "lut_inputs", "depth", "width", "thresholds", "cells", "validation_balanced_accuracy_mean",
    "chip_test_balanced_accuracy", "test_balanced_accuracy_ci95", "outer_splits", "area_meaning", "area_includes_encoder",
    "is_model", "nand2_area_um2", "pdk_source", "corner", "dont_use", "dont_use_digest", "proof_method", "rows_checked",
    "witnesses", "delay_ns", "static_uw", "dynamic_uw", "energy_per_inference_pj", "rate_hz",
    "kind", "trees", "leaves", "gates", "functions", "code", "price", "start", "effort", "tries", "structure", "script",
    "splits_effort",    "area_nand2_optimisation",
)  # fmt: skip


MODEL = ("kind", "trees", "leaves", "gates", "functions", "code", "price", "start")
PARTS = ("encoder", "luts", "reduction", "registers", "optimisation")
PPA = ("delay_ns", "static_uw", "dynamic_uw", "energy_per_inference_pj", "rate_hz")


@dataclass(frozen=True)
class TrialRow:
    """One trial or baseline in a line: what a report keeps of those that are not members.

    `number` is the trial's, -1 for a baseline; several trials may share a `key` (the sampler repeated a point). `candidate` is
    the configuration, `metrics` the figures that the sampler saw (empty when there are none), `proof` that of the optimised
    pair's chip.
    """

    number: int
    key: str
    state: str
    reason: str = ""
    candidate: dict[str, Any] = field(default_factory=dict)
    metrics: dict[str, float] = field(default_factory=dict)
    family: str = "dwn"
    proof: str = "not_run"


def trial_row(record: Record, number: int | None = None) -> TrialRow:
    """The row of a trial record; `number` where the trial repeats a record of another number."""
    given = record.number if number is None else number
    proof = record.chips[0].proof if record.chips else "not_run"
    return TrialRow(
        -1 if given is None else given, record.key, record.state, record.reason, dict(record.candidate), dict(record.metrics),
        record.family, proof,
    )  # fmt: skip


def optimised_pair(records: Sequence[Record], study: Study) -> tuple[str, str]:
    """The (technology, interface) that the search optimised, by the technology's own name.

    A study may name a technology by an alias or a path; the first chip of a trial record is always of the first technology.
    """
    chips = [r.chips[0] for r in ordered(records) if r.kind != "reference" and r.chips]
    known = {chip.technology for r in records for chip in r.chips}
    if chips and study.technologies[0] not in known:
        return chips[0].technology, study.chip.interface
    return study.technologies[0], study.chip.interface


def pairs(rows: Sequence[Row], first: tuple[str, str]) -> list[tuple[str, str]]:
    """All (technology, interface) pairs of the rows: the optimised one first, then in order of appearance."""
    found = dict.fromkeys((row["technology"], row["interface"]) for row in rows)
    return [first, *(pair for pair in found if pair != first)]


def ordered(records: Iterable[Record]) -> list[Record]:
    """Records by trial number, then key: the one order of all tables and figures."""
    return sorted(records, key=lambda r: (r.number is None, r.number or 0, r.key))


def split_records(records: Iterable[Record]) -> tuple[list[Record], list[Record]]:
    """Records of chips (trials and baselines) and references, each in order."""
    rows = ordered(records)
    return [r for r in rows if r.kind != "reference"], [r for r in rows if r.kind == "reference"]


def short_keys(keys: Iterable[str]) -> dict[str, str]:
    """For every key its shortest prefix (at least KEY_PREFIX characters) that no other key shares."""
    distinct = sorted(set(keys))
    longest = max((len(k) for k in distinct), default=0)
    for length in range(KEY_PREFIX, longest):
        if len({k[:length] for k in distinct}) == len(distinct):
            return {k: k[:length] for k in distinct}
    return {k: k for k in distinct}


def reference_name(record: Record) -> str:
    """The name of a reference, for example `majority`."""
    return str(record.candidate.get("name", record.key))


def front_columns(references: Sequence[Record]) -> list[str]:
    """The columns of front.csv: fixed ones, then the paired difference to every reference with scores, and its standard error."""
    others = sorted({reference_name(r) for r in references if r.outer is not None} - {MAJORITY, TREE})
    names = [MAJORITY, TREE, *others]
    return [*LEADING, *FURTHER, *(c for name in names for c in (f"minus_{name}", f"minus_{name}_se"))]


def front_rows(records: Sequence[Record], study: Study) -> list[Row]:
    """One row per (member, technology, interface), pair by pair, family by family, each by area.

    `records` holds the members and may hold the references to compare with. `on_front` is computed among the rows of a pair and
    family on the study's first objective (validation_accuracy_mean by default) against area_nand2: validation figures of
    different ways of learning lean to the optimistic side differently. A chip that is disproved, or whose trial is not complete,
    is never on a front.
    """
    trials, references = split_records(records)
    rows = [_front_row(record, chip, references) for record in trials for chip in record.chips]
    quality = study.objectives[0]
    values = {
        record.key: record.metrics[quality] for record in trials if quality in record.metrics and record.state == "complete"
    }
    out: list[Row] = []
    for pair in pairs(rows, optimised_pair(trials, study)):
        group = [row for row in rows if (row["technology"], row["interface"]) == pair]
        for family in families(group):
            chips = [row for row in group if row["family"] == family]
            able = [r for r in chips if r["proof"] != "disproved" and r["key"] in values]
            for row, on_front in zip(able, front([(values[r["key"]], r[AREA]) for r in able]), strict=True):
                row["on_front"] = bool(on_front)
            out += sorted(chips, key=lambda r: (r[AREA], r["number"] is None, r["number"] or 0, r["key"]))
    return out


def families(rows: Iterable[Row]) -> list[str]:
    """The families of rows, in the order of FAMILIES; others follow."""
    found = dict.fromkeys(str(row["family"]) for row in rows)
    return [f for f in FAMILIES if f in found] + [f for f in found if f not in FAMILIES]


def shape(row: Row) -> str:
    """A chip in a few characters: 14 times LUT6 with a multiplication sign, `wire` where no LUT is left, or what was evolved or
    grown."""
    family, trees = row["family"], row.get("trees")
    if family == "tiny" and row.get("gates") is not None:
        return f"\u2264{row['gates']} gates, {row['code']}"
    if family == "tree" and row.get("kind") is not None:
        return f"{row['kind']} {row['leaves']}" if row["kind"] == "tree" else f"{row['kind']} {trees}\u00d7{row['leaves']}"
    if family == "hybrid" and row.get("start") is not None:
        return f"from {row['start'][:KEY_PREFIX]}"
    if row["luts"] is None:
        return str(family)
    if row["luts"] == 0:
        return "wire"
    kind = f"LUT{row['lut_inputs']}" if row["lut_inputs"] is not None else "LUT"
    return f"{row['luts']}\u00d7{kind}"


def _front_row(record: Record, chip: ChipRecord, references: Sequence[Record]) -> Row:
    """A row of all front columns, `on_front` still False."""
    parts, pdk, outer = chip.parts, chip.pdk, record.outer
    mean, half = interval(outer.test_accuracy, outer) if outer else (None, None)
    balanced, balanced_half = interval(outer.test_balanced_accuracy, outer) if outer else (None, None)
    row: Row = dict.fromkeys(front_columns(references))
    row |= {name: record.candidate.get(name) for name in ("head", "lut_inputs", "depth", "width", *MODEL)}
    row |= {"code": record.training.get("code")}
    row |= {name: _whole(record.metrics.get(name)) for name in ("luts", "thresholds")}
    row |= {name: record.metrics.get(name) for name in ("validation_accuracy_mean", "validation_balanced_accuracy_mean")}
    row |= {f"area_nand2_{name}": getattr(parts, name) for name in PARTS if parts is not None}
    row |= {
        "key": record.key, "family": record.family, "technology": chip.technology, "interface": chip.interface,
        "on_front": False, "chip_test_accuracy": record.chip_test_accuracy, "test_accuracy_mean": mean,
        "test_accuracy_ci95": half, "test_balanced_accuracy_mean": balanced, "area_um2": chip.area_um2, AREA: chip.area_nand2,
        "area_nand2_mean": float(np.mean(chip.area_nand2_splits)) if chip.area_nand2_splits else None, "proof": chip.proof,
        "number": record.number, "state": record.state, "cells": sum(chip.cells.values()),
        "chip_test_balanced_accuracy": record.chip_test_balanced_accuracy, "test_balanced_accuracy_ci95": balanced_half,
        "outer_splits": len(outer.test_accuracy) if outer else None, "area_meaning": pdk.get("area_meaning"),
        "area_includes_encoder": chip.interface == "words", "is_model": pdk.get("is_model"),
        "nand2_area_um2": pdk.get("nand2_area_um2"), "pdk_source": pdk.get("source"), "corner": pdk.get("corner"),
        "dont_use": pdk.get("dont_use"), "dont_use_digest": pdk.get("dont_use_digest"), "proof_method": chip.proof_method,
        "rows_checked": chip.rows_checked, "effort": chip.effort, "tries": chip.tries, "structure": chip.structure,
        "script": chip.script, "splits_effort": chip.splits_effort if chip.area_nand2_splits else None,
        "witnesses": "; ".join(f"{w.name}: {w.status}" + (f" ({w.reason})" if w.reason else "") for w in chip.witnesses),
    }  # fmt: skip
    if chip.ppa is not None:
        row |= {name: getattr(chip.ppa, name) for name in PPA}
    for reference in references:
        if reference.outer is not None:
            name = reference_name(reference)
            row[f"minus_{name}"], row[f"minus_{name}_se"] = difference(outer, reference.outer)
    return row


def interval(scores: Sequence[float], outer: OuterScores) -> tuple[float | None, float | None]:
    """Mean and 95 % half-width over outer splits; the half-width is None with one split, both with none."""
    if len(scores) < 2:
        return (scores[0] if scores else None), None
    return corrected_interval(scores, outer.train_rows, outer.test_rows)


def difference(a: OuterScores | None, b: OuterScores) -> tuple[float | None, float | None]:
    """Mean accuracy difference a - b and its standard error; None, None when the two were not scored on the same splits."""
    if a is None or len(a.test_accuracy) < 2:
        return None, None
    if (len(a.test_accuracy), a.train_rows, a.test_rows) != (len(b.test_accuracy), b.train_rows, b.test_rows):
        return None, None
    return paired_difference(a.test_accuracy, b.test_accuracy, a.train_rows, a.test_rows)


def front_csv(records: Sequence[Record], study: Study) -> str:
    """The text of front.csv (see `front_rows`)."""
    return csv_text(front_columns(split_records(records)[1]), front_rows(records, study))


def trials_csv(trials: Sequence[TrialRow]) -> str:
    """The text of trials.csv: one row per trial by number; parameters, then metrics (those of study.METRICS first)."""
    trials = ordered_trials(trials)
    parameters = list(dict.fromkeys(name for t in trials for name in t.candidate))
    seen = sorted({name for t in trials for name in t.metrics} - set(METRICS))
    metrics = [*(name for name in METRICS if any(name in t.metrics for t in trials)), *seen]
    clash = [name for name, count in Counter([*TRIAL_LEADING, *parameters, *metrics]).items() if count > 1]
    if clash:
        raise StoreError(f"trials with parameters that are named like other columns of trials.csv: {', '.join(clash)}")
    rows = [
        {
            "number": None if t.number < 0 else t.number,
            "key": t.key,
            "state": t.state,
            "reason": t.reason,
            "family": t.family,
            "proof": t.proof,
        }
        | t.candidate
        | {name: _whole(value) if name in ("luts", "thresholds", "cells") else value for name, value in t.metrics.items()}
        for t in trials
    ]
    return csv_text([*TRIAL_LEADING, *parameters, *metrics], rows)


TRIAL_LEADING = ("number", "key", "state", "reason", "family", "proof")


def ordered_trials(trials: Iterable[TrialRow]) -> list[TrialRow]:
    """Trials by number, then baselines (which have none, -1) by family; then by key."""
    return sorted(trials, key=lambda t: (t.number < 0, t.number, t.family, t.key))


def csv_text(columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> str:
    """Comma-separated text with one header row and `\\n` line ends; None is an empty cell, truth values are true and false."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_cell(row.get(column)) for column in columns])
    return out.getvalue()


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return repr(round(value, 9) + 0.0)  # nine digits are below every figure's noise; + 0.0 turns -0.0 into 0.0
    return str(value)


def _whole(value: float | None) -> float | int | None:
    """Counts are stored as reals among the metrics; print them as what they are."""
    return int(value) if isinstance(value, float) and value.is_integer() else value
