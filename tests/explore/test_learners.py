"""Learners: what they train is what their records say, and a DWN chip becomes the same circuit of gates."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import assume, given
from strategies import networks, quick

from dwnasic.errors import StoreError, StudyError
from dwnasic.explore.learners import (
    DwnLearner,
    HybridLearner,
    Learner,
    TinyLearner,
    TreeLearner,
    learner_of,
    population_rows,
    two_input_gates,
)
from dwnasic.explore.pipeline import blank_record, carry, finalise, fold_rows, learn
from dwnasic.explore.plan import Plan, make_plan
from dwnasic.network.lut_network import CodeHead, LutNetwork, class_bits
from dwnasic.study import Candidate, Study
from dwnasic.train.estimator import Replica
from dwnasic.train.evolution import TinyConfig
from dwnasic.train.trees import TreeConfig
from dwnasic.yamlfile import parse_yaml

STUDY = """\
name: flow
dataset: {source: bundled, name: blood, input_bits: 8, ranges: {monetary_cc: [0, 63750]}}
split: {folds: 2, outer: 2}
training: {epochs: 3, seeds: 1}
synthesis: {trials: plain, front: plain}
"""
CANDIDATE = Candidate(
    encoder="distributive", thermometer_bits=4, lut_inputs=3, depth=1, width=4, taper=1.0, mapping="learnable",
    deep_mapping="random", head="popcount", temperature=0.5, learning_rate=0.03, spectral=0.0,
)  # fmt: skip
QUICK = TinyConfig(gates=20, functions="all", fitness="accuracy", keep="all_rows", generations=300, patience=300)
LEARNERS: dict[str, Learner] = {
    "dwn": DwnLearner(CANDIDATE),
    "tiny": TinyLearner(QUICK, ("quantiles_2", "gray_2"), 1),
    "tree": TreeLearner(TreeConfig(kind="boosted", leaves=3, trees=2), 1),
    "hybrid": HybridLearner(CANDIDATE, "0123456789abcdef", QUICK),
}


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    folder = tmp_path_factory.mktemp("plan")
    return make_plan(parse_yaml(STUDY, "flow.yaml", Study, StudyError), folder, folder / "state", {})


@pytest.mark.parametrize("family", LEARNERS)
def test_a_record_says_which_learner_made_it(plan: Plan, family: str) -> None:
    learner = LEARNERS[family]
    record = blank_record(plan, learner, None)
    assert record.family == family
    assert learner_of(record) == learner
    assert learner_of(record).key(plan) == record.key


def test_keys_tell_learners_apart_and_a_record_without_chips_has_none(plan: Plan) -> None:
    assert len({learner.key(plan) for learner in LEARNERS.values()}) == len(LEARNERS)
    record = blank_record(plan, LEARNERS["dwn"], None)
    with pytest.raises(StoreError, match="software"):
        learner_of(replace(record, family="software"))
    with pytest.raises(StoreError, match="tiny"):
        learner_of(replace(record, family="tiny"))


@pytest.mark.parametrize("family", ["tiny", "tree", "hybrid"])
def test_a_baseline_becomes_a_proven_chip_as_a_candidate_does(plan: Plan, family: str) -> None:
    record = carry(plan, LEARNERS[family], None)
    assert (record.kind, record.state, record.reason) == ("baseline", "complete", "")
    assert record.chips[0].proof == "proven"
    assert record.chips[0].rows_checked == 748
    assert record.outer is None
    known = carry(plan, LEARNERS[family], None, record)
    assert known.network == record.network
    assert known.training == record.training


def test_a_finalised_baseline_keeps_its_input_code_and_has_all_chips(plan: Plan) -> None:
    record = finalise(plan, carry(plan, LEARNERS["tiny"], None))
    assert record.outer is not None
    assert len(record.outer.test_accuracy) == 2
    assert record.training["code"] in record.training["code_scores"]
    best = max(record.training["code_scores"].values())
    assert record.training["code_scores"][record.training["code"]] == best
    assert {(c.technology, c.interface) for c in record.chips} == {("sky130_fd_sc_hd", i) for i in ("bits", "words")}
    assert [len(c.area_nand2_splits) for c in record.chips if c.interface == "bits"] == [2]
    words = plan.dataset(plan.split(0)).words
    network = LutNetwork.from_json(record.network or {})
    truth = plan.table.labels[plan.split(0).test]
    right = np.mean(network.evaluate(words[plan.split(0).test]) == truth)
    assert record.chip_test_accuracy == pytest.approx(right)


def test_evolution_that_begins_with_a_chip_never_keeps_a_worse_one(plan: Plan) -> None:
    """Kept is the best on training and validation rows together, and the chip it begins with is the first that is seen."""
    ((group, before),) = DwnLearner(CANDIDATE).populations(plan, [0])
    (after,) = LEARNERS["hybrid"].learn(plan, [0])
    for task, start, end in zip(group, before, after.replicas, strict=True):
        assert isinstance(start, Replica)
        assert isinstance(end, Replica)
        bits = np.concatenate([task.train_bits, task.validation_bits])
        labels = np.concatenate([task.train_labels, task.validation_labels])
        right = [int((r.network.evaluate_bits(bits) == labels).sum()) for r in (start, end)]
        assert right[1] >= right[0]


@quick(60)
@given(network=networks())
def test_a_network_as_two_input_gates_says_the_same_class(network: LutNetwork) -> None:
    assume(network.n_inputs)  # a circuit of gates has to read something
    circuit = two_input_gates(network)
    rng = np.random.default_rng(0)
    bits = rng.random((200, network.n_inputs)) < 0.5
    assert all(len(gate.inputs) == 2 for gate in circuit.gates)
    assert len(circuit.outputs) == class_bits(network.n_classes)
    again = LutNetwork(network.encoder, circuit.gates, CodeHead(circuit.outputs), network.n_classes)
    assert np.array_equal(again.evaluate_bits(bits), network.evaluate_bits(bits))


def test_more_partitions_into_folds_are_other_folds_of_the_same_rows(tmp_path: Path) -> None:
    """The first partition is the one that every family has; baselines keep to it."""
    study = parse_yaml(STUDY.replace("seeds: 1", "seeds: 2, partitions: 3"), "flow.yaml", Study, StudyError)
    many = make_plan(study, tmp_path, tmp_path / "state", {})
    split = many.split(0)
    parts, seeds = population_rows(many, 0, split, 2, 3)
    assert len(parts) == len(seeds) == 3 * study.split.folds
    assert len({number for some in seeds for number in some}) == 2 * len(parts)
    for first in range(0, len(parts), study.split.folds):
        validation = np.concatenate([rows for _, rows in parts[first : first + study.split.folds]])
        assert sorted(validation) == sorted(split.train)
    assert len({tuple(rows) for _, rows in parts}) == len(parts)
    alone, _ = population_rows(many, 0, split, 2)
    assert all(np.array_equal(a[1], b[1]) for a, b in zip(alone, parts, strict=False))
    for family, learner in LEARNERS.items():
        assert learner.partitions(many) == (3 if family in ("dwn", "hybrid") else 1)
    assert len(learn(many, LEARNERS["dwn"], [0])[0].replicas) == 2 * len(parts)
    rows = fold_rows(many, 0, 2 * len(parts), 3)
    labels = many.dataset(split).labels
    assert [r.validation_labels.tolist() for r in rows[::2]] == [labels[rows_].tolist() for _, rows_ in parts]
