"""Whether a cell library can make any chip, asked when a technology is loaded and not after an hour of training."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Collection, Iterable, Iterator, Mapping

from dwnasic.errors import PdkError, UnknownNameError, lookup
from dwnasic.tech.liberty import Cell, Liberty
from dwnasic.tech.pdk_file import PdkFile, PinOfCell

MAX_INPUTS = 6  # of a cell that ABC's area mapper uses
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")  # what a genlib file can name
_TOLD = 6  # cells, at most
_INVERTER = (1, 0b01)  # number of inputs, truth table
_NAND2 = (2, 0b0111)
_BASES = frozenset([_NAND2, (2, 0b0001), (2, 0b1000), (2, 0b1110)])  # NAND, NOR, AND, OR: each makes anything with an inverter


def check_library(library: Liberty, file: PdkFile, where: str, banned: Collection[str], ban: str) -> None:
    """Raise PdkError unless the cells that `file` names are what it says and the cells left over by `banned` can make any logic.

    `where` (technology and file) begins every message; `ban` is the don't-use list, with its file. A missing flip-flop is no
    error here: only chips with registers need one.
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
    made = {_function(c, where) for c in logic if _is_mapped(c, where)}
    for functions, what in ((frozenset([_INVERTER]), "no inverter"), (_BASES, "no two-input NAND, NOR, AND or OR")):
        if not functions & made:
            lost = [c.name for c in cells.values() if c.name in banned and _function(c, where) in functions]
            raise PdkError(f"{where}: {what} is left after the don't-use list {ban}{_why(cells.values(), banned, lost)}")


def why_not_mapped(cell: Cell) -> str | None:
    """Why mapping cannot use a cell as a gate; None when it can. Raises PdkError when its function cannot be evaluated."""
    names = [cell.name, *(p.name for p in cell.pins)]
    if cell.flipflop is not None or cell.is_latch:
        return "it has a state"
    for pin in cell.pins:
        if pin.direction == "inout":
            return f"pin {pin.name} is an inout"
        if pin.direction == "output" and not pin.function:
            return f"pin {pin.name} has no function"
        if pin.three_state:
            return f"pin {pin.name} can let go of its net"
    if len(cell.outputs) != 1:
        return f"it has {len(cell.outputs)} outputs"
    if not 1 <= len(cell.inputs) <= MAX_INPUTS:
        return f"it has {len(cell.inputs)} inputs"
    if strange := [name for name in names if not _NAME.fullmatch(name)]:
        return f"the name {strange[0]} is no plain identifier"
    table, n = cell.table(cell.outputs[0].name), len(cell.inputs)
    for i, pin in enumerate(cell.inputs):
        if all(not (table >> a ^ table >> (a ^ 1 << i)) & 1 for a in range(1 << n)):
            return f"it does not read pin {pin.name}"
    return None


def _why(cells: Iterable[Cell], banned: Collection[str], lost: list[str]) -> str:
    """What a message says of cells that could have been used: those that are banned, and small ones that mapping cannot use."""
    said = f"; it bans {', '.join(lost)}" if lost else ""
    small = [c for c in cells if c.name not in banned and 1 <= len(c.inputs) <= 2 and c.flipflop is None and not c.is_latch]
    if unused := [f"{c.name} ({why})" for c in small if (why := why_not_mapped(c))]:
        more = ", ..." if len(unused) > _TOLD else ""
        said += f"; mapping cannot use: {', '.join(unused[:_TOLD])}{more}"
    return said


def _function(cell: Cell, where: str) -> tuple[int, int] | None:
    """Inputs and truth table of a small single-output cell; None for every other cell."""
    if not cell.is_combinational or len(cell.outputs) != 1 or len(cell.inputs) > 2:
        return None
    with _named_cell(cell, where):
        return len(cell.inputs), cell.table(cell.outputs[0].name)


def _is_mapped(cell: Cell, where: str) -> bool:
    """Whether mapping can use a cell."""
    with _named_cell(cell, where):
        return why_not_mapped(cell) is None


@contextlib.contextmanager
def _named_cell(cell: Cell, where: str) -> Iterator[None]:
    """Name the file and the cell in an error of its function, which may read something that is no input pin."""
    try:
        yield
    except PdkError as error:
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
