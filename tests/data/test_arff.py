"""ARFF text becomes names and rows of cells."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import quick

from dwnasic.data.arff import read_arff, split_cells
from dwnasic.errors import DataError


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("1,2.5,?", ["1", "2.5", "?"]),
        (" 1 ,\t2 ", ["1", "2"]),
        ("'a b',\"c,d\",e", ["a b", "c,d", "e"]),
        (r"'it\'s', \\", ["it's", r"\\"]),
        ("'a' , 'b'", ["a", "b"]),
        ("'',", ["", ""]),
        ("don't,stop", ["don't", "stop"]),
        ("'open,2", ["'open", "2"]),
        ("'a'b,2", ["'a'b", "2"]),
        ("'a',,'b'", ["a", "", "b"]),
    ],
)
def test_cells(text, cells):
    assert split_cells(text) == cells


@quick(100)
@given(st.lists(st.text(st.characters(exclude_characters="\r\n")), min_size=1, max_size=5), st.sampled_from("'\""))
def test_quoted_cells_come_back(cells, mark):
    text = ",".join(mark + c.replace("\\", "\\\\").replace(mark, "\\" + mark) + mark for c in cells)
    assert split_cells(text) == cells


@quick(100)
@given(st.text(max_size=40))
def test_any_line_has_cells(text):
    assert len(split_cells(text)) <= text.count(",") + 1


def test_a_file_has_names_and_rows_with_lines():
    head = "% note\n@RELATION r\n\n@attribute 'a b' numeric\n @Attribute\tc {x, y}\n@attribute \"d\" string\n"
    text = head + "@DATA\n% no\n1,x,'q'\n\n2,y,r\n"
    names, rows = read_arff(io.StringIO(text), "r.arff")
    assert names == ("a b", "c", "d")
    assert list(rows) == [(9, ["1", "x", "q"]), (11, ["2", "y", "r"])]


@pytest.mark.parametrize("text", ["", "@relation x\n@attribute a numeric\n"])
def test_a_file_without_data(text):
    with pytest.raises(DataError, match=r"r\.arff is not an ARFF file: no @data"):
        read_arff(io.StringIO(text), "r.arff")
