"""A pdk.yaml for a library that nobody described."""

from __future__ import annotations

from pathlib import Path

import pytest

from dwnasic.errors import PdkError
from dwnasic.tech.pdk import Pdk, load_pdk
from dwnasic.tech.pdk_new import new_pdk_yaml


@pytest.fixture(scope="module")
def flexic(tmp_path_factory: pytest.TempPathFactory) -> Pdk:
    return load_pdk("flexic_0p8", cache=tmp_path_factory.mktemp("cache"), environ={})


def test_what_is_written_loads_and_is_the_same_library(flexic: Pdk, tmp_path: Path) -> None:
    liberty = tmp_path / "lib" / "acme__slow.lib"
    liberty.parent.mkdir()
    liberty.write_bytes(flexic.liberty.read_bytes())
    (tmp_path / "mine").mkdir()
    text, notes = new_pdk_yaml(liberty, (), tmp_path / "mine")
    (tmp_path / "mine" / "pdk.yaml").write_text(text)
    pdk = load_pdk(str(tmp_path / "mine"), cache=tmp_path / "cache", environ={})
    assert (pdk.name, pdk.corner, pdk.source) == ("acme", "slow", "user")
    assert (pdk.nand2_cell, pdk.buffer_cell, pdk.tie_high, pdk.tie_low) == ("NAND2", "BUF", ("TIE1", "Y"), ("TIE0", "Y"))
    assert str(tmp_path) not in text
    assert notes == ()


def test_cells_to_avoid_are_proposed_and_the_lef_is_compared(pdk_root: Path, tmp_path: Path) -> None:
    ref = pdk_root / "sky130A/libs.ref/sky130_fd_sc_hd"
    liberty, lef = ref / "lib/sky130_fd_sc_hd__tt_025C_1v80.lib", ref / "lef/sky130_fd_sc_hd.lef"
    text, notes = new_pdk_yaml(liberty, (lef,), tmp_path)
    (tmp_path / "pdk.yaml").write_text(text)
    pdk = load_pdk(str(tmp_path), cache=tmp_path / "cache", environ={})
    assert pdk.nand2_cell == "sky130_fd_sc_hd__nand2_1"
    assert pdk.dont_use.bans("sky130_fd_sc_hd__lpflow_isobufsrc_1")
    assert not pdk.dont_use.bans("sky130_fd_sc_hd__nand2_1")
    assert len(notes) == 1
    assert "433 cells on the site unithd, 2.72 um high" in text


def test_a_library_without_a_nand_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.lib").write_text(
        'library (x) { cell (buf) { area : 1; pin (A) { direction : input; } pin (Y) { direction : output; function : "A"; } } }'
    )
    with pytest.raises(PdkError, match="no two-input NAND"):
        new_pdk_yaml(tmp_path / "x.lib", (), tmp_path)
    with pytest.raises(PdkError):
        new_pdk_yaml(tmp_path / "no.lib", (), tmp_path)
