"""Efforts: never larger than the baseline, always what the network computes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from circuits import thermometer
from hypothesis import given
from hypothesis import strategies as st
from strategies import networks, quick

from dwnasic.data.encoder import FeatureCode, Thermometer
from dwnasic.errors import ToolFailedError, UnknownNameError
from dwnasic.network.legal_codes import free_encoder
from dwnasic.network.lut_network import Lut, LutNetwork, PopcountHead
from dwnasic.network.simplify import simplify
from dwnasic.rtl.lower import lower
from dwnasic.synth import effort as efforts
from dwnasic.synth.effort import BASELINE, map_smallest
from dwnasic.synth.job import SynthesisJob
from dwnasic.synth.yosys import synthesise
from dwnasic.tech.pdk import Pdk
from dwnasic.verify.equivalence import prove, thermometer_constraint


def small_network(seed: int = 0, classes: int = 2) -> LutNetwork:
    rng = np.random.default_rng(seed)
    encoder = Thermometer(tuple(FeatureCode(f"f{i}", 4, (3, 7, 11)) for i in range(3)))
    luts = tuple(Lut(tuple(rng.choice(9, 3, replace=False).tolist()), int(rng.integers(1, 255))) for _ in range(6))
    groups = tuple(tuple(range(9 + c * 6 // classes, 9 + (c + 1) * 6 // classes)) for c in range(classes))
    return simplify(LutNetwork(encoder, luts, PopcountHead(groups), classes))


def test_fast_is_never_larger_than_plain(flexic: Pdk, tmp_path_factory: pytest.TempPathFactory) -> None:
    @quick(4)
    @given(networks(max_luts=8), st.sampled_from(["bits", "words"]), st.sampled_from(["none", "io"]))
    def check(network: LutNetwork, interface: str, registers: str) -> None:
        network = simplify(network)
        folder = tmp_path_factory.mktemp("job")
        netlist = lower(network, interface=interface, registers=registers)
        plain = synthesise(SynthesisJob(netlist, flexic), folder / "plain")
        fast = map_smallest(network, flexic, interface=interface, registers=registers, effort="fast", folder=folder / "fast")
        assert fast.netlist == netlist
        assert fast.result.area_um2 <= plain.area_um2
        assert fast.result.area_um2 == min(a.area_um2 for a in fast.attempts)
        assert fast.failures == ()

    check()


def test_dont_cares_are_said(sky130: Pdk, tmp_path: Path) -> None:
    network = small_network()
    area = {}
    for name, dont_cares in (("without", False), ("with", True)):
        found = map_smallest(network, sky130, interface="bits", dont_cares=dont_cares, folder=tmp_path / name)
        area[name] = found.result.area_um2
        assert found.under_constraint == dont_cares
    assert area["with"] < area["without"]
    words = map_smallest(network, sky130, interface="words", folder=tmp_path / "words")
    assert not words.under_constraint, "behind comparators every code is legal"


def test_large_chips_use_what_a_thermometer_cannot_produce_from_the_start(flexic: Pdk, tmp_path: Path) -> None:
    """LUTs that read three bits of one feature and one of another have 8 of 16 entries: too many cells for a short annealing to
    find that out, so it is seen LUT by LUT before."""
    rng, encoder = np.random.default_rng(8), thermometer(24)
    n = encoder.n_bits
    pairs = [rng.choice(24, 2, replace=False).tolist() for _ in range(80)]
    luts = tuple(Lut((3 * a, 3 * a + 1, 3 * a + 2, 3 * b + 1), int(rng.integers(1, 1 << 16))) for a, b in pairs)
    network = simplify(LutNetwork(encoder, luts, PopcountHead((tuple(range(n, n + 40)), tuple(range(n + 40, n + 80)))), 2))
    area = {}
    for dont_cares in (False, True):
        folder = tmp_path / str(dont_cares)
        chip = map_smallest(network, flexic, interface="bits", dont_cares=dont_cares, folder=folder)
        constraint = thermometer_constraint(chip.netlist) if dont_cares else ()
        assert prove(chip.netlist, chip.result, flexic, folder / "proof", 60, constraint).status.startswith("proven")
        area[dont_cares] = chip.result.area_um2
    assert area[True] < 0.75 * area[False]


def test_plain_is_the_baseline(sky130: Pdk, tmp_path: Path) -> None:
    network = small_network(1)
    found = map_smallest(network, sky130, interface="bits", effort="plain", folder=tmp_path)
    assert [(a.structure, a.script) for a in found.attempts] == [("auto", BASELINE)]
    assert not found.under_constraint
    again = synthesise(SynthesisJob(lower(network, interface="bits"), sky130), tmp_path / "again")
    assert found.result.verilog == again.verilog


def test_fast_tries_the_structures_of_heads_of_more_than_two_classes(flexic: Pdk, tmp_path: Path) -> None:
    for classes, names in ((2, {"auto"}), (3, {"auto", "adders", "elimination"})):
        network = small_network(classes=classes)
        found = map_smallest(network, flexic, interface="bits", effort="fast", folder=tmp_path / str(classes))
        tried = {a.structure for a in found.attempts if not a.structure.startswith("annealed")}
        assert tried == names
        constraint = thermometer_constraint(found.netlist)
        assert prove(found.netlist, found.result, flexic, tmp_path / "proof", 60, constraint).status == "proven_under_constraint"


def test_the_same_network_gives_the_same_chip(flexic: Pdk, tmp_path: Path) -> None:
    chips = [map_smallest(small_network(2), flexic, interface="bits", folder=tmp_path / str(i)) for i in range(2)]
    assert chips[0].result.verilog == chips[1].result.verilog
    assert chips[0].attempts == chips[1].attempts


def test_more_tries_are_other_searches_and_the_smallest_chip_counts(flexic: Pdk, tmp_path: Path) -> None:
    one, three = (
        map_smallest(small_network(4), flexic, interface="words", tries=tries, folder=tmp_path / str(tries)) for tries in (1, 3)
    )
    areas = [a.area_um2 for a in three.attempts if a.structure == "annealed with encoder"]
    assert len(areas) == 3
    assert len(set(areas)) > 1
    assert one.result.area_um2 == areas[0]
    assert three.result.area_um2 == min(areas) < areas[0]
    assert prove(three.netlist, three.result, flexic, tmp_path / "proof", 60).status == "proven"


def test_a_script_that_fails_is_left_out(flexic: Pdk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real: Callable[..., object] = efforts.synthesise_many

    def without_compress(jobs: list[SynthesisJob], folder: Path) -> object:
        if any(job.script == "compress" for job in jobs):
            raise ToolFailedError("ABC crashed")
        return real(jobs, folder)

    monkeypatch.setattr(efforts, "synthesise_many", without_compress)
    found = map_smallest(small_network(), flexic, interface="bits", folder=tmp_path)
    assert "ABC crashed" in found.failures
    assert {a.script for a in found.attempts} == {BASELINE}


def test_unknown_efforts_are_named(flexic: Pdk, tmp_path: Path) -> None:
    with pytest.raises(UnknownNameError, match="best"):
        map_smallest(small_network(), flexic, interface="bits", effort="bets", folder=tmp_path)


@pytest.mark.parametrize("registers", ["none", "io"])
def test_chips_with_an_encoder_are_annealed_as_a_whole(
    registers: str, flexic: Pdk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    short = replace(efforts.EFFORTS["fast"], anneal_s=0.15, words_s=0.5)
    monkeypatch.setitem(efforts.EFFORTS, "fast", short)
    network = small_network(5)
    odd = (replace(f, input_bits=6, thresholds=tuple(4 * t + 1 for t in f.thresholds)) for f in network.encoder.features)
    network = replace(network, encoder=Thermometer(tuple(odd)))
    found = map_smallest(network, flexic, interface="words", registers=registers, folder=tmp_path)
    areas = {a.structure: a.area_um2 for a in found.attempts if a.script == BASELINE}
    assert areas["annealed with encoder"] < areas["annealed"]
    assert found.structure == "annealed with encoder"
    assert prove(found.netlist, found.result, flexic, tmp_path / "proof", 60).status == "proven"


def test_chips_that_count_many_signals_can_be_proven(flexic: Pdk, tmp_path: Path) -> None:
    """With adders in another order than the model's the prover has no answer about this one in 100 s."""
    rng, encoder = np.random.default_rng(70), free_encoder(64)
    luts = tuple(Lut(tuple(rng.choice(64, 4, replace=False).tolist()), int(rng.integers(1, 1 << 16))) for _ in range(70))
    network = simplify(LutNetwork(encoder, luts, PopcountHead((tuple(range(64, 99)), tuple(range(99, 134)))), 2))
    found = map_smallest(network, flexic, interface="bits", dont_cares=False, folder=tmp_path)
    assert found.structure == "annealed"
    assert found.simpler is not None
    assert found.result.area_um2 < found.simpler.result.area_um2
    assert prove(found.netlist, found.result, flexic, tmp_path / "proof", 60).status == "proven"


def test_heads_that_read_the_encoder_are_annealed_too(sky130: Pdk, tmp_path: Path) -> None:
    network = LutNetwork(free_encoder(9), (), PopcountHead(((), tuple(range(9))), (4, 0)), 2)  # most of nine bits
    found = map_smallest(network, sky130, interface="bits", folder=tmp_path)
    assert found.structure == "annealed"
    plain = next(a.area_um2 for a in found.attempts if a.script == BASELINE)
    assert found.result.area_um2 < 0.95 * plain
    assert prove(found.netlist, found.result, sky130, tmp_path / "proof", 60).status == "proven"


@pytest.mark.parametrize("interface", ["bits", "words"])
def test_a_chip_without_inputs_is_a_constant(interface: str, flexic: Pdk, tmp_path: Path) -> None:
    network = LutNetwork(Thermometer((FeatureCode("a", 2, ()),)), (Lut((), 1),), PopcountHead(((), (0,))), 2)
    found = map_smallest(network, flexic, interface=interface, folder=tmp_path)
    assert (found.result.area_um2, found.failures) == (0.0, ())


def test_what_less_effort_finds_takes_part(sky130: Pdk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An effort whose own annealing brings next to nothing finds what `fast` does, and gives the smaller of both."""
    network = small_network(3)
    poor = efforts.Effort((BASELINE,), structures=None, anneal_s=5e-7)
    monkeypatch.setitem(efforts.EFFORTS, "poor", poor)
    monkeypatch.setitem(efforts.EFFORTS, "both", replace(poor, less="fast"))
    areas = {
        name: map_smallest(network, sky130, interface="bits", effort=name, folder=tmp_path / name).result.area_um2
        for name in ("plain", "poor", "fast", "both")
    }
    assert areas["fast"] < areas["poor"] <= areas["plain"]
    assert areas["both"] == areas["fast"]
