"""Files and bundled data sets become tables, and no file whatsoever ends in a traceback."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, event, example, given, settings
from hypothesis import strategies as st
from strategies import quick

from dwnasic.data import sources
from dwnasic.data.cells import Roles
from dwnasic.data.dataset import fit_dataset
from dwnasic.data.encoder import ENCODERS, fit_thermometer
from dwnasic.data.splits import folds, outer_split
from dwnasic.data.table import Table
from dwnasic.errors import DataError, StudyError, UnknownNameError
from dwnasic.study import BundledData, CsvData, OpenmlData, SplitSpec

GOOD = "x,y,class\n1,0.5,a\n2,1.5,b\n"


def spec(path="d.csv", **changes):
    return CsvData(source="csv", path=str(path), **{"label": "class", **changes})


def write(folder: Path, text: str | bytes, name: str = "d.csv") -> Path:
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def load(folder: Path, text: str | bytes, **changes) -> Table:
    write(folder, text)
    return sources.load_table(spec(**changes), folder, {})


def test_blood_is_bundled():
    table = sources.load_table(BundledData(source="bundled", name="blood"), Path("nowhere"), {})
    assert table.name == "blood"
    assert table.feature_names == ("recency_months", "frequency_times", "monetary_cc", "time_months")
    assert table.values.shape == (748, 4)
    assert np.bincount(table.labels).tolist() == [570, 178]
    assert table.class_names == ("0", "1")
    assert table.values[0].tolist() == [2, 50, 12500, 98]
    assert np.array_equal(table.values[:, 2], 250 * table.values[:, 1])
    assert table.digest == "1ab2c87032c6112d"


def test_every_bundled_set_has_a_card_and_loads():
    for name, path in sources.bundled_names().items():
        card = path.with_suffix(".md").read_text(encoding="utf-8")
        assert "licence" in card
        assert "source" in card
        assert sources.load_table(BundledData(source="bundled", name=name), Path(), {}).name == name


@pytest.mark.parametrize("name", ["blod", "../../pyproject", ""])
def test_an_unknown_bundled_name(name):
    with pytest.raises(UnknownNameError, match="blood"):
        sources.load_table(BundledData(source="bundled", name=name), Path(), {})


def test_a_shared_set_has_the_digest_of_the_bundled_one(data_root):
    shared = sources.load_table(spec("blood.csv"), Path("nowhere"), {"DWNASIC_DATA": str(data_root)})
    assert shared.digest == sources.load_table(BundledData(source="bundled", name="blood"), Path(), {}).digest


def test_a_path_is_tried_in_the_study_folder_then_in_the_data_folder(tmp_path):
    study, data = tmp_path / "study", tmp_path / "data"
    study.mkdir()
    data.mkdir()
    environ = {"DWNASIC_DATA": str(data)}
    with pytest.raises(DataError) as caught:
        sources.load_table(spec(), study, environ)
    assert str(study / "d.csv") in str(caught.value)
    assert str(data / "d.csv") in str(caught.value)
    with pytest.raises(DataError, match="DWNASIC_DATA is not set"):
        sources.load_table(spec(), study, {})
    write(data, GOOD.replace("0.5", "7"))
    assert sources.load_table(spec(), study, environ).values[0, 1] == 7
    write(study, GOOD)
    assert sources.load_table(spec(), study, environ).values[0, 1] == 0.5
    assert sources.load_table(spec(data / "d.csv"), study, {}).values[0, 1] == 7


@pytest.mark.parametrize("name", ["x" * 5000, "a\0b", ".", ""])
def test_a_name_that_cannot_be_a_file_is_not_found(tmp_path, name):
    with pytest.raises(DataError, match="no data file"):
        sources.load_table(spec(name), tmp_path, {})


@pytest.mark.parametrize(
    "text",
    [
        GOOD,
        "\ufeff" + GOOD,
        GOOD.replace("\n", "\r\n"),
        GOOD.replace("\n", "\n\n"),
        "\n" + GOOD.rstrip("\n"),
        '"x",y,"class"\n1,"0.5",a\n 2 , 1.50 , b \n',
        "x , y, class\n1.0,5e-1,a\n2,1.5,b\n",
    ],
)
def test_spelling_does_not_change_the_table(tmp_path, text):
    table = load(tmp_path, text)
    assert table.feature_names == ("x", "y")
    assert table.class_names == ("a", "b")
    assert table.digest == load(tmp_path, GOOD).digest


def test_compressed_files(tmp_path):
    write(tmp_path, gzip.compress(GOOD.encode()), "d.csv.gz")
    table = sources.load_table(spec("d.csv.gz"), tmp_path, {})
    assert table.name == "d"
    assert table.digest == load(tmp_path, GOOD).digest


# Fixed names and times: a test's name must not hold the second in which it was collected.
DAMAGED = {
    "empty": b"",
    "plain text": b"plain text",
    "no trailer": gzip.compress(GOOD.encode(), mtime=0)[:-12],
    "head only": gzip.compress(b"x" * 999, mtime=0)[:20],
}


@pytest.mark.parametrize("damage", DAMAGED.values(), ids=DAMAGED.keys())
def test_a_damaged_compressed_file(tmp_path, damage):
    write(tmp_path, damage, "d.csv.gz")
    with pytest.raises(DataError, match=r"gzip|is empty"):
        sources.load_table(spec("d.csv.gz"), tmp_path, {})


def test_lines_are_counted_through_blank_and_quoted_lines(tmp_path):
    text = 'x,note,class\n1,"two\nlines",a\n\nbad,ok,b\n3,ok,a\n4,ok,b\n'
    with pytest.raises(DataError, match=r"data row 2 \(line 5\), column 'x': 'bad'"):
        load(tmp_path, text, drop=("note",))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "is empty"),
        ("\n\n", "is empty"),
        ("x,y,class\n", "a header but no data rows"),
        ("x,x,class\n1,2,a\n", "occurs 2 times"),
        (b"\xff\xfe\x00", "not UTF-8"),
        (GOOD.encode() + b"\xe9,1,a\n", "not UTF-8"),
        ('x,y,class\n1,"2,a\n', "line 2: not comma-separated"),
        ('x,y,class\n1,"2"3,a\n', "line 2: not comma-separated"),
        ("x,y,class\n" + "1" * 200_000 + ",2,a\n", "not comma-separated values: field larger"),
        ("x;y;class\n1;2;a\n", "separated by commas"),
        ("x,y,class\n1,2,a\n1,2,a\n", "one class only"),
        ("x,y,class\nNaN,2,a\n1,2,b\n", r"data row 1 \(line 2\), column 'x'"),
    ],
)
def test_files_that_are_no_tables(tmp_path, text, message):
    with pytest.raises(DataError, match=message) as caught:
        load(tmp_path, text)
    assert str(tmp_path / "d.csv") in str(caught.value)


def test_a_folder_that_is_named_like_a_file(tmp_path):
    (tmp_path / "d.csv").mkdir()
    with pytest.raises(DataError, match="no data file"):
        sources.load_table(spec(), tmp_path, {})
    with pytest.raises(DataError, match="cannot be read"):
        sources.read_csv(tmp_path / "d.csv", "d.csv", Roles("class"))


_ODD = ["1", "0", "-2.5", "1e308", "-1e308", "1e999", "nan", "inf", "", " ", "?", "a", '"', '"q"', "1_0", "\x00", "\u0663"]
_CELL = st.one_of(st.sampled_from(_ODD), st.text(max_size=4))
_CSV_LIKE = st.lists(st.lists(_CELL, min_size=2, max_size=4).map(",".join), min_size=1, max_size=12).map("\n".join)


@settings(quick(120), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    content=st.one_of(st.binary(max_size=200), st.text(max_size=100), _CSV_LIKE, _CSV_LIKE.map(lambda t: "a,b,class\n" + t)),
    one_hot=st.booleans(),
    packed=st.booleans(),
)
@example(content="a,b,class\n1e308,1,x\n-1e308,2,y", one_hot=False, packed=False)
def test_no_file_content_ends_in_a_traceback(tmp_path, content, one_hot, packed):
    raw = content if isinstance(content, bytes) else content.encode(errors="replace")
    write(tmp_path, raw, "f.csv.gz" if packed and content != "" else "f.csv")
    asked = spec("f.csv.gz" if packed and content != "" else "f.csv", one_hot=("b",) if one_hot else ())
    try:
        table = sources.load_table(asked, tmp_path, {})
    except (DataError, StudyError) as error:
        message = str(error)
    else:
        message = table.name
        assert np.isfinite(table.values).all()
        assert len(table.class_names) >= 2
    assert 0 < len(message) < 5000


_NUMBER = st.one_of(st.integers(-5, 300).map(str), st.floats(allow_nan=False, allow_infinity=False).map(repr), st.just("7"))
_TABLES = st.integers(1, 3).flatmap(
    lambda n: st.lists(st.lists(_NUMBER, min_size=n, max_size=n), min_size=5, max_size=25).map(
        lambda rows: [[f"f{i}" for i in range(n)] + ["class"], *([*row, "ab"[i % 2]] for i, row in enumerate(rows))]
    )
)


@settings(quick(60), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=_TABLES, input_bits=st.integers(1, 32), kind=st.sampled_from(sorted(ENCODERS)))
def test_any_table_of_numbers_is_made_ready_or_refused(tmp_path, rows, input_bits, kind):
    write(tmp_path, "\n".join(",".join(row) for row in rows))
    split_spec = SplitSpec(folds=2)
    try:
        table = sources.load_table(spec(), tmp_path, {})
        split = outer_split(table.labels, 0, split_spec, table.class_names)
        pairs = folds(table.labels, split.train, split_spec.folds, 0, table.class_names)
        data = fit_dataset(table, split.train, input_bits, {})
        encoder = fit_thermometer(data.words[pairs[0][0]], data.feature_names, data.input_bits, kind, 4)
    except DataError as error:
        message = str(error)
        event(re.sub(r"[0-9]+", "N", message.split(";")[0])[-40:])
        return
    event("made ready")
    bits = encoder.encode(data.words)
    assert bits.shape == (len(rows) - 1, encoder.n_bits)
    assert bits[pairs[0][0]].any(axis=0).all()


def test_every_source_of_a_study_is_known():
    kinds = {kind.model_fields["source"].annotation.__args__[0] for kind in (BundledData, CsvData, OpenmlData)}
    assert kinds == set(sources.SOURCES)
