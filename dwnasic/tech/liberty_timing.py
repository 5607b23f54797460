"""Delays and internal energies from a Liberty file with tables (NLDM): `read_characterisation`.

Kept: combinational arcs, arcs from the rising clock, setup to the rising clock, internal power. Arcs under a condition (`when`)
all count, as in OpenSTA. Left out: resets, scan and three-state arcs, hold, pulse widths, current-source models.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from dwnasic.errors import PdkError
from dwnasic.tech.characterisation import (
    Arc,
    CellFigures,
    Characterisation,
    Edge,
    Energy,
    Grid,
    Sense,
    Setup,
    Surface,
)
from dwnasic.tech.liberty_syntax import Group, parse_groups

NOTE = "tables of the Liberty file, bilinear"
_SKIPPED = frozenset([
    "leakage_power", "pg_pin", "test_cell", "receiver_capacitance", "ccsn_first_stage", "ccsn_last_stage", "wire_load",
    "ff", "latch", "operating_conditions", "normalized_driver_waveform", "output_current_rise", "output_current_fall",
    "output_current_template",
    "receiver_capacitance1_rise", "receiver_capacitance1_fall", "receiver_capacitance2_rise", "receiver_capacitance2_fall",
    "dynamic_current", "intrinsic_parasitic", "electromigration", "statetable", "ff_bank", "latch_bank",
])  # fmt: skip
_SECONDS = {"s": "1", "ms": "1e-3", "us": "1e-6", "ns": "1e-9", "ps": "1e-12", "fs": "1e-15"}
_FARADS = {"f": "1", "uf": "1e-6", "nf": "1e-9", "pf": "1e-12", "ff": "1e-15"}
_VOLTS = {"v": "1", "mv": "1e-3"}
_SLEW_AXES = ("input_net_transition", "input_transition_time", "constrained_pin_transition")
_LOAD_AXES = ("total_output_net_capacitance", "related_pin_transition")
_SENSES: dict[str, Sense] = {"positive_unate": "positive", "negative_unate": "negative", "non_unate": "either"}


@dataclass(frozen=True)
class _Scale:
    """Factors from the file's units to ns, pF and pJ."""

    time: float
    load: float
    energy: float


@dataclass(frozen=True)
class _Reader:
    """What reading a table needs: the file's name, its scales and its table templates by name."""

    where: str
    scale: _Scale
    templates: Mapping[str, Group]

    def table(self, group: Group, value: float) -> Surface:
        """A table group as a Grid over (slew, load), its values multiplied by `value`. Raises PdkError with file:line."""
        name = group.arguments[0] if group.arguments else ""
        template = self.templates.get(name)
        rows = [self._numbers(text, group) for entry in group.complex_attributes.get("values", ()) for text in entry]
        if not rows:
            raise PdkError(f"{self.where}:{group.line}: the table {group.kind} has no values")
        axes = []
        for key in ("1", "2"):
            variable = template.attributes.get(f"variable_{key}") if template else None
            given = group.complex_attributes.get(f"index_{key}") or (template.complex_attributes if template else {}).get(
                f"index_{key}"
            )
            if variable is not None and given is not None:
                axes.append((variable, [n for text in given[-1] for n in self._numbers(text, group)]))
        try:
            return self._grid(axes, rows, value)
        except PdkError as error:
            raise PdkError(f"{self.where}:{group.line}: the table {group.kind}: {error}") from error

    def _grid(self, axes: list[tuple[str, list[float]]], rows: list[list[float]], value: float) -> Grid:
        slews: Sequence[float] = (0.0,)
        loads: Sequence[float] = (0.0,)
        flat = [n * value for row in rows for n in row]
        for variable, points in axes:
            if variable in _SLEW_AXES:
                slews = [p * self.scale.time for p in points]
            elif variable in _LOAD_AXES:
                unit = self.scale.load if variable == "total_output_net_capacitance" else self.scale.time
                loads = [p * unit for p in points]
            else:
                raise PdkError(f"the axis {variable!r} is not understood")
        if len(flat) != len(slews) * len(loads):
            raise PdkError(f"{len(flat)} values for {len(slews)} x {len(loads)} points")
        if axes and axes[0][0] in _LOAD_AXES:  # the load is the outer axis
            values = [tuple(flat[j * len(slews) + i] for j in range(len(loads))) for i in range(len(slews))]
        else:
            values = [tuple(flat[i * len(loads) : (i + 1) * len(loads)]) for i in range(len(slews))]
        return Grid(tuple(slews), tuple(loads), tuple(values))

    def _numbers(self, text: str, group: Group) -> list[float]:
        try:
            return [float(word) for word in text.replace(",", " ").split()]
        except ValueError as error:
            raise PdkError(f"{self.where}:{group.line}: the table {group.kind}: {error}") from error


def read_characterisation(path: Path) -> Characterisation | None:
    """The delays and energies of a Liberty file; None when it has no table of a delay. Raises PdkError with file:line."""
    try:
        text = path.read_text(encoding="utf-8", errors="replace")
    except OSError as error:
        raise PdkError(f"the Liberty file {path} cannot be read: {error.strerror}") from error
    library = parse_groups(text, str(path), _SKIPPED)
    templates = {g.arguments[0]: g for g in library.groups if g.kind.endswith("template") and g.arguments}
    reader = _Reader(str(path), _scale(library, str(path)), templates)
    cells = {cell.arguments[0]: _cell(cell, reader) for cell in library.children("cell") if cell.arguments}
    if not any(figures.arcs for figures in cells.values()):
        return None
    return Characterisation("nldm", NOTE, cells)


def _scale(library: Group, where: str) -> _Scale:
    time = _unit(library.attributes.get("time_unit", "1ns"), _SECONDS, f"{where}: time_unit") * Decimal("1e9")
    volt = _unit(library.attributes.get("voltage_unit", "1V"), _VOLTS, f"{where}: voltage_unit")
    load = Decimal(1)
    if given := library.complex_attributes.get("capacitive_load_unit"):
        load = _unit("".join(given[-1]), _FARADS, f"{where}: capacitive_load_unit") * Decimal("1e12")
    return _Scale(float(time), float(load), float(load * volt * volt))  # Liberty's energy unit is its C V^2


def _unit(text: str, units: Mapping[str, str], place: str) -> Decimal:
    match = re.fullmatch(r"([\d.eE+-]*)\s*([a-z]+)", text.strip().lower())
    if match is None or match[2] not in units:
        raise PdkError(f"{place}: the unit {text!r} is not understood; known: {', '.join(units)}")
    return Decimal(match[1] or "1") * Decimal(units[match[2]])


def _cell(cell: Group, reader: _Reader) -> CellFigures:
    arcs: list[Arc] = []
    setups: list[Setup] = []
    energies: list[Energy] = []
    capacitances = []
    for pin in (p for group in cell.children("pin") for p in _each_name(group)):
        name = pin.arguments[0]
        rise, fall = (pin.attributes.get(f"{edge}_capacitance") for edge in ("rise", "fall"))
        if rise is not None and fall is not None:
            capacitances.append((name, float(rise) * reader.scale.load, float(fall) * reader.scale.load))
        for timing in pin.children("timing"):
            arcs += _arcs(timing, name, reader)
            setups += _setups(timing, name, reader)
        for power in pin.children("internal_power"):
            energies += _energies(power, name, reader)
    return CellFigures(tuple(arcs), tuple(setups), tuple(energies), tuple(capacitances))


def _each_name(pin: Group) -> list[Group]:
    """A pin group once for every pin that it names."""
    names = pin.arguments
    return [Group(pin.kind, (n,), pin.line, pin.attributes, pin.complex_attributes, pin.groups) for n in names]


def _arcs(timing: Group, pin: str, reader: _Reader) -> list[Arc]:
    kind = timing.attributes.get("timing_type", "combinational")
    if kind not in ("combinational", "combinational_rise", "combinational_fall", "rising_edge"):
        return []
    edges = tuple(_edge(timing, edge, reader) for edge in ("rise", "fall"))
    if edges == (None, None):
        return []
    sense = _SENSES.get(timing.attributes.get("timing_sense", ""), "either")
    launch = kind == "rising_edge"
    return [Arc(source, pin, sense, (edges[0], edges[1]), launch) for source in timing.attributes.get("related_pin", "").split()]


def _edge(timing: Group, edge: str, reader: _Reader) -> Edge | None:
    delay, slew = timing.children(f"cell_{edge}"), timing.children(f"{edge}_transition")
    if not delay or not slew:
        return None
    return Edge(reader.table(delay[-1], reader.scale.time), reader.table(slew[-1], reader.scale.time))


def _setups(timing: Group, pin: str, reader: _Reader) -> list[Setup]:
    if timing.attributes.get("timing_type") != "setup_rising":
        return []
    rise, fall = (
        reader.table(found[-1], reader.scale.time) if (found := timing.children(f"{edge}_constraint")) else None
        for edge in ("rise", "fall")
    )
    return [Setup(pin, (rise, fall))]


def _energies(power: Group, pin: str, reader: _Reader) -> list[Energy]:
    tables: list[Surface | None] = []
    for edge in ("rise", "fall"):
        found = power.children(f"{edge}_power") or power.children("power")
        tables.append(reader.table(found[-1], reader.scale.energy) if found else None)
    related = power.attributes.get("related_pin", "").split()
    edges = (tables[0], tables[1])
    return [Energy(pin, source, edges) for source in related] if related else [Energy(pin, None, edges)]
