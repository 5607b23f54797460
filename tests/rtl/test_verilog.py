"""The Verilog text: how cells are written, which names are used, what is refused."""

from __future__ import annotations

import numpy as np
import pytest

from dwnasic.errors import NetlistError
from dwnasic.rtl.netlist import LutCell, Netlist, Port, Register
from dwnasic.rtl.ports import Vectors
from dwnasic.rtl.verilog import bench_verilog, netlist_verilog


def chip(table: int, n: int, name: str = "chip", port: str = "a") -> Netlist:
    inputs = tuple(range(2, 2 + n))
    ports = (Port(port, inputs),) if n else ()
    return Netlist(name, ports, (Port("y", (9,)),), (LutCell(9, inputs, table, "luts"),))


@pytest.mark.parametrize(
    ("n", "table", "text"),
    [
        (0, 1, "1'b1"),
        (1, 0b00, "1'b0"),
        (1, 0b01, "~a"),
        (1, 0b10, "a"),
        (2, 0b1000, "a[0] & a[1]"),
        (2, 0b0010, "a[0] & ~a[1]"),
        (2, 0b0001, "~a[0] & ~a[1]"),
        (2, 0b1110, "a[0] | a[1]"),
        (2, 0b0111, "~a[0] | ~a[1]"),
        (2, 0b0110, "a[0] ^ a[1]"),
        (2, 0b1001, "~(a[0] ^ a[1])"),
        (2, 0b1100, "4'hc >> {a[1], a[0]}"),
        (3, 0x96, "a[0] ^ a[1] ^ a[2]"),
        (3, 0xE8, "a[0] & a[1] | a[2] & (a[0] | a[1])"),
        (3, 0xB2, "a[0] & ~a[1] | a[2] & (a[0] | ~a[1])"),
        (3, 0x17, "~a[0] & ~a[1] | ~a[2] & (~a[0] | ~a[1])"),
        (3, 0xCA, "a[2] ? a[1] : a[0]"),
        (3, 0xD8, "a[0] ? a[1] : a[2]"),
        (3, 0x80, "a[0] & a[1] & a[2]"),
        (3, 0x1E, "8'h1e >> {a[2], a[1], a[0]}"),
        (4, 0x0FEE, "16'h0fee >> {a[3], a[2], a[1], a[0]}"),
    ],
)
def test_cells_are_written_as_people_would(n: int, table: int, text: str) -> None:
    assert f"  wire n9 = {text};\n" in netlist_verilog(chip(table, n))


def test_net_names_avoid_port_names() -> None:
    assert "wire n_9 = ~n9;" in netlist_verilog(chip(1, 1, port="n9"))
    assert "wire n_9 = ~a;" in netlist_verilog(chip(1, 1, name="n4"))


def test_notes_cannot_leave_their_comment() -> None:
    text = netlist_verilog(chip(1, 1), ["temp \u00b0C\nendmodule", "ends in \\"])
    head = text[: text.index("module chip")].splitlines()
    assert head == ["// temp \\xb0C\\nendmodule", "// ends in"]


def test_outputs_may_be_inputs_and_constants() -> None:
    text = netlist_verilog(Netlist("chip", (Port("a", (2,)),), (Port("y", (2, 1, 0)),), ()))
    assert "output [2:0] y" in text
    assert "assign y = {1'b0, 1'b1, a};" in text


def test_registers_share_one_clocked_block() -> None:
    cells = (LutCell(5, (4,), 1, "luts"),)
    registers = (Register(4, 2), Register(6, 5))
    text = netlist_verilog(Netlist("chip", (Port("a", (2,)),), (Port("y", (6,)),), cells, registers, "clk"))
    assert "input clk" in text
    assert text.count("always @(posedge clk)") == 1
    assert "n4 <= a;" in text
    assert "n6 <= n5;" in text


def test_a_testbench_needs_vectors_that_fit() -> None:
    netlist = chip(0b1000, 2)
    rows = np.zeros((3, 2), dtype=bool)
    good = Vectors(3, {"y": rows[:, :1]})
    with pytest.raises(NetlistError, match="stimuli for ports"):
        bench_verilog(netlist, Vectors(3, {"b": rows}), good)
    with pytest.raises(NetlistError, match="expected values for ports"):
        bench_verilog(netlist, Vectors(3, {"a": rows}), Vectors(3, {"y": rows}))
    with pytest.raises(NetlistError, match="3 rows of stimuli and 2"):
        bench_verilog(netlist, Vectors(3, {"a": rows}), Vectors(2, {"y": rows[:2, :1]}))
    with pytest.raises(NetlistError, match="at least one"):
        bench_verilog(netlist, Vectors(0, {"a": rows[:0]}), Vectors(0, {"y": rows[:0, :1]}))
    with pytest.raises(NetlistError, match="another name"):
        bench_verilog(netlist, Vectors(3, {"a": rows}), good, name="chip")
