"""LEF for a technology that is a model: cells as blocks of whole sites with pins on the routing grid. No foundry's geometry.

Cell widths are in proportion to the library's areas, scaled down by one stated utilisation, so that a placement at that
utilisation takes about the die-equivalent area of the library. Such a LEF lets placers and routers work on the model; what they
return is an estimate with the assumptions of the model, never a mask.
"""

from __future__ import annotations

from decimal import Decimal

from pydantic import BaseModel, ConfigDict, Field

from dwnasic.errors import PdkError
from dwnasic.tech.liberty import Cell, Liberty
from dwnasic.tech.physical import Um

_POWER, _GROUND = "VDD", "VSS"


class AbstractLef(BaseModel):
    """Section `abstract_lef` of a pdk.yaml: `nand2_sites` sites of `site_um` x `row_um` are the reference cell; `layers` routing
    layers of `pitch_um` tracks, horizontal and vertical in turn, wires half a pitch wide."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    site_um: Um
    row_um: Um
    nand2_sites: int = Field(gt=0)
    layers: int = Field(ge=2, le=9)
    pitch_um: Um
    rail_um: Um


def utilisation(rules: AbstractLef, nand2_area_um2: float) -> float:
    """Area of the reference cell in the LEF over that in the library: how full a core is that takes the library's area."""
    return float(rules.nand2_sites * rules.site_um * rules.row_um) / nand2_area_um2


def tech_lef(name: str, rules: AbstractLef) -> str:
    """The technology LEF: site, routing layers, cuts and vias between them."""
    pitch, width = rules.pitch_um, rules.pitch_um / 2
    lines = [
        f"# {name}: a documented model, no foundry's rules. Wires are {width} um wide on tracks of {pitch} um (assumed).",
        "VERSION 5.8 ;",
        'BUSBITCHARS "[]" ;',
        'DIVIDERCHAR "/" ;',
        "UNITS",
        "  DATABASE MICRONS 1000 ;",
        "END UNITS",
        "MANUFACTURINGGRID 0.1 ;",
        f"SITE {name}_site",
        "  CLASS CORE ;",
        "  SYMMETRY Y ;",
        f"  SIZE {rules.site_um} BY {rules.row_um} ;",
        f"END {name}_site",
    ]
    for i in range(1, rules.layers + 1):
        direction = "HORIZONTAL" if i % 2 else "VERTICAL"
        lines += [
            f"LAYER m{i}",
            "  TYPE ROUTING ;",
            f"  DIRECTION {direction} ;",
            f"  PITCH {pitch} ;",
            f"  OFFSET {pitch / 2} ;",
            f"  WIDTH {width} ;",
            f"  SPACING {width} ;",
            f"END m{i}",
        ]
        if i < rules.layers:
            lines += [f"LAYER v{i}", "  TYPE CUT ;", f"  SPACING {width} ;", f"END v{i}"]
    half = width / 2
    box = f"RECT -{half} -{half} {half} {half} ;"
    for i in range(1, rules.layers):
        lines += [f"VIA m{i}_m{i + 1} DEFAULT"]
        lines += [f"  LAYER {layer} ;\n    {box}" for layer in (f"m{i}", f"v{i}", f"m{i + 1}")]
        lines += [f"END m{i}_m{i + 1}"]
    return "\n".join([*lines, "END LIBRARY", ""])


def cell_lef(name: str, library: Liberty, nand2_area_um2: float, rules: AbstractLef) -> str:
    """The LEF of all cells. Raises PdkError when a cell's area is no whole number of sites or its pins do not fit."""
    share = utilisation(rules, nand2_area_um2)
    head = [
        f"# {name}: a documented model, not foundry data. Cells are {share:.4f} of the library's die-equivalent areas:",
        f"# place them at a utilisation of {share:.4f} and the core has the library's area.",
        "VERSION 5.8 ;",
        'BUSBITCHARS "[]" ;',
        'DIVIDERCHAR "/" ;',
    ]
    cells = [_macro(name, cell, _sites(cell, nand2_area_um2, rules), rules) for cell in library.cells.values()]
    return "\n".join([*head, *cells, "END LIBRARY", ""])


def _sites(cell: Cell, nand2_area_um2: float, rules: AbstractLef) -> int:
    exact = cell.area_um2 / nand2_area_um2 * rules.nand2_sites
    sites = round(exact)
    if abs(exact - sites) > 0.01 * exact or sites < len(cell.inputs) + len(cell.outputs):
        raise PdkError(f"cell {cell.name}: {exact:.2f} sites for {len(cell.pins)} pins; choose another `nand2_sites`")
    return sites


def _macro(name: str, cell: Cell, sites: int, rules: AbstractLef) -> str:
    width, height, rail = sites * rules.site_um, rules.row_um, rules.rail_um
    lines = [
        f"MACRO {cell.name}",
        "  CLASS CORE ;",
        f"  FOREIGN {cell.name} ;",
        "  ORIGIN 0 0 ;",
        f"  SIZE {width} BY {height} ;",
        "  SYMMETRY X Y ;",
        f"  SITE {name}_site ;",
    ]
    pins = [p for p in cell.pins if p.direction in ("input", "output")]
    half = rules.pitch_um / 4
    rows = int(height / rules.pitch_um)
    for i, pin in enumerate(pins):
        column = (2 * i + 1) * sites // (2 * len(pins))
        x = (column + Decimal("0.5")) * rules.site_um
        y = (rows // 3 + i % max(1, rows // 3) + Decimal("0.5")) * rules.pitch_um
        use = "CLOCK" if pin.is_clock else "SIGNAL"
        lines += _pin(pin.name, pin.direction.upper(), use, (x - half, y - half, x + half, y + half))
    lines += _pin(_POWER, "INOUT", "POWER", (Decimal(0), height - rail / 2, width, height + rail / 2))
    lines += _pin(_GROUND, "INOUT", "GROUND", (Decimal(0), -rail / 2, width, rail / 2))
    return "\n".join([*lines, f"END {cell.name}"])


def _pin(name: str, direction: str, use: str, box: tuple[Decimal, Decimal, Decimal, Decimal]) -> list[str]:
    shape = ["    SHAPE ABUTMENT ;"] if use in ("POWER", "GROUND") else []
    return [
        f"  PIN {name}",
        f"    DIRECTION {direction} ;",
        f"    USE {use} ;",
        *shape,
        "    PORT",
        "      LAYER m1 ;",
        f"        RECT {' '.join(f'{x.normalize():f}' for x in box)} ;",
        "    END",
        f"  END {name}",
    ]
