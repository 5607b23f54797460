"""A small sweep through the real command line: its report, its records, its resumption."""

from __future__ import annotations

import csv
import filecmp
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from dwnasic.data.sources import load_table
from dwnasic.explore.plan import Plan, make_plan
from dwnasic.explore.trial import RecordStore, read_record
from dwnasic.network.lut_network import LutNetwork
from dwnasic.study import load_study

LEADING = [
    "key", "family", "technology", "interface", "on_front", "head", "validation_accuracy_mean", "chip_test_accuracy",
    "test_accuracy_mean", "test_accuracy_ci95", "test_balanced_accuracy_mean", "area_um2", "area_nand2", "area_nand2_mean",
    "area_nand2_encoder", "area_nand2_luts", "area_nand2_reduction", "area_nand2_registers", "proof",
]  # fmt: skip


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(newline="") as file:
        return list(csv.DictReader(file))


def plan_of(swept: Path) -> Plan:
    return make_plan(load_study(swept / "small.yaml"), swept, swept / "plan", {})


def test_the_report_is_whole_and_every_chip_on_it_is_proven(swept: Path) -> None:
    report = swept / "reports" / "small"
    for name in ("report.md", "pareto.png", "pareto.svg", "areas.png", "front.csv", "trials.csv", "study.yaml"):
        assert (report / name).stat().st_size > 0, name
    front = rows(report / "front.csv")
    assert list(front[0])[: len(LEADING)] == LEADING
    assert {r["proof"] for r in front} == {"proven"}
    assert max(int(r["cells"]) for r in front) > 2  # the sweep found more than wires
    assert all(float(r["delay_ns"]) > 0 and float(r["static_uw"]) > 0 for r in front if int(r["cells"]) > 0)
    assert {(r["technology"], r["interface"]) for r in front} == {
        (technology, interface) for technology in ("sky130_fd_sc_hd", "flexic_0p8") for interface in ("bits", "words")
    }
    assert len(rows(report / "trials.csv")) == 3


def test_every_witness_has_seen_every_member_where_its_tool_is_installed(swept: Path, require_tool) -> None:
    require_tool("iverilog")
    members = [r for r in RecordStore(swept / "reports" / "small" / "records").all() if r.kind == "trial"]
    seen = {(w.name, w.status) for record in members for chip in record.chips for w in chip.witnesses}
    assert seen == {("iverilog_rtl", "passed"), ("iverilog_mapped", "passed"), ("pyverilog", "passed")}


def test_the_area_parts_add_up_to_the_chip(swept: Path) -> None:
    for row in rows(swept / "reports" / "small" / "front.csv"):
        parts = sum(float(row[f"area_nand2_{name}"]) for name in ("encoder", "luts", "reduction", "registers"))
        assert parts == pytest.approx(float(row["area_nand2"]), abs=1e-6)
        if row["interface"] == "bits":
            assert float(row["area_nand2_encoder"]) == 0.0


def test_the_reported_accuracies_are_those_of_the_recorded_networks(swept: Path) -> None:
    plan = plan_of(swept)
    split = plan.split(0)
    words, labels = plan.dataset(split).words, plan.table.labels
    members = [r for r in RecordStore(swept / "reports" / "small" / "records").all() if r.kind == "trial"]
    assert members
    for record in members:
        network = LutNetwork.from_json(record.network or {})
        right = np.mean(network.evaluate(words[split.test]) == labels[split.test])
        assert record.chip_test_accuracy == pytest.approx(right)
        assert record.outer is not None
        assert record.outer.test_accuracy[0] == pytest.approx(right)
        assert len(record.outer.test_accuracy) == 3
        assert all(chip.rows_checked == len(labels) for chip in record.chips)


def test_a_candidate_evaluated_again_gives_the_same_chip(swept: Path) -> None:
    from dwnasic.explore.pipeline import evaluate
    from dwnasic.study import Candidate

    plan = plan_of(swept)
    record = next(r for r in RecordStore(swept / "reports" / "small" / "records").all() if r.kind == "trial")
    again = evaluate(plan, Candidate.from_json(record.candidate), record.number or 0)
    assert again.key == record.key
    assert again.network == record.network
    assert again.metrics == record.metrics
    assert again.chips[0].netlist == record.chips[0].netlist


def test_the_report_folder_alone_makes_the_same_report_again(swept: Path, tmp_path: Path, run) -> None:
    original, copy = swept / "reports" / "small", tmp_path / "elsewhere"
    shutil.copytree(original, copy)
    for path in copy.iterdir():
        if path.name not in ("study.yaml", "trials.json", "records"):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    run("report", copy, cwd=tmp_path)
    names = sorted(str(p.relative_to(original)) for p in original.rglob("*") if p.is_file())
    assert names == sorted(str(p.relative_to(copy)) for p in copy.rglob("*") if p.is_file())
    assert filecmp.cmpfiles(original, copy, names, shallow=False) == (names, [], [])


def test_show_finds_trials_by_every_name(swept: Path, run) -> None:
    front = json.loads(run("show", "small.yaml", "--json", cwd=swept).stdout)["front"]
    key = front[0]["key"]
    number = str(front[0]["number"])
    for name in (key, key[:6], number, "smallest", "knee"):
        record = json.loads(run("show", "small.yaml", name, "--json", cwd=swept).stdout)
        assert record["kind"] == "trial"
        if name not in ("smallest", "knee"):
            assert record["key"] == key
    assert "sky130_fd_sc_hd" in run("show", "reports/small", cwd=swept).stdout
    assert "no trial 'zzzzzz'" in run("show", "small.yaml", "zzzzzz", cwd=swept, code=2).stderr


def test_a_sweep_goes_on_and_keeps_what_it_has(swept: Path, tmp_path: Path, run) -> None:
    folder = tmp_path / "copy"
    shutil.copytree(swept, folder)
    before = {p.name: p.stat().st_mtime_ns for p in (folder / "runs/small/records").glob("*.json")}
    done = json.loads(run("sweep", "small.yaml", "--trials", "4", "--json", cwd=folder).stdout)
    assert sum(done["trials"].values()) == 4
    kept = [n for n, t in before.items() if (folder / "runs/small/records" / n).stat().st_mtime_ns == t]
    assert len(kept) >= 3  # trial records are not made anew; references are


def test_a_killed_sweep_loses_no_finished_trial(small: Path, run) -> None:
    folder = small.parent
    argv = [sys.executable, "-m", "dwnasic", "sweep", small.name, "--trials", "3", "--jobs", "1"]
    process = subprocess.Popen(argv, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    records = folder / "runs/small/records"
    deadline = time.monotonic() + 120
    while process.poll() is None and time.monotonic() < deadline and len(list(records.glob("*.json"))) < 1:
        time.sleep(0.05)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    finished = {path.name: read_record(path) for path in records.glob("*.json")}
    assert finished
    done = json.loads(run("sweep", small.name, "--trials", "3", "--json", cwd=folder).stdout)
    assert sum(done["trials"].values()) == 3
    for name, record in finished.items():
        again = read_record(records / name)
        assert (again.network, again.metrics, again.times.get("training")) == (
            record.network,
            record.metrics,
            record.times.get("training"),
        )


def test_ctrl_c_ends_cleanly_and_says_how_to_go_on(small: Path, run) -> None:
    folder = small.parent
    argv = [sys.executable, "-m", "dwnasic", "sweep", "blood", "--trials", "500", "--jobs", "2", "--out", "out"]
    process = subprocess.Popen(
        argv, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True,
        # a job started in the background of a script inherits SIGINT ignored, and Python then keeps it so
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )  # fmt: skip
    records = folder / "out/.state/records"
    deadline = time.monotonic() + 120
    while process.poll() is None and time.monotonic() < deadline and not list(records.glob("*.json")):
        time.sleep(0.05)
    os.killpg(process.pid, signal.SIGINT)
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "the same command goes on" in errors
    assert "Traceback" not in errors
    states = {record.state for record in RecordStore(records).all()}
    assert "complete" in states
    assert "interrupted" in states
    assert run("show", "out/.state", cwd=folder).stdout


def test_one_job_repeats_a_sweep_exactly(small: Path, swept: Path, run) -> None:
    run("sweep", small.name, "--trials", "2", "--jobs", "1", "--out", "a", cwd=small.parent)
    run("sweep", small.name, "--trials", "2", "--jobs", "1", "--out", "b", cwd=small.parent)
    for name in ("front.csv", "trials.csv", "pareto.svg", "pareto.png", "report.md"):
        assert (small.parent / "a" / name).read_bytes() == (small.parent / "b" / name).read_bytes(), name


def test_the_real_pdk_gives_the_same_areas_as_the_embedded_table(swept: Path, pdk_root: Path, run) -> None:
    run("sweep", "small.yaml", "--out", "real", "--jobs", "2", cwd=swept, environ={"PDK_ROOT": str(pdk_root)})
    areas = []
    for report in (swept / "real", swept / "reports" / "small"):
        found = rows(report / "front.csv")
        areas.append(
            {(r["key"], r["technology"], r["interface"]): r["area_um2"] for r in found if r["technology"] == "sky130_fd_sc_hd"}
        )
    shared = areas[0].keys() & areas[1].keys()
    assert shared
    assert {k: areas[0][k] for k in shared} == {k: areas[1][k] for k in shared}
    assert rows(swept / "real" / "front.csv")[0]["pdk_source"] == "PDK_ROOT"


def test_the_bundled_data_set_is_the_one_of_the_data_card() -> None:
    study = load_study(Path(__file__).parents[2] / "studies" / "blood.yaml")
    table = load_table(study.dataset, Path(), {})
    assert table.values.shape == (748, 4)
    assert np.bincount(table.labels).tolist() == [570, 178]
