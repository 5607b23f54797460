"""Fewer gates, with all the freedom that legal codes leave: every gate is tried as a small function of other gates' outputs.

A gate's new function must agree with its old one only where a legal code makes the chip's output depend on it: thermometer
don't-cares and observability don't-cares together, over the whole chip. Values over a sample of the legal codes choose the
candidates. These are then run on all legal codes or, where there are too many, proven by ABC some at a time; what changes an
output is refused, and the codes that show it join the sample. So the gates that are returned agree with the given ones on every
legal code.

The idea is simulation-guided resubstitution (Lee, Riener, Mishchenko, Brayton and De Micheli, 2020), with exhaustive
simulation of the legal codes in place of a SAT solver where that is possible.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from dwnasic.data.encoder import Bits, Thermometer
from dwnasic.network.legal_codes import bits_of_codes, count_codes, random_codes_bits
from dwnasic.synth.gates import AND, AND_COST, XOR, XOR_COST, Gates, Term, rebuild, term_literals
from dwnasic.synth.legal_equivalence import agree_on_legal_codes

SAMPLE = 4096
CHUNK = 1 << 16  # codes simulated at once
MAX_CODES = 1 << 17  # beyond, ABC is quicker than trying all
LARGE_SAMPLE = 8192  # rows, where there are more codes
PROOF_S = 10.0  # limit of a proof by ABC; one of a few local changes takes a fraction of a second
_PROOF_WORK = 5e7
_NEUTRAL = 0.4  # share of the gates for which a replacement of the same area is taken too
_NEAR = 250  # gates tried as inputs of a new function: those made shortly before or after
_BATCH = 16  # changes that are proven at once, at most
MAX_COST = 4.5  # of a new function
_WIDTH = (6, 3, 2)  # literals tried first in a function of three or more, by depth


@dataclass
class CareSet:
    """The legal codes of an encoder: `codes` of them, all in `chunks` unless `exhaustive` is false, and a sample of `rows` that
    grows by counterexamples. Where there are few codes the sample is all of them and there are no chunks."""

    encoder: Thermometer
    chunks: list[tuple[list[int], int]]
    sample: list[int]
    rows: int
    codes: int
    exhaustive: bool
    folder: Path

    @property
    def mask(self) -> int:
        """A one for every row of the sample."""
        return (1 << self.rows) - 1

    def learn(self, bits: Bits) -> None:
        """Add legal codes, given as bits [rows, n_bits], to the sample."""
        for i, value in enumerate(to_integers(bits)):
            self.sample[i] |= value << self.rows
        self.rows += len(bits)


def care_set(encoder: Thermometer, folder: Path, seed: int = 0) -> CareSet:
    """The legal codes of an encoder; `folder` is for the proofs by ABC, made when the first is needed."""
    codes = count_codes(encoder)
    if codes <= 2 * SAMPLE:
        return CareSet(encoder, [], to_integers(bits_of_codes(encoder, np.arange(codes))), codes, codes, True, folder)
    if codes > MAX_CODES:
        sample = to_integers(random_codes_bits(encoder, LARGE_SAMPLE, seed))
        return CareSet(encoder, [], sample, LARGE_SAMPLE, codes, False, folder)
    chunks = []
    for start in range(0, codes, CHUNK):
        part = np.arange(start, min(start + CHUNK, codes))
        chunks.append((to_integers(bits_of_codes(encoder, part)), (1 << len(part)) - 1))
    chosen = np.sort(np.random.default_rng(seed).choice(codes, SAMPLE, replace=False))
    return CareSet(encoder, chunks, to_integers(bits_of_codes(encoder, chosen)), SAMPLE, codes, True, folder)


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
        return Work(4e8 * seconds)


def resubstitute(gates: Gates, care: CareSet, seed: int, work: Work) -> Gates:
    """One pass over all gates in random order: the first replacement that lowers the estimated area is taken, and some that
    keep it (to leave local minima). Ends early when the work is used up."""
    order = random.Random(seed)
    waiting = list(range(gates.first, gates.first + len(gates.gates)))
    order.shuffle(waiting)
    values, known = gates.values(care.sample, care.mask), (gates, care.rows)
    sure, pending, batch = gates, 0, 1 if care.exhaustive else _BATCH
    for place, target in enumerate(waiting, start=1):
        if work.left <= 0:
            break
        if target < gates.first + len(gates.gates):
            work.left -= (gates.first + min(len(gates.gates), _NEAR) + len(gates.gates) // 8) * (care.rows + 2000)
            if known[0] is not gates or known[1] != care.rows:
                values, known = gates.values(care.sample, care.mask), (gates, care.rows)
            found = _improve(gates, target, values, care.mask, order)
            if found is not None:
                gates, pending = found, pending + 1
        if pending and (pending >= batch or place == len(waiting)):
            work.left -= len(gates.gates) * care.codes / 10 if care.exhaustive else _PROOF_WORK
            right = agrees(sure, gates, care)
            batch = batch if care.exhaustive else min(_BATCH, 2 * batch) if right else max(1, batch // 2)
            sure, gates, pending = (gates, gates, 0) if right else (sure, sure, 0)
    return gates if not pending or agrees(sure, gates, care) else sure


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


def restarts(starts: Sequence[Gates], care: CareSet, seed: int, work: Work, keep: int, most: int = 48) -> tuple[Gates, ...]:
    """`optimise` from one start after the other, with new seeds, until the work is over (or `most` times).

    Where one run ends is chance, above all for small chips, which are quick: this takes the best of many. The answer is the
    `keep` smallest by estimated area, smallest first.
    """
    found: dict[Gates, None] = {}
    for number in range(most):
        if number and work.left <= 0:
            break
        found[optimise(starts[number % len(starts)], care, seed + 1000 * number, work)] = None
    return tuple(sorted(found, key=lambda gates: gates.cost)[:keep])


def agrees(old: Gates, new: Gates, care: CareSet) -> bool:
    """Whether both are known to have the same outputs for all legal codes; codes for which they differ join the sample."""
    if old.output_values(care.sample, care.mask) != new.output_values(care.sample, care.mask):
        return False
    for inputs, mask in care.chunks:
        wrong = 0
        for a, b in zip(old.output_values(inputs, mask), new.output_values(inputs, mask), strict=True):
            wrong |= a ^ b
        if wrong:
            care.learn(_rows(inputs, wrong))
            return False
    if care.exhaustive:
        return True
    answer = agree_on_legal_codes(old, new, care.encoder, care.folder, PROOF_S)
    if not isinstance(answer, bool):
        care.learn(_neighbours(care.encoder, answer, care.rows))
    return answer is True


def _rows(inputs: Sequence[int], chosen: int, most: int = 16) -> Bits:
    """The first of the chosen rows (at most `most`) as bits [rows, n_bits]."""
    rows: list[int] = []
    while chosen and len(rows) < most:
        rows.append((chosen & -chosen).bit_length() - 1)
        chosen &= chosen - 1
    return np.array([[value >> row & 1 for value in inputs] for row in rows], dtype=bool)


def _neighbours(encoder: Thermometer, code: Bits, seed: int, count: int = 32) -> Bits:
    """A code [1, n_bits] and others that differ from it in one or two features: where one counterexample is, more are near."""
    random_codes = random_codes_bits(encoder, count, seed)
    rng = np.random.default_rng(seed)
    out = np.repeat(code, count, axis=0)
    ends = np.cumsum([len(f.thresholds) for f in encoder.features])
    used = [i for i, f in enumerate(encoder.features) if f.thresholds]
    for row in range(1, count):
        for i in rng.choice(used, min(2, len(used)), replace=False):
            part = slice(ends[i] - len(encoder.features[i].thresholds), ends[i])
            out[row, part] = random_codes[row, part]
    return out


def _improve(gates: Gates, target: int, values: Sequence[int], mask: int, order: random.Random) -> Gates | None:
    """The gates with `target` replaced, if that is smaller or (by chance) as small; judged on the sample."""
    seen, above = observability(gates, target, values, mask)
    on, off = values[target] & seen, (values[target] ^ mask) & seen
    near = sorted((n for n in range(gates.first, len(values)) if n not in above), key=lambda n: abs(n - target))[:_NEAR]
    literals = [(2 * n, values[n]) for n in [*range(1, gates.first), *sorted(near)]]
    neutral = order.random() < _NEUTRAL
    least = 0.0 if neutral else 0.1  # of area gained
    limit = min(freed(gates, target, ()) - least, MAX_COST)
    for cost in (0.0, AND_COST, 2 * AND_COST, XOR_COST, 3 * AND_COST, XOR_COST + AND_COST, 4 * AND_COST):
        if cost > limit:
            return None
        for term in _terms(on, off, literals, mask, cost, 0):
            if freed(gates, target, term_literals(term)) - cost < least:
                continue  # its own inputs would have gone with the gate
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


def freed(gates: Gates, target: int, kept: Sequence[int]) -> float:
    """The estimated area of the gates that only `target` needs, itself included, when the literals `kept` stay in use."""
    readers = gates.readers
    fewer: dict[int, int] = {}
    for literal in kept:
        fewer[literal >> 1] = fewer.get(literal >> 1, 0) - 1
    cost, stack = 0.0, [target]
    while stack:
        kind, a, b = gates.gates[stack.pop() - gates.first]
        cost += XOR_COST if kind == XOR else AND_COST
        for child in (a >> 1, b >> 1):
            fewer[child] = fewer.get(child, 0) + 1
            if fewer[child] == readers[child] and child >= gates.first:
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
