"""OpenSTA reads the Liberty files that we write: every cell, no complaint."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from dwnasic import tools
from dwnasic.tech.pdk import load_pdk


@pytest.mark.parametrize("name", ["flexic_0p8", "flexic_0p6", "sky130_fd_sc_hd"])
def test_every_cell_is_read_without_a_complaint(name: str, require_tool: Callable[[str], Path], tmp_path: Path) -> None:
    pdk = load_pdk(name, cache=tmp_path / "cache", environ={})
    (tmp_path / "read.tcl").write_text(f'read_liberty {pdk.liberty}\nputs "cells [llength [get_lib_cells */*]]"\n')
    argv = [require_tool("sta"), "-no_splash", "-exit", "read.tcl"]
    output = tools.run(argv, cwd=tmp_path, timeout=60, log=tmp_path / "sta.log").output
    assert f"cells {len(pdk.cells().cells)}" in output
    assert "Error" not in output
    assert "Warning" not in output
