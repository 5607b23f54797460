"""From a netlist of LUT cells to a circuit of library cells, cell by cell and at once: a start for annealing, and for estimates.

A sum and a carry of the same nets are the smallest full adder of the technology, other LUTs the cheapest trees of cells.
"""

from __future__ import annotations

from collections.abc import Sequence

from dwnasic.rtl.netlist import ONE, ZERO, LutCell, Netlist
from dwnasic.synth.cell_circuit import NO, YES, CellCircuit, CircuitBuilder
from dwnasic.synth.cell_options import CellOptions
from dwnasic.synth.cell_trees import cell_trees
from dwnasic.synth.counting import CARRY, SUM, cheapest

_ADDER_INPUTS, _ALL = 3, 0xFF


def cover(netlist: Netlist, options: CellOptions) -> CellCircuit:
    """The circuit, with the same outputs, of a netlist without registers. Raises PdkError (no usable cells make a function)."""
    trees = cell_trees(options)
    nets = [net for port in netlist.inputs for net in port.nets]
    draft = CircuitBuilder(len(nets), options)
    place = {ZERO: NO, ONE: YES} | {net: i for i, net in enumerate(nets)}
    added = _added(netlist.cells)
    for cell in netlist.cells:
        nodes = [place[net] for net in cell.inputs]
        if cell.inputs in added and cell.table in (SUM, CARRY):
            adder = _full_adder(options)
            for kind, pins in adder.cells:  # made once, as equal cells are one
                nodes.append(draft.cell(kind, [nodes[p] for p in pins]))
            place[cell.output] = nodes[adder.outputs[cell.table == CARRY]]
        else:
            place[cell.output] = trees.add(draft, nodes, cell.table)
    return draft.freeze(place[net] for port in netlist.outputs for net in port.nets)


def cover_area(netlist: Netlist, options: CellOptions) -> int:
    """The area of `cover`, in the unit of the options, about (cells that trees have in common are counted twice), without making
    it. Raises PdkError."""
    added = _added(netlist.cells)
    alone = [(c.table, len(c.inputs)) for c in netlist.cells if c.inputs not in added or c.table not in (SUM, CARRY)]
    adders = len(added) * _full_adder(options).area(options) if added else 0
    return int(cell_trees(options).areas_of(alone).sum()) + adders


def _full_adder(options: CellOptions) -> CellCircuit:
    return cheapest(options, _ADDER_INPUTS, (SUM, CARRY), _ALL)


def _added(cells: Sequence[LutCell]) -> set[tuple[int, ...]]:
    """The nets of which there are both sum and carry."""
    sums, carries = ({c.inputs for c in cells if c.table == t and len(c.inputs) == _ADDER_INPUTS} for t in (SUM, CARRY))
    return sums & carries
