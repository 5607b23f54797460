"""Care-set optimisation keeps the chip on every legal code, and uses that other codes cannot occur."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from strategies import networks, quick

from dwnasic.data.encoder import FeatureCode, Thermometer
from dwnasic.network.legal_codes import bits_of_codes, count_codes
from dwnasic.network.lut_network import Lut, LutNetwork, PopcountHead
from dwnasic.rtl.lower import lower
from dwnasic.synth import resubstitution
from dwnasic.synth.cores import gates_of_netlist
from dwnasic.synth.gates import GatesBuilder
from dwnasic.synth.resubstitution import Work, agrees, care_set, observability, optimise, restarts, to_integers

NOWHERE = Path("no-proofs-here")  # few codes need no folder
THREE = Thermometer((FeatureCode("a", 4, (3, 7, 11)),))


def on_all_codes(network: LutNetwork) -> list[int]:
    """The class bits for every legal code."""
    codes = bits_of_codes(network.encoder, np.arange(count_codes(network.encoder)))
    classes = network.evaluate_bits(codes)
    width = max(1, (network.n_classes - 1).bit_length())
    return to_integers((classes[:, None] >> np.arange(width) & 1).astype(bool))


@quick(25)
@given(networks(max_luts=8))
def test_the_class_of_every_legal_code_is_kept(network: LutNetwork) -> None:
    before = gates_of_netlist(lower(network, interface="bits"))
    care = care_set(network.encoder, NOWHERE)
    after = optimise(before, care, 0, Work(1e9), passes=3)
    assert after.cost <= before.cost
    assert after.output_values(care.sample, care.mask) == on_all_codes(network)


def test_codes_beyond_the_sample_are_kept_too(monkeypatch: pytest.MonkeyPatch) -> None:
    encoder = Thermometer(tuple(FeatureCode(f"f{i}", 4, (3, 7, 11)) for i in range(5)))
    rng = np.random.default_rng(3)
    luts = tuple(Lut(tuple(rng.choice(15, 4, replace=False).tolist()), int(rng.integers(1, 1 << 16))) for _ in range(7))
    network = LutNetwork(encoder, luts, PopcountHead((tuple(range(15, 19)), tuple(range(19, 22)))), 2)
    before = gates_of_netlist(lower(network, interface="bits"))
    whole = care_set(encoder, NOWHERE)
    monkeypatch.setattr(resubstitution, "SAMPLE", 16)
    care = care_set(encoder, NOWHERE)
    assert care.rows == 16
    after = optimise(before, care, 0, Work(1e9), passes=2)
    assert care.rows > 16, "some candidate was right on the sample only"
    assert after.cost < before.cost
    assert after.output_values(whole.sample, whole.mask) == on_all_codes(network)


def test_impossible_codes_are_free() -> None:
    draft = GatesBuilder(3)
    odd = draft.freeze([draft.xor(draft.xor(2, 4), 6)])  # of a thermometer: t0 and (not t1 or t2)
    after = optimise(odd, care_set(THREE, NOWHERE), 0, Work(1e8))
    assert after.cost == 2
    single = draft.freeze([draft.and_(draft.and_(2, 4), 6)])
    assert optimise(single, care_set(THREE, NOWHERE), 0, Work(1e8)).gates == (), "the highest bit implies the others"


def test_a_gate_is_observed_where_an_output_changes() -> None:
    draft = GatesBuilder(2)
    gates = draft.freeze([draft.and_(draft.xor(2, 4), 2)])
    rows = [0b1010, 0b1100]
    seen, above = observability(gates, 3, gates.values(rows, 15), 15)
    assert (seen, above) == (0b1010, {3, 4})


def test_a_difference_is_found_in_every_legal_code(monkeypatch: pytest.MonkeyPatch) -> None:
    draft = GatesBuilder(3)
    wires = [draft.freeze([2]), draft.freeze([4])]
    for sample in (1, 100):
        monkeypatch.setattr(resubstitution, "SAMPLE", sample)
        care = care_set(THREE, NOWHERE)
        rows = care.rows
        assert not agrees(wires[0], wires[1], care)
        assert not agrees(wires[0], wires[1], care), "also when the code is in the sample"
        assert care.rows - rows == (sample == 1 and rows < care.rows)


def test_many_starts_are_no_worse_than_one() -> None:
    draft = GatesBuilder(9)
    encoder = Thermometer(tuple(FeatureCode(f"f{i}", 4, (3, 7, 11)) for i in range(3)))
    table = int(np.random.default_rng(5).integers(1 << 62))
    gates = draft.freeze([draft.xor(draft.table([2, 4, 8, 10, 14, 16], table), draft.table([6, 12, 18], 0x9A))])
    care = care_set(encoder, NOWHERE)
    one = optimise(gates, care, 7, Work(1e8))
    found = restarts([gates], care, 7, Work(3e7), keep=3)
    assert found[0].cost <= one.cost
    assert [g.cost for g in found] == sorted(g.cost for g in found)
    assert len(set(found)) == len(found) <= 3
    for other in found:
        assert agrees(gates, other, care)
    assert restarts([gates], care, 7, Work(3e7), keep=3) == found, "chance comes from the seed alone"
