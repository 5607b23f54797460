"""Annealing keeps the chip on every legal code, makes it smaller, and uses that other codes cannot occur."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from circuits import circuit_of_network, class_bits_of, outputs_of, thermometer
from hypothesis import given
from strategies import networks, quick

from dwnasic.network.legal_codes import bits_of_codes, count_codes, random_codes_bits
from dwnasic.network.lut_network import Lut, LutNetwork, PopcountHead
from dwnasic.synth import anneal as module
from dwnasic.synth import legal_check
from dwnasic.synth.anneal import Annealer, Schedule, anneal
from dwnasic.synth.anneal_kernel import GATES, REFUSED
from dwnasic.synth.anneal_trial import fill
from dwnasic.synth.cell_circuit import CellCircuit, CircuitBuilder, adders
from dwnasic.synth.cell_options import CellOptions, cell_options
from dwnasic.tech.pdk import Pdk

NOWHERE = Path("no-proofs-here")  # few codes need no folder
QUICK = Schedule(2e6, 2)


@pytest.fixture(scope="module")
def options(flexic: Pdk) -> CellOptions:
    return cell_options(flexic)


def random_network(features: int, luts: int, seed: int) -> LutNetwork:
    rng, encoder = np.random.default_rng(seed), thermometer(features)
    n = encoder.n_bits
    made = tuple(Lut(tuple(rng.choice(n, 4, replace=False).tolist()), int(rng.integers(1, 1 << 16))) for _ in range(luts))
    return LutNetwork(encoder, made, PopcountHead((tuple(range(n, n + luts // 2)), tuple(range(n + luts // 2, n + luts)))), 2)


def test_the_class_of_every_legal_code_is_kept(options: CellOptions, sky130: Pdk) -> None:
    @quick(25)
    @given(networks(max_luts=8))
    def check(network: LutNetwork) -> None:
        codes = bits_of_codes(network.encoder, np.arange(count_codes(network.encoder)))
        for cells in (options, cell_options(sky130)):
            before = circuit_of_network(network, cells)
            after = anneal(before, cells, network.encoder, 0, QUICK, NOWHERE)
            assert after.area(cells) <= before.area(cells)
            assert np.array_equal(outputs_of(after, cells, codes), class_bits_of(network, codes))

    check()


def test_codes_beyond_the_sample_are_kept_too(options: CellOptions, monkeypatch: pytest.MonkeyPatch) -> None:
    network = random_network(5, 7, 3)
    before = circuit_of_network(network, options)
    codes = bits_of_codes(network.encoder, np.arange(count_codes(network.encoder)))
    monkeypatch.setattr(module, "MOST_ROWS", 64)
    run = module._Sampled(before, options, network.encoder, 1, NOWHERE)
    after = run.run(Schedule(3e7, 2))
    assert len(run._bits) > 64, "some candidate was right on the sample only"
    assert after.area(options) < before.area(options)
    assert np.array_equal(outputs_of(after, options, codes), class_bits_of(network, codes))


@pytest.mark.parametrize("technology", ["flexic", "sky130"])
def test_a_circuit_that_melts_grows_by_a_fifth_and_freezes_again(technology: str, request: pytest.FixtureRequest) -> None:
    cells, network = cell_options(request.getfixturevalue(technology)), random_network(5, 7, 3)
    codes = bits_of_codes(network.encoder, np.arange(count_codes(network.encoder)))
    planes, heat = legal_check.padded_planes(codes), module.small_area(cells)  # the heat of a small cell
    before = circuit_of_network(network, cells)
    small = anneal(before, cells, network.encoder, 1, Schedule(5e7, 1), NOWHERE)
    assert small.area(cells) * 1.3 < before.area(cells)

    def melted(run: Annealer) -> list[int]:
        seen = []
        for _ in range(30):
            run.advance(1e6, 1 << 60, 5.0 * heat, 5.0 * heat)
            seen.append(run.area)
        return seen

    run = Annealer(cells, small, planes, 3)
    areas = melted(run)
    assert small.area(cells) * 1.1 < areas[-1]
    assert max(areas) <= 1.2 * small.area(cells) + module.kernel_cells(cells).slack <= 1.2 * small.area(cells) + 4.7 * heat
    # that a smaller circuit is known besides keeps a larger one from growing at all
    assert max(melted(Annealer(cells, before, planes, 3, small))) <= before.area(cells)
    run.advance(3e7, 1 << 60, heat, 0.0)
    assert run.now().area(cells) < 1.1 * small.area(cells)
    assert np.array_equal(outputs_of(run.now(), cells, codes), class_bits_of(network, codes))


def test_a_change_that_fits_the_rows_looked_at_is_tried_on_all_rows(
    options: CellOptions, monkeypatch: pytest.MonkeyPatch
) -> None:
    network = random_network(5, 7, 3)
    before = circuit_of_network(network, options)
    codes = bits_of_codes(network.encoder, np.arange(count_codes(network.encoder)))
    monkeypatch.setattr(module, "_LOOKED_AT", 64)
    run = Annealer(options, before, legal_check.padded_planes(codes), 3)
    heat = 0.4 * float(options.areas[0])
    for _ in range(20):
        run.advance(1e6, 1 << 60, heat, heat)
        assert np.array_equal(outputs_of(run.now(), options, codes), class_bits_of(network, codes))
    state = run._state
    assert state.counters[REFUSED] > 0, "some change was right on the rows looked at only"
    assert run.best().area(options) < before.area(options)
    order = state.order[: state.counters[GATES]]
    values = {node: state.full[node].copy() for node in order.tolist()}
    fill(run._cells, state)
    assert all(np.array_equal(values[node], state.full[node]) for node in values), "values are kept as changes are made"


def test_many_codes_are_proven(options: CellOptions, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    network = random_network(12, 6, 4)
    before = circuit_of_network(network, options)
    monkeypatch.setattr(legal_check, "_MOST_TRIED", 0.0)
    monkeypatch.setattr(module, "_PROBES", 64)
    monkeypatch.setattr(module, "MOST_ROWS", 1024)
    monkeypatch.setattr(module, "_PROOF_WORK", 1e6)
    run = module._Sampled(before, options, network.encoder, 1, tmp_path)
    after = run.run(Schedule(1e8, 1))
    assert after.area(options) < before.area(options)
    codes = random_codes_bits(network.encoder, 1 << 16, 9)
    assert np.array_equal(outputs_of(after, options, codes), class_bits_of(network, codes))
    wrong = CellCircuit(before.n_inputs, before.cells, (0,))
    assert not run._agrees(wrong)


def test_proofs_without_an_answer_use_the_work_up(options: CellOptions, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Each may take its whole time, so there are few of them, and the circuit stays one that is known to be right."""
    network = random_network(12, 6, 4)
    before = circuit_of_network(network, options)
    monkeypatch.setattr(legal_check, "_MOST_TRIED", 0.0)
    monkeypatch.setattr(module, "_PROBES", 64)
    monkeypatch.setattr(module, "MOST_ROWS", 1024)
    monkeypatch.setattr(module, "_PROOF_WORK", 1e6)
    asked: list[object] = []
    monkeypatch.setattr(module, "agree_on_legal_codes", lambda *arguments: bool(asked.append(arguments)))
    counts = []
    for work in (1e6, 3e7):
        asked.clear()
        monkeypatch.setattr(module, "_UNANSWERED_WORK", work)
        assert module._Sampled(before, options, network.encoder, 1, tmp_path).run(Schedule(1e8, 1)) == before
        counts.append(len(asked))
    assert 1 <= counts[1] <= 4 < counts[0]


def test_impossible_codes_are_free(options: CellOptions) -> None:
    draft = CircuitBuilder(3, options)
    odd = draft.freeze([draft.function((draft.function((0, 1), 0b0110), 2), 0b0110)])  # of a thermometer: t0 and (not t1 or t2)
    after = anneal(odd, options, thermometer(1), 0, QUICK, NOWHERE)
    assert after.area(options) < odd.area(options)
    single = draft.freeze([draft.function((draft.function((0, 1), 0b1000), 2), 0b1000)])
    assert anneal(single, options, thermometer(1), 0, QUICK, NOWHERE).outputs == (2,), "the highest bit implies the others"


def full_adder(options: CellOptions) -> CellCircuit:
    """Of gates: two exclusive ors, two ANDs and an OR."""
    draft = CircuitBuilder(3, options)
    half = draft.function((0, 1), 0b0110)
    carries = (draft.function((0, 1), 0b1000), draft.function((half, 2), 0b1000))
    return draft.freeze([draft.function((half, 2), 0b0110), draft.function(carries, 0b1110)])


def test_a_full_adder_becomes_aoi_and_oai(options: CellOptions) -> None:
    whole = full_adder(options)
    nand2 = 1.5 * float(options.areas[0])
    assert whole.area(options) > 9 * nand2
    after = anneal(whole, options, thermometer(3, 2), 2, Schedule(3e7, 4), NOWHERE)
    assert after.area(options) < 6.68 * nand2


def test_full_adders_become_those_of_the_library(sky130: Pdk) -> None:
    cells = cell_options(sky130)
    adder = cells.adder
    assert adder is not None
    after = anneal(full_adder(cells), cells, thermometer(3, 2), 1, Schedule(3e7, 4), NOWHERE)
    assert {kind for kind, _ in after.cells} == {adder.sum, adder.carry}
    assert after.area(cells) == round(adder.cell.area_um2 / cells.unit_um2)


def test_the_area_that_annealing_sees_is_the_circuits(sky130: Pdk) -> None:
    """Also while full adders come and go."""
    cells = cell_options(sky130)
    draft = CircuitBuilder(6, cells)
    sums, carries = [], []
    for nodes in ((0, 1, 2), (3, 4, 5)):
        half = draft.function(nodes[:2], 0b0110)
        sums.append(draft.function((half, nodes[2]), 0b0110))
        carries.append(draft.function((draft.function(nodes[:2], 0b1000), draft.function((half, nodes[2]), 0b1000)), 0b1110))
    circuit = draft.freeze([draft.function(sums, 0b0110), draft.function(sums, 0b1000), *carries])
    planes = module.padded_planes(bits_of_codes(thermometer(6, 2), np.arange(64)))
    run, seen, heat = Annealer(cells, circuit, planes, 3), 0, 0.3 * float(cells.areas[0])
    for _ in range(200):
        run.advance(1e9, 20, heat, heat)
        now = run.now()
        seen += len(adders(now, cells))
        assert now.area(cells) == run.area
    assert run.best().area(cells) == run.best_area
    assert seen > 0


def test_chance_comes_from_the_seed_alone(options: CellOptions) -> None:
    network = random_network(3, 6, 5)
    before = circuit_of_network(network, options)
    found = [anneal(before, options, network.encoder, seed, QUICK, NOWHERE) for seed in (7, 7, 8)]
    assert found[0] == found[1]
    assert found[0] != found[2]


def test_constants_and_wires(options: CellOptions) -> None:
    for outputs in ((-1, -2), (0, 2), (1, -1)):
        circuit = CellCircuit(3, (), outputs)
        assert anneal(circuit, options, thermometer(1), 0, QUICK, NOWHERE) == circuit
