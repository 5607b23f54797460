"""Data sets of openml.org by id, kept in a local cache: the second load needs no network."""

from __future__ import annotations

import contextlib
import socket
import warnings
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError

import platformdirs

from dwnasic.data.cells import Roles, Row, read_table
from dwnasic.data.table import Table
from dwnasic.errors import DataError, DwnasicError
from dwnasic.study import OpenmlData

_PATIENCE_S = 30.0
_BY_HAND = "download the data set by hand from https://www.openml.org/d/{id} and use `source: csv`"


def cache_folder(environ: Mapping[str, str]) -> Path:
    """The folder of what dwnasic keeps for later: $DWNASIC_CACHE, else the user's cache folder."""
    return Path(environ.get("DWNASIC_CACHE") or platformdirs.user_cache_dir("dwnasic"))


def load_openml(spec: OpenmlData, folder: Path, environ: Mapping[str, str]) -> Table:
    """The data set `spec.id` of openml.org, from the cache (`openml/` in `cache_folder`) or else from the network.

    Columns that OpenML marks as identifiers or to be ignored are left out. The label is `spec.label` or the set's target.
    Raises StudyError (columns that the study names) or DataError (not to be had, or not a table that can be learnt from).
    """
    cache = cache_folder(environ)
    bunch = _fetch(spec, cache)
    where = f"OpenML {spec.id} ({bunch.details.get('name', 'unnamed')})"
    label = spec.label
    if label is None:
        if len(bunch.target_names) != 1:
            found = ", ".join(bunch.target_names) or "none"
            raise DataError(f"{where} has no single default target ({found}); name the label column under dataset.label")
        label = bunch.target_names[0]
    frame = bunch.frame
    header = [str(column) for column in frame.columns]
    return read_table(str(bunch.details.get("name", f"openml_{spec.id}")), where, header, _rows(frame), _roles(spec, label))


def _roles(spec: OpenmlData, label: str) -> Roles:
    return Roles(label, spec.drop, spec.one_hot)


def _rows(frame: Any) -> Iterator[Row]:
    """The rows of a pandas data frame as text; a missing value is an empty cell. Line 0: there is no file to point at."""
    present = frame.notna().to_numpy()
    for cells, here in zip(frame.itertuples(index=False, name=None), present, strict=True):
        yield 0, [_text(cell) if there else "" for cell, there in zip(cells, here, strict=True)]


def _text(cell: Any) -> str:
    """A cell as text. Nominal values that OpenML quotes (`'a b'`) lose their quotes."""
    text = str(cell)
    return text[1:-1] if len(text) > 1 and text[0] == text[-1] == "'" else text


def _fetch(spec: OpenmlData, cache: Path) -> Any:
    """What scikit-learn reads: details, frame, target_names. Raises DataError."""
    from sklearn.datasets import fetch_openml  # here: scikit-learn takes a second to import, and most studies need none of it

    by_hand = _BY_HAND.format(id=spec.id)
    try:
        with warnings.catch_warnings(), _patience():
            warnings.simplefilter("ignore")  # its retries; what matters comes back as an exception
            return fetch_openml(
                data_id=spec.id,
                target_column=None if spec.label else "default-target",
                as_frame=True,
                parser="auto",
                data_home=str(cache),
                n_retries=1,
            )
    except DwnasicError:
        raise
    except HTTPError as error:
        error.close()
        raise DataError(f"OpenML {spec.id}: openml.org answered {error.code} {error.reason}; {by_hand}") from error
    except (URLError, TimeoutError, ConnectionError) as error:
        reason = getattr(error, "reason", error)
        raise DataError(
            f"OpenML {spec.id} is not in the cache ({cache / 'openml'}) and openml.org cannot be reached: {reason}; "
            f"connect once, or {by_hand}"
        ) from error
    except OSError as error:
        raise DataError(
            f"OpenML {spec.id}: the cache {cache / 'openml'} cannot be used: {error.strerror or error}; "
            "set DWNASIC_CACHE to a folder that can be written"
        ) from error
    except Exception as error:  # its parsers raise classes of three libraries, and some of their own
        raise DataError(
            f"OpenML {spec.id} cannot be read: {error or type(error).__name__}; "
            f"remove {cache / 'openml'} and try again, or {by_hand}"
        ) from error


@contextlib.contextmanager
def _patience() -> Iterator[None]:
    """Network calls inside give up after `_PATIENCE_S` seconds: fetch_openml itself would wait for ever."""
    before = socket.getdefaulttimeout()
    socket.setdefaulttimeout(_PATIENCE_S)
    try:
        yield
    finally:
        socket.setdefaulttimeout(before)
