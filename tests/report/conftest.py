"""Records as a sweep of a small two-class set leaves them, built through the dataclasses: two technologies, two interfaces."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import yaml

from dwnasic.data.encoder import FeatureCode, Thermometer
from dwnasic.explore.pareto import front
from dwnasic.explore.trial import AreaParts, ChipRecord, OuterScores, Record, Witness
from dwnasic.network.lut_network import CodeHead, Lut, LutNetwork, PopcountHead
from dwnasic.report.tables import TrialRow, trial_row
from dwnasic.report.writer import render_report
from dwnasic.study import Study

STUDY_TEXT = """\
name: demo
title: "Demonstration: 50 % wire & <gates> | $x_1$ µm²"
dataset: {source: bundled, name: blood}
technologies: [sky130_fd_sc_hd, flexic_0p8]
"""
PDKS = {
    "sky130_fd_sc_hd": {
        "name": "sky130_fd_sc_hd", "title": "SkyWater 130 nm, high density cells", "source": "embedded", "corner": "tt_025C_1v80",
        "liberty_digest": "0123456789abcdef", "dont_use": "open_pdks", "dont_use_digest": "fedcba9876543210",
        "nand2_cell": "sky130_fd_sc_hd__nand2_1", "nand2_area_um2": 3.7536, "area_meaning": "cell", "is_model": False,
    },
    "flexic_0p8": {
        "name": "flexic_0p8", "title": "FlexIC 0.8 um (documented model)", "source": "model", "corner": "typical_3v0",
        "liberty_digest": "00112233445566aa", "dont_use": "none", "dont_use_digest": "e3b0c44298fc1c14",
        "nand2_cell": "NAND2", "nand2_area_um2": 3230.0, "area_meaning": "die-equivalent", "is_model": True,
    },
}  # fmt: skip
ODD = "<b>freq|uency</b> µ 频率"
VERSIONS = {"dwnasic": "0.1.0", "numpy": "2.4.6", "pyosys": "0.70", "torch": "2.13.0"}
SPLITS, TRAIN_ROWS, TEST_ROWS = 20, 598, 150


def _key(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _outer(mean: float, seed: int) -> OuterScores:
    common = np.random.default_rng(7).normal(0, 0.02, SPLITS)  # what all classifiers share of a split
    own = np.random.default_rng(seed).normal(0, 0.008, SPLITS)
    scores = np.round((mean + common + own) * TEST_ROWS) / TEST_ROWS
    return OuterScores(tuple(scores.tolist()), tuple((scores - 0.15).tolist()), TRAIN_ROWS, TEST_ROWS)


def _network(luts: int) -> LutNetwork:
    encoder = Thermometer((FeatureCode("recency (months)", 8, (3, 5)), FeatureCode(ODD, 8, (4,))))
    if not luts:
        return LutNetwork(encoder, (), CodeHead((0,)), 2)
    return LutNetwork(encoder, tuple(Lut((i % 3, (i + 1) % 3), 6) for i in range(luts)), PopcountHead(((3,), (2 + luts,))), 2)


def _chip(technology: str, interface: str, area: float, wire: bool) -> ChipRecord:
    pdk = PDKS[technology]
    scale = 1.0 if technology == "sky130_fd_sc_hd" else 1.2
    encoder = 30.0 + 0.4 * area if interface == "words" else 0.0
    total = round(scale * (area + encoder), 4)
    parts = AreaParts(
        round(scale * encoder, 4), round(total - scale * encoder - scale * 0.3 * area, 4), round(scale * 0.3 * area, 4), 0.0
    )
    witnesses = (Witness("iverilog", "passed"), Witness("pyverilog", "not_run", "iverilog is not installed"))
    return ChipRecord(
        technology, interface, dict(pdk), total * float(pdk["nand2_area_um2"]), total, parts,
        {} if wire and interface == "bits" else {"NAND2": 3, "INV": 1}, "proven", "sat", 748,
        f"module chip_{technology}_{interface}; endmodule\n", f"SAT proof finished\n{technology} {interface}\n", witnesses,
        tuple(total * f for f in (0.9, 1.0, 1.1)),
    )  # fmt: skip


def make_member(number: int, luts: int, lut_inputs: int, head: str, validation: float, area: float) -> Record:
    """A member with chips of both technologies and interfaces."""
    network = _network(luts)
    return Record(
        kind="trial", key=_key(f"member {number}"), family="dwn", state="complete",
        candidate={"encoder": "distributive", "lut_inputs": lut_inputs, "depth": 1, "width": max(2, luts), "head": head},
        number=number, stage_keys={"training": "aa", "synthesis": "bb"},
        metrics={
            "validation_accuracy_mean": validation, "validation_accuracy_std": 0.021,
            "validation_balanced_accuracy_mean": validation - 0.15, "luts": float(luts), "thresholds": float(max(1, luts)),
            "area_nand2": area, "area_um2": area * 3.7536, "cells": float(round(area)),
        },
        data={"name": "demo", "digest": "abcd", "rows": 748, "classes": ["no", "yes"], "features": ["recency (months)", ODD]},
        scales=[{"name": "recency (months)", "input_bits": 8, "offset": 0.0, "scale": 1.0, "identity": True}],
        training={"estimator": "efd", "validation_accuracy": [validation] * 4},
        network=network.to_json(), rtl={style: f"module demo_{style};\nendmodule\n" for style in ("bits", "words")},
        chips=tuple(_chip(t, i, area, luts == 0) for t in PDKS for i in ("bits", "words")),
        chip_test_accuracy=validation - 0.01, chip_test_balanced_accuracy=validation - 0.16,
        outer=_outer(validation - 0.006, number + 100),
        times={"training": 3.25, "synthesis": 1.5}, versions=dict(VERSIONS), machine="x86_64 Linux",
    )  # fmt: skip


def make_reference(name: str, mean: float, seed: int) -> Record:
    """A software classifier on the same splits."""
    return Record(
        kind="reference", key=_key(name), family="software", state="complete", candidate={"name": name}, outer=_outer(mean, seed),
        versions={"scikit-learn": "1.9.0"},
    )  # fmt: skip


@pytest.fixture(scope="session")
def study_text() -> str:
    return STUDY_TEXT


@pytest.fixture(scope="session")
def study() -> Study:
    return Study.model_validate(yaml.safe_load(STUDY_TEXT))


@pytest.fixture(scope="session")
def references() -> tuple[Record, ...]:
    tree = make_reference("decision_tree_8", 0.779, 1)
    majority = make_reference("majority", 0.762, 2)
    scores = (0.76,) * SPLITS
    return tree, replace(majority, outer=OuterScores(scores, (0.5,) * SPLITS, TRAIN_ROWS, TEST_ROWS))


@pytest.fixture(scope="session")
def members() -> tuple[Record, ...]:
    return (
        make_member(12, 14, 6, "popcount", 0.791, 63.3),
        make_member(3, 0, 2, "reduction", 0.766, 0.0),
        make_member(40, 1, 3, "reduction", 0.769, 1.3333),
        make_member(7, 2, 4, "reduction", 0.774, 2.6667),
        make_member(31, 3, 4, "popcount", 0.7775, 6.0),
        make_member(22, 4, 5, "reduction", 0.781, 9.3333),
        make_member(55, 6, 4, "popcount", 0.7828, 14.6667),
        make_member(18, 8, 6, "popcount", 0.7875, 33.0),
        make_member(60, 7, 5, "popcount", 0.780, 20.0),  # not on the front of its pair
    )


@pytest.fixture(scope="session")
def trials(members: tuple[Record, ...]) -> tuple[TrialRow, ...]:
    """Trials of a sweep: the members, dominated ones, a failed, an infeasible and a screened one, and a repetition."""
    random = np.random.default_rng(0)
    rows = [trial_row(m) for m in members]
    best = [(m.metrics["validation_accuracy_mean"], m.metrics["area_nand2"]) for m in members]
    for number in sorted(set(range(64)) - {m.number for m in members}):
        lut_inputs, head = int(random.integers(2, 7)), ("popcount", "reduction")[number % 2]
        area = float(np.round(np.exp(random.uniform(0.7, 5.3)) * 3) / 3)
        ceiling = max(q for q, a in best if a <= area)
        validation = float(ceiling - abs(random.normal(0, 0.012)) - 0.001)
        metrics = {"validation_accuracy_mean": validation, "area_nand2": area, "area_um2": area * 3.7536, "luts": 4.0}
        candidate = {"encoder": "distributive", "lut_inputs": lut_inputs, "depth": 1, "width": 4, "head": head}
        rows.append(TrialRow(number, _key(f"trial {number}"), "complete", "", candidate, metrics, "dwn", "proven"))
    rows[-1] = replace(
        rows[-1], state="failed", reason='TrainingError: a "reason", with | and\na second line', metrics={}, proof="not_run"
    )
    rows[-2] = replace(rows[-2], state="infeasible", reason="area_nand2 is 180, above 150")
    expected = {"validation_accuracy_mean": 0.7, "luts": 30.0, "area_estimate": 90.0, "area_nand2_expected": 70.0}
    rows[-3] = replace(
        rows[-3], state="screened", reason="not mapped: a is at least as accurate", metrics=expected, proof="not_run"
    )
    rows.append(replace(rows[0], number=64))
    complete = [r for r in rows if r.state == "complete"]
    on_front = front([(r.metrics["validation_accuracy_mean"], r.metrics["area_nand2"]) for r in complete])
    assert {complete[i].key for i in np.flatnonzero(on_front)} == {m.key for m in members if m.number != 60}
    return tuple(rows)


@pytest.fixture(scope="session")
def files(study_text, study, members, trials, references) -> dict[str, bytes]:
    """All files of the whole report."""
    return render_report(study_text, study, members, trials, references)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "a report"
