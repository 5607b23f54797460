"""front.csv and trials.csv: columns, fronts, intervals, odd text."""

from __future__ import annotations

import csv
import io
import math
from dataclasses import replace

import pytest

from dwnasic.errors import StoreError
from dwnasic.explore.trial import OuterScores
from dwnasic.report.tables import (
    TrialRow,
    csv_text,
    front_csv,
    front_rows,
    optimised_pair,
    short_keys,
    trial_row,
    trials_csv,
)
from dwnasic.study import Study

ISSUE_COLUMNS = [
    "key", "family", "technology", "interface", "on_front", "head", "validation_accuracy_mean", "chip_test_accuracy",
    "test_accuracy_mean", "test_accuracy_ci95", "test_balanced_accuracy_mean", "area_um2", "area_nand2", "area_nand2_mean",
    "area_nand2_encoder", "area_nand2_luts", "area_nand2_reduction", "area_nand2_registers", "proof",
]  # fmt: skip


def _read(text):
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_front_csv_begins_with_the_agreed_columns(members, references, study):
    text = front_csv([*members, *references], study)
    assert text.splitlines()[0].split(",")[: len(ISSUE_COLUMNS)] == ISSUE_COLUMNS
    assert len(_read(text)) == len(members) * 4


def test_the_header_is_the_same_without_members(study, members, references):
    assert front_csv([*references], study) == front_csv([*members, *references], study).splitlines()[0] + "\n"


def test_on_front_is_per_pair_and_needs_no_test_score(members, references, study):
    rows = front_rows([*members, *references], study)
    off = {r["number"] for r in rows if not r["on_front"] and (r["technology"], r["interface"]) == ("sky130_fd_sc_hd", "bits")}
    assert off == {60}
    worse = [replace(m, outer=None, chip_test_accuracy=None) for m in members]
    assert [r["on_front"] for r in front_rows(worse, study)] == [r["on_front"] for r in rows]


def test_a_chip_may_be_on_the_front_of_one_pair_only(members, study):
    small, large = members[1], members[3]  # make the larger chip the smaller one in words
    chips = tuple(
        replace(c, area_nand2=0.5) if (c.technology, c.interface) == ("sky130_fd_sc_hd", "words") else c for c in large.chips
    )
    rows = front_rows([small, replace(large, chips=chips)], study)
    on = {(r["technology"], r["interface"]) for r in rows if r["key"] == small.key and r["on_front"]}
    assert on == {("sky130_fd_sc_hd", "bits"), ("flexic_0p8", "bits"), ("flexic_0p8", "words")}


@pytest.mark.parametrize("change", [{"state": "infeasible"}, {"disproved": True}, {"metrics": {}}])
def test_what_is_not_a_valid_chip_is_never_on_a_front(members, study, change):
    best = members[0]
    if "disproved" in change:
        best = replace(best, chips=tuple(replace(c, proof="disproved") for c in best.chips))
    else:
        best = replace(best, **change)
    rows = front_rows([best, *members[1:]], study)
    assert not any(r["on_front"] for r in rows if r["key"] == best.key)
    assert any(r["on_front"] for r in rows)


def test_rows_are_grouped_by_pair_with_the_optimised_one_first(members, study):
    rows = front_rows(members, study)
    pairs = list(dict.fromkeys((r["technology"], r["interface"]) for r in rows))
    assert pairs == [(t, i) for t in ("sky130_fd_sc_hd", "flexic_0p8") for i in ("bits", "words")]
    areas = [r["area_nand2"] for r in rows[: len(members)]]
    assert areas == sorted(areas)


def test_optimised_pair_of_an_alias_is_the_technology_of_the_first_chip(members, study):
    alias = study.model_copy(update={"technologies": ("sky130", "flexic_0p8")})
    assert optimised_pair(members, alias) == ("sky130_fd_sc_hd", "bits")
    assert optimised_pair([], alias) == ("sky130", "bits")


def test_interval_and_differences_by_hand(members, references, study):
    scores, others = (0.80, 0.78, 0.76), (0.75, 0.77, 0.76)
    member = replace(members[0], outer=OuterScores(scores, scores, 600, 150))
    tree = replace(references[0], outer=OuterScores(others, others, 600, 150))
    row = front_rows([member, tree], study)[0]
    # mean 0.78, s^2 = 4e-4, 1/3 + 150/600, t(0.975, 2) = 4.302653
    assert row["test_accuracy_mean"] == pytest.approx(0.78)
    assert row["test_accuracy_ci95"] == pytest.approx(4.302653 * math.sqrt((1 / 3 + 0.25) * 4e-4), rel=1e-6)
    # differences 0.05, 0.01, 0: mean 0.02, s^2 = 7e-4
    assert row["minus_decision_tree_8"] == pytest.approx(0.02)
    assert row["minus_decision_tree_8_se"] == pytest.approx(math.sqrt((1 / 3 + 0.25) * 7e-4))
    assert row["minus_majority"] is None


def test_no_difference_between_scores_of_other_splits(members, references, study):
    other = replace(references[0], outer=OuterScores((0.7,) * 20, (0.7,) * 20, 500, 248))
    row = front_rows([members[0], other], study)[0]
    assert row["minus_decision_tree_8"] is None
    assert row["test_accuracy_mean"] is not None


def test_a_member_without_outer_scores_has_empty_cells(members, references, study):
    rows = _read(front_csv([replace(members[0], outer=None), *references], study))
    assert {r["test_accuracy_mean"] + r["test_accuracy_ci95"] + r["minus_majority"] for r in rows} == {""}


def test_one_outer_split_has_a_mean_and_no_interval(members, study):
    row = front_rows([replace(members[0], outer=OuterScores((0.75,), (0.6,), 10, 5))], study)[0]
    assert (row["test_accuracy_mean"], row["test_accuracy_ci95"]) == (0.75, None)


def test_objective_of_the_study_decides(members, study):
    balanced = Study.model_validate(study.model_dump() | {"objectives": ("validation_balanced_accuracy_mean", "area_nand2")})
    odd = members[8]
    odd = replace(odd, metrics=odd.metrics | {"validation_balanced_accuracy_mean": 0.9})
    assert not any(r["on_front"] for r in front_rows([*members[:8], odd], study) if r["key"] == odd.key)
    assert any(r["on_front"] for r in front_rows([*members[:8], odd], balanced) if r["key"] == odd.key)


def test_trials_csv_has_every_trial_with_its_state(trials):
    rows = _read(trials_csv(trials))
    assert [int(r["number"]) for r in rows] == sorted(t.number for t in trials)
    assert {r["state"] for r in rows} == {"complete", "failed", "infeasible", "screened"}
    failed = next(r for r in rows if r["state"] == "failed")
    assert failed["reason"].endswith("a second line")
    assert failed["area_nand2"] == failed["validation_accuracy_mean"] == ""
    assert next(r for r in rows if r["number"] == "12")["luts"] == "14"


def test_trials_csv_does_not_depend_on_the_order_given(trials):
    assert trials_csv(trials[::-1]) == trials_csv(trials)


def test_trials_csv_refuses_columns_of_one_name():
    with pytest.raises(StoreError, match="luts"):
        trials_csv([TrialRow(0, "k", "complete", candidate={"luts": 3}, metrics={"luts": 3.0})])


def test_trial_row_of_a_repeated_trial_has_the_new_number(members):
    row = trial_row(members[0], 99)
    assert (row.number, row.key, row.proof, row.metrics) == (99, members[0].key, "proven", members[0].metrics)


def test_odd_text_survives_the_csv():
    odd = 'a,"b"\nü|\r<'
    assert _read(csv_text(["x", "y"], [{"x": odd, "y": None}])) == [{"x": odd, "y": ""}]


def test_cells_are_plain():
    assert csv_text(["a", "b", "c", "d"], [{"a": -0.0, "b": True, "c": 0.1 + 0.2, "d": 7}]) == "a,b,c,d\n0.0,true,0.3,7\n"


def test_short_keys_are_unique_prefixes():
    assert short_keys(["abcdef01", "abcdef12", "zz"]) == {"abcdef01": "abcdef0", "abcdef12": "abcdef1", "zz": "zz"}
    assert short_keys(["abcdef", "abcdefg"]) == {"abcdef": "abcdef", "abcdefg": "abcdefg"}
    assert short_keys([]) == {}
