"""How the work of annealing is shared out: from the mapped cores of a chip to the smallest circuit."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from pathlib import Path

from dwnasic.data.encoder import Thermometer
from dwnasic.network.legal_codes import count_codes, free_encoder, random_words_bits
from dwnasic.synth.anneal import SEEDS_APART, WORK_A_SECOND, Sample, Schedule, anneal, most_rows
from dwnasic.synth.cell_circuit import CellCircuit
from dwnasic.synth.cell_options import CellOptions
from dwnasic.synth.legal_check import few_enough
from dwnasic.synth.legal_equivalence import agree_on_legal_codes
from dwnasic.synth.windows import MAX_CELLS, MAX_CODES, anneal_windows

LARGE = 150  # cells; beyond, only one start, and circuits with too many codes are annealed in windows only
_MOST, _SIZE = 1.5, 200  # times the work, for circuits so many times this size
_SMALL = 20  # cells; below, the work is in proportion to them
_FIRST = 0.3  # of the work, for all starts together, where there are several
_WHOLE, _WHOLE_SAMPLED = 0.4, 0.5  # of the rest for annealing as a whole; where a sample of the codes is simulated
_HEATS = ((0.6, 0.36), (0.4, 0.28))  # shares of that, and heats: from about a melt, then from the smallest circuit so far
_HEATS_SAMPLED = ((0.6, 0.3), (0.4, 0.26))  # the same where a sample of the codes is simulated
_HEAT = 0.36  # in windows
_PASS = 1e7  # word operations a cell in one pass over windows: many short passes find more than few long ones
_HUGE, _HEAT_HUGE = 800, 0.2  # cells beyond which circuits get less heat where there is not enough work for a pass
_QUICK = 1e9  # word operations; a run of no more is done in windows only where codes are too many to try
_SEED, _SEED_START = 100, 200  # of the runs, and of those of several starts
_PROOF_S = 60.0  # limit of the proof of a large circuit


def anneal_best(
    starts: Sequence[CellCircuit], options: CellOptions, encoder: Thermometer, seconds: float, folder: Path, seed: int = 0
) -> CellCircuit:
    """The smallest circuit found in about so many seconds of an idle core (more for large circuits): a part of the work for every
    start (but all for the smallest, if that is large), the rest for the best of them. Also when it melts a circuit keeps
    something of its start, above all full adders. `starts`, the smallest first, compute the same for every legal code of
    `encoder`, and so does the answer. Another `seed` is another search. Raises ToolFailedError (ABC)."""
    circuit, work = starts[0], _work(starts[0], seconds)
    if len(starts) > 1 and len(circuit.cells) <= LARGE:
        share = _FIRST * work / len(starts)
        first = _SEED_START + SEEDS_APART * seed
        found = [_runs(start, options, encoder, share, folder, first + 10 * i) for i, start in enumerate(starts)]
        circuit, work = min(found, key=lambda one: one.area(options)), work - _FIRST * work
    return _runs(circuit, options, encoder, work, folder, _SEED + SEEDS_APART * seed)


def anneal_with_encoder(
    circuit: CellCircuit, options: CellOptions, encoder: Thermometer, seconds: float, folder: Path, seed: int = 0
) -> CellCircuit:
    """A circuit, not larger, with the same outputs for all words: `circuit` reads the bits of the words that `encoder` compares.
    There every code is legal; those that are simulated are words around the thresholds. Another `seed` is another search. Raises
    ToolFailedError (ABC)."""
    sample = functools.partial(random_words_bits, encoder)
    free, work = free_encoder(circuit.n_inputs), _work(circuit, seconds)
    return _runs(circuit, options, free, work, folder, _SEED + SEEDS_APART * seed, sample, MAX_CELLS)


def _work(circuit: CellCircuit, seconds: float) -> float:
    """Word operations in about so many seconds of an idle core; up to _MOST times as many for large circuits, fewer for those of
    a few cells (but no fewer than _QUICK, if so many are given)."""
    cells, work = len(circuit.cells), seconds * WORK_A_SECOND
    if cells < _SMALL:
        return max(work * cells / _SMALL, min(work, _QUICK))
    return work * min(max(1.0, cells / _SIZE), _MOST)


def _runs(
    circuit: CellCircuit,
    options: CellOptions,
    encoder: Thermometer,
    work: float,
    folder: Path,
    seed: int,
    sample: Sample | None = None,
    large: int = LARGE,
) -> CellCircuit:
    """Anneal with so many word operations: as a whole, then in windows. Only as a whole, at two heats, what has no more codes
    than a window may have, and in a short search also what can be tried; only in windows what has more than `large` cells and
    too many codes to simulate. Raises ToolFailedError (ABC)."""
    tried = few_enough(encoder, circuit)  # then a comparison tries all codes, else it is a proof
    exact = count_codes(encoder) <= most_rows(circuit)  # and then all are simulated all the time
    share = _share_of_whole(count_codes(encoder), len(circuit.cells), work <= _QUICK, tried, exact, large)
    heats = _HEATS if exact else _HEATS_SAMPLED
    runs = heats if share == 1 else ((share, heats[0][1]),) if share > 0 else ()
    whole = circuit
    for i, (part, heat) in enumerate(runs):
        whole = anneal(whole, options, encoder, seed + i, Schedule(part * work, 1, heat), folder, sample)
    if share == 1:
        return whole
    found = _windows(whole, options, encoder, (1 - share) * work, seed + 1)
    return found if tried or _provable(circuit, found, options, encoder, folder) else whole


def _share_of_whole(codes: int, cells: int, quick: bool, tried: bool, exact: bool, large: int) -> float:
    """The share of the work for annealing as a whole. A proof takes most of a short search, and in large circuits a stand-in is
    found more quickly among the few nodes of a window."""
    if quick:
        return 0.0 if not tried else 1.0 if exact or cells <= LARGE else _WHOLE_SAMPLED
    if exact:
        return 1.0 if codes <= MAX_CODES else _WHOLE
    return 0.0 if cells > large else _WHOLE_SAMPLED


def _windows(circuit: CellCircuit, options: CellOptions, encoder: Thermometer, work: float, seed: int) -> CellCircuit:
    """Anneal window by window, in as many passes as there is work for."""
    cells = len(circuit.cells)
    passes = max(1, int(work / (_PASS * max(1, cells)))) if work > _QUICK else 1
    hot = _HEAT if cells <= _HUGE or passes > 1 else _HEAT_HUGE
    return anneal_windows(circuit, options, encoder, seed, Schedule(work, passes, hot))


def _provable(given: CellCircuit, found: CellCircuit, options: CellOptions, encoder: Thermometer, folder: Path) -> bool:
    """Whether two circuits are proven equal in time: a chip is of no use when its proof takes too long, and that depends on how
    many inner nodes are still those of the start. Raises ToolFailedError (ABC)."""
    return agree_on_legal_codes(given, found, options.tables, encoder, folder, _PROOF_S) is True
