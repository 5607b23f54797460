"""Rows to classify."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from dwnasic.data.dataset import FeatureScale
from dwnasic.data.rows import read_rows, words_of
from dwnasic.errors import DataError

AGE = FeatureScale("age", 4, 0.0, 1.0, identity=True)
DOSE = FeatureScale("dose", 8, -1.0, 100.0, identity=False)
RED = FeatureScale("colour_red", 1, 0.0, 1.0, identity=True)


def test_columns_are_found_by_name_and_become_words(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text("dose, id,age,colour\n0.5,a,3,red\n\n99,b,77,blue\n")
    values = read_rows(tmp_path / "x.csv", [AGE, DOSE, RED])
    assert values.tolist() == [[3, 0.5, 1], [77, 99, 0]]
    assert words_of(values, [AGE, DOSE, RED]).tolist() == [[3, 150, 1], [15, 255, 0]]  # saturated
    assert read_rows(tmp_path / "x.csv", []).shape == (2, 0)


def test_one_hot_values_are_compared_as_they_were_written_and_as_numbers(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text("kind\n1.0\n2\n1\n")
    scale = FeatureScale("kind_1", 1, 0.0, 1.0, identity=True)
    assert read_rows(tmp_path / "x.csv", [scale])[:, 0].tolist() == [1, 0, 1]
    wide = FeatureScale("kind_1", 8, 0.0, 1.0, identity=True)
    with pytest.raises(DataError, match="no column 'kind_1'"):  # only one-bit features can be one-hot
        read_rows(tmp_path / "x.csv", [wide])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("agee,dose\n1,2\n", "no column 'age', which the chip reads; did you mean 'agee'"),
        ("age,dose\n1\n", "line 2: 1 cells where the header has 2"),
        ("age,dose\n1,2\n1,many\n", "line 3, column 'dose': 'many' is no finite number"),
        ("age,dose\n1,nan\n", "no finite number"),
        ("age,dose\n", "no rows"),
        ("", "no column"),
        ('age,dose\n"1,2\n', "not a CSV file"),
    ],
)
def test_bad_files_are_described(text: str, told: str, tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text(text)
    with pytest.raises(DataError, match=told):
        read_rows(tmp_path / "x.csv", [AGE, DOSE])


def test_many_problems_are_one_message_and_other_encodings_are_refused(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text("age\n" + "x\n" * 9)
    with pytest.raises(DataError, match="and 4 more"):
        read_rows(tmp_path / "x.csv", [AGE])
    (tmp_path / "y.csv").write_bytes("age\né\n".encode("latin-1"))
    with pytest.raises(DataError, match="UTF-8"):
        read_rows(tmp_path / "y.csv", [AGE])
    with pytest.raises(DataError, match="cannot be read"):
        read_rows(tmp_path / "no.csv", [AGE])
    assert np.isfinite(words_of(np.array([[1e308]]), [DOSE])).all()
