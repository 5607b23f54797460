"""Fitted delays as JSON text: the embedded `delays.json` of a technology. One cell a line: a changed figure is a changed line.

A figure is the list of a Fit's coefficients, shortened by trailing zeros. Arcs are [source, target, sense, rise delay, rise
slew, fall delay, fall slew] (`launch` in place of the sense for the arc from a clock), setups [pin, rise, fall], energies [pin,
figure], where the figure is the mean of a rise and a fall. Units: ns, pF, pJ.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, cast

from dwnasic.errors import PdkError
from dwnasic.tech.characterisation import Arc, CellFigures, Characterisation, Edge, Energy, Fit, Method, Sense, Setup

FORMAT = "dwnasic-delays-1"
_METHODS = ("fitted", "rc")
_SENSES = ("positive", "negative", "either")


def dump_delays(figures: Characterisation, facts: dict[str, str] | None = None) -> str:
    """The JSON text. `facts` (source, licence ...) go to the head and are not read back. Raises PdkError for a table."""
    head = {"format": FORMAT, **(facts or {}), "method": figures.method, "note": figures.note}
    lines = [f" {json.dumps(key)}: {json.dumps(value)}" for key, value in head.items()]
    cells = ",\n".join(f"  {json.dumps(_cell_out(name, cell), separators=(',', ':'))}" for name, cell in figures.cells.items())
    return "{\n" + ",\n".join(lines) + f',\n "cells": [\n{cells}\n ]\n}}\n'


def load_delays(path: Path) -> Characterisation:
    """Read what `dump_delays` wrote. Raises PdkError naming the file and what is wrong with it."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise PdkError(f"the delay file {path} cannot be read: {error.strerror}") from error
    except ValueError as error:
        raise PdkError(f"the delay file {path} is not valid JSON: {error}; write it again with its derive script") from error
    if not isinstance(data, dict) or data.get("format") != FORMAT or data.get("method") not in _METHODS:
        raise PdkError(f"the delay file {path} is not of the format {FORMAT!r}; write it again with its derive script")
    cells: dict[str, CellFigures] = {}
    for number, item in enumerate(data.get("cells", ())):
        try:
            cells[item["name"]] = _cell_in(item)
        except (KeyError, TypeError, ValueError, AttributeError, IndexError) as error:
            raise PdkError(
                f"the delay file {path}: cell number {number}: {type(error).__name__}: {error}; derive the file again"
            ) from error
    return Characterisation(cast("Method", data["method"]), str(data.get("note", "")), cells)


def _cell_out(name: str, cell: CellFigures) -> dict[str, Any]:
    out: dict[str, Any] = {"name": name}
    if cell.arcs:
        out["arcs"] = [_arc_out(arc) for arc in cell.arcs]
    if cell.setups:
        out["setups"] = [[s.pin, *(_fit_out(edge) for edge in s.edges)] for s in cell.setups]
    if cell.energies:
        out["energies"] = [[e.pin, _fit_out(e.edges[0])] for e in cell.energies]
    return out


def _arc_out(arc: Arc) -> list[Any]:
    edges = [_fit_out(surface) for edge in arc.edges for surface in ((edge.delay, edge.slew) if edge else (None, None))]
    return [arc.source, arc.target, "launch" if arc.launch else arc.sense, *edges]


def _fit_out(surface: object) -> list[float] | None:
    if surface is None:
        return None
    if not isinstance(surface, Fit):
        raise PdkError("a delay file holds fitted figures only, no tables")
    numbers = [surface.offset, surface.slew_factor, surface.load_factor, surface.root_factor]
    while len(numbers) > 1 and numbers[-1] == 0:
        numbers.pop()
    return numbers


def _cell_in(item: dict[str, Any]) -> CellFigures:
    energies = []
    for pin, numbers in item.get("energies", ()):
        figure = _fit_in(numbers)
        energies.append(Energy(pin, None, (figure, figure)))
    return CellFigures(
        arcs=tuple(_arc_in(entry) for entry in item.get("arcs", ())),
        setups=tuple(Setup(pin, (_fit_in(rise), _fit_in(fall))) for pin, rise, fall in item.get("setups", ())),
        energies=tuple(energies),
    )


def _arc_in(entry: Sequence[Any]) -> Arc:
    source, target, sense, *figures = entry
    fits = [_fit_in(numbers) for numbers in figures]
    if len(fits) != 4 or sense not in (*_SENSES, "launch"):
        raise ValueError(f"an arc has a sense and four figures, not {entry!r}")
    rise = Edge(fits[0], fits[1]) if fits[0] is not None and fits[1] is not None else None
    fall = Edge(fits[2], fits[3]) if fits[2] is not None and fits[3] is not None else None
    launch = sense == "launch"
    return Arc(str(source), str(target), "either" if launch else cast("Sense", sense), (rise, fall), launch)


def _fit_in(numbers: list[float] | None) -> Fit | None:
    return None if numbers is None else Fit(*(float(n) for n in numbers))
