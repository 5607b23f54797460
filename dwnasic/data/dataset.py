"""A data set: the unsigned feature words that a chip reads, and how each is made from a value."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dwnasic.data.encoder import Words
from dwnasic.data.table import Labels, Table
from dwnasic.errors import DataError, StudyError, lookup

Rows = NDArray[np.int64]


@dataclass(frozen=True)
class FeatureScale:
    """How a value becomes an unsigned word: `clip(floor((value - offset) * scale + 0.5), 0, 2**input_bits - 1)`.

    `identity` marks an integer column that passes unchanged (offset 0, scale 1). `offset` has the value's unit, `scale` is
    words per unit. Raises DataError when the numbers cannot be used.
    """

    name: str
    input_bits: int
    offset: float
    scale: float
    identity: bool

    def __post_init__(self) -> None:
        if not 1 <= self.input_bits <= 32:
            raise DataError(f"feature {self.name!r}: a word of {self.input_bits} bits; 1 to 32 are possible")
        if not (math.isfinite(self.offset) and math.isfinite(self.scale) and self.scale > 0):
            raise DataError(f"feature {self.name!r}: offset {self.offset!r} and scale {self.scale!r} cannot be used")
        if self.identity and (self.offset, self.scale) != (0.0, 1.0):
            raise DataError(f"feature {self.name!r}: an unchanged column has offset 0 and scale 1")

    @property
    def largest(self) -> int:
        """The largest word."""
        return (1 << self.input_bits) - 1

    def to_words(self, values: NDArray[np.float64]) -> Words:
        """Finite values [...] to words [...], saturating at both ends."""
        with np.errstate(over="ignore"):  # a far value may overflow to infinity, which saturates as it should
            scaled = np.floor((values - self.offset) * self.scale + 0.5)
        return np.clip(scaled, 0, self.largest).astype(np.int64)

    @staticmethod
    def from_json(data: Mapping[str, Any]) -> FeatureScale:
        """The inverse of an entry of `Dataset.scales_json`. Raises DataError on missing or unknown keys."""
        try:
            return FeatureScale(**data)
        except TypeError as error:
            raise DataError(f"not a feature scale: {error}") from error


@dataclass(frozen=True, eq=False)
class Dataset:
    """A table as a chip sees it: `words` [rows, features] and `labels` [rows], both read-only.

    `digest` is the table's, so it does not depend on how the words were made; `scales` says that.
    """

    name: str
    scales: tuple[FeatureScale, ...]
    words: Words
    labels: Labels
    class_names: tuple[str, ...]
    digest: str

    def __post_init__(self) -> None:
        if self.words.shape != (len(self.labels), len(self.scales)):
            raise DataError(f"{self.name}: words of shape {self.words.shape} for {len(self.labels)} x {len(self.scales)}")
        for name in ("words", "labels"):
            view = getattr(self, name).view()  # the caller's own array stays as it was
            view.setflags(write=False)
            object.__setattr__(self, name, view)

    @property
    def n_classes(self) -> int:
        """Number of classes."""
        return len(self.class_names)

    @property
    def feature_names(self) -> tuple[str, ...]:
        """Names of the features, in the order of the columns of `words`."""
        return tuple(s.name for s in self.scales)

    @property
    def input_bits(self) -> tuple[int, ...]:
        """Width of every feature's word."""
        return tuple(s.input_bits for s in self.scales)

    def scales_json(self) -> list[dict[str, Any]]:
        """A JSON object a feature: name, input_bits, offset, scale, identity."""
        return [asdict(s) for s in self.scales]


def fit_dataset(table: Table, training_rows: Rows, input_bits: int, ranges: Mapping[str, tuple[float, float]]) -> Dataset:
    """Words of `input_bits` for every feature of a table.

    A one-hot feature is a word of one bit. A feature with a range is scaled by it (low to 0, high to the largest word). An
    integer column whose values (of all rows) fit a word passes unchanged. Every other is scaled by the smallest and the
    largest value of the training rows. Values outside saturate. Only the training rows set a scale, so the test part cannot
    leak in. Raises StudyError (a range that names no such feature) or DataError (no training rows, values too far apart).
    """
    if not len(training_rows):
        raise DataError(f"{table.name}: no training rows")
    _check_ranges(table, ranges)
    scales = tuple(
        _fit_scale(name, table.values[:, i], training_rows, 1 if name in table.one_hot else input_bits, ranges.get(name))
        for i, name in enumerate(table.feature_names)
    )
    words = np.stack([scale.to_words(table.values[:, i]) for i, scale in enumerate(scales)], axis=1)
    return Dataset(table.name, scales, words, table.labels, table.class_names, table.digest)


def _check_ranges(table: Table, ranges: Mapping[str, tuple[float, float]]) -> None:
    features = dict.fromkeys(table.feature_names)
    for name in ranges:
        lookup(features, name, "feature under dataset.ranges")
        if name in table.one_hot:
            raise StudyError(f"dataset.ranges names {name!r}, which is one-hot: one bit has no range; take it out")


def _fit_scale(
    name: str, values: NDArray[np.float64], training_rows: Rows, input_bits: int, limits: Sequence[float] | None
) -> FeatureScale:
    largest = (1 << input_bits) - 1
    if limits is None and bool(np.all((values == np.floor(values)) & (values >= 0) & (values <= largest))):
        return FeatureScale(name, input_bits, 0.0, 1.0, identity=True)
    training = values[training_rows]
    low, high = (float(training.min()), float(training.max())) if limits is None else (float(limits[0]), float(limits[1]))
    if low == high:  # constant where it is learnt: the word is 0 (or saturates above), and no threshold will be placed
        return FeatureScale(name, input_bits, low, 1.0, identity=False)
    scale = largest / (high - low)
    if not (math.isfinite(scale) and scale > 0):
        raise DataError(
            f"{name!r}: values from {low:g} to {high:g} cannot be scaled to words; give it a range under dataset.ranges, "
            "or leave it out with dataset.drop"
        )
    return FeatureScale(name, input_bits, low, scale, identity=False)
