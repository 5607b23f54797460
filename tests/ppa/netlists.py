"""Small networks, hand-made mapped netlists and rows for the tests of delay and power."""

from __future__ import annotations

import numpy as np

from dwnasic.data.encoder import FeatureCode, Thermometer
from dwnasic.network.lut_network import Lut, LutNetwork, PopcountHead
from dwnasic.rtl.netlist import Port
from dwnasic.rtl.ports import Vectors
from dwnasic.synth.job import MappedCell, MappedNetlist


def small_network(rng: np.random.Generator, luts: int, inputs: int) -> LutNetwork:
    """Random LUTs on three features with three thresholds each, and a popcount head for two classes."""
    encoder = Thermometer(tuple(FeatureCode(name, 4, (3, 7, 11)) for name in "abc"))
    made = []
    for _ in range(luts):
        sources = tuple(int(i) for i in rng.choice(9, size=inputs, replace=False))
        made.append(Lut(sources, int(rng.integers(1, (1 << (1 << inputs)) - 1, dtype=np.uint64))))
    groups = tuple(tuple(range(9 + c, 9 + luts, 2)) for c in range(2))
    return LutNetwork(encoder, tuple(made), PopcountHead(groups), 2)


def chain(cell: str, length: int, source: str, target: str) -> MappedNetlist:
    """One-input cells in a row: input net 2, output net 2 + length."""
    cells = tuple(MappedCell(f"u{i}", cell, ((source, 2 + i), (target, 3 + i))) for i in range(length))
    return MappedNetlist("row", (Port("a", (2,)),), (Port("y", (2 + length,)),), cells, None)


def gate(cell: str, **pins: int) -> MappedNetlist:
    """One cell: nets from 2 are inputs, net 99 is the output."""
    nets = tuple(sorted({net for net in pins.values() if 2 <= net < 99}))
    instance = MappedCell("u0", cell, tuple(sorted(pins.items())))
    return MappedNetlist("gate", (Port("a", nets),), (Port("y", (99,)),), (instance,), None)


def rows(*words: str, port: str = "a") -> Vectors:
    """Rows of one port as text, most significant bit first: rows("01", "11")."""
    bits = np.array([[c == "1" for c in reversed(word)] for word in words], dtype=bool)
    return Vectors(len(words), {port: bits})


def random_rows(mapped: MappedNetlist, count: int, seed: int = 1) -> Vectors:
    """Independent fair bits."""
    rng = np.random.default_rng(seed)
    return Vectors(count, {p.name: rng.integers(0, 2, (count, len(p.nets))).astype(bool) for p in mapped.inputs})


def walking_rows(mapped: MappedNetlist, count: int, seed: int = 1) -> Vectors:
    """One random input bit changes from a row to the next."""
    rng = np.random.default_rng(seed)
    width = sum(len(p.nets) for p in mapped.inputs)
    flips = np.zeros((count, width), dtype=np.int64)
    flips[np.arange(count), rng.integers(0, width, count)] = 1
    bits = np.cumsum(flips, axis=0) % 2 == 1
    ports, position = {}, 0
    for p in mapped.inputs:
        ports[p.name] = bits[:, position : position + len(p.nets)]
        position += len(p.nets)
    return Vectors(count, ports)
