"""The command line loads nothing heavy before it needs it, and says what it can do."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

HEAVY = ("torch", "triton", "optuna", "matplotlib", "sklearn", "pandas", "pyosys")


@pytest.mark.parametrize("code", ["import dwnasic", "import dwnasic.cli.commands"])
def test_nothing_heavy_is_loaded_at_the_start(code: str) -> None:
    probe = f"import sys; {code}; print([m for m in {HEAVY!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_reports_are_built_without_torch_and_without_yosys() -> None:
    probe = f"import sys, dwnasic.report.writer; print([m for m in ('torch', 'triton', 'optuna', 'pyosys') if m in sys.modules])"  # noqa: F541
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_help_names_every_command() -> None:
    done = subprocess.run([sys.executable, "-m", "dwnasic", "--help"], capture_output=True, text=True, check=True)
    for command in ("sweep", "check", "report", "show", "doctor"):
        assert command in done.stdout


def test_doctor_tells_what_is_there_and_how_to_get_what_is_not() -> None:
    done = subprocess.run([sys.executable, "-m", "dwnasic", "doctor", "--json"], capture_output=True, text=True, check=True)
    found = json.loads(done.stdout)
    assert found["packages"]["torch"]
    assert set(found["technologies"]) >= {"sky130_fd_sc_hd", "flexic_0p8", "flexic_0p6"}
    assert all(tool["install"] for tool in found["tools"].values())
