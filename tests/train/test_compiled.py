"""The compiled core agrees with the torch program, which is the definition."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
import torch

from dwnasic.data.encoder import FeatureCode, Thermometer
from dwnasic.errors import TrainingError
from dwnasic.train import compiled_types as t
from dwnasic.train.area_pressure import FEATURE_BONUS
from dwnasic.train.batches import Order, class_weights, price_of_area, signal_features
from dwnasic.train.compiled import _network, _rows, _state, _work, schedule, why_not
from dwnasic.train.compiled_kernel import advance
from dwnasic.train.dwn import Dlgn, Efd, Gradient, Hybrid, Warp
from dwnasic.train.estimator import FailedReplica, Replica, Task, TrainConfig
from dwnasic.train.plan import NetworkPlan, plan_network
from dwnasic.train.population import Population
from dwnasic.train.rules import DlgnRule, EfdRule, HybridRule, Rule, WarpRule

CPU = torch.device("cpu")
BASE = TrainConfig(
    lut_inputs=3, widths=(8,), head="popcount", mapping="learnable",
    temperature=1.0, learning_rate=0.05, epochs=12, batch_size=24,
)  # fmt: skip
EFD = EfdRule(1 / 3, "exponential")
CASES: list[tuple[str, dict[str, Any], Rule, int]] = [
    ("popcount", {}, EFD, 2),
    ("popcount, ragged classes", {"widths": (8,), "temperature": 0.7}, EFD, 3),
    ("random mapping", {"mapping": "random"}, EFD, 2),
    ("one input", {"lut_inputs": 1}, EFD, 2),
    ("six inputs", {"lut_inputs": 6, "widths": (4,)}, EFD, 2),
    ("eight inputs", {"lut_inputs": 8, "widths": (3,)}, EFD, 2),
    ("the paper's decay", {"decay": "reciprocal", "widths": (7, 6)}, EfdRule(1 / 3, "reciprocal"), 2),
    ("no decay", {"beta": 1.0, "widths": (7, 6)}, EfdRule(1.0, "exponential"), 2),
    ("deep, random", {"widths": (9, 7, 6)}, EFD, 2),
    ("deep, learnable", {"widths": (9, 6), "deep_mapping": "learnable"}, EFD, 2),
    ("reduction", {"head": "reduction", "temperature": 0.3}, EFD, 2),
    ("reduction, ragged", {"head": "reduction", "temperature": 0.3, "widths": (7,)}, EFD, 2),
    ("reduction, classes", {"head": "reduction", "temperature": 0.3, "widths": (11,)}, EFD, 3),
    ("reduction, many classes", {"head": "reduction", "temperature": 0.3, "widths": (12,), "mapping": "random"}, EFD, 5),
    ("class weights", {"class_weight": "balanced"}, EFD, 2),
    ("class weights, reduction", {"class_weight": "balanced", "head": "reduction", "widths": (9,)}, EFD, 4),
    ("penalties", {"spectral": 0.02, "weight_decay": 0.1}, EFD, 2),
    ("penalties on ragged tables", {"spectral": 0.02, "weight_decay": 0.1, "head": "reduction", "widths": (7,)}, EFD, 2),
    ("area", {"area_pressure": 30.0}, EFD, 2),
    ("area, deep", {"area_pressure": 30.0, "widths": (9, 6), "lut_inputs": 4, "deep_mapping": "learnable"}, EFD, 3),
    ("area of ragged tables", {"area_pressure": 30.0, "head": "reduction", "widths": (7,), "spectral": 0.02}, EFD, 2),
    ("area, warp", {"area_pressure": 30.0}, WarpRule(), 2),
    ("area, hybrid", {"area_pressure": 30.0}, HybridRule(), 3),
    ("warp", {}, WarpRule(), 2),
    ("warp, deep", {"widths": (9, 7), "lut_inputs": 2}, WarpRule(), 3),
    ("warp, deep, learnable", {"widths": (9, 6), "deep_mapping": "learnable"}, WarpRule(), 2),
    ("warp, reduction, ragged", {"head": "reduction", "widths": (7,), "spectral": 0.02}, WarpRule(), 2),
    ("hybrid", {}, HybridRule(), 3),
]


def _task(seed: int, rows: int = 150, n_bits: int = 37, classes: int = 2) -> Task:
    """Rows of correlated bits; the class is a count of some of them, with noise."""
    rng = np.random.default_rng((seed, 77))
    encoder = Thermometer(tuple(FeatureCode(f"f{i}", 4, tuple(range(1, 1 + min(3, n_bits - i)))) for i in range(0, n_bits, 3)))
    bits = rng.random((rows, 1)) + rng.random((rows, n_bits)) < 1.0
    labels = np.minimum(bits[:, :classes].sum(1) + (rng.random(rows) < 0.2), classes - 1).astype(np.int64)
    labels[:classes] = labels[-classes:] = np.arange(classes)
    cut = rows * 3 // 4
    return Task(encoder, bits[:cut], labels[:cut], bits[cut:], labels[cut:], seed)


class _Reference:
    """The torch program, step by step, of one task."""

    def __init__(self, config: TrainConfig, rule: Rule, plan: NetworkPlan, task: Task, classes: int) -> None:
        self.task, self.config = task, config
        self.population = Population(plan, config, [task.seed], [task.encoder.n_bits], CPU, rule)
        self.optimizer = torch.optim.Adam(self.population.parameters, lr=config.learning_rate, fused=True)
        weights = torch.from_numpy(class_weights(task, classes)).to(torch.float32).unsqueeze(0)
        self.weights = weights if config.class_weight else None

    def step(self, batch: np.ndarray, rate: float, epoch: int = 1) -> float:
        """One update, the only one of an epoch; gradients are left in the parameters."""
        self.optimizer.param_groups[0]["lr"] = rate
        self.optimizer.zero_grad()
        signals = torch.from_numpy(self.task.train_bits[batch].T.astype(np.float32)).unsqueeze(0)
        labels = torch.from_numpy(self.task.train_labels[batch]).unsqueeze(0)
        price = price_of_area(self.task, self.config.area_pressure) * epoch / self.config.epochs
        prices = torch.tensor([price]) if price else None
        loss, penalty = self.population.loss(signals, labels, self.weights), self.population.penalty(prices)
        (loss if penalty is None else loss + penalty).sum().backward()  # type: ignore[no-untyped-call]
        self.optimizer.step()
        self.population.clamp()
        if price:
            features = torch.from_numpy(signal_features(self.task, self.task.encoder.n_bits)).unsqueeze(0)
            bonus = FEATURE_BONUS * self.config.area_pressure * epoch / self.config.epochs
            self.population.share_features(features, torch.tensor([bonus]))
        return loss.item()


class _Compiled:
    """The compiled core on the same task."""

    def __init__(self, config: TrainConfig, rule: Rule, plan: NetworkPlan, task: Task, classes: int) -> None:
        self.config = config
        self.network = _network(config, rule, plan, task.encoder.n_bits)
        self.state = _state(self.network, rule, plan, task)
        self.rows = _rows(self.network, config, task, classes)
        self.work = _work(self.network, plan, config.batch_size, classes)

    def step(self, batch: np.ndarray) -> float:
        """One update."""
        before = self.state.scores[t.TOTAL]
        rates, roots = schedule(self.config, int(self.state.counters[t.EPOCH]), 1, 1)
        assert advance(self.network, self.rows, batch.reshape(1, 1, -1), rates, roots, self.state, self.work)
        return float(self.state.scores[t.TOTAL] - before)

    def of_layer(self, d: int, tables: np.ndarray, weights: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """The entries [L, 2^n] and mapping weights [S, F] of layer d."""
        row = self.network.layers[d]
        size, slots = row[t.LUTS] << row[t.INPUTS], row[t.LUTS] * row[t.INPUTS] * row[t.LEARNED]
        some = weights[row[t.WEIGHT0] : row[t.WEIGHT0] + slots * row[t.STRIDE]].reshape(slots, row[t.STRIDE])
        return tables[row[t.ENTRY0] : row[t.ENTRY0] + size].reshape(row[t.LUTS], -1), some[:, : row[t.SIGNALS]]


def _both(change: dict[str, Any], rule: Rule, classes: int, seed: int = 0) -> tuple[_Reference, _Compiled, TrainConfig]:
    config = replace(BASE, **change)
    task = _task(seed, classes=classes)
    plan = plan_network(config, task.encoder.n_bits, classes)
    assert why_not(config, rule) == ""
    # one step an epoch and no look before the last: the total of the losses is then the loss of the step
    config = replace(config, epochs=1000 if not config.area_pressure else 100)
    return _Reference(config, rule, plan, task, classes), _Compiled(config, rule, plan, task, classes), config


@pytest.mark.parametrize(("change", "rule", "classes"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_loss_and_gradients_are_those_of_the_torch_program(change: dict[str, Any], rule: Rule, classes: int) -> None:
    """After a first step, Adam's first moment is a tenth of the gradient."""
    reference, ours, config = _both(change, rule, classes)
    batch = Order(3, len(reference.task.train_bits)).take(config.batch_size)
    loss = reference.step(batch, config.learning_rate)
    assert ours.step(batch) == pytest.approx(loss, rel=1e-5)
    compared = 0
    for d, layer in enumerate(reference.population.layers):
        tables, weights = ours.of_layer(d, ours.state.parameters_m, ours.state.weights_m)
        assert layer.tables.grad is not None
        np.testing.assert_allclose(10 * tables, layer.tables.grad[0].numpy(), rtol=1e-4, atol=2e-7)
        assert np.abs(tables).max() > 0
        if layer.weights is not None and layer.weights.grad is not None:
            np.testing.assert_allclose(10 * weights, layer.weights.grad[0].numpy(), rtol=1e-4, atol=5e-7)
            compared += 1
    assert compared == sum(layer.weights is not None for layer in reference.population.layers)


@pytest.mark.parametrize(("change", "rule", "classes"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_every_step_of_a_run_is_that_of_the_torch_program(change: dict[str, Any], rule: Rule, classes: int) -> None:
    """Both start every step from the same state: Adam divides a gradient by its own size, so that one which is zero but for
    rounding moves a parameter as far as any other, and the runs part. Such parameters are left out of the comparison."""
    reference, ours, config = _both(change, rule, classes, seed=1)
    order = Order(4, len(reference.task.train_bits))
    for step in range(5):
        batch = order.take(config.batch_size)
        rate = config.learning_rate * 0.5 * (1 + np.cos(np.pi * step / config.epochs))
        assert ours.step(batch) == pytest.approx(reference.step(batch, rate, step + 1), rel=1e-5)
        for d, layer in enumerate(reference.population.layers):
            for k, parameter in enumerate((layer.tables, layer.weights)):
                if parameter is None:
                    continue
                kept = reference.optimizer.state[parameter]
                state = ours.state
                for values, pairs in (
                    (kept["exp_avg"], (state.parameters_m, state.weights_m)),
                    (kept["exp_avg_sq"], (state.parameters_v, state.weights_v)),
                    (parameter.detach(), (state.parameters, state.weights)),
                ):
                    place, want = ours.of_layer(d, *pairs)[k], values[0].numpy()
                    sure = np.abs(kept["exp_avg"][0].numpy()) > 1e-6
                    np.testing.assert_allclose(place[sure], want[sure], rtol=2e-4, atol=1e-6)
                    place[:] = want


@pytest.mark.parametrize("estimator", [Efd, Warp, Hybrid])
@pytest.mark.parametrize("classes", [2, 3])
def test_most_short_runs_end_in_the_same_network(estimator: type[Gradient], classes: int) -> None:
    config = replace(BASE, epochs=3)
    tasks = [_task(seed, classes=classes) for seed in range(12)]
    reference, ours = (estimator(name).fit(config, tasks, classes) for name in ("reference", "compiled"))
    same = 0
    for a, b in zip(reference, ours, strict=True):
        assert isinstance(a, Replica)
        assert isinstance(b, Replica)
        assert (a.backend, b.backend) == ("reference", "compiled")
        same += a.network == b.network
    assert same >= 9


def test_thresholds_are_shared_as_in_the_torch_program() -> None:
    config = replace(BASE, epochs=3, threshold_sharing=0.2)
    tasks = [_task(seed) for seed in range(8)]
    reference, ours = (Efd(name).fit(config, tasks, 2) for name in ("reference", "compiled"))
    assert sum(getattr(a, "network", 0) == getattr(b, "network", 1) for a, b in zip(reference, ours, strict=True)) >= 6
    assert ours != Efd("compiled").fit(replace(config, threshold_sharing=0.0), tasks, 2)


def test_a_network_learns_as_well_as_the_torch_programs() -> None:
    config = replace(BASE, widths=(10,), epochs=30)
    tasks = [_task(seed, rows=300) for seed in range(12)]
    means = []
    for name in ("reference", "compiled"):
        replicas = [r for r in Efd(name).fit(config, tasks, 2) if isinstance(r, Replica)]
        assert len(replicas) == 12
        means.append(np.mean([r.validation_accuracy for r in replicas]))
    assert means[1] == pytest.approx(means[0], abs=0.03)
    assert means[1] > 0.8


def test_runs_repeat_bit_for_bit_and_in_any_company() -> None:
    config = replace(BASE, widths=(9, 6), deep_mapping="learnable", class_weight="balanced", spectral=0.01)
    tasks = [_task(0), _task(1, n_bits=70), _task(2, rows=90), _task(0)]
    together = Efd("compiled").fit(config, tasks, 2)
    assert together[0] == together[3]
    for task, replica in zip(tasks, together, strict=True):
        assert Efd("compiled").fit(config, [task], 2) == (replica,)


def test_a_batch_larger_than_the_data_and_one_row_are_batches() -> None:
    for size in (1, 500):
        (replica,) = Efd("compiled").fit(replace(BASE, batch_size=size, epochs=2), [_task(0)], 2)
        assert isinstance(replica, Replica)
        assert 1 <= replica.epoch <= 2


def test_the_best_epoch_is_found_by_the_hardened_network() -> None:
    """The state that is kept is the one that scores highest on all rows: at least as high as the last."""
    task = _task(5, rows=400)
    config = replace(BASE, epochs=24, learning_rate=0.3)
    (kept,) = Efd("compiled").fit(config, [task], 2)
    bits, labels = (
        np.concatenate([task.train_bits, task.validation_bits]),
        np.concatenate([task.train_labels, task.validation_labels]),
    )
    plan = plan_network(config, task.encoder.n_bits, 2)
    ours = _Compiled(config, EFD, plan, task, 2)
    steps = -(-len(task.train_labels) // config.batch_size)
    batches = Order(task.seed, len(task.train_bits)).take(24 * steps * config.batch_size).reshape(24, steps, -1)
    assert advance(ours.network, ours.rows, batches, *schedule(config, 0, 24, steps), ours.state, ours.work)
    assert isinstance(kept, Replica)
    assert kept.epoch == ours.state.counters[t.BEST_EPOCH]
    assert np.mean(kept.network.evaluate_bits(bits) == labels) == pytest.approx(ours.state.scores[t.BEST_SCORE])


def test_a_loss_that_is_not_finite_stops_its_replica_only() -> None:
    config = replace(BASE, temperature=1e-45)
    (failed,) = Efd("compiled").fit(config, [_task(0)], 2)
    assert isinstance(failed, FailedReplica)
    assert "not finite in epoch 1" in failed.reason
    plan = plan_network(BASE, 37, 2)
    ours = _Compiled(BASE, EFD, plan, _task(0), 2)
    ours.state.parameters[:] = np.nan
    ours.state.weights[:] = np.nan
    batch, rates = np.arange(BASE.batch_size).reshape(1, 1, -1), schedule(BASE, 0, 1, 1)
    advance(ours.network, ours.rows, batch, *rates, ours.state, ours.work)
    beside, alone = _Compiled(BASE, EFD, plan, _task(1), 2), _Compiled(BASE, EFD, plan, _task(1), 2)
    assert advance(beside.network, beside.rows, batch, *rates, beside.state, ours.work)
    assert advance(alone.network, alone.rows, batch, *rates, alone.state, alone.work)
    assert np.array_equal(beside.state.weights, alone.state.weights)
    assert np.array_equal(beside.state.parameters, alone.state.parameters)


def test_what_is_not_covered_says_so() -> None:
    assert "probabilities" in why_not(replace(BASE, widths=(4, 4)), HybridRule())
    assert "DlgnRule" in why_not(replace(BASE, lut_inputs=2), DlgnRule())
    assert "WarpRule" in why_not(BASE, WarpRule("soft"))
    assert "draw bits" in why_not(BASE, WarpRule("gumbel"))
    with pytest.raises(TrainingError, match=r"compiled backend cannot be used: it has no DlgnRule.*'reference'"):
        Dlgn("compiled").fit(replace(BASE, lut_inputs=2), [_task(0)], 2)
    (replica,) = Dlgn().fit(replace(BASE, lut_inputs=2, epochs=1), [_task(0)], 2)
    assert isinstance(replica, Replica)
    assert replica.backend.startswith("reference (not compiled: ")
