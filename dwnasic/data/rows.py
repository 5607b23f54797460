"""Rows to classify: a CSV file with the features of a chip, with or without labels, in any order of the columns."""

from __future__ import annotations

import csv
import math
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from dwnasic.data.dataset import FeatureScale
from dwnasic.data.encoder import Words
from dwnasic.data.table import Values
from dwnasic.errors import DataError, near_misses

_SHOWN = 5


def read_rows(path: Path, scales: Sequence[FeatureScale]) -> Values:
    """The features of `scales` from a CSV file with a header, as numbers [rows, features]; other columns are passed over.

    A feature of one bit that is no column itself, `<column>_<value>` (one-hot), is 1 where the text column has that value.
    Raises DataError with the file, the line and what to do: a missing column, a cell that is no finite number, no rows.
    """
    names = [scale.name for scale in scales]
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            reader = csv.reader(stream, strict=True)
            header = [cell.strip() for cell in next(reader, [])]
            columns = [_column(path, header, scale) for scale in scales]
            rows = [(reader.line_num, cells) for cells in reader if "".join(cells).strip()]
    except OSError as error:
        raise DataError(f"{path} cannot be read: {error.strerror}") from error
    except (UnicodeDecodeError, csv.Error) as error:
        raise DataError(f"{path} is not a CSV file in UTF-8: {error}") from error
    if not rows:
        raise DataError(f"{path} has no rows below its header")
    problems: list[str] = []
    values = np.zeros((len(rows), len(names)))
    for i, (line, cells) in enumerate(rows):
        if len(cells) != len(header):
            problems.append(f"line {line}: {len(cells)} cells where the header has {len(header)}")
            continue
        for j, (name, (place, wanted)) in enumerate(zip(names, columns, strict=True)):
            text = cells[place].strip()
            value = float(_same(text, wanted)) if wanted is not None else _number(text)
            if math.isnan(value):
                problems.append(f"line {line}, column {name!r}: {text[:40]!r} is no finite number")
            values[i, j] = value
    if problems:
        more = f"\nand {len(problems) - _SHOWN} more" if len(problems) > _SHOWN else ""
        raise DataError(f"{path}: " + "\n".join(problems[:_SHOWN]) + more)
    return values


def words_of(values: Values, scales: Sequence[FeatureScale]) -> Words:
    """Values [rows, features] as the words [rows, features] that the chip reads."""
    return np.stack([scale.to_words(values[:, i]) for i, scale in enumerate(scales)], axis=1)


def _column(path: Path, header: Sequence[str], scale: FeatureScale) -> tuple[int, str | None]:
    """Where a feature is: a column, or a text column (the longest that fits) and the value that makes it 1."""
    name = scale.name
    if name in header:
        return header.index(name), None
    whole = [c for c in header if c and name.startswith(f"{c}_")] if scale.input_bits == 1 else []
    if whole:
        column = max(whole, key=len)
        return header.index(column), name[len(column) + 1 :]
    near = near_misses(name, header)
    hint = f"did you mean {' or '.join(map(repr, near))}?" if near else f"the header has: {', '.join(header[:20])}"
    raise DataError(f"{path} has no column {name!r}, which the chip reads; {hint}")


def _same(text: str, wanted: str) -> bool:
    """Whether a cell has a value: the same text, or the same number."""
    return text == wanted or (_number(text) == _number(wanted))


def _number(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        return math.nan
    return value if math.isfinite(value) else math.nan
