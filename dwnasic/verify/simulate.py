"""Run a mapped netlist on many rows at once: Liberty functions on Python integers with one bit a row.

Registers are passed through, as in `dwnasic.rtl.evaluate`: the answer is what the outputs show once the inputs have been held
for the chip's latency.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dwnasic.data.encoder import Bits, Words
from dwnasic.errors import VerificationError
from dwnasic.network.lut_network import LutNetwork
from dwnasic.rtl.netlist import ONE, ZERO
from dwnasic.rtl.ports import Vectors, class_vectors, stimuli
from dwnasic.synth.job import MappedNetlist
from dwnasic.tech.expression import Not, Variable, compile_function, parse_function
from dwnasic.tech.liberty import Cell, Liberty
from dwnasic.verify.latency import Item, cell_items, in_order


@dataclass(frozen=True)
class SignalStatistics:
    """What every net did over `rows` rows in their order: rows with a one, and changes from a row to the next."""

    rows: int
    ones: Mapping[int, int]
    toggles: Mapping[int, int]

    def probability(self, net: int) -> float:
        """Share of the rows in which the net is one (0 when there are no rows)."""
        return self.ones[net] / self.rows if self.rows else 0.0


def simulate(mapped: MappedNetlist, library: Liberty, vectors: Vectors) -> Vectors:
    """Vectors of the input ports to vectors of the output ports.

    Raises NetlistError (vectors for other ports) and VerificationError (a loop, an open net, a cell without a function).
    """
    nets = net_rows(mapped, library, vectors)
    ports = {p.name: _unpack([nets[n] for n in p.nets], vectors.rows) for p in mapped.outputs}
    return Vectors(vectors.rows, ports)


def signal_statistics(mapped: MappedNetlist, library: Liberty, vectors: Vectors) -> SignalStatistics:
    """Ones and toggles of every net, for power: each row counts as one settled cycle. Raises as `simulate`."""
    nets = net_rows(mapped, library, vectors)
    pairs = (1 << max(vectors.rows - 1, 0)) - 1
    toggles = {net: ((value ^ (value >> 1)) & pairs).bit_count() for net, value in nets.items()}
    return SignalStatistics(vectors.rows, {net: value.bit_count() for net, value in nets.items()}, toggles)


def net_rows(mapped: MappedNetlist, library: Liberty, vectors: Vectors) -> dict[int, int]:
    """The value of every net: bit r is its value in row r. Raises as `simulate`."""
    vectors.check_ports(mapped.inputs, "stimuli")
    mask = (1 << vectors.rows) - 1
    nets = {ZERO: 0, ONE: mask}
    for port in mapped.inputs:
        nets.update(zip(port.nets, _pack(vectors.ports[port.name]), strict=True))
    items: list[Item] = []
    functions: list[Callable[..., int]] = []
    for instance in mapped.cells:
        items += cell_items(instance, library)
        cell = library.cells[instance.cell]
        pins = dict(instance.pins)
        functions += [_function(cell, pin.name) for pin in cell.outputs if pin.name in pins]
    for i in in_order(list(nets), items):
        reads, driven, _ = items[i]
        if driven in nets:
            raise VerificationError(f"net {driven} of the mapped netlist has two drivers")
        nets[driven] = functions[i](*(nets[n] for n in reads), mask)
    if open_nets := sorted({n for p in mapped.outputs for n in p.nets if n not in nets}):
        raise VerificationError(f"output bits of the mapped netlist read the nets {open_nets}, which have no driver")
    return nets


def check_rows(network: LutNetwork, mapped: MappedNetlist, library: Liberty, interface: str, words: Words) -> None:
    """Run the feature words [rows, features] through the mapped netlist and compare with `network.evaluate`.

    Raises VerificationError with the number of wrong rows and the first of them.
    """
    expected = class_vectors(network.evaluate(words), network.n_classes)
    given = simulate(mapped, library, stimuli(network.encoder, words, interface))
    wrong = np.zeros(len(words), dtype=bool)
    for name, bits in expected.ports.items():
        wrong |= (bits != given.ports[name]).any(axis=1)
    if wrong.any():
        row = int(np.flatnonzero(wrong)[0])
        chip = {name: _word(bits[row]) for name, bits in given.ports.items()}
        model = {name: _word(bits[row]) for name, bits in expected.ports.items()}
        raise VerificationError(
            f"{int(wrong.sum())} of {len(words)} rows differ between the mapped netlist and its model; the first is row {row} "
            f"with the words {words[row].tolist()}: the chip says {chip}, the model {model}; this is a defect of dwnasic"
        )


def _function(cell: Cell, pin: str) -> Callable[..., int]:
    """The function of an output over what `cell_items` says it reads; a register's is that of the data behind it."""
    text = cell.pin(pin).function
    if text is None:
        raise VerificationError(f"pin {pin} of {cell.name} drives a net and has no function in the Liberty file")
    if cell.flipflop is None:
        return compile_function(text, parse_function(text).variables)
    data = cell.flipflop.next_state
    passed = compile_function(data, parse_function(data).variables)
    kept, complement = cell.flipflop.state
    function = parse_function(text)
    if function in (Variable(kept), Not(Variable(complement))):
        return passed
    if function in (Variable(complement), Not(Variable(kept))):
        return lambda *values: values[-1] ^ passed(*values)  # the last value is the mask
    raise VerificationError(f"pin {pin} of {cell.name} is neither the register's state nor its complement: {text!r}")


def _pack(bits: Bits) -> list[int]:
    """Columns of [rows, width] as integers: bit r is row r."""
    packed = np.packbits(bits.T, axis=1, bitorder="little")
    return [int.from_bytes(column.tobytes(), "little") for column in packed]


def _unpack(columns: list[int], rows: int) -> Bits:
    if not columns or not rows:
        return np.zeros((rows, len(columns)), dtype=bool)
    size = -(-rows // 8)
    packed: NDArray[np.uint8] = np.array([np.frombuffer(c.to_bytes(size, "little"), dtype=np.uint8) for c in columns])
    return np.unpackbits(packed, axis=1, bitorder="little")[:, :rows].T.astype(bool)


def _word(bits: NDArray[np.bool_]) -> int:
    return sum(int(bit) << i for i, bit in enumerate(bits))
