"""Schematics: what is drawn is connected as the netlist says, and nothing else is; symbols are told from the names of cells."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dwnasic.errors import NetlistError
from dwnasic.layout.gate_netlist import Gate, read_gates
from dwnasic.layout.schematic import Drawing, Node, draw_up
from dwnasic.layout.schematic_svg import MOST_GATES, schematic_svg
from dwnasic.layout.symbols import PITCH, shape_of

MEMBERS = sorted((Path(__file__).parents[2] / "reports" / "blood" / "members").glob("*/*_words.v"))
MEMBERS = [path for path in MEMBERS if not path.stem.startswith("blood")]
KINDS = ("INV", "NAND2", "NOR3", "AOI21", "OAI22", "XOR2", "MUX2")
PINS = {"INV": "A", "NAND2": "AB", "NOR3": "ABC", "AOI21": ("A1", "A2", "B"), "OAI22": ("A1", "A2", "B1", "B2"), "XOR2": "AB"}


def random_verilog(gates: int, seed: int, outputs: int = 3) -> str:
    """Random gates on eight inputs; some nets drive many gates, some outputs share nets with gates."""
    rng = np.random.default_rng(seed)
    nets = [f"a[{i}]" for i in range(8)]
    lines = []
    for i in range(gates):
        kind = KINDS[int(rng.integers(len(KINDS)))]
        pins = PINS.get(kind, ("A", "B", "S"))
        last = f"y[{i - gates + outputs}]" if i >= gates - outputs else f"n{i}"
        reads = [nets[int(k)] for k in rng.integers(max(0, len(nets) - 14), len(nets), len(pins))]
        body = ", ".join(f".{pin}({net})" for pin, net in zip(pins, reads, strict=True))
        lines.append(f"  {kind} u{i} ({body}, .Y({last}));")
        nets.append(last)
    ports = f"module m(a, y);\n  input [7:0] a;\n  output [{outputs - 1}:0] y;\n"
    return ports + "\n".join(lines) + "\nendmodule\n"


def pin_places(drawing: Drawing) -> dict[str, list[tuple[float, float]]]:
    """Where the pins of every wired net are."""
    found: dict[str, list[tuple[float, float]]] = {}
    for node in drawing.nodes:
        if node.shape.kind != "through":
            wired = [(node.x, node.y + node.shape.ins[p], net) for p, net in reads(node)]
            wired += [(node.x + node.shape.width, node.y + node.shape.outs[p], net) for p, net in node.drives]
            for x, y, net in wired:
                found.setdefault(net, []).append((x, y))
    return found


def reads(node: Node) -> list[tuple[int, str]]:
    return [] if node.port is not None and node.labels else node.reads


def touches(line: tuple[tuple[float, float], tuple[float, float]], point: tuple[float, float]) -> bool:
    (x0, y0), (x1, y1) = line
    return min(x0, x1) <= point[0] <= max(x0, x1) and min(y0, y1) <= point[1] <= max(y0, y1)


def component(lines: list[tuple[tuple[float, float], tuple[float, float]]], start: tuple[float, float]) -> list[int]:
    """The lines that hang together with a point."""
    reached = [i for i, line in enumerate(lines) if touches(line, start)]
    for i in reached:
        for k, other in enumerate(lines):
            ends = [p for p in lines[i] if touches(other, p)] + [p for p in other if touches(lines[i], p)]
            if k not in reached and ends:
                reached.append(k)
    return reached


def check(text: str) -> None:
    netlist = read_gates(text)
    drawing = draw_up(netlist)
    lines = {net: [line for w in drawing.wires if w.net == net for line in w.lines] for net in {w.net for w in drawing.wires}}
    drivers = {net for gate in netlist.gates for _, net in gate.outputs}
    readers = {net for gate in netlist.gates for _, net in gate.inputs} | set(netlist.outputs)
    places = pin_places(drawing)
    for net in drivers & readers:
        hung = component(lines[net], places[net][0])
        assert len(hung) == len(lines[net])
        for place in places[net]:
            assert any(touches(lines[net][i], place) for i in hung), (net, place)
    labelled = sorted(net for node in drawing.nodes for _, net in node.labels)
    assert labelled == sorted(net for gate in netlist.gates for _, net in gate.inputs if net not in drivers)
    for node in drawing.nodes:
        assert 0 <= node.x <= drawing.width
        assert 0 <= node.y <= drawing.height


def overlaps(text: str) -> list[tuple[str, str]]:
    """Pairs of nets with lines that lie on each other."""
    wires = [(w.net, line) for w in draw_up(read_gates(text)).wires for line in w.lines]
    found = []
    for i, (net, ((x0, y0), (x1, y1))) in enumerate(wires):
        for other, ((u0, v0), (u1, v1)) in wires[i + 1 :]:
            if net == other:
                continue
            level = y0 == y1 == v0 == v1 and min(max(x0, x1), max(u0, u1)) > max(min(x0, x1), min(u0, u1))
            upright = x0 == x1 == u0 == u1 and min(max(y0, y1), max(v0, v1)) > max(min(y0, y1), min(v0, v1))
            if level or upright:
                found.append((net, other))
    return found


@settings(max_examples=40, deadline=None, derandomize=True)
@given(gates=st.integers(3, 40), seed=st.integers(0, 500))
def test_every_drawing_is_connected_as_its_netlist_and_no_two_nets_lie_on_each_other(gates: int, seed: int) -> None:
    text = random_verilog(gates, seed)
    check(text)
    assert overlaps(text) == []


@pytest.mark.parametrize("path", MEMBERS, ids=lambda p: f"{p.parent.name[:6]}-{p.stem}")
def test_published_chips_are_drawn_as_svg_that_repeats(path: Path) -> None:
    text = path.read_text()
    if not 0 < len(read_gates(text).gates) <= MOST_GATES:
        assert schematic_svg(text) is None
        return
    drawn = schematic_svg(text, "a < b")
    check(text)
    assert drawn is not None
    assert drawn == schematic_svg(text, "a < b")
    root = ET.fromstring(drawn)
    titles = [t.text for t in root.iter("{http://www.w3.org/2000/svg}title")]
    assert titles[0] == "a < b"
    gates = read_gates(text).gates
    assert {f"{g.name}: {g.cell}" for g in gates} <= set(titles)


def test_constants_wires_and_registers_are_drawn() -> None:
    text = """module m(a, clk, y);
  input a, clk;
  input a;
  input clk;
  output [3:0] y;
  DFF u0 (.CK(clk), .D(a), .Q(n0));
  INV u1 (.A(n0), .Y(n1));
  DFF u3 (.CK(clk), .D(n1), .Q(n2));
  TIE1 u2 (.HI(y[2]));
  assign y[0] = n0;
  assign y[1] = a;
  assign y[3] = 1'h0;
endmodule
"""
    netlist = read_gates(text)
    assert netlist.assigned == (("y[0]", "n0"), ("y[1]", "a"), ("y[3]", "0"))
    drawing = draw_up(netlist)
    labels = {node.port: [net for _, net in node.labels] for node in drawing.nodes if node.port}
    assert labels == {"y[0]": [], "y[1]": ["a"], "y[2]": [], "y[3]": ["0"]}
    assert ET.fromstring(schematic_svg(text) or "") is not None


def test_what_cannot_be_drawn_is_refused_or_left_out() -> None:
    loop = "module m(y);\n  output y;\n  INV u (.A(y), .Y(n));\n  INV v (.A(n), .Y(y));\nendmodule"
    for text in ("", loop, "module m; endmodule", "module m(y);\n  output y;\n  INV u (.A(a & b), .Y(y));\nendmodule"):
        with pytest.raises(NetlistError):
            schematic_svg(text)
    assert schematic_svg("module m(a, y);\n  input a;\n  output y;\n  assign y = a;\nendmodule") is None
    assert schematic_svg(random_verilog(MOST_GATES + 1, 1)) is None


@pytest.mark.parametrize(
    ("cell", "inputs", "kind", "inverted", "groups"),
    [
        ("sky130_fd_sc_hd__nand2_1", "AB", "and", True, ()),
        ("NAND3X1", "ABC", "and", True, ()),
        ("sky130_fd_sc_hd__or3_2", "ABC", "or", False, ()),
        ("XNOR2", "AB", "xor", True, ()),
        ("sky130_fd_sc_hd__inv_8", "A", "buf", True, ()),
        ("BUFX2", "A", "buf", False, ()),
        ("sky130_fd_sc_hd__a21oi_1", ("A1", "A2", "B1"), "complex and", True, (2, 1)),
        ("sky130_fd_sc_hd__o311a_1", ("A1", "A2", "A3", "B1", "C1"), "complex or", False, (3, 1, 1)),
        ("sky130_fd_sc_hd__a2bb2o_1", ("A1_N", "A2_N", "B1", "B2"), "complex and", False, (2, 2)),
        ("AOI22X1", "ABCD", "complex and", True, (2, 2)),
        ("OAI21", ("A1", "A2", "B"), "complex or", True, (2, 1)),
        ("MUX2", "ABS", "mux", False, ()),
        ("SOMETHING", "ABC", "box", False, ()),
    ],
)
def test_symbols_are_told_from_the_names_of_cells(
    cell: str, inputs: tuple[str, ...], kind: str, inverted: bool, groups: tuple[int, ...]
) -> None:
    shape = shape_of(Gate("u", cell, tuple((pin, pin.lower()) for pin in inputs), (("Y", "y"),)))
    assert (shape.kind, shape.inverted, shape.groups) == (kind, inverted, groups)
    assert len(shape.ins) == len(inputs)
    assert all(y % (PITCH / 2) == 0 for y in (*shape.ins, *shape.outs))
    assert shape.low == tuple(i for i, pin in enumerate(inputs) if pin.endswith("_N"))
