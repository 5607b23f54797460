"""The flow of a candidate: what it reads, what it refuses, and that a wrong chip stops everything."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from dwnasic import tools
from dwnasic.data.encoder import FeatureCode, Thermometer
from dwnasic.data.table import make_table
from dwnasic.errors import StudyError, SweepFailedError, ToolTimeoutError, VerificationError
from dwnasic.explore import chip, sweep, workers
from dwnasic.explore.learners import train_config
from dwnasic.explore.pipeline import choose, evaluate, finalise, remap
from dwnasic.explore.plan import Plan, make_plan
from dwnasic.explore.state import locked
from dwnasic.explore.sweep import OPEN, run_sweep
from dwnasic.explore.trial import RecordStore
from dwnasic.explore.workers import Workers
from dwnasic.network.lut_network import CodeHead, Lut, LutNetwork
from dwnasic.study import Candidate, Study
from dwnasic.synth.job import SynthesisJob, SynthesisResult
from dwnasic.train.estimator import Replica
from dwnasic.yamlfile import parse_yaml

STUDY = """\
name: flow
dataset: {source: bundled, name: blood, input_bits: 8, ranges: {monetary_cc: [0, 63750]}}
split: {folds: 2, outer: 2}
search: {lut_inputs: [2, 3], width: [2, 4], head: [reduction, popcount]}
training: {epochs: 3, seeds: 1}
trials: 2
"""
CANDIDATE = Candidate(
    encoder="distributive", thermometer_bits=4, lut_inputs=3, depth=1, width=4, taper=1.0, mapping="learnable",
    deep_mapping="random", head="reduction", temperature=0.5, learning_rate=0.03, spectral=0.0,
)  # fmt: skip
WIDE = replace(CANDIDATE, width=8, head="popcount")


PLAIN = "synthesis: {trials: plain, front: plain}\n"


def plan(folder: Path, more: str = PLAIN) -> Plan:
    return make_plan(parse_yaml(STUDY + more, "flow.yaml", Study, StudyError), folder, folder / "state", {})


def test_a_candidate_becomes_a_proven_chip_and_nothing_of_it_depends_on_test_rows(tmp_path: Path) -> None:
    first = plan(tmp_path)
    record = evaluate(first, CANDIDATE, 0)
    assert record.state == "complete"
    assert record.chips[0].proof == "proven"
    assert record.chips[0].rows_checked == 748
    assert record.outer is None
    assert record.chip_test_accuracy is None

    test = first.split(0).test  # the split depends on the labels only, so the values of test rows may change places
    values = first.table.values.copy()
    values[test] = np.roll(values[test], 7, axis=0)
    table = make_table("blood", first.table.feature_names, values, first.table.labels, first.table.class_names)
    again = evaluate(replace(first, table=table), CANDIDATE, 0)
    assert again.key != record.key
    assert again.network == record.network
    assert again.metrics == record.metrics


def test_a_known_training_is_not_repeated_and_gives_the_same_chip(tmp_path: Path) -> None:
    first = plan(tmp_path)
    record = evaluate(first, CANDIDATE, 0)
    again = evaluate(first, CANDIDATE, 5, record)
    assert (again.network, again.metrics, again.training) == (record.network, record.metrics, record.training)
    other = evaluate(first, CANDIDATE, 5, replace(record, network=None))
    assert other.network == record.network


def test_one_temperature_may_fit_all_widths_of_a_popcount_head(tmp_path: Path) -> None:
    text = STUDY.replace("seeds: 1}", "seeds: 1, temperature_exponent: 0.5, mapping_candidates: 3}")
    scaled = make_plan(parse_yaml(text, "flow.yaml", Study, StudyError), tmp_path, tmp_path, {})
    wide = replace(CANDIDATE, head="popcount", width=18)
    assert train_config(scaled, wide).temperature == pytest.approx(3 * CANDIDATE.temperature)
    assert train_config(scaled, replace(wide, head="reduction")).temperature == CANDIDATE.temperature
    assert train_config(plan(tmp_path), wide).temperature == CANDIDATE.temperature
    assert (train_config(scaled, wide).mapping_candidates, train_config(plan(tmp_path), wide).mapping_candidates) == (3, 0)


def test_a_record_of_training_with_patience_says_how_many_epochs_were_run(tmp_path: Path) -> None:
    text = STUDY.replace("epochs: 3", "epochs: 24").replace("seeds: 1}", "seeds: 1, patience: 2}")
    hasty = make_plan(parse_yaml(text, "flow.yaml", Study, StudyError), tmp_path, tmp_path, {})
    record, plain = evaluate(hasty, CANDIDATE, 0), evaluate(plan(tmp_path), CANDIDATE, 0)
    run = record.training["epochs_run"]
    assert len(run) == record.training["replicas"]
    assert all(kept <= end <= hasty.study.training.epochs for kept, end in zip(record.training["epochs"], run, strict=True))
    assert min(run) < hasty.study.training.epochs
    assert "epochs_run" not in plain.training
    assert record.key != plain.key


def test_a_study_may_refine_its_chips(tmp_path: Path) -> None:
    """The same training, then smaller or better chips, whose validation rows are scored as refined."""
    plain, found, costly = (
        evaluate(plan(tmp_path), replace(CANDIDATE, refine=refine, area_cost=cost), 0)
        for refine, cost in (("none", 1.0), ("prune", 1.0), ("prune", 50.0))
    )
    assert len({plain.key, costly.key, found.key}) == 3
    assert [r.state for r in (plain, costly, found)] == ["complete"] * 3
    assert found.network != plain.network
    assert (costly.metrics["area_nand2"], costly.metrics["luts"]) == (0.0, 1.0)  # fifty rows a gate: the majority class


def test_a_broken_constraint_is_infeasible_and_a_failure_is_failed(tmp_path: Path) -> None:
    strict = evaluate(plan(tmp_path, "constraints: {thresholds: {max: 0}}\n"), CANDIDATE, 0)
    assert strict.state == "infeasible"
    assert "thresholds is" in strict.reason
    failed = evaluate(replace(plan(tmp_path), device="no-such-device"), CANDIDATE, 0)
    assert failed.state == "failed"
    assert "no-such-device" in failed.reason
    assert failed.network is None


def test_the_chip_is_the_best_on_the_training_part_and_of_equals_the_smallest(tmp_path: Path) -> None:
    first = plan(tmp_path)
    split = first.split(0)
    dataset = first.dataset(split)
    widths = zip(dataset.feature_names, dataset.input_bits, strict=True)
    thresholds = {0: (5,), 1: (1,)}  # every row passes the second
    encoder = Thermometer(tuple(FeatureCode(name, bits, thresholds.get(i, ())) for i, (name, bits) in enumerate(widths)))

    def replica(*luts: Lut) -> Replica:
        return Replica(LutNetwork(encoder, luts, CodeHead((1 + len(luts),)), 2), 0.0, 0.0, 0)

    recent, old = replica(Lut((0,), 0b01)), replica(Lut((0,), 0b10))
    longer = replica(Lut((0,), 0b01), Lut((0, 2), 0b1100), Lut((0, 3), 0b1100))  # the same function, three LUTs
    larger = replica(Lut((0, 1), 0b0110))  # the same on every row, by an exclusive or
    constant = replica(Lut((), 0))
    accuracies = [
        np.mean(r.network.evaluate(dataset.words[split.train]) == dataset.labels[split.train]) for r in (recent, old, constant)
    ]
    pair = first.primary
    assert choose([recent, old, constant], dataset, split, *pair) == int(np.argmax(accuracies))
    assert choose([old, old], dataset, split, *pair) == 0
    assert choose([longer, recent], dataset, split, *pair) == 0, "the same chip"
    assert choose([larger, recent], dataset, split, *pair) == 1
    assert choose([recent, larger], dataset, split, *pair) == 0
    assert choose([larger, constant, larger], dataset, split, *pair) == (1 if accuracies[2] > accuracies[0] else 0)


def test_a_chip_that_is_not_its_model_stops_the_sweep_with_a_counterexample(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A defect is planted: one table bit of the first LUT is flipped on its way to synthesis; the proof is the real one."""
    real = chip.synthesise_many

    def defective(jobs: Sequence[SynthesisJob], folder: Path) -> tuple[SynthesisResult, ...]:
        netlist = jobs[0].netlist
        cell = netlist.cells[-1]
        broken = replace(netlist, cells=(*netlist.cells[:-1], replace(cell, table=cell.table ^ 1)))
        return real([replace(jobs[0], netlist=broken), *jobs[1:]], folder)

    monkeypatch.setattr(chip, "synthesise_many", defective)
    with pytest.raises(VerificationError, match="counterexample"):
        evaluate(plan(tmp_path), CANDIDATE, 0)


def die() -> None:
    os._exit(9)


def test_a_worker_that_dies_does_not_take_the_others_with_it(tmp_path: Path) -> None:
    with Workers(plan(tmp_path), 1) as workers:
        with pytest.raises(BrokenProcessPool):
            workers.submit(die).result(timeout=60)
        assert workers.submit(os.getpid).result(timeout=60) != os.getpid()


def sleep_beside(folder: Path) -> None:
    """Run a program for a minute; its process id is in the file `pid`."""
    command = f"echo $$ > {folder}/pid; exec sleep 60"
    tools.run(["sh", "-c", command], cwd=folder, timeout=90, log=folder / "log")


def test_what_workers_have_started_ends_with_a_sweep_that_is_interrupted(tmp_path: Path) -> None:
    """Programs are process groups of their own: no Ctrl-C reaches them, and an unfinished proof would go on for hours."""

    def interrupted() -> None:
        with Workers(plan(tmp_path), 1) as workers:
            workers.submit(sleep_beside, tmp_path)
            for _ in range(600):
                if (tmp_path / "pid").is_file() and (tmp_path / "pid").read_text().strip():
                    break
                time.sleep(0.1)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    program = int((tmp_path / "pid").read_text())
    for _ in range(100):
        if not Path(f"/proc/{program}").exists() or "Z" in Path(f"/proc/{program}/stat").read_text().split()[2]:
            return
        time.sleep(0.1)
    raise AssertionError(f"process {program} goes on")


def test_a_sweep_in_which_all_fail_is_a_failure_and_keeps_its_records(tmp_path: Path) -> None:
    hopeless = replace(plan(tmp_path), device="no-such-device")
    with locked(hopeless.state), pytest.raises(SweepFailedError, match="no-such-device"):
        run_sweep(hopeless, 2, 1)
    assert {r.state for r in RecordStore(hopeless.state / "records").all()} == {"failed"}


TRIALS = 18


class AllAtOnce:
    """Workers whose trials end together, the last first, when OPEN of them wait or there are no more. Other work ends at once."""

    def __init__(self, one: Plan, _: int) -> None:
        workers._plan = one
        self._trials = 0
        self._waiting: list[tuple[Future[Any], Callable[..., Any], tuple[Any, ...]]] = []

    def submit(self, work: Callable[..., Any], *arguments: Any) -> Future[Any]:
        future: Future[Any] = Future()
        self._waiting.append((future, work, arguments))
        self._trials += work is workers.trial_work
        if work is not workers.trial_work or len(self._waiting) == OPEN or self._trials == TRIALS:
            while self._waiting:
                waiting, function, given = self._waiting.pop()
                waiting.set_result(function(*given))
        return future

    def __enter__(self) -> AllAtOnce:
        return self

    def __exit__(self, *_: object) -> None:
        workers._plan = None


def test_the_trials_do_not_depend_on_the_workers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = STUDY.replace("width: [2, 4]", "width: {low: 1, high: 12}") + PLAIN.replace("}", ", screen: 1}")
    study = parse_yaml(text, "flow.yaml", Study, StudyError)
    found = []
    for jobs in (1, 3, 0):
        one = make_plan(study, tmp_path, tmp_path / f"state{jobs}", {})
        if not jobs:
            monkeypatch.setattr(sweep, "Workers", AllAtOnce)
        with locked(one.state):
            run_sweep(one, TRIALS, jobs)
        records = [r for r in RecordStore(one.state / "records").all() if r.kind == "trial"]
        found.append({r.number: (r.key, r.state, r.metrics) for r in records})
    assert len(found[0]) == TRIALS
    assert {state for _, state, _ in found[0].values()} == {"complete", "screened"}
    assert found[0] == found[1] == found[2]


def test_a_small_space_is_exhausted_and_says_so(tmp_path: Path) -> None:
    text = "search: {lut_inputs: 2, width: 2, head: [reduction, popcount], thermometer_bits: 2}\n"
    search = "search: {lut_inputs: [2, 3], width: [2, 4], head: [reduction, popcount]}\n"
    study = parse_yaml(STUDY.replace(search, text), "flow.yaml", Study, StudyError)
    small = make_plan(study, tmp_path, tmp_path / "state", {})
    with locked(small.state):
        assert run_sweep(small, 50, 1)
    trials = [r for r in RecordStore(small.state / "records").all() if r.kind == "trial"]
    assert len(trials) == 2


def test_more_effort_gives_a_chip_that_is_no_larger_and_proven_for_what_a_thermometer_gives(tmp_path: Path) -> None:
    plain = evaluate(plan(tmp_path), WIDE, 0)
    tried = evaluate(plan(tmp_path, "synthesis: {trials: fast}\n"), WIDE, 0)
    assert (tried.key, tried.network) == (plain.key, plain.network)
    assert tried.stage_keys["training"] == plain.stage_keys["training"]
    assert tried.stage_keys["synthesis"] != plain.stage_keys["synthesis"]
    assert tried.metrics["area_nand2"] <= plain.metrics["area_nand2"]
    (chip,) = tried.chips
    assert (chip.effort, plain.chips[0].effort) == ("fast", "plain")
    assert chip.proof in ("proven", "proven_under_constraint")
    assert chip.parts is not None
    assert chip.parts.optimisation == pytest.approx(chip.area_nand2 - plain.chips[0].area_nand2)
    parts = (chip.parts.encoder, chip.parts.luts, chip.parts.reduction, chip.parts.registers, chip.parts.optimisation)
    assert sum(parts) == pytest.approx(chip.area_nand2)


def test_a_finalised_chip_mapped_again_is_no_larger_and_keeps_its_scores(tmp_path: Path) -> None:
    first = plan(tmp_path)
    record = finalise(first, evaluate(first, WIDE, 0))
    again = remap(first, record, "fast", 2)
    assert [(c.technology, c.interface) for c in again.chips] == [(c.technology, c.interface) for c in record.chips]
    for new, old in zip(again.chips, record.chips, strict=True):
        assert new.area_um2 <= old.area_um2
        assert new.area_nand2_splits == old.area_nand2_splits
        assert new.rows_checked == 748
        assert new.witnesses
        assert new.proof in ("proven", "proven_under_constraint")
    assert (again.outer, again.metrics, again.network) == (record.outer, record.metrics, record.network)
    assert {c.tries for c in again.chips if c.effort == "fast"} == {2}
    keys = {first.remapped_key(record.key, record.stage_keys, *how) for how in (("fast", 1), ("fast", 2), ("best", 2))}
    assert len(keys) == 3
    assert again.stage_keys["remapped"] == first.remapped_key(record.key, record.stage_keys, "fast", 2)


def test_a_proof_of_an_outer_split_without_an_answer_leaves_out_areas_and_not_the_scores(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = plan(tmp_path)
    record = evaluate(first, WIDE, 0)
    real = chip.prove

    def slow(netlist: Any, result: Any, pdk: Any, folder: Path, *more: Any) -> Any:
        if "splits" in folder.parts:
            raise ToolTimeoutError("yosys-abc ran for 300 s")
        return real(netlist, result, pdk, folder, *more)

    monkeypatch.setattr(chip, "prove", slow)
    made = finalise(first, record)
    assert made.outer is not None
    (own, *others) = made.chips
    assert own.area_nand2_splits == ()
    assert any("areas of the outer splits" in why and "300 s" in why for why in own.left_out)
    assert all(c.left_out == () for c in others)
    assert {c.proof for c in made.chips} == {"proven"}


def test_delay_and_energy_are_objectives_where_the_technology_has_them(tmp_path: Path) -> None:
    record = evaluate(plan(tmp_path, "objectives: [validation_accuracy_mean, energy_per_inference_pj]\n"), WIDE, 0)
    assert record.state == "complete"
    ppa = record.chips[0].ppa
    assert ppa is not None
    assert record.metrics["delay_ns"] == ppa.delay_ns
    assert record.metrics["energy_per_inference_pj"] == ppa.energy_per_inference_pj
    assert record.metrics["power_uw"] == pytest.approx((ppa.static_uw or 0) + (ppa.dynamic_uw or 0))


def test_a_figure_that_the_technology_lacks_is_a_clear_failure(tmp_path: Path) -> None:
    """A technology as users have them: a Liberty of areas and functions only."""
    asked = plan(tmp_path, "objectives: [validation_accuracy_mean, delay_ns]\n")
    bare = evaluate(replace(asked, pdks=(replace(asked.pdks[0], delays=None),)), WIDE, 0)
    assert bare.state == "failed"
    assert "gives no delay_ns (no delay: the library" in bare.reason
