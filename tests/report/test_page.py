"""report.md: what must be said is said, in tables that odd text does not break."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from dwnasic.explore.places import find_trial
from dwnasic.report.page import code, markdown, number, percent, plus_minus, report_page, signed
from dwnasic.report.scene import collect


@pytest.fixture(scope="module")
def page(study, members, trials, references):
    return report_page(study, collect(study, members, trials, references), members, trials, references)


def _cells(line):
    return len(re.findall(r"(?<!\\)\|", line))


def test_every_table_has_rows_of_one_width(page):
    lines = page.splitlines()
    for i, line in enumerate(lines):
        if re.fullmatch(r"\|[-:|]+\|", line):
            assert lines[i - 1].startswith("|")
            assert _cells(lines[i - 1]) == _cells(line), lines[i - 1]
            for row in lines[i + 1 :]:
                if not row.startswith("|"):
                    break
                assert _cells(row) == _cells(line), row


def test_the_page_says_what_the_figures_mean(page):
    for text in (
        "**without encoder**", "3.7536", "3230.0", "is a documented model", "die-equivalent", "embedded", "`fedcba9876543210`",
        "The rows of the outer splits overlap", "Nadeau and Bengio", "not\\_run | iverilog is not installed | 36",
        "| proven | sat | 36 |",
        "| pyosys | 0.70 |", "knee", "smallest", "minus decision\\_tree\\_8", "| failed | 1 |", "| infeasible | 1 |",
        "| screened | 1 |",
    ):  # fmt: skip
        assert text in page, text


def test_every_member_is_listed_with_its_folder(page, members):
    for member in members:
        assert f"(members/{member.key})" in page


@pytest.mark.parametrize("name", ["smallest", "knee"])
def test_marks_are_the_trials_of_that_name(page, study, members, name):
    chosen = find_trial(name, members, study).key
    marked = [line for line in page.splitlines() if re.match(rf"\| `\w+`.* {name}\b", line)]
    assert [chosen.startswith(re.match(r"\| `(\w+)`", line)[1]) for line in marked] == [True]


def test_a_page_without_members_or_trials_says_so(study):
    page = report_page(study, collect(study, [], [], []), [], [], [])
    assert "No chip is on the front" in page
    assert "No trial was run." in page
    assert "## Proof" not in page


def test_words_studies_say_that_the_encoder_is_included(study, members):
    words = study.model_copy(update={"chip": study.chip.model_copy(update={"interface": "words"})})
    page = report_page(words, collect(words, members, [], []), members, [], [])
    first = page[page.index("## The front") : page.index("Which accuracy")]
    assert "with the encoder (raw feature words come in)" in first
    assert "without encoder" not in first


def test_versions_that_differ_between_records_are_all_shown(study, members):
    pair = [members[0], replace(members[1], versions=members[1].versions | {"numpy": "1.26.0"})]
    assert "| numpy | 1.26.0, 2.4.6 |" in report_page(study, collect(study, pair, [], []), pair, [], [])


def test_text_is_escaped():
    assert markdown("a|b\n*c* <d> `e` $f$") == r"a\|b \*c\* \<d\> \`e\` \$f\$"
    assert code("a|b") == r"`a\|b`"
    assert code("x `y` z") == "`` x `y` z ``"


def test_numbers_are_plain():
    assert (percent(0.7753), percent(None)) == ("77.5", "\u2013")
    assert (plus_minus(0.775, 0.0189), plus_minus(0.775, None)) == ("77.5 \u00b1 1.9", "77.5")
    assert (signed(0.0123, 0.004, 2), signed(-0.0123, 0.004, 2), signed(None, None)) == (
        "+1.23 \u00b1 0.40",
        "-1.23 \u00b1 0.40",
        "\u2013",
    )
    assert (number(-0.0001), number(3), number(None)) == ("0.00", "3.00", "\u2013")
