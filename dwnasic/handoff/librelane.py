"""Hand-off folders for LibreLane 3 and OpenLane 2: `config.json` with nothing left to a default that a tiny chip trips over."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

from dwnasic.errors import PdkError
from dwnasic.handoff.chip import FinishedChip, avoided_by_flow, physical_rules
from dwnasic.handoff.texts import Files, readme, shared_files
from dwnasic.tech.floorplan import Floorplan
from dwnasic.tech.physical import LibreLaneNames, Physical

MIN_DENSITY, DENSITY_STEP, MAX_DENSITY = 60, 15, 95  # percent: clusters a sparse chip, leaves a full one room
_NOTES = """
`SYNTH_ELABORATE_ONLY` makes the flow keep the netlist cell by cell, which it accepts because no `assign` statement is left in it.
The power grid is one layer of straps, spaced for this die: the technology's own pitch is wider than the chip."""


def librelane_files(chip: FinishedChip) -> Files:
    """All files for LibreLane 3. Raises PdkError when the technology is not one of LibreLane's."""
    rules = physical_rules(chip.order.pdk, "LibreLane")
    names = _names(chip, rules, "LibreLane")
    keys = _config(chip, rules, {"version": 3, "flow": "Classic"}, "PDN_")
    commands = f"""
```sh
librelane --pdk {names.pdk} --scl {names.scl} config.json
```

Tested with LibreLane 3.0.17: such a configuration loads without a warning, and the netlist that its front end writes is proven
equal to the golden RTL."""
    return _files(chip, rules, keys, "LibreLane", commands)


def openlane_files(chip: FinishedChip) -> Files:
    """All files for OpenLane 2, which names the power grid's keys otherwise. Raises as `librelane_files`."""
    rules = physical_rules(chip.order.pdk, "OpenLane")
    names = _names(chip, rules, "OpenLane")
    keys = _config(chip, rules, {"version": 2, "flow": "Classic"}, "FP_PDN_")
    commands = f"""
```sh
openlane --pdk {names.pdk} --scl {names.scl} config.json
```

The configuration loads in OpenLane 2.3.10. LibreLane is its successor: prefer `dwnasic handoff --tool librelane`."""
    return _files(chip, rules, keys, "OpenLane 2", commands)


def density_percent(floor: Floorplan) -> int:
    """The target density of placement."""
    return min(MAX_DENSITY, max(MIN_DENSITY, round(100 * floor.utilisation) + DENSITY_STEP))


def _files(chip: FinishedChip, rules: Physical, keys: dict[str, Any], tool: str, commands: str) -> Files:
    own = {"config.json": json.dumps(keys, indent=2) + "\n", "README.md": readme(chip, tool, commands, _NOTES + _avoided(chip))}
    return shared_files(chip, rules) | own


def _avoided(chip: FinishedChip) -> str:
    """A note on cells that the flow accepts, but would not have chosen itself."""
    name, cells = avoided_by_flow(chip)
    if not cells:
        return ""
    pdk = chip.order.pdk
    key = pdk.physical.librelane.own_list if pdk.physical and pdk.physical.librelane else ""
    return (
        f"\n\nThe netlist uses {len(cells)} kinds of cells that the flow leaves out of its own synthesis ({name}): "
        f"{', '.join(f'`{c}`' for c in cells)}. They are legal cells and are kept. A chip without them, somewhat larger: "
        f"`--technology {pdk.name.partition('+')[0]}+{key}`."
    )


def _names(chip: FinishedChip, rules: Physical, tool: str) -> LibreLaneNames:
    if rules.librelane is None:
        raise PdkError(
            f"{chip.order.pdk.name} cannot be given to {tool}: its pdk.yaml does not say what {tool} calls it; "
            "add `librelane: {pdk: ..., scl: ...}` to its `physical` section"
        )
    return rules.librelane


def _config(chip: FinishedChip, rules: Physical, meta: dict[str, Any], grid: str) -> dict[str, Any]:
    """The configuration; `grid` is the prefix of the power grid's keys."""
    floor = chip.floorplan
    assert floor is not None  # made whenever the technology has rules
    top, straps, clock = chip.order.top, floor.straps, chip.model.clock
    return {
        "meta": meta,
        "DESIGN_NAME": top,
        "VERILOG_FILES": [f"dir::src/{top}.v"],
        "SYNTH_ELABORATE_ONLY": True,
        "CLOCK_PORT": clock,
        "CLOCK_PERIOD": chip.period_ns,
        "RUN_CTS": clock is not None,
        "PNR_SDC_FILE": f"dir::constraints/{top}.sdc",
        "SIGNOFF_SDC_FILE": f"dir::constraints/{top}.sdc",
        "FP_SIZING": "absolute",
        "DIE_AREA": [_number(x) for x in floor.die],
        "CORE_AREA": [_number(x) for x in floor.core],
        "PL_TARGET_DENSITY_PCT": density_percent(floor),
        "GPL_CELL_PADDING": 0,
        "DPL_CELL_PADDING": 0,
        f"{grid}MULTILAYER": False,
        f"{grid}VWIDTH": _number(straps.width),
        f"{grid}VSPACING": _number(straps.spacing),
        f"{grid}VPITCH": _number(straps.pitch),
        f"{grid}VOFFSET": _number(straps.offset),
        f"{grid}HPITCH": _number(straps.pitch),
        f"{grid}HOFFSET": _number(straps.offset),
    }


def _number(value: Decimal) -> float:
    return float(value)
