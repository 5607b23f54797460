"""What the figures of a report show, collected from records only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dwnasic.explore.trial import Record
from dwnasic.report.style import drawable
from dwnasic.report.tables import (
    AREA,
    MAJORITY,
    TREE,
    Row,
    TrialRow,
    families,
    front_rows,
    interval,
    optimised_pair,
    ordered_trials,
    pairs,
    reference_name,
    short_keys,
    split_records,
)
from dwnasic.study import Study

Pair = tuple[str, str]
LINE_NAMES = {
    MAJORITY: "majority", TREE: "8-leaf tree", "logistic_regression": "logistic regr.", "gradient_boosting": "grad. boosting",
}  # fmt: skip


@dataclass(frozen=True)
class Line:
    """A reference classifier as a horizontal line: mean test accuracy and its 95 % half-width (None without interval)."""

    name: str
    text: str
    mean: float
    half: float | None

    @property
    def band(self) -> tuple[float, float]:
        """The ends of its interval."""
        return self.mean - (self.half or 0.0), self.mean + (self.half or 0.0)


@dataclass(frozen=True)
class Reported:
    """A result that others reported, with the data set's split and metric as they had them."""

    text: str
    accuracy: float
    area: float


@dataclass(frozen=True)
class Scene:
    """All that the Pareto figure shows."""

    title: str
    quality: str
    pairs: tuple[Pair, ...]
    rows: tuple[Row, ...]
    trials: tuple[TrialRow, ...]
    lines: tuple[Line, ...]
    reported: tuple[Reported, ...]
    short: dict[str, str]

    @property
    def families(self) -> list[str]:
        """The families of the chips that are shown, the search's own first."""
        return families([*self.rows, *({"family": t.family} for t in self.trials)])

    def of(self, pair: Pair) -> list[Row]:
        """The rows of a pair, by area."""
        return [row for row in self.rows if (row["technology"], row["interface"]) == pair]


def collect(study: Study, members: Sequence[Record], trials: Sequence[TrialRow], references: Sequence[Record]) -> Scene:
    """What the figures show, from records only. Only the first of trials of one key is kept."""
    rows = front_rows([*members, *references], study)
    distinct: dict[str, TrialRow] = {}
    for trial in ordered_trials(trials):
        distinct.setdefault(trial.key, trial)
    known = split_records(references)[1]
    return Scene(
        drawable(study.title or study.name),
        study.objectives[0],
        tuple(pairs(rows, optimised_pair(members, study))),
        tuple(rows),
        tuple(distinct.values()),
        tuple(line for line in map(_line, known) if line is not None),
        tuple(point for point in map(_reported, known) if point is not None),
        short_keys([m.key for m in members]),
    )


def _line(reference: Record) -> Line | None:
    if reference.outer is None or not reference.outer.test_accuracy:
        return None
    mean, half = interval(reference.outer.test_accuracy, reference.outer)
    assert mean is not None
    name = reference_name(reference)
    text = LINE_NAMES.get(name, drawable(name.replace("_", " "), 14))
    if name == MAJORITY or half is None:
        return Line(name, f"{text}\n{mean:.3f}", mean, None)
    return Line(name, f"{text}\n{mean:.3f} \u00b1 {half:.3f}", mean, half)


def _reported(reference: Record) -> Reported | None:
    """A reference of others: metrics test_accuracy_mean and area_nand2, no scores of ours; `label` says whose."""
    metrics = reference.metrics
    if reference.outer is not None or "test_accuracy_mean" not in metrics or AREA not in metrics:
        return None
    label = str(reference.candidate.get("label", reference_name(reference)))
    status = str(reference.candidate.get("status", "reported, unconfirmed"))
    return Reported(drawable(f"{label} ({status})", 60), metrics["test_accuracy_mean"], metrics[AREA])


def area_notes(rows: Sequence[Row]) -> list[str]:
    """What must be said of a technology's areas: `model`, `die-equivalent area`; nothing for cell areas of a real library."""
    notes = ["model"] if any(row["is_model"] for row in rows) else []
    return notes + sorted({f"{row['area_meaning']} area" for row in rows if row["area_meaning"] not in (None, "cell")})


def pair_notes(pair: Pair, rows: Sequence[Row]) -> str:
    """What must be said of a pair's areas, with or without the encoder included."""
    return drawable(", ".join([*area_notes(rows), "with encoder" if pair[1] == "words" else "without encoder"]))
