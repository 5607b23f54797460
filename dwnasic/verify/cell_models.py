"""Verilog models of library cells, written from their Liberty functions: what an independent simulator runs a mapped netlist on.

They are functional only (no timing, no supply pins). The text is a function of the arguments alone.
"""

from __future__ import annotations

from collections.abc import Iterable

from dwnasic.errors import VerificationError
from dwnasic.tech.expression import Constant, Expression, Not, Variable, parse_function
from dwnasic.tech.liberty import Cell, FlipFlop, Liberty


def cell_models_verilog(library: Liberty, used: Iterable[str]) -> str:
    """A Verilog-2005 module for every cell named in `used`, sorted by name.

    Raises VerificationError for a cell that is neither combinational nor a plain flip-flop.
    """
    return "\n".join(_model(library.cells[name]) for name in sorted(set(used)))


def _model(cell: Cell) -> str:
    pins = [p for p in cell.pins if p.direction in ("input", "output")]
    lines = [f"module {cell.name} (", ",\n".join(f"  {p.direction} {p.name}" for p in pins), ");"]
    if cell.flipflop is not None:
        lines += _state(cell, cell.flipflop)
    elif not cell.is_combinational:
        raise VerificationError(f"{cell.name} is neither a combinational cell nor a flip-flop: it has no simple model")
    lines += [f"  assign {p.name} = {_verilog(parse_function(p.function or '0'))};" for p in cell.outputs]
    return "\n".join([*lines, "endmodule", ""])


def _state(cell: Cell, flop: FlipFlop) -> list[str]:
    clock = parse_function(flop.clocked_on)
    if flop.has_reset or not isinstance(clock, Variable):
        raise VerificationError(f"{cell.name} is not a plain rising-edge flip-flop: chips of dwnasic have no others")
    kept, complement = flop.state
    return [
        f"  reg {kept};",
        f"  wire {complement} = ~{kept};",
        f"  always @(posedge {clock.name}) {kept} <= {_verilog(parse_function(flop.next_state))};",
    ]


def _verilog(expression: Expression) -> str:
    if isinstance(expression, Constant):
        return f"1'b{expression.value}"
    if isinstance(expression, Not):
        return f"~{_verilog(expression.operand)}"
    if isinstance(expression, Variable):
        return expression.name
    operands = [_verilog(part) for part in getattr(expression, "operands", ())]
    return "(" + f" {getattr(expression, 'symbol', '?')} ".join(operands) + ")"
