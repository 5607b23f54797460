"""The LEF reader."""

from __future__ import annotations

from pathlib import Path

import pytest

from dwnasic.errors import PdkError
from dwnasic.tech.lef import read_lef, read_lef_text

CELL = """VERSION 5.7 ;
MACRO inv  # a comment
  CLASS CORE ;
  SIZE 1.38 BY 2.72 ;
  SITE unithd ;
  PIN A
    DIRECTION INPUT ;
    USE SIGNAL ;
    PORT
      LAYER li1 ;
        RECT 0.1 1.0 0.4 1.3 ;
        RECT 0.1 1.0 0.9 1.2 ;
    END
  END A
  PIN VPWR
    USE POWER ;
    PORT
      LAYER met1 ;
        RECT 0 2.48 1.38 2.96 ;
    END
  END VPWR
  OBS
    LAYER li1 ;
      RECT 0 0 1 1 ;
  END
END inv
END LIBRARY
"""


def test_sizes_pins_and_metal_are_read() -> None:
    (inv,) = read_lef_text(CELL, "x.lef").values()
    assert (inv.name, inv.width, inv.height, inv.site) == ("inv", 1.38, 2.72, "unithd")
    assert inv.area_um2 == pytest.approx(3.7536)
    assert [(p.name, p.direction, p.use, p.is_supply) for p in inv.pins.values()] == [
        ("A", "input", "signal", False),
        ("VPWR", "", "power", True),
    ]
    assert inv.pins["A"].centre == pytest.approx((0.5, 1.1))  # of its larger rectangle
    assert inv.pins["VPWR"].rects[0].layer == "met1"


@pytest.mark.parametrize("end", ["RECT 0.1", "USE POWER ;", "SIZE 1.38 BY", "OBS"])
def test_a_file_that_is_cut_off_is_refused(end: str) -> None:
    with pytest.raises(PdkError, match=r"x\.lef: the LEF text ends inside the cell inv"):
        read_lef_text(CELL[: CELL.index(end) + len(end)], "x.lef")


def test_other_texts_are_refused(tmp_path: Path) -> None:
    with pytest.raises(PdkError, match="no MACRO"):
        read_lef_text("VERSION 5.7 ;\nSITE unithd\nEND unithd\n", "tech.lef")
    with pytest.raises(PdkError, match="cell inv: could not convert"):
        read_lef_text(CELL.replace("2.72 ;", "tall ;"), "x.lef")
    with pytest.raises(PdkError, match="cannot be read"):
        read_lef(tmp_path / "no.lef")


def test_a_real_library_is_read(pdk_root: Path) -> None:
    macros = read_lef(pdk_root / "sky130A/libs.ref/sky130_fd_sc_hd/lef/sky130_fd_sc_hd.lef")
    assert len(macros) == 441
    nand = macros["sky130_fd_sc_hd__nand2_1"]
    assert nand.area_um2 == pytest.approx(3.7536)
    assert {name for name, pin in nand.pins.items() if not pin.is_supply} == {"A", "B", "Y"}
