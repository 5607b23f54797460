"""The shared work: no start is made larger, and large circuits are annealed in windows."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from circuits import circuit_of_network, class_bits_of, outputs_of, thermometer

from dwnasic.data.encoder import FeatureCode, Thermometer
from dwnasic.network.legal_codes import bits_of_codes, count_codes, free_encoder
from dwnasic.network.lut_network import Lut, LutNetwork, OneHotHead, PopcountHead
from dwnasic.network.simplify import simplify
from dwnasic.rtl.lower import lower_encoder
from dwnasic.synth import anneal as anneal_module
from dwnasic.synth import annealing, legal_check
from dwnasic.synth.annealing import anneal_best, anneal_with_encoder
from dwnasic.synth.cell_circuit import CircuitBuilder, behind
from dwnasic.synth.cell_options import cell_options
from dwnasic.synth.cores import gates_of_netlist
from dwnasic.tech.pdk import Pdk


@pytest.mark.parametrize("large", [0, 1000])
def test_the_best_of_several_starts(large: int, flexic: Pdk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(annealing, "LARGE", large)
    rng = np.random.default_rng(large)
    luts = tuple(Lut(tuple(rng.choice(12, 4, replace=False).tolist()), int(rng.integers(1, 1 << 16))) for _ in range(3))
    network = LutNetwork(thermometer(4), luts, OneHotHead((12, 13, 14)), 3)
    options = cell_options(flexic)
    starts = [circuit_of_network(n, options) for n in (network, simplify(network)) if n.n_inputs == 12]
    found = anneal_best(starts, options, network.encoder, 0.05, tmp_path)
    assert found.area(options) < min(start.area(options) for start in starts)
    codes = bits_of_codes(network.encoder, np.arange(count_codes(network.encoder)))
    assert np.array_equal(outputs_of(found, options, codes), class_bits_of(network, codes))


def test_large_circuits_that_cannot_be_proven_stay_as_they_were(
    flexic: Pdk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(annealing, "LARGE", 0)
    monkeypatch.setattr(annealing, "_PROOF_S", 1e-3)  # no proof is that quick
    monkeypatch.setattr(annealing, "most_rows", lambda _: 0)  # nor are all codes simulated
    monkeypatch.setattr(legal_check, "_MOST_TRIED", 0.0)  # and no comparison of all codes allowed
    options = cell_options(flexic)
    luts = (Lut((0, 3, 6, 9), 0x6F3A), Lut((1, 4, 7, 10), 0x29C5))
    start = circuit_of_network(LutNetwork(thermometer(4), luts, OneHotHead((12, 13)), 2), options)
    assert anneal_best([start], options, thermometer(4), 0.02, tmp_path) == start


def test_more_passes_over_windows_find_more_with_the_same_work(
    sky130: Pdk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(annealing, "LARGE", 0)
    monkeypatch.setattr(annealing, "_QUICK", 0.0)
    monkeypatch.setattr(annealing, "most_rows", lambda _: 0)
    options = cell_options(sky130)
    rng = np.random.default_rng(0)
    luts = tuple(Lut(tuple(rng.choice(24, 4, replace=False).tolist()), int(rng.integers(1, 1 << 16))) for _ in range(40))
    encoder = thermometer(8)
    network = LutNetwork(encoder, luts, PopcountHead((tuple(range(24, 44)), tuple(range(44, 64)))), 2)
    start = circuit_of_network(network, options)
    areas = []
    for a_pass in (1e12, 1e6):
        monkeypatch.setattr(annealing, "_PASS", a_pass)
        areas.append(anneal_best([start], options, encoder, 2.0, tmp_path).area(options))
    assert areas[1] < areas[0] < start.area(options)


def test_where_all_codes_can_be_tried_no_proof_is_needed(flexic: Pdk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(annealing, "LARGE", 0)
    monkeypatch.setattr(annealing, "_PROOF_S", 1e-3)
    options = cell_options(flexic)
    network = LutNetwork(thermometer(4), (Lut((0, 3, 6, 9), 0x6F3A), Lut((1, 4, 7, 10), 0x29C5)), OneHotHead((12, 13)), 2)
    start = circuit_of_network(network, options)
    found = anneal_best([start], options, network.encoder, 0.05, tmp_path)
    assert found.area(options) < start.area(options)
    codes = bits_of_codes(network.encoder, np.arange(count_codes(network.encoder)))
    assert np.array_equal(outputs_of(found, options, codes), class_bits_of(network, codes))


@pytest.mark.parametrize("left_out", ["anneal", "anneal_windows"])
def test_annealing_as_a_whole_and_in_windows_each_do_something(
    left_out: str, flexic: Pdk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(annealing, "MAX_CODES", 16)
    monkeypatch.setattr(annealing, "_QUICK", 0.0)
    options = cell_options(flexic)
    network = LutNetwork(thermometer(4), (Lut((0, 3, 6, 9), 0x6F3A), Lut((1, 4, 7, 10), 0x29C5)), OneHotHead((12, 13)), 2)
    start = circuit_of_network(network, options)
    monkeypatch.setattr(annealing, left_out, lambda circuit, *_: circuit)
    found = anneal_best([start], options, network.encoder, 0.05, tmp_path)
    assert found.area(options) < start.area(options)
    codes = bits_of_codes(network.encoder, np.arange(count_codes(network.encoder)))
    assert np.array_equal(outputs_of(found, options, codes), class_bits_of(network, codes))


@pytest.mark.parametrize(("tried", "windows"), [(True, False), (False, False), (False, True)])
def test_an_encoder_and_its_core_become_one_circuit(
    tried: bool, windows: bool, flexic: Pdk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    if not tried:
        monkeypatch.setattr(annealing, "most_rows", lambda _: 256)
        monkeypatch.setattr(anneal_module, "most_rows", lambda _: 256)
        monkeypatch.setattr(anneal_module, "_PROBES", 128)
        monkeypatch.setattr(legal_check, "_MOST_TRIED", 0.0)
    if windows:  # long enough for windows only, and for several passes over them
        monkeypatch.setattr(annealing, "_QUICK", 1e7)
        monkeypatch.setattr(annealing, "MAX_CELLS", 5)
        monkeypatch.setattr(annealing, "_PASS", 1e6)
    options = cell_options(flexic)
    encoder = Thermometer((FeatureCode("a", 4, (3, 9)), FeatureCode("none", 2, ()), FeatureCode("b", 5, (1, 16, 30))))
    network = LutNetwork(encoder, (Lut((0, 1, 2, 4), 0x6F3A), Lut((1, 3, 4), 0x9D)), OneHotHead((5, 6)), 2)
    comparators = []
    for feature in (f for f in encoder.features if f.thresholds):
        draft = CircuitBuilder(feature.input_bits, options)
        gates = gates_of_netlist(lower_encoder(Thermometer((feature,))))
        comparators.append(draft.freeze(draft.gates(gates, range(feature.input_bits))))
    whole = behind(comparators, circuit_of_network(network, options))
    assert whole.n_inputs == 9
    bits = bits_of_codes(free_encoder(9), np.arange(512))
    words = np.stack(
        [bits[:, :4] @ (1 << np.arange(4)), np.zeros(512, dtype=np.int64), bits[:, 4:] @ (1 << np.arange(5))], axis=1
    )
    wanted = class_bits_of(network, encoder.encode(words))
    assert np.array_equal(outputs_of(whole, options, bits), wanted)
    found = anneal_with_encoder(whole, options, encoder, 0.3, tmp_path)
    assert found.area(options) < whole.area(options)
    assert np.array_equal(outputs_of(found, options, bits), wanted)
