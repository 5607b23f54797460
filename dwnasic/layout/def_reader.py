"""The part of a routed DEF that tells what was made: its netlist, its wires, its die."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dwnasic.errors import ToolFailedError

_POINT = re.compile(r"\(\s*(\S+)\s+(\S+)(?:\s+\S+)?\s*\)")
_PATH = re.compile(r"(?:\+\s*ROUTED|\bNEW)\s+(\S+)")
_END = re.compile(r"\(\s*(\S+)\s+(\S+)\s*\)")


@dataclass(frozen=True)
class DefNet:
    """A net: its ends as (instance, pin), with `PIN` for a port; length of its wires in um and number of its vias."""

    name: str
    ends: tuple[tuple[str, str], ...]
    wire_um: float
    vias: int


@dataclass(frozen=True)
class DefDesign:
    """A design: die (x0, y0, x1, y1 in um), cell by instance, nets. Power nets are left out."""

    units: int
    die_um: tuple[float, float, float, float]
    components: dict[str, str]
    nets: tuple[DefNet, ...]


def read_def(text: str) -> DefDesign:
    """Read a DEF file. Raises ToolFailedError when it is none."""
    units = re.search(r"^\s*UNITS DISTANCE MICRONS (\d+)", text, re.MULTILINE)
    die = re.search(r"^\s*DIEAREA\s+\(\s*(\S+)\s+(\S+)\s*\)\s*\(\s*(\S+)\s+(\S+)\s*\)", text, re.MULTILINE)
    if units is None or die is None:
        raise ToolFailedError("the DEF file has no units or no die area: it was not written to its end")
    scale = int(units[1])
    x0, y0, x1, y1 = (float(word) / scale for word in die.groups())
    components = {words[0]: words[1] for words in (body.split() for body in _statements(text, "COMPONENTS"))}
    nets = []
    for body in _statements(text, "NETS"):
        head, _, routed = body.partition("+")
        name, _, ends = head.strip().partition(" ")
        length, vias = _wires("+" + routed)
        nets.append(DefNet(name.strip(), tuple(_END.findall(" " + ends)), length / scale, vias))
    return DefDesign(scale, (x0, y0, x1, y1), components, tuple(nets))


def _statements(text: str, section: str) -> Iterator[str]:
    """What stands between `-` and `;` in a section."""
    found = re.search(rf"^\s*{section}\s+\d+\s*;(.*?)^\s*END {section}", text, re.MULTILINE | re.DOTALL)
    if found is None:
        raise ToolFailedError(f"the DEF file has no {section}: it was not written to its end")
    for body in found[1].split(";"):
        statement = body.strip()
        if statement.startswith("-"):
            yield " ".join(statement[1:].split())


def _wires(routed: str) -> tuple[float, int]:
    """Length in database units and number of vias of the paths of a net."""
    length, vias = 0.0, 0
    for piece in _PATH.split(routed)[2::2]:  # what is between the layers, which are split off, too
        path = piece.partition("+")[0]
        at: tuple[float, float] | None = None
        for x, y in _POINT.findall(path):
            here = (at[0] if x == "*" and at else float(x), at[1] if y == "*" and at else float(y))
            if at is not None:
                length += abs(here[0] - at[0]) + abs(here[1] - at[1])
            at = here
        vias += sum(word[0].isalpha() and word != "TAPER" for word in _POINT.sub(" ", path).split())
    return length, vias
