"""The commands that go on from a chip, as a user calls them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from dwnasic.explore.trial import RecordStore

REPORT = Path(__file__).parents[2] / "reports" / "blood"
DATA = Path(__file__).parents[2] / "studies" / "data" / "blood.csv"


def dwnasic(*words: object, cwd: Path) -> subprocess.CompletedProcess[str]:
    env = {k: v for k, v in os.environ.items() if k not in ("PDK_ROOT", "PDK")}
    argv = [sys.executable, "-m", "dwnasic", *map(str, words)]
    return subprocess.run(argv, cwd=cwd, env=env, capture_output=True, text=True, timeout=300, check=False)


def test_a_published_chip_is_handed_over_twice_the_same(tmp_path: Path) -> None:
    words = ("handoff", REPORT, "smallest", "--interface", "words")
    first = dwnasic(*words, "--out", "one", "--json", cwd=tmp_path)
    assert first.returncode == 0, first.stderr
    answer = json.loads(first.stdout)
    assert (answer["tool"], answer["proof"]) == ("librelane", "proven")
    assert dwnasic(*words, "--out", "two", cwd=tmp_path).returncode == 0
    for name in answer["files"]:
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


def test_a_model_is_refused_and_its_netlist_given(tmp_path: Path) -> None:
    refused = dwnasic("handoff", REPORT, "smallest", "--technology", "flexic_0p8", "--out", "x", cwd=tmp_path)
    assert refused.returncode == 5
    assert "Missing: a technology LEF" in refused.stderr
    assert not (tmp_path / "x").exists()


def largest_member(family: str) -> Path:
    """The folder of the published chip of a family with the most LUTs."""
    members = [r for r in RecordStore(REPORT / "records").all() if r.family == family and r.network is not None]
    return REPORT / "members" / max(members, key=lambda r: r.metrics["luts"]).key


@pytest.mark.parametrize("family", ["dwn", "tiny", "tree", "hybrid"])
def test_a_chip_of_every_family_classifies_rows_and_is_handed_over(family: str, tmp_path: Path) -> None:
    key = largest_member(family).name
    said = dwnasic("predict", REPORT, key, DATA, cwd=tmp_path)
    assert said.returncode == 0, said.stderr
    assert len(said.stdout.splitlines()) == 748
    assert set(said.stdout.split()) == {"0", "1"}
    done = dwnasic("handoff", REPORT, key, "--tool", "netlist", "--out", "chip", "--json", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["proof"].startswith("proven")


def test_a_network_of_a_report_is_built(tmp_path: Path) -> None:
    member = largest_member("dwn")
    built = dwnasic(
        "build",
        member / "network.json",
        "--technology",
        "flexic_0p8",
        "--effort",
        "plain",
        "--out",
        "chip",
        "--json",
        cwd=tmp_path,
    )
    assert built.returncode == 0, built.stderr
    answer = json.loads(built.stdout)
    assert (answer["tool"], answer["proof"]) == ("netlist", "proven")
    assert (tmp_path / "chip" / "src" / "dwnasic_chip.v").is_file()


def test_more_tries_build_a_smaller_chip(tmp_path: Path) -> None:
    network = largest_member("tiny") / "network.json"
    areas = []
    for tries in ("1", "3"):
        words = ("build", network, "--technology", "flexic_0p8", "--effort", "fast", "--tries", tries, "--json")
        built = dwnasic(*words, "--out", tries, cwd=tmp_path)
        assert built.returncode == 0, built.stderr
        areas.append(json.loads(built.stdout)["metrics"]["design__instance__area"])
    assert areas[1] < areas[0]  # deterministic, and one of the two other searches of this network finds less
    assert dwnasic("build", network, "--tries", "0", "--out", "x", cwd=tmp_path).returncode == 2


def test_missing_files_and_folders_have_their_codes(tmp_path: Path) -> None:
    assert dwnasic("build", "no.json", "--out", "x", cwd=tmp_path).returncode == 8
    assert dwnasic("predict", REPORT, "smallest", "no.csv", cwd=tmp_path).returncode == 3
    assert dwnasic("handoff", REPORT, "feedfeed", "--out", "x", cwd=tmp_path).returncode == 2
