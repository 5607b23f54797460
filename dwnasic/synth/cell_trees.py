"""Lookup tables as trees of library cells: of every function of up to four inputs the cheapest tree is known.

A tree is made of steps: a cell (with inverters where needed) of one smaller tree and of inputs, or a multiplexer of two smaller
trees. How cheap that can be is found for all 65,536 functions together, once for a technology, by taking steps until none
makes a function cheaper. Tables of five and six inputs are split into two at the best input.
"""

from __future__ import annotations

import functools
import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from dwnasic.data.encoder import Thermometer
from dwnasic.errors import PdkError
from dwnasic.machine_code import first_use
from dwnasic.network.legal_codes import free_encoder
from dwnasic.network.lut_network import CodeHead, Lut, LutNetwork
from dwnasic.network.truth_table import INVERTER, WIRE, ones, remove_input, restrict, variable
from dwnasic.synth import cell_trees_kernel as kernel
from dwnasic.synth.cell_circuit import CircuitBuilder
from dwnasic.synth.cell_options import FIRST_TABLE, CellOptions

_ROWS = np.arange(16)
_NAND, _XOR, _MUX = 0b0111, 0b0110, 0b1100_1010
_WITH_CONSTANTS = (0b1000, 0b1101, 0b0100, 0b1110)  # of an input that chooses, and a tree; see `kernel.CONSTANT`
_NAND_OF_INVERTED = 0b1011  # not (not a and b)
_WIDEN = (0xFFFF, 0x5555, 0x1111, 0x0101, 1)  # a table of so many inputs times this is one of four

Part = tuple[int, tuple[int, ...]]
"""A function of one to four nodes: its table, and which they are (the inputs of a tree, then its parts)."""
Step = tuple[int, tuple[int, ...]]
"""A function of a tree and up to three inputs, in this order: its table, and which inputs."""


@dataclass(frozen=True, eq=False)
class CellTrees:
    """`areas` [65536] of the cheapest trees, in the unit of the options; `how` [65536, 3] says of which of the `steps` they are
    made (see `cell_trees_kernel.grow`), `joins` [6] what it takes to put larger tables together (`cell_trees_kernel.CONSTANT`).
    """

    options: CellOptions
    areas: kernel.Areas
    how: NDArray[np.int64]
    steps: tuple[Step, ...]
    joins: NDArray[np.int64]

    def areas_of(self, tables: Sequence[tuple[int, int]]) -> NDArray[np.int64]:
        """The areas of trees for tables of so many inputs (at most six; constants and wires take none). Raises PdkError when no
        usable cells make one."""
        return self._areas(tables)[0]

    def cheapest_tables(self, network: LutNetwork, encoder: Thermometer) -> LutNetwork:
        """The network with the cheapest tables that agree with its own for all legal codes of an encoder of as many bits, in LUTs
        that read two to six of these bits and nothing else. (Of five and six bits: cheap ones, never dearer than its own.)"""
        luts, n = list(network.luts), network.n_inputs
        chosen = [i for i, lut in enumerate(luts) if 1 < len(lut.inputs) <= kernel.MOST and max(lut.inputs) < n]
        bits = np.full((len(chosen), kernel.MOST), n)
        for row, i in enumerate(chosen):
            bits[row, : len(luts[i].inputs)] = luts[i].inputs
        counts = [len(f.thresholds) for f in encoder.features]
        features = np.append(np.repeat(np.arange(len(counts)), counts), -1)
        ranks = np.concatenate([*map(np.arange, counts), [0]])
        tables = np.array([luts[i].table for i in chosen], dtype=np.uint64)
        sizes = np.array([len(luts[i].inputs) for i in chosen], dtype=np.int64)
        out = np.empty_like(tables)
        kernel.complete(self.areas, self.joins, features[bits], ranks[bits], sizes, tables, out)
        for i, old, new in zip(chosen, tables.tolist(), out.tolist(), strict=True):
            if old != new:
                luts[i] = Lut(luts[i].inputs, new)
        return replace(network, luts=tuple(luts))

    def add(self, draft: CircuitBuilder, nodes: Sequence[int], table: int) -> int:
        """The node of a tree for a table of nodes (at most six), which must not be constant. Raises PdkError (see `areas_of`)."""
        made = list(nodes)
        parts, root = _tree(self, table, len(nodes))
        for inner, read in parts:
            made.append(draft.function([made[i] for i in read], inner))
        return made[root]

    def _areas(self, tables: Sequence[tuple[int, int]]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """The areas of trees, and the inputs at which tables of more than four inputs are split."""
        out, splits = np.zeros((2, len(tables)), dtype=np.int64)
        words = np.array([table for table, _ in tables], dtype=np.uint64)
        sizes = np.array([n for _, n in tables], dtype=np.int64)
        kernel.areas_of(self.areas, self.joins, words, sizes, out, splits)
        if len(out) and out.max() >= kernel.UNKNOWN:
            raise _no_tree(*tables[int(out.argmax())])
        return out, splits


def _no_tree(table: int, n: int) -> PdkError:
    return PdkError(f"no usable cells make the function {table:#x} of {n} inputs; see the don't-use list")


@functools.lru_cache(maxsize=8)
def cell_trees(options: CellOptions) -> CellTrees:
    """The trees of a technology."""
    found = _steps(options)
    keys = sorted(found)
    masks = sorted({mask for mask, _ in keys})
    first = np.searchsorted([mask for mask, _ in keys], [*masks, 1 << 16])
    areas = np.full(1 << 16, kernel.UNKNOWN, dtype=np.int64)
    how = np.zeros((1 << 16, 3), dtype=np.int64)
    areas[[0, 0xFFFF, *(variable(kernel.FOUR, i) for i in range(kernel.FOUR))]] = 0
    mux = min(_area(options, 3, _MUX), 2 * _area(options, 2, _NAND) + _area(options, 2, _NAND_OF_INVERTED))
    least, which = np.zeros((2, 1 << 16), dtype=np.int64)
    with first_use(kernel.grow):
        kernel.grow(
            areas, how, np.array(masks), first, np.array([flip for _, flip in keys]), np.array([found[k][0] for k in keys]), mux,
            least, which,
        )  # fmt: skip
    joins = np.array([*(_area(options, 2, table) for table in (*_WITH_CONSTANTS, _XOR)), mux], dtype=np.int64)
    trees = CellTrees(options, areas.astype(np.int32), how, tuple(found[k][1] for k in keys), joins)
    with first_use(kernel.areas_of), first_use(kernel.complete):  # no call later is the first
        trees.cheapest_tables(LutNetwork(free_encoder(1), (), CodeHead((0,)), 2), free_encoder(1))
        trees.areas_of([])
    return trees


def _area(options: CellOptions, n: int, table: int) -> int:
    area = options.area_of(n, table)
    return kernel.UNKNOWN if area is None else area


def _steps(options: CellOptions) -> dict[tuple[int, int], tuple[int, Step]]:
    """What a cell makes of a table g and inputs, as (mask, flips) for (g & mask) ^ flips, at its smallest area."""
    found: dict[tuple[int, int], tuple[int, Step]] = {}
    weights = 1 << _ROWS
    for n in range(1, kernel.FOUR + 1):
        ways = options.options[FIRST_TABLE[n] : FIRST_TABLE[n] + (1 << (1 << n)), 0]
        tables = np.flatnonzero(ways >= 0)
        costs = [_area(options, n, table) for table in tables.tolist()]
        for inputs in itertools.permutations(range(kernel.FOUR), n - 1):
            address = sum(((_ROWS >> v & 1) << j for j, v in enumerate(inputs, start=1)), np.zeros_like(_ROWS))
            zero, one = tables[:, None] >> address & 1, tables[:, None] >> (address | 1) & 1
            masks, flips = ((zero ^ one) @ weights).tolist(), (zero @ weights).tolist()
            for mask, flip, cost, table in zip(masks, flips, costs, tables.tolist(), strict=True):
                if mask and cost < found.get((mask, flip), (kernel.UNKNOWN,))[0]:
                    found[mask, flip] = cost, (table, inputs)
    return found


@functools.lru_cache(maxsize=1 << 14)  # the tables of heads are always the same few
def _tree(trees: CellTrees, table: int, n: int) -> tuple[tuple[Part, ...], int]:
    """The parts of a tree of `n` inputs, and which of its nodes is the table."""
    draft = _TreeBuilder(trees, n)
    root = draft.node(table, tuple(range(n)))
    return tuple(draft.parts), root


class _TreeBuilder:
    """The parts of a tree at work."""

    def __init__(self, trees: CellTrees, n: int) -> None:
        self._trees, self._n = trees, n
        self.parts: list[Part] = []
        self._known: dict[tuple[int, tuple[int, ...]], int] = {}

    def node(self, table: int, inputs: tuple[int, ...]) -> int:
        """The node of a table, not constant, of inputs of the tree."""
        n = len(inputs)
        if n <= kernel.FOUR:
            if self._trees.areas[table * _WIDEN[n]] == kernel.UNKNOWN:
                raise _no_tree(table, n)
            return self._of_four(table * _WIDEN[n], (*inputs, *inputs[:1] * (kernel.FOUR - n)))
        at = int(self._trees._areas([(table, n)])[1][0])
        low, high = (remove_input(restrict(table, n, at, value), n, at) for value in (0, 1))
        rest, full = (*inputs[:at], *inputs[at + 1 :]), ones(n - 1)
        if low == high:
            return self.node(low, rest)
        constant = [t in (0, full) for t in (low, high)]
        if all(constant):
            return inputs[at] if high else self._part(INVERTER, (inputs[at],))
        if any(constant) or (low == full ^ high and self._trees.joins[kernel.XOR] < kernel.UNKNOWN):
            smaller = high if constant[0] else low
            value = [{0: 0b00, full: 0b11, smaller: WIRE}.get(t, INVERTER) for t in (low, high)]  # of the smaller table
            joined = sum((value[a & 1] >> (a >> 1) & 1) << a for a in range(4))
            return self._part(joined, (inputs[at], self.node(smaller, rest)))
        return self._mux(inputs[at], self.node(low, rest), self.node(high, rest))

    def _of_four(self, table: int, inputs: tuple[int, ...]) -> int:
        key = (table, inputs)
        if key not in self._known:
            step, first, second = self._trees.how[table].tolist()
            plain = [variable(kernel.FOUR, i) for i in range(kernel.FOUR)]
            if table in plain:
                self._known[key] = inputs[plain.index(table)]
            elif step < 0:
                low, high = self._of_four(first, inputs), self._of_four(second, inputs)
                self._known[key] = self._mux(inputs[-1 - step], low, high)
            else:
                cell, read = self._trees.steps[step]
                self._known[key] = self._part(cell, (self._of_four(first, inputs), *(inputs[i] for i in read)))
        return self._known[key]

    def _mux(self, select: int, low: int, high: int) -> int:
        options = self._trees.options
        if _area(options, 3, _MUX) <= self._trees.joins[kernel.MUX]:
            return self._part(_MUX, (low, high, select))
        return self._part(_NAND, (self._part(_NAND, (select, high)), self._part(_NAND_OF_INVERTED, (select, low))))

    def _part(self, table: int, nodes: tuple[int, ...]) -> int:
        self.parts.append((table, nodes))
        return self._n + len(self.parts) - 1
