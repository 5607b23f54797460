"""Shared fixtures. A test whose external tool is missing skips with the reason; DWNASIC_REQUIRE makes such skips failures."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from dwnasic import tools

ROOT = Path(__file__).resolve().parent.parent


def _missing(what: str, reason: str) -> None:
    if what in os.environ.get("DWNASIC_REQUIRE", "").split(","):
        pytest.fail(f"{what} is required here (DWNASIC_REQUIRE): {reason}")
    pytest.skip(reason)


@pytest.fixture
def require_tool() -> Callable[[str], Path]:
    """`require_tool("iverilog")`: its path, or the test skips (or fails when DWNASIC_REQUIRE names it)."""

    def require(name: str) -> Path:
        path = tools.find(name)
        if path is None:
            _missing(name, f"{name} is not installed: {tools.TOOLS[name].install}")
        assert path is not None
        return path

    return require


@pytest.fixture
def pdk_root() -> Path:
    """A real open_pdks tree (PDK_ROOT, or the folder shared/pdk beside the checkout), or the test skips."""
    for place in (os.environ.get("PDK_ROOT"), str(ROOT.parent / "shared" / "pdk")):
        if place and (Path(place) / "sky130A").is_dir():
            return Path(place).resolve()
    _missing("pdk", "no PDK tree: PDK_ROOT is not set and ../shared/pdk is absent")
    raise AssertionError


@pytest.fixture
def librelane() -> Path:
    """The Python of an environment with LibreLane and pyosys (DWNASIC_LIBRELANE, or .venv-librelane in the checkout), or the test
    skips: its own requirements do not fit beside ours."""
    python = Path(os.environ.get("DWNASIC_LIBRELANE") or ROOT / ".venv-librelane" / "bin" / "python")
    if not python.is_file():
        _missing("librelane", f"no LibreLane: {python} does not exist and DWNASIC_LIBRELANE does not name another")
    return python


@pytest.fixture
def data_root() -> Path:
    """The folder of extra data sets (DWNASIC_DATA, or shared/data beside the checkout), or the test skips."""
    for place in (os.environ.get("DWNASIC_DATA"), str(ROOT.parent / "shared" / "data")):
        if place and (Path(place) / "phoneme.csv").is_file():
            return Path(place).resolve()
    _missing("data", "no extra data sets: DWNASIC_DATA is not set and ../shared/data is absent")
    raise AssertionError
