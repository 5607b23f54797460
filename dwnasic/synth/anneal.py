"""Smaller circuits of library cells by simulated annealing, with all the freedom that legal codes leave.

A step takes a random cell, or one pin of one, and looks for what can stand in for it: another node, or a new cell of two to
four nodes and inverters. The stand-in has to agree only where a legal code makes an output depend on it, over the whole circuit
(thermometer and observability don't-cares together), and is judged by the mapped area of what is added less what is no
longer needed. Changes that make the circuit larger are taken by chance while it is hot.

A stand-in is looked for on about a thousand legal codes, and tried on all codes that are simulated before it is taken: few
fail, and the codes that they fail for join those looked at. Up to MOST_ROWS codes all are simulated. Of more codes so many are,
and then every circuit that is kept is compared with the given one on all codes (tried one by one, or by a proof of ABC). So what
is returned agrees with what was given on every legal code.

The moves are those of simulation-guided resubstitution (Lee, Riener, Mishchenko, Brayton and De Micheli, 2020), on mapped cells.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from dwnasic.data.encoder import Bits, Thermometer
from dwnasic.machine_code import first_use
from dwnasic.network.legal_codes import bits_of_codes, count_codes, random_codes_bits
from dwnasic.network.lut_network import Planes, pack
from dwnasic.synth import anneal_kernel as kernel
from dwnasic.synth import anneal_steps as steps
from dwnasic.synth.cell_circuit import NO, CellCircuit, Placed
from dwnasic.synth.cell_options import CellOptions, masks
from dwnasic.synth.legal_check import LegalCheck, compare_work, few_enough, padded_planes
from dwnasic.synth.legal_equivalence import agree_on_legal_codes

MOST_ROWS = 1 << 18  # codes that are simulated; where there are more, a sample of so many
_LOOKED_AT = 1 << 10  # of the rows, when stand-ins are looked for; rows that a stand-in is refused for join them
_MEMORY = 1 << 28  # bytes for the values of all nodes for all rows, about; for large circuits fewer rows are simulated
PROOF_S = 20.0  # limit of a proof by ABC; it takes about a second where most inner nodes are the same
SEEDS_APART = 50_000  # between the random numbers of one search and of the next
WORK_A_SECOND = 1.6e9  # word operations, about
Sample = Callable[[int, int], Bits]
"""So many random codes as bits [rows, n_bits], from a seed."""
_LITERALS, _HASHES = 40, 2048
_WORTH = (2, 1 / 3)  # `kernel.Cells.worth`, in inverters and in the smallest cells of two inputs
_SLACK = 2  # `kernel.Cells.slack`, in times that
_QUENCH = 0.1  # the last part of a cycle's work, without heat
_PARTS = (6, 60)  # of a cycle, of constant heat, at least and at most
_PROBES = 1 << 18  # codes that are tried before a proof: where two circuits differ, that is quicker
_PROOF_WORK = 1e8
_UNANSWERED_WORK = PROOF_S * WORK_A_SECOND / 2  # of a proof without an answer: all of it would leave too little for annealing
_CHANGES = (32, 4096)  # between two comparisons on all codes, at least and at most


@dataclass(frozen=True)
class Schedule:
    """`work` in word operations (ends at the same place on every machine), `cycles` of heat that falls from `hot` to
    `cold` times that.

    Heat is in areas of a small cell (`small_area`). At or a little beyond the default circuits melt: they grow to
    the size that is allowed (`python benchmarks/annealing_heat.py`).
    """

    work: float
    cycles: int = 4
    hot: float = 0.36
    cold: float = 0.4


class Annealer:
    """A circuit at work, on the rows of `planes` [n_inputs, words]. It never grows by more than a fifth and a few small cells
    (`kernel.Cells.slack`) over the smallest circuit that it has seen, or the smaller one that is `known` besides."""

    def __init__(
        self, options: CellOptions, circuit: CellCircuit, planes: Planes, seed: int, known: CellCircuit | None = None
    ) -> None:
        self._options, self._n_inputs = options, circuit.n_inputs
        self._constants = {i: o for i, o in enumerate(circuit.outputs) if o <= NO}
        self._limits = np.array([0, 0, circuit.n_inputs], dtype=np.int64)
        self._cells = kernel_cells(options)
        self._state = _state(options, circuit, planes, seed)
        self._state.counters[kernel.KNOWN] = (known or circuit).area(options)
        steps.begin(self._cells, self._state)

    @property
    def work(self) -> int:
        """Word operations so far."""
        return int(self._state.counters[kernel.WORK])

    @property
    def best_area(self) -> int:
        """The area of the smallest circuit so far, in the options' unit."""
        return int(self._state.counters[kernel.BEST_AREA])

    @property
    def area(self) -> int:
        """The area of the circuit as it is, in the options' unit."""
        return int(self._state.counters[kernel.AREA])

    def advance(self, work: float, most: int, hot: float, cold: float) -> None:
        """Anneal until `work` or `most` changes are done; heat in the options' unit of area."""
        with first_use(steps.advance):
            steps.advance(self._cells, self._state, self._limits, int(work), most, hot, cold)

    def now(self) -> CellCircuit:
        """The circuit as it is."""
        s = self._state
        return self._circuit(s.kind, s.pins, s.order[: s.counters[kernel.GATES]], s.outputs)

    def best(self) -> CellCircuit:
        """The smallest circuit so far."""
        s = self._state
        return self._circuit(s.best_kind, s.best_pins, s.best_order[: s.counters[kernel.BEST_GATES]], s.best_outputs)

    def _circuit(
        self, kinds: kernel.Integers, pins: kernel.Integers, order: kernel.Integers, outputs: kernel.Integers
    ) -> CellCircuit:
        place = {i: i for i in range(self._n_inputs)}
        cells: list[Placed] = []
        for node in order.tolist():
            kind = int(kinds[node])
            place[node] = self._n_inputs + len(cells)
            cells.append((kind, tuple(place[p] for p in pins[node, : len(self._options.cells[kind].inputs)].tolist())))
        rest = iter(outputs.tolist())
        count = len(outputs) + len(self._constants)
        return CellCircuit(
            self._n_inputs,
            tuple(cells),
            tuple(self._constants[i] if i in self._constants else place[next(rest)] for i in range(count)),
        )


def anneal(
    circuit: CellCircuit,
    options: CellOptions,
    encoder: Thermometer,
    seed: int,
    schedule: Schedule,
    folder: Path,
    sample: Sample | None = None,
) -> CellCircuit:
    """A circuit, not larger, with the same outputs for every legal code of `encoder`. `folder` is for the files of proofs, which
    are made when there are too many codes to try them all; `sample` chooses those that are simulated then (without it, all are
    alike). Raises ToolFailedError (ABC)."""
    if not circuit.cells:
        return circuit
    if count_codes(encoder) <= most_rows(circuit):
        return anneal_rows(
            circuit, options, padded_planes(bits_of_codes(encoder, np.arange(count_codes(encoder)))), seed, schedule
        )
    return _Sampled(circuit, options, encoder, seed, folder, sample).run(schedule)


def anneal_rows(circuit: CellCircuit, options: CellOptions, planes: Planes, seed: int, schedule: Schedule) -> CellCircuit:
    """Anneal on rows that are all there are; every cycle starts with the smallest circuit so far."""
    hot = schedule.hot * small_area(options)
    for cycle in range(schedule.cycles):
        run = Annealer(options, circuit, planes, seed + cycle)
        work = schedule.work / schedule.cycles
        run.advance((1.0 - _QUENCH) * work, 1 << 60, hot, schedule.cold * hot)
        run.advance(_QUENCH * work, 1 << 60, 0.0, 0.0)
        circuit = run.best()
    return circuit


def small_area(options: CellOptions) -> float:
    """The mean area of an inverter and the smallest cell of two inputs, in the options' unit."""
    return sum(_small_cells(options)) / 2


def _small_cells(options: CellOptions) -> tuple[int, int]:
    """The areas of an inverter and of the smallest cell of two inputs (the inverter's again where there is none)."""
    inverter = int(options.areas[0])
    two = (int(area) for cell, area in zip(options.cells, options.areas, strict=True) if len(cell.inputs) == 2)
    return inverter, min(two, default=inverter)


def most_rows(circuit: CellCircuit) -> int:
    """How many codes are simulated at most while a circuit is annealed."""
    return min(MOST_ROWS, 64 * max(32, _MEMORY // (32 * max(1, circuit.n_inputs + len(circuit.cells)))))


class _Sampled:
    """Annealing on a sample of the codes, with comparisons on all of them.

    A comparison on all codes may cost more than the annealing: then circuits are compared on many random codes first (`_probe`),
    and on all only now and then.
    """

    def __init__(
        self,
        circuit: CellCircuit,
        options: CellOptions,
        encoder: Thermometer,
        seed: int,
        folder: Path,
        sample: Sample | None = None,
    ) -> None:
        sample = sample or functools.partial(random_codes_bits, encoder)
        self._given, self._options, self._encoder, self._folder = circuit, options, encoder, folder
        self._cells, self._seed = kernel_cells(options), seed
        self._trying = few_enough(encoder, circuit)
        self._probe = None if count_codes(encoder) <= _PROBES else LegalCheck.some(encoder, sample(_PROBES, seed + 1))
        self._check = LegalCheck.of(encoder) if self._trying else None
        self._check_work = compare_work(encoder, circuit) / 4 if self._trying else _PROOF_WORK
        self._bits = sample(most_rows(circuit), seed)
        self._changes = 256
        self._unanswered = 0

    def run(self, schedule: Schedule) -> CellCircuit:
        """The smallest circuit found that agrees with the given one."""
        best = self._given
        for cycle in range(schedule.cycles):
            best = self._cycle(best, cycle, schedule)
        return best

    def _cycle(self, best: CellCircuit, cycle: int, schedule: Schedule) -> CellCircuit:
        total, done, since, tries = schedule.work / schedule.cycles, 0.0, 0.0, 0
        sure = likely = best  # compared on all codes, on some
        part = total / min(max(total / (4 * self._check_work), _PARTS[0]), _PARTS[1])
        between = min(part, 10 * self._check_work)
        hot = schedule.hot * small_area(self._options)
        run = self._start(sure, best, cycle, tries)
        while done < total:
            progress = done / ((1.0 - _QUENCH) * total)
            heat = hot * (1.0 - (1.0 - schedule.cold) * progress) if progress < 1.0 else 0.0
            before = run.work
            run.advance(min(total - done, part), self._changes, heat, heat)
            used = run.work - before + 1
            done, since = done + used, since + used
            now = run.now()
            right = self._probe is None or self._same_for(self._probe, now)
            if right and (since >= between or done >= total):
                asked = self._unanswered
                right = self._agrees(now)
                likely = sure = now if right else sure
                found = run.best()
                if right and found.area(self._options) < best.area(self._options) and (found == now or self._agrees(found)):
                    best = found
                done, since = done + self._check_work + (self._unanswered - asked) * _UNANSWERED_WORK, 0.0
            if right:
                likely, self._changes = now, min(2 * self._changes, _CHANGES[1])
                continue
            self._changes = max(self._changes // 2, _CHANGES[0])
            tries += 1
            run = self._start(likely, best, cycle, tries)
        return best

    def _start(self, circuit: CellCircuit, best: CellCircuit, cycle: int, tries: int) -> Annealer:
        seed = self._seed + 1000 * cycle + 1_000_003 * tries
        return Annealer(self._options, circuit, padded_planes(self._bits), seed, best)

    def _same_for(self, check: LegalCheck, circuit: CellCircuit) -> bool:
        """Whether a circuit agrees with the given one on the codes of `check`; those for which it does not join the sample."""
        wrong = check.differences(self._given, circuit, self._cells)
        self._bits = np.concatenate([self._bits, wrong]) if len(wrong) else self._bits
        return not len(wrong)

    def _agrees(self, circuit: CellCircuit) -> bool:
        """The same for all codes."""
        if self._check is not None:
            return self._same_for(self._check, circuit)
        if self._probe is not None and not self._same_for(self._probe, circuit):
            return False
        answer = agree_on_legal_codes(self._given, circuit, self._options.tables, self._encoder, self._folder, PROOF_S)
        self._unanswered += answer is False
        if not isinstance(answer, bool):
            self._bits = np.concatenate([self._bits, neighbours(self._encoder, answer, len(self._bits))])
        return answer is True


def neighbours(encoder: Thermometer, code: Bits, seed: int, count: int = 64) -> Bits:
    """A code [1, n_bits] and others that differ from it in one or two features: where one counterexample is, more are near."""
    others = random_codes_bits(encoder, count, seed)
    rng = np.random.default_rng(seed)
    out = np.repeat(code, count, axis=0)
    ends = np.cumsum([len(f.thresholds) for f in encoder.features])
    used = [i for i, f in enumerate(encoder.features) if f.thresholds]
    for row in range(1, count):
        for i in rng.choice(used, min(2, len(used)), replace=False):
            part = slice(ends[i] - len(encoder.features[i].thresholds), ends[i])
            out[row, part] = others[row, part]
    return out


@functools.lru_cache(maxsize=8)
def kernel_cells(options: CellOptions) -> kernel.Cells:
    """The options as the compiled functions read them."""
    inputs = np.array([len(cell.inputs) for cell in options.cells], dtype=np.int64)
    adder = (options.adder.sum, options.adder.carry, options.adder.saved) if options.adder else (-1, -1, 0)
    worth = round(sum(n * area for n, area in zip(_WORTH, _small_cells(options), strict=True)))
    return kernel.Cells(inputs, options.areas, masks(options.tables), options.options, *adder, worth, _SLACK * worth)


def _some_rows(planes: Planes, seed: int) -> Planes:
    """_LOOKED_AT random rows of planes [n, words], as planes."""
    rows = np.random.default_rng(seed).integers(0, 64 * planes.shape[1], _LOOKED_AT)
    return pack((planes[:, rows >> 6] >> (rows & 63).astype(np.uint64) & np.uint64(1)).astype(bool).T)


def _state(options: CellOptions, circuit: CellCircuit, planes: Planes, seed: int) -> kernel.State:
    n, used = circuit.n_inputs, circuit.n_inputs + len(circuit.cells)
    places = used + len(circuit.cells) // 2 + 64

    def zeros(*shape: int) -> kernel.Integers:
        return np.zeros(shape, dtype=np.int64)

    kind, pins, refs, free = zeros(places), zeros(places, kernel.MAX_INPUTS), zeros(places), zeros(places)
    kind[:n], kind[used:] = kernel.INPUT, kernel.FREE
    for i, (cell, nodes) in enumerate(circuit.cells, start=n):
        kind[i] = cell
        pins[i, : len(nodes)] = nodes
    np.add.at(refs, [node for _, nodes in circuit.cells for node in nodes], 1)
    outputs = np.array([o for o in circuit.outputs if o > NO], dtype=np.int64)
    np.add.at(refs, outputs, 1)
    free[: places - used] = np.arange(used, places)
    counters = zeros(kernel.COUNTERS)
    counters[kernel.PLACES] = places - used
    counters[kernel.INPUTS] = n
    all_words = planes.shape[1] if planes.shape[1] > _LOOKED_AT // 32 else 0
    looked_at = _some_rows(planes, seed) if all_words else planes
    values = np.zeros((2 * places + kernel.SCRATCH_ROWS, looked_at.shape[1]), dtype=np.uint64)
    values[:n] = looked_at
    full = np.zeros((2 * places + kernel.FULL_ROWS, all_words), dtype=np.uint64)
    full[:n] = planes[:, :all_words]
    return kernel.State(
        random=np.array([seed], dtype=np.uint64), kind=kind, pins=pins, refs=refs, order=zeros(places), place=zeros(places),
        inverse=zeros(places), partner=zeros(places) - 1, dead=zeros(places), marked=zeros(places), changed=zeros(places),
        done=zeros(places), fresh=zeros(places), free=free, moved=zeros(places), stack=zeros(5 * places),
        touched=zeros(4 * places + 8), outputs=outputs, values=values, full=full,
        changes=zeros(max(1, all_words)), counters=counters, chosen=zeros(16), literals=zeros(4, _LITERALS), table=zeros(_HASHES),
        best_kind=zeros(places), best_pins=zeros(places, kernel.MAX_INPUTS), best_order=zeros(places),
        best_outputs=zeros(len(outputs)),
    )  # fmt: skip
