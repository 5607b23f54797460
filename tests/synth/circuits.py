"""Circuits of cells for tests, and what they compute."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from dwnasic.data.encoder import Bits, FeatureCode, Thermometer
from dwnasic.network.lut_network import LutNetwork
from dwnasic.rtl.lower import lower
from dwnasic.synth.cell_circuit import NO, CellCircuit, CircuitBuilder
from dwnasic.synth.cell_options import CellOptions
from dwnasic.synth.cores import gates_of_netlist
from dwnasic.tech.pdk import DontUse, Pdk

SKY130 = "sky130_fd_sc_hd__"


def without(sky130: Pdk, *names: str) -> Pdk:
    """The technology without the cells whose names, after the prefix, match."""
    return replace(sky130, dont_use=DontUse.of("fewer", (*sky130.dont_use.patterns, *(SKY130 + name for name in names))))


def thermometer(features: int, levels: int = 4) -> Thermometer:
    """So many features of `levels` codes each."""
    return Thermometer(tuple(FeatureCode(f"f{i}", 4, tuple(range(1, levels))) for i in range(features)))


def circuit_of_network(network: LutNetwork, options: CellOptions) -> CellCircuit:
    """A circuit of a network, one or two cells a gate."""
    draft = CircuitBuilder(network.n_inputs, options)
    return draft.freeze(draft.gates(gates_of_netlist(lower(network, interface="bits")), range(network.n_inputs)))


def outputs_of(circuit: CellCircuit, options: CellOptions, bits: Bits) -> Bits:
    """What a circuit computes for input bits [rows, n_inputs]: bits [rows, outputs], cell by cell and row by row."""
    values = [*bits.T]
    for kind, nodes in circuit.cells:
        address = sum(values[n].astype(np.int64) << i for i, n in enumerate(nodes))
        table = np.array([options.tables[kind] >> a & 1 for a in range(1 << len(nodes))], dtype=bool)
        values.append(table[address])
    constants = [np.full(len(bits), o != NO) for o in circuit.outputs]
    return np.stack([constants[i] if o <= NO else values[o] for i, o in enumerate(circuit.outputs)], axis=1)


def class_bits_of(network: LutNetwork, bits: Bits) -> Bits:
    """The class index of a network in binary, [rows, width]."""
    width = max(1, (network.n_classes - 1).bit_length())
    return (network.evaluate_bits(bits)[:, None] >> np.arange(width) & 1).astype(bool)
