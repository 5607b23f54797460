"""Netlists as Yosys JSON (`read_json`, `write_json`): the way in and out of the worker."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from dwnasic.errors import NetlistError
from dwnasic.rtl.netlist import ONE, ZERO, Netlist, Port
from dwnasic.synth.job import ChosenCell, MappedCell, MappedNetlist

Bit = int | str


def module_json(
    inputs: Sequence[Port], outputs: Sequence[Port], cells: Mapping[str, dict[str, Any]], clock: tuple[str, int] | None = None
) -> dict[str, Any]:
    """A module: nets 0 and 1 are the constants, the others keep their numbers. `clock` is (name, net)."""
    ports = {clock[0]: {"direction": "input", "bits": [clock[1]]}} if clock else {}
    for direction, group in (("input", inputs), ("output", outputs)):
        ports |= {p.name: {"direction": direction, "bits": bits(p.nets)} for p in group}
    return {"attributes": {}, "ports": ports, "cells": dict(cells), "netnames": {}}


def netlist_module(netlist: Netlist, chosen: Mapping[int, ChosenCell] | None = None) -> dict[str, Any]:
    """The module of a netlist: `$lut` cells (whose bit order is ours) and `$_DFF_P_` registers; the cells of the nets in
    `chosen` are instances of library cells (see `SynthesisJob`)."""
    library = chosen or {}
    cells = _instances(netlist, library)
    cells |= {
        f"$lut{c.output}": cell_json(
            "$lut",
            {"A": c.inputs},
            {"Y": (c.output,)},
            {"WIDTH": f"{len(c.inputs):032b}", "LUT": f"{c.table:0{1 << len(c.inputs)}b}"},
        )
        for c in netlist.cells
        if c.inputs and c.output not in library
    }
    # a LUT without inputs is a constant, which `$lut` cannot be
    constants = {c.output: c.table for c in netlist.cells if not c.inputs}
    clock_net = netlist.n_nets
    for r in netlist.registers:
        cells[f"$register{r.output}"] = cell_json("$_DFF_P_", {"D": (r.data,), "C": (clock_net,)}, {"Q": (r.output,)})
    clock = (netlist.clock, clock_net) if netlist.clock is not None else None
    module = module_json(netlist.inputs, netlist.outputs, cells, clock)
    return _with_constants(module, constants) if constants else module


def _instances(netlist: Netlist, library: Mapping[int, ChosenCell]) -> dict[str, dict[str, Any]]:
    """The instances of library cells by name: outputs of a cell with the same inputs are those of one, as long as they differ."""
    found: dict[tuple[str, tuple[int, ...]], list[dict[str, int]]] = {}
    cells = {c.name: c for c in (chosen.cell for chosen in library.values())}
    for c in netlist.cells:
        if c.output in library:
            one = library[c.output]
            same = found.setdefault((one.cell.name, c.inputs), [])
            room = next((outputs for outputs in same if one.output not in outputs), None)
            if room is None:
                same.append(room := {})
            room[one.output] = c.output
    return {
        f"$cell{min(outputs.values())}": cell_json(
            name,
            {p.name: (net,) for p, net in zip(cells[name].inputs, inputs, strict=True)},
            {pin: (net,) for pin, net in outputs.items()},
        )
        for (name, inputs), same in found.items()
        for outputs in same
    }


def cell_json(
    kind: str,
    inputs: Mapping[str, Sequence[int]],
    outputs: Mapping[str, Sequence[int]],
    parameters: Mapping[str, str] | None = None,
) -> dict[str, Any]:
    """An instance of `kind`: nets by input and output port."""
    return {
        "hide_name": 0,
        "type": kind,
        "parameters": dict(parameters or {}),
        "attributes": {},
        "port_directions": {**dict.fromkeys(inputs, "input"), **dict.fromkeys(outputs, "output")},
        "connections": {port: bits(nets) for port, nets in {**inputs, **outputs}.items()},
    }


def bits(nets: Sequence[int]) -> list[Bit]:
    """Nets as Yosys writes them: the constants are strings."""
    return [str(n) if n in (ZERO, ONE) else n for n in nets]


def read_mapped(module: Mapping[str, Any], name: str, clock: str | None) -> MappedNetlist:
    """The mapped netlist of a module that Yosys wrote. Raises NetlistError on an undefined bit or a port of unknown direction."""
    groups: dict[str, list[Port]] = {"input": [], "output": []}
    for port, entry in module["ports"].items():
        if port != clock:
            groups[entry["direction"]].append(Port(port, tuple(_net(b, f"port {port}") for b in entry["bits"])))
    cells = []
    for instance, entry in module["cells"].items():
        pins = []
        for pin, connected in entry["connections"].items():
            if len(connected) != 1:
                raise NetlistError(f"instance {instance} of {entry['type']}: pin {pin} is {len(connected)} bits wide")
            pins.append((pin, _net(connected[0], f"instance {instance}")))
        cells.append(MappedCell(instance, entry["type"], tuple(sorted(pins))))
    return MappedNetlist(name, tuple(groups["input"]), tuple(groups["output"]), tuple(cells), clock)


def _with_constants(module: dict[str, Any], constants: Mapping[int, int]) -> dict[str, Any]:
    def fold(connected: list[Bit]) -> list[Bit]:
        return [str(constants[b]) if isinstance(b, int) and b in constants else b for b in connected]

    ports = {n: {**p, "bits": fold(p["bits"])} for n, p in module["ports"].items()}
    cells = {n: {**c, "connections": {k: fold(v) for k, v in c["connections"].items()}} for n, c in module["cells"].items()}
    return {**module, "ports": ports, "cells": cells}


def _net(bit: Bit, where: str) -> int:
    if bit in ("0", "1"):
        return int(bit)
    if isinstance(bit, int):
        return bit
    raise NetlistError(f"{where}: Yosys left the undefined value {bit!r}; this is a defect of the flow")
