"""Windows of a circuit: closed, small, and replaced without a change outside."""

from __future__ import annotations

import random

import numpy as np
import pytest
from circuits import circuit_of_network, class_bits_of, outputs_of, thermometer
from hypothesis import given
from hypothesis import strategies as st
from strategies import networks, quick

from dwnasic.network.legal_codes import bits_of_codes, free_encoder, random_codes_bits
from dwnasic.network.lut_network import LutNetwork
from dwnasic.synth.anneal import Schedule
from dwnasic.synth.cell_circuit import CircuitBuilder, adders
from dwnasic.synth.cell_options import CellOptions, cell_options
from dwnasic.synth.linked_circuit import LinkedCircuit
from dwnasic.synth.reachable_codes import ReachableCodes
from dwnasic.synth.windows import MAX_CODES, Window, anneal_window, anneal_windows, grow
from dwnasic.tech.pdk import Pdk


@pytest.fixture(scope="module")
def options(flexic: Pdk) -> CellOptions:
    return cell_options(flexic)


def test_windows_are_closed_and_small(options: CellOptions) -> None:
    @quick(25)
    @given(networks(max_luts=12), st.integers(0, 99))
    def check(network: LutNetwork, number: int) -> None:
        circuit = circuit_of_network(network, options)
        if not circuit.cells:
            return
        start = circuit.n_inputs + number % len(circuit.cells)
        whole = LinkedCircuit.of(circuit, options)
        window = grow(whole, network.encoder, start, random.Random(number), most=12)
        assert start in window.cells
        assert len(window.cells) <= 12
        inside = window.circuit(whole)
        assert inside.n_inputs == len(window.inputs)
        assert len(ReachableCodes(network.encoder).of(whole, window.inputs)) <= MAX_CODES
        same = window.replace(whole, inside).circuit()
        bits = random_codes_bits(network.encoder, 100, number)
        assert np.array_equal(outputs_of(same, options, bits), outputs_of(circuit, options, bits))
        assert same.area(options) == circuit.area(options)

    check()


def test_the_class_of_legal_codes_is_kept(options: CellOptions) -> None:
    @quick(12)
    @given(networks(max_luts=12), st.integers(0, 99))
    def check(network: LutNetwork, seed: int) -> None:
        before = circuit_of_network(network, options)
        after = anneal_windows(before, options, network.encoder, seed, Schedule(3e6, 2))
        bits = random_codes_bits(network.encoder, 500, seed)
        assert after.area(options) <= before.area(options)
        assert np.array_equal(outputs_of(after, options, bits), class_bits_of(network, bits))

    check()


def test_codes_that_cannot_appear_at_a_window_are_free(options: CellOptions) -> None:
    draft = CircuitBuilder(2, options)
    least, most = (draft.function([0, 1], table) for table in (0b1110, 0b1000))  # word >= 1, word >= 3
    circuit = draft.freeze([least, most, draft.function([most, least], 0b0111)])  # of which one would do
    encoder, whole = free_encoder(2), LinkedCircuit.of(circuit, options)
    last = circuit.outputs[2]
    assert set(whole.cell(last)[1]) == set(circuit.outputs[:2])
    window = Window((last,), tuple(sorted(circuit.outputs[:2])), (last,))
    found = anneal_window(whole, window, ReachableCodes(encoder), 1, Schedule(1e5, 1))
    assert found.area < whole.area
    words = bits_of_codes(encoder, np.arange(4))
    assert np.array_equal(outputs_of(found.circuit(), options, words), outputs_of(circuit, options, words))


def test_full_adders_are_not_torn_apart(sky130: Pdk) -> None:
    cells = cell_options(sky130)
    adder = cells.adder
    assert adder is not None
    draft, bits = CircuitBuilder(9, cells), list(range(9))
    columns = [bits, [], [], []]
    for i, column in enumerate(columns[:3]):
        while len(column) >= 3:
            nodes = [column.pop(0) for _ in range(3)]
            column.append(draft.cell(adder.sum, nodes))
            columns[i + 1].append(draft.cell(adder.carry, nodes))
    circuit = draft.freeze([node for column in columns for node in column])
    pairs = adders(circuit, cells)
    assert len(pairs) == 5
    encoder = thermometer(9, 2)
    for pair in pairs:
        for half in pair:
            window = grow(LinkedCircuit.of(circuit, cells), encoder, 9 + half, random.Random(half), most=1)
            assert set(window.cells) == {9 + i for i in pair}
    after = anneal_windows(circuit, cells, encoder, 3, Schedule(3e6, 1))
    assert after.area(cells) <= circuit.area(cells)
    codes = bits_of_codes(encoder, np.arange(512))
    assert np.array_equal(outputs_of(after, cells, codes), outputs_of(circuit, cells, codes))
