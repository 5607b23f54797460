"""Which codes can appear at some nodes of a circuit: the satisfiability don't-cares of a window are all others.

Nodes that depend on few features are simulated for every legal code of these, together with nodes that share features with them;
any other node may be anything. So every code that can appear is found, and perhaps some that cannot.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from dwnasic.data.encoder import Bits, Thermometer
from dwnasic.network.legal_codes import bits_of_codes, count_codes
from dwnasic.network.lut_network import unpack
from dwnasic.synth.anneal import kernel_cells
from dwnasic.synth.legal_check import padded_planes, simulate
from dwnasic.synth.linked_circuit import LinkedCircuit

MAX_SIMULATED = 1 << 16  # codes of the features that nodes of a group depend on
_MAX_CELLS = 500  # that a node depends on; one that depends on more is not simulated
_ANYTHING: Bits = np.array([[False], [True]])


@dataclass(frozen=True)
class _Group:
    """Nodes, and all features that one or other of them depends on."""

    features: frozenset[int]
    nodes: tuple[int, ...]


class ReachableCodes:
    """The codes of circuits whose inputs are the bits of `encoder`, of which only the legal codes are considered."""

    def __init__(self, encoder: Thermometer) -> None:
        self._encoder = encoder
        self._feature = [feature for feature, _ in encoder.sources]
        self._first = list(itertools.accumulate((len(f.thresholds) for f in encoder.features), initial=0))

    def of(self, circuit: LinkedCircuit, nodes: Sequence[int]) -> Bits:
        """Distinct codes [rows, nodes] at different nodes, among them all that can appear. The bits of the encoder among the
        nodes have legal codes only, and each of the others at most doubles the number of codes."""
        supports = {node: self._support(circuit, node) for node in nodes}
        parts = [(group.nodes, self._simulate(circuit, group)) for group in self._groups(supports)]
        parts += [((node,), _ANYTHING) for node, features in supports.items() if features is None]
        place = {node: i for i, node in enumerate(nodes)}
        rest = np.arange(math.prod(len(codes) for _, codes in parts))
        out = np.empty((len(rest), len(nodes)), dtype=bool)
        for group, codes in parts:
            digit, rest = rest % len(codes), rest // len(codes)
            out[:, [place[node] for node in group]] = codes[digit]
        return out

    def _support(self, circuit: LinkedCircuit, node: int) -> frozenset[int] | None:
        """The features that a node depends on; None for too many."""
        features: set[int] = set()
        for i, x in enumerate(_cone(circuit, [node])):
            if i > _MAX_CELLS:
                return None
            if x < circuit.n_inputs and self._feature[x] not in features:
                features.add(self._feature[x])
                if len(features) > 1 and self._count(features) > MAX_SIMULATED:
                    return None
        return frozenset(features)

    def _groups(self, supports: dict[int, frozenset[int] | None]) -> list[_Group]:
        """Groups that share no features, or have too many codes together. The bits of a feature are in one group: they come
        before nodes that depend on another one as well."""
        groups: list[_Group] = []
        known = [_Group(features, (node,)) for node, features in supports.items() if features is not None]
        for group in sorted(known, key=lambda g: self._count(g.features)):
            while near := [g for g in groups if g.features & group.features]:
                other = min(near, key=lambda g: self._count(g.features | group.features))
                if self._count(other.features | group.features) > max(MAX_SIMULATED, self._count(group.features)):
                    break
                groups.remove(other)
                group = _Group(other.features | group.features, other.nodes + group.nodes)
            groups.append(group)
        return groups

    def _count(self, features: Iterable[int]) -> int:
        """How many legal codes some features have."""
        return math.prod(len(self._encoder.features[f].thresholds) + 1 for f in features)

    def _simulate(self, circuit: LinkedCircuit, group: _Group) -> Bits:
        """The distinct codes of a group's nodes."""
        features = sorted(group.features)
        some = Thermometer(tuple(self._encoder.features[f] for f in features))
        codes = padded_planes(bits_of_codes(some, np.arange(count_codes(some))))
        inputs = [x for f in features for x in range(self._first[f], self._first[f + 1])]
        cells = sorted(x for x in _cone(circuit, group.nodes) if x >= circuit.n_inputs)
        values = simulate(circuit.part(cells, inputs, group.nodes), codes, kernel_cells(circuit.options))
        return _distinct(unpack(values, 64 * codes.shape[1]))


def _cone(circuit: LinkedCircuit, nodes: Sequence[int]) -> Iterable[int]:
    """Nodes, and all that they depend on, each once."""
    seen, stack = set(nodes), list(nodes)
    while stack:
        x = stack.pop()
        yield x
        if x >= circuit.n_inputs:
            for y in circuit.cell(x)[1]:
                if y not in seen:
                    seen.add(y)
                    stack.append(y)


def _distinct(codes: Bits) -> Bits:
    """Every row of codes [rows, n] once."""
    n = codes.shape[1]
    if n > 62:
        return np.unique(codes, axis=0)
    numbers = np.unique(codes @ (1 << np.arange(n)))
    return (numbers[:, None] >> np.arange(n) & 1).astype(bool)
