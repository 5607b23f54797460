"""A schematic of a mapped netlist as SVG: a function of the netlist's text alone."""

from __future__ import annotations

from xml.sax.saxutils import escape

from dwnasic.layout.gate_netlist import read_gates
from dwnasic.layout.schematic import Drawing, Node, draw_up
from dwnasic.layout.symbols import BUBBLE, LABEL_SIZE, outline, short_name

MOST_GATES = 80
_STYLE = f"""
text {{ font: {LABEL_SIZE}px ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; fill: #24292f }}
.cell {{ font-size: 8.5px; fill: #6e7781; text-anchor: middle }}
.pin {{ font-size: 9px }}
.end {{ text-anchor: end }}
.port {{ font-weight: bold }}
.wire {{ stroke: #2f5d9e; stroke-width: 1.3; fill: none; stroke-linecap: square }}
.dot {{ fill: #2f5d9e }}
.stub {{ stroke: #57606a; stroke-width: 1.1; fill: none }}
.gate {{ fill: #eaf1fb; stroke: #24292f; stroke-width: 1.3; stroke-linejoin: round }}
.bare {{ fill: none; stroke: #24292f; stroke-width: 1.3 }}
""".strip()


def schematic_svg(verilog: str, title: str = "") -> str | None:
    """The drawing of a structural netlist, or None when it has more than MOST_GATES gates or none.

    Raises NetlistError when the text is no structural netlist.
    """
    netlist = read_gates(verilog)
    if not netlist.gates or len(netlist.gates) > MOST_GATES:
        return None
    drawing = draw_up(netlist)
    width, height = round(drawing.width), round(drawing.height + 16)
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}">',
        f"<title>{escape(title)}</title>" if title else "",
        f"<style>{_STYLE}</style>",
        f'<rect width="{width}" height="{height}" fill="#ffffff"/>',
        *_wires(drawing),
        *(line for node in drawing.nodes for line in _node(node)),
        "</svg>",
        "",
    ]
    return "\n".join(line for line in lines if line or line == "")


def _wires(drawing: Drawing) -> list[str]:
    found = []
    for wire in drawing.wires:
        path = " ".join(f"M{a[0]:g} {a[1]:g} L{b[0]:g} {b[1]:g}" for a, b in wire.lines)
        found.append(f'<path class="wire" d="{path}"><title>{escape(wire.net)}</title></path>')
        found += [f'<circle class="dot" cx="{x:g}" cy="{y:g}" r="2.6"/>' for x, y in wire.dots]
    return found


def _node(node: Node) -> list[str]:
    shape = node.shape
    if shape.kind == "through":
        return []
    if node.port is not None:
        y = node.y + shape.ins[0]
        path = f"M{node.x:g} {y - 5:g} h8 l6 5 l-6 5 h-8 Z"
        text = f'<text class="port" x="{node.x + 18:g}" y="{y + 4:g}">{escape(node.port)}</text>'
        return [f'<path class="gate" d="{path}"/>', text, *_labels(node)]
    assert node.gate is not None
    found = [f'<g transform="translate({node.x:g} {node.y:g})"><title>{escape(f"{node.gate.name}: {node.gate.cell}")}</title>']
    found += [f"<{tag} {attributes}/>" for tag, attributes in outline(shape)]
    if shape.kind == "tie":
        value = "0" if shape.inverted else "1"
        found.append(f'<text x="2" y="12">{value}</text><path class="stub" d="M11 8 H{shape.width:g}"/>')
    if shape.kind in ("box", "mux"):
        pins = [(4.0, shape.ins[i], "pin", pin) for i, (pin, _) in enumerate(node.gate.inputs)]
        if shape.kind == "box":
            pins += [(shape.width - 4, shape.outs[i], "pin end", pin) for i, (pin, _) in enumerate(node.gate.outputs)]
        found += [f'<text class="{kind}" x="{x:g}" y="{y + 3:g}">{escape(pin)}</text>' for x, y, kind, pin in pins]
    if shape.kind != "tie":
        name = short_name(node.gate.cell)
        found.append(f'<text class="cell" x="{shape.width / 2:g}" y="{shape.height + 9:g}">{escape(name)}</text>')
    return [*found, "</g>", *_labels(node)]


def _labels(node: Node) -> list[str]:
    """Names of port bits at the pins that read them, with a short line to the pin."""
    found = []
    for pin, text in node.labels:
        x, y = node.x - (2 * BUBBLE if pin in node.shape.low else 0), node.y + node.shape.ins[pin]
        found.append(f'<path class="stub" d="M{x - 8:g} {y:g} H{x:g}"/>')
        found.append(f'<text class="end" x="{x - 11:g}" y="{y + 4:g}">{escape(text)}</text>')
    return found
