"""What a finished chip costs beyond its gates: pads, scribe lines, dies on a wafer, yield. A model with stated parameters.

It is for technologies whose areas are die-equivalent (routing included). The cost is relative to one good die of a published
chip, so no price is needed: at a cost of 0.1 ten chips cost what that one does.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from dwnasic.errors import PdkError

Positive = Annotated[float, Field(gt=0, allow_inf_nan=False)]


class Reference(BaseModel):
    """A published chip: its die and the share of its dies that worked. It sets the defect density and the unit of cost."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    name: str = Field(min_length=1)
    die_mm2: Positive
    yield_share: float = Field(gt=0, lt=1)


class Die(BaseModel):
    """The parameters of the `die` section of a pdk.yaml. The README beside it says where each comes from."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    wafer_mm: Positive
    edge_mm: float = Field(ge=0, description="at the rim of the wafer that holds no dies")
    scribe_um: float = Field(ge=0, description="between two dies")
    pad_um: Positive = Field(description="side of a pad, and width of the ring of pads")
    pad_pitch_um: Positive
    supply_pads: int = Field(ge=0)
    reference: Reference

    @property
    def defects_per_mm2(self) -> float:
        """The density that the reference's yield implies, with defects spread evenly (Poisson)."""
        return -math.log(self.reference.yield_share) / self.reference.die_mm2


@dataclass(frozen=True)
class DieCost:
    """`die_mm2` without scribe lines; `pad_limited`: pads set the size, not gates; `relative`: cost of a good die in those
    of the reference chip."""

    die_mm2: float
    pads: int
    pad_limited: bool
    dies_per_wafer: int
    yield_share: float
    relative: float

    @property
    def good_dies_per_wafer(self) -> float:
        """Expected number."""
        return self.dies_per_wafer * self.yield_share


def die_cost(rules: Die, area_um2: float, n_signals: int) -> DieCost:
    """The cost of a square die with gates of `area_um2` inside a ring of pads, one for every signal and the supplies.

    Raises PdkError when not one die fits on the wafer.
    """
    pads = n_signals + rules.supply_pads
    ring = 2 * rules.pad_um
    gates = math.sqrt(max(area_um2, 0.0)) + ring
    row = -(-pads // 4) * rules.pad_pitch_um + ring
    side_mm = max(gates, row) / 1000
    die_mm2 = side_mm**2
    dies = dies_per_wafer(rules, side_mm)
    if dies < 1:
        raise PdkError(f"a die of {die_mm2:.0f} mm2 does not fit on a wafer of {rules.wafer_mm:g} mm; the chip is too large")
    share = math.exp(-rules.defects_per_mm2 * die_mm2)
    reference = rules.reference
    good = dies_per_wafer(rules, math.sqrt(reference.die_mm2)) * reference.yield_share
    return DieCost(die_mm2, pads, row > gates, dies, share, good / (dies * share))


def dies_per_wafer(rules: Die, side_mm: float) -> int:
    """Whole square dies on the usable disc of a wafer: its area over a die's, less what the rim cuts."""
    step = side_mm + rules.scribe_um / 1000
    diameter = rules.wafer_mm - 2 * rules.edge_mm
    return max(0, math.floor(math.pi * diameter**2 / (4 * step**2) - math.pi * diameter / (math.sqrt(2) * step)))
