"""The part of LEF that a placement needs: size, pins and pin shapes of cells. Lengths are database units of 1/1000 um."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path

from dwnasic.errors import PdkError

UNITS = 1000  # database units a um
Rect = tuple[int, int, int, int]
_MACRO = re.compile(r"^MACRO\s+(\S+)\s*$(.*?)^END\s+\1\s*$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class MacroPin:
    """A pin with its shapes as (layer, rectangle); `use` is SIGNAL, POWER, GROUND or CLOCK."""

    name: str
    use: str
    shapes: tuple[tuple[str, Rect], ...]

    @property
    def centre(self) -> tuple[int, int]:
        """The middle of the box around the shapes of the first layer."""
        first = self.shapes[0][0]
        boxes = [box for layer, box in self.shapes if layer == first]
        left, bottom = min(b[0] for b in boxes), min(b[1] for b in boxes)
        right, top = max(b[2] for b in boxes), max(b[3] for b in boxes)
        return (left + right) // 2, (bottom + top) // 2


@dataclass(frozen=True)
class Macro:
    """A cell: width, height, and pins by name."""

    name: str
    width: int
    height: int
    pins: dict[str, MacroPin]


def read_macros(path: Path, names: Iterable[str]) -> dict[str, Macro]:
    """The cells of these names in a LEF file. Raises PdkError naming the file and the cell that is missing or has no size."""
    wanted = set(names)
    try:
        text = path.read_text(encoding="utf-8", errors="replace")
    except OSError as error:
        raise PdkError(f"the LEF file {path} cannot be read: {error.strerror}; is the PDK complete?") from error
    found = {name: _macro(name, body, path) for name, body in _MACRO.findall(text) if name in wanted}
    if missing := sorted(wanted - set(found)):
        raise PdkError(f"{path} has no cell {', '.join(missing)}; its LEF and its Liberty file are of different libraries")
    return found


def _macro(name: str, body: str, path: Path) -> Macro:
    size: tuple[int, int] | None = None
    origin = (0, 0)
    pins: dict[str, MacroPin] = {}
    statements = iter(_statements(body))
    try:
        for words in statements:
            if words[0] == "SIZE":
                size = units(words[1]), units(words[3])
            elif words[0] == "ORIGIN":
                origin = units(words[1]), units(words[2])
            elif words[0] == "PIN":
                pin = _pin(words[1], statements, origin)
                pins[pin.name] = pin
            elif words[0] == "OBS":
                break  # obstructions come last and do not matter here
    except (IndexError, InvalidOperation, StopIteration) as error:
        raise PdkError(f"{path}: the cell {name} cannot be read ({error!r})") from error
    if size is None:
        raise PdkError(f"{path}: the cell {name} has no SIZE")
    return Macro(name, *size, pins)


def _pin(name: str, statements: Iterator[list[str]], origin: tuple[int, int]) -> MacroPin:
    use, layer = "SIGNAL", ""
    shapes: list[tuple[str, Rect]] = []
    for words in statements:
        if words[0] == "END" and words[1:] == [name]:
            break
        if words[0] == "USE":
            use = words[1]
        elif words[0] == "LAYER":
            layer = words[1]
        elif words[0] == "RECT":
            x0, y0, x1, y1 = (units(word) for word in words[-4:])  # a MASK number may come before
            shapes.append((layer, (x0 + origin[0], y0 + origin[1], x1 + origin[0], y1 + origin[1])))
    return MacroPin(name, use, tuple(shapes))


def units(word: str) -> int:
    """A length in um as database units."""
    return int((Decimal(word) * UNITS).to_integral_value())


def _statements(body: str) -> Iterator[list[str]]:
    """Statements as words; PIN, PORT, OBS and END have no semicolon and stand on lines of their own."""
    for line in body.splitlines():
        for piece in line.partition("#")[0].split(";"):
            words = piece.split()
            if words:
                yield words
