"""Mapped netlists as circuits of cells, and back: the same cells, the same function."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from circuits import class_bits_of, outputs_of, without
from hypothesis import given
from hypothesis import strategies as st
from strategies import networks, quick

from dwnasic.data.encoder import FeatureCode, Thermometer
from dwnasic.network.legal_codes import random_codes_bits
from dwnasic.network.lut_network import CodeHead, Lut, LutNetwork
from dwnasic.network.simplify import simplify
from dwnasic.rtl.lower import lower
from dwnasic.synth.cell_circuit import CircuitBuilder, adders, chip_of_circuit, circuit_of_mapped
from dwnasic.synth.cell_options import cell_options
from dwnasic.synth.job import SynthesisJob
from dwnasic.synth.yosys import synthesise
from dwnasic.tech.pdk import Pdk
from dwnasic.verify.equivalence import prove


@pytest.mark.parametrize("technology", ["sky130", "flexic"])
def test_mapped_chips_come_back_as_they_were(
    technology: str, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> None:
    pdk: Pdk = request.getfixturevalue(technology)
    options = cell_options(pdk)

    @quick(6)
    @given(networks(max_luts=6))
    def check(network: LutNetwork) -> None:
        network, folder = simplify(network), tmp_path_factory.mktemp("job")
        model = lower(network, interface="bits")
        mapped = synthesise(SynthesisJob(model, pdk), folder / "1")
        circuit = circuit_of_mapped(mapped.mapped, pdk.cells(), options, model.inputs)
        bits = random_codes_bits(network.encoder, 200, 0)
        assert np.array_equal(outputs_of(circuit, options, bits), class_bits_of(network, bits))
        small = all(len(pdk.cells().cells[name].inputs) <= 4 for name, _ in mapped.cell_counts)
        chip, chosen = chip_of_circuit(circuit, options, network.encoder, "bits", "none")
        again = synthesise(SynthesisJob(chip, pdk, chosen=chosen), folder / "2")
        assert again.area_um2 == pytest.approx(circuit.area(options) * options.unit_um2, rel=1e-3)
        assert not small or again.cell_counts == mapped.cell_counts
        assert prove(model, again, pdk, folder / "proof", 60).status == "proven"

    check()


def test_chosen_cells_stay_behind_encoders_and_registers(sky130: Pdk, tmp_path: Path) -> None:
    encoder = Thermometer((FeatureCode("a", 3, (2, 5)), FeatureCode("b", 2, (1,))))
    network = LutNetwork(encoder, (Lut((0, 1, 2), 0b1011_0010),), CodeHead((3,)), 2)
    options = cell_options(sky130)
    core = lower(network, interface="bits")
    mapped = synthesise(SynthesisJob(core, sky130), tmp_path / "core")
    circuit = circuit_of_mapped(mapped.mapped, sky130.cells(), options, core.inputs)
    chip, chosen = chip_of_circuit(circuit, options, encoder, "words", "io")
    assert {chosen[c.output].cell.name for c in chip.cells if c.part == "luts"} <= {name for name, _ in mapped.cell_counts}
    result = synthesise(SynthesisJob(chip, sky130, chosen=chosen), tmp_path / "chip")
    assert result.register_area_um2 > 0
    model = lower(network, interface="words", registers="io")
    assert prove(model, result, sky130, tmp_path / "proof", 60).status == "proven"


@pytest.mark.parametrize("missing", [(), ("maj3_*",), ("xor2_*", "xnor2_*")], ids=["all cells", "no majority", "no exclusive or"])
def test_sums_and_carries_of_the_same_nodes_become_full_adders(
    missing: tuple[str, ...], sky130: Pdk, tmp_path_factory: pytest.TempPathFactory
) -> None:
    pdk = without(sky130, *missing)
    options = cell_options(pdk)
    adder = options.adder
    assert adder is not None
    encoder = Thermometer(tuple(FeatureCode(f"f{i}", 1, (1,)) for i in range(5)))
    placed = st.tuples(st.sampled_from((adder.sum, adder.carry)), st.permutations(range(4)))

    @quick(6)
    @given(st.lists(placed, min_size=1, max_size=6))
    def check(wanted: list[tuple[int, list[int]]]) -> None:
        draft, folder = CircuitBuilder(5, options), tmp_path_factory.mktemp("job")
        circuit = draft.freeze([draft.cell(kind, order[:3]) for kind, order in wanted])
        sums = Counter(frozenset(reads) for kind, reads in circuit.cells if kind == adder.sum)
        carries = Counter(frozenset(reads) for kind, reads in circuit.cells if kind == adder.carry)
        count = sum((sums & carries).values())
        assert len(adders(circuit, options)) == count
        chip, chosen = chip_of_circuit(circuit, options, encoder, "bits", "none")
        result = synthesise(SynthesisJob(chip, pdk, chosen=chosen), folder / "1")
        assert result.area_um2 == pytest.approx(circuit.area(options) * options.unit_um2, rel=1e-3)
        both = [c for c in result.mapped.cells if c.cell == adder.cell.name and len(c.pins) == 5]
        assert len(both) == count
        assert prove(chip, result, pdk, folder / "proof", 60).status == "proven"
        again = circuit_of_mapped(result.mapped, pdk.cells(), options, chip.inputs)
        bits = np.array([[m >> i & 1 for i in range(5)] for m in range(32)], dtype=bool)
        assert np.array_equal(outputs_of(again, options, bits), outputs_of(circuit, options, bits))
        assert again.area(options) <= circuit.area(options)

    check()
