"""The comparators of the `words` interface as library cells, annealed together for each feature.

A comparator with a constant is a chain of ANDs and ORs, one cell a bit; the comparators of a feature have much in common, and
which cells are cheap decides how they are best built. All codes of a word are simulated, so what is found is exact; only words
wider than MAX_BITS stay as the scripts of ABC make them.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from dwnasic.data.encoder import Thermometer
from dwnasic.network.legal_codes import free_encoder
from dwnasic.rtl.lower import lower_encoder
from dwnasic.synth.anneal import SEEDS_APART, WORK_A_SECOND, Schedule, anneal
from dwnasic.synth.cell_circuit import CellCircuit, circuit_of_mapped, read_bits
from dwnasic.synth.cell_options import cell_options, few_inputs
from dwnasic.synth.job import SynthesisJob
from dwnasic.synth.yosys import synthesise_many
from dwnasic.tech.pdk import Pdk

MAX_BITS = 12


def anneal_encoder(
    encoder: Thermometer, core: CellCircuit, pdk: Pdk, scripts: Sequence[str], seconds: float, folder: Path, timeout_s: float,
    seed: int = 0,
) -> tuple[CellCircuit, ...]:  # fmt: skip
    """One circuit a feature with thresholds, in order: from the bits of its word to the thermometer bits that `core` reads.

    The smallest of the mappings by `scripts`, then annealed in about so many seconds of an idle core in all; another
    `seed` is another search. Raises what `synthesise_many` raises, and PdkError (no usable cell makes a function).
    """
    alone = [Thermometer((feature,)) for feature in encoder.features if feature.thresholds]
    chips = [lower_encoder(one) for one in alone]
    jobs = [SynthesisJob(chip, few_inputs(pdk), script, timeout_s) for chip in chips for script in scripts]
    results = synthesise_many(jobs, folder)
    options, library = cell_options(pdk), pdk.cells()
    starts: list[CellCircuit] = []
    for i, chip in enumerate(chips):
        mapped = results[i * len(scripts) : (i + 1) * len(scripts)]
        circuits = [circuit_of_mapped(r.mapped, library, options, chip.inputs) for r in mapped]
        starts.append(min(circuits, key=lambda circuit: circuit.area(options)))
    starts = list(read_bits(starts, core))
    cells = sum(len(circuit.cells) for circuit in starts)
    work, first = seconds * WORK_A_SECOND / max(1, cells), SEEDS_APART * seed
    return tuple(
        anneal(circuit, options, free_encoder(circuit.n_inputs), first + i, Schedule(work * len(circuit.cells), 2), folder)
        if circuit.n_inputs <= MAX_BITS
        else circuit
        for i, circuit in enumerate(starts)
    )
