"""What the ports of a chip are called and what they carry: names, stimuli, and notes for people."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dwnasic.data.encoder import Bits, FeatureCode, Thermometer, Words
from dwnasic.errors import DataError, NetlistError, lookup
from dwnasic.network.lut_network import LutNetwork, class_bits
from dwnasic.rtl.netlist import Port

INTERFACES = ("bits", "words")
OUTPUT = "y"
CLOCK = "clk"


@dataclass(frozen=True)
class Vectors:
    """What ports carry, row by row: bits [rows, width] by port name, least significant first. A chip may have no input ports."""

    rows: int
    ports: Mapping[str, Bits]

    def __post_init__(self) -> None:
        for name, bits in self.ports.items():
            if bits.ndim != 2 or len(bits) != self.rows:
                raise NetlistError(f"vectors of shape {bits.shape} for port {name!r}: expected {self.rows} rows")

    def check_ports(self, ports: Sequence[Port], what: str) -> None:
        """Raise NetlistError unless the vectors are for exactly these ports and their widths. `what` is for the message."""
        wanted = {p.name: len(p.nets) for p in ports}
        given = {name: bits.shape[1] for name, bits in self.ports.items()}
        if wanted != given:
            raise NetlistError(f"{what} for ports of widths {given}; the netlist has {wanted}")


def feature_names(encoder: Thermometer) -> tuple[str, ...]:
    """A legal, distinct, lower-case identifier for every feature (used or not, so that simplifying renames nothing).

    Accents are removed, every run of other characters becomes one underscore, an empty rest becomes `f<index>`, and a name
    that is taken gets the first free suffix `_2`, `_3`, ...
    """
    names: list[str] = []
    for i, feature in enumerate(encoder.features):
        plain = unicodedata.normalize("NFKD", feature.name).encode("ascii", "ignore").decode().lower()
        base = re.sub(r"[^a-z0-9]+", "_", plain).strip("_") or f"f{i}"
        name, suffix = base, 2
        while name in names:
            name, suffix = f"{base}_{suffix}", suffix + 1
        names.append(name)
    return tuple(names)


def input_ports(encoder: Thermometer, interface: str) -> tuple[tuple[str, int], ...]:
    """(name, width) of the input ports: `t_<feature>` (bits) or `x_<feature>` (words) for every feature that is read."""
    check_interface(interface)
    return tuple(
        (f"t_{name}", len(f.thresholds)) if interface == "bits" else (f"x_{name}", f.port_bits)
        for name, f in zip(feature_names(encoder), encoder.features, strict=True)
        if f.thresholds
    )


def check_interface(interface: str) -> None:
    """Raise UnknownNameError unless `interface` is one of INTERFACES."""
    lookup(dict.fromkeys(INTERFACES, True), interface, "interface")


def stimuli(encoder: Thermometer, words: Words, interface: str) -> Vectors:
    """Feature words [rows, features] as the bits [rows, width] of every input port.

    Raises DataError for another number of features or a word that does not fit its port.
    """
    if interface == "bits":
        return stimuli_of_bits(encoder, encoder.encode(words))
    check_interface(interface)
    if words.ndim != 2 or words.shape[1] != len(encoder.features):
        raise DataError(f"words of shape {words.shape} for an encoder of {len(encoder.features)} features")
    ports: dict[str, Bits] = {}
    for i, (name, feature) in enumerate(zip(feature_names(encoder), encoder.features, strict=True)):
        if not feature.thresholds:
            continue
        column = words[:, i]
        wrong = np.flatnonzero((column < 0) | (column >> min(feature.input_bits, 63) != 0))
        if len(wrong):
            raise DataError(
                f"row {wrong[0]}, feature {feature.name!r}: {column[wrong[0]]} does not fit a word of {feature.input_bits} bits"
            )
        ports[f"x_{name}"] = _to_bits(feature.port_words(column), feature.port_bits)
    return Vectors(len(words), ports)


def stimuli_of_bits(encoder: Thermometer, bits: Bits) -> Vectors:
    """Encoder bits [rows, n_bits] as the bits of every input port of the `bits` interface."""
    if bits.ndim != 2 or bits.shape[1] != encoder.n_bits:
        raise DataError(f"bits of shape {bits.shape} for an encoder of {encoder.n_bits} bits")
    ports: dict[str, Bits] = {}
    position = 0
    for name, width in input_ports(encoder, "bits"):
        ports[name] = bits[:, position : position + width]
        position += width
    return Vectors(len(bits), ports)


def class_vectors(classes: NDArray[np.int64], n_classes: int) -> Vectors:
    """Class indices [rows] as the bits of the output port, e.g. the expected values of a testbench."""
    return Vectors(len(classes), {OUTPUT: _to_bits(classes, class_bits(n_classes))})


def port_notes(network: LutNetwork, interface: str, class_names: Sequence[str] = ()) -> tuple[str, ...]:
    """Lines that tell a reader of the Verilog what every port means: thresholds or word widths, and the order of the classes.

    Raises NetlistError when there are class names, but not one for every class.
    """
    check_interface(interface)
    if class_names and len(class_names) != network.n_classes:
        raise NetlistError(f"{len(class_names)} class names for {network.n_classes} classes")
    lines = []
    features = zip(feature_names(network.encoder), network.encoder.features, strict=True)
    for name, f in features:
        if not f.thresholds:
            lines.append(f"feature {f.name!r} is not read")
        elif interface == "bits":
            lines.append(f"t_{name}[i] = ({f.name} >= threshold i); thresholds: {', '.join(map(str, f.thresholds))}")
        else:
            lines.append(f"x_{name} = {_port_word(f)}, unsigned, {f.port_bits} bits")
    names = class_names or [f"class {c}" for c in range(network.n_classes)]
    lines.append(f"{OUTPUT} = class index: " + ", ".join(f"{c} = {name}" for c, name in enumerate(names)))
    return tuple(lines)


def _port_word(feature: FeatureCode) -> str:
    """What the port of a feature carries, as an expression."""
    shifted = f"{feature.name} >> {feature.shift}" if feature.shift else feature.name
    return f"min({shifted}, {(1 << feature.port_bits) - 1})" if feature.width else shifted


def _to_bits(values: NDArray[np.int64], width: int) -> Bits:
    """Non-negative integers [rows] to bits [rows, width], least significant first (at most 63 carry a value)."""
    places = np.arange(width)
    bits: Bits = ((values[:, None] >> np.minimum(places, 63)) & 1).astype(bool)
    return bits
