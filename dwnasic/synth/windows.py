"""Annealing of large circuits, part by part: for chips with too many legal codes to try them all.

A window is a set of cells, grown from one cell to its neighbours. Its inputs are thermometer bits, of which only the legal codes
are considered, and nodes of the rest of the circuit, which may be anything. Its outputs, the nodes that the rest reads, keep
their function, so a window that is replaced changes nothing outside. Windows grow where that costs the fewest input codes.
"""

from __future__ import annotations

import math
import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from dwnasic.data.encoder import FeatureCode, Thermometer
from dwnasic.network.legal_codes import bits_of_codes, count_codes
from dwnasic.synth.anneal import Schedule, anneal_rows
from dwnasic.synth.cell_circuit import CellCircuit, Placed, adders
from dwnasic.synth.cell_options import CellOptions
from dwnasic.synth.legal_check import padded_planes

MAX_CELLS = 70  # of a window
MAX_CODES = 1 << 12  # of its inputs
_LEAST = 1e5  # work a cell; to grow a window and to replace it takes about as long, so less of a large circuit is looked at
_TRIED = 10  # neighbours looked at before one is added


@dataclass(frozen=True)
class Window:
    """Cells (nodes) of a circuit; `bits` and `free` are its inputs, `outputs` the nodes that others read."""

    cells: tuple[int, ...]
    bits: tuple[int, ...]
    free: tuple[int, ...]
    outputs: tuple[int, ...]

    def encoder(self, whole: Thermometer) -> Thermometer:
        """What its inputs can be: the legal codes of its bits with anything at the free nodes."""
        features = [f for f in whole.keep(self.bits).features if f.thresholds]
        return Thermometer((*features, *(FeatureCode(f"free{i}", 1, (1,)) for i in range(len(self.free)))))

    def circuit(self, whole: CellCircuit) -> CellCircuit:
        """The cells as a circuit of their own."""
        n = len(self.bits) + len(self.free)
        place = {node: i for i, node in enumerate((*self.bits, *self.free, *self.cells))}
        cells = (whole.cells[node - whole.n_inputs] for node in self.cells)
        return CellCircuit(
            n, tuple((k, tuple(place[x] for x in nodes)) for k, nodes in cells), tuple(place[o] for o in self.outputs)
        )


def anneal_windows(
    circuit: CellCircuit, options: CellOptions, encoder: Thermometer, seed: int, schedule: Schedule
) -> CellCircuit:
    """A circuit, not larger, with the same outputs for every legal code of `encoder`; the work of the schedule is shared out
    among the windows by size, about `schedule.cycles` times over the circuit."""
    chance = random.Random(seed)
    left, number = schedule.work, 0
    while left > 0 and circuit.cells:
        waiting = list(range(circuit.n_inputs, circuit.n_inputs + len(circuit.cells)))
        seen: set[Placed] = set()
        chance.shuffle(waiting)
        a_cell = max(schedule.work / schedule.cycles / len(circuit.cells), _LEAST)
        for start in waiting:
            if left <= 0:
                break
            if start >= circuit.n_inputs + len(circuit.cells) or circuit.cells[start - circuit.n_inputs] in seen:
                continue
            window = grow(circuit, options, encoder, start, chance)
            work = a_cell * len(window.cells)
            new = anneal_window(circuit, window, options, encoder, seed + number, Schedule(work, 1, schedule.hot))
            left, number = left - work, number + 1
            seen.update(circuit.cells[node - circuit.n_inputs] for node in window.cells)
            circuit = new
    return circuit


def anneal_window(
    circuit: CellCircuit, window: Window, options: CellOptions, encoder: Thermometer, seed: int, schedule: Schedule
) -> CellCircuit:
    """The circuit with one window annealed."""
    inside, codes = window.circuit(circuit), window.encoder(encoder)
    rows = padded_planes(bits_of_codes(codes, np.arange(count_codes(codes))))
    new = anneal_rows(inside, options, rows, seed, schedule)
    if new == inside:
        return circuit
    whole = replace_window(circuit, window, new)
    # a full adder of which only one half is in the window may be lost
    return whole if options.adder is None or whole.area(options) <= circuit.area(options) else circuit


def grow(
    circuit: CellCircuit, options: CellOptions, encoder: Thermometer, start: int, chance: random.Random, most: int = MAX_CELLS
) -> Window:
    """A window around a cell, of at most `most` cells (one more, if that is half of a full adder) and MAX_CODES input codes."""
    return _Growth(circuit, options, encoder, chance).run(start, most)


class _Growth:
    """A window while it grows. Nothing outside reads it and is read by it, so a replacement makes no loop."""

    def __init__(self, circuit: CellCircuit, options: CellOptions, encoder: Thermometer, chance: random.Random) -> None:
        self._circuit, self._chance = circuit, chance
        self._other: dict[int, int] = {}  # the other half of a full adder
        for a, b in adders(circuit, options):
            self._other |= {circuit.n_inputs + a: circuit.n_inputs + b, circuit.n_inputs + b: circuit.n_inputs + a}
        self._feature = [feature for feature, _ in encoder.sources]
        n = circuit.n_inputs
        self._readers: list[list[int]] = [[] for _ in range(n + len(circuit.cells))]
        self._below = [0] * (n + len(circuit.cells))  # the cells that a node depends on, as bits
        for node, (_, nodes) in enumerate(circuit.cells, start=n):
            mask = 1 << node
            for x in nodes:
                mask |= self._below[x]
                self._readers[x].append(node)
            self._below[node] = mask
        self._chosen: set[int] = set()

    def run(self, start: int, most: int) -> Window:
        self._chosen = set()
        self._add(start)
        while len(self._chosen) < most:
            neighbours = sorted(self._neighbours())
            few = neighbours if len(neighbours) <= _TRIED else self._chance.sample(neighbours, _TRIED)
            judged = [(self._codes({*self._chosen, node}), self._chance.random(), node) for node in few]
            fitting = [entry for entry in judged if entry[0] <= MAX_CODES]
            if not fitting:
                break
            self._add(min(fitting)[2])
        return self._window()

    def _add(self, node: int) -> None:
        """Add a cell, and the other half of its adder where that fits."""
        self._chosen.add(node)
        other = self._other.get(node)
        if other is not None and self._codes({*self._chosen, other}) <= MAX_CODES:
            self._chosen.add(other)

    def _neighbours(self) -> set[int]:
        n = self._circuit.n_inputs
        near = {x for node in self._chosen for x in self._circuit.cells[node - n][1] if x >= n}
        near |= {x for node in self._chosen for x in self._readers[node]}
        return near - self._chosen

    def _leaves(self, chosen: Iterable[int]) -> set[int]:
        inside = set(chosen)
        return {x for node in inside for x in self._circuit.cells[node - self._circuit.n_inputs][1]} - inside

    def _codes(self, chosen: set[int]) -> float:
        """Number of input codes of a window; infinite for one that the rest of the circuit passes through."""
        leaves, n = self._leaves(chosen), self._circuit.n_inputs
        mask = sum(1 << node for node in chosen)
        levels: dict[int, int] = {}
        free = 0
        for leaf in leaves:
            if leaf >= n:
                if self._below[leaf] & mask:
                    return math.inf
                free += 1
            else:
                levels[self._feature[leaf]] = levels.get(self._feature[leaf], 1) + 1
        return math.prod(levels.values()) * 2.0**free

    def _window(self) -> Window:
        leaves, n = sorted(self._leaves(self._chosen)), self._circuit.n_inputs
        kept = set(self._circuit.outputs)
        outputs = [x for x in sorted(self._chosen) if x in kept or any(r not in self._chosen for r in self._readers[x])]
        bits, free = tuple(x for x in leaves if x < n), tuple(x for x in leaves if x >= n)
        return Window(tuple(sorted(self._chosen)), bits, free, tuple(outputs))


def replace_window(circuit: CellCircuit, window: Window, new: CellCircuit) -> CellCircuit:
    """The circuit with the cells of a window replaced by those of `new`, whose inputs and outputs are the window's."""
    n, inputs = circuit.n_inputs, (*window.bits, *window.free)
    base = n + len(circuit.cells)  # the first node of the new cells
    inner = [*inputs, *range(base, base + len(new.cells))]
    moved = {old: inner[o] for old, o in zip(window.outputs, new.outputs, strict=True)}
    gone = set(window.cells)
    cells: dict[int, Placed] = {
        node: (kind, tuple(moved.get(x, x) for x in nodes))
        for node, (kind, nodes) in enumerate(circuit.cells, start=n)
        if node not in gone
    }
    cells |= {base + i: (kind, tuple(inner[x] for x in nodes)) for i, (kind, nodes) in enumerate(new.cells)}
    return _sorted(n, cells, [moved.get(o, o) for o in circuit.outputs])


def _sorted(n_inputs: int, cells: dict[int, Placed], outputs: Sequence[int]) -> CellCircuit:
    """The circuit of cells given by node in any order."""
    place = {i: i for i in range(-2, n_inputs)}
    made: list[Placed] = []
    stack = list(reversed(outputs))
    while stack:
        node = stack[-1]
        if node in place:
            stack.pop()
            continue
        kind, nodes = cells[node]
        if missing := [x for x in nodes if x not in place]:
            stack += missing
            continue
        place[node] = n_inputs + len(made)
        made.append((kind, tuple(place[x] for x in nodes)))
    return CellCircuit(n_inputs, tuple(made), tuple(place[o] for o in outputs))
