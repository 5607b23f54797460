"""Mapped netlists read from their Verilog for a drawing: cells with named pins, without any library.

Only the structural text that dwnasic itself writes is understood: one module, ports, wires, cells with named connections of
one bit, and `assign` statements of one bit.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from dwnasic.errors import NetlistError

OUTPUT_PINS = frozenset(["Y", "X", "Z", "ZN", "Q", "QN", "Q_N", "HI", "LO", "COUT", "SUM", "YC", "YS", "CO"])
_PORT = re.compile(r"^\s*(input|output)\s+(?:\[(\d+):0\]\s+)?([A-Za-z_]\w*)\s*;", re.MULTILINE)
_CELL = re.compile(r"^\s*([A-Za-z_]\w*)\s+([A-Za-z_]\w*)\s*\(\s*(\.[^;]*)\)\s*;", re.MULTILINE)
_PIN = re.compile(r"\.(\w+)\(\s*([^()]*?)\s*\)")
_ASSIGN = re.compile(r"^\s*assign\s+(\S+)\s*=\s*(\S+)\s*;", re.MULTILINE)


@dataclass(frozen=True)
class Gate:
    """An instance: its cell, and nets by input pin and by output pin (names of nets as in the text)."""

    name: str
    cell: str
    inputs: tuple[tuple[str, str], ...]
    outputs: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class GateNetlist:
    """The gates of a module in the order of its text; bits of the ports; `assigned`: output bits that are another net."""

    inputs: tuple[str, ...]
    outputs: tuple[str, ...]
    gates: tuple[Gate, ...]
    assigned: tuple[tuple[str, str], ...]


def read_gates(verilog: str) -> GateNetlist:
    """The netlist of a structural module. Raises NetlistError when the text is something else."""
    ports: dict[str, list[str]] = {"input": [], "output": []}
    for direction, top, name in _PORT.findall(verilog):
        ports[direction] += [f"{name}[{i}]" for i in range(int(top) + 1)] if top else [name]
    gates = []
    for cell, name, body in _CELL.findall(verilog):
        if cell == "module":
            continue
        pins = [(pin, _bit(net)) for pin, net in _PIN.findall(body)]
        inputs = tuple((pin, net) for pin, net in pins if pin not in OUTPUT_PINS)
        outputs = tuple((pin, net) for pin, net in pins if pin in OUTPUT_PINS and net)
        if not outputs:
            raise NetlistError(f"instance {name} of {cell} drives nothing that a drawing could show")
        gates.append(Gate(name, cell, inputs, outputs))
    if "module" not in verilog or not ports["output"]:
        raise NetlistError("the text is no structural netlist: there is no module with an output")
    assigned = tuple((_bit(left), _bit(right)) for left, right in _ASSIGN.findall(verilog))
    return GateNetlist(tuple(ports["input"]), tuple(ports["output"]), tuple(gates), assigned)


def _bit(net: str) -> str:
    """A net's name; constants become 0 and 1."""
    net = net.strip()
    constant = re.fullmatch(r"1'[bh]([01])", net)
    if constant:
        return constant[1]
    if not re.fullmatch(r"(?:[A-Za-z_]\w*(?:\[\d+\])?)?", net):
        raise NetlistError(f"{net!r} is no single net; only structural netlists can be drawn")
    return net
