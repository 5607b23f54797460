"""`dwnasic layout` as a user calls it, and the report that shows what it made."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

REPORT = Path(__file__).parents[2] / "reports" / "blood"


def dwnasic(*words: object, cwd: Path, **environ: str) -> subprocess.CompletedProcess[str]:
    env = {k: v for k, v in os.environ.items() if k not in ("PDK_ROOT", "PDK")} | {"DWNASIC_CACHE": str(cwd / "cache")} | environ
    argv = [sys.executable, "-m", "dwnasic", *map(str, words)]
    return subprocess.run(argv, cwd=cwd, env=env, capture_output=True, text=True, timeout=300, check=False)


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """A copy of the published report, which a command may write beside."""
    shutil.copytree(REPORT, tmp_path / "blood", ignore=shutil.ignore_patterns(".state"))
    return tmp_path / "blood"


def test_a_placed_chip_is_shown_by_the_next_report(report: Path, pdk_root: Path, tmp_path: Path) -> None:
    words = ("layout", report, "smallest", "--backend", "placement", "--interface", "words", "--json")
    made = dwnasic(*words, cwd=tmp_path, PDK_ROOT=str(pdk_root))
    assert made.returncode == 0, made.stderr
    answer = json.loads(made.stdout)
    assert (answer["kind"], answer["state"], answer["backend"], answer["routed"]) == ("layout", "complete", "placement", False)
    folder = Path(answer["folder"])
    assert folder.parent == report / ".state" / "layouts"
    assert set(answer["files"]) == {"layout.def", "layout.gds", "layout.png"}
    assert dwnasic("report", report, cwd=tmp_path).returncode == 0
    assert (report / "layouts" / f"{folder.name}.png").read_bytes() == (folder / "layout.png").read_bytes()
    assert f"](layouts/{folder.name}.png)" in (report / "report.md").read_text()


def test_without_openroad_the_message_names_it_and_what_works_without(report: Path, pdk_root: Path, tmp_path: Path) -> None:
    missing = str(tmp_path / "no-openroad")
    said = dwnasic("layout", report, "smallest", cwd=tmp_path, PDK_ROOT=str(pdk_root), OPENROAD_EXE=missing)
    assert said.returncode == 6
    assert said.stdout == ""
    for text in (f"OPENROAD_EXE={missing}", "openroad.readthedocs.io", "--backend placement"):
        assert text in said.stderr
    assert "Traceback" not in said.stderr
    assert not (report / ".state" / "layouts").exists()


def test_what_cannot_be_laid_out_is_refused_with_its_code(report: Path, tmp_path: Path) -> None:
    for words, code, text in (
        (("--backend", "placment"), 2, "placement"),
        (("--backend", "placement"), 5, "set PDK_ROOT"),
        (("--backend", "placement", "--technology", "flexic_0p8"), 5, "flexic_0p8"),
    ):
        said = dwnasic("layout", report, "smallest", *words, cwd=tmp_path)
        assert said.returncode == code, said.stderr
        assert text in said.stderr
        assert "Traceback" not in said.stderr
