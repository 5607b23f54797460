"""Technologies for the tests of verification, loaded once."""

from __future__ import annotations

from pathlib import Path

import pytest

from dwnasic.tech.pdk import Pdk, load_pdk


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for Liberty files."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="session")
def sky130(cache: Path) -> Pdk:
    """sky130_fd_sc_hd from its embedded table."""
    return load_pdk("sky130_fd_sc_hd", cache=cache, environ={})


@pytest.fixture(scope="session")
def flexic(cache: Path) -> Pdk:
    """The FlexIC model at 0.8 um."""
    return load_pdk("flexic_0p8", cache=cache, environ={})
