"""A row placement of real cells: analytic start, rows filled by order, then annealing of the wire length. No wires are drawn.

All lengths are database units (1/1000 um). Every result is legal: cells on sites, in rows, without overlaps; well
taps at most `tap.distance_um` from any cell of their row; pins on tracks of the die's sides. Equal input gives an equal result.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dwnasic.errors import PdkError
from dwnasic.layout.anneal import Problem, anneal
from dwnasic.layout.footprint import UNITS, Footprint, Rect, units_of
from dwnasic.synth.job import MappedNetlist
from dwnasic.tech.floorplan import PIN_TRACKS, Floorplan
from dwnasic.tech.physical import Physical

TAP, FILLER = "tap_", "filler_"
_RELAXATIONS = 200


@dataclass(frozen=True)
class PlacedCell:
    """An instance: its lower left corner, and whether its row is flipped (orientation FS, else N)."""

    name: str
    cell: str
    x: int
    y: int
    flipped: bool


@dataclass(frozen=True)
class PlacedPin:
    """A port bit on a side of the die: name, net, layer, the rectangle of its metal and the side (L, R, T or B)."""

    name: str
    net: int
    is_output: bool
    layer: str
    box: Rect
    side: str

    @property
    def centre(self) -> tuple[int, int]:
        """The middle of the metal."""
        return (self.box[0] + self.box[2]) // 2, (self.box[1] + self.box[3]) // 2


@dataclass(frozen=True)
class Row:
    """A row of sites: its lower left corner, number of sites, and whether it is flipped."""

    x: int
    y: int
    sites: int
    flipped: bool


@dataclass(frozen=True)
class Placement:
    """Everything that is placed. `half_perimeter` is the sum over the nets that connect anything."""

    die: Rect
    rows: tuple[Row, ...]
    cells: tuple[PlacedCell, ...]
    taps: tuple[PlacedCell, ...]
    fillers: tuple[PlacedCell, ...]
    pins: tuple[PlacedPin, ...]
    half_perimeter: int


@dataclass(frozen=True)
class Segment:
    """Free sites of a row between taps: first site and number."""

    row: int
    first: int
    sites: int


def place(mapped: MappedNetlist, macros: Mapping[str, Footprint], rules: Physical, floor: Floorplan, seed: int = 1) -> Placement:
    """Place the cells of a netlist. Raises PdkError when a cell does not fit the rows, or the cells do not fit the core."""
    rows = rows_of(rules, floor)
    taps, segments = place_taps(rows, macros, rules)
    pins = place_pins(mapped, rules, floor)
    widths = site_widths(mapped, macros, rules)
    problem = _problem(mapped, macros, rules, rows, segments, pins, widths)
    start = _fill(problem, _relaxed(problem, floor))
    state = anneal(problem, start, np.random.default_rng(seed))
    site = units_of(rules.site.width_um)
    cells = tuple(
        PlacedCell(c.name, c.cell, rows[r].x + int(s) * site, rows[r].y, rows[r].flipped)
        for c, r, s in zip(mapped.cells, state.rows.tolist(), state.sites.tolist(), strict=True)
    )
    fillers = place_fillers(rows, (*taps, *cells), macros, rules)
    return Placement(_rect(floor.die), rows, cells, taps, fillers, pins, problem.length(state))


def rows_of(rules: Physical, floor: Floorplan) -> tuple[Row, ...]:
    """The rows of a core, from below; every other one is flipped, so that rails are shared."""
    x0, y0, x1, y1 = _rect(floor.core)
    width, height = units_of(rules.site.width_um), units_of(rules.site.height_um)
    return tuple(Row(x0, y0 + i * height, (x1 - x0) // width, bool(i % 2)) for i in range((y1 - y0) // height))


def place_taps(
    rows: Sequence[Row], macros: Mapping[str, Footprint], rules: Physical
) -> tuple[tuple[PlacedCell, ...], tuple[Segment, ...]]:
    """Well taps in every row, evenly spread, no site further than the tap distance from one; and the free sites between them."""
    site = units_of(rules.site.width_um)
    wide = -(-macros[rules.tap.cell].width // site)
    reach = 2 * units_of(rules.tap.distance_um)
    taps: list[PlacedCell] = []
    segments: list[Segment] = []
    for index, row in enumerate(rows):
        count = max(1, -(-row.sites * site // reach))
        starts = [round((2 * k + 1) * row.sites / (2 * count)) - wide // 2 for k in range(count)]
        free = 0
        for start in starts:
            taps.append(PlacedCell(f"{TAP}{len(taps)}", rules.tap.cell, row.x + start * site, row.y, row.flipped))
            segments.append(Segment(index, free, start - free))
            free = start + wide
        segments.append(Segment(index, free, row.sites - free))
    return tuple(taps), tuple(s for s in segments if s.sites > 0)


def place_pins(mapped: MappedNetlist, rules: Physical, floor: Floorplan) -> tuple[PlacedPin, ...]:
    """Port bits on tracks of the die's sides: outputs around the middle of the right side, inputs in order over the rest."""
    ring = _pin_places(rules, floor)
    outputs = [(_bit(p.name, i, len(p.nets)), n) for p in mapped.outputs for i, n in enumerate(p.nets)]
    inputs = [(_bit(p.name, i, len(p.nets)), n) for p in mapped.inputs for i, n in enumerate(p.nets)]
    if mapped.clock is not None:
        inputs.insert(0, (mapped.clock, -1))
    if len(inputs) + len(outputs) > len(ring):
        raise PdkError(f"{len(inputs) + len(outputs)} pins do not fit around the die, which has {len(ring)} places for them")
    right = [i for i, place in enumerate(ring) if place[0] == "R"]
    centre = right[len(right) // 2] if right else 0
    first = centre - len(outputs) // 2
    ring = ring[first:] + ring[:first]  # outputs first, then round the die
    pins = [_pin(name, net, True, ring[i]) for i, (name, net) in enumerate(outputs)]
    rest = ring[len(outputs) :]
    for k, (name, net) in enumerate(inputs):
        pins.append(_pin(name, net, False, rest[int((k + 0.5) * len(rest) / len(inputs))]))
    return tuple(pins)


def place_fillers(
    rows: Sequence[Row], placed: Sequence[PlacedCell], macros: Mapping[str, Footprint], rules: Physical
) -> tuple[PlacedCell, ...]:
    """Fillers in every gap of every row, the widest that fits first."""
    site = units_of(rules.site.width_um)
    kinds = sorted(((-(-macros[name].width // site), name) for name in rules.fillers), reverse=True)
    fillers: list[PlacedCell] = []
    for row in rows:
        taken = np.zeros(row.sites, dtype=bool)
        for cell in placed:
            if cell.y == row.y:
                start = (cell.x - row.x) // site
                taken[start : start + -(-macros[cell.cell].width // site)] = True
        at = 0
        while at < row.sites:
            gap = 0
            while at + gap < row.sites and not taken[at + gap]:
                gap += 1
            kind = next(((wide, name) for wide, name in kinds if wide <= gap), None)
            if kind is None:
                at += max(gap, 1)
                continue
            fillers.append(PlacedCell(f"{FILLER}{len(fillers)}", kind[1], row.x + at * site, row.y, row.flipped))
            at += kind[0]
    return tuple(fillers)


def site_widths(mapped: MappedNetlist, macros: Mapping[str, Footprint], rules: Physical) -> NDArray[np.int64]:
    """Sites that every cell takes. Raises PdkError for a cell that is not one row high."""
    site, height = units_of(rules.site.width_um), units_of(rules.site.height_um)
    for name in {cell.cell for cell in mapped.cells}:
        if macros[name].height != height:
            raise PdkError(f"the cell {name} is {macros[name].height / UNITS} um high, but a row {height / UNITS} um")
    return np.array([-(-macros[cell.cell].width // site) for cell in mapped.cells], dtype=np.int64)


def _problem(
    mapped: MappedNetlist, macros: Mapping[str, Footprint], rules: Physical, rows: Sequence[Row],
    segments: Sequence[Segment], pins: Sequence[PlacedPin], widths: NDArray[np.int64],
) -> Problem:  # fmt: skip
    """What annealing needs: who is on which net, with the place of the pin inside its cell in both orientations."""
    height = units_of(rules.site.height_um)
    nets: dict[int, list[tuple[int, int, int, int]]] = {}
    for i, cell in enumerate(mapped.cells):
        for pin, net in cell.pins:
            x, y = macros[cell.cell].pins[pin]
            nets.setdefault(net, []).append((i, x, y, height - y))
    fixed: dict[int, list[tuple[int, int]]] = {}
    for placed in pins:
        fixed.setdefault(placed.net, []).append(placed.centre)
    kept = [n for n in sorted(nets) if len(nets[n]) + len(fixed.get(n, ())) > 1]
    return Problem(
        widths=tuple(widths.tolist()),
        nets=tuple(tuple(nets[n]) for n in kept),
        fixed=tuple(tuple(fixed.get(n, ())) for n in kept),
        rows=tuple((row.x, row.y, row.sites, row.flipped) for row in rows),
        segments=tuple((s.row, s.first, s.sites) for s in segments),
        site=units_of(rules.site.width_um),
    )


def _relaxed(problem: Problem, floor: Floorplan) -> NDArray[np.float64]:
    """Places [cells, 2] where every cell is in the middle of what it is connected to; the pins stay where they are."""
    x0, y0, x1, y1 = _rect(floor.core)
    places = np.tile(np.array([(x0 + x1) / 2, (y0 + y1) / 2]), (len(problem.widths), 1))
    for _ in range(_RELAXATIONS):
        total = np.zeros_like(places)
        weight = np.zeros(len(places))
        for members, fixed in zip(problem.nets, problem.fixed, strict=True):
            cells = [m[0] for m in members]
            anchors = np.array(fixed, dtype=np.float64).reshape(-1, 2)
            middle = (places[cells].sum(axis=0) + anchors.sum(axis=0)) / (len(cells) + len(anchors))
            np.add.at(total, cells, middle)
            np.add.at(weight, cells, 1.0)
        moved = weight > 0
        places[moved] = total[moved] / weight[moved, None]
    return places


def _fill(problem: Problem, places: NDArray[np.float64]) -> list[tuple[int, int]]:
    """(segment, first site) of every cell: segments filled from below in the order of the wished places, gaps spread evenly.

    Raises PdkError when the cells do not fit.
    """
    if not problem.widths:
        return []
    room = [s[2] for s in problem.segments]
    need = sum(problem.widths)
    if need > sum(room):
        raise PdkError(f"the cells need {need} sites and the core has {sum(room)}; ask for a lower utilisation")
    members: list[list[int]] = [[] for _ in room]
    rows = sorted({s[0] for s in problem.segments})
    left = list(room)
    waiting = sorted(range(len(problem.widths)), key=lambda c: (places[c][1], places[c][0], c))
    share = need / sum(room)
    for row in rows:  # each row takes its share of the cells from the lowest on
        own = [i for i, s in enumerate(problem.segments) if s[0] == row]
        target = share * sum(room[i] for i in own)
        chosen: list[int] = []
        while waiting and sum(problem.widths[c] for c in chosen) + problem.widths[waiting[0]] / 2 <= target:
            chosen.append(waiting.pop(0))
        waiting[:0] = _into(problem, sorted(chosen, key=lambda c: (places[c][0], c)), own, left, members)
    for cell in sorted(waiting, key=lambda c: (-problem.widths[c], c)):
        if _into(problem, [cell], range(len(room)), left, members):
            raise PdkError("the cells do not fit between the well taps; ask for a lower utilisation")
    return _spread(problem, members, places)


def _into(problem: Problem, cells: Sequence[int], own: Sequence[int], left: list[int], members: list[list[int]]) -> list[int]:
    """Put cells from left to right into segments with room; returns those that found none."""
    rest = []
    for cell in cells:
        fits = [i for i in own if left[i] >= problem.widths[cell]]
        if not fits:
            rest.append(cell)
            continue
        best = max(fits, key=lambda i: left[i] / problem.segments[i][2])
        members[best].append(cell)
        left[best] -= problem.widths[cell]
    return rest


def _spread(problem: Problem, members: list[list[int]], places: NDArray[np.float64]) -> list[tuple[int, int]]:
    state: list[tuple[int, int]] = [(0, 0)] * len(problem.widths)
    for index, (cells, segment) in enumerate(zip(members, problem.segments, strict=True)):
        cells.sort(key=lambda c: (places[c][0], c))
        gap = (segment[2] - sum(problem.widths[c] for c in cells)) / (len(cells) + 1)
        used = 0
        for k, cell in enumerate(cells):
            state[cell] = (index, segment[1] + used + math.floor((k + 1) * gap))
            used += problem.widths[cell]
    return state


def _pin_places(rules: Physical, floor: Floorplan) -> list[tuple[str, int, str, Rect]]:
    """Places round the die, clockwise from the lower left corner: side, position, layer, metal."""
    _, _, right, top = _rect(floor.die)
    x0, y0, x1, y1 = _rect(floor.core)
    horizontal, vertical = rules.pin_layers
    depth = units_of(rules.site.width_um)
    found: list[tuple[str, int, str, Rect]] = []
    for side in "LTRB":
        layer = horizontal if side in "LR" else vertical
        pitch = units_of(layer.pitch_um)
        low, high = (y0, y1) if side in "LR" else (x0, x1)
        tracks = list(range(-(-low // pitch), high // pitch))[::PIN_TRACKS]
        half = pitch // 4
        for track in tracks if side in "LT" else reversed(tracks):
            at = pitch // 2 + track * pitch
            box = {
                "L": (0, at - half, 2 * depth, at + half),
                "R": (right - 2 * depth, at - half, right, at + half),
                "T": (at - half, top - 2 * depth, at + half, top),
                "B": (at - half, 0, at + half, 2 * depth),
            }[side]
            found.append((side, at, layer.layer, box))
    return found


def _pin(name: str, net: int, is_output: bool, place: tuple[str, int, str, Rect]) -> PlacedPin:
    return PlacedPin(name, net, is_output, place[2], place[3], place[0])


def _bit(port: str, index: int, width: int) -> str:
    return port if width == 1 else f"{port}[{index}]"


def _rect(box: Sequence[object]) -> Rect:
    x0, y0, x1, y1 = (units_of(x) for x in box)
    return x0, y0, x1, y1
