"""The comparators of a feature, annealed together, are the thermometer bits of every word."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from circuits import outputs_of
from hypothesis import given
from hypothesis import strategies as st
from strategies import quick

from dwnasic.data.encoder import Bits, FeatureCode, Thermometer
from dwnasic.rtl.lower import lower_encoder
from dwnasic.synth import encoder_cells
from dwnasic.synth.cell_circuit import NO, CellCircuit, chip_of_circuit
from dwnasic.synth.cell_options import cell_options, few_inputs
from dwnasic.synth.encoder_cells import anneal_encoder
from dwnasic.synth.job import SynthesisJob
from dwnasic.synth.yosys import synthesise, synthesise_many
from dwnasic.tech.pdk import Pdk

SCRIPTS = ("plain", "compress")
THREE = Thermometer((FeatureCode("a", 8, (7, 41, 87)), FeatureCode("idle", 8, ()), FeatureCode("b", 8, (6, 19, 45, 46))))


def wires(n_bits: int, bits: tuple[int, ...]) -> CellCircuit:
    """A core that hands on some thermometer bits."""
    return CellCircuit(n_bits, (), bits)


def words_of(width: int) -> Bits:
    """All words, bit by bit."""
    return (np.arange(1 << width)[:, None] >> np.arange(width) & 1).astype(bool)


def test_every_word_gives_its_bits(sky130: Pdk, tmp_path_factory: pytest.TempPathFactory) -> None:
    options = cell_options(sky130)

    @quick(5)
    @given(
        st.integers(2, 7).flatmap(lambda w: st.tuples(st.just(w), st.sets(st.integers(1, (1 << w) - 1), min_size=1, max_size=6)))
    )
    def check(case: tuple[int, set[int]]) -> None:
        width, thresholds = case
        encoder = Thermometer((FeatureCode("x", width, tuple(sorted(thresholds))),))
        core = wires(encoder.n_bits, tuple(range(encoder.n_bits)))
        (found,) = anneal_encoder(encoder, core, sky130, SCRIPTS, 0.05, tmp_path_factory.mktemp("job"), 60)
        (feature,) = encoder.features
        width = found.n_inputs
        values = np.arange(1 << width)
        assert np.array_equal(outputs_of(found, options, words_of(width)), values[:, None] >= np.array(feature.port_thresholds))

    check()


def test_shared_comparators_are_smaller_and_only_those_read_are_made(sky130: Pdk, tmp_path: Path) -> None:
    options = cell_options(sky130)
    chips = [lower_encoder(Thermometer((f,))) for f in THREE.features if f.thresholds]
    mapped = synthesise_many([SynthesisJob(chip, few_inputs(sky130)) for chip in chips], tmp_path / "plain")
    everything = anneal_encoder(THREE, wires(7, tuple(range(7))), sky130, SCRIPTS, 0.3, tmp_path / "all", 60)
    for circuit, result in zip(everything, mapped, strict=True):
        assert circuit.area(options) * options.unit_um2 < 0.9 * result.area_um2
    some = anneal_encoder(THREE, wires(7, (1, 4)), sky130, SCRIPTS, 0.1, tmp_path / "some", 60)
    assert [[o == NO for o in c.outputs] for c in some] == [[True, False, True], [True, False, True, True]]
    assert sum(c.area(options) for c in some) < 0.6 * sum(c.area(options) for c in everything)


def test_wide_words_stay_as_they_were_mapped(sky130: Pdk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(encoder_cells, "MAX_BITS", 7)
    options = cell_options(sky130)
    core = wires(7, tuple(range(7)))
    found = anneal_encoder(THREE, core, sky130, SCRIPTS, 1.0, tmp_path / "wide", 60)
    assert found == anneal_encoder(THREE, core, sky130, SCRIPTS, 0.0, tmp_path / "again", 60)
    thresholds = np.array(THREE.features[0].port_thresholds)
    assert np.array_equal(outputs_of(found[0], options, words_of(8)), np.arange(256)[:, None] >= thresholds)


def test_a_chip_has_the_comparators_that_it_was_given(sky130: Pdk, tmp_path: Path) -> None:
    options = cell_options(sky130)
    core = wires(7, (5,))
    comparators = anneal_encoder(THREE, wires(7, tuple(range(7))), sky130, SCRIPTS, 0.1, tmp_path / "encoder", 60)
    chip, chosen = chip_of_circuit(core, options, THREE, "words", "none", comparators)
    assert {c.part for c in chip.cells} == {"encoder"}
    assert set(chosen) == {c.output for c in chip.cells}
    result = synthesise(SynthesisJob(chip, sky130, chosen=chosen), tmp_path / "chip")
    assert result.area_um2 == pytest.approx(sum(one.cell.area_um2 for one in chosen.values()), rel=1e-3)
