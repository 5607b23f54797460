"""What a placement must know of a cell, in database units of 1/1000 um: its size, and where its pins are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from dwnasic.errors import PdkError
from dwnasic.tech.lef import read_lef

UNITS = 1000  # database units a um
Rect = tuple[int, int, int, int]


@dataclass(frozen=True)
class Footprint:
    """A cell: width and height, and the centre of every pin that has metal."""

    name: str
    width: int
    height: int
    pins: dict[str, tuple[int, int]]


def read_footprints(path: Path, names: Iterable[str]) -> dict[str, Footprint]:
    """The cells of these names in a LEF file. Raises PdkError naming the file and the cells that it lacks."""
    macros = read_lef(path)
    wanted = sorted(set(names))
    if missing := [name for name in wanted if name not in macros]:
        raise PdkError(f"{path} has no cell {', '.join(missing)}; its LEF and its Liberty file are of different libraries")
    found = {}
    for name in wanted:
        macro = macros[name]
        pins = {pin.name: (units_of(pin.centre[0]), units_of(pin.centre[1])) for pin in macro.pins.values() if pin.rects}
        found[name] = Footprint(name, units_of(macro.width), units_of(macro.height), pins)
    return found


def units_of(length: object) -> int:
    """A length in um (a float or a Decimal) as database units."""
    return round(float(str(length)) * UNITS)
