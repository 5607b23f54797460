"""Windows of a circuit: closed, small, and replaced without a change outside."""

from __future__ import annotations

import random

import numpy as np
import pytest
from circuits import circuit_of_network, class_bits_of, outputs_of
from hypothesis import given
from hypothesis import strategies as st
from strategies import networks, quick

from dwnasic.network.legal_codes import count_codes, random_codes_bits
from dwnasic.network.lut_network import LutNetwork
from dwnasic.synth.anneal import Schedule
from dwnasic.synth.cell_options import CellOptions, cell_options
from dwnasic.synth.windows import MAX_CODES, anneal_windows, grow, replace_window
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
        window = grow(circuit, network.encoder, start, random.Random(number), most=12)
        assert start in window.cells
        assert len(window.cells) <= 12
        inside = window.circuit(circuit)
        assert inside.n_inputs == window.encoder(network.encoder).n_bits
        assert count_codes(window.encoder(network.encoder)) <= MAX_CODES
        same = replace_window(circuit, window, inside)
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
