"""The record of a chip: always one that is proven."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from strategies import counting_network

from dwnasic.errors import PdkError, ToolTimeoutError, VerificationError
from dwnasic.explore import chip as module
from dwnasic.explore.chip import Mapping, make_chip, map_areas
from dwnasic.network.simplify import simplify
from dwnasic.study import ChipSpec
from dwnasic.tech.pdk import Pdk, load_pdk

FAST = Mapping("fast")
Need = Callable[[str], Path]


@pytest.fixture
def flexic(tmp_path: Path) -> Pdk:
    return load_pdk("flexic_0p8", cache=tmp_path / "cache", environ={})


@pytest.mark.parametrize("answer", ["none in time", "gave up"])
def test_a_chip_whose_proof_has_no_answer_gives_way_to_a_simpler_one(
    answer: str, flexic: Pdk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    network, words = counting_network(), np.random.default_rng(0).integers(0, 8, (50, 4))
    wanted = make_chip(network, flexic, ChipSpec(), words, tmp_path / "quick", interface="bits", mapping=FAST)
    assert wanted.structure.startswith("annealed")
    assert wanted.proof == "proven_under_constraint"
    real, asked = module.prove, []

    def slow(*arguments: Any, **named: Any) -> Any:
        asked.append(arguments)
        if len(asked) > 1:
            return real(*arguments, **named)
        if answer == "none in time":
            raise ToolTimeoutError("yosys-abc ran for 300 s")
        return module.Proof("not_run", "", None, "", (), 0.0)

    monkeypatch.setattr(module, "prove", slow)
    made = make_chip(network, flexic, ChipSpec(), words, tmp_path / "slow", interface="bits", mapping=FAST)
    assert (made.structure, made.proof) == ("auto", "proven")
    assert made.area_um2 > wanted.area_um2
    plain = make_chip(network, flexic, ChipSpec(), words, tmp_path / "plain", interface="bits")
    assert made.area_um2 <= plain.area_um2


@pytest.mark.parametrize("answer", ["300 s", "gave up"])
def test_without_a_simpler_chip_no_proof_is_an_error(
    answer: str, flexic: Pdk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(*_: Any, **__: Any) -> Any:
        if answer == "300 s":
            raise ToolTimeoutError("yosys-abc ran for 300 s")
        return module.Proof("not_run", "", None, "", (), 0.0)

    monkeypatch.setattr(module, "prove", never)
    words = np.zeros((2, 4), dtype=np.int64)
    with pytest.raises(ToolTimeoutError, match=rf"mapped netlist \(flexic_0p8, bits\) has no proof: .*{answer}"):
        make_chip(counting_network(), flexic, ChipSpec(), words, tmp_path, interface="bits", mapping=FAST)


def test_what_was_tried_and_failed_is_on_record(flexic: Pdk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where the plain chip, which was mapped before, is the one that is kept."""

    def broken(_: Pdk) -> Any:
        raise PdkError("no usable cell makes the function 0x6")

    monkeypatch.setattr("dwnasic.synth.effort.cell_options", broken)
    words = np.zeros((2, 4), dtype=np.int64)
    made = make_chip(counting_network(), flexic, ChipSpec(), words, tmp_path, interface="bits", mapping=FAST)
    assert (made.proof, made.script) == ("proven", "plain")
    assert made.left_out == ("no usable cell makes the function 0x6",)


def test_the_delay_of_a_front_chip_is_opensta_s_where_the_library_has_tables(
    pdk_root: Path, flexic: Pdk, require_tool: Need, tmp_path: Path
) -> None:
    require_tool("sta")
    sky130 = load_pdk("sky130_fd_sc_hd", cache=tmp_path / "cache", environ={"PDK_ROOT": str(pdk_root)})
    network, words = counting_network(), np.random.default_rng(0).integers(0, 8, (50, 4))
    delays = {}
    for pdk, witness in ((sky130, True), (sky130, False), (flexic, True)):
        folder = tmp_path / f"{pdk.name}_{witness}"
        record = make_chip(network, pdk, ChipSpec(), words, folder, interface="bits", witness=witness)
        assert record.ppa is not None
        delays[pdk.name, witness] = record.ppa.delay_ns
        asked = pdk is sky130 and witness
        assert record.ppa.delay_method.startswith("opensta") is asked
        assert [w.status for w in record.witnesses if w.name == "opensta"] == (["passed"] if asked else [])
    assert delays[sky130.name, True] == pytest.approx(delays[sky130.name, False], rel=1e-4)


@pytest.mark.parametrize("effort", ["plain", "fast"])
def test_areas_are_those_of_proven_chips(effort: str, flexic: Pdk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    network, words = counting_network(), np.zeros((2, 4), dtype=np.int64)
    other = simplify(replace(network, luts=(replace(network.luts[0], table=network.luts[0].table ^ 1), *network.luts[1:])))
    chips = [
        make_chip(n, flexic, ChipSpec(), words, tmp_path / f"{i}", interface="bits", mapping=Mapping(effort))
        for i, n in enumerate((network, other))
    ]
    real, asked = module.prove, []

    def seen(*arguments: Any, **named: Any) -> Any:
        asked.append(arguments)
        return real(*arguments, **named)

    monkeypatch.setattr(module, "prove", seen)
    areas = map_areas([network, other, network], flexic, "bits", "none", tmp_path / "areas", Mapping(effort))
    assert areas == (chips[0].area_nand2, chips[1].area_nand2, chips[0].area_nand2)
    assert len(asked) == 2

    monkeypatch.setattr(module, "prove", lambda *_, **__: module.Proof("disproved", "", "x = 0", "", (), 0.0))
    with pytest.raises(VerificationError, match="x = 0"):
        map_areas([network], flexic, "bits", "none", tmp_path / "wrong", Mapping(effort))
