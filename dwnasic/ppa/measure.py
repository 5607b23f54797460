"""Delay and power of a chip in one call: `measure`."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from dwnasic.errors import PdkError
from dwnasic.ppa.power import Power, power
from dwnasic.ppa.timing import Conditions, Timing, analyse, gate_conditions, timing
from dwnasic.rtl.ports import Vectors
from dwnasic.synth.job import MappedNetlist
from dwnasic.tech.pdk import Pdk

STAGE_VERSION = 1  # raise when a change of method changes a figure


@dataclass(frozen=True)
class Ppa:
    """What `measure` found. `timing` or `power` is None where the library lacks figures; `reasons` then says which."""

    timing: Timing | None
    power: Power | None
    reasons: tuple[str, ...] = ()

    @property
    def meets_rate(self) -> bool | None:
        """Whether an inference ends before the next begins, at the rate of `power`; None where either is not known."""
        if self.timing is None or self.power is None:
            return None
        return self.timing.delay_ns * self.power.rate_hz <= 1e9

    def to_json(self) -> dict[str, Any]:
        """For a record: `timing`, `power` (with total, dynamic and energy spelt out) and `reasons`."""
        given = self.power
        out = None
        if given is not None:
            extra = ("dynamic_uw", "total_uw", "energy_per_inference_pj")
            out = {**asdict(given), **{key: getattr(given, key) for key in extra}}
        return {
            "timing": asdict(self.timing) if self.timing else None,
            "power": out,
            "meets_rate": self.meets_rate,
            "reasons": list(self.reasons),
        }


def measure(mapped: MappedNetlist, pdk: Pdk, vectors: Vectors, rate_hz: float, conditions: Conditions | None = None) -> Ppa:
    """Delay and power of a mapped netlist on the rows of `vectors` (bits of the input ports, in the order of the data).

    `rate_hz` is the number of rows a second; `conditions` default to a chip between gates of its own library.
    Raises DataError (fewer than two rows, no positive rate), NetlistError (vectors for other ports), VerificationError (a loop).
    """
    library = pdk.cells()
    reasons: list[str] = []
    figures, analysis, found = None, None, None
    try:
        figures = pdk.characterisation()
        if figures is None:
            reasons.append(f"no delay: the library {library.name} has no timing tables")
        else:
            conditions = conditions or gate_conditions(pdk, figures)
            analysis = analyse(mapped, library, figures, conditions)
            found = timing(mapped, library, figures, conditions, analysis)
    except PdkError as error:
        figures = None
        reasons.append(f"no delay: {error}")
    around = conditions or gate_conditions(pdk, None)
    try:
        used = power(mapped, library, figures, around, vectors, rate_hz, analysis)
    except PdkError as error:
        return Ppa(found, None, (*reasons, f"no power: {error}"))
    return Ppa(found, used, tuple(reasons))
