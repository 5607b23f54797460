"""What every way of training a population shares: row orders, what rows count, when to look, and how a network is scored."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from dwnasic.data.splits import balanced_accuracy
from dwnasic.network.lut_network import LutNetwork
from dwnasic.train.estimator import FailedReplica, Replica, Task

CHECKPOINTS = 12
"""A fit looks at its own state at most this many times; 25 chose no better epochs on blood."""
ROWS_AHEAD = 16
"""Epochs for which row orders are drawn at once."""


class Order:
    """The endless row order of one replica: shuffled decks of its rows, one after the other, so that no row is left out."""

    def __init__(self, seed: int, rows: int) -> None:
        self._rng = np.random.default_rng((seed, 1))
        self._rows = np.arange(rows)
        self._left = np.empty(0, dtype=np.int64)

    def take(self, count: int) -> NDArray[np.int64]:
        """The next `count` rows."""
        decks = -(-(count - len(self._left)) // len(self._rows))
        if decks > 0:
            fresh = self._rng.permuted(np.broadcast_to(self._rows, (decks, len(self._rows))), axis=1)
            self._left = np.concatenate([self._left, fresh.reshape(-1)])
        out, self._left = self._left[:count], self._left[count:]
        return out


def looks(epochs: int) -> int:
    """Epochs from one look at the hardened networks to the next."""
    return -(-epochs // CHECKPOINTS)


def class_weights(task: Task, n_classes: int) -> NDArray[np.float64]:
    """Weights [C] that give all classes of the training part the same total, with mean 1 over its rows."""
    counts = np.bincount(task.train_labels, minlength=n_classes)
    weights: NDArray[np.float64] = counts.sum() / (n_classes * counts)
    return weights


def price_of_area(task: Task, area_pressure: float) -> float:
    """What a NAND2 costs at the end of training, in units of the loss, which is a mean over rows."""
    return area_pressure / len(task.train_labels)


def signal_features(task: Task, n_bits: int) -> NDArray[np.int64]:
    """The feature of every encoder bit [n_bits], counting those that have bits; -1 for padding."""
    features = np.full(n_bits, -1, dtype=np.int64)
    features[: task.encoder.n_bits] = np.unique([feature for feature, _ in task.encoder.sources], return_inverse=True)[1]
    return features


def class_scores(task: Task, n_classes: int, balanced: bool) -> NDArray[np.float64]:
    """What a right row of each class counts in the score [C], training and validation rows together, 1 in all: the same, or the
    same in all for each class that occurs."""
    counts = np.bincount(np.concatenate([task.train_labels, task.validation_labels]), minlength=n_classes)
    if not balanced:
        return np.full(n_classes, 1 / counts.sum())
    return np.where(counts > 0, 1 / (np.count_nonzero(counts) * np.maximum(counts, 1)), 0.0)


def score(network: LutNetwork, task: Task, epoch: int, epochs: int) -> Replica:
    """A replica with its validation accuracies, by the hardened network's own definition; it is of `epoch`, of `epochs` run."""
    predicted = network.evaluate_bits(task.validation_bits)
    accuracy = float(np.mean(predicted == task.validation_labels))
    return Replica(network, accuracy, balanced_accuracy(task.validation_labels, predicted), epoch, epochs=epochs)


def not_finite(epoch: int) -> FailedReplica:
    """The replica whose loss was not finite in `epoch`."""
    return FailedReplica(f"the loss is not finite in epoch {epoch}; use a larger temperature or a smaller learning_rate")
