"""Delays and energies of Liberty files: units, axes, templates, kinds of arcs, and clear errors."""

from __future__ import annotations

from pathlib import Path

import pytest

from dwnasic.errors import PdkError
from dwnasic.tech.characterisation import CellFigures, Characterisation, Grid
from dwnasic.tech.liberty_timing import read_characterisation
from dwnasic.tech.pdk import load_pdk

HEAD = """library (mini) {{ time_unit : "{time}"; voltage_unit : "1V"; capacitive_load_unit ({load});
  lu_table_template (d2) {{ variable_1 : input_net_transition; variable_2 : total_output_net_capacitance;
    index_1 ("1, 2"); index_2 ("10, 20, 30"); }}
  lu_table_template (turned) {{ variable_1 : total_output_net_capacitance; variable_2 : input_net_transition; }}
  power_lut_template (p1) {{ variable_1 : input_transition_time; index_1 ("1, 2"); }}
  lu_table_template (c2) {{ variable_1 : related_pin_transition; variable_2 : constrained_pin_transition;
    index_1 ("1, 2"); index_2 ("1, 3"); }}
"""
TABLE = 'values ("1, 2, 3", "4, 5, 6");'
ARC = (
    f"cell_rise (d2) {{ {TABLE} }} cell_fall (d2) {{ {TABLE} }} "
    f"rise_transition (d2) {{ {TABLE} }} fall_transition (d2) {{ {TABLE} }}"
)


def read(tmp_path: Path, cells: str, time: str = "1ns", load: str = "1, pf") -> Characterisation | None:
    path = tmp_path / "mini.lib"
    path.write_text(HEAD.format(time=time, load=load) + cells + "}\n")
    return read_characterisation(path)


def cell(tmp_path: Path, inside: str, **units: str) -> CellFigures:
    found = read(tmp_path, f"cell (C) {{ {inside} }}", **units)
    assert found is not None
    return found.cell("C")


def output(timing: str) -> str:
    return f'pin (A) {{ direction : input; }} pin (Y) {{ direction : output; timing () {{ related_pin : "A"; {timing} }} }}'


@pytest.mark.parametrize(
    ("time", "load", "factor", "pf"), [("1ns", "1, pf", 1.0, 1.0), ("1ps", "1, ff", 1e-3, 1e-3), ("10ps", "100, ff", 1e-2, 0.1)]
)
def test_units_become_ns_and_pf(time: str, load: str, factor: float, pf: float, tmp_path: Path) -> None:
    (arc,) = cell(tmp_path, output(ARC), time=time, load=load).arcs
    assert arc.edges[0] is not None
    delay = arc.edges[0].delay
    assert isinstance(delay, Grid)
    assert delay.slews == pytest.approx((factor, 2 * factor))
    assert delay.loads == pytest.approx((10 * pf, 20 * pf, 30 * pf))
    assert delay.at(2 * factor, 20 * pf) == pytest.approx(5 * factor)


def test_a_table_may_have_its_axes_the_other_way_round(tmp_path: Path) -> None:
    turned = ARC.replace("(d2)", "(turned)").replace(
        TABLE, 'index_1 ("10, 20, 30"); index_2 ("1, 2"); values ("1, 4", "2, 5", "3, 6");'
    )
    (plain,), (other,) = cell(tmp_path, output(ARC)).arcs, cell(tmp_path, output(turned)).arcs
    assert plain == other


@pytest.mark.parametrize(
    ("text", "sense"), [("positive_unate", "positive"), ("negative_unate", "negative"), ("non_unate", "either"), (None, "either")]
)
def test_senses(text: str | None, sense: str, tmp_path: Path) -> None:
    (arc,) = cell(tmp_path, output((f"timing_sense : {text}; " if text else "") + ARC)).arcs
    assert (arc.source, arc.target, arc.sense, arc.launch) == ("A", "Y", sense, False)


def test_two_related_pins_are_two_arcs_and_one_edge_may_be_missing(tmp_path: Path) -> None:
    figures = cell(tmp_path, output(ARC).replace('"A";', '"A B";'))
    assert [(a.source, a.target) for a in figures.arcs] == [("A", "Y"), ("B", "Y")]
    assert list(figures.arcs_to) == ["Y"]
    half = cell(tmp_path, output(f"cell_rise (d2) {{ {TABLE} }} rise_transition (d2) {{ {TABLE} }}")).arcs[0]
    assert half.edges[0] is not None
    assert half.edges[1] is None


def test_registers_have_launch_arcs_and_setup(tmp_path: Path) -> None:
    constraint = 'rise_constraint (c2) { values ("1, 2", "3, 4"); } fall_constraint (c2) { values ("5, 6", "7, 8"); }'
    figures = cell(
        tmp_path,
        f'pin (D) {{ direction : input; timing () {{ related_pin : "CK"; timing_type : setup_rising; {constraint} }}'
        f' timing () {{ related_pin : "CK"; timing_type : hold_rising; {constraint} }} }}'
        f' pin (Q) {{ direction : output; timing () {{ related_pin : "CK"; timing_type : rising_edge; {ARC} }}'
        f' timing () {{ related_pin : "R"; timing_type : clear; {ARC} }} }}',
    )
    (arc,), (setup,) = figures.arcs, figures.setups
    assert (arc.source, arc.launch, setup.pin) == ("CK", True, "D")
    assert setup.edges[0] is not None
    assert setup.edges[0].at(3.0, 1.0) == 2.0  # the data's slew comes first, whatever the table's order
    assert setup.edges[0].at(1.0, 2.0) == 3.0


def test_energies_are_c_v_squared_units(tmp_path: Path) -> None:
    power = 'internal_power () { rise_power (p1) { values ("2, 4"); } fall_power (p1) { values ("6, 8"); } }'
    figures = cell(tmp_path, output(ARC).replace("direction : input;", "direction : input; " + power), load="10, ff")
    (energy,) = figures.energies_of["A"]
    assert energy.related is None
    assert [table.at(1.5, 0.0) for table in energy.edges if table] == pytest.approx([0.03, 0.07])


def test_edge_capacitances_and_scalar_tables(tmp_path: Path) -> None:
    scalar = ARC.replace("(d2)", "(scalar)").replace(TABLE, 'values ("0.25");')
    pins = output(scalar).replace("direction : input;", "direction : input; rise_capacitance : 0.2; fall_capacitance : 0.1;")
    figures = cell(tmp_path, pins, load="10, ff")
    assert figures.capacitances == (("A", pytest.approx(0.002), pytest.approx(0.001)),)
    assert figures.arcs[0].edges[0] is not None
    assert figures.arcs[0].edges[0].delay.at(1.0, 1.0) == 0.25


def test_a_library_without_tables_has_no_characterisation(tmp_path: Path) -> None:
    assert read(tmp_path, "cell (C) { pin (A) { direction : input; } }") is None


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('"1, 2, 3", "4, 5, 6"', '"1, 2, 3", "4, 5"', r"mini\.lib:8: the table cell_rise: 5 values for 2 x 3 points"),
        ('"1, 2, 3", "4, 5, 6"', '"1, 2, x", "4, 5, 6"', r"mini\.lib:8: the table cell_rise: could not convert string"),
        (TABLE, "", r"mini\.lib:8: the table cell_rise has no values"),
        (TABLE, 'index_1 ("2, 1"); ' + TABLE, r"mini\.lib:8: the table cell_rise: .*axis must grow"),
    ],
)
def test_a_damaged_table_is_told_with_its_line(old: str, new: str, message: str, tmp_path: Path) -> None:
    with pytest.raises(PdkError, match=message):
        read(tmp_path, f"cell (C) {{ {output(ARC.replace(old, new))} }}")


def test_unknown_units_and_missing_files_are_told(tmp_path: Path) -> None:
    with pytest.raises(PdkError, match="time_unit: the unit '1 fortnight' is not understood"):
        read(tmp_path, "", time="1 fortnight")
    with pytest.raises(PdkError, match=r"gone\.lib cannot be read"):
        read_characterisation(tmp_path / "gone.lib")


def test_every_usable_cell_of_the_real_library_has_arcs_from_every_input(pdk_root: Path, tmp_path: Path) -> None:
    pdk = load_pdk("sky130_fd_sc_hd", cache=tmp_path, environ={"PDK_ROOT": str(pdk_root)})
    embedded = load_pdk("sky130_fd_sc_hd", cache=tmp_path, environ={})
    figures, fitted = pdk.characterisation(), embedded.characterisation()
    assert figures is not None
    assert fitted is not None
    assert figures.has_energies
    assert fitted.has_energies
    for item in pdk.usable_cells():
        if not item.is_combinational:
            continue
        for pin in item.outputs:
            table, names = item.table(pin.name), [p.name for p in item.inputs]
            reads = {n for i, n in enumerate(names) if _depends(table, i, len(names))}
            for source in (figures, fitted):
                assert reads <= {arc.source for arc in source.cell(item.name).arcs_to.get(pin.name, ())}, item.name


def _depends(table: int, i: int, n: int) -> bool:
    return any((table >> a & 1) != (table >> (a ^ (1 << i)) & 1) for a in range(1 << n))
