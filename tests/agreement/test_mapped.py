"""LutNetwork.evaluate == simulation of the mapped netlist == iverilog on it, and the proof says so, on random networks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import networks, quick, some_words

from dwnasic.network.lut_network import LutNetwork
from dwnasic.network.simplify import simplify
from dwnasic.rtl.lower import REGISTERS, lower
from dwnasic.rtl.ports import INTERFACES
from dwnasic.synth.job import SynthesisJob
from dwnasic.synth.yosys import synthesise_many
from dwnasic.tech.pdk import load_pdk
from dwnasic.verify.equivalence import prove
from dwnasic.verify.simulate import check_rows
from dwnasic.verify.witness import witnesses

STYLES = [(interface, registers) for interface in INTERFACES for registers in REGISTERS]


@pytest.mark.parametrize("technology", ["sky130_fd_sc_hd", "flexic_0p8"])
def test_mapped_chips_compute_their_networks(technology: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    pdk = load_pdk(technology, cache=tmp_path_factory.mktemp("cache"), environ={})

    @quick(2)
    @given(st.lists(networks(), min_size=5, max_size=5))
    def check(models: list[LutNetwork]) -> None:
        folder = tmp_path_factory.mktemp("job")
        small = [simplify(model) for model in models]
        chips = [(model, style, lower(model, interface=style[0], registers=style[1])) for model in small for style in STYLES]
        results = synthesise_many([SynthesisJob(chip, pdk) for _, _, chip in chips], folder)
        for (model, (interface, _), _), result in zip(chips, results, strict=True):
            check_rows(model, result.mapped, pdk.cells(), interface, some_words(model.encoder))
        pairs = list(zip((chip for _, _, chip in chips), results, strict=True))[::5]
        proofs = [prove(chip, result, pdk, folder / "proof", 60) for chip, result in pairs]
        assert [proof.status for proof in proofs] == ["proven"] * len(pairs)

    check()


def test_witnesses_agree(tmp_path_factory: pytest.TempPathFactory, require_tool: Callable[[str], Path]) -> None:
    require_tool("iverilog")
    pdk = load_pdk("flexic_0p8", cache=tmp_path_factory.mktemp("cache"), environ={})

    @quick(3)
    @given(networks(max_luts=8), st.sampled_from(STYLES))
    def check(model: LutNetwork, style: tuple[str, str]) -> None:
        folder = tmp_path_factory.mktemp("job")
        chip = lower(model, interface=style[0], registers=style[1])
        (result,) = synthesise_many([SynthesisJob(chip, pdk)], folder)
        seen = witnesses(model, chip, result, pdk, style[0], some_words(model.encoder), folder / "witness")
        assert [w.status for w in seen] == ["passed"] * 3, seen

    check()
