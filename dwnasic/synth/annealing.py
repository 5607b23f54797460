"""How the work of annealing is shared out: from the mapped cores of a chip to the smallest circuit."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from dwnasic.data.encoder import Thermometer
from dwnasic.synth.anneal import WORK_A_SECOND, Schedule, anneal
from dwnasic.synth.cell_circuit import CellCircuit
from dwnasic.synth.cell_options import CellOptions
from dwnasic.synth.legal_equivalence import agree_on_legal_codes
from dwnasic.synth.windows import anneal_windows

SMALL = 40  # cells
LARGE = 150  # cells; beyond, windows come first
_MOST, _SIZE = 3.0, 150  # times the work, for circuits so many times this size
_HEATS = (0.45, 0.3, 0.2)  # of the cycles of small circuits; large ones would not cool down from the first in time
_PROOF_S = 60.0  # limit of the proof of a large circuit
_WARM = 0.15  # where windows came first


def anneal_best(
    starts: Sequence[CellCircuit], options: CellOptions, encoder: Thermometer, seconds: float, folder: Path
) -> CellCircuit:
    """The smallest circuit found in about so many seconds of an idle core (more for large circuits): a part of the work for every
    start, the rest for the best of them. `starts` compute the same for every legal code of `encoder`, and so does the answer."""
    work = seconds * WORK_A_SECOND * min(max(1.0, len(starts[0].cells) / _SIZE), _MOST)
    found, rest = list(starts), work
    if len(starts) > 1:
        share = 0.4 * work / len(starts)
        found = [_once(c, options, encoder, 100 + i, Schedule(share, 1, _HEATS[1]), folder) for i, c in enumerate(starts)]
        rest = 0.6 * work
    best = min(found, key=lambda circuit: circuit.area(options))
    heats: tuple[float, ...] = _HEATS if len(best.cells) <= SMALL else _HEATS[1:]
    heats = heats if len(starts) > 1 else heats[:1]
    for i, heat in enumerate(heats):
        best = _once(best, options, encoder, 200 + i, Schedule(rest / len(heats), 1, heat), folder)
    return best


def _once(
    circuit: CellCircuit, options: CellOptions, encoder: Thermometer, seed: int, schedule: Schedule, folder: Path
) -> CellCircuit:
    if len(circuit.cells) <= LARGE:
        return anneal(circuit, options, encoder, seed, schedule, folder)
    half = Schedule(schedule.work / 2, schedule.cycles, schedule.hot)
    windowed = anneal_windows(circuit, options, encoder, seed, half)
    whole = anneal(windowed, options, encoder, seed, Schedule(schedule.work / 2, schedule.cycles, _WARM), folder)
    # a chip is of no use when its proof takes too long, and that depends on how many inner nodes are still those of the start
    for found in (whole, windowed):
        if agree_on_legal_codes(circuit, found, options.tables, encoder, folder, _PROOF_S) is True:
            return found
    return circuit
