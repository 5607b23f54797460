"""The rows of an ARFF file, the format of openml.org: attribute lines, `@data`, then comma-separated cells.

Only the dense form. Types are not read: `cells.read_table` decides by content, as it does for CSV files.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TextIO

from dwnasic.data.cells import Row
from dwnasic.errors import DataError

_QUOTED = r"""'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)\""""
_CELL = re.compile(rf"\s*(?:(?:{_QUOTED})\s*(?:,|$)|([^,]*)(?:,|$))")
_ATTRIBUTE = re.compile(rf"@attribute\s+(?:{_QUOTED}|(\S+))", re.IGNORECASE)
_ESCAPE = re.compile(r"\\(.)")


def read_arff(stream: TextIO, where: str) -> tuple[tuple[str, ...], Iterator[Row]]:
    """The attribute names, and the rows (line of the file, cells as text) that follow. `where` names the file in messages.

    Raises DataError when there is no data section.
    """
    names: list[str] = []
    line = 0
    for line, text in enumerate(stream, start=1):
        found = _ATTRIBUTE.match(text.lstrip())
        if found:
            names.append(_plain(found))
        elif text.lstrip().lower().startswith("@data"):
            return tuple(names), _rows(stream, line)
    raise DataError(f"{where} is not an ARFF file: no @data in its {line} lines")


def _rows(stream: TextIO, line: int) -> Iterator[Row]:
    for number, text in enumerate(stream, start=line + 1):
        stripped = text.strip()
        if stripped and not stripped.startswith("%"):
            yield number, split_cells(stripped)


def split_cells(text: str) -> list[str]:
    """The cells of a line, without their quotes (single or double, backslash escapes)."""
    if not any(mark in text for mark in "'\"\\"):
        return [cell.strip() for cell in text.split(",")]
    cells, position = [], 0
    while True:
        found = _CELL.match(text, position)
        assert found is not None  # its last alternative matches anything up to the next comma
        cells.append(_plain(found))
        position = found.end()
        if not found[0].endswith(","):
            return cells


def _plain(found: re.Match[str]) -> str:
    single, double, bare = found.groups()
    quoted = single if single is not None else double
    return _ESCAPE.sub(r"\1", quoted) if quoted is not None else bare.strip()
