"""`Pdk`: a technology ready for use: a Liberty file of one corner, its reference NAND2, the cells not to use, and what its areas mean."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class DontUse:
    """A named list of cells that mapping must avoid (patterns as in fnmatch); `digest` is of the sorted list."""

    name: str
    patterns: tuple[str, ...]
    digest: str


@dataclass(frozen=True)
class Pdk:
    """A technology as used by one run.

    `liberty` is a file whose name contains its content's digest (Yosys caches Liberty files by path and mtime).
    `source` says where the facts come from: "embedded", "PDK_ROOT", "model" or "user". `area_meaning` is "cell" or
    "die-equivalent". `is_model` is true where no foundry data is behind the figures; every report then says so.
    """

    name: str
    title: str
    source: str
    corner: str
    liberty: Path
    liberty_digest: str
    dont_use: DontUse
    nand2_cell: str
    nand2_area_um2: float
    area_meaning: str
    is_model: bool
    notes: str


def load_pdk(name: str, *, cache: Path, environ: Mapping[str, str], folder: Path | None = None) -> Pdk:
    """Load the technology `name` (a folder of the bundled `pdk/`, an alias, or a path to a folder or pdk.yaml)."""
    ...
