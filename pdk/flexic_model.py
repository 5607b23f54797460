"""Writes cells.json and delays.json of flexic_0p8 and flexic_0p6: a documented model of PragmatIC's FlexIC, not foundry data.

    python pdk/flexic_model.py

The process is n-type metal oxide (IGZO) with resistive pull-up; its design kit is not public. The model has four parts.

1. Structure. A single-stage gate is one pull-up resistor and one transistor for every literal of its pull-down network: a
   NAND2 is two transistors and one resistor (PlasticARM's devices over its NAND2 equivalents give 3.07). Cells that are
   no single inverting stage are chains of stages, spelt out in COMBINATIONAL and SEQUENTIAL. Devices are counted, not
   sized.
2. Area. Every device has the same share of the published area for one NAND2, so a cell's area is devices / 3 of it. The
   published figure is whole chip area over NAND2 equivalents, routing and memories included: areas are die-equivalent,
   not cell areas.
3. Static power. A stage whose output is low draws V^2 / R through its resistor; otherwise none. A NAND2's output is low
   in one of four input states, and its mean over them is set to the published power for one NAND2. The other cells follow
   from their stages.
4. Delay. A node is charged by its resistor: it crosses the middle ln 2 * R * C after its cause, where C is the gates it drives
   (their capacitance is assumed, see PROCESSES). It is discharged by its network, which has to hold the node at a tenth of the
   supply against the resistor (assumed), so this takes a tenth of the time. A cell's delay is found by letting its stages switch.
   Wires, the nodes' own capacitance and the slope of the cause are not in the model.

Sources: PlasticARM (Nature, 2021) for 0.8 um; Flex-RV (Nature, 2024) for 0.6 um; the printed EGFET cell library, n-type
with public figures for single cells, for the comparison of ratios in the README files.
"""

from __future__ import annotations

import functools
import itertools
import math
import re
from dataclasses import dataclass
from pathlib import Path

from dwnasic.tech.cell_table import dump_cells, input_states
from dwnasic.tech.characterisation import Arc, CellFigures, Characterisation, Edge, Fit, Sense, Setup
from dwnasic.tech.delay_file import dump_delays
from dwnasic.tech.expression import parse_function
from dwnasic.tech.liberty import Cell, FlipFlop, Latch, Liberty, Pin

HERE = Path(__file__).resolve().parent
NAND2_DEVICES = 3
Stages = tuple[tuple[str, str], ...]
FALL_SHARE = 0.1  # time constant of a falling over that of a rising edge: the share of the supply that a low node keeps


@dataclass(frozen=True)
class Process:
    """One process: published chip figures (area mm2, power mW, NAND2 equivalents) and an assumed gate capacitance in pF."""

    name: str
    chip: str
    chip_nand2: int
    chip_area_mm2: float
    chip_power_mw: float
    supply_v: float
    input_pf: float

    @property
    def nand2_um2(self) -> float:
        """Die area for one NAND2 in um2, to three significant digits."""
        return float(f"{self.chip_area_mm2 * 1e6 / self.chip_nand2:.3g}")

    @property
    def nand2_uw(self) -> float:
        """Power for one NAND2 in uW, to three significant digits (over 99 % of it is static)."""
        return float(f"{self.chip_power_mw * 1e3 / self.chip_nand2:.3g}")

    @property
    def stage_uw(self) -> float:
        """Power of one stage whose output is low: four times the mean of a NAND2, whose output is low in one of four states."""
        return 4 * self.nand2_uw

    @property
    def pull_up_mohm(self) -> float:
        """The pull-up resistor that stage_uw implies, in megohm."""
        return self.supply_v**2 / self.stage_uw

    def constant_ns(self, rises: bool) -> float:
        """The time constant of an edge in ns for every pF: megohm times pF is a microsecond."""
        return 1e3 * self.pull_up_mohm * (1.0 if rises else FALL_SHARE)


# The gate capacitance is an assumption (no public figure): 0.1 pF for a 0.8 um device, scaled with the square of the length. It
# sets delays only. A rising edge takes ln 2 * R * C: 0.41 us at 0.8 um with three inputs to drive.
PROCESSES = (
    Process("flexic_0p8", "PlasticARM", 18_334, 59.2, 21.0, 3.0, 0.1),
    Process("flexic_0p6", "Flex-RV", 12_596, 17.5, 5.8, 3.0, 0.056),
)

# cell -> stages (node, pull-down network): the node is low exactly when its network conducts. The last node is the output Y.
COMBINATIONAL: dict[str, Stages] = {
    "INV": (("Y", "A"),),
    "BUF": (("n", "A"), ("Y", "n")),
    "NAND2": (("Y", "A&B"),),
    "NAND3": (("Y", "A&B&C"),),
    "NOR2": (("Y", "A|B"),),
    "NOR3": (("Y", "A|B|C"),),
    "AND2": (("n", "A&B"), ("Y", "n")),
    "OR2": (("n", "A|B"), ("Y", "n")),
    "AOI21": (("Y", "(A1&A2)|B"),),
    "AOI22": (("Y", "(A1&A2)|(B1&B2)"),),
    "OAI21": (("Y", "(A1|A2)&B"),),
    "OAI22": (("Y", "(A1|A2)&(B1|B2)"),),
    "XOR2": (("n", "A|B"), ("Y", "(A&B)|n")),
    "XNOR2": (("n", "A&B"), ("Y", "(A|B)&n")),
    "MUX2": (("sn", "S"), ("n", "(A&sn)|(B&S)"), ("Y", "n")),
}
FUNCTIONS = {
    "INV": "!A", "BUF": "A", "NAND2": "!(A&B)", "NAND3": "!(A&B&C)", "NOR2": "!(A|B)", "NOR3": "!(A|B|C)", "AND2": "A&B",
    "OR2": "A|B", "AOI21": "!((A1&A2)|B)", "AOI22": "!((A1&A2)|(B1&B2))", "OAI21": "!((A1|A2)&B)", "OAI22": "!((A1|A2)&(B1|B2))",
    "XOR2": "A^B", "XNOR2": "!(A^B)", "MUX2": "(A&!S)|(B&S)",
}  # fmt: skip

# A gated latch of four NAND2; a flip-flop of two of them and one inverter for the clock.
SEQUENTIAL: dict[str, Stages] = {
    "LATCH": (("a", "D&EN"), ("b", "a&EN"), ("Q", "a&qn"), ("qn", "b&Q")),
    "DFF": (
        ("cn", "CLK"),
        ("a", "D&cn"), ("b", "a&cn"), ("m", "a&mn"), ("mn", "b&m"),
        ("c", "m&CLK"), ("d", "c&CLK"), ("Q", "c&qn"), ("qn", "d&Q"),
    ),
}  # fmt: skip


def inputs_of(stages: Stages) -> tuple[str, ...]:
    """The cell's input pins, by name: what the networks read and no stage drives."""
    nodes = {node for node, _ in stages}
    return tuple(sorted({v for _, network in stages for v in parse_function(network).variables} - nodes))


def gates_of(network: str) -> list[str]:
    """The name at the gate of every transistor of a pull-down network: one transistor for every occurrence of a name."""
    return re.findall(r"\w+", network)


def devices(stages: Stages) -> int:
    """Transistors and resistors of a cell."""
    return sum(len(gates_of(network)) + 1 for _, network in stages)


def settle(stages: Stages, values: dict[str, int]) -> dict[str, int] | None:
    """Node values once nothing changes any more, from the given inputs and starting nodes; None if they do not settle."""
    for _ in range(2 * len(stages) + 2):
        before = dict(values)
        for node, network in stages:
            values[node] = 1 - parse_function(network).evaluate(values, 1)
        if values == before:
            return values
    return None


def low_stages(stages: Stages, inputs: dict[str, int]) -> float:
    """How many stages draw current in an input state: the mean over the states that the nodes can settle in."""
    nodes = [node for node, _ in stages]
    settled: set[tuple[int, ...]] = set()
    for start in itertools.product((0, 1), repeat=len(nodes)):
        final = settle(stages, {**inputs, **dict(zip(nodes, start, strict=True))})
        if final is not None:
            settled.add(tuple(final[node] for node in nodes))
    return sum(state.count(0) for state in settled) / len(settled)


def leakage(process: Process, stages: Stages) -> tuple[tuple[str | None, float], ...]:
    """Static power in uW of every input state."""
    names = inputs_of(stages)
    powers = []
    for address in range(1 << len(names)):
        low = low_stages(stages, {name: address >> i & 1 for i, name in enumerate(names)})
        powers.append(round(low * process.stage_uw, 6))
    return tuple(zip(input_states(names), powers, strict=True))


def area(process: Process, count: int) -> float:
    """Die-equivalent area in um2 of so many devices."""
    return round(count * process.nand2_um2 / NAND2_DEVICES, 2)


def input_pins(process: Process, stages: Stages, clock: str = "") -> tuple[Pin, ...]:
    """Input pins; a pin that drives several transistors loads its net with each of them."""
    pins = []
    for name in inputs_of(stages):
        gates = sum(gates_of(network).count(name) for _, network in stages)
        pins.append(Pin(name, "input", round(gates * process.input_pf, 6), is_clock=name == clock))
    return tuple(pins)


def library(process: Process) -> Liberty:
    """All cells of one process."""
    cells: dict[str, Cell] = {}
    for name, stages in COMBINATIONAL.items():
        pins = (*input_pins(process, stages), Pin("Y", "output", function=FUNCTIONS[name]))
        cells[name] = Cell(name, area(process, devices(stages)), pins, leakage(process, stages))
    # A tie to ground is one transistor that is always on, a tie to the supply one resistor; neither carries current.
    for name, value in (("TIE0", "0"), ("TIE1", "1")):
        cells[name] = Cell(name, area(process, 1), (Pin("Y", "output", function=value),), ((None, 0.0),))
    stages = SEQUENTIAL["DFF"]
    pins = (*input_pins(process, stages, "CLK"), Pin("Q", "output", function="IQ"))
    cells["DFF"] = Cell("DFF", area(process, devices(stages)), pins, leakage(process, stages), flipflop=FlipFlop("CLK", "D"))
    stages = SEQUENTIAL["LATCH"]
    pins = (*input_pins(process, stages, "EN"), Pin("Q", "output", function="IQ"))
    cells["LATCH"] = Cell("LATCH", area(process, devices(stages)), pins, leakage(process, stages), latch=Latch("EN", "D"))
    return Liberty(process.name, cells, process.supply_v)


def switch(process: Process, stages: Stages, before: dict[str, int], pin: str, load: float) -> dict[str, float]:
    """Time in ns of the last change of every node that changes when the input `pin` does; `load` pF at the output."""
    output = "Y" if "Y" in before else "Q"
    values = {**before, pin: 1 - before[pin]}
    waiting: dict[str, float] = {}
    last: dict[str, float] = {}
    now = 0.0
    while True:
        for node, network in stages:
            if parse_function(network).evaluate(values, 1) != values[node]:
                waiting.pop(node, None)  # the node is, or is again, where it should be
            elif node not in waiting:
                gates = sum(gates_of(other).count(node) for _, other in stages)
                farads = gates * process.input_pf + (load if node == output else 0.0)
                waiting[node] = now + math.log(2) * process.constant_ns(rises=not values[node]) * farads
        if not waiting:
            return last
        node = min(waiting, key=lambda name: waiting[name])
        now = last[node] = waiting.pop(node)
        values[node] = 1 - values[node]


@functools.cache
def settled_states(stages: Stages) -> tuple[dict[str, int], ...]:
    """Every state of inputs and nodes in which nothing changes any more."""
    names, nodes = inputs_of(stages), [node for node, _ in stages]
    found: dict[tuple[int, ...], dict[str, int]] = {}
    for bits in itertools.product((0, 1), repeat=len(names) + len(nodes)):
        state = settle(stages, dict(zip((*names, *nodes), bits, strict=True)))
        if state is not None:
            found[tuple(state.values())] = state
    return tuple(found.values())


def states(stages: Stages, pin: str) -> list[tuple[dict[str, int], dict[str, int]]]:
    """Every settled state and the state that it becomes when the input `pin` changes."""
    pairs = [(before, settle(stages, {**before, pin: 1 - before[pin]})) for before in settled_states(stages)]
    return [(before, after) for before, after in pairs if after is not None]


def output_edge(process: Process, stages: Stages, starts: list[dict[str, int]], pin: str, out: str) -> Edge:
    """The slowest of the output edges that begin in the given states: a constant, and a factor for the load."""
    alone = max(switch(process, stages, start, pin, 0.0)[out] for start in starts)
    constant = process.constant_ns(rises=not starts[0][out])
    own = sum(gates_of(network).count(out) for _, network in stages) * process.input_pf
    slew = math.log(0.8 / 0.2) * constant
    return Edge(Fit(three(alone), 0.0, three(math.log(2) * constant)), Fit(three(slew * own), 0.0, three(slew)))


def three(number: float) -> float:
    """A number to three digits."""
    return float(f"{number:.3g}")


def delays_of(process: Process, stages: Stages, clock: str = "") -> CellFigures:
    """Arcs and setup of a cell, from letting its stages switch in every state."""
    out = "Q" if clock else "Y"
    arcs: list[Arc] = []
    setups: list[Setup] = []
    for pin in inputs_of(stages):
        pairs = states(stages, pin)
        if clock and pin != clock:  # the data must have gone through the first latch while the clock is low
            low = [before for before, _ in pairs if before[clock] == 0]
            times = [(s[pin], max(switch(process, stages, s, pin, 0.0).values(), default=0.0)) for s in low]
            settled = [[time for old, time in times if old == value] for value in (0, 1)]
            setups.append(Setup(pin, (Fit(three(max(settled[0]))), Fit(three(max(settled[1]))))))
            continue
        senses: list[tuple[Sense, int]] = [("positive", 0)] if clock else [("positive", 0), ("negative", 1)]
        for sense, flip in senses:
            found: list[Edge | None] = []
            for value in (1, 0):  # the output's new value: rise, then fall
                old = 0 if clock else (1 - value) ^ flip
                starts = [a for a, b in pairs if a[pin] == old and a[out] != b[out] == value]
                found.append(output_edge(process, stages, starts, pin, out) if starts else None)
            if any(found):
                arcs.append(Arc(pin, out, "either" if clock else sense, (found[0], found[1]), bool(clock)))
    return CellFigures(tuple(arcs), tuple(setups))


def derive_delays(process: Process) -> str:
    """The text of delays.json of one process."""
    cells = {name: delays_of(process, stages) for name, stages in COMBINATIONAL.items()}
    cells["DFF"] = delays_of(process, SEQUENTIAL["DFF"], "CLK")
    note = (
        f"a model, not foundry data: ln 2 * R * C with {process.pull_up_mohm:.3g} megohm and an assumed {process.input_pf:g} pF "
        f"a gate; falling edges take {FALL_SHARE:g} of it (assumed)"
    )
    return dump_delays(Characterisation("rc", note, cells), {"source": "written by flexic_model.py; not foundry data"})


def derive(process: Process) -> str:
    """The text of cells.json of one process."""
    facts = {
        "source": f"a model scaled to the published figures of {process.chip}, written by flexic_model.py; not foundry data",
        "area_meaning": "die-equivalent: the published area for one NAND2 includes routing and memories",
    }
    return dump_cells(library(process), facts)


if __name__ == "__main__":
    for each in PROCESSES:
        place = HERE / each.name / "cells.json"
        place.write_text(derive(each), encoding="utf-8")
        (HERE / each.name / "delays.json").write_text(derive_delays(each), encoding="utf-8")
        print(f"wrote {each.name}/{place.name} and delays.json: {each.nand2_um2:g} um2 and {each.nand2_uw:g} uW for one NAND2")
