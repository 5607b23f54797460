"""How the families of chips compare: the knee of the search against the best of each other family, and where DWN does not win."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dwnasic.explore.pareto import knee
from dwnasic.explore.trial import FAMILIES, OuterScores, Record
from dwnasic.report.tables import AREA, Row, difference
from dwnasic.study import Study

FAMILY_NAMES = {
    "dwn": "DWN", "tiny": "Tiny Classifier", "tree": "trees", "hybrid": "hybrid (DWN evolved on)", "software": "software",
}  # fmt: skip
CLEAR = 2.0  # standard errors from which two chips count as told apart


@dataclass(frozen=True)
class Duel:
    """Chip `key` against `other` on the same splits: mean difference of test accuracy (first minus second), its standard error.

    `scope` says among which chips the other is the best; `verdict` is better, worse, or not told apart.
    """

    key: str
    other: str
    scope: str
    difference: float | None
    error: float | None

    @property
    def verdict(self) -> str:
        """What the difference says of the first."""
        if self.difference is None or self.error is None:
            return "not on the same splits"
        if abs(self.difference) <= CLEAR * self.error or self.difference == 0:
            return "not told apart"
        return "better" if self.difference > 0 else "worse"


def knee_of(study: Study, members: Sequence[Record]) -> Record | None:
    """The knee of the search's own front, chosen as the command line does for a TRIAL of that name."""
    able = dwn_members(study, members)
    quality, cost = study.objectives
    at = knee([(m.metrics[quality], m.metrics[cost]) for m in able])
    return None if at is None else able[at]


def dwn_members(study: Study, members: Sequence[Record]) -> list[Record]:
    """The complete members of the search, smallest first."""
    quality, cost = study.objectives
    able = [m for m in members if m.family == "dwn" and m.state == "complete" and quality in m.metrics and cost in m.metrics]
    return sorted(able, key=lambda m: (m.metrics[cost], -m.metrics[quality], m.key))


def knee_duels(study: Study, members: Sequence[Record]) -> list[Duel]:
    """The knee against the best of every other family (by validation) among its chips that are at least as large; where a
    family has none of that size, among all of it."""
    first = knee_of(study, members)
    if first is None:
        return []
    quality, cost = study.objectives
    out = []
    for family in FAMILIES[1:]:
        chips = [m for m in members if m.family == family and m.state == "complete" and m.outer is not None]
        large = [m for m in chips if m.metrics[cost] >= first.metrics[cost]]
        pool = sorted(large or chips, key=lambda m: (-m.metrics[quality], m.metrics[cost], m.key))
        if pool:
            scope = "of at least its area" if large else "none is as large: of all"
            out.append(compare(first, pool[0], scope))
    return out


def hybrid_duels(members: Sequence[Record]) -> list[Duel]:
    """Every hybrid against the chip that it was evolved from, where that is a member too."""
    known = {m.key: m for m in members}
    pairs = [(m, known.get(str(m.candidate.get("start")))) for m in members if m.family == "hybrid"]
    return [compare(hybrid, start, "its start") for hybrid, start in pairs if start is not None]


def unmatched(rows: Sequence[Row]) -> list[Row]:
    """Rows of other families that no DWN row reaches: none has at most their area and at least their mean test accuracy."""
    scored = [r for r in rows if r["test_accuracy_mean"] is not None]
    ours = [(_area(r), r["test_accuracy_mean"]) for r in scored if r["family"] == "dwn"]
    others = [r for r in scored if r["family"] != "dwn"]
    return [r for r in others if not any(a <= _area(r) and q >= r["test_accuracy_mean"] for a, q in ours)]


def _area(row: Row) -> float:
    """The mean area over the outer splits where it is known, else that of the chip."""
    mean = row["area_nand2_mean"]
    return float(row[AREA] if mean is None else mean)


def compare(first: Record, second: Record, scope: str) -> Duel:
    """The duel of two members on the outer splits that both have."""
    outer: OuterScores | None = second.outer
    found = difference(first.outer, outer) if outer is not None else (None, None)
    return Duel(first.key, second.key, scope, *found)
