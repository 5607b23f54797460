"""Every kind of bad input: one clear message, the documented exit code, no traceback, nothing lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from dwnasic.cli import INTERRUPTED
from dwnasic.errors import DataError, PdkError, StoreError, StudyError

HEAD = "name: bad\ntrials: 2\nsplit: {folds: 2, outer: 2}\ntraining: {epochs: 2, seeds: 1}\n"
GOOD_ROWS = "".join(f"{i},{i % 7},{'yes' if i % 3 else 'no'}\n" for i in range(60))


def write(folder: Path, csv: str, dataset: str = "{source: csv, path: d.csv, label: class}", more: str = "") -> str:
    (folder / "d.csv").write_text(csv)
    (folder / "s.yaml").write_text(HEAD + f"dataset: {dataset}\n{more}")
    return "s.yaml"


@pytest.mark.parametrize(
    ("csv", "expected", "code"),
    [
        ("a,b,klass\n" + GOOD_ROWS, "did you mean 'klass'?", StudyError.exit_code),
        ("a,b,class\n1,2,yes\n", "class", DataError.exit_code),
        ("a,b,class\n" + "1,2,yes\n" * 40, "one class", DataError.exit_code),
        ("a,b,class\n" + GOOD_ROWS + "x,1,yes\n", "'a'", DataError.exit_code),
        ("a,b,class\n" + GOOD_ROWS + ",1,yes\n", "'a'", DataError.exit_code),
        ("a,b,class\n" + GOOD_ROWS + "nan,1,yes\n", "'a'", DataError.exit_code),
        ("a,b,class\n" + GOOD_ROWS + "1,2,rare\n", "rare", DataError.exit_code),
        ("a,b,class\n" + "1,2,yes\n1,2,no\n" * 30, "constant", DataError.exit_code),
        ("", "empty", DataError.exit_code),
        ("a,b,class\n", "row", DataError.exit_code),
    ],
)
def test_bad_data(tmp_path: Path, run, csv: str, expected: str, code: int) -> None:
    done = run("sweep", write(tmp_path, csv), cwd=tmp_path, code=None)
    assert done.returncode == code, done.stderr
    assert expected in done.stderr
    assert done.stderr.startswith("dwnasic: ")


def test_a_missing_csv_names_both_places(tmp_path: Path, run) -> None:
    name = write(tmp_path, "", "{source: csv, path: nowhere.csv, label: class}")
    done = run("check", name, cwd=tmp_path, environ={"DWNASIC_DATA": str(tmp_path / "data")}, code=DataError.exit_code)
    assert "nowhere.csv" in done.stderr
    assert str(tmp_path / "data") in done.stderr


def test_a_text_column_can_be_declared_one_hot(tmp_path: Path, run) -> None:
    csv = "a,colour,class\n" + "".join(f"{i},{'red' if i % 2 else 'blue'},{'yes' if i % 3 else 'no'}\n" for i in range(60))
    refused = run("check", write(tmp_path, csv), cwd=tmp_path, code=DataError.exit_code)
    assert "one_hot" in refused.stderr
    declared = write(tmp_path, csv, "{source: csv, path: d.csv, label: class, one_hot: [colour]}")
    assert "colour_red: 1 bits" in run("check", declared, cwd=tmp_path).stdout


@pytest.mark.parametrize(
    ("text", "code", "expected"),
    [
        ("name: x\ndataset: {source: bundled, name: blud}\n", StudyError.exit_code, "blood"),
        ("name: x\ndataset: {source: bundled, name: blood}\ntechnologies: [sky13]\n", StudyError.exit_code, "sky130"),
        ("name: x\ndataset: {source: bundled, name: blood}\ntrails: 3\n", StudyError.exit_code, "trials"),
        ("name: x\ndataset: {source: bundled, name: blood}\ntraining: {estimator: edf}\n", StudyError.exit_code, "efd"),
        ("name: x\ndataset: {source: bundled, name: blood, ranges: {recency: [0, 1]}}\n", None, "recency_months"),
    ],
)
def test_bad_studies(tmp_path: Path, run, text: str, code: int | None, expected: str) -> None:
    (tmp_path / "s.yaml").write_text(text)
    done = run("check", "s.yaml", cwd=tmp_path, code=code)
    assert done.returncode in (StudyError.exit_code, DataError.exit_code)
    assert expected in done.stderr


def test_a_study_that_is_not_there_gets_a_near_miss(tmp_path: Path, run) -> None:
    assert "'blood'" in run("check", "studies/blod.yaml", cwd=tmp_path, code=StudyError.exit_code).stderr


def test_a_broken_liberty_and_a_broken_pdk_are_named(tmp_path: Path, run) -> None:
    (tmp_path / "pdk.yaml").write_text("name: mine\nnand: 3\n")
    done = run("check", "blood", "--pdk", "pdk.yaml", cwd=tmp_path, code=PdkError.exit_code)
    assert "pdk.yaml" in done.stderr
    missing = run("check", "blood", cwd=tmp_path, environ={"PDK_ROOT": str(tmp_path / "none")}, code=PdkError.exit_code)
    assert str(tmp_path / "none") in missing.stderr


def test_an_output_place_that_is_a_file(tmp_path: Path, run) -> None:
    (tmp_path / "out").write_text("")
    done = run("sweep", "blood", "--trials", "1", "--out", "out", cwd=tmp_path, code=StoreError.exit_code)
    assert "out" in done.stderr


@pytest.mark.parametrize("kilobytes", [1, 100])
def test_a_disk_that_takes_no_more_is_one_message(tmp_path: Path, run, kilobytes: int) -> None:
    """The limit on file sizes stands for a full disk: writing fails in the middle, at whatever file is too large."""
    done = run(
        "sweep",
        "blood",
        "--trials",
        "1",
        "--jobs",
        "1",
        "--out",
        "out",
        cwd=tmp_path,
        code=StoreError.exit_code,
        largest=kilobytes,
    )
    assert "File too large" in done.stderr


def test_two_sweeps_of_one_state_folder_exclude_each_other(tmp_path: Path, run) -> None:
    import filelock

    state = tmp_path / "out" / ".state"
    state.mkdir(parents=True)
    with filelock.FileLock(state / "lock"):
        done = run("sweep", "blood", "--trials", "1", "--out", "out", cwd=tmp_path, code=StoreError.exit_code)
    assert "another sweep" in done.stderr


def test_wrong_usage_is_code_two(tmp_path: Path, run) -> None:
    assert run("sweep", cwd=tmp_path, code=2).stderr
    assert run("sweep", "blood", "--trials", "0", cwd=tmp_path, code=2).stderr
    assert INTERRUPTED == 130


def test_a_device_that_is_not_there_fails_every_trial_with_its_reason(tmp_path: Path, run) -> None:
    import torch

    if torch.cuda.is_available():
        pytest.skip("this machine has the device that the test wants to miss")
    done = run("sweep", "blood", "--trials", "1", "--device", "cuda", "--out", "out", cwd=tmp_path, code=None)
    assert done.returncode != 0
    assert "cuda" in done.stderr.lower()
