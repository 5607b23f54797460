"""Hand-off folders for Tiny Tapeout: the chip behind 8 inputs, 8 outputs, 8 bidirectional pins, a clock and a reset.

A chip of at most 16 input bits is connected as it is. A larger one is loaded byte by byte: while `uio_in[7]` is 1, a rising clock
edge writes `ui_in` to the byte that `uio_in[6:0]` names, and the class of what is loaded is on `uo_out` all the time. The shuttle
runs its own synthesis, on the kit that it is for, so the RTL is handed over and not the netlist.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

import yaml

from dwnasic import __version__
from dwnasic.data.encoder import Bits
from dwnasic.errors import NetlistError
from dwnasic.handoff.chip import FinishedChip
from dwnasic.handoff.texts import Files, shared_files
from dwnasic.rtl.ports import OUTPUT, class_vectors, stimuli

PINS, MAX_BYTES = 8, 128
_COMMANDS = """Start a repository from Tiny Tapeout's Verilog template of the shuttle, copy `src/`, `info.yaml` and `docs/` over
it, fill in `author` and `title`, and let its actions harden it."""


@dataclass(frozen=True)
class _Bit:
    """An input bit of the chip: the expression that connects it, and where it is loaded (byte, bit in it)."""

    port: str
    index: int
    byte: int
    place: int


def tinytapeout_files(chip: FinishedChip) -> Files:
    """All files for Tiny Tapeout. Raises NetlistError when the chip needs more than 8 output bits or 128 bytes of input, or has
    registers of its own."""
    _check(chip)
    bits = _input_bits(chip)
    direct = len(bits) <= 2 * PINS
    top = f"tt_um_{chip.order.top}"
    shared = shared_files(chip, None)
    shared.pop(f"src/{chip.order.top}.v")
    shared.pop(f"vectors/{chip.order.top}_testbench.v")
    shared.pop("vectors/cell_models.v")
    shared.pop("metrics.json")  # of a technology that may not be the shuttle's
    rtl = shared.pop(f"src/{chip.order.top}.rtl.v")
    return shared | {
        f"src/{chip.order.top}.v": rtl,
        "src/project.v": _wrapper(chip, top, bits, direct),
        "vectors/project_testbench.v": _testbench(chip, top, bits, direct),
        "CHECKS.json": json.dumps(_checks(chip), indent=1) + "\n",
        "info.yaml": _info(chip, top, bits, direct),
        "docs/info.md": _guide(chip, bits, direct),
        "README.md": f"# {top} for Tiny Tapeout\n\n{_COMMANDS}\n\nWhat the chip is and how to use it: `docs/info.md`. "
        "Try it: `iverilog -g2005 -o t.vvp vectors/project_testbench.v src/*.v && vvp t.vvp` prints PASS.\n",
    }


def _checks(chip: FinishedChip) -> dict[str, str]:
    """What was checked, and what the reader should run."""
    return {
        "dwnasic": __version__,
        f"src/{chip.order.top}.v": f"the golden RTL; a netlist mapped from it is proven equal ({chip.proof.status}) and gives "
        f"the model's class for all {len(chip.words)} rows of vectors/words.csv",
        "src/project.v": "run vectors/project_testbench.v: the rows through the pins; the wrapper is simulated, not proven",
    }


def _check(chip: FinishedChip) -> None:
    outputs = sum(len(p.nets) for p in chip.model.outputs)
    if chip.model.clock is not None:
        raise NetlistError(
            "a chip with registers does not fit the wrapper of Tiny Tapeout, which has its own; use --registers none"
        )
    if outputs > PINS:
        raise NetlistError(f"the class needs {outputs} bits, and Tiny Tapeout has {PINS} output pins")
    size = sum(-(-len(p.nets) // PINS) for p in chip.model.inputs)
    if size > MAX_BYTES:
        raise NetlistError(
            f"the chip reads {size} bytes, and the wrapper for Tiny Tapeout can load {MAX_BYTES}; take fewer features"
        )


def _input_bits(chip: FinishedChip) -> list[_Bit]:
    """All input bits; every port begins a byte of its own."""
    bits, byte = [], 0
    for port in chip.model.inputs:
        bits += [_Bit(port.name, i, byte + i // PINS, i % PINS) for i in range(len(port.nets))]
        byte += -(-len(port.nets) // PINS)
    return bits


def _pin(position: int) -> str:
    """The pin of an input bit that is connected directly."""
    return f"ui_in[{position}]" if position < PINS else f"uio_in[{position - PINS}]"


def _wrapper(chip: FinishedChip, top: str, bits: list[_Bit], direct: bool) -> str:
    width = sum(len(p.nets) for p in chip.model.outputs)
    sources = [_pin(i) if direct else f"loaded[{PINS * b.byte + b.place}]" for i, b in enumerate(bits)]
    connections = []
    for port in chip.model.inputs:
        mine = [s for s, b in zip(sources, bits, strict=True) if b.port == port.name]
        connections.append(f".{port.name}({{{', '.join(reversed(mine))}}})")
    size = 1 + max((b.byte for b in bits), default=0)
    load = [
        f"  reg [{PINS * size - 1}:0] loaded;",
        "  always @(posedge clk) begin",
        f"    if (!rst_n) loaded <= {PINS * size}'d0;",
        "    else if (uio_in[7]) begin",
        *(f"      if (uio_in[6:0] == 7'd{i}) loaded[{PINS * i + PINS - 1}:{PINS * i}] <= ui_in;" for i in range(size)),
        "    end",
        "  end",
    ]
    unread = "ena, clk, rst_n, ui_in, uio_in" if direct else "ena, loaded"
    lines = [
        f"module {top} (",
        "  input wire [7:0] ui_in,",
        "  output wire [7:0] uo_out,",
        "  input wire [7:0] uio_in,",
        "  output wire [7:0] uio_out,",
        "  output wire [7:0] uio_oe,",
        "  input wire ena,",
        "  input wire clk,",
        "  input wire rst_n",
        ");",
        *([] if direct else load),
        f"  wire [{width - 1}:0] answer;",
        f"  {chip.order.top} chip ({', '.join([*connections, f'.{OUTPUT}(answer)'])});",
        f"  assign uo_out = {{{PINS - width}'d0, answer}};" if width < PINS else "  assign uo_out = answer;",
        "  assign uio_out = 8'd0;",
        "  assign uio_oe = 8'd0;",
        f"  wire unused = &{{1'b0, {unread}}};",
        "endmodule",
    ]
    return "\n".join([*lines, ""])


def _testbench(chip: FinishedChip, top: str, bits: list[_Bit], direct: bool) -> str:
    """A self-checking testbench through the pins."""
    order = chip.order
    given = stimuli(order.network.encoder, chip.words, order.interface).ports
    expected = class_vectors(order.network.evaluate(chip.words), order.network.n_classes).ports[OUTPUT]
    rows = []
    for row in range(len(chip.words)):
        answer = _number(expected, row)
        if direct:
            value = sum(bool(given[b.port][row, b.index]) << i for i, b in enumerate(bits))
            rows.append(f"    pins({2 * PINS}'d{value}, 8'd{answer});")
            continue
        loaded: dict[int, int] = {}
        for b in bits:
            loaded[b.byte] = loaded.get(b.byte, 0) | bool(given[b.port][row, b.index]) << b.place
        rows += [f"    load(7'd{byte}, 8'd{value});" for byte, value in loaded.items()]
        rows.append(f"    expect_class(8'd{answer});")
    return f"""module project_testbench;
  reg [7:0] ui_in, uio_in;
  wire [7:0] uo_out, uio_out, uio_oe;
  reg clk, rst_n;
  integer failures, count;
  {top} project (.ui_in(ui_in), .uo_out(uo_out), .uio_in(uio_in), .uio_out(uio_out), .uio_oe(uio_oe),
    .ena(1'b1), .clk(clk), .rst_n(rst_n));
  always #5 clk = ~clk;
  task expect_class(input [7:0] value);
    begin
      #1 count = count + 1;
      if (uo_out !== value || uio_oe !== 8'd0) failures = failures + 1;
    end
  endtask
  task load(input [6:0] place, input [7:0] value);
    begin
      @(negedge clk) uio_in = {{1'b1, place}};
      ui_in = value;
      @(negedge clk) uio_in = 8'd0;
    end
  endtask
  task pins(input [15:0] value, input [7:0] answer);
    begin
      {{uio_in, ui_in}} = value;
      expect_class(answer);
    end
  endtask
  initial begin
    clk = 0;
    rst_n = 0;
    ui_in = 0;
    uio_in = 0;
    failures = 0;
    count = 0;
    repeat (2) @(negedge clk);
    rst_n = 1;
{chr(10).join(rows)}
    if (failures == 0) $display("PASS %0d vectors", count);
    else $display("FAIL %0d of %0d vectors", failures, count);
    $finish;
  end
endmodule
"""


def _number(bits: Bits, row: int) -> int:
    return sum(bool(bit) << i for i, bit in enumerate(bits[row]))


def _info(chip: FinishedChip, top: str, bits: list[_Bit], direct: bool) -> str:
    width = sum(len(p.nets) for p in chip.model.outputs)
    pinout = {}
    for i in range(PINS):
        byte = f"data bit {i} of a byte"
        pinout[f"ui[{i}]"] = (f"{bits[i].port}[{bits[i].index}]" if i < len(bits) else "") if direct else byte
    pinout |= {f"uo[{i}]": f"class bit {i}" if i < width else "" for i in range(PINS)}
    for i in range(PINS):
        later = f"{bits[PINS + i].port}[{bits[PINS + i].index}]" if PINS + i < len(bits) else ""
        pinout[f"uio[{i}]"] = later if direct else "write" if i == PINS - 1 else f"number of the byte, bit {i}"
    data = {
        "project": {
            "title": f"{chip.order.top}: a weightless neural network",
            "author": "",
            "description": f"Classifier of {chip.order.network.n_classes} classes, made and proven by dwnasic",
            "language": "Verilog",
            "clock_hz": 0 if direct else 1_000_000,
            "tiles": "1x1",
            "top_module": top,
            "source_files": ["project.v", f"{chip.order.top}.v"],
        },
        "pinout": pinout,
        "yaml_version": 6,
    }
    return yaml.safe_dump(data, sort_keys=False, width=130)


def _guide(chip: FinishedChip, bits: list[_Bit], direct: bool) -> str:
    names = ", ".join(f"{i} = {name}" for i, name in enumerate(chip.order.class_names))
    if direct:
        how = "Put the input bits on `ui_in` and `uio_in` as `info.yaml` lists them; the class is on `uo_out` at once."
    else:
        first: dict[str, int] = {}
        for b in bits:
            first.setdefault(b.port, b.byte)
        places = "; ".join(f"`{port}` at byte {byte}" for port, byte in first.items())
        how = (
            "Load the inputs byte by byte: data on `ui_in`, the number of the byte on `uio_in[6:0]`, `uio_in[7]` = 1 for one "
            f"rising edge of `clk`. {places}; the low byte of a word comes first. The class of what is loaded is on `uo_out` "
            "all the time."
        )
    return f"""## How it works

A network of lookup tables behind a thermometer encoder; `src/{chip.order.top}.v` says what its ports carry. Class: {names}.

## How to test

{how} `vectors/words.csv` holds rows of feature words with the class that must come out.

## External hardware

None. The clk input is {"not used" if direct else "used for loading only"}.
"""
