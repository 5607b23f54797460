"""Power of a mapped netlist on the rows of its data: static by state, dynamic by toggles.

Static: the leakage of every cell in the input state that each row gives it, averaged over the rows; a clock is low half of the
time. Dynamic: rows follow each other in the order given at the stated rate; a toggle of a net that a cell drives takes
C V^2 / 2, with the capacitances of the pins it reaches and the load of outputs, no wires; internal energies are added where the
library knows them. A row counts as one settled state: glitches within a row are not included. What charges the chip's inputs and
its clock comes from outside and is not counted.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dwnasic.errors import DataError, PdkError
from dwnasic.ppa.timing import Analysis, Conditions, analyse, net_loads
from dwnasic.rtl.ports import Vectors
from dwnasic.synth.job import MappedCell, MappedNetlist
from dwnasic.tech.characterisation import FALL, RISE, Characterisation, Energy
from dwnasic.tech.expression import parse_function
from dwnasic.tech.liberty import Cell, Liberty
from dwnasic.verify.simulate import net_rows

STATIC = "static: leakage by input state, over the rows"
SWITCHING = "dynamic: toggles between rows in order, C V^2 / 2, no wires, no glitches"


@dataclass(frozen=True)
class Power:
    """Power of a chip in uW at `rate_hz` inferences a second; `energy_per_inference_pj` is total power over the rate.

    `dynamic_uw` = `switching_uw` (nets) + `internal_uw` (inside cells; None where the library has no figures). `method` says
    what was counted.
    """

    static_uw: float
    switching_uw: float
    internal_uw: float | None
    rate_hz: float
    rows: int
    method: str

    @property
    def dynamic_uw(self) -> float:
        """Switching and, where known, internal power."""
        return self.switching_uw + (self.internal_uw or 0.0)

    @property
    def total_uw(self) -> float:
        """Static and dynamic power."""
        return self.static_uw + self.dynamic_uw

    @property
    def energy_per_inference_pj(self) -> float:
        """What one inference takes at this rate, in pJ (static power flows all the time between two)."""
        return self.total_uw / self.rate_hz * 1e6


def power(
    mapped: MappedNetlist, library: Liberty, figures: Characterisation | None, conditions: Conditions,
    vectors: Vectors, rate_hz: float, analysis: Analysis | None = None,
) -> Power:  # fmt: skip
    """Power on the rows of `vectors` at `rate_hz` rows a second; `analysis` is that of `analyse`, where it is known already.

    Raises DataError (fewer than two rows, a rate that is not positive), PdkError (no supply voltage, no delay figures for a cell
    where energies depend on slews) and VerificationError (a loop, an open net).
    """
    if rate_hz <= 0:
        raise DataError(f"the rate of {rate_hz:g} Hz is not positive; state how many inferences a second are meant")
    if vectors.rows < 2:
        raise DataError(f"power needs at least two rows of data to see a signal change, not {vectors.rows}")
    rows = net_rows(mapped, library, vectors)
    switching, internal = 0.0, 0.0
    if mapped.cells:
        switching = _switching_pj(mapped, library, net_loads(mapped, library, figures, conditions.load_pf), rows, vectors.rows)
    known = figures is not None and figures.has_energies
    if figures is not None and known:
        analysis = analysis or analyse(mapped, library, figures, conditions)
        internal = _Run(library, figures, conditions, analysis, rows, vectors.rows).internal_pj(mapped.cells)
    rest = "internal energy included" if known else "internal energy not known and not included"
    return Power(
        static_uw=static_power(mapped, library, rows, vectors.rows),
        switching_uw=switching * rate_hz * 1e-6,
        internal_uw=internal * rate_hz * 1e-6 if known else None,
        rate_hz=rate_hz,
        rows=vectors.rows,
        method=f"{STATIC}; {SWITCHING}; {rest}",
    )


def static_power(mapped: MappedNetlist, library: Liberty, rows: Mapping[int, int], count: int) -> float:
    """Static power in uW over the rows; `rows` as `net_rows` gives it, `count` of them."""
    mask = (1 << count) - 1
    tables = {name: library.cells[name].leakage_table() for name in {instance.cell for instance in mapped.cells}}
    return sum(_leakage(i, library.cells[i.cell], tables[i.cell], rows, mask) for i in mapped.cells)


def _leakage(instance: MappedCell, cell: Cell, table: tuple[float, ...] | None, rows: Mapping[int, int], mask: int) -> float:
    """Mean leakage of an instance in uW; the mean over all states where the library does not say it for every state."""
    if table is None or not mask:
        return cell.leakage_uw
    nets = dict(instance.pins)
    clock = _clock_pin(cell)
    phases = (0, mask) if clock is not None else (0,)
    total = 0.0
    for phase in phases:
        states = {0: mask}
        for i, pin in enumerate(cell.inputs):
            value = phase if pin.name == clock else rows[nets[pin.name]]
            split = {(address | 1 << i): rows_in & value for address, rows_in in states.items()}
            split |= {address: rows_in & ~value for address, rows_in in states.items()}
            states = {address: rows_in for address, rows_in in split.items() if rows_in}
        total += sum(table[address] * rows_in.bit_count() for address, rows_in in states.items())
    return total / (mask.bit_count() * len(phases))


def _clock_pin(cell: Cell) -> str | None:
    return parse_function(cell.flipflop.clocked_on).variables[0] if cell.flipflop is not None else None


def _switching_pj(
    mapped: MappedNetlist, library: Liberty, loads: Mapping[int, tuple[float, float]], rows: Mapping[int, int], count: int
) -> float:
    """Energy in pJ of one change of row on average, for the nets that cells drive."""
    if library.voltage is None:
        raise PdkError(f"the library {library.name} states no nom_voltage, and energy needs one; add it to the Liberty file")
    charge = 0.0
    for instance in mapped.cells:
        nets = dict(instance.pins)
        for pin in library.cells[instance.cell].outputs:
            if (net := nets.get(pin.name)) is not None and net in loads:
                rises, falls = _edges(rows[net], count)
                charge += rises.bit_count() * loads[net][RISE] + falls.bit_count() * loads[net][FALL]
    return 0.5 * charge * library.voltage**2 / (count - 1)


def _edges(values: int, count: int) -> tuple[int, int]:
    """Rows (as bits) after which a net rises, and after which it falls."""
    pairs = (1 << (count - 1)) - 1
    return ~values & values >> 1 & pairs, values & ~(values >> 1) & pairs


@dataclass(frozen=True)
class _Run:
    """What internal energies depend on: figures, slews and loads, and the `count` rows of every net."""

    library: Liberty
    figures: Characterisation
    conditions: Conditions
    analysis: Analysis
    rows: Mapping[int, int]
    count: int

    def internal_pj(self, cells: tuple[MappedCell, ...]) -> float:
        """Internal energy in pJ of one change of row on average; a clock rises and falls once a row."""
        return sum(self._cell(instance) for instance in cells) / (self.count - 1)

    def _cell(self, instance: MappedCell) -> float:
        clock = _clock_pin(self.library.cells[instance.cell])
        nets = dict(instance.pins)
        total = 0.0
        for pin, causes in self.figures.cell(instance.cell).energies_of.items():
            if pin == clock:
                slew = self.conditions.input_slew_ns
                total += sum(_energy(causes, edge, slew, 0.0) for edge in (RISE, FALL)) * (self.count - 1)
            elif nets.get(pin) in self.rows:
                net = nets[pin]
                for edge, after in zip((RISE, FALL), _edges(self.rows[net], self.count), strict=True):
                    total += after.bit_count() * self._mean(causes, edge, after, net, nets, clock) if after else 0.0
        return total

    def _mean(
        self, causes: tuple[Energy, ...], edge: int, after: int, net: int, nets: Mapping[str, int], clock: str | None
    ) -> float:
        """Mean energy in pJ of the edges `after` of a net: of an output, each cause counts as often as it changed with it."""
        by_source: dict[str | None, list[Energy]] = {}
        for cause in causes:
            by_source.setdefault(cause.related, []).append(cause)
        load = self.analysis.loads.get(net, (0.0, 0.0))[edge]
        weights: list[tuple[float, float]] = []
        for source, found in by_source.items():
            if source is None:
                weight, slew = 1, self._slew(net, (edge,))
            elif source == clock:
                weight, slew = 1, self.conditions.input_slew_ns
            elif source in nets:
                rises, falls = _edges(self.rows[nets[source]], self.count)
                weight, slew = ((rises | falls) & after).bit_count(), self._slew(nets[source], (RISE, FALL))
            else:
                continue
            weights.append((weight, _energy(tuple(found), edge, slew, load)))
        share = sum(weight for weight, _ in weights)
        return sum(weight * energy for weight, energy in weights) / share if share else 0.0

    def _slew(self, net: int, edges: tuple[int, ...]) -> float:
        """The slowest slew of a net's edges."""
        found = [self.analysis.arrivals[net, edge].slew for edge in edges if (net, edge) in self.analysis.arrivals]
        return max(found, default=self.conditions.input_slew_ns)


def _energy(causes: tuple[Energy, ...], edge: int, slew: float, load: float) -> float:
    """Mean of the tables for one edge (a library may have several, under conditions)."""
    values = [table.at(slew, load) for cause in causes if (table := cause.edges[edge]) is not None]
    return sum(values) / len(values) if values else 0.0
