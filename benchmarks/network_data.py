"""The rows that the networks of benchmarks/networks were trained on (see train_networks.py)."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from dwnasic.data.dataset import Dataset, fit_dataset
from dwnasic.data.sources import load_table
from dwnasic.data.splits import folds, outer_split
from dwnasic.study import BundledData, CsvData, SplitSpec

NETWORKS = Path(__file__).resolve().parent / "networks"
Rows = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class NetworkData:
    """A data set with outer split 0: a network learns from `train`, `validation` is the fold left out, `test` is the test part.

    `outer` is train and validation together: words are scaled and thresholds are fitted on it.
    """

    dataset: Dataset
    train: Rows
    validation: Rows
    test: Rows
    outer: Rows


def network_data(name: str) -> NetworkData:
    """The data of a network `<data set>_<...>`. Raises DwnasicError when its data set is not there ($DWNASIC_DATA)."""
    data = name.split("_")[0]
    spec = (
        BundledData(source="bundled", name=data) if data == "blood" else CsvData(source="csv", path=f"{data}.csv", label="class")
    )
    table = load_table(spec, NETWORKS, os.environ)
    split = outer_split(table.labels, 0, SplitSpec(), table.class_names)
    inside, outside = folds(table.labels, split.train, 5, 0)[0]
    return NetworkData(fit_dataset(table, split.train, 8, {}), inside, outside, split.test, split.train)
