"""OpenML data sets, from a real web server on this machine that answers as openml.org does, and from the cache."""

from __future__ import annotations

import gzip
import hashlib
import http.server
import importlib.util
import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pytest
from sklearn.datasets import load_iris

from dwnasic.data import sources
from dwnasic.data.openml import cache_folder
from dwnasic.errors import DataError, UnknownNameError
from dwnasic.study import OpenmlData

ARFF = b"""@RELATION tiny
@ATTRIBUTE key STRING
@ATTRIBUTE size REAL
@ATTRIBUTE count INTEGER
@ATTRIBUTE colour {red,'light blue'}
@ATTRIBUTE Class {1,2}
@DATA
k1,0.5,3,red,1
k2,-1.25,4,'light blue',2
k3,2,5,red,2
"""
COLUMNS = ("key", "size", "count", "colour", "Class")
FILE = "/data/v1/download/7/tiny.arff"


@dataclass
class Site:
    """A web site: what it serves by path, and what it was asked for."""

    url: str
    pages: dict[str, bytes] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def publish(self, arff: bytes = ARFF, target: str = "Class", **details: str) -> None:
        """Data set 7, as the two JSON documents and the file of openml.org."""
        about = {
            "id": "7",
            "name": "tiny",
            "format": "ARFF",
            "url": self.url + FILE,
            "md5_checksum": hashlib.md5(arff).hexdigest(),
        }
        features = [
            {"index": str(i), "name": n, "is_target": str(n == target).lower(), "is_row_identifier": str(n == "key").lower()}
            for i, n in enumerate(COLUMNS)
        ]
        self.pages |= {
            "/api/v1/json/data/7": json.dumps({"data_set_description": {**about, **details}}).encode(),
            "/api/v1/json/data/features/7": json.dumps({"data_features": {"feature": features[::-1]}}).encode(),
            FILE: arff,
        }


@pytest.fixture
def site(monkeypatch) -> Iterator[Site]:
    """A web server on this machine with nothing on it: as openml.org, it answers 412 for what it does not have."""
    monkeypatch.setenv("no_proxy", "*")
    here = Site("")

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            here.asked.append(self.path)
            self.send_response(200 if self.path in here.pages else 412)
            self.end_headers()
            self.wfile.write(here.pages.get(self.path, b""))

        def log_message(self, *parts) -> None:
            """Nothing: the test's output is not a web server's log."""

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as web:
        here.url = f"http://127.0.0.1:{web.server_address[1]}"
        thread = threading.Thread(target=web.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield here
        web.shutdown()
        thread.join()


@pytest.fixture
def load(tmp_path, site):
    def load_set(**changes):
        spec = OpenmlData(source="openml", id=7, **{"one_hot": ("colour",), **changes})
        return sources.load_table(spec, Path(), {"DWNASIC_CACHE": str(tmp_path), "DWNASIC_OPENML_URL": site.url})

    return load_set


def test_a_set_is_downloaded_once(load, site):
    site.publish()
    table = load()
    assert table.name == "tiny"
    assert table.feature_names == ("size", "count", "colour_light blue", "colour_red")
    assert table.values.tolist() == [[0.5, 3, 0, 1], [-1.25, 4, 1, 0], [2, 5, 0, 1]]
    assert table.class_names == ("1", "2")
    assert table.labels.tolist() == [0, 1, 1]
    assert len(site.asked) == 3
    site.pages.clear()
    assert load().digest == table.digest
    assert len(site.asked) == 3


def test_label_and_columns_can_be_chosen(load, site):
    site.publish()
    assert load(label="count", drop=("Class", "key")).class_names == ("3", "4", "5")
    assert load(one_hot=("colour", "key")).feature_names[:3] == ("key_k1", "key_k2", "key_k3")


@pytest.mark.parametrize(
    ("changes", "error", "message"),
    [
        ({"one_hot": ()}, DataError, r"OpenML 7 \(tiny\): column 'colour' holds text"),
        ({"label": "Clas"}, UnknownNameError, "did you mean 'Class'"),
        ({"drop": ("siz",)}, UnknownNameError, "did you mean 'size'"),
    ],
)
def test_columns_are_checked_as_those_of_a_file(load, site, changes, error, message):
    site.publish()
    with pytest.raises(error, match=message):
        load(**changes)


def test_a_set_without_a_target_asks_for_one(load, site):
    site.publish(target="")
    with pytest.raises(DataError, match=r"no single default target \(none\); name the label column under dataset.label"):
        load()
    assert load(label="Class").class_names == ("1", "2")


def test_missing_cells_are_named(load, site):
    site.publish(ARFF.replace(b"-1.25", b"?").replace(b"k3,2,5,red", b"k3,2,5,?"))
    with pytest.raises(DataError, match=r"data row 2 \(line 9\), column 'size': '\?' is a missing value; data row 3 .*'colour'"):
        load()


def test_no_such_set(load):
    with pytest.raises(DataError, match=r"OpenML 7: there is no such data set; look at https://www\.openml\.org/d/7"):
        load()


def test_no_network_and_no_cache(load, site, tmp_path):
    site.url = "http://127.0.0.1:1"  # nobody listens there
    with pytest.raises(DataError) as caught:
        load()
    text = str(caught.value)
    assert f"OpenML 7 is not in the cache ({tmp_path / 'openml' / '7'})" in text
    assert "https://www.openml.org/d/7 and use `source: csv`" in text


def test_a_damaged_download_is_not_kept(load, site, tmp_path):
    site.publish(md5_checksum="0" * 32)
    with pytest.raises(DataError, match="MD5 checksum"):
        load()
    assert sorted(p.name for p in (tmp_path / "openml" / "7").iterdir()) == ["description.json", "features.json"]


@pytest.mark.parametrize(
    ("details", "message"),
    [
        ({"format": "Sparse_ARFF"}, "format 'sparse_arff'; only dense ARFF is read"),
        ({"url": "file:///etc/hostname"}, "is not a web address"),
        ({"url": "http://127.0.0.1:none/x"}, "OpenML 7"),
    ],
)
def test_a_set_that_cannot_be_read(load, site, details, message):
    site.publish(**details)
    with pytest.raises(DataError, match=message):
        load()


@pytest.mark.parametrize("arff", [b"", b"@relation x\n", b"@data\n1,2\n", ARFF + b"\xff,1,1,red,1\n", ARFF + b"1,2\n"])
def test_a_file_that_is_no_table(load, site, arff):
    site.publish(arff)
    with pytest.raises(DataError, match=r"OpenML 7|no @data"):
        load()


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b"\xff", b'{"data_set_description": 7}', b"[" * 100_000])
@pytest.mark.parametrize("name", ["description.json", "features.json"])
def test_a_damaged_description(load, site, tmp_path, content, name):
    site.publish()
    load()
    (tmp_path / "openml" / "7" / name).write_bytes(content)
    with pytest.raises(DataError, match=r"cannot be understood.*remove that folder"):
        load()


def test_a_cache_that_cannot_be_made(load, site, tmp_path):
    site.publish()
    (tmp_path / "openml").write_text("in the way")
    with pytest.raises(DataError, match="set DWNASIC_CACHE to a folder that can be written"):
        load()


def test_what_the_real_server_once_answered(tmp_path):
    """scikit-learn's own tests travel with it, and with them the answers of openml.org for iris."""
    found = importlib.util.find_spec("sklearn.datasets.tests.data.openml")
    if found is None or found.origin is None:
        pytest.skip("this scikit-learn comes without the answers of openml.org")
    answers, folder = Path(found.origin).parent / "id_61", tmp_path / "openml" / "61"
    folder.mkdir(parents=True)
    for pattern, name in (("api-v1-jd-61*", "description.json"), ("api-v1-jdf-61*", "features.json"), ("data-*", "data.arff")):
        (source,) = answers.glob(pattern)
        (folder / name).write_bytes(gzip.decompress(source.read_bytes()))
    table = sources.load_table(OpenmlData(source="openml", id=61), Path(), {"DWNASIC_CACHE": str(tmp_path)})
    known = load_iris()
    assert table.feature_names == ("sepallength", "sepalwidth", "petallength", "petalwidth")
    assert table.class_names == ("Iris-setosa", "Iris-versicolor", "Iris-virginica")
    assert table.labels.tolist() == known.target.tolist()
    assert np.count_nonzero(table.values != known.data) <= 3  # rows 35 and 38 differ between the copies of this set


def test_the_cache_folder():
    assert cache_folder({"DWNASIC_CACHE": "/here"}) == Path("/here")
    assert cache_folder({}).name == "dwnasic"
