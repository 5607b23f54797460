"""How the work of annealing is shared out: from the mapped cores of a chip to the smallest circuit."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from dwnasic.data.encoder import Thermometer
from dwnasic.synth.anneal import WORK_A_SECOND, Schedule, anneal
from dwnasic.synth.cell_circuit import CellCircuit
from dwnasic.synth.cell_options import CellOptions
from dwnasic.synth.windows import anneal_windows

LARGE = 150  # cells; beyond, windows come first
_MOST = 4.0  # times the work, for large circuits
_HOT, _WARM = 0.2, 0.1  # in NAND2 areas


def anneal_best(
    starts: Sequence[CellCircuit], options: CellOptions, encoder: Thermometer, seconds: float, folder: Path
) -> CellCircuit:
    """The smallest circuit found in about so many seconds of an idle core (more for large circuits): a part of the work for every
    start, the rest for the best of them. `starts` compute the same for every legal code of `encoder`, and so does the answer."""
    work = seconds * WORK_A_SECOND * min(max(1.0, len(starts[0].cells) / LARGE), _MOST)
    share = 0.4 * work / len(starts) if len(starts) > 1 else 0.0
    found = list(starts)
    if share:
        found = [_once(c, options, encoder, 100 + i, Schedule(share, 1, _HOT), folder) for i, c in enumerate(starts)]
    best = min(found, key=lambda circuit: circuit.area(options))
    rest = work - share * len(starts)
    return _once(best, options, encoder, 200, Schedule(rest, 3 if seconds > 1 else 1, _HOT), folder)


def _once(
    circuit: CellCircuit, options: CellOptions, encoder: Thermometer, seed: int, schedule: Schedule, folder: Path
) -> CellCircuit:
    if len(circuit.cells) <= LARGE:
        return anneal(circuit, options, encoder, seed, schedule, folder)
    half = Schedule(schedule.work / 2, schedule.cycles, schedule.hot)
    circuit = anneal_windows(circuit, options, encoder, seed, half)
    return anneal(circuit, options, encoder, seed, Schedule(schedule.work / 2, schedule.cycles, _WARM), folder)
