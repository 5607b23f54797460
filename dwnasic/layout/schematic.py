"""Where everything of a schematic goes: gates in columns from left to right, wires in channels between them.

Port bits that gates read are labels at the pins, as on paper; wires are drawn for what gates drive. Columns are as close to the
outputs as possible; the order inside a column follows the gates that are fed, so that few wires cross. Lengths are pixels.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from dwnasic.errors import NetlistError
from dwnasic.layout.gate_netlist import Gate, GateNetlist
from dwnasic.layout.symbols import LABEL_SIZE, PITCH, Shape, equal_inputs, label_width, shape_of

GAP = 22  # between gates of a column
LANE = 9  # between wires of a channel
MARGIN = 20
_SWEEPS = 12
Point = tuple[float, float]


@dataclass
class Node:
    """A gate, an output port or the passage of a net through a column: its place and its pins (y from the node's top)."""

    key: str
    column: int
    shape: Shape
    gate: Gate | None = None
    port: str | None = None
    net: str = ""
    x: float = 0.0
    y: float = 0.0
    labels: list[tuple[int, str]] = field(default_factory=list)

    @property
    def reads(self) -> list[tuple[int, str]]:
        """(pin number, net) of the inputs that are wired."""
        if self.gate is None:
            return [(0, self.net)]
        named = {pin for pin, _ in self.labels}
        return [(i, net) for i, (_, net) in enumerate(self.gate.inputs) if i not in named]

    @property
    def drives(self) -> list[tuple[int, str]]:
        """(pin number, net) of the outputs."""
        if self.gate is not None:
            return [(i, net) for i, (_, net) in enumerate(self.gate.outputs)]
        return [] if self.port is not None else [(0, self.net)]


@dataclass(frozen=True)
class Wire:
    """The lines of a net in one channel, and the dots where they meet."""

    net: str
    lines: tuple[tuple[Point, Point], ...]
    dots: tuple[Point, ...]


@dataclass(frozen=True)
class Drawing:
    """Nodes and wires with their final places, and the size of the sheet."""

    nodes: tuple[Node, ...]
    wires: tuple[Wire, ...]
    width: float
    height: float


def draw_up(netlist: GateNetlist) -> Drawing:
    """The places of all gates, ports and wires of a netlist; equal input gives an equal drawing."""
    columns = _columns(netlist)
    _order(columns)
    _sort_pins(columns)
    _settle(columns)
    wires = _route(columns)
    nodes = tuple(node for column in columns for node in column)
    width = max(n.x + n.shape.width + (label_width(n.port) + 14 if n.port else 0) for n in nodes) + MARGIN
    height = max(n.y + n.shape.height for n in nodes) + MARGIN
    return Drawing(nodes, wires, width, height)


def _columns(netlist: GateNetlist) -> list[list[Node]]:
    """Columns from left to right, the output ports last, with a passage wherever a net crosses a column."""
    drivers = {net: gate for gate in netlist.gates for _, net in gate.outputs}
    sources = dict(netlist.assigned)
    distance: dict[str, int] = {}
    readers: dict[str, list[Gate]] = {}
    for gate in netlist.gates:
        for _, net in gate.inputs:
            readers.setdefault(net, []).append(gate)
    for gate in _backwards(netlist, drivers):
        fed = [r.name for _, net in gate.outputs for r in readers.get(net, ())]
        if not all(name in distance for name in fed):
            raise NetlistError(f"the output of {gate.name} comes back to it: only feed-forward chips are drawn")
        below = [distance[name] for name in fed]
        distance[gate.name] = 1 + max(below, default=0)
    depth = max(distance.values(), default=0)
    columns: list[list[Node]] = [[] for _ in range(depth + 1)]
    for gate in netlist.gates:
        labels = [(i, net) for i, (_, net) in enumerate(gate.inputs) if net not in drivers]
        columns[depth - distance[gate.name]].append(
            Node(gate.name, depth - distance[gate.name], shape_of(gate), gate, labels=labels)
        )
    for port in netlist.outputs:
        net = sources.get(port, port)
        node = Node(f"port {port}", depth, Shape("port", 10, PITCH, (PITCH / 2,), ()), port=port, net=net)
        if net not in drivers:  # a constant or an input that leads straight out
            node.labels.append((0, net))
        columns[depth].append(node)
    _add_passages(columns, drivers)
    return columns


def _backwards(netlist: GateNetlist, drivers: Mapping[str, Gate]) -> list[Gate]:
    """Gates so that each comes after all gates that read it, where there is no loop."""
    done: dict[str, None] = {}
    order: list[Gate] = []
    for start in netlist.gates:
        stack = [(start, False)]
        while stack:
            gate, ready = stack.pop()
            if ready:
                order.append(gate)
            elif gate.name not in done:
                done[gate.name] = None
                stack.append((gate, True))
                stack += [(drivers[net], False) for _, net in gate.inputs if net in drivers and drivers[net].name not in done]
    return list(reversed(order))


def _add_passages(columns: list[list[Node]], drivers: Mapping[str, Gate]) -> None:
    at = {node.gate.name: node.column for column in columns for node in column if node.gate is not None}
    last: dict[str, int] = {}
    for column in columns:
        for node in column:
            for _, net in node.reads:
                if net in drivers:
                    last[net] = max(last.get(net, 0), node.column)
    for net, end in last.items():
        for index in range(at[drivers[net].name] + 1, end):
            columns[index].append(Node(f"through {net}", index, Shape("through", 0, 0, (0.0,), (0.0,)), net=net))


def _order(columns: list[list[Node]]) -> None:
    """Sort columns by the middle of what each node feeds, then of what feeds it, several times; the fewest crossings win."""
    best, fewest = [list(column) for column in columns], _crossings(columns)
    for sweep in range(_SWEEPS):
        forward = sweep % 2 == 1
        for i in range(1, len(columns)) if forward else range(len(columns) - 2, -1, -1):
            other = columns[i - 1] if forward else columns[i + 1]
            place = _positions(other, outputs=forward)
            columns[i].sort(key=lambda node: _middle(node, place, inputs=forward))
        count = _crossings(columns)
        if count < fewest:
            best, fewest = [list(column) for column in columns], count
    columns[:] = best


def _sort_pins(columns: list[list[Node]]) -> None:
    """Put the inputs of a gate that may change places into the order in which their nets come; port bits on the free side."""
    for i, column in enumerate(columns):
        for rank, node in enumerate(column):
            if node.gate is None or i == 0:
                continue
            place = {net: p / len(columns[i - 1]) for net, (p, *_) in _positions(columns[i - 1], outputs=True).items()}
            inputs = list(node.gate.inputs)
            for slots in equal_inputs(node.shape):
                group = [inputs[k] for k in slots]
                wired = sorted((pin for pin in group if pin[1] in place), key=lambda pin: place[pin[1]])
                others = [pin for pin in group if pin[1] not in place]
                above = bool(wired) and sum(place[net] for _, net in wired) / len(wired) < rank / len(column)
                for k, pin in zip(slots, wired + others if above else others + wired, strict=True):
                    inputs[k] = pin
            named = {net for _, net in node.labels}
            node.gate = replace(node.gate, inputs=tuple(inputs))
            node.labels = [(k, net) for k, (_, net) in enumerate(inputs) if net in named]


def _positions(column: Sequence[Node], outputs: bool) -> dict[str, list[float]]:
    """Where in a column a net leaves (outputs) or enters it: number of the node plus the place of the pin."""
    found: dict[str, list[float]] = {}
    for i, node in enumerate(column):
        pins = node.drives if outputs else node.reads
        for k, (_, net) in enumerate(pins):
            found.setdefault(net, []).append(i + k / (len(pins) + 1))
    return found


def _middle(node: Node, place: Mapping[str, list[float]], inputs: bool) -> float:
    values = [v for _, net in (node.reads if inputs else node.drives) for v in place.get(net, ())]
    return sum(values) / len(values) if values else 0.0


def _crossings(columns: Sequence[Sequence[Node]]) -> int:
    total = 0
    for left, right in itertools.pairwise(columns):
        starts, ends = _positions(left, outputs=True), _positions(right, outputs=False)
        lines = sorted((start, end) for net, places in starts.items() for start in places for end in ends.get(net, ()))
        total += sum(a[1] > b[1] for i, a in enumerate(lines) for b in lines[i + 1 :] if a[0] != b[0])
    return total


def _settle(columns: list[list[Node]]) -> None:
    """Heights: every node as near to the pins it is wired to as its neighbours allow; all pins on a grid of half a pitch."""
    for column in columns:
        y = 0.0
        for node in column:
            node.y = y
            y += node.shape.height + GAP
    for sweep in range(_SWEEPS):
        order = range(len(columns)) if sweep % 2 else range(len(columns) - 1, -1, -1)
        for i in order:
            wished = [_wish(node, columns, i) for node in columns[i]]
            _apart(columns[i], wished)
    top = min(node.y for column in columns for node in column)
    for column in columns:
        for node in column:
            node.y += MARGIN + LABEL_SIZE - top


def _wish(node: Node, columns: list[list[Node]], index: int) -> float:
    """The top of a node so that its pins are level with what they are wired to, on average."""
    found: list[float] = []
    if index + 1 < len(columns):
        for pin, net in node.drives:
            for other in columns[index + 1]:
                found += [other.y + other.shape.ins[p] - node.shape.outs[pin] for p, n in other.reads if n == net]
    if index > 0:
        for pin, net in node.reads:
            for other in columns[index - 1]:
                found += [other.y + other.shape.outs[p] - node.shape.ins[pin] for p, n in other.drives if n == net]
    return sum(found) / len(found) if found else node.y


def _apart(column: list[Node], wished: list[float]) -> None:
    """Give nodes their wishes as far as order and gaps allow: runs that collide share the mean of their wishes."""
    runs: list[tuple[list[int], float]] = []  # members, top of the first
    offsets = [0.0] * len(column)
    for i, wish in enumerate(wished):
        members, top = [i], wish
        offsets[i] = 0.0
        while runs:
            before, above = runs[-1]
            end = above + offsets[before[-1]] + column[before[-1]].shape.height + _gap(column[before[-1]], column[members[0]])
            if end <= top:
                break
            runs.pop()
            shift = end - above
            for m in members:
                offsets[m] += shift
            members = before + members
            top = sum(wished[m] - offsets[m] for m in members) / len(members)
        runs.append((members, top))
    for members, top in runs:
        base = round(top / (PITCH / 2)) * (PITCH / 2)
        for m in members:
            column[m].y = base + offsets[m]


def _gap(upper: Node, lower: Node) -> float:
    """Room between two nodes: less beside a wire that only passes."""
    return PITCH if "through" in (upper.shape.kind, lower.shape.kind) else GAP


def _route(columns: list[list[Node]]) -> tuple[Wire, ...]:
    """Give every column its x and draw the wires of every channel."""
    wires: list[Wire] = []
    x = float(MARGIN) + _label_room(columns[0])
    for i, column in enumerate(columns):
        wide = max((node.shape.width for node in column), default=0)
        for node in column:
            node.x = x + _inset(node, wide)
        x += wide
        if i + 1 == len(columns):
            break
        nets = _channel(column, columns[i + 1])
        lanes = _lanes(nets)
        room = _label_room(columns[i + 1])
        start = x + 12
        end = start + LANE * (len(lanes) + 1) + room
        x = end
        following = max((node.shape.width for node in columns[i + 1]), default=0)
        for net, (outs, ins) in nets.items():
            at = start + LANE * (1 + lanes.index(net)) if net in lanes else None
            ends = [
                (end + ((following - n.shape.width) / 2 if n.shape.kind != "port" else 0), n.y + n.shape.ins[p]) for n, p in ins
            ]
            begins = [(n.x + n.shape.width, n.y + n.shape.outs[p]) for n, p in outs]
            wires.append(_wire(net, begins[0], ends, at))
    for column in columns:
        for node in column:
            if node.shape.kind == "through":  # the line across the column
                wires.append(Wire(node.net, _across(node, column), ()))
    return tuple(wires)


def _inset(node: Node, wide: float) -> float:
    """How far from the left side of its column a node begins: gates are centred, ports are flush."""
    return 0.0 if node.shape.kind == "port" else (wide - node.shape.width) / 2


def _across(node: Node, column: Sequence[Node]) -> tuple[tuple[Point, Point], ...]:
    left = min(n.x for n in column)
    right = max(n.x + n.shape.width for n in column)
    return (((left, node.y), (right, node.y)),)


Ends = tuple[list[tuple[Node, int]], list[tuple[Node, int]]]


def _channel(left: Sequence[Node], right: Sequence[Node]) -> dict[str, Ends]:
    """Nets between two columns: the pin that drives and the pins that read, in the order of the drivers."""
    nets: dict[str, Ends] = {}
    for node in left:
        for pin, net in node.drives:
            nets[net] = ([(node, pin)], [])
    for node in right:
        for pin, net in node.reads:
            if net in nets:
                nets[net][1].append((node, pin))
    return {net: ends for net, ends in nets.items() if ends[1]}


def _lanes(nets: Mapping[str, Ends]) -> list[str]:
    """Nets that need a vertical line, from left to right, so that no two horizontal lines lie on each other.

    A net that arrives at a height where another one leaves must turn before that one does. Nets in a ring of such rules keep
    their order; their lines may touch, which dots tell apart.
    """
    begins = {net: {n.y + n.shape.outs[p] for n, p in outs} for net, (outs, _) in nets.items()}
    ends = {net: {n.y + n.shape.ins[p] for n, p in ins} for net, (_, ins) in nets.items()}
    waiting = [net for net in nets if begins[net] != ends[net]]
    first = {net: {o for o in waiting if o != net and begins[o] & ends[net]} for net in waiting}
    lanes: list[str] = []
    while waiting:
        free = [net for net in waiting if not first[net] & set(waiting)] or waiting
        chosen = max(free, key=lambda net: (max(ends[net] | begins[net]) - min(begins[net]), net))
        lanes.append(chosen)
        waiting.remove(chosen)
    return lanes


def _wire(net: str, begin: Point, ends: Sequence[Point], at: float | None) -> Wire:
    if at is None:
        return Wire(net, ((begin, ends[0]),), ())
    heights = [begin[1], *(y for _, y in ends)]
    lines = [(begin, (at, begin[1])), *(((at, y), (x, y)) for x, y in ends)]
    lines.append(((at, min(heights)), (at, max(heights))))
    inner = {y for y in heights if min(heights) < y < max(heights)}
    doubled = {y for y in heights if heights.count(y) > 1}
    return Wire(net, tuple(lines), tuple((at, y) for y in sorted(inner | (doubled if len(set(heights)) > 1 else set()))))


def _label_room(column: Sequence[Node]) -> float:
    return max((label_width(text) + 12 for node in column for _, text in node.labels), default=0.0)
