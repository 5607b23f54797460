"""A table is legal or does not exist; its digest is that of its content."""

from __future__ import annotations

import numpy as np
import pytest

from dwnasic.data.table import make_table
from dwnasic.errors import DataError

VALUES = np.array([[1.0, 0.5], [2.0, -1.0], [3.0, 0.0]])
LABELS = np.array([0, 1, 1])


def table(**changes):
    parts = {"name": "t", "feature_names": ("a", "b"), "values": VALUES, "labels": LABELS, "class_names": ("no", "yes")}
    return make_table(**{**parts, **changes})


def test_arrays_are_read_only_copies():
    made = table()
    with pytest.raises(ValueError, match="read-only"):
        made.values[0, 0] = 9.0
    with pytest.raises(ValueError, match="read-only"):
        made.labels[0] = 1
    assert VALUES.flags.writeable
    assert not np.shares_memory(made.values, VALUES)


def test_the_digest_is_of_the_content_only():
    first = table().digest
    assert len(first) == 16
    assert set(first) <= set("0123456789abcdef")
    assert table(name="other").digest == first
    assert table(values=np.asfortranarray(VALUES), labels=LABELS.astype(np.int32)).digest == first
    assert table(values=np.where(VALUES == 0, -0.0, VALUES)).digest == first


@pytest.mark.parametrize(
    "changes",
    [
        {"feature_names": ("a", "c")},
        {"class_names": ("no", "maybe")},
        {"values": VALUES + np.array([[0, 0], [0, 0], [0, 1e-9]])},
        {"labels": np.array([0, 1, 0])},
        {"one_hot": ("b",)},
        {"values": VALUES[::-1]},
    ],
)
def test_the_digest_changes_with_the_content(changes):
    assert table(**changes).digest != table().digest


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"values": VALUES[:2]}, "shape"),
        ({"feature_names": ("a",)}, "shape"),
        ({"feature_names": ("a", "a")}, "twice"),
        ({"feature_names": (), "values": np.zeros((3, 0))}, "at least one"),
        ({"values": np.zeros((0, 2)), "labels": np.zeros(0)}, "at least one"),
        ({"values": np.where(VALUES == 2, np.nan, VALUES)}, "NaN or infinite"),
        ({"values": np.where(VALUES == 2, np.inf, VALUES)}, "NaN or infinite"),
        ({"class_names": ("yes",), "labels": LABELS * 0}, "one class only"),
        ({"class_names": ("a", "b", "c")}, "a row for every class"),
        ({"labels": LABELS - 1}, "a row for every class"),
        ({"one_hot": ("c",)}, "no features"),
    ],
)
def test_an_illegal_table_is_refused(changes, message):
    with pytest.raises(DataError, match=message):
        table(**changes)
