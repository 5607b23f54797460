"""The only Verilog text of dwnasic: a module for a `Netlist`, and a self-checking testbench (both Verilog-2005).

The text is a function of the arguments alone: no date, no path, no version.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dwnasic.errors import NetlistError
from dwnasic.network.truth_table import depends, invert_input, ones, variable
from dwnasic.rtl.evaluate import latency
from dwnasic.rtl.netlist import ONE, ZERO, LutCell, Netlist, Port
from dwnasic.rtl.ports import Vectors

_MAJ3 = 0xE8
_PARTS = {"encoder": "thermometer encoder", "luts": "LUT layers", "reduction": "popcount, comparison, class index"}


def netlist_verilog(netlist: Netlist, notes: Sequence[str] = ()) -> str:
    """A Verilog-2005 module. `notes` (see `ports.port_notes`) become the comment above it, one line each."""
    names = _net_names(netlist)
    lines = [f"// {_plain(note)}".rstrip() for note in notes]
    ports = [f"  input {p}" for p in ([netlist.clock] if netlist.clock else [])]
    ports += [f"  input {_declared(p)}" for p in netlist.inputs] + [f"  output {_declared(p)}" for p in netlist.outputs]
    lines += [f"module {netlist.name} (", ",\n".join(ports), ");"] if ports else [f"module {netlist.name};"]
    lines += [f"  reg {names[r.output]};" for r in netlist.registers]
    part = ""
    for cell in netlist.cells:
        if cell.part != part:
            part = cell.part
            lines.append(f"  // {_PARTS[part]}")
        lines.append(f"  wire {names[cell.output]} = {_expression(cell, [names[n] for n in cell.inputs])};")
    if netlist.registers:
        lines.append(f"  always @(posedge {netlist.clock}) begin")
        lines += [f"    {names[r.output]} <= {names[r.data]};" for r in netlist.registers]
        lines.append("  end")
    lines += [f"  assign {p.name} = {_concatenation([names[n] for n in p.nets])};" for p in netlist.outputs]
    return "\n".join([*lines, "endmodule", ""])


def bench_verilog(netlist: Netlist, stimuli: Vectors, expected: Vectors, name: str = "testbench") -> str:
    """A self-checking testbench with its vectors inside, for the module of `netlist` or any module with the same ports.

    It applies every row, waits (registered designs: `latency` rising edges with the inputs held), compares with `!==`, so that
    an unknown value is a failure, and prints the first failures and one last line: `PASS <rows> vectors` or
    `FAIL <failures> of <rows> vectors`. Raises NetlistError when the vectors
    do not fit the ports.
    """
    stimuli.check_ports(netlist.inputs, "stimuli")
    expected.check_ports(netlist.outputs, "expected values")
    if stimuli.rows != expected.rows or not stimuli.rows:
        raise NetlistError(f"{stimuli.rows} rows of stimuli and {expected.rows} of expected values: equally many, at least one")
    if name == netlist.name:
        raise NetlistError(f"testbench and module are both called {name!r}; give the testbench another name")
    inputs, outputs, rows = _width(netlist.inputs), _width(netlist.outputs), stimuli.rows
    clock = [f".{netlist.clock}(tb_clock)"] if netlist.clock else []
    pins = clock + _connections(netlist.inputs, "tb_in") + _connections(netlist.outputs, "tb_out")
    edges = latency(netlist)
    wait = f"repeat ({edges}) @(posedge tb_clock); @(negedge tb_clock);" if edges else "#10;"
    lines = [
        f"module {name};",
        f"  reg [{max(inputs, 1) - 1}:0] tb_in;",
        f"  wire [{max(outputs, 1) - 1}:0] tb_out;",
        f"  reg [{max(inputs, 1) - 1}:0] stimuli [0:{rows - 1}];",
        f"  reg [{max(outputs, 1) - 1}:0] expected [0:{rows - 1}];",
        "  integer row, failures;",
        *(["  reg tb_clock;", "  always #5 tb_clock = ~tb_clock;"] if clock else []),
        f"  {netlist.name} chip ({', '.join(pins)});",
        "  initial begin",
        *(["    tb_clock = 0;"] if clock else []),
        *_assignments("stimuli", netlist.inputs, stimuli),
        *_assignments("expected", netlist.outputs, expected),
        "    failures = 0;",
        f"    for (row = 0; row < {rows}; row = row + 1) begin",
        "      tb_in = stimuli[row];",
        f"      {wait}",
        "      if (tb_out !== expected[row]) begin",
        "        failures = failures + 1;",
        "        if (failures <= 10)",
        '          $display("row %0d: in %h: out %b, expected %b", row, tb_in, tb_out, expected[row]);',
        "      end",
        "    end",
        f'    if (failures == 0) $display("PASS {rows} vectors");',
        f'    else $display("FAIL %0d of {rows} vectors", failures);',
        "    $finish;",
        "  end",
        "endmodule",
        "",
    ]
    return "\n".join(lines)


def _plain(text: str) -> str:
    """Text that is safe in a one-line ASCII comment."""
    return "".join(c if " " <= c <= "~" else c.encode("unicode_escape").decode() for c in text).rstrip("\\")


def _declared(port: Port) -> str:
    return port.name if len(port.nets) == 1 else f"[{len(port.nets) - 1}:0] {port.name}"


def _net_names(netlist: Netlist) -> Mapping[int, str]:
    """The expression that reads a net: a port bit, a constant, or n<net>."""
    taken = {netlist.name, netlist.clock, *(p.name for p in (*netlist.inputs, *netlist.outputs))}
    prefix = "n"
    while any(name and name.startswith(prefix) and name[len(prefix) :].isdigit() for name in taken):
        prefix += "_"
    names = {ZERO: "1'b0", ONE: "1'b1"}
    for port in netlist.inputs:
        for i, net in enumerate(port.nets):
            names[net] = port.name if len(port.nets) == 1 else f"{port.name}[{i}]"
    for net in (*(r.output for r in netlist.registers), *(c.output for c in netlist.cells)):
        names[net] = f"{prefix}{net}"
    return names


def _concatenation(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else "{" + ", ".join(reversed(names)) + "}"


def _expression(cell: LutCell, names: Sequence[str]) -> str:
    """The cell as operators where people would write them, otherwise as its table shifted by its address."""
    n, table, full = len(names), cell.table, ones(len(names))
    if table in (0, full):
        return "1'b1" if table else "1'b0"
    if all(depends(table, n, i) for i in range(n)):
        for known in (_product, _parity, _majority, _multiplexer):
            text = known(table, list(names))
            if text:
                return text
    return f"{1 << n}'h{table:0{max(1, (1 << n) // 4)}x} >> {_concatenation(names)}"


def _product(table: int, names: list[str]) -> str:
    """An AND or an OR of literals."""
    n = len(names)
    for operator, minterms, polarity in ((" & ", table, 1), (" | ", ones(n) ^ table, 0)):
        if minterms.bit_count() == 1:
            address = minterms.bit_length() - 1
            return operator.join(f"{'' if address >> i & 1 == polarity else '~'}{name}" for i, name in enumerate(names))
    return ""


def _parity(table: int, names: list[str]) -> str:
    parity = 0
    for i in range(len(names)):
        parity ^= variable(len(names), i)
    text = " ^ ".join(names)
    return text if table == parity else f"~({text})" if table == ones(len(names)) ^ parity else ""


def _majority(table: int, names: list[str]) -> str:
    """Majority of three literals (a full adder's carry, a step of a comparator)."""
    if len(names) != 3:
        return ""
    for inverted in range(8):
        candidate, literals = _MAJ3, list(names)
        for i in range(3):
            if inverted >> i & 1:
                candidate, literals[i] = invert_input(candidate, 3, i), f"~{names[i]}"
        if candidate == table:
            a, b, c = literals
            return f"{a} & {b} | {c} & ({a} | {b})"
    return ""


def _multiplexer(table: int, names: list[str]) -> str:
    if len(names) != 3:
        return ""
    for select in range(3):
        others = [i for i in range(3) if i != select]
        for low, high in (others, reversed(others)):
            choose = variable(3, select)
            if table == choose & variable(3, high) | ~choose & variable(3, low):
                return f"{names[select]} ? {names[high]} : {names[low]}"
    return ""


def _width(ports: Sequence[Port]) -> int:
    return sum(len(p.nets) for p in ports)


def _connections(ports: Sequence[Port], bus: str) -> list[str]:
    """Named port connections to consecutive bits of a bus, the first port at the least significant end."""
    text, position = [], 0
    for port in ports:
        text.append(f".{port.name}({bus}[{position + len(port.nets) - 1}:{position}])")
        position += len(port.nets)
    return text


def _assignments(memory: str, ports: Sequence[Port], vectors: Vectors) -> list[str]:
    """One line a row that fills a memory with the ports' bits, the first port at the least significant end."""
    width = max(_width(ports), 1)
    lines = []
    for row in range(vectors.rows):
        bits = [bool(b) for p in ports for b in vectors.ports[p.name][row]]
        value = sum(1 << i for i, bit in enumerate(bits) if bit)
        lines.append(f"    {memory}[{row}] = {width}'h{value:0{-(-width // 4)}x};")
    return lines
