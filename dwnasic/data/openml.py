"""Data sets of openml.org by id, kept in a local cache: the second load needs no network.

scikit-learn's `fetch_openml` is not used: with pandas 3 it fails on numeric class names, and it deletes a cached file that
it cannot parse.
"""

from __future__ import annotations

import contextlib
import hashlib
import http.client
import json
import os
import shutil
import tempfile
import urllib.request
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError

import platformdirs

from dwnasic.data.arff import read_arff
from dwnasic.data.cells import Roles, read_table
from dwnasic.data.table import Table
from dwnasic.errors import DataError
from dwnasic.study import OpenmlData

SERVER = "https://www.openml.org"
_PATIENCE_S = 30.0


def cache_folder(environ: Mapping[str, str]) -> Path:
    """The folder of what dwnasic keeps for later: $DWNASIC_CACHE, else the user's cache folder."""
    return Path(environ.get("DWNASIC_CACHE") or platformdirs.user_cache_dir("dwnasic"))


@dataclass(frozen=True)
class _Set:
    """A data set of the server: where its files are kept, and what to advise when they cannot be had."""

    id: int
    server: str
    folder: Path

    @property
    def by_hand(self) -> str:
        return f"download the data set by hand from {SERVER}/d/{self.id} and use `source: csv`"


@dataclass(frozen=True)
class _Description:
    """What the server says about a set. `columns` are (name, is the target, is to be left out) in the file's order."""

    name: str
    url: str
    md5: str | None
    columns: tuple[tuple[str, bool, bool], ...]


def load_openml(spec: OpenmlData, folder: Path, environ: Mapping[str, str]) -> Table:
    """The data set `spec.id` of openml.org, from the cache (`openml/<id>/` in `cache_folder`) or else from the network.

    Columns that OpenML marks as identifiers or to be ignored are left out, unless the study names them as label or one-hot.
    The label is `spec.label` or the set's own target. $DWNASIC_OPENML_URL names a mirror of the server.
    Raises StudyError (columns that the study names) or DataError (not to be had, or not a table that can be learnt from).
    """
    server = (environ.get("DWNASIC_OPENML_URL") or SERVER).rstrip("/")
    wanted = _Set(spec.id, server, cache_folder(environ) / "openml" / str(spec.id))
    described = _describe(wanted)
    where = f"OpenML {spec.id} ({described.name})"
    roles = _roles(spec, described, where)
    path = _kept(wanted, "data.arff", described.url, described.md5)
    try:
        with path.open(encoding="utf-8") as stream:
            header, rows = read_arff(stream, str(path))
            names = [name for name, _, _ in described.columns]
            if len(header) != len(names):
                raise DataError(f"{where}: {path} has {len(header)} columns, its description {len(names)}; {wanted.by_hand}")
            return read_table(described.name, where, names, rows, roles)
    except UnicodeDecodeError as error:
        raise DataError(f"{where}: {path} is not UTF-8 text ({error.reason}); {wanted.by_hand}") from error
    except OSError as error:
        raise DataError(f"{where}: {path} cannot be read: {error.strerror or error}") from error


def _roles(spec: OpenmlData, described: _Description, where: str) -> Roles:
    label = spec.label
    if label is None:
        targets = [name for name, target, _ in described.columns if target]
        if len(targets) != 1:
            raise DataError(
                f"{where} has no single default target ({', '.join(targets) or 'none'}); "
                "name the label column under dataset.label"
            )
        label = targets[0]
    left_out = [n for n, _, ignored in described.columns if ignored and n != label and n not in (*spec.one_hot, *spec.drop)]
    return Roles(label, (*spec.drop, *left_out), spec.one_hot)


def _describe(wanted: _Set) -> _Description:
    """The description of a set, from two JSON files of the server. Raises DataError."""
    api = f"{wanted.server}/api/v1/json/data"
    files = [
        _kept(wanted, "description.json", f"{api}/{wanted.id}"),
        _kept(wanted, "features.json", f"{api}/features/{wanted.id}"),
    ]
    try:
        about, columns = (json.loads(path.read_text(encoding="utf-8")) for path in files)
        about = about["data_set_description"]
        form = str(about["format"]).lower()
        described = _Description(
            str(about["name"]),
            str(about["url"]),
            str(about["md5_checksum"]) if about.get("md5_checksum") else None,
            tuple(_column(c) for c in sorted(columns["data_features"]["feature"], key=lambda c: int(c["index"]))),
        )
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError) as error:
        raise DataError(
            f"OpenML {wanted.id}: its description in {wanted.folder} cannot be understood ({error!r}); "
            f"remove that folder and try again, or {wanted.by_hand}"
        ) from error
    except OSError as error:
        raise DataError(f"OpenML {wanted.id}: {wanted.folder} cannot be read: {error.strerror or error}") from error
    if form != "arff":
        raise DataError(
            f"OpenML {wanted.id} ({described.name}) is of the format {form!r}; only dense ARFF is read; {wanted.by_hand}"
        )
    return described


def _column(feature: Mapping[str, Any]) -> tuple[str, bool, bool]:
    ignored = feature.get("is_ignore") == "true" or feature.get("is_row_identifier") == "true"
    return str(feature["name"]), feature.get("is_target") == "true", ignored


def _kept(wanted: _Set, name: str, url: str, md5: str | None = None) -> Path:
    """The file `name` of the set's cache folder, downloaded from `url` when it is not there. Raises DataError."""
    path = wanted.folder / name
    if not url.startswith(("https://", "http://")):
        raise DataError(f"OpenML {wanted.id}: {url!r} is not a web address; {wanted.by_hand}")
    try:
        if not path.is_file():
            wanted.folder.mkdir(parents=True, exist_ok=True)
            _download(url, path, md5)
    except HTTPError as error:
        error.close()
        what = "there is no such data set" if error.code == 412 else f"{url} answered {error.code} {error.reason}"
        raise DataError(f"OpenML {wanted.id}: {what}; look at {SERVER}/d/{wanted.id}, or {wanted.by_hand}") from error
    except (URLError, TimeoutError, ConnectionError, http.client.HTTPException) as error:
        reason = getattr(error, "reason", error)
        raise DataError(
            f"OpenML {wanted.id} is not in the cache ({wanted.folder}) and {url} cannot be had: {reason}; "
            f"connect once and run again, or {wanted.by_hand}"
        ) from error
    except OSError as error:
        raise DataError(
            f"OpenML {wanted.id}: the cache {wanted.folder} cannot be used: {error.strerror or error}; "
            "set DWNASIC_CACHE to a folder that can be written"
        ) from error
    except ValueError as error:
        raise DataError(f"OpenML {wanted.id}: {url} cannot be used: {error}; try again, or {wanted.by_hand}") from error
    return path


def _download(url: str, path: Path, md5: str | None) -> None:
    """Fetch `url` into `path`. The file appears whole and with the right checksum, or not at all.

    Raises what urllib does, OSError (nothing can be written) or ValueError (wrong checksum).
    """
    opener = urllib.request.build_opener()  # its own: the module's opener would remember the proxies of an earlier moment
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.name)
    try:
        with open(handle, "w+b") as sink:  # noqa: PTH123 (a file descriptor)
            with opener.open(url, timeout=_PATIENCE_S) as answer:
                shutil.copyfileobj(answer, sink)
            sink.seek(0)
            found = hashlib.file_digest(sink, lambda: hashlib.md5(usedforsecurity=False)).hexdigest()
        if md5 is not None and found != md5.lower():
            raise ValueError(f"its MD5 checksum is {found}, not {md5}; the download was damaged")
        os.replace(name, path)  # noqa: PTH105 (from a name)
    except BaseException:
        with contextlib.suppress(FileNotFoundError):
            os.unlink(name)  # noqa: PTH108
        raise
