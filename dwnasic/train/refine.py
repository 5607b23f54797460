"""Refinement: a hardened network becomes better or smaller on its own training rows.

Training by gradients ends with tables that are good on average; refinement looks at the chip as it will be, bit by bit, and
trades training rows for gates at a stated price. It runs on training rows only, is deterministic, and takes milliseconds.

* `tables`: tables are chosen anew, LUT after LUT, inputs stay;
* `prune`: inputs are also left out, exchanged (for any signal of a lower layer) and chosen anew, so that LUTs become smaller or
  vanish;
* `search`: then LUTs are made random, one after the other, and descent goes on from there, where that leads to a better network.

The price is in rows: a NAND2 is kept only if it wins `area_cost` training rows. About 1 to 2 rows is what a gate has to win to be
more than noise (measured on five data sets, see docs/measurements.md); more gives smaller chips.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from dwnasic.data.encoder import Bits
from dwnasic.data.splits import balanced_accuracy
from dwnasic.errors import TrainingError
from dwnasic.machine_code import first_use
from dwnasic.network.lut_network import CodeHead, Lut, LutNetwork, PopcountHead, pack
from dwnasic.train import refine_kernel as kernel
from dwnasic.train import refine_rows as rows
from dwnasic.train.estimator import REFINEMENTS, FailedReplica, Labels, Replica, Task
from dwnasic.train.refine_area import table_cost, table_costs

PASSES = 10
"""Times that every LUT is looked at, at most; most descents end before."""
KICKS, LEAST_KICKS, KICKED_LUTS = 30, 4, 1200
"""`search` makes KICKS LUTs random; fewer in a network of many LUTs, so that about KICKED_LUTS are looked at a pass in all."""
KICK_PASSES = 2
SOFTNESS = 0.1
"""Counts of a popcount head by which a margin has to rise for a row to be e times as surely right, for one LUT a class; it grows
with the root of their number, as the spread of their sum does. With ten, 0.25 to 0.5 were best on sylvine, segment, phoneme and
australian; 0 (right or wrong) and 1 were worse. Small heads want less: else a sure majority class is worth more than being right.
"""
UNIT = 256
"""Merit of a row of weight 1 that is surely right."""
TENTHS = 10  # areas are in tenths of a NAND2
ADDER_COST = 5.0
"""NAND2 of a popcount head for one entry: a full adder."""
PIN_COST = 0.1
"""NAND2 of a LUT input: so little that it only decides between equal areas."""
MOST_BIAS = 15


@dataclass(frozen=True)
class Refinement:
    """What is refined: `mode` (a key of REFINEMENTS), `area_cost` (training rows a NAND2 has to win), `threshold_cost` (NAND2 of
    one more encoder bit: its comparator, where it is on the chip), `balanced` (all classes weigh the same).

    Raises TrainingError for values out of range.
    """

    mode: str = "prune"
    area_cost: float = 1.0
    threshold_cost: float = PIN_COST
    balanced: bool = False

    def __post_init__(self) -> None:
        if self.mode not in REFINEMENTS:
            raise TrainingError(f"refine is {self.mode!r}; known: {', '.join(REFINEMENTS)}")
        for name, value in (("area_cost", self.area_cost), ("threshold_cost", self.threshold_cost)):
            if not 0 <= value < float("inf"):
                raise TrainingError(f"{name} is {value}; it must be a finite number, zero or larger")


def refine(network: LutNetwork, bits: Bits, labels: Labels, how: Refinement) -> LutNetwork:
    """The refined network: encoder, LUTs and head stay in number and place (`simplify` removes what is unused).

    `bits` [rows, network.n_inputs] and `labels` [rows] are training rows. A network with a LUT of more than six inputs, or
    without LUTs, is returned as it is. Raises TrainingError when shapes do not fit.
    """
    if bits.ndim != 2 or bits.shape != (len(labels), network.n_inputs) or not len(labels):
        raise TrainingError(f"bits of shape {bits.shape} and labels of shape {labels.shape} for {network.n_inputs} inputs")
    if how.mode == "none" or not network.luts or max(len(lut.inputs) for lut in network.luts) > rows.LUT_INPUTS:
        return network
    with first_use(kernel.improve):
        descent = Descent(network, bits, labels, how)
        descent.run(how.mode != "tables")
    if how.mode == "search":
        descent.search()
    return descent.network()


class Descent:
    """A network under descent. `objective` is what rises: merit less the price of area, in whole units."""

    def __init__(self, network: LutNetwork, bits: Bits, labels: Labels, how: Refinement) -> None:
        self._given = network
        self._circuit = _circuit(network, bits)
        self._problem = _problem(network, bits, labels, how, self._circuit.arity)
        self._scratch = _scratch(network, len(labels))
        self._state = (self._circuit, self._problem, self._scratch)
        rows.evaluate(*self._state)

    @property
    def objective(self) -> int:
        """The objective of the present state."""
        return int(kernel.objective(*self._state))

    @property
    def area(self) -> float:
        """The area of the present state in NAND2, as descent sees it: without sharing between LUTs."""
        return int(kernel.total_area(*self._state)) / TENTHS

    def run(self, restructure: bool) -> None:
        """Descend until nothing changes, or PASSES times. First, inputs stay: what training chose is judged at its best."""
        for turn in range(PASSES):
            changed = self._pass(restructure and turn > 0)
            if not changed and (turn > 0 or not restructure):
                return

    def search(self) -> None:
        """Iterated descent: make one LUT random and descend, keep what is not worse. The random numbers are always the same."""
        rng = np.random.default_rng(0)
        luts, best, kept = len(self._given.luts), self.objective, self._copy()
        for _ in range(max(LEAST_KICKS, min(KICKS, KICKED_LUTS // luts))):
            self._randomise(int(rng.integers(luts)), rng)
            for _ in range(KICK_PASSES):
                if not self._pass(True):
                    break
            now = self.objective
            if now >= best:
                best, kept = now, self._copy()
            else:
                self._restore(kept)

    def _randomise(self, lut: int, rng: np.random.Generator) -> None:
        """As many inputs as the LUT had, of lower layers, and a random table."""
        circuit, problem, own = self._circuit, self._problem, self._given.n_inputs + lut
        lower = np.flatnonzero(problem.levels[:own] < problem.levels[own])
        n = min(int(problem.limits[lut]), len(lower))
        circuit.arity[lut] = n
        circuit.inputs[lut, :n] = rng.choice(lower, n, replace=False)
        circuit.tables[lut] = rng.integers(0, 1 << 64, dtype=np.uint64) >> np.uint64(64 - (1 << n))
        circuit.areas[lut] = table_cost(circuit.tables[lut], n, problem.costs4)
        rows.evaluate(*self._state)

    def _copy(self) -> rows.Circuit:
        return rows.Circuit._make(array.copy() for array in self._circuit)

    def _restore(self, kept: rows.Circuit) -> None:
        for array, old in zip(self._circuit, kept, strict=True):
            array[...] = old

    def _pass(self, restructure: bool) -> bool:
        """Look at every living LUT, first ones first, and at the bias; whether anything changed.

        The other way, the last LUTs settle for the little that is there, and the first ones die.
        """
        changed = False
        for lut in range(len(self._given.luts)):
            kernel.total_area(*self._state)  # who is alive
            if self._scratch.live[self._given.n_inputs + lut]:
                changed |= bool(kernel.improve(*self._state, lut, restructure))
        return changed | self._move_bias()

    def _move_bias(self) -> bool:
        """Favour one class by one count more or less, where that raises the objective."""
        changed = False
        if self._problem.head_kind == rows.POPCOUNT:
            bias, best = self._circuit.bias, self.objective
            for c in range(len(bias)):
                for step in (1, -1):
                    bias[c] += step
                    now = self.objective if 0 <= bias[c] <= MOST_BIAS else best
                    if now > best:
                        best, changed = now, True
                    else:
                        bias[c] -= step
        return changed

    def network(self) -> LutNetwork:
        """The present state."""
        c, given = self._circuit, self._given
        luts = tuple(Lut(tuple(int(s) for s in c.inputs[i, : c.arity[i]]), int(c.tables[i])) for i in range(len(given.luts)))
        head = given.head
        if isinstance(head, PopcountHead):
            head = PopcountHead(head.groups, tuple(int(b) for b in c.bias - c.bias.min()))
        return LutNetwork(given.encoder, luts, head, given.n_classes)


def refine_replicas(
    replicas: Sequence[Replica | FailedReplica], tasks: Sequence[Task], how: Refinement
) -> tuple[Replica | FailedReplica, ...]:
    """Replicas with refined networks, each on its task's training rows, and their validation scores anew."""
    if how.mode == "none":
        return tuple(replicas)
    return tuple(
        _refined(replica, task, how) if isinstance(replica, Replica) else replica
        for replica, task in zip(replicas, tasks, strict=True)
    )


def _refined(replica: Replica, task: Task, how: Refinement) -> Replica:
    network = refine(replica.network, task.train_bits, task.train_labels, how)
    predicted = network.evaluate_bits(task.validation_bits)
    return replace(
        replica,
        network=network,
        validation_accuracy=float(np.mean(predicted == task.validation_labels)),
        validation_balanced_accuracy=balanced_accuracy(task.validation_labels, predicted),
    )


def _circuit(network: LutNetwork, bits: Bits) -> rows.Circuit:
    count, inputs = len(network.luts), network.n_inputs
    circuit = rows.Circuit(
        inputs=np.zeros((count, rows.LUT_INPUTS), np.int64),
        arity=np.array([len(lut.inputs) for lut in network.luts], np.int64),
        tables=np.array([lut.table for lut in network.luts], np.uint64),
        areas=np.zeros(count, np.int64),
        bias=np.zeros(network.n_classes, np.int64),
        planes=np.zeros((-(-len(bits) // 64), inputs + count), np.uint64),
    )
    for i, lut in enumerate(network.luts):
        circuit.inputs[i, : len(lut.inputs)] = lut.inputs
        circuit.areas[i] = table_cost(circuit.tables[i], circuit.arity[i], table_costs())
    circuit.planes[:, :inputs] = pack(bits).T
    if isinstance(network.head, PopcountHead):
        bias = np.array(network.head.bias, np.int64)
        circuit.bias[:] = bias - bias.min() + MOST_BIAS // 2
    return circuit


def _problem(network: LutNetwork, bits: Bits, labels: Labels, how: Refinement, arity: NDArray[np.int64]) -> rows.Problem:
    classes, head = network.n_classes, network.head
    levels = np.zeros(network.n_signals, np.int64)
    for signal, lut in enumerate(network.luts, start=network.n_inputs):
        levels[signal] = 1 + max((levels[s] for s in lut.inputs), default=0)
    start, score_bits, utility = np.zeros(1, np.int64), 0, np.ones(1, np.int32)
    if isinstance(head, PopcountHead):
        start = np.cumsum([0, *(len(group) for group in head.groups)])
        spread = max(head.bias) - min(head.bias) + MOST_BIAS
        most = max(len(group) for group in head.groups) + spread
        score_bits = most.bit_length()
        margins = np.arange(-2 * most - 1, 2 * most + 2) / 2
        softness = SOFTNESS * math.sqrt(max(1.0, len(head.signals) / classes))
        utility = np.rint(UNIT / (1 + np.exp(np.minimum(-margins / softness, 100.0)))).astype(np.int32)
    weights = _weights(labels, classes, how.balanced)
    top = int(utility.max())  # merit of a row of weight 1
    worth = 1 << 24
    price = how.area_cost * float(weights.mean()) * top * worth / TENTHS
    return rows.Problem(
        bits=np.ascontiguousarray(bits).view(np.uint8),
        labels=labels.astype(np.int64),
        weights=weights,
        classes=np.ascontiguousarray(pack(labels[:, None] == np.arange(classes)).T),
        levels=levels,
        limits=arity.copy(),
        head_kind=rows.POPCOUNT if isinstance(head, PopcountHead) else rows.CODE if isinstance(head, CodeHead) else rows.ONE_HOT,
        head_signals=np.array(head.signals, np.int64),
        head_start=start.astype(np.int64),
        score_bits=score_bits,
        utility=utility,
        worth=worth,
        price=max(1, round(price)),
        prices=np.rint(np.array([ADDER_COST, how.threshold_cost, PIN_COST]) * TENTHS).astype(np.int64),
        costs4=table_costs(),
    )


def _weights(labels: Labels, classes: int, balanced: bool) -> NDArray[np.int32]:
    """What each row counts [rows]: 1, or with `balanced` whole numbers that give every class about the same in all.

    No sum of merits may pass 31 bits.
    """
    if not balanced:
        return np.ones(len(labels), np.int32)
    counts = np.bincount(labels, minlength=classes)
    unit = min(16, max(1, (1 << 30) // (UNIT * len(labels))))
    return np.maximum(1, np.rint(unit * len(labels) / (np.count_nonzero(counts) * counts[labels]))).astype(np.int32)


def _scratch(network: LutNetwork, count: int) -> rows.Scratch:
    luts, signals, words = len(network.luts), network.n_signals, -(-count // 64)
    return rows.Scratch(
        word=np.zeros(signals, np.uint64),
        mux=np.zeros(32, np.uint64),
        scores=np.zeros((network.n_classes, rows.MAX_SCORE_BITS), np.uint64),
        merits=np.zeros((2, 64), np.int32),
        cone=np.zeros(luts, np.int64),
        dirty=np.zeros(signals, np.int64),
        live=np.zeros(signals, np.int64),
        rows=np.zeros(words * 64, np.int64),
        deltas=np.zeros(words * 64, np.int32),
        sums=np.zeros(64, np.int32),
        gains=np.zeros(64, np.int32),
        ones=np.zeros((32, signals), np.int32),
        old=np.zeros(rows.LUT_INPUTS, np.int64),
        best=np.zeros(rows.LUT_INPUTS, np.int64),
        trial=np.zeros(rows.LUT_INPUTS, np.int64),
    )
