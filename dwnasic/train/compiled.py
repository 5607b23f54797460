"""The compiled backend: a population trained by `compiled_kernel.py`, one replica after the other.

What it computes is defined by `population.py` and `rules.py`; the random numbers are theirs, so a replica starts from the same
parameters and reads the same batches, and differs in rounding only.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from threadpoolctl import threadpool_limits

from dwnasic.train.batches import (
    ROWS_AHEAD,
    Order,
    class_scores,
    class_weights,
    looks,
    not_finite,
    price_of_area,
    score,
    signal_features,
)
from dwnasic.train.efd import decay_weights
from dwnasic.train.estimator import FailedReplica, Replica, Task, TrainConfig
from dwnasic.train.plan import LayerPlan, NetworkPlan
from dwnasic.train.population import draw_layer, make_network
from dwnasic.train.rules import EfdRule, HybridRule, Rule, WarpRule

if TYPE_CHECKING:  # numba takes half a second to import
    from dwnasic.train.compiled_types import Floats, Network, Rows, State, Work


def why_not(config: TrainConfig, rule: Rule) -> str:
    """Why a configuration cannot be trained here; empty when it can."""
    if isinstance(rule, EfdRule) or (isinstance(rule, WarpRule) and rule.sampling == "hard"):
        return ""
    if isinstance(rule, HybridRule) and len(config.widths) == 1 and config.head == "popcount":
        return ""
    return f"it has no {type(rule).__name__} with layers that pass on probabilities or draw bits"


def train_compiled(
    config: TrainConfig, rule: Rule, plan: NetworkPlan, tasks: Sequence[Task], n_classes: int
) -> list[Replica | FailedReplica]:
    """Train one replica a task, for a configuration and rule that `why_not` lets pass."""
    networks = {bits: _network(config, rule, plan, bits) for bits in {task.encoder.n_bits for task in tasks}}
    work = _work(networks[max(networks)], plan, config.batch_size, n_classes)
    with threadpool_limits(1, "blas"):  # the products are small; and every sum is taken in the same order
        return [_train(networks[task.encoder.n_bits], work, config, rule, plan, task, n_classes) for task in tasks]


def _train(
    network: Network, work: Work, config: TrainConfig, rule: Rule, plan: NetworkPlan, task: Task, n_classes: int
) -> Replica | FailedReplica:
    """Train one replica."""
    from dwnasic.machine_code import first_use
    from dwnasic.train.compiled_kernel import advance
    from dwnasic.train.compiled_types import FAILED, STOPPED

    steps = -(-len(task.train_bits) // config.batch_size)
    state, rows = _state(network, rule, plan, task), _rows(network, config, task, n_classes)
    order = Order(task.seed, len(task.train_bits))
    for done in range(0, config.epochs, ROWS_AHEAD):  # back in Python every few epochs, where an interrupt is seen
        ahead = min(ROWS_AHEAD, config.epochs - done)
        batches = order.take(ahead * steps * config.batch_size).reshape(ahead, steps, config.batch_size)
        rates, roots = schedule(config, done * steps, ahead, steps)
        with first_use(advance):
            finite = advance(network, rows, batches, rates, roots, state, work)
        if not finite:
            return not_finite(int(state.counters[FAILED]))
        if state.counters[STOPPED]:
            break
    return _replica(network, plan, state, task, n_classes)


def schedule(config: TrainConfig, done: int, epochs: int, steps: int) -> tuple[Floats, Floats]:
    """What Adam multiplies by in the steps from `done` on, both [epochs, steps]: the learning rate, which falls by a half cosine
    over the whole training, over 1 - 0.9^t, and 1 / sqrt(1 - 0.999^t)."""
    at = np.arange(done, done + epochs * steps, dtype=np.float64).reshape(epochs, steps)
    rates = config.learning_rate * 0.5 * (1 + np.cos(np.pi * at / (config.epochs * steps))) / (1 - 0.9 ** (at + 1))
    return rates.astype(np.float32), (1 / np.sqrt(1 - 0.999 ** (at + 1))).astype(np.float32)


def _network(config: TrainConfig, rule: Rule, plan: NetworkPlan, n_bits: int) -> Network:
    """The kernel's view of a plan for an encoder of `n_bits` bits: what BLAS rounds must not depend on other replicas."""
    from dwnasic.train import compiled_types as t

    layers = np.zeros((len(plan.layers), t.FIELDS), dtype=np.int64)
    smooth: list[Floats] = []
    masks: list[int] = []
    entries = weights = slots = room = 0
    for d, (row, layer) in enumerate(zip(layers, plan.layers, strict=True)):
        learned, signals = layer.mapping == "learnable", layer.signals if d else n_bits
        stride = -(-signals // t.BLOCK) * t.BLOCK if learned else 0
        row[:] = (
            signals, layer.luts, layer.lut_inputs, learned, stride, len(masks), entries, weights, slots,
            room if isinstance(rule, EfdRule) else -1,
        )  # fmt: skip
        if isinstance(rule, EfdRule):
            smooth.append(_smoothing(layer.lut_inputs, rule))
            room += smooth[-1].size
        masks += [_mask(layer, i) for i in range(layer.luts)]
        entries += layer.luts << layer.lut_inputs
        weights += layer.slots * stride
        slots += layer.slots
    head = t.POPCOUNT if plan.head == "popcount" else t.ONE_SIGNAL if len(plan.class_groups) == 1 else t.FIRST_WINS
    kind = t.EFD if isinstance(rule, EfdRule) else t.WARP if isinstance(rule, WarpRule) else t.HYBRID
    groups = [group[0] for group in plan.class_groups] + [plan.layers[-1].luts]
    return t.Network(
        layers, np.array(masks), np.concatenate(smooth) if smooth else np.zeros(0, np.float32), np.array(groups), kind, head,
        float(config.temperature), float(config.spectral), float(config.weight_decay),
        float(config.threshold_sharing),
        config.epochs, looks(config.epochs), config.patience, float(config.area_pressure),
    )  # fmt: skip


def _mask(layer: LayerPlan, lut: int) -> int:
    """The address bits on which a LUT depends."""
    return (1 << (len(layer.groups[lut]) if layer.groups else layer.lut_inputs)) - 1


def _smoothing(lut_inputs: int, rule: EfdRule) -> Floats:
    """The matrix of `compiled_kernel`'s W, flat [4^n]: at k, a the sum of the decay weights from the distance of k and a on."""
    tail = np.append(np.cumsum(decay_weights(lut_inputs, rule.beta, rule.decay)[::-1])[::-1], 0.0)
    address = np.arange(1 << lut_inputs)
    distance = sum((address[:, None] ^ address) >> i & 1 for i in range(lut_inputs))
    matrix: Floats = tail[distance].astype(np.float32).reshape(-1)
    return matrix


def _state(network: Network, rule: Rule, plan: NetworkPlan, task: Task) -> State:
    """A replica at the start."""
    from dwnasic.train import compiled_types as t

    generator = np.random.default_rng((task.seed, 0))
    parameters, weights, positions = [], [], []
    for depth, layer in enumerate(plan.layers):
        signals = layer.signals if depth else task.encoder.n_bits
        drawn = draw_layer(layer, rule, generator, signals)
        parameters.append(drawn.parameters.reshape(-1).astype(np.float32))
        positions.append(np.zeros(layer.slots, np.int64) if drawn.positions is None else drawn.positions)
        if drawn.weights is not None:
            padded = np.full((layer.slots, network.layers[depth, t.STRIDE]), -np.inf, dtype=np.float32)
            padded[:, :signals] = drawn.weights[:, :signals]
            weights.append(padded.reshape(-1))
    p = np.concatenate(parameters)
    w = np.concatenate(weights) if weights else np.zeros(0, np.float32)
    s = np.concatenate(positions)
    scores = np.array([-1.0, np.inf, 0.0])
    return t.State(
        p, np.zeros_like(p), np.zeros_like(p), w, np.zeros_like(w), np.zeros_like(w), s,
        np.zeros(len(p), np.uint8), np.zeros_like(s), np.zeros(t.COUNTERS, np.int64), scores,
    )  # fmt: skip


def _rows(network: Network, config: TrainConfig, task: Task, n_classes: int) -> Rows:
    """The rows of a replica."""
    from dwnasic.train import compiled_types as t

    bits = np.concatenate([task.train_bits, task.validation_bits])
    balanced = config.class_weight == "balanced"
    words = np.zeros((len(bits), -(-network.layers[0, t.SIGNALS] // 32) * 4), dtype=np.uint8)
    packed = np.packbits(bits, axis=1, bitorder="little")
    words[:, : packed.shape[1]] = packed
    signs = np.zeros((len(bits) if network.layers[0, t.LEARNED] else 0, network.layers[0, t.STRIDE]), dtype=np.int8)
    if signs.size:
        signs[:, : bits.shape[1]] = 2 * bits.astype(np.int8) - 1
    return t.Rows(
        np.ascontiguousarray(words.view("<i4").T).astype(np.int32),
        signs,
        np.concatenate([task.train_labels, task.validation_labels]),
        class_weights(task, n_classes) if balanced else np.ones(n_classes),
        class_scores(task, n_classes, balanced),
        signal_features(task, task.encoder.n_bits),
        price_of_area(task, config.area_pressure),
    )


def _work(network: Network, plan: NetworkPlan, batch_size: int, n_classes: int) -> Work:
    """Room for batches of `batch_size` rows."""
    from dwnasic.train import compiled_types as t

    rows = max(batch_size, t.LOOKED_AT)
    luts = sum(layer.luts for layer in plan.layers)
    entries = sum(layer.luts << layer.lut_inputs for layer in plan.layers)
    size = max(1 << layer.lut_inputs for layer in plan.layers)
    stride = int(network.layers[:, t.STRIDE].max())

    def floats(*shape: int) -> Floats:
        """Zeros that begin with a line of the cache: vectors that straddle two take twice as long to load."""
        count = math.prod(shape)
        room = np.zeros(count + 16, dtype=np.float32)
        start = -room.ctypes.data % 64 // 4
        return room[start : start + count].reshape(shape)

    slots = max((layer.slots for layer in plan.layers if layer.mapping == "learnable" or layer is not plan.layers[0]), default=0)
    learned = max((layer.slots * int(row[t.STRIDE]) for layer, row in zip(plan.layers, network.layers, strict=True)))
    last = plan.layers[-1]
    ends = last.luts << last.lut_inputs
    return t.Work(
        floats(entries), floats(entries), floats(entries), floats(entries), np.zeros(entries, np.uint8),
        np.zeros((luts, rows), np.int32), np.zeros((luts, rows), np.int32), floats(luts, rows),
        floats(max(layer.luts for layer in plan.layers), rows),
        floats(slots * batch_size), floats(batch_size * stride), floats(learned), floats(size),
        np.zeros((-(-network.layers[0, t.SIGNALS] // 32), rows), np.int32),
        np.zeros(n_classes), np.zeros(ends), np.zeros(ends), np.zeros(ends),
        np.zeros(n_classes, np.int64), np.zeros((n_classes, rows), np.int32),
        np.exp(-np.arange(last.luts + 1) / network.temperature), np.zeros(rows, np.int32),
        np.zeros(network.layers[0, t.SIGNALS], np.int64),
    )  # fmt: skip


def _replica(network: Network, plan: NetworkPlan, state: State, task: Task, n_classes: int) -> Replica:
    """The best state, hardened and scored."""
    from dwnasic.train import compiled_types as t

    tables, positions = [], []
    for layer, row in zip(plan.layers, network.layers, strict=True):
        low, slot = row[t.ENTRY0], row[t.SLOT0]
        entries = state.best_tables[low : low + (layer.luts << layer.lut_inputs)]
        tables.append(entries.reshape(layer.luts, -1) != 0)
        positions.append(state.best_positions[slot : slot + layer.slots])
    network_of_best = make_network(plan, tables, positions, task.encoder, n_classes)
    return score(network_of_best, task, int(state.counters[t.BEST_EPOCH]), int(state.counters[t.EPOCH]))
