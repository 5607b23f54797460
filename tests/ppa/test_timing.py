"""The timer: hand-counted paths, monotone in the load, tables against fits, and what it refuses."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from netlists import chain, gate
from strategies import quick

from dwnasic.errors import PdkError
from dwnasic.ppa.timing import Conditions, analyse, gate_conditions, net_loads, timing
from dwnasic.rtl.netlist import ONE, Port
from dwnasic.synth.job import MappedCell, MappedNetlist, SynthesisResult
from dwnasic.tech.characterisation import FALL, RISE, Arc, CellFigures, Characterisation, Edge, Fit, Setup
from dwnasic.tech.liberty import Cell, FlipFlop, Liberty, Pin
from dwnasic.tech.pdk import Pdk

AROUND = Conditions(0.1, 0.5)


def edge(delay: float, per_pf: float = 0.0, slew: float = 0.0) -> Edge:
    return Edge(Fit(delay, 0.0, per_pf), Fit(slew))


def toy(sense: str = "negative") -> tuple[Liberty, Characterisation]:
    """An inverter that rises in 3 and falls in 1, a two-input gate whose B is slow, and a flip-flop."""
    invert = Cell("IV", 1.0, (Pin("A", "input", 0.01), Pin("Y", "output", function="!A")))
    two = Cell("G2", 1.0, (Pin("A", "input", 0.01), Pin("B", "input", 0.02), Pin("Y", "output", function="A^B")))
    pins = (Pin("CK", "input", 0.01, is_clock=True), Pin("D", "input", 0.01), Pin("Q", "output", function="IQ"))
    flop = Cell("FF", 1.0, pins, flipflop=FlipFlop("CK", "D"))
    figures = {
        "IV": CellFigures((Arc("A", "Y", "negative", (edge(3), edge(1))),)),
        "G2": CellFigures((Arc("A", "Y", sense, (edge(10), edge(10))), Arc("B", "Y", sense, (edge(20), edge(20))))),  # type: ignore[arg-type]
        "FF": CellFigures((Arc("CK", "Q", "either", (edge(5), edge(6)), launch=True),), (Setup("D", (Fit(2), Fit(4))),)),
    }
    return Liberty("toy", {c.name: c for c in (invert, two, flop)}, 1.0), Characterisation("fitted", "toy", figures)


def test_a_chain_of_inverters_alternates_its_edges() -> None:
    library, figures = toy()
    for length in range(1, 7):
        found = timing(chain("IV", length, "A", "Y"), library, figures, AROUND)
        last_rises = sum(3 if (length - i) % 2 == 1 else 1 for i in range(length))
        last_falls = sum(1 if (length - i) % 2 == 1 else 3 for i in range(length))
        assert found.delay_ns == max(last_rises, last_falls)
        assert found.path == tuple(f"u{i}" for i in range(length))


@pytest.mark.parametrize(("sense", "delay"), [("positive", 23), ("negative", 21), ("either", 23)])
def test_the_sense_of_an_arc_chooses_the_edge(sense: str, delay: int) -> None:
    library, figures = toy(sense)
    inverter, other = MappedCell("u0", "IV", (("A", 2), ("Y", 4))), MappedCell("u1", "G2", (("A", 3), ("B", 4), ("Y", 5)))
    both = MappedNetlist("c", (Port("a", (2, 3)),), (Port("y", (5,)),), (inverter, other), None)
    analysis = analyse(both, library, figures, AROUND)
    assert analysis.arrivals[5, RISE].time == delay
    assert analysis.path(5, RISE) == ("u0", "u1")


def test_loads_add_up_pins_and_output_bits() -> None:
    library, figures = toy()
    cells = (MappedCell("u0", "IV", (("A", 2), ("Y", 3))), MappedCell("u1", "G2", (("A", 3), ("B", 3), ("Y", 4))))
    chip = MappedNetlist("c", (Port("a", (2,)),), (Port("y", (3, 4, 4)),), cells, None)
    loads = net_loads(chip, library, figures, 0.5)
    assert loads == {2: (0.01, 0.01), 3: pytest.approx((0.53, 0.53)), 4: pytest.approx((1.0, 1.0))}
    own = CellFigures(figures.cells["IV"].arcs, capacitances=(("A", 0.012, 0.008),))
    loads = net_loads(chip, library, Characterisation("nldm", "", {**figures.cells, "IV": own}), 0.5)
    assert loads[2] == (0.012, 0.008)


def test_registers_give_the_period_of_the_slowest_path() -> None:
    library, figures = toy()
    cells = (
        MappedCell("in", "FF", (("CK", 9), ("D", 2), ("Q", 3))),
        MappedCell("u0", "IV", (("A", 3), ("Y", 4))),
        MappedCell("out", "FF", (("CK", 9), ("D", 4), ("Q", 5))),
    )
    chip = MappedNetlist("c", (Port("a", (2,)),), (Port("y", (5,)),), cells, "clk")
    found = timing(chip, library, figures, AROUND)
    assert found.delay_ns == max(6 + 3 + 2, 5 + 1 + 4)  # launched low, inverted up, set up; or the other edge
    assert found.path == ("in", "u0", "out")


def test_a_chip_without_cells_or_with_constants_only_has_no_delay(flexic: Pdk) -> None:
    figures = flexic.characterisation()
    assert figures is not None
    wire = MappedNetlist("c", (Port("a", (2,)),), (Port("y", (2, ONE)),), (), None)
    tied = gate("TIE1", Y=99)
    nothing = MappedNetlist("c", (), (Port("y", (ONE,)),), (), None)
    for chip in (wire, tied, nothing):
        found = timing(chip, flexic.cells(), figures, AROUND)
        assert (found.delay_ns, found.path) == (0.0, ())


def test_a_constant_input_starts_no_path() -> None:
    library, figures = toy("either")
    found = timing(gate("G2", A=2, B=ONE, Y=99), library, figures, AROUND)
    assert found.delay_ns == 10


def test_cells_without_figures_are_refused_by_name() -> None:
    library, figures = toy()
    lacking = Characterisation("fitted", "", {name: cell for name, cell in figures.cells.items() if name != "IV"})
    with pytest.raises(PdkError, match="no delay figures for the cell IV"):
        timing(chain("IV", 2, "A", "Y"), library, lacking, AROUND)
    half = Characterisation("fitted", "", {"G2": CellFigures(figures.cells["G2"].arcs[:1])})
    with pytest.raises(PdkError, match="cell G2 has no delay figures from all inputs"):
        timing(gate("G2", A=2, B=3, Y=99), library, half, AROUND)


def test_the_flexic_model_is_ln2_r_c(flexic: Pdk) -> None:
    figures = flexic.characterisation()
    assert figures is not None
    ohm_farad = 3.0**2 / 4.6 * 1e3  # V^2 over the power of a low stage in uW: megohm; times pF: us
    rise = math.log(2) * ohm_farad
    found = timing(chain("INV", 3, "A", "Y"), flexic.cells(), figures, Conditions(0.0, 0.3))
    assert found.method == "rc"
    assert "a model, not foundry data" in found.note
    assert found.delay_ns == pytest.approx(rise * (0.1 + 0.1 * 0.1 + 0.3), rel=0.01)  # the last edge rises, into 0.3 pF
    one = timing(chain("INV", 1, "A", "Y"), flexic.cells(), figures, Conditions(0.0, 0.3))
    assert one.delay_ns == pytest.approx(410, rel=0.01)  # the README's 0.41 us


def test_conditions_are_those_between_gates(sky130: Pdk, flexic: Pdk) -> None:
    assert gate_conditions(flexic, flexic.characterisation()).load_pf == pytest.approx(0.4)
    around = gate_conditions(sky130, sky130.characterisation())
    assert around.load_pf == pytest.approx(4 * sky130.cells().cells[sky130.nand2_cell].inputs[0].capacitance_pf, rel=0.01)
    assert 0.05 < around.input_slew_ns < 0.2
    assert gate_conditions(sky130, None).input_slew_ns == 0


@quick(20)
@given(data=st.data())
def test_more_load_is_never_faster(chips: tuple[SynthesisResult, ...], sky130: Pdk, data: st.DataObject) -> None:
    chip = data.draw(st.sampled_from(chips)).mapped
    low, high = sorted(data.draw(st.tuples(*[st.floats(0.0, 0.05)] * 2)))
    figures = sky130.characterisation()
    assert figures is not None
    found = [timing(chip, sky130.cells(), figures, Conditions(0.1, load)).delay_ns for load in (low, high)]
    assert found[0] <= found[1] + 1e-12


def test_fitted_delays_are_near_those_of_the_tables(chips: tuple[SynthesisResult, ...], sky130: Pdk, real130: Pdk) -> None:
    fitted, tables = sky130.characterisation(), real130.characterisation()
    assert fitted is not None
    assert tables is not None
    around = gate_conditions(real130, tables)
    ratios = []
    for chip in chips:
        near = timing(chip.mapped, sky130.cells(), fitted, around).delay_ns
        ratios.append(near / timing(chip.mapped, real130.cells(), tables, around).delay_ns)
    assert max(abs(ratio - 1) for ratio in ratios) < 0.04
    assert sum(abs(ratio - 1) for ratio in ratios) / len(ratios) < 0.02


def test_slow_edges_stay_slow_whatever_path_is_the_latest() -> None:
    library, figures = toy()
    arcs = (
        Arc("A", "Y", "negative", (edge(10, slew=0.9), edge(10, slew=0.9))),
        Arc("B", "Y", "negative", (edge(20, slew=0.2), edge(20, slew=0.2))),
    )
    both = Characterisation("fitted", "", {**figures.cells, "G2": CellFigures(arcs)})
    analysis = analyse(gate("G2", A=2, B=3, Y=99), library, both, AROUND)
    assert (analysis.arrivals[99, FALL].time, analysis.arrivals[99, FALL].slew) == (20, 0.9)
