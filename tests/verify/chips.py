"""Small chips for the tests of verification, and mutations of them."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from dwnasic.data.encoder import FeatureCode, Thermometer
from dwnasic.network.lut_network import Lut, LutNetwork, PopcountHead
from dwnasic.rtl.netlist import LutCell, Netlist, Port, Register
from dwnasic.rtl.ports import Vectors


def network(seed: int, luts: int = 4, inputs: int = 3, n_classes: int = 2) -> LutNetwork:
    """Random LUTs on two features with three thresholds each, and a popcount head."""
    rng = random.Random(seed)
    encoder = Thermometer((FeatureCode("a", 4, (3, 7, 11)), FeatureCode("b", 3, (2, 4, 6))))
    tables = tuple(Lut(tuple(rng.sample(range(6), inputs)), rng.getrandbits(1 << inputs)) for _ in range(luts))
    groups = tuple(tuple(range(6 + c, 6 + luts, n_classes)) for c in range(n_classes))
    return LutNetwork(encoder, tables, PopcountHead(groups), n_classes)


def adder(registers: bool = False) -> Netlist:
    """y = a + b, two bits each; with registers at the inputs and at the outputs if asked."""
    shift = 4 if registers else 0
    a0, a1, b0, b1 = (net + shift for net in (2, 3, 4, 5))
    s0, c0, s1, c1 = 20, 21, 22, 23
    cells = (
        LutCell(s0, (a0, b0), 0b0110, "luts"),
        LutCell(c0, (a0, b0), 0b1000, "luts"),
        LutCell(s1, (a1, b1, c0), 0x96, "luts"),
        LutCell(c1, (a1, b1, c0), 0xE8, "luts"),
    )
    ports = (Port("a", (2, 3)), Port("b", (4, 5)))
    if not registers:
        return Netlist("adder", ports, (Port("y", (s0, s1, c1)),), cells)
    flops = (*(Register(net + 4, net) for net in (2, 3, 4, 5)), *(Register(net + 10, net) for net in (s0, s1, c1)))
    return Netlist("adder", ports, (Port("y", (30, 32, 33)),), cells, flops, "clk")


def flipped(netlist: Netlist, cell: int, bit: int) -> Netlist:
    """The netlist with one bit of one table flipped."""
    cells = list(netlist.cells)
    cells[cell] = replace(cells[cell], table=cells[cell].table ^ (1 << bit))
    return replace(netlist, cells=tuple(cells))


def one_row(netlist: Netlist, words: Mapping[str, int]) -> Vectors:
    """One row of vectors from a word for every port."""
    bits = {p.name: np.array([[words[p.name] >> i & 1 for i in range(len(p.nets))]], dtype=bool) for p in netlist.inputs}
    return Vectors(1, bits)
