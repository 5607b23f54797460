"""The ways to make every function of up to four nodes with one cell of a technology and inverters, for `dwnasic.synth.anneal`."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from dwnasic.errors import PdkError
from dwnasic.synth.library import mapping_cells
from dwnasic.tech.liberty import Cell
from dwnasic.tech.pdk import DontUse, Pdk

MAX_INPUTS = 4  # of a cell that is used
WAYS = 3  # kept for a function: the cheapest
FIRST_TABLE = (0, 0, 4, 20, 276)  # where the tables of 1, 2, 3 and 4 inputs begin
_TABLES = 276 + (1 << 16)
SUM, CARRY = 0x96, 0xE8  # of a full adder
_XOR, _XNOR = 0b0110, 0b1001


@dataclass(frozen=True)
class Adder:
    """A full adder, a cell of two outputs: two cells of the kinds `sum` and `carry` that read the same nodes, whose area is by
    `saved` less than theirs. A sum alone is two cells of kind `xor` (an exclusive or, or its complement), or, if that is -1, the
    adder with its carry left open. `outputs` are the pins of sum and carry."""

    cell: Cell
    outputs: tuple[str, str]
    sum: int
    carry: int
    saved: int
    xor: int


@dataclass(frozen=True, eq=False)
class CellOptions:
    """The combinational cells of one output and up to MAX_INPUTS inputs, cell 0 being the inverter, and what a full adder adds.

    `outputs` are the cells' output pins, `tables` over a cell's pins in order. `areas` are integers in units of `unit_um2`.
    `options` [tables, WAYS] holds, for every function of k nodes (row FIRST_TABLE[k] + table), its cheapest ways, best first and
    -1 where there are no more: cell | nodes of its pins (2 bits each) << 16 | inverted nodes << 24 | inverted output << 28.
    """

    cells: tuple[Cell, ...]
    outputs: tuple[str, ...]
    tables: tuple[int, ...]
    areas: NDArray[np.int64]
    unit_um2: float
    options: NDArray[np.int64]
    adder: Adder | None = None

    def area_of(self, n: int, table: int) -> int | None:
        """The area of the cheapest way to a function of n nodes; None where there is none."""
        way = int(self.options[FIRST_TABLE[n] + table, 0])
        return int(self.areas[way & 0xFFFF]) + (way >> 24).bit_count() * int(self.areas[0]) if way >= 0 else None


@functools.lru_cache(maxsize=8)
def cell_options(pdk: Pdk) -> CellOptions:
    """The options of a technology. Raises PdkError when it has no inverter."""
    usable = [c for c in mapping_cells(pdk.usable_cells()) if len(c.inputs) <= MAX_INPUTS]
    inverters = [c for c in usable if len(c.inputs) == 1 and c.table(c.outputs[0].name) == 0b01]
    if not inverters:
        raise PdkError(f"{pdk.name} has no inverter among its usable cells; see its don't-use list")
    cells = [inverters[0], *(c for c in usable if len(c.inputs) > 1)]
    outputs = [c.outputs[0].name for c in cells]
    unit = min(c.area_um2 for c in cells) / 1024
    sizes = [round(c.area_um2 / unit) for c in cells]
    adder = _with_adder(pdk, cells, outputs, sizes, unit)
    tables = tuple(c.table(o) for c, o in zip(cells, outputs, strict=True))
    areas = np.array(sizes, dtype=np.int64)
    ways = _options([len(c.inputs) for c in cells], tables, areas)
    return CellOptions(tuple(cells), tuple(outputs), tables, areas, unit, ways, adder)


def _with_adder(pdk: Pdk, cells: list[Cell], outputs: list[str], areas: list[int], unit: float) -> Adder | None:
    """The smallest full adder, where it saves anything; its sum, and its carry where no smaller cell makes that, join the lists.

    (A half adder is left out: in the libraries at hand it is larger than a NAND and an OR-AND-invert, which make complements.)
    """

    def smallest(size: int, *tables: int) -> int:
        fit = [i for i, c in enumerate(cells) if len(c.inputs) == size and c.table(outputs[i]) in tables]
        return min(fit, key=lambda i: areas[i], default=-1)

    found = [(c.area_um2, c.name, c, pins) for c in pdk.usable_cells() if (pins := _sum_and_carry(c)) is not None]
    if not found:
        return None
    area_um2, _, cell, pins = min(found)
    area, xor, carry = round(area_um2 / unit), smallest(2, _XOR, _XNOR), smallest(3, CARRY)
    if xor >= 0 and 2 * areas[xor] >= area:
        xor = -1
    sum_area = 2 * areas[xor] if xor >= 0 else area
    carry_area = min(areas[carry], area) if carry >= 0 else area
    if sum_area + carry_area <= area:
        return None
    total = len(cells)
    halves = [(pins[0], sum_area)]
    if carry < 0 or areas[carry] > area:
        carry = total + 1
        halves.append((pins[1], area))
    for pin, size in halves:
        cells.append(cell)
        outputs.append(pin)
        areas.append(size)
    return Adder(cell, pins, total, carry, sum_area + carry_area - area, xor)


def _sum_and_carry(cell: Cell) -> tuple[str, str] | None:
    """The output pins of a full adder; None for other cells."""
    if not cell.is_combinational or (len(cell.inputs), len(cell.outputs), len(cell.pins)) != (3, 2, 5):
        return None
    pins = {cell.table(p.name): p.name for p in cell.outputs}
    return (pins[SUM], pins[CARRY]) if set(pins) == {SUM, CARRY} else None


@functools.lru_cache(maxsize=8)
def few_inputs(pdk: Pdk) -> Pdk:
    """The technology without the cells of more than MAX_INPUTS inputs, itself if it has none: what is mapped to it need not be
    taken apart."""
    large = [c.name for c in pdk.usable_cells() if len(c.inputs) > MAX_INPUTS]
    if not large:
        return pdk
    return replace(pdk, dont_use=DontUse.of(pdk.dont_use.name, (*pdk.dont_use.patterns, *large)))


def _options(inputs: Sequence[int], tables: Sequence[int], areas: NDArray[np.int64]) -> NDArray[np.int64]:
    ways: dict[int, list[tuple[int, int]]] = {}
    for cell, (n, table) in enumerate(zip(inputs, tables, strict=True)):
        for k in range(n, MAX_INPUTS + 1):
            for nodes in itertools.permutations(range(k), n):
                for flips in range(1 << n if cell else 1):  # an inverter of an inverter is no way
                    made = _rearranged(table, nodes, flips, k)
                    pins = sum(node << (2 * pin) for pin, node in enumerate(nodes))
                    inverted = sum((flips >> pin & 1) << node for pin, node in enumerate(nodes))
                    cost = int(areas[cell]) + flips.bit_count() * int(areas[0])
                    way = cell | pins << 16 | inverted << 24
                    ways.setdefault(FIRST_TABLE[k] + made, []).append((cost, way))
                    if cell:
                        opposite = FIRST_TABLE[k] + (made ^ (1 << (1 << k)) - 1)
                        ways.setdefault(opposite, []).append((cost + int(areas[0]), way | 1 << 28))
    out = np.full((_TABLES, WAYS), -1, dtype=np.int64)
    for table, found in ways.items():
        best: dict[tuple[int, int, int], int] = {}
        for cost, way in sorted(found):
            # the same cell with the same inversions is the same way, however its symmetric pins are permuted
            best.setdefault((cost, way & 0xFFFF, way >> 24), way)
        out[table, : min(WAYS, len(best))] = list(best.values())[:WAYS]
    return out


@functools.lru_cache(maxsize=1 << 16)
def _rearranged(table: int, nodes: tuple[int, ...], flips: int, k: int) -> int:
    """The function of k nodes that a cell computes whose pin i reads node nodes[i], inverted if bit i of `flips` is set."""
    out = 0
    for address in range(1 << k):
        pins = sum((address >> node & 1) << pin for pin, node in enumerate(nodes)) ^ flips
        out |= (table >> pins & 1) << address
    return out


def masks(tables: Sequence[int]) -> NDArray[np.uint64]:
    """All ones where a table has a one, [tables, 16]."""
    full = (1 << 64) - 1
    return np.array([[full if t >> i & 1 else 0 for i in range(16)] for t in tables], dtype=np.uint64)
