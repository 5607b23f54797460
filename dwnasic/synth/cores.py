"""From netlists to `Gates`."""

from __future__ import annotations

from dwnasic.rtl.netlist import ONE, ZERO, Netlist
from dwnasic.synth.gates import FALSE, TRUE, Gates, GatesBuilder


def gates_of_netlist(netlist: Netlist) -> Gates:
    """The gates of a netlist without registers; inputs and outputs are the bits of its ports in order."""
    nets = [n for p in netlist.inputs for n in p.nets]
    draft = GatesBuilder(len(nets))
    literals = {ZERO: FALSE, ONE: TRUE} | {net: 2 * i for i, net in enumerate(nets, start=1)}
    for cell in netlist.cells:
        literals[cell.output] = draft.table([literals[n] for n in cell.inputs], cell.table)
    return draft.freeze([literals[n] for p in netlist.outputs for n in p.nets])
