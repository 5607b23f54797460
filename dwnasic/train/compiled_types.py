"""What the compiled core of training works on, and how it is compiled; see `compiled_kernel.py`.

Arrays of all layers lie one after the other; `Network.layers` says where. Names: D layers, L LUTs of all layers, E table entries
of all layers, S slots (LUT inputs), F signals that a layer reads, B rows of a batch, N rows, C classes.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

from dwnasic import machine_code

F = TypeVar("F", bound=Callable[..., Any])
Floats = NDArray[np.float32]
Doubles = NDArray[np.float64]
Integers = NDArray[np.int64]
Codes = NDArray[np.int32]
Bytes = NDArray[np.uint8]

SIGNALS, LUTS, INPUTS, LEARNED, STRIDE, LUT0, ENTRY0, WEIGHT0, SLOT0, SMOOTH0, FIELDS = range(11)
"""Columns of `Network.layers`: signals read, LUTs, inputs a LUT, 1 for a learnable mapping, length of a row of mapping weights,
and the first LUT, entry, mapping weight, slot and element of the smoothing matrix (-1: the table itself)."""
EFD, WARP, HYBRID = range(3)
"""Rules of training."""
POPCOUNT, ONE_SIGNAL, FIRST_WINS = range(3)
"""Heads: their losses."""
EPOCH, BEST_EPOCH, FAILED, RISE, STOPPED, COUNTERS = range(6)
"""Places in `State.counters`: epochs done, the epoch that is kept, the one whose loss was not finite (0: none), the one in
which the score last rose, and the one in which patience ended (0: none)."""
BEST_SCORE, BEST_LOSS, TOTAL, SCORES = range(4)
"""Places in `State.scores`; `TOTAL` is the sum of the losses since the last look."""
BLOCK = 16
"""Rows of mapping weights are padded to a multiple of this many."""
LOOKED_AT = 256
"""Rows that are looked at together, at least."""

ZERO, ONE, HALF = np.float32(0), np.float32(1), np.float32(0.5)
"""Literals would make float64 of float32."""
_CONTRACT: dict[str, Any] = {"fastmath": {"contract"}}  # a product and a sum may be one instruction


def compiled(function: F) -> F:
    """`machine_code.compiled`, with contraction."""
    return machine_code.compiled(function, **_CONTRACT)


def part(function: F) -> F:
    """`machine_code.part`, with contraction, copied into its callers: to pass all these arrays takes a microsecond."""
    return machine_code.part(function, forceinline=True, **_CONTRACT)


def managed(function: F) -> F:
    """`machine_code.part`, with contraction, for calls into numpy, which counts references."""
    return machine_code.part(function, _nrt=True, **_CONTRACT)


class Network(NamedTuple):
    """What all replicas share.

    `layers` [D, FIELDS]; `masks` [L]: the address bits on which a LUT's table depends; `smooth`: the matrices W, flat; `groups`
    [C + 1]: where the LUTs of a class begin in the last layer. `spectral`, `weight_decay` and `sharing` are strengths (see
    `TrainConfig`), `pressure` that of area; `every`: epochs between looks; `patience`: epochs without a higher score after which
    training ends (0: never).
    """

    layers: Integers
    masks: Integers
    smooth: Floats
    groups: Integers
    rule: int
    head: int
    temperature: float
    spectral: float
    weight_decay: float
    sharing: float
    epochs: int
    every: int
    patience: int
    pressure: float


class Rows(NamedTuple):
    """The rows of one replica, training rows first.

    `words` [F / 32, N]: bit f % 32 of word f / 32 is signal f; `signs` [N, STRIDE] the same as -1 and 1, padding 0 (no rows
    unless the first mapping is learned); `labels` [N]; `class_weights` [C]: what a row counts in the loss; `class_scores`
    [C]: what a right one counts in the score; `features` [F]: the feature of a signal; `price`: the loss of a NAND2 at the end.
    """

    words: Codes
    signs: NDArray[np.int8]
    labels: Integers
    class_weights: Doubles
    class_scores: Doubles
    features: Integers
    price: float


class State(NamedTuple):
    """What is trained, with Adam's moments, and the best of it so far.

    `parameters` [E], `weights` (rows of STRIDE, padding -inf), `positions` [S]: the signals that slots read; `best_tables` [E]:
    zeros and ones; `best_positions` [S]; `counters`, `scores`: see COUNTERS, SCORES.
    """

    parameters: Floats
    parameters_m: Floats
    parameters_v: Floats
    weights: Floats
    weights_m: Floats
    weights_v: Floats
    positions: Integers
    best_tables: Bytes
    best_positions: Integers
    counters: Integers
    scores: Doubles


class Work(NamedTuple):
    """Room to compute in; nothing in it outlasts a step.

    Of entries [E]: `tables`, `smoothed`, `gradient`, `slopes` (the derivative of what a LUT passes on), `hard` (the chip's). Of
    LUTs and rows [L, B]: `address`, `ones` (outputs), `passed` (gradients by entries looked up). `received` [F, B]: gradients by
    the signals of a deeper layer. Of one layer: `slots` [S, B] (gradients), `signs` [B, STRIDE] (what it reads, as -1 and 1),
    `change` [S, STRIDE] (gradients by mapping weights), `slope` [2^n]. `words` [F / 32, B]: see `Rows`. `logits`, `right` [C];
    `on`, `off`, `one` [C 2^n]: log-probabilities of one and zero and probability of one, by the last layer's entries; `counts`
    [C, B], `powers`: exp(-k / temperature); `block` [B]: classes; `readers` [F]: slots that read a signal of the first layer,
    or a feature.
    """

    tables: Floats
    smoothed: Floats
    slopes: Floats
    gradient: Floats
    hard: Bytes
    address: Codes
    ones: Codes
    passed: Floats
    received: Floats
    slots: Floats
    signs: Floats
    change: Floats
    slope: Floats
    words: Codes
    logits: Doubles
    on: Doubles
    off: Doubles
    one: Doubles
    right: Integers
    counts: Codes
    powers: Doubles
    block: Codes
    readers: Integers
