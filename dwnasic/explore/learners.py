"""The ways of learning that a sweep carries to chips: DWN candidates, Tiny Classifiers, trees, and DWN chips evolved on.

A learner knows its configuration, its identity, and how to train the population of any outer split; everything after that
(choosing the chip, simplifying, mapping, proving, measuring) is the same for all, in `pipeline`.
"""

from __future__ import annotations

import importlib.metadata
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field, fields
from typing import Any, ClassVar, Literal, TypeVar

import numpy as np
from numpy.typing import NDArray

from dwnasic.data.splits import Split, folds
from dwnasic.errors import StoreError, TrainingError, lookup
from dwnasic.explore.plan import Plan
from dwnasic.explore.trial import Record
from dwnasic.network.lut_network import Lut, LutNetwork
from dwnasic.network.simplify import simplify
from dwnasic.rtl.lower import lower
from dwnasic.study import Candidate, digest
from dwnasic.synth.cores import gates_of_netlist
from dwnasic.synth.gates import XOR
from dwnasic.train import tiny, trees
from dwnasic.train.estimator import REFINE_VERSION, VERSIONS, FailedReplica, Replica, Task, TrainConfig, load_estimator
from dwnasic.train.evolution import Circuit, TinyConfig
from dwnasic.train.plan import scaled_temperature
from dwnasic.train.trees import TreeConfig

Replicas = Sequence[Replica | FailedReplica]
RowNumbers = NDArray[np.int64]
Config = TypeVar("Config", TinyConfig, TreeConfig, Candidate)
THRESHOLD_COSTS = {"bits": 0.1, "words": 3.0}
"""NAND2 of one more threshold, for refinement: next to nothing, or a comparator with a constant (the blood chips have 2 to 3)."""
PARTITION_SEEDS = 1_000_003
"""From the random seed of one partition into folds to that of the next: far more than there are outer splits."""
_INVERTER = 0b0001  # a two-input gate of the same signal twice that inverts it (NOR)


@dataclass(frozen=True)
class Learnt:
    """The trained population of one outer split, fold by fold, seed by seed; `notes` go into the record's `training`."""

    replicas: Replicas
    notes: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class DwnLearner:
    """A candidate of the search, trained by the study's estimator."""

    candidate: Candidate
    kind: ClassVar[Literal["trial", "baseline"]] = "trial"
    family: ClassVar[str] = "dwn"

    def to_json(self) -> dict[str, Any]:
        """The record's `candidate`."""
        return self.candidate.to_json()

    def key(self, plan: Plan) -> str:
        """The record's key."""
        return plan.key(self.candidate)

    def engine(self, plan: Plan) -> dict[str, str]:
        """What trains it, with versions: with the key, the identity of the training stage."""
        estimator = lookup(VERSIONS, plan.study.training.estimator, "estimator")
        refine = {"refine": REFINE_VERSION} if self.candidate.refine != "none" else {}
        packages = {name: importlib.metadata.version(name) for name in ("torch", "numba", "scipy")}
        return {**packages, "estimator": estimator, **refine}

    def partitions(self, plan: Plan) -> int:
        """Partitions into folds that its population is trained on."""
        return plan.study.training.partitions

    def learn(self, plan: Plan, splits: Sequence[int]) -> list[Learnt]:
        """The populations of outer splits, all trained in one program. Raises TrainingError when none can be."""
        name = plan.study.training.estimator
        notes = {"estimator": name, "estimator_version": VERSIONS[name]}
        populations = [replicas for _, replicas in self.populations(plan, splits)]
        if not plan.study.training.patience:
            return [Learnt(replicas, notes) for replicas in populations]
        return [Learnt(r, {**notes, "epochs_run": [x.epochs for x in r if isinstance(x, Replica)]}) for r in populations]

    def populations(self, plan: Plan, splits: Sequence[int]) -> list[tuple[list[Task], Replicas]]:
        """The tasks and the replicas of outer splits."""
        groups = [tasks(plan, self.candidate, index, plan.split(index)) for index in splits]
        estimator = load_estimator(plan.study.training.estimator, plan.study.training.backend)
        flat = [task for group in groups for task in group]
        results = iter(estimator.fit(train_config(plan, self.candidate), flat, len(plan.table.class_names), plan.device))
        return [(group, [next(results) for _ in group]) for group in groups]


@dataclass(frozen=True)
class TinyLearner:
    """A Tiny Classifier of one gate budget and function set. `code` is the input code chosen on split 0, empty before that."""

    config: TinyConfig
    codes: tuple[str, ...]
    seeds: int
    code: str = ""
    kind: ClassVar[Literal["trial", "baseline"]] = "baseline"
    family: ClassVar[str] = "tiny"

    def to_json(self) -> dict[str, Any]:
        """The record's `candidate`."""
        return {**asdict(self.config), "codes": list(self.codes), "seeds": self.seeds}

    def key(self, plan: Plan) -> str:
        """The record's key."""
        return plan.baseline_key({"family": self.family, **self.to_json()})

    def engine(self, plan: Plan) -> dict[str, str]:
        """What trains it, with versions."""
        return {"tiny": tiny.VERSION}

    def partitions(self, plan: Plan) -> int:
        """Partitions into folds that its population is trained on."""
        return 1

    def learn(self, plan: Plan, splits: Sequence[int]) -> list[Learnt]:
        """The populations of outer splits, with the chosen code or the best of each. Raises TrainingError or DataError."""
        return [self._learn(plan, index) for index in splits]

    def _learn(self, plan: Plan, index: int) -> Learnt:
        split = plan.split(index)
        dataset = plan.dataset(split)
        parts, seeds = population_rows(plan, index, split, self.seeds)
        found = tiny.search_codes(
            self.config, dataset.words, dataset.labels, dataset.feature_names, dataset.input_bits,
            training_rows=split.train, folds=parts, seeds=seeds, n_classes=len(plan.table.class_names),
            codes=(self.code,) if self.code else self.codes,
        )  # fmt: skip
        notes = {"estimator": "tiny", "estimator_version": tiny.VERSION}
        return Learnt(found.replicas, {**notes, "code": found.code.name, "code_scores": found.scores})


@dataclass(frozen=True)
class TreeLearner:
    """A tree, a forest or boosted trees on the integer words."""

    config: TreeConfig
    seeds: int
    kind: ClassVar[Literal["trial", "baseline"]] = "baseline"
    family: ClassVar[str] = "tree"

    def to_json(self) -> dict[str, Any]:
        """The record's `candidate`."""
        return {**asdict(self.config), "seeds": self.seeds}

    def key(self, plan: Plan) -> str:
        """The record's key."""
        return plan.baseline_key({"family": self.family, **self.to_json()})

    def engine(self, plan: Plan) -> dict[str, str]:
        """What trains it, with versions."""
        return {"trees": trees.VERSION, "scikit-learn": importlib.metadata.version("scikit-learn")}

    def partitions(self, plan: Plan) -> int:
        """Partitions into folds that its population is trained on."""
        return 1

    def learn(self, plan: Plan, splits: Sequence[int]) -> list[Learnt]:
        """The populations of outer splits. Raises TrainingError when none can be fitted."""
        out = []
        for index in splits:
            split = plan.split(index)
            dataset = plan.dataset(split)
            parts, seeds = population_rows(plan, index, split, self.seeds)
            replicas = trees.grow(
                self.config, dataset.words, dataset.labels, dataset.feature_names, dataset.input_bits,
                folds=parts, seeds=seeds, n_classes=len(plan.table.class_names),
            )  # fmt: skip
            out.append(Learnt(replicas, {"estimator": "trees", "estimator_version": trees.VERSION}))
        return out


@dataclass(frozen=True)
class HybridLearner:
    """The chips of a DWN candidate, evolved on for accuracy and fewer gates. `start` is the key of the candidate's record.

    Every replica of the candidate's population is trained again and evolved on its own fold. `config.gates` are spare gates.
    """

    candidate: Candidate
    start: str
    config: TinyConfig
    kind: ClassVar[Literal["trial", "baseline"]] = "baseline"
    family: ClassVar[str] = "hybrid"

    def to_json(self) -> dict[str, Any]:
        """The record's `candidate`."""
        return {**self.candidate.to_json(), "start": self.start, **asdict(self.config)}

    def key(self, plan: Plan) -> str:
        """The record's key."""
        return plan.baseline_key({"family": self.family, **self.to_json(), "training": plan.study.training.identity()})

    def engine(self, plan: Plan) -> dict[str, str]:
        """What trains it, with versions."""
        return {**DwnLearner(self.candidate).engine(plan), "tiny": tiny.VERSION}

    def partitions(self, plan: Plan) -> int:
        """Partitions into folds that its population is trained on."""
        return plan.study.training.partitions

    def learn(self, plan: Plan, splits: Sequence[int]) -> list[Learnt]:
        """The populations of outer splits. Raises TrainingError when none can be trained."""
        notes = {"estimator": f"{plan.study.training.estimator}, then tiny", "estimator_version": tiny.VERSION}
        groups = DwnLearner(self.candidate).populations(plan, splits)
        n_classes = len(plan.table.class_names)
        out = []
        for group, replicas in groups:
            refined = [
                tiny.refine(self.config, task, n_classes, two_input_gates(replica.network))
                if isinstance(replica, Replica)
                else replica
                for task, replica in zip(group, replicas, strict=True)
            ]
            out.append(Learnt(refined, notes))
        return out


Learner = DwnLearner | TinyLearner | TreeLearner | HybridLearner


def learner_of(record: Record) -> Learner:
    """The learner that made a record. Raises StoreError for one that is not of a chip."""
    values = record.candidate
    try:
        if record.family == "dwn":
            return DwnLearner(Candidate.from_json(values))
        if record.family == "tiny":
            code = str(record.training.get("code", ""))
            return TinyLearner(_part(TinyConfig, values), tuple(values["codes"]), values["seeds"], code)
        if record.family == "tree":
            return TreeLearner(_part(TreeConfig, values), values["seeds"])
        if record.family == "hybrid":
            return HybridLearner(_part(Candidate, values), values["start"], _part(TinyConfig, values))
    except (KeyError, TypeError, TrainingError) as error:
        raise StoreError(f"record {record.key}: its candidate is not one of family {record.family}: {error!r}") from error
    raise StoreError(f"record {record.key} is of family {record.family!r}, which has no chips")


def prepare_learners(learners: Iterable[Learner]) -> None:
    """Compile, in this process, what worker processes would otherwise each compile: they find it in numba's cache."""
    if any(isinstance(learner, TinyLearner | HybridLearner) for learner in learners):
        tiny.compile_engine()


def _part(kind: type[Config], values: dict[str, Any]) -> Config:
    """The configuration whose fields are among `values`."""
    return kind(**{f.name: values[f.name] for f in fields(kind) if f.name in values})


def train_config(plan: Plan, candidate: Candidate) -> TrainConfig:
    """The estimator's configuration of a candidate."""
    budget, classes = plan.study.training, len(plan.table.class_names)
    widths, exponent = candidate.widths(classes), budget.temperature_exponent if candidate.head == "popcount" else 0.0
    return TrainConfig(
        lut_inputs=candidate.lut_inputs, widths=widths, head=candidate.head,
        mapping=candidate.mapping, deep_mapping=candidate.deep_mapping,
        temperature=scaled_temperature(candidate.temperature, widths[-1], classes, exponent),
        learning_rate=candidate.learning_rate, spectral=candidate.spectral, epochs=budget.epochs,
        batch_size=budget.batch_size, class_weight=budget.class_weight, refine=candidate.refine, area_cost=candidate.area_cost,
        threshold_cost=THRESHOLD_COSTS[plan.study.chip.interface], mapping_candidates=budget.mapping_candidates,
        threshold_sharing=budget.threshold_sharing, patience=budget.patience,
        area_pressure=budget.area_pressure,
    )  # fmt: skip


def tasks(plan: Plan, candidate: Candidate, index: int, split: Split) -> list[Task]:
    """The population of outer split `index`: partitions x folds x seeds replicas in its training part, one encoder for all."""
    dataset = plan.dataset(split)
    encoder = plan.encoder(dataset, split, candidate)
    bits, labels = encoder.encode(dataset.words), dataset.labels
    return [
        Task(encoder, bits[train], labels[train], bits[validation], labels[validation], seed)
        for (train, validation), seeds in zip(
            *population_rows(plan, index, split, plan.study.training.seeds, plan.study.training.partitions), strict=True
        )
        for seed in seeds
    ]


def population_rows(
    plan: Plan, index: int, split: Split, seeds: int, partitions: int = 1
) -> tuple[list[tuple[RowNumbers, RowNumbers]], list[list[int]]]:
    """The folds (training and validation rows) inside the training part of outer split `index`, of one partition after the
    other, and the seeds of each fold."""
    spec = plan.study.split
    starts = [(spec.seed + index + PARTITION_SEEDS * p) % (1 << 32) for p in range(partitions)]
    parts = [part for start in starts for part in folds(plan.table.labels, split.train, spec.folds, start)]
    numbers = [[_seed(plan, index, fold, replica) for replica in range(seeds)] for fold in range(len(parts))]
    return parts, numbers


def _seed(plan: Plan, index: int, fold: int, replica: int) -> int:
    return int(digest({"seed": plan.study.seed, "split": index, "fold": fold, "replica": replica}), 16) % (1 << 31)


def two_input_gates(network: LutNetwork) -> Circuit:
    """The circuit of two-input gates, with the class code as outputs, that computes the same for all encoder bits."""
    small = simplify(network)
    place = {source: i for i, source in enumerate(network.encoder.sources)}
    made = gates_of_netlist(lower(small, interface="bits"))
    read = [place[source] for source in small.encoder.sources]
    n_bits = network.n_inputs
    gates: list[Lut] = []

    def signal(node: int) -> int:
        """The signal of a node that is not the constant."""
        return read[node - 1] if node <= made.n_inputs else n_bits + node - made.first

    for kind, a, b in made.gates:
        table = 0
        for address in range(4):
            x, y = address & 1 ^ a & 1, address >> 1 ^ b & 1
            table |= (x ^ y if kind == XOR else x & y) << address
        gates.append(Lut((signal(a >> 1), signal(b >> 1)), table))
    outputs = []
    for literal in made.outputs:
        if literal < 2:
            gates.append(Lut((0, 0), 0b1111 if literal else 0))
        elif literal & 1:
            gates.append(Lut((signal(literal >> 1),) * 2, _INVERTER))
        outputs.append(n_bits + len(gates) - 1 if literal < 2 or literal & 1 else signal(literal >> 1))
    return Circuit(tuple(gates), tuple(outputs))
