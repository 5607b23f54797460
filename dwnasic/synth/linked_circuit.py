"""`LinkedCircuit`: a circuit of library cells in arrays, with what `dwnasic.synth.windows` asks of it again and again.

Who reads a node, the other half of a full adder and the area are found once for a circuit; a replacement makes a new one. All
that takes time in proportion to the size of the circuit is compiled: tens of thousands of cells are a matter of milliseconds.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

import numpy as np

from dwnasic.machine_code import compiled, part
from dwnasic.synth.anneal_kernel import MAX_INPUTS, Integers
from dwnasic.synth.cell_circuit import NO, CellCircuit, Placed
from dwnasic.synth.cell_options import CellOptions


class LinkedCircuit:
    """The circuit of C cells `kinds` [C], `pins` [C, 4] (nodes; what a cell does not use may be any) and `outputs`: see
    `CellCircuit`."""

    def __init__(self, options: CellOptions, n_inputs: int, kinds: Integers, pins: Integers, outputs: Sequence[int]) -> None:
        self.options, self.n_inputs, self.outputs = options, n_inputs, tuple(outputs)
        self._kinds, self._pins = kinds, pins
        self._inputs = np.array([len(cell.inputs) for cell in options.cells], dtype=np.int64)
        self._cells: dict[int, Placed] = {}  # those asked for
        nodes, adder = n_inputs + len(kinds), options.adder
        self._levels, self._others, self._seen = (np.zeros(nodes, dtype=np.int64) for _ in range(3))
        self._first = np.zeros(nodes + 1, dtype=np.int64)
        self._readers = np.zeros(MAX_INPUTS * len(kinds), dtype=np.int64)
        self._stack = np.zeros(MAX_INPUTS * len(kinds) + 1, dtype=np.int64)
        self._stamp = 0
        halves = (adder.sum, adder.carry) if adder else (-1, -1)
        pairs = _link(self._inputs, n_inputs, kinds, pins, *halves, self._levels, self._first, self._readers, self._others)
        self.area = int(options.areas[kinds].sum()) - (adder.saved * pairs if adder else 0)

    @staticmethod
    def of(circuit: CellCircuit, options: CellOptions) -> LinkedCircuit:
        """A circuit in arrays."""
        kinds, pins = _arrays(circuit.cells)
        return LinkedCircuit(options, circuit.n_inputs, kinds, pins, circuit.outputs)

    def circuit(self) -> CellCircuit:
        """The circuit as tuples again."""
        used, kinds, pins = self._inputs[self._kinds].tolist(), self._kinds.tolist(), self._pins.tolist()
        cells = tuple((kind, tuple(row[:k])) for kind, row, k in zip(kinds, pins, used, strict=True))
        return CellCircuit(self.n_inputs, cells, self.outputs)

    def __len__(self) -> int:
        """How many cells there are."""
        return len(self._kinds)

    def cell(self, node: int) -> Placed:
        """The cell that drives a node."""
        if node not in self._cells:
            i = node - self.n_inputs
            kind = int(self._kinds[i])
            self._cells[node] = kind, tuple(self._pins[i, : self._inputs[kind]].tolist())
        return self._cells[node]

    def readers(self, node: int) -> list[int]:
        """The nodes of the cells that read a node."""
        return self._readers[self._first[node] : self._first[node + 1]].tolist()  # type: ignore[no-any-return]

    def other_half(self, node: int) -> int | None:
        """The other half of the full adder that a cell belongs to, if it does: as `cell_circuit.adders` pairs them."""
        return int(self._others[node]) or None

    def depends(self, nodes: Collection[int], chosen: Collection[int]) -> bool:
        """Whether one of `nodes` depends on one of the cells `chosen`, which are none of them."""
        self._stamp += 2  # one for what was seen, one for what is looked for
        self._seen[list(chosen)] = self._stamp + 1
        lowest = int(self._levels[list(chosen)].min())
        starts, circuit = np.array(list(nodes), dtype=np.int64), (self._inputs, self.n_inputs, self._kinds, self._pins)
        return bool(_depends(*circuit, self._levels, starts, lowest, self._seen, self._stamp, self._stack))

    def part(self, cells: Sequence[int], inputs: Sequence[int], outputs: Sequence[int]) -> CellCircuit:
        """The cells `cells` (nodes, ascending) as a circuit of their own, which reads the nodes `inputs` and no others; its
        outputs are the nodes `outputs`, cells or inputs of it."""
        place = {node: i for i, node in enumerate((*inputs, *cells))}
        placed = tuple((kind, tuple(place[x] for x in nodes)) for kind, nodes in map(self.cell, cells))
        return CellCircuit(len(inputs), placed, tuple(place[o] for o in outputs))

    def replaced(self, cells: Sequence[int], inputs: Sequence[int], outputs: Sequence[int], new: CellCircuit) -> LinkedCircuit:
        """The circuit with `cells` replaced by those of `new`, whose inputs are the nodes `inputs`, and whose outputs, no
        constants, take the place of the nodes `outputs`: all that others read. No other cell may lie between the inputs and the
        outputs. Cells that nothing needs any more are left out, and all are numbered anew."""
        assert min(new.outputs, default=0) > NO
        base = self.n_inputs + len(self)  # the first node of the new cells
        inner = np.array([*inputs, *range(base, base + len(new.cells))], dtype=np.int64)
        kinds, pins = _arrays(new.cells)
        instead = np.arange(base + len(new.cells))
        instead[list(outputs)] = inner[list(new.outputs)]
        all_kinds = np.concatenate([self._kinds, kinds])
        all_pins = np.concatenate([instead[self._pins], inner[pins] if len(pins) else pins])
        now = [int(instead[o]) if o >= 0 else o for o in self.outputs]
        place = np.zeros(len(instead), dtype=np.int64)
        order = np.zeros(len(all_kinds), dtype=np.int64)
        stack = np.zeros(MAX_INPUTS * len(all_kinds) + len(now), dtype=np.int64)
        count = _sort(self._inputs, self.n_inputs, all_kinds, all_pins, np.array(now, dtype=np.int64), place, order, stack)
        kept = order[:count]
        return LinkedCircuit(
            self.options, self.n_inputs, all_kinds[kept], place[all_pins[kept]], [int(place[o]) if o >= 0 else o for o in now]
        )


def _arrays(cells: Sequence[Placed]) -> tuple[Integers, Integers]:
    """Kinds [cells] and pins [cells, 4]."""
    kinds = np.array([kind for kind, _ in cells], dtype=np.int64)
    pins = np.array([(*nodes, *[0] * (MAX_INPUTS - len(nodes))) for _, nodes in cells], dtype=np.int64)
    return kinds, pins.reshape(-1, MAX_INPUTS)


@part
def _same_nodes(pins: Integers, a: int, b: int) -> bool:
    """Whether two cells of three inputs read the same nodes in any order."""
    x, y, z = pins[a, 0], pins[a, 1], pins[a, 2]
    p, q, r = pins[b, 0], pins[b, 1], pins[b, 2]
    same_ends = min(x, y, z) == min(p, q, r) and max(x, y, z) == max(p, q, r)
    return same_ends and x + y + z == p + q + r  # type: ignore[no-any-return]


@compiled
def _link(
    inputs: Integers, n: int, kinds: Integers, pins: Integers, total: int, carry: int,
    levels: Integers, first: Integers, readers: Integers, others: Integers,
) -> Any:  # fmt: skip
    """Find the links of C cells on `n` inputs; `inputs` [cells of the technology] says how many pins each reads.

    Fills, from zeros: `levels` [n + C], the depth of a node (0 for inputs); `first` [n + C + 1], where the readers of a node
    begin in `readers` [4 C]; `others` [n + C], the other half of its full adder, or zero. Returns the number of full adders: a
    cell of kind `carry` makes one with the first cell of kind `total` that reads the same nodes and is still free (-1: there are
    none).
    """
    for i in range(len(kinds)):
        for j in range(inputs[kinds[i]]):
            x = pins[i, j]
            first[x + 1] += 1
            levels[n + i] = max(levels[n + i], levels[x] + 1)
    for x in range(n + len(kinds)):
        first[x + 1] += first[x]
        others[x] = first[x]  # where the next reader goes, for now
    for i in range(len(kinds)):
        for j in range(inputs[kinds[i]]):
            x = pins[i, j]
            readers[others[x]] = n + i
            others[x] += 1
    for x in range(n + len(kinds)):
        others[x] = 0
    count = 0
    for i in range(len(kinds)):
        if kinds[i] == carry:
            x = pins[i, 0]
            for k in range(first[x], first[x + 1]):
                g = readers[k]
                if kinds[g - n] == total and others[g] == 0 and _same_nodes(pins, i, g - n):
                    others[g], others[n + i] = n + i, g
                    count += 1
                    break
    return count


@compiled
def _depends(
    inputs: Integers, n: int, kinds: Integers, pins: Integers, levels: Integers, nodes: Integers, lowest: int,
    seen: Integers, stamp: int, stack: Integers,
) -> Any:  # fmt: skip
    """Whether a cell marked `stamp` + 1 in `seen` [n + C] is below one of `nodes`; what has no more levels than `lowest` needs no
    look. Marks what it has seen with `stamp`; `stack` [4 C + 1] is room to work."""
    for start in nodes:
        stack[0] = start
        top = 1
        while top:
            top -= 1
            g = stack[top]
            if seen[g] == stamp + 1:
                return True
            if seen[g] == stamp or levels[g] <= lowest:
                continue
            seen[g] = stamp
            for j in range(inputs[kinds[g - n]]):
                stack[top] = pins[g - n, j]
                top += 1
    return False


@compiled
def _sort(
    inputs: Integers, n: int, kinds: Integers, pins: Integers, outputs: Integers,
    place: Integers, order: Integers, stack: Integers,
) -> Any:  # fmt: skip
    """Number the cells that the outputs need in topological order: fills, from zeros, `place` [n + C] of the nodes and
    `order` [C] of the cells (as indices). Returns how many there are; `stack` [4 C + outputs] is room to work."""
    for x in range(n):
        place[x] = x
    top, count = 0, 0
    for i in range(len(outputs) - 1, -1, -1):
        if outputs[i] >= 0:
            stack[top] = outputs[i]
            top += 1
    while top:
        g = stack[top - 1]
        if g < n or place[g] > 0:
            top -= 1
            continue
        before = top
        for j in range(inputs[kinds[g - n]]):
            x = pins[g - n, j]
            if x >= n and place[x] == 0:
                stack[top] = x
                top += 1
        if top == before:
            place[g], order[count] = n + count, g - n
            count += 1
            top -= 1
    return count
