"""Small chips, and a stand-in for OpenROAD: its script in a real OpenSTA (timing, power, netlist), the rest only recorded."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from dwnasic.data.encoder import FeatureCode, Thermometer
from dwnasic.network.lut_network import CodeHead, Lut, LutNetwork, PopcountHead

PHYSICAL_COMMANDS = (
    "read_lef", "initialize_floorplan", "make_tracks", "tapcell", "add_global_connection", "global_connect", "set_voltage_domain",
    "define_pdn_grid", "add_pdn_stripe", "add_pdn_connect", "pdngen", "set_routing_layers", "place_pins", "set_wire_rc",
    "set_dont_use", "global_placement", "estimate_parasitics", "repair_design", "repair_tie_fanout", "detailed_placement",
    "check_placement", "repair_clock_inverters", "clock_tree_synthesis", "repair_clock_nets", "repair_timing", "global_route",
    "repair_antennas", "detailed_route", "check_antennas", "filler_placement", "detailed_route_num_drvs", "report_design_area",
    "write_def",
)  # fmt: skip
"""The commands of the script that OpenROAD has and OpenSTA has not."""

ROUTER = """[INFO DRT-0195] Start 0th optimization iteration.
[INFO DRT-0199]   Number of violations = 4.
Total wire length = 301 um.
Total number of vias = 150.
[INFO DRT-0195] Start 1st optimization iteration.
[INFO DRT-0199]   Number of violations = {left}.
[INFO DRT-0198] Complete detail routing.
Total wire length = 298 um.
Total wire length on LAYER li1 = 0 um.
Total wire length on LAYER met1 = 140 um.
Total number of vias = 148.
Up-via summary (total 148):"""
ANTENNAS = "[INFO ANT-0002] Found 0 net violations.\n[INFO ANT-0001] Found 0 pin violations."
AREA = "Design area 24 um^2 9% utilization."


def tiny() -> LutNetwork:
    """One LUT of three thermometer bits of two features; output `y` of one bit."""
    encoder = Thermometer((FeatureCode("a", 3, (2, 5)), FeatureCode("b", 3, (4,))))
    return LutNetwork(encoder, (Lut((0, 1, 2), 0b1011_0010),), CodeHead((3,)), 2)


def popcount(luts: int = 12, seed: int = 5) -> LutNetwork:
    """Random LUTs on four features and a popcount head of two classes."""
    rng = np.random.default_rng(seed)
    encoder = Thermometer(tuple(FeatureCode(name, 4, (3, 7, 11)) for name in "abcd"))
    made = tuple(
        Lut(tuple(int(i) for i in rng.choice(12, 4, replace=False)), int(rng.integers(1, (1 << 16) - 1))) for _ in range(luts)
    )
    groups = tuple(tuple(range(12 + c, 12 + luts, 2)) for c in range(2))
    return LutNetwork(encoder, made, PopcountHead(groups), 2)


def stand_in(folder: Path, sta: Path, def_text: str, left: int = 0, version: str = "26Q1-1-gabcdef") -> Path:
    """An executable that answers as OpenROAD does: `-version`, and a script; calls go to `calls.txt` in the working folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "given.def").write_text(def_text)
    commands = "\n".join(f"proc {name} args {{ note {name} $args }}" for name in PHYSICAL_COMMANDS)
    (folder / "commands.tcl").write_text(f"""
proc note {{name arguments}} {{
  set file [open calls.txt a]
  puts $file [string trim "$name $arguments"]
  close $file
}}
{commands}
proc detailed_route args {{ note detailed_route $args; puts {{{ROUTER.format(left=left)}}} }}
proc check_antennas args {{ note check_antennas $args; puts {{{ANTENNAS}}} }}
proc report_design_area args {{ note report_design_area $args; puts {{{AREA}}} }}
proc detailed_route_num_drvs args {{ return {left} }}
proc write_def name {{ note write_def $name; file copy -force {{{folder / "given.def"}}} $name }}
""")
    program = folder / "openroad"
    program.write_text(f"""#!/bin/sh
if [ "$1" = -version ]; then echo {version}; exit 0; fi
for script; do :; done
rm -f calls.txt
cat > all.tcl <<END
if {{[catch {{source {folder}/commands.tcl; source $script}} message]}} {{ puts "Error: \\$message"; exit 1 }}
END
exec {sta} -no_splash -no_init -exit all.tcl
""")
    program.chmod(0o755)
    return program
