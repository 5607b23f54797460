"""Refinement keeps networks legal, never lowers what it raises, repeats, and finds what is there to be found."""

from __future__ import annotations

import math
from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import networks, quick, some_words

from dwnasic.data.encoder import Bits, FeatureCode, Thermometer
from dwnasic.errors import TrainingError
from dwnasic.network.lut_network import CodeHead, Lut, LutNetwork, OneHotHead, PopcountHead
from dwnasic.network.simplify import simplify
from dwnasic.train.estimator import FailedReplica, Labels, Replica, Task
from dwnasic.train.refine import Descent, Refinement, refine, refine_replicas
from dwnasic.train.refine_area import table_cost, table_costs

FOUR = Thermometer(tuple(FeatureCode(f"f{i}", 1, (1,)) for i in range(4)))
CODES = np.tile(np.array(list(product([False, True], repeat=4)))[:, ::-1], (6, 1))  # bit i of row r is bit i of r % 16
WORTH = 1 << 24  # of a row in the objective


def _case(network: LutNetwork, seed: int) -> tuple[Bits, Labels]:
    """Training rows with labels that have nothing to do with the network."""
    words = some_words(network.encoder, rows=90, seed=seed)
    labels = np.random.default_rng(seed).integers(0, network.n_classes, len(words))
    return network.encoder.encode(words), labels


@quick(60)
@given(
    networks(max_lut_inputs=6), st.sampled_from(["tables", "prune", "search"]), st.sampled_from([0.0, 0.7, 5.0]), st.booleans()
)
def test_the_objective_never_falls_and_the_result_is_legal_and_repeats(
    network: LutNetwork, mode: str, area_cost: float, balanced: bool
) -> None:
    bits, labels = _case(network, len(network.luts))
    how = Refinement(mode, area_cost, balanced=balanced)
    found = refine(network, bits, labels, how)
    assert Descent(found, bits, labels, how).objective >= Descent(network, bits, labels, how).objective
    assert found == refine(network, bits, labels, how)
    assert found.encoder == network.encoder
    assert all(len(new.inputs) <= len(old.inputs) for new, old in zip(found.luts, network.luts, strict=True))
    if mode == "tables":
        assert all(new.inputs == old.inputs for new, old in zip(found.luts, network.luts, strict=True))


@quick(40)
@given(networks(max_lut_inputs=6), st.booleans())
def test_descent_knows_what_the_chip_says(network: LutNetwork, one_hot: bool) -> None:
    """With a head of signals and no price, the objective counts the rows that `evaluate_bits` gets right."""
    bits, labels = _case(network, 3)
    if isinstance(network.head, PopcountHead):
        last, n = network.n_signals - 1, network.n_classes
        head = OneHotHead((last,) * n) if one_hot else CodeHead((last,) * max(1, (n - 1).bit_length()))
        network = LutNetwork(network.encoder, network.luts, head, n)
    objective = Descent(network, bits, labels, Refinement(area_cost=0.0)).objective
    assert math.ceil(objective / WORTH) == np.sum(network.evaluate_bits(bits) == labels)


@quick(40)
@given(networks(max_lut_inputs=6))
def test_a_popcount_head_is_judged_by_its_margins(network: LutNetwork) -> None:
    """A row that the chip gets right has a merit above one half of a sure one, a wrong one below."""
    head = network.head
    if not isinstance(head, PopcountHead):
        return
    bits, _ = _case(network, 3)
    said = network.evaluate_bits(bits[:1])
    for label in range(network.n_classes):
        merit = math.ceil(Descent(network, bits[:1], np.array([label]), Refinement(area_cost=0.0)).objective / WORTH)
        assert (merit > 128) == (said[0] == label)


def test_a_lost_function_is_found_again() -> None:
    """Four bits, of which two decide by XOR; the network reads them all, and its table is noise."""
    labels = (CODES[:, 1] ^ CODES[:, 3]).astype(np.int64)
    noise = LutNetwork(FOUR, (Lut((0, 1, 2, 3), 0x53A6),), CodeHead((4,)), 2)
    assert np.mean(noise.evaluate_bits(CODES) == labels) < 0.8
    found = simplify(refine(noise, CODES, labels, Refinement("prune")))
    assert np.array_equal(found.evaluate(CODES.astype(np.int64)), labels)
    assert [(lut.inputs, lut.table) for lut in found.luts] == [((0, 1), 0b0110)]
    assert [bool(f.thresholds) for f in found.encoder.features] == [False, True, False, True]


def test_a_wrong_input_is_exchanged_in_any_layer() -> None:
    """The conjunction of three bits from two LUTs, one of which reads the fourth bit, with more ones than chance has."""
    bits = np.concatenate([CODES, np.ones((6, 4), dtype=bool)])
    labels = (bits[:, 0] & bits[:, 1] & bits[:, 2]).astype(np.int64)
    for first, last in (((0, 3), (2, 4)), ((0, 1), (3, 4))):
        network = LutNetwork(FOUR, (Lut(first, 0b1000), Lut(last, 0b1000)), CodeHead((5,)), 2)
        tables = refine(network, bits, labels, Refinement("tables"))
        assert [lut.inputs for lut in tables.luts] == [first, last]
        assert np.mean(tables.evaluate_bits(bits) == labels) < 1
        assert np.array_equal(refine(network, bits, labels, Refinement("prune")).evaluate_bits(bits), labels)


def test_gates_have_to_win_their_rows() -> None:
    """Input 0 says the class but for two rows, which three gates more get right: the price decides."""
    bits = np.concatenate([CODES[:16], CODES[15:16]])
    labels = bits[:, 0].astype(np.int64)
    labels[15:] = 0
    network = LutNetwork(FOUR, (Lut((0, 1, 2, 3), 0x2AAA),), CodeHead((4,)), 2)
    assert np.array_equal(network.evaluate_bits(bits), labels)
    sizes = [len(refine(network, bits, labels, Refinement("prune", cost)).luts[0].inputs) for cost in (0.1, 0.5, 0.8, 2.0)]
    assert sizes == [4, 4, 1, 1]


def _vote() -> tuple[LutNetwork, Bits, Labels]:
    """A noisy majority of four bits, and ten random LUTs that are counted."""
    rng = np.random.default_rng(5)
    bits = rng.integers(0, 2, (300, 4)).astype(bool)
    labels = (bits.sum(1) + rng.integers(0, 2, 300) > 2).astype(np.int64)
    luts = tuple(Lut(tuple(int(i) for i in rng.permutation(4)[:3]), int(rng.integers(256))) for _ in range(10))
    return LutNetwork(FOUR, luts, PopcountHead((tuple(range(4, 9)), tuple(range(9, 14))), (0, 0)), 2), bits, labels


def test_a_search_leaves_where_descent_is_caught() -> None:
    network, bits, labels = _vote()
    how = Refinement("search", 1.0)
    reached = [
        Descent(refine(network, bits, labels, Refinement(m, 1.0)), bits, labels, how) for m in ("tables", "prune", "search")
    ]
    assert reached[0].objective < reached[1].objective < reached[2].objective


def test_more_expensive_area_gives_smaller_networks() -> None:
    network, bits, labels = _vote()
    areas = []
    for cost in (0.0, 0.5, 2.0, 20.0):
        descent = Descent(network, bits, labels, Refinement("prune", cost))
        descent.run(True)
        areas.append(descent.area)
    assert all(small <= large for large, small in pairwise(areas))
    assert areas[-1] < areas[0] / 3


def test_balanced_refinement_weighs_classes_alike() -> None:
    """One row in eight is of class 1, and the only bit points at three rows of class 0 for each of its rows."""
    bits = np.zeros((80, 4), dtype=bool)
    bits[:40, 0] = True
    labels = np.zeros(80, np.int64)
    labels[:10] = 1
    network = LutNetwork(FOUR, (Lut((0,), 0b00),), CodeHead((4,)), 2)
    assert refine(network, bits, labels, Refinement("tables", 0.0)).luts[0].table == 0b00
    assert refine(network, bits, labels, Refinement("tables", 0.0, balanced=True)).luts[0].table == 0b10


def test_a_class_may_get_a_bias() -> None:
    """All LUTs are constant zero and of no use: class 1 can only win by its bias."""
    network = LutNetwork(FOUR, (Lut((), 0), Lut((), 0)), PopcountHead(((4,), (5,))), 2)
    found = refine(network, CODES, np.ones(len(CODES), np.int64), Refinement("tables", 0.0))
    assert (found.evaluate_bits(CODES) == 1).all()


def test_wide_luts_and_none_stay_as_they_are() -> None:
    eight = Thermometer(tuple(FeatureCode(f"f{i}", 1, (1,)) for i in range(7)))
    bits = np.zeros((3, 7), dtype=bool)
    wide = LutNetwork(eight, (Lut(tuple(range(7)), 5),), CodeHead((7,)), 2)
    assert refine(wide, bits, np.array([0, 1, 1]), Refinement("prune")) is wide
    none = LutNetwork(eight, (), CodeHead((0,)), 2)
    assert refine(none, bits, np.array([0, 1, 1]), Refinement("prune")) is none


def test_bad_input_is_refused() -> None:
    network = LutNetwork(FOUR, (Lut((0,), 1),), CodeHead((4,)), 2)
    with pytest.raises(TrainingError, match="refine is 'some'; known: none, tables, prune, search"):
        Refinement("some")
    with pytest.raises(TrainingError, match="area_cost is -1; it must be a finite number"):
        Refinement("prune", -1)
    with pytest.raises(TrainingError, match="for 4 inputs"):
        refine(network, CODES[:, :3], np.zeros(len(CODES), np.int64), Refinement())
    with pytest.raises(TrainingError, match="for 4 inputs"):
        refine(network, CODES[:0], np.zeros(0, np.int64), Refinement())


def test_replicas_are_scored_again_on_their_validation_rows() -> None:
    labels = (CODES[:, 1] ^ CODES[:, 3]).astype(np.int64)
    noise = LutNetwork(FOUR, (Lut((0, 1, 2, 3), 0x53A6),), CodeHead((4,)), 2)
    task = Task(FOUR, CODES[:48], labels[:48], CODES[48:], labels[48:], 0)
    failed = FailedReplica("a reason")
    found, other = refine_replicas([Replica(noise, 0.5, 0.5, 3), failed], [task, task], Refinement("prune"))
    assert isinstance(found, Replica)
    assert (found.validation_accuracy, found.validation_balanced_accuracy, found.epoch) == (1.0, 1.0, 3)
    assert other is failed
    given_back = (Replica(noise, 0.5, 0.5, 3), failed)
    assert refine_replicas(given_back, [task, task], Refinement("none")) == given_back


def _best_formula(table: int, n: int) -> int:
    """`table_cost` by its definition: the cheapest choice of an input, halves by the same rule."""
    size = 1 << n
    if table in (0, (1 << size) - 1):
        return 0
    costs = []
    for i in range(n):
        low = high = 0
        for a in range(size // 2):
            wide = (a & ((1 << i) - 1)) | (a >> i << (i + 1))
            low |= (table >> wide & 1) << a
            high |= (table >> (wide | 1 << i) & 1) << a
        full = (1 << size // 2) - 1
        inner = [_best_formula(half, n - 1) for half in (low, high)]
        if {low, high} == {0, full}:
            costs.append(0)
        elif low == high:
            costs.append(inner[0])
        elif low == high ^ full:
            costs.append(inner[0] + 23)
        else:
            costs.append(sum(inner) + (10 if {low, high} & {0, full} else 27))
    return min(costs)


@pytest.mark.parametrize("n", range(7))
def test_tables_cost_their_cheapest_formula(n: int) -> None:
    rng = np.random.default_rng(n)
    size = 1 << n
    for _ in range(40 if n < 5 else 2):
        table = int.from_bytes(rng.bytes(8), "little") & ((1 << size) - 1)
        assert table_cost(np.uint64(table), n, table_costs()) == _best_formula(table, n)
    conjunction = 1 << (size - 1)
    assert table_cost(np.uint64(conjunction), n, table_costs()) == 10 * max(0, n - 1)
