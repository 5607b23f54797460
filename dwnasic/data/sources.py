"""Where tables come from: data sets bundled with dwnasic, CSV files, and openml.org by id."""

from __future__ import annotations

import contextlib
import csv
import gzip
import io
import zlib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, TextIO

from dwnasic import resources
from dwnasic.data.cells import Roles, Row, read_table
from dwnasic.data.openml import load_openml
from dwnasic.data.table import Table
from dwnasic.errors import DataError, lookup
from dwnasic.study import BundledData, CsvData, DatasetSpec

BUNDLED_LABEL = "class"  # the label column of every bundled data set


def bundled_names() -> dict[str, Path]:
    """The files of the data sets that travel with dwnasic, by name."""
    return {path.stem: path for path in sorted(resources.bundled("studies", "data").glob("*.csv"))}


def load_bundled(spec: BundledData, folder: Path, environ: Mapping[str, str]) -> Table:
    """A data set that travels with dwnasic. Raises UnknownNameError when there is none of that name."""
    path = lookup(bundled_names(), spec.name, "bundled data set")
    return read_csv(path, path.name, Roles(BUNDLED_LABEL))


def load_csv(spec: CsvData, folder: Path, environ: Mapping[str, str]) -> Table:
    """A CSV file (`.gz` too): its path absolute, or relative to the study's folder, or to $DWNASIC_DATA.

    Raises StudyError (columns that the study names) or DataError (the file and what is in it).
    """
    path = find_csv(spec.path, folder, environ)
    return read_csv(path, str(path), Roles(spec.label, spec.drop, spec.one_hot))


SOURCES: dict[str, Callable[[Any, Path, Mapping[str, str]], Table]] = {
    "bundled": load_bundled,
    "csv": load_csv,
    "openml": load_openml,
}


def load_table(spec: DatasetSpec, folder: Path, environ: Mapping[str, str]) -> Table:
    """The table that a study's `dataset:` asks for. `folder` is the study file's; `environ` the environment variables.

    Raises StudyError or DataError, never anything else, whatever the file holds.
    """
    return lookup(SOURCES, spec.source, "data source")(spec, folder, environ)


def find_csv(name: str, folder: Path, environ: Mapping[str, str]) -> Path:
    """The file `name`: as it is when absolute, else in `folder`, else in $DWNASIC_DATA. Raises DataError naming all places."""
    extra = environ.get("DWNASIC_DATA")
    places = [Path(name)] if Path(name).is_absolute() else [folder / name, *([Path(extra) / name] if extra else [])]
    for place in places:
        with contextlib.suppress(OSError):  # a name too long or a folder that may not be searched: not found there
            if place.is_file():
                return place
    hint = "" if extra or Path(name).is_absolute() else " ($DWNASIC_DATA is not set)"
    raise DataError(f"no data file {name!r}; looked for {' and '.join(str(p) for p in places)}{hint}")


def read_csv(path: Path, where: str, roles: Roles) -> Table:
    """The table of a comma-separated UTF-8 file with one header row. `where` names it in messages.

    Raises StudyError (roles that name no column) or DataError (unreadable, empty, not CSV, bad cells).
    """
    name = path.name.removesuffix(".gz").removesuffix(".csv")
    try:
        with _opened(path) as stream:
            reader = csv.reader(stream, strict=True)
            try:
                header = next((cells for cells in reader if not _blank(cells)), None)
                if header is None:
                    raise DataError(f"{where} is empty; a header row and data rows are needed")
                return read_table(name, where, header, _rows(reader), roles)
            except csv.Error as error:
                raise DataError(f"{where}, line {reader.line_num}: not comma-separated values: {error}") from error
    except UnicodeDecodeError as error:
        raise DataError(f"{where} is not UTF-8 text ({error.reason}); save it as UTF-8") from error
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise DataError(f"{where} is not a whole gzip file: {error}") from error
    except OSError as error:
        raise DataError(f"{where} cannot be read: {error.strerror or error}") from error


@contextlib.contextmanager
def _opened(path: Path) -> Iterator[TextIO]:
    """The text of a file, decompressed when its name ends in .gz; a byte order mark is skipped."""
    with contextlib.ExitStack() as stack:
        raw = stack.enter_context(path.open("rb"))
        data: Any = stack.enter_context(gzip.GzipFile(fileobj=raw)) if path.suffix == ".gz" else raw
        yield stack.enter_context(io.TextIOWrapper(data, encoding="utf-8-sig", newline=""))


def _blank(cells: list[str]) -> bool:
    return len(cells) <= 1 and not "".join(cells).strip()


def _rows(reader: Any) -> Iterator[Row]:
    """The rows that are not blank, each with the line of the file on which it begins."""
    line = reader.line_num + 1
    for cells in reader:
        if not _blank(cells):
            yield line, cells
        line = reader.line_num + 1
