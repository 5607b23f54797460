"""Rows of text become a table; every bad cell is named by row, line and column."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import quick

from dwnasic.data.cells import Roles, _all_numbers, _number, read_table
from dwnasic.errors import DataError, StudyError, UnknownNameError

HEADER = ["age", "colour", "class"]
ROWS = [["1", "red", "yes"], ["2.5", "blue", "no"], ["-3e2", "red", "no"]]


def read(rows=ROWS, header=HEADER, label="class", drop=(), one_hot=("colour",)):
    return read_table("t", "t.csv", header, list(enumerate(rows, start=2)), Roles(label, drop, one_hot))


def test_values_labels_and_one_hot_columns():
    table = read()
    assert table.feature_names == ("age", "colour_blue", "colour_red")
    assert table.one_hot == ("colour_blue", "colour_red")
    assert table.values.tolist() == [[1.0, 0.0, 1.0], [2.5, 1.0, 0.0], [-300.0, 0.0, 1.0]]
    assert table.class_names == ("no", "yes")
    assert table.labels.tolist() == [1, 0, 0]


def test_one_hot_columns_stay_in_place_and_dropped_ones_go():
    rows = [["x", "1", "", "a"], ["y", "2", "", "b"]]
    table = read(rows, ["c", "n", "empty", "class"], drop=("empty",), one_hot=("c",))
    assert table.feature_names == ("c_x", "c_y", "n")


def test_numeric_labels_and_one_hot_values_sort_as_numbers_and_spelling_does_not_matter():
    rows = [["10", "1", "10"], ["2", "2", "9.0"], ["2.0", "3", "-1.5"], ["2", "4", "9"]]
    table = read(rows, ["h", "x", "class"], one_hot=("h",))
    assert table.class_names == ("-1.5", "9", "10")
    assert table.labels.tolist() == [2, 1, 0, 1]
    assert table.feature_names == ("h_2", "h_10", "x")


def test_text_labels_sort_as_text_when_one_is_no_number():
    table = read([["1", "", "10"], ["2", "", "9"], ["3", "", "many"]], drop=("colour",), one_hot=())
    assert table.class_names == ("10", "9", "many")


def test_a_text_feature_is_refused_with_the_way_out():
    with pytest.raises(DataError, match=r"column 'colour' holds text.*'red'.*declare it under dataset.one_hot or dataset.drop"):
        read(one_hot=())


def test_a_text_feature_with_missing_cells_is_still_a_text_feature():
    rows = [["1", "", "a"], ["2", "NA", "b"], ["3", "red", "b"]]
    with pytest.raises(DataError, match="column 'colour' holds text"):
        read(rows, one_hot=())


def test_bad_cells_are_named_by_row_line_and_column_and_counted():
    rows = [[str(i), "1", "ab"[i % 2]] for i in range(20)]
    rows[0][0], rows[3][1], rows[4][0], rows[5][1], rows[6][0], rows[7][0] = "", "x1", "inf", "1e999", "nan", "1_0"
    rows[9][2] = " "
    with pytest.raises(DataError) as caught:
        read(rows, one_hot=())
    text = str(caught.value)
    assert "t.csv: 7 bad cells or rows" in text
    assert "data row 1 (line 2), column 'age': the cell is empty" in text
    assert "data row 4 (line 5), column 'colour': 'x1' is not a number" in text
    assert "data row 5 (line 6), column 'age': 'inf' is not finite" in text
    assert "data row 6 (line 7), column 'colour': '1e999' is not finite" in text
    assert "data row 7 (line 8), column 'age': 'nan' is a missing value" in text
    assert "; and 2 more (most of all by column: 'age' 4, 'colour' 2, 'class' 1); mend the file" in text


def test_text_columns_are_listed_to_be_copied():
    header = [f"c{i}" for i in range(8)]
    with pytest.raises(DataError, match=r"and 2 more such columns \(in all: c0, c1, c2, c3, c4, c5, c6\); declare each under"):
        read([["x"] * 7 + ["a"], ["y"] * 7 + ["b"]], header, label="c7", one_hot=())


@pytest.mark.parametrize(("column", "name"), [(1, "colour"), (2, "class")])
def test_a_missing_text_cell_is_a_bad_cell(column, name):
    rows = [list(row) for row in ROWS]
    rows[1][column] = "?"
    with pytest.raises(DataError, match=rf"1 bad cell or row: data row 2 \(line 3\), column '{name}': '\?' is a missing value"):
        read(rows)


def test_a_long_bad_cell_is_cut_short():
    rows = [[str(i), "1", "ab"[i % 2]] for i in range(9)]
    rows[2][0] = "x" * 5000
    with pytest.raises(DataError) as caught:
        read(rows, one_hot=())
    assert len(str(caught.value)) < 300


def test_ragged_rows_are_named():
    with pytest.raises(DataError, match=r"2 bad .*: data row 1 \(line 2\): 2 cells.*3; data row 3 \(line 4\): 4 cells"):
        read([["1", "red"], ROWS[1], [*ROWS[2], "extra"]])


def test_only_ragged_rows():
    with pytest.raises(DataError, match="1 bad cell or row"):
        read([["1", "red"]])


def test_many_rows_are_read_in_blocks(monkeypatch):
    monkeypatch.setattr("dwnasic.data.cells._BLOCK", 7)
    rows = [[str(i), "c", str(i % 3)] for i in range(50)]
    table = read(rows, drop=("colour",), one_hot=())
    assert table.values[:, 0].tolist() == list(range(50))
    assert table.labels.tolist() == [i % 3 for i in range(50)]


@pytest.mark.parametrize(
    ("changes", "error", "message"),
    [
        ({"label": "clas"}, UnknownNameError, r"dataset.label \(a column of t.csv\) 'clas'; did you mean 'class'"),
        ({"drop": ("agee",)}, UnknownNameError, r"dataset.drop .* 'agee'; did you mean 'age'"),
        ({"one_hot": ("color",)}, UnknownNameError, r"dataset.one_hot .* 'color'; did you mean 'colour'"),
        ({"drop": ("class",)}, StudyError, "is the label column"),
        ({"one_hot": ("class",)}, StudyError, "is the label column"),
        ({"drop": ("colour",), "one_hot": ("colour",)}, StudyError, "dataset.drop and dataset.one_hot"),
        ({"drop": ("age", "colour"), "one_hot": ()}, DataError, "no feature column is left"),
        ({"header": ["age", "age", "class"]}, DataError, "column name 'age' occurs 2 times"),
        ({"header": ["", "colour", "class"]}, DataError, "column 1 has no name"),
        ({"rows": []}, DataError, "a header but no data rows"),
        ({"rows": ROWS[1:]}, DataError, "one class only .'no' in column 'class'"),
        ({"header": ["age", "colour_red", "colour", "class"], "rows": [["1", "2", "red", "a"], ["1", "2", "red", "b"]]},
         DataError, "second feature 'colour_red'"),
        ({"rows": [["1", f"v{i}", "ab"[i % 2]] for i in range(300)]}, DataError, "has 300 values, more than 256"),
    ],
)  # fmt: skip
def test_impossible_requests_say_why(changes, error, message):
    with pytest.raises(error, match=message):
        read(**changes)


def test_an_unnamed_column_can_be_dropped():
    assert read(header=["", "colour", "class"], drop=("",)).feature_names == ("colour_blue", "colour_red")


def test_another_separator_is_recognised():
    with pytest.raises(DataError, match="separated by commas"):
        read([["1;2"]], ["a;class"], one_hot=())


def test_values_are_exact():
    rng = np.random.default_rng(0)
    numbers = rng.normal(size=50) * 10.0 ** rng.integers(-300, 300, size=50)
    table = read([[repr(float(n)), "", "ab"[i % 2]] for i, n in enumerate(numbers)], drop=("colour",), one_hot=())
    assert np.array_equal(table.values[:, 0], numbers)


@quick(200)
@given(
    st.one_of(
        st.floats().map(repr),
        st.text(max_size=3),
        st.from_regex(r"\s?[+-]?[0-9_]{0,3}\.?[0-9]{0,3}(e[0-9]{1,3})?\s?", fullmatch=True),
    )
)
def test_the_fast_conversion_follows_the_rule_of_a_cell(text):
    fast, number = _all_numbers([[text]]), _number(text)
    assert (fast is None) == math.isnan(number)
    assert fast is None or fast[0, 0] == number
