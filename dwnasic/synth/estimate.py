"""The area of a network's chip before it is mapped: what a few milliseconds of annealing make of it. It is not a reported area.

A table, and how many inputs it reads, says little about the smallest circuit: what counts is what the codes of a thermometer and
the head leave to be seen of it. So the estimate asks the search that makes the smallest chips (`dwnasic.synth.anneal`): the
network is covered with cells of the technology, LUT by LUT, nodes are replaced for a few milliseconds, on some legal codes only
and without any proof, and as much again is expected of going on as the second half has brought. Nothing in it was fitted, and no
files or other programs are needed.

Measured by `benchmarks/mapping_estimate.py` against the areas of effort `best`.
"""

from __future__ import annotations

import functools

import numpy as np

from dwnasic.network.legal_codes import bits_of_codes, count_codes, random_codes_bits
from dwnasic.network.lut_network import LutNetwork
from dwnasic.rtl.lower import lower
from dwnasic.rtl.netlist import ONE, ZERO, Netlist
from dwnasic.synth.cell_circuit import NO, YES, CellCircuit, CircuitBuilder
from dwnasic.synth.cell_options import FIRST_TABLE, CellOptions, cell_options
from dwnasic.synth.formula import formula
from dwnasic.synth.gates import Gates, GatesBuilder
from dwnasic.tech.pdk import Pdk

ROWS = 1 << 10  # legal codes that are simulated; all of them where there are no more
WORK = 1_500_000  # word operations in all, about 4 ms


def estimate_area(network: LutNetwork, pdk: Pdk) -> float:
    """The area in NAND2 equivalents that the network's core (thermometer bits to class, without encoder and registers) would
    have, for networks that are simplified. The same network always has the same estimate.

    Its worth is the order it puts networks in; its value is above what effort `best` finds, the more the larger the network.
    Raises PdkError (a technology without the cells that every circuit needs).
    """
    from dwnasic.synth.anneal import Annealer  # here: numba takes half a second to import
    from dwnasic.synth.legal_check import padded_planes

    options = cell_options(pdk)
    circuit = cover(lower(network, interface="bits"), options)
    if not circuit.cells:
        return 0.0
    codes, encoder = count_codes(network.encoder), network.encoder
    bits = bits_of_codes(encoder, np.arange(codes)) if codes <= ROWS else random_codes_bits(encoder, ROWS, 0)
    annealer = Annealer(options, circuit, padded_planes(bits), 0)
    halves = []
    for _ in range(2):
        annealer.advance(WORK / 2, 1 << 60, 0.0, 0.0)
        halves.append(annealer.best_area * options.unit_um2 / pdk.nand2_area_um2)
    return halves[1] * halves[1] / halves[0] if halves[0] else 0.0


def cover(netlist: Netlist, options: CellOptions) -> CellCircuit:
    """A circuit of library cells for a netlist without registers, LUT by LUT: LUTs of two inputs are a cell, larger ones are
    taken apart into AND and XOR. Raises PdkError."""
    nets = [net for port in netlist.inputs for net in port.nets]
    draft = CircuitBuilder(len(nets), options)
    place = {ZERO: NO, ONE: YES} | {net: i for i, net in enumerate(nets)}
    for cell in netlist.cells:
        nodes, n = [place[net] for net in cell.inputs], len(cell.inputs)
        if n <= 2 and options.options[FIRST_TABLE[n] + cell.table, 0] >= 0:
            place[cell.output] = draft.function(nodes, cell.table)
        else:
            (place[cell.output],) = draft.gates(_taken_apart(cell.table, n), nodes)
    return draft.freeze(place[net] for port in netlist.outputs for net in port.nets)


@functools.lru_cache(maxsize=1 << 14)  # the LUTs of heads are always the same few
def _taken_apart(table: int, n: int) -> Gates:
    """The gates of a table of `n` inputs (at most 6: a netlist has no larger ones)."""
    draft = GatesBuilder(n)
    return draft.freeze([formula(draft, [2 * i for i in range(1, n + 1)], table)])
