"""Is a technology all there, and do its files agree? What `dwnasic pdk check` says, one finding a line."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from dwnasic.errors import PdkError
from dwnasic.tech.lef import Macro, read_lef
from dwnasic.tech.liberty import Liberty
from dwnasic.tech.pdk import Pdk, load_pdk
from dwnasic.tech.physical import Physical

AREA_TOLERANCE = 1e-3  # relative: LEF sizes are rounded to the manufacturing grid
MAX_LISTED = 5


def check_pdk(name: str, *, cache: Path, environ: Mapping[str, str], folder: Path | None = None) -> tuple[Pdk, tuple[str, ...]]:
    """Load a technology with all its corners and layout files: the technology at its default corner and what is wrong with the
    rest. Raises PdkError or UnknownNameError when the technology itself cannot be loaded."""
    pdk = load_pdk(name, cache=cache, environ=environ, folder=folder)
    problems: list[str] = []
    for corner in pdk.corners:
        if corner == pdk.corner or pdk.source != "PDK_ROOT":
            continue
        try:
            other = load_pdk(name, cache=cache, environ=environ, folder=folder, corner=corner)
        except PdkError as error:
            problems.append(f"corner {corner}: {error}")
            continue
        problems += compare_corners(pdk.cells(), other.cells(), corner)
    if pdk.physical is not None:
        problems += check_layout_cells(pdk, pdk.physical)
        problems += check_views(pdk, pdk.physical)
    return pdk, tuple(problems)


def compare_corners(library: Liberty, other: Liberty, corner: str) -> list[str]:
    """Cells that a corner lacks or has in excess, and cells whose areas or functions differ."""
    problems = []
    if missing := sorted(library.cells.keys() ^ other.cells.keys()):
        problems.append(f"corner {corner}: not the same cells: {_some(missing)}")
    differ = [
        name
        for name in sorted(library.cells.keys() & other.cells.keys())
        if library.cells[name].area_um2 != other.cells[name].area_um2
        or [(p.name, p.direction, p.function) for p in library.cells[name].outputs]
        != [(p.name, p.direction, p.function) for p in other.cells[name].outputs]
    ]
    if differ:
        problems.append(f"corner {corner}: area or function of {_some(differ)} differ from the default corner's")
    return problems


def compare_lef(library: Liberty, macros: Mapping[str, Macro], supplies: frozenset[str], where: str) -> list[str]:
    """What a Liberty file and a LEF file disagree on: cells, signal pins, areas. `supplies` are names of supply pins."""
    problems = []
    if missing := sorted(library.cells.keys() - macros.keys()):
        problems.append(f"{where}: no MACRO for {_some(missing)}")
    for name in sorted(library.cells.keys() & macros.keys()):
        cell, macro = library.cells[name], macros[name]
        pins = {p.name for p in macro.pins.values() if not p.is_supply and p.name not in supplies}
        wanted = {p.name for p in cell.pins if p.direction in ("input", "output", "inout")}
        if pins != wanted and cell.pins:
            only = [f"{p} only in LEF" for p in sorted(pins - wanted)] + [f"{p} only in Liberty" for p in sorted(wanted - pins)]
            problems.append(f"{where}: cell {name}: pins differ: {_some(only)}")
        if abs(macro.area_um2 - cell.area_um2) > AREA_TOLERANCE * max(macro.area_um2, cell.area_um2):
            problems.append(
                f"{where}: cell {name}: {macro.width:g} x {macro.height:g} um is {macro.area_um2:.4f} um2, "
                f"the Liberty file says {cell.area_um2:.4f}"
            )
    return problems


def check_layout_cells(pdk: Pdk, rules: Physical) -> list[str]:
    """Cells named for layout that the library should have and has not."""
    cells = pdk.cells().cells
    driver = rules.driving_cell
    if driver.cell not in cells:
        return [f"physical.driving_cell: the library has no cell {driver.cell}"]
    if driver.pin not in {p.name for p in cells[driver.cell].outputs}:
        return [f"physical.driving_cell: {driver.cell} has no output {driver.pin}"]
    return []


def check_views(pdk: Pdk, rules: Physical) -> list[str]:
    """Files of the PDK tree that are missing, and what its LEF and its Liberty disagree on; nothing without a tree."""
    if pdk.tree is None:
        return []
    views = {name: path for name, path in rules.views.model_dump().items() if path is not None}
    problems = [
        f"physical.views.{name}: {pdk.tree / path} does not exist"
        for name, path in views.items()
        if not (pdk.tree / path).is_file()
    ]
    lef = pdk.tree / rules.views.lef
    if not lef.is_file():
        return problems
    macros = read_lef(lef)
    supplies = frozenset((*rules.pins.power, *rules.pins.ground))
    problems += compare_lef(pdk.cells(), macros, supplies, lef.name)
    if missing := sorted({rules.tap.cell, *rules.fillers} - macros.keys()):
        problems.append(f"{lef.name}: no MACRO for the tap and filler cells {_some(missing)}")
    sites = {round(m.height, 4) for m in macros.values() if m.site == rules.site.name}
    if sites and float(rules.site.height_um) not in sites:
        problems.append(
            f"{lef.name}: cells on the site {rules.site.name} are {sorted(sites)} um high, not {rules.site.height_um}"
        )
    return problems


def _some(names: list[str]) -> str:
    more = f" and {len(names) - MAX_LISTED} more" if len(names) > MAX_LISTED else ""
    return ", ".join(names[:MAX_LISTED]) + more
