"""Networks of the user's own, and classifying with a recorded chip."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from handed import popcount

from dwnasic.data.dataset import FeatureScale
from dwnasic.errors import NetworkError, StoreError
from dwnasic.explore.trial import RecordStore
from dwnasic.handoff.chip import Order, finish_chip
from dwnasic.handoff.imported import import_network
from dwnasic.handoff.predict import predict
from dwnasic.network.lut_network import LutNetwork
from dwnasic.tech.pdk import Pdk

ROOT = Path(__file__).parents[2]


def test_a_network_file_is_simplified_and_becomes_a_chip(sky130: Pdk, tmp_path: Path) -> None:
    popcount().save(tmp_path / "n.json")
    found = import_network(tmp_path / "n.json", None, None)
    assert found.class_names == ("class 0", "class 1")
    words = np.stack(np.meshgrid(np.arange(16), np.arange(8)), axis=-1).reshape(-1, 2)
    assert (found.network.evaluate(words) == popcount().evaluate(words)).all()
    order = Order(found.network, found.class_names, sky130, "bits", effort="fast")
    assert finish_chip(order, tmp_path / "work").proof.status in ("proven", "proven_under_constraint")


def test_a_checkpoint_needs_its_thermometer_and_its_classes(tmp_path: Path) -> None:
    state = {"0.luts": torch.tensor([[-1.0, 1.0], [1.0, -1.0]]), "0.mapping": torch.tensor([[0], [1]], dtype=torch.int32)}
    torch.save(state, tmp_path / "m.pt")
    with pytest.raises(NetworkError, match="does not hold its encoder; give the thresholds with --thermometer"):
        import_network(tmp_path / "m.pt", None, 2)
    (tmp_path / "t.json").write_text(json.dumps({"thresholds": [[0.25, 0.5]]}))
    with pytest.raises(NetworkError, match="--classes"):
        import_network(tmp_path / "m.pt", tmp_path / "t.json", None)
    found = import_network(tmp_path / "m.pt", tmp_path / "t.json", 2)
    assert found.network.evaluate(np.array([[10], [100], [200]])).tolist() == [1, 0, 0]
    assert found.origin["shape"] == "2 LUTs of 1 inputs"
    with pytest.raises(NetworkError, match="belongs to a checkpoint"):
        import_network(tmp_path / "n.json", tmp_path / "t.json", 2)


def test_wrong_counts_and_files_are_refused(tmp_path: Path) -> None:
    popcount().save(tmp_path / "n.json")
    with pytest.raises(NetworkError, match="has 2 classes, not 3"):
        import_network(tmp_path / "n.json", None, 3)
    with pytest.raises(NetworkError, match="has 2 classes, not 1"):
        import_network(tmp_path / "n.json", None, None, ["a"])
    (tmp_path / "x.json").write_text("[]")
    with pytest.raises(NetworkError, match="not a LUT network"):
        import_network(tmp_path / "x.json", None, None)
    with pytest.raises(StoreError):
        import_network(tmp_path / "no.json", None, None)


def test_rows_are_classified_as_the_chip_does(tmp_path: Path) -> None:
    records = [r for r in RecordStore(ROOT / "reports" / "blood" / "records").all() if r.kind == "trial"]
    for record in records:
        classes = predict(record, ROOT / "studies" / "data" / "blood.csv")
        rows = np.loadtxt(ROOT / "studies" / "data" / "blood.csv", delimiter=",", skiprows=1)
        scales = [FeatureScale.from_json(s) for s in record.scales]
        words = np.stack([s.to_words(rows[:, i]) for i, s in enumerate(scales)], axis=1)
        wanted = LutNetwork.from_json(record.network or {}).evaluate(words)
        assert list(map(int, classes)) == wanted.tolist()
    with pytest.raises(StoreError, match="no network"):
        predict(replace(records[0], network=None), tmp_path / "x.csv")
