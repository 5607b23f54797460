"""Training of differentiable weightless networks: all replicas of a candidate in one batched tensor program.

The loop is shared; an estimator is a rule of training LUTs (`rules.py`) in it. The epoch that is kept is chosen by the accuracy
of the hardened network, whatever the rule.

All randomness comes from the seed of a task, drawn on the host: a replica does not depend on which others it is trained beside,
and starts equal on every device.
"""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from dwnasic.errors import TrainingError
from dwnasic.train.area_pressure import FEATURE_BONUS
from dwnasic.train.backend import choose_backend, running
from dwnasic.train.batches import (
    ROWS_AHEAD,
    Order,
    class_scores,
    class_weights,
    looks,
    not_finite,
    price_of_area,
    score,
    signal_features,
)
from dwnasic.train.compiled import train_compiled, why_not
from dwnasic.train.efd import MAX_EFD_INPUTS
from dwnasic.train.estimator import VERSIONS, FailedReplica, Replica, Task, TrainConfig
from dwnasic.train.plan import NetworkPlan, plan_network
from dwnasic.train.population import Population, Snapshot, harden
from dwnasic.train.refine import Refinement, refine_replicas
from dwnasic.train.rules import DlgnRule, EfdRule, HybridRule, Rule, WarpRule

EVALUATED_ROWS = 1024
"""Rows that are looked at together, which bounds the memory."""


class Gradient(ABC):
    """An estimator that trains by gradients with a rule. `backend` is a key of `backend.BACKENDS`."""

    version: str

    def __init__(self, backend: str = "auto") -> None:
        self.backend = backend

    @abstractmethod
    def rule(self, config: TrainConfig) -> Rule:
        """The rule for a configuration. Raises TrainingError for one it cannot train."""

    def fit(
        self, config: TrainConfig, tasks: Sequence[Task], n_classes: int, device: str = "cpu"
    ) -> tuple[Replica | FailedReplica, ...]:
        """Train, choose the epoch, harden and refine, one replica a task. Raises TrainingError; see `Estimator`."""
        place = _device(device)
        if n_classes < 2:
            raise TrainingError(f"{n_classes} classes; at least two are needed")
        if not tasks:
            raise TrainingError("no tasks to train on")
        if config.lut_inputs > MAX_EFD_INPUTS:
            raise TrainingError(
                f"lut_inputs is {config.lut_inputs}; training by gradients takes LUTs of at most {MAX_EFD_INPUTS} inputs"
            )
        rule = self.rule(config)
        backend = choose_backend(self.backend, device, why_not(config, rule))
        refusals = [_refusal(config, task, n_classes) for task in tasks]
        if all(refusals):
            raise TrainingError(f"no replica can be trained: {refusals[0]}")
        plan = plan_network(config, max(t.encoder.n_bits for t, no in zip(tasks, refusals, strict=True) if not no), n_classes)
        done: dict[int, Replica | FailedReplica] = {i: FailedReplica(no) for i, no in enumerate(refusals) if no}
        steps = [-(-len(task.train_bits) // config.batch_size) for task in tasks]
        # The torch program trains replicas in step that have equally many steps an epoch; folds of one data set do.
        counts = {s for s, no in zip(steps, refusals, strict=True) if not no} if backend.name != "compiled" else {0}
        for count in sorted(counts):
            members = [i for i, s in enumerate(steps) if not refusals[i] and count in (0, s)]
            some = [tasks[i] for i in members]
            if backend.name == "compiled":
                trained = train_compiled(config, rule, plan, some, n_classes)
            else:
                with running(backend, device):
                    trained = _train(config, self.rule(config), plan, some, n_classes, count, place)
            named = (replace(r, backend=str(backend)) if isinstance(r, Replica) else r for r in trained)
            done.update(zip(members, named, strict=True))
        how = Refinement(config.refine, config.area_cost, config.threshold_cost, config.class_weight == "balanced")
        return refine_replicas([done[i] for i in range(len(tasks))], tasks, how)


class Efd(Gradient):
    """`efd`: Bacellar et al., "Differentiable Weightless Neural Networks", ICML 2024; see `efd.py`.

    The forward is hard everywhere (bits, tables, mapping), so the network that is trained is the network that is hardened.
    """

    version = VERSIONS["efd"]

    def rule(self, config: TrainConfig) -> Rule:
        """EFD with the configuration's law of decay."""
        return EfdRule(config.beta, config.decay)


class Hybrid(Gradient):
    """`hybrid`: hard forward, probabilistic surrogate backward (BitLogic); see `HybridRule`."""

    version = VERSIONS["hybrid"]

    def rule(self, config: TrainConfig) -> Rule:
        """The same for every configuration."""
        return HybridRule()


class Warp(Gradient):
    """`warp`: Walsh-Hadamard coefficients are trained (WARP-LUTs); see `WarpRule`."""

    version = VERSIONS["warp"]

    def rule(self, config: TrainConfig) -> Rule:
        """The same for every configuration."""
        return WarpRule()


class WarpSoft(Gradient):
    """`warp_soft`: as `warp`, with probabilities between the layers and under a popcount head; see `WarpRule`."""

    version = VERSIONS["warp_soft"]

    def rule(self, config: TrainConfig) -> Rule:
        """The same for every configuration."""
        return WarpRule("soft")


class WarpGumbel(Gradient):
    """`warp_gumbel`: as `warp`, with bits drawn at random in training; see `WarpRule`."""

    version = VERSIONS["warp_gumbel"]

    def rule(self, config: TrainConfig) -> Rule:
        """A new one, whose noise starts anew."""
        return WarpRule("gumbel")


class Dlgn(Gradient):
    """`dlgn`: a softmax over the 16 gates of two inputs (difflogic); see `DlgnRule`."""

    version = VERSIONS["dlgn"]

    def rule(self, config: TrainConfig) -> Rule:
        """Raises TrainingError unless LUTs have two inputs."""
        if config.lut_inputs != 2:
            raise TrainingError(f"lut_inputs is {config.lut_inputs}; the dlgn estimator trains gates of two inputs: use 2")
        return DlgnRule()


def _device(name: str) -> torch.device:
    """The torch device called `name`. Raises TrainingError when there is no such device here."""
    try:
        place = torch.device(name)
        torch.empty(0, device=place)
    except (RuntimeError, AssertionError) as error:
        reason = str(error).splitlines()[0]
        raise TrainingError(f"device {name!r} cannot be used here ({reason}); use --device cpu") from error
    return place


def _refusal(config: TrainConfig, task: Task, n_classes: int) -> str:
    """Why a task cannot be trained at all; empty when it can."""
    labels = np.concatenate([task.train_labels, task.validation_labels])
    if labels.min() < 0 or labels.max() >= n_classes:
        return f"labels in {labels.min()}..{labels.max()} for {n_classes} classes"
    if task.encoder.n_bits < config.lut_inputs:
        return (
            f"LUTs of {config.lut_inputs} inputs on an encoder of {task.encoder.n_bits} bits; "
            "use fewer lut_inputs or more thermometer_bits"
        )
    missing = sorted(set(range(n_classes)) - set(task.train_labels.tolist()))
    if missing:
        return f"the training part has no row of class {missing[0]}; use fewer folds or more data"
    return ""


@dataclass(frozen=True)
class _Rows:
    """Padded rows of all replicas, training rows before validation rows.

    bits [R, N, F] (uint8, padding 0), labels [R, N] (int64, padding -1).
    """

    bits: Tensor
    labels: Tensor

    @staticmethod
    def of(parts: Sequence[tuple[NDArray[np.bool_], NDArray[np.int64]]], n_bits: int, device: torch.device) -> _Rows:
        rows = max(len(labels) for _, labels in parts)
        bits = np.zeros((len(parts), rows, n_bits), dtype=np.uint8)
        labels = np.full((len(parts), rows), -1, dtype=np.int64)
        for r, (b, y) in enumerate(parts):
            bits[r, : len(y), : b.shape[1]] = b
            labels[r, : len(y)] = y
        return _Rows(torch.from_numpy(bits).to(device), torch.from_numpy(labels).to(device))

    def right(self, population: Population, n_classes: int) -> Tensor:
        """How many rows of each class the hardened population classifies right, [R, C] (float64)."""
        out = torch.zeros((len(self.labels), n_classes), dtype=torch.float64, device=self.labels.device)
        for bits, labels in zip(
            torch.split(self.bits, EVALUATED_ROWS, 1), torch.split(self.labels, EVALUATED_ROWS, 1), strict=True
        ):
            right = population.predict(bits.to(torch.float32).transpose(1, 2)) == labels
            for c in range(n_classes):
                out[:, c] += (right & (labels == c)).sum(1)
        return out

    def batch(self, chosen: Tensor) -> tuple[Tensor, Tensor]:
        """The rows `chosen` [R, B] as signals [R, F, B] and labels [R, B].

        The signals are a transposed view, which is how the mapping's gradient is fastest.
        """
        replicas, rows, n_bits = self.bits.shape
        flat = (chosen + torch.arange(0, replicas * rows, rows, device=chosen.device).unsqueeze(1)).view(-1)
        bits = self.bits.view(-1, n_bits).index_select(0, flat).view(*chosen.shape, n_bits)
        return bits.to(torch.float32).transpose(1, 2), self.labels.gather(1, chosen)


class _Best:
    """The best state of each replica so far, by hardened accuracy on training and validation rows together.

    Folds are small: the best of many readings of the validation rows alone is mostly luck (on blood such states were 0.7 % worse
    on test rows), and leaves the validation accuracy, which the search reads, too high.
    """

    def __init__(self, population: Population, replicas: int, device: torch.device, patience: int = 0) -> None:
        self.state: Snapshot = population.snapshot()
        self.epoch = torch.zeros(replicas, dtype=torch.int64, device=device)
        self.stopped = torch.zeros(replicas, dtype=torch.int64, device=device)  # the epoch in which patience ended, 0 before
        self._patience = patience
        self._rise = torch.zeros_like(self.epoch)
        self._score = torch.full((replicas,), -1.0, dtype=torch.float64, device=device)
        self._loss = torch.full((replicas,), math.inf, device=device)

    def offer(self, population: Population, score: Tensor, loss: Tensor, epoch: int) -> None:
        """Look at the present state: its score [R], and the mean training loss [R] since the last look, which breaks ties.

        A replica whose patience has ended keeps what it has.
        """
        open_ = torch.isfinite(loss) & (self.stopped == 0)
        higher = open_ & (score > self._score)
        better = higher | (open_ & (score == self._score) & (loss <= self._loss))
        self._rise[higher] = epoch
        if self._patience:
            self.stopped[open_ & (epoch - self._rise >= self._patience)] = epoch
        self._score = torch.where(better, score, self._score)
        self._loss = torch.where(better, loss, self._loss)
        self.epoch[better] = epoch
        now = population.snapshot()
        for kept, fresh in zip(self.state.tables + self.state.positions, now.tables + now.positions, strict=True):
            kept[better] = fresh[better]


def _train(
    config: TrainConfig,
    rule: Rule,
    plan: NetworkPlan,
    tasks: Sequence[Task],
    n_classes: int,
    steps: int,
    device: torch.device,
) -> list[Replica | FailedReplica]:
    """Train replicas that take equally many `steps` an epoch."""
    parts = [((t.train_bits, t.validation_bits), (t.train_labels, t.validation_labels)) for t in tasks]
    rows_of_tasks = [(np.concatenate(bits), np.concatenate(labels)) for bits, labels in parts]
    data = _Rows.of(rows_of_tasks, plan.layers[0].signals, device)
    population = Population(plan, config, [t.seed for t in tasks], [t.encoder.n_bits for t in tasks], device, rule)
    balanced = config.class_weight == "balanced"
    weights = (
        torch.from_numpy(np.stack([class_weights(t, n_classes) for t in tasks])).to(device, torch.float32) if balanced else None
    )
    scores = torch.from_numpy(np.stack([class_scores(t, n_classes, balanced) for t in tasks])).to(device)
    orders = [Order(t.seed, len(t.train_bits)) for t in tasks]
    optimizer = torch.optim.Adam(population.parameters, lr=config.learning_rate, fused=True)
    best = _Best(population, len(tasks), device, config.patience)
    failed = torch.zeros(len(tasks), dtype=torch.int64, device=device)  # the epoch, 0 while all is well
    pressed = config.area_pressure > 0
    prices = torch.tensor([price_of_area(t, config.area_pressure) for t in tasks], device=device)
    features = torch.from_numpy(np.stack([signal_features(t, plan.layers[0].signals) for t in tasks])).to(device)
    bonus = torch.full_like(prices, FEATURE_BONUS * config.area_pressure)
    every = looks(config.epochs)
    total = torch.zeros(len(tasks), device=device)
    for epoch in range(1, config.epochs + 1):
        if (epoch - 1) % ROWS_AHEAD == 0:
            ahead = min(ROWS_AHEAD, config.epochs - epoch + 1)
            drawn = np.stack([o.take(ahead * steps * config.batch_size) for o in orders])
            rows = torch.from_numpy(drawn.reshape(len(tasks), ahead, steps, config.batch_size)).to(device)
        for step in range(steps):
            done = ((epoch - 1) * steps + step) / (config.epochs * steps)
            optimizer.param_groups[0]["lr"] = config.learning_rate * 0.5 * (1 + math.cos(math.pi * done))
            signals, labels = data.batch(rows[:, (epoch - 1) % ROWS_AHEAD, step])
            total += _step(population, optimizer, signals, labels, weights, prices * (epoch / config.epochs) if pressed else None)
        if config.threshold_sharing:
            population.share_thresholds(config.threshold_sharing * epoch / config.epochs)
        if pressed:
            population.share_features(features, bonus * (epoch / config.epochs))
        failed = torch.where((failed == 0) & (best.stopped == 0) & ~torch.isfinite(total), epoch, failed)
        if epoch % every == 0 or epoch == config.epochs:
            seen = (epoch - 1) % every + 1
            best.offer(population, (data.right(population, n_classes) * scores).sum(1), total / seen, epoch)
            total = torch.zeros_like(total)
            if config.patience and bool(((failed > 0) | (best.stopped > 0)).all()):
                break
    return [
        not_finite(int(failed[r]))
        if failed[r]
        else score(
            harden(best.state, r, plan, task.encoder, n_classes), task, int(best.epoch[r]), int(best.stopped[r]) or config.epochs
        )
        for r, task in enumerate(tasks)
    ]


def _step(
    population: Population,
    optimizer: torch.optim.Optimizer,
    signals: Tensor,
    labels: Tensor,
    weights: Tensor | None,
    price: Tensor | None = None,
) -> Tensor:
    """One update of all replicas, at prices [R] of a NAND2; returns their losses [R]."""
    loss = population.loss(signals, labels, weights)
    penalty = population.penalty(price)
    # The sum over replicas gives each of them its own gradient: nothing is shared between them.
    torch.autograd.backward((loss if penalty is None else loss + penalty).sum())
    optimizer.step()
    optimizer.zero_grad()
    population.clamp()
    return loss.detach()
