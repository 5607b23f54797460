"""Power: states and toggles counted by hand, published averages, and what it refuses."""

from __future__ import annotations

import dataclasses

import pytest
from netlists import chain, gate, random_rows, rows

from dwnasic.errors import DataError, PdkError
from dwnasic.ppa.power import power
from dwnasic.ppa.timing import Conditions
from dwnasic.rtl.netlist import ONE, Port
from dwnasic.rtl.ports import Vectors
from dwnasic.synth.job import MappedCell, MappedNetlist, SynthesisResult
from dwnasic.tech.characterisation import Arc, CellFigures, Characterisation, Edge, Energy, Fit
from dwnasic.tech.liberty import Cell, Liberty, Pin
from dwnasic.tech.pdk import Pdk

AROUND = Conditions(0.1, 0.5)
STATES = rows("00", "01", "10", "11")


def test_a_nand2_over_all_states_takes_the_published_power(flexic: Pdk) -> None:
    found = power(gate("NAND2", A=2, B=3, Y=99), flexic.cells(), None, AROUND, STATES, 1.0)
    assert found.static_uw == pytest.approx(1.15)  # PlasticARM: 21 mW over 18,334 NAND2


@pytest.mark.parametrize(("words", "low"), [(("11", "11"), 1.0), (("01", "11"), 0.5), (("00", "01", "10"), 0.0)])
def test_static_power_follows_the_states_that_occur(words: tuple[str, ...], low: float, flexic: Pdk) -> None:
    found = power(gate("NAND2", A=2, B=3, Y=99), flexic.cells(), None, AROUND, rows(*words), 1.0)
    assert found.static_uw == pytest.approx(4.6 * low)


def test_constant_pins_are_states_too(flexic: Pdk) -> None:
    found = power(gate("NAND2", A=2, B=ONE, Y=99), flexic.cells(), None, AROUND, rows("1", "1"), 1.0)
    assert found.static_uw == pytest.approx(4.6)


def test_a_clock_is_low_half_of_the_time(flexic: Pdk) -> None:
    cell = MappedCell("u0", "DFF", (("CLK", 50), ("D", 2), ("Q", 3)))
    chip = MappedNetlist("c", (Port("a", (2,)),), (Port("y", (3,)),), (cell,), "clk")
    table = flexic.cells().cells["DFF"].leakage_table()
    assert table is not None
    names = [p.name for p in flexic.cells().cells["DFF"].inputs]
    assert names == ["CLK", "D"]
    assert power(chip, flexic.cells(), None, AROUND, rows("0", "0"), 1.0).static_uw == pytest.approx((table[0] + table[1]) / 2)
    assert power(chip, flexic.cells(), None, AROUND, rows("1", "1"), 1.0).static_uw == pytest.approx((table[2] + table[3]) / 2)


def test_a_toggle_takes_half_c_v_squared(flexic: Pdk) -> None:
    chip = chain("INV", 2, "A", "Y")
    found = power(chip, flexic.cells(), None, AROUND, rows("0", "1", "1", "0", "1"), 2e3)
    toggles = 3 / 4  # of each of the two nets, a row
    per_row_pj = toggles * 0.5 * (0.1 + 0.5) * 3.0**2  # the second inverter's input; the output's load
    assert found.switching_uw == pytest.approx(per_row_pj * 2e3 * 1e-6)
    assert found.internal_uw is None
    assert "internal energy not known" in found.method


def test_dynamic_power_grows_with_the_rate_and_energy_holds_static_power(flexic: Pdk) -> None:
    chip, data = chain("INV", 1, "A", "Y"), rows("0", "1")
    slow, fast = (power(chip, flexic.cells(), None, AROUND, data, rate) for rate in (1e3, 1e4))
    assert fast.dynamic_uw == pytest.approx(10 * slow.dynamic_uw)
    assert fast.static_uw == slow.static_uw
    assert slow.total_uw == slow.static_uw + slow.dynamic_uw
    assert slow.energy_per_inference_pj == pytest.approx(slow.total_uw * 1e-6 / 1e3 * 1e12)
    assert fast.energy_per_inference_pj < slow.energy_per_inference_pj


def energetic() -> tuple[Liberty, Characterisation]:
    """A gate whose A costs 1 (rise) or 2 (fall) pJ at the output, its B 10 or 20, and its input pin A 0.5 a rise."""
    cell = Cell("G2", 1.0, (Pin("A", "input", 0.0), Pin("B", "input", 0.0), Pin("Y", "output", function="A&B")))
    free = Edge(Fit(0.0), Fit(0.0))
    energies = (
        Energy("Y", "A", (Fit(1), Fit(2))), Energy("Y", "B", (Fit(10), Fit(20))), Energy("A", None, (Fit(0.5), None)),
    )  # fmt: skip
    arcs = (Arc("A", "Y", "positive", (free, free)), Arc("B", "Y", "positive", (free, free)))
    return Liberty("toy", {"G2": cell}, 0.0), Characterisation("nldm", "", {"G2": CellFigures(arcs, (), energies)})


@pytest.mark.parametrize(
    ("words", "energy"),
    [
        (("10", "11"), 1 + 0.5),  # A (the right bit) rises, and with it the output
        (("01", "11"), 10),  # B rises
        (("11", "10"), 2),  # A falls
        (("00", "11"), (1 + 10) / 2 + 0.5),  # both rise: half of each
        (("00", "01"), 0.5),  # the output rests
        (("10", "11", "10", "11"), (1 + 0.5 + 2 + 1 + 0.5) / 3),
    ],
)
def test_internal_energy_belongs_to_the_input_that_changed(words: tuple[str, ...], energy: float) -> None:
    library, figures = energetic()
    found = power(gate("G2", A=2, B=3, Y=99), library, figures, AROUND, rows(*words), 1e6)
    assert found.internal_uw == pytest.approx(energy)
    assert found.switching_uw == 0
    assert "internal energy included" in found.method


def test_fitted_energies_are_near_those_of_the_tables(chips: tuple[SynthesisResult, ...], sky130: Pdk, real130: Pdk) -> None:
    for chip in chips:
        data, around = random_rows(chip.mapped, 100), Conditions(0.1, 0.01)
        near, true = (power(chip.mapped, p.cells(), p.characterisation(), around, data, 1e6) for p in (sky130, real130))
        assert near.static_uw == pytest.approx(true.static_uw, rel=1e-9)
        assert near.switching_uw == pytest.approx(true.switching_uw, rel=1e-3)
        assert near.internal_uw == pytest.approx(true.internal_uw, rel=0.1)


def test_a_chip_without_cells_takes_nothing(sky130: Pdk) -> None:
    wire = MappedNetlist("c", (Port("a", (2,)),), (Port("y", (2, ONE)),), (), None)
    nothing = MappedNetlist("c", (), (Port("y", (ONE,)),), (), None)
    for chip, data in ((wire, rows("0", "1")), (nothing, Vectors(2, {}))):
        found = power(chip, sky130.cells(), sky130.characterisation(), AROUND, data, 1e6)
        assert (found.static_uw, found.dynamic_uw, found.total_uw, found.energy_per_inference_pj) == (0, 0, 0, 0)


def test_what_cannot_be_measured_is_refused(flexic: Pdk) -> None:
    chip = chain("INV", 1, "A", "Y")
    with pytest.raises(DataError, match="at least two rows"):
        power(chip, flexic.cells(), None, AROUND, rows("1"), 1.0)
    with pytest.raises(DataError, match="rate of 0 Hz is not positive"):
        power(chip, flexic.cells(), None, AROUND, rows("1", "0"), 0.0)
    without = dataclasses.replace(flexic.cells(), voltage=None)
    with pytest.raises(PdkError, match="no nom_voltage"):
        power(chip, without, None, AROUND, rows("1", "0"), 1.0)
