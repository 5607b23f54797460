"""A fixed, plain PyTorch way of training one DWN: what `benchmarks/training.py` measures a population against.

One network at a time, one tensor operation after the other, nothing batched over networks: a learnable mapping, one layer of
LUTs with the O(n) backward of EFD (constant times table, then a gather), popcount, cross-entropy, Adam, tables clamped to
-1..1. It is written as one would write it, and is not to be tuned: it is the yardstick. Imports nothing of dwnasic.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

TAU = 0.001


class _Mapping(torch.autograd.Function):
    """Every slot reads the input with its largest weight: x [B, F], weights [F, S] to [B, S]."""

    @staticmethod
    def forward(ctx: Any, x: Tensor, weights: Tensor) -> Tensor:
        ctx.save_for_backward(x, weights)
        return x[:, weights.argmax(0)]

    @staticmethod
    def backward(ctx: Any, *grads: Tensor) -> tuple[Tensor | None, Tensor]:
        x, weights = ctx.saved_tensors
        by_x = grads[0] @ torch.softmax(weights / TAU, 0).T if ctx.needs_input_grad[0] else None
        return by_x, (2 * x - 1).T @ grads[0]


class _Lut(torch.autograd.Function):
    """Bits [B, L, n], tables [L, 2^n], K [2^n, n * 2^n] to the entries [B, L]."""

    @staticmethod
    def forward(ctx: Any, bits: Tensor, tables: Tensor, constant: Tensor) -> Tensor:
        powers = 2 ** torch.arange(bits.shape[2])
        address = (bits.long() * powers).sum(2)
        ctx.save_for_backward(address, tables, constant)
        return tables[torch.arange(tables.shape[0]), address]

    @staticmethod
    def backward(ctx: Any, *grads: Tensor) -> tuple[Tensor, Tensor, None]:
        address, tables, constant = ctx.saved_tensors
        luts, size = tables.shape
        which = torch.arange(luts)
        slopes = (tables @ constant).view(luts, -1, size)
        by_bits = slopes[which, :, address] * grads[0].unsqueeze(2)
        by_tables = torch.zeros_like(tables).index_put_((which.expand_as(address), address), grads[0], accumulate=True)
        return by_bits, by_tables, None


class _Step(torch.autograd.Function):
    """Zero or one, straight through."""

    @staticmethod
    def forward(ctx: Any, values: Tensor) -> Tensor:
        return (values > 0).float()

    @staticmethod
    def backward(ctx: Any, *grads: Tensor) -> Tensor:
        return grads[0]


def efd_constant(n: int, beta: float) -> Tensor:
    """K [2^n, n * 2^n]: the weight of entry k in the derivative by input l at address a."""
    size = 1 << n
    out = np.zeros((size, n, size), dtype=np.float32)
    for k in range(size):
        for slot in range(n):
            for a in range(size):
                distance = ((k ^ a) & ~(1 << slot)).bit_count()
                out[k, slot, a] = 0.5 * 0.75 ** (n - 1) * (1 if k >> slot & 1 else -1) * beta**distance
    return torch.from_numpy(out).reshape(size, -1)


def train(
    bits: Tensor, labels: Tensor, luts: int, lut_inputs: int, steps: int, batch: int, learning_rate: float, seed: int
) -> Tensor:
    """Train one network on rows of bits [N, F] (float) and labels [N] for `steps` updates; returns the last loss."""
    generator = torch.Generator().manual_seed(seed)
    weights = (0.3 * torch.randn(bits.shape[1], luts * lut_inputs, generator=generator)).requires_grad_()
    tables = (torch.rand(luts, 1 << lut_inputs, generator=generator) * 2 - 1).requires_grad_()
    constant = efd_constant(lut_inputs, 1 / 3)
    optimizer = torch.optim.Adam([weights, tables], lr=learning_rate)
    loss = torch.zeros(())
    order = torch.randperm(len(bits), generator=generator)
    start = 0
    for _ in range(steps):
        if start + batch > len(order):
            order, start = torch.randperm(len(bits), generator=generator), 0
        rows = order[start : start + batch]
        start += batch
        read = _Mapping.apply(bits[rows], weights).view(batch, luts, lut_inputs)
        ones = _Step.apply(_Lut.apply(read, tables, constant))
        scores = ones.view(batch, 2, -1).sum(2)
        loss = functional.cross_entropy(scores, labels[rows])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        with torch.no_grad():
            tables.clamp_(-1.0, 1.0)
    return loss.detach()
