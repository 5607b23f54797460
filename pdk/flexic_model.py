"""Writes cells.json of flexic_0p8 and flexic_0p6: a documented model of PragmatIC's FlexIC process, not foundry data.

    python pdk/flexic_model.py

The process is n-type metal oxide (IGZO) with resistive pull-up; its design kit is not public. The model has three parts.

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

Sources: PlasticARM (Nature, 2021) for 0.8 um; Flex-RV (Nature, 2024) for 0.6 um; the printed EGFET cell library, n-type
with public figures for single cells, for the comparison of ratios in the README files.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from pathlib import Path

from dwnasic.tech.cell_table import dump_cells, input_states
from dwnasic.tech.expression import parse_function
from dwnasic.tech.liberty import Cell, FlipFlop, Latch, Liberty, Pin

HERE = Path(__file__).resolve().parent
NAND2_DEVICES = 3


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


# The gate capacitance is an assumption (no public figure): 0.1 pF for a 0.8 um device, scaled with the square of the length. It
# sets delays only. A rising edge takes ln 2 * R * C: 0.41 us at 0.8 um with three inputs to drive.
PROCESSES = (
    Process("flexic_0p8", "PlasticARM", 18_334, 59.2, 21.0, 3.0, 0.1),
    Process("flexic_0p6", "Flex-RV", 12_596, 17.5, 5.8, 3.0, 0.056),
)

# cell -> stages (node, pull-down network): the node is low exactly when its network conducts. The last node is the output Y.
COMBINATIONAL: dict[str, tuple[tuple[str, str], ...]] = {
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
SEQUENTIAL: dict[str, tuple[tuple[str, str], ...]] = {
    "LATCH": (("a", "D&EN"), ("b", "a&EN"), ("Q", "a&qn"), ("qn", "b&Q")),
    "DFF": (
        ("cn", "CLK"),
        ("a", "D&cn"), ("b", "a&cn"), ("m", "a&mn"), ("mn", "b&m"),
        ("c", "m&CLK"), ("d", "c&CLK"), ("Q", "c&qn"), ("qn", "d&Q"),
    ),
}  # fmt: skip


def inputs_of(stages: tuple[tuple[str, str], ...]) -> tuple[str, ...]:
    """The cell's input pins, by name: what the networks read and no stage drives."""
    nodes = {node for node, _ in stages}
    return tuple(sorted({v for _, network in stages for v in parse_function(network).variables} - nodes))


def gates_of(network: str) -> list[str]:
    """The name at the gate of every transistor of a pull-down network: one transistor for every occurrence of a name."""
    return re.findall(r"\w+", network)


def devices(stages: tuple[tuple[str, str], ...]) -> int:
    """Transistors and resistors of a cell."""
    return sum(len(gates_of(network)) + 1 for _, network in stages)


def settle(stages: tuple[tuple[str, str], ...], values: dict[str, int]) -> dict[str, int] | None:
    """Node values once nothing changes any more, from the given inputs and starting nodes; None if they do not settle."""
    for _ in range(2 * len(stages) + 2):
        before = dict(values)
        for node, network in stages:
            values[node] = 1 - parse_function(network).evaluate(values, 1)
        if values == before:
            return values
    return None


def low_stages(stages: tuple[tuple[str, str], ...], inputs: dict[str, int]) -> float:
    """How many stages draw current in an input state: the mean over the states that the nodes can settle in."""
    nodes = [node for node, _ in stages]
    settled: set[tuple[int, ...]] = set()
    for start in itertools.product((0, 1), repeat=len(nodes)):
        final = settle(stages, {**inputs, **dict(zip(nodes, start, strict=True))})
        if final is not None:
            settled.add(tuple(final[node] for node in nodes))
    return sum(state.count(0) for state in settled) / len(settled)


def leakage(process: Process, stages: tuple[tuple[str, str], ...]) -> tuple[tuple[str | None, float], ...]:
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


def input_pins(process: Process, stages: tuple[tuple[str, str], ...], clock: str = "") -> tuple[Pin, ...]:
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
        print(f"wrote {each.name}/{place.name}: {each.nand2_um2:g} um2 and {each.nand2_uw:g} uW for one NAND2")
