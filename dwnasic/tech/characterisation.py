"""Delays and internal energies of a library's cells, as figures over input slew and output load.

Times are ns, capacitances pF, energies pJ. Slews are what the library means by them (its own thresholds). A figure is a table
with bilinear interpolation (a Liberty file) or a fitted formula (embedded tables and models); both answer `at(slew, load)`.
"""

from __future__ import annotations

import bisect
import functools
import itertools
import math
from dataclasses import dataclass
from typing import Literal

from dwnasic.errors import PdkError

Sense = Literal["positive", "negative", "either"]
Method = Literal["nldm", "fitted", "rc"]
RISE, FALL = 0, 1


@dataclass(frozen=True)
class Grid:
    """`values[i][j]` belongs to `slews[i]` and `loads[j]`; an axis with one point does not matter.

    Between the points the figure is bilinear, beyond them it goes on as in the outermost interval (as OpenSTA does it).
    """

    slews: tuple[float, ...]
    loads: tuple[float, ...]
    values: tuple[tuple[float, ...], ...]

    def __post_init__(self) -> None:
        for axis in (self.slews, self.loads):
            if not axis or any(a >= b for a, b in itertools.pairwise(axis)):
                raise PdkError(f"a table's axis must grow from point to point: {axis}")
        if len(self.values) != len(self.slews) or any(len(row) != len(self.loads) for row in self.values):
            raise PdkError(f"a table of {len(self.slews)} slews and {len(self.loads)} loads has other numbers of values")

    def at(self, slew: float, load: float) -> float:
        """The figure at an input slew in ns and an output load in pF."""
        i, u = _place(self.slews, slew)
        j, v = _place(self.loads, load)
        low = _blend(self.values[i], j, v)
        return low if u == 0 else low + u * (_blend(self.values[i + 1], j, v) - low)


@dataclass(frozen=True)
class Fit:
    """offset + slew_factor * slew + load_factor * load + root_factor * sqrt(slew * load)."""

    offset: float
    slew_factor: float = 0.0
    load_factor: float = 0.0
    root_factor: float = 0.0

    def at(self, slew: float, load: float) -> float:
        """The figure at an input slew in ns and an output load in pF."""
        return self.offset + self.slew_factor * slew + self.load_factor * load + self.root_factor * math.sqrt(slew * load)


Surface = Grid | Fit


@dataclass(frozen=True)
class Edge:
    """One edge of an output: delay from the input's crossing to the output's, and the output's slew."""

    delay: Surface
    slew: Surface


@dataclass(frozen=True)
class Arc:
    """How the input `source` moves the output `target`. `edges` are (rise, fall) of the output; None: that edge never comes.

    `launch` marks the arc from the rising clock of a flip-flop; its sense says nothing.
    """

    source: str
    target: str
    sense: Sense
    edges: tuple[Edge | None, Edge | None]
    launch: bool = False


@dataclass(frozen=True)
class Setup:
    """Time that the data pin must be stable before the rising clock, for (rising, falling) data: `at(data slew, clock slew)`."""

    pin: str
    edges: tuple[Surface | None, Surface | None]


@dataclass(frozen=True)
class Energy:
    """Energy in pJ that a (rising, falling) edge of `pin` takes beyond charging the load.

    For an output, `related` is the input that caused it; for an input it is None and the energy depends on the slew only.
    """

    pin: str
    related: str | None
    edges: tuple[Surface | None, Surface | None]


@dataclass(frozen=True)
class CellFigures:
    """All figures of one cell. `capacitances` are (pin, pF for a rise, pF for a fall) where the two differ from the pin's own."""

    arcs: tuple[Arc, ...] = ()
    setups: tuple[Setup, ...] = ()
    energies: tuple[Energy, ...] = ()
    capacitances: tuple[tuple[str, float, float], ...] = ()

    @functools.cached_property
    def arcs_to(self) -> dict[str, tuple[Arc, ...]]:
        """Arcs by output pin."""
        return {pin: tuple(a for a in self.arcs if a.target == pin) for pin in dict.fromkeys(a.target for a in self.arcs)}

    @functools.cached_property
    def energies_of(self) -> dict[str, tuple[Energy, ...]]:
        """Energies by pin."""
        return {pin: tuple(e for e in self.energies if e.pin == pin) for pin in dict.fromkeys(e.pin for e in self.energies)}


@dataclass(frozen=True)
class Characterisation:
    """The figures of a library by cell. `note` says how good they are; `has_energies` whether internal energies are known."""

    method: Method
    note: str
    cells: dict[str, CellFigures]

    @property
    def has_energies(self) -> bool:
        """Some cell has internal energies."""
        return any(figures.energies for figures in self.cells.values())

    def cell(self, name: str) -> CellFigures:
        """The figures of a cell. Raises PdkError when there are none."""
        if name not in self.cells:
            raise PdkError(f"there are no delay figures for the cell {name}; add it to the don't-use list, or characterise it")
        return self.cells[name]


def _place(axis: tuple[float, ...], value: float) -> tuple[int, float]:
    """The interval of `axis` to use and the position in it (below 0 or above 1 outside of the axis)."""
    if len(axis) == 1:
        return 0, 0.0
    i = min(max(bisect.bisect_right(axis, value) - 1, 0), len(axis) - 2)
    return i, (value - axis[i]) / (axis[i + 1] - axis[i])


def _blend(row: tuple[float, ...], j: int, v: float) -> float:
    return row[j] if v == 0 else row[j] + v * (row[j + 1] - row[j])
