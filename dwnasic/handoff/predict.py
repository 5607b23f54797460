"""Classify rows of values with the integer model of a trial's chip."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from dwnasic.data.dataset import FeatureScale
from dwnasic.data.rows import read_rows, words_of
from dwnasic.errors import StoreError
from dwnasic.explore.trial import Record
from dwnasic.network.lut_network import LutNetwork


def predict(record: Record, path: Path) -> tuple[str, ...]:
    """The class of every row of a CSV file, as the chip of `record` gives it.

    Only the features that the chip reads are asked of the file. The scales of the record make the words; values outside the range
    that was learnt saturate, as they do on the chip. A code that is no class is told as `code <n>`. Raises StoreError (a record
    without a network) and DataError (see `read_rows`).
    """
    if record.network is None:
        raise StoreError(f"trial {record.key} has no network ({record.state}: {record.reason}); choose a complete trial")
    network = LutNetwork.from_json(record.network)
    scales = [FeatureScale.from_json(scale) for scale in record.scales]
    reads = [i for i, feature in enumerate(network.encoder.features) if feature.thresholds]
    used = [scales[i] for i in reads]
    values = read_rows(path, used)
    words = np.zeros((len(values), len(scales)), dtype=np.int64)  # what is not read does not matter
    if used:
        words[:, reads] = words_of(values, used)
    names = [str(name) for name in record.data.get("classes", ())]
    return tuple(names[c] if c < len(names) else f"code {c}" for c in network.evaluate(words).tolist())
