"""Input codes of Tiny Classifiers: a feature's bin in binary, Gray or one-hot, expressed exactly through a thermometer.

Source: Iordanou et al., Nature Electronics 2024, which names quantisation, quantiles, one-hot and Gray code with 2 and 4 bits a
feature. It is silent on how bins of the last two are cut and how wide they are; here:

- `quantisation_<b>`: 2**b bins of equal width between the smallest and the largest training word, the bin's number in binary.
- `quantiles_<b>`: 2**b bins of equal shares of the training rows, in binary.
- `gray_<b>`: bins as quantisation, the number in reflected Gray code.
- `one_hot_<b>`: b bins of equal width, one bit each.

The thermometer of a code has its bins' lower bounds as thresholds (`fit_thermometer` with kind `uniform` or `distributive`), so
the number of a bin is the number of thresholds passed. Bounds that coincide after rounding are one: such a feature has fewer
bins, and fewer bits where fewer suffice. Every code bit is a LUT of those threshold bits at which it changes, so a chip needs
only the comparators that its circuit reads.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from dwnasic.data.encoder import Bits, Thermometer, Words, fit_thermometer
from dwnasic.errors import TrainingError, UnknownNameError, lookup
from dwnasic.network.lut_network import Lut, evaluate_table, pack, unpack

CODE_BITS = (2, 4)
_THRESHOLDS = {"quantisation": "uniform", "quantiles": "distributive", "gray": "uniform", "one_hot": "uniform"}
CODES = tuple(f"{kind}_{bits}" for kind in _THRESHOLDS for bits in CODE_BITS)
"""The names of the codes that are tried."""
_LUT_INPUTS = 6


@dataclass(frozen=True)
class InputCode:
    """A thermometer, LUTs on its bits, and the signals that a circuit reads (numbered as in `LutNetwork`)."""

    name: str
    encoder: Thermometer
    luts: tuple[Lut, ...]
    signals: tuple[int, ...]

    def __post_init__(self) -> None:
        known = self.encoder.n_bits + len(self.luts)
        if not self.signals or any(not 0 <= s < known for s in self.signals):
            raise TrainingError(f"code {self.name}: signals {self.signals} are not in 0..{known - 1}")

    def encode(self, bits: Bits) -> Bits:
        """Thermometer bits [rows, encoder.n_bits] to code bits [rows, len(signals)]."""
        if bits.ndim != 2 or bits.shape[1] != self.encoder.n_bits:
            raise TrainingError(f"bits of shape {bits.shape} for code {self.name}, whose encoder has {self.encoder.n_bits} bits")
        packed = pack(bits)
        planes = list(packed)
        for lut in self.luts:
            planes.append(evaluate_table(lut.table, [planes[s] for s in lut.inputs], packed.shape[1]))
        return unpack(np.stack([planes[s] for s in self.signals]), len(bits))


def thermometer_code(encoder: Thermometer) -> InputCode:
    """The code whose bits are the thermometer's own (not one of the paper's): what a DWN reads."""
    return InputCode("thermometer", encoder, (), tuple(range(encoder.n_bits)))


def fit_code(words: Words, names: Sequence[str], input_bits: Sequence[int], name: str) -> InputCode:
    """The code `name` (of CODES) fitted on training words [rows, features].

    Raises UnknownNameError, or DataError when there are no rows or no feature varies.
    """
    lookup(dict.fromkeys(CODES), name, "input code")
    kind, _, width = name.rpartition("_")
    bins = int(width) if kind == "one_hot" else 1 << int(width)
    encoder = fit_thermometer(words, names, input_bits, _THRESHOLDS[kind], bins - 1)
    return code_of(encoder, kind, name)


def code_of(encoder: Thermometer, kind: str, name: str = "") -> InputCode:
    """The code of `kind` (quantisation, quantiles, gray, one_hot) whose bins are bounded by an encoder's thresholds.

    Raises UnknownNameError, or TrainingError when the encoder has no thresholds.
    """
    if kind not in _THRESHOLDS:
        raise UnknownNameError(f"unknown kind of input code {kind!r}; known: {', '.join(_THRESHOLDS)}")
    luts: list[Lut] = []
    signals: list[int] = []
    first = 0
    for feature in encoder.features:
        bins = len(feature.thresholds) + 1
        for column in _columns(kind, bins):
            signals.append(_code_bit(column, first, encoder.n_bits, luts))
        first += bins - 1
    return InputCode(name or kind, encoder, tuple(luts), tuple(signals))


def _columns(kind: str, bins: int) -> list[list[int]]:
    """For every code bit, its value in every bin; least significant bit first. A feature of one bin has none."""
    if bins == 1:
        return []
    if kind == "one_hot":
        return [[int(b == i) for b in range(bins)] for i in range(bins)]
    codes = [b ^ b >> 1 if kind == "gray" else b for b in range(bins)]
    return [[code >> i & 1 for code in codes] for i in range((bins - 1).bit_length())]


def _code_bit(column: Sequence[int], first: int, n_bits: int, luts: list[Lut]) -> int:
    """The signal that has the value column[number of ones] for the thermometer bits first, first+1, ...; appends LUTs.

    The bit changes at some thresholds t1 < t2 < ... Where it begins with a zero it is t1 & ~t2 | t3 & ~t4 | ..., three pairs a
    LUT, joined by OR; where it begins with a one, its complement is.
    """
    changes = [first + b - 1 for b in range(1, len(column)) if column[b] != column[b - 1]]
    if len(changes) == 1 and not column[0]:
        return changes[0]
    pieces: list[int] = []
    chunks = [changes[i : i + _LUT_INPUTS] for i in range(0, len(changes), _LUT_INPUTS)]
    for chunk in chunks:
        table = 0
        for address in range(1 << len(chunk)):
            bits = [address >> i & 1 for i in range(len(chunk))] + [0]
            pairs = (bits[i] and not bits[i + 1] for i in range(0, len(chunk), 2))
            table |= int(any(pairs)) << address
        if len(chunks) == 1 and column[0]:
            table ^= (1 << (1 << len(chunk))) - 1
        luts.append(Lut(tuple(chunk), table))
        pieces.append(n_bits + len(luts) - 1)
    if len(pieces) == 1:
        return pieces[0]
    size = 1 << len(pieces)
    luts.append(Lut(tuple(pieces), 1 if column[0] else (1 << size) - 2))
    return n_bits + len(luts) - 1
