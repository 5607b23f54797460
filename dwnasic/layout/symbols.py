"""Symbols of gates: their sizes and pins, told from the names of their cells, and their outlines as SVG."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dwnasic.layout.gate_netlist import Gate

PITCH = 16.0  # between pins
LABEL_SIZE = 11
_BODY, _FIRST = 34.0, 26.0  # widths of a gate, and of a gate of the first level of a complex one
BUBBLE = 3.5
_LETTER = 6.7  # width of a letter of a label


@dataclass(frozen=True)
class Shape:
    """The symbol of a cell: `kind`, size, heights of the pins, whether its output is inverted, and which inputs are (`low`).

    kind: and, or, xor, buf, mux, tie, box; or `complex and`, `complex or`: a gate of two levels, whose `groups` are the numbers
    of inputs of the gates of the first level, and `second` the kind of the last gate.
    """

    kind: str
    width: float
    height: float
    ins: tuple[float, ...]
    outs: tuple[float, ...]
    inverted: bool = False
    low: tuple[int, ...] = ()
    groups: tuple[int, ...] = ()
    second: str = ""


def shape_of(gate: Gate) -> Shape:
    """The symbol of a gate. A name that is not understood gives a box with the names of its pins."""
    name = short_name(gate.cell)
    pins = len(gate.inputs)
    low = tuple(i for i, (pin, _) in enumerate(gate.inputs) if pin.endswith(("_N", "_B")))
    height = PITCH * max(pins, 2)
    ins = (height / 2,) if pins == 1 else tuple(PITCH * (i + 0.5) for i in range(pins))
    middle = (height / 2,)
    if len(gate.outputs) > 1:
        return _box(gate)
    if pins == 0:
        return Shape("tie", 18.0, PITCH, (), (PITCH / 2,), gate.outputs[0][0] == "LO" or name.endswith("0"))
    if re.fullmatch(r"(clk)?(inv|not)(lp)?", name) and pins == 1:
        return Shape("buf", 24.0 + 2 * BUBBLE, height, ins, middle, True, low)
    if re.fullmatch(r"(clk|dly)?buf\w*", name) and pins == 1:
        return Shape("buf", 24.0, height, ins, middle, False, low)
    simple = re.fullmatch(r"(n?and|n?or|xn?or)\d(b*)", name)
    if simple:
        inverted = simple[1] in ("nand", "nor", "xnor")
        kind = {"nand": "and", "nor": "or", "xnor": "xor"}.get(simple[1], simple[1])
        return Shape(kind, _BODY + 2 * BUBBLE * inverted, height, ins, middle, inverted, low)
    groups, first, inverted = _levels(name)
    if sum(groups) == pins:
        width = _FIRST + 6 + _BODY + 2 * BUBBLE * inverted
        return Shape(f"complex {first}", width, height, ins, middle, inverted, low, groups, "or" if first == "and" else "and")
    if re.fullmatch(r"n?mux2i?", name) and pins == 3:
        inverted = name.startswith("n") or name.endswith("i")
        return Shape("mux", 26.0 + 2 * BUBBLE * inverted, height, ins, middle, inverted)
    return _box(gate)


def equal_inputs(shape: Shape) -> list[tuple[int, ...]]:
    """Groups of inputs that may change places without changing the function."""
    if shape.kind in ("and", "or", "xor"):
        return [tuple(i for i in range(len(shape.ins)) if i not in shape.low)]
    groups, at = [], 0
    for size in shape.groups:
        groups.append(tuple(i for i in range(at, at + size) if i not in shape.low))
        at += size
    return groups


def short_name(cell: str) -> str:
    """The name of a cell without library and drive, in lower case: a21oi of sky130_fd_sc_hd__a21oi_1, aoi21 of AOI21X1."""
    name = cell.split("__")[-1]
    return re.sub(r"(_\d+|_m|(?<!mu)x\d+)$", "", name.lower())


def label_width(text: str) -> float:
    """The width of a label in pixels."""
    return _LETTER * len(text)


def outline(shape: Shape) -> list[tuple[str, str]]:
    """(SVG element, attributes) of a symbol with its upper left corner in the origin; `class` says how it is painted."""
    width, height = shape.width - (2 * BUBBLE if shape.inverted and shape.kind != "tie" else 0), shape.height
    parts: list[tuple[str, str]] = []
    if shape.kind.startswith("complex"):
        parts += _first_level(shape)
        parts.append(("path", f'class="gate" transform="translate({_FIRST + 6:g} 0)" d="{_body(shape.second, _BODY, height)}"'))
    elif shape.kind == "xor":
        parts.append(("path", f'class="gate" transform="translate(5 0)" d="{_body("or", width - 5, height)}"'))
        parts.append(("path", f'class="bare" d="M0 0 Q{0.4 * width:g} {height / 2:g} 0 {height:g}"'))
    elif shape.kind == "buf":
        parts.append(("path", f'class="gate" transform="translate(0 4)" d="{_body("buf", width, height - 8)}"'))
    elif shape.kind in ("and", "or", "mux", "box"):
        parts.append(("path", f'class="gate" d="{_body(shape.kind, width, height)}"'))
    if shape.kind in ("or", "xor"):
        parts += [_to_back(y) for i, y in enumerate(shape.ins) if i not in shape.low]
    if shape.inverted and shape.kind != "tie":
        parts.append(("circle", f'class="gate" cx="{width + BUBBLE:g}" cy="{height / 2:g}" r="{BUBBLE}"'))
    parts += [("circle", f'class="gate" cx="{-BUBBLE:g}" cy="{shape.ins[i]:g}" r="{BUBBLE}"') for i in shape.low]
    return parts


def _first_level(shape: Shape) -> list[tuple[str, str]]:
    """Small gates for the groups, plain lines for single inputs, and the lines from them to the last gate."""
    parts = []
    at = 0
    kind = shape.kind.split()[1]
    for size in shape.groups:
        ins = shape.ins[at : at + size]
        middle = (ins[0] + ins[-1]) / 2
        to = _FIRST + 6 + (6 if shape.second == "or" else 0)
        if size == 1:
            parts.append(("path", f'class="bare" d="M0 {middle:g} H{to:g}"'))
        else:
            parts.append(("path", f'class="bare" d="M{_FIRST:g} {middle:g} H{to:g}"'))
            top, tall = ins[0] - PITCH / 2 + 1.5, ins[-1] - ins[0] + PITCH - 3
            parts.append(("path", f'class="gate" transform="translate(0 {top:g})" d="{_body(kind, _FIRST, tall)}"'))
            parts += [_to_back(y) for y in ins if kind == "or"]
        at += size
    return parts


def _to_back(y: float) -> tuple[str, str]:
    """A line from the edge of a symbol to the hollow back of an OR."""
    return "path", f'class="bare" d="M0 {y:g} H4"'


def _body(kind: str, w: float, h: float) -> str:
    """The outline of a basic symbol of width w and height h."""
    if kind == "and":
        return f"M0 0 H{0.45 * w:g} C{1.18 * w:g} 0 {1.18 * w:g} {h:g} {0.45 * w:g} {h:g} H0 Z"
    if kind == "or":
        nose = f"C{0.5 * w:g} 0 {0.8 * w:g} {0.15 * h:g} {w:g} {h / 2:g} C{0.8 * w:g} {0.85 * h:g} {0.5 * w:g} {h:g} 0 {h:g}"
        return f"M0 0 {nose} Q{0.35 * w:g} {h / 2:g} 0 0 Z"
    if kind == "buf":
        return f"M0 0 L{w:g} {h / 2:g} L0 {h:g} Z"
    if kind == "mux":
        return f"M0 0 L{w:g} {0.2 * h:g} V{0.8 * h:g} L0 {h:g} Z"
    return f"M0 0 H{w:g} V{h:g} H0 Z"


def _levels(name: str) -> tuple[tuple[int, ...], str, bool]:
    """(inputs of the groups of the first level, its kind, inverted) of names like a21oi, o2bb1a, aoi22; no groups for others."""
    leading = re.fullmatch(r"([ao])((?:\d|b)+)(oi|o|ai|a)", name)
    trailing = re.fullmatch(r"(ao|oa)(i?)(\d+)", name)
    if leading and leading[1] != leading[3][0]:
        digits, kind, inverted = leading[2], leading[1], leading[3].endswith("i")
    elif trailing:
        digits, kind, inverted = trailing[3], trailing[1][0], trailing[2] == "i"
    else:
        return (), "", False
    groups = tuple(int(d) for d in digits if d.isdigit())
    return groups, "and" if kind == "a" else "or", inverted


def _box(gate: Gate) -> Shape:
    """A box with room for the names of its pins."""
    rows = max(len(gate.inputs), len(gate.outputs), 2)
    left = max((label_width(pin) for pin, _ in gate.inputs), default=0.0)
    right = max(label_width(pin) for pin, _ in gate.outputs)
    ins = tuple(PITCH * (i + 0.5) for i in range(len(gate.inputs)))
    outs = tuple(PITCH * (i + 0.5) for i in range(len(gate.outputs)))
    return Shape("box", max(left + right + 16, 44.0), PITCH * rows, ins, outs)
