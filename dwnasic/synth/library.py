"""The cells of a technology as the mapper sees them: a genlib text of names, areas and functions, and nothing else.

ABC maps for area, so delays are left out on purpose: a mapping is then a function of areas and functions alone, the embedded
table and a real Liberty of the same cells give the same chip, and a small file is read where Liberty may be megabytes. (Yosys'
own route goes through a cache keyed by the Liberty's path and time, which can serve the cells of another library.)
"""

from __future__ import annotations

import functools
from collections.abc import Iterable

from dwnasic.tech.liberty import Cell
from dwnasic.tech.library_check import why_not_mapped
from dwnasic.tech.pdk import Pdk

_PIN = "PIN * UNKNOWN 1 999 1 0 1 0"  # inverting or not is left to ABC; unit delay; no load


def mapping_cells(cells: Iterable[Cell]) -> tuple[Cell, ...]:
    """The cells that can be mapped to, one a function, sorted by name.

    They are those that `why_not_mapped` has nothing against: gates of one output and few inputs, all of which they read (an
    instance would leave others open). Of cells with the same function and pin names (drive strengths) the smallest stays, then
    the one with the least input capacitance, then the first name.
    """
    best: dict[tuple[tuple[str, ...], int], Cell] = {}
    for cell in sorted(cells, key=_cost):
        if why_not_mapped(cell) is None:
            key = (tuple(sorted(p.name for p in cell.inputs)), _sorted_table(cell))
            best.setdefault(key, cell)
    return tuple(sorted(best.values(), key=lambda cell: cell.name))


@functools.lru_cache(maxsize=16)
def genlib(pdk: Pdk) -> str:
    """The genlib text of a technology: its usable `mapping_cells`, and two free constants, which stay constants when mapped."""
    lines = ["GATE _const0_ 0 Y=CONST0;", "GATE _const1_ 0 Y=CONST1;"]
    for cell in mapping_cells(pdk.usable_cells()):
        output = cell.outputs[0].name
        names = [p.name for p in cell.inputs]
        products = cover(cell.table(output), len(names))
        text = " + ".join("*".join(_literal(names[i], value) for i, value in product) for product in products)
        lines.append(f"GATE {cell.name} {cell.area_um2!r} {output}={text}; {_PIN}")
    return "\n".join([*lines, ""])


def cover(table: int, n: int) -> tuple[tuple[tuple[int, bool], ...], ...]:
    """An irredundant sum of products of a function of `n` inputs: products of (input, value) pairs (Minato, 1993).

    Constant zero has no products, constant one a single product without literals.
    """
    return _cover(table, table, n)[0]


Products = tuple[tuple[tuple[int, bool], ...], ...]


def _cover(lower: int, upper: int, n: int) -> tuple[Products, int]:
    """A cover of a function between `lower` and `upper`, and its table, by expansion over the last input."""
    if lower == 0:
        return (), 0
    if upper == (1 << (1 << n)) - 1:
        return ((),), upper
    half = 1 << (n - 1)
    mask = (1 << half) - 1
    (l0, l1), (u0, u1) = (lower & mask, lower >> half), (upper & mask, upper >> half)
    zero, t0 = _cover(l0 & ~u1 & mask, u0, n - 1)
    one, t1 = _cover(l1 & ~u0 & mask, u1, n - 1)
    both, t2 = _cover((l0 & ~t0 | l1 & ~t1) & mask, u0 & u1, n - 1)
    products = (*((*p, (n - 1, False)) for p in zero), *((*p, (n - 1, True)) for p in one), *both)
    return products, (t0 | t2) | (t1 | t2) << half


def _literal(name: str, value: bool) -> str:
    return name if value else f"!{name}"


def _cost(cell: Cell) -> tuple[float, float, str]:
    return cell.area_um2, sum(p.capacitance_pf for p in cell.inputs), cell.name


def _sorted_table(cell: Cell) -> int:
    """The cell's truth table over its inputs in the order of their names."""
    names = [p.name for p in cell.inputs]
    order = sorted(range(len(names)), key=lambda i: names[i])
    table, out = cell.table(cell.outputs[0].name), 0
    for address in range(1 << len(names)):
        original = sum((address >> place & 1) << i for place, i in enumerate(order))
        out |= (table >> original & 1) << address
    return out
