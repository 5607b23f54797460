"""The Triton launchers against the reference. `test_efd_triton.py` runs this file in processes of their own.

Under TRITON_INTERPRET=1 on CPU tensors, which needs no GPU; without it on the GPU.
"""

from __future__ import annotations

import importlib
import os
from pathlib import Path
from typing import Any

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import Tensor

from dwnasic.train import efd as reference
from dwnasic.train import efd_triton as fast
from dwnasic.train import layers
from dwnasic.train.layers import SOFTMAX_TAU

DEVICE = "cpu" if os.environ.get("TRITON_INTERPRET") == "1" else "cuda"
CHECKS = ("test_schema", "test_autograd_registration", "test_faketensor")  # what a backend can break; test_efd.py does the rest
SHAPES = st.tuples(st.integers(1, 3), st.integers(1, 5), st.integers(1, 8), st.integers(1, 70))
some = settings(max_examples=12, deadline=None, derandomize=True, database=None)


def _lookup(replicas: int, luts: int, n: int, rows: int, seed: int = 0) -> tuple[Tensor, Tensor, Tensor]:
    """Bits, tables and upstream gradient."""
    generator = torch.Generator().manual_seed(seed)
    bits = torch.randint(0, 2, (replicas, luts, n, rows), generator=generator).float()
    tables = torch.rand((replicas, luts, 1 << n), generator=generator) * 2 - 1
    grad = torch.randn((replicas, luts, rows), generator=generator)
    return bits.to(DEVICE), tables.to(DEVICE), grad.to(DEVICE)


def _mapping(replicas: int, slots: int, count: int, rows: int, levels: int) -> tuple[Tensor, Tensor, Tensor]:
    """Signals (a transposed view, as training has them), weights of few `levels` (so that many tie), upstream gradient."""
    generator = torch.Generator().manual_seed(slots)
    signals = torch.randint(0, 2, (replicas, rows, count), generator=generator).float().transpose(1, 2)
    weights = torch.randint(0, levels, (replicas, slots, count), generator=generator) / levels
    grad = torch.randn((replicas, slots, rows), generator=generator)
    return signals.to(DEVICE), weights.to(DEVICE), grad.to(DEVICE)


def _gradients_agree(grad: Tensor, addresses: Tensor, tables: Tensor, beta: float, by_bits: bool = True) -> None:
    """Equal to the reference in float64 up to float32's rounding of sums of these numbers."""
    got = fast.gradient_triton(grad, addresses, tables, beta, by_bits)
    want = reference.efd_backward_reference(grad.double(), addresses, tables.double(), beta, by_bits)
    for a, b in zip(got, want, strict=True):
        assert a.dtype == torch.float32
        torch.testing.assert_close(a.double(), b, rtol=1e-5, atol=1e-5 + 1e-8 * addresses.shape[2])


@some
@given(SHAPES)
def test_lookup_is_the_reference(shape: tuple[int, int, int, int]) -> None:
    bits, tables, _ = _lookup(*shape)
    for a, b in zip(fast.lookup_triton(bits, tables, 1 / 3), reference.efd_reference(bits, tables, 1 / 3), strict=True):
        assert torch.equal(a, b)
        assert a.dtype == b.dtype


@some
@given(SHAPES, st.sampled_from([0.0, 1 / 3, 0.9, 1.0, 1.5]))
def test_gradients_are_the_reference(shape: tuple[int, int, int, int], beta: float) -> None:
    bits, tables, grad = _lookup(*shape)
    _gradients_agree(grad, reference.efd_reference(bits, tables, beta)[1], tables, beta)


@pytest.mark.parametrize("decay", sorted(reference.DECAYS))
@pytest.mark.parametrize("n", [1, 5, 7])
def test_every_law_of_decay(n: int, decay: str) -> None:
    bits, tables, grad = _lookup(2, 3, n, 20)
    addresses = fast.lookup_triton(bits, tables, 1 / 3, decay)[1]
    got = fast.gradient_triton(grad, addresses, tables, 1 / 3, True, decay)
    want = reference.efd_backward_reference(grad, addresses, tables, 1 / 3, True, decay)
    for a, b in zip(got, want, strict=True):
        torch.testing.assert_close(a, b, rtol=1e-5, atol=1e-5)


@pytest.mark.parametrize("n", [9])
def test_large_tables(n: int) -> None:
    bits, tables, grad = _lookup(1, 2, n, 33)
    values, addresses = fast.lookup_triton(bits, tables, 1 / 3)
    assert torch.equal(values, tables.gather(2, addresses))
    _gradients_agree(grad, addresses, tables, 1 / 3)


def test_tables_larger_than_one_block_of_sums() -> None:
    bits, tables, grad = _lookup(1, 1, 14, 200)
    _gradients_agree(grad, fast.lookup_triton(bits, tables, 0.0)[1], tables, 0.0, by_bits=False)
    want = fast.smoothed(tables, 0.5)  # 14 inputs: too many for the reference's constant, so along each input by hand
    addresses = torch.tensor([[[0, 5, 8191, 16383]]], device=DEVICE)
    got, _ = fast.gradient_triton(torch.ones((1, 1, 4), device=DEVICE), addresses, tables, 0.5, True)
    for slot in range(14):
        high, low = addresses | 1 << slot, addresses & ~(1 << slot)
        assert torch.equal(got[:, :, slot], want.gather(2, high) - want.gather(2, low))


@pytest.mark.parametrize(("n", "rows"), [(2, 4200), (7, 1100)])
def test_programs_share_the_rows_of_few_luts(n: int, rows: int) -> None:
    bits, tables, grad = _lookup(1, 1, n, rows)
    _gradients_agree(grad, fast.lookup_triton(bits, tables, 1 / 3)[1], tables, 1 / 3)


@pytest.mark.parametrize("n", [3, 6, 8])
def test_sums_of_integers_are_exact(n: int) -> None:
    bits, tables, _ = _lookup(2, 3, n, 300)
    grad = torch.arange(1800, device=DEVICE).view(2, 3, 300) - 900.0
    addresses = fast.lookup_triton(bits, tables, 1 / 3)[1]
    got = fast.gradient_triton(grad, addresses, tables, 1 / 3, False)[1]
    assert torch.equal(got, torch.zeros_like(tables).scatter_add_(2, addresses, grad))


@pytest.mark.parametrize("dtype", [torch.float16, torch.bfloat16])
def test_half_precision_is_summed_in_float32(dtype: torch.dtype) -> None:
    bits, tables, grad = (x.to(dtype) for x in _lookup(2, 3, 4, 90))
    values, addresses = fast.lookup_triton(bits, tables, 1 / 3)
    assert torch.equal(values, tables.gather(2, addresses))
    by_bits, by_tables = fast.gradient_triton(grad, addresses, tables, 1 / 3, True)
    want = reference.efd_backward_reference(grad.float(), addresses, tables.float(), 1 / 3, True)
    torch.testing.assert_close(by_bits, want[0].to(dtype))
    torch.testing.assert_close(by_tables, want[1].to(dtype))


def test_double_precision_is_the_reference() -> None:
    bits, tables, grad = (x.double() for x in _lookup(1, 2, 3, 9))
    values, addresses = fast.lookup_triton(bits, tables, 1 / 3)
    assert torch.equal(values, reference.efd_reference(bits, tables, 1 / 3)[0])
    got = fast.gradient_triton(grad, addresses, tables, 1 / 3, True)
    for a, b in zip(got, reference.efd_backward_reference(grad, addresses, tables, 1 / 3, True), strict=True):
        torch.testing.assert_close(a, b)


@pytest.mark.parametrize(("luts", "rows"), [(0, 5), (3, 0)])
def test_nothing_to_do(luts: int, rows: int) -> None:
    bits, tables, grad = _lookup(2, luts, 3, rows)
    values, addresses = fast.lookup_triton(bits, tables, 1 / 3)
    assert values.shape == addresses.shape == (2, luts, rows)
    by_bits, by_tables = fast.gradient_triton(grad, addresses, tables, 1 / 3, True)
    assert by_bits.shape == bits.shape
    assert torch.equal(by_tables, torch.zeros_like(tables))


@pytest.mark.filterwarnings("ignore:invalid value encountered:RuntimeWarning")  # numpy, in the interpreter
@pytest.mark.parametrize("n", [3, 7])
def test_nan_stays_in_its_replica(n: int) -> None:
    bits, tables, grad = _lookup(2, 3, n, 40)
    addresses = fast.lookup_triton(bits, tables, 1 / 3)[1]
    clean = fast.gradient_triton(grad, addresses, tables, 1 / 3, True)
    grad[1], tables[1] = float("nan"), float("inf")
    for a, b in zip(fast.gradient_triton(grad, addresses, tables, 1 / 3, True), clean, strict=True):
        assert torch.equal(a[0], b[0])
        assert bool(a[1].isnan().any())


@some
@given(st.integers(1, 3), st.integers(1, 40), st.integers(1, 70), st.integers(1, 40), st.sampled_from([1, 3, 1000]))
def test_mapping_takes_the_first_largest_weight(replicas: int, slots: int, count: int, rows: int, levels: int) -> None:
    signals, weights, _ = _mapping(replicas, slots, count, rows, levels)
    chosen, positions = fast.mapping_triton(signals, weights)
    assert positions.tolist() == weights.cpu().numpy().argmax(-1).tolist()
    assert torch.equal(chosen, signals.gather(1, positions.unsqueeze(2).expand(-1, -1, rows)))


def test_mapping_over_several_blocks_of_signals() -> None:
    signals, weights, _ = _mapping(1, 3, 1100, 4, 2)
    weights[:, 0] = -1.0  # all tie
    weights[:, 1, 1099] = 7.0
    positions = fast.mapping_triton(signals, weights)[1]
    assert positions.tolist() == weights.cpu().numpy().argmax(-1).tolist()


def test_mapping_never_leaves_the_signals() -> None:
    signals, weights, _ = _mapping(2, 4, 5, 6, 1000)
    weights[0, :, 3:] = -float("inf")  # padding
    weights[0, 1] = -float("inf")  # nothing but padding
    weights[1, 0, 2] = float("nan")
    positions = fast.mapping_triton(signals, weights)[1]
    assert positions[0].max() < 3
    assert positions[0, 1] == 0
    assert positions[1, 0] == 2  # as numpy and torch have it


@some
@given(st.integers(1, 2), st.integers(1, 70), st.integers(1, 70), st.integers(1, 70), st.booleans())
def test_mapping_gradients(replicas: int, slots: int, count: int, rows: int, contiguous: bool) -> None:
    signals, weights, grad = _mapping(replicas, slots, count, rows, 1000)
    signals = signals.contiguous() if contiguous else signals
    by_weights = torch.bmm(grad.double(), 2 * signals.transpose(1, 2).double() - 1)
    torch.testing.assert_close(fast.by_weights_triton(grad, signals).double(), by_weights, rtol=1e-5, atol=1e-5)
    by_signals = torch.bmm(torch.softmax(weights.double() / SOFTMAX_TAU, -1).transpose(1, 2), grad.double())
    got = fast.by_signals_triton(grad, weights, SOFTMAX_TAU)
    torch.testing.assert_close(got.double(), by_signals, rtol=1e-4, atol=1e-4)  # weights / tau are rounded: up to 1000


@pytest.mark.parametrize("dtype", [torch.float16, torch.bfloat16])
def test_mapping_in_half_precision(dtype: torch.dtype) -> None:
    signals, weights, grad = (x.to(dtype) for x in _mapping(2, 20, 18, 9, 16))
    chosen, positions = fast.mapping_triton(signals, weights)
    assert positions.tolist() == weights.float().cpu().numpy().argmax(-1).tolist()
    assert torch.equal(chosen, signals.gather(1, positions.unsqueeze(2).expand(-1, -1, 9)))
    got = fast.mapping_gradient_triton(grad, signals, weights, True)
    wide = layers.mapping_backward_reference(grad.float(), signals.float(), weights.float(), True)
    for a, b in zip(got, wide, strict=True):
        torch.testing.assert_close(a, b.to(dtype))


def test_mapping_gradient_by_signals_with_padding() -> None:
    _, weights, grad = _mapping(2, 20, 18, 9, 4)
    weights[1, :, 11:] = -float("inf")
    want = torch.bmm(torch.softmax(weights / SOFTMAX_TAU, -1).transpose(1, 2), grad)
    torch.testing.assert_close(fast.by_signals_triton(grad, weights, SOFTMAX_TAU), want, rtol=1e-5, atol=1e-5)
    assert torch.equal(want[1, 11:], torch.zeros_like(want[1, 11:]))


def _through_the_operators() -> list[Tensor]:
    """Values and all gradients of a mapping and a lookup, from autograd."""
    _, tables, grad = _lookup(2, 3, 4, 21)
    signals, weights, _ = _mapping(2, 12, 30, 21, 1000)
    leaves = [x.requires_grad_() for x in (signals, weights, tables)]
    bits = layers.mapping(signals, weights)[0].view(2, 3, 4, 21)
    values = reference.efd(bits, tables, 1 / 3)[0]
    values.backward(grad.flip(2))
    return [values.detach(), *(x.grad for x in leaves if x.grad is not None)]


def test_operators_run_on_the_backend_that_is_attached(monkeypatch: pytest.MonkeyPatch) -> None:
    launched: list[str] = []
    launch = fast._launch

    def spy(kernel: Any, *args: Any, **constants: Any) -> None:
        launched.append(kernel.__name__)
        launch(kernel, *args, **constants)

    monkeypatch.setattr(fast, "_launch", spy)
    with fast.detached(DEVICE):
        want = _through_the_operators()
    assert not launched
    with fast.attached(DEVICE):
        got = _through_the_operators()
    forward, backward = ["mapping_kernel", "lookup_kernel"], ["gradient_kernel", "normaliser_kernel", "by_signals_kernel"]
    assert launched == [*forward, *backward, "by_weights_kernel"]
    assert len(got) == 4
    for a, b in zip(got, want, strict=True):
        torch.testing.assert_close(a, b, rtol=1e-4, atol=1e-5)


def test_operators_are_well_formed_on_this_backend() -> None:
    bits, tables, grad = _lookup(2, 2, 3, 5)
    signals, weights, mapped = _mapping(2, 6, 7, 5, 1000)
    with fast.attached(DEVICE):
        addresses = reference.efd(bits, tables, 1 / 3)[1]
        for flag in (True, False):
            torch.library.opcheck(reference.efd_backward, (grad, addresses, tables, 1 / 3, flag), test_utils=CHECKS)
            torch.library.opcheck(layers.mapping_backward, (mapped, signals, weights, flag), test_utils=CHECKS)
        torch.library.opcheck(reference.efd, (bits.requires_grad_(), tables.requires_grad_(), 1 / 3), test_utils=CHECKS)
        torch.library.opcheck(layers.mapping, (signals.requires_grad_(), weights.requires_grad_()), test_utils=CHECKS)


def test_the_probe_finds_nothing_wrong() -> None:
    assert fast.probe(DEVICE) == ""


def test_the_benchmark_compares_like_with_like(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(Path(__file__).parents[2] / "benchmarks"))
    gpu = importlib.import_module("gpu")
    for ways in gpu.passes(gpu.Shape("small", 2, 20, 3, 4, 24), DEVICE).values():
        gpu.check(ways)
