"""Free table entries: rows keep their class, and no table could do with fewer inputs."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import networks, quick, some_words

from dwnasic.data.encoder import FeatureCode, Thermometer
from dwnasic.errors import DataError
from dwnasic.network.free_entries import accept_free_entries, choose_free_entries, fill_table
from dwnasic.network.lut_network import CodeHead, Lut, LutNetwork
from dwnasic.network.simplify import simplify
from dwnasic.network.truth_table import depends, ones


@quick(60)
@given(networks(max_luts=8, max_lut_inputs=9), st.integers(1, 40))
def test_rows_keep_their_class(network: LutNetwork, rows: int) -> None:
    bits = network.encoder.encode(some_words(network.encoder, 130))[:rows]
    chosen = choose_free_entries(network, bits)
    assert np.array_equal(chosen.evaluate_bits(bits), network.evaluate_bits(bits))
    assert len(simplify(chosen).luts) <= len(network.luts) + 1  # a one-hot head may need a constant


@quick(60)
@given(st.integers(0, 3), st.integers(0), st.integers(0))
def test_no_fewer_inputs_would_do(n: int, table: int, used: int) -> None:
    used &= ones(n)
    must, must_not = table & used, used & ~table
    found = fill_table(must, must_not, n)
    assert found & used == must
    allowed = [t for t in range(ones(n) + 1) if t & used == must]
    best = min(sum(depends(t, n, i) for i in range(n)) for t in allowed)
    assert sum(depends(found, n, i) for i in range(n)) == best


def test_one_row_leaves_a_constant() -> None:
    encoder = Thermometer((FeatureCode("a", 3, (2, 4)),))
    network = LutNetwork(encoder, (Lut((0, 1), 0b0110),), CodeHead((2,)), 2)
    assert choose_free_entries(network, np.array([[True, False]])).luts == (Lut((0, 1), 0b1111),)
    for wrong in (np.zeros((0, 2), dtype=bool), np.zeros((3, 1), dtype=bool)):
        with pytest.raises(DataError, match="at least one row"):
            choose_free_entries(network, wrong)


@quick(40)
@given(networks(max_luts=6, max_lut_inputs=4), st.integers(1, 20), st.randoms(use_true_random=False))
def test_only_what_is_accepted_is_taken_and_rows_keep_their_class(network: LutNetwork, rows: int, random) -> None:
    bits = network.encoder.encode(some_words(network.encoder, 130))[:rows]
    asked: list[LutNetwork] = []
    passed: list[LutNetwork] = []

    def accepted(trial: LutNetwork) -> bool:
        asked.append(trial)
        if random.random() < 0.5:
            passed.append(trial)
        return trial in passed

    found = accept_free_entries(network, bits, accepted)
    assert found == (passed[-1] if passed else network)
    assert asked[0] == choose_free_entries(network, bits)
    assert np.array_equal(found.evaluate_bits(bits), network.evaluate_bits(bits))


def test_what_is_not_accepted_whole_is_taken_lut_by_lut() -> None:
    encoder = Thermometer((FeatureCode("a", 3, (2, 4)), FeatureCode("b", 1, (1,))))
    network = LutNetwork(encoder, (Lut((0, 1), 0b0110), Lut((0, 2), 0b0110)), CodeHead((3, 4)), 4)
    one_row = np.array([[True, False, False]])
    everything = choose_free_entries(network, one_row)
    assert [lut.table for lut in everything.luts] == [0b1111, 0b1111]
    second = accept_free_entries(network, one_row, lambda trial: trial.luts[0] == network.luts[0])
    assert second.luts == (network.luts[0], everything.luts[1])
    assert accept_free_entries(network, one_row, lambda trial: False) == network
