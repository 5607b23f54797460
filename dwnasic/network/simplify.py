"""`simplify`: passes `LutNetwork -> LutNetwork` that keep the class of every word and never make the network larger.

Passes need not know of each other: they are repeated until none changes anything. The result reads the same feature words
(features that are no longer read stay in the encoder without thresholds), so `simplify(network).evaluate(words)` equals
`network.evaluate(words)`; its encoder *bits* are fewer. Only facts about LUTs are used, not that thermometer bits imply each
other, so every step holds for arbitrary encoder bits.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from dwnasic.network.lut_network import CodeHead, Head, Lut, LutNetwork, OneHotHead, PopcountHead
from dwnasic.network.truth_table import INVERTER, WIRE, Literal, canonical, ones, substitute

Pass = Callable[[LutNetwork], LutNetwork]


def simplify(network: LutNetwork) -> LutNetwork:
    """Repeat PASSES until nothing changes."""
    while True:
        before = network
        for step in PASSES:
            network = step(network)
        if network == before:
            return network


def canonical_inputs(network: LutNetwork) -> LutNetwork:
    """Drop LUT inputs that do not matter or are repeated, and sort the rest (the table is permuted with them)."""
    luts = tuple(Lut(*canonical(lut.inputs, lut.table)) for lut in network.luts)
    return LutNetwork(network.encoder, luts, network.head, network.n_classes)


def absorb(network: LutNetwork) -> LutNetwork:
    """Fold constant LUTs, wires and inverters into the tables of their readers, and wires into the head."""
    literals: dict[int, Literal] = {}
    luts = []
    for signal, lut in enumerate(network.luts, start=network.n_inputs):
        inputs, table = substitute(lut.inputs, lut.table, literals)
        if not inputs:
            literals[signal] = Literal(None, bool(table))
        elif table in (WIRE, INVERTER) and len(inputs) == 1:
            literals[signal] = Literal(inputs[0], table == INVERTER)
        luts.append(Lut(inputs, table))
    wires = {s: lit.signal for s, lit in literals.items() if lit.signal is not None and not lit.inverted}
    head = _map_head(network.head, wires)
    return LutNetwork(network.encoder, tuple(luts), head, network.n_classes)


def merge_duplicates(network: LutNetwork) -> LutNetwork:
    """Make one LUT of those that compute the same function of the same signals; a complement becomes an inverter of the first."""
    first: dict[tuple[tuple[int, ...], int], int] = {}
    same: dict[int, int] = {}
    luts = []
    for signal, lut in enumerate(network.luts, start=network.n_inputs):
        inputs, table = canonical([same.get(s, s) for s in lut.inputs], lut.table)
        opposite = (inputs, ones(len(inputs)) ^ table)
        if (inputs, table) in first:
            same[signal] = first[inputs, table]
        elif len(inputs) > 1 and opposite in first:
            inputs, table = (first[opposite],), INVERTER
            same[signal] = first.setdefault((inputs, table), signal)
        else:
            first[inputs, table] = signal
        luts.append(Lut(inputs, table))
    return LutNetwork(network.encoder, tuple(luts), _map_head(network.head, same), network.n_classes)


def normalise_popcount(network: LutNetwork) -> LutNetwork:
    """Write a popcount head with as few entries as possible.

    Only differences of scores matter. Constants move into the bias. An inverter ~s counts as 1 - s, so every signal s has one
    signed weight a class; adding the same number to all of its weights changes no difference, and the number that leaves the
    fewest entries is taken (a signal in all groups vanishes; with two classes no inverter is left). Classes that can never win
    lose their entries. With two classes, weights are divided by their common divisor.
    """
    head = network.head
    if not isinstance(head, PopcountHead):
        return network
    weights, bias = _signed_weights(network, head)
    for weight in weights.values():
        shift = _best_shift(weight)
        weight[:] = [w - shift for w in weight]
    groups: list[list[int]] = [[] for _ in range(network.n_classes)]
    luts = list(network.luts)
    inverters = {lut.inputs[0]: s for s, lut in reversed(list(enumerate(luts, start=network.n_inputs))) if _is_inverter(lut)}
    for signal in sorted(weights):
        if any(w < 0 for w in weights[signal]) and signal not in inverters:
            inverters[signal] = network.n_inputs + len(luts)
            luts.append(Lut((signal,), INVERTER))
        for c, w in enumerate(weights[signal]):
            groups[c] += [signal] * w if w >= 0 else [inverters[signal]] * -w
            bias[c] += min(w, 0)  # w * s = w + |w| * ~s for a negative w
    new = _drop_hopeless(groups, bias)
    return LutNetwork(network.encoder, tuple(luts), new, network.n_classes)


def normalise_one_hot(network: LutNetwork) -> LutNetwork:
    """In a one-hot head, a signal that can never be the first one is replaced by a constant zero."""
    head = network.head
    if not isinstance(head, OneHotHead):
        return network
    constants = _constants(network)
    zeros = [s for s, value in constants.items() if not value]
    zero = zeros[0] if zeros else network.n_signals
    signals: list[int] = []
    decided = False
    for s in head.signals:
        hopeless = decided or s in signals or constants.get(s) is False
        decided = decided or constants.get(s) is True
        signals.append(zero if hopeless else s)
    luts = network.luts if zeros or zero not in signals else (*network.luts, Lut((), 0))
    return LutNetwork(network.encoder, luts, OneHotHead(tuple(signals)), network.n_classes)


def remove_dead(network: LutNetwork) -> LutNetwork:
    """Drop LUTs that the head cannot see and encoder bits that nothing reads."""
    live = set(network.head.signals)
    for signal in range(network.n_signals - 1, network.n_inputs - 1, -1):
        if signal in live:
            live.update(network.luts[signal - network.n_inputs].inputs)
    bits = [s for s in range(network.n_inputs) if s in live]
    kept = [s for s in range(network.n_inputs, network.n_signals) if s in live]
    place = {s: i for i, s in enumerate([*bits, *kept])}
    old = (network.luts[s - network.n_inputs] for s in kept)
    luts = tuple(Lut(tuple(place[s] for s in lut.inputs), lut.table) for lut in old)
    return LutNetwork(network.encoder.keep(bits), luts, _map_head(network.head, place), network.n_classes)


PASSES: tuple[Pass, ...] = (
    canonical_inputs,
    absorb,
    merge_duplicates,
    normalise_popcount,
    normalise_one_hot,
    remove_dead,
)


def _map_head(head: Head, place: Mapping[int, int]) -> Head:
    def mapped(signals: Sequence[int]) -> tuple[int, ...]:
        return tuple(place.get(s, s) for s in signals)

    if isinstance(head, PopcountHead):
        return PopcountHead(tuple(mapped(group) for group in head.groups), head.bias)
    return CodeHead(mapped(head.signals)) if isinstance(head, CodeHead) else OneHotHead(mapped(head.signals))


def _is_inverter(lut: Lut) -> bool:
    return len(lut.inputs) == 1 and lut.table == INVERTER


def _constants(network: LutNetwork) -> dict[int, bool]:
    """The LUTs without inputs and their values."""
    return {s: bool(lut.table) for s, lut in enumerate(network.luts, start=network.n_inputs) if not lut.inputs}


def _signed_weights(network: LutNetwork, head: PopcountHead) -> tuple[dict[int, list[int]], list[int]]:
    """Scores as bias[c] + sum of weights[s][c] * s, where no s is a constant or an inverter."""
    bias = list(head.bias)
    weights: dict[int, list[int]] = {}
    constants = _constants(network)
    for c, group in enumerate(head.groups):
        for s, count in Counter(group).items():
            lut = network.luts[s - network.n_inputs] if s >= network.n_inputs else None
            if s in constants:
                bias[c] += count * constants[s]
            elif lut is not None and _is_inverter(lut):
                weights.setdefault(lut.inputs[0], [0] * len(bias))[c] -= count
                bias[c] += count
            else:
                weights.setdefault(s, [0] * len(bias))[c] += count
    if len(bias) == 2:
        _divide(weights, bias)
    return weights, bias


def _divide(weights: dict[int, list[int]], bias: list[int]) -> None:
    """Two classes: `sum(w * s) > d` with w = w1 - w0 and d = b0 - b1 equals `sum(w / g * s) > floor(d / g)`."""
    differences = {s: w[1] - w[0] for s, w in weights.items()}
    divisor = math.gcd(*differences.values())
    if divisor > 1:
        for s, difference in differences.items():
            weights[s] = [0, difference // divisor]
        bias[:] = [(bias[0] - bias[1]) // divisor, 0]


def _best_shift(weight: Sequence[int]) -> int:
    """The k with the smallest sum of |w - k|, the smallest such k (which needs the fewest inverters)."""
    return min(sorted(set(weight)), key=lambda k: sum(abs(w - k) for w in weight))


def _drop_hopeless(groups: Sequence[Sequence[int]], bias: Sequence[int]) -> PopcountHead:
    """Empty the groups of classes that never win, and normalise the bias to a smallest value of 0."""
    classes = range(len(bias))
    floor = max(bias)  # some class always scores this much, and the first such class wins ties against later ones
    leader = bias.index(floor)
    most = [bias[c] + len(groups[c]) for c in classes]
    hopeful = [c for c in classes if c == leader or most[c] > floor or (most[c] == floor and c < leader)]
    if len(hopeful) == 1:
        return PopcountHead(((),) * len(bias), tuple(int(c == leader and c > 0) for c in classes))
    low = min(bias[c] for c in hopeful)
    if any(c not in hopeful for c in range(leader)):
        low = min(low, floor - 1)  # an earlier class would win a tie, so it has to stay below the leader
    kept = tuple(tuple(groups[c]) if c in hopeful else () for c in classes)
    return PopcountHead(kept, tuple(bias[c] - low if c in hopeful else 0 for c in classes))
