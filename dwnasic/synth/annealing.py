"""How the work of annealing is shared out: from the mapped cores of a chip to the smallest circuit."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from pathlib import Path

from dwnasic.data.encoder import Thermometer
from dwnasic.network.legal_codes import count_codes, free_encoder, random_words_bits
from dwnasic.synth.anneal import WORK_A_SECOND, Sample, Schedule, anneal, most_rows
from dwnasic.synth.cell_circuit import CellCircuit
from dwnasic.synth.cell_options import CellOptions
from dwnasic.synth.legal_check import few_enough
from dwnasic.synth.legal_equivalence import agree_on_legal_codes
from dwnasic.synth.windows import anneal_windows

LARGE = 150  # cells; beyond, only one start, and one long run, which is better than several short ones
_MOST, _SIZE = 1.5, 200  # times the work, for circuits so many times this size
SMALL = 40  # cells
_FIRST = 0.3  # of the work, for all starts together, where there are several
_HOT, _WARM = 0.35, 0.15  # of a run, and of one after windows
_HEATS = (0.35, 0.3, 0.3, 0.3)  # of the runs on the best of the starts, each from the smallest circuit so far
_HEATS_SMALL = (0.55, 0.5, 0.5, 0.45)  # the same, if that is small
_QUICK = 1e9  # word operations; a run of no more is done in windows only where codes are too many to try
_PROOF_S = 60.0  # limit of the proof of a large circuit


def anneal_best(
    starts: Sequence[CellCircuit], options: CellOptions, encoder: Thermometer, seconds: float, folder: Path
) -> CellCircuit:
    """The smallest circuit found in about so many seconds of an idle core (more for large circuits): a part of the work for every
    start (but all for the smallest, if that is large), the rest for the best of them. `starts`, the smallest first, compute the
    same for every legal code of `encoder`, and so does the answer."""
    work = _work(starts[0], seconds)
    if len(starts[0].cells) > LARGE:
        return _once(starts[0], options, encoder, 100, Schedule(work, 1, _HOT), folder)
    share = Schedule(_FIRST * work / len(starts), 1, _HOT)
    found = [_once(circuit, options, encoder, 100 + i, share, folder) for i, circuit in enumerate(starts)]
    best = min(found, key=lambda circuit: circuit.area(options))
    heats = _HEATS_SMALL if len(best.cells) <= SMALL else _HEATS
    for i, heat in enumerate(heats):
        best = _once(best, options, encoder, 200 + i, Schedule((1.0 - _FIRST) * work / len(heats), 1, heat), folder)
    return best


def anneal_with_encoder(
    circuit: CellCircuit, options: CellOptions, encoder: Thermometer, seconds: float, folder: Path
) -> CellCircuit:
    """A circuit, not larger, with the same outputs for all words: `circuit` reads the bits of the words that `encoder` compares.
    There every code is legal; those that are simulated are words around the thresholds."""
    schedule, sample = Schedule(_work(circuit, seconds), 1, _HOT), functools.partial(random_words_bits, encoder)
    return _once(circuit, options, free_encoder(circuit.n_inputs), 300, schedule, folder, sample)


def _work(circuit: CellCircuit, seconds: float) -> float:
    return seconds * WORK_A_SECOND * min(max(1.0, len(circuit.cells) / _SIZE), _MOST)


def _once(
    circuit: CellCircuit,
    options: CellOptions,
    encoder: Thermometer,
    seed: int,
    schedule: Schedule,
    folder: Path,
    sample: Sample | None = None,
) -> CellCircuit:
    tried = few_enough(encoder, circuit)  # then a comparison tries all codes, else it is a proof
    exact = count_codes(encoder) <= most_rows(circuit)  # and then all are simulated all the time
    if exact or (len(circuit.cells) <= LARGE and (tried or schedule.work > _QUICK)):
        return anneal(circuit, options, encoder, seed, schedule, folder, sample)
    if schedule.work <= _QUICK and not tried:  # proofs on the way would take longer than the annealing
        results = [anneal_windows(circuit, options, encoder, seed, schedule)]
    else:
        half = Schedule(schedule.work / 2, schedule.cycles, schedule.hot)
        windowed = anneal_windows(circuit, options, encoder, seed, half)
        second = Schedule(schedule.work / 2, schedule.cycles, _WARM)
        whole = anneal(windowed, options, encoder, seed, second, folder, sample)
        results = [whole, windowed]
    if tried:
        return results[0]
    # a chip is of no use when its proof takes too long, and that depends on how many inner nodes are still those of the start
    for found in results:
        if agree_on_legal_codes(circuit, found, options.tables, encoder, folder, _PROOF_S) is True:
            return found
    return circuit
