"""Cell facts as JSON text: the embedded tables of `pdk/` and the cache of parsed Liberty files share this one format.

One cell a line, keys in a fixed order, so that a changed fact is a changed line. Leakage that says every input state once is a
list by input address (input 0 is the least significant bit); other leakage is a list of [when, uW] pairs. Units: um2, pF, uW, V.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from dwnasic.errors import PdkError
from dwnasic.tech.liberty import Cell, FlipFlop, Latch, Liberty, Pin

FORMAT = "dwnasic-cells-1"  # raise it when the reader of Liberty files finds other facts: cached tables are then read anew


def dump_cells(library: Liberty, facts: dict[str, str] | None = None) -> str:
    """The JSON text of a library. `facts` (source, licence ...) go to the head of the file and are not read back."""
    head = {"format": FORMAT, **(facts or {}), "name": library.name, "voltage": library.voltage}
    lines = [f" {json.dumps(key)}: {json.dumps(value)}" for key, value in head.items()]
    cells = ",\n".join(f"  {json.dumps(_cell_out(cell))}" for cell in library.cells.values())
    return "{\n" + ",\n".join(lines) + f',\n "cells": [\n{cells}\n ]\n}}\n'


def load_cells(path: Path) -> Liberty:
    """Read what `dump_cells` wrote. Raises PdkError naming the file, the line of a syntax error or the cell at fault."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise PdkError(f"the cell table {path} cannot be read: {error.strerror}") from error
    except ValueError as error:
        raise PdkError(f"the cell table {path} is not valid JSON: {error}; write it again with its derive script") from error
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise PdkError(f"the cell table {path} is not of the format {FORMAT!r}; write it again with its derive script")
    cells: dict[str, Cell] = {}
    for number, item in enumerate(data.get("cells", ())):
        name = item.get("name", f"number {number}") if isinstance(item, dict) else f"number {number}"
        try:
            cells[name] = _cell_in(item)
        except (KeyError, TypeError, ValueError, AttributeError, IndexError) as error:
            raise PdkError(
                f"the cell table {path}: cell {name}: {type(error).__name__}: {error}; derive the table again"
            ) from error
    return Liberty(str(data.get("name", path.stem)), cells, data.get("voltage"))


def canonical(library: Liberty) -> Liberty:
    """The library with leakage states in the order and spelling of the table, so that two sources of the same facts are equal."""
    return Liberty(library.name, {name: _cell_in(_cell_out(cell)) for name, cell in library.cells.items()}, library.voltage)


def input_states(names: tuple[str, ...]) -> list[str | None]:
    """The `when` expression of every input state by address, input 0 least significant; [None] without inputs."""
    if not names:
        return [None]
    return ["&".join(n if address >> i & 1 else f"!{n}" for i, n in enumerate(names)) for address in range(1 << len(names))]


def _cell_out(cell: Cell) -> dict[str, Any]:
    out: dict[str, Any] = {"name": cell.name, "area_um2": cell.area_um2, "pins": [_pin_out(pin) for pin in cell.pins]}
    table = cell.leakage_table()
    if table is not None:
        out["leakage_uw"] = list(table)
    elif cell.leakage:
        out["leakage_uw"] = [list(state) for state in cell.leakage]
    for key, state in (("flipflop", cell.flipflop), ("latch", cell.latch)):
        if state is not None:
            out[key] = {k: v for k, v in vars(state).items() if v is not None}
    return {**out, **{key: True for key in ("has_other_state", "dont_use") if getattr(cell, key)}}


def _pin_out(pin: Pin) -> dict[str, Any]:
    out: dict[str, Any] = {"name": pin.name, "direction": pin.direction}
    optional = {
        "capacitance_pf": pin.capacitance_pf,
        "function": pin.function,
        "three_state": pin.three_state,
        "is_clock": pin.is_clock,
    }
    return {**out, **{key: value for key, value in optional.items() if value}}


def _cell_in(item: dict[str, Any]) -> Cell:
    pins = tuple(Pin(**pin) for pin in item["pins"])
    leakage = item.get("leakage_uw", [])
    states: tuple[tuple[str | None, float], ...]
    if leakage and isinstance(leakage[0], list):
        states = tuple((when, float(power)) for when, power in leakage)
    elif leakage:
        whens = input_states(tuple(p.name for p in pins if p.direction == "input"))
        states = tuple((when, float(power)) for when, power in zip(whens, leakage, strict=True))
    else:
        states = ()
    return Cell(
        name=item["name"],
        area_um2=float(item["area_um2"]),
        pins=pins,
        leakage=states,
        flipflop=FlipFlop(**_state_in(item["flipflop"])) if "flipflop" in item else None,
        latch=Latch(**_state_in(item["latch"])) if "latch" in item else None,
        has_other_state=bool(item.get("has_other_state", False)),
        dont_use=bool(item.get("dont_use", False)),
    )


def _state_in(item: dict[str, Any]) -> dict[str, Any]:
    return {**item, "state": (item["state"][0], item["state"][1])}
