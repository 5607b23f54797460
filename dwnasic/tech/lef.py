"""Read the cells of a LEF file: sizes, pins and where their metal is. Lengths in um; what placement needs, nothing more."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from dwnasic.errors import PdkError


@dataclass(frozen=True)
class Rect:
    """A rectangle on a layer."""

    layer: str
    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(frozen=True)
class LefPin:
    """A pin: `direction` input, output or inout; `use` signal, power, ground, clock ..., lower case ("" when not said)."""

    name: str
    direction: str
    use: str
    rects: tuple[Rect, ...]

    @property
    def is_supply(self) -> bool:
        """Whether the file says that it is power or ground."""
        return self.use in ("power", "ground")

    @property
    def centre(self) -> tuple[float, float]:
        """The centre of the pin's largest rectangle (0, 0 without one)."""
        if not self.rects:
            return 0.0, 0.0
        best = max(self.rects, key=lambda r: (r.x1 - r.x0) * (r.y1 - r.y0))
        return (best.x0 + best.x1) / 2, (best.y0 + best.y1) / 2


@dataclass(frozen=True)
class Macro:
    """A cell: its size and pins."""

    name: str
    width: float
    height: float
    site: str
    pins: dict[str, LefPin] = field(default_factory=dict)

    @property
    def area_um2(self) -> float:
        """Width times height."""
        return self.width * self.height


def read_lef(path: Path) -> dict[str, Macro]:
    """The cells of a LEF file by name. Raises PdkError naming the file, and the cell where the text ends or is no LEF."""
    try:
        text = path.read_text(encoding="utf-8", errors="replace")
    except OSError as error:
        raise PdkError(f"the LEF file {path} cannot be read: {error.strerror}") from error
    return read_lef_text(text, str(path))


def read_lef_text(text: str, where: str) -> dict[str, Macro]:
    """Like `read_lef`, from text; `where` stands for the file in messages."""
    words = _words(text)
    macros: dict[str, Macro] = {}
    name = ""
    try:
        for word in words:
            if word == "MACRO":
                name = _next(words)
                macros[name] = _macro(name, words)
            elif word == "PROPERTYDEFINITIONS":
                _skip_to(words, "END")
                _next(words)
    except _CutOffError:
        raise PdkError(f"{where}: the LEF text ends inside the cell {name or '(none)'}; the file is cut off") from None
    except ValueError as error:
        raise PdkError(f"{where}: cell {name}: {error}; this is not the LEF that is understood here") from error
    if not macros:
        raise PdkError(f"{where}: there is no MACRO in it; give the LEF of the cells, not that of the technology")
    return macros


class _CutOffError(Exception):
    """The text ended where a word was due."""


def _next(words: Iterator[str]) -> str:
    for word in words:
        return word
    raise _CutOffError


def _words(text: str) -> Iterator[str]:
    for line in text.splitlines():
        yield from line.partition("#")[0].split()


def _macro(name: str, words: Iterator[str]) -> Macro:
    width = height = 0.0
    site = ""
    pins: dict[str, LefPin] = {}
    for word in words:
        if word == "SIZE":
            width, by, height = float(_next(words)), _next(words), float(_next(words))
            if by != "BY":
                raise ValueError(f"SIZE {width} {by} ...")
        elif word == "SITE":
            site = _next(words)
        elif word == "PIN":
            pin = _pin(_next(words), words)
            pins[pin.name] = pin
        elif word == "OBS":
            _skip_to(words, "END")
        elif word == "END" and _next(words) == name:
            return Macro(name, width, height, site, pins)
    raise _CutOffError


def _pin(name: str, words: Iterator[str]) -> LefPin:
    direction = use = ""
    rects: tuple[Rect, ...] = ()
    for word in words:
        if word == "DIRECTION":
            direction = _next(words).lower()
        elif word == "USE":
            use = _next(words).lower()
        elif word == "PORT":
            rects += _port(words)
        elif word == "END":
            if _next(words) == name:
                return LefPin(name, direction, use, rects)
            raise ValueError(f"pin {name} does not end")
    raise _CutOffError


def _port(words: Iterator[str]) -> tuple[Rect, ...]:
    rects = []
    layer = ""
    for word in words:
        if word == "LAYER":
            layer = _next(words)
        elif word == "RECT":
            x0, y0, x1, y1 = (float(_next(words)) for _ in range(4))
            rects.append(Rect(layer, x0, y0, x1, y1))
        elif word == "END":
            return tuple(rects)
    raise _CutOffError


def _skip_to(words: Iterator[str], end: str) -> None:
    while _next(words) != end:
        pass
