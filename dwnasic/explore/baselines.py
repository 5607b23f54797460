"""The baselines of a study: which learners its `baselines:` section means, and that they fit the data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from dwnasic.baseline_spec import HybridSpec, TinySpec, TreesSpec
from dwnasic.data.dataset import Dataset
from dwnasic.data.splits import Split
from dwnasic.errors import StudyError
from dwnasic.explore.learners import HybridLearner, Learner, TinyLearner, TreeLearner
from dwnasic.explore.pareto import front
from dwnasic.explore.plan import Plan
from dwnasic.explore.state import directions, points
from dwnasic.explore.trial import Record
from dwnasic.network.lut_network import class_bits
from dwnasic.study import Candidate, Study
from dwnasic.train.evolution import TinyConfig
from dwnasic.train.tiny_codes import fit_code
from dwnasic.train.trees import WORD_BITS, TreeConfig


def check_baselines(plan: Plan) -> None:
    """Refuse, before anything is trained, what the data cannot have.

    Raises StudyError (a class code too narrow, words too wide for trees) or DataError (an input code that does not fit).
    """
    spec, n_classes, split = plan.study.baselines, len(plan.table.class_names), plan.split(0)
    dataset = plan.dataset(split)
    if spec.tiny is not None:
        _check_tiny(spec.tiny, dataset, split, n_classes)
    if spec.trees is not None and max(dataset.input_bits) > WORD_BITS:
        raise StudyError(
            f"baselines.trees: words of {max(dataset.input_bits)} bits; trees are fitted on at most {WORD_BITS}: use fewer "
            "dataset.input_bits, or leave trees out"
        )


def _check_tiny(spec: TinySpec, dataset: Dataset, split: Split, n_classes: int) -> None:
    needed = class_bits(n_classes)
    if spec.outputs is not None and spec.outputs != needed:
        can = f"{spec.outputs} output{'' if spec.outputs == 1 else 's'} code {1 << spec.outputs} classes"
        raise StudyError(f"baselines.tiny.outputs: {can}, and the data have {n_classes}: use {needed}, or leave it out")
    for code in spec.codes:
        fit_code(dataset.words[split.train], dataset.feature_names, dataset.input_bits, code)


def baseline_learners(plan: Plan, trials: Sequence[Record]) -> list[Learner]:
    """The learners of a study's baselines, those that take longest first. `trials` are those of the search, for hybrids."""
    spec, study = plan.study.baselines, plan.study
    out: list[Learner] = []
    if spec.hybrid is not None:
        out += _hybrid(spec.hybrid, study, trials)
    if spec.tiny is not None:
        out += _tiny(spec.tiny, study)
    if spec.trees is not None:
        out += _trees(spec.trees, study)
    return out


def fitness_of(study: Study) -> str:
    """The measure that evolution climbs when a study does not say: that of its first objective, balanced where training is."""
    balanced = "balanced" in study.objectives[0] or study.training.class_weight == "balanced"
    return "balanced_accuracy" if balanced else "accuracy"


def _tiny(spec: TinySpec, study: Study) -> Iterator[TinyLearner]:
    for gates in sorted(spec.gates, reverse=True):
        for functions in spec.functions:
            config = TinyConfig(
                gates=gates, functions=functions, offspring=spec.offspring, mutated_genes=spec.mutated_genes,
                fitness=spec.fitness or fitness_of(study), keep=spec.keep, generations=spec.generations,
                patience=spec.patience, shrink_generations=spec.shrink_generations,
            )  # fmt: skip
            yield TinyLearner(config, tuple(spec.codes), spec.seeds)


def _trees(spec: TreesSpec, study: Study) -> Iterator[TreeLearner]:
    for kind in spec.kinds:
        for trees in (1,) if kind == "tree" else spec.trees:
            for leaves in spec.leaves:
                config = TreeConfig(
                    kind=kind, leaves=leaves, trees=trees, learning_rate=spec.learning_rate, vote_levels=spec.vote_levels,
                    class_weight=study.training.class_weight,
                )  # fmt: skip
                yield TreeLearner(config, spec.seeds)


def _hybrid(spec: HybridSpec, study: Study, trials: Sequence[Record]) -> Iterator[HybridLearner]:
    for record in best_fronts(study, trials, spec.starts):
        for price in spec.prices:
            config = TinyConfig(
                gates=max(1, spec.spare_gates), functions="all", offspring=spec.offspring, mutated_genes=spec.mutated_genes,
                fitness=spec.fitness or fitness_of(study), keep=spec.keep, generations=spec.generations,
                patience=spec.patience, price=price,
            )  # fmt: skip
            yield HybridLearner(Candidate.from_json(record.candidate), record.key, config)


def best_fronts(study: Study, trials: Sequence[Record], count: int) -> list[Record]:
    """The first `count` complete trials front by front (the front, then that of the rest, and so on), most accurate first."""
    left = sorted((r for r in trials if r.kind == "trial" and r.state == "complete"), key=lambda r: r.key)
    quality = study.objectives[0]
    out: list[Record] = []
    while left and len(out) < count:
        mask = front(points(study, left), directions(study))
        out += sorted((left[i] for i in np.flatnonzero(mask)), key=lambda r: (-r.metrics[quality], r.key))
        left = [r for r, on in zip(left, mask, strict=True) if not on]
    return out[:count]
