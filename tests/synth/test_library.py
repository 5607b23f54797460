"""The genlib that ABC sees is the library: same functions, same areas, no banned cell."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import quick

from dwnasic.synth.library import cover, genlib, mapping_cells
from dwnasic.tech.expression import parse_function
from dwnasic.tech.liberty import Cell, Pin
from dwnasic.tech.pdk import Pdk

GATE = re.compile(r"GATE (\S+) (\S+) (\w+)=(.*); PIN \* UNKNOWN 1 999 1 0 1 0")


def value(products: tuple[tuple[tuple[int, bool], ...], ...], address: int) -> bool:
    return any(all((address >> i & 1) == wanted for i, wanted in product) for product in products)


@quick(200)
@given(st.integers(1, 5).flatmap(lambda n: st.tuples(st.just(n), st.integers(0, (1 << (1 << n)) - 1))))
def test_covers_are_exact_and_irredundant(case: tuple[int, int]) -> None:
    n, table = case
    products = cover(table, n)
    assert [value(products, a) for a in range(1 << n)] == [bool(table >> a & 1) for a in range(1 << n)]
    for i in range(len(products)):
        rest = products[:i] + products[i + 1 :]
        assert any(value(rest, a) != value(products, a) for a in range(1 << n))


@pytest.mark.parametrize("technology", ["sky130", "flexic"])
def test_genlib_holds_the_functions_and_areas_of_the_library(technology: str, request: pytest.FixtureRequest) -> None:
    pdk: Pdk = request.getfixturevalue(technology)
    constants, lines = genlib(pdk).splitlines()[:2], genlib(pdk).splitlines()[2:]
    assert constants == ["GATE _const0_ 0 Y=CONST0;", "GATE _const1_ 0 Y=CONST1;"]
    assert len(lines) == len(mapping_cells(pdk.usable_cells())) > 10
    for line in lines:
        found = GATE.fullmatch(line)
        assert found, line
        cell = pdk.cells().cells[found[1]]
        assert not pdk.dont_use.bans(cell.name)
        assert float(found[2]) == cell.area_um2
        wanted, given_ = parse_function(str(cell.pin(found[3]).function)), parse_function(found[4].replace("*", "&"))
        names = [p.name for p in cell.inputs]
        for address in range(1 << len(names)):
            env = {name: address >> i & 1 for i, name in enumerate(names)}
            assert wanted.evaluate(env, 1) == given_.evaluate(env, 1)


def test_only_the_smallest_drive_strength_is_kept(sky130: Pdk) -> None:
    names = {cell.name for cell in mapping_cells(sky130.usable_cells())}
    assert "sky130_fd_sc_hd__nand2_1" in names
    assert not names & {"sky130_fd_sc_hd__nand2_2", "sky130_fd_sc_hd__nand2_4", "sky130_fd_sc_hd__nand2_8"}


def gate(name: str, inputs: str, function: str, area: float = 1.0, capacitance: float = 0.1, output: str = "Y") -> Cell:
    pins = (*(Pin(i, "input", capacitance) for i in inputs), Pin(output, "output", function=function))
    return Cell(name, area, pins)


def test_cells_that_cannot_be_mapped_to_stay_out() -> None:
    two_outputs = Cell("HA", 1.0, (*gate("", "AB", "A^B").pins, Pin("C", "output", function="A&B")))
    pad = Cell("PAD", 1.0, (*gate("", "A", "A").pins, Pin("P", "inout")))
    wide = gate("AND7", "ABCDEFG", "A&B&C&D&E&F&G")
    open_input = gate("DIODE", "AB", "A")
    tie = gate("TIE", "", "1")
    bus = gate("BUS", "A", "A", output="Y[0]")
    assert mapping_cells([two_outputs, pad, wide, open_input, tie, bus, gate("INV", "A", "!A")]) == (gate("INV", "A", "!A"),)


def test_of_equal_cells_the_smallest_then_the_lightest_then_the_first_is_kept() -> None:
    cells = [
        gate("D", "BA", "A&B", 2.0),
        gate("C", "AB", "A&B", 1.0, 0.3),
        gate("B", "AB", "B&A", 1.0, 0.2),
        gate("A", "AB", "A&B", 1.0, 0.2),
    ]
    assert [cell.name for cell in mapping_cells([*cells, gate("OR", "AB", "A+B", 9.0)])] == ["A", "OR"]
