"""The contract of every way of learning: a configuration and tasks go in, hardened LUT networks come out.

This module loads no torch, so that a table of estimators can be printed, and a study checked, without it.
"""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from dwnasic.data.encoder import Bits, Thermometer
from dwnasic.errors import TrainingError, lookup
from dwnasic.network.lut_network import MAX_LUT_INPUTS, LutNetwork

Labels = NDArray[np.int64]
HEADS = ("popcount", "reduction")
MAPPINGS = ("learnable", "random")
CLASS_WEIGHTS = (None, "balanced")
DECAYS = ("exponential", "reciprocal")
REFINEMENTS = ("none", "tables", "prune", "search")
REFINE_VERSION = "refine-1"
"""Changes whenever refinement makes another network of the same one."""


@dataclass(frozen=True, kw_only=True)
class TrainConfig:
    """Everything that shapes the training of one candidate: plain numbers and strings, as a study gives them.

    `widths` are LUTs per layer, first to last, before the head. `mapping` is how the first layer chooses its bits and
    `deep_mapping` how the later ones choose among the LUTs before them; with `mapping_candidates` (0: all) every input of a
    learnable first layer chooses among that many bits, drawn at random. After each epoch, bits that other inputs read gain up
    to `threshold_sharing` of mapping weight, the later the more: for fewer thresholds, which are comparators. A replica stops at
    the first look (`batches.looks`) that is `patience` epochs after the last rise of its score (see `Replica`; 0: never), with
    the learning rate that the whole of `epochs` would have given it there. `area_pressure` is the price of a NAND2 in training
    rows while training goes on (see `area_pressure.py`; 0: area is free). `temperature`
    divides the class scores (popcount: ones counted) or the outputs of the last LUTs (reduction: values in -1..1) before the
    loss. `spectral` is the strength of the L2 penalty on Walsh-Hadamard coefficients weighted by degree, `weight_decay` of the
    unweighted one; `decay` is the law by which EFD's weights fall with Hamming distance H, and `beta` the base of the
    exponential one (reciprocal: 1 / (H + 1)). `refine` is what is done to the hardened network (see `refine.py`); there, a NAND2
    has to win `area_cost` training rows, and an encoder bit is `threshold_cost` NAND2. Raises TrainingError for a value outside
    its range.
    """

    lut_inputs: int
    widths: tuple[int, ...]
    head: str
    mapping: str
    deep_mapping: str = "random"
    temperature: float
    learning_rate: float
    spectral: float = 0.0
    weight_decay: float = 0.0
    beta: float = 1 / 3
    decay: str = "exponential"
    epochs: int
    batch_size: int
    class_weight: str | None = None
    refine: str = "none"
    area_cost: float = 1.0
    threshold_cost: float = 0.1
    mapping_candidates: int = 0
    threshold_sharing: float = 0.0
    patience: int = 0
    area_pressure: float = 0.0

    def __post_init__(self) -> None:
        if not 1 <= self.lut_inputs <= MAX_LUT_INPUTS:
            raise TrainingError(f"lut_inputs is {self.lut_inputs}; it must be in 1..{MAX_LUT_INPUTS}")
        if not self.widths or any(width < 1 for width in self.widths):
            raise TrainingError(f"widths are {self.widths}; at least one layer is needed, and at least one LUT in each")
        for name, value, known in (
            ("head", self.head, HEADS),
            ("mapping", self.mapping, MAPPINGS),
            ("deep_mapping", self.deep_mapping, MAPPINGS),
            ("class_weight", self.class_weight, CLASS_WEIGHTS),
            ("decay", self.decay, DECAYS),
            ("refine", self.refine, REFINEMENTS),
        ):
            if value not in known:
                raise TrainingError(f"{name} is {value!r}; known: {', '.join(str(k) for k in known)}")
        for name, number in (("temperature", self.temperature), ("learning_rate", self.learning_rate)):
            if not 0 < number < float("inf"):
                raise TrainingError(f"{name} is {number}; it must be a positive finite number")
        for name in ("spectral", "weight_decay", "beta", "area_cost", "threshold_cost", "threshold_sharing", "area_pressure"):
            number = getattr(self, name)
            if not 0 <= number < float("inf"):
                raise TrainingError(f"{name} is {number}; it must be a finite number, zero or larger")
        for name, count in (("epochs", self.epochs), ("batch_size", self.batch_size)):
            if count < 1:
                raise TrainingError(f"{name} is {count}; it must be at least 1")
        if self.mapping_candidates < 0:
            raise TrainingError(f"mapping_candidates is {self.mapping_candidates}; it must be 0 (all bits) or more")
        if self.patience < 0:
            raise TrainingError(f"patience is {self.patience}; it must be 0 (never stop early) or more epochs")


@dataclass(frozen=True)
class Task:
    """The data of one replica: bits [rows, encoder.n_bits] and class indices [rows], for training and validation, and a seed.

    Raises TrainingError when shapes do not fit together or a part has no rows.
    """

    encoder: Thermometer
    train_bits: Bits
    train_labels: Labels
    validation_bits: Bits
    validation_labels: Labels
    seed: int

    def __post_init__(self) -> None:
        for part, bits, labels in (
            ("training", self.train_bits, self.train_labels),
            ("validation", self.validation_bits, self.validation_labels),
        ):
            if bits.ndim != 2 or labels.shape != bits.shape[:1]:
                raise TrainingError(f"{part} bits of shape {bits.shape} with labels of shape {labels.shape}")
            if bits.shape[1] != self.encoder.n_bits:
                raise TrainingError(f"{part} bits of shape {bits.shape} from an encoder of {self.encoder.n_bits} bits")
            if not len(bits):
                raise TrainingError(f"the {part} part has no rows; use fewer folds or more data")
        if self.seed < 0:
            raise TrainingError(f"the seed of a task is {self.seed}; it must not be negative")


@dataclass(frozen=True)
class Replica:
    """One trained and hardened replica.

    Both accuracies (0..1) are of `network.evaluate_bits` on the task's own validation rows. `epoch` is the one it was taken from,
    of `epochs` run: the one whose hardened network scored best on training and validation rows together (accuracy, balanced
    where the classes are weighted), for readings of a small validation part alone are mostly luck. So validation rows choose the
    epoch, and with `patience` the end, but no parameter: gradients and refinement read training rows only. `backend` is the code
    that computed it, and why, where that was not the first choice; see `backend.Backend`.
    """

    network: LutNetwork
    validation_accuracy: float
    validation_balanced_accuracy: float
    epoch: int
    backend: str = "reference"
    epochs: int = 0


@dataclass(frozen=True)
class FailedReplica:
    """A replica that could not be trained, and why. The others of its population are not touched."""

    reason: str


class Estimator(Protocol):
    """A way of learning LUT networks. `version` changes whenever the same configuration and seed give another network."""

    version: str

    def fit(
        self, config: TrainConfig, tasks: Sequence[Task], n_classes: int, device: str = "cpu"
    ) -> tuple[Replica | FailedReplica, ...]:
        """Train one replica a task, all in one population; the answers are in the order of the tasks.

        Raises TrainingError when no replica can be trained (an impossible shape, a device that is not there).
        """
        ...


ESTIMATORS: dict[str, str] = {
    "efd": "dwnasic.train.dwn:Efd",
    "hybrid": "dwnasic.train.dwn:Hybrid",
    "warp": "dwnasic.train.dwn:Warp",
    "warp_soft": "dwnasic.train.dwn:WarpSoft",
    "warp_gumbel": "dwnasic.train.dwn:WarpGumbel",
    "dlgn": "dwnasic.train.dwn:Dlgn",
}


VERSIONS: dict[str, str] = {
    "efd": "efd-2", "hybrid": "hybrid-2", "dlgn": "dlgn-2",
    "warp": "warp-2", "warp_soft": "warp_soft-1", "warp_gumbel": "warp_gumbel-1",
}  # fmt: skip
"""The `version` of every estimator, here so that records can be told current from stale without loading torch."""


def load_estimator(name: str, backend: str = "auto") -> Estimator:
    """Import and make the estimator `name` (a key of ESTIMATORS) on a backend (a key of `backend.BACKENDS`).

    Raises UnknownNameError for a name; a backend that cannot be had is an error of `fit`.
    """
    module, _, attribute = lookup(ESTIMATORS, name, "estimator").partition(":")
    estimator: Estimator = getattr(importlib.import_module(module), attribute)(backend)
    return estimator
