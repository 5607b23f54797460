"""Netlists to Yosys JSON and back."""

from __future__ import annotations

from typing import Any

import pytest

from dwnasic.errors import NetlistError
from dwnasic.rtl.netlist import LutCell, Netlist, Port, Register
from dwnasic.synth.yosys_json import netlist_module, read_mapped


def test_tables_constants_and_registers() -> None:
    cells = (LutCell(5, (2, 3), 0b1000, "luts"), LutCell(6, (), 1, "luts"))
    netlist = Netlist("chip", (Port("a", (2, 3)),), (Port("y", (4, 6, 0)),), cells, (Register(4, 5),), "clk")
    module = netlist_module(netlist)
    assert module["ports"]["y"] == {"direction": "output", "bits": [4, "1", "0"]}
    assert module["ports"]["clk"]["bits"] == [7]
    lut, register = module["cells"]["$lut5"], module["cells"]["$register4"]
    assert (lut["parameters"]["LUT"], int(lut["parameters"]["WIDTH"], 2)) == ("1000", 2)
    assert lut["connections"] == {"A": [2, 3], "Y": [5]}
    assert register["connections"] == {"D": [5], "C": [7], "Q": [4]}


def written(bit: Any, pin: list[Any]) -> dict[str, Any]:
    return {
        "ports": {"clk": {"direction": "input", "bits": [2]}, "y": {"direction": "output", "bits": [bit]}},
        "cells": {"u0": {"type": "INV", "connections": {"Y": pin, "A": ["1"]}}},
    }


def test_mapped_modules() -> None:
    mapped = read_mapped(written("1", [7]), "chip", "clk")
    assert (mapped.inputs, mapped.outputs, mapped.clock) == ((), (Port("y", (1,)),), "clk")
    assert mapped.cells[0].pins == (("A", 1), ("Y", 7))


@pytest.mark.parametrize(
    ("module", "message"), [(written("x", [7]), "port y.*undefined value 'x'"), (written("0", [7, 8]), "pin Y is 2 bits")]
)
def test_what_yosys_should_never_write(module: dict[str, Any], message: str) -> None:
    with pytest.raises(NetlistError, match=message):
        read_mapped(module, "chip", None)
