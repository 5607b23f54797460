"""From a network to the record of one chip: lower, map, prove, run all rows, split the area, call the witnesses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from dwnasic import tools
from dwnasic.data.encoder import Words
from dwnasic.errors import VerificationError
from dwnasic.explore.trial import AreaParts, ChipRecord, PpaRecord, Witness
from dwnasic.network.lut_network import LutNetwork
from dwnasic.ppa.measure import Ppa, measure
from dwnasic.ppa.opensta import recorded_timing
from dwnasic.rtl.lower import lower
from dwnasic.rtl.netlist import Netlist
from dwnasic.rtl.ports import stimuli
from dwnasic.study import ChipSpec
from dwnasic.synth.effort import BASELINE, Smallest, map_smallest
from dwnasic.synth.job import SynthesisJob, SynthesisResult
from dwnasic.synth.yosys import synthesise_many
from dwnasic.tech.pdk import Pdk
from dwnasic.verify.answered import first_answered
from dwnasic.verify.equivalence import Proof, prove, thermometer_constraint
from dwnasic.verify.simulate import check_rows
from dwnasic.verify.witness import witnesses

PROOF_TIMEOUT_S = 300.0


@dataclass(frozen=True)
class Mapping:
    """How chips are mapped: an effort (see synth.effort), whether codes that a thermometer cannot produce are free, the limits of
    a job of an external program: seconds, and megabytes of address space (None: any), and how often annealing is tried."""

    effort: str = BASELINE
    dont_cares: bool = True
    timeout_s: float = 300.0
    memory_mb: int | None = None
    tries: int = 1


PLAIN = Mapping()


def make_chip(
    network: LutNetwork,
    pdk: Pdk,
    spec: ChipSpec,
    words: Words,
    folder: Path,
    *,
    interface: str,
    witness: bool = False,
    mapping: Mapping = PLAIN,
    measured: Words | None = None,
) -> ChipRecord:
    """Map `network` for one technology and interface and prove the result; `words` [rows, features] are all run through it.

    Power is that on the rows `measured` (all words where none are given). With `witness` independent programs read the chip, and
    its delay is OpenSTA's where that is installed and the Liberty file has tables (else, and without, that of our timer).
    A chip whose proof has no answer in PROOF_TIMEOUT_S gives way to the smallest that scripts alone make. Raises ToolError when a
    tool fails or runs into a limit and VerificationError, with the counterexample, when the chip is not its model.
    """
    with tools.memory_limit(mapping.memory_mb):
        return _make_chip(network, pdk, spec, words, folder, interface, witness, mapping, measured)


def _make_chip(
    network: LutNetwork, pdk: Pdk, spec: ChipSpec, words: Words, folder: Path, interface: str, witness: bool, mapping: Mapping,
    measured: Words | None,
) -> ChipRecord:  # fmt: skip
    netlist = lower(network, interface=interface, registers=spec.registers)
    parts = [lower(network, interface="bits", scope="luts")]
    if interface == "words":
        parts.append(lower(network, interface="bits"))
    plain, *alone = synthesise_many([SynthesisJob(part, pdk, timeout_s=mapping.timeout_s) for part in (netlist, *parts)], folder)
    found = _smallest(network, netlist, plain, pdk, interface, spec.registers, mapping, folder / "smallest")
    found, proof = _proven(found, pdk, interface, folder)
    chip = found.result
    check_rows(network, chip.mapped, pdk.cells(), interface, words)
    seen_words = words if measured is None else measured
    seen = witnesses(network, netlist, chip, pdk, interface, words, folder / "witness") if witness else ()
    ppa = measure(chip.mapped, pdk, stimuli(network.encoder, seen_words, interface), spec.rate_hz)
    for w in seen:
        if w.status == "failed":
            raise VerificationError(
                f"{w.name} contradicts the chip ({pdk.name}, {interface}): {w.reason}; see {folder / 'witness'}"
            )
    if witness:  # a delay that it doubts is told, and stops nothing: the chip computes its network
        timing, said = recorded_timing(chip, pdk, ppa.timing, folder / "opensta")
        ppa, seen = replace(ppa, timing=timing), (*seen, *([said] if said else []))
    return ChipRecord(
        technology=pdk.name,
        interface=interface,
        pdk=pdk.describe(),
        area_um2=chip.area_um2,
        area_nand2=chip.area_nand2,
        parts=split_area(pdk, interface, plain, alone, chip.area_nand2 - plain.area_nand2),
        cells=dict(chip.cell_counts),
        proof=proof.status,
        proof_method=proof.method,
        rows_checked=len(words),
        netlist=chip.verilog,
        proof_log=proof.log,
        witnesses=tuple(Witness(w.name, w.status, w.reason) for w in seen),
        ppa=_ppa(ppa, spec.rate_hz),
        effort=mapping.effort,
        tries=mapping.tries,
        structure=found.structure,
        script=found.script,
        left_out=found.failures,
    )


def _smallest(
    network: LutNetwork, netlist: Netlist, plain: SynthesisResult, pdk: Pdk, interface: str, registers: str, mapping: Mapping,
    folder: Path,
) -> Smallest:  # fmt: skip
    """The smallest mapping that the effort finds; never larger than the plain one, which is known."""
    known = _plain_chip(netlist, plain)
    if mapping.effort == BASELINE:
        return known
    found = _by_effort(network, pdk, interface, registers, mapping, folder)
    return found if found.result.area_um2 < plain.area_um2 else replace(known, failures=found.failures)


def _proven(found: Smallest, pdk: Pdk, interface: str, folder: Path) -> tuple[Smallest, Proof]:
    """The chip and its proof; the simpler chip and its proof where that of the first has no answer in time."""

    def attempt(chip: Smallest, place: Path) -> tuple[Smallest, Proof]:
        constraint = thermometer_constraint(chip.netlist) if chip.under_constraint else ()
        return chip, prove(chip.netlist, chip.result, pdk, place, PROOF_TIMEOUT_S, constraint)

    advice = f"this is a defect of dwnasic: please report it with the folder {folder}"
    return first_answered(found.with_simpler(), attempt, folder, f"the mapped netlist ({pdk.name}, {interface})", advice)


def _ppa(found: Ppa, rate_hz: float) -> PpaRecord:
    timing, power = found.timing, found.power
    return PpaRecord(
        delay_ns=timing.delay_ns if timing else None,
        static_uw=power.static_uw if power else None,
        dynamic_uw=power.dynamic_uw if power else None,
        energy_per_inference_pj=power.energy_per_inference_pj if power else None,
        rate_hz=rate_hz,
        input_slew_ns=timing.input_slew_ns if timing else None,
        load_pf=timing.load_pf if timing else None,
        delay_method=f"{timing.method}; {timing.note}" if timing else "",
        power_method=power.method if power else "",
        reasons=found.reasons,
    )


def split_area(
    pdk: Pdk, interface: str, chip: SynthesisResult, alone: Sequence[SynthesisResult], optimisation: float = 0.0
) -> AreaParts:
    """The marginal areas of the parts (see AreaParts) from the plain chip, its LUT layers alone and, for `words`, the chip
    without its encoder; `optimisation` is what a higher effort has changed."""
    registers = chip.register_area_um2
    logic = chip.area_um2 - registers
    luts = alone[0].area_um2
    without_encoder = alone[1].area_um2 if interface == "words" else logic
    nand2 = pdk.nand2_area_um2
    return AreaParts(
        encoder=(logic - without_encoder) / nand2, luts=luts / nand2,
        reduction=(without_encoder - luts) / nand2, registers=registers / nand2, optimisation=optimisation,
    )  # fmt: skip


def map_areas(
    networks: Sequence[LutNetwork], pdk: Pdk, interface: str, registers: str, folder: Path, mapping: Mapping = PLAIN
) -> tuple[float, ...]:
    """Areas in NAND2 equivalents of the proven chips of several networks; equal networks are mapped once.

    A chip whose proof has no answer gives way as in `make_chip`, which tells what is raised.
    """
    distinct = tuple(dict.fromkeys(networks))
    with tools.memory_limit(mapping.memory_mb):
        chips = _mapped(distinct, pdk, interface, registers, folder, mapping)
        areas = {
            network: _proven(chip, pdk, interface, folder / str(i))[0].result.area_nand2
            for i, (network, chip) in enumerate(zip(distinct, chips, strict=True))
        }
    return tuple(areas[network] for network in networks)


def _mapped(
    networks: Sequence[LutNetwork], pdk: Pdk, interface: str, registers: str, folder: Path, mapping: Mapping
) -> list[Smallest]:
    """The smallest chips by the mapping's effort (plain: made in one child process)."""
    if mapping.effort != BASELINE:
        return [_by_effort(one, pdk, interface, registers, mapping, folder / str(i)) for i, one in enumerate(networks)]
    cores = [lower(network, interface=interface, registers=registers) for network in networks]
    results = synthesise_many([SynthesisJob(core, pdk, timeout_s=mapping.timeout_s) for core in cores], folder)
    return [_plain_chip(core, result) for core, result in zip(cores, results, strict=True)]


def _by_effort(network: LutNetwork, pdk: Pdk, interface: str, registers: str, mapping: Mapping, folder: Path) -> Smallest:
    return map_smallest(
        network, pdk, interface=interface, registers=registers, effort=mapping.effort, dont_cares=mapping.dont_cares,
        tries=mapping.tries, folder=folder, timeout_s=mapping.timeout_s,
    )  # fmt: skip


def _plain_chip(netlist: Netlist, result: SynthesisResult) -> Smallest:
    return Smallest(netlist, result, "auto", BASELINE, False, (), ())
