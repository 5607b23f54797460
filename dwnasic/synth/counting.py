"""A popcount head of library cells, made for the signals that it counts: a start for annealing.

Three signals at a time become a sum and a carry. Which three is chosen by what legal codes leave of their eight combinations: of
signals that imply or exclude each other some never occur, and the adder of a chain of implications is a cell or two. Every block
(adder, comparator, multiplexer) is the smallest circuit of library cells that annealing finds for the combinations that occur.

Where codes are too many to look at all, more than ANY_ORDER signals are added in the order in which `rtl.lower` adds them: then
the inner nodes of both are alike, which is what makes the proof of a hundred signals quick.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from dwnasic.data.encoder import Thermometer
from dwnasic.network.legal_codes import bits_of_codes, count_codes, random_codes_bits
from dwnasic.network.lut_network import Lut, LutNetwork, Planes, PopcountHead, class_bits, evaluate_table
from dwnasic.network.truth_table import INVERTER, ones
from dwnasic.rtl.builder import Net, NetlistBuilder
from dwnasic.rtl.lower import frame
from dwnasic.rtl.netlist import Netlist, Port
from dwnasic.synth.anneal import Schedule, anneal_rows
from dwnasic.synth.cell_circuit import NO, YES, CellCircuit, CircuitBuilder
from dwnasic.synth.cell_options import CARRY, SUM, CellOptions
from dwnasic.synth.gates import GatesBuilder
from dwnasic.synth.legal_check import padded_planes

EXACT = 1 << 20  # up to so many legal codes all are looked at, so blocks may use what never occurs
ANY_ORDER = 32  # signals; what adds more of them in another order than the model is beyond the prover
_SAMPLE_WORDS = 64  # of rows, to choose what is added to what
_AND, _OR, _XOR = 0b1000, 0b1110, 0b0110
_STAYS, _MUX = 0b1000_1010, 0b1100_1010  # of (in, bit, whether one that is in has a one) and (low, high, which)
_ANY = 4  # inputs of an OR
_COST = (0.0, 0.0, 1.0, 1.5, 2.0, 3.5, 5.0, 5.7, 6.0)  # of an adder by the combinations that occur, in NAND2, about
_NO_CARRY = 5.0  # what it saves beyond the adder itself
_LOOKED_AT, _PAIRS = 1000, 2000  # entries of a column at once, and pairs of them, at most
_BLOCK = Schedule(1.5e6, 1, 0.5, 0.0)
_TRIES = 4


def counted_network(network: LutNetwork) -> tuple[LutNetwork | None, int]:
    """What `with_counting_head` needs: a network whose LUTs make the signals that are counted, and the number of ones from which
    on class 1 wins (0 for more than two classes). None for other heads.

    With two classes group 1 of the network's head counts all signals, those of group 0 complemented.
    """
    head = network.head
    if not isinstance(head, PopcountHead) or not head.signals:
        return None, 0
    if network.n_classes > 2:
        return network, 0
    luts, moved = list(network.luts), list(head.groups[1])
    counted = list(head.signals)
    read = {s for lut in luts for s in lut.inputs}
    for s in head.groups[0]:
        if s >= network.n_inputs and s not in read and counted.count(s) == 1:
            lut = luts[s - network.n_inputs]
            luts[s - network.n_inputs] = Lut(lut.inputs, lut.table ^ ones(len(lut.inputs)))
            moved.append(s)
        else:
            luts.append(Lut((s,), INVERTER))
            moved.append(network.n_inputs + len(luts) - 1)
    threshold = len(head.groups[0]) + head.bias[0] - head.bias[1] + 1
    return replace(network, luts=tuple(luts), head=PopcountHead(((), tuple(moved)), (0, 0))), threshold


def counted_signals(network: LutNetwork) -> Netlist:
    """The LUTs of a network as a netlist of interface `bits` whose output `s` is the signals of its head, in order."""

    def core(draft: NetlistBuilder, thermometer: Sequence[Net]) -> list[Port]:
        signals = list(thermometer)
        for lut in network.luts:
            signals.append(draft.lut([signals[s] for s in lut.inputs], lut.table, "luts"))
        return [Port("s", tuple(signals[s] for s in network.head.signals))]

    return frame(network.encoder, core, interface="bits")


def with_counting_head(luts: CellCircuit, network: LutNetwork, threshold: int, options: CellOptions) -> CellCircuit:
    """The core whose popcount head reads the outputs of `luts`, a circuit of `counted_signals`.

    For two classes `network` and `threshold` are those of `counted_network`; for more the threshold is not used. With at
    most EXACT legal codes the core is right for these only.
    """
    head = network.head
    assert isinstance(head, PopcountHead)
    draft = _Draft(luts, options, network.encoder, len(head.signals) <= ANY_ORDER)
    place = dict(zip(head.signals, luts.outputs, strict=True))
    groups = [[place[s] for s in group] for group in head.groups]
    if network.n_classes == 2:
        return draft.freeze([draft.at_least(groups[1], threshold)])
    low = min(head.bias)
    counts = [draft.count(group, b - low) for group, b in zip(groups, head.bias, strict=True)]
    return draft.freeze(draft.argmax(counts, class_bits(network.n_classes)))


class _Draft:
    """A circuit at work, with the value of every node for many rows."""

    def __init__(self, luts: CellCircuit, options: CellOptions, encoder: Thermometer, few: bool) -> None:
        codes = count_codes(encoder)
        self._exact = codes <= EXACT
        self._any_order = self._exact or few
        bits = bits_of_codes(encoder, np.arange(codes)) if self._exact else random_codes_bits(encoder, 64 * _SAMPLE_WORDS, 1)
        planes = padded_planes(bits)
        self._options = options
        self._circuit = CircuitBuilder(luts.n_inputs, options)
        words = planes.shape[1]
        self._words = words
        self._values: dict[int, Planes] = {NO: np.zeros(words, np.uint64), YES: np.full(words, ~np.uint64(0))}
        self._values |= dict(enumerate(planes))
        for i, (kind, nodes) in enumerate(luts.cells, start=luts.n_inputs):
            node = self._cell(kind, nodes)
            assert node == i, "cells of a circuit are distinct"
        self._chosen = np.linspace(0, words - 1, min(words, _SAMPLE_WORDS)).astype(np.int64)

    def freeze(self, outputs: Sequence[int]) -> CellCircuit:
        """What the outputs need."""
        return self._circuit.freeze(outputs)

    def at_least(self, nodes: Sequence[int], threshold: int) -> int:
        """Whether at least `threshold` of the nodes are ones: the carry out of a count plus 2**k - threshold."""
        total = len(nodes)
        if threshold <= 0 or threshold > total:
            return YES if threshold <= 0 else NO
        k = max((threshold - 1).bit_length(), (total - threshold).bit_length())
        constant = (1 << k) - threshold
        columns: list[list[int]] = [list(nodes), *([] for _ in range(k + 1))]
        for i in range(k):
            self._reduce(columns, i, 3)
            columns[i] += [YES] * (constant >> i & 1)
            self._reduce(columns, i, 3)
            if len(columns[i]) > 1:
                a, b, c = (*columns[i], NO)[:3]
                columns[i + 1] += self._block((a, b, c), (CARRY,))
        last = [n for n in columns[k] if n != NO]
        while len(last) > 1:
            last += self._block((last.pop(0), last.pop(0)), (_OR,))
        return last[0] if last else NO

    def count(self, nodes: Sequence[int], bias: int) -> list[int]:
        """The number of ones plus `bias`, least significant bit first."""
        width = (len(nodes) + bias).bit_length()
        columns: list[list[int]] = [list(nodes), *([] for _ in range(width))]
        out = []
        for i in range(width):
            columns[i] += [YES] * (bias >> i & 1)
            self._reduce(columns, i, 1)
            out.append(columns[i][0] if columns[i] else NO)
        return out

    def argmax(self, counts: Sequence[list[int]], width: int) -> list[int]:
        """The index of the first largest count: from the highest bit on, a class is out when it has a zero and one that is still
        in has a one. (`rtl.reduction` makes the same of netlist cells; here every block is chosen by its mapped area.)"""
        alive = [YES] * len(counts)
        for i in range(max(map(len, counts)) - 1, -1, -1):
            bits = [count[i] if i < len(count) else NO for count in counts]
            leading = [self._block(pair, (_AND,))[0] for pair in zip(alive, bits, strict=True)]
            while len(leading) > 1:
                leading = [self._any(leading[j : j + _ANY]) for j in range(0, len(leading), _ANY)]
            alive = [self._block((a, bit, leading[0]), (_STAYS,))[0] for a, bit in zip(alive, bits, strict=True)]
        code = [YES if len(counts) - 1 >> i & 1 else NO for i in range(width)]  # one is always in: the last, if no other
        for c in range(len(counts) - 2, -1, -1):
            new = [YES if c >> i & 1 else NO for i in range(width)]
            code = [self._block((low, high, alive[c]), (_MUX,))[0] for low, high in zip(code, new, strict=True)]
        return code

    def _any(self, nodes: Sequence[int]) -> int:
        """The OR of at most _ANY nodes."""
        return nodes[0] if len(nodes) == 1 else self._block(nodes, ((1 << (1 << len(nodes))) - 2,))[0]

    def _reduce(self, columns: list[list[int]], i: int, most: int) -> None:
        """Add within column i until at most `most` entries are left; carries go to the next column."""
        while len(columns[i]) > most:
            columns[i] = [n for n in columns[i] if n != NO]
            spare = len(columns[i]) - most
            if spare <= 0:
                return
            for nodes in self._triples(columns[i])[: max(1, spare // 2)]:
                for n in nodes:
                    columns[i].remove(n)
                tables = (SUM, CARRY) if len(nodes) == 3 else (_XOR, _AND)
                total, carry = self._block(nodes, tables)
                columns[i].append(total)
                if carry != NO:
                    columns[i + 1].append(carry)

    def _triples(self, nodes: Sequence[int]) -> list[tuple[int, ...]]:
        """Disjoint sets of three of the nodes (the pair, of two), cheap ones first."""
        if len(nodes) == 2:
            return [(nodes[0], nodes[1])]
        values = np.array([self._values[n][self._chosen] for n in nodes[:_LOOKED_AT]])
        related = _related(values) if self._any_order else []
        judged = sorted({found for i, j in related for found in _judge(values, i, j)})
        taken: set[int] = set()
        out: list[tuple[int, ...]] = []
        for _, i, j, k in judged:
            if not taken & {i, j, k}:
                taken |= {i, j, k}
                out.append((nodes[i], nodes[j], nodes[k]))
        rest = [n for i, n in enumerate(nodes) if i not in taken]
        return [*out, *((rest[i], rest[i + 1], rest[i + 2]) for i in range(0, len(rest) - 2, 3))]

    def _block(self, nodes: Sequence[int], tables: Sequence[int]) -> list[int]:
        """Nodes that compute the tables of the nodes, wherever these can be."""
        free = [i for i, n in enumerate(nodes) if n > NO and nodes.index(n) == i]
        reads = [nodes[i] for i in free]
        folded = []
        for table in tables:
            small = 0
            for m in range(1 << len(free)):
                value = {nodes[i]: m >> place & 1 for place, i in enumerate(free)} | {NO: 0, YES: 1}
                small |= (table >> sum(value[n] << i for i, n in enumerate(nodes)) & 1) << m
            folded.append(small)
        care = self._care(reads) if self._exact else (1 << (1 << len(reads))) - 1
        made = cheapest(self._options, len(reads), tuple(folded), care)
        place = [*reads]
        for kind, pins in made.cells:
            place.append(self._cell(kind, [place[p] for p in pins]))
        return [o if o <= NO else place[o] for o in made.outputs]

    def _care(self, reads: Sequence[int]) -> int:
        care = 0
        for m in range(1 << len(reads)):
            rows = self._values[YES].copy()
            for i, n in enumerate(reads):
                rows &= self._values[n] if m >> i & 1 else ~self._values[n]
            care |= int(rows.any()) << m
        return care

    def _cell(self, kind: int, nodes: Sequence[int]) -> int:
        node = self._circuit.cell(kind, nodes)
        if node not in self._values:
            table = self._options.tables[kind]
            self._values[node] = evaluate_table(table, [self._values[n] for n in nodes], self._words)
        return node


def _related(values: Planes) -> list[tuple[int, int]]:
    """Pairs i < j of rows of which some combination never occurs, _PAIRS at most."""
    bits = np.unpackbits(values.view(np.uint8), axis=1).astype(np.float32)
    both, ones = bits @ bits.T, bits.sum(axis=1)
    neither = bits.shape[1] - ones[:, None] - ones[None, :] + both
    missing = (both == 0) | (neither == 0) | (both == ones[:, None]) | (both == ones[None, :])
    return [(int(i), int(j)) for i, j in np.argwhere(np.triu(missing, 1))[:_PAIRS]]


def _judge(values: Planes, i: int, j: int) -> list[tuple[float, int, int, int]]:
    """Triples of rows i < j with another one, with what their adder costs, about, where that is less than of unrelated rows."""
    a, b = values[i], values[j]
    pairs = np.array([~a & ~b, a & ~b, ~a & b, a & b])[:, None, :]
    seen: NDArray[np.bool_] = np.concatenate([(pairs & ~values).any(axis=2), (pairs & values).any(axis=2)])  # [8, rows]
    cost = np.array(_COST)[seen.sum(axis=0)]
    carries = np.array([CARRY >> m & 1 for m in range(8)], dtype=bool)
    cost = cost - _NO_CARRY * ~(seen & carries[:, None]).any(axis=0)
    found = []
    for k in np.flatnonzero(cost < _COST[8]).tolist():
        if k not in (i, j):
            low, middle, high = sorted((i, j, k))
            found.append((float(cost[k]), low, middle, high))
    return found


@functools.lru_cache(maxsize=4096)
def cheapest(options: CellOptions, n: int, tables: tuple[int, ...], care: int) -> CellCircuit:
    """A small circuit of `n` (at most 4) inputs that computes the tables where the bit of `care` is one."""
    rows = [m for m in range(1 << n) if care >> m & 1]
    known = {0: NO, (1 << len(rows)) - 1: YES}
    seen = [sum((table >> m & 1) << i for i, m in enumerate(rows)) for table in tables]
    parts, draft = GatesBuilder(n), CircuitBuilder(n, options)
    literals = [2 * i for i in range(1, n + 1)]
    wanted = [parts.table(literals, t) for t, value in zip(tables, seen, strict=True) if value not in known]
    start = draft.freeze(draft.gates(parts.freeze(wanted), range(n)))
    best = start
    if start.cells:
        bits = np.array([[m >> i & 1 for i in range(n)] for m in rows], dtype=bool)
        found = [anneal_rows(start, options, padded_planes(bits), seed, _BLOCK) for seed in range(_TRIES)]
        best = min(found, key=lambda circuit: circuit.area(options))
    made = iter(best.outputs)
    return replace(best, outputs=tuple(known[value] if value in known else next(made) for value in seen))
