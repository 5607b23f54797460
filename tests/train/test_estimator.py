"""The contract's own checks; none of them needs torch."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import numpy as np
import pytest

from dwnasic.data.encoder import FeatureCode, Thermometer
from dwnasic.data.splits import balanced_accuracy
from dwnasic.errors import TrainingError, UnknownNameError
from dwnasic.train.estimator import Task, TrainConfig, load_estimator

GOOD: dict[str, Any] = {
    "lut_inputs": 3, "widths": (4,), "head": "popcount", "mapping": "random",
    "temperature": 1.0, "learning_rate": 0.01, "epochs": 1, "batch_size": 8,
}  # fmt: skip


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"lut_inputs": 0}, "lut_inputs is 0"),
        ({"lut_inputs": 17}, "1..16"),
        ({"widths": ()}, "at least one layer"),
        ({"widths": (4, 0)}, "at least one LUT"),
        ({"head": "softmax"}, "known: popcount, reduction"),
        ({"mapping": "groups"}, "known: learnable, random"),
        ({"deep_mapping": "x"}, "deep_mapping is 'x'"),
        ({"temperature": 0.0}, "temperature is 0.0"),
        ({"learning_rate": float("nan")}, "learning_rate is nan"),
        ({"spectral": -1.0}, "spectral is -1.0"),
        ({"epochs": 0}, "epochs is 0"),
        ({"batch_size": 0}, "batch_size is 0"),
        ({"class_weight": "auto"}, "class_weight is 'auto'"),
        ({"decay": "linear"}, "known: exponential, reciprocal"),
        ({"refine": "all"}, "known: none, tables, prune, search"),
        ({"area_cost": -1.0}, "area_cost is -1.0"),
        ({"threshold_cost": float("inf")}, "threshold_cost is inf"),
        ({"threshold_sharing": -0.1}, "threshold_sharing is -0.1"),
        ({"mapping_candidates": -1}, "mapping_candidates is -1"),
        ({"patience": -1}, "patience is -1"),
        ({"area_pressure": float("nan")}, "area_pressure is nan"),
    ],
)
def test_values_outside_their_range_are_refused(change: dict[str, Any], message: str) -> None:
    with pytest.raises(TrainingError, match=message):
        TrainConfig(**{**GOOD, **change})


def test_a_task_whose_shapes_do_not_fit_is_refused() -> None:
    encoder = Thermometer((FeatureCode("a", 4, (3, 7)),))
    bits, labels = np.zeros((5, 2), dtype=bool), np.zeros(5, dtype=np.int64)
    with pytest.raises(TrainingError, match="encoder of 2 bits"):
        Task(encoder, np.zeros((5, 3), dtype=bool), labels, bits, labels, 0)
    with pytest.raises(TrainingError, match="labels of shape"):
        Task(encoder, bits, labels, bits, labels[:4], 0)
    with pytest.raises(TrainingError, match="validation part has no rows"):
        Task(encoder, bits, labels, bits[:0], labels[:0], 0)
    with pytest.raises(TrainingError, match="seed"):
        Task(encoder, bits, labels, bits, labels, -1)


def test_unknown_estimator_names_the_nearest() -> None:
    with pytest.raises(UnknownNameError, match="'efd'"):
        load_estimator("edf")


def test_the_contract_loads_no_torch() -> None:
    code = "import sys, dwnasic.train.estimator, dwnasic.train.plan; sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_balanced_accuracy_is_the_mean_over_present_classes() -> None:
    predicted, labels = np.array([0, 0, 1, 1, 0]), np.array([0, 0, 0, 0, 2])
    assert balanced_accuracy(labels, predicted) == pytest.approx(0.25)
