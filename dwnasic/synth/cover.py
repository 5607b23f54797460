"""From a netlist of LUT cells to a circuit of library cells, cell by cell and at once: a start for annealing, and for estimates.

A sum and a carry of the same nets, complemented or not, are one full adder (the smallest that annealing finds), other LUTs the
cheapest trees of cells. What only adders read, complemented, is made as its complement; other complements take an inverter.
Netlists are those that `rtl.lower` makes without registers: no cell is constant or reads a constant.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dwnasic.network.truth_table import invert_input, ones
from dwnasic.rtl.netlist import ONE, ZERO, LutCell, Netlist
from dwnasic.synth.cell_circuit import NO, YES, CellCircuit, CircuitBuilder
from dwnasic.synth.cell_options import CARRY, SUM, CellOptions
from dwnasic.synth.cell_trees import cell_trees
from dwnasic.synth.counting import cheapest

_INPUTS, _ALL = 3, 0xFF  # of an adder: how many, and the table that is always one


def cover(netlist: Netlist, options: CellOptions) -> CellCircuit:
    """The circuit, with the same outputs. Raises PdkError (no usable cells make a function)."""
    trees, plan = cell_trees(options), _Plan.of(netlist)
    nets = [net for port in netlist.inputs for net in port.nets]
    draft = CircuitBuilder(len(nets), options)
    place = {ZERO: NO, ONE: YES} | {net: i for i, net in enumerate(nets)}
    for cell in netlist.cells:
        adder = plan.adder_of(cell)
        if adder is None:
            table = cell.table ^ ones(len(cell.inputs)) if cell.output in plan.flipped else cell.table
            place[cell.output] = trees.add(draft, [place[net] for net in cell.inputs], table)
            continue
        nodes = [place[net] for net in cell.inputs]
        for i, net in enumerate(cell.inputs):
            if adder >> i & 1 and net not in plan.flipped:
                nodes[i] = draft.cell(0, (nodes[i],))
        made = _full_adder(options)
        for kind, pins in made.cells:  # of both cells, but equal cells are one
            nodes.append(draft.cell(kind, [nodes[p] for p in pins]))
        place[cell.output] = nodes[made.outputs[cell.table not in _SUMS]]
        if cell.output in plan.complemented:
            place[cell.output] = draft.cell(0, (place[cell.output],))
    return draft.freeze(place[net] for port in netlist.outputs for net in port.nets)


def cover_area(netlist: Netlist, options: CellOptions) -> int:
    """The area of `cover`, in the unit of the options, about (cells that trees have in common are counted twice), without making
    it. Raises PdkError."""
    plan = _Plan.of(netlist)
    alone = [
        (cell.table ^ ones(len(cell.inputs)) if cell.output in plan.flipped else cell.table, len(cell.inputs))
        for cell in netlist.cells
        if plan.adder_of(cell) is None
    ]
    inverted = {net for nets, mask in plan.adders.items() for i, net in enumerate(nets) if mask >> i & 1} - plan.flipped
    area = (len(inverted) + len(plan.complemented)) * int(options.areas[0])
    if plan.adders:
        area += len(plan.adders) * _full_adder(options).area(options)
    return area + int(cell_trees(options).areas_of(alone).sum())


def _full_adder(options: CellOptions) -> CellCircuit:
    return cheapest(options, _INPUTS, (SUM, CARRY), _ALL)


def _complemented(table: int, mask: int) -> int:
    """A table of three inputs that reads the complements of those in the mask."""
    for i in range(_INPUTS):
        table = invert_input(table, _INPUTS, i) if mask >> i & 1 else table
    return table


_SUMS = (SUM, SUM ^ _ALL)
_CARRIES = {_complemented(CARRY, mask): mask for mask in range(1 << _INPUTS)}
"""The inputs that are complemented, by the table of a carry: a majority of complements is the complement of the majority."""


@dataclass(frozen=True)
class _Plan:
    """What of a netlist becomes adders.

    `adders`: the nets that one reads, and a mask of those whose complements it reads. `flipped` are the nets of cells that are
    made as their complements, as only adders read them and only complemented; `complemented` the sums that are made of the
    adder's sum by an inverter.
    """

    adders: dict[tuple[int, ...], int]
    flipped: frozenset[int]
    complemented: frozenset[int]

    @staticmethod
    def of(netlist: Netlist) -> _Plan:
        """The plan of a netlist."""
        sums, carries = _by_inputs(netlist.cells, _SUMS), _by_inputs(netlist.cells, _CARRIES)
        adders = {nets: _CARRIES[cell.table] for nets, cell in carries.items() if nets in sums}
        plain = {net for port in netlist.outputs for net in port.nets}
        inverted: set[int] = set()
        plan = _Plan(adders, frozenset(), frozenset())
        for cell in netlist.cells:
            mask = plan.adder_of(cell)
            for i, net in enumerate(cell.inputs):
                (inverted if mask is not None and mask >> i & 1 else plain).add(net)
        trees = {cell.output for cell in netlist.cells if plan.adder_of(cell) is None}
        halves = (cell for cell in netlist.cells if cell.table in _SUMS and plan.adder_of(cell) is not None)
        odd = (cell.output for cell in halves if cell.table != _complemented(SUM, adders[cell.inputs]))
        return _Plan(adders, frozenset((inverted - plain) & trees), frozenset(odd))

    def adder_of(self, cell: LutCell) -> int | None:
        """The mask of the adder that a cell is a half of; None for other cells."""
        mask = self.adders.get(cell.inputs)
        return mask if mask is not None and (cell.table in _SUMS or _CARRIES.get(cell.table) == mask) else None


def _by_inputs(cells: Sequence[LutCell], tables: Sequence[int] | dict[int, int]) -> dict[tuple[int, ...], LutCell]:
    """The first cell with one of the tables, by the nets that it reads."""
    found: dict[tuple[int, ...], LutCell] = {}
    for cell in cells:
        if len(cell.inputs) == _INPUTS and cell.table in tables:
            found.setdefault(cell.inputs, cell)
    return found
