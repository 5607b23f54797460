"""Running netlists."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from dwnasic.errors import NetlistError
from dwnasic.rtl.evaluate import evaluate, latency
from dwnasic.rtl.netlist import LutCell, Netlist, Port, Register
from dwnasic.rtl.ports import Vectors

CHIP = Netlist("chip", (Port("a", (2, 3)),), (Port("y", (4, 1)), Port("z", (2,))), (LutCell(4, (2, 3), 0b0100, "luts"),))
ROWS = np.array([[0, 0], [1, 0], [0, 1], [1, 1]], dtype=bool)


def test_every_output_port_is_answered() -> None:
    got = evaluate(CHIP, Vectors(4, {"a": ROWS}))
    assert got.rows == 4
    assert got.ports["y"].astype(int).tolist() == [[0, 1], [0, 1], [1, 1], [0, 1]]
    assert got.ports["z"].astype(int).tolist() == [[0], [1], [0], [1]]


def test_a_chip_without_inputs() -> None:
    chip = Netlist("chip", (), (Port("y", (1, 0)),), ())
    assert evaluate(chip, Vectors(3, {})).ports["y"].tolist() == [[True, False]] * 3
    assert latency(chip) == 0


def test_other_ports_are_refused() -> None:
    for ports in ({}, {"b": ROWS}, {"a": ROWS[:, :1]}, {"a": ROWS, "b": ROWS}):
        with pytest.raises(NetlistError, match="stimuli for ports of widths"):
            evaluate(CHIP, Vectors(4, ports))


def test_registers_are_passed_through_and_counted() -> None:
    registers = (Register(5, 4), Register(6, 5), Register(7, 2))
    cells = (LutCell(8, (6, 7), 0b0110, "luts"), LutCell(4, (2, 3), 0b0100, "luts"))
    chip = Netlist("chip", CHIP.inputs, (Port("y", (8,)),), cells, registers, "clk")
    assert latency(chip) == 2
    assert evaluate(chip, Vectors(4, {"a": ROWS})).ports["y"][:, 0].tolist() == [False, True, True, True]
    assert latency(CHIP) == 0


def test_feedback_is_refused() -> None:
    loop = replace(CHIP, cells=(LutCell(4, (2, 5), 6, "luts"),), registers=(Register(5, 4),), clock="clk")
    for ask in (latency, lambda chip: evaluate(chip, Vectors(4, {"a": ROWS}))):
        with pytest.raises(NetlistError, match="depends on itself"):
            ask(loop)
