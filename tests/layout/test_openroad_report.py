"""Reading what OpenROAD prints: text as its manual and its logs have it, and everything that can be missing."""

from __future__ import annotations

import pytest
from layouts import ANTENNAS, ROUTER

from dwnasic.errors import ToolFailedError
from dwnasic.layout.openroad_report import last_error, read_report, sections

TIMING = """Startpoint: a[0] (input port clocked by clk)
Endpoint: y (output port clocked by clk)
Path Group: clk
Path Type: max

   Delay     Time   Description
-----------------------------------------------------------
  0.0000   0.0000   clock clk (rise edge)
  4.9000   4.9000 v y (out)
           4.9000   data arrival time
 100.0000 100.0000   clock clk (rise edge)
         100.0000   data required time
-----------------------------------------------------------
          95.1000   slack (MET)

"""
POWER = """Group                  Internal  Switching    Leakage      Total
                          Power      Power      Power      Power (Watts)
----------------------------------------------------------------
Sequential             0.00e+00   0.00e+00   0.00e+00   0.00e+00   0.0%
Combinational          5.10e-06   5.20e-06   1.10e-09   1.03e-05 100.0%
----------------------------------------------------------------
Total                  5.10e-06   5.20e-06   1.10e-09   1.03e-05 100.0%
                          49.5%      50.5%       0.0%
"""


def log(area: str = "Design area 1273 um^2 50% utilization.", timing: str = TIMING) -> str:
    return f"""OpenROAD 26Q1
dwnasic: floorplan
dwnasic: routing
{ROUTER.format(left=0)}
dwnasic: drc_violations 0
{ANTENNAS}
dwnasic: area
{area}
dwnasic: timing
{timing}dwnasic: power
{POWER}
dwnasic: end
"""


@pytest.mark.parametrize("area", ["Design area 1273 um^2 50% utilization.", "Design area 1273 u^2 50% utilization."])
def test_all_figures_are_read_in_the_wording_of_every_release(area: str) -> None:
    assert read_report(log(area), 100.0) == {
        "drc_violations": 0.0,
        "wire_length_um": 298.0,
        "vias": 148.0,
        "antenna_violations": 0.0,
        "utilisation": 0.5,
        "power_uw": pytest.approx(10.3),
        "delay_ns": pytest.approx(4.9),
    }


def test_a_chip_of_constants_has_no_delay() -> None:
    found = read_report(log(timing="No paths found.\n"), 100.0)
    assert "delay_ns" not in found
    assert found["drc_violations"] == 0


@pytest.mark.parametrize(
    ("gone", "message"),
    [
        ("dwnasic: end", "section 'power' of its script: it ended without"),
        ("Design area", "no design area"),
        ("[INFO DRT-0199]", "no number of violations"),
        ("Total wire length = ", "no wire length"),
        ("Total number of vias", "no number of vias"),
        ("[INFO ANT-0002]", "no number of antenna violations"),
        ("Total                  5.10e-06", "no total power"),
    ],
)
def test_a_missing_figure_is_an_error_that_names_it(gone: str, message: str) -> None:
    with pytest.raises(ToolFailedError, match=message):
        read_report(log().replace(gone, "something else"), 100.0)


def test_two_counts_that_disagree_are_an_error() -> None:
    with pytest.raises(ToolFailedError, match="printed 0 violations and counts 2"):
        read_report(log().replace("drc_violations 0", "drc_violations 2"), 100.0)


def test_a_run_that_broke_off_shows_the_tools_own_error() -> None:
    text = "dwnasic: floorplan\n[INFO IFP-0001] 6 rows\ndwnasic: power grid\n[ERROR PDN-0175] Pitch 15 is below 16.1\n"
    assert list(sections(text)) == ["floorplan", "power grid"]
    assert last_error(text) == "[ERROR PDN-0175] Pitch 15 is below 16.1"
    with pytest.raises(ToolFailedError, match=r"section 'power grid'.*PDN-0175"):
        read_report(text, 100.0)
