"""Chips for the tests of hand-offs: technologies, finished chips, and the PDK tree that LibreLane is given."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from dwnasic.handoff.chip import FinishedChip, Order, finish_chip
from dwnasic.network.lut_network import LutNetwork
from dwnasic.tech.pdk import Pdk, load_pdk
from dwnasic.verify.cell_models import cell_models_verilog

HERE = Path(__file__).parent


@pytest.fixture(scope="session")
def sky130(tmp_path_factory: pytest.TempPathFactory) -> Pdk:
    """sky130_fd_sc_hd from its embedded table."""
    return load_pdk("sky130_fd_sc_hd", cache=tmp_path_factory.mktemp("cache"), environ={})


@pytest.fixture(scope="session")
def flexic(tmp_path_factory: pytest.TempPathFactory) -> Pdk:
    """The FlexIC model at 0.8 um."""
    return load_pdk("flexic_0p8", cache=tmp_path_factory.mktemp("cache"), environ={})


@pytest.fixture(scope="session")
def finished(sky130: Pdk, tmp_path_factory: pytest.TempPathFactory) -> Callable[..., FinishedChip]:
    """`finished(network, interface="bits", registers="none")`: a chip, made once."""
    made: dict[tuple[object, ...], FinishedChip] = {}

    def make(network: LutNetwork, interface: str = "bits", registers: str = "none") -> FinishedChip:
        key = (network, interface, registers)
        if key not in made:
            order = Order(network, tuple("abcd"[: network.n_classes]), sky130, interface, registers)
            made[key] = finish_chip(order, tmp_path_factory.mktemp("chip"))
        return made[key]

    return make


@pytest.fixture
def librelane_root(pdk_root: Path, sky130: Pdk, tmp_path: Path) -> Path:
    """A PDK_ROOT for LibreLane: the tree's files behind the set-up of `librelane_pdk/`, and models that its front end reads."""
    source, tree = pdk_root / "sky130A", tmp_path / "pdk" / "sky130A"
    tech = tree / "libs.tech"
    shutil.copytree(HERE / "librelane_pdk", tech / "librelane")
    (tree / "libs.ref").symlink_to(source / "libs.ref")
    for name in ("openlane", "klayout"):
        (tech / name).symlink_to(source / "libs.tech" / name)
    for path in (source / "libs.tech" / "librelane" / "sky130_fd_sc_hd").iterdir():
        shutil.copy(path, tech / "librelane" / "sky130_fd_sc_hd")
    (tech / "not_used").touch()
    cells = sky130.cells()
    logic = [c.name for c in cells.cells.values() if c.is_combinational and c.outputs]
    (tech / "models.v").write_text(cell_models_verilog(cells, [*logic, sky130.require_flipflop()]))
    return tree.parent
