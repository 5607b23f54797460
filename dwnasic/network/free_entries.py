"""Table entries that no row addresses are free: they can be chosen so that tables read fewer inputs (the idea of ReducedLUT).

What comes out is another network, equal to the given one on the rows and perhaps not elsewhere: take it only where its hardened
validation accuracy is not lower, and prove the chip against it.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable
from dataclasses import replace

import numpy as np

from dwnasic.data.encoder import Bits
from dwnasic.errors import DataError
from dwnasic.network.lut_network import Lut, LutNetwork, pack, unpack
from dwnasic.network.truth_table import invert_input, ones

_MAX_SUBSETS = 8  # inputs of a table up to which every subset of its inputs is tried


def choose_free_entries(network: LutNetwork, bits: Bits) -> LutNetwork:
    """The network with the tables' free entries chosen, given encoder bits [rows, n_inputs] (of the training part, say).

    Every LUT keeps its value on every row, so the class of every row stays. Of the tables that do, one with the fewest inputs
    that matter is taken; `simplify` then removes the others. Raises DataError for bits of another width, or no rows.
    """
    return replace(network, luts=_filled_luts(network, bits))


def accept_free_entries(network: LutNetwork, bits: Bits, accepted: Callable[[LutNetwork], bool]) -> LutNetwork:
    """As much of `choose_free_entries` as `accepted` lets pass: all of it, else LUT by LUT, from the first on.

    Rows of `bits` keep their class whatever is taken, for every LUT keeps its values on them. Raises as `choose_free_entries`.
    """
    luts = _filled_luts(network, bits)
    everything = replace(network, luts=luts)
    if accepted(everything):
        return everything
    for i, lut in enumerate(luts):
        if lut != network.luts[i]:
            trial = replace(network, luts=(*network.luts[:i], lut, *network.luts[i + 1 :]))
            network = trial if accepted(trial) else network
    return network


def _filled_luts(network: LutNetwork, bits: Bits) -> tuple[Lut, ...]:
    """The LUTs with their free entries chosen."""
    if bits.ndim != 2 or bits.shape[1] != network.n_inputs or not len(bits):
        raise DataError(f"bits of shape {bits.shape} for a network of {network.n_inputs} inputs; at least one row is needed")
    signals = unpack(network.signal_planes(pack(bits)), len(bits))
    luts = []
    for lut in network.luts:
        addresses = np.zeros(len(bits), dtype=np.int64)
        for i, s in enumerate(lut.inputs):
            addresses |= signals[:, s].astype(np.int64) << i
        used = sum(1 << a for a in np.unique(addresses).tolist())
        luts.append(Lut(lut.inputs, fill_table(lut.table & used, used & ~lut.table, len(lut.inputs))))
    return tuple(luts)


def fill_table(must: int, must_not: int, n: int) -> int:
    """A table of `n` inputs that is one on the entries `must` and zero on `must_not` (disjoint), with as few inputs that matter
    as there can be (for more than 8 inputs, as dropping one after the other finds)."""
    for dropped in _subsets(n):
        a, b = must, must_not
        for i in dropped:
            a, b = a | invert_input(a, n, i), b | invert_input(b, n, i)
        if not a & b:
            if n <= _MAX_SUBSETS:
                return _filled(a, b, n)
            must, must_not = a, b
    return _filled(must, must_not, n)


def _subsets(n: int) -> Iterable[tuple[int, ...]]:
    """Sets of inputs to drop: all of them, largest first, or (for many inputs) one input after the other."""
    if n > _MAX_SUBSETS:
        return [(i,) for i in range(n)]
    return itertools.chain.from_iterable(itertools.combinations(range(n), size) for size in range(n, -1, -1))


def _filled(must: int, must_not: int, n: int) -> int:
    """Choose what is still free, half by half: the same for both halves where that can be, which keeps the diagram small
    (the idea of Coudert and Madre's restriction, 1990)."""
    if not must or not must_not:
        return ones(n) if must else 0
    half = 1 << (n - 1)
    mask = (1 << half) - 1
    (a0, a1), (b0, b1) = (must & mask, must >> half), (must_not & mask, must_not >> half)
    if not (a0 | a1) & (b0 | b1):
        both = _filled(a0 | a1, b0 | b1, n - 1)
        return both | both << half
    return _filled(a0, b0, n - 1) | _filled(a1, b1, n - 1) << half
