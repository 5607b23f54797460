"""Finished chips of a real sky130, made once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from dwnasic.handoff.chip import FinishedChip, Order, finish_chip
from dwnasic.network.lut_network import LutNetwork
from dwnasic.tech.pdk import load_pdk

Maker = Callable[..., FinishedChip]


@pytest.fixture(scope="session")
def _made(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[tuple[object, ...], FinishedChip], Path]:
    return {}, tmp_path_factory.mktemp("chips")


@pytest.fixture
def drawable(pdk_root: Path, _made: tuple[dict[tuple[object, ...], FinishedChip], Path]) -> Maker:
    """Like `finished`, with the facts of the embedded table, which are read much faster, and the views of the tree."""
    made, folder = _made
    pdk = replace(load_pdk("sky130_fd_sc_hd", cache=folder / "cache", environ={}), tree=pdk_root / "sky130A")

    def make(network: LutNetwork, interface: str = "bits") -> FinishedChip:
        key = (network, interface)
        if key not in made:
            order = Order(network, tuple("abcd"[: network.n_classes]), pdk, interface)
            made[key] = finish_chip(order, folder / str(len(made)))
        return made[key]

    return make


@pytest.fixture
def finished(pdk_root: Path, _made: tuple[dict[tuple[object, ...], FinishedChip], Path]) -> Maker:
    """`finished(network, interface="bits", registers="none")`: a chip in the sky130 of the PDK tree, made once."""
    made, folder = _made
    pdk = load_pdk("sky130_fd_sc_hd", cache=folder / "cache", environ={"PDK_ROOT": str(pdk_root)})

    def make(network: LutNetwork, interface: str = "bits", registers: str = "none") -> FinishedChip:
        key = (network, interface, registers)
        if key not in made:
            order = Order(network, tuple("abcd"[: network.n_classes]), pdk, interface, registers)
            made[key] = finish_chip(order, folder / str(len(made)))
        return made[key]

    return make
