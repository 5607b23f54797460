"""Writes delays.json, delays and internal energies fitted to the tables of the real Liberty file of the typical corner.

    python pdk/sky130_fd_sc_hd/derive_delays.py $PDK_ROOT/sky130A/libs.ref/sky130_fd_sc_hd/lib/sky130_fd_sc_hd__tt_025C_1v80.lib
    PDK_ROOT=... python pdk/sky130_fd_sc_hd/derive_delays.py --check     (prints the errors that NOTE states; a minute or two)

Every table becomes offset + a * slew + b * load + c * sqrt(slew * load), by least squares over the slews and loads that small
chips have (SLEWS, LOADS), weighted by 1 / sqrt(value) so that neither fast nor slow points rule. A load factor below zero is left
out, so a larger load never makes a gate faster. Internal energy is one figure a pin: the mean over both edges, all causes and all
points. Only cells that the don't-use list leaves and that are combinational or plain flip-flops are in the file.
The library is (c) The SkyWater PDK Authors, Apache-2.0.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from dwnasic.data.encoder import FeatureCode, Thermometer
from dwnasic.network.lut_network import Lut, LutNetwork, PopcountHead
from dwnasic.network.simplify import simplify
from dwnasic.ppa.measure import measure
from dwnasic.ppa.timing import gate_conditions
from dwnasic.rtl.lower import lower
from dwnasic.rtl.netlist import Netlist
from dwnasic.rtl.ports import Vectors
from dwnasic.synth.job import SynthesisJob
from dwnasic.synth.yosys import synthesise_many
from dwnasic.tech.characterisation import Arc, CellFigures, Characterisation, Edge, Energy, Fit, Setup, Surface
from dwnasic.tech.delay_file import dump_delays
from dwnasic.tech.liberty import Cell, read_liberty
from dwnasic.tech.liberty_timing import read_characterisation
from dwnasic.tech.pdk import DontUse, load_pdk
from dwnasic.tech.pdk_file import read_patterns

HERE = Path(__file__).resolve().parent
TABLE = HERE / "delays.json"
SLEWS = (0.01, 0.02, 0.03, 0.05, 0.08, 0.12, 0.2, 0.3, 0.45)  # ns
LOADS = (0.002, 0.004, 0.006, 0.01, 0.015, 0.025, 0.04)  # pF
CHECKED = 150
FACTS = {
    "source": "sky130_fd_sc_hd__tt_025C_1v80.lib (google/skywater-pdk-libs-sky130_fd_sc_hd), fitted by derive_delays.py",
    "licence": "Apache-2.0, Copyright 2020 The SkyWater PDK Authors",
}
NOTE = (
    "fitted to the tables of the typical corner; on 149 random mapped chips of up to 711 cells the delay differs from that of "
    "the tables by 1.2 % on average and 3.3 % at most, dynamic power by 0.9 % and 2.3 %"
)


def points(loads: tuple[float, ...]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Slews and loads of all points."""
    slew, load = np.meshgrid(SLEWS, loads, indexing="ij")
    return slew.ravel(), load.ravel()


def fit(table: Surface, loads: tuple[float, ...] = LOADS) -> Fit:
    """The formula nearest to a table, its coefficients to three digits."""
    slew, load = points(loads)
    wanted = np.array([table.at(s, x) for s, x in zip(slew, load, strict=True)])
    columns = [np.ones_like(slew), slew, load, np.sqrt(slew * load)]
    weight = 1 / np.sqrt(np.maximum(np.abs(wanted), 0.02))
    kept = [0, 1, 2, 3]
    while True:
        matrix = np.stack([columns[i] for i in kept], axis=1)
        solution, *_ = np.linalg.lstsq(matrix * weight[:, None], wanted * weight, rcond=None)
        negative = [i for i, value in zip(kept, solution, strict=True) if i >= 2 and value < 0]
        if not negative:
            break
        kept.remove(negative[-1])
    numbers = [0.0, 0.0, 0.0, 0.0]
    for i, value in zip(kept, solution, strict=True):
        numbers[i] = float(f"{value:.3g}")
    return Fit(*numbers)


def fit_cell(figures: CellFigures) -> CellFigures:
    """All figures of a cell, fitted."""
    arcs = []
    for arc in figures.arcs:
        rise, fall = (Edge(fit(edge.delay), fit(edge.slew)) if edge else None for edge in arc.edges)
        arcs.append(Arc(arc.source, arc.target, arc.sense, (rise, fall), arc.launch))
    setups = []
    for setup in figures.setups:
        rise_time, fall_time = (plane(table) if table else None for table in setup.edges)
        setups.append(Setup(setup.pin, (rise_time, fall_time)))
    energies = []
    for pin, causes in figures.energies_of.items():
        value = Fit(mean_energy(causes))
        energies.append(Energy(pin, None, (value, value)))
    return CellFigures(tuple(arcs), tuple(setups), tuple(energies))


def plane(table: Surface) -> Fit:
    """The constraint nearest to a table: its second axis is the clock's slew, so the formula has no root."""
    first, second = np.meshgrid(SLEWS, SLEWS, indexing="ij")
    a, b = first.ravel(), second.ravel()
    wanted = np.array([table.at(s, x) for s, x in zip(a, b, strict=True)])
    solution, *_ = np.linalg.lstsq(np.stack([np.ones_like(a), a, b], axis=1), wanted, rcond=None)
    return Fit(*(float(f"{value:.3g}") for value in solution))


def mean_energy(causes: tuple[Energy, ...]) -> float:
    """Mean energy in pJ over both edges (the charge of the load cancels), all causes and all points."""
    slew, load = points(LOADS)
    values = [
        np.mean([table.at(s, x) for s, x in zip(slew, load, strict=True)])
        for cause in causes
        for table in cause.edges
        if table is not None
    ]
    return float(f"{np.mean(values):.3g}")


def wanted_cells(cells: dict[str, Cell]) -> list[str]:
    """Usable cells that are combinational or plain flip-flops."""
    banned = DontUse.of("", read_patterns(HERE / "dont_use_open_pdks.txt"))
    return [
        name
        for name, cell in cells.items()
        if not (cell.dont_use or banned.bans(name))
        and (cell.is_combinational or (cell.flipflop is not None and cell.flipflop.is_plain))
    ]


def derive(liberty: Path) -> str:
    """The text of delays.json."""
    figures = read_characterisation(liberty)
    if figures is None:
        raise SystemExit(f"{liberty} has no timing tables")
    cells = {name: fit_cell(figures.cells[name]) for name in wanted_cells(read_liberty(liberty).cells)}
    return dump_delays(Characterisation("fitted", NOTE, cells), FACTS)


def check(environ: Mapping[str, str]) -> str:
    """The errors of the committed delays and energies over CHECKED random chips, against the tables below PDK_ROOT."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        fitted = load_pdk("sky130_fd_sc_hd", cache=place / "cache", environ={})
        real = load_pdk("sky130_fd_sc_hd", cache=place / "cache", environ=environ)
        if real.source != "PDK_ROOT":
            raise SystemExit("PDK_ROOT does not name a tree with the library: there is nothing to compare with")
        tables = real.characterisation()
        around = gate_conditions(real, tables)
        jobs = [SynthesisJob(random_chip(seed), fitted) for seed in range(CHECKED)]
        chips = [result.mapped for result in synthesise_many(jobs, place / "jobs")]
        delays, energies = [], []
        for mapped in chips:
            rng = np.random.default_rng(0)
            bits = {p.name: rng.integers(0, 2, (100, len(p.nets))).astype(bool) for p in mapped.inputs}
            near, true = (measure(mapped, pdk, Vectors(100, bits), 1e6, around) for pdk in (fitted, real))
            if near.timing and true.timing and near.power and true.power and true.timing.delay_ns and true.power.dynamic_uw:
                delays.append(near.timing.delay_ns / true.timing.delay_ns - 1)
                energies.append(near.power.dynamic_uw / true.power.dynamic_uw - 1)
    sizes = [len(mapped.cells) for mapped in chips]
    lines = [f"{len(delays)} chips that switch, of {CHECKED}; the largest has {max(sizes)} cells"]
    for what, errors in (("delay", np.abs(delays)), ("dynamic power", np.abs(energies))):
        lines.append(f"{what}: {errors.mean():.1%} on average, {errors.max():.1%} at most")
    return "\n".join(lines)


def random_chip(seed: int) -> Netlist:
    """A chip of 3 to 42 random LUTs of 2 to 6 inputs with a popcount head, both interfaces, some with registers."""
    rng = np.random.default_rng(seed)
    luts, inputs, classes = 3 + seed % 40, 2 + seed % 5, 2 + seed % 3
    encoder = Thermometer(tuple(FeatureCode(name, 5, (3, 7, 11, 19)) for name in "abc"))
    made = []
    for _ in range(luts):
        sources = tuple(int(i) for i in rng.choice(encoder.n_bits, size=inputs, replace=False))
        made.append(Lut(sources, sum(int(bit) << i for i, bit in enumerate(rng.integers(0, 2, 1 << inputs)))))
    first = encoder.n_bits
    head = PopcountHead(tuple(tuple(range(first + c, first + luts, classes)) for c in range(classes)))
    network = simplify(LutNetwork(encoder, tuple(made), head, classes))
    return lower(network, interface=("bits", "words")[seed % 2], registers=("none", "io")[seed % 5 == 0])


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description="Write delays.json from the real Liberty file of the typical corner.")
    parser.add_argument("liberty", type=Path, nargs="?", help="sky130_fd_sc_hd__tt_025C_1v80.lib")
    parser.add_argument("--check", action="store_true", help="print the errors of the committed file")
    given = parser.parse_args()
    if given.check:
        print(check(os.environ))
    elif given.liberty is None:
        parser.error("the Liberty file is missing")
    else:
        text = derive(given.liberty)
        TABLE.write_text(text, encoding="utf-8")
        print(f"wrote {TABLE.name}: {len(text)} bytes")


if __name__ == "__main__":
    main()
