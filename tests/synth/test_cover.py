"""Covers: the circuit computes the netlist, adders are the smallest ones, and the area is known before."""

from __future__ import annotations

import numpy as np
from circuits import class_bits_of, outputs_of
from hypothesis import given
from strategies import networks, quick

from dwnasic.network.legal_codes import bits_of_codes, count_codes, free_encoder
from dwnasic.network.lut_network import CodeHead, Lut, LutNetwork, OneHotHead, PopcountHead
from dwnasic.rtl.lower import lower
from dwnasic.synth.cell_options import cell_options
from dwnasic.synth.cover import cover, cover_area
from dwnasic.tech.pdk import Pdk


def test_the_cover_computes_the_network(sky130: Pdk, flexic: Pdk) -> None:
    @quick(25)
    @given(networks(max_luts=8))
    def check(network: LutNetwork) -> None:
        codes = bits_of_codes(network.encoder, np.arange(count_codes(network.encoder)))
        for options in (cell_options(sky130), cell_options(flexic)):
            netlist = lower(network, interface="bits")
            circuit = cover(netlist, options)
            assert np.array_equal(outputs_of(circuit, options, codes), class_bits_of(network, codes))
            assert circuit.area(options) <= cover_area(netlist, options), "what trees have in common is made once"

    check()


def test_what_counts_is_full_adders(sky130: Pdk, flexic: Pdk) -> None:
    """Most of 63 bits: 31 + 15 + 7 + 3 + 1 adders, of which the last of each column gives its carry only."""
    network = LutNetwork(free_encoder(63), (), PopcountHead(((), tuple(range(63))), (31, 0)), 2)
    netlist = lower(network, interface="bits")
    for pdk, adder in ((sky130, 16 / 3), (flexic, 6.0)):
        options = cell_options(pdk)
        circuit = cover(netlist, options)
        assert circuit.area(options) == cover_area(netlist, options)
        area = circuit.area(options) * options.unit_um2 / pdk.nand2_area_um2
        assert 52 * adder < area < 57 * adder


def test_complements_that_only_adders_read_cost_nothing(flexic: Pdk) -> None:
    """Signals of class 0 are counted as their complements: the LUTs make these, and the adders stay adders."""
    encoder, options = free_encoder(40), cell_options(flexic)
    luts = tuple(Lut((2 * i, 2 * i + 1), 0b0110) for i in range(20))
    heads = (PopcountHead(((), tuple(range(40, 60))), (10, 0)), PopcountHead((tuple(range(40, 50)), tuple(range(50, 60)))))
    areas = []
    for head in heads:
        netlist = lower(LutNetwork(encoder, luts, head, 2), interface="bits")
        areas.append(cover(netlist, options).area(options))
        assert areas[-1] == cover_area(netlist, options)
    assert abs(areas[0] - areas[1]) <= 2 * options.areas[0]


def test_complements_that_others_read_take_an_inverter(flexic: Pdk) -> None:
    """A full adder of a complemented bit, whose complement nobody makes: an adder and an inverter, and right for all codes."""
    network = LutNetwork(free_encoder(3), (Lut((0, 1, 2), 0x69), Lut((0, 1, 2), 0xD4)), CodeHead((3, 4)), 4)
    options = cell_options(flexic)
    circuit = cover(lower(network, interface="bits"), options)
    codes = bits_of_codes(network.encoder, np.arange(8))
    assert np.array_equal(outputs_of(circuit, options, codes), class_bits_of(network, codes))
    assert circuit.area(options) == cover_area(lower(network, interface="bits"), options)
    adder = LutNetwork(free_encoder(3), (Lut((0, 1, 2), 0x96), Lut((0, 1, 2), 0xE8)), CodeHead((3, 4)), 4)
    assert circuit.area(options) == cover_area(lower(adder, interface="bits"), options) + options.areas[0]


def test_halves_of_an_adder_in_all_polarities(sky130: Pdk, flexic: Pdk) -> None:
    """Both sums, and majorities of all complements, of the same bits: one adder, inverters and trees, and right for all codes."""
    encoder = free_encoder(3)
    majorities = [t for t in range(256) if t.bit_count() == 4 and _is_majority(t)]
    assert len(majorities) == 8
    codes = bits_of_codes(encoder, np.arange(8))
    for options in (cell_options(sky130), cell_options(flexic)):
        for first in majorities:
            luts = tuple(Lut((0, 1, 2), t) for t in (first, 0x69, 0x96, *majorities))
            network = LutNetwork(encoder, luts, OneHotHead(tuple(range(3, 3 + len(luts)))), len(luts))
            circuit = cover(lower(network, interface="bits"), options)
            assert np.array_equal(outputs_of(circuit, options, codes), class_bits_of(network, codes))
        for sums in ((0x96, 0x69), (0x69, 0x96)):
            network = LutNetwork(encoder, tuple(Lut((0, 1, 2), t) for t in (*sums, 0xE8)), CodeHead((3, 4, 5)), 8)
            circuit = cover(lower(network, interface="bits"), options)
            assert np.array_equal(outputs_of(circuit, options, codes), class_bits_of(network, codes))


def _is_majority(table: int) -> bool:
    """Of three bits, each complemented or not."""
    return any(all((table >> a & 1) == ((a ^ mask).bit_count() > 1) for a in range(8)) for mask in range(8))
