"""Counting and comparing with LUT cells: the gates of the encoder and of the reduction.

Numbers are lists of nets, least significant first.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from dwnasic.rtl.builder import Net, NetlistBuilder
from dwnasic.rtl.netlist import ONE, ZERO

_GREATER = 0b1011_0010  # majority of (a, not b, carry): the carry chain of a > b


def at_least_constant(draft: NetlistBuilder, word: Sequence[Net], constant: int, part: str) -> Net:
    """word >= constant, as a chain of AND/OR gates from the least significant bit (constants share their common low bits)."""
    if constant >= 1 << len(word):
        return ZERO
    result = ONE
    for i, net in enumerate(word):
        result = (draft.and_ if constant >> i & 1 else draft.or_)(net, result, part)
    return result


def greater(draft: NetlistBuilder, a: Sequence[Net], b: Sequence[Net], part: str) -> Net:
    """a > b; the shorter number is extended with zeros."""
    result = ZERO
    for x, y in _aligned(a, b):
        result = draft.lut((x, y, result), _GREATER, part)
    return result


def select(draft: NetlistBuilder, which: Net, a: Sequence[Net], b: Sequence[Net], part: str) -> list[Net]:
    """`b` where `which` is one, else `a`, bit by bit; the shorter number is extended with zeros."""
    return [draft.mux(which, x, y, part) for x, y in _aligned(a, b)]


def count(draft: NetlistBuilder, nets: Sequence[Net], bias: int, part: str) -> list[Net]:
    """The number of ones among `nets` plus `bias`, by carry-save adders; as many bits as the largest value needs."""
    columns = _weighted(nets)
    width = (len(nets) + bias).bit_length()
    for i in range(width):
        _column(columns, i).extend([ONE] * (bias >> i & 1))
    out = []
    for i in range(width):
        column = _column(columns, i)
        while len(column) > 1:
            _add(draft, columns, i, part)
        out.append(column[0] if column else ZERO)
    return out


def at_least(draft: NetlistBuilder, nets: Sequence[Net], threshold: int, part: str) -> Net:
    """Whether at least `threshold` of `nets` are ones (a net may occur several times).

    The count plus 2**k - threshold reaches 2**k exactly then, so the answer is the carry into column k: no comparator is
    needed, and the last sum bit of each column is never made.
    """
    total = len(nets)
    if threshold <= 0:
        return ONE
    if threshold > total:
        return ZERO
    k = max((threshold - 1).bit_length(), (total - threshold).bit_length())
    constant = (1 << k) - threshold
    columns = _weighted(nets)
    for i in range(k):
        column = _column(columns, i)
        while len(column) > 3:
            _add(draft, columns, i, part)
        column.extend([ONE] * (constant >> i & 1))
        if len(column) > 3:
            _add(draft, columns, i, part)
        if len(column) > 1:
            a, b, c = (*column, ZERO)[:3]
            _column(columns, i + 1).append(draft.carry3(a, b, c, part))
    last = _column(columns, k)
    while len(last) > 1:  # at most one of them is one: the total stays below 2**(k + 1)
        last.append(draft.or_(last.pop(0), last.pop(0), part))
    return last[0] if last else ZERO


def _add(draft: NetlistBuilder, columns: list[list[Net]], i: int, part: str) -> None:
    """Replace the first three entries of column i (two, when there are no more) by their sum; the carry goes to column i + 1."""
    column = columns[i]
    a, b = column.pop(0), column.pop(0)
    c = column.pop(0) if column else ZERO
    column.append(draft.sum3(a, b, c, part))
    carry = draft.carry3(a, b, c, part)
    if carry != ZERO:
        _column(columns, i + 1).append(carry)


def _weighted(nets: Sequence[Net]) -> list[list[Net]]:
    """The nets as columns of weight 1, 2, 4, ...: one that occurs m times is put where the ones of m are."""
    columns: list[list[Net]] = [[]]
    for net, times in Counter(nets).items():
        for i in range(times.bit_length()):
            if times >> i & 1:
                _column(columns, i).append(net)
    return columns


def _column(columns: list[list[Net]], i: int) -> list[Net]:
    while len(columns) <= i:
        columns.append([])
    return columns[i]


def _aligned(a: Sequence[Net], b: Sequence[Net]) -> list[tuple[Net, Net]]:
    width = max(len(a), len(b))
    return list(zip([*a, *[ZERO] * (width - len(a))], [*b, *[ZERO] * (width - len(b))], strict=True))
