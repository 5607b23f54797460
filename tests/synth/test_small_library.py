"""Libraries that have next to nothing: what is missing is named, and what can be made is made and proven."""

from __future__ import annotations

from pathlib import Path

import pytest

from dwnasic.data.encoder import FeatureCode, Thermometer
from dwnasic.errors import PdkError, StudyError
from dwnasic.explore.plan import make_plan
from dwnasic.network.lut_network import Lut, LutNetwork, PopcountHead
from dwnasic.study import Study
from dwnasic.synth.effort import map_smallest
from dwnasic.tech.pdk import load_pdk
from dwnasic.verify.equivalence import prove, thermometer_constraint
from dwnasic.yamlfile import parse_yaml

TWO_CELLS = """library (two) { leakage_power_unit : "1nW"; capacitive_load_unit (1, pf);
  cell (IV) { area : 1; pin (A) { direction : input; } pin (Y) { direction : output; function : "!A"; } }
  cell (ND) { area : 2; pin (A) { direction : input; } pin (B) { direction : input; }
    pin (Y) { direction : output; function : "!(A B)"; } }
}
"""
YAML = "name: two\ntitle: Two cells\nliberty:\n  path: two.lib\nnand2: ND\n"
NETWORK = LutNetwork(
    Thermometer((FeatureCode("a", 4, (3, 8, 12)), FeatureCode("b", 4, (5,)))),
    (Lut((0, 1, 3), 0b1001_0110), Lut((1, 2, 3), 0b1110_1000), Lut((0, 2), 0b0111), Lut((2, 3), 0b0110)),
    PopcountHead(((4, 5), (6, 7))),
    2,
)


@pytest.fixture
def two(tmp_path: Path) -> Path:
    """A technology of an inverter and a NAND2: no buffer, no constants, no flip-flop, no delays."""
    (tmp_path / "two.lib").write_text(TWO_CELLS)
    (tmp_path / "pdk.yaml").write_text(YAML)
    return tmp_path


@pytest.mark.parametrize("interface", ["bits", "words"])
def test_an_inverter_and_a_nand_make_any_chip(interface: str, two: Path) -> None:
    pdk = load_pdk(str(two), cache=two / "cache", environ={})
    areas = []
    for effort in ("plain", "fast"):
        chip = map_smallest(NETWORK, pdk, interface=interface, effort=effort, folder=two / effort)
        constraint = thermometer_constraint(chip.netlist) if chip.under_constraint else ()
        proof = prove(chip.netlist, chip.result, pdk, two / f"{effort}_proof", 60, constraint)
        assert proof.status == ("proven_under_constraint" if constraint else "proven")
        assert {name for name, _ in chip.result.cell_counts} <= {"IV", "ND"}
        assert chip.failures == ()
        areas.append(chip.result.area_um2)
    assert areas[1] < areas[0] if interface == "bits" else areas[1] <= areas[0]


def test_a_study_with_registers_is_refused_before_it_starts(two: Path) -> None:
    text = f"name: s\ndataset: {{source: bundled, name: blood}}\nchip: {{registers: io}}\ntechnologies: ['{two}']\n"
    with pytest.raises(PdkError, match=r"two: .*/two\.lib has no usable rising-edge D flip-flop"):
        make_plan(parse_yaml(text, "s.yaml", Study, StudyError), two, two / "state", {})


def test_a_library_without_the_nand_of_its_description_is_named(two: Path) -> None:
    (two / "two.lib").write_text(TWO_CELLS.replace("cell (ND)", "cell (NA)"))
    with pytest.raises(PdkError, match=r"two\.lib: nand2: unknown cell 'ND'; did you mean 'NA'"):
        load_pdk(str(two), cache=two / "cache", environ={})
