"""Counting in unary with LUT cells: sorting networks of AND/OR gates instead of adders, smaller for few signals.

A unary number is a list of nets, largest first: net k is one when the number is at least k + 1.
"""

from __future__ import annotations

from collections.abc import Sequence

from dwnasic.rtl.builder import Net, NetlistBuilder
from dwnasic.rtl.netlist import ONE, ZERO


def sort(draft: NetlistBuilder, nets: Sequence[Net], part: str) -> list[Net]:
    """The number of ones among `nets` in unary, by Batcher's odd-even merges (Knuth, TAOCP 3, 5.3.4) of any length."""
    if len(nets) <= 1:
        return list(nets)
    middle = len(nets) // 2
    return _merge(draft, sort(draft, nets[:middle], part), sort(draft, nets[middle:], part), part)


def at_least_by_selection(draft: NetlistBuilder, nets: Sequence[Net], threshold: int, part: str) -> Net:
    """Whether at least `threshold` of `nets` are ones: one output of a sorting network, of which only its cone remains."""
    return reaches(sort(draft, nets, part), threshold)


def at_least_by_halves(draft: NetlistBuilder, nets: Sequence[Net], threshold: int, part: str) -> Net:
    """Whether at least `threshold` of `nets` are ones: both halves are sorted, then every way to reach the threshold is tried."""
    middle = len(nets) // 2
    low, high = sort(draft, nets[:middle], part), sort(draft, nets[middle:], part)
    result = ZERO
    for k in range(threshold + 1):
        result = draft.or_(result, draft.and_(reaches(low, k), reaches(high, threshold - k), part), part)
    return result if threshold > 0 else ONE


def greater(draft: NetlistBuilder, a: Sequence[Net], b: Sequence[Net], part: str) -> Net:
    """a > b, of unary numbers: some k is reached by a and not by b."""
    result = ZERO
    for k in range(1, len(a) + 1):
        result = draft.or_(result, draft.and_(reaches(a, k), draft.invert(reaches(b, k), part), part), part)
    return result


def largest(draft: NetlistBuilder, a: Sequence[Net], b: Sequence[Net], part: str) -> list[Net]:
    """The larger of two unary numbers: an OR a place."""
    return [draft.or_(reaches(a, k), reaches(b, k), part) for k in range(1, max(len(a), len(b)) + 1)]


def reaches(number: Sequence[Net], k: int) -> Net:
    """Whether a unary number is at least k."""
    return ONE if k <= 0 else number[k - 1] if k <= len(number) else ZERO


def _merge(draft: NetlistBuilder, a: Sequence[Net], b: Sequence[Net], part: str) -> list[Net]:
    """Two sorted lists as one: their places 0, 2, ... and 1, 3, ... are merged, then neighbours compared."""
    if not a or not b:
        return [*a, *b]
    if len(a) == len(b) == 1:
        return [draft.or_(a[0], b[0], part), draft.and_(a[0], b[0], part)]
    even, odd = _merge(draft, a[::2], b[::2], part), _merge(draft, a[1::2], b[1::2], part)
    pairs = min(len(odd), len(even) - 1)
    merged = [even[0]]
    for x, y in zip(odd[:pairs], even[1 : pairs + 1], strict=True):
        merged += [draft.or_(x, y, part), draft.and_(x, y, part)]
    return [*merged, *odd[pairs:], *even[pairs + 1 :]]
