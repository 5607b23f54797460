"""Technologies and mapped chips for the tests of delay and power, made once."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from netlists import small_network

from dwnasic.network.simplify import simplify
from dwnasic.rtl.lower import lower
from dwnasic.synth.job import SynthesisJob, SynthesisResult
from dwnasic.synth.yosys import synthesise_many
from dwnasic.tech.pdk import Pdk, load_pdk


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for Liberty files, with a blank in its name."""
    return tmp_path_factory.mktemp("the cache")


@pytest.fixture(scope="session")
def sky130(cache: Path) -> Pdk:
    """sky130_fd_sc_hd from its embedded tables."""
    return load_pdk("sky130_fd_sc_hd", cache=cache, environ={})


@pytest.fixture
def real130(cache: Path, pdk_root: Path) -> Pdk:
    """sky130_fd_sc_hd from the real Liberty file (read once a process)."""
    return load_pdk("sky130_fd_sc_hd", cache=cache, environ={"PDK_ROOT": str(pdk_root)})


@pytest.fixture(scope="session")
def flexic(cache: Path) -> Pdk:
    """The FlexIC model at 0.8 um."""
    return load_pdk("flexic_0p8", cache=cache, environ={})


@pytest.fixture(scope="session")
def chips(sky130: Pdk, tmp_path_factory: pytest.TempPathFactory) -> tuple[SynthesisResult, ...]:
    """Eight random chips mapped to sky130 cells; two of them have registers."""
    return _map(sky130, tmp_path_factory.mktemp("jobs"), 8)


@pytest.fixture(scope="session")
def flexic_chips(flexic: Pdk, tmp_path_factory: pytest.TempPathFactory) -> tuple[SynthesisResult, ...]:
    """Four random chips mapped to FlexIC cells; one of them has registers."""
    return _map(flexic, tmp_path_factory.mktemp("jobs"), 4)


def _map(pdk: Pdk, folder: Path, count: int) -> tuple[SynthesisResult, ...]:
    rng = np.random.default_rng(4)
    jobs = []
    for i in range(count):
        network = simplify(small_network(rng, luts=6 + 5 * i, inputs=3 + i % 3))
        interface, registers = ("words", "bits")[i % 2], ("none", "io")[i % 4 == 3]
        jobs.append(SynthesisJob(lower(network, interface=interface, registers=registers), pdk))
    return synthesise_many(jobs, folder)
