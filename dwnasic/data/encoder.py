"""The thermometer encoder: an unsigned feature word becomes the bits `word >= threshold`, thresholds ascending.

This is the definition of the chip's input stage. Bit order: feature by feature, within a feature by ascending threshold, so
bit i of a feature implies bit i-1. Thresholds are integers fitted on the training part only; duplicates are removed.
"""

from __future__ import annotations

import itertools
import operator
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.special import ndtri

from dwnasic.errors import DataError, lookup

Words = NDArray[np.int64]
Bits = NDArray[np.bool_]


@dataclass(frozen=True)
class FeatureCode:
    """The thermometer of one feature.

    `input_bits` is the width of its unsigned word; `thresholds` are strictly increasing integers in 1..2**input_bits - 1
    (a threshold of 0 would be constant). No thresholds means that the chip does not read this feature.

    A chip with the `words` interface reads `min(word >> shift, 2**port_bits - 1)` at its port: a narrower word, from which
    every threshold can still be told. `shift` low bits are left out, and `width` (0: all that are left) bits are read.
    Raises DataError when thresholds are not legal, or cannot be told from the narrower word.
    """

    name: str
    input_bits: int
    thresholds: tuple[int, ...]
    shift: int = 0
    width: int = 0

    def __post_init__(self) -> None:
        if self.input_bits < 1:
            raise DataError(f"feature {self.name!r}: a word of {self.input_bits} bits")
        if any(b <= a for a, b in zip(self.thresholds, self.thresholds[1:], strict=False)):
            raise DataError(f"feature {self.name!r}: thresholds {self.thresholds} do not ascend")
        if self.thresholds and not (self.thresholds[0] >= 1 and self.thresholds[-1] < 1 << self.input_bits):
            raise DataError(f"feature {self.name!r}: thresholds {self.thresholds} do not fit words of {self.input_bits} bits")
        whole = min(self.shift, self.width) >= 0 and self.shift + max(self.width, 1) <= self.input_bits
        if not whole or any(t % (1 << self.shift) or t >> self.shift >> self.port_bits for t in self.thresholds):
            raise DataError(
                f"feature {self.name!r}: thresholds {self.thresholds} cannot be told from {self.port_bits} bits of words of "
                f"{self.input_bits} without their lowest {self.shift}"
            )

    @property
    def port_bits(self) -> int:
        """Width of the port that carries the word to a chip with the `words` interface."""
        return self.width or self.input_bits - self.shift

    @property
    def port_thresholds(self) -> tuple[int, ...]:
        """The thresholds as the port's word is compared with them."""
        return tuple(t >> self.shift for t in self.thresholds)

    def port_words(self, column: Words) -> Words:
        """Words [rows] as the port carries them [rows]."""
        shifted: Words = column >> self.shift
        return np.minimum(shifted, (1 << self.port_bits) - 1) if self.width else shifted

    def narrowed(self) -> FeatureCode:
        """The same thresholds on the narrowest port that tells them: no bit of the thermometer changes for any word.

        Common trailing zeros of the thresholds are left out, and words above the largest threshold saturate.
        """
        if not self.thresholds:
            return self
        shift = min((t & -t).bit_length() - 1 for t in self.thresholds)
        width = (self.thresholds[-1] >> shift).bit_length()
        return replace(self, shift=shift, width=0 if width == self.input_bits - shift else width)

    def rounded(self, position: int, zeros: int) -> FeatureCode | None:
        """With threshold `position` rounded (a tie goes up) to a multiple of 2**zeros, on a full port; None where thresholds
        would then not be legal, or not ascend any more. A threshold with more trailing zeros takes fewer gates."""
        half = (1 << zeros) >> 1
        new = (self.thresholds[position] + half) >> zeros << zeros
        thresholds = (*self.thresholds[:position], new, *self.thresholds[position + 1 :])
        low = thresholds[position - 1] if position else 0
        high = thresholds[position + 1] if position + 1 < len(thresholds) else 1 << self.input_bits
        return replace(self, thresholds=thresholds, shift=0, width=0) if low < new < high else None


@dataclass(frozen=True)
class Thermometer:
    """The encoder of all features, in the order of the data set's columns."""

    features: tuple[FeatureCode, ...]

    @cached_property
    def n_bits(self) -> int:
        """Number of thermometer bits of all features together."""
        return sum(len(f.thresholds) for f in self.features)

    @property
    def sources(self) -> tuple[tuple[int, int], ...]:
        """For every bit, (feature index, threshold)."""
        return tuple((i, t) for i, f in enumerate(self.features) for t in f.thresholds)

    def encode(self, words: Words) -> Bits:
        """Words [rows, features] to bits [rows, n_bits]. Raises DataError on another number of features."""
        if words.ndim != 2 or words.shape[1] != len(self.features):
            raise DataError(f"words of shape {words.shape} for an encoder of {len(self.features)} features")
        bits = np.empty((len(words), self.n_bits), dtype=bool)
        end = 0
        for i, f in enumerate(self.features):  # feature by feature: a table of all words side by side would be 8 times as large
            start, end = end, end + len(f.thresholds)
            np.greater_equal(words[:, i, None], np.array(f.thresholds, dtype=np.int64), out=bits[:, start:end])
        return bits

    def keep(self, bits: Sequence[int]) -> Thermometer:
        """The encoder with only the given bit positions (ascending). Raises DataError on others or any other order."""
        if any(b <= a for a, b in itertools.pairwise(bits)) or (len(bits) and not (bits[0] >= 0 and bits[-1] < self.n_bits)):
            raise DataError(f"bits {list(bits)} of an encoder of {self.n_bits} are not ascending positions")
        wanted, position, features = set(bits), 0, []
        for f in self.features:
            kept = tuple(t for j, t in enumerate(f.thresholds) if position + j in wanted)
            position += len(f.thresholds)
            features.append(replace(f, thresholds=kept))
        return Thermometer(tuple(features))

    def narrowed(self) -> Thermometer:
        """The same encoder for a chip whose ports are as narrow as its thresholds allow (see `FeatureCode.narrowed`)."""
        return Thermometer(tuple(f.narrowed() for f in self.features))

    def to_json(self) -> list[dict[str, Any]]:
        """A list of one JSON object a feature; `shift` and `width` of a narrower port where it has one."""
        return [
            {"name": f.name, "input_bits": f.input_bits, "thresholds": list(f.thresholds)}
            | ({"shift": f.shift, "width": f.width} if f.shift or f.width else {})
            for f in self.features
        ]

    @staticmethod
    def from_json(features: Sequence[Mapping[str, Any]]) -> Thermometer:
        """The inverse of `to_json`. Raises DataError on missing keys or illegal thresholds."""
        whole = operator.index  # unlike int(), it does not cut 2.7 to 2
        try:
            codes = [
                (str(f["name"]), whole(f["input_bits"]), tuple(map(whole, f["thresholds"])),
                 whole(f.get("shift", 0)), whole(f.get("width", 0)))
                for f in features
            ]  # fmt: skip
        except (KeyError, TypeError, ValueError) as error:
            raise DataError(f"not an encoder: {error!r}") from error
        return Thermometer(tuple(FeatureCode(*code) for code in codes))


def _uniform(column: Words, bits: int) -> NDArray[np.float64]:
    """`bits` thresholds at equal distances between the smallest and the largest training value."""
    low, high = float(column.min()), float(column.max())
    return low + (high - low) * np.arange(1, bits + 1) / (bits + 1)


def _gaussian(column: Words, bits: int) -> NDArray[np.float64]:
    """`bits` thresholds at equal probabilities of the normal distribution fitted to the training values."""
    quantiles: NDArray[np.float64] = ndtri(np.arange(1, bits + 1) / (bits + 1))
    return float(column.mean()) + float(column.std()) * quantiles


def _distributive(column: Words, bits: int) -> NDArray[np.float64]:
    """`bits` thresholds at equal shares of the training rows (Bacellar et al., ICML 2024: distributive thermometer)."""
    return np.quantile(column, np.arange(1, bits + 1) / (bits + 1), method="higher").astype(np.float64)


ENCODERS: dict[str, Callable[[Words, int], NDArray[np.float64]]] = {
    "uniform": _uniform,
    "gaussian": _gaussian,
    "distributive": _distributive,
}


def fit_thermometer(
    words: Words, names: Sequence[str], input_bits: Sequence[int], kind: str, thermometer_bits: int
) -> Thermometer:
    """Fit at most `thermometer_bits` thresholds a feature on the training words [rows, features].

    Real thresholds are rounded up to integers (`word >= ceil(t)` equals `word >= t`), and those that are equal, or that no
    training row or every training row passes, are removed, so that no bit is constant on the training part.
    Raises UnknownNameError (kind) or DataError (no training rows, no bits, no feature varies).
    """
    place = lookup(ENCODERS, kind, "encoder")
    if not len(words) or thermometer_bits < 1:
        raise DataError(f"a thermometer of {thermometer_bits} bits cannot be fitted on {len(words)} training rows")
    features = []
    for i, (name, width) in enumerate(zip(names, input_bits, strict=True)):
        column = words[:, i]
        low, high = int(column.min()), int(column.max())
        wanted = np.ceil(place(column, thermometer_bits)).astype(np.int64) if high > low else np.empty(0, dtype=np.int64)
        if kind == "distributive":
            wanted = np.maximum(wanted, low + 1)  # a heavy smallest value still separates from the rest
        thresholds = tuple(int(t) for t in np.unique(wanted) if low < t <= high)
        features.append(FeatureCode(name, width, thresholds))
    encoder = Thermometer(tuple(features))
    if encoder.n_bits == 0:
        raise DataError("every feature is constant on the training part: there is nothing to learn from")
    return encoder
