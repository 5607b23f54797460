"""What Liberty words mean: units, pins, functions, state, leakage; and errors that name file, line and cell."""

from __future__ import annotations

import contextlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dwnasic.errors import PdkError
from dwnasic.tech.liberty import Cell, Pin, read_liberty, read_liberty_text

TEXT = """\
library (demo) {
  leakage_power_unit : "1nW";
  capacitive_load_unit (100, ff);
  nom_voltage : 1.5;
  default_input_pin_cap : 0.5;
  cell (ND2) {
    area : 2.5;
    cell_leakage_power : 3;
    leakage_power () { when : "A&B"; value : 8.0; }
    pin (A) { direction : input; capacitance : 0.02; }
    pin (B) { direction : input; }
    pin (Y) { direction : output; function : "!(A B)"; timing () { related_pin : "A"; } }
  }
  cell (DFR) {
    area : 9;
    ff (IQ, IQN) { clocked_on : "CK"; next_state : "D"; clear : "!RN"; }
    pin (CK) { direction : input; clock : true; }
    pin (D) { direction : input; }
    pin (RN) { direction : input; }
    pin (Q) { direction : output; function : "IQ"; }
  }
  cell (DF) {
    area : 8;
    ff (IQ, IQN) { clocked_on : "CK"; next_state : "D"; }
    pin (CK) { direction : input; }
    pin (D) { direction : input; }
    pin (Q, QN) { direction : output; function : "IQ"; }
  }
  cell (DFN) { area : 8; ff (IQ, IQN) { clocked_on : "!CK"; next_state : "D"; } }
  cell (LA) { area : 5; latch (IQ, IQN) { enable : "G"; data_in : "D"; } pin (Q) { direction : output; function : "IQ"; } }
  cell (ICG) { area : 6; statetable ("CK G", "M") { table : "x"; } pin (GCK) { direction : output; state_function : "CK*M"; } }
  cell (TRI) { area : 4; pin (A) { direction : input; } pin (Z) { direction : output; function : "A"; three_state : "E"; } }
  cell (FILL) { area : 1; }
}
"""


@pytest.fixture(scope="module")
def cells() -> dict[str, Cell]:
    return read_liberty_text(TEXT, "demo.lib").cells


def test_units_are_converted(cells: dict[str, Cell]) -> None:
    library = read_liberty_text(TEXT, "demo.lib")
    assert (library.name, library.voltage) == ("demo", 1.5)
    nand2 = cells["ND2"]
    assert nand2.area_um2 == 2.5
    assert nand2.pin("A").capacitance_pf == 0.002  # 0.02 of 100 fF
    assert nand2.pin("B").capacitance_pf == 0.05  # the library's default
    assert nand2.pin("Y").capacitance_pf == 0.0
    assert nand2.leakage == (("A&B", 0.008), (None, 0.003))
    assert nand2.leakage_table() == (0.003, 0.003, 0.003, 0.008)
    assert nand2.leakage_uw == pytest.approx((3 * 0.003 + 0.008) / 4)


def test_kinds_of_cells(cells: dict[str, Cell]) -> None:
    assert [name for name, cell in cells.items() if cell.is_combinational] == ["ND2"]
    assert [name for name, cell in cells.items() if cell.flipflop] == ["DFR", "DF", "DFN"]
    assert [name for name, cell in cells.items() if cell.is_latch] == ["LA", "ICG"]
    assert cells["ND2"].table("Y") == 0b0111
    flipflops = {name: cell.flipflop for name, cell in cells.items() if cell.flipflop}
    assert {name: ff.has_reset for name, ff in flipflops.items()} == {"DFR": True, "DF": False, "DFN": False}
    assert {name: ff.is_plain for name, ff in flipflops.items()} == {"DFR": False, "DF": True, "DFN": False}
    assert cells["DFR"].pin("CK").is_clock
    assert not cells["DFR"].pin("D").is_clock
    assert cells["DF"].pin("QN") == Pin("QN", "output", function="IQ")
    assert cells["TRI"].pin("Z").three_state == "E"


def test_state_that_is_not_understood_makes_the_cell_unusable_and_no_more() -> None:
    cells = read_liberty_text(TEXT.replace("latch (IQ, IQN)", "latch (D, IQ, IQN)"), "demo.lib").cells
    assert (cells["LA"].latch, cells["LA"].has_other_state, cells["LA"].is_combinational) == (None, True, False)


def test_asking_a_cell_for_what_it_has_not(cells: dict[str, Cell]) -> None:
    with pytest.raises(PdkError, match=r"cell ND2 has no pin 'Z'; its pins: A, B, Y"):
        cells["ND2"].pin("Z")
    with pytest.raises(PdkError, match=r"cell DF: pin 'Q' is not an output of a combinational cell"):
        cells["DF"].table("Q")
    with pytest.raises(PdkError, match=r"cell ND2: pin 'A' is not an output"):
        cells["ND2"].table("A")


def test_leakage_that_does_not_say_every_state_once_has_no_table() -> None:
    pins = (Pin("A", "input"), Pin("Y", "output", function="!A"))
    assert Cell("X", 1.0, pins, (("A", 1.0),)).leakage_table() is None
    assert Cell("X", 1.0, pins, (("A", 1.0), ("A|!A", 2.0))).leakage_table() is None
    assert Cell("X", 1.0, pins, (("A&Y", 1.0), (None, 2.0))).leakage_table() is None
    assert Cell("X", 1.0, pins, (("!A", 1.0), ("A", 2.0))).leakage_table() == (1.0, 2.0)
    assert Cell("X", 1.0, pins, (("A&Y", 1.0), ("!A", 3.0))).leakage_uw == 2.0
    assert Cell("X", 1.0, pins).leakage_uw == 0.0


def test_units_that_a_file_leaves_out() -> None:
    text = "library (x) { cell (X) { area : 1; cell_leakage_power : 2; pin (A) { direction : input; capacitance : 0.5; } } }"
    cell = read_liberty_text(text, "x.lib").cells["X"]
    assert (cell.leakage_uw, cell.pin("A").capacitance_pf) == (0.002, 0.5)  # nW and pF


def test_leakage_of_several_supplies_is_added() -> None:
    text = """library (x) { leakage_power_unit : "1uW"; cell (X) { area : 1;
      leakage_power () { when : "A"; value : 1; related_pg_pin : VDD; }
      leakage_power () { when : "A"; value : 2; related_pg_pin : VSS; } } }"""
    assert read_liberty_text(text, "x.lib").cells["X"].leakage == (("A", 3.0),)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("library (demo)", "technology (demo)", "demo.lib:1: the file holds a group 'technology'"),
        ("area : 2.5;", "area : big;", "demo.lib:6: cell ND2: area: 'big' is not a number"),
        ("area : 2.5;", "area : nan;", "demo.lib:6: cell ND2: area: 'nan' is not a finite number"),
        ("area : 2.5;", "area : -2.5;", "demo.lib:6: cell ND2: the area -2.5 is negative"),
        ("!(A B)", "!(A B", "demo.lib:6: cell ND2: pin Y: function: the Liberty expression"),
        ("direction : output; function : \"!(A B)\"", "direction : sideways", "demo.lib:6: cell ND2: pin Y: direction 'side"),
        ("value : 8.0;", "", "demo.lib:9: a leakage_power group of cell ND2 has no value"),
        ('"1nW"', '"1 horse"', "demo.lib: leakage_power_unit: the unit '1 horse' is not understood"),
        ("(100, ff)", "(100)", "demo.lib: capacitive_load_unit: a number and a unit"),
        ("cell (DFR)", "cell (ND2)", "demo.lib:14: the cell ND2 is in the file twice"),
        ("cell (DFR)", "cell ()", "demo.lib:14: a cell without a name"),
        ('next_state : "D"; clear', "clear", "demo.lib:14: cell DFR: the group 'ff' has no 'next_state'"),
    ],
)  # fmt: skip
def test_bad_files_are_named_with_line_and_cell(old: str, new: str, expected: str) -> None:
    assert TEXT.count(old) == 1
    with pytest.raises(PdkError) as caught:
        read_liberty_text(TEXT.replace(old, new), "demo.lib")
    assert expected in str(caught.value)
    assert str(caught.value).startswith("demo.lib:")


@settings(max_examples=300, deadline=None)
@given(st.integers(0, len(TEXT)), st.integers(0, 30), st.text("{}();:\"'!&|^/*\\\n 01Aa,", max_size=8))
def test_any_damage_is_read_or_refused_never_a_traceback(start: int, length: int, put: str) -> None:
    with contextlib.suppress(PdkError):
        for cell in read_liberty_text(TEXT[:start] + put + TEXT[start + length :], "demo.lib").cells.values():
            assert cell.area_um2 >= 0
            assert cell.leakage_uw >= 0 or cell.leakage


def test_a_library_without_cells_and_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(PdkError, match=r"x\.lib: the library has no cells"):
        read_liberty_text("library (x) { }", "x.lib")
    with pytest.raises(PdkError, match=r"none\.lib cannot be read: No such file"):
        read_liberty(tmp_path / "none.lib")


def test_the_real_file_gives_the_known_areas(pdk_root: Path) -> None:
    place = pdk_root / "sky130A/libs.ref/sky130_fd_sc_hd/lib/sky130_fd_sc_hd__ss_100C_1v60.lib"
    library = read_liberty(place)
    known = {"nand2_1": 3.7536, "inv_1": 3.7536, "a21oi_1": 5.0048, "xor2_1": 8.7584, "mux2_1": 11.2608, "dfxtp_1": 20.0192}
    assert {name: library.cells[f"sky130_fd_sc_hd__{name}"].area_um2 for name in known} == known
    assert library.voltage == 1.6
    assert len(library.cells) == 428
