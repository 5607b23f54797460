"""Every pass keeps the class of every row; what each one is for, on networks small enough to read."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from strategies import networks, quick, some_words

from dwnasic.data.encoder import FeatureCode, Thermometer
from dwnasic.network.lut_network import CodeHead, Head, Lut, LutNetwork, OneHotHead, PopcountHead
from dwnasic.network.simplify import PASSES, Pass, simplify

FOUR = Thermometer((FeatureCode("a", 3, (2, 5)), FeatureCode("b", 2, (1, 3))))
AND, NAND, XOR, WIRE, NOT = 0b1000, 0b0111, 0b0110, 0b10, 0b01


def net(luts: list[Lut], head: Head, n_classes: int = 2) -> LutNetwork:
    return LutNetwork(FOUR, tuple(luts), head, n_classes)


def real_luts(network: LutNetwork) -> int:
    return sum(len(lut.inputs) > 1 for lut in network.luts)


@pytest.mark.parametrize("step", PASSES, ids=lambda step: step.__name__)
@quick(60)
@given(network=networks())
def test_a_pass_changes_no_class(step: Pass, network: LutNetwork) -> None:
    words = some_words(network.encoder)
    after = step(network)
    assert np.array_equal(after.evaluate(words), network.evaluate(words))
    assert real_luts(after) <= real_luts(network)


@quick(120)
@given(networks())
def test_simplify_changes_no_class_and_finds_nothing_twice(network: LutNetwork) -> None:
    words = some_words(network.encoder)
    after = simplify(network)
    assert np.array_equal(after.evaluate(words), network.evaluate(words))
    assert simplify(after) == after
    assert len(after.encoder.features) == len(network.encoder.features)
    assert len({(lut.inputs, lut.table) for lut in after.luts}) == len(after.luts)


@quick(60)
@given(networks())
def test_simplify_holds_for_codes_that_no_word_has(network: LutNetwork) -> None:
    """Arbitrary encoder bits, also those where a higher threshold passes and a lower one does not."""
    after = simplify(network)
    bits = np.random.default_rng(1).integers(0, 2, (100, network.n_inputs)).astype(bool)
    kept = [network.encoder.sources.index(source) for source in after.encoder.sources]
    assert np.array_equal(after.evaluate_bits(bits[:, kept]), network.evaluate_bits(bits))


def test_constants_disappear_into_their_readers() -> None:
    after = simplify(net([Lut((), 1), Lut((4, 0), AND), Lut((5, 1), XOR)], CodeHead((6,))))
    assert after.luts == (Lut((0, 1), XOR),)
    assert after.head == CodeHead((2,))


def test_unread_bits_leave_and_their_features_stay() -> None:
    after = simplify(net([Lut((0, 1, 3), 0b10001000)], CodeHead((4,))))
    assert [f.thresholds for f in after.encoder.features] == [(2, 5), ()]
    assert after.luts == (Lut((0, 1), AND),)


def test_wires_and_double_inverters_leave_no_lut() -> None:
    after = simplify(net([Lut((3,), NOT), Lut((4,), WIRE), Lut((5,), NOT)], CodeHead((6,))))
    assert after.luts == ()
    assert after.head == CodeHead((0,))
    assert after.encoder.sources == ((1, 3),)


def test_inverters_go_into_tables() -> None:
    after = simplify(net([Lut((0,), NOT), Lut((4, 1), AND)], CodeHead((5,))))
    assert after.luts == (Lut((0, 1), 0b0100),)


def test_duplicates_up_to_input_order_become_one() -> None:
    luts = [Lut((0, 1, 2), 0b00101010), Lut((2, 0, 1), 0b01001100), Lut((4, 3), AND), Lut((3, 5), AND)]
    after = simplify(net(luts, PopcountHead(((6,), (7, 0)))))
    assert len(after.luts) == 0, "both groups count the same LUT, so it cancels"
    assert after.head == PopcountHead(((), (0,)))


def test_a_complement_costs_an_inverter_at_most() -> None:
    luts = [Lut((0, 1), AND), Lut((1, 0), NAND), Lut((5, 2), XOR)]
    after = simplify(net(luts, CodeHead((5, 6)), 4))
    assert after.luts == (Lut((0, 1), AND), Lut((3,), NOT), Lut((2, 3), 0b1001))


def test_two_classes_count_no_inverters() -> None:
    after = simplify(net([Lut((0,), NOT)], PopcountHead(((1,), (4, 2)))))
    assert after.luts == ()
    assert after.head == PopcountHead(((0, 1), (2,)), (0, 1))


def test_an_inverter_counted_twice_is_two_zeros() -> None:
    before = net([Lut((0,), NOT)], PopcountHead(((4, 4), (1, 2, 3))))
    after = simplify(before)
    assert after.head == PopcountHead(((), (0, 0, 1, 2, 3)), (2, 0))
    words = some_words(FOUR)
    assert np.array_equal(after.evaluate(words), before.evaluate(words))


def test_a_signal_in_most_groups_is_counted_inverted_in_the_others() -> None:
    after = simplify(net([], PopcountHead(((0, 1), (0, 2), (0, 3), (1, 2))), 4))
    head = after.head
    assert isinstance(head, PopcountHead)
    assert after.luts == (Lut((0,), NOT),)
    assert sorted(map(sorted, head.groups)) == [[1], [1, 2, 4], [2], [3]]
    assert head.bias == (1, 1, 1, 0)


def test_weights_with_a_common_divisor_are_divided() -> None:
    after = simplify(net([], PopcountHead(((0, 0), (1, 1, 2, 2)), (1, 0))))
    assert after.head == PopcountHead(((0,), (1, 2)))


def test_classes_that_cannot_win_cost_nothing() -> None:
    after = simplify(net([], PopcountHead(((0, 1), (2,), (3,)), (0, 5, 4)), 3))
    assert after.head == PopcountHead(((), (), ()), (0, 1, 0)), "class 2 reaches 5 and loses the tie"
    assert after.n_inputs == 0
    after = simplify(net([], PopcountHead(((0,), (2,), (3,)), (0, 5, 5)), 3))
    assert after.head == PopcountHead(((), (0,), (1,)), (0, 1, 1))


def test_everything_may_collapse() -> None:
    constant = simplify(net([Lut((0, 0), XOR)], PopcountHead(((4,), (4,)))))
    assert (constant.luts, constant.n_inputs, constant.head) == ((), 0, PopcountHead(((), ()), (0, 0)))
    assert constant.evaluate(np.array([[7, 3]])).tolist() == [0]
    code = simplify(net([Lut((1,), 0b11)], CodeHead((4,))))
    assert code.luts == (Lut((), 1),)
    assert code.evaluate(np.array([[0, 0]])).tolist() == [1]


def test_one_hot_signals_behind_a_certain_or_equal_one_are_dropped() -> None:
    after = simplify(net([Lut((), 1)], OneHotHead((0, 1, 0, 4, 2)), 5))
    assert after.n_inputs == 2
    assert sorted(after.luts, key=lambda lut: lut.table) == [Lut((), 0), Lut((), 1)]
    head = after.head
    assert isinstance(head, OneHotHead)
    assert head.signals[2] == head.signals[4]
