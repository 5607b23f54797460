"""Every entry of ESTIMATORS keeps the contract of `dwnasic.train.estimator.Estimator`."""

from __future__ import annotations

import numpy as np
import pytest

from dwnasic.data.encoder import fit_thermometer
from dwnasic.errors import TrainingError
from dwnasic.train.estimator import ESTIMATORS, FailedReplica, Replica, Task, TrainConfig, balanced_accuracy, load_estimator

CONFIG = TrainConfig(
    lut_inputs=2, widths=(6,), head="popcount", mapping="learnable", temperature=1.0, learning_rate=0.05, epochs=10, batch_size=32
)


def _tasks(count: int, classes: int) -> list[Task]:
    """A word of 6 bits decides, with some noise; two more features carry nothing."""
    tasks = []
    for seed in range(count):
        rng = np.random.default_rng(seed)
        words = rng.integers(0, 64, (200, 3))
        noisy = np.clip(words[:, 1] + rng.integers(-4, 5, 200), 0, 63)
        labels = (noisy * classes // 64).astype(np.int64)
        encoder = fit_thermometer(words[:150], ["a", "b", "c"], [6, 6, 6], "uniform", 3)
        bits = encoder.encode(words)
        tasks.append(Task(encoder, bits[:150], labels[:150], bits[150:], labels[150:], seed))
    return tasks


@pytest.mark.parametrize("name", sorted(ESTIMATORS))
@pytest.mark.parametrize("head", ["popcount", "reduction"])
@pytest.mark.parametrize("classes", [2, 3])
def test_an_estimator_keeps_the_contract(name: str, head: str, classes: int) -> None:
    estimator = load_estimator(name)
    assert isinstance(estimator.version, str)
    assert estimator.version
    config = TrainConfig(**{**vars(CONFIG), "head": head, "temperature": 1.0 if head == "popcount" else 0.3})
    tasks = _tasks(3, classes)
    replicas = estimator.fit(config, tasks, classes)
    assert len(replicas) == len(tasks)
    for task, replica in zip(tasks, replicas, strict=True):
        assert isinstance(replica, Replica)
        assert replica.network.encoder == task.encoder
        assert replica.network.n_classes == classes
        predicted = replica.network.evaluate_bits(task.validation_bits)
        assert replica.validation_accuracy == np.mean(predicted == task.validation_labels)
        assert replica.validation_balanced_accuracy == balanced_accuracy(predicted, task.validation_labels)
    assert max(r.validation_accuracy for r in replicas if isinstance(r, Replica)) > 1.2 / classes
    assert estimator.fit(config, tasks, classes) == replicas


@pytest.mark.parametrize("name", sorted(ESTIMATORS))
def test_an_estimator_refuses_the_impossible(name: str) -> None:
    estimator = load_estimator(name)
    with pytest.raises(TrainingError):
        estimator.fit(CONFIG, _tasks(1, 2), 2, device="cuda:99")
    task = _tasks(1, 2)[0]
    one_class = Task(
        task.encoder, task.train_bits, np.zeros_like(task.train_labels), task.validation_bits, task.validation_labels, 0
    )
    good, bad = estimator.fit(CONFIG, [task, one_class], 2)
    assert isinstance(good, Replica)
    assert isinstance(bad, FailedReplica)
