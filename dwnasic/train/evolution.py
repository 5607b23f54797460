"""Evolution of circuits of two-input gates: the run of one seed, from packed rows to gates.

Source of the method: Iordanou et al., "Low-cost and efficient prediction hardware for tabular data using tiny classifier
circuits", Nature Electronics 2024 (arXiv 2303.00031). A run is deterministic: same configuration, rows and seed, same circuit.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from dwnasic.data.encoder import Bits
from dwnasic.errors import TrainingError
from dwnasic.network.lut_network import Lut, class_bits, pack
from dwnasic.train.estimator import Labels

if TYPE_CHECKING:
    from dwnasic.train.evolution_kernel import Problem, State

FUNCTION_SETS: dict[str, tuple[int, ...]] = {
    "and_or_nand_nor": (0b1000, 0b1110, 0b0111, 0b0001),
    "all": tuple(range(16)),
}
"""Tables of the gates that may be used; bit a + 2b is the output for inputs a and b."""
FITNESSES = ("balanced_accuracy", "accuracy")
KEEP = ("validation", "all_rows")
MAX_GATES = 1 << 15
_GENERATIONS_A_CALL = 4096  # so that an interrupt is noticed in well under a second
_FOREVER = 1 << 62
_UNIT = 1 << 32


@dataclass(frozen=True, kw_only=True)
class TinyConfig:
    """Everything that shapes an evolution.

    `gates`: the budget G. `functions`: a key of FUNCTION_SETS. `offspring`: lambda. `mutated_genes`: expected number of changed
    genes of an offspring (binomial over all 3 G + outputs genes, at least one; half of them on average at most). `fitness` on the
    training rows. `keep`: the circuit that is kept is the best seen by that same measure on the validation rows, or on training
    and validation rows together ("all_rows"). A run ends after `generations`, or when that has not improved for `patience` of
    them. Then `shrink_generations` more start from the circuit kept and prefer fewer gates among equal fitness. With a `price`
    every active gate costs that much of the measure, in evolution and in what is kept. `outputs` is the width of the class code;
    None is as many as the classes need. Raises TrainingError for a value out of range.
    """

    gates: int = 300
    functions: str = "and_or_nand_nor"
    offspring: int = 4
    mutated_genes: float = 8.0
    fitness: str = "balanced_accuracy"
    keep: str = "validation"
    generations: int = 100_000
    patience: int = 20_000
    shrink_generations: int = 0
    price: float = 0.0
    outputs: int | None = None

    def __post_init__(self) -> None:
        if not 1 <= self.gates <= MAX_GATES:
            raise TrainingError(f"a budget of {self.gates} gates; 1 to {MAX_GATES} are possible")
        for name, value, known in (
            ("functions", self.functions, tuple(FUNCTION_SETS)),
            ("fitness", self.fitness, FITNESSES),
            ("keep", self.keep, KEEP),
        ):
            if value not in known:
                raise TrainingError(f"{name} is {value!r}; known: {', '.join(known)}")
        for name, count in (("offspring", self.offspring), ("generations", self.generations), ("patience", self.patience)):
            if count < 1:
                raise TrainingError(f"{name} is {count}; it must be at least 1")
        if self.outputs is not None and self.outputs < 1:
            raise TrainingError(f"outputs is {self.outputs}; it must be at least 1")
        if self.shrink_generations < 0:
            raise TrainingError(f"shrink_generations is {self.shrink_generations}; it must not be negative")
        if not 0 < self.mutated_genes < float("inf"):
            raise TrainingError(f"mutated_genes is {self.mutated_genes}; it must be a positive finite number")
        if not 0 <= self.price <= 1:
            raise TrainingError(f"a price of {self.price} a gate; it must be a fraction in 0..1")


@dataclass(frozen=True)
class Rows:
    """Packed rows of one run: `planes` [inputs, W], training rows in the first `train_words` words, then validation rows."""

    planes: NDArray[np.uint64]
    train_words: int
    train_labels: Labels
    validation_labels: Labels

    @staticmethod
    def of(train_bits: Bits, train_labels: Labels, validation_bits: Bits, validation_labels: Labels) -> Rows:
        """Pack bits [rows, inputs] of both parts."""
        train = pack(train_bits)
        planes = np.concatenate([train, pack(validation_bits)], axis=1)
        return Rows(planes, train.shape[1], train_labels, validation_labels)

    def packed(self, train: NDArray[np.bool_], validation: NDArray[np.bool_]) -> NDArray[np.uint64]:
        """Flags of the rows of both parts, [n, training rows] and [n, validation rows], packed as the planes are."""
        return np.concatenate([pack(train.T), pack(validation.T)], axis=1)


@dataclass(frozen=True)
class Circuit:
    """A circuit to start from: two-input gates (signals: inputs, then these gates in order) and the signals of the class code."""

    gates: tuple[Lut, ...]
    outputs: tuple[int, ...]


@dataclass(frozen=True)
class Evolved:
    """The circuit kept: its active gates (signals: inputs, then these gates in order) and the signals of the class code.

    `generation` is when it was found, of `generations` in all (shrinking included), in which `decided` offspring were compared
    with their parent, `evaluated` of them by computing gates.
    """

    gates: tuple[Lut, ...]
    outputs: tuple[int, ...]
    generation: int
    generations: int
    decided: int
    evaluated: int


def evolve_circuit(config: TinyConfig, rows: Rows, n_classes: int, seed: int, begin: Circuit | None = None) -> Evolved:
    """Evolve one circuit, from random genes or from the circuit `begin`, where fewer gates decide between equal fitness.

    Raises TrainingError when there are no inputs, labels do not fit the classes, or `begin` does not fit the configuration.
    """
    from dwnasic.train import evolution_kernel as kernel  # here: numba takes half a second to import

    problem, state = prepare(config, rows, n_classes, seed)
    if begin is not None:
        _place(config, begin, len(rows.planes), state.genes, np.random.default_rng((seed, 1)))
        problem = problem._replace(parsimony=max(1, problem.parsimony))
    kernel.start(problem, state)
    left = config.generations
    while left > 0 and kernel.advance(problem, state, min(left, _GENERATIONS_A_CALL), config.patience):
        left -= _GENERATIONS_A_CALL
    if config.shrink_generations:
        problem = problem._replace(parsimony=max(1, problem.parsimony))
        state.genes[:] = state.best_genes
        kernel.start(problem, state)
        for done in range(0, config.shrink_generations, _GENERATIONS_A_CALL):
            kernel.advance(problem, state, min(config.shrink_generations - done, _GENERATIONS_A_CALL), _FOREVER)
    return freeze(config, rows, state)


def prepare(config: TinyConfig, rows: Rows, n_classes: int, seed: int) -> tuple[Problem, State]:
    """The kernel's view of a run before its first evaluation, with random genes. Raises TrainingError."""
    _check(config, rows, n_classes)
    return _problem(config, rows, n_classes), _state(config, rows, n_classes, seed)


def freeze(config: TinyConfig, rows: Rows, state: State) -> Evolved:
    """The circuit that a run has kept."""
    from dwnasic.train import evolution_kernel as kernel

    counters = state.counters
    generations = int(counters[kernel.GENERATION])
    gates, outputs = _active_part(config, len(rows.planes), state.best_genes)
    return Evolved(
        gates, outputs, int(counters[kernel.BEST_GENERATION]), generations, generations * config.offspring,
        int(counters[kernel.EVALUATED]),
    )  # fmt: skip


def _check(config: TinyConfig, rows: Rows, n_classes: int) -> None:
    if n_classes < 2:
        raise TrainingError(f"{n_classes} classes; at least two are needed")
    outputs, needed = config.outputs, class_bits(n_classes)
    if outputs is not None and outputs < needed:
        raise TrainingError(f"{outputs} outputs code {1 << outputs} classes, not {n_classes}; use {needed}")
    if outputs is not None and outputs > needed:
        raise TrainingError(f"{outputs} outputs; {n_classes} classes need {needed}")
    if not len(rows.planes):
        raise TrainingError("a circuit without inputs cannot be evolved; use an encoder with thresholds")
    labels = np.concatenate([rows.train_labels, rows.validation_labels])
    if labels.min() < 0 or labels.max() >= n_classes:
        raise TrainingError(f"labels in {labels.min()}..{labels.max()} for {n_classes} classes")


def _weights(config: TinyConfig, labels: Labels, n_classes: int) -> NDArray[np.int64]:
    """What a right row of each class counts: the same, or (to 32 bits) the same in all for every class that is there."""
    counts = np.bincount(labels, minlength=n_classes)
    if config.fitness == "accuracy":
        return np.ones(n_classes, dtype=np.int64)
    return np.where(counts > 0, _UNIT // np.maximum(counts, 1), 0).astype(np.int64)


def _problem(config: TinyConfig, rows: Rows, n_classes: int) -> Problem:
    from dwnasic.train import evolution_kernel as kernel

    train, validation = rows.train_labels, rows.validation_labels
    outputs = class_bits(n_classes)
    code, classes = np.arange(outputs)[:, None], np.arange(n_classes)[:, None]
    together = config.keep == "all_rows"
    score = _weights(config, np.concatenate([train, validation]) if together else validation, n_classes)
    weights = _weights(config, train, n_classes)
    train_score = score if together else np.zeros_like(score)
    full = [_total(w, labels) for w, labels in ((weights, train), (train_score, train), (score, validation))]
    return kernel.Problem(
        inputs=len(rows.planes),
        gates=config.gates,
        outputs=outputs,
        train_words=rows.train_words,
        labels=rows.packed(train[None] >> code & 1 == 1, validation[None] >> code & 1 == 1),
        classes=rows.packed(train[None] == classes, validation[None] == classes),
        weights=weights,
        train_score=train_score,
        validation_score=score,
        functions=np.array(FUNCTION_SETS[config.functions], dtype=np.int64),
        chances=_chances(3 * config.gates + outputs, config.mutated_genes),
        parsimony=round(config.price * full[0] * (1 << kernel.SIZE_BITS)),
        keep_price=round(config.price * (full[1] + full[2]) * (1 << kernel.SIZE_BITS)),
    )


def _total(weights: NDArray[np.int64], labels: Labels) -> int:
    """What all rows count together when all are right."""
    return int(np.bincount(labels, minlength=len(weights)) @ weights)


def _chances(genes: int, mean: float) -> NDArray[np.float64]:
    """Entry k: the probability that at most k+1 of `genes` change, given that one does; up to all but 1e-12 of the cases."""
    from scipy.stats import binom  # here: it takes a quarter of a second to import

    rate = min(0.5, mean / genes)
    most = max(1, int(binom.ppf(1 - 1e-12, genes, rate)))
    exactly = binom.pmf(np.arange(1, most + 1), genes, rate)
    return np.asarray(np.cumsum(exactly) / -math.expm1(genes * math.log1p(-rate)), dtype=np.float64)


def _state(config: TinyConfig, rows: Rows, n_classes: int, seed: int) -> State:
    from dwnasic.train import evolution_kernel as kernel

    inputs, words = rows.planes.shape
    outputs, gates, offspring = class_bits(n_classes), config.gates, config.offspring
    genes, signals = 3 * gates + outputs, inputs + gates
    changes = len(_chances(genes, config.mutated_genes))
    pool = np.zeros(((1 + offspring) * signals, words), dtype=np.uint64)
    pool[:inputs] = rows.planes
    counters = np.zeros(kernel.COUNTERS, dtype=np.int64)
    counters[kernel.BEST_VALUE] = -_FOREVER
    rng = np.random.default_rng(seed)
    return kernel.State(
        random=rng.integers(0, 1 << 64, 1, dtype=np.uint64),
        genes=rng.integers(0, _choices(config, inputs, outputs)),
        best_genes=np.zeros(genes, dtype=np.int64),
        pool=pool,
        active=np.zeros(gates, dtype=bool),
        altered=np.zeros(gates, dtype=bool),
        order=np.zeros((offspring, gates), dtype=np.int64),
        sizes=np.zeros(offspring, dtype=np.int64),
        marked=np.zeros((offspring, gates), dtype=bool),
        dirty=np.zeros((offspring, signals), dtype=bool),
        touched=np.zeros(offspring, dtype=bool),
        places=np.zeros((offspring, changes), dtype=np.int64),
        values=np.zeros((offspring, changes), dtype=np.int64),
        counts=np.zeros(offspring, dtype=np.int64),
        right=np.zeros((offspring + 1, n_classes), dtype=np.int64),
        validation_right=np.zeros((1, n_classes), dtype=np.int64),
        merit=np.zeros(offspring + 1, dtype=np.int64),
        counters=counters,
    )


def _place(config: TinyConfig, begin: Circuit, inputs: int, genes: NDArray[np.int64], rng: np.random.Generator) -> None:
    """Write the genes of a circuit, its gates in order at random places among the others."""
    functions = FUNCTION_SETS[config.functions]
    if len(begin.gates) > config.gates:
        raise TrainingError(f"a circuit of {len(begin.gates)} gates to start from, and a budget of {config.gates}; raise gates")
    wrong = [gate for gate in begin.gates if len(gate.inputs) != 2 or gate.table not in functions]
    if wrong:
        raise TrainingError(f"a circuit to start from has {wrong[0]}, which is no gate of the functions {config.functions}")
    if len(begin.outputs) != len(genes) - 3 * config.gates:
        raise TrainingError(
            f"a circuit of {len(begin.outputs)} outputs to start from; {len(genes) - 3 * config.gates} are needed"
        )
    places = np.sort(rng.permutation(config.gates)[: len(begin.gates)]).tolist()
    signals = [*range(inputs), *(inputs + place for place in places)]
    for gate, place in zip(begin.gates, places, strict=True):
        genes[3 * place : 3 * place + 3] = [functions.index(gate.table), *(signals[s] for s in gate.inputs)]
    genes[3 * config.gates :] = [signals[s] for s in begin.outputs]


def _choices(config: TinyConfig, inputs: int, outputs: int) -> NDArray[np.int64]:
    """How many values each gene has."""
    signals = inputs + np.arange(config.gates)
    gates = np.stack([np.full(config.gates, len(FUNCTION_SETS[config.functions])), signals, signals], axis=1)
    return np.concatenate([gates.reshape(-1), np.full(outputs, inputs + config.gates)])


def _active_part(config: TinyConfig, inputs: int, genes: NDArray[np.int64]) -> tuple[tuple[Lut, ...], tuple[int, ...]]:
    """The gates that the outputs depend on, renumbered, and the outputs."""
    functions = FUNCTION_SETS[config.functions]
    gates = genes[: 3 * config.gates].reshape(-1, 3).tolist()
    outputs = genes[3 * config.gates :].tolist()
    live = {s for s in outputs if s >= inputs}
    for gate in range(config.gates - 1, -1, -1):
        if inputs + gate in live:
            live.update(s for s in gates[gate][1:] if s >= inputs)
    place = {s: s for s in range(inputs)} | {s: inputs + i for i, s in enumerate(sorted(live))}
    luts = []
    for s in sorted(live):
        function, a, b = gates[s - inputs]
        luts.append(Lut((place[a], place[b]), functions[function]))
    return tuple(luts), tuple(place[s] for s in outputs)
