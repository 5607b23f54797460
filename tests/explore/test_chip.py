"""The record of a chip: always one that is proven."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from dwnasic.data.encoder import FeatureCode, Thermometer
from dwnasic.errors import ToolTimeoutError
from dwnasic.explore import chip as module
from dwnasic.explore.chip import Mapping, make_chip
from dwnasic.network.lut_network import Lut, LutNetwork, PopcountHead
from dwnasic.network.simplify import simplify
from dwnasic.study import ChipSpec
from dwnasic.tech.pdk import Pdk, load_pdk

FAST = Mapping("fast")


@pytest.fixture
def flexic(tmp_path: Path) -> Pdk:
    return load_pdk("flexic_0p8", cache=tmp_path / "cache", environ={})


def counting_network() -> LutNetwork:
    encoder = Thermometer(tuple(FeatureCode(f"f{i}", 3, (1, 3, 6)) for i in range(4)))
    rng = np.random.default_rng(4)
    luts = tuple(Lut(tuple(rng.choice(12, 4, replace=False).tolist()), int(rng.integers(1, 1 << 16))) for _ in range(6))
    return simplify(LutNetwork(encoder, luts, PopcountHead(((12, 13, 14), (15, 16, 17))), 2))


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
