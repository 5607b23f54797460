"""The shared work: no start is made larger, and large circuits go through windows first."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from circuits import circuit_of_network, class_bits_of, outputs_of, thermometer

from dwnasic.network.legal_codes import bits_of_codes, count_codes
from dwnasic.network.lut_network import Lut, LutNetwork, OneHotHead
from dwnasic.network.simplify import simplify
from dwnasic.synth import annealing, legal_check
from dwnasic.synth.annealing import anneal_best
from dwnasic.synth.cell_options import cell_options
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
