"""The committed report of the blood study is true: it follows from its records, and its chips from their candidates."""

from __future__ import annotations

import filecmp
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from dwnasic.explore.chip import Mapping, make_chip
from dwnasic.explore.learners import learner_of
from dwnasic.explore.pipeline import carry
from dwnasic.explore.plan import Plan, machine, make_plan
from dwnasic.explore.trial import Record
from dwnasic.network.lut_network import LutNetwork
from dwnasic.report.published import Published
from dwnasic.study import load_study

ROOT = Path(__file__).parents[2]
REPORT = ROOT / "reports" / "blood"
CHIPS = 3
ROUNDING = 0.02  # of accuracy: what trainings on processors that round otherwise may differ by


@pytest.fixture(scope="module")
def published() -> Published:
    return Published.of_folder(REPORT)


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    return make_plan(load_study(ROOT / "studies" / "blood.yaml"), ROOT / "studies", tmp_path_factory.mktemp("state"), {})


def test_the_report_is_that_of_the_study_as_it_stands(published: Published, plan: Plan) -> None:
    assert published.study_text == (ROOT / "studies" / "blood.yaml").read_text()
    assert len(published.trials) >= 48
    for record in published.members:
        assert learner_of(record).key(plan) == record.key


def test_the_report_follows_from_its_records_byte_for_byte(tmp_path: Path, run) -> None:
    run("report", REPORT, "--out", tmp_path / "again", cwd=tmp_path)
    tracked = subprocess.run(["git", "ls-files", "."], cwd=REPORT, capture_output=True, text=True, check=False).stdout.split()
    names = tracked or sorted(str(p.relative_to(REPORT)) for p in REPORT.rglob("*") if p.is_file())
    assert names
    match, mismatch, errors = filecmp.cmpfiles(REPORT, tmp_path / "again", names, shallow=False)
    assert (mismatch, errors) == ([], [])
    assert len(match) == len(names)


def test_chips_of_every_family_follow_from_their_candidates(published: Published, plan: Plan, tmp_path: Path) -> None:
    largest = sorted(published.members, key=lambda r: r.metrics["area_nand2"], reverse=True)
    ours: list[Record] = [r for r in largest if r.family == "dwn"][:CHIPS]
    assert len(ours) == CHIPS
    others = {r.family: r for r in largest if r.family != "dwn"}  # the smallest of each
    for record in (*ours, *others.values()):
        again = carry(
            plan, replace(learner_of(record), code="") if record.family == "tiny" else learner_of(record), record.number
        )
        kept = record.chip(plan.primary[0].name, plan.primary[1])
        assert kept is not None
        if record.family in ("dwn", "hybrid") and record.machine != machine():
            # Another processor rounds otherwise, and training can end elsewhere: near, but not in the same network.
            near = abs(again.metrics["validation_accuracy_mean"] - record.metrics["validation_accuracy_mean"])
            assert near < ROUNDING, record.key
            again = carry(plan, learner_of(record), record.number, record)  # its network as it was, mapped and proven again
        assert again.network == record.network
        assert again.metrics == record.metrics
        made = again.chips[0]
        assert kept.area_um2 <= made.area_um2
        if kept.effort == made.effort:
            assert made.netlist == kept.netlist
        elif kept.effort == "fast":
            network, words = LutNetwork.from_json(again.network or {}), plan.dataset(plan.split(0)).words
            mapping = Mapping("fast", plan.study.synthesis.dont_cares)
            folder = tmp_path / record.key
            made = make_chip(network, plan.primary[0], plan.study.chip, words, folder, interface=plan.primary[1], mapping=mapping)
            assert made.netlist == kept.netlist


def test_the_front_holds_the_chips_that_the_study_is_known_for(published: Published) -> None:
    found = []
    for record in published.members:
        if record.family != "dwn":
            continue
        assert record.outer is not None
        assert len(record.outer.test_accuracy) == 20
        mean = sum(record.outer.test_accuracy) / 20
        found.append((mean, record.metrics["area_nand2"]))
    assert any(mean >= 0.775 and area <= 60 for mean, area in found)
    assert any(mean >= 0.768 and area < 15 for mean, area in found)
