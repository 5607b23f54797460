"""The one call: what a record gets, and what is said where a library lacks figures."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from netlists import chain, random_rows, rows

from dwnasic.errors import DataError
from dwnasic.ppa.measure import measure
from dwnasic.ppa.timing import Conditions
from dwnasic.synth.job import SynthesisResult
from dwnasic.tech.pdk import Pdk, load_pdk

LIBRARY = """library (mini) { %s leakage_power_unit : "1nW"; capacitive_load_unit (1, pf);
  cell (IV) { area : 1; cell_leakage_power : 5; pin (A) { direction : input; capacitance : 0.002; }
    pin (Y) { direction : output; function : "!A"; } }
  cell (ND) { area : 2; pin (A) { direction : input; capacitance : 0.003; } pin (B) { direction : input; }
    pin (Y) { direction : output; function : "!(A B)"; } } }
"""


@pytest.fixture
def mini(tmp_path: Path) -> Path:
    """A user's technology without timing tables."""
    (tmp_path / "pdk.yaml").write_text("name: mini\ntitle: mini\nliberty:\n  path: mini.lib\nnand2: ND\n")
    return tmp_path


def test_a_record_can_hold_it(chips: tuple[SynthesisResult, ...], sky130: Pdk) -> None:
    found = measure(chips[3].mapped, sky130, random_rows(chips[3].mapped, 50), 1e6)
    assert found.timing is not None
    assert found.power is not None
    assert found.meets_rate is True
    data = json.loads(json.dumps(found.to_json()))
    assert set(data) == {"timing", "power", "meets_rate", "reasons"}
    assert data["timing"]["method"] == "fitted"
    assert data["timing"]["delay_ns"] > 0
    assert set(data["timing"]["path"]) <= {cell.name for cell in chips[3].mapped.cells}
    parts = data["power"]
    assert parts["total_uw"] == pytest.approx(parts["static_uw"] + parts["switching_uw"] + parts["internal_uw"])
    assert parts["energy_per_inference_pj"] == pytest.approx(parts["total_uw"])  # at 1 MHz uW are pJ


def test_it_repeats_exactly(flexic_chips: tuple[SynthesisResult, ...], flexic: Pdk) -> None:
    chip = flexic_chips[1].mapped
    assert measure(chip, flexic, random_rows(chip, 50), 1e3) == measure(chip, flexic, random_rows(chip, 50), 1e3)


def test_flexic_power_is_static(flexic_chips: tuple[SynthesisResult, ...], flexic: Pdk) -> None:
    for chip in flexic_chips:
        found = measure(chip.mapped, flexic, random_rows(chip.mapped, 50), 29e3).power  # PlasticARM's clock
        assert found is not None
        assert found.static_uw > 0.95 * found.total_uw


def test_a_rate_beyond_the_delay_is_told(flexic: Pdk) -> None:
    row = chain("INV", 10, "A", "Y")
    slow, fast = (measure(row, flexic, rows("0", "1"), rate) for rate in (1e3, 1e7))
    assert (slow.meets_rate, fast.meets_rate) == (True, False)


def test_given_conditions_are_used(sky130: Pdk) -> None:
    row = chain("sky130_fd_sc_hd__inv_1", 2, "A", "Y")
    found = measure(row, sky130, rows("0", "1"), 1e6, Conditions(0.05, 0.0334)).timing
    assert found is not None
    assert (found.input_slew_ns, found.load_pf) == (0.05, 0.0334)


def test_a_library_without_timing_tables_has_no_delay_but_power(mini: Path, tmp_path: Path) -> None:
    (mini / "mini.lib").write_text(LIBRARY % "nom_voltage : 1.2;")
    pdk = load_pdk(str(mini), cache=tmp_path / "cache", environ={})
    found = measure(chain("IV", 2, "A", "Y"), pdk, rows("0", "1"), 1e6)
    assert found.timing is None
    assert found.meets_rate is None
    assert found.reasons == ("no delay: the library mini has no timing tables",)
    assert found.power is not None
    assert found.power.static_uw == pytest.approx(0.01)
    assert found.power.switching_uw == pytest.approx(0.5 * (0.002 + 4 * 0.003) * 1.2**2)  # the load is four NAND2 inputs


def test_a_library_without_voltage_has_no_power(mini: Path, tmp_path: Path) -> None:
    (mini / "mini.lib").write_text(LIBRARY % "")
    pdk = load_pdk(str(mini), cache=tmp_path / "cache", environ={})
    found = measure(chain("IV", 2, "A", "Y"), pdk, rows("0", "1"), 1e6)
    assert found.power is None
    assert "no power: the library mini states no nom_voltage" in found.reasons[1]


def test_wrong_data_is_refused(sky130: Pdk) -> None:
    with pytest.raises(DataError, match="two rows"):
        measure(chain("sky130_fd_sc_hd__inv_1", 2, "A", "Y"), sky130, rows("0"), 1e6)
