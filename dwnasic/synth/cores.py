"""From netlists of the `bits` interface to `Gates` and back: what care-set optimisation works on, for any interface."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dwnasic.data.encoder import Thermometer
from dwnasic.rtl.builder import Net, NetlistBuilder
from dwnasic.rtl.lower import frame
from dwnasic.rtl.netlist import ONE, ZERO, Netlist, Port
from dwnasic.rtl.ports import OUTPUT
from dwnasic.synth.gates import FALSE, TRUE, Gates, GatesBuilder, core_of
from dwnasic.synth.job import MappedNetlist
from dwnasic.tech.liberty import Liberty


def gates_of_netlist(netlist: Netlist) -> Gates:
    """The gates of a netlist without registers; inputs and outputs are the bits of its ports in order."""
    draft = GatesBuilder(sum(len(p.nets) for p in netlist.inputs))
    literals = _inputs(netlist.inputs)
    for cell in netlist.cells:
        literals[cell.output] = draft.table([literals[n] for n in cell.inputs], cell.table)
    return draft.freeze([literals[n] for p in netlist.outputs for n in p.nets])


def gates_of_mapped(mapped: MappedNetlist, library: Liberty, inputs: Sequence[Port]) -> Gates:
    """The gates of a mapped netlist without registers; `inputs` gives the order of the input ports."""
    draft = GatesBuilder(sum(len(p.nets) for p in inputs))
    ports = {p.name: p for p in mapped.inputs}
    literals = _inputs([ports[p.name] for p in inputs])
    drivers = {net: (cell, pin) for cell in mapped.cells for pin, net in cell.pins if pin in _outputs(library, cell.cell)}
    stack = [n for p in mapped.outputs for n in p.nets]
    while stack:
        net = stack[-1]
        if net in literals:
            stack.pop()
            continue
        cell, pin = drivers[net]
        pins = dict(cell.pins)
        reads = [pins[p.name] for p in library.cells[cell.cell].inputs]
        if missing := [n for n in reads if n not in literals]:
            stack += missing
            continue
        literals[net] = draft.table([literals[n] for n in reads], library.cells[cell.cell].table(pin))
    return draft.freeze([literals[n] for p in mapped.outputs for n in p.nets])


def chip_of_gates(gates: Gates, encoder: Thermometer, interface: str, registers: str) -> Netlist:
    """The chip whose core (thermometer bits to the bits of the class) is the given gates."""
    core = core_of(gates)

    def outputs(draft: NetlistBuilder, thermometer: Sequence[Net]) -> list[Port]:
        return [Port(OUTPUT, tuple(core(draft, thermometer)))]

    return frame(encoder, outputs, interface=interface, registers=registers)


def _inputs(ports: Sequence[Port]) -> dict[int, int]:
    nets = [n for p in ports for n in p.nets]
    return {ZERO: FALSE, ONE: TRUE} | {net: 2 * i for i, net in enumerate(nets, start=1)}


def _outputs(library: Liberty, cell: str) -> Mapping[str, bool]:
    return {p.name: True for p in library.cells[cell].outputs}
