"""Evolved circuits: exactness against `LutNetwork`, toy problems that must be solved, determinism, stopping, refusals."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import quick

from dwnasic.data.encoder import FeatureCode, Thermometer, Words
from dwnasic.data.splits import balanced_accuracy
from dwnasic.errors import TrainingError
from dwnasic.network.lut_network import Lut, LutNetwork, class_bits
from dwnasic.network.simplify import simplify
from dwnasic.train import evolution_kernel as kernel
from dwnasic.train.estimator import FailedReplica, Labels, Replica, Task
from dwnasic.train.evolution import FUNCTION_SETS, Circuit, Rows, TinyConfig, evolve_circuit, prepare
from dwnasic.train.tiny import compile_engine, evolve, harden, refine, search_codes
from dwnasic.train.tiny_codes import fit_code, thermometer_code

SMALL = TinyConfig(gates=40, generations=3000, patience=3000, mutated_genes=3.0)


def _encoder(bits: int) -> Thermometer:
    return Thermometer(tuple(FeatureCode(f"b{i}", 1, (1,)) for i in range(bits)))


def _all_rows(bits: int) -> Words:
    return np.arange(1 << bits)[:, None] >> np.arange(bits) & 1


def _task(words: Words, labels: Labels, seed: int = 0, encoder: Thermometer | None = None) -> Task:
    """The same rows for training and validation."""
    encoder = encoder or _encoder(words.shape[1])
    bits = encoder.encode(words)
    return Task(encoder, bits, labels.astype(np.int64), bits, labels.astype(np.int64), seed)


def _noisy_task(seed: int, classes: int = 2) -> Task:
    rng = np.random.default_rng(seed)
    words = rng.integers(0, 2, (300, 8))
    count = words[:, :3].sum(1) * classes // 4 if classes < 4 else words[:, :4].sum(1)
    labels = np.where(rng.random(300) < 0.15, rng.integers(0, classes, 300), count)
    bits = _encoder(8).encode(words)
    return Task(_encoder(8), bits[:200], labels[:200], bits[200:], labels[200:], seed)


TOYS = {
    "xor": (2, lambda w: w.sum(1) % 2),
    "majority of five": (5, lambda w: w.sum(1) > 2),
    "parity of four": (4, lambda w: w.sum(1) % 2),
    "three classes": (4, lambda w: np.minimum(w.sum(1), 2)),
    "five classes": (4, lambda w: w.sum(1)),
}


@pytest.mark.parametrize("functions", sorted(FUNCTION_SETS))
@pytest.mark.parametrize("toy", sorted(TOYS))
def test_toy_problems_are_solved(toy: str, functions: str) -> None:
    bits, function = TOYS[toy]
    words = _all_rows(bits)
    labels = np.asarray(function(words)).astype(np.int64)
    config = TinyConfig(gates=60, functions=functions, generations=60_000, patience=60_000, mutated_genes=3.0)
    classes = int(labels.max()) + 1
    replicas = evolve(config, [_task(words, labels, seed) for seed in range(3)], classes)
    best = max((r for r in replicas if isinstance(r, Replica)), key=lambda r: r.validation_accuracy)
    assert best.validation_accuracy == 1.0
    assert np.array_equal(best.network.evaluate(words), labels)
    assert all(lut.table in FUNCTION_SETS[functions] and len(lut.inputs) == 2 for lut in best.network.luts)


@quick(25)
@given(
    inputs=st.integers(1, 9), gates=st.integers(1, 30), classes=st.integers(2, 6), rows=st.integers(6, 200),
    functions=st.sampled_from(sorted(FUNCTION_SETS)), mutated=st.floats(0.5, 3.0), parsimony=st.integers(0, 1),
    seed=st.integers(0, 99),
)  # fmt: skip
def test_incremental_evaluation_is_that_of_the_network(
    inputs: int, gates: int, classes: int, rows: int, functions: str, mutated: float, parsimony: int, seed: int
) -> None:
    """After many accepted offspring the kernel's own counts are those of the parent's network, evaluated afresh."""
    rng = np.random.default_rng(seed)
    labels = rng.permutation(np.arange(rows + 70) % classes)
    bits = rng.random((rows + 70, inputs)) < 0.5
    train, train_labels, rest, rest_labels = bits[:rows], labels[:rows], bits[rows:], labels[rows:]
    config = TinyConfig(gates=gates, functions=functions, mutated_genes=mutated, generations=200, patience=200)
    packed = Rows.of(train, train_labels, rest, rest_labels)
    problem, state = prepare(config, packed, classes, seed)
    problem = problem._replace(parsimony=parsimony)
    kernel.start(problem, state)
    code = thermometer_code(_encoder(inputs))
    for _ in range(6):
        before = int(state.merit[-1])
        kernel.advance(problem, state, 30, 1 << 40)
        assert state.merit[-1] >= before
        network = harden(_parent(config, packed, problem, state), code, classes)
        right = network.evaluate_bits(train) == train_labels
        counts = np.bincount(train_labels[right], minlength=classes)
        assert state.right[-1].tolist() == counts.tolist()
        assert state.merit[-1] == (int(counts @ problem.weights) << kernel.SIZE_BITS) - parsimony * len(network.luts)
        seen = network.evaluate_bits(rest) == rest_labels
        assert state.counters[kernel.SCORE] == np.bincount(rest_labels[seen], minlength=classes) @ problem.validation_score


def _parent(config: TinyConfig, rows: Rows, problem: Any, state: Any) -> Any:
    from dwnasic.train.evolution import freeze

    return freeze(config, rows, state._replace(best_genes=state.genes))


def test_replicas_keep_the_contract_and_repeat() -> None:
    tasks = [_noisy_task(seed) for seed in range(3)]
    replicas = evolve(SMALL, tasks, 2)
    for task, replica in zip(tasks, replicas, strict=True):
        assert isinstance(replica, Replica)
        assert replica.network.encoder == task.encoder
        predicted = replica.network.evaluate_bits(task.validation_bits)
        assert replica.validation_accuracy == np.mean(predicted == task.validation_labels)
        assert replica.validation_balanced_accuracy == balanced_accuracy(task.validation_labels, predicted)
        assert replica.validation_accuracy > 0.7
    assert evolve(SMALL, tasks, 2) == replicas
    assert evolve(SMALL, tasks[1:2], 2) == replicas[1:2], "a replica does not depend on the others"
    other_seeds = evolve(SMALL, [replace(task, seed=task.seed + 100) for task in tasks], 2)
    assert [r.network for r in other_seeds if isinstance(r, Replica)] != [r.network for r in replicas if isinstance(r, Replica)]


def test_the_circuit_kept_is_the_best_on_validation_rows() -> None:
    task = _noisy_task(4)
    rows = Rows.of(task.train_bits, task.train_labels, task.validation_bits, task.validation_labels)
    problem, state = prepare(SMALL, rows, 2, 4)
    kernel.start(problem, state)
    scores = [int(state.counters[kernel.SCORE])]
    while state.counters[kernel.GENERATION] < SMALL.generations:
        kernel.advance(problem, state, 1, 1 << 40)
        scores.append(int(state.counters[kernel.SCORE]))
    replica = evolve(SMALL, [task], 2)[0]
    assert isinstance(replica, Replica)
    counts = np.bincount(task.validation_labels)
    predicted = replica.network.evaluate_bits(task.validation_bits)
    right = np.bincount(task.validation_labels[predicted == task.validation_labels], minlength=2)
    assert int(right @ ((1 << 32) // counts)) == max(scores) == scores[replica.epoch]
    assert max(scores) > scores[0]


def test_a_run_stops_when_validation_does_not_improve() -> None:
    task = _noisy_task(0)
    rows = Rows.of(task.train_bits, task.train_labels, task.validation_bits, task.validation_labels)
    long = evolve_circuit(replace(SMALL, generations=50_000, patience=50_000), rows, 2, 0)
    short = evolve_circuit(replace(SMALL, generations=50_000, patience=300), rows, 2, 0)
    assert long.generations == 50_000
    assert 300 <= short.generations <= short.generation + 301 < 50_000
    assert short.decided == 4 * short.generations
    assert 0 < short.evaluated < short.decided, "some offspring change no active gate"


def test_shrinking_loses_no_validation_score_and_needs_no_more_gates() -> None:
    words = _all_rows(5)
    task = _task(words, words.sum(1) > 2)
    long = replace(SMALL, gates=80, functions="all", generations=20_000, patience=20_000)
    (plain,), (shrunk,) = (evolve(replace(long, shrink_generations=n), [task], 2) for n in (0, 20_000))
    assert isinstance(plain, Replica)
    assert isinstance(shrunk, Replica)
    assert shrunk.validation_accuracy >= plain.validation_accuracy
    assert len(shrunk.network.luts) < len(plain.network.luts)


def test_fitness_measures_differ_where_classes_are_uneven() -> None:
    rng = np.random.default_rng(0)
    words = rng.integers(0, 2, (400, 3))
    labels = (rng.random(400) < np.where(words[:, 0], 0.4, 0.05)).astype(np.int64)
    task = _task(words, labels)
    (fair,), (plain,) = (evolve(replace(SMALL, fitness=f), [task], 2) for f in ("balanced_accuracy", "accuracy"))
    assert isinstance(fair, Replica)
    assert isinstance(plain, Replica)
    assert fair.validation_balanced_accuracy > plain.validation_balanced_accuracy + 0.1
    assert plain.validation_accuracy > fair.validation_accuracy + 0.1


@pytest.mark.parametrize("name", ["quantisation_2", "quantiles_4", "gray_4", "one_hot_4"])
def test_a_network_behind_a_code_is_the_circuit_on_code_bits(name: str) -> None:
    rng = np.random.default_rng(2)
    words = rng.integers(0, 256, (300, 3))
    labels = (words[:, 0] + words[:, 1] > 255).astype(np.int64)
    code = fit_code(words[:200], ["a", "b", "c"], [8, 8, 8], name)
    bits = code.encode(code.encoder.encode(words))
    evolved = evolve_circuit(SMALL, Rows.of(bits[:200], labels[:200], bits[200:], labels[200:]), 2, 0)
    network = harden(evolved, code, 2)
    on_code_bits = LutNetwork(_encoder(bits.shape[1]), evolved.gates, type(network.head)(evolved.outputs), 2)
    assert np.array_equal(network.evaluate(words), on_code_bits.evaluate_bits(bits))
    assert np.array_equal(simplify(network).evaluate(words), network.evaluate(words))


def test_the_best_code_is_the_one_with_the_best_validation_score() -> None:
    rng = np.random.default_rng(3)
    words = rng.integers(0, 64, (240, 2))
    labels = (words[:, 0] >= 40).astype(np.int64)
    folds = [(np.arange(120), np.arange(120, 180)), (np.arange(60, 180), np.arange(60))]
    found = search_codes(
        SMALL, words, labels, ["a", "b"], [6, 6], training_rows=np.arange(180), folds=folds, seeds=[[1, 2], [3, 4]],
        n_classes=2, codes=("one_hot_2", "quantisation_4", "gray_4"),
    )  # fmt: skip
    assert list(found.scores) == ["one_hot_2", "quantisation_4", "gray_4"]
    assert found.scores[found.code.name] == max(found.scores.values()) > found.scores["one_hot_2"]
    assert len(found.replicas) == 4
    scores = [r.validation_balanced_accuracy for r in found.replicas if isinstance(r, Replica)]
    assert np.mean(scores) == found.scores[found.code.name]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"gates": 0}, "a budget of 0 gates"),
        ({"gates": 1 << 16}, "a budget of 65536 gates"),
        ({"functions": "xor"}, "known: and_or_nand_nor, all"),
        ({"fitness": "f1"}, "known: balanced_accuracy, accuracy"),
        ({"keep": "last"}, "known: validation, all_rows"),
        ({"offspring": 0}, "offspring is 0"),
        ({"generations": 0}, "generations is 0"),
        ({"patience": 0}, "patience is 0"),
        ({"shrink_generations": -1}, "shrink_generations is -1"),
        ({"mutated_genes": 0.0}, "mutated_genes is 0.0"),
        ({"mutated_genes": float("nan")}, "mutated_genes is nan"),
        ({"outputs": 0}, "outputs is 0"),
    ],
)
def test_values_outside_their_range_are_refused(change: dict[str, Any], message: str) -> None:
    with pytest.raises(TrainingError, match=message):
        replace(SMALL, **change)


def test_the_number_of_changed_genes_is_binomial_but_never_zero() -> None:
    rows = Rows.of(*(2 * (np.zeros((8, 3), dtype=bool), np.arange(8) % 2)))
    for gates, mean in ((300, 8.0), (1, 8.0), (300, 0.01), (20_000, 2.0)):
        problem, state = prepare(TinyConfig(gates=gates, mutated_genes=mean), rows, 2, 0)
        genes, total = 3 * gates + 1, 20_000
        rate = min(0.5, mean / genes)
        drawn = 0
        kernel.start(problem, state)
        for _ in range(total // 4):
            kernel.advance(problem, state, 1, 1 << 40)
            assert state.counts.min() >= 1
            drawn += int(state.counts.sum())
        assert drawn / total == pytest.approx(rate * genes / (1 - (1 - rate) ** genes), rel=0.03)


def test_compiling_needs_no_folder_for_machine_code() -> None:
    """A function of no file has no place beside it, which is how numba sees a package that cannot be written."""
    names: dict[str, Any] = {}
    exec("def add(a, b):\n    return a + b", names)
    assert kernel.compiled(names["add"])(2, 3) == 5


def test_impossible_tasks_are_refused() -> None:
    good = _noisy_task(0)
    one_class = replace(good, train_labels=np.zeros_like(good.train_labels))
    replica, failed = evolve(SMALL, [good, one_class], 2)
    assert isinstance(replica, Replica)
    assert isinstance(failed, FailedReplica)
    assert "no row of class 1" in failed.reason
    with pytest.raises(TrainingError, match="no replica can be trained: the training part has no row of class 2"):
        evolve(SMALL, [good], 3)
    with pytest.raises(TrainingError, match="2 outputs code 4 classes, not 5"):
        evolve(replace(SMALL, outputs=2), [_noisy_task(0, 5)], 5)
    with pytest.raises(TrainingError, match="no tasks"):
        evolve(SMALL, [], 2)
    with pytest.raises(TrainingError, match="1 classes"):
        evolve(SMALL, [good], 1)
    nothing = np.zeros((200, 0), dtype=bool)
    blind = Task(_encoder(0), nothing, good.train_labels, nothing[:100], good.validation_labels, 0)
    with pytest.raises(TrainingError, match="no thresholds"):
        evolve(SMALL, [blind], 2)
    code = fit_code(np.arange(64)[:, None], ["a"], [6], "gray_2")
    with pytest.raises(TrainingError, match="not that of the input code gray_2"):
        evolve(SMALL, [good], 2, code)


def test_as_many_outputs_as_the_class_code_has_are_the_default() -> None:
    assert class_bits(5) == 3
    task = _noisy_task(0, 5)
    assert evolve(SMALL, [task], 5) == evolve(replace(SMALL, outputs=3), [task], 5)
    with pytest.raises(TrainingError, match="4 outputs; 5 classes need 3"):
        evolve(replace(SMALL, outputs=4), [task], 5)


def _majority() -> Circuit:
    """The majority of three inputs of eight, with a gate more than it needs."""
    gates = (Lut((0, 1), 0b1000), Lut((0, 1), 0b1110), Lut((9, 2), 0b1000), Lut((8, 10), 0b1110), Lut((11, 11), 0b1000))
    return Circuit(gates, (12,))


def test_evolution_begins_with_the_circuit_given_and_sheds_its_spare_gates() -> None:
    words = _all_rows(8)
    task = _task(words, (words[:, :3].sum(1) > 1).astype(np.int64))
    config = TinyConfig(gates=4, functions="all", generations=1, patience=1)
    first = refine(config, task, 2, _majority())
    assert isinstance(first, Replica)
    assert first.validation_accuracy == 1.0
    later = refine(replace(config, generations=5000, patience=5000), task, 2, _majority())
    assert isinstance(later, Replica)
    assert later.validation_accuracy == 1.0
    assert len(later.network.luts) == 4


def test_a_price_trades_accuracy_for_gates() -> None:
    task = _noisy_task(1)
    config = TinyConfig(gates=10, functions="all", fitness="accuracy", keep="all_rows", generations=3000, patience=3000)
    found = [refine(replace(config, price=price), task, 2, _majority()) for price in (0.0, 0.02, 0.1)]
    sizes = [len(r.network.luts) for r in found if isinstance(r, Replica)]
    assert sizes[:2] == [4, 4]  # the majority of three bits is worth some 0.03 a gate
    assert sizes[2] == 0
    evolved = evolve(replace(config, gates=40, price=0.02), [task], 2)[0]
    assert isinstance(evolved, Replica)
    assert len(evolved.network.luts) <= 6


@pytest.mark.parametrize(
    ("begin", "expected"),
    [
        (Circuit(_majority().gates, (12, 12)), "2 outputs to start from; 1 are needed"),
        (Circuit((Lut((0, 1, 2), 0b10000000),), (8,)), "no gate of the functions"),
        (Circuit((Lut((0, 1), 0b0110),), (8,)), "no gate of the functions"),
    ],
)
def test_a_circuit_that_does_not_fit_is_refused(begin: Circuit, expected: str) -> None:
    with pytest.raises(TrainingError, match=expected):
        refine(SMALL, _noisy_task(0), 2, begin)


def test_a_circuit_larger_than_the_budget_is_refused() -> None:
    task = _noisy_task(0)
    rows = Rows.of(task.train_bits, task.train_labels, task.validation_bits, task.validation_labels)
    with pytest.raises(TrainingError, match="5 gates to start from, and a budget of 3"):
        evolve_circuit(TinyConfig(gates=3, functions="all"), rows, 2, 0, _majority())


def test_the_engine_can_be_compiled_ahead() -> None:
    compile_engine()
    assert kernel.advance.signatures
