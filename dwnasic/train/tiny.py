"""Tiny Classifiers: evolved circuits of two-input gates as LUT networks, trained on the tasks of a population as estimators are.

Source: Iordanou et al., "Low-cost and efficient prediction hardware for tabular data using tiny classifier circuits", Nature
Electronics 2024 (arXiv 2303.00031). A gate is a LUT of two inputs, so simplification, mapping, proof and measurement are shared
with DWN. With more than two classes the outputs are the class index in binary (least significant output first); a number that
is no class is never right, so evolution avoids it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from dwnasic.data.encoder import FeatureCode, Thermometer, Words
from dwnasic.data.splits import balanced_accuracy
from dwnasic.errors import TrainingError
from dwnasic.network.lut_network import CodeHead, Lut, LutNetwork
from dwnasic.train.estimator import FailedReplica, Labels, Replica, Task
from dwnasic.train.evolution import Circuit, Evolved, Rows, TinyConfig, evolve_circuit
from dwnasic.train.tiny_codes import CODES, InputCode, fit_code, thermometer_code

VERSION = "tiny-1"
"""Changes whenever the same configuration, rows and seed give another circuit."""

RowNumbers = NDArray[np.int64]


def compile_engine() -> None:
    """Compile the kernel of evolution (or read what was compiled) by a run of one generation."""
    encoder = Thermometer((FeatureCode("x", 1, (1,)),))
    bits, labels = np.array([[False], [True]]), np.array([0, 1], dtype=np.int64)
    evolve(TinyConfig(gates=1, generations=1), [Task(encoder, bits, labels, bits, labels, 0)], 2)


def evolve(
    config: TinyConfig, tasks: Sequence[Task], n_classes: int, code: InputCode | None = None
) -> tuple[Replica | FailedReplica, ...]:
    """Evolve one replica a task; the answers are in the order of the tasks.

    With a `code` the circuits read its bits (the tasks' encoder must be the code's), without one each reads its task's
    thermometer bits. The encoder of a network is its task's. A task that cannot be trained gives a FailedReplica; raises
    TrainingError when none can.
    """
    if not tasks:
        raise TrainingError("no tasks to train on")
    if n_classes < 2:
        raise TrainingError(f"{n_classes} classes; at least two are needed")
    refusals = [_refusal(task, n_classes, code) for task in tasks]
    if all(refusals):
        raise TrainingError(f"no replica can be trained: {refusals[0]}")
    return tuple(
        FailedReplica(refusal) if refusal else _replica(config, task, n_classes, code)
        for task, refusal in zip(tasks, refusals, strict=True)
    )


@dataclass(frozen=True)
class CodeSearch:
    """The best input code, its replicas (fold by fold, seed by seed), and the mean validation score of every code tried."""

    code: InputCode
    replicas: tuple[Replica | FailedReplica, ...]
    scores: dict[str, float]


def search_codes(
    config: TinyConfig,
    words: Words,
    labels: Labels,
    names: Sequence[str],
    input_bits: Sequence[int],
    *,
    training_rows: RowNumbers,
    folds: Sequence[tuple[RowNumbers, RowNumbers]],
    seeds: Sequence[Sequence[int]],
    n_classes: int,
    codes: Sequence[str] = CODES,
) -> CodeSearch:
    """Evolve a population with every input code and take the code with the best mean validation score.

    `words` [rows, features] and `labels` [rows] are of all rows; codes are fitted on `training_rows`; `folds` are pairs of
    training and validation rows inside them and `seeds` the seeds of each fold. The score is the configuration's fitness measure;
    of equal codes the first is taken. Raises UnknownNameError, DataError (a code that does not fit) or TrainingError.
    """
    if not codes:
        raise TrainingError(f"no input codes to try; known: {', '.join(CODES)}")
    if len(seeds) != len(folds):
        raise TrainingError(f"seeds for {len(seeds)} folds; there are {len(folds)} folds")
    best: tuple[InputCode, tuple[Replica | FailedReplica, ...]] | None = None
    scores: dict[str, float] = {}
    for name in codes:
        code = fit_code(words[training_rows], names, input_bits, name)
        replicas = evolve(config, _tasks(code, words, labels, folds, seeds), n_classes, code)
        score = _score(config, replicas)
        if best is None or score > max(scores.values()):
            best = code, replicas
        scores[name] = score
    assert best is not None
    return CodeSearch(best[0], best[1], scores)


def _tasks(
    code: InputCode,
    words: Words,
    labels: Labels,
    folds: Sequence[tuple[RowNumbers, RowNumbers]],
    seeds: Sequence[Sequence[int]],
) -> list[Task]:
    bits = code.encoder.encode(words)
    return [
        Task(code.encoder, bits[train], labels[train], bits[validation], labels[validation], seed)
        for (train, validation), of_fold in zip(folds, seeds, strict=True)
        for seed in of_fold
    ]


def _score(config: TinyConfig, replicas: Sequence[Replica | FailedReplica]) -> float:
    balanced = config.fitness == "balanced_accuracy"
    good = [r for r in replicas if isinstance(r, Replica)]
    return float(np.mean([r.validation_balanced_accuracy if balanced else r.validation_accuracy for r in good]))


def _refusal(task: Task, n_classes: int, code: InputCode | None) -> str:
    """Why a task cannot be trained at all; empty when it can."""
    labels = np.concatenate([task.train_labels, task.validation_labels])
    if labels.min() < 0 or labels.max() >= n_classes:
        return f"labels in {labels.min()}..{labels.max()} for {n_classes} classes"
    if code is not None and task.encoder != code.encoder:
        return f"the task's encoder is not that of the input code {code.name}; make its bits with code.encoder"
    if task.encoder.n_bits == 0:
        return "the encoder has no thresholds, so there is nothing to read"
    missing = sorted(set(range(n_classes)) - set(task.train_labels.tolist()))
    if missing:
        return f"the training part has no row of class {missing[0]}; use fewer folds or more data"
    return ""


def refine(config: TinyConfig, task: Task, n_classes: int, begin: Circuit) -> Replica | FailedReplica:
    """Evolve on from a circuit of a task's thermometer bits: `config.gates` are there beside those of `begin`.

    Raises TrainingError when `begin` does not fit the configuration.
    """
    refusal = _refusal(task, n_classes, None)
    if refusal:
        return FailedReplica(refusal)
    return _replica(replace(config, gates=config.gates + len(begin.gates)), task, n_classes, None, begin)


def _replica(config: TinyConfig, task: Task, n_classes: int, code: InputCode | None, begin: Circuit | None = None) -> Replica:
    code = thermometer_code(task.encoder) if code is None else code
    train, validation = code.encode(task.train_bits), code.encode(task.validation_bits)
    rows = Rows.of(train, task.train_labels, validation, task.validation_labels)
    evolved = evolve_circuit(config, rows, n_classes, task.seed, begin)
    network = harden(evolved, code, n_classes)
    predicted = network.evaluate_bits(task.validation_bits)
    accuracy = float(np.mean(predicted == task.validation_labels))
    return Replica(network, accuracy, balanced_accuracy(task.validation_labels, predicted), evolved.generation, "numba")


def harden(evolved: Evolved, code: InputCode, n_classes: int) -> LutNetwork:
    """The network of an evolved circuit behind its input code: the code's LUTs, the active gates, and the class code."""
    inputs, shift = len(code.signals), code.encoder.n_bits + len(code.luts) - len(code.signals)

    def place(signal: int) -> int:
        return code.signals[signal] if signal < inputs else signal + shift

    gates = tuple(Lut(tuple(place(s) for s in gate.inputs), gate.table) for gate in evolved.gates)
    head = CodeHead(tuple(place(s) for s in evolved.outputs))
    return LutNetwork(code.encoder, (*code.luts, *gates), head, n_classes)
