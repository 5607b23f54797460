"""Annealing of a circuit part by part: few nodes to choose a stand-in from, and few codes to simulate.

A window is a set of cells, grown from one cell to its neighbours. Its inputs are thermometer bits and nodes of the rest of the
circuit, of which only the codes are considered that can appear there (`reachable_codes`). Its outputs, the nodes that the rest
reads, keep their function, so a window that is replaced changes nothing outside. Windows grow where that costs the fewest input
codes, nodes of the rest taken as if they could be anything.
"""

from __future__ import annotations

import math
import random
from dataclasses import dataclass

from dwnasic.data.encoder import Thermometer
from dwnasic.synth.anneal import Schedule, anneal_rows
from dwnasic.synth.cell_circuit import CellCircuit, Placed
from dwnasic.synth.cell_options import CellOptions
from dwnasic.synth.legal_check import padded_planes
from dwnasic.synth.linked_circuit import LinkedCircuit
from dwnasic.synth.reachable_codes import ReachableCodes

MAX_CELLS = 70  # of a window
MAX_CODES = 1 << 12  # of its inputs
_LEAST = 1e5  # work a cell; to grow a window takes about as long as so much annealing, so less of a large circuit is looked at
_TRIED = 10  # neighbours looked at before one is added


@dataclass(frozen=True)
class Window:
    """Cells (nodes) of a circuit, the nodes that they read besides, and those of their `outputs` that others read."""

    cells: tuple[int, ...]
    inputs: tuple[int, ...]
    outputs: tuple[int, ...]

    def circuit(self, whole: LinkedCircuit) -> CellCircuit:
        """The cells as a circuit of their own."""
        return whole.part(self.cells, self.inputs, self.outputs)

    def replace(self, whole: LinkedCircuit, new: CellCircuit) -> LinkedCircuit:
        """The circuit with the cells of the window replaced by those of `new`, whose inputs and outputs are the window's."""
        return whole.replaced(self.cells, self.inputs, self.outputs, new)


def anneal_windows(
    circuit: CellCircuit, options: CellOptions, encoder: Thermometer, seed: int, schedule: Schedule
) -> CellCircuit:
    """A circuit, not larger, with the same outputs for every legal code of `encoder`; the work of the schedule is shared out
    among the windows by size, about `schedule.cycles` times over the circuit."""
    chance = random.Random(seed)
    left, number, reachable = schedule.work, 0, ReachableCodes(encoder)
    whole = LinkedCircuit.of(circuit, options)
    while left > 0 and len(whole):
        waiting = list(range(whole.n_inputs, whole.n_inputs + len(whole)))
        seen: set[Placed] = set()  # as they were numbered then, so now and then one is taken for another: it waits for its turn
        chance.shuffle(waiting)
        a_cell = max(schedule.work / schedule.cycles / len(whole), _LEAST)
        for start in waiting:
            if left <= 0:
                break
            if start >= whole.n_inputs + len(whole) or whole.cell(start) in seen:
                continue
            window = grow(whole, encoder, start, chance)
            work = a_cell * len(window.cells)
            new = anneal_window(whole, window, reachable, seed + number, Schedule(work, 1, schedule.hot))
            left, number = left - work, number + 1
            seen.update(map(whole.cell, window.cells))
            whole = new
    return whole.circuit()


def anneal_window(
    whole: LinkedCircuit, window: Window, reachable: ReachableCodes, seed: int, schedule: Schedule
) -> LinkedCircuit:
    """The circuit with one window annealed."""
    inside, rows = window.circuit(whole), padded_planes(reachable.of(whole, window.inputs))
    new = anneal_rows(inside, whole.options, rows, seed, schedule)
    if new == inside:
        return whole
    changed = window.replace(whole, new)
    # a full adder of which only one half is in the window may be lost
    return changed if changed.area <= whole.area else whole


def grow(whole: LinkedCircuit, encoder: Thermometer, start: int, chance: random.Random, most: int = MAX_CELLS) -> Window:
    """A window around a cell, of at most `most` cells (one more, if that is half of a full adder) and MAX_CODES input codes."""
    return _Growth(whole, encoder, chance).run(start, most)


class _Growth:
    """A window while it grows. Nothing outside reads it and is read by it, so a replacement makes no loop."""

    def __init__(self, whole: LinkedCircuit, encoder: Thermometer, chance: random.Random) -> None:
        self._whole, self._chance = whole, chance
        self._feature = [feature for feature, _ in encoder.sources]
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
        other = self._whole.other_half(node)
        if other is not None and self._codes({*self._chosen, other}) <= MAX_CODES:
            self._chosen.add(other)

    def _neighbours(self) -> set[int]:
        n = self._whole.n_inputs
        near = {x for node in self._chosen for x in self._whole.cell(node)[1] if x >= n}
        near |= {x for node in self._chosen for x in self._whole.readers(node)}
        return near - self._chosen

    def _leaves(self, chosen: set[int]) -> set[int]:
        return {x for node in chosen for x in self._whole.cell(node)[1]} - chosen

    def _codes(self, chosen: set[int]) -> float:
        """Number of input codes of a window; infinite for one that the rest of the circuit passes through."""
        n = self._whole.n_inputs
        levels: dict[int, int] = {}
        free = []
        for leaf in self._leaves(chosen):
            if leaf >= n:
                free.append(leaf)
            else:
                levels[self._feature[leaf]] = levels.get(self._feature[leaf], 1) + 1
        codes = math.prod(levels.values()) * 2.0 ** len(free)
        return math.inf if free and codes <= MAX_CODES and self._whole.depends(free, chosen) else codes

    def _window(self) -> Window:
        kept = set(self._whole.outputs)
        outputs = [x for x in sorted(self._chosen) if x in kept or any(r not in self._chosen for r in self._whole.readers(x))]
        return Window(tuple(sorted(self._chosen)), tuple(sorted(self._leaves(self._chosen))), tuple(outputs))
