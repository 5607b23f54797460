"""Run a `Netlist` on many rows at once: the definition that Verilog, simulators and mapped netlists are compared with."""

from __future__ import annotations

import numpy as np

from dwnasic.errors import NetlistError
from dwnasic.network.lut_network import Planes, evaluate_table, pack, unpack
from dwnasic.rtl.netlist import ONE, ZERO, LutCell, Netlist, Register
from dwnasic.rtl.ports import Vectors


def latency(netlist: Netlist) -> int:
    """Rising clock edges until held inputs have reached every output: the most registers on a path (0 without registers).

    Raises NetlistError when a register depends on itself: then no number of edges is enough.
    """
    depth = {n: 0 for p in netlist.inputs for n in p.nets} | {ZERO: 0, ONE: 0}
    for item in _in_order(netlist):
        if isinstance(item, Register):
            depth[item.output] = depth[item.data] + 1
        else:
            depth[item.output] = max((depth[n] for n in item.inputs), default=0)
    return max((depth[n] for p in netlist.outputs for n in p.nets), default=0)


def evaluate(netlist: Netlist, stimuli: Vectors) -> Vectors:
    """Vectors of the input ports to vectors of the output ports, 64 rows an operation.

    Registers are passed through: the answer is what the outputs show once `latency` clock edges have passed with the inputs
    held. Raises NetlistError when the vectors are for other ports, or when a register depends on itself.
    """
    stimuli.check_ports(netlist.inputs, "stimuli")
    words = -(-stimuli.rows // 64)
    nets: dict[int, Planes] = {ZERO: np.zeros(words, dtype=np.uint64), ONE: np.full(words, ~np.uint64(0))}
    for port in netlist.inputs:
        nets.update(zip(port.nets, pack(stimuli.ports[port.name]), strict=True))
    for item in _in_order(netlist):
        if isinstance(item, Register):
            nets[item.output] = nets[item.data]
        else:
            nets[item.output] = evaluate_table(item.table, [nets[n] for n in item.inputs], words)
    ports = {p.name: unpack(np.array([nets[n] for n in p.nets]), stimuli.rows) for p in netlist.outputs}
    return Vectors(stimuli.rows, ports)


def _in_order(netlist: Netlist) -> list[LutCell | Register]:
    """Cells and registers such that everything an item reads comes before it."""
    if not netlist.registers:
        return list(netlist.cells)
    known = {ZERO, ONE, *(n for p in netlist.inputs for n in p.nets)}
    waiting: list[LutCell | Register] = [*netlist.registers, *netlist.cells]
    order: list[LutCell | Register] = []
    while waiting:
        late = []
        for item in waiting:
            reads = (item.data,) if isinstance(item, Register) else item.inputs
            if known.issuperset(reads):
                known.add(item.output)
                order.append(item)
            else:
                late.append(item)
        if len(late) == len(waiting):
            raise NetlistError(f"the register of net {late[0].output} depends on itself: netlists here are feed-forward")
        waiting = late
    return order
