"""Do two circuits agree on every legal thermometer code? All codes are tried, 64 at a time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from dwnasic.data.encoder import Bits, Thermometer
from dwnasic.machine_code import compiled, part
from dwnasic.network.legal_codes import bits_of_codes, count_codes
from dwnasic.network.lut_network import Planes, pack
from dwnasic.synth.anneal_kernel import MAX_INPUTS, Cells, Integers, evaluate
from dwnasic.synth.cell_circuit import CellCircuit

_BASE = 1 << 14  # codes of the features that vary fastest, which are simulated at once
_MOST = 64  # codes reported
_MOST_TRIED = 3e8  # word operations
_ZERO, _FULL = np.uint64(0), np.uint64(0xFFFFFFFFFFFFFFFF)


def few_enough(encoder: Thermometer, circuit: CellCircuit) -> bool:
    """Whether comparing a circuit with another of its size on all legal codes is a matter of some seconds."""
    return compare_work(encoder, circuit) <= _MOST_TRIED


def compare_work(encoder: Thermometer, circuit: CellCircuit) -> float:
    """Word operations of comparing a circuit with another of its size on all legal codes."""
    return count_codes(encoder) / 64 * 2 * len(circuit.cells)


def padded_planes(bits: Bits) -> Planes:
    """Rows of bits [rows, n] as planes [n, words]; the last row is repeated to fill the last word."""
    return pack(np.concatenate([bits, np.repeat(bits[-1:], -len(bits) % 64, axis=0)]))


@dataclass(frozen=True, eq=False)
class LegalCheck:
    """The legal codes of an encoder as planes of the fast features, and the levels of the slow ones."""

    encoder: Thermometer
    base: Planes  # [n_bits, words]: zero for bits of slow features
    slow: Integers  # [slow features, 2]: first bit, number of bits

    @staticmethod
    def of(encoder: Thermometer) -> LegalCheck:
        """Prepare; the codes may be any number."""
        fast: list[int] = []
        codes = 1
        for i, f in enumerate(encoder.features):
            if codes * (len(f.thresholds) + 1) <= _BASE:
                codes *= len(f.thresholds) + 1
                fast.append(i)
        starts = np.cumsum([0, *(len(f.thresholds) for f in encoder.features)])
        kept = [b for i in fast for b in range(starts[i], starts[i + 1])]
        some = encoder.keep(kept)
        bits = np.zeros((codes, encoder.n_bits), dtype=bool)
        bits[:, kept] = bits_of_codes(some, np.arange(codes))
        slow = [(starts[i], starts[i + 1] - starts[i]) for i in range(len(encoder.features)) if i not in fast]
        return LegalCheck(encoder, padded_planes(bits), np.array(slow, dtype=np.int64).reshape(-1, 2))

    @staticmethod
    def some(encoder: Thermometer, bits: Bits) -> LegalCheck:
        """A check of the codes given as bits [rows, n_bits] only."""
        return LegalCheck(encoder, padded_planes(bits), np.zeros((0, 2), dtype=np.int64))

    def differences(self, old: CellCircuit, new: CellCircuit, cells: Cells) -> Bits:
        """Legal codes as bits [rows, n_bits], at most 64, for which the outputs differ: none when the circuits agree."""
        assert len(old.outputs) == len(new.outputs)
        values = np.zeros((old.n_inputs + len(old.cells) + len(new.cells) + 2, self.base.shape[1]), dtype=np.uint64)
        values[: old.n_inputs] = self.base
        values[-1] = _FULL
        first, second = _program(old, old.n_inputs, len(values)), _program(new, old.n_inputs + len(old.cells), len(values))
        digits = np.zeros(len(self.slow), dtype=np.int64)
        outer, rows = np.zeros((_MOST, max(1, len(self.slow))), dtype=np.int64), np.zeros(_MOST, dtype=np.int64)
        found = _compare(cells, values, *first, *second, old.n_inputs, self.slow, digits, outer, rows)
        bits = np.zeros((found, old.n_inputs), dtype=bool)
        for i in range(found):
            word, bit = rows[i] >> 6, rows[i] & 63
            bits[i] = self.base[:, word] >> np.uint64(bit) & np.uint64(1)
            for (start, _), digit in zip(self.slow, outer[i], strict=False):
                bits[i, start : start + digit] = True
        return bits


def simulate(circuit: CellCircuit, planes: Planes, cells: Cells) -> Planes:
    """The outputs [outputs, words] of a circuit for its inputs [n_inputs, words]."""
    values = np.zeros((circuit.n_inputs + len(circuit.cells) + 2, planes.shape[1]), dtype=np.uint64)
    values[: circuit.n_inputs] = planes
    values[-1] = _FULL
    program, outputs = _program(circuit, circuit.n_inputs, len(values))
    _run(cells, values, program, circuit.n_inputs)
    return values[outputs]


def _program(circuit: CellCircuit, first: int, rows: int) -> tuple[Integers, Integers]:
    """Cells [cells, 5] (kind, rows of the pins) whose values begin at row `first`, and the rows of the outputs."""

    def place(node: int) -> int:
        return rows + node - 1 if node < 0 else node if node < circuit.n_inputs else first + node - circuit.n_inputs

    cells = np.zeros((len(circuit.cells), 1 + MAX_INPUTS), dtype=np.int64)
    for i, (kind, nodes) in enumerate(circuit.cells):
        cells[i, : 1 + len(nodes)] = [kind, *map(place, nodes)]
    # NO is the row before the last, YES the last
    return cells, np.array([rows - 2 if o == -1 else rows - 1 if o == -2 else place(o) for o in circuit.outputs], dtype=np.int64)


@part
def _evaluate_all(c: Cells, v: Planes, cells: Integers, out: int) -> None:
    """Evaluate `cells` [cells, 5] (see `_program`), whose values are the rows of `v` from `out` on."""
    for i in range(len(cells)):
        evaluate(c, v, cells[i, 0], cells[i, 1], cells[i, 2], cells[i, 3], cells[i, 4], out + i)


@compiled
def _run(c: Cells, v: Planes, cells: Integers, out: int) -> None:
    """`_evaluate_all`, to be called from Python."""
    _evaluate_all(c, v, cells, out)


@compiled
def _compare(
    c: Cells, v: Planes, first: Integers, outputs: Integers, second: Integers, others: Integers, inputs: int,
    slow: Integers, digits: Integers, outer: Integers, rows: Integers,
) -> Any:  # fmt: skip
    """Run both programs for every setting of the slow features; how many codes differ (as many as `rows` holds at most)."""
    words, found = v.shape[1], 0
    while True:
        _evaluate_all(c, v, first, inputs)
        _evaluate_all(c, v, second, inputs + len(first))
        for w in range(words):
            wrong = _ZERO
            for o in range(len(outputs)):
                wrong |= v[outputs[o], w] ^ v[others[o], w]
            if wrong == _ZERO:
                continue
            for bit in range(64):
                if wrong >> np.uint64(bit) & np.uint64(1) and found < len(rows):
                    rows[found] = 64 * w + bit
                    for k in range(len(slow)):
                        outer[found, k] = digits[k]
                    found += 1
                    break
            if found == len(rows):
                return found
        k = 0
        while k < len(slow):
            start, levels = slow[k, 0], slow[k, 1]
            if digits[k] < levels:
                for w in range(words):
                    v[start + digits[k], w] = _FULL
                digits[k] += 1
                break
            digits[k] = 0
            for j in range(levels):
                for w in range(words):
                    v[start + j, w] = _ZERO
            k += 1
        if k == len(slow):
            return found
