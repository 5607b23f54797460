"""Runs of the real command line in processes of their own."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]

SMALL = """\
name: small
dataset: {source: bundled, name: blood, input_bits: 8, ranges: {monetary_cc: [0, 63750]}}
split: {folds: 2, outer: 3}
search:
  encoder: uniform
  thermometer_bits: 8
  lut_inputs: [3, 4]
  width: {low: 1, high: 4}
  head: [reduction, popcount]
  temperature: 0.3
  learning_rate: 0.1
training: {epochs: 12, seeds: 1}
technologies: [sky130, flexic_0p8]
trials: 3
synthesis: {trials: plain, front: plain}
seed: 5
"""


def dwnasic(
    *arguments: str | Path,
    cwd: Path,
    environ: dict[str, str] | None = None,
    code: int | None = 0,
    largest: int | None = None,
) -> subprocess.CompletedProcess[str]:
    """Run the command line in `cwd`; `code` is the exit code to expect, `largest` a limit on file sizes in kilobytes.

    No run may ever print a traceback.
    """
    clean = {k: v for k, v in os.environ.items() if k not in ("PDK_ROOT", "PDK", "DWNASIC_DATA")}
    limit = None if largest is None else lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (largest * 1000, largest * 1000))
    done = subprocess.run(
        [sys.executable, "-m", "dwnasic", *map(str, arguments)],
        cwd=cwd, env={**clean, **(environ or {})}, capture_output=True, text=True, timeout=300, check=False, preexec_fn=limit,
    )  # fmt: skip
    assert "Traceback" not in done.stderr + done.stdout, done.stderr
    if code is not None:
        assert done.returncode == code, (done.returncode, done.stdout, done.stderr)
    return done


@pytest.fixture(scope="session")
def run() -> Run:
    """The command line as a function."""
    return dwnasic


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A study that takes seconds: the small one for one technology and fewer outer splits."""
    path = tmp_path / "small.yaml"
    path.write_text(SMALL.replace("[sky130, flexic_0p8]", "[sky130]").replace("outer: 3", "outer: 2"))
    return path


@pytest.fixture(scope="session")
def swept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the small study was swept: small.yaml, runs/small, reports/small."""
    folder = tmp_path_factory.mktemp("swept")
    (folder / "small.yaml").write_text(SMALL)
    dwnasic("sweep", "small.yaml", "--jobs", "2", cwd=folder)
    return folder


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests that share a sweep go to one worker process, so that it is run once."""
    for item in items:
        for fixture in {"swept", "families"} & set(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.xdist_group(fixture))
