"""Screening by the estimate: who is left without a chip, that it is the sampler who is told, and that no front loses by it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import optuna
import pytest
from optuna.trial import TrialState

from dwnasic.errors import StudyError
from dwnasic.explore import sweep
from dwnasic.explore.pipeline import evaluate
from dwnasic.explore.plan import Plan, make_plan
from dwnasic.explore.screen import ESTIMATE, EXPECTED, Rival, estimated_chip, rivals_of, told
from dwnasic.explore.space import suggest
from dwnasic.explore.state import front_members, locked
from dwnasic.explore.sweep import run_sweep
from dwnasic.explore.trial import Record, RecordStore
from dwnasic.network.lut_network import LutNetwork
from dwnasic.study import Candidate, Study
from dwnasic.yamlfile import parse_yaml

STUDY = """\
name: screened
dataset: {source: bundled, name: blood}
split: {folds: 2, outer: 2}
search: {lut_inputs: [2, 3], width: {low: 1, high: 24}, head: [reduction, popcount]}
training: {epochs: 4, seeds: 1}
synthesis: {trials: plain, front: plain, screen: 1.5}
"""
CANDIDATE = Candidate(
    encoder="distributive", thermometer_bits=4, lut_inputs=3, depth=1, width=12, taper=1.0, mapping="learnable",
    deep_mapping="random", head="popcount", temperature=0.5, learning_rate=0.03, spectral=0.0,
)  # fmt: skip


def plan(folder: Path, text: str = STUDY) -> Plan:
    return make_plan(parse_yaml(text, "screened.yaml", Study, StudyError), folder, folder / "state", {})


def test_a_candidate_that_a_smaller_chip_matches_is_not_mapped_and_is_not_trained_again_when_it_is(tmp_path: Path) -> None:
    one = plan(tmp_path)
    whole = evaluate(one, CANDIDATE, 0)
    accuracy, network = whole.metrics["validation_accuracy_mean"], LutNetwork.from_json(whole.network or {})
    estimate = estimated_chip(network, one.primary[0], "bits")
    assert estimate > 0
    assert whole.metrics[ESTIMATE] == estimate
    small, large = estimate / 1.5, estimate / 1.499

    rivals = [Rival("a" * 16, accuracy, 1.0, large), Rival("b" * 16, accuracy, 8.0, small)]
    assert evaluate(one, CANDIDATE, 1, whole, rivals).state == "complete", "it has a chip already"
    left = evaluate(one, CANDIDATE, 1, replace(whole, chips=()), rivals)
    assert left.state == "screened"
    assert left.chips == ()
    assert "bbbbbb is at least as accurate" in left.reason
    assert left.metrics[ESTIMATE] == estimate
    assert left.metrics[EXPECTED] == pytest.approx(1.5 * 8.0)
    assert not {"area_nand2", "area_um2", "cells"} & left.metrics.keys()
    pdk = one.primary[0]
    assert told(left, "area_nand2", pdk) == pytest.approx(12.0)
    assert told(left, "area_um2", pdk) == pytest.approx(12.0 * pdk.nand2_area_um2)
    assert told(whole, "area_nand2", pdk) == whole.metrics["area_nand2"]

    for rival in (Rival("c" * 16, accuracy, 1.0, large), Rival("d" * 16, accuracy - 1e-9, 0.0, 0.0)):
        kept = evaluate(one, CANDIDATE, 2, replace(left, training={"of": "before"}), [rival])
        assert (kept.state, kept.metrics) == ("complete", whole.metrics)
        assert kept.training == {"of": "before"}


def proposals(one: Plan) -> list[optuna.trial.FrozenTrial]:
    """What the sampler was told."""
    return optuna.load_study(study_name=one.sweep_key(), storage=f"sqlite:///{one.state / 'sweep.db'}").trials


def test_no_front_loses_a_chip_by_screening_and_the_sampler_is_told_what_is_expected(tmp_path: Path) -> None:
    """All that was screened is mapped after all: the front stays as it is."""
    one = plan(tmp_path, STUDY + "constraints: {area_nand2: {max: 9}}\n")
    with locked(one.state):
        run_sweep(one, 24, 2)
    trials = [r for r in RecordStore(one.state / "records").all() if r.kind == "trial"]
    left = [r for r in trials if r.state == "screened"]
    assert left
    assert all(r.chips == () and EXPECTED in r.metrics for r in left)
    assert {r.state for r in trials} <= {"complete", "infeasible", "screened"}
    mapped = [evaluate(one, Candidate.from_json(r.candidate), r.number or 0, r) for r in left]
    assert {r.state for r in mapped} <= {"complete", "infeasible"}
    complete = [r for r in trials if r.state == "complete"]
    after = front_members(one.study, [*complete, *mapped])
    assert [r.key for r in after] == [r.key for r in front_members(one.study, trials)]

    known = {r.key: r for r in trials}
    told_of = [t for t in proposals(one) if t.state == TrialState.COMPLETE]
    assert {known[t.user_attrs["key"]].state for t in told_of} == {r.state for r in trials}
    for trial in told_of:
        record = known[trial.user_attrs["key"]]
        area = record.metrics[EXPECTED if record.state == "screened" else "area_nand2"]
        assert trial.values == [record.metrics["validation_accuracy_mean"], area]
        assert list(trial.constraints.values()) == [area - 9]


def test_a_trial_that_was_running_is_closed_with_its_own_screened_record_only(tmp_path: Path) -> None:
    """A process that ends between the record and the sampler; and a record that another study in the same folder left."""
    one, other = plan(tmp_path), plan(tmp_path, STUDY.replace(", screen: 1.5", ""))
    store = RecordStore(one.state / "records")
    metrics = {"validation_accuracy_mean": 0.7, ESTIMATE: 50.0, EXPECTED: 40.0}
    mine = Record("trial", one.key(CANDIDATE), "dwn", "screened", CANDIDATE.to_json(), 0, metrics=metrics)
    one.state.mkdir(exist_ok=True)
    store.write(replace(mine, stage_keys={"sweep": one.sweep_key()}))
    for asked, state, again in ((one, TrialState.COMPLETE, 0), (other, TrialState.FAIL, 1)):
        study = sweep._open(asked)
        trial = study.ask()
        suggest(trial, asked.study.search)
        trial.set_user_attr("key", mine.key)
        asked_before = len(study.trials)
        sweep._resume(study, store, asked)
        closed = study.trials[trial.number]
        assert (closed.state, len(study.trials) - asked_before) == (state, again)
        assert closed.values == ([0.7, 40.0] if asked is one else None)


def test_studies_that_share_a_folder_keep_their_chips(tmp_path: Path) -> None:
    """The one that screens maps what has a chip already; the one that does not maps what was screened."""
    one, other = plan(tmp_path), plan(tmp_path, STUDY.replace(", screen: 1.5", ""))
    with locked(other.state):
        run_sweep(other, 6, 2)
    store = RecordStore(other.state / "records")
    before = {r.key for r in store.all() if r.chips}
    for record in store.all():  # as if they were of an earlier version: no longer current
        store.write(replace(record, stage_keys={**record.stage_keys, "synthesis": "before"}))
    with locked(one.state):
        run_sweep(one, 16, 2)
    assert before <= {r.key for r in store.all() if r.chips}
    left = {r.key for r in store.all() if r.state == "screened"}
    assert left
    assert all(ESTIMATE in r.metrics for r in store.all() if r.kind == "trial" and r.stage_keys["sweep"] == one.sweep_key())
    key = min(left)
    record = store.read(key)
    assert record is not None
    again = evaluate(other, Candidate.from_json(record.candidate), 0, record)
    assert again.state == "complete"
    assert not {ESTIMATE, EXPECTED} & again.metrics.keys()


def test_registers_are_estimated_too(tmp_path: Path) -> None:
    """Their areas are exact, so a chip of few cells between registers is not taken for one twice as large as another."""
    one = plan(tmp_path, STUDY + "chip: {registers: io}\n")
    record = evaluate(one, CANDIDATE, 0)
    (chip,) = record.chips
    assert chip.parts is not None
    pdk = one.primary[0]
    network = LutNetwork.from_json(record.network or {})
    registers = record.metrics[ESTIMATE] - estimated_chip(network, pdk, "bits")
    assert registers == pytest.approx(chip.parts.registers)


def test_a_study_that_does_not_ask_screens_nothing(tmp_path: Path) -> None:
    metrics = {"validation_accuracy_mean": 0.8, "area_nand2": 3.0, ESTIMATE: 5.0}
    record = Record("trial", "k", "dwn", "complete", {}, 0, metrics=metrics)
    one, without = plan(tmp_path), plan(tmp_path, STUDY.replace(", screen: 1.5", ""))
    assert rivals_of(one.study, [record], one.primary[0]) == (Rival("k", 0.8, 3.0, 5.0),)
    assert rivals_of(without.study, [record], one.primary[0]) == ()
    assert one.sweep_key() != without.sweep_key()
    assert one.key(CANDIDATE) == without.key(CANDIDATE)
    made = evaluate(without, CANDIDATE, 0, None, [Rival("k", 1.0, 0.0, 0.0)])
    assert made.state == "complete"
    assert ESTIMATE not in made.metrics


@pytest.mark.parametrize(
    ("more", "what"),
    [
        ("objectives: [validation_accuracy_mean, delay_ns]\n", "no estimate of delay_ns"),
        ("objectives: [validation_accuracy_mean, luts]\n", "the cost is luts"),
        ("constraints: {power_uw: {max: 1}}\n", "no estimate of power_uw"),
    ],
)
def test_screening_needs_a_study_whose_costs_can_be_estimated(more: str, what: str) -> None:
    with pytest.raises(StudyError, match=what):
        parse_yaml(STUDY + more, "screened.yaml", Study, StudyError)
    parse_yaml(STUDY + "constraints: {area_um2: {max: 90}, luts: {max: 5}}\n", "screened.yaml", Study, StudyError)
