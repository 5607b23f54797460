"""What annealing sees of nodes, 64 rows at once, is what their values say row by row; and what it takes for granted holds."""

from __future__ import annotations

import numpy as np
import pytest
from circuits import circuit_of_network, thermometer
from numpy.typing import NDArray

from dwnasic.machine_code import compiled
from dwnasic.network.lut_network import Lut, LutNetwork, PopcountHead
from dwnasic.rtl.lower import lower
from dwnasic.synth.anneal import Annealer, kernel_cells
from dwnasic.synth.anneal_kernel import OFF, ON, Cells, Integers, Planes, State, freed
from dwnasic.synth.anneal_search import AVOIDS, COVERS, HOLDS, MISSES, TRIED, entries, flags_of
from dwnasic.synth.cell_circuit import adders
from dwnasic.synth.cell_options import cell_options
from dwnasic.synth.cover import cover
from dwnasic.tech.pdk import Pdk

Rows = NDArray[np.bool_]


@compiled
def seen(s: State, k: int) -> int:
    return entries(s, k, 0, s.values.shape[1])


@compiled
def what(v: Planes, row: int, on: int, off: int) -> int:
    return flags_of(v, row, on, off)


@compiled
def let_go(c: Cells, s: State, source: int, kept: Integers) -> int:
    return freed(c, s, source, True, kept, len(kept))


def rows(words: Planes) -> Rows:
    return np.unpackbits(words.view(np.uint8), bitorder="little").astype(bool)


def state(flexic: Pdk, words: int, rng: np.random.Generator) -> State:
    """A circuit at work, with random values for 64 * `words` rows, and few rows at which one of its nodes matters."""
    options = cell_options(flexic)
    network = LutNetwork(thermometer(3), (Lut((0, 1, 2), 0x96),), PopcountHead(((), (6,)), (0, 0)), 2)
    circuit = circuit_of_network(network, options)
    found = Annealer(options, circuit, np.zeros((circuit.n_inputs, words), dtype=np.uint64), 0)._state
    found.values[:] = rng.integers(0, 1 << 64, found.values.shape, dtype=np.uint64)
    care = rng.integers(0, 1 << 64, (3, words), dtype=np.uint64)
    base = 2 * len(found.kind)
    found.values[base + ON], found.values[base + OFF] = care[0] & care[1] & care[2], care[0] & care[1] & ~care[2]
    return found


@pytest.mark.parametrize("words", [1, 2, 7, 8, 9, 31])
def test_entries_of_a_table_are_those_of_the_rows(flexic: Pdk, words: int) -> None:
    rng = np.random.default_rng(words)
    for few in (True, False):
        s = state(flexic, words, rng)
        base = 2 * len(s.kind)
        if few:  # so that some entries do not occur
            s.values[base + ON] &= rng.integers(0, 1 << 64, words, dtype=np.uint64) & np.uint64(0x8100_0000_0400_0001)
            s.values[base + OFF] &= np.uint64(0x1000_0400_0010_0100)
        s.chosen[TRIED : TRIED + 4] = (0, 2, 3, 5)
        for k in (2, 3, 4):
            addresses = sum(rows(s.values[node]).astype(int) << i for i, node in enumerate((0, 2, 3, 5)[:k]))
            ones, zeros = (set(np.asarray(addresses)[rows(s.values[base + which])].tolist()) for which in (ON, OFF))
            assert int(seen(s, k)) == sum(1 << a for a in ones) | sum(1 << a for a in zeros) << 16


@pytest.mark.parametrize("words", [1, 3, 8, 17])
def test_flags_of_a_node_are_those_of_the_rows(flexic: Pdk, words: int) -> None:
    s = state(flexic, words, np.random.default_rng(words))
    v, on, off = s.values, 2 * len(s.kind) + ON, 2 * len(s.kind) + OFF
    for row, expected in enumerate((COVERS | AVOIDS, MISSES | HOLDS, COVERS | HOLDS, MISSES | AVOIDS, COVERS, HOLDS)):
        if row < 4:
            v[row] &= ~(v[on] | v[off])  # else anything
        if expected & COVERS:
            v[row] |= v[on]
        if expected & HOLDS:
            v[row] |= v[off]
        flags = int(what(v, row, on, off))
        x, a, b = rows(v[row]), rows(v[on]), rows(v[off])
        found = COVERS * x[a].all() | MISSES * (~x[a]).all() | HOLDS * x[b].all() | AVOIDS * (~x[b]).all()
        assert flags == found
        assert flags & expected == expected


def test_the_more_is_kept_the_less_is_freed(sky130: Pdk) -> None:
    """Also of full adders, of which half may be kept: so a stand-in that saves too little even if all goes is not looked at."""
    options, rng = cell_options(sky130), np.random.default_rng(0)
    encoder = thermometer(9)
    bits = tuple(range(encoder.n_bits))
    circuit = cover(lower(LutNetwork(encoder, (), PopcountHead((bits[::2], bits[1::2])), 2), interface="bits"), options)
    assert len(adders(circuit, options)) > 3
    found = Annealer(options, circuit, np.zeros((circuit.n_inputs, 1), dtype=np.uint64), 0)
    cells, s, nodes = kernel_cells(options), found._state, circuit.n_inputs + len(circuit.cells)
    less = 0
    for source in range(circuit.n_inputs, nodes):
        everything = int(let_go(cells, s, source, np.zeros(0, dtype=np.int64)))
        for _ in range(50):
            area = int(let_go(cells, s, source, rng.integers(0, nodes, int(rng.integers(1, 5)))))
            assert 0 <= area <= everything
            less += area < everything
    assert less
