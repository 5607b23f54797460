"""GDS of a layout: the DEF with the cells' own geometry in place of their LEF abstracts (klayout; PyPI extra `layout`)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from dwnasic.errors import PdkError, ToolFailedError, ToolNotFoundError
from dwnasic.layout.parameters import view_path
from dwnasic.tech.pdk import Pdk
from dwnasic.tech.physical import Physical


@dataclass(frozen=True)
class Views:
    """The files of a technology that a drawing needs; `gds` None: cells are drawn as their LEF abstracts."""

    tech_lef: Path
    lef: Path
    gds: Path | None
    layer_map: Path | None
    layer_properties: Path | None


def klayout_module(name: str) -> ModuleType:
    """`klayout.db` or `klayout.lay`. Raises ToolNotFoundError that says how to get it."""
    import importlib

    try:
        return importlib.import_module(f"klayout.{name}")
    except ImportError as error:
        raise ToolNotFoundError(
            f"drawing needs the Python package klayout ({error}); get it with: pip install klayout"
        ) from error


def views_of(pdk: Pdk, rules: Physical) -> Views:
    """The files of a technology's tree. Raises PdkError naming the one that is missing."""
    views = rules.views
    return Views(
        tech_lef=view_path(pdk, views.tech_lef, "views.tech_lef"),
        lef=view_path(pdk, views.lef, "views.lef"),
        gds=view_path(pdk, views.gds, "views.gds"),
        layer_map=view_path(pdk, views.layer_map, "views.layer_map") if views.layer_map else None,
        layer_properties=view_path(pdk, views.layer_properties, "views.layer_properties") if views.layer_properties else None,
    )


def write_gds(def_file: Path, views: Views, target: Path) -> dict[tuple[int, int], str]:
    """Write the GDS of a DEF file: cells from the PDK's GDS (else their LEF), wires and pins from the DEF. It repeats exactly.

    Returns the names of the layers by their numbers, which GDS does not keep.

    Raises ToolNotFoundError (no klayout), PdkError (a cell has no GDS), ToolFailedError (klayout cannot read a file).
    """
    db = klayout_module("db")
    layout = db.Layout()
    library = None
    try:
        config = db.LEFDEFReaderConfiguration()
        config.read_lef_with_def = False
        config.lef_files = list(dict.fromkeys((str(views.tech_lef), str(views.lef))))
        config.dbu = 1 / _units(def_file)
        if views.layer_map is not None:
            config.map_file = str(views.layer_map)
        if views.gds is None:
            config.macro_resolution_mode = 1  # always the LEF abstract
        else:
            library = db.Layout()
            library.read(str(views.gds))
            config.macro_resolution_mode = 2  # never the LEF abstract: a cell without GDS must be noticed
            config.macro_layouts = [library]
        options = db.LoadLayoutOptions()
        options.lefdef_config = config
        layout.read(str(def_file), options)
    except RuntimeError as error:
        raise ToolFailedError(f"klayout could not read {def_file.name} or a file of its technology: {error}") from error
    if library is not None and (empty := sorted(c.name for c in layout.each_cell() if c.is_ghost_cell() or c.is_empty())):
        raise PdkError(f"{views.gds} has no cell {', '.join(empty)}; GDS and LEF of the PDK are of different libraries")
    options = db.SaveLayoutOptions()
    options.format = "GDS2"
    options.gds2_write_timestamps = False
    names = {(info.layer, info.datatype): str(info.name) for info in layout.layer_infos()}
    layout.write(str(target), options)
    return names


def _units(def_file: Path) -> int:
    """Database units a um of a DEF file."""
    found = re.search(r"^\s*UNITS DISTANCE MICRONS (\d+)", def_file.read_text(encoding="utf-8"), re.MULTILINE)
    if found is None:
        raise ToolFailedError(f"{def_file} has no units: it was not written to its end")
    return int(found[1])
