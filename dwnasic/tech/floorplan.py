"""Floorplans of tiny chips: die, core and power straps computed from the cell area, every number on the technology's grids.

Flows meant for large chips fail on small ones (straps further apart than the chip is wide, numbers off the manufacturing grid,
no room for the pins), so nothing here is left to a default. All arithmetic is exact (Decimal, um).
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal

from dwnasic.errors import PdkError
from dwnasic.tech.physical import Physical

Box = tuple[Decimal, Decimal, Decimal, Decimal]
TARGET_UTILISATION = 0.5
PIN_TRACKS = 3  # tracks from pin to pin, at least


@dataclass(frozen=True)
class Straps:
    """Vertical straps: power at `offset` from the core's left side (centre), ground `spacing` beyond its edge, every `pitch`."""

    width: Decimal
    spacing: Decimal
    pitch: Decimal
    offset: Decimal


@dataclass(frozen=True)
class Floorplan:
    """Die and core (x0, y0, x1, y1 in um), the power straps, and the share of the core that cells take (0..1)."""

    die: Box
    core: Box
    straps: Straps
    utilisation: float

    @property
    def rows(self) -> tuple[Decimal, Decimal]:
        """Width and height of the core in um."""
        return self.core[2] - self.core[0], self.core[3] - self.core[1]


def plan_floor(physical: Physical, area_um2: float, n_pins: int, utilisation: float = TARGET_UTILISATION) -> Floorplan:
    """A nearly square floorplan for cells of `area_um2` and `n_pins` pin bits at most `utilisation` full (0 < u <= 1).

    The core is never smaller than the technology's smallest, and grows until the pins fit around the die. Raises PdkError for a
    utilisation out of its range.
    """
    if not 0 < utilisation <= 1:
        raise PdkError(f"a utilisation of {utilisation:g}: it must be above 0 and at most 1")
    site_w, site_h = physical.site.width_um, physical.site.height_um
    min_w, min_h = physical.min_core_um
    wanted = Decimal(repr(max(area_um2, 0.0))) / Decimal(repr(utilisation))
    rows = max(_steps(wanted.sqrt(), site_h), _steps(min_h, site_h))
    sites = max(_steps(wanted / (rows * site_h), site_w), _steps(min_w, site_w))
    while not _pins_fit(physical, rows, sites, n_pins):
        rows += 1
        sites = max(sites, _steps(rows * site_h, site_w))
    width, height = sites * site_w, rows * site_h
    left, bottom = physical.margin_sites * site_w, physical.margin_rows * site_h
    zero = Decimal(0)
    return Floorplan(
        die=(zero, zero, width + 2 * left, height + 2 * bottom),
        core=(left, bottom, left + width, bottom + height),
        straps=plan_straps(physical, width),
        utilisation=area_um2 / float(width * height),
    )


def plan_straps(physical: Physical, core_width: Decimal) -> Straps:
    """Evenly spread pairs of straps, as few as the technology's largest pitch allows: one pair in a tiny core.

    The pitch is a multiple of the strap layer's track, at least 2 x (width + spacing) and at most the core's width; offset and
    spacing are on the manufacturing grid. Raises PdkError when not even one pair fits.
    """
    strap = physical.strap
    pairs = _steps(core_width, strap.max_pitch_um)
    pitch = _down(core_width / pairs, strap.track_um)
    spacing = _snap(pitch / 2 - strap.width_um, physical.grid_um)
    if pitch < 2 * (strap.width_um + spacing):
        spacing -= physical.grid_um
    offset = _snap(pitch / 4, physical.grid_um)
    if spacing <= 0 or offset < strap.width_um / 2:
        raise PdkError(f"a core {core_width} um wide has no room for a pair of {strap.layer} straps of {strap.width_um} um")
    return Straps(strap.width_um, spacing, pitch, offset)


def _pins_fit(physical: Physical, rows: int, sites: int, n_pins: int) -> bool:
    """Whether the pins fit around the core's sides, PIN_TRACKS tracks apart."""
    horizontal, vertical = physical.pin_layers
    sides = int(rows * physical.site.height_um / (PIN_TRACKS * horizontal.pitch_um))
    ends = int(sites * physical.site.width_um / (PIN_TRACKS * vertical.pitch_um))
    return n_pins <= 2 * (sides + ends)


def _steps(length: Decimal, step: Decimal) -> int:
    """Steps that cover a length."""
    return int((length / step).to_integral_value(rounding=ROUND_CEILING))


def _down(length: Decimal, step: Decimal) -> Decimal:
    return (length / step).to_integral_value(rounding=ROUND_FLOOR) * step


def _snap(length: Decimal, step: Decimal) -> Decimal:
    return (length / step).to_integral_value(rounding=ROUND_HALF_EVEN) * step
