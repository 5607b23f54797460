"""Hand-off folders for OpenROAD-flow-scripts: `config.mk`, a power grid of our own, and the netlist instead of synthesis."""

from __future__ import annotations

from dwnasic.errors import PdkError
from dwnasic.handoff.chip import FinishedChip, physical_rules
from dwnasic.handoff.librelane import density_percent
from dwnasic.handoff.texts import Files, numbers, readme, shared_files
from dwnasic.tech.physical import Physical

_COMMANDS = """
In the folder `flow` of OpenROAD-flow-scripts:

```sh
make DESIGN_CONFIG=<this folder>/config.mk
```
"""
_NOTES = """
`SYNTH_NETLIST_FILES` makes the flow take the netlist as it is. `pdn.tcl` replaces the platform's power grid, whose straps are
further apart than a tiny chip is wide. The variables are those of the flow's documentation; dwnasic has not run this flow."""


def orfs_files(chip: FinishedChip) -> Files:
    """All files for OpenROAD-flow-scripts. Raises PdkError when the technology is no platform of it."""
    rules = physical_rules(chip.order.pdk, "OpenROAD-flow-scripts")
    if rules.orfs_platform is None:
        raise PdkError(
            f"{chip.order.pdk.name} cannot be given to OpenROAD-flow-scripts: its pdk.yaml names no platform; "
            "add `orfs_platform` to its `physical` section"
        )
    own = {
        "config.mk": _config(chip, rules.orfs_platform),
        "pdn.tcl": _power_grid(chip, rules),
        "README.md": readme(chip, "OpenROAD-flow-scripts", _COMMANDS, _NOTES),
    }
    return shared_files(chip, rules) | own


def _config(chip: FinishedChip, platform: str) -> str:
    floor, top = chip.floorplan, chip.order.top
    assert floor is not None  # made whenever the technology has rules
    keys = {
        "DESIGN_NAME": top,
        "PLATFORM": platform,
        "VERILOG_FILES": f"$(HANDOFF)src/{top}.v",
        "SYNTH_NETLIST_FILES": f"$(HANDOFF)src/{top}.v",
        "SDC_FILE": f"$(HANDOFF)constraints/{top}.sdc",
        "DIE_AREA": numbers(floor.die),
        "CORE_AREA": numbers(floor.core),
        "PLACE_DENSITY": f"{density_percent(floor) / 100:.2f}",
        "PDN_TCL": "$(HANDOFF)pdn.tcl",
        "CELL_PAD_IN_SITES_GLOBAL_PLACEMENT": "0",
        "CELL_PAD_IN_SITES_DETAIL_PLACEMENT": "0",
    }
    head = "HANDOFF := $(dir $(abspath $(lastword $(MAKEFILE_LIST))))"
    return "\n".join([head, *(f"export {name} = {value}" for name, value in keys.items()), ""])


def _power_grid(chip: FinishedChip, rules: Physical) -> str:
    """One layer of straps over the rails, with the net names of the flow's platforms (VDD, VSS)."""
    floor = chip.floorplan
    assert floor is not None
    straps = floor.straps
    nets = (("VDD", rules.pins.power, " -power"), ("VSS", rules.pins.ground, " -ground"))
    connections = [
        f"add_global_connection -net {net} -inst_pattern {{.*}} -pin_pattern {{^{pin}$}}{kind if i == 0 else ''}"
        for net, pins, kind in nets
        for i, pin in enumerate(pins)
    ]
    lines = [
        *connections,
        "global_connect",
        "set_voltage_domain -name CORE -power VDD -ground VSS",
        f"define_pdn_grid -name grid -voltage_domains CORE -pins {rules.strap.layer}",
        f"add_pdn_stripe -grid grid -layer {rules.rail.layer} -width {rules.rail.width_um} -followpins",
        f"add_pdn_stripe -grid grid -layer {rules.strap.layer} -width {straps.width} -spacing {straps.spacing} "
        f"-pitch {straps.pitch} -offset {straps.offset}",
        f"add_pdn_connect -grid grid -layers {{{rules.rail.layer} {rules.strap.layer}}}",
    ]
    return "\n".join([*lines, ""])
