"""The area of a network's chip before it is mapped: what a few milliseconds of annealing make of it. It is not a reported area.

A table, and how many inputs it reads, says little about the smallest circuit: what counts is what the codes of a thermometer and
the head leave to be seen of it. So the network is covered with cells of the technology as cheaply as the codes of each LUT alone
allow, and the search that makes the smallest chips (`dwnasic.synth.anneal`) goes on from there for a few milliseconds, on some
legal codes only and without any proof; as much again is expected of going on as its second half has brought. The larger a
network, the shorter is the search, as its steps take longer; where there is no time for any, the estimate is the area of the
cover, which is some per cent above what such a search would find. Nothing was fitted, and no files or other programs are needed.

Measured by `benchmarks/mapping_estimate.py` against the areas of effort `best`.
"""

from __future__ import annotations

import numpy as np

from dwnasic.network.legal_codes import bits_of_codes, count_codes, random_codes_bits
from dwnasic.network.lut_network import LutNetwork
from dwnasic.rtl.lower import lower
from dwnasic.synth.cell_options import cell_options
from dwnasic.tech.pdk import Pdk

ROWS = 1 << 10  # legal codes that are simulated; all of them where there are no more
WORK = 6_000_000  # word operations of the smallest circuits, about 5 ms
LARGE = 1200.0  # NAND2 equivalents of a cover that is not annealed any more; towards it the work fades out
_HALF = 250  # cells with which half as much is done


def estimate_area(network: LutNetwork, pdk: Pdk) -> float:
    """The area in NAND2 equivalents that the network's core (thermometer bits to class, without encoder and registers) would
    have, for networks that are simplified. The same network always has the same estimate.

    Its worth is the order it puts networks in; its value is mostly above what effort `best` finds.
    Raises PdkError (a technology without the cells that every circuit needs).
    """
    from dwnasic.synth.anneal import Annealer  # here: numba takes half a second to import
    from dwnasic.synth.cell_trees import cell_trees
    from dwnasic.synth.cover import cover, cover_area
    from dwnasic.synth.legal_check import padded_planes

    options = cell_options(pdk)
    unit = options.unit_um2 / pdk.nand2_area_um2
    netlist = lower(cell_trees(options).cheapest_tables(network, network.encoder), interface="bits")
    whole = cover_area(netlist, options) * unit
    if whole >= LARGE:
        return whole
    circuit = cover(netlist, options)
    if not circuit.cells:
        return 0.0
    codes, encoder = count_codes(network.encoder), network.encoder
    bits = bits_of_codes(encoder, np.arange(codes)) if codes <= ROWS else random_codes_bits(encoder, ROWS, 0)
    annealer = Annealer(options, circuit, padded_planes(bits), 0)
    work = WORK * (1.0 - whole / LARGE) / (1.0 + len(circuit.cells) / _HALF)
    halves = []
    for _ in range(2):
        annealer.advance(work / 2, 1 << 60, 0.0, 0.0)
        halves.append(annealer.best_area * unit)
    return halves[1] * halves[1] / halves[0] if halves[0] else 0.0
