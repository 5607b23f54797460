"""Critical-path delay of a mapped netlist: a small static timer on the delays of cells.

Every net keeps the latest arrival and the slowest slew of its rising and of its falling edge, whatever path they come from (as
OpenSTA does it). Wires have no capacitance and no resistance. An input that another input blocks for good (a false path) counts.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dwnasic.errors import PdkError
from dwnasic.rtl.netlist import ZERO
from dwnasic.synth.job import MappedCell, MappedNetlist
from dwnasic.tech.characterisation import FALL, RISE, Arc, Characterisation, Sense
from dwnasic.tech.liberty import Liberty
from dwnasic.tech.pdk import Pdk
from dwnasic.verify.latency import Item, cell_items, in_order

_INPUT_EDGES: dict[Sense, tuple[tuple[int, ...], tuple[int, ...]]] = {
    "positive": ((RISE,), (FALL,)),
    "negative": ((FALL,), (RISE,)),
    "either": ((RISE, FALL), (RISE, FALL)),
}
FANOUT = 4
End = tuple[float, int, int, str | None]  # time, net, edge, capturing flip-flop


@dataclass(frozen=True)
class Conditions:
    """What surrounds the chip: the slew of its inputs (and clock) in ns, the load of every output bit in pF."""

    input_slew_ns: float
    load_pf: float


@dataclass(frozen=True)
class Timing:
    """The longest path of a chip.

    `delay_ns`: without registers from an input to an output; with registers the clock period that the slowest path needs, setup
    included, where inputs arrive with the clock edge and outputs are taken at the next. `path`: the names of its cells in order.
    `method` says what was calculated with which figures, `note` how good they are; no wires in any case.
    """

    delay_ns: float
    path: tuple[str, ...]
    method: str
    note: str
    input_slew_ns: float
    load_pf: float


@dataclass(frozen=True)
class Arrival:
    """The latest edge on a net: time and slew in ns, the cell that drives it (None: an input) and the edge that caused it."""

    time: float
    slew: float
    cell: str | None = None
    cause: tuple[int, int] | None = None


@dataclass(frozen=True)
class Analysis:
    """Arrivals by (net, edge), and the load of every net in pF by edge. A net that never changes has no arrival."""

    arrivals: Mapping[tuple[int, int], Arrival]
    loads: Mapping[int, tuple[float, float]]

    def path(self, net: int, edge: int) -> tuple[str, ...]:
        """The cells of the latest path to an edge of a net, first to last."""
        names: list[str] = []
        at: tuple[int, int] | None = (net, edge)
        while at is not None:
            arrival = self.arrivals[at]
            if arrival.cell is not None:
                names.append(arrival.cell)
            at = arrival.cause
        return tuple(reversed(names))


def gate_conditions(pdk: Pdk, figures: Characterisation | None) -> Conditions:
    """The surroundings of a chip between gates of its own library, to three digits.

    An output drives FANOUT inputs of the reference NAND2; an input has the slew of such a NAND2 with this load (0 without
    figures). Raises PdkError when there are figures, but none for the NAND2.
    """
    cell = pdk.cells().cells[pdk.nand2_cell]
    load = FANOUT * cell.inputs[0].capacitance_pf
    arcs = figures.cell(cell.name).arcs if figures else ()
    edges = [edge for arc in arcs for edge in arc.edges if edge is not None]
    slew = 0.0
    for _ in range(8):  # a gate's output slew depends little on its input slew: this settles at once
        slew = max((edge.slew.at(slew, load) for edge in edges), default=0.0)
    return Conditions(float(f"{slew:.3g}"), float(f"{load:.3g}"))


def timing(
    mapped: MappedNetlist, library: Liberty, figures: Characterisation, conditions: Conditions, analysis: Analysis | None = None
) -> Timing:
    """The longest path. A chip whose outputs are constants or inputs has the delay 0 and an empty path.

    `analysis` is that of `analyse`, where it is known already.

    Raises PdkError when a cell has no figures and VerificationError for a netlist with a loop or an open net.
    """
    analysis = analysis or analyse(mapped, library, figures, conditions)
    ends = _outputs(mapped, analysis) + _captures(mapped, library, figures, conditions, analysis)
    delay, net, edge, capture = max(ends, key=lambda end: end[0], default=(0.0, ZERO, RISE, None))
    path = analysis.path(net, edge) if ends else ()
    return Timing(
        delay_ns=delay,
        path=(*path, capture) if capture is not None else path,
        method=figures.method,
        note=f"{figures.note}; no wires",
        input_slew_ns=conditions.input_slew_ns,
        load_pf=conditions.load_pf,
    )


def analyse(mapped: MappedNetlist, library: Liberty, figures: Characterisation, conditions: Conditions) -> Analysis:
    """Arrivals and slews of all nets. Raises as `timing`."""
    loads = net_loads(mapped, library, figures, conditions.load_pf)
    start = Arrival(0.0, conditions.input_slew_ns)
    sources = [net for port in mapped.inputs for net in port.nets]
    arrivals = {(net, edge): start for net in sources for edge in (RISE, FALL)}
    items: list[Item] = []
    drivers: list[tuple[MappedCell, str]] = []
    for instance in mapped.cells:
        pins = dict(instance.pins)
        items += cell_items(instance, library)
        drivers += [(instance, pin.name) for pin in library.cells[instance.cell].outputs if pin.name in pins]
    for i in in_order(sources, items):
        instance, pin = drivers[i]
        if items[i][0]:
            _drive(arrivals, instance, pin, loads.get(items[i][1], (0.0, 0.0)), items[i], figures, start)
    return Analysis(arrivals, loads)


def net_loads(
    mapped: MappedNetlist, library: Liberty, figures: Characterisation | None, load_pf: float
) -> dict[int, tuple[float, float]]:
    """Capacitance in pF that a rising and a falling edge of every net charges: pins that read it, and output bits."""
    loads: dict[int, tuple[float, float]] = {}
    for port in mapped.outputs:
        for net in port.nets:
            loads[net] = _add(loads.get(net), load_pf, load_pf)
    for instance in mapped.cells:
        given = figures.cells.get(instance.cell) if figures else None
        edges = {pin: (rise, fall) for pin, rise, fall in given.capacitances} if given else {}
        nets = dict(instance.pins)
        for pin in library.cells[instance.cell].inputs:
            if pin.name in nets:
                rise, fall = edges.get(pin.name, (pin.capacitance_pf, pin.capacitance_pf))
                loads[nets[pin.name]] = _add(loads.get(nets[pin.name]), rise, fall)
    return loads


def _add(before: tuple[float, float] | None, rise: float, fall: float) -> tuple[float, float]:
    return (before[0] + rise, before[1] + fall) if before else (rise, fall)


def _drive(
    arrivals: dict[tuple[int, int], Arrival], instance: MappedCell, pin: str, loads: tuple[float, float],
    item: Item, figures: Characterisation, start: Arrival,
) -> None:  # fmt: skip
    """Set the arrivals of an output pin from those of the inputs it reads; a launch arc begins at the clock's edge."""
    reads, driven, registers = item
    nets = dict(instance.pins)
    arcs = figures.cell(instance.cell).arcs_to.get(pin, ())
    arcs = tuple(arc for arc in arcs if arc.launch == bool(registers))
    served = {nets.get(arc.source) for arc in arcs}
    moving = [net for net in reads if (net, RISE) in arrivals or (net, FALL) in arrivals]
    if not arcs or (not registers and any(net not in served for net in moving)):
        raise PdkError(f"the cell {instance.cell} has no delay figures from all inputs that its pin {pin} reads")
    for edge in (RISE, FALL):
        found = [hit for arc in arcs for hit in _through(arrivals, arc, edge, loads[edge], nets, instance.name, start)]
        if found:
            latest = max(found, key=lambda hit: hit.time)
            slowest = max(hit.slew for hit in found)
            arrivals[driven, edge] = Arrival(latest.time, slowest, latest.cell, latest.cause)


def _through(
    arrivals: Mapping[tuple[int, int], Arrival], arc: Arc, edge: int, load: float,
    nets: Mapping[str, int], name: str, start: Arrival,
) -> list[Arrival]:  # fmt: skip
    """The output edges that an arc makes of the input edges that are there."""
    figures = arc.edges[edge]
    if figures is None:
        return []
    if arc.launch:
        return [Arrival(figures.delay.at(start.slew, load), max(figures.slew.at(start.slew, load), 0.0), name)]
    source = nets[arc.source]
    hits = []
    for before in _INPUT_EDGES[arc.sense][edge]:
        given = arrivals.get((source, before))
        if given is not None:
            time = given.time + figures.delay.at(given.slew, load)
            hits.append(Arrival(time, max(figures.slew.at(given.slew, load), 0.0), name, (source, before)))
    return hits


def _outputs(mapped: MappedNetlist, analysis: Analysis) -> list[End]:
    ends = dict.fromkeys((net, edge) for port in mapped.outputs for net in port.nets for edge in (RISE, FALL))
    return [(analysis.arrivals[end].time, *end, None) for end in ends if end in analysis.arrivals]


def _captures(
    mapped: MappedNetlist, library: Liberty, figures: Characterisation, conditions: Conditions, analysis: Analysis
) -> list[End]:
    """Paths that end at the data pin of a flip-flop: arrival and setup."""
    ends: list[End] = []
    for instance in mapped.cells:
        if library.cells[instance.cell].flipflop is None:
            continue
        nets = dict(instance.pins)
        for setup in figures.cell(instance.cell).setups:
            for edge in (RISE, FALL):
                arrival = analysis.arrivals.get((nets.get(setup.pin, ZERO), edge))
                table = setup.edges[edge]
                if arrival is not None and table is not None:
                    needed = table.at(arrival.slew, conditions.input_slew_ns)
                    ends.append((arrival.time + needed, nets[setup.pin], edge, instance.name))
    return ends
