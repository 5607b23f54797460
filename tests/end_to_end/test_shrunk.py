"""A study that asks for smaller chips of trained networks, through the real command line: records say so, chips stay proven."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import numpy as np

from dwnasic.network.lut_network import LutNetwork

STUDY = """\
name: shrunk
dataset: {source: bundled, name: blood, input_bits: 8, ranges: {monetary_cc: [0, 63750]}}
split: {folds: 2, outer: 2}
chip: {interface: words, word_widths: smallest}
search: {
  encoder: uniform, thermometer_bits: 8, lut_inputs: 4, width: [3, 4], head: reduction, temperature: 0.3, learning_rate: 0.1,
  refine: none,
}
training: {epochs: 12, seeds: 1}
synthesis: {trials: plain, front: plain, data_dont_cares: true}
technologies: [sky130]
trials: 2
"""


def test_smaller_chips_are_proven_and_say_what_was_done(tmp_path: Path, run) -> None:
    (tmp_path / "shrunk.yaml").write_text(STUDY)
    run("sweep", "shrunk.yaml", "--jobs", "1", cwd=tmp_path)
    with (tmp_path / "reports/shrunk/front.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert {r["interface"] for r in rows} == {"bits", "words"}
    assert {r["proof"] for r in rows} == {"proven"}
    key = max(rows, key=lambda row: float(row["area_um2"]))["key"]  # the smallest member may be a constant

    record = json.loads(run("show", "shrunk.yaml", key, "--json", cwd=tmp_path).stdout)
    note = record["training"]["shrunk"]
    assert (note["data_dont_cares"], note["word_widths"]) == (True, "smallest")
    assert note["changed"] > 0
    assert all(a >= b for a, b in zip(record["training"]["validation_accuracy"], note["validation_accuracy_before"], strict=True))
    network = LutNetwork.from_json(record["network"])
    read = [f for f in network.encoder.features if f.thresholds]
    assert sum(f.port_bits for f in read) < sum(f.input_bits for f in read)
    for feature in read:
        assert f"[{feature.port_bits - 1}:0] x_" in record["rtl"]["words"] or feature.port_bits == 1

    run("handoff", "shrunk.yaml", key, "--tool", "netlist", "--interface", "words", "--out", "handed", cwd=tmp_path)
    notes = (tmp_path / "handed/src").glob("*.rtl.v")
    assert any(">>" in text or "min(" in text for text in (path.read_text() for path in notes))
    values = tmp_path / "rows.csv"
    values.write_text("recency_months,frequency_times,monetary_cc,time_months\n2,50,12500,98\n0,1,250,2\n74,3,750,74\n")
    said = run("predict", "shrunk.yaml", key, "rows.csv", cwd=tmp_path).stdout.split()
    words = np.array([[2, 50, 50, 98], [0, 1, 1, 2], [74, 3, 3, 74]])
    assert len(said) == len(network.evaluate(words)) == 3
