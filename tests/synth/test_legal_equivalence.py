"""ABC's answer on two networks of gates under the thermometer's constraint."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from dwnasic.data.encoder import FeatureCode, Thermometer
from dwnasic.synth import resubstitution
from dwnasic.synth.gates import FALSE, TRUE, GatesBuilder
from dwnasic.synth.legal_equivalence import agree_on_legal_codes
from dwnasic.synth.resubstitution import Work, agrees, care_set, optimise, to_integers

TWO = Thermometer((FeatureCode("a", 4, (3, 7, 11)), FeatureCode("b", 2, (1, 2))))


def test_equal_on_legal_codes_is_equal(tmp_path: Path) -> None:
    draft = GatesBuilder(5)
    old = draft.freeze([draft.xor(2, 4), draft.and_(8, 10), TRUE])  # t0 ^ t1 is t0 and not t1; t3 and t4 is t4
    new = draft.freeze([draft.and_(2, 5), 10, TRUE])
    assert agree_on_legal_codes(old, new, TWO, tmp_path, 20) is True
    free = Thermometer(tuple(FeatureCode(f"f{i}", 1, (1,)) for i in range(5)))
    assert isinstance(agree_on_legal_codes(old, new, free, tmp_path, 20), np.ndarray), "not without the constraint"


def test_a_difference_comes_with_a_legal_code(tmp_path: Path) -> None:
    draft = GatesBuilder(5)
    old, new = draft.freeze([draft.xor(draft.and_(2, 11), 4), FALSE]), draft.freeze([draft.and_(2, 11), FALSE])
    code = agree_on_legal_codes(old, new, TWO, tmp_path, 20)
    assert isinstance(code, np.ndarray)
    a0, a1, a2, b0, b1 = code[0].tolist()
    assert a0 >= a1 >= a2
    assert b0 >= b1
    rows = to_integers(code)
    assert old.output_values(rows, 1) != new.output_values(rows, 1)


def test_many_codes_are_optimised_with_proofs(tmp_path: Path) -> None:
    encoder = Thermometer(tuple(FeatureCode(f"f{i}", 3, (2, 4, 6)) for i in range(10)))  # a million codes
    draft = GatesBuilder(30)
    tops = [draft.and_(draft.xor(6 * i + 2, 6 * i + 4), 6 * i + 6) for i in range(10)]  # never one: 1 -> 0 -> 1 in a thermometer
    same = draft.and_(tops[0], 2)
    for i in range(1, 10):
        same = draft.or_(same, draft.and_(tops[i], 6 * i + 2))
    gates = draft.freeze([same])
    care = care_set(encoder, tmp_path)
    assert not care.exhaustive
    after = optimise(gates, care, 0, Work(1e10), passes=2)
    assert agree_on_legal_codes(gates, after, encoder, tmp_path, 20) is True
    assert after.cost < gates.cost
    rows = care.rows
    wrong = draft.freeze([draft.and_(same ^ 1, draft.or_(2, 3))])
    assert not agrees(gates, wrong, care)
    assert care.rows == rows, "the sample shows it already"


def test_a_rare_difference_joins_the_sample(tmp_path: Path) -> None:
    encoder = Thermometer(tuple(FeatureCode(f"f{i}", 3, (2, 4, 6)) for i in range(12)))
    draft = GatesBuilder(36)
    rare = TRUE
    for i in range(12):
        rare = draft.and_(rare, 6 * i + 6)  # one code of 16 million
    never, once = draft.freeze([FALSE]), draft.freeze([rare])
    care = care_set(encoder, tmp_path)
    assert never.output_values(care.sample, care.mask) == once.output_values(care.sample, care.mask)
    assert not agrees(never, once, care)
    assert care.rows > resubstitution.LARGE_SAMPLE
    assert never.output_values(care.sample, care.mask) != once.output_values(care.sample, care.mask)
