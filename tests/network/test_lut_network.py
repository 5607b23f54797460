"""The definition of what a chip computes, against a row-by-row reading of its docstring."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from strategies import networks, quick, some_words

from dwnasic.data.encoder import FeatureCode, Thermometer
from dwnasic.errors import DataError, NetworkError, StoreError
from dwnasic.network.lut_network import (
    CodeHead,
    Head,
    Lut,
    LutNetwork,
    OneHotHead,
    PopcountHead,
    class_bits,
    evaluate_table,
    pack,
    unpack,
)

FOUR = Thermometer((FeatureCode("a", 3, (2, 5)), FeatureCode("b", 2, (1, 3))))


def classify(network: LutNetwork, row: list[int]) -> int:
    """One row, as slowly and plainly as possible."""
    signals = [int(word >= t) for word, f in zip(row, network.encoder.features, strict=True) for t in f.thresholds]
    for lut in network.luts:
        address = sum(signals[s] << i for i, s in enumerate(lut.inputs))
        signals.append(lut.table >> address & 1)
    head = network.head
    if isinstance(head, CodeHead):
        return sum(signals[s] << i for i, s in enumerate(head.signals))
    if isinstance(head, OneHotHead):
        return next((c for c, s in enumerate(head.signals) if signals[s]), 0)
    scores = [b + sum(signals[s] for s in g) for g, b in zip(head.groups, head.bias, strict=True)]
    return scores.index(max(scores))


@quick(100)
@given(networks())
def test_evaluate_is_the_row_by_row_definition(network: LutNetwork) -> None:
    words = some_words(network.encoder, rows=70)
    assert network.evaluate(words).tolist() == [classify(network, row) for row in words.tolist()]
    assert network.evaluate_bits(network.encoder.encode(words)).tolist() == network.evaluate(words).tolist()


def bits_of(head: Head, n_classes: int, *rows: tuple[int, int, int, int]) -> list[int]:
    return LutNetwork(FOUR, (), head, n_classes).evaluate_bits(np.array(rows, dtype=bool)).tolist()


def test_the_first_of_the_largest_scores_wins() -> None:
    head = PopcountHead(((0,), (1,), (2, 3)))
    assert bits_of(head, 3, (0, 0, 0, 0), (1, 1, 0, 0), (0, 1, 1, 0), (0, 1, 1, 1), (1, 1, 1, 1)) == [0, 0, 1, 2, 2]


def test_bias_counts_and_may_be_negative() -> None:
    head = PopcountHead(((0, 1), (2, 3)), (-2, -1))
    assert bits_of(head, 2, (0, 0, 0, 0), (1, 0, 0, 0), (1, 1, 0, 0), (1, 1, 1, 0), (1, 1, 1, 1)) == [1, 0, 0, 0, 1]


def test_a_signal_may_be_counted_several_times() -> None:
    head = PopcountHead(((0, 0, 0), (1, 2)))
    assert bits_of(head, 2, (1, 1, 1, 0), (0, 1, 1, 0)) == [0, 1]


def test_code_head_reads_the_least_significant_signal_first() -> None:
    assert bits_of(CodeHead((3, 0)), 4, (0, 0, 0, 1), (1, 0, 0, 0), (1, 0, 0, 1)) == [1, 2, 3]


def test_one_hot_head_takes_the_first_one_and_class_0_when_there_is_none() -> None:
    head = OneHotHead((0, 1, 2, 3))
    assert bits_of(head, 4, (0, 0, 0, 0), (0, 1, 1, 1), (0, 0, 1, 1), (1, 0, 0, 1), (0, 0, 0, 1)) == [0, 1, 2, 0, 3]


def test_lut_input_0_is_the_least_significant_address_bit() -> None:
    network = LutNetwork(FOUR, (Lut((2, 0), 0b0010),), CodeHead((4,)), 2)
    rows = np.array([(0, 0, 1, 0), (1, 0, 0, 0)], dtype=bool)
    assert network.evaluate_bits(rows).tolist() == [1, 0]


@pytest.mark.parametrize("rows", [0, 1, 63, 64, 65, 200])
def test_unpack_inverts_pack(rows: int) -> None:
    bits = np.random.default_rng(rows).integers(0, 2, (rows, 5)).astype(bool)
    planes = pack(bits)
    assert planes.shape == (5, -(-rows // 64))
    assert np.array_equal(unpack(planes, rows), bits)
    if rows:
        assert planes[3, (rows - 1) // 64] >> np.uint64((rows - 1) % 64) == bits[-1, 3]


def test_no_rows_give_no_classes() -> None:
    empty = LutNetwork(FOUR, (), PopcountHead(((0,), (1,))), 2).evaluate(np.zeros((0, 2), dtype=np.int64))
    assert empty.shape == (0,)


def test_a_network_without_encoder_bits_is_a_constant() -> None:
    silent = Thermometer((FeatureCode("a", 3, ()),))
    network = LutNetwork(silent, (), PopcountHead(((), (), ()), (0, 2, 2)), 3)
    assert network.evaluate(np.array([[0], [7]])).tolist() == [1, 1]


def test_evaluate_table_on_an_all_ones_row() -> None:
    one = np.array([1], dtype=np.uint64)
    assert evaluate_table(1 << 7, [one, one, one], 1)[0] & np.uint64(1) == 1


@quick(50)
@given(networks())
def test_json_round_trip(network: LutNetwork) -> None:
    assert LutNetwork.from_json(json.loads(json.dumps(network.to_json()))) == network


def test_save_and_load(tmp_path: Path) -> None:
    network = LutNetwork(FOUR, (Lut((0, 1, 2), 0xCA),), OneHotHead((4, 0, 1)), 3)
    network.save(tmp_path / "network.json")
    assert LutNetwork.load(tmp_path / "network.json") == network
    with pytest.raises(StoreError, match=r"none\.json could not be read"):
        LutNetwork.load(tmp_path / "none.json")
    with pytest.raises(StoreError, match="could not be written"):
        network.save(tmp_path / "none" / "network.json")
    for text in ("{", "[]"):
        (tmp_path / "bad.json").write_text(text)
        with pytest.raises(NetworkError, match=r"bad\.json"):
            LutNetwork.load(tmp_path / "bad.json")


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"schema": 99}, "schema 99"),
        ({"luts": [[[0], "zz"]]}, "not a LUT network"),
        ({"luts": [[[9], "1"]]}, "LUT 0 reads"),
        ({"head": {"kind": "oracle"}}, "unknown head 'oracle'"),
        ({"head": {"kind": "code"}}, "signals"),
        ({"head": {"kind": "popcount", "groups": [[0], [1]], "bias": ["x", 0]}}, "not a LUT network"),
        ({"encoder": [{"name": "a", "input_bits": 2, "thresholds": [3, 1]}]}, "do not ascend"),
        ({"n_classes": None}, "not a LUT network"),
    ],
)
def test_json_that_is_not_a_network(change: dict[str, Any], message: str) -> None:
    data = LutNetwork(FOUR, (Lut((0,), 1),), CodeHead((4,)), 2).to_json() | change
    with pytest.raises(NetworkError, match=message):
        LutNetwork.from_json(data)


@pytest.mark.parametrize(
    ("luts", "head", "n_classes", "message"),
    [
        ((Lut((4,), 1),), CodeHead((0,)), 2, "signals must be in 0..3"),
        ((Lut((-1,), 1),), CodeHead((0,)), 2, "signals must be in"),
        ((Lut((0,), 4),), CodeHead((0,)), 2, "does not fit 1 inputs"),
        ((Lut((), 2),), CodeHead((0,)), 2, "does not fit 0 inputs"),
        ((Lut((0,), -1),), CodeHead((0,)), 2, "does not fit"),
        ((Lut((0,) * 17, 0),), CodeHead((0,)), 2, "at most 16"),
        ((), CodeHead((4,)), 2, "outside 0..3"),
        ((), CodeHead((0,)), 1, "at least two"),
        ((), CodeHead((0,)), 3, "code head of 1"),
        ((), OneHotHead((0, 1)), 3, "one-hot head of 2"),
        ((), PopcountHead(((0,), (1,))), 3, "popcount head of 2 groups"),
        ((), PopcountHead(((0,), (1,)), (0, 0, 0)), 2, "popcount head"),
    ],
)
def test_illegal_networks_do_not_exist(luts: tuple[Lut, ...], head: Head, n_classes: int, message: str) -> None:
    with pytest.raises(NetworkError, match=message):
        LutNetwork(FOUR, luts, head, n_classes)


def test_wrong_shapes_are_refused() -> None:
    network = LutNetwork(FOUR, (), CodeHead((0,)), 2)
    with pytest.raises(DataError, match="4 inputs"):
        network.evaluate_bits(np.zeros((2, 5), dtype=bool))
    with pytest.raises(DataError, match="2 features"):
        network.evaluate(np.zeros((2, 3), dtype=np.int64))


def test_class_bits() -> None:
    assert [class_bits(n) for n in (2, 3, 4, 5, 8, 9)] == [1, 2, 2, 3, 3, 4]
