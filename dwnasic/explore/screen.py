"""Screening: a trained candidate whose chip would be far from the front is not mapped (`synthesis.screen` of a study).

Its area is estimated instead (see synth.estimate), which takes milliseconds. An estimate's worth is the order in which it puts
networks, so it is compared with the estimates of chips that are mapped and proven already.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from dwnasic.explore.learners import THRESHOLD_COSTS
from dwnasic.explore.state import front_members
from dwnasic.explore.trial import KEY_PREFIX, Record
from dwnasic.network.lut_network import LutNetwork, class_bits
from dwnasic.rtl.ports import input_ports
from dwnasic.study import ESTIMATED, METRICS, TRAINED, Study
from dwnasic.synth.estimate import estimate_area
from dwnasic.tech.pdk import Pdk

ESTIMATE = "area_estimate"
"""The metric of every trial of a study that screens: NAND2 equivalents."""
EXPECTED = "area_nand2_expected"
"""The metric of a trial that was screened: the area of its rival, times how much larger its estimate is."""


@dataclass(frozen=True)
class Rival:
    """A chip of the front so far: its key, its first objective, its area in NAND2 equivalents and its estimate."""

    key: str
    accuracy: float
    area_nand2: float
    estimate: float


def estimated_chip(network: LutNetwork, pdk: Pdk, interface: str, registers: str = "none") -> float:
    """The estimate of a simplified network's chip in NAND2 equivalents: its core, its thresholds at what they cost with this
    interface, and its registers. Raises PdkError."""
    estimate = estimate_area(network, pdk) + THRESHOLD_COSTS[interface] * network.n_inputs
    if registers == "io":
        bits = sum(width for _, width in input_ports(network.encoder, interface)) + class_bits(network.n_classes)
        estimate += bits * pdk.cells().cells[pdk.require_flipflop()].area_um2 / pdk.nand2_area_um2
    return estimate


def rivals_of(study: Study, records: Sequence[Record], pdk: Pdk) -> tuple[Rival, ...]:
    """The front of complete records; none where the study does not screen. Raises PdkError."""
    if study.synthesis.screen is None:
        return ()
    return tuple(
        Rival(m.key, m.metrics[study.objectives[0]], m.metrics["area_nand2"], with_estimate(study, m, pdk).metrics[ESTIMATE])
        for m in front_members(study, records)
    )


def with_estimate(study: Study, record: Record, pdk: Pdk) -> Record:
    """The record of a network with its estimate among its metrics, where the study screens. Raises PdkError."""
    if study.synthesis.screen is None or ESTIMATE in record.metrics:
        return record
    network = LutNetwork.from_json(record.network or {})
    estimate = estimated_chip(network, pdk, study.chip.interface, study.chip.registers)
    return replace(record, metrics={**record.metrics, ESTIMATE: estimate})


def screened(study: Study, record: Record, pdk: Pdk, rivals: Sequence[Rival]) -> Record:
    """The trained record with its estimate, where the study screens; of state `screened` when a rival is at least as accurate and
    the estimate is at least `synthesis.screen` times that of the rival. Raises PdkError."""
    factor = study.synthesis.screen
    if factor is None:
        return record
    record = with_estimate(study, record, pdk)
    estimate = record.metrics[ESTIMATE]
    better = [rival for rival in rivals if rival.accuracy >= record.metrics[study.objectives[0]]]
    smallest = min(better, key=lambda rival: rival.estimate, default=None)
    if smallest is None or estimate < factor * smallest.estimate:
        return record
    expected = estimate * (smallest.area_nand2 / smallest.estimate if smallest.estimate else 1.0)
    reason = (
        f"not mapped: {smallest.key[:KEY_PREFIX]} is at least as accurate with {smallest.area_nand2:.1f} NAND2, and the area of "
        f"this chip was estimated at {estimate:.1f}, of that one at {smallest.estimate:.1f}"
    )
    return replace(record, state="screened", reason=reason, metrics={**record.metrics, EXPECTED: expected})


def of_training(metrics: Mapping[str, float]) -> dict[str, float]:
    """The figures of a record that its training gave, without those of a chip or its estimate."""
    return {name: value for name, value in metrics.items() if name in TRAINED or name not in (*METRICS, ESTIMATE, EXPECTED)}


def told(record: Record, name: str, pdk: Pdk) -> float:
    """A figure as the sampler is told it: the area of a record that was screened is the expected one."""
    if record.state == "screened" and name in ESTIMATED:
        return record.metrics[EXPECTED] * (pdk.nand2_area_um2 if name == "area_um2" else 1.0)
    return record.metrics[name]
