"""The Triton kernels of EFD and of the learnable mapping; `efd_triton.py` launches them.

Shapes as in `efd.py` and `layers.py`: R replicas, L LUTs, n LUT inputs, B rows (last, contiguous), F signals, S slots. LUTs
of all replicas are one axis of R * L where a kernel need not tell replicas apart.

Rules that all of them keep. Sums are made in float32 registers, in an order that does not depend on the device's scheduling, and
nothing is added atomically: equal inputs give equal bits. A replica's numbers enter no other replica's results, so a NaN stays
where it arose. Any B, L, S and F works: what is outside is masked.

`tl.dot` multiplies in TF32 (11 significant bits) on tensor cores. Where one factor is a small integer that TF32 holds
exactly, the other is split into a high part that TF32 holds exactly and the rest, which leaves an error of the size of
float32's own.
"""

# Triton reads the annotations of a kernel as types of its own; there are none for its pointers that mypy knows.
# mypy: disable-error-code="no-untyped-def, untyped-decorator"

from __future__ import annotations

import triton
import triton.language as tl


@triton.jit
def _high(x):
    """The part of float32 `x` that TF32 holds exactly (13 bits of the significand cleared)."""
    return (x.to(tl.int32, bitcast=True) & -8192).to(tl.float32, bitcast=True)


@triton.jit
def lookup_kernel(bits, tables, values, addresses, luts, rows, N: tl.constexpr, BLOCK_L: tl.constexpr, BLOCK_B: tl.constexpr):
    """bits [R*L, n, B], tables [R*L, 2^n] to values [R*L, B] and addresses [R*L, B]. Grid: blocks of LUTs, blocks of rows."""
    lut = (tl.program_id(0) * BLOCK_L + tl.arange(0, BLOCK_L))[:, None]
    row = (tl.program_id(1) * BLOCK_B + tl.arange(0, BLOCK_B))[None, :]
    inside = (lut < luts) & (row < rows)
    lut = lut.to(tl.int64)
    address = tl.zeros([BLOCK_L, BLOCK_B], tl.int32)
    for i in tl.static_range(N):
        bit = tl.load(bits + (lut * N + i) * rows + row, mask=inside, other=0.0)
        address |= (bit > 0.5).to(tl.int32) << i
    value = tl.load(tables + (lut << N) + address, mask=inside, other=0.0)
    tl.store(values + lut * rows + row, value, mask=inside)
    tl.store(addresses + lut * rows + row, address.to(tl.int64), mask=inside)


@triton.jit
def gradient_kernel(
    grad, addresses, slopes, by_bits, by_tables, luts, rows, span,
    N: tl.constexpr, SLOTS: tl.constexpr, BY_BITS: tl.constexpr, SMOOTHED: tl.constexpr, FACTORED: tl.constexpr,
    HIGH: tl.constexpr, LOW: tl.constexpr, BLOCK_B: tl.constexpr,
):  # fmt: skip
    """Both gradients of a lookup: grad [R*L, B], addresses [R*L, B] to by_bits [R*L, n, B] (when BY_BITS) and by_tables
    [parts, R*L, 2^n], which the caller sums over its parts.

    Tables: one program owns one LUT and `span` rows (a multiple of BLOCK_B), so that no two programs add to one number. An
    entry's gradient is a sum over the rows that read it. Small tables: every entry compares itself with every address, O(2^n)
    a row. FACTORED: the one-hot row of an address is the outer product of the one-hot rows of its high and low parts, so the
    sum over rows is a matrix product of two thin one-hot matrices, O(HIGH + LOW) comparisons a row.

    Bits: `slopes` is [R*L, n, 2^n], the derivative at every address; or, when SMOOTHED, [R*L, 2^n] such that the derivative
    by bit l is the difference between the two entries that differ in bit l only. Grid: LUTs, parts, blocks of HIGH high
    parts. SLOTS is n rounded up to a power of 2.
    """
    lut = tl.program_id(0).to(tl.int64)
    first = tl.program_id(1) * span
    high = tl.program_id(2) * HIGH + tl.arange(0, HIGH)
    low = tl.arange(0, LOW)
    slot = tl.arange(0, SLOTS)[:, None]
    mine_to = tl.where(tl.program_id(2) == 0, N, 0)  # one of the programs that share rows writes the gradient by bits
    total = tl.zeros([HIGH if FACTORED else BLOCK_B, LOW], tl.float32)
    for start in range(first, min(first + span, rows), BLOCK_B):
        row = start + tl.arange(0, BLOCK_B)
        inside = row < rows
        address = tl.load(addresses + lut * rows + row, mask=inside, other=0).to(tl.int32)
        g = tl.load(grad + lut * rows + row, mask=inside, other=0.0).to(tl.float32)
        if FACTORED:
            left = tl.where((address // LOW)[None, :] == high[:, None], g[None, :], 0.0)
            right = tl.where((address % LOW)[:, None] == low[None, :], 1.0, 0.0)
            exact = _high(left)
            total = tl.dot(left - exact, right, total, input_precision="tf32")
            total = tl.dot(exact, right, total, input_precision="tf32")
        else:
            total += tl.where(address[:, None] == low[None, :], g[:, None], 0.0)
        if BY_BITS:
            mine = (slot < mine_to) & inside[None, :]
            if SMOOTHED:
                here = tl.load(slopes + (lut << N) + address, mask=inside, other=0.0)[None, :]
                across = tl.load(slopes + (lut << N) + (address[None, :] ^ (1 << slot)), mask=mine, other=0.0)
                slope = tl.where((address[None, :] >> slot) & 1 == 1, here - across, across - here)
            else:
                slope = tl.load(slopes + ((lut * N + slot) << N) + address[None, :], mask=mine, other=0.0)
            out = (slope * g[None, :]).to(by_bits.dtype.element_ty)
            tl.store(by_bits + (lut * N + slot) * rows + row[None, :], out, mask=mine)
    place = by_tables + ((tl.program_id(1).to(tl.int64) * luts + lut) << N)
    if FACTORED:
        entry = high[:, None] * LOW + low[None, :]
        tl.store(place + entry, total, mask=entry < (1 << N))
    else:
        tl.store(place + low, tl.sum(total, 0))


@triton.jit
def mapping_kernel(
    weights, signals, positions, chosen, slots, count, rows,
    BLOCK_S: tl.constexpr, BLOCK_F: tl.constexpr, BLOCK_B: tl.constexpr,
):  # fmt: skip
    """weights [R, S, F], signals [R, F, B] to the position of each slot's largest weight [R, S] and that signal's rows [R, S, B].

    The first of equal weights is taken; a NaN counts as the largest of all. Grid: blocks of slots, replicas.
    """
    replica = tl.program_id(1).to(tl.int64)
    slot = tl.program_id(0) * BLOCK_S + tl.arange(0, BLOCK_S)
    real = slot < slots
    best = tl.full([BLOCK_S, BLOCK_F], float("-inf"), tl.float32)
    where = tl.zeros([BLOCK_S, BLOCK_F], tl.int32)
    for start in range(0, count, BLOCK_F):
        signal = start + tl.arange(0, BLOCK_F)
        inside = real[:, None] & (signal < count)[None, :]
        place = weights + (replica * slots + slot)[:, None] * count + signal[None, :]
        weight = tl.load(place, mask=inside, other=float("-inf")).to(tl.float32)
        weight = tl.where(weight == weight, weight, float("inf"))
        better = weight > best
        best = tl.where(better, weight, best)
        where = tl.where(better, signal[None, :], where)
    # A column of the block holds its first largest weight; among columns that tie, the smallest signal is the first.
    position = tl.min(tl.where(best == tl.max(best, 1)[:, None], where, count), 1)
    tl.store(positions + replica * slots + slot, position.to(tl.int64), mask=real)
    for start in range(0, rows, BLOCK_B):
        row = (start + tl.arange(0, BLOCK_B))[None, :]
        inside = real[:, None] & (row < rows)
        bit = tl.load(signals + (replica * count + position)[:, None] * rows + row, mask=inside, other=0.0)
        tl.store(chosen + (replica * slots + slot)[:, None] * rows + row, bit, mask=inside)


@triton.jit
def by_weights_kernel(
    grad, signals, by_weights, slots, count, rows, signal_stride, row_stride,
    BLOCK_S: tl.constexpr, BLOCK_F: tl.constexpr, BLOCK_B: tl.constexpr,
):  # fmt: skip
    """grad [R, S, B] and signals [R, F, B] (of any strides, replicas F * B apart) to g (2x - 1)^T, [R, S, F].

    2x - 1 is exact in TF32. Grid: blocks of slots times blocks of signals, replicas.
    """
    replica = tl.program_id(1).to(tl.int64)
    across = tl.cdiv(count, BLOCK_F)
    slot = (tl.program_id(0) // across) * BLOCK_S + tl.arange(0, BLOCK_S)
    signal = (tl.program_id(0) % across) * BLOCK_F + tl.arange(0, BLOCK_F)
    total = tl.zeros([BLOCK_S, BLOCK_F], tl.float32)
    for start in range(0, rows, BLOCK_B):
        row = start + tl.arange(0, BLOCK_B)
        g_there = (slot < slots)[:, None] & (row < rows)[None, :]
        g = tl.load(grad + (replica * slots + slot)[:, None] * rows + row[None, :], mask=g_there, other=0.0).to(tl.float32)
        x_there = (row < rows)[:, None] & (signal < count)[None, :]
        offset = row.to(tl.int64)[:, None] * row_stride + signal.to(tl.int64)[None, :] * signal_stride
        x = tl.load(signals + replica * count * rows + offset, mask=x_there, other=0.0).to(tl.float32)
        sign = 2.0 * x - 1.0
        exact = _high(g)
        total = tl.dot(g - exact, sign, total, input_precision="tf32")
        total = tl.dot(exact, sign, total, input_precision="tf32")
    there = (slot < slots)[:, None] & (signal < count)[None, :]
    place = by_weights + (replica * slots + slot)[:, None] * count + signal[None, :]
    tl.store(place, total.to(by_weights.dtype.element_ty), mask=there)


@triton.jit
def normaliser_kernel(weights, scales, slots, count, inverse_tau, BLOCK_S: tl.constexpr, BLOCK_F: tl.constexpr):
    """weights [R*S, F] to scales [2, R*S] (`slots` is R*S): each slot's largest weight m, and 1 / sum exp((w - m) / tau).

    Grid: blocks of slots.
    """
    slot = tl.program_id(0) * BLOCK_S + tl.arange(0, BLOCK_S)
    real = slot < slots
    base = weights + slot.to(tl.int64)[:, None] * count
    best = tl.full([BLOCK_S, BLOCK_F], float("-inf"), tl.float32)
    for start in range(0, count, BLOCK_F):
        signal = start + tl.arange(0, BLOCK_F)[None, :]
        weight = tl.load(base + signal, mask=real[:, None] & (signal < count), other=float("-inf"))
        best = tl.maximum(best, weight.to(tl.float32))
    peak = tl.max(best, 1)
    peak = tl.where(real, peak, 0.0)  # no inf - inf in rows that are masked
    total = tl.zeros([BLOCK_S, BLOCK_F], tl.float32)
    for start in range(0, count, BLOCK_F):
        signal = start + tl.arange(0, BLOCK_F)[None, :]
        weight = tl.load(base + signal, mask=real[:, None] & (signal < count), other=float("-inf"))
        total += tl.exp((weight.to(tl.float32) - peak[:, None]) * inverse_tau)
    share = tl.where(real, tl.sum(total, 1), 1.0)
    tl.store(scales + slot, peak, mask=real)
    tl.store(scales + slots + slot, 1.0 / share, mask=real)


@triton.jit
def by_signals_kernel(
    grad, weights, scales, by_signals, slots, count, rows, all_slots, inverse_tau,
    BLOCK_F: tl.constexpr, BLOCK_B: tl.constexpr, BLOCK_S: tl.constexpr,
):  # fmt: skip
    """grad [R, S, B], weights [R, S, F] to softmax(w / tau)^T g, [R, F, B], without storing the softmax.

    `scales` [2, R*S] is `normaliser_kernel`'s; `all_slots` is R*S. Grid: blocks of signals times blocks of rows, replicas.
    """
    replica = tl.program_id(1).to(tl.int64)
    across = tl.cdiv(rows, BLOCK_B)
    signal = (tl.program_id(0) // across) * BLOCK_F + tl.arange(0, BLOCK_F)
    row = (tl.program_id(0) % across) * BLOCK_B + tl.arange(0, BLOCK_B)
    total = tl.zeros([BLOCK_F, BLOCK_B], tl.float32)
    for start in range(0, slots, BLOCK_S):
        slot = start + tl.arange(0, BLOCK_S)
        real = slot < slots
        peak = tl.load(scales + replica * slots + slot, mask=real, other=0.0)
        scale = tl.load(scales + all_slots + replica * slots + slot, mask=real, other=0.0)
        w_place = weights + (replica * slots + slot)[None, :] * count + signal[:, None]
        weight = tl.load(w_place, mask=(signal < count)[:, None] & real[None, :], other=float("-inf")).to(tl.float32)
        share = tl.exp((weight - peak[None, :]) * inverse_tau) * scale[None, :]
        g_place = grad + (replica * slots + slot)[:, None] * rows + row[None, :]
        g = tl.load(g_place, mask=real[:, None] & (row < rows)[None, :], other=0.0).to(tl.float32)
        total = tl.dot(share, g, total, input_precision="tf32x3")
    there = (signal < count)[:, None] & (row < rows)[None, :]
    place = by_signals + (replica * count + signal)[:, None] * rows + row[None, :]
    tl.store(place, total.to(by_signals.dtype.element_ty), mask=there)
