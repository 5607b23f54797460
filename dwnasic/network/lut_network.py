"""`LutNetwork`: the frozen, integer, executable definition of what a chip computes.

**The one bit order.** Input 0 of a LUT is the least significant address bit, and bit i of `table` is the output for address i
(the order of the DWN reference kernel and of a Yosys `$lut` cell).

**Signals** are integers: 0..n_inputs-1 are the encoder's bits, n_inputs+i is the output of LUT i, and a LUT reads only
smaller signals, so the tuple of LUTs is in topological order. A LUT without inputs is a constant (table 0 or 1).

**Heads.** `PopcountHead`: the score of class c is bias[c] plus the number of ones among groups[c] (a signal may occur several
times); the class is the first of the largest scores. `CodeHead`: the class is the binary number of the given signals,
least significant first (one signal decides between two classes; a number that is no class is returned as it is, and is never
right). `OneHotHead`: one signal a class; the class is the first
signal that is one, or class 0 if none is.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dwnasic.data.encoder import Bits, Thermometer, Words
from dwnasic.errors import DataError, NetworkError, StoreError

Planes = NDArray[np.uint64]
SCHEMA = 1
MAX_LUT_INPUTS = 16


@dataclass(frozen=True)
class Lut:
    """A lookup table: output = bit `sum(input[l] << l)` of `table`."""

    inputs: tuple[int, ...]
    table: int


@dataclass(frozen=True)
class PopcountHead:
    """Class scores by counting ones; see the module's text."""

    groups: tuple[tuple[int, ...], ...]
    bias: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        if not self.bias:
            object.__setattr__(self, "bias", (0,) * len(self.groups))

    @property
    def signals(self) -> tuple[int, ...]:
        """All signals read, group by group."""
        return tuple(s for group in self.groups for s in group)


@dataclass(frozen=True)
class CodeHead:
    """The class index in binary, least significant signal first."""

    signals: tuple[int, ...]


@dataclass(frozen=True)
class OneHotHead:
    """One signal a class, the first one that is set wins, class 0 when none is."""

    signals: tuple[int, ...]


Head = PopcountHead | CodeHead | OneHotHead


@dataclass(frozen=True)
class LutNetwork:
    """An encoder, LUTs in topological order and a head. An instance that exists is legal (NetworkError otherwise)."""

    encoder: Thermometer
    luts: tuple[Lut, ...]
    head: Head
    n_classes: int
    n_inputs: int = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "n_inputs", self.encoder.n_bits)
        check(self)

    @property
    def n_signals(self) -> int:
        """Number of encoder bits and LUTs together."""
        return self.n_inputs + len(self.luts)

    def evaluate(self, words: Words) -> NDArray[np.int64]:
        """Feature words [rows, features] to class indices [rows]: what the chip with the `words` interface computes."""
        return self.evaluate_bits(self.encoder.encode(words))

    def evaluate_bits(self, bits: Bits) -> NDArray[np.int64]:
        """Encoder bits [rows, n_inputs] to class indices [rows]: what the chip with the `bits` interface computes."""
        if bits.ndim != 2 or bits.shape[1] != self.n_inputs:
            raise DataError(f"bits of shape {bits.shape} for a network of {self.n_inputs} inputs")
        code = self.class_planes(pack(bits))
        rows = len(bits)
        out = np.zeros(rows, dtype=np.int64)
        for i, plane in enumerate(code):
            out |= unpack(plane[None], rows)[:, 0].astype(np.int64) << i
        return out

    def signal_planes(self, planes: Planes) -> Planes:
        """All signals [n_signals, words of 64 rows] from the packed encoder bits [n_inputs, words]."""
        out = np.empty((self.n_signals, planes.shape[1]), dtype=np.uint64)
        out[: self.n_inputs] = planes
        for i, lut in enumerate(self.luts):
            out[self.n_inputs + i] = evaluate_table(lut.table, [out[s] for s in lut.inputs], planes.shape[1])
        return out

    def class_planes(self, planes: Planes) -> list[Planes]:
        """The class index in binary as packed planes, least significant first (at least one plane)."""
        signals = self.signal_planes(planes)
        width = class_bits(self.n_classes)
        if isinstance(self.head, CodeHead):
            return [signals[s] for s in self.head.signals]
        zero = np.zeros(planes.shape[1], dtype=np.uint64)
        if isinstance(self.head, OneHotHead):
            code, taken = [zero.copy() for _ in range(width)], zero.copy()
            for c, s in enumerate(self.head.signals):
                wins = signals[s] & ~taken
                taken |= signals[s]
                for i in range(width):
                    if c >> i & 1:
                        code[i] |= wins
            return code
        low = min(self.head.bias)
        scores = [
            _count([signals[s] for s in group], bias - low, planes.shape[1])
            for group, bias in zip(self.head.groups, self.head.bias, strict=True)
        ]
        best, code = scores[0], [zero.copy() for _ in range(width)]
        for c, score in enumerate(scores[1:], start=1):
            wins = _greater(score, best, planes.shape[1])
            best = [(a & wins) | (b & ~wins) for a, b in _aligned(score, best, planes.shape[1])]
            for i in range(width):
                code[i] = code[i] & ~wins | (wins if c >> i & 1 else zero)
        return code

    def to_json(self) -> dict[str, Any]:
        """A JSON object; tables are hexadecimal strings."""
        head: dict[str, Any]
        if isinstance(self.head, PopcountHead):
            head = {"kind": "popcount", "groups": [list(g) for g in self.head.groups], "bias": list(self.head.bias)}
        else:
            head = {"kind": "code" if isinstance(self.head, CodeHead) else "one_hot", "signals": list(self.head.signals)}
        return {
            "schema": SCHEMA,
            "n_classes": self.n_classes,
            "encoder": self.encoder.to_json(),
            "luts": [[list(lut.inputs), f"{lut.table:x}"] for lut in self.luts],
            "head": head,
        }

    @staticmethod
    def from_json(data: Mapping[str, Any]) -> LutNetwork:
        """The inverse of `to_json`. Raises NetworkError on another schema, missing keys or an illegal network."""
        if data.get("schema") != SCHEMA:
            raise NetworkError(f"a LUT network of schema {data.get('schema')!r}; this version reads schema {SCHEMA}")
        try:
            luts = tuple(Lut(tuple(int(s) for s in inputs), int(table, 16)) for inputs, table in data["luts"])
            head = _head_from_json(data["head"])
            return LutNetwork(Thermometer.from_json(data["encoder"]), luts, head, int(data["n_classes"]))
        except (KeyError, TypeError, ValueError, IndexError, DataError) as error:
            raise NetworkError(f"not a LUT network: {error!r}") from error

    def save(self, path: Path) -> None:
        """Write the network as JSON. Raises StoreError when the file cannot be written."""
        try:
            path.write_text(json.dumps(self.to_json(), indent=1) + "\n", encoding="utf-8")
        except OSError as error:
            raise StoreError(f"{path} could not be written: {error.strerror}") from error

    @staticmethod
    def load(path: Path) -> LutNetwork:
        """Read a network written by `save`. Raises StoreError (no such file) or NetworkError (not a network)."""
        try:
            data = json.loads(path.read_text(encoding="utf-8"))
        except OSError as error:
            raise StoreError(f"{path} could not be read: {error.strerror}") from error
        except ValueError as error:
            raise NetworkError(f"{path}: not JSON: {error}") from error
        if not isinstance(data, dict):
            raise NetworkError(f"{path}: not a LUT network: a JSON object was expected")
        return LutNetwork.from_json(data)


def check(network: LutNetwork) -> None:
    """Raise NetworkError unless every signal, table and the head are legal."""
    for i, lut in enumerate(network.luts):
        if len(lut.inputs) > MAX_LUT_INPUTS:
            raise NetworkError(f"LUT {i} has {len(lut.inputs)} inputs; at most {MAX_LUT_INPUTS} are allowed")
        if any(not 0 <= s < network.n_inputs + i for s in lut.inputs):
            raise NetworkError(f"LUT {i} reads {lut.inputs}: signals must be in 0..{network.n_inputs + i - 1}")
        if not 0 <= lut.table < 1 << (1 << len(lut.inputs)):
            raise NetworkError(f"LUT {i}: table {lut.table:#x} does not fit {len(lut.inputs)} inputs")
    head = network.head
    if any(not 0 <= s < network.n_signals for s in head.signals):
        raise NetworkError(f"the head reads signals outside 0..{network.n_signals - 1}")
    if network.n_classes < 2:
        raise NetworkError(f"{network.n_classes} classes: at least two are needed")
    if isinstance(head, PopcountHead) and not len(head.groups) == len(head.bias) == network.n_classes:
        raise NetworkError(f"a popcount head of {len(head.groups)} groups for {network.n_classes} classes")
    if isinstance(head, OneHotHead) and len(head.signals) != network.n_classes:
        raise NetworkError(f"a one-hot head of {len(head.signals)} signals for {network.n_classes} classes")
    if isinstance(head, CodeHead) and len(head.signals) != class_bits(network.n_classes):
        raise NetworkError(f"a code head of {len(head.signals)} signals for {network.n_classes} classes")


def _head_from_json(data: Mapping[str, Any]) -> Head:
    kind = data["kind"]
    if kind == "popcount":
        groups = tuple(tuple(int(s) for s in group) for group in data["groups"])
        return PopcountHead(groups, tuple(int(b) for b in data["bias"]))
    if kind not in ("code", "one_hot"):
        raise NetworkError(f"unknown head {kind!r}; known: popcount, code, one_hot")
    signals = tuple(int(s) for s in data["signals"])
    return CodeHead(signals) if kind == "code" else OneHotHead(signals)


def class_bits(n_classes: int) -> int:
    """Width of a class index: ceil(log2(n_classes)), at least 1."""
    return max(1, (n_classes - 1).bit_length())


def pack(bits: Bits) -> Planes:
    """Bits [rows, n] to planes [n, ceil(rows / 64)]: row r is bit r % 64 of word r // 64; padding rows are zero."""
    rows, n = bits.shape
    padded = np.zeros((n, -(-rows // 64) * 64), dtype=bool)
    padded[:, :rows] = bits.T
    packed = np.packbits(padded, axis=1, bitorder="little")
    return packed.view("<u8").astype(np.uint64, copy=False)


def unpack(planes: Planes, rows: int) -> Bits:
    """The inverse of `pack`: planes [n, words] to bits [rows, n]."""
    as_bytes = np.ascontiguousarray(planes.astype("<u8", copy=False)).view(np.uint8)
    return np.unpackbits(as_bytes, axis=1, bitorder="little")[:, :rows].T.astype(bool)


def evaluate_table(table: int, inputs: list[Planes], words: int) -> Planes:
    """A LUT on packed planes by Shannon expansion over its most significant input; equal halves are not expanded."""
    size = 1 << len(inputs)
    if table == 0:
        return np.zeros(words, dtype=np.uint64)
    if table == (1 << size) - 1:
        return np.full(words, ~np.uint64(0))
    half = size >> 1
    low, high, x = table & ((1 << half) - 1), table >> half, inputs[-1]
    full = (1 << half) - 1
    if low == high:
        return evaluate_table(low, inputs[:-1], words)
    if low == 0 and high == full:
        return x.copy()
    if low == full and high == 0:
        return ~x
    if low == 0:
        return x & evaluate_table(high, inputs[:-1], words)
    if high == 0:
        return ~x & evaluate_table(low, inputs[:-1], words)
    if high == full:
        return x | evaluate_table(low, inputs[:-1], words)
    if low == full:
        return ~x | evaluate_table(high, inputs[:-1], words)
    if low == high ^ full:
        return x ^ evaluate_table(low, inputs[:-1], words)
    a = evaluate_table(low, inputs[:-1], words)
    return a ^ (x & (a ^ evaluate_table(high, inputs[:-1], words)))


def _count(planes: list[Planes], bias: int, words: int) -> list[Planes]:
    """The number of ones plus `bias`, bit-sliced, least significant plane first (carry-save adders)."""
    columns: list[list[Planes]] = [list(planes)]
    ones = np.full(words, ~np.uint64(0))
    for i in range(bias.bit_length()):
        while len(columns) <= i:
            columns.append([])
        if bias >> i & 1:
            columns[i].append(ones)
    out, i = [], 0
    while i < len(columns):
        column = columns[i]
        while len(column) > 1:
            a, b, c = column.pop(), column.pop(), column.pop() if column else np.zeros(words, dtype=np.uint64)
            if i + 1 == len(columns):
                columns.append([])
            column.insert(0, a ^ b ^ c)
            columns[i + 1].append((a & b) | (c & (a ^ b)))
        out.append(column[0] if column else np.zeros(words, dtype=np.uint64))
        i += 1
    return out


def _aligned(a: list[Planes], b: list[Planes], words: int) -> list[tuple[Planes, Planes]]:
    zero = np.zeros(words, dtype=np.uint64)
    width = max(len(a), len(b))
    return list(zip(a + [zero] * (width - len(a)), b + [zero] * (width - len(b)), strict=True))


def _greater(a: list[Planes], b: list[Planes], words: int) -> Planes:
    """Bit-sliced a > b."""
    greater = np.zeros(words, dtype=np.uint64)
    for x, y in _aligned(a, b, words):
        greater = (x & ~y) | (~(x ^ y) & greater)
    return greater
