"""Smaller chips of trained networks that a study may ask for: what hardened validation accuracy does not miss is left out.

* `synthesis.data_dont_cares`: table entries that no training row addresses are chosen anew (network.free_entries).
* `chip.word_widths: smallest`: thresholds are rounded to coarser steps, so that comparators and ports get narrower.

Every replica of a population is treated, before the chip is chosen, on the rows of its own fold: its training rows say what is
free, and a change is accepted only if its accuracy on its validation rows does not fall below what it was (nor, for thresholds,
that on its training rows). No test row is read. What comes out is the network of the chip: everything after this proves that one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from dwnasic.data.encoder import Thermometer, Words
from dwnasic.data.splits import accuracy, balanced_accuracy
from dwnasic.data.table import Labels
from dwnasic.network.estimate import count_gates
from dwnasic.network.free_entries import accept_free_entries
from dwnasic.network.lut_network import LutNetwork
from dwnasic.network.simplify import simplify
from dwnasic.train.estimator import FailedReplica, Replica


@dataclass(frozen=True, eq=False)
class FoldRows:
    """Feature words [rows, features] and labels [rows] of a replica's fold."""

    train_words: Words
    train_labels: Labels
    validation_words: Words
    validation_labels: Labels

    def scores(self, network: LutNetwork) -> tuple[float, float]:
        """Accuracy on the validation rows and on the training rows."""
        return (
            accuracy(self.validation_labels, network.evaluate(self.validation_words)),
            accuracy(self.train_labels, network.evaluate(self.train_words)),
        )


def shrink(
    replicas: Sequence[Replica | FailedReplica], rows: Sequence[FoldRows], *, data_dont_cares: bool, narrow_words: bool
) -> tuple[tuple[Replica | FailedReplica, ...], dict[str, Any]]:
    """A population with smaller networks, one entry of `rows` a replica, and what was done, for the record's `training`."""
    done = [
        _shrunk(replica, fold, data_dont_cares, narrow_words) if isinstance(replica, Replica) else replica
        for replica, fold in zip(replicas, rows, strict=True)
    ]
    pairs = [(a, b) for a, b in zip(replicas, done, strict=True) if isinstance(a, Replica) and isinstance(b, Replica)]
    note: dict[str, Any] = {
        "data_dont_cares": data_dont_cares,
        "word_widths": "smallest" if narrow_words else "given",
        "changed": sum(a.network != b.network for a, b in pairs),
        "validation_accuracy_before": [a.validation_accuracy for a, _ in pairs],
        "luts_before": [len(simplify(a.network).luts) for a, _ in pairs],
        "luts_after": [len(simplify(b.network).luts) for _, b in pairs],
    }
    return tuple(done), note


def _shrunk(replica: Replica, rows: FoldRows, data_dont_cares: bool, narrow_words: bool) -> Replica:
    """One replica, its scores taken anew."""
    network = replica.network
    if data_dont_cares:
        network = use_free_entries(network, rows)
    if narrow_words:
        network = narrow(network, rows)
    if network == replica.network:
        return replica
    predicted = network.evaluate(rows.validation_words)
    return replace(
        replica,
        network=network,
        validation_accuracy=accuracy(rows.validation_labels, predicted),
        validation_balanced_accuracy=balanced_accuracy(rows.validation_labels, predicted),
    )


def use_free_entries(network: LutNetwork, rows: FoldRows) -> LutNetwork:
    """The simplified network with the table entries chosen that no training row addresses, as far as validation accuracy does
    not fall; the network as it was where that is not estimated to be smaller. Training rows keep their classes."""
    plain = simplify(network)
    floor = accuracy(rows.validation_labels, plain.evaluate(rows.validation_words))

    def accepted(trial: LutNetwork) -> bool:
        return accuracy(rows.validation_labels, trial.evaluate(rows.validation_words)) >= floor

    found = simplify(accept_free_entries(plain, plain.encoder.encode(rows.train_words), accepted))
    return found if count_gates(found) < count_gates(plain) else network


def narrow(network: LutNetwork, rows: FoldRows) -> LutNetwork:
    """The simplified network with coarser thresholds on the narrowest ports that they allow, at no less accuracy on validation
    and on training rows.

    Feature by feature all thresholds are rounded together to the coarsest step that is accepted, then one by one. What a step
    happens to gain is not spent by a later one: such gains are mostly luck, and are missing on other rows. Thresholds never
    meet or change places, so the thermometer can produce the codes that it could.
    """
    small = simplify(network)
    floor = rows.scores(small)

    def accepted(trial: LutNetwork) -> bool:
        nonlocal floor
        scores = rows.scores(trial)
        if scores[0] < floor[0] or scores[1] < floor[1]:
            return False
        floor = scores
        return True

    for i, feature in enumerate(small.encoder.features):
        positions = range(len(feature.thresholds))
        small = _coarser(small, i, positions, accepted)
        for position in positions:
            small = _coarser(small, i, (position,), accepted)
    return with_encoder(small, small.encoder.narrowed())


def _coarser(network: LutNetwork, index: int, positions: Sequence[int], accepted: Callable[[LutNetwork], bool]) -> LutNetwork:
    """The given thresholds of a feature rounded to the coarsest common step that is accepted."""
    feature = network.encoder.features[index]
    for zeros in range(feature.input_bits - 1, 0, -1):
        code = feature
        for position in positions:
            rounded = code.rounded(position, zeros)
            if rounded is None:
                break
            code = rounded
        else:
            if code.thresholds == feature.thresholds:
                return network  # as coarse as that already
            features = (*network.encoder.features[:index], code, *network.encoder.features[index + 1 :])
            trial = with_encoder(network, Thermometer(features))
            if accepted(trial):
                return trial
    return network


def with_encoder(network: LutNetwork, encoder: Thermometer) -> LutNetwork:
    """The same LUTs behind another encoder of as many bits."""
    return LutNetwork(encoder, network.luts, network.head, network.n_classes)
