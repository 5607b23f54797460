"""A population of LUT networks of one shape as one tensor program: parameters, forward, loss, hardening.

Shapes: R replicas, F signals, L LUTs, n LUT inputs, B rows (last), C classes. Signals are floating zeros and ones.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from dwnasic.data.encoder import Thermometer
from dwnasic.network.lut_network import CodeHead, Head, Lut, LutNetwork, OneHotHead, PopcountHead
from dwnasic.train.area_pressure import pressed_area, share_features
from dwnasic.train.efd import lookup
from dwnasic.train.estimator import TrainConfig
from dwnasic.train.layers import (
    classify,
    count_ones,
    first_wins_loss,
    group_positions,
    keep_candidates,
    largest,
    map_learnable,
    penalty_matrix,
    random_mapping,
    select_rows,
    share_signals,
    tied_entries,
)
from dwnasic.train.plan import LayerPlan, NetworkPlan
from dwnasic.train.rules import EfdRule, Rule

MAPPING_SPREAD = 0.3
"""Standard deviation of the learnable mapping's weights at the start: small against what the learning rate can move (on blood, 1
leaves more replicas with the bits they were born with)."""


@dataclass(frozen=True)
class Layer:
    """One layer of all replicas.

    `tables` is trained: [R, L, 2^n], or the parameters [R, L, P] that `rule` makes tables of. Exactly one of `weights`
    [R, L*n, F] (learnable mapping, trained) and `positions` [R, L*n] (fixed) is there. `ties` [L * 2^n] is there when some LUT
    has fewer inputs than its table.
    """

    plan: LayerPlan
    rule: Rule
    tables: Tensor
    weights: Tensor | None
    positions: Tensor | None
    ties: Tensor | None

    def entries(self) -> Tensor:
        """The tables [R, L, 2^n] as training reads them: tied entries are equal."""
        return self._tied(self.rule.tables(self.tables))

    def hardened(self) -> Tensor:
        """Entries [R, L, 2^n] whose signs are the bits of the tables on the chip."""
        return self._tied(self.rule.hardened(self.tables))

    def _tied(self, entries: Tensor) -> Tensor:
        return entries if self.ties is None else entries.flatten(1).index_select(1, self.ties).view_as(entries)

    def chosen(self) -> Tensor:
        """The signals that the slots read now, [R, L*n]."""
        if self.weights is not None:
            return largest(self.weights)
        assert self.positions is not None
        return self.positions


@dataclass(frozen=True)
class Snapshot:
    """What hardening needs, of every layer: tables [R, L, 2^n] (signs count) and positions [R, L*n]."""

    tables: tuple[Tensor, ...]
    positions: tuple[Tensor, ...]


class Population:
    """Replicas of one `NetworkPlan`. Replica r starts from `seeds[r]` and reads the first `n_bits[r]` of the padded bits only.

    `rule` is how LUTs are trained; EFD when None.
    """

    def __init__(
        self,
        plan: NetworkPlan,
        config: TrainConfig,
        seeds: Sequence[int],
        n_bits: Sequence[int],
        device: torch.device,
        rule: Rule | None = None,
    ) -> None:
        self.plan = plan
        self.config = config
        self.rule = EfdRule(config.beta, config.decay) if rule is None else rule
        generators = [np.random.default_rng((seed, 0)) for seed in seeds]
        self.layers = tuple(
            _make_layer(layer, self.rule, generators, n_bits if depth == 0 else [layer.signals] * len(seeds), device)
            for depth, layer in enumerate(plan.layers)
        )
        matrices = [penalty_matrix(layer.lut_inputs, config.spectral, config.weight_decay) for layer in plan.layers]
        self._penalties = [None if m is None else torch.tensor(m, dtype=torch.float32, device=device) for m in matrices]

    @property
    def parameters(self) -> list[Tensor]:
        """Everything that is trained."""
        return [layer.tables for layer in self.layers] + [layer.weights for layer in self.layers if layer.weights is not None]

    def values(self, signals: Tensor) -> Tensor:
        """Signals [R, F, B] of zeros and ones to the values [R, L, B] of the last layer in training: table entries, with EFD."""
        values = signals
        for depth, layer in enumerate(self.layers):
            read = _read(layer, self.rule.signals(values) if depth else signals)
            values = self.rule.values(read, layer.entries(), depth == 0)
        return values

    def loss(self, signals: Tensor, labels: Tensor, class_weights: Tensor | None) -> Tensor:
        """Mean loss of each replica [R] over a batch: signals [R, F, B], labels [R, B], class_weights [R, C] or None.

        popcount: cross-entropy of the ones counted, divided by the temperature. reduction: the last LUTs' own values (their
        table entries, with EFD), divided by the temperature, are logits of the signals that decide, so that their sign, which is
        what hardening keeps, is what was trained.
        """
        values = self.values(signals)
        if self.plan.head == "popcount":
            logits = count_ones(self.rule.counted(values), self.plan.class_groups) / self.config.temperature
            loss = functional.cross_entropy(logits, labels, reduction="none")
        elif values.shape[1] == 1:
            logits = values[:, 0] / self.config.temperature
            loss = functional.binary_cross_entropy_with_logits(logits, labels.to(values.dtype), reduction="none")
        else:
            loss = first_wins_loss(values / self.config.temperature, labels)
        if class_weights is not None:
            loss = loss * class_weights.gather(1, labels)
        return loss.mean(1)

    def penalty(self, price: Tensor | None = None) -> Tensor | None:
        """The regularisers of each replica [R], summed over all LUTs; None when there are none.

        `price` [R] is what a NAND2 costs now, in units of the loss; None when area is free.
        """
        terms = [
            ((layer.entries() @ matrix) * layer.entries()).sum((1, 2))
            for layer, matrix in zip(self.layers, self._penalties, strict=True)
            if matrix is not None
        ]
        if price is not None:
            counted = [False] * (len(self.layers) - 1) + [self.plan.head == "popcount"]
            areas = [pressed_area(self.rule.soft(layer.entries()), c) for layer, c in zip(self.layers, counted, strict=True)]
            terms.append(price * torch.stack(areas).sum(0))
        return torch.stack(terms).sum(0) if terms else None

    @torch.no_grad()
    def clamp(self) -> None:
        """Keep what is trained in the rule's range (EFD: -1..1)."""
        for layer in self.layers:
            self.rule.clamp(layer.tables)

    def share_thresholds(self, bonus: float) -> None:
        """Lead the inputs of a learnable first layer to encoder bits that others read; see `layers.share_signals`."""
        if self.layers[0].weights is not None:
            share_signals(self.layers[0].weights, bonus)

    @torch.no_grad()
    def share_features(self, features: Tensor, bonus: Tensor) -> None:
        """Lead the inputs of a learnable first layer to features that others read; see `area_pressure.share_features`."""
        if self.layers[0].weights is not None:
            share_features(self.layers[0].weights, features, bonus)

    @torch.no_grad()
    def predict(self, signals: Tensor) -> Tensor:
        """The hardened decisions [R, B] (int64) on signals [R, F, B]: what `harden`'s networks compute."""
        values = signals
        for depth, layer in enumerate(self.layers):
            bits = _read(layer, (values > 0).to(values.dtype) if depth else signals)
            values = lookup(bits, layer.hardened(), 0.0)
        return classify(values, self.plan.head, self.plan.class_groups)

    @torch.no_grad()
    def snapshot(self) -> Snapshot:
        """A copy of the present state."""
        return Snapshot(
            tuple(layer.hardened().detach().clone() for layer in self.layers),
            tuple(layer.chosen().clone() for layer in self.layers),
        )


class Drawn(NamedTuple):
    """One layer of one replica at the start: the rule's parameters [L, P], and mapping weights [S, F] or positions [S]."""

    parameters: NDArray[np.floating[Any]]
    weights: NDArray[np.float32] | None
    positions: NDArray[np.int64] | None


def draw_layer(plan: LayerPlan, rule: Rule, generator: np.random.Generator, n_signals: int) -> Drawn:
    """Draw a layer that reads the first `n_signals` of its signals: the rule's parameters, then mapping weights
    N(0, MAPPING_SPREAD^2) (-inf for signals that it must not read) or fixed positions."""
    parameters = rule.start(generator, plan.luts, plan.lut_inputs)
    if plan.mapping == "learnable":
        weights = np.full((plan.slots, plan.signals), -np.inf, dtype=np.float32)
        weights[:, :n_signals] = MAPPING_SPREAD * generator.standard_normal((plan.slots, n_signals), dtype=np.float32)
        if plan.candidates:
            keep_candidates(weights[:, :n_signals], plan.candidates, generator)
        return Drawn(parameters, weights, None)
    if plan.mapping == "random":
        return Drawn(parameters, None, random_mapping(generator, n_signals, plan.luts, plan.lut_inputs))
    return Drawn(parameters, None, group_positions(plan))


def _make_layer(
    plan: LayerPlan, rule: Rule, generators: Sequence[np.random.Generator], n_signals: Sequence[int], device: torch.device
) -> Layer:
    """Draw one layer of every replica."""
    drawn = [draw_layer(plan, rule, g, count) for g, count in zip(generators, n_signals, strict=True)]
    parameters = torch.from_numpy(np.stack([d.parameters for d in drawn])).to(device, torch.float32).requires_grad_()
    weights = [d.weights for d in drawn if d.weights is not None]
    positions = [d.positions for d in drawn if d.positions is not None]
    return Layer(
        plan,
        rule,
        parameters,
        torch.from_numpy(np.stack(weights)).to(device).requires_grad_() if weights else None,
        torch.from_numpy(np.stack(positions)).to(device) if positions else None,
        torch.from_numpy(tied_entries(plan)).to(device) if plan.ragged else None,
    )


def _read(layer: Layer, signals: Tensor) -> Tensor:
    """Signals [R, F, B] to the bits of the layer's LUTs [R, L, n, B]."""
    plan = layer.plan
    if layer.weights is not None:
        chosen = map_learnable(signals, layer.weights)
    elif plan.groups and not plan.ragged:
        chosen = signals  # contiguous full groups: already in place
    else:
        assert layer.positions is not None
        chosen = select_rows(signals, layer.positions)
    return chosen.view(chosen.shape[0], plan.luts, plan.lut_inputs, chosen.shape[2])


def harden(snapshot: Snapshot, replica: int, plan: NetworkPlan, encoder: Thermometer, n_classes: int) -> LutNetwork:
    """One replica as a `LutNetwork`: a table bit is one where the trained entry is above zero."""
    tables = [(t[replica] > 0).cpu().numpy() for t in snapshot.tables]
    return make_network(plan, tables, [p[replica].cpu().numpy() for p in snapshot.positions], encoder, n_classes)


def make_network(
    plan: NetworkPlan,
    tables: Sequence[NDArray[np.bool_]],
    positions: Sequence[NDArray[np.int64]],
    encoder: Thermometer,
    n_classes: int,
) -> LutNetwork:
    """The network of hardened tables [L, 2^n] and positions [L*n] of every layer."""
    luts: list[Lut] = []
    previous = 0  # the first signal of the layer that is read
    for layer, ones, chosen in zip(plan.layers, tables, positions, strict=True):
        inputs = (chosen.reshape(layer.luts, layer.lut_inputs) + previous).tolist()
        whole = np.packbits(ones, axis=1, bitorder="little")
        for i in range(layer.luts):
            arity = len(layer.groups[i]) if layer.groups else layer.lut_inputs
            table = int.from_bytes(whole[i].tobytes(), "little") & ((1 << (1 << arity)) - 1)
            luts.append(_lut(inputs[i][:arity], table))
        previous = encoder.n_bits + len(luts) - layer.luts
    signals = tuple(tuple(previous + i for i in group) for group in plan.class_groups)
    head: Head
    if plan.head == "popcount":
        head = PopcountHead(signals)
    else:
        head = (CodeHead if len(signals) == 1 else OneHotHead)(tuple(group[0] for group in signals))
    return LutNetwork(encoder, tuple(luts), head, n_classes)


def _lut(inputs: list[int], whole: int) -> Lut:
    """A LUT on distinct inputs, from its table on all of them: a signal that was chosen twice is read once."""
    distinct = tuple(dict.fromkeys(inputs))
    if len(distinct) == len(inputs):
        return Lut(distinct, whole)
    table = 0
    for address in range(1 << len(distinct)):
        wide = sum((address >> distinct.index(s) & 1) << i for i, s in enumerate(inputs))
        table |= (whole >> wide & 1) << address
    return Lut(distinct, table)
