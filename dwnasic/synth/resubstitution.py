"""Fewer gates, with all the freedom that legal codes leave: every gate is tried as a small function of other gates' outputs.

A gate's new function must agree with its old one only where a legal code makes the chip's output depend on it: thermometer
don't-cares and observability don't-cares together, over the whole chip. Values over a sample of the legal codes choose the
candidates; each is then run on all legal codes, and one that changes an output is refused (its codes join the sample). So the
gates that are returned agree with the given ones on every legal code.

The idea is simulation-guided resubstitution (Lee, Riener, Mishchenko, Brayton and De Micheli, 2020), with exhaustive
simulation of the legal codes in place of a SAT solver.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from dwnasic.data.encoder import Bits, Thermometer
from dwnasic.network.legal_codes import bits_of_codes, count_codes
from dwnasic.synth.gates import AND, AND_COST, XOR, XOR_COST, Gates, Term, rebuild

SAMPLE = 4096
CHUNK = 1 << 16  # codes simulated at once
MAX_CODES = 1 << 20  # beyond, the exhaustive check takes too long
MAX_COST = 4.5  # of a new function
_WIDTH = (6, 3, 2)  # literals tried first in a function of three or more, by depth


@dataclass
class CareSet:
    """All `codes` legal codes of an encoder in chunks, and a sample of `rows` of them that grows by counterexamples.

    Without chunks the sample is all there is.
    """

    chunks: list[tuple[list[int], int]]
    sample: list[int]
    rows: int
    codes: int

    @property
    def mask(self) -> int:
        """A one for every row of the sample."""
        return (1 << self.rows) - 1


def care_set(encoder: Thermometer, seed: int = 0) -> CareSet:
    """The legal codes of an encoder of at most MAX_CODES codes."""
    codes = count_codes(encoder)
    if codes <= 2 * SAMPLE:
        return CareSet([], to_integers(bits_of_codes(encoder, np.arange(codes))), codes, codes)
    chunks = []
    for start in range(0, codes, CHUNK):
        part = np.arange(start, min(start + CHUNK, codes))
        chunks.append((to_integers(bits_of_codes(encoder, part)), (1 << len(part)) - 1))
    chosen = np.sort(np.random.default_rng(seed).choice(codes, SAMPLE, replace=False))
    return CareSet(chunks, to_integers(bits_of_codes(encoder, chosen)), SAMPLE, codes)


def to_integers(bits: Bits) -> list[int]:
    """Columns of bits [rows, n] as integers: bit r of integer i is bits[r, i]."""
    packed = np.packbits(bits, axis=0, bitorder="little")
    return [int.from_bytes(packed[:, i].tobytes(), "little") for i in range(bits.shape[1])]


@dataclass
class Work:
    """What may still be done, in bit operations: unlike a time limit, it ends at the same place on every machine."""

    left: float

    @staticmethod
    def of_seconds(seconds: float) -> Work:
        """About so much time on one core of 2 to 3 GHz."""
        return Work(2e8 * seconds)


def resubstitute(gates: Gates, care: CareSet, seed: int, work: Work) -> Gates:
    """One pass over all gates in random order: the first replacement that lowers the estimated area is taken, and some that
    keep it (to leave local minima). Ends early when the work is used up."""
    order = random.Random(seed)
    waiting = list(range(gates.first, gates.first + len(gates.gates)))
    order.shuffle(waiting)
    place = 0
    while place < len(waiting) and work.left > 0:
        target = waiting[place]
        place += 1
        if target >= gates.first + len(gates.gates):
            continue
        work.left -= (gates.first + len(gates.gates)) * (care.rows + 2000)
        found = _improve(gates, target, care, order)
        if found is not None:
            work.left -= len(gates.gates) * care.codes / 10
        if found is not None and agrees(gates, found, care):
            gates = found
    return gates


def optimise(gates: Gates, care: CareSet, seed: int, work: Work, passes: int = 12) -> Gates:
    """`resubstitute` until `passes` passes, or three without progress, or the work is over; the smallest by estimated area."""
    best = gates = rebuild(gates)
    idle = 0
    for number in range(passes):
        gates = resubstitute(gates, care, seed + number, work)
        idle = 0 if gates.cost < best.cost else idle + 1
        best = gates if gates.cost < best.cost else best
        if idle == 3 or work.left <= 0:
            break
    return best


def agrees(old: Gates, new: Gates, care: CareSet) -> bool:
    """Whether both have the same outputs for all legal codes; a code for which they differ joins the sample."""
    if old.output_values(care.sample, care.mask) != new.output_values(care.sample, care.mask):
        return False
    for inputs, mask in care.chunks:
        wrong = 0
        for a, b in zip(old.output_values(inputs, mask), new.output_values(inputs, mask), strict=True):
            wrong |= a ^ b
        if wrong:
            _learn(care, inputs, wrong)
            return False
    return True


def _learn(care: CareSet, inputs: Sequence[int], wrong: int, most: int = 16) -> None:
    """Add up to `most` of the wrong rows to the sample."""
    for _ in range(most):
        if not wrong:
            return
        row = (wrong & -wrong).bit_length() - 1
        wrong &= wrong - 1
        for i, value in enumerate(inputs):
            care.sample[i] |= (value >> row & 1) << care.rows
        care.rows += 1


def _improve(gates: Gates, target: int, care: CareSet, order: random.Random) -> Gates | None:
    """The gates with `target` replaced, if that is smaller or (by chance) as small; judged on the sample."""
    mask = care.mask
    values = gates.values(care.sample, mask)
    seen, above = observability(gates, target, values, mask)
    on, off = values[target] & seen, (values[target] ^ mask) & seen
    freed = _freed(gates, target)
    literals = [(2 * n, values[n]) for n in range(1, len(values)) if n not in above]
    neutral = order.random() < 0.3
    limit = freed if neutral else freed - 0.1
    for cost in (0.0, AND_COST, 2 * AND_COST, XOR_COST, 3 * AND_COST, XOR_COST + AND_COST, 4 * AND_COST):
        if cost > min(limit, MAX_COST):
            return None
        for term in _terms(on, off, literals, mask, cost, 0):
            new = rebuild(gates, {target: term})
            if new.cost < gates.cost - 1e-9 or (neutral and new.cost <= gates.cost and new != gates):
                return new
    return None


def observability(gates: Gates, target: int, values: Sequence[int], mask: int) -> tuple[int, set[int]]:
    """The rows in which an output changes when `target` does, and the nodes that depend on it (itself included)."""
    flipped = {target: values[target] ^ mask}
    above = {target}
    for node, (kind, a, b) in enumerate(gates.gates[target + 1 - gates.first :], start=target + 1):
        if a >> 1 not in above and b >> 1 not in above:
            continue
        above.add(node)
        x, y = flipped.get(a >> 1, values[a >> 1]), flipped.get(b >> 1, values[b >> 1])
        x, y = x ^ mask if a & 1 else x, y ^ mask if b & 1 else y
        flipped[node] = x & y if kind == AND else x ^ y
    seen = 0
    for o in gates.outputs:
        if o >> 1 in above:
            seen |= flipped[o >> 1] ^ values[o >> 1]
    return seen, above


def _freed(gates: Gates, target: int) -> float:
    """The estimated area of the gates that only `target` needs, itself included."""
    readers = [0] * (gates.first + len(gates.gates))
    for _, a, b in gates.gates:
        readers[a >> 1] += 1
        readers[b >> 1] += 1
    for o in gates.outputs:
        readers[o >> 1] += 1
    cost, stack = 0.0, [target]
    while stack:
        kind, a, b = gates.gates[stack.pop() - gates.first]
        cost += XOR_COST if kind == XOR else AND_COST
        for child in (a >> 1, b >> 1):
            readers[child] -= 1
            if readers[child] == 0 and child >= gates.first:
                stack.append(child)
    return cost


def _terms(on: int, off: int, literals: Sequence[tuple[int, int]], mask: int, cost: float, depth: int) -> Iterator[Term]:
    """Terms of about the given cost that are one on `on` and zero on `off`."""
    if not on or not off:
        yield 0 if not on else 1
        return
    if cost < AND_COST:
        for literal, value in literals:
            if not (on & ~value) and not (off & value):
                yield literal
            elif not (off & ~value) and not (on & value):
                yield literal ^ 1
        return
    if cost == XOR_COST:
        yield from _xors(on, off, literals)
        return
    covers, parts = _candidates(on, off, literals, mask)
    if cost == AND_COST:
        for x, y in _pairs(covers):
            yield (AND, x, y, 0)
        for x, y in _pairs(parts):
            yield (AND, x ^ 1, y ^ 1, 1)
        return
    width = _WIDTH[min(depth, len(_WIDTH) - 1)]
    for literal, rest in covers[:width]:
        for term in _terms(on, rest, literals, mask, cost - AND_COST, depth + 1):
            yield (AND, literal, term, 0)
            break
    for literal, rest in parts[:width]:
        for term in _terms(rest, off, literals, mask, cost - AND_COST, depth + 1):
            yield (AND, literal ^ 1, (AND, term, 1, 1), 1)
            break


Candidates = list[tuple[int, int]]


def _candidates(on: int, off: int, literals: Sequence[tuple[int, int]], mask: int) -> tuple[Candidates, Candidates]:
    """Literals that are one on all of `on`, with what they leave of `off`; and literals that are zero on all of `off`, with
    what they leave of `on`. The most useful come first."""
    covers: Candidates = []
    parts: Candidates = []
    for literal, value in literals:
        low, high = on & ~value, off & value
        if not low:
            if high != off:
                covers.append((literal, high))
        elif low == on and high:
            covers.append((literal ^ 1, off & ~value))
        if not high:
            if low != on:
                parts.append((literal, low))
        elif high == off and low:
            parts.append((literal ^ 1, on & value))
    covers.sort(key=_ones)
    parts.sort(key=_ones)
    return covers, parts


def _ones(candidate: tuple[int, int]) -> tuple[int, int]:
    return candidate[1].bit_count(), candidate[0]


def _pairs(candidates: Candidates, most: int = 80) -> Iterator[tuple[int, int]]:
    """Pairs of literals that leave nothing together."""
    few = candidates[:most]
    for i, (x, rest) in enumerate(few):
        for y, other in few[:i]:
            if not rest & other:
                yield x, y


def _xors(on: int, off: int, literals: Sequence[tuple[int, int]]) -> Iterator[Term]:
    """Pairs of literals whose exclusive or is the function."""
    seen = on | off
    known: dict[int, int] = {}
    for literal, value in literals:
        key = value & seen
        for wanted, inverted in ((key ^ on, 0), (key ^ off, 1)):
            if wanted in known:
                yield (XOR, known[wanted], literal, inverted)
        known.setdefault(key, literal)
