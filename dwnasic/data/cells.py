"""Rows of text cells become a table: which column is what, which cells are bad, and where.

Both sources of text (CSV files, OpenML) come through here, so that they accept and refuse the same things.
"""

from __future__ import annotations

import itertools
import math
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from dwnasic.data.table import Table, make_table
from dwnasic.errors import DataError, StudyError, lookup

Row = tuple[int, Sequence[str]]  # line of the file (0: there is none), cells

MISSING = frozenset({"", "?", "nan", "na", "n/a", "null", "none"})
_NO_VALUE = frozenset({"", "?", "nan"})  # in a text column `none` or `NA` may well be a value
_SHOWN = 5  # problems shown in full; the rest is counted
_LISTED = 60  # names of text columns: enough to copy them into a study
_BLOCK = 20_000  # rows converted at a time: a large file never lies in memory as text
_MOST_VALUES = 256  # of a one-hot column


@dataclass(frozen=True)
class Roles:
    """Which columns of a file are the label, left out, or one-hot; all others are numeric features."""

    label: str
    drop: tuple[str, ...] = ()
    one_hot: tuple[str, ...] = ()


@dataclass
class _Problems:
    """Bad cells: the first few in words, how many there are, in all and by column, and how many of them are text."""

    shown: list[str] = field(default_factory=list)
    count: int = 0
    columns: Counter[int] = field(default_factory=Counter)
    text: Counter[int] = field(default_factory=Counter)
    missing: Counter[int] = field(default_factory=Counter)
    example: dict[int, str] = field(default_factory=dict)

    def add(self, place: str, problem: str) -> None:
        """A problem of a whole row."""
        self.count += 1
        if len(self.shown) < _SHOWN:
            self.shown.append(f"{place}: {problem}")

    def add_cell(self, place: str, names: Sequence[str], column: int, problem: str) -> None:
        """A problem of a cell."""
        self.columns[column] += 1
        self.add(f"{place}, column {names[column]!r}", problem)


def read_table(name: str, where: str, header: Sequence[str], rows: Iterable[Row], roles: Roles) -> Table:
    """The table of `rows` under `header`. `where` names the source in messages.

    Class names and one-hot values are sorted, in numeric order when all are numbers.
    Raises StudyError (roles that name no column, or one column twice) or DataError (all bad cells in one message).
    """
    names = tuple(cell.strip() for cell in header)
    _check_roles(where, names, roles)
    text_columns = [i for i, n in enumerate(names) if n == roles.label or n in roles.one_hot]
    number_columns = [i for i, n in enumerate(names) if i not in set(text_columns) and n not in roles.drop]
    problems = _Problems()
    blocks: list[NDArray[np.float64]] = []
    texts: dict[int, list[str]] = {i: [] for i in text_columns}
    n_rows = 0
    for block in _blocks(_checked_rows(names, rows, problems)):
        n_rows += len(block)
        blocks.append(_numbers(names, number_columns, block, problems))
        for i in text_columns:
            texts[i].extend(_texts(names, i, block, problems))
    if not n_rows and not problems.count:
        raise DataError(f"{where} has a header but no data rows")
    _raise_problems(where, names, n_rows, problems)
    numbers = dict(zip(number_columns, np.concatenate(blocks).T, strict=True))
    classes, labels = _values(texts[names.index(roles.label)])
    if len(classes) < 2:
        raise DataError(f"{where}: one class only ({classes[0]!r} in column {roles.label!r}); at least two are needed")
    features = list(_features(where, names, numbers, texts, roles))
    return make_table(
        name,
        [feature for feature, _, _ in features],
        np.stack([column for _, column, _ in features], axis=1),
        labels,
        classes,
        [feature for feature, _, is_bit in features if is_bit],
    )


def _check_roles(where: str, names: tuple[str, ...], roles: Roles) -> None:
    """Names are unique and given; every role names a column, and no column has two."""
    twice = [n for n, count in Counter(names).items() if count > 1 and n]
    if twice:
        raise DataError(
            f"{where}: column name {twice[0]!r} occurs {names.count(twice[0])} times; every column needs its own name"
        )
    if len(names) == 1 and any(mark in names[0] for mark in ";\t|"):
        raise DataError(f"{where}: the header is one column, {names[0]!r}; cells are separated by commas here")
    known = dict.fromkeys(names)
    lookup(known, roles.label, f"dataset.label (a column of {where})")
    for key, chosen in (("drop", roles.drop), ("one_hot", roles.one_hot)):
        for n in chosen:
            lookup(known, n, f"dataset.{key} (a column of {where})")
            if n == roles.label:
                raise StudyError(f"dataset.{key} names {n!r}, which is the label column; take it out of one of them")
            if key == "one_hot" and n in roles.drop:
                raise StudyError(f"column {n!r} is under dataset.drop and dataset.one_hot; take it out of one of them")
    unnamed = [i + 1 for i, n in enumerate(names) if not n and n not in roles.drop]
    if unnamed:
        raise DataError(
            f"{where}: column {unnamed[0]} has no name; name it in the header, or leave it out with dataset.drop: ['']"
        )
    if not set(names) - {roles.label} - set(roles.drop):
        raise DataError(f"{where}: no feature column is left beside the label {roles.label!r}")


def _place(row: int, line: int) -> str:
    return f"data row {row} (line {line})" if line else f"data row {row}"


def _checked_rows(names: Sequence[str], rows: Iterable[Row], problems: _Problems) -> Iterator[tuple[str, Sequence[str]]]:
    """(place, cells) of the rows that have as many cells as the header."""
    for number, (line, cells) in enumerate(rows, start=1):
        if len(cells) == len(names):
            yield _place(number, line), cells
        else:
            problems.add(_place(number, line), f"{len(cells)} cells where the header has {len(names)}")


def _blocks(rows: Iterator[tuple[str, Sequence[str]]]) -> Iterator[list[tuple[str, Sequence[str]]]]:
    while block := list(itertools.islice(rows, _BLOCK)):
        yield block


def _number(text: str) -> float:
    """The finite number a cell holds, else NaN. `1_000` is Python's notation, not a data file's."""
    try:
        value = float(text) if "_" not in text else math.nan
    except ValueError:
        return math.nan
    return value if math.isfinite(value) else math.nan


def _all_numbers(block: list[list[str]]) -> NDArray[np.float64] | None:
    """The block converted in one call, or None when a cell is no finite number (by the rule of `_number`)."""
    try:
        out = np.array(block, dtype=np.float64)
    except ValueError:
        return None
    return out if np.isfinite(out).all() and not any("_" in cell for cells in block for cell in cells) else None


def _numbers(
    names: Sequence[str], columns: Sequence[int], block: Sequence[tuple[str, Sequence[str]]], problems: _Problems
) -> NDArray[np.float64]:
    """The numeric columns of a block [rows, columns]; cells that are no finite numbers become NaN and a problem."""
    chosen = [[cells[i] for i in columns] for _, cells in block]
    fast = _all_numbers(chosen)
    if fast is not None:
        return fast.reshape(len(block), len(columns))
    out = np.array([[_number(cell) for cell in cells] for cells in chosen], dtype=np.float64).reshape(len(block), len(columns))
    for row, position in np.argwhere(np.isnan(out)).tolist():
        (place, cells), i = block[row], columns[position]
        text = cells[i].strip()
        if text.lower() in MISSING:
            problems.missing[i] += 1
            problems.add_cell(place, names, i, f"{_short(text)} is a missing value" if text else "the cell is empty")
        elif text.lower().lstrip("+-") in ("inf", "infinity") or _is_number(text):
            problems.add_cell(place, names, i, f"{_short(text)} is not finite")
        else:
            problems.text[i] += 1
            problems.example.setdefault(i, text)
            problems.add_cell(place, names, i, f"{_short(text)} is not a number")
    return out


def _is_number(text: str) -> bool:
    try:
        float(text.replace("_", "x"))
    except ValueError:
        return False
    return True


def _short(text: str) -> str:
    return repr(text if len(text) <= 40 else text[:37] + "...")


def _texts(names: Sequence[str], column: int, block: Sequence[tuple[str, Sequence[str]]], problems: _Problems) -> Iterator[str]:
    """The cells of a text column of a block; missing ones become a problem."""
    for place, cells in block:
        text = cells[column].strip()
        if text.lower() in _NO_VALUE:
            problems.add_cell(place, names, column, f"{_short(text)} is a missing value" if text else "the cell is empty")
        yield sys.intern(text)  # a label column holds few different texts: keep each once


def _raise_problems(where: str, names: Sequence[str], n_rows: int, problems: _Problems) -> None:
    """One DataError for all bad cells: a column that is mostly text is one problem, not one a row."""
    if not problems.count:
        return
    features = [i for i, count in sorted(problems.text.items()) if 2 * count > n_rows - problems.missing[i]]
    if features:
        lines = [f"column {names[i]!r} holds text, for example {_short(problems.example[i])}" for i in features[:_SHOWN]]
        listed = ", ".join(names[i] for i in features[:_LISTED]) + (", ..." if len(features) > _LISTED else "")
        more = f"; and {len(features) - _SHOWN} more such columns (in all: {listed})" if len(features) > _SHOWN else ""
        it = "it" if len(features) == 1 else "each"
        raise DataError(f"{where}: {'; '.join(lines)}{more}; declare {it} under dataset.one_hot or dataset.drop")
    more = ""
    if problems.count > len(problems.shown):
        by_column = ", ".join(f"{names[i]!r} {count}" for i, count in problems.columns.most_common(_SHOWN))
        more = f"; and {problems.count - len(problems.shown)} more" + (
            f" (most of all by column: {by_column})" if by_column else ""
        )
    what = "1 bad cell or row" if problems.count == 1 else f"{problems.count} bad cells or rows"
    raise DataError(f"{where}: {what}: {'; '.join(problems.shown)}{more}; mend the file, or leave columns out with dataset.drop")


def _values(texts: Sequence[str]) -> tuple[tuple[str, ...], NDArray[np.int64]]:
    """The sorted distinct values of a text column, and for every row the index of its value.

    When all are finite numbers, equal numbers are one value (`1` and `1.0`), written shortest, and the order is numeric.
    """
    distinct = sorted(set(texts))
    numbers = [_number(text) for text in distinct]
    if any(math.isnan(value) for value in numbers):
        index = {text: i for i, text in enumerate(distinct)}
        return tuple(distinct), np.array([index[text] for text in texts], dtype=np.int64)
    order = sorted(set(numbers))
    position = {value: i for i, value in enumerate(order)}
    index = {text: position[value] for text, value in zip(distinct, numbers, strict=True)}
    return tuple(_written(value) for value in order), np.array([index[text] for text in texts], dtype=np.int64)


def _written(value: float) -> str:
    return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)


def _features(
    where: str,
    names: Sequence[str],
    numbers: dict[int, NDArray[np.float64]],
    texts: dict[int, list[str]],
    roles: Roles,
) -> Iterator[tuple[str, NDArray[np.float64], bool]]:
    """(name, values [rows], is one bit) of every feature, in the order of the columns. Raises DataError on a name clash."""
    taken = {names[i]: names[i] for i in numbers}
    for i, name in enumerate(names):
        if i in numbers:
            yield name, numbers[i], False
        elif name in roles.one_hot:
            values, rows = _values(texts[i])
            if len(values) > _MOST_VALUES:
                raise DataError(
                    f"{where}: one-hot column {name!r} has {len(values)} values, more than {_MOST_VALUES}; "
                    "an identifier says nothing about new rows: leave it out with dataset.drop"
                )
            for v, value in enumerate(values):
                bit = f"{name}_{value}"
                if bit in taken:
                    raise DataError(f"{where}: one-hot column {name!r} makes a second feature {bit!r}; rename a column")
                taken[bit] = name
                yield bit, (rows == v).astype(np.float64), True
