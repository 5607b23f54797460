"""A pdk.yaml for any Liberty file, written by looking at its cells: what `dwnasic pdk new` makes."""

from __future__ import annotations

import hashlib
import os
import re
from collections import Counter
from pathlib import Path

import yaml

from dwnasic.errors import PdkError
from dwnasic.tech.lef import Macro, read_lef
from dwnasic.tech.liberty import Cell, Liberty, read_liberty
from dwnasic.tech.pdk_check import compare_lef

_NAND2, _BUFFER = (2, 0b0111), (1, 0b10)
_AVOID = ("*clk*", "*CLK*", "*dly*", "*DLY*", "*delay*", "*isol*", "*ISOL*", "*lpflow*", "*probe*", "*macro*")


def new_pdk_yaml(liberty: Path, lefs: tuple[Path, ...], home: Path) -> tuple[str, tuple[str, ...]]:
    """The text of a pdk.yaml that will lie in the folder `home`, and what a person should look at.

    Raises PdkError when the Liberty file cannot be read or has no two-input NAND, or a LEF file cannot be read.
    """
    library = read_liberty(liberty)
    usable = [c for c in library.cells.values() if c.is_combinational and c.area_um2 > 0 and not c.dont_use]
    nand2 = _smallest(usable, _NAND2)
    if nand2 is None:
        raise PdkError(
            f"{liberty}: no two-input NAND with an area, which is the unit that areas are told in; is this a cell library?"
        )
    name = re.sub(r"[^A-Za-z0-9_.-]", "_", liberty.name.split(".")[0].split("__")[0]).lstrip("_.-") or "mine"
    data: dict[str, object] = {
        "name": name,
        "title": f"{library.name} (from {liberty.name})",
        "liberty": {"path": os.path.relpath(liberty, home), "corner": _corner(liberty), "sha256": _digest(liberty)},
        "nand2": nand2.name,
    }
    notes = []
    buffer = _smallest(usable, _BUFFER)
    if buffer is not None:
        data["buffer"] = buffer.name
    else:
        notes.append("no buffer was found: chips whose input leads straight to an output cannot be handed over")
    for key, value in (("tie_high", 1), ("tie_low", 0)):
        tie = _tie(library, value)
        if tie is not None:
            data[key] = {"cell": tie[0], "pin": tie[1]}
        else:
            notes.append(f"no {key} cell was found: chips with a constant output cannot be handed over")
    patterns = [p for p in _AVOID if any(p.strip("*") in c.name for c in usable)]
    if patterns:
        data["dont_use"] = {"name": "proposed by dwnasic pdk new", "patterns": patterns}
        notes.append(
            "dont_use is a proposal by names (clock, delay, isolation and probe cells): compare it with your flow's own list"
        )
    if not any(c.flipflop is not None and c.flipflop.is_plain for c in library.cells.values()):
        notes.append("no plain flip-flop was found: chips with registers cannot be made")
    text = yaml.safe_dump(data, sort_keys=False, width=120)
    if lefs:
        macros = {name: macro for lef in lefs for name, macro in read_lef(lef).items()}
        notes += compare_lef(library, macros, frozenset(), ", ".join(lef.name for lef in lefs))
        text += _layout_comment(macros)
    return text, tuple(notes)


def _smallest(cells: list[Cell], function: tuple[int, int]) -> Cell | None:
    """The smallest single-output cell of a function (number of inputs, truth table)."""
    found = [
        c for c in cells if len(c.outputs) == 1 and len(c.inputs) == function[0] and c.table(c.outputs[0].name) == function[1]
    ]
    return min(found, key=lambda c: (c.area_um2, c.name), default=None)


def _tie(library: Liberty, value: int) -> tuple[str, str] | None:
    """The smallest cell without inputs that has an output of constant `value`, and that output."""
    ties = [
        (cell.area_um2, cell.name, pin.name)
        for cell in library.cells.values()
        if cell.is_combinational and not cell.inputs
        for pin in cell.outputs
        if cell.table(pin.name) == value
    ]
    return min(ties)[1:] if ties else None


def _corner(liberty: Path) -> str:
    """The part of the file's name behind `__`, where the open kits put the corner."""
    stem = liberty.name.removesuffix(".gz").removesuffix(".lib")
    return stem.partition("__")[2] or "typical"


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _layout_comment(macros: dict[str, Macro]) -> str:
    """What the LEF says, as a comment: a start for a `physical` section."""
    sites = Counter((m.site, round(m.height, 4)) for m in macros.values() if m.site)
    lines = ["# For place and route add a `physical` section (pdk/sky130_fd_sc_hd/pdk.yaml is an example). The LEF has:"]
    lines += [f"#   {count} cells on the site {site}, {height:g} um high" for (site, height), count in sites.most_common(3)]
    for what, words in (("tap", ("tap", "tie_")), ("filler", ("fill",))):
        names = sorted(n for n in macros if any(w in n.lower() for w in words))[:6]
        if names:
            lines.append(f"#   {what} cells, by their names: {', '.join(names)}")
    return "\n".join([*lines, ""])
