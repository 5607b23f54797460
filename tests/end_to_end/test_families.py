"""Baselines through the real command line: all families in one report, kept on resumption, found by `show`, refused if wrong."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from dwnasic.errors import StudyError
from dwnasic.explore.trial import RecordStore

STUDY = """\
name: families
dataset: {source: bundled, name: blood, input_bits: 8, ranges: {monetary_cc: [0, 63750]}}
split: {folds: 2, outer: 2}
search: {encoder: uniform, thermometer_bits: 8, lut_inputs: 3, width: [2, 4], head: reduction, temperature: 0.3}
training: {epochs: 8, seeds: 1}
baselines:
  tiny: {gates: 20, functions: all, codes: [quantiles_2, gray_2], generations: 1000, patience: 500}
  trees: {kinds: [tree, boosted], leaves: 3, trees: 2}
  hybrid: {starts: 1, prices: 0.0, generations: 500}
  software: [majority, logistic_regression, gradient_boosting]
trials: 2
synthesis: {trials: plain, front: plain}
"""


@pytest.fixture(scope="module")
def families(tmp_path_factory: pytest.TempPathFactory, run) -> Path:
    folder = tmp_path_factory.mktemp("families")
    (folder / "s.yaml").write_text(STUDY)
    run("sweep", "s.yaml", "--jobs", "2", cwd=folder)
    return folder


def test_all_families_are_on_the_report_and_proven(families: Path) -> None:
    with (families / "reports/families/front.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert {r["family"] for r in rows} == {"dwn", "tiny", "tree", "hybrid"}
    assert {r["proof"] for r in rows} == {"proven"}
    assert all(float(r["test_accuracy_mean"]) > 0.5 and r["outer_splits"] == "2" for r in rows)
    assert all(r["area_nand2_mean"] for r in rows if r["interface"] == "bits")
    assert all(r["minus_logistic_regression"] for r in rows)
    page = (families / "reports/families/report.md").read_text()
    assert "## Against the other families" in page
    assert "gradient\\_boosting" in page


def test_records_of_baselines_are_like_those_of_trials(families: Path) -> None:
    records = [r for r in RecordStore(families / "runs/families/records").all() if r.kind == "baseline"]
    assert sorted(r.family for r in records) == ["hybrid", "tiny", "tree", "tree"]
    for record in records:
        assert (record.state, record.number) == ("complete", None)
        assert record.metrics["area_nand2"] >= 0
        assert record.chips[0].rows_checked == 748
        assert len(record.training["validation_accuracy"]) == 2


def test_show_and_check_know_baselines(families: Path, run) -> None:
    shown = json.loads(run("show", "s.yaml", "--json", cwd=families).stdout)
    assert shown["baselines"] == {"tiny": {"complete": 1}, "tree": {"complete": 2}, "hybrid": {"complete": 1}}
    assert sum(shown["trials"].values()) == 2
    key = next(r["key"] for r in shown["front"] if r["family"] == "tiny")
    record = json.loads(run("show", "s.yaml", key[:7], "--json", cwd=families).stdout)
    assert (record["kind"], record["family"]) == ("baseline", "tiny")
    assert "tiny" in run("show", "s.yaml", cwd=families).stdout
    assert json.loads(run("show", "s.yaml", "knee", "--json", cwd=families).stdout)["family"] == "dwn"
    said = run("check", "s.yaml", cwd=families).stdout
    assert "1 tiny, 2 tree, 1 hybrid; software: majority, logistic_regression, gradient_boosting" in " ".join(said.split())


def test_a_sweep_goes_on_with_the_baselines_it_has_and_shows_those_it_names(families: Path, run) -> None:
    store = RecordStore(families / "runs/families/records")
    before = {r.key: r for r in store.all() if r.kind == "baseline"}
    lost = next(r for r in before.values() if r.family == "tiny")
    (store.folder / f"{lost.key}.json").unlink()  # as if the process had been killed before it was finished
    run("sweep", "s.yaml", "--jobs", "1", cwd=families)
    after = {r.key: r for r in store.all() if r.kind == "baseline"}
    assert after.keys() == before.keys()
    assert {k: r for k, r in after.items() if k != lost.key} == {k: r for k, r in before.items() if k != lost.key}
    assert after[lost.key].network == lost.network
    assert after[lost.key].outer == lost.outer

    (families / "s.yaml").write_text(STUDY.replace("kinds: [tree, boosted]", "kinds: tree").replace("  hybrid:", "  # hybrid:"))
    shown = json.loads(run("sweep", "s.yaml", "--jobs", "1", "--json", cwd=families).stdout)
    (families / "s.yaml").write_text(STUDY)
    assert shown["baselines"] == {"tiny": {"complete": 1}, "tree": {"complete": 1}}
    assert {r["family"] for r in shown["front"]} == {"dwn", "tiny", "tree"}
    assert len(list(store.folder.glob("*.json"))) >= len(before) + 2  # what is not named any more is kept


@pytest.mark.parametrize(
    ("wrong", "expected"),
    [
        ("tiny: {gates: 0}", "baselines.tiny.gates"),
        ("tiny: {outputs: 2}", "2 outputs code 4 classes, and the data have 2: use 1"),
        ("tiny: {codes: [grey_2]}", "'gray_2'"),
    ],
)
def test_wrong_baselines_are_refused_before_anything_is_run(tmp_path: Path, run, wrong: str, expected: str) -> None:
    head = STUDY.split("baselines:", maxsplit=1)[0]
    (tmp_path / "s.yaml").write_text(f"{head}baselines: {{{wrong}}}\n")
    for command in ("check", "sweep"):
        assert expected in run(command, "s.yaml", cwd=tmp_path, code=StudyError.exit_code).stderr
    assert not (tmp_path / "runs/families/records").exists()
