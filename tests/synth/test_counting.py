"""Popcount heads of library cells: right on every legal code, and cheap where signals imply each other."""

from __future__ import annotations

import numpy as np
import pytest
from circuits import circuit_of_network, class_bits_of, outputs_of, thermometer
from hypothesis import given
from hypothesis import strategies as st
from strategies import networks, quick

from dwnasic.network.legal_codes import bits_of_codes, count_codes
from dwnasic.network.lut_network import CodeHead, LutNetwork, PopcountHead
from dwnasic.synth import counting
from dwnasic.synth.cell_circuit import CellCircuit, CircuitBuilder
from dwnasic.synth.cell_options import CellOptions, cell_options
from dwnasic.synth.cores import gates_of_netlist
from dwnasic.synth.counting import cheapest, counted_network, counted_signals, with_counting_head
from dwnasic.tech.pdk import Pdk

SUM, CARRY = 0x96, 0xE8
CHAIN = 1 << 0b000 | 1 << 0b001 | 1 << 0b011 | 1 << 0b111  # each bit implies the one below


@pytest.fixture(scope="module")
def options(flexic: Pdk) -> CellOptions:
    return cell_options(flexic)


def core_of(network: LutNetwork, options: CellOptions) -> CellCircuit:
    """The core of a network with a popcount head of library cells."""
    counted, threshold = counted_network(network)
    assert counted is not None
    draft = CircuitBuilder(network.n_inputs, options)
    luts = draft.freeze(draft.gates(gates_of_netlist(counted_signals(counted)), range(network.n_inputs)))
    return with_counting_head(luts, counted, threshold, options)


def test_the_class_of_every_legal_code(options: CellOptions, monkeypatch: pytest.MonkeyPatch) -> None:
    @quick(40)
    @given(networks(max_luts=8), st.sampled_from([0, 1 << 20]))
    def check(network: LutNetwork, exact: int) -> None:
        if counted_network(network)[0] is None:
            return
        monkeypatch.setattr(counting, "EXACT", exact)
        codes = bits_of_codes(network.encoder, np.arange(count_codes(network.encoder)))
        assert np.array_equal(outputs_of(core_of(network, options), options, codes), class_bits_of(network, codes))

    check()


@pytest.mark.parametrize("threshold", range(10))
def test_thresholds_of_bits_of_three_features(threshold: int, options: CellOptions) -> None:
    network = LutNetwork(thermometer(3), (), PopcountHead((tuple(range(9)), ()), (9 - threshold, threshold + 1)), 2)
    codes = bits_of_codes(network.encoder, np.arange(64))
    core = core_of(network, options)
    assert np.array_equal(outputs_of(core, options, codes), class_bits_of(network, codes))
    assert core.area(options) < circuit_of_network(network, options).area(options) or not core.cells


def test_what_implies_each_other_is_cheap_to_add(options: CellOptions) -> None:
    nand2 = 1.5 * float(options.areas[0])
    free, chain = (cheapest(options, 3, (SUM, CARRY), care) for care in (0xFF, CHAIN))
    assert free.area(options) < 6.1 * nand2
    assert chain.area(options) < 2.7 * nand2
    for circuit, rows in ((free, range(8)), (chain, (0b000, 0b001, 0b011, 0b111))):
        bits = np.array([[m >> i & 1 for i in range(3)] for m in rows], dtype=bool)
        wanted = [[bool(table >> m & 1) for table in (SUM, CARRY)] for m in rows]
        assert np.array_equal(outputs_of(circuit, options, bits), np.array(wanted))


def test_implications_are_found_and_used(options: CellOptions, monkeypatch: pytest.MonkeyPatch) -> None:
    bits = tuple(i for pair in zip(range(0, 3), range(3, 6), range(6, 9), strict=True) for i in pair)  # no neighbour is related
    network = LutNetwork(thermometer(3), (), PopcountHead(((), bits), (4, 0)), 2)
    used = core_of(network, options)
    monkeypatch.setattr(counting, "EXACT", 0)
    assert used.area(options) < 0.8 * core_of(network, options).area(options)


def test_one_group_counts_for_two_classes() -> None:
    network = LutNetwork(thermometer(2), (), PopcountHead(((0, 3), (1, 2)), (1, 0)), 2)
    counted, threshold = counted_network(network)
    assert counted is not None
    assert isinstance(counted.head, PopcountHead)
    assert (counted.head.groups[0], len(counted.head.groups[1]), threshold) == ((), 4, 4)
    assert counted_network(LutNetwork(thermometer(1), (), CodeHead((0,)), 2)) == (None, 0)
