"""How hard to try for a small chip: `map_smallest`, the way from a network to the smallest mapped netlist that was found.

* `plain`: one structure, the script `plain` (the baseline).
* `fast`: two scripts, a popcount head of library cells (two classes) or every structure of the head (more), and a short
  annealing.
* `best`: every structure of the head, more scripts, and long annealing (of large chips window by window, see `annealing`);
  chips with an encoder once more as one circuit.

Annealing begins with several structures and goes on with the best of them (large chips: only with the smallest). Their LUTs get
those tables of all that agree for the codes of the thermometer that take the fewest cells (`cell_trees`), which for chips of
hundreds of LUTs is more than annealing finds by itself.

Chips are compared by their mapped area, and what less effort finds always takes part, so more never makes a chip larger. Where
annealing ends depends on its random numbers, by some per cent: more than one try begins anew with others. All is
deterministic: what limits the search is work, not time (only a proof or a script that runs into its generous time limit, which
protects against a tool that hangs, can make two runs differ).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from dwnasic.data.encoder import Thermometer
from dwnasic.errors import PdkError, ToolError, lookup
from dwnasic.network.legal_codes import free_encoder
from dwnasic.network.lut_network import LutNetwork
from dwnasic.rtl.lower import lower
from dwnasic.rtl.netlist import Netlist
from dwnasic.rtl.reduction import AUTO, reductions
from dwnasic.synth.cell_circuit import CellCircuit, behind, chip_behind_words, chip_of_circuit, circuit_of_mapped
from dwnasic.synth.cell_options import CellOptions, cell_options, few_inputs
from dwnasic.synth.job import ChosenCell, SynthesisJob, SynthesisResult
from dwnasic.synth.yosys import synthesise_many
from dwnasic.tech.pdk import Pdk

BASELINE = "plain"
MAX_CELLS_SLOW = 150  # of a netlist that slow scripts are tried on
ENCODER_SHARE = 0.3  # of the time for annealing, in addition, for the comparators of the `words` interface


@dataclass(frozen=True)
class Effort:
    """The settings of an effort.

    `scripts` are for every chip, `slow_scripts` for the smallest one only. Every structure of the head is tried from `structures`
    classes on (None: never; `benchmarks/heads.py` compares them). `anneal_s` is annealing in all (about so many seconds
    of an idle core; half as much again for large chips, less for those of a few cells), `starts` the structures it begins with.
    `words_s` is annealing in addition of chips of the `words` interface, core and encoder as one circuit. `less` is the effort
    that is made as well, as annealing for longer is not always better.
    """

    scripts: tuple[str, ...]
    slow_scripts: tuple[str, ...] = ()
    structures: int | None = 2
    anneal_s: float = 0.0
    starts: int = 1
    words_s: float = 0.0
    less: str | None = None


EFFORTS: dict[str, Effort] = {
    "plain": Effort((BASELINE,), structures=None),
    "fast": Effort((BASELINE, "compress"), structures=3, anneal_s=0.4, starts=3, words_s=0.2),
    "best": Effort((BASELINE, "compress", "muxes", "given"), ("deepsyn",), anneal_s=40.0, starts=3, words_s=40.0, less="fast"),
}


@dataclass(frozen=True)
class Attempt:
    """A chip that was mapped: its structure, the script and its area."""

    structure: str
    script: str
    area_um2: float


@dataclass(frozen=True)
class Smallest:
    """The smallest chip found. `netlist` is the network lowered as it is: what `result` has to be proven equal to.

    With `under_constraint` the chip of the `bits` interface computes the class for the codes that a thermometer can produce
    only, so prove it with `thermometer_constraint(netlist)`. `failures` are the messages of what was tried and left out.

    `simpler` is the smallest chip that scripts made of the lowered network, where that is another one: annealing and heads that
    add in another order leave few inner nodes alike, so for large chips a proof of what they make can take too long.
    """

    netlist: Netlist
    result: SynthesisResult
    structure: str
    script: str
    under_constraint: bool
    attempts: tuple[Attempt, ...]
    failures: tuple[str, ...]
    simpler: Smallest | None = None

    def with_simpler(self) -> Iterator[Smallest]:
        """This chip, then the simpler ones."""
        chip: Smallest | None = self
        while chip is not None:
            yield chip
            chip = chip.simpler


@dataclass(frozen=True)
class _Candidate:
    structure: str
    netlist: Netlist
    optimised: bool
    chosen: Mapping[int, ChosenCell] = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class _Mapped:
    candidate: _Candidate
    script: str
    result: SynthesisResult


def map_smallest(
    network: LutNetwork,
    pdk: Pdk,
    *,
    interface: str,
    registers: str = "none",
    effort: str = "fast",
    dont_cares: bool = True,
    tries: int = 1,
    folder: Path,
    timeout_s: float = 300.0,
) -> Smallest:
    """Map a simplified network; `folder` is the job's own working folder and `timeout_s` the limit of a job of Yosys.

    `dont_cares` allows what only holds for the codes that a thermometer can produce (effort `plain` never uses it). The annealing
    is done `tries` times, each time with other random numbers, and the smallest chip of all is taken. Raises UnknownNameError
    (effort, interface, registers), and what `synthesise` raises when the baseline fails; other scripts that fail are left out.
    """
    settings = lookup(EFFORTS, effort, "effort")
    encoder = network.encoder if dont_cares else free_encoder(network.n_inputs)
    search = _Search(network, pdk, interface, registers, settings, folder, timeout_s)
    search.run(encoder, tries)
    if settings.less is not None:
        less = _Search(network, pdk, interface, registers, EFFORTS[settings.less], folder / settings.less, timeout_s)
        search.join(less, encoder)
    netlist = lower(network, interface=interface, registers=registers)
    attempts = tuple(Attempt(m.candidate.structure, m.script, m.result.area_um2) for m in search.mapped)

    def chip(mapped: _Mapped, simpler: Smallest | None) -> Smallest:
        free = mapped.candidate.optimised and dont_cares and interface == "bits"
        structure, failures = mapped.candidate.structure, tuple(search.failures)
        return Smallest(netlist, mapped.result, structure, mapped.script, free, attempts, failures, simpler)

    best, scripted = search.best(), search.best_of_scripts()
    return chip(best, None if scripted == best else chip(scripted, None))


class _Search:
    """One call of `map_smallest`: everything mapped so far."""

    def __init__(
        self, network: LutNetwork, pdk: Pdk, interface: str, registers: str, effort: Effort, folder: Path, timeout_s: float
    ) -> None:
        self._network, self._pdk, self._effort = network, pdk, effort
        self._style = {"interface": interface, "registers": registers}
        self._folder, self._timeout_s = folder, timeout_s
        self.mapped: list[_Mapped] = []
        self.failures: list[str] = []
        self._batch = 0

    def best(self) -> _Mapped:
        """The smallest chip, the earliest of equals."""
        return min(self.mapped, key=lambda m: m.result.area_um2)

    def best_of_scripts(self) -> _Mapped:
        """The smallest chip of the baseline's structure that was not annealed."""
        alike = (m for m in self.mapped if m.candidate.structure == AUTO and not m.candidate.optimised)
        return min(alike, key=lambda m: m.result.area_um2)

    def run(self, encoder: Thermometer, tries: int = 1) -> None:
        """All that the effort asks for; `encoder` says which codes are legal. Raises ToolError when the baseline fails."""
        self.map_structures()
        if self._effort.anneal_s > 0:
            self.use_care(encoder, tries)
        self.try_slow()

    def join(self, other: _Search, encoder: Thermometer) -> None:
        """Run another search of the same network and take its chips as well."""
        try:
            other.run(encoder)
        except ToolError as error:  # the baseline is there already
            self.failures.append(str(error))
        self.mapped += other.mapped
        self.failures += other.failures

    def map_structures(self) -> None:
        """The baseline, then the structures of the head by the first scripts."""
        chips = {name: lower(self._network, reduction=name, **self._style) for name in self._structures()}
        distinct = {chip: _Candidate(name, chip, False) for name, chip in reversed(chips.items())}
        first = _Candidate(AUTO, chips[AUTO], False)
        rest = [first, *(c for c in distinct.values() if c.structure != AUTO)]
        # where annealing follows, what other scripts make of a structure is never the smallest
        scripts = self._effort.scripts[:2] if self._effort.anneal_s > 0 else self._effort.scripts
        pairs = [(c, script) for c in rest for script in scripts]
        try:
            self._map(pairs)
        except ToolError as error:
            if len(pairs) == 1:
                raise
            self.failures.append(str(error))
            self._map(pairs[:1])

    def _structures(self) -> tuple[str, ...]:
        least = self._effort.structures
        return (AUTO, *reductions(self._network)) if least is not None and self._network.n_classes >= least else (AUTO,)

    def use_care(self, encoder: Thermometer, tries: int) -> None:
        """Anneal the core for the codes of `encoder`, and map what comes out as it is and by every script; `tries` times."""
        try:
            options, cores = cell_options(self._pdk), self._cores(encoder)
        except (ToolError, PdkError) as error:  # the baseline is there already
            self.failures.append(str(error))
            return
        for seed in range(tries):
            self._anneal(cores, options, encoder, seed)

    def _anneal(self, cores: Sequence[CellCircuit], options: CellOptions, encoder: Thermometer, seed: int) -> None:
        """One try; nothing where it fails."""
        from dwnasic.synth.annealing import anneal_best  # here: numba takes half a second to import

        words = self._style["interface"] == "words"
        try:
            found = anneal_best(cores, options, encoder, self._effort.anneal_s, self._folder / f"care_{seed}", seed)
        except ToolError as error:
            self.failures.append(str(error))
            return
        pairs = []
        comparators = self._comparators(found, seed) if words else None
        for way in (None, comparators) if words else (None,):
            chip, chosen = chip_of_circuit(found, options, self._network.encoder, **self._style, comparators=way)
            scripts = self._effort.scripts if words and way is None else (BASELINE,)
            pairs += [(_Candidate("annealed", chip, True, chosen), script) for script in scripts]
        again = _Candidate("annealed, mapped again", chip, True)
        pairs += [(again, script) for script in self._effort.scripts[1:]]
        if comparators is not None and self._effort.words_s > 0:
            pairs += self._across(behind(comparators, found), seed)
        self._map_or_skip(pairs)

    def _across(self, circuit: CellCircuit, seed: int) -> list[tuple[_Candidate, str]]:
        """Encoder and core annealed as one circuit; none where that fails."""
        from dwnasic.synth.annealing import anneal_with_encoder  # as above

        options, encoder = cell_options(self._pdk), self._network.encoder
        try:
            found = anneal_with_encoder(circuit, options, encoder, self._effort.words_s, self._folder / f"words_{seed}", seed)
        except ToolError as error:
            self.failures.append(str(error))
            return []
        chip, chosen = chip_behind_words(found, options, encoder, self._style["registers"])
        return [(_Candidate("annealed with encoder", chip, True, chosen), BASELINE)]

    def _comparators(self, core: CellCircuit, seed: int) -> tuple[CellCircuit, ...] | None:
        """The annealed encoder of a chip; None where that fails."""
        from dwnasic.synth.encoder_cells import anneal_encoder  # as above

        seconds, scripts = ENCODER_SHARE * self._effort.anneal_s, self._effort.scripts[:2]
        try:
            return anneal_encoder(
                self._network.encoder, core, self._pdk, scripts, seconds, self._folder / f"encoder_{seed}", self._timeout_s, seed
            )
        except (ToolError, PdkError) as error:  # the scripts make one as well
            self.failures.append(str(error))
            return None

    def _cores(self, encoder: Thermometer) -> list[CellCircuit]:
        """The smallest cores: one a structure and script, popcount heads of library cells, and covers. Their LUTs have the tables
        that are cheapest for the codes of `encoder`; chips mapped before, as they are, join them where they are only a core."""
        from dwnasic.synth.counting import counted_network, counted_signals, with_counting_head  # as above

        options, library, scripts = cell_options(self._pdk), self._pdk.cells(), self._effort.scripts[:2]
        small = few_inputs(self._pdk)
        network, covers = self._covers(encoder)
        counted, threshold = counted_network(network)
        parts = [counted_signals(counted)] if counted else []
        lowered = self._lowered_cores(network)
        cores_only = self._style == {"interface": "bits", "registers": "none"} and small == self._pdk
        known = [m.result for m in self.mapped] if cores_only else []
        if network != self._network or not known:  # else the chips are these cores, of cells that need not be taken apart
            parts += lowered
        jobs = [SynthesisJob(part, small, script, self._timeout_s) for part in parts for script in scripts]
        results = [*synthesise_many(jobs, self._folder / "cores"), *known]
        circuits = [circuit_of_mapped(r.mapped, library, options, lowered[0].inputs) for r in results]
        if counted:
            first, circuits = circuits[: len(scripts)], circuits[len(scripts) :]
            smallest = min(first, key=lambda circuit: circuit.area(options))
            circuits.append(with_counting_head(smallest, replace(counted, encoder=encoder), threshold, options))
        circuits += covers
        circuits.sort(key=lambda circuit: circuit.area(options))
        return circuits[: self._effort.starts]

    def _covers(self, encoder: Thermometer) -> tuple[LutNetwork, list[CellCircuit]]:
        """The network with the cheapest tables for the codes of `encoder`, and covers of its structures; the network as it is and
        none where the library does not have the cells."""
        from dwnasic.synth.cell_trees import cell_trees  # as above
        from dwnasic.synth.cover import cover

        options = cell_options(self._pdk)
        try:
            network = cell_trees(options).cheapest_tables(self._network, encoder)
            return network, [cover(netlist, options) for netlist in self._lowered_cores(network)]
        except PdkError as error:
            self.failures.append(str(error))
            return self._network, []

    def _lowered_cores(self, network: LutNetwork) -> list[Netlist]:
        names = dict.fromkeys(self._structures())
        return list(dict.fromkeys(lower(network, interface="bits", reduction=name) for name in names))

    def try_slow(self) -> None:
        """The slow scripts on the smallest chip, given its netlist before mapping, unless it is large."""
        smallest = replace(self.best().candidate, chosen={})
        if len(smallest.netlist.cells) <= MAX_CELLS_SLOW:
            self._map_or_skip([(smallest, script) for script in self._effort.slow_scripts])

    def _map_or_skip(self, pairs: Sequence[tuple[_Candidate, str]]) -> None:
        """Map, and where that fails go on without: the baseline is there already."""
        try:
            self._map(pairs)
        except ToolError as error:
            self.failures.append(str(error))

    def _map(self, pairs: Sequence[tuple[_Candidate, str]]) -> None:
        jobs = [SynthesisJob(c.netlist, self._pdk, script, self._timeout_s, c.chosen) for c, script in pairs]
        results = synthesise_many(jobs, self._folder / str(self._batch))
        self._batch += 1
        self.mapped += [_Mapped(*pair, result) for pair, result in zip(pairs, results, strict=True)]
