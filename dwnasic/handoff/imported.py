"""Chips of networks that no study made: a network file, or a checkpoint of torch_dwn with its thermometer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from dwnasic.errors import NetworkError
from dwnasic.network.lut_network import LutNetwork
from dwnasic.network.simplify import simplify

CHECKPOINTS = (".pt", ".pth", ".ckpt")


@dataclass(frozen=True)
class Imported:
    """A simplified network with the names of its classes and what is known of its origin."""

    network: LutNetwork
    class_names: tuple[str, ...]
    origin: dict[str, Any]


def import_network(path: Path, thermometer: Path | None, n_classes: int | None, class_names: Sequence[str] = ()) -> Imported:
    """Read and simplify a network: JSON as `network.json` of a report, or a checkpoint (`.pt`, `.pth`, `.ckpt`).

    A checkpoint needs its `thermometer` (see train.checkpoint.read_coding) and, unless that names the classes, their number.
    Raises StoreError, NetworkError and DataError naming the file and what is missing.
    """
    if path.suffix in CHECKPOINTS:
        network, names, origin = _checkpoint(path, thermometer, n_classes)
    else:
        if thermometer is not None:
            raise NetworkError(f"{path} is a network and holds its encoder; --thermometer belongs to a checkpoint (.pt)")
        network, names, origin = LutNetwork.load(path), (), {"network": path.name}
    names = tuple(class_names) or names or tuple(f"class {c}" for c in range(network.n_classes))
    if len(names) != network.n_classes or (n_classes is not None and n_classes != network.n_classes):
        raise NetworkError(f"{path} has {network.n_classes} classes, not {n_classes or len(names)}; correct --classes")
    simple = simplify(network)
    origin |= {"luts": f"{len(network.luts)}, simplified to {len(simple.luts)}"}
    return Imported(simple, names, origin)


def _checkpoint(
    path: Path, thermometer: Path | None, n_classes: int | None
) -> tuple[LutNetwork, tuple[str, ...], dict[str, Any]]:
    from dwnasic.train.checkpoint import read_coding, read_layers, to_network  # loads torch

    layers = read_layers(path)
    if thermometer is None:
        raise NetworkError(
            f"{path}: a checkpoint does not hold its encoder; give the thresholds with --thermometer FILE: JSON with "
            '{"thresholds": [[...] a feature], "range": [low, high], "input_bits": 8}, or the tensor saved as .pt'
        )
    coding, names = read_coding(thermometer)
    count = n_classes or len(names)
    if not count:
        raise NetworkError(f"{path}: a checkpoint does not hold the number of classes of its GroupSum; give it with --classes")
    origin = {
        "network": path.name,
        "thermometer": thermometer.name,
        "shape": " + ".join(f"{len(layer.tables)} LUTs of {layer.wiring.shape[1]} inputs" for layer in layers),
        "inputs": [asdict(scale) for scale in coding.scales],
    }
    return to_network(layers, coding, count), names, origin
