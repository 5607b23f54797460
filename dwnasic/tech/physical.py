"""What place and route must know of a technology: the `physical` section of a pdk.yaml (names and um, no code).

Paths are relative to the PDK tree, `$PDK_ROOT/<variant>`. A technology without this section can be mapped and proven, but
nothing can be laid out with it or handed to a layout flow.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Um = Annotated[Decimal, Field(gt=0)]
Word = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_./$-]+$")]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Site(_Part):
    """The placement site: cells are multiples of its width and one row high."""

    name: Word
    width_um: Um
    height_um: Um


class Pitch(_Part):
    """A routing layer with the pitch of its tracks."""

    layer: Word
    pitch_um: Um


class Rail(_Part):
    """The horizontal power rails that the cells abut."""

    layer: Word
    width_um: Um


class Strap(_Part):
    """Vertical power straps: pairs of power and ground, `pitch_um` from pair to pair at most, on multiples of `track_um`."""

    layer: Word
    width_um: Um
    track_um: Um
    max_pitch_um: Um


class PinPair(_Part):
    """The power and the ground pins of a cell: supply and well."""

    power: tuple[Word, ...] = Field(min_length=1)
    ground: tuple[Word, ...] = Field(min_length=1)


class Tap(_Part):
    """Cells that connect the wells, at most `distance_um` apart."""

    cell: Word
    distance_um: Um


class DrivingCell(_Part):
    """What drives an input in timing: a cell and its output pin."""

    cell: Word
    pin: Word


class Views(_Part):
    """Files of the PDK tree."""

    tech_lef: Word
    lef: Word
    gds: Word
    tracks: Word | None = None
    layer_properties: Word | None = None
    layer_map: Word | None = None


class LibreLaneNames(_Part):
    """What LibreLane and OpenLane call the technology."""

    pdk: Word
    scl: Word
    own_list: Word | None = None  # the don't-use list (`dont_use_lists`) that the flow applies to its own synthesis


class Physical(_Part):
    """The rules that a floorplan, a power grid and pins must obey. Lengths in um, `load_pf` in pF."""

    grid_um: Um
    site: Site
    margin_sites: int = Field(gt=0, description="free sites left and right of the core")
    margin_rows: int = Field(gt=0, description="free rows below and above the core")
    min_core_um: tuple[Um, Um]
    rail: Rail
    strap: Strap
    pins: PinPair
    pin_layers: tuple[Pitch, Pitch] = Field(description="horizontal (left and right sides), vertical (top and bottom)")
    routing: tuple[Word, Word] = Field(description="the lowest and the highest layer for signals")
    tap: Tap
    fillers: tuple[Word, ...] = Field(min_length=1)
    driving_cell: DrivingCell
    load_pf: Um
    views: Views
    librelane: LibreLaneNames | None = None
    orfs_platform: Word | None = None
