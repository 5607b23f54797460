"""The estimate of a chip's area: exact on circuits of one cell, sees what a thermometer cannot produce, and orders networks."""

from __future__ import annotations

import numpy as np
from circuits import thermometer
from scipy.stats import spearmanr

from dwnasic.network.legal_codes import bits_of_codes, count_codes
from dwnasic.network.lut_network import CodeHead, Lut, LutNetwork, PopcountHead
from dwnasic.network.simplify import simplify
from dwnasic.rtl.lower import lower
from dwnasic.synth.anneal import Schedule, anneal_rows
from dwnasic.synth.cell_options import cell_options
from dwnasic.synth.cell_trees import cell_trees
from dwnasic.synth.cover import cover, cover_area
from dwnasic.synth.estimate import LARGE, ROWS, estimate_area
from dwnasic.synth.legal_check import padded_planes
from dwnasic.tech.pdk import Pdk

NAND2, AND2, XOR2 = 0b0111, 0b1000, 0b0110


def one_lut(inputs: tuple[int, ...], table: int) -> LutNetwork:
    """Of two features of three bits each."""
    encoder = thermometer(2)
    return simplify(LutNetwork(encoder, (Lut(inputs, table),), CodeHead((encoder.n_bits,)), 2))


def layer(n_luts: int, lut_inputs: int, seed: int, features: int = 4) -> LutNetwork:
    """Random tables, half of the LUTs a class."""
    rng, encoder = np.random.default_rng(seed), thermometer(features)
    n = encoder.n_bits
    tables = [int.from_bytes(rng.bytes(8), "little") % (1 << (1 << lut_inputs)) for _ in range(n_luts)]
    luts = tuple(Lut(tuple(rng.choice(n, lut_inputs, replace=False).tolist()), table) for table in tables)
    groups = (tuple(range(n, n + n_luts // 2)), tuple(range(n + n_luts // 2, n + n_luts)))
    return simplify(LutNetwork(encoder, luts, PopcountHead(groups), 2))


def test_one_cell_is_that_cell(sky130: Pdk, flexic: Pdk) -> None:
    for pdk in (sky130, flexic):
        assert np.isclose(estimate_area(one_lut((0, 3), NAND2), pdk), 1.0, atol=0.001)
    cells = {c.name: c.area_um2 for c in sky130.usable_cells()}
    exclusive_or = estimate_area(one_lut((0, 3), XOR2), sky130)
    assert np.isclose(exclusive_or, cells["sky130_fd_sc_hd__xor2_1"] / cells["sky130_fd_sc_hd__nand2_1"], atol=0.01)


def test_no_cells_no_area(sky130: Pdk) -> None:
    assert estimate_area(one_lut((0,), 0b10), sky130) == 0.0
    assert estimate_area(one_lut((), 1), sky130) == 0.0


def test_codes_that_cannot_occur_cost_nothing(sky130: Pdk) -> None:
    """Bit 1 of a feature implies bit 0: their AND is bit 1. Bits of two features know nothing of each other."""
    assert estimate_area(one_lut((0, 1), AND2), sky130) == 0.0
    assert estimate_area(one_lut((0, 3), AND2), sky130) > 0.0


def test_more_codes_than_are_simulated(sky130: Pdk) -> None:
    """There are 4^24 of them; the estimate is the same number every time."""
    network = layer(10, 5, 0, features=24)
    assert count_codes(network.encoder) > ROWS
    assert estimate_area(network, sky130) == estimate_area(network, sky130) > 0.0


def test_networks_are_ordered_as_long_annealing_orders_them(flexic: Pdk) -> None:
    """All legal codes are simulated here, so what long annealing finds is a circuit of the network."""
    options = cell_options(flexic)
    estimates, areas = [], []
    for seed in range(12):
        network = layer(4 + 2 * (seed % 3), 2 + seed // 3, seed)
        circuit = cover(lower(network, interface="bits"), options)
        planes = padded_planes(bits_of_codes(network.encoder, np.arange(count_codes(network.encoder))))
        areas.append(anneal_rows(circuit, options, planes, 1, Schedule(3e7, 1)).area(options))
        estimates.append(estimate_area(network, flexic))
    assert spearmanr(estimates, areas).statistic > 0.9


def test_what_is_too_large_to_anneal_is_covered(sky130: Pdk) -> None:
    options = cell_options(sky130)
    unit = options.unit_um2 / sky130.nand2_area_um2
    for luts in (20, 70, 120):
        network = layer(luts, 4, 0, features=40)
        cheapest = cell_trees(options).cheapest_tables(network, network.encoder)
        whole, estimate = cover_area(lower(cheapest, interface="bits"), options) * unit, estimate_area(network, sky130)
        assert estimate == whole if whole >= LARGE else 0.6 * whole < estimate < whole
        assert (whole >= LARGE) == (luts == 120)


def test_the_way_a_head_is_written_makes_no_difference(flexic: Pdk) -> None:
    """A majority of LUTs, half of them complemented and counted for the other class: XORs, whose complements cost the same."""
    encoder = thermometer(100, 2)
    luts = tuple(Lut((2 * i, 2 * i + 1), XOR2) for i in range(50))
    complements = tuple(Lut(lut.inputs, XOR2 ^ (i < 25) * 0b1111) for i, lut in enumerate(luts))
    one = PopcountHead(((), tuple(range(100, 150))), (25, 0))
    two = PopcountHead((tuple(range(100, 125)), tuple(range(125, 150))))
    estimates = [
        estimate_area(LutNetwork(encoder, tables, head, 2), flexic) for tables, head in ((luts, one), (complements, two))
    ]
    assert abs(estimates[0] / estimates[1] - 1) < 0.02
