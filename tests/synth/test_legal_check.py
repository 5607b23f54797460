"""Circuits compared on every legal code."""

from __future__ import annotations

import numpy as np
import pytest
from circuits import circuit_of_network, outputs_of, thermometer
from hypothesis import given
from hypothesis import strategies as st
from strategies import networks, quick

from dwnasic.network.legal_codes import bits_of_codes, count_codes, random_codes_bits
from dwnasic.network.lut_network import LutNetwork
from dwnasic.synth import legal_check
from dwnasic.synth.anneal import kernel_cells
from dwnasic.synth.cell_circuit import NO, YES, CellCircuit
from dwnasic.synth.cell_options import CellOptions, cell_options
from dwnasic.synth.legal_check import LegalCheck
from dwnasic.tech.pdk import Pdk


def altered(circuit: CellCircuit, options: CellOptions, which: int) -> CellCircuit:
    """The circuit with one cell replaced by another of as many inputs."""
    kind, nodes = circuit.cells[which % len(circuit.cells)]
    others = [k for k, c in enumerate(options.cells) if len(c.inputs) == len(nodes) and k != kind] or [kind]
    cells = list(circuit.cells)
    cells[which % len(cells)] = (others[which % len(others)], nodes)
    return CellCircuit(circuit.n_inputs, tuple(cells), circuit.outputs)


def test_differences_are_those_of_all_codes(flexic: Pdk, monkeypatch: pytest.MonkeyPatch) -> None:
    options = cell_options(flexic)

    @quick(25)
    @given(networks(max_luts=8), st.integers(0, 50), st.sampled_from([1, 7, 1 << 14]))
    def check(network: LutNetwork, which: int, base: int) -> None:
        monkeypatch.setattr(legal_check, "_BASE", base)  # small: most features are set one code at a time
        old = circuit_of_network(network, options)
        new = altered(old, options, which) if old.cells else old
        codes = bits_of_codes(network.encoder, np.arange(count_codes(network.encoder)))
        wrong = codes[(outputs_of(old, options, codes) != outputs_of(new, options, codes)).any(axis=1)]
        found = LegalCheck.of(network.encoder).differences(old, new, kernel_cells(options))
        assert (len(found) > 0) == (len(wrong) > 0)
        assert {tuple(row) for row in found.tolist()} <= {tuple(row) for row in wrong.tolist()}
        assert not len(LegalCheck.of(network.encoder).differences(old, old, kernel_cells(options)))

    check()


def test_constants_differ_everywhere(flexic: Pdk) -> None:
    options, encoder = cell_options(flexic), thermometer(2)
    check = LegalCheck.of(encoder)
    assert not len(check.differences(CellCircuit(6, (), (YES, 3)), CellCircuit(6, (), (YES, 3)), kernel_cells(options)))
    assert len(check.differences(CellCircuit(6, (), (YES,)), CellCircuit(6, (), (NO,)), kernel_cells(options)))


def test_random_codes_are_legal(flexic: Pdk) -> None:
    encoder = thermometer(5)
    found = LegalCheck.some(encoder, random_codes_bits(encoder, 1000, 3)).differences(
        CellCircuit(15, (), (0,)), CellCircuit(15, (), (1,)), kernel_cells(cell_options(flexic))
    )
    assert len(found) > 0
    assert all(row[0] and not row[1] for row in found)
