"""Training: it learns, repeats itself, and no replica disturbs another."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import torch

from dwnasic.data.encoder import FeatureCode, Thermometer
from dwnasic.errors import TrainingError
from dwnasic.train.batches import Order
from dwnasic.train.dwn import Efd, _Best, _step
from dwnasic.train.estimator import FailedReplica, Replica, Task, TrainConfig
from dwnasic.train.plan import plan_network
from dwnasic.train.population import Population

CPU = torch.device("cpu")
CONFIG = TrainConfig(
    lut_inputs=3, widths=(6,), head="reduction", mapping="learnable",
    temperature=0.3, learning_rate=0.05, epochs=12, batch_size=32,
)  # fmt: skip


def _task(seed: int, rows: int = 160, n_bits: int = 10, classes: int = 2) -> Task:
    """Rows whose class is the number of ones among the first bits."""
    rng = np.random.default_rng((seed, 9))
    encoder = Thermometer(tuple(FeatureCode(f"f{i}", 1, (1,)) for i in range(n_bits)))
    bits = rng.random((rows, n_bits)) < 0.5
    labels = (bits[:, 0] & bits[:, 1]).astype(np.int64) if classes == 2 else bits[:, : classes - 1].sum(1).astype(np.int64)
    cut = rows * 3 // 4
    return Task(encoder, bits[:cut], labels[:cut], bits[cut:], labels[cut:], seed)


def _fitted(config: TrainConfig, tasks: list[Task], classes: int = 2) -> list[Replica]:
    replicas = [r for r in Efd().fit(config, tasks, classes) if isinstance(r, Replica)]
    assert len(replicas) == len(tasks)
    return replicas


@pytest.mark.parametrize("head", ["popcount", "reduction"])
@pytest.mark.parametrize("classes", [2, 3])
def test_it_learns(head: str, classes: int) -> None:
    config = replace(CONFIG, head=head, widths=(12,), epochs=40, temperature=1.0 if head == "popcount" else 0.3)
    replicas = _fitted(config, [_task(s, 400, classes=classes) for s in range(4)], classes)
    assert max(r.validation_accuracy for r in replicas) > 0.95
    assert np.mean([r.validation_accuracy for r in replicas]) > 0.8


def test_learnable_deep_layers_learn_too() -> None:
    config = replace(CONFIG, widths=(8, 6), deep_mapping="learnable", epochs=30)
    assert max(r.validation_accuracy for r in _fitted(config, [_task(s, 300) for s in range(3)])) > 0.9


def test_the_papers_decay_learns_too_and_is_not_the_codes() -> None:
    tasks = [_task(s, 240) for s in range(3)]
    config = replace(CONFIG, widths=(8, 6), epochs=24)
    code, paper = (_fitted(replace(config, decay=d), tasks) for d in ("exponential", "reciprocal"))
    assert max(r.validation_accuracy for r in paper) > 0.9
    assert code != paper


def test_accuracies_are_the_hardened_networks() -> None:
    tasks = [_task(s) for s in range(3)]
    for task, replica in zip(tasks, _fitted(CONFIG, tasks), strict=True):
        predicted = replica.network.evaluate_bits(task.validation_bits)
        assert replica.validation_accuracy == np.mean(predicted == task.validation_labels)
        assert 1 <= replica.epoch <= CONFIG.epochs


@pytest.mark.parametrize("head", ["popcount", "reduction"])
def test_a_replica_does_not_depend_on_the_others(head: str) -> None:
    """Beside replicas with more rows, more bits and other seeds, the network is the same, bit for bit."""
    config = replace(CONFIG, head=head, class_weight="balanced", spectral=0.01)
    tasks = [_task(0), _task(1, n_bits=14), _task(2, rows=150), _task(3, rows=230), _task(0)]
    together = _fitted(config, tasks)
    assert together[0] == together[4]
    for task, replica in zip(tasks, together, strict=True):
        assert _fitted(config, [task])[0] == replica


def test_seeds_matter() -> None:
    first, second = _task(0), replace(_task(0), seed=1)
    a, b = _fitted(CONFIG, [first, second])
    assert a.network != b.network


def test_global_random_state_is_left_alone() -> None:
    before_torch, before_numpy = torch.get_rng_state(), np.random.get_state()[1].copy()  # noqa: NPY002
    _fitted(replace(CONFIG, epochs=1), [_task(0)])
    assert torch.equal(before_torch, torch.get_rng_state())
    assert np.array_equal(before_numpy, np.random.get_state()[1])  # noqa: NPY002


def test_a_batch_larger_than_the_data_reads_all_rows() -> None:
    order = Order(0, 10)
    assert np.bincount(order.take(25)).tolist().count(3) == 5
    assert sorted(np.concatenate([order.take(3), order.take(2)]).tolist()) != []
    assert len(_fitted(replace(CONFIG, batch_size=500, epochs=2), [_task(0)])) == 1


def test_row_orders_leave_no_row_out() -> None:
    order = Order(7, 6)
    drawn = np.concatenate([order.take(4) for _ in range(6)])
    assert all(sorted(drawn[i : i + 6].tolist()) == list(range(6)) for i in range(0, 24, 6))


def test_tasks_that_cannot_be_trained_fail_alone() -> None:
    good = _task(0)
    narrow = _task(1, n_bits=2)
    single = replace(good, train_labels=np.zeros_like(good.train_labels))
    strange = replace(good, validation_labels=good.validation_labels + 5)
    a, b, c, d = Efd().fit(replace(CONFIG, epochs=2), [narrow, good, single, strange], 2)
    assert isinstance(a, FailedReplica)
    assert "encoder of 2 bits" in a.reason
    assert isinstance(b, Replica)
    assert isinstance(c, FailedReplica)
    assert "no row of class 1" in c.reason
    assert isinstance(d, FailedReplica)
    assert "for 2 classes" in d.reason


def test_an_impossible_shape_is_an_error() -> None:
    with pytest.raises(TrainingError, match="LUTs of 6 inputs on an encoder of 4 bits"):
        Efd().fit(replace(CONFIG, lut_inputs=6), [_task(0, n_bits=4)], 2)
    with pytest.raises(TrainingError, match="at most 8 inputs"):
        Efd().fit(replace(CONFIG, lut_inputs=9), [_task(0)], 2)
    with pytest.raises(TrainingError, match="last layer has 1 LUTs"):
        Efd().fit(replace(CONFIG, head="popcount", widths=(1,)), [_task(0)], 2)
    with pytest.raises(TrainingError, match="no tasks"):
        Efd().fit(CONFIG, [], 2)
    with pytest.raises(TrainingError, match="1 classes"):
        Efd().fit(CONFIG, [_task(0)], 1)


@pytest.mark.parametrize("device", ["cuda:99", "gpu"])
def test_a_device_that_is_not_there_is_an_error(device: str) -> None:
    with pytest.raises(TrainingError, match=f"device '{device}' cannot be used here"):
        Efd().fit(CONFIG, [_task(0)], 2, device=device)


def test_nan_stops_one_replica_only() -> None:
    """A replica that is not a number loses its loss and its place in the best states; its neighbour learns as if alone."""
    plan = plan_network(CONFIG, 10, 2)
    tasks = [_task(0), _task(1)]

    def trained(poison: bool) -> tuple[torch.Tensor, Population, _Best]:
        population = Population(plan, CONFIG, [0, 1], [10, 10], CPU)
        if poison:
            with torch.no_grad():
                population.layers[-1].tables[0].fill_(torch.nan)
        optimizer = torch.optim.Adam(population.parameters, lr=0.05, fused=True)
        signals = torch.from_numpy(np.stack([t.train_bits.T for t in tasks])).float()
        labels = torch.from_numpy(np.stack([t.train_labels for t in tasks]))
        best = _Best(population, 2, CPU)
        for epoch in range(1, 4):
            loss = _step(population, optimizer, signals, labels, None)
            best.offer(population, torch.tensor([0.5, 0.6], dtype=torch.float64), loss, epoch)
        return loss, population, best

    loss, population, best = trained(True)
    clean_loss, clean, _ = trained(False)
    assert torch.isnan(loss[0])
    assert loss[1] == clean_loss[1]
    for a, b in zip(population.parameters, clean.parameters, strict=True):
        assert torch.equal(a[1], b[1])
    assert best.epoch.tolist()[0] == 0
    assert best.epoch.tolist()[1] > 0


def test_a_loss_that_is_not_finite_is_a_failed_replica_with_its_epoch() -> None:
    (failed,) = Efd().fit(replace(CONFIG, head="popcount", temperature=1e-45), [_task(0)], 2)
    assert isinstance(failed, FailedReplica)
    assert "epoch 1" in failed.reason


def test_balanced_class_weights_lift_the_rare_class() -> None:
    rng = np.random.default_rng(0)
    encoder = Thermometer(tuple(FeatureCode(f"f{i}", 1, (1,)) for i in range(8)))
    bits = rng.random((600, 8)) < 0.5
    labels = (rng.random(600) < np.where(bits[:, 0], 0.4, 0.05)).astype(np.int64)
    task = Task(encoder, bits[:400], labels[:400], bits[400:], labels[400:], 0)
    plain, weighted = (_fitted(replace(CONFIG, class_weight=w, epochs=20), [task])[0] for w in (None, "balanced"))
    assert weighted.validation_balanced_accuracy > plain.validation_balanced_accuracy


@pytest.mark.parametrize("backend", ["reference", "compiled"])
def test_patience_stops_a_replica_where_it_would_have_stopped_alone(backend: str) -> None:
    """A stopped replica has what the same training had found until then, in any company; those that rise go on."""
    config = replace(CONFIG, epochs=48, patience=8)
    tasks = [_task(0), _task(1, n_bits=14), _task(2, rows=150), _task(3, rows=150), _task(4)]
    together = [r for r in Efd(backend).fit(config, tasks, 2) if isinstance(r, Replica)]
    assert len(together) == len(tasks)
    ends = [r.epochs for r in together]
    assert min(ends) < 48
    assert len(set(ends)) > 1
    for task, replica in zip(tasks, together, strict=True):
        assert Efd(backend).fit(config, [task], 2) == (replica,)
        assert replica.epoch <= replica.epochs
        assert replica.epochs % 4 == 0  # the looks
    whole = [r for r in Efd(backend).fit(replace(config, patience=0), tasks, 2) if isinstance(r, Replica)]
    assert [r.epochs for r in whole] == [48] * 5
    endless = Efd(backend).fit(replace(config, patience=48), tasks, 2)
    assert [getattr(r, "network", None) for r in endless] == [r.network for r in whole]


def test_a_replica_whose_patience_has_ended_keeps_what_it_has_and_cannot_fail() -> None:
    plan = plan_network(CONFIG, 10, 2)
    population = Population(plan, CONFIG, [0, 1], [10, 10], CPU)
    best = _Best(population, 2, CPU, 2)
    loss = torch.zeros(2)
    best.offer(population, torch.tensor([0.6, 0.5], dtype=torch.float64), loss, 1)
    kept = [t[0].clone() for t in best.state.tables]
    best.offer(population, torch.tensor([0.6, 0.6], dtype=torch.float64), loss - 1, 2)  # equal, with less loss: no rise
    best.offer(population, torch.tensor([0.6, 0.7], dtype=torch.float64), loss, 3)
    assert best.stopped.tolist() == [3, 0]
    with torch.no_grad():
        population.layers[0].tables.neg_()
    best.offer(population, torch.tensor([0.9, 0.9], dtype=torch.float64), loss, 4)
    assert best.epoch.tolist() == [2, 4]
    assert all(torch.equal(a, b[0]) for a, b in zip(kept, best.state.tables, strict=True))


def test_sharing_thresholds_leaves_fewer() -> None:
    tasks = [_task(seed) for seed in range(4)]

    def read(sharing: float) -> float:
        replicas = _fitted(replace(CONFIG, widths=(8,), threshold_sharing=sharing), tasks)
        return float(np.mean([len({s for lut in r.network.luts[:8] for s in lut.inputs}) for r in replicas]))

    assert read(1.0) < read(0.0) - 1
