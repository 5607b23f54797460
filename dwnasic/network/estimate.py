"""The size of a LUT network before there is a technology: it tells which of two networks alike is smaller.

For the area of a chip see `dwnasic.synth.estimate`, which knows library cells and what a thermometer cannot produce.
"""

from __future__ import annotations

from dwnasic.network.lut_network import LutNetwork, PopcountHead

_FULL_ADDER = 5.0  # two-input gates of a full adder


def count_gates(network: LutNetwork) -> float:
    """Two-input gates that a plain realisation would take: multiplexers of the decision diagrams, adders of the head."""
    gates = sum(_nodes(lut.table, len(lut.inputs)) for lut in network.luts)
    if isinstance(network.head, PopcountHead):
        gates += _FULL_ADDER * sum(max(0, len(group) - 1) for group in network.head.groups)
        gates += 2.0 * (network.n_classes - 1) * max(len(group).bit_length() for group in network.head.groups)
    return gates


def _nodes(table: int, n: int) -> float:
    """Gates of the reduced ordered decision diagram: 3 for a full multiplexer node, 1 for a node with a constant child."""
    seen: set[tuple[int, int]] = set()
    gates = 0.0
    stack = [(table, n)]
    while stack:
        table, n = stack.pop()
        ones = (1 << (1 << n)) - 1
        if table in (0, ones) or n == 0:
            continue
        half = 1 << (n - 1)
        mask = (1 << half) - 1
        low, high = table & mask, table >> half
        if low == high:
            stack.append((low, n - 1))
            continue
        if (table, n) in seen:
            continue
        seen.add((table, n))
        constant = (low in (0, mask)) + (high in (0, mask))
        gates += (3.0, 1.0, 0.0)[constant]
        stack += [(low, n - 1), (high, n - 1)]
    return gates
