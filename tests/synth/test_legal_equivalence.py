"""ABC's answer on two circuits under the thermometer's constraint."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from circuits import outputs_of, thermometer

from dwnasic.data.encoder import FeatureCode, Thermometer
from dwnasic.synth.cell_circuit import NO, YES, CircuitBuilder
from dwnasic.synth.cell_options import CellOptions, cell_options
from dwnasic.synth.legal_equivalence import agree_on_legal_codes
from dwnasic.tech.pdk import Pdk

TWO = Thermometer((FeatureCode("a", 4, (3, 7, 11)), FeatureCode("b", 2, (1, 2))))
XOR, AND, AND_NOT = 0b0110, 0b1000, 0b0010


@pytest.fixture(scope="module")
def options(flexic: Pdk) -> CellOptions:
    return cell_options(flexic)


def test_equal_on_legal_codes_is_equal(options: CellOptions, tmp_path: Path) -> None:
    draft = CircuitBuilder(5, options)
    old = draft.freeze([draft.function((0, 1), XOR), draft.function((3, 4), AND), YES])
    new = draft.freeze([draft.function((0, 1), AND_NOT), 4, YES])  # t0 ^ t1 is t0 and not t1; t3 and t4 is t4
    assert agree_on_legal_codes(old, new, options.tables, TWO, tmp_path, 20) is True
    assert isinstance(agree_on_legal_codes(old, new, options.tables, thermometer(5, 2), tmp_path, 20), np.ndarray)


def test_a_difference_comes_with_a_legal_code(options: CellOptions, tmp_path: Path) -> None:
    draft = CircuitBuilder(5, options)
    part = draft.function((0, 4), AND_NOT)
    old, new = draft.freeze([draft.function((part, 1), XOR), NO]), draft.freeze([part, NO])
    code = agree_on_legal_codes(old, new, options.tables, TWO, tmp_path, 20)
    assert isinstance(code, np.ndarray)
    a0, a1, a2, b0, b1 = code[0].tolist()
    assert a0 >= a1 >= a2
    assert b0 >= b1
    assert not np.array_equal(outputs_of(old, options, code), outputs_of(new, options, code))


def test_one_code_of_millions_is_found(options: CellOptions, tmp_path: Path) -> None:
    draft = CircuitBuilder(36, options)
    rare = 2
    for i in range(1, 12):
        rare = draft.function((rare, 3 * i + 2), AND)
    never, once = draft.freeze([NO]), draft.freeze([rare])
    code = agree_on_legal_codes(never, once, options.tables, thermometer(12), tmp_path, 20)
    assert isinstance(code, np.ndarray)
    assert code.all()
