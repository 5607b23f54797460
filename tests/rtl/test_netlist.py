"""A netlist that exists is legal."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from dwnasic.errors import NetlistError
from dwnasic.rtl.netlist import VERILOG_KEYWORDS, LutCell, Netlist, Port, Register

A = Port("a", (2, 3))
CHIP = Netlist("chip", (A,), (Port("y", (4,)),), (LutCell(4, (2, 3), 8, "luts"),))


def test_net_count() -> None:
    assert CHIP.n_nets == 5
    assert Netlist("chip", (), (Port("y", (1,)),), ()).n_nets == 2
    assert replace(CHIP, registers=(Register(9, 4),), clock="clk").n_nets == 10


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"name": "Chip"}, "not a legal Verilog name"),
        ({"name": "2chip"}, "not a legal Verilog name"),
        ({"name": "chip\n"}, "not a legal Verilog name"),
        ({"name": "wire"}, "not a legal Verilog name"),
        ({"inputs": (Port("y", (2, 3)),)}, "not distinct"),
        ({"name": "a"}, "not distinct"),
        ({"inputs": (A, Port("b", ()))}, "have no bits"),
        ({"clock": "clk"}, "exactly when it has registers"),
        ({"registers": (Register(5, 4),)}, "exactly when it has registers"),
        ({"inputs": (Port("a", (2, 2, 3)),)}, "net 2 has two drivers"),
        ({"inputs": (Port("a", (1, 2, 3)),)}, "net 1 has two drivers"),
        ({"inputs": (Port("a", (-1, 2, 3)),)}, "net -1 is negative"),
        ({"registers": (Register(4, 2),), "clock": "clk"}, "net 4 has two drivers"),
        ({"cells": (LutCell(4, (2, 5), 8, "luts"), LutCell(5, (2,), 1, "luts"))}, "before they are driven"),
        ({"cells": (LutCell(4, (2, 4), 8, "luts"),)}, "before they are driven"),
        ({"cells": (LutCell(4, (2,), 4, "luts"),)}, "does not fit 1 inputs"),
        ({"cells": (LutCell(4, (2,), 1, "pads"),)}, "unknown part 'pads'"),
        ({"cells": ()}, r"nets \[4\] are read and never driven"),
        ({"registers": (Register(5, 7),), "clock": "clk"}, r"nets \[7\] are read"),
    ],
)
def test_illegal_netlists_do_not_exist(change: dict[str, Any], message: str) -> None:
    with pytest.raises(NetlistError, match=message):
        replace(CHIP, **change)


def test_registers_may_feed_cells_and_cells_registers() -> None:
    registers = (Register(5, 2), Register(6, 4))
    cells = (LutCell(4, (5, 3), 8, "luts"),)
    assert replace(CHIP, cells=cells, registers=registers, clock="clk", outputs=(Port("y", (6,)),)).clock == "clk"


def test_keywords_are_those_of_verilog_2005() -> None:
    assert len(VERILOG_KEYWORDS) == 124
    assert {"uwire", "endmodule", "noshowcancelled", "rtranif1"} <= VERILOG_KEYWORDS
    assert "logic" not in VERILOG_KEYWORDS
