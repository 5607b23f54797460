"""Which LUT layers a configuration means: widths, arities and fixed groups, before any tensor exists."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from dwnasic.errors import TrainingError
from dwnasic.train.estimator import TrainConfig

Groups = tuple[tuple[int, ...], ...]


@dataclass(frozen=True)
class LayerPlan:
    """One layer of `luts` LUTs with `lut_inputs` table inputs that read `signals` signals.

    `mapping` is "learnable", "random" or "groups"; only with "groups" is `groups` not empty: LUT i reads the signals groups[i],
    which may be fewer than `lut_inputs` (the table then does not depend on the inputs left over). Of a learnable mapping, every
    slot chooses among `candidates` signals only, or among all when 0.
    """

    signals: int
    luts: int
    lut_inputs: int
    mapping: str
    groups: Groups = ()
    candidates: int = 0

    @property
    def slots(self) -> int:
        """Number of LUT inputs of the whole layer."""
        return self.luts * self.lut_inputs

    @property
    def ragged(self) -> bool:
        """Whether some LUT has fewer inputs than its table."""
        return any(len(group) < self.lut_inputs for group in self.groups)


@dataclass(frozen=True)
class NetworkPlan:
    """All layers, first to last, and the positions in the last layer that belong to each class.

    popcount: the LUTs that are counted for each class. reduction: one LUT that decides between two classes (one group), or
    one LUT a class.
    """

    layers: tuple[LayerPlan, ...]
    head: str
    class_groups: Groups


def split_evenly(count: int, parts: int) -> Groups:
    """0..count-1 in `parts` contiguous groups whose sizes differ by at most one, larger ones first."""
    return tuple(tuple(int(i) for i in part) for part in np.array_split(np.arange(count), parts))


def plan_network(config: TrainConfig, n_bits: int, n_classes: int) -> NetworkPlan:
    """The layers that `config` means on `n_bits` encoder bits (of the task with the most) and `n_classes` classes.

    A deeper LUT has at most as many inputs as there are LUTs before it. Raises TrainingError when the last layer is too
    narrow for the classes.
    """
    layers: list[LayerPlan] = []
    signals = n_bits
    for depth, width in enumerate(config.widths):
        mapping = config.deep_mapping if depth else config.mapping
        candidates = 0 if depth else config.mapping_candidates
        layers.append(LayerPlan(signals, width, min(config.lut_inputs, signals), mapping, candidates=candidates))
        signals = width
    outputs = 1 if config.head == "reduction" and n_classes == 2 else n_classes
    if signals < outputs:
        raise TrainingError(
            f"the last layer has {signals} LUTs for {n_classes} classes; a {config.head} head needs at least {outputs}: widen it"
        )
    if config.head == "popcount":
        return NetworkPlan(tuple(layers), "popcount", split_evenly(signals, n_classes))
    layers += _pyramid(signals, outputs, config.lut_inputs)
    return NetworkPlan(tuple(layers), "reduction", tuple((c,) for c in range(outputs)))


def _pyramid(signals: int, outputs: int, lut_inputs: int) -> list[LayerPlan]:
    """Layers of LUTs on contiguous groups that do not overlap, one pyramid an output, until one signal is left of each.

    A pyramid that is done before the others passes its signal on through one-input LUTs, which simplification removes.
    """
    if lut_inputs == 1 and signals > outputs:
        raise TrainingError("a reduction head of one-input LUTs cannot shrink; use lut_inputs of 2 or more")
    layers = []
    sizes = [len(part) for part in split_evenly(signals, outputs)]
    while max(sizes) > 1:
        counts = [-(-size // lut_inputs) for size in sizes]
        groups, start = [], 0
        for size, count in zip(sizes, counts, strict=True):
            groups += [tuple(start + i for i in part) for part in split_evenly(size, count)]
            start += size
        arity = max(len(group) for group in groups)
        layers.append(LayerPlan(start, len(groups), arity, "groups", tuple(groups)))
        sizes = counts
    return layers


def scaled_temperature(temperature: float, width: int, n_classes: int, exponent: float) -> float:
    """The temperature for a popcount head of `width` LUTs, given the one that fits one LUT a class.

    Scores of more LUTs spread more; an exponent near one half keeps their spread over the temperature (of independent bits: one
    half; 0.57 was found elsewhere to let one temperature fit all widths). With 0 it is the temperature itself.
    """
    return float(temperature * (width / n_classes) ** exponent)
