"""The error tree: every foreseeable failure is a `DwnasicError` with one clear message and a documented exit code.

A message says what happened, where (file, line, key, cell), and what to do next.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from typing import TypeVar

T = TypeVar("T")


class DwnasicError(Exception):
    """Root of all errors that dwnasic raises on purpose. `exit_code` is what the command line returns."""

    exit_code = 1


class StudyError(DwnasicError):
    """A study file is malformed or asks for something impossible."""

    exit_code = 2


class UnknownNameError(StudyError):
    """A name is not in its table; the message carries the nearest known names."""


class DataError(DwnasicError):
    """A data set cannot be read or cannot be learnt from."""

    exit_code = 3


class TrainingError(DwnasicError):
    """Training produced nothing that can be hardened."""

    exit_code = 4


class NetworkError(DwnasicError):
    """A LUT network is not legal."""

    exit_code = 4


class NetlistError(DwnasicError):
    """A netlist is not legal."""

    exit_code = 4


class PdkError(DwnasicError):
    """A Liberty file or a pdk.yaml cannot be used."""

    exit_code = 5


class ToolError(DwnasicError):
    """An external program is the cause."""

    exit_code = 6


class ToolNotFoundError(ToolError):
    """An external program is not installed; the message says where it was looked for and how to get it."""


class ToolFailedError(ToolError):
    """An external program ended with an error."""


class ToolTimeoutError(ToolError):
    """An external program ran past its time limit."""


class ToolMemoryError(ToolError):
    """An external program ran into its memory limit."""


class VerificationError(DwnasicError):
    """A chip is not its model. This is a defect of dwnasic, never of the user's input."""

    exit_code = 7


class StoreError(DwnasicError):
    """Records cannot be read or written (full disk, no permission, damaged file)."""

    exit_code = 8


class SweepFailedError(DwnasicError):
    """A sweep ended without one complete trial."""

    exit_code = 9


def near_misses(name: str, known: Iterable[str], limit: int = 3) -> list[str]:
    """The known names most like `name`, best first (possibly none)."""
    return difflib.get_close_matches(name, list(known), n=limit, cutoff=0.5)


def lookup(table: Mapping[str, T], name: str, what: str) -> T:
    """`table[name]`, or an `UnknownNameError` that names `what` was asked for and the nearest known names."""
    if name in table:
        return table[name]
    near = near_misses(name, table)
    hint = f"did you mean {' or '.join(repr(n) for n in near)}?" if near else f"known: {', '.join(sorted(table))}"
    raise UnknownNameError(f"unknown {what} {name!r}; {hint}")
