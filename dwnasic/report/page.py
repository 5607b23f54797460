"""report.md: what the template shows, computed from records only."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import jinja2

from dwnasic.explore.trial import PpaRecord, Record
from dwnasic.report.compare import FAMILY_NAMES, Duel, dwn_members, hybrid_duels, knee_duels, knee_of, unmatched
from dwnasic.report.pictures import LaidOut, layout_rows, schematic_rows
from dwnasic.report.scene import Scene, area_notes
from dwnasic.report.tables import AREA, Row, TrialRow, families, interval, ordered, reference_name, shape, split_records
from dwnasic.study import Study

_REASONS = 10  # most frequent reasons of failure that are shown


def report_page(
    study: Study, scene: Scene, members: Sequence[Record], trials: Sequence[TrialRow], references: Sequence[Record],
    layouts: Sequence[LaidOut] = (),
) -> str:  # fmt: skip
    """The text of report.md."""
    known = split_records(references)[1]
    text = _environment().get_template("report.md.j2").render(
        study=study,
        title=study.title or study.name,
        data=_data(members),
        pairs=[_pair(scene, pair) for pair in scene.pairs],
        families=[FAMILY_NAMES.get(f, f) for f in scene.families],
        duels=[_duel(scene, duel) for duel in knee_duels(study, members)],
        hybrids=[_duel(scene, duel) for duel in hybrid_duels(members)],
        unmatched=[_shown(scene, row) for row in unmatched(scene.of(scene.pairs[0]))],
        marks=_marks(study, members),
        technologies=_technologies(members),
        references=[_reference(r) for r in known],
        scored=[reference_name(r) for r in known if r.outer is not None],
        splits=max((row["outer_splits"] or 0 for row in scene.rows), default=0),
        proofs=sorted(Counter((row["proof"], row["proof_method"]) for row in scene.rows).items()),
        witnesses=_witnesses(members),
        ppa=_ppa(members),
        mapped=[_shown(scene, row) for row in scene.rows if row["effort"] != "plain"],
        splits_efforts=sorted({row["splits_effort"] for row in scene.rows if row["splits_effort"]}),
        states=_states(trials),
        distinct=len({t.key for t in trials if t.family == "dwn"}),
        trials=sum(t.family == "dwn" for t in trials),
        others=sum(t.family != "dwn" for t in trials),
        reasons=Counter(t.reason for t in trials if t.state == "failed").most_common(_REASONS),
        texts=sorted({f"{study.name}_{kind}.v" for m in members for kind in m.rtl}),
        versions=_versions([*members, *known]),
        drawings=schematic_rows(ordered(members), scene.short),
        layouts=layout_rows(layouts, scene.short),
        keys=[(scene.short[m.key], m.number, m.key) for m in ordered(members)],
    )  # fmt: skip
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


def _pair(scene: Scene, pair: tuple[str, str]) -> dict[str, Any]:
    rows = scene.of(pair)
    shown = [_shown(scene, row) for row in rows]
    groups = [(FAMILY_NAMES.get(f, f), [row for row in shown if row["family"] == f]) for f in families(rows)]
    return {"technology": pair[0], "interface": pair[1], "notes": area_notes(rows), "rows": shown, "groups": groups}


def _shown(scene: Scene, row: Row) -> Row:
    return row | {"short": scene.short[row["key"]], "shape": shape(row), "name": FAMILY_NAMES.get(row["family"], row["family"])}


def _duel(scene: Scene, duel: Duel) -> dict[str, Any]:
    """A duel with the rows of both chips on the optimised pair."""
    rows = {row["key"]: _shown(scene, row) for row in scene.of(scene.pairs[0])}
    return {"first": rows[duel.key], "second": rows[duel.other], "scope": duel.scope, "verdict": duel.verdict,
            "difference": duel.difference, "error": duel.error}  # fmt: skip


def _marks(study: Study, members: Sequence[Record]) -> dict[str, str]:
    """`smallest` and `knee` by key, chosen as the command line does for a TRIAL of that name."""
    best, able = knee_of(study, members), dwn_members(study, members)
    if best is None:
        return {}
    return {best.key: "knee"} | {able[0].key: "smallest, knee" if best is able[0] else "smallest"}


def _states(trials: Sequence[TrialRow]) -> list[tuple[str, str, int]]:
    """How many trials of each family ended in each state."""
    counts = Counter((FAMILY_NAMES.get(t.family, t.family), t.state) for t in trials)
    order = [FAMILY_NAMES.get(f, f) for f in families({"family": t.family} for t in trials)]
    return [(f, s, n) for (f, s), n in sorted(counts.items(), key=lambda c: (order.index(c[0][0]), c[0][1]))]


def _data(members: Sequence[Record]) -> list[tuple[str, str]]:
    """What the first record says of the data set; lists are joined."""
    first = next((m.data for m in ordered(members) if m.data), {})
    return [(name, ", ".join(map(str, v)) if isinstance(v, list | tuple) else str(v)) for name, v in first.items()]


def _technologies(members: Sequence[Record]) -> list[dict[str, Any]]:
    """Every distinct library behind the chips; a library that changed between members shows twice."""
    found = {repr(sorted(c.pdk.items())): c.pdk | {"technology": c.technology} for m in ordered(members) for c in m.chips}
    return list(found.values())


def _reference(record: Record) -> dict[str, Any]:
    mean, half = interval(record.outer.test_accuracy, record.outer) if record.outer else (None, None)
    balanced, _ = interval(record.outer.test_balanced_accuracy, record.outer) if record.outer else (None, None)
    return {
        "name": str(record.candidate.get("label", reference_name(record))), "family": record.family, "mean": mean, "half": half,
        "balanced": balanced, "area": record.metrics.get(AREA), "reported": record.metrics.get("test_accuracy_mean"),
        "status": str(record.candidate.get("status", "reported, unconfirmed")), "source": str(record.candidate.get("source", "")),
    }  # fmt: skip


def _ppa(members: Sequence[Record]) -> dict[str, list[Any]]:
    """The rates and, by technology, the methods behind delay and power; empty when no chip has either."""
    known = [(c.technology, c.ppa) for m in members for c in m.chips if c.ppa is not None]
    if not known:
        return {}
    texts = {(t, text) for t, p in known for text in (_delay_method(p), p.power_method, *p.reasons) if text}
    return {"rates": sorted({f"{p.rate_hz:g}" for _, p in known}), "methods": sorted(texts)}


def _delay_method(ppa: PpaRecord) -> str:
    if ppa.input_slew_ns is None or ppa.load_pf is None:
        return ppa.delay_method
    return f"{ppa.delay_method}; inputs with a slew of {ppa.input_slew_ns:.3g} ns, outputs with a load of {ppa.load_pf:.3g} pF"


def _witnesses(members: Sequence[Record]) -> list[tuple[tuple[str, str, str], int]]:
    """How often each (witness, status, reason) occurs among the chips; what a passed one counted is in its metrics.json."""
    seen = [w for m in members for c in m.chips for w in c.witnesses]
    return sorted(Counter((w.name, w.status, "" if w.status == "passed" else w.reason) for w in seen).items())


def _versions(records: Sequence[Record]) -> list[tuple[str, str]]:
    """Program versions of all records; a program of several versions shows all of them."""
    found: dict[str, set[str]] = {}
    for record in records:
        for name, version in record.versions.items():
            found.setdefault(name, set()).add(version)
    return sorted((name, ", ".join(sorted(values))) for name, values in found.items())


def markdown(value: object) -> str:
    """Any text as plain words of one line of Markdown, safe inside a table."""
    line = " ".join(str(value).split())
    return re.sub(r"([\\`*_{}\[\]<>#|~$&!])", r"\\\1", line)


def code(value: object) -> str:
    """Any text as a code span, safe inside a table."""
    line = " ".join(str(value).split()).replace("|", "\\|")
    longest = max((len(run) for run in re.findall(r"`+", line)), default=0)
    fence, pad = "`" * (longest + 1), " " if longest else ""
    return f"{fence}{pad}{line}{pad}{fence}"


def percent(value: float | None, digits: int = 1) -> str:
    """A fraction in per cent, or a dash."""
    return "\u2013" if value is None else f"{100 * value:.{digits}f}"


def plus_minus(value: float | None, half: float | None, digits: int = 1) -> str:
    """A fraction in per cent with its half-width, or the dash of a missing one."""
    return percent(value, digits) if half is None else f"{percent(value, digits)} \u00b1 {percent(half, digits)}"


def signed(value: float | None, error: float | None, digits: int = 1) -> str:
    """A difference in percentage points with its sign and standard error."""
    if value is None or error is None:
        return "\u2013"
    return f"{100 * value + 0.0:+.{digits}f} \u00b1 {100 * error:.{digits}f}"


def number(value: float | None, digits: int = 2) -> str:
    """A real number with fixed digits, or a dash."""
    return "\u2013" if value is None else f"{round(value, digits) + 0.0:.{digits}f}"


def figure(value: float | None) -> str:
    """A real number of any size with three significant digits, or a dash."""
    return "\u2013" if value is None else f"{value + 0.0:.3g}"


@lru_cache(maxsize=1)
def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(Path(__file__).parent / "templates"),
        undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True, autoescape=False,
    )  # fmt: skip
    environment.filters.update(md=markdown, code=code, pct=percent, num=number, figure=figure, pm=plus_minus, signed=signed)
    return environment
