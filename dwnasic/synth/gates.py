"""`Gates`: a network of AND and XOR gates with free inverters: a normal form of tables and netlists.

Literals are 2 * node + (1 if complemented). Node 0 is constant zero, nodes 1..n_inputs are the inputs, and a gate reads only
smaller nodes. Values of nodes are Python integers with one bit a row, so that all rows are one operation.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dwnasic.network.truth_table import depends, ones, restrict, variable

AND, XOR = 0, 1
FALSE, TRUE = 0, 1

Gate = tuple[int, int, int]  # AND or XOR, literal, literal


@dataclass(frozen=True)
class Gates:
    """`gates[i]` drives node 1 + n_inputs + i; `outputs` are literals."""

    n_inputs: int
    gates: tuple[Gate, ...]
    outputs: tuple[int, ...]

    @property
    def first(self) -> int:
        """The node of the first gate."""
        return self.n_inputs + 1

    def values(self, inputs: Sequence[int], mask: int) -> list[int]:
        """The value of every node from those of the inputs; `mask` has a one for every row."""
        out = [0, *inputs]
        for kind, a, b in self.gates:
            x = out[a >> 1] ^ mask if a & 1 else out[a >> 1]
            y = out[b >> 1] ^ mask if b & 1 else out[b >> 1]
            out.append(x & y if kind == AND else x ^ y)
        return out

    def output_values(self, inputs: Sequence[int], mask: int) -> list[int]:
        """The values of the outputs."""
        nodes = self.values(inputs, mask)
        return [nodes[o >> 1] ^ mask if o & 1 else nodes[o >> 1] for o in self.outputs]


class GatesBuilder:
    """The mutable draft of `Gates`: folds constants, shares equal gates, and drops what no output needs."""

    def __init__(self, n_inputs: int) -> None:
        self._n_inputs = n_inputs
        self._gates: list[Gate] = []
        self._shared: dict[Gate, int] = {}

    def and_(self, a: int, b: int) -> int:
        """a and b"""
        a, b = min(a, b), max(a, b)
        if a == FALSE or a == b ^ 1:
            return FALSE
        return b if a in (TRUE, b) else self._gate((AND, a, b))

    def or_(self, a: int, b: int) -> int:
        """a or b"""
        return self.and_(a ^ 1, b ^ 1) ^ 1

    def xor(self, a: int, b: int) -> int:
        """a xor b"""
        inverted = (a ^ b) & 1
        a, b = min(a & ~1, b & ~1), max(a & ~1, b & ~1)
        if a == b:
            return inverted
        return b ^ inverted if a == FALSE else self._gate((XOR, a, b)) ^ inverted

    def mux(self, select: int, low: int, high: int) -> int:
        """`high` where `select` is one, else `low`."""
        if low == high:
            return low
        if low == high ^ 1:
            return self.xor(select, low)
        if low in (FALSE, select):
            return self.and_(select, high)
        if high in (FALSE, select ^ 1):
            return self.and_(select ^ 1, low)
        if low in (TRUE, select ^ 1):
            return self.or_(select ^ 1, high)
        if high in (TRUE, select):
            return self.or_(select, low)
        return self.or_(self.and_(select, high), self.and_(select ^ 1, low))

    def table(self, inputs: Sequence[int], table: int) -> int:
        """The literal of a lookup table of input literals: Shannon expansion, simple expansions first."""
        return self._expand(tuple(inputs), table, {})

    def freeze(self, outputs: Sequence[int]) -> Gates:
        """The gates that the outputs need."""
        live = {o >> 1 for o in outputs}
        for node in range(self._n_inputs + len(self._gates), self._n_inputs, -1):
            if node in live:
                _, a, b = self._gates[node - self._n_inputs - 1]
                live |= {a >> 1, b >> 1}
        kept = [
            *range(self._n_inputs + 1),
            *(n for n in range(self._n_inputs + 1, self._n_inputs + 1 + len(self._gates)) if n in live),
        ]
        place = {node: i for i, node in enumerate(kept)}

        def moved(literal: int) -> int:
            return 2 * place[literal >> 1] + (literal & 1)

        old = (self._gates[node - self._n_inputs - 1] for node in kept[self._n_inputs + 1 :])
        return Gates(self._n_inputs, tuple((k, moved(a), moved(b)) for k, a, b in old), tuple(moved(o) for o in outputs))

    def _gate(self, gate: Gate) -> int:
        if gate not in self._shared:
            self._gates.append(gate)
            self._shared[gate] = 2 * (self._n_inputs + len(self._gates))
        return self._shared[gate]

    def _expand(self, inputs: tuple[int, ...], table: int, known: dict[int, int]) -> int:
        n = len(inputs)
        full = ones(n)
        if table in (0, full):
            return TRUE if table else FALSE
        if table in known:
            return known[table]
        if full ^ table in known:
            return known[full ^ table] ^ 1
        read = [i for i in range(n) if depends(table, n, i)]
        split = {i: (restrict(table, n, i, 0), restrict(table, n, i, 1)) for i in read}
        best = min(read, key=lambda i: (_difficulty(*split[i], n), i))
        low, high = split[best]
        if low == full ^ high:
            result = self.xor(inputs[best], self._expand(inputs, low, known))
        else:
            result = self.mux(inputs[best], self._expand(inputs, low, known), self._expand(inputs, high, known))
        known[table] = result
        return result


def _difficulty(low: int, high: int, n: int) -> int:
    """How bad it is to expand a function into these cofactors: how many inputs they read, less where one is constant or equal."""
    full = ones(n)
    if low == full ^ high:
        return _support(low, n)
    return sum(0 if t in (0, full) else 1 + 2 * _support(t, n) for t in (low, high))


def _support(table: int, n: int) -> int:
    return sum(depends(table, n, i) for i in range(n)) if table not in (0, ones(n), *(variable(n, i) for i in range(n))) else 1
