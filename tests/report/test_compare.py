"""Families against each other: duels, where DWN does not win, and that every family is seen in tables, pages and figures."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace

import pytest
from PIL import Image, ImageChops

from dwnasic.explore.trial import OuterScores, Record
from dwnasic.report.compare import hybrid_duels, knee_duels, knee_of, unmatched
from dwnasic.report.figures import pareto_images
from dwnasic.report.page import report_page
from dwnasic.report.scene import collect
from dwnasic.report.style import FAMILY_COLORS
from dwnasic.report.tables import front_rows, trial_row
from dwnasic.report.writer import render_report

CONFIGS = {
    "tiny": {"gates": 50, "functions": "all", "codes": ["gray_4"], "price": 0.0},
    "tree": {"kind": "forest", "trees": 3, "leaves": 4},
    "hybrid": {"gates": 20, "functions": "all", "price": 0.001},
}


def _other(record: Record, family: str, shift: float, **candidate: object) -> Record:
    """A chip of another family: a member with other accuracies and a key and configuration of its own."""
    assert record.outer is not None
    scores = tuple(s + shift for s in record.outer.test_accuracy)
    outer = replace(record.outer, test_accuracy=scores)
    training = {"estimator": family, "code": "gray_4"} if family == "tiny" else {"estimator": family}
    return replace(
        record, kind="baseline", family=family, key=f"{family}{record.key}"[:16], number=None, outer=outer, training=training,
        candidate={**CONFIGS[family], **candidate},
    )  # fmt: skip


@pytest.fixture(scope="module")
def all_families(members: tuple[Record, ...]) -> tuple[Record, ...]:
    small, large = members[2], members[0]
    return (
        *members,
        _other(small, "tiny", 0.05), _other(large, "tiny", -0.1), _other(large, "tree", 0.0),
        _other(large, "hybrid", 0.001, start=large.key), _other(small, "hybrid", 0.0, start="not a member"),
    )  # fmt: skip


@pytest.fixture(scope="module")
def rendered(study_text, study, all_families, trials, references) -> dict[str, bytes]:
    rows = [*trials, *(trial_row(m) for m in all_families if m.kind == "baseline")]
    return render_report(study_text, study, all_families, rows, references)


def test_the_knee_meets_the_best_of_every_family_of_at_least_its_area(study, all_families) -> None:
    knee = knee_of(study, all_families)
    assert knee is not None
    assert knee.family == "dwn"
    duels = {d.other[:4]: d for d in knee_duels(study, all_families)}
    assert [d.key for d in duels.values()] == [knee.key] * 3
    assert all(d.scope == "of at least its area" for d in duels.values())
    assert duels["tiny"].verdict == "better"  # the large one, 10 points worse, is the only one that is large enough
    assert duels["tiny"].difference == pytest.approx(0.1, abs=0.03)
    small_only = [m for m in all_families if m.family == "dwn"] + [_other(all_families[1], "tiny", 0.2)]
    (duel,) = knee_duels(study, small_only)
    assert duel.scope == "none is as large: of all"
    assert duel.verdict == "worse"


def test_equal_scores_are_not_told_apart_and_other_splits_are_not_compared(study, members) -> None:
    same = _other(members[0], "tree", 0.0)
    others = [m for m in members if m.key == members[0].key]
    (duel,) = knee_duels(study, [*others, same])
    assert (duel.difference, duel.verdict) == (0.0, "not told apart")
    fewer = replace(same, outer=OuterScores((0.8, 0.9), (0.8, 0.9), 10, 5))
    (duel,) = knee_duels(study, [*others, fewer])
    assert (duel.difference, duel.verdict) == (None, "not on the same splits")


def test_a_hybrid_meets_the_chip_that_it_was_evolved_from(all_families) -> None:
    (duel,) = hybrid_duels(all_families)
    assert duel.key.startswith("hybrid")
    assert duel.other == all_families[0].key
    assert duel.difference == pytest.approx(0.001, abs=1e-5)


def test_dwn_does_not_win_where_no_chip_of_its_front_reaches_another(study, all_families) -> None:
    rows = [r for r in front_rows(all_families, study) if (r["technology"], r["interface"]) == ("sky130_fd_sc_hd", "bits")]
    found = {(r["family"], r["key"]) for r in unmatched(rows)}
    assert {family for family, _ in found} == {"tiny", "hybrid"}  # 5 points better at a small area; 0.1 point better at a large
    assert not unmatched([r for r in rows if r["family"] in ("dwn", "tree")])


def test_every_family_has_a_front_of_its_own_and_rows(rendered, all_families) -> None:
    rows = list(csv.DictReader(io.StringIO(rendered["front.csv"].decode())))
    assert {r["family"] for r in rows} == {"dwn", "tiny", "tree", "hybrid"}
    first = [r for r in rows if (r["technology"], r["interface"]) == ("sky130_fd_sc_hd", "bits")]
    assert list(dict.fromkeys(r["family"] for r in first)) == ["dwn", "tiny", "tree", "hybrid"]
    assert {r["on_front"] for r in first if r["family"] == "tree"} == {"true"}  # though a DWN chip is equally good
    assert {r["code"] for r in first if r["family"] == "tiny"} == {"gray_4"}
    trials = list(csv.DictReader(io.StringIO(rendered["trials.csv"].decode())))
    assert {r["family"] for r in trials} == {"dwn", "tiny", "tree", "hybrid"}
    assert all((r["number"] == "") == (r["family"] != "dwn") for r in trials)
    for member in all_families:
        assert f"members/{member.key}/network.json" in rendered


def test_the_page_compares_families_in_tables_of_one_width(study, all_families, trials, references) -> None:
    rows = [*trials, *(trial_row(m) for m in all_families if m.kind == "baseline")]
    page = report_page(study, collect(study, all_families, rows, references), all_families, rows, references)
    for text in ("## Against the other families", "**Tiny Classifier**", "forest 3\u00d74", "\u226450 gates, gray\\_4", "DWN is"):
        assert text in page, text
    assert "Where DWN does not win" in page
    lines = page.splitlines()
    for i, line in enumerate(lines):
        if re.fullmatch(r"\|[-:|]+\|", line):
            assert len(re.findall(r"(?<!\\)\|", lines[i - 1])) == line.count("|"), lines[i - 1]
            assert len(re.findall(r"(?<!\\)\|", lines[i + 1])) == line.count("|"), lines[i + 1]


def test_families_are_told_apart_by_colour_in_every_panel(study, all_families, trials, references) -> None:
    rows = [*trials, *(trial_row(m) for m in all_families if m.kind == "baseline")]
    png, _ = pareto_images(collect(study, all_families, rows, references))
    with Image.open(io.BytesIO(png)) as picture:
        image = picture.convert("RGB")
    width, height = image.size
    for family, color in FAMILY_COLORS.items():
        flat = Image.new("RGB", image.size, color)
        equal = ImageChops.difference(image, flat).convert("L").point(lambda v: 255 if v == 0 else 0)
        for box in (
            (0, 0, width // 2, height // 2),
            (width // 2, 0, width, height // 2),
            (0, height * 2 // 3, width // 3, height),
        ):
            assert equal.crop(box).getbbox() is not None, (family, box)
