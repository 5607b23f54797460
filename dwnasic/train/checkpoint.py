"""Networks trained elsewhere: a checkpoint of torch_dwn (alanbacellar/DWN) and its thermometer become a `LutNetwork`.

A checkpoint is what `torch.save(model.state_dict(), path)` writes of `LUTLayer`s in a row with a `GroupSum` at the end: per layer
`luts` [luts, 2^n] (a table entry is 1 where it is above 0; input 0 is the least significant address bit) and `mapping` [luts, n],
or, learnable, `mapping.weights` [inputs, luts * n] whose largest entry of a column is the input. The thermometer is no part of it
and is given beside it (`x > threshold`, bits of a feature side by side); so is the number of classes. A `GroupSum` with a
random permutation cannot be read back: torch_dwn does not save it.
"""

from __future__ import annotations

import json
import math
import pickle
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from dwnasic.data.dataset import FeatureScale
from dwnasic.data.encoder import FeatureCode, Thermometer
from dwnasic.errors import DataError, NetworkError, StoreError
from dwnasic.network.lut_network import MAX_LUT_INPUTS, Lut, LutNetwork, PopcountHead

SUFFIXES = (".pt", ".pth", ".ckpt")
_ROUNDING = 1e-4  # of a word: a threshold this close below a word is that word, stored in single precision
_NEXT = "export it with: torch.save(model.state_dict(), 'model.pt')"


@dataclass(frozen=True)
class Layer:
    """A layer of LUTs: `wiring` [luts, n] numbers the signals of the layer before (the encoder's bits for the first)."""

    wiring: NDArray[np.int64]
    tables: tuple[int, ...]


@dataclass(frozen=True)
class Coding:
    """How values become bits: `thresholds` of every feature in the values' unit, as the training used them, and the words that
    the chip reads instead of values (`scales`)."""

    thresholds: tuple[tuple[float, ...], ...]
    scales: tuple[FeatureScale, ...]


def read_layers(path: Path) -> tuple[Layer, ...]:
    """The layers of a checkpoint, in the order in which the model holds them.

    Nothing in the file is run (weights_only). Raises StoreError (no such file) and NetworkError (no state dict, no LUT layers, or
    tensors whose shapes do not fit).
    """
    state = _load(path)
    if isinstance(state, Mapping):
        state = next((state[k] for k in ("state_dict", "model_state_dict", "model") if isinstance(state.get(k), Mapping)), state)
    names = [n for n in state if re.search(r"(^|\.)luts$", str(n))] if isinstance(state, Mapping) else []
    if not names:
        raise NetworkError(f"{path}: no LUT layer of torch_dwn in it (a tensor called ...luts); {_NEXT}")
    return tuple(_layer(path, state, name) for name in names)


def read_coding(path: Path) -> tuple[Coding, tuple[str, ...]]:
    """The thermometer of a checkpoint, and the names of the classes where the file has them.

    JSON: `thresholds` [[...] a feature], and if you like `feature_names`, `class_names`, `input_bits` (8), `range` ([low, high]
    of all features, or one a feature). A `.pt` file holds the tensor `thresholds` [features, bits]. Without a range, thresholds
    within 0..1 are of values from 0 to 1, and others of integers that fit a word. Raises StoreError, DataError.
    """
    if path.suffix in SUFFIXES:
        loaded = _load(path)
        data: Any = loaded if isinstance(loaded, Mapping) else {"thresholds": loaded}
    else:
        data = _read_json(path)
    if not isinstance(data, Mapping) or "thresholds" not in data:
        raise DataError(f"{path}: no thermometer: a mapping with `thresholds` was expected, one list of numbers a feature")
    try:
        raw = data["thresholds"]
        rows = raw.double().tolist() if isinstance(raw, torch.Tensor) else raw
        thresholds = tuple(tuple(float(t) for t in row) for row in rows)
        names = tuple(map(str, data.get("feature_names") or [f"f{i}" for i in range(len(thresholds))]))
        scales = _scales(path, names, thresholds, int(data.get("input_bits", 8)), data.get("range"))
        return Coding(thresholds, scales), tuple(map(str, data.get("class_names") or ()))
    except (TypeError, ValueError) as error:
        raise DataError(f"{path}: not a thermometer: {error}") from error


def to_network(layers: Sequence[Layer], coding: Coding, n_classes: int) -> LutNetwork:
    """The chip's network: thresholds become words (several may become one), LUTs keep their tables.

    Raises NetworkError when layers, thermometer and classes do not fit each other.
    """
    n_bits = sum(map(len, coding.thresholds))
    widths = [n_bits, *(len(layer.tables) for layer in layers)]
    for i, layer in enumerate(layers):
        if layer.wiring.min(initial=0) < 0 or layer.wiring.max(initial=0) >= widths[i]:
            before = "thermometer" if i == 0 else f"layer {i}"
            raise NetworkError(
                f"layer {i + 1} reads signal {layer.wiring.max()}, and the {before} before it has {widths[i]} bits"
            )
    if not 2 <= n_classes <= widths[-1]:
        raise NetworkError(f"{n_classes} classes for the {widths[-1]} outputs of the last layer; check the number of classes")
    encoder, bits = _encoder(coding)
    constants = [Lut((), 0), Lut((), 1)]
    first = encoder.n_bits
    signals = [first + bit if isinstance(bit, bool) else bit for bit in bits]
    luts = list(constants)
    for layer in layers:
        start = first + len(luts)
        luts += [
            Lut(tuple(signals[s] for s in row), table) for row, table in zip(layer.wiring.tolist(), layer.tables, strict=True)
        ]
        signals = list(range(start, start + len(layer.tables)))
    size = math.ceil(widths[-1] / n_classes)  # GroupSum pads the last group with zeros
    groups = tuple(tuple(signals[c * size : (c + 1) * size]) for c in range(n_classes))
    return LutNetwork(encoder, tuple(luts), PopcountHead(groups), n_classes)


def _load(path: Path) -> Any:
    try:
        return torch.load(path, map_location="cpu", weights_only=True)
    except OSError as error:
        raise StoreError(f"{path} cannot be read: {error.strerror or error}") from error
    except (pickle.UnpicklingError, RuntimeError, EOFError, ValueError, AttributeError) as error:
        first = re.sub(r"\x1b\[[0-9;]*m", "", (str(error).splitlines() or [""])[0]).split(". ")[0][:200]
        raise NetworkError(
            f"{path} holds no plain tensors (whole pickled models are not loaded, that would run their code): {first}; {_NEXT}"
        ) from error


def _read_json(path: Path) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise StoreError(f"{path} cannot be read: {error.strerror}") from error
    except ValueError as error:
        raise DataError(f"{path}: not JSON: {error}") from error


def _layer(path: Path, state: Mapping[str, Any], name: str) -> Layer:
    """The layer whose tables are called `name`."""
    tables, prefix = state[name], name[: -len("luts")]
    entries = tables.shape[1] if tables.ndim == 2 else 0
    n = entries.bit_length() - 1
    if entries < 2 or entries != 1 << n or n > MAX_LUT_INPUTS:
        raise NetworkError(
            f"{path}: {name} has the shape {tuple(tables.shape)}; [luts, 2^n] with n from 1 to {MAX_LUT_INPUTS} was expected"
        )
    fixed, learnt = state.get(f"{prefix}mapping"), state.get(f"{prefix}mapping.weights")
    if learnt is not None and learnt.ndim == 2 and learnt.shape[1] == len(tables) * n:
        wiring = learnt.argmax(dim=0).reshape(len(tables), n)
    elif fixed is not None and tuple(fixed.shape) == (len(tables), n):
        wiring = fixed
    else:
        found = {k: tuple(v.shape) for k, v in state.items() if str(k).startswith(f"{prefix}mapping")}
        raise NetworkError(f"{path}: no mapping for {len(tables)} LUTs of {n} inputs beside {name}; found {found or 'none'}")
    packed = [sum(1 << i for i, one in enumerate(row) if one) for row in (tables > 0).tolist()]
    return Layer(wiring.to(torch.int64).numpy(), tuple(packed))


def _scales(
    path: Path, names: Sequence[str], thresholds: Sequence[Sequence[float]], input_bits: int, ranges: Any
) -> tuple[FeatureScale, ...]:
    """How values become words."""
    if len(names) != len(thresholds):
        raise DataError(f"{path}: {len(names)} feature names for thresholds of {len(thresholds)} features")
    if len(set(names)) != len(names):
        raise DataError(f"{path}: a feature name occurs twice")
    largest = (1 << input_bits) - 1
    flat = [t for row in thresholds for t in row]
    if ranges is None:
        if all(0 <= t <= 1 for t in flat):
            ranges = (0.0, 1.0)
        elif all(0 <= t <= largest for t in flat):
            return tuple(FeatureScale(name, input_bits, 0.0, 1.0, identity=True) for name in names)
        else:
            raise DataError(
                f"{path}: thresholds from {min(flat):g} to {max(flat):g} are neither of values within 0..1 nor of integers "
                f"within 0..{largest}; add `range`: [low, high] of the features, or one a feature"
            )
    pairs = ranges if isinstance(ranges[0], list | tuple) else [ranges] * len(names)
    if len(pairs) != len(names):
        raise DataError(f"{path}: {len(pairs)} ranges for {len(names)} features")
    scales = []
    for name, (low, high) in zip(names, pairs, strict=True):
        if not float(high) > float(low):
            raise DataError(f"{path}: feature {name!r}: the range {low} to {high} is empty")
        scales.append(FeatureScale(name, input_bits, float(low), largest / (float(high) - float(low)), identity=False))
    return tuple(scales)


def _encoder(coding: Coding) -> tuple[Thermometer, list[int | bool]]:
    """The thermometer of words, and for every bit of the checkpoint its position there, or the constant that it became."""
    features: list[FeatureCode] = []
    bits: list[int | bool] = []
    position = 0
    for scale, row in zip(coding.scales, coding.thresholds, strict=True):
        words = [math.floor((t - scale.offset) * scale.scale + _ROUNDING) + 1 for t in row]
        kept = sorted({w for w in words if 1 <= w <= scale.largest})
        bits += [True if w < 1 else False if w > scale.largest else position + kept.index(w) for w in words]
        features.append(FeatureCode(scale.name, scale.input_bits, tuple(kept)))
        position += len(kept)
    return Thermometer(tuple(features)), bits
