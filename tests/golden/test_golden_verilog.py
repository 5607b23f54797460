"""The exact Verilog of small networks. If a change is wanted: `DWNASIC_UPDATE_GOLDEN=1 pytest tests/golden`, read the diff."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest

from dwnasic.data.encoder import FeatureCode, Thermometer
from dwnasic.network.lut_network import CodeHead, Lut, LutNetwork, OneHotHead, PopcountHead
from dwnasic.network.simplify import simplify
from dwnasic.rtl.lower import lower
from dwnasic.rtl.ports import class_vectors, port_notes, stimuli
from dwnasic.rtl.verilog import bench_verilog, netlist_verilog

FOLDER = Path(__file__).parent
ENCODER = Thermometer(
    (
        FeatureCode("Recency (months)", 6, (3, 9, 24)),
        FeatureCode("Time", 7, ()),
        FeatureCode("Frequency", 5, (2, 4, 16)),
    )
)
LUTS = (Lut((0, 3, 4), 0xCA), Lut((1, 2, 5, 3), 0x1EE9), Lut((6, 4), 0b0111), Lut((0, 5, 7), 0xE8), Lut((2, 4), 0b0010))
TWO = LutNetwork(ENCODER, LUTS, PopcountHead(((6, 7), (8, 9, 10)), (0, 1)), 2)
CASES = {
    "two_classes_bits": (TWO, "bits", "none", ("stays", "leaves")),
    "two_classes_words_registered": (TWO, "words", "io", ()),
    "three_classes_words": (LutNetwork(ENCODER, LUTS, PopcountHead(((6, 7), (8, 10), (9, 0))), 3), "words", "none", ()),
    "one_hot_bits": (LutNetwork(ENCODER, LUTS, OneHotHead((6, 8, 9)), 3), "bits", "none", ("a", "b", "c")),
    "code_bits": (LutNetwork(ENCODER, LUTS, CodeHead((7, 9)), 4), "bits", "none", ()),
    "constant_words": (LutNetwork(ENCODER, LUTS, PopcountHead(((6,), (7,)), (0, 2)), 2), "words", "io", ()),
}


def same(path: Path, text: str) -> None:
    if os.environ.get("DWNASIC_UPDATE_GOLDEN"):
        path.write_text(text, encoding="ascii")
    assert path.read_text(encoding="ascii") == text, f"{path.name} changed; if wanted, see the text of {Path(__file__).name}"


@pytest.mark.parametrize("name", CASES)
def test_verilog(name: str) -> None:
    network, interface, registers, classes = CASES[name]
    small = simplify(network)
    netlist = lower(small, interface=interface, registers=registers)
    same(FOLDER / f"{name}.v", netlist_verilog(netlist, port_notes(small, interface, classes)))


def test_testbench() -> None:
    small = simplify(TWO)
    words = np.array([[0, 0, 0], [63, 127, 31], [5, 50, 2], [5, 1, 17]])
    netlist = lower(small, interface="words", registers="io")
    text = bench_verilog(netlist, stimuli(small.encoder, words, "words"), class_vectors(small.evaluate(words), 2))
    same(FOLDER / "two_classes_words_registered_testbench.v", text)
