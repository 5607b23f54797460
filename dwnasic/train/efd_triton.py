"""Launchers of the Triton kernels, with the signatures of the reference functions that define them.

`attached` makes them the kernels of the registered operators for a type of device; `backend.py` decides when. This module
needs triton (`pip install dwnasic[gpu]`) and is imported only when it is wanted. Under TRITON_INTERPRET=1 (set before the
first import of triton) the same launchers take CPU tensors, slowly, which is how they are tested without a GPU.

float32, float16 and bfloat16 are computed here, with sums in float32; float64 is passed on to the reference.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, nullcontext
from typing import Any

import torch
from torch import Tensor

from dwnasic.train import efd as reference
from dwnasic.train import layers
from dwnasic.train import triton_kernels as kernels

FACTORED_FROM = 7
"""LUT inputs from which table gradients are matrix products of one-hot halves."""
NEAR_ONE = 1 / 16
"""A beta closer to 1 than this is not `smoothed`; every input is then given a product of its own."""
PROGRAMS = 2048
"""Programs that fill a large GPU; rows are split over more of them only up to here."""


def _launch(kernel: Any, grid: tuple[int, ...], first: Tensor, *rest: Any, **constants: Any) -> None:
    """Run `kernel` on the device of its first argument; Triton launches on the current device, which need not be that one."""
    with torch.cuda.device(first.device) if first.is_cuda else nullcontext():
        # Named, because Triton announces that its default will change.
        kernel[grid](first, *rest, enable_fp_fusion=True, **constants)


def _block(count: int, low: int, high: int) -> int:
    """The smallest power of two that covers `count`, within low..high (powers of two)."""
    return max(low, min(high, 1 << (count - 1).bit_length()))


def lookup_triton(bits: Tensor, tables: Tensor, beta: float, decay: str = "exponential") -> tuple[Tensor, Tensor]:
    """See `efd.efd_reference`: bits [R, L, n, B], tables [R, L, 2^n] to values and addresses (int64), both [R, L, B]."""
    if tables.dtype == torch.float64:
        return reference.efd_reference(bits, tables, beta, decay)
    replicas, luts, n, rows = bits.shape
    bits, tables = bits.contiguous(), tables.contiguous()
    values = tables.new_empty((replicas, luts, rows))
    addresses = torch.empty((replicas, luts, rows), dtype=torch.int64, device=bits.device)
    if values.numel():
        block_b = _block(rows, 16, 256)
        block_l = _block(replicas * luts, 1, 512 // block_b)
        grid = (-(-replicas * luts // block_l), -(-rows // block_b))
        _launch(
            kernels.lookup_kernel, grid,
            bits, tables, values, addresses, replicas * luts, rows,
            N=n, BLOCK_L=block_l, BLOCK_B=block_b,
        )  # fmt: skip
    return values, addresses


@functools.lru_cache(maxsize=64)
def _smoother(lut_inputs: int, beta: float, scale: float, device: torch.device) -> Tensor:
    """scale * beta^H(k, a), [2^n, 2^n]."""
    address = torch.arange(1 << lut_inputs)
    apart = address.unsqueeze(1) ^ address
    distance = sum((apart >> i & 1 for i in range(lut_inputs)), torch.zeros_like(apart))
    return (scale * torch.tensor(beta, dtype=torch.float64) ** distance).to(device, torch.float32)


def smoothed(tables: Tensor, beta: float) -> Tensor:
    """Tables [..., 2^n] to s [..., 2^n] (float32) such that EFD's derivative by bit l at address a is s[a, l = 1] - s[a, l = 0].

    Decay by Hamming distance is a tensor product of [[1, beta], [beta, 1]], one for each input, and a difference along an
    input is an eigenvector of that input's factor; the eigenvalue is 1 - beta. So smoothing along all inputs and dividing by
    that is smoothing along all *other* inputs, for every input at once: one product with a [2^n, 2^n] matrix instead of n of
    them. Near beta = 1 the division loses what the difference needs (see `NEAR_ONE`).
    """
    n = tables.shape[-1].bit_length() - 1
    scale = 0.5 * 0.75 ** (n - 1) / (1 - beta)
    high = n // 2 if n > 8 else 0  # a large smoother is the product of two small ones
    wide = tables.to(torch.float32).reshape(-1, 1 << high, 1 << (n - high))
    out = wide @ _smoother(n - high, beta, scale, tables.device)
    if high:
        out = _smoother(high, beta, 1.0, tables.device) @ out
    return out.view(tables.shape)


@functools.lru_cache(maxsize=64)
def _constant(lut_inputs: int, beta: float, decay: str, device: torch.device) -> Tensor:
    """`efd.efd_constant` as a matrix [2^n, n * 2^n] on a device."""
    return torch.from_numpy(reference.efd_constant(lut_inputs, beta, decay)).flatten(1).to(device, torch.float32)


def _slopes(tables: Tensor, beta: float, decay: str) -> tuple[Tensor, bool]:
    """What the kernel needs to know about the derivatives by bits, and whether it is `smoothed`."""
    if decay == "exponential" and abs(1 - beta) >= NEAR_ONE:
        return smoothed(tables, beta), True
    n = tables.shape[2].bit_length() - 1
    return tables.to(torch.float32).reshape(-1, 1 << n) @ _constant(n, beta, decay, tables.device), False


def gradient_triton(
    grad: Tensor, addresses: Tensor, tables: Tensor, beta: float, by_bits: bool, decay: str = "exponential"
) -> tuple[Tensor, Tensor]:
    """See `efd.efd_backward_reference`: gradients by bits [R, L, n, B] (no elements unless `by_bits`), by tables [R, L, 2^n]."""
    if tables.dtype == torch.float64:
        return reference.efd_backward_reference(grad, addresses, tables, beta, by_bits, decay)
    replicas, luts, size = tables.shape
    rows, n = addresses.shape[2], size.bit_length() - 1
    all_luts = replicas * luts
    factored = n >= FACTORED_FROM
    low = min(128, max(16, 1 << (n + 1) // 2)) if factored else size
    high = min(64, max(16, size // low)) if factored else 1
    blocks = -(-size // (low * high)) if factored else 1
    block_b = _block(rows, 16, 64 if factored else max(32, min(256, 4096 // size)))
    # Few LUTs and many rows: several programs share a LUT, each with a sum of its own.
    parts = max(1, min(-(-PROGRAMS // all_luts), rows // (8 * block_b))) if all_luts else 1
    span = -(-rows // (parts * block_b)) * block_b
    parts = max(1, -(-rows // span)) if rows else 1
    out = grad.new_empty((replicas, luts, n, rows) if by_bits else (0,))
    sums = torch.empty((parts, replicas, luts, size), dtype=torch.float32, device=tables.device)
    if sums.numel():
        slopes, is_smoothed = _slopes(tables, beta, decay) if by_bits else (sums, True)
        _launch(
            kernels.gradient_kernel, (all_luts, parts, blocks),
            grad.contiguous(), addresses.contiguous(), slopes, out, sums, all_luts, rows, span,
            N=n, SLOTS=1 << (n - 1).bit_length(), BY_BITS=by_bits, SMOOTHED=is_smoothed, FACTORED=factored,
            HIGH=high, LOW=low, BLOCK_B=block_b,
        )  # fmt: skip
    return out, (sums.sum(0) if parts > 1 else sums[0]).to(tables.dtype)


def mapping_triton(signals: Tensor, weights: Tensor) -> tuple[Tensor, Tensor]:
    """See `layers.mapping_reference`: signals [R, F, B], weights [R, S, F] to the chosen rows [R, S, B] and their positions."""
    if weights.dtype == torch.float64:
        return layers.mapping_reference(signals, weights)
    replicas, slots, count = weights.shape
    rows = signals.shape[2]
    signals, weights = signals.contiguous(), weights.contiguous()
    chosen = signals.new_empty((replicas, slots, rows))
    positions = torch.empty((replicas, slots), dtype=torch.int64, device=weights.device)
    if positions.numel():
        block_f = _block(count, 16, 512)
        block_s = _block(slots, 1, 2048 // block_f)
        _launch(
            kernels.mapping_kernel, (-(-slots // block_s), replicas),
            weights, signals, positions, chosen, slots, count, rows,
            BLOCK_S=block_s, BLOCK_F=block_f, BLOCK_B=_block(rows, 16, 256),
        )  # fmt: skip
    return chosen, positions


def by_weights_triton(grad: Tensor, signals: Tensor) -> Tensor:
    """The mapping's gradient by weights, g (2x - 1)^T: grad [R, S, B] and signals [R, F, B] to [R, S, F]."""
    replicas, slots, rows = grad.shape
    count = signals.shape[1]
    if signals.stride(0) != count * rows:
        signals = signals.contiguous()
    out = grad.new_empty((replicas, slots, count))
    if out.numel():
        block_s, block_f = _block(slots, 16, 128), _block(count, 16, 128)
        _launch(
            kernels.by_weights_kernel, (-(-slots // block_s) * -(-count // block_f), replicas),
            grad.contiguous(), signals, out, slots, count, rows, signals.stride(1), signals.stride(2),
            BLOCK_S=block_s, BLOCK_F=block_f, BLOCK_B=32, num_warps=8 if block_s * block_f >= 8192 else 4,
        )  # fmt: skip
    return out


def by_signals_triton(grad: Tensor, weights: Tensor, tau: float) -> Tensor:
    """The mapping's gradient by signals, softmax(w / tau)^T g: grad [R, S, B] and weights [R, S, F] to [R, F, B]."""
    replicas, slots, rows = grad.shape
    count = weights.shape[2]
    weights = weights.contiguous()
    out = grad.new_empty((replicas, count, rows))
    scales = torch.empty((2, replicas * slots), dtype=torch.float32, device=weights.device)
    if out.numel():
        block_f, block_b = _block(count, 16, 64), _block(rows, 16, 64)
        wide = _block(count, 16, 512)
        group = _block(replicas * slots, 1, 2048 // wide)
        _launch(
            kernels.normaliser_kernel, (-(-replicas * slots // group),),
            weights, scales, replicas * slots, count, 1 / tau,
            BLOCK_S=group, BLOCK_F=wide,
        )  # fmt: skip
        _launch(
            kernels.by_signals_kernel, (-(-count // block_f) * -(-rows // block_b), replicas),
            grad.contiguous(), weights, scales, out, slots, count, rows, replicas * slots, 1 / tau,
            BLOCK_F=block_f, BLOCK_B=block_b, BLOCK_S=32,
        )  # fmt: skip
    return out


def mapping_gradient_triton(grad: Tensor, signals: Tensor, weights: Tensor, by_signals: bool) -> tuple[Tensor, Tensor]:
    """See `layers.mapping_backward_reference`: gradients by signals (no elements unless `by_signals`) and by weights."""
    if weights.dtype == torch.float64:
        return layers.mapping_backward_reference(grad, signals, weights, by_signals)
    first = by_signals_triton(grad, weights, layers.SOFTMAX_TAU) if by_signals else grad.new_empty((0,))
    return first, by_weights_triton(grad, signals)


@functools.cache
def _register(device_type: str) -> tuple[Any, ...]:
    """Register the launchers, once a process, and return the operators."""
    launchers = (
        (reference.efd, lookup_triton),
        (reference.efd_backward, gradient_triton),
        (layers.mapping, mapping_triton),
        (layers.mapping_backward, mapping_gradient_triton),
    )
    for operator, launcher in launchers:
        operator.register_kernel(device_type)(launcher)
    return tuple(operator for operator, _ in launchers)


@contextmanager
def attached(device_type: str) -> Iterator[None]:
    """Within this context these launchers are the operators' kernels on this type of device."""
    _register(device_type)
    yield


@contextmanager
def detached(device_type: str) -> Iterator[None]:
    """Within this context the operators are the reference again on this type of device."""
    with ExitStack() as stack:
        for operator in _register(device_type):
            stack.enter_context(operator.set_kernel_enabled(device_type, enabled=False))
        yield


@functools.cache
def probe(device: str) -> str:
    """Why the kernels do not work on `device`; empty when a small example comes out as the reference says."""
    try:
        bits = torch.tensor([[0.0, 1.0, 0.0, 1.0], [0.0, 0.0, 1.0, 1.0]], device=device).view(1, 1, 2, 4)
        tables = torch.tensor([[[-0.5, 0.25, 1.0, 0.0]]], device=device)
        grad = torch.tensor([[[1.0, 2.0, -3.0, 0.5]]], device=device)
        values, addresses = reference.efd_reference(bits, tables, 0.5)
        wanted = (values, *reference.efd_backward_reference(grad, addresses, tables, 0.5, True))
        got = (lookup_triton(bits, tables, 0.5)[0], *gradient_triton(grad, addresses, tables, 0.5, True))
        right = all(torch.allclose(a, b, atol=1e-5) for a, b in zip(got, wanted, strict=True))
    except Exception as error:  # a compiler, a driver or a launch can fail in many ways, and each of them is a reason
        return f"its kernels do not run here ({type(error).__name__}: {(str(error).splitlines() or ['no message'])[0]})"
    return "" if right else "its kernels compute wrong numbers here"
