"""The hardened network is the trained one: torch's hard forward and `LutNetwork` agree on every row."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import torch

from dwnasic.data.encoder import FeatureCode, Thermometer
from dwnasic.network.lut_network import CodeHead, OneHotHead, PopcountHead
from dwnasic.train.estimator import TrainConfig
from dwnasic.train.plan import plan_network
from dwnasic.train.population import Population, harden

CPU = torch.device("cpu")


def _encoder(n_bits: int) -> Thermometer:
    return Thermometer(tuple(FeatureCode(f"f{i}", 1, (1,)) for i in range(n_bits)))


def _config(
    head: str = "reduction", mapping: str = "learnable", lut_inputs: int = 3, widths: tuple[int, ...] = (9,)
) -> TrainConfig:
    return TrainConfig(
        lut_inputs=lut_inputs, widths=widths, head=head, mapping=mapping, deep_mapping=mapping,
        temperature=0.3, learning_rate=0.03, epochs=1, batch_size=8,
    )  # fmt: skip


SHAPES = [
    ("popcount", 1, (8,)), ("popcount", 2, (7,)), ("popcount", 3, (11, 8)), ("popcount", 4, (12, 9, 10)), ("popcount", 6, (5,)),
    ("reduction", 2, (7,)), ("reduction", 3, (11, 8)), ("reduction", 4, (12, 9, 10)), ("reduction", 6, (5,)),
]  # fmt: skip


@pytest.mark.parametrize("mapping", ["learnable", "random"])
@pytest.mark.parametrize("n_classes", [2, 3, 4])
@pytest.mark.parametrize(("head", "lut_inputs", "widths"), SHAPES)
def test_hardened_networks_agree_on_every_row(
    head: str, mapping: str, n_classes: int, lut_inputs: int, widths: tuple[int, ...]
) -> None:
    config = _config(head, mapping, lut_inputs, widths)
    n_bits = [9, 7]  # the second replica is padded
    plan = plan_network(config, max(n_bits), n_classes)
    population = Population(plan, config, [3, 4], n_bits, CPU)
    rng = np.random.default_rng(lut_inputs * 10 + n_classes)
    bits = rng.random((2, 300, 9)) < 0.5
    bits[1, :, 7:] = False
    decided = population.predict(torch.from_numpy(bits).transpose(1, 2).float())
    state = population.snapshot()
    for r, count in enumerate(n_bits):
        network = harden(state, r, plan, _encoder(count), n_classes)
        assert np.array_equal(network.evaluate_bits(bits[r, :, :count]), decided[r].numpy())
        assert all(len(set(lut.inputs)) == len(lut.inputs) for lut in network.luts)


def test_heads_are_the_ones_of_the_contract() -> None:
    for head, classes, kind in (("popcount", 3, PopcountHead), ("reduction", 2, CodeHead), ("reduction", 3, OneHotHead)):
        config = _config(head)
        plan = plan_network(config, 8, classes)
        state = Population(plan, config, [0], [8], CPU).snapshot()
        assert isinstance(harden(state, 0, plan, _encoder(8), classes).head, kind)


def test_a_signal_chosen_twice_is_read_once() -> None:
    config = _config(lut_inputs=3, widths=(1,))
    plan = plan_network(config, 4, 2)
    state = Population(plan, config, [0], [4], CPU).snapshot()
    state.positions[0][0] = torch.tensor([2, 0, 2])
    state.tables[0][0, 0] = torch.tensor([-1.0, 1, 1, -1, -1, 1, 1, 1])  # address: bit 2 | bit 0 << 1 | bit 2 << 2
    lut = harden(state, 0, plan, _encoder(4), 2).luts[0]
    assert lut.inputs == (2, 0)
    assert lut.table == 0b1100 | 0b0010  # (x2, x0) = 00 -> entry 0, 10 -> entry 5, 01 -> entry 2, 11 -> entry 7


def test_snapshots_do_not_follow_training() -> None:
    config = _config()
    population = Population(plan_network(config, 8, 2), config, [0], [8], CPU)
    state = population.snapshot()
    with torch.no_grad():
        population.layers[0].tables.fill_(0.5)
    assert not torch.equal(state.tables[0], population.layers[0].tables)


def test_gradients_reach_every_parameter_and_stay_with_their_replica() -> None:
    config = _config(lut_inputs=2, widths=(6, 5))
    population = Population(plan_network(config, 8, 2), config, [0, 1], [8, 8], CPU)
    generator = torch.Generator().manual_seed(0)
    signals = torch.randint(0, 2, (2, 8, 64), generator=generator).float()
    labels = torch.randint(0, 2, (2, 64), generator=generator)
    loss = population.loss(signals, labels, None)
    loss[0].backward()
    for parameter in population.parameters:
        assert parameter.grad is not None
        assert parameter.grad[0].abs().sum() > 0
        assert parameter.grad[1].abs().sum() == 0


def test_reduction_loss_has_no_gap_to_the_hard_decision() -> None:
    """With a small temperature the loss is small exactly where the hardened decision is right."""
    config = replace(_config(), temperature=1e-3)
    population = Population(plan_network(config, 8, 2), config, [5], [8], CPU)
    signals = torch.randint(0, 2, (1, 8, 50), generator=torch.Generator().manual_seed(1)).float()
    decided = population.predict(signals)
    assert population.loss(signals, decided, None).item() < 1.0
    assert population.loss(signals, 1 - decided, None).item() > 10.0


def test_penalty_is_counted_once_a_lut() -> None:
    config = replace(_config(lut_inputs=2, widths=(2,)), weight_decay=4.0)
    population = Population(plan_network(config, 8, 2), config, [0], [8], CPU)
    penalty = population.penalty()
    want = sum(float((layer.entries().detach() ** 2).mean(2).sum()) for layer in population.layers) * 4.0
    assert penalty is not None
    assert penalty.item() == pytest.approx(want, rel=1e-5)
    assert Population(plan_network(_config(), 8, 2), _config(), [0], [8], CPU).penalty() is None


def test_clamp_keeps_tables_in_range() -> None:
    config = _config()
    population = Population(plan_network(config, 8, 2), config, [0], [8], CPU)
    with torch.no_grad():
        population.layers[0].tables.mul_(5)
    population.clamp()
    assert population.layers[0].tables.abs().max().item() == 1.0
