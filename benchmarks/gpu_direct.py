"""The direct algorithm of EFD's backward pass, O(n 2^n) a row, as a Triton kernel: the peer of `gpu.py`.

It does what alanbacellar/DWN's `efd_cuda_kernel.cu` does (every row sums its table for every input; table gradients are added
atomically), in the layout of `dwnasic/train/efd.py`. It is written here, so it shows what the algorithm costs, not what that code
costs; powers of beta are looked up instead of computed, which is in its favour.
"""

# mypy: disable-error-code="no-untyped-def, untyped-decorator"

from __future__ import annotations

import torch
import triton
import triton.language as tl
from torch import Tensor


@triton.jit
def direct_kernel(
    grad, addresses, tables, decay, by_bits, by_tables, luts, rows, scale,
    N: tl.constexpr, BLOCK_L: tl.constexpr, BLOCK_B: tl.constexpr,
):  # fmt: skip
    """grad, addresses [R*L, B], tables [R*L, 2^n], decay [2^n] (beta to the number of ones) to both gradients."""
    lut = (tl.program_id(0) * BLOCK_L + tl.arange(0, BLOCK_L))[:, None]
    row = (tl.program_id(1) * BLOCK_B + tl.arange(0, BLOCK_B))[None, :]
    inside = (lut < luts) & (row < rows)
    lut = lut.to(tl.int64)
    address = tl.load(addresses + lut * rows + row, mask=inside, other=0).to(tl.int32)
    g = tl.load(grad + lut * rows + row, mask=inside, other=0.0)
    tl.atomic_add(by_tables + (lut << N) + address, g, mask=inside)
    for slot in tl.static_range(N):
        total = tl.zeros([BLOCK_L, BLOCK_B], tl.float32)
        for entry in range(1 << N):
            weight = tl.load(decay + ((address ^ entry) & ~(1 << slot)))
            value = tl.load(tables + (lut << N) + entry, mask=lut < luts, other=0.0)
            sign = ((entry >> slot) & 1) * 2 - 1
            total += sign * value * weight
        tl.store(by_bits + (lut * N + slot) * rows + row, g * total * scale, mask=inside)


def direct_backward(grad: Tensor, addresses: Tensor, tables: Tensor, decay: Tensor) -> tuple[Tensor, Tensor]:
    """Both gradients of a lookup (see `efd.efd_backward_reference`) by the direct algorithm; `decay` [2^n] as in the kernel."""
    replicas, luts, size = tables.shape
    n, rows = size.bit_length() - 1, addresses.shape[2]
    by_bits = grad.new_empty((replicas, luts, n, rows))
    by_tables = torch.zeros_like(tables)
    block_b = min(128, max(16, 1 << (rows - 1).bit_length()))
    block_l = 128 // block_b
    grid = (-(-replicas * luts // block_l), -(-rows // block_b))
    direct_kernel[grid](
        grad, addresses, tables, decay, by_bits, by_tables, replicas * luts, rows, 0.5 * 0.75 ** (n - 1),
        N=n, BLOCK_L=block_l, BLOCK_B=block_b, enable_fp_fusion=True,
    )  # fmt: skip
    return by_bits, by_tables
