"""The facts of a cell library, and a reader for Liberty files (Liberty User Guide, Open Source Liberty project)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Pin:
    """A signal pin. `function` is the Liberty expression of an output (None otherwise); capacitance in pF."""

    name: str
    direction: str
    capacitance_pf: float = 0.0
    function: str | None = None


@dataclass(frozen=True)
class FlipFlop:
    """A rising-edge D flip-flop: expressions and pins as Liberty names them (`clocked_on`, `next_state`)."""

    clocked_on: str
    next_state: str
    has_reset: bool


@dataclass(frozen=True)
class Cell:
    """One library cell. Leakage states are (`when` expression or None, power in uW)."""

    name: str
    area_um2: float
    pins: tuple[Pin, ...]
    leakage: tuple[tuple[str | None, float], ...] = ()
    flipflop: FlipFlop | None = None
    is_latch: bool = False

    @property
    def inputs(self) -> tuple[Pin, ...]:
        """Input pins in file order."""
        return tuple(p for p in self.pins if p.direction == "input")

    @property
    def outputs(self) -> tuple[Pin, ...]:
        """Output pins in file order."""
        return tuple(p for p in self.pins if p.direction == "output")

    @property
    def is_combinational(self) -> bool:
        """Every output has a function and there is no state."""
        return self.flipflop is None and not self.is_latch and bool(self.outputs) and all(p.function for p in self.outputs)


@dataclass(frozen=True)
class Liberty:
    """A parsed library: name, cells by name, nominal supply voltage in V."""

    name: str
    cells: dict[str, Cell]
    voltage: float | None = None


def read_liberty(path: Path) -> Liberty:
    """Parse a Liberty file (areas um2, capacitance and leakage converted from the file's units). Raises PdkError with file:line."""
    ...


def parse_function(expression: str):
    """Parse a Liberty boolean expression."""
    ...
