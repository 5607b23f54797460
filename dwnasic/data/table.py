"""A table: feature values and labels as read, before any quantisation."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dwnasic.errors import DataError

Values = NDArray[np.float64]
Labels = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Table:
    """A data set as read. Make one with `make_table`, which computes the digest.

    `values` [rows, features] are finite real numbers; `labels` [rows] index `class_names`, and every class has a row.
    `one_hot` names the features that are one bit of a declared text column. The arrays are read-only.
    Raises DataError when any of this does not hold.
    """

    name: str
    feature_names: tuple[str, ...]
    values: Values
    labels: Labels
    class_names: tuple[str, ...]
    digest: str
    one_hot: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        rows = len(self.labels)
        if not self.feature_names or not rows:
            raise DataError(f"{self.name}: {rows} rows of {len(self.feature_names)} features; at least one of each is needed")
        if self.values.shape != (rows, len(self.feature_names)) or self.labels.shape != (rows,):
            raise DataError(
                f"{self.name}: values of shape {self.values.shape} and labels of shape {self.labels.shape} "
                f"for {len(self.feature_names)} feature names"
            )
        if len(set(self.feature_names)) != len(self.feature_names):
            raise DataError(f"{self.name}: a feature name occurs twice in {', '.join(self.feature_names)}")
        if not set(self.one_hot) <= set(self.feature_names):
            raise DataError(f"{self.name}: one-hot names that are no features: {set(self.one_hot) - set(self.feature_names)}")
        if not np.isfinite(self.values).all():
            raise DataError(f"{self.name}: a value is NaN or infinite")
        if len(self.class_names) < 2:
            raise DataError(
                f"{self.name}: one class only ({', '.join(self.class_names) or 'none'}); a classifier needs rows of at least two"
            )
        if not np.array_equal(np.unique(self.labels), np.arange(len(self.class_names))):
            raise DataError(f"{self.name}: labels are not 0..{len(self.class_names) - 1} with a row for every class")


def make_table(
    name: str,
    feature_names: Sequence[str],
    values: Values,
    labels: Labels,
    class_names: Sequence[str],
    one_hot: Sequence[str] = (),
) -> Table:
    """A table of copies of the arrays, with its digest. Raises DataError when it is not legal (see `Table`)."""
    own_values = np.array(values, dtype=np.float64, order="C") + 0.0  # -0.0 becomes 0.0: the same number, the same digest
    own_labels = np.array(labels, dtype=np.int64)
    own_values.setflags(write=False)
    own_labels.setflags(write=False)
    names, classes, bits = tuple(feature_names), tuple(class_names), tuple(one_hot)
    return Table(name, names, own_values, own_labels, classes, content_digest(names, own_values, own_labels, classes, bits), bits)


def content_digest(
    feature_names: Sequence[str], values: Values, labels: Labels, class_names: Sequence[str], one_hot: Sequence[str]
) -> str:
    """16 hexadecimal digits of the SHA-256 of the content: names and shapes as JSON, then numbers in little-endian order.

    How the file was written (line ends, `1` or `1.0`, compression, its own name) does not matter.
    """
    head = {"features": list(feature_names), "classes": list(class_names), "one_hot": list(one_hot), "rows": len(labels)}
    state = hashlib.sha256(json.dumps(head, sort_keys=True, separators=(",", ":")).encode())
    state.update(np.ascontiguousarray(values, dtype="<f8").tobytes())
    state.update(np.ascontiguousarray(labels, dtype="<i8").tobytes())
    return state.hexdigest()[:16]
