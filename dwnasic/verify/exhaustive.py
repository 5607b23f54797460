"""All inputs of a chip that has few, run through model and mapped netlist: a proof that shares no solver with the other one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from dwnasic.data.encoder import FeatureCode, Thermometer
from dwnasic.network.legal_codes import bits_of_codes, count_codes
from dwnasic.rtl.evaluate import evaluate
from dwnasic.rtl.netlist import Netlist
from dwnasic.rtl.ports import Vectors
from dwnasic.synth.job import MappedNetlist
from dwnasic.tech.liberty import Liberty
from dwnasic.verify.simulate import simulate

ALWAYS = 1 << 14  # inputs: some milliseconds a chip
AT_MOST = 1 << 24  # inputs: half a minute for a chip of a thousand cells
_CHUNK = 1 << 17  # rows at once

Implication = tuple[str, int, int]


def input_bits(netlist: Netlist) -> int:
    """Number of input bits without the clock."""
    return sum(len(p.nets) for p in netlist.inputs)


def count_inputs(netlist: Netlist, constraint: Sequence[Implication] = ()) -> int:
    """Number of inputs that obey the constraint."""
    return count_codes(_chains(netlist, constraint))


def every_input(netlist: Netlist, constraint: Sequence[Implication] = ()) -> Vectors:
    """All combinations of input bits that obey the constraint, one a row. (port, i, i - 1) in it: bit i implies the bit below."""
    encoder = _chains(netlist, constraint)
    return _vectors(netlist, encoder, 0, count_codes(encoder))


def agree_everywhere(netlist: Netlist, mapped: MappedNetlist, library: Liberty, constraint: Sequence[Implication] = ()) -> bool:
    """Whether both give the same outputs for every input (under the constraint). Raises as `simulate` does."""
    return first_difference(netlist, mapped, library, constraint) is None


def first_difference(
    netlist: Netlist, mapped: MappedNetlist, library: Liberty, constraint: Sequence[Implication] = ()
) -> Mapping[str, int] | None:
    """An input (a word for every port) that obeys the constraint and for which the outputs differ; None when there is none.
    Raises as `simulate` does."""
    for rows in _chunks(netlist, _chains(netlist, constraint)):
        model, chip = evaluate(netlist, rows), simulate(mapped, library, rows)
        wrong = np.zeros(rows.rows, dtype=bool)
        for name, bits in model.ports.items():
            wrong |= (bits != chip.ports[name]).any(axis=1)
        if wrong.any():
            row = int(np.flatnonzero(wrong)[0])
            return {name: sum(int(bit) << i for i, bit in enumerate(bits[row])) for name, bits in rows.ports.items()}
    return None


def _chains(netlist: Netlist, constraint: Sequence[Implication]) -> Thermometer:
    """An encoder whose legal codes are the inputs that obey the constraint: a feature a chain of bits that imply each other."""
    linked = {(name, i) for name, i, j in constraint if j == i - 1}
    assert len(linked) == len(set(constraint)), "a bit implies the one below, and no other"
    lengths: list[int] = []
    for port in netlist.inputs:
        for i in range(len(port.nets)):
            if (port.name, i) in linked:
                lengths[-1] += 1
            else:
                lengths.append(1)
    return Thermometer(tuple(FeatureCode(f"chain{i}", 64, tuple(range(1, n + 1))) for i, n in enumerate(lengths)))


def _chunks(netlist: Netlist, encoder: Thermometer) -> Iterator[Vectors]:
    codes = count_codes(encoder)
    return (_vectors(netlist, encoder, first, min(first + _CHUNK, codes)) for first in range(0, codes, _CHUNK))


def _vectors(netlist: Netlist, encoder: Thermometer, first: int, last: int) -> Vectors:
    bits = bits_of_codes(encoder, np.arange(first, last))
    ports, place = {}, 0
    for port in netlist.inputs:
        ports[port.name] = bits[:, place : place + len(port.nets)]
        place += len(port.nets)
    return Vectors(last - first, ports)
