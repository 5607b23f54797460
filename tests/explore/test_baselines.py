"""The `baselines:` section: what it means, what it refuses, and that it changes no key of the search."""

from __future__ import annotations

import typing
from pathlib import Path

import pytest

from dwnasic import baseline_spec
from dwnasic.errors import DataError, StudyError
from dwnasic.explore.baselines import baseline_learners, best_fronts, check_baselines, fitness_of
from dwnasic.explore.learners import HybridLearner, TinyLearner, TreeLearner
from dwnasic.explore.plan import Plan, make_plan
from dwnasic.explore.references import REFERENCES
from dwnasic.explore.state import all_members
from dwnasic.explore.trial import Record
from dwnasic.study import Candidate, Study
from dwnasic.train.evolution import FITNESSES, FUNCTION_SETS, KEEP
from dwnasic.train.tiny_codes import CODES
from dwnasic.train.trees import KINDS
from dwnasic.yamlfile import parse_yaml

STUDY = """\
name: flow
dataset: {source: bundled, name: blood, input_bits: 8}
split: {folds: 2, outer: 2}
"""
CANDIDATE = {
    "encoder": "uniform", "thermometer_bits": 4, "lut_inputs": 3, "depth": 1, "width": 4, "taper": 1.0, "mapping": "random",
    "deep_mapping": "random", "head": "popcount", "temperature": 0.5, "learning_rate": 0.03, "spectral": 0.0,
}  # fmt: skip


def study(more: str) -> Study:
    return parse_yaml(STUDY + more, "flow.yaml", Study, StudyError)


def plan(folder: Path, more: str = "") -> Plan:
    return make_plan(study(more), folder, folder / "state", {})


def test_the_words_of_a_study_are_those_of_the_engines() -> None:
    fields = {**baseline_spec.TinySpec.model_fields, **baseline_spec.TreesSpec.model_fields}
    assert typing.get_args(baseline_spec.FunctionSet) == tuple(FUNCTION_SETS)
    assert typing.get_args(baseline_spec.InputCode) == CODES
    assert typing.get_args(baseline_spec.TreeKind) == KINDS
    assert set(typing.get_args(baseline_spec.Software)) == set(REFERENCES)
    assert set(typing.get_args(fields["keep"].annotation)) == set(KEEP)
    assert {v for part in typing.get_args(fields["fitness"].annotation) for v in typing.get_args(part)} == set(FITNESSES)
    assert fields["codes"].default == CODES


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("baselines: {tiny: {gates: 0}}\n", "baselines.tiny.gates: input should be greater than or equal to 1 (given: 0)"),
        ("baselines: {tiny: {gates: []}}\n", "baselines.tiny.gates: the list is empty"),
        ("baselines: {tiny: {gates: [20, 20]}}\n", "baselines.tiny.gates: a value occurs twice"),
        ("baselines: {tiny: {codes: [quantile_2]}}\n", "baselines.tiny.codes.0: input should be 'quantisation_2'"),
        ("baselines: {tiny: {functions: nand}}\n", "baselines.tiny.functions"),
        ("baselines: {tiny: {generation: 3}}\n", "baselines.tiny.generation: unknown key; did you mean 'generations'"),
        ("baselines: {trees: {leaves: [1]}}\n", "baselines.trees.leaves.0: input should be greater than or equal to 2"),
        ("baselines: {trees: {kinds: [bush]}}\n", "baselines.trees.kinds.0: input should be 'tree'"),
        ("baselines: {hybrid: {prices: [2]}}\n", "baselines.hybrid.prices.0: input should be less than or equal to 1"),
        ("baselines: {software: [svm]}\n", "baselines.software.0: input should be 'majority'"),
        ("baselines: {tree: {}}\n", "baselines.tree: unknown key; did you mean 'trees'"),
    ],
)
def test_a_wrong_section_is_told_with_its_line(text: str, expected: str) -> None:
    with pytest.raises(StudyError) as caught:
        study(text)
    assert f"flow.yaml:4: {expected}" in str(caught.value)


def test_what_the_data_cannot_have_is_refused_before_anything_is_trained(tmp_path: Path) -> None:
    with pytest.raises(StudyError, match=r"2 outputs code 4 classes, and the data have 2: use 1"):
        check_baselines(plan(tmp_path, "baselines: {tiny: {outputs: 2}}\n"))
    wide = STUDY.replace("input_bits: 8", "input_bits: 30") + "baselines: {trees: {}}\n"
    wide_plan = make_plan(parse_yaml(wide, "flow.yaml", Study, StudyError), tmp_path, tmp_path / "state", {})
    with pytest.raises(StudyError, match=r"words of 30 bits; trees are fitted on at most 24"):
        check_baselines(wide_plan)
    check_baselines(plan(tmp_path, "baselines: {tiny: {outputs: 1}, trees: {}, hybrid: {}}\n"))


def test_more_classes_than_outputs_can_code_are_refused(tmp_path: Path) -> None:
    rows = "".join(f"{i},{i % 7},{'abc'[i % 3]}\n" for i in range(90))
    (tmp_path / "d.csv").write_text("x,y,class\n" + rows)
    text = "name: three\ndataset: {source: csv, path: d.csv, label: class}\nbaselines: {tiny: {outputs: 1}}\n"
    three = make_plan(parse_yaml(text, "three.yaml", Study, StudyError), tmp_path, tmp_path / "state", {})
    with pytest.raises(StudyError, match=r"1 output code 2 classes, and the data have 3: use 2"):
        check_baselines(three)


def test_constant_data_have_no_input_code(tmp_path: Path) -> None:
    (tmp_path / "d.csv").write_text("x,class\n" + "1,a\n1,b\n" * 30)
    text = "name: flat\ndataset: {source: csv, path: d.csv, label: class}\nbaselines: {tiny: {}}\n"
    with pytest.raises(DataError, match="constant"):
        check_baselines(make_plan(parse_yaml(text, "flat.yaml", Study, StudyError), tmp_path, tmp_path / "state", {}))


def test_a_point_is_a_learner(tmp_path: Path) -> None:
    text = (
        "baselines: {tiny: {gates: [20, 50], functions: all, codes: gray_2}, "
        "trees: {kinds: [tree, forest], leaves: [2, 4, 8], trees: [3, 5]}, hybrid: {starts: 2, prices: [0.0, 0.01, 0.02]}}\n"
    )
    learners = baseline_learners(plan(tmp_path, text), TRIALS)
    kinds = [type(learner) for learner in learners]
    assert (kinds.count(TinyLearner), kinds.count(TreeLearner), kinds.count(HybridLearner)) == (2, 3 + 3 * 2, 2 * 3)
    assert baseline_learners(plan(tmp_path), TRIALS) == []
    assert {x.config.price for x in learners if isinstance(x, HybridLearner)} == {0.0, 0.01, 0.02}
    assert {x.codes for x in learners if isinstance(x, TinyLearner)} == {("gray_2",)}


def test_evolution_climbs_what_the_study_asks_for() -> None:
    assert fitness_of(study("")) == "accuracy"
    assert fitness_of(study("objectives: [validation_balanced_accuracy_mean, cells]\n")) == "balanced_accuracy"
    assert fitness_of(study("training: {class_weight: balanced}\n")) == "balanced_accuracy"


def test_baselines_change_no_key_of_the_search(tmp_path: Path) -> None:
    alone, beside = plan(tmp_path), plan(tmp_path, "baselines: {tiny: {}, trees: {}}\n")
    candidate = Candidate.from_json(CANDIDATE)
    assert alone.key(candidate) == beside.key(candidate)
    assert alone.sweep_key() == beside.sweep_key()
    assert alone.baselines_key() != beside.baselines_key()


def trial(key: str, accuracy: float, area: float, state: str = "complete") -> Record:
    metrics = {"validation_accuracy_mean": accuracy, "area_nand2": area}
    return Record(kind="trial", key=key, family="dwn", state=state, candidate=CANDIDATE, metrics=metrics)  # type: ignore[arg-type]


TRIALS = [trial("a", 0.8, 10), trial("b", 0.7, 5), trial("c", 0.79, 12), trial("d", 0.9, 4, "infeasible"), trial("e", 0.6, 20)]


def test_the_best_fronts_come_first() -> None:
    assert [r.key for r in best_fronts(study(""), TRIALS, 10)] == ["a", "b", "c", "e"]
    assert [r.key for r in best_fronts(study(""), TRIALS, 3)] == ["a", "b", "c"]


def test_of_equal_chips_the_same_one_is_a_member_whatever_order_they_came_in() -> None:
    def baseline(key: str) -> Record:
        return Record(**{**trial(key, 0.8, 1.0).__dict__, "kind": "baseline", "family": "tree"})

    chips = [baseline(key) for key in "cab"] + [trial("z", 0.8, 1.0), trial("y", 0.8, 1.0)]
    for records in (chips, chips[::-1]):
        assert [r.key for r in all_members(study(""), records)] == ["y", "a"]
