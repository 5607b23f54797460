"""Lowering: ports, parts, scopes and registers. That it computes the right class is in tests/agreement."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from strategies import networks, quick, some_words

from dwnasic.data.encoder import FeatureCode, Thermometer
from dwnasic.errors import NetlistError, UnknownNameError
from dwnasic.network.lut_network import CodeHead, Lut, LutNetwork, OneHotHead, PopcountHead
from dwnasic.rtl.evaluate import evaluate, latency
from dwnasic.rtl.lower import lower
from dwnasic.rtl.netlist import Netlist, Port
from dwnasic.rtl.ports import stimuli

ENCODER = Thermometer((FeatureCode("a", 3, (2, 5)), FeatureCode("none", 4, ()), FeatureCode("b", 2, (1, 3))))
LUTS = (Lut((0, 1, 2), 0xCA), Lut((1, 3), 0b0110))
NETWORK = LutNetwork(ENCODER, LUTS, PopcountHead(((4, 0), (5, 4), (2, 3))), 3)


def parts(netlist: Netlist) -> set[str]:
    return {cell.part for cell in netlist.cells}


def widths(ports: tuple[Port, ...]) -> dict[str, int]:
    return {port.name: len(port.nets) for port in ports}


def test_ports_and_parts_of_both_interfaces() -> None:
    bits, words = (lower(NETWORK, interface=i) for i in ("bits", "words"))
    assert widths(bits.inputs) == {"t_a": 2, "t_b": 2}
    assert widths(words.inputs) == {"x_a": 3, "x_b": 2}
    assert widths(bits.outputs) == widths(words.outputs) == {"y": 2}
    assert parts(bits) == {"luts", "reduction"}
    assert parts(words) == {"encoder", "luts", "reduction"}
    assert (bits.name, bits.clock, bits.registers) == ("dwnasic_chip", None, ())


def test_scope_luts_ends_at_the_distinct_head_signals() -> None:
    cut = lower(NETWORK, interface="bits", scope="luts")
    assert parts(cut) == {"luts"}
    assert widths(cut.outputs) == {"s": 5}
    got = evaluate(cut, stimuli(ENCODER, np.array([[5, 0, 3], [2, 0, 0]]), "bits")).ports["s"]
    assert got.astype(int).tolist() == [[1, 1, 0, 1, 1], [1, 1, 0, 0, 0]], "signals 4, 0, 5, 2, 3 of the two rows"
    assert "encoder" in parts(lower(NETWORK, interface="words", scope="luts"))


@quick(30)
@given(networks(max_luts=2))
def test_scope_encoder_is_the_thermometer(network: LutNetwork) -> None:
    words = some_words(network.encoder)
    cut = lower(network, interface="words", scope="encoder")
    got = evaluate(cut, stimuli(network.encoder, words, "words"))
    expected = stimuli(network.encoder, words, "bits")
    assert parts(cut) <= {"encoder"}
    assert got.ports.keys() == expected.ports.keys()
    assert all(np.array_equal(got.ports[name], bits) for name, bits in expected.ports.items())


def test_scopes_with_nothing_in_them_have_no_outputs() -> None:
    silent = LutNetwork(Thermometer((FeatureCode("a", 3, ()),)), (), PopcountHead(((), ())), 2)
    assert lower(silent, interface="words", scope="encoder").outputs == ()
    assert lower(silent, interface="words", scope="luts").outputs == ()
    chip = lower(silent, interface="words", registers="io")
    assert (chip.outputs, chip.inputs, chip.cells, chip.clock) == ((Port("y", (0,)),), (), (), None)


def test_io_registers() -> None:
    chip = lower(NETWORK, interface="words", registers="io")
    assert chip.clock == "clk"
    assert latency(chip) == 2
    assert len(chip.registers) == 5 + 2, "word bits and class bits"
    sources = {net for port in chip.inputs for net in port.nets}
    assert not any(sources & set(cell.inputs) for cell in chip.cells)
    assert {r.output for r in chip.registers} >= set(chip.outputs[0].nets)


def test_word_bits_that_decide_nothing_get_no_register() -> None:
    upper_half = LutNetwork(Thermometer((FeatureCode("a", 8, (128,)),)), (), CodeHead((0,)), 2)
    chip = lower(upper_half, interface="words", registers="io")
    assert widths(chip.inputs) == {"x_a": 8}
    assert len(chip.registers) == 2


def test_a_two_class_popcount_is_one_adder_tree() -> None:
    encoder = Thermometer((FeatureCode("a", 4, (1, 2, 3)),))
    chip = lower(LutNetwork(encoder, (), PopcountHead(((), (0, 1, 2)), (1, 0)), 2), interface="bits", reduction="adders")
    assert [cell.table for cell in chip.cells] == [0xE8], "more than one of three: a majority gate"


def test_a_one_hot_head_that_reads_one_signal_twice() -> None:
    chip = lower(LutNetwork(ENCODER, (), OneHotHead((0, 1, 0)), 3), interface="bits")
    assert evaluate(chip, stimuli(ENCODER, np.array([[2, 0, 0]]), "bits")).ports["y"].tolist() == [[False, False]]


@pytest.mark.parametrize(
    ("choice", "message"),
    [
        ({"interface": "bit"}, "interface 'bit'; did you mean 'bits'"),
        ({"interface": "bits", "registers": "all"}, "registers 'all'"),
        ({"interface": "bits", "scope": "lut"}, "scope 'lut'; did you mean 'luts'"),
        ({"interface": "bits", "reduction": "adder"}, "reduction 'adder'; did you mean 'adders'"),
    ],
)
def test_unknown_choices(choice: dict[str, str], message: str) -> None:
    with pytest.raises(UnknownNameError, match=message):
        lower(NETWORK, **choice)


def test_a_bits_chip_has_no_encoder_to_cut_out() -> None:
    with pytest.raises(NetlistError, match="has no encoder"):
        lower(NETWORK, interface="bits", scope="encoder")
