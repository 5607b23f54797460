"""Writes the facts of a cell library as Liberty text, for tools that read nothing else (Yosys, ABC, OpenSTA).

Expressions are written fully parenthesised: tools disagree on the precedence of XOR and AND. Cells whose state is a statetable or
a bank keep their area and pins but get no function, so no tool maps to them.
"""

from __future__ import annotations

from dwnasic.tech.expression import parse_function
from dwnasic.tech.liberty import Cell, FlipFlop, Latch, Liberty, Pin

# OpenSTA refuses a library without thresholds, even where there is no timing to apply them to: the customary ones are stated
_HEAD = """\
  delay_model : table_lookup;
  time_unit : "1ns";
  voltage_unit : "1V";
  current_unit : "1mA";
  pulling_resistance_unit : "1kohm";
  leakage_power_unit : "1uW";
  capacitive_load_unit (1, pf);
  input_threshold_pct_rise : 50;
  input_threshold_pct_fall : 50;
  output_threshold_pct_rise : 50;
  output_threshold_pct_fall : 50;
  slew_lower_threshold_pct_rise : 20;
  slew_lower_threshold_pct_fall : 20;
  slew_upper_threshold_pct_rise : 80;
  slew_upper_threshold_pct_fall : 80;
"""


def write_liberty(library: Liberty, comment: str = "") -> str:
    """The Liberty text of a library; `comment` (one or more lines) goes to its head. The text depends on the arguments only."""
    lines = ["/*", *(f" * {line}".rstrip() for line in comment.replace("*/", "* /").splitlines()), " */"] if comment else []
    lines.append(f"library ({library.name}) {{")
    text = "\n".join(lines) + "\n" + _HEAD
    if library.voltage is not None:
        text += f"  nom_voltage : {library.voltage!r};\n"
    return text + "".join(_cell(cell) for cell in library.cells.values()) + "}\n"


def _cell(cell: Cell) -> str:
    lines = [f'  cell ("{cell.name}") {{', f"    area : {cell.area_um2!r};"]
    if cell.dont_use:
        lines.append("    dont_use : true;")
    for when, power in cell.leakage:
        if when is None:
            lines.append(f"    cell_leakage_power : {power!r};")
        else:
            lines.append(f'    leakage_power () {{ when : "{_plain(when)}"; value : {power!r}; }}')
    if cell.flipflop is not None:
        lines += _flipflop(cell.flipflop)
    if cell.latch is not None:
        lines += _latch(cell.latch)
    for pin in cell.pins:
        lines += _pin(pin, with_function=not cell.has_other_state)
    return "\n".join([*lines, "  }"]) + "\n"


def _flipflop(state: FlipFlop) -> list[str]:
    pairs = (("clocked_on", state.clocked_on), ("next_state", state.next_state), ("clear", state.clear), ("preset", state.preset))
    return _state_group("ff", state.state, pairs)


def _latch(state: Latch) -> list[str]:
    pairs = (("enable", state.enable), ("data_in", state.data_in), ("clear", state.clear), ("preset", state.preset))
    return _state_group("latch", state.state, pairs)


def _state_group(kind: str, names: tuple[str, str], pairs: tuple[tuple[str, str | None], ...]) -> list[str]:
    inner = [f'      {key} : "{_plain(text)}";' for key, text in pairs if text is not None]
    return [f'    {kind} ("{names[0]}", "{names[1]}") {{', *inner, "    }"]


def _pin(pin: Pin, with_function: bool) -> list[str]:
    lines = [f'    pin ("{pin.name}") {{', f"      direction : {pin.direction};", f"      capacitance : {pin.capacitance_pf!r};"]
    if pin.is_clock:
        lines.append("      clock : true;")
    if pin.function is not None and with_function:
        lines.append(f'      function : "{_plain(pin.function)}";')
    if pin.three_state is not None:
        lines.append(f'      three_state : "{_plain(pin.three_state)}";')
    return [*lines, "    }"]


def _plain(text: str) -> str:
    return str(parse_function(text))
