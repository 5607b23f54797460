"""The rules of training LUTs against their definitions: tables, gradients, and agreement of the hardened network."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
import torch

from dwnasic.data.encoder import FeatureCode, Thermometer
from dwnasic.errors import TrainingError
from dwnasic.train.dwn import Dlgn
from dwnasic.train.efd import lookup
from dwnasic.train.estimator import ESTIMATORS, Replica, Task, TrainConfig, load_estimator
from dwnasic.train.plan import plan_network
from dwnasic.train.population import Population, harden
from dwnasic.train.rules import DlgnRule, EfdRule, HybridRule, Rule, WarpRule, instead, multilinear

CPU = torch.device("cpu")
RULES: dict[str, Rule] = {
    "efd": EfdRule(1 / 3, "reciprocal"), "hybrid": HybridRule(), "warp": WarpRule(), "warp soft": WarpRule("soft"),
    "warp gumbel": WarpRule("gumbel"), "dlgn": DlgnRule(),
}  # fmt: skip


def _random(seed: int, *shape: int) -> torch.Tensor:
    return torch.rand(shape, generator=torch.Generator().manual_seed(seed), dtype=torch.float64)


def _config(head: str = "reduction", lut_inputs: int = 2, widths: tuple[int, ...] = (12,), epochs: int = 40) -> TrainConfig:
    return TrainConfig(
        lut_inputs=lut_inputs, widths=widths, head=head, mapping="learnable", deep_mapping="random",
        temperature=1.0 if head == "popcount" else 0.3, learning_rate=0.1, epochs=epochs, batch_size=32,
    )  # fmt: skip


def _encoder(n_bits: int) -> Thermometer:
    return Thermometer(tuple(FeatureCode(f"f{i}", 1, (1,)) for i in range(n_bits)))


def _xor_task(seed: int, rows: int = 240, n_bits: int = 5) -> Task:
    rng = np.random.default_rng((seed, 3))
    bits = rng.random((rows, n_bits)) < 0.5
    labels = (bits[:, 0] ^ bits[:, 1]).astype(np.int64)
    cut = rows * 3 // 4
    return Task(_encoder(n_bits), bits[:cut], labels[:cut], bits[cut:], labels[cut:], seed)


@pytest.mark.parametrize("n", [1, 2, 3, 5])
def test_multilinear_is_the_expectation_over_random_bits(n: int) -> None:
    signals, tables = _random(n, 2, 3, n, 4), _random(n + 10, 2, 3, 1 << n) * 2 - 1
    want = torch.zeros(2, 3, 4, dtype=torch.float64)
    for address, bits in enumerate(itertools.product((0, 1), repeat=n)):
        chance = torch.ones_like(want)
        for i in range(n):
            x = signals[:, :, i]
            chance = chance * (x if address >> i & 1 else 1 - x)
        assert len(bits) == n
        want += chance * tables[:, :, address : address + 1]
    torch.testing.assert_close(multilinear(signals, tables), want)


def test_multilinear_on_bits_is_the_lookup_with_its_gradients() -> None:
    results = []
    for way in (multilinear, lambda x, u: lookup(x, u, 0.0, "adjacent")):
        bits = (_random(1, 2, 3, 4, 6) > 0.5).double().requires_grad_()
        tables = (_random(2, 2, 3, 16) * 2 - 1).requires_grad_()
        values = way(bits, tables)
        values.backward(_random(3, 2, 3, 6))
        results.append((values.detach(), bits.grad, tables.grad))
    for a, b in zip(*results, strict=True):
        torch.testing.assert_close(a, b)


def test_instead_has_the_values_of_one_and_the_gradient_of_the_other() -> None:
    soft = torch.tensor([0.2, 0.7], requires_grad=True)
    out = instead(torch.tensor([0.0, 1.0]), soft * 3)
    out.backward(torch.tensor([1.0, 2.0]))
    assert out.tolist() == [0.0, 1.0]
    assert soft.grad is not None
    assert soft.grad.tolist() == [3.0, 6.0]


def test_warp_tables_are_the_walsh_sum() -> None:
    """-f(s) straight from f(s) = sum_S w_S prod_{i in S} s_i with s = 1 - 2x."""
    coefficients = _random(4, 1, 1, 8) - 0.5
    tables = WarpRule().tables(coefficients)
    for address in range(8):
        s = [1 - 2 * (address >> i & 1) for i in range(3)]
        f = sum(
            float(coefficients[0, 0, subset]) * float(np.prod([s[i] for i in range(3) if subset >> i & 1])) for subset in range(8)
        )
        assert float(tables[0, 0, address]) == pytest.approx(-f)


def test_warp_starts_by_passing_its_last_input_on() -> None:
    start = torch.from_numpy(WarpRule().start(np.random.default_rng(0), 50, 3)).unsqueeze(0)
    hardened = WarpRule().hardened(start)[0] > 0
    assert torch.equal(hardened, (torch.arange(8) >= 4).expand(50, 8))
    assert torch.sigmoid(WarpRule().tables(start))[..., 4:].mean().item() == pytest.approx(0.951, abs=0.02)


def test_warp_gumbel_draws_ones_with_the_probability_of_the_sigmoid() -> None:
    values = torch.tensor([-2.0, 0.0, 1.0]).view(1, 3, 1).expand(2, 3, 20_000).clone().requires_grad_()
    rule = WarpRule("gumbel")
    first, second = rule.signals(values), rule.signals(values)
    assert set(first.unique().tolist()) == {0.0, 1.0}
    torch.testing.assert_close(first.mean(-1)[0], torch.sigmoid(values[0, :, 0]), atol=0.015, rtol=0)
    assert torch.equal(first[0], first[1])  # all replicas see the same noise
    assert not torch.equal(first, second)
    (gradient,) = torch.autograd.grad(first.sum(), values)
    assert gradient.min() > 0
    assert gradient.max() <= 0.25


def test_dlgn_tables_are_the_mean_of_the_gates() -> None:
    logits = _random(5, 1, 2, 16) * 4
    chance = torch.softmax(logits, -1)
    tables, hardened = DlgnRule().tables(logits), DlgnRule().hardened(logits)
    for lut in range(2):
        likeliest = int(chance[0, lut].argmax())
        for address in range(4):
            ones = sum(float(chance[0, lut, gate]) for gate in range(16) if gate >> address & 1)
            assert float(tables[0, lut, address]) == pytest.approx(2 * ones - 1)
            assert float(hardened[0, lut, address]) == (1.0 if likeliest >> address & 1 else -1.0)


def test_hybrid_gradient_is_the_probabilistic_one() -> None:
    """sum_a sigmoid(theta_a) Pr(a), differentiated by automatic means; the value is hard."""
    rule = HybridRule()
    signals = _random(6, 1, 2, 3, 5).requires_grad_()
    theta = (_random(7, 1, 2, 8) - 0.5).requires_grad_()
    out = rule.signals(rule.values(signals, rule.tables(theta), False))
    got = torch.autograd.grad(out.sum(), (signals, theta))
    want = torch.autograd.grad(multilinear(signals, torch.sigmoid(theta)).sum(), (signals, theta))
    for a, b in zip(got, want, strict=True):
        torch.testing.assert_close(a, b)
    address = sum((signals[:, :, i] > 0.5).long() << i for i in range(3))
    torch.testing.assert_close(out, torch.sigmoid(theta).gather(2, address))


@pytest.mark.parametrize("name", sorted(RULES))
@pytest.mark.parametrize(("head", "classes"), [("popcount", 2), ("reduction", 2), ("reduction", 3)])
def test_hardened_networks_agree_on_every_row(name: str, head: str, classes: int) -> None:
    config = _config(head, widths=(11, 8, 7))
    n_bits = [9, 7]
    plan = plan_network(config, 9, classes)
    population = Population(plan, config, [3, 4], n_bits, CPU, RULES[name])
    with torch.no_grad():  # away from where training starts, so that no entry is next to zero
        for layer in population.layers:
            layer.tables.add_(torch.randn(layer.tables.shape, generator=torch.Generator().manual_seed(0)))
    bits = np.random.default_rng(0).random((2, 300, 9)) < 0.5
    bits[1, :, 7:] = False
    decided = population.predict(torch.from_numpy(bits).transpose(1, 2).float())
    state = population.snapshot()
    for r, count in enumerate(n_bits):
        network = harden(state, r, plan, _encoder(count), classes)
        assert np.array_equal(network.evaluate_bits(bits[r, :, :count]), decided[r].numpy())


@pytest.mark.parametrize("name", ["efd", "hybrid", "warp"])
def test_hard_rules_train_the_network_that_is_hardened(name: str) -> None:
    """The signs of training's own values are the hardened network's, also in deep layers."""
    config = _config("popcount", lut_inputs=3, widths=(10, 9, 8))
    plan = plan_network(config, 8, 2)
    population = Population(plan, config, [1], [8], CPU, RULES[name])
    signals = (_random(8, 1, 8, 200) > 0.5).float()
    ones = population.rule.counted(population.values(signals))
    counts = [ones[:, list(group)].sum(1) for group in plan.class_groups]
    assert torch.equal((counts[1] > counts[0]).long(), population.predict(signals))


@pytest.mark.parametrize("name", sorted(ESTIMATORS))
@pytest.mark.parametrize("head", ["popcount", "reduction"])
def test_every_estimator_learns_exclusive_or(name: str, head: str) -> None:
    tasks = [_xor_task(seed) for seed in range(4)]
    replicas = [r for r in load_estimator(name).fit(_config(head), tasks, 2) if isinstance(r, Replica)]
    assert len(replicas) == 4
    assert max(r.validation_accuracy for r in replicas) == 1.0


@pytest.mark.parametrize("name", sorted(set(ESTIMATORS) - {"efd"}))
def test_a_replica_does_not_depend_on_the_others(name: str) -> None:
    estimator = load_estimator(name)
    config = _config(widths=(7, 6), epochs=6)
    tasks = [_xor_task(0), _xor_task(1, n_bits=8), _xor_task(2, rows=260)]
    together = estimator.fit(config, tasks, 2)
    for task, replica in zip(tasks, together, strict=True):
        assert estimator.fit(config, [task], 2)[0] == replica


def test_dlgn_wants_gates_of_two_inputs() -> None:
    with pytest.raises(TrainingError, match="lut_inputs is 3; the dlgn estimator trains gates of two inputs"):
        Dlgn().fit(_config(lut_inputs=3), [_xor_task(0)], 2)
