"""Reading routed DEF: nets, wire lengths, vias; and files that are cut off."""

from __future__ import annotations

import pytest

from dwnasic.errors import ToolFailedError
from dwnasic.layout.def_reader import read_def

DEF = """VERSION 5.8 ;
UNITS DISTANCE MICRONS 100 ;
DIEAREA ( -480 -400 ) ( 1000 800 ) ;
COMPONENTS 3 ;
- u0 INVX1 + PLACED ( 0 0 ) N ;
- u1 INVX1 + PLACED ( 320 0 ) FS ;
- fill_0 FILL + SOURCE DIST + FIXED ( 640 0 ) N ;
END COMPONENTS
PINS 2 ;
- a<0> + NET a<0> + PLACED ( 0 0 ) N ;
- y + NET y + PLACED ( 0 0 ) N ;
END PINS
SPECIALNETS 1 ;
- VDD ( * VDD ) + ROUTED metal1 80 ( 0 0 ) ( 900 * ) ;
END SPECIALNETS
NETS 4 ;
- a<0> ( PIN a<0> ) ( u0 A )
+ ROUTED metal2 ( 0 100 ) ( 200 * ) ( * 400 ) M2_M1
  NEW metal1 ( 200 400 ) M2_M1
  NEW metal3 TAPER ( 200 400 0 ) ( * 500 ) ( 250 * ) M3_M2 ;
- n1 ( u0 Y ) ( u1 A ) + USE SIGNAL ;
- y ( PIN y ) ( u1 Y ) + ROUTED metal1 ( 0 0 ) ( 0 50 ) + USE SIGNAL ;
- open ;
END NETS
END DESIGN
"""


def test_everything_that_is_needed_is_read() -> None:
    design = read_def(DEF)
    assert (design.units, design.die_um) == (100, (-4.8, -4.0, 10.0, 8.0))
    assert design.components == {"u0": "INVX1", "u1": "INVX1", "fill_0": "FILL"}
    a, n1, y, free = design.nets
    assert (a.name, a.ends) == ("a<0>", (("PIN", "a<0>"), ("u0", "A")))
    assert (a.wire_um, a.vias) == (6.5, 3)
    assert (n1.wire_um, n1.vias, n1.ends) == (0.0, 0, (("u0", "Y"), ("u1", "A")))
    assert (y.wire_um, y.vias) == (0.5, 0)
    assert (free.name, free.ends) == ("open", ())


@pytest.mark.parametrize("gone", ["UNITS", "DIEAREA", "END COMPONENTS", "END NETS"])
def test_a_file_that_is_cut_off_is_refused(gone: str) -> None:
    with pytest.raises(ToolFailedError, match="not written to its end"):
        read_def(DEF.replace(gone, "NOTHING"))
