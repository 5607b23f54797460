"""`dwnasic finalize` through the real command line: chips mapped again are no larger, proven, kept by later sweeps."""

from __future__ import annotations

import csv
import json
import shutil
from pathlib import Path

import pytest

from dwnasic.errors import StoreError, StudyError


def areas(report: Path) -> dict[tuple[str, str, str], float]:
    with (report / "front.csv").open(newline="") as file:
        return {(r["key"], r["technology"], r["interface"]): float(r["area_um2"]) for r in csv.DictReader(file)}


def test_front_members_are_mapped_again_and_no_larger(swept: Path, tmp_path: Path, run) -> None:
    folder = tmp_path / "copy"
    shutil.copytree(swept, folder)
    report = folder / "reports/small"
    before = areas(report)
    said = run("finalize", "small.yaml", "smallest", "--effort", "fast", "--jobs", "1", cwd=folder).stdout
    assert "NAND2" in said
    after = areas(report)
    assert after.keys() == before.keys()
    assert all(after[name] <= before[name] for name in before)
    with (report / "front.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert {r["proof"] for r in rows} <= {"proven", "proven_under_constraint"}
    smallest = json.loads(run("show", "small.yaml", "smallest", "--json", cwd=folder).stdout)
    assert {r["effort"] for r in rows if r["key"] != smallest["key"]} <= {"plain"}
    assert smallest["stage_keys"]["remapped"]
    for row in rows:
        parts = ("encoder", "luts", "reduction", "registers", "optimisation")
        assert sum(float(row[f"area_nand2_{p}"]) for p in parts) == pytest.approx(float(row["area_nand2"]), abs=1e-6)

    record = folder / "runs/small/records" / f"{smallest['key']}.json"
    kept = record.read_bytes()
    run("finalize", "small.yaml", "smallest", "--effort", "fast", cwd=folder)
    run("sweep", "small.yaml", "--jobs", "1", cwd=folder)
    assert record.read_bytes() == kept
    assert areas(report) == after

    run("finalize", "small.yaml", "smallest", "--effort", "fast", "--tries", "2", "--jobs", "1", cwd=folder)
    again = areas(report)
    assert all(again[name] <= after[name] for name in after)
    chips = json.loads(record.read_text())["chips"]
    assert {(c["effort"], c["tries"]) for c in chips} == {("fast", 2)}


def test_what_cannot_be_mapped_again_is_told(swept: Path, small: Path, run) -> None:
    assert "run `dwnasic sweep` first" in run("finalize", small.name, cwd=small.parent, code=StoreError.exit_code).stderr
    assert "did you mean 'best'" in run("finalize", "small.yaml", "--effort", "bst", cwd=swept, code=StudyError.exit_code).stderr
    assert "no trial 'zzzzzz'" in run("finalize", "small.yaml", "zzzzzz", cwd=swept, code=StudyError.exit_code).stderr
