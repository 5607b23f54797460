"""AND/XOR gates: from tables and netlists, and sharing."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from strategies import networks, quick

from dwnasic.data.encoder import Bits
from dwnasic.network.lut_network import LutNetwork
from dwnasic.rtl.evaluate import evaluate
from dwnasic.rtl.lower import lower
from dwnasic.rtl.ports import stimuli_of_bits
from dwnasic.synth.cores import gates_of_netlist
from dwnasic.synth.gates import FALSE, TRUE, GatesBuilder


def to_integers(bits: Bits) -> list[int]:
    """Columns of bits [rows, n] as integers: bit r of integer i is bits[r, i]."""
    return [sum(1 << r for r in np.flatnonzero(column).tolist()) for column in bits.T]


@quick(60)
@given(st.integers(0, 5), st.integers(0))
def test_tables_become_their_functions(n: int, number: int) -> None:
    table = number % (1 << (1 << n))
    draft = GatesBuilder(n)
    gates = draft.freeze([draft.table([2 * i for i in range(1, n + 1)], table)])
    rows = [sum((address >> i & 1) << address for address in range(1 << n)) for i in range(n)]
    assert gates.output_values(rows, (1 << (1 << n)) - 1) == [table]


def test_equal_gates_are_one_and_constants_fold() -> None:
    draft = GatesBuilder(2)
    a, b = 2, 4
    assert draft.and_(a, b) == draft.and_(b, a)
    assert draft.xor(a, b ^ 1) == draft.xor(b, a) ^ 1
    assert (draft.and_(a, a ^ 1), draft.and_(a, TRUE), draft.xor(a, a ^ 1), draft.xor(a, FALSE)) == (FALSE, a, TRUE, a)
    draft.or_(a, b)
    assert len(draft.freeze([draft.xor(a, b)]).gates) == 1, "what no output needs is dropped"


@quick(20)
@given(networks(max_luts=8))
def test_gates_compute_their_networks(network: LutNetwork) -> None:
    netlist = lower(network, interface="bits")
    gates = gates_of_netlist(netlist)
    bits = np.random.default_rng(0).random((100, network.n_inputs)) < 0.5
    rows = stimuli_of_bits(network.encoder, bits)
    expected = evaluate(netlist, rows).ports["y"]
    assert gates.output_values(to_integers(bits), (1 << 100) - 1) == to_integers(expected)
