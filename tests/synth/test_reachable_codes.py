"""Codes that can appear at nodes of a circuit: never one too few, and exactly those where nodes depend on few features."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from circuits import circuit_of_network, outputs_of
from hypothesis import given
from hypothesis import strategies as st
from strategies import networks, quick

from dwnasic.data.encoder import Bits, FeatureCode, Thermometer
from dwnasic.network.legal_codes import bits_of_codes, count_codes, free_encoder
from dwnasic.network.lut_network import LutNetwork
from dwnasic.synth import reachable_codes
from dwnasic.synth.cell_circuit import CellCircuit, CircuitBuilder
from dwnasic.synth.cell_options import CellOptions, cell_options
from dwnasic.synth.linked_circuit import LinkedCircuit
from dwnasic.synth.reachable_codes import ReachableCodes
from dwnasic.tech.pdk import Pdk


@pytest.fixture(scope="module")
def options(flexic: Pdk) -> CellOptions:
    return cell_options(flexic)


def all_values(circuit: CellCircuit, options: CellOptions, encoder: Thermometer) -> Bits:
    """The values of all nodes for every legal code."""
    everything = replace(circuit, outputs=tuple(range(circuit.n_inputs + len(circuit.cells))))
    return outputs_of(everything, options, bits_of_codes(encoder, np.arange(count_codes(encoder))))


def rows(codes: Bits) -> list[tuple[bool, ...]]:
    return sorted(map(tuple, codes.tolist()))


@pytest.mark.parametrize("most", [1 << 16, 12, 1])
def test_every_code_that_can_appear_is_found(options: CellOptions, most: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reachable_codes, "MAX_SIMULATED", most)

    @quick(25)
    @given(networks(max_luts=8), st.data())
    def check(network: LutNetwork, data: st.DataObject) -> None:
        circuit = circuit_of_network(network, options)
        if count_codes(network.encoder) > 1 << 16 or not circuit.cells:
            return
        some = st.lists(st.integers(0, circuit.n_inputs + len(circuit.cells) - 1), min_size=1, max_size=6, unique=True)
        nodes = data.draw(some)
        found = rows(ReachableCodes(network.encoder).of(LinkedCircuit.of(circuit, options), nodes))
        possible = set(map(tuple, all_values(circuit, options, network.encoder)[:, nodes].tolist()))
        assert len(set(found)) == len(found)
        assert possible <= set(found)
        if most == 1 << 16:
            assert possible == set(found)

    check()


def test_comparators_of_one_word_imply_each_other(options: CellOptions) -> None:
    draft = CircuitBuilder(4, options)  # words a (bits 0, 1) and b (bits 2, 3)
    nodes = [draft.function([x, x + 1], table) for x in (0, 2) for table in (0b1110, 0b1000)]  # word >= 1, word >= 3
    whole = LinkedCircuit.of(draft.freeze(nodes), options)
    nodes = list(whole.outputs)
    codes = [(a, b, c, d) for a, b in ((0, 0), (1, 0), (1, 1)) for c, d in ((0, 0), (1, 0), (1, 1))]
    assert rows(ReachableCodes(free_encoder(4)).of(whole, nodes)) == sorted(codes)
    assert rows(ReachableCodes(free_encoder(4)).of(whole, nodes[:1])) == [(0,), (1,)]


def test_more_thresholds_than_are_simulated(options: CellOptions, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reachable_codes, "MAX_SIMULATED", 2)
    encoder = Thermometer((FeatureCode("a", 4, (1, 2, 3, 4)), FeatureCode("b", 4, (1, 2))))
    draft = CircuitBuilder(6, options)
    both = draft.function([0, 4], 0b1000)  # of two features: may be anything
    whole = LinkedCircuit.of(draft.freeze([both]), options)
    found = ReachableCodes(encoder).of(whole, [0, 1, 2, 3, *whole.outputs])
    assert len(found) == 2 * 5  # the bits of a feature are legal all the same
