"""Writes cells.json, the embedded table of cell facts, from the real Liberty file of the typical corner.

    python pdk/sky130_fd_sc_hd/derive.py $PDK_ROOT/sky130A/libs.ref/sky130_fd_sc_hd/lib/sky130_fd_sc_hd__tt_025C_1v80.lib

Figures taken: area, pins, directions, functions, pin capacitances, leakage of every state, flip-flops and latches. Not
taken: tables of timing and internal power (area needs none; delay is measured with the real file). The library is (c) The
SkyWater PDK Authors, Apache-2.0.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from dwnasic.tech.cell_table import canonical, dump_cells
from dwnasic.tech.liberty import read_liberty

FACTS = {
    "source": "sky130_fd_sc_hd__tt_025C_1v80.lib (google/skywater-pdk-libs-sky130_fd_sc_hd), figures drawn from it by derive.py",
    "licence": "Apache-2.0, Copyright 2020 The SkyWater PDK Authors",
}
TABLE = Path(__file__).resolve().parent / "cells.json"


def derive(liberty: Path) -> str:
    """The text of cells.json."""
    return dump_cells(canonical(read_liberty(liberty)), FACTS)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Write cells.json from the real Liberty file of the typical corner.")
    parser.add_argument("liberty", type=Path, help="sky130_fd_sc_hd__tt_025C_1v80.lib")
    text = derive(parser.parse_args().liberty)
    TABLE.write_text(text, encoding="utf-8")
    print(f"wrote {TABLE.name}: {len(text)} bytes")
