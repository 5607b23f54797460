"""The JSON table of cell facts and the Liberty text written from it: nothing is lost either way."""

from __future__ import annotations

from pathlib import Path

import pytest

from dwnasic.errors import PdkError
from dwnasic.tech.cell_table import canonical, dump_cells, input_states, load_cells
from dwnasic.tech.liberty import Cell, FlipFlop, Latch, Liberty, Pin, read_liberty_text
from dwnasic.tech.liberty_writer import write_liberty

NAND2 = Cell(
    "ND2", 2.5,
    (Pin("A", "input", 0.002), Pin("B", "input", 0.003), Pin("Y", "output", function="!(A&B)")),
    (("B&A", 0.4), ("A&!B", 0.2), ("!A&B", 0.3), ("!A&!B", 0.1)),
)  # fmt: skip
FLIPFLOP = Cell(
    "DFR", 9.0,
    (Pin("CK", "input", 0.004, is_clock=True), Pin("D", "input", 0.002), Pin("R", "input"), Pin("Q", "output", function="IQ")),
    (("CK&Q", 1e-7), (None, 2.5e-6)),
    flipflop=FlipFlop("CK", "D", clear="R"),
)  # fmt: skip
LATCH = Cell("LA", 5.0, (Pin("G", "input"), Pin("Q", "output", function="L")), latch=Latch("G", "1", state=("L", "LN")))
GATE = Cell("ICG", 6.0, (Pin("CK", "input"), Pin("GCK", "output")), has_other_state=True, dont_use=True)
TRISTATE = Cell("TRI", 4.0, (Pin("A", "input"), Pin("E", "input"), Pin("Z", "output", function="A", three_state="!E")))
TIE = Cell("TIE", 1.0, (Pin("Y", "output", function="1"),), ((None, 0.5),))
LIBRARY = Liberty("demo", {c.name: c for c in (NAND2, FLIPFLOP, LATCH, GATE, TRISTATE, TIE)}, 1.5)


def test_leakage_becomes_a_list_by_input_address() -> None:
    nand2 = canonical(LIBRARY).cells["ND2"]
    assert nand2.leakage == (("!A&!B", 0.1), ("A&!B", 0.2), ("!A&B", 0.3), ("A&B", 0.4))
    assert nand2.leakage_table() == NAND2.leakage_table()
    assert canonical(LIBRARY).cells["DFR"] == FLIPFLOP
    assert canonical(canonical(LIBRARY)) == canonical(LIBRARY)
    assert input_states(()) == [None]


def test_the_table_is_read_back_as_it_was_and_written_the_same_again(tmp_path: Path) -> None:
    place = tmp_path / "cells.json"
    text = dump_cells(LIBRARY, {"source": "a test"})
    place.write_text(text)
    assert load_cells(place) == canonical(LIBRARY)
    assert dump_cells(load_cells(place), {"source": "a test"}) == text
    assert '"source": "a test"' in text.splitlines()[2]


def test_the_written_liberty_says_the_same() -> None:
    text = write_liberty(canonical(LIBRARY), "a comment */ that ends\nand goes on")
    again = read_liberty_text(text, "written.lib")
    assert (again.name, again.voltage) == ("demo", 1.5)
    for name, cell in LIBRARY.cells.items():
        read = again.cells[name]
        assert (read.area_um2, read.flipflop, read.latch, read.dont_use) == (
            cell.area_um2,
            cell.flipflop,
            cell.latch,
            cell.dont_use,
        )
        assert read.leakage_table() == cell.leakage_table()
        assert [(p.name, p.direction, p.capacitance_pf, p.is_clock) for p in read.pins] == [
            (p.name, p.direction, p.capacitance_pf, p.is_clock) for p in cell.pins
        ]
    assert again.cells["ND2"].table("Y") == 0b0111
    assert again.cells["TRI"].pin("Z").three_state == "!E"
    assert again.cells["DFR"].leakage == (("(CK&Q)", 1e-7), (None, 2.5e-6))
    assert write_liberty(canonical(again), "a comment */ that ends\nand goes on") == text  # nothing more to lose


def test_a_cell_with_state_that_no_group_describes_gets_no_function() -> None:
    gate = Cell("ICG", 6.0, (Pin("CK", "input"), Pin("GCK", "output", function="CK")), has_other_state=True)
    again = read_liberty_text(write_liberty(Liberty("x", {"ICG": gate})), "x.lib")
    assert again.cells["ICG"].pin("GCK").function is None
    assert not again.cells["ICG"].is_combinational


def test_precedence_is_spelt_out() -> None:
    cell = Cell("X", 1.0, (Pin("A", "input"), Pin("B", "input"), Pin("C", "input"), Pin("Y", "output", function="A&B^C")))
    assert 'function : "(A&(B^C))"' in write_liberty(Liberty("x", {"X": cell}))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{", "is not valid JSON"),
        ("[]", "is not of the format"),
        ('{"format": "older"}', "is not of the format"),
        ('{"format": "dwnasic-cells-1", "cells": [{"name": "X"}]}', "cell X: KeyError: 'pins'"),
        (
            '{"format": "dwnasic-cells-1", "cells": [{"name": "X", "area_um2": 1, "pins": [{"name": "A", "color": 1}]}]}',
            "cell X: Ty",
        ),
        (
            '{"format": "dwnasic-cells-1", "cells": [{"name": "X", "area_um2": 1, "pins": [], "leakage_uw": [1, 2]}]}',
            "cell X: Value",
        ),
        ('{"format": "dwnasic-cells-1", "cells": [7]}', "cell number 0"),
    ],
)
def test_damaged_tables_are_named(text: str, expected: str, tmp_path: Path) -> None:
    place = tmp_path / "cells.json"
    place.write_text(text)
    with pytest.raises(PdkError) as caught:
        load_cells(place)
    assert expected in str(caught.value)
    assert str(place) in str(caught.value)


def test_a_missing_table_is_named(tmp_path: Path) -> None:
    with pytest.raises(PdkError, match=r"cells\.json cannot be read: No such file"):
        load_cells(tmp_path / "cells.json")
