"""From the head's signals to the class index: popcount, comparison, argmax, and the other heads.

A popcount head can be built in several ways; which is smallest depends on the number of signals, the threshold and what
logic optimisation makes of it, and no estimate before mapping tells reliably. So the way is a choice (REDUCTIONS), and a
caller that wants the smallest chip maps all of `reductions(network)`.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence

from dwnasic.errors import lookup
from dwnasic.network.lut_network import CodeHead, LutNetwork, OneHotHead, PopcountHead, class_bits
from dwnasic.rtl import arithmetic, sorting
from dwnasic.rtl.builder import Net, NetlistBuilder
from dwnasic.rtl.netlist import ONE, ZERO

REDUCTIONS = {
    "adders": "two classes: one carry-save tree for both and the threshold; more: binary counts, compared in a tournament",
    "counts": "two classes: two binary counts and a comparator; more: as adders",
    "elimination": "binary counts, whose classes are ruled out bit by bit from the highest; worth it for more than two classes",
    "sorters": "two classes: two sorting networks and an AND/OR of their places; more: unary counts, compared in a tournament",
    "selection": "two classes: one output of a single sorting network; more: as sorters",
}
AUTO = "auto"
_FEW = 5  # signals a class up to which sorting networks were smaller after mapping, in most cases (benchmarks/heads.py)
_MANY = 8  # signals a class beyond which they never were
_PART = "reduction"
_AT_LEAST: dict[str, Callable[[NetlistBuilder, Sequence[Net], int, str], Net]] = {
    "adders": arithmetic.at_least,
    "sorters": sorting.at_least_by_halves,
    "selection": sorting.at_least_by_selection,
}
"""Reductions by a threshold, for two classes."""


def reductions(network: LutNetwork) -> tuple[str, ...]:
    """The names of REDUCTIONS worth trying for this network (one, if the choice makes no difference)."""
    if not isinstance(network.head, PopcountHead) or not network.head.signals:
        return ("adders",)
    adding = ("adders", "counts") if network.n_classes == 2 else ("adders", "elimination")
    if len(network.head.signals) > _MANY * network.n_classes:
        return adding
    return (*adding, "sorters", "selection") if network.n_classes == 2 else (*adding, "sorters")


def check_reduction(reduction: str) -> None:
    """Raise UnknownNameError unless `reduction` is in REDUCTIONS or "auto"."""
    lookup({**REDUCTIONS, AUTO: ""}, reduction, "reduction")


def reduce(draft: NetlistBuilder, network: LutNetwork, signals: Sequence[Net], reduction: str) -> list[Net]:
    """The class index, least significant bit first. "auto" is sorters for few signals and adders otherwise."""
    head, width = network.head, class_bits(network.n_classes)
    if isinstance(head, CodeHead):
        return [signals[s] for s in head.signals]
    if isinstance(head, OneHotHead):
        return _first_one(draft, [signals[s] for s in head.signals], width)
    if reduction == AUTO:
        reduction = "sorters" if len(head.signals) <= _FEW * network.n_classes else "adders"
    groups = [[signals[s] for s in group] for group in head.groups]
    low = min(head.bias)
    bias = [b - low for b in head.bias]
    if network.n_classes == 2 and reduction in _AT_LEAST:
        return [_two_classes(draft, groups, bias, reduction)]
    if reduction in ("adders", "counts", "elimination"):
        counts = [arithmetic.count(draft, group, b, _PART) for group, b in zip(groups, bias, strict=True)]
        if reduction == "elimination":
            return _eliminate(draft, counts, width)
        return _argmax(draft, counts, width, arithmetic.greater, _larger_binary)
    counts = [[ONE] * b + sorting.sort(draft, group, _PART) for group, b in zip(groups, bias, strict=True)]
    return _argmax(draft, counts, width, sorting.greater, _larger_unary)


def _first_one(draft: NetlistBuilder, nets: Sequence[Net], width: int) -> list[Net]:
    """The index of the first net that is one, 0 when none is: a chain of muxes from the last net to the first."""
    code = [ZERO] * width
    for c in range(len(nets) - 1, -1, -1):
        code = arithmetic.select(draft, nets[c], code, _constant(c, width), _PART)
    return code


def _two_classes(draft: NetlistBuilder, groups: Sequence[Sequence[Net]], bias: Sequence[int], reduction: str) -> Net:
    """Class 1 wins when the ones of group 1 plus the zeros of group 0 reach a threshold."""
    zeros = [draft.invert(net, _PART) for net in groups[0]]
    return _AT_LEAST[reduction](draft, [*groups[1], *zeros], len(zeros) + bias[0] - bias[1] + 1, _PART)


_Greater = Callable[[NetlistBuilder, Sequence[Net], Sequence[Net], str], Net]
_Larger = Callable[[NetlistBuilder, Net, Sequence[Net], Sequence[Net]], list[Net]]


def _larger_binary(draft: NetlistBuilder, wins: Net, a: Sequence[Net], b: Sequence[Net]) -> list[Net]:
    return arithmetic.select(draft, wins, a, b, _PART)


def _larger_unary(draft: NetlistBuilder, _: Net, a: Sequence[Net], b: Sequence[Net]) -> list[Net]:
    return sorting.largest(draft, a, b, _PART)


def _argmax(draft: NetlistBuilder, scores: Sequence[list[Net]], width: int, greater: _Greater, larger: _Larger) -> list[Net]:
    """The index of the first largest score: a balanced tournament; the later half wins only if it is strictly larger."""

    def play(first: int, last: int) -> tuple[list[Net], list[Net]]:
        if last - first == 1:
            return _constant(first, width), scores[first]
        middle = (first + last) // 2
        (code_a, a), (code_b, b) = play(first, middle), play(middle, last)
        wins = greater(draft, b, a, _PART)
        return arithmetic.select(draft, wins, code_a, code_b, _PART), larger(draft, wins, a, b)

    return play(0, len(scores))[0]


def _eliminate(draft: NetlistBuilder, scores: Sequence[Sequence[Net]], width: int) -> list[Net]:
    """The index of the first largest score: from the highest bit on, a class is out when it has a zero and one that is still in
    has a one. (`synth.counting` makes the same of library cells.)"""
    alive = [ONE] * len(scores)
    for i in range(max(map(len, scores)) - 1, -1, -1):
        bits = [score[i] if i < len(score) else ZERO for score in scores]
        leading = [draft.and_(a, bit, _PART) for a, bit in zip(alive, bits, strict=True)]
        none = draft.invert(functools.reduce(lambda a, b: draft.or_(a, b, _PART), leading), _PART)
        alive = [draft.and_(a, draft.or_(bit, none, _PART), _PART) for a, bit in zip(alive, bits, strict=True)]
    code = _constant(len(scores) - 1, width)  # one is always in, so nobody asks about the last
    for c in range(len(scores) - 2, -1, -1):
        code = arithmetic.select(draft, alive[c], code, _constant(c, width), _PART)
    return code


def _constant(value: int, width: int) -> list[Net]:
    return [ONE if value >> i & 1 else ZERO for i in range(width)]
