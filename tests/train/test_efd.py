"""EFD: the forward is a lookup, the input gradient is the published sum, the table gradient is exact."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from dwnasic.errors import UnknownNameError
from dwnasic.train.efd import DECAYS, efd, efd_backward, efd_constant, lookup, step


def _example(
    n: int, seed: int, replicas: int = 2, luts: int = 3, rows: int = 5
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    generator = torch.Generator().manual_seed(seed)
    bits = torch.randint(0, 2, (replicas, luts, n, rows), generator=generator).double()
    tables = torch.rand((replicas, luts, 1 << n), generator=generator, dtype=torch.float64) * 2 - 1
    grad = torch.randn((replicas, luts, rows), generator=generator, dtype=torch.float64)
    return bits, tables, grad


def _brute_force(bits: np.ndarray, table: np.ndarray, grad: float, beta: float, decay: str = "exponential") -> np.ndarray:
    """One LUT, one row, straight from the published formula: the code's, or the paper's."""
    n = len(bits)
    address = sum(int(b) << i for i, b in enumerate(bits))
    out = np.zeros(n)
    for slot in range(n):
        for k in range(1 << n):
            distance = bin((k ^ address) & ~(1 << slot)).count("1")
            weight = 0.5 * 0.75 ** (n - 1) * beta**distance if decay == "exponential" else 1 / (distance + 1)
            out[slot] += (1 if k >> slot & 1 else -1) * table[k] * weight
    return grad * out


@pytest.mark.parametrize("n", range(1, 7))
@pytest.mark.parametrize(("beta", "decay"), [(0.0, "exponential"), (1 / 3, "exponential"), (0.0, "reciprocal")])
def test_input_gradient_is_the_published_sum(n: int, beta: float, decay: str) -> None:
    bits, tables, grad = _example(n, seed=n)
    bits.requires_grad_()
    values, _ = efd(bits, tables, beta, decay)
    values.backward(grad)
    assert bits.grad is not None
    for r in range(2):
        for lut in range(3):
            for row in range(5):
                row_bits, upstream = bits[r, lut, :, row].detach().numpy(), float(grad[r, lut, row])
                want = _brute_force(row_bits, tables[r, lut].numpy(), upstream, beta, decay)
                np.testing.assert_allclose(bits.grad[r, lut, :, row].numpy(), want, rtol=1e-12, atol=1e-14)


@pytest.mark.parametrize("decay", sorted(DECAYS))
def test_the_fast_way_is_the_operator(decay: str) -> None:
    results = []
    for way in (lambda *a: efd(*a)[0], lookup):
        bits, tables, grad = _example(4, seed=20)
        values = way(bits.requires_grad_(), tables.requires_grad_(), 1 / 3, decay)
        values.backward(grad)
        results.append((values.detach(), bits.grad, tables.grad))
    for a, b in zip(*results, strict=True):
        assert torch.equal(a, b)
    bits, tables, _ = _example(2, seed=21)
    assert lookup(bits, tables.requires_grad_(), 1 / 3).requires_grad  # tables alone


def test_input_zero_is_the_least_significant_address_bit() -> None:
    bits = torch.tensor([1.0, 0.0, 0.0]).view(1, 1, 3, 1)
    tables = torch.arange(8.0).view(1, 1, 8)
    values, addresses = efd(bits, tables, 1 / 3)
    assert values.item() == 1.0
    assert addresses.item() == 1


def test_one_input_lut_does_not_alias_its_bits() -> None:
    bits = torch.tensor([1.0, 0.0]).view(1, 1, 1, 2)
    _, addresses = efd(bits, torch.zeros(1, 1, 2), 1 / 3)
    assert addresses.flatten().tolist() == [1, 0]


@pytest.mark.parametrize("n", [1, 2, 4])
def test_table_gradient(n: int) -> None:
    bits, tables, _ = _example(n, seed=10 + n)
    tables.requires_grad_()
    assert torch.autograd.gradcheck(lambda t: efd(bits, t, 1 / 3)[0], (tables,))


def test_plain_finite_difference_when_beta_is_zero() -> None:
    bits, tables, grad = _example(3, seed=3)
    _, addresses = efd(bits, tables, 0.0)
    by_bits, _ = efd_backward(grad, addresses, tables, 0.0, True)
    high = tables.gather(2, addresses | 2)
    low = tables.gather(2, addresses & ~2)
    torch.testing.assert_close(by_bits[:, :, 1], grad * 0.5 * 0.75**2 * (high - low))


def test_both_are_well_formed_operators() -> None:
    bits, tables, grad = _example(3, seed=4)
    torch.library.opcheck(efd, (bits.requires_grad_(), tables.requires_grad_(), 1 / 3))
    addresses = efd(bits, tables, 1 / 3)[1]
    torch.library.opcheck(efd_backward, (grad, addresses, tables.detach(), 1 / 3, True))
    torch.library.opcheck(efd_backward, (grad, addresses, tables.detach(), 1 / 3, False))
    torch.library.opcheck(efd, (bits, tables, 1 / 3, "reciprocal"))
    torch.library.opcheck(efd_backward, (grad, addresses, tables.detach(), 1 / 3, True, "reciprocal"))


def test_adjacent_decay_is_the_derivative_of_the_multilinear_function() -> None:
    bits, tables, grad = _example(4, seed=30)
    _, addresses = efd(bits, tables, 0.0)
    by_bits, _ = efd_backward(grad, addresses, tables, 0.0, True, "adjacent")
    for slot in range(4):
        high, low = tables.gather(2, addresses | 1 << slot), tables.gather(2, addresses & ~(1 << slot))
        torch.testing.assert_close(by_bits[:, :, slot], grad * (high - low))


def test_an_unknown_decay_names_the_nearest() -> None:
    with pytest.raises(UnknownNameError, match="reciprocal"):
        efd_constant(2, 0.5, "reciprocol")


def test_step_is_hard_forward_and_straight_through_backward() -> None:
    values = torch.tensor([-0.5, 0.0, 1e-9, 0.3], requires_grad=True)
    out = step(values)
    out.backward(torch.tensor([1.0, 2.0, 3.0, 4.0]))
    assert out.tolist() == [0.0, 0.0, 1.0, 1.0]
    assert values.grad is not None
    assert values.grad.tolist() == [1.0, 2.0, 3.0, 4.0]
