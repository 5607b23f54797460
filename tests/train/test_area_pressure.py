"""The price of area in training: what it counts, where it leads, and that it costs nothing when it is off."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
import torch

from dwnasic.data.encoder import FeatureCode, Thermometer
from dwnasic.network.simplify import simplify
from dwnasic.train.area_pressure import ADDER, pressed_area, share_features
from dwnasic.train.batches import price_of_area, signal_features
from dwnasic.train.dwn import Efd
from dwnasic.train.estimator import Replica, Task, TrainConfig

CONFIG = TrainConfig(
    lut_inputs=4, widths=(10,), head="popcount", mapping="learnable",
    temperature=1.0, learning_rate=0.05, epochs=24, batch_size=32,
)  # fmt: skip


def _task(seed: int, rows: int = 240) -> Task:
    """Six features of three bits each; the class follows two bits of the first two, and is noisy."""
    rng = np.random.default_rng((seed, 21))
    words = rng.integers(0, 4, (rows, 6))
    encoder = Thermometer(tuple(FeatureCode(f"f{i}", 2, (1, 2, 3)) for i in range(6)))
    labels = (((words[:, 0] > 1) & (words[:, 1] > 0)) ^ (rng.random(rows) < 0.1)).astype(np.int64)
    bits, cut = encoder.encode(words), rows * 3 // 4
    return Task(encoder, bits[:cut], labels[:cut], bits[cut:], labels[cut:], seed)


def _brute_force(table: list[float], counted: bool) -> float:
    """The text of the module, entry by entry."""
    n, size = len(table).bit_length() - 1, len(table)
    area = 0.0
    for i in range(n):
        changes = [table[a | 1 << i] - table[a] for a in range(size) if not a >> i & 1]
        area += math.sqrt(sum(c * c for c in changes) / len(changes)) / 2 * size / (2 * n)
    mean = sum(table) / size
    return area + (ADDER * math.sqrt(sum((u - mean) ** 2 for u in table) / size) if counted else 0.0)


@pytest.mark.parametrize("lut_inputs", [1, 2, 5])
@pytest.mark.parametrize("counted", [False, True])
def test_the_area_of_a_layer_is_the_sum_over_its_luts(lut_inputs: int, counted: bool) -> None:
    tables = torch.rand((2, 3, 1 << lut_inputs), generator=torch.Generator().manual_seed(1), dtype=torch.float64) * 2 - 1
    expected = [sum(_brute_force(t, counted) for t in replica) for replica in tables.tolist()]
    assert pressed_area(tables, counted).tolist() == pytest.approx(expected, rel=1e-4)


def test_parity_costs_all_multiplexers_and_a_constant_nothing() -> None:
    parity = torch.tensor([(-1.0) ** a.bit_count() for a in range(16)])
    one_input = torch.tensor([1.0 if a >> 2 & 1 else -1.0 for a in range(16)])
    whole, wire, nothing = (pressed_area(t.view(1, 1, -1), False).item() for t in (parity, one_input, torch.ones(16)))
    assert whole == pytest.approx(8.0, rel=1e-3)
    assert wire == pytest.approx(2.0, rel=1e-2)
    assert nothing == pytest.approx(0.0, abs=0.01)


def test_its_gradient_is_finite_where_an_input_has_no_influence() -> None:
    tables = torch.zeros((1, 2, 8), requires_grad=True)
    torch.autograd.backward(pressed_area(tables, True).sum())
    assert tables.grad is not None
    assert torch.equal(tables.grad, torch.zeros_like(tables))


def test_bits_of_features_that_other_slots_read_rise() -> None:
    features = torch.tensor([[0, 0, 1, 2, -1]])
    weights = torch.full((1, 3, 5), 0.0)
    weights[0, 0, 0] = weights[0, 1, 1] = weights[0, 2, 3] = 1.0  # slots 0 and 1 read feature 0, slot 2 feature 2
    weights[0, :, 4] = -torch.inf
    before = weights.clone()
    share_features(weights, features, torch.tensor([0.25]))
    risen = (weights - before).nan_to_num(0.0)[0].tolist()
    assert risen == [
        [0.25, 0.25, 0.0, 0.25, 0.0],  # for slot 0: feature 0, which slot 1 reads, and feature 2
        [0.25, 0.25, 0.0, 0.25, 0.0],
        [0.25, 0.25, 0.0, 0.0, 0.0],  # not what it alone reads
    ]
    assert (weights[0, :, 4] == -torch.inf).all()


def test_a_nand2_costs_rows_and_padding_has_no_feature() -> None:
    task = _task(0)
    assert price_of_area(task, 3.0) * len(task.train_labels) == pytest.approx(3.0)
    empty = Thermometer((FeatureCode("constant", 2, ()), FeatureCode("a", 2, (1,)), FeatureCode("b", 2, (1, 3))))
    bits = np.zeros((4, 3), dtype=np.bool_)
    few = Task(empty, bits, np.zeros(4, np.int64), bits, np.zeros(4, np.int64), 0)
    assert signal_features(few, 5).tolist() == [0, 1, 1, -1, -1]


@pytest.mark.parametrize("backend", ["reference", "compiled"])
@pytest.mark.parametrize("head", ["popcount", "reduction"])
def test_it_leads_to_smaller_networks_of_fewer_features(backend: str, head: str) -> None:
    tasks = [_task(seed) for seed in range(4)]

    def trained(pressure: float) -> tuple[float, float, float]:
        config = replace(CONFIG, head=head, temperature=1.0 if head == "popcount" else 0.3, area_pressure=pressure)
        replicas = [r for r in Efd(backend).fit(config, tasks, 2) if isinstance(r, Replica)]
        small = [simplify(r.network) for r in replicas]
        inputs = float(np.mean([sum(len(lut.inputs) for lut in n.luts) for n in small]))
        features = float(np.mean([len({f for f, _ in n.encoder.sources}) for n in small]))
        return inputs, features, float(np.mean([r.validation_accuracy for r in replicas]))

    plain, pressed = trained(0.0), trained(8.0)
    assert pressed[0] < 0.8 * plain[0]
    assert pressed[1] <= plain[1]
    assert pressed[2] > plain[2] - 0.05


def test_it_depends_on_no_company() -> None:
    config = replace(CONFIG, area_pressure=2.0, epochs=6)
    tasks = [_task(0), _task(1, rows=250), _task(2)]
    for backend in ("reference", "compiled"):
        together = Efd(backend).fit(config, tasks, 2)
        assert [Efd(backend).fit(config, [task], 2)[0] for task in tasks] == list(together)
