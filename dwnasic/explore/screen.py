"""Screening: a trained candidate whose chip would be far from the front is not mapped (`synthesis.screen` of a study).

Its area is estimated instead (see synth.estimate), which takes milliseconds, and compared with chips that are proven already.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from dwnasic.explore.learners import THRESHOLD_COSTS
from dwnasic.explore.state import front_members
from dwnasic.explore.trial import KEY_PREFIX, Record
from dwnasic.network.lut_network import LutNetwork
from dwnasic.study import ESTIMATED, METRICS, TRAINED, Study
from dwnasic.synth.estimate import estimate_area
from dwnasic.tech.pdk import Pdk

ESTIMATE = "area_nand2_estimate"
"""The metric of a record that was screened."""


@dataclass(frozen=True)
class Rival:
    """A chip of the front so far: its key, its first objective and its area in NAND2 equivalents."""

    key: str
    accuracy: float
    area_nand2: float


def estimated_chip(network: LutNetwork, pdk: Pdk, interface: str) -> float:
    """The estimate of a simplified network's chip in NAND2 equivalents: its core, and its thresholds at what they cost with this
    interface; registers are left out. Raises PdkError."""
    return estimate_area(network, pdk) + THRESHOLD_COSTS[interface] * network.n_inputs


def rivals_of(study: Study, records: Sequence[Record]) -> tuple[Rival, ...]:
    """The front of complete records; none where the study does not screen."""
    if study.synthesis.screen is None:
        return ()
    members = front_members(study, records)
    return tuple(Rival(m.key, m.metrics[study.objectives[0]], m.metrics["area_nand2"]) for m in members)


def screened(study: Study, record: Record, pdk: Pdk, rivals: Sequence[Rival]) -> Record | None:
    """The trained record as one of state `screened`, when a rival is at least as accurate and the estimate at least
    `synthesis.screen` times its area; else None, and the chip is to be made. Raises PdkError."""
    factor = study.synthesis.screen
    better = [rival for rival in rivals if rival.accuracy >= record.metrics[study.objectives[0]]]
    if factor is None or not better:
        return None
    estimate = estimated_chip(LutNetwork.from_json(record.network or {}), pdk, study.chip.interface)
    smallest = min(better, key=lambda rival: rival.area_nand2)
    if estimate < factor * smallest.area_nand2:
        return None
    reason = (
        f"not mapped: about {estimate:.1f} NAND2 by estimate, and {smallest.key[:KEY_PREFIX]} is at least as accurate with "
        f"{smallest.area_nand2:.1f}"
    )
    return replace(record, state="screened", reason=reason, metrics={**record.metrics, ESTIMATE: estimate})


def of_training(metrics: Mapping[str, float]) -> dict[str, float]:
    """The figures of a record that its training gave, without those of a chip or its estimate."""
    return {name: value for name, value in metrics.items() if name in TRAINED or name not in (*METRICS, ESTIMATE)}


def told(record: Record, name: str, pdk: Pdk) -> float:
    """A figure as the sampler is told it: the area of a record that was screened is its estimate."""
    if record.state == "screened" and name in ESTIMATED:
        return record.metrics[ESTIMATE] * (pdk.nand2_area_um2 if name == "area_um2" else 1.0)
    return record.metrics[name]
