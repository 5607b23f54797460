"""Annealing of a row placement: cells move into gaps or change places, the sum of the nets' half perimeters falls.

Only legal states are visited: a cell lies inside a segment of free sites and overlaps no other.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

MOVES_A_CELL = 400
MAX_MOVES = 80_000
_COOLING_STEPS = 60


@dataclass(frozen=True)
class Problem:
    """Cells with their `widths` in sites, and what they are connected to.

    `nets`: per net (cell, x, y, y when flipped) of every pin inside its cell; `fixed`: per net the places of its port bits.
    `rows`: (x, y, sites, flipped); `segments`: (row, first site, sites) where cells may lie; `site`: width of a site.
    """

    widths: tuple[int, ...]
    nets: tuple[tuple[tuple[int, int, int, int], ...], ...]
    fixed: tuple[tuple[tuple[int, int], ...], ...]
    rows: tuple[tuple[int, int, int, bool], ...]
    segments: tuple[tuple[int, int, int], ...]
    site: int

    def length(self, state: State) -> int:
        """The sum of the half perimeters of all nets."""
        places = list(zip(state.rows.tolist(), state.sites.tolist(), strict=True))
        return sum(self.net_length(net, places) for net in range(len(self.nets)))

    def net_length(self, net: int, places: list[tuple[int, int]]) -> int:
        """The half perimeter of the box around a net; `places` are (row, first site) of the cells."""
        xs = [x for x, _ in self.fixed[net]]
        ys = [y for _, y in self.fixed[net]]
        for cell, x, y, flipped_y in self.nets[net]:
            row, site = places[cell]
            left, bottom, _, flipped = self.rows[row]
            xs.append(left + site * self.site + x)
            ys.append(bottom + (flipped_y if flipped else y))
        return max(xs) - min(xs) + max(ys) - min(ys)


@dataclass(frozen=True)
class State:
    """Row and first site of every cell."""

    rows: NDArray[np.int64]
    sites: NDArray[np.int64]


class _Board:
    """The mutable board of a run: which cell is on which site, and the lengths of the nets."""

    def __init__(self, problem: Problem, start: list[tuple[int, int]]) -> None:
        self.problem = problem
        self.places = [(problem.segments[segment][0], site) for segment, site in start]
        self.sites = [[-1] * row[2] for row in problem.rows]
        for row, first, count in problem.segments:
            for site in range(first, first + count):
                self.sites[row][site] = -2  # free; -1 is a tap
        self.nets_of: list[list[int]] = [[] for _ in problem.widths]
        for net, members in enumerate(problem.nets):
            for cell in dict.fromkeys(m[0] for m in members):
                self.nets_of[cell].append(net)
        for cell in range(len(self.places)):
            self._mark(cell, cell)
        self.lengths = [problem.net_length(net, self.places) for net in range(len(problem.nets))]

    def _mark(self, cell: int, value: int) -> None:
        row, site = self.places[cell]
        self.sites[row][site : site + self.problem.widths[cell]] = [value] * self.problem.widths[cell]

    def try_move(self, moves: dict[int, tuple[int, int]], temperature: float, luck: float) -> int | None:
        """Move cells to new places if these are free and the change of length is accepted; the change, or None."""
        before = {cell: self.places[cell] for cell in moves}
        for cell in moves:
            self._mark(cell, -2)
        free = self._place(moves)
        if free:
            nets = dict.fromkeys(net for cell in moves for net in self.nets_of[cell])
            new = {net: self.problem.net_length(net, self.places) for net in nets}
            change = sum(length - self.lengths[net] for net, length in new.items())
            if change <= 0 or (temperature > 0 and luck < math.exp(-change / temperature)):
                for net, length in new.items():
                    self.lengths[net] = length
                return change
            for cell in moves:
                self._mark(cell, -2)
        for cell, place in before.items():
            self.places[cell] = place
        for cell in before:
            self._mark(cell, cell)
        return None

    def _place(self, moves: dict[int, tuple[int, int]]) -> bool:
        """Put the cells down if all their sites are free; else nothing is put down."""
        done: list[int] = []
        for cell, (row, site) in moves.items():
            wide = self.problem.widths[cell]
            line = self.sites[row]
            if site < 0 or site + wide > len(line) or any(value != -2 for value in line[site : site + wide]):
                for other in done:
                    self._mark(other, -2)
                return False
            self.places[cell] = (row, site)
            self._mark(cell, cell)
            done.append(cell)
        return True


def anneal(problem: Problem, start: list[tuple[int, int]], rng: np.random.Generator) -> State:
    """A state not longer than `start`, which is (segment, first site) of every cell and legal."""
    board = _Board(problem, start)
    cells = len(problem.widths)
    best = list(board.places)
    if cells and problem.nets:
        length = shortest = sum(board.lengths)
        moves = min(MOVES_A_CELL * cells, MAX_MOVES)
        hot = 0.5 * length / len(problem.nets)
        for step in range(moves):
            temperature = hot * math.exp(-6.0 * (step * _COOLING_STEPS // moves) / _COOLING_STEPS)
            change = board.try_move(_proposal(board, rng), temperature, rng.random())
            length += change or 0
            if length < shortest:
                shortest, best = length, list(board.places)
    return State(np.array([row for row, _ in best], dtype=np.int64), np.array([site for _, site in best], dtype=np.int64))


def _proposal(board: _Board, rng: np.random.Generator) -> dict[int, tuple[int, int]]:
    """One cell to a random site, or two cells into each other's places."""
    problem = board.problem
    cell = int(rng.integers(len(problem.widths)))
    row, first, count = problem.segments[int(rng.integers(len(problem.segments)))]
    room = count - problem.widths[cell]
    if room >= 0:
        site = first + int(rng.integers(room + 1))
        other = board.sites[row][site]
        if other in (-2, cell):
            return {cell: (row, site)}
    else:
        other = board.sites[row][first + int(rng.integers(count))]
    if other < 0 or other == cell:
        return {cell: board.places[cell]}
    return {cell: board.places[other], other: board.places[cell]}
