"""Extended Finite Difference: lookup tables with a useful input gradient. The reference is the definition; it runs anywhere.

Source: Bacellar et al., "Differentiable Weightless Neural Networks", ICML 2024, and its code alanbacellar/DWN
(`efd_cuda_kernel.cu`). For a table u of 2^n entries, the address a (input 0 is the least significant bit) and upstream g:

    y = u_a,    dL/du_a += g,
    dL/dx_l += g * alpha * sum_k (-1)^(1-k_l) * u_k * beta^H(k, a without bit l),    alpha = 0.5 * 0.75^(n-1)

where H is the Hamming distance. The input gradient depends on a sample through its address only, so `tables @ K` with a constant
K gives it for every address at once, and a sample costs a gather of n numbers instead of a sum of n 2^n.

Other laws of decay (`DECAYS`) change the weights alpha beta^H only: the paper's own 1 / (H + 1), and weight 1 for H = 0 alone,
which is the derivative of the multilinear function through the table's entries.

Shapes: R replicas, L LUTs, n inputs, B rows. The rows are last, so that selecting signals copies whole contiguous rows.
"""

from __future__ import annotations

import functools
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from dwnasic.errors import lookup as name_lookup

MAX_EFD_INPUTS = 8
"""Widest LUT: the constant has n 4^n elements, half a million here."""

DECAYS = {
    "exponential": "alpha beta^H, as the published code has it",
    "reciprocal": "1 / (H + 1), as the paper has it; beta has no effect",
    "adjacent": "1 where H = 0, else 0: the multilinear function's derivative; beta has no effect",
}


def decay_weights(lut_inputs: int, beta: float, decay: str) -> NDArray[np.float64]:
    """The weight of an entry at Hamming distance 0..n-1, [n]. Raises UnknownNameError for a law that is not in DECAYS."""
    name_lookup(DECAYS, decay, "decay law")
    distance = np.arange(lut_inputs)
    if decay == "exponential":
        return np.asarray(0.5 * 0.75 ** (lut_inputs - 1) * np.float64(beta) ** distance)
    return np.asarray(1.0 / (distance + 1) if decay == "reciprocal" else np.where(distance == 0, 1.0, 0.0))


def efd_constant(lut_inputs: int, beta: float, decay: str = "exponential") -> NDArray[np.float64]:
    """K [2^n, n, 2^n]: `sum_k u[k] K[k, l, a]` is the derivative of the table u by input l at address a."""
    n, size = lut_inputs, 1 << lut_inputs
    entry, slot, address = np.meshgrid(np.arange(size), np.arange(n), np.arange(size), indexing="ij")
    apart = (entry ^ address) & ~(1 << slot)
    distance = sum(apart >> i & 1 for i in range(n))
    sign = np.where(entry >> slot & 1, 1.0, -1.0)
    out: NDArray[np.float64] = sign * decay_weights(n, beta, decay)[distance]
    return out


@functools.lru_cache(maxsize=64)
def _constant(lut_inputs: int, beta: float, decay: str, dtype: torch.dtype, device: torch.device) -> Tensor:
    """K as a matrix [2^n, n * 2^n]."""
    return torch.from_numpy(efd_constant(lut_inputs, beta, decay)).to(device, dtype).flatten(1)


def efd_reference(bits: Tensor, tables: Tensor, beta: float, decay: str = "exponential") -> tuple[Tensor, Tensor]:
    """Look up tables [R, L, 2^n] with bits [R, L, n, B] of zeros and ones (same floating type).

    Returns the table entries [R, L, B] and the addresses [R, L, B] (int64).
    """
    n = bits.shape[2]
    address = bits[:, :, n - 1]
    for i in range(n - 2, -1, -1):
        address = torch.add(bits[:, :, i], address, alpha=2)
    addresses = address.to(torch.int64, copy=True)
    return tables.gather(2, addresses), addresses


def efd_backward_reference(
    grad: Tensor, addresses: Tensor, tables: Tensor, beta: float, by_bits: bool, decay: str = "exponential"
) -> tuple[Tensor, Tensor]:
    """Gradients by bits [R, L, n, B] (no elements unless `by_bits`) and by tables [R, L, 2^n], from grad [R, L, B]."""
    replicas, luts, size = tables.shape
    n, rows = size.bit_length() - 1, addresses.shape[2]
    by_tables = torch.zeros_like(tables).scatter_add_(2, addresses, grad)
    if not by_bits:
        return grad.new_empty((0,)), by_tables
    slopes = (tables.reshape(-1, size) @ _constant(n, beta, decay, tables.dtype, tables.device)).view(replicas, luts, n, size)
    gathered = slopes.gather(3, addresses.unsqueeze(2).expand(replicas, luts, n, rows))
    return gathered.mul_(grad.unsqueeze(2)), by_tables


efd = torch.library.custom_op("dwnasic::efd", efd_reference, mutates_args=())
efd_backward = torch.library.custom_op("dwnasic::efd_backward", efd_backward_reference, mutates_args=())


@efd.register_fake
def _(bits: Tensor, tables: Tensor, beta: float, decay: str = "exponential") -> tuple[Tensor, Tensor]:
    shape = (bits.shape[0], bits.shape[1], bits.shape[3])
    return tables.new_empty(shape), bits.new_empty(shape, dtype=torch.int64)


@efd_backward.register_fake
def _(
    grad: Tensor, addresses: Tensor, tables: Tensor, beta: float, by_bits: bool, decay: str = "exponential"
) -> tuple[Tensor, Tensor]:
    replicas, luts, rows = addresses.shape
    n = tables.shape[2].bit_length() - 1
    return grad.new_empty((replicas, luts, n, rows) if by_bits else (0,)), torch.empty_like(tables)


def _setup(ctx: Any, inputs: tuple[Any, ...], output: tuple[Tensor, Tensor]) -> None:
    _, tables, ctx.beta, ctx.decay = inputs
    ctx.mark_non_differentiable(output[1])
    ctx.set_materialize_grads(False)  # no zeros for the addresses
    ctx.save_for_backward(tables, output[1])


def _backward(ctx: Any, grad: Tensor | None, _: Tensor | None) -> tuple[Tensor | None, Tensor | None, None, None]:
    if grad is None:
        return None, None, None, None
    tables, addresses = ctx.saved_tensors
    by_bits = bool(ctx.needs_input_grad[0])
    bits_gradient, tables_gradient = efd_backward(grad.contiguous(), addresses, tables, ctx.beta, by_bits, ctx.decay)
    return (bits_gradient if by_bits else None), tables_gradient, None, None


efd.register_autograd(_backward, setup_context=_setup)


class _Lookup(torch.autograd.Function):
    """See `lookup`."""

    @staticmethod
    def forward(ctx: Any, bits: Tensor, tables: Tensor, beta: float, decay: str) -> Tensor:
        """The reference, without the dispatcher."""
        values, addresses = efd_reference(bits, tables, beta)
        ctx.beta, ctx.decay = beta, decay
        ctx.save_for_backward(tables, addresses)
        return values

    @staticmethod
    def backward(ctx: Any, *grads: Tensor) -> tuple[Tensor | None, Tensor, None, None]:
        """The reference, without the dispatcher."""
        tables, addresses = ctx.saved_tensors
        by_bits = bool(ctx.needs_input_grad[0])
        bits_gradient, tables_gradient = efd_backward_reference(
            grads[0].contiguous(), addresses, tables, ctx.beta, by_bits, ctx.decay
        )
        return (bits_gradient if by_bits else None), tables_gradient, None, None


def lookup(bits: Tensor, tables: Tensor, beta: float, decay: str = "exponential") -> Tensor:
    """The entries that `efd` returns, by the fastest way on the tensors' device.

    On a CPU the machinery of a registered operator costs more than a small population's arithmetic (0.2 ms of 0.7 ms forward and
    backward of 20 LUTs, one replica), so the reference is called directly.
    """
    if bits.is_cuda:
        entries: Tensor = efd(bits, tables, beta, decay)[0]
        return entries
    out: Tensor = _Lookup.apply(bits, tables, beta, decay)  # type: ignore[no-untyped-call]
    return out


class _Step(torch.autograd.Function):
    """See `step`."""

    @staticmethod
    def forward(ctx: Any, values: Tensor) -> Tensor:
        """Values of any shape to zeros and ones of the same type."""
        return (values > 0).to(values.dtype)

    @staticmethod
    def backward(ctx: Any, *grads: Tensor) -> Tensor:
        """The identity."""
        return grads[0]


def step(values: Tensor) -> Tensor:
    """y > 0 as 0.0 or 1.0, of any shape, with the gradient passed through unchanged (straight-through)."""
    out: Tensor = _Step.apply(values)  # type: ignore[no-untyped-call]
    return out
