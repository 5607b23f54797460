"""`Netlist`: the technology-independent gate-level chip. Nets are integers, every cell is a LUT, ports are vectors of nets.

Net 0 is constant zero and net 1 is constant one. Every other net has exactly one driver: an input port bit, a LUT or a
register. LUT cells use the one bit order of `dwnasic.network.lut_network`. Registers share one clock and have no reset.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from dwnasic.errors import NetlistError

ZERO, ONE = 0, 1
PARTS = ("encoder", "luts", "reduction")
_NAME = re.compile(r"[a-z][a-z0-9_]*\Z")


@dataclass(frozen=True)
class Port:
    """A vector port: `nets` least significant first."""

    name: str
    nets: tuple[int, ...]


@dataclass(frozen=True)
class LutCell:
    """`output` = bit `sum(inputs[l] << l)` of `table`; `part` is one of PARTS (whose area it is)."""

    output: int
    inputs: tuple[int, ...]
    table: int
    part: str


@dataclass(frozen=True)
class Register:
    """A rising-edge D flip-flop."""

    output: int
    data: int


@dataclass(frozen=True)
class Netlist:
    """A legal netlist (NetlistError otherwise). LUT cells are in topological order; register outputs count as sources."""

    name: str
    inputs: tuple[Port, ...]
    outputs: tuple[Port, ...]
    cells: tuple[LutCell, ...]
    registers: tuple[Register, ...] = ()
    clock: str | None = None

    def __post_init__(self) -> None:
        check(self)

    @property
    def n_nets(self) -> int:
        """One more than the largest net number in use."""
        nets = [ONE, *(n for p in (*self.inputs, *self.outputs) for n in p.nets), *(c.output for c in self.cells)]
        return max([*nets, *(r.output for r in self.registers)]) + 1


def check(netlist: Netlist) -> None:
    """Raise NetlistError unless names are legal and distinct and every net has one driver that comes first."""
    names = [netlist.name, *(p.name for p in (*netlist.inputs, *netlist.outputs))]
    names += [netlist.clock] if netlist.clock is not None else []
    for name in names:
        if not _NAME.match(name) or name in VERILOG_KEYWORDS:
            raise NetlistError(f"{name!r} is not a legal Verilog name here (lower case letters, digits, underscore; no keyword)")
    if len(set(names)) != len(names):
        raise NetlistError(f"names of the module and its ports are not distinct: {names}")
    if empty := [p.name for p in (*netlist.inputs, *netlist.outputs) if not p.nets]:
        raise NetlistError(f"ports {empty} have no bits; leave such a port out")
    if bool(netlist.registers) != (netlist.clock is not None):
        raise NetlistError("a netlist has a clock exactly when it has registers")
    driven = {ZERO, ONE}
    for net in (*(n for p in netlist.inputs for n in p.nets), *(r.output for r in netlist.registers)):
        _drive(driven, net)
    for cell in netlist.cells:
        if cell.part not in PARTS:
            raise NetlistError(f"cell of net {cell.output}: unknown part {cell.part!r}")
        if any(n not in driven for n in cell.inputs):
            raise NetlistError(f"cell of net {cell.output} reads {cell.inputs} before they are driven")
        if not 0 <= cell.table < 1 << (1 << len(cell.inputs)):
            raise NetlistError(f"cell of net {cell.output}: table {cell.table:#x} does not fit {len(cell.inputs)} inputs")
        _drive(driven, cell.output)
    read = [*(n for p in netlist.outputs for n in p.nets), *(r.data for r in netlist.registers)]
    if undriven := sorted(n for n in read if n not in driven):
        raise NetlistError(f"nets {undriven} are read and never driven")


def _drive(driven: set[int], net: int) -> None:
    if net < 0:
        raise NetlistError(f"net {net} is negative")
    if net in driven:
        raise NetlistError(f"net {net} has two drivers")
    driven.add(net)


# fmt: off
# IEEE 1364-2005, annex B
VERILOG_KEYWORDS = frozenset(
    [
        "always", "and", "assign", "automatic", "begin", "buf", "bufif0", "bufif1", "case", "casex", "casez", "cell",
        "cmos", "config", "deassign", "default", "defparam", "design", "disable", "edge", "else", "end", "endcase",
        "endconfig", "endfunction", "endgenerate", "endmodule", "endprimitive", "endspecify", "endtable", "endtask",
        "event", "for", "force", "forever", "fork", "function", "generate", "genvar", "highz0", "highz1", "if", "ifnone",
        "incdir", "include", "initial", "inout", "input", "instance", "integer", "join", "large", "liblist", "library",
        "localparam", "macromodule", "medium", "module", "nand", "negedge", "nmos", "nor", "noshowcancelled", "not",
        "notif0", "notif1", "or", "output", "parameter", "pmos", "posedge", "primitive", "pull0", "pull1", "pulldown",
        "pullup", "pulsestyle_onevent", "pulsestyle_ondetect", "rcmos", "real", "realtime", "reg", "release", "repeat",
        "rnmos", "rpmos", "rtran", "rtranif0", "rtranif1", "scalared", "showcancelled", "signed", "small", "specify",
        "specparam", "strong0", "strong1", "supply0", "supply1", "table", "task", "time", "tran", "tranif0", "tranif1",
        "tri", "tri0", "tri1", "triand", "trior", "trireg", "unsigned", "use", "uwire", "vectored", "wait", "wand", "weak0",
        "weak1", "while", "wire", "wor", "xnor", "xor",
    ]
)
# fmt: on
