"""The facts of a cell library, and a reader for Liberty files (Liberty User Guide, Open Source Liberty project).

Areas are um2, capacitances pF, leakage uW, whatever units the file uses. Numbers are scaled as decimals, so that the same figure
in two files is the same float here.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from pathlib import Path

from dwnasic.errors import PdkError
from dwnasic.tech.expression import (
    MAX_TABLE_INPUTS,
    And,
    Constant,
    Expression,
    Not,
    Or,
    Variable,
    Xor,
    compile_function,
    function_table,
    parse_function,
)
from dwnasic.tech.liberty_syntax import Group, parse_groups

__all__ = [
    "And", "Cell", "Constant", "Expression", "FlipFlop", "Latch", "Liberty", "Not", "Or", "Pin", "Variable", "Xor",
    "compile_function", "function_table", "parse_function", "read_liberty", "read_liberty_text",
]  # fmt: skip

# groups that say nothing about area, function, capacitance or leakage; a timing reader would leave "timing" out of this list
_SKIPPED = frozenset([
    "timing", "internal_power", "pg_pin", "test_cell", "receiver_capacitance", "ccsn_first_stage", "ccsn_last_stage", "wire_load",
    "operating_conditions", "lu_table_template", "power_lut_template", "normalized_driver_waveform", "output_current_template",
    "dynamic_current", "intrinsic_parasitic", "electromigration",
])  # fmt: skip
_PREFIXES = {"f": "1e-15", "p": "1e-12", "n": "1e-9", "u": "1e-6", "m": "1e-3", "": "1", "k": "1e3"}


@dataclass(frozen=True)
class Pin:
    """A signal pin. `function` is the Liberty expression of an output (None otherwise); capacitance in pF.

    `direction` is Liberty's word: input, output, inout or internal. A pin with `three_state` can let go of its net.
    """

    name: str
    direction: str
    capacitance_pf: float = 0.0
    function: str | None = None
    three_state: str | None = None
    is_clock: bool = False


@dataclass(frozen=True)
class FlipFlop:
    """A flip-flop: expressions and pins as Liberty names them (`clocked_on`, `next_state`, `clear`, `preset`).

    `state` names the state variable and its complement, which the functions of outputs read.
    """

    clocked_on: str
    next_state: str
    clear: str | None = None
    preset: str | None = None
    state: tuple[str, str] = ("IQ", "IQN")

    @property
    def has_reset(self) -> bool:
        """There is an asynchronous clear or preset."""
        return self.clear is not None or self.preset is not None

    @property
    def is_plain(self) -> bool:
        """Rising edge of one pin, next state is one pin, no reset: what a register of ours needs."""
        clock, data = parse_function(self.clocked_on), parse_function(self.next_state)
        return not self.has_reset and isinstance(clock, Variable) and isinstance(data, Variable)


@dataclass(frozen=True)
class Latch:
    """A transparent latch: expressions as Liberty names them (`enable`, `data_in`, `clear`, `preset`)."""

    enable: str
    data_in: str
    clear: str | None = None
    preset: str | None = None
    state: tuple[str, str] = ("IQ", "IQN")


@dataclass(frozen=True)
class Cell:
    """One library cell. Leakage states are (`when` expression or None, power in uW).

    `has_other_state` marks state that is neither one flip-flop nor one latch (statetable, ff_bank, latch_bank, clock gates);
    `dont_use` is the library's own ban.
    """

    name: str
    area_um2: float
    pins: tuple[Pin, ...]
    leakage: tuple[tuple[str | None, float], ...] = ()
    flipflop: FlipFlop | None = None
    latch: Latch | None = None
    has_other_state: bool = False
    dont_use: bool = False

    @property
    def inputs(self) -> tuple[Pin, ...]:
        """Input pins in file order."""
        return tuple(p for p in self.pins if p.direction == "input")

    @property
    def outputs(self) -> tuple[Pin, ...]:
        """Output pins in file order."""
        return tuple(p for p in self.pins if p.direction == "output")

    @property
    def is_latch(self) -> bool:
        """There is state that is no flip-flop."""
        return self.latch is not None or self.has_other_state

    @property
    def is_combinational(self) -> bool:
        """Every output has a function, always drives, and there is no state."""
        stateless = self.flipflop is None and not self.is_latch
        return stateless and bool(self.outputs) and all(p.function and not p.three_state for p in self.outputs)

    def pin(self, name: str) -> Pin:
        """The pin of that name. Raises PdkError naming the cell and its pins."""
        for pin in self.pins:
            if pin.name == name:
                return pin
        raise PdkError(f"cell {self.name} has no pin {name!r}; its pins: {', '.join(p.name for p in self.pins)}")

    def table(self, output: str) -> int:
        """The truth table of an output of a combinational cell over `inputs` (bit order as `function_table`)."""
        pin = self.pin(output)
        if pin.function is None or not self.is_combinational:
            raise PdkError(f"cell {self.name}: pin {output!r} is not an output of a combinational cell")
        return function_table(pin.function, [p.name for p in self.inputs])

    def leakage_table(self) -> tuple[float, ...] | None:
        """Leakage in uW of every input state (bit order as `function_table`); None when the states do not say each exactly once.

        A `when`-less value stands for all states without their own. Cells of more than MAX_TABLE_INPUTS inputs have no table.
        """
        names = [p.name for p in self.inputs]
        if len(names) > MAX_TABLE_INPUTS:
            return None
        rows = 1 << len(names)
        found: dict[int, float] = {}
        for when, power in self.leakage:
            if when is None:
                continue
            if any(v not in names for v in parse_function(when).variables):
                return None
            table = function_table(when, names)
            for address in range(rows):
                if table >> address & 1:
                    if address in found:
                        return None
                    found[address] = power
        default = next((power for when, power in self.leakage if when is None), None)
        if len(found) < rows and default is None:
            return None
        return tuple(found.get(a, default or 0.0) for a in range(rows))

    @property
    def leakage_uw(self) -> float:
        """Mean leakage in uW over the input states (over the states given, where they do not cover the inputs; 0 if none is)."""
        values = self.leakage_table() or tuple(power for _, power in self.leakage)
        return math.fsum(values) / len(values) if values else 0.0


@dataclass(frozen=True)
class Liberty:
    """A parsed library: name, cells by name, nominal supply voltage in V."""

    name: str
    cells: dict[str, Cell]
    voltage: float | None = None


@dataclass(frozen=True)
class _Units:
    """Factors from the file's units to pF and uW, and the file's name for messages."""

    where: str
    capacitance: Decimal
    leakage: Decimal
    default_input_pf: float = field(default=0.0)


def read_liberty(path: Path) -> Liberty:
    """Parse a Liberty file (the file's units are converted). Raises PdkError with file:line."""
    try:
        text = path.read_text(encoding="utf-8", errors="replace")
    except OSError as error:
        raise PdkError(f"the Liberty file {path} cannot be read: {error.strerror}; check the path in pdk.yaml") from error
    return read_liberty_text(text, str(path))


def read_liberty_text(text: str, where: str) -> Liberty:
    """Like `read_liberty`, from text; `where` names it in errors."""
    library = parse_groups(text, where, _SKIPPED)
    if library.kind != "library":
        raise PdkError(f"{where}:{library.line}: the file holds a group {library.kind!r}; a Liberty file holds a group 'library'")
    units = _units(library, where)
    cells: dict[str, Cell] = {}
    for group in library.children("cell"):
        cell = _cell(group, units)
        if cell.name in cells:
            raise PdkError(f"{where}:{group.line}: the cell {cell.name} is in the file twice")
        cells[cell.name] = cell
    if not cells:
        raise PdkError(f"{where}: the library has no cells")
    voltage = library.attributes.get("nom_voltage")
    name = library.arguments[0] if library.arguments else Path(where).stem
    return Liberty(name, cells, None if voltage is None else float(_number(voltage, f"{where}:{library.line}: nom_voltage")))


def _units(library: Group, where: str) -> _Units:
    capacitance = Decimal(1)
    if load := library.complex_attributes.get("capacitive_load_unit"):
        place = f"{where}: capacitive_load_unit"
        if len(load[-1]) != 2:
            raise PdkError(f"{place}: a number and a unit were expected, not {', '.join(load[-1])!r}")
        capacitance = _number(load[-1][0], place) * _scale(load[-1][1], "f", place) * Decimal("1e12")
    leakage = Decimal("1e-3")  # Liberty's default unit when none is given is not defined; 1 nW is what every open library states
    if unit := library.attributes.get("leakage_power_unit"):
        leakage = _scale(unit, "w", f"{where}: leakage_power_unit") * Decimal("1e6")
    units = _Units(where, capacitance, leakage)
    default = library.attributes.get("default_input_pin_cap")
    if default is None:
        return units
    return _Units(where, capacitance, leakage, float(_number(default, f"{where}: default_input_pin_cap") * capacitance))


def _scale(text: str, letter: str, place: str) -> Decimal:
    """`1nW` with letter w gives 1e-9; `pf` with letter f gives 1e-12."""
    match = re.fullmatch(rf"([\d.]*)\s*([fpnumk]?){letter}", text.strip().lower())
    if match is None:
        raise PdkError(f"{place}: the unit {text!r} is not understood")
    return _number(match[1] or "1", place) * Decimal(_PREFIXES[match[2]])


def _number(text: str, place: str) -> Decimal:
    try:
        value = Decimal(text.strip())
    except InvalidOperation:
        raise PdkError(f"{place}: {text!r} is not a number") from None
    if not value.is_finite():
        raise PdkError(f"{place}: {text!r} is not a finite number")
    return value


def _cell(group: Group, units: _Units) -> Cell:
    if not group.arguments:
        raise PdkError(f"{units.where}:{group.line}: a cell without a name")
    name = group.arguments[0]
    place = f"{units.where}:{group.line}: cell {name}"
    state = [g for g in group.groups if g.kind in ("ff", "latch", "ff_bank", "latch_bank", "statetable")]
    plain = state[0] if len(state) == 1 and state[0].kind in ("ff", "latch") and len(state[0].arguments) == 2 else None
    area = float(_number(group.attributes.get("area", "0"), f"{place}: area"))
    if area < 0:
        raise PdkError(f"{place}: the area {area:g} is negative")
    return Cell(
        name=name,
        area_um2=area,
        pins=tuple(pin for child in group.children("pin") for pin in _pins(child, place, units)),
        leakage=_leakage(group, place, units),
        flipflop=_flipflop(plain, place) if plain is not None and plain.kind == "ff" else None,
        latch=_latch(plain, place) if plain is not None and plain.kind == "latch" else None,
        has_other_state=bool(state) and plain is None,
        dont_use=group.attributes.get("dont_use", "false").lower() == "true",
    )


def _pins(group: Group, place: str, units: _Units) -> list[Pin]:
    here = f"{place}: pin {', '.join(group.arguments)}"
    direction = group.attributes.get("direction", "")
    if direction not in ("input", "output", "inout", "internal"):
        raise PdkError(f"{here}: direction {direction!r}; Liberty knows input, output, inout, internal")
    default = units.default_input_pf if direction == "input" else 0.0
    given = group.attributes.get("capacitance")
    capacitance = default if given is None else float(_number(given, f"{here}: capacitance") * units.capacitance)
    function = _expression(group, "function", here)
    three_state = _expression(group, "three_state", here)
    is_clock = group.attributes.get("clock", "false").lower() == "true"
    return [Pin(name, direction, capacitance, function, three_state, is_clock) for name in group.arguments]


def _expression(group: Group, key: str, place: str) -> str | None:
    """The attribute `key` once it is known to parse; None when absent."""
    text = group.attributes.get(key)
    if text is None:
        return None
    try:
        parse_function(text)
    except PdkError as error:
        raise PdkError(f"{place}: {key}: {error}") from error
    return text


def _required(group: Group, key: str, place: str) -> str:
    text = _expression(group, key, place)
    if text is None:
        raise PdkError(f"{place}: the group {group.kind!r} has no {key!r}")
    return text


def _flipflop(group: Group, place: str) -> FlipFlop:
    clocked_on, next_state = _required(group, "clocked_on", place), _required(group, "next_state", place)
    clear, preset = _expression(group, "clear", place), _expression(group, "preset", place)
    return FlipFlop(clocked_on, next_state, clear, preset, (group.arguments[0], group.arguments[1]))


def _latch(group: Group, place: str) -> Latch:
    # a latch with only clear and preset (an SR latch) has neither enable nor data: constants say so
    enable, data = _expression(group, "enable", place) or "0", _expression(group, "data_in", place) or "0"
    clear, preset = _expression(group, "clear", place), _expression(group, "preset", place)
    return Latch(enable, data, clear, preset, (group.arguments[0], group.arguments[1]))


def _leakage(group: Group, place: str, units: _Units) -> tuple[tuple[str | None, float], ...]:
    """States in file order; values of one state for several supply pins are added. `cell_leakage_power` is the state None."""
    found: dict[str | None, Decimal] = {}
    for state in group.children("leakage_power"):
        when = _expression(state, "when", place)
        if "value" not in state.attributes:
            raise PdkError(f"{units.where}:{state.line}: a leakage_power group of {place.rpartition(': ')[2]} has no value")
        found[when] = found.get(when, Decimal(0)) + _number(state.attributes["value"], f"{place}: leakage_power") * units.leakage
    if None not in found and "cell_leakage_power" in group.attributes:
        found[None] = _number(group.attributes["cell_leakage_power"], f"{place}: cell_leakage_power") * units.leakage
    return tuple((when, float(power)) for when, power in found.items())
