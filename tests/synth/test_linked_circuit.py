"""A circuit in arrays says what the circuit in tuples says."""

from __future__ import annotations

import random

import numpy as np
import pytest
from circuits import circuit_of_network, outputs_of
from hypothesis import given
from hypothesis import strategies as st
from strategies import networks, quick

from dwnasic.network.legal_codes import random_codes_bits
from dwnasic.network.lut_network import LutNetwork
from dwnasic.synth.cell_circuit import CellCircuit, CircuitBuilder, adders
from dwnasic.synth.cell_options import CellOptions, cell_options
from dwnasic.synth.linked_circuit import LinkedCircuit
from dwnasic.tech.pdk import Pdk


@pytest.fixture(scope="module")
def options(sky130: Pdk) -> CellOptions:
    return cell_options(sky130)


def below(circuit: CellCircuit) -> dict[int, set[int]]:
    """Every node with all that it depends on."""
    out: dict[int, set[int]] = {i: set() for i in range(circuit.n_inputs)}
    for node, (_, nodes) in enumerate(circuit.cells, start=circuit.n_inputs):
        out[node] = set(nodes).union(*(out[x] for x in nodes))
    return out


def test_links_are_those_of_the_circuit(options: CellOptions) -> None:
    @quick(40)
    @given(networks(max_luts=12), st.integers(0, 99))
    def check(network: LutNetwork, seed: int) -> None:
        circuit = circuit_of_network(network, options)
        whole, n = LinkedCircuit.of(circuit, options), circuit.n_inputs
        assert whole.circuit() == circuit
        assert len(whole) == len(circuit.cells)
        assert whole.area == circuit.area(options)
        for node in range(n + len(circuit.cells)):
            readers = {n + i for i, (_, nodes) in enumerate(circuit.cells) if node in nodes}
            assert set(whole.readers(node)) == readers
        chance, needs = random.Random(seed), below(circuit)
        for _ in range(len(circuit.cells)):
            some = set(chance.sample(range(n, n + len(circuit.cells)), min(3, len(circuit.cells))))
            others = [x for x in needs if x not in some][-4:]
            assert whole.depends(others, some) == any(needs[x] & some for x in others)

    check()


def test_adders_are_paired_like_those_of_the_circuit(options: CellOptions) -> None:
    adder = options.adder
    assert adder is not None

    @quick(40)
    @given(st.lists(st.tuples(st.booleans(), st.permutations(range(4))), min_size=1, max_size=30))
    def check(halves: list[tuple[bool, list[int]]]) -> None:
        draft = CircuitBuilder(4, options)
        nodes = [draft.cell(adder.sum if total else adder.carry, order[:3]) for total, order in halves]
        circuit = draft.freeze(nodes)
        whole, pairs = LinkedCircuit.of(circuit, options), adders(circuit, options)
        paired = {4 + a: 4 + b for a, b in pairs} | {4 + b: 4 + a for a, b in pairs}
        assert {node: whole.other_half(node) for node in range(4, 4 + len(circuit.cells))} == {
            node: paired.get(node) for node in range(4, 4 + len(circuit.cells))
        }
        assert whole.area == circuit.area(options)

    check()


def test_a_replacement_keeps_the_outputs(options: CellOptions) -> None:
    """Every cell in turn is replaced by two inverters behind a copy of it."""

    @quick(25)
    @given(networks(max_luts=8), st.integers(0, 99))
    def check(network: LutNetwork, seed: int) -> None:
        circuit = circuit_of_network(network, options)
        whole, n = LinkedCircuit.of(circuit, options), circuit.n_inputs
        bits = random_codes_bits(network.encoder, 100, seed)
        for node, (kind, nodes) in enumerate(circuit.cells, start=n):
            k = len(nodes)
            new = CellCircuit(k, ((kind, tuple(range(k))), (0, (k,)), (0, (k + 1,))), (k + 2,))
            changed = whole.replaced([node], nodes, [node], new).circuit()
            assert len(changed.cells) == len(circuit.cells) + 2
            assert all(max(reads) < n + i for i, (_, reads) in enumerate(changed.cells))
            assert np.array_equal(outputs_of(changed, options, bits), outputs_of(circuit, options, bits))

    check()


def test_a_replacement_leaves_out_what_nothing_needs(options: CellOptions) -> None:
    """Two cells become none: an output becomes an input of the window, and the cell that only they read goes, too."""
    draft = CircuitBuilder(3, options)
    first = draft.function((0, 1), 0b0111)
    second = draft.function((first, 2), 0b0111)
    third = draft.function((second, first), 0b0111)
    circuit = draft.freeze([third, 0])
    whole = LinkedCircuit.of(circuit, options)
    changed = whole.replaced([second, third], [2, first], [third], CellCircuit(2, (), (0,))).circuit()
    assert changed == CellCircuit(3, (), (2, 0))
    both = CellCircuit(3, (circuit.cells[0],), (3, 2))  # of inputs 0, 1, 2
    changed = whole.replaced([first, second], [0, 1, 2], [first, second], both).circuit()
    assert [sorted(nodes) for _, nodes in changed.cells] == [[0, 1], [2, 3]]
    assert changed.outputs == (4, 0)
