"""Whether a cell library can make any chip, asked when a technology is loaded and not after an hour of training."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from dwnasic.errors import PdkError, UnknownNameError, lookup
from dwnasic.tech.liberty import Cell, Liberty
from dwnasic.tech.pdk_file import PdkFile, PinOfCell

_INVERTER = (1, 0b01)  # number of inputs, truth table
_NAND2 = (2, 0b0111)
_BASES = frozenset([_NAND2, (2, 0b0001), (2, 0b1000), (2, 0b1110)])  # NAND, NOR, AND, OR: each makes anything with an inverter


def check_library(library: Liberty, file: PdkFile, where: str, banned: Collection[str], ban: str) -> None:
    """Raise PdkError unless the cells that `file` names are what it says and the cells left over by `banned` can make any logic.

    `where` (technology and file) begins every message; `ban` is the name of the don't-use list. A missing flip-flop is no error
    here: only chips with registers need one.
    """
    cells = library.cells
    nand2 = cells[_named(file.nand2, cells, where, "nand2")]
    if _function(nand2, where) != _NAND2:
        raise PdkError(f"{where}: the reference cell {nand2.name} (nand2) is not a two-input NAND")
    if file.buffer is not None:
        buffer = cells[_named(file.buffer, cells, where, "buffer")]
        if _function(buffer, where) != (1, 0b10):
            raise PdkError(f"{where}: the cell {buffer.name} (buffer) is not a buffer")
    for key, tie, value in (("tie_high", file.tie_high, 1), ("tie_low", file.tie_low, 0)):
        if tie is not None:
            _check_tie(tie, cells, where, key, value)
    logic = [c for c in cells.values() if c.name not in banned and (c.is_combinational or c.flipflop is not None)]
    if free := [c.name for c in (nand2, *logic) if c.area_um2 <= 0]:
        names = ", ".join(dict.fromkeys(free))
        raise PdkError(
            f"{where}: cells without an area: {names}; a free cell would win everywhere: give its area or ban it by dont_use"
        )
    usable = {_function(c, where) for c in logic}
    if _INVERTER not in usable:
        raise PdkError(f"{where}: no inverter is left after the don't-use list {ban!r}")
    if not usable & _BASES:
        raise PdkError(f"{where}: no two-input NAND, NOR, AND or OR is left after the don't-use list {ban!r}")


def _function(cell: Cell, where: str) -> tuple[int, int] | None:
    """Inputs and truth table of a small single-output cell; None for every other cell."""
    if not cell.is_combinational or len(cell.outputs) != 1 or len(cell.inputs) > 2:
        return None
    try:
        return len(cell.inputs), cell.table(cell.outputs[0].name)
    except PdkError as error:  # the function reads something that is no input pin
        raise PdkError(f"{where}: cell {cell.name}: {error}; correct it or ban it by dont_use") from error


def _named(name: str, cells: Mapping[str, Cell], where: str, key: str) -> str:
    """`name` if it is a cell, else PdkError with near misses."""
    try:
        return lookup(cells, name, "cell").name
    except UnknownNameError as error:
        raise PdkError(f"{where}: {key}: {error}") from error


def _check_tie(tie: PinOfCell, cells: Mapping[str, Cell], where: str, key: str, value: int) -> None:
    cell = cells[_named(tie.cell, cells, where, key)]
    if cell.inputs or not cell.is_combinational or cell.table(tie.pin) != value:
        raise PdkError(f"{where}: {key}: pin {tie.pin!r} of {tie.cell} is not the constant {value}")
