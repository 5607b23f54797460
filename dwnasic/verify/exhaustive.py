"""All inputs of a small chip, run through model and mapped netlist: a second proof that shares no tool with the first."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from dwnasic.rtl.evaluate import evaluate
from dwnasic.rtl.netlist import Netlist
from dwnasic.rtl.ports import Vectors
from dwnasic.synth.job import MappedNetlist
from dwnasic.tech.liberty import Liberty
from dwnasic.verify.simulate import simulate

MAX_BITS = 14  # 16,384 rows: some milliseconds a chip

Implication = tuple[str, int, int]


def input_bits(netlist: Netlist) -> int:
    """Number of input bits without the clock."""
    return sum(len(p.nets) for p in netlist.inputs)


def every_input(netlist: Netlist, constraint: Sequence[Implication] = ()) -> Vectors:
    """All combinations of input bits (those that obey the constraint: (port, i, j), bit i implies bit j), one a row."""
    width = input_bits(netlist)
    bits = (np.arange(1 << width)[:, None] >> np.arange(width) & 1).astype(bool)
    places, place = {}, 0
    for port in netlist.inputs:
        places[port.name] = slice(place, place + len(port.nets))
        place += len(port.nets)
    kept = np.ones(len(bits), dtype=bool)
    for name, i, j in constraint:
        kept &= ~bits[:, places[name]][:, i] | bits[:, places[name]][:, j]
    bits = bits[kept]
    return Vectors(len(bits), {name: bits[:, where] for name, where in places.items()})


def agree_everywhere(netlist: Netlist, mapped: MappedNetlist, library: Liberty, constraint: Sequence[Implication] = ()) -> bool:
    """Whether both give the same outputs for every input (under the constraint). Raises as `simulate` does."""
    rows = every_input(netlist, constraint)
    model, chip = evaluate(netlist, rows), simulate(mapped, library, rows)
    return all(np.array_equal(bits, chip.ports[name]) for name, bits in model.ports.items())
