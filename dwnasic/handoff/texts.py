"""The files that every hand-off has: golden RTL, constraints, vectors, what was checked, figures, and a manifest of digests.

Every text is a function of the chip alone: no date, no path, no machine.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from dwnasic import __version__
from dwnasic.handoff.chip import FinishedChip, avoided_by_flow
from dwnasic.rtl.ports import CLOCK, class_vectors, port_notes, stimuli
from dwnasic.rtl.verilog import bench_verilog, netlist_verilog
from dwnasic.tech.floorplan import Box
from dwnasic.tech.physical import Physical
from dwnasic.verify.cell_models import cell_models_verilog

SUMS = "SHA256SUMS"
OUTSIDE_SHARE = 0.2  # of the period, as LibreLane assumes at every pin
UNCERTAINTY_NS = 0.25
Files = dict[str, str]


def shared_files(chip: FinishedChip, rules: Physical | None) -> Files:
    """All files but the tool's own, by relative path; no constraints without rules."""
    order, top = chip.order, chip.order.top
    expected = order.network.evaluate(chip.words)
    bench = bench_verilog(
        chip.model,
        stimuli(order.network.encoder, chip.words, order.interface),
        class_vectors(expected, order.network.n_classes),
        name=f"{top}_testbench",
    )
    header = ",".join([*(f.name.replace(",", " ") for f in order.network.encoder.features), "class"])
    rows = [",".join(map(str, [*words, out])) for words, out in zip(chip.words.tolist(), expected.tolist(), strict=True)]
    return {
        f"src/{top}.v": chip.result.verilog,
        f"src/{top}.rtl.v": netlist_verilog(chip.model, port_notes(order.network, order.interface, order.class_names)),
        **({f"constraints/{top}.sdc": constraints(chip, rules)} if rules is not None else {}),
        "vectors/words.csv": "\n".join([header, *rows, ""]),
        f"vectors/{top}_testbench.v": bench,
        "vectors/cell_models.v": cell_models_verilog(order.pdk.cells(), (name for name, _ in chip.result.cell_counts)),
        "network.json": _json(order.network.to_json()),
        "metrics.json": _json(metrics(chip)),
        "CHECKS.json": _json(checks(chip)),
    }


def with_sums(files: Mapping[str, str]) -> Files:
    """The files in order of their names, and the manifest of their digests."""
    kept = dict(sorted(files.items()))
    return kept | {SUMS: "".join(f"{hashlib.sha256(text.encode()).hexdigest()}  {name}\n" for name, text in kept.items())}


def constraints(chip: FinishedChip, rules: Physical) -> str:
    """SDC: the clock (virtual without registers), a small driver and a small load at every pin.

    What is outside takes no time at a combinational chip, and OUTSIDE_SHARE of the period on both sides of a registered one.
    """
    top, period = chip.order.top, chip.period_ns
    driver = f"set_driving_cell -lib_cell {rules.driving_cell.cell} -pin {rules.driving_cell.pin}"
    if chip.model.clock is None:
        data, outside = "[all_inputs]", 0.0
        lines = [f"# {top}: a virtual clock, the chip is combinational", f"create_clock -name {CLOCK} -period {period:g}"]
    else:
        data, outside = f"[delete_from_list [all_inputs] [get_ports {CLOCK}]]", OUTSIDE_SHARE * period
        lines = [
            f"# {top}: one clock",
            f"create_clock -name {CLOCK} -period {period:g} [get_ports {CLOCK}]",
            f"set_propagated_clock [get_clocks {CLOCK}]",
            f"set_clock_uncertainty {UNCERTAINTY_NS:g} [get_clocks {CLOCK}]",
        ]
    if chip.model.inputs:
        lines += [f"set_input_delay {outside:g} -clock {CLOCK} {data}", f"{driver} {data}"]
    lines += [f"set_output_delay {outside:g} -clock {CLOCK} [all_outputs]", f"set_load {rules.load_pf:f} [all_outputs]"]
    return "\n".join([*lines, ""])


def metrics(chip: FinishedChip) -> dict[str, Any]:
    """Figures by METRICS2.1-style names (um2, ns, W), and what else is known as `dwnasic__*`."""
    order, result, ppa = chip.order, chip.result, chip.ppa
    library = order.pdk.cells().cells
    flops = sum(count for name, count in result.cell_counts if library[name].flipflop)
    found: dict[str, Any] = {
        "design__instance__area": result.area_um2,
        "design__instance__area__stdcell": result.area_um2,
        "design__instance__count": sum(count for _, count in result.cell_counts),
        "design__instance__count__stdcell": sum(count for _, count in result.cell_counts),
        "design__instance__count__class:sequential_cell": flops,
        "design__io": chip.n_pins,
    }
    if chip.floorplan is not None:
        found["design__die__bbox"] = numbers(chip.floorplan.die)
        found["design__core__bbox"] = numbers(chip.floorplan.core)
        found["design__instance__utilization"] = chip.floorplan.utilisation
    if ppa.power is not None:
        found["power__total"] = ppa.power.total_uw * 1e-6
        found["power__leakage__total"] = ppa.power.static_uw * 1e-6
        found["dwnasic__power__rate_hz"] = ppa.power.rate_hz
        found["dwnasic__power__method"] = ppa.power.method
    if ppa.timing is not None:
        found["dwnasic__timing__delay_ns"] = ppa.timing.delay_ns
        found["dwnasic__timing__method"] = ppa.timing.method
    cost = chip.die_cost
    if cost is not None and order.pdk.die is not None:
        found["dwnasic__die"] = asdict(cost) | {"relative_to": order.pdk.die.reference.name, "is_model": True}
    found["dwnasic__area_nand2"] = result.area_nand2
    found["dwnasic__cells"] = dict(result.cell_counts)
    found["dwnasic__interface"] = order.interface
    found["dwnasic__registers"] = order.registers
    found["dwnasic__classes"] = list(order.class_names)
    found["dwnasic__technology"] = order.pdk.describe()
    found["dwnasic__origin"] = dict(order.origin or {})
    return found


def checks(chip: FinishedChip) -> dict[str, Any]:
    """What was checked of `src/<top>.v`, by which method and tool version."""
    order = chip.order
    model = f"src/{order.top}.rtl.v"
    flow_list, avoided = avoided_by_flow(chip)
    return {
        "dwnasic": __version__,
        "tools": dict(chip.proof.versions),
        "netlist": f"src/{order.top}.v",
        "equal_to_model": {"status": chip.proof.status, "model": model, "method": chip.proof.method},
        "no_assign": "every output bit is driven by a cell of its own; there are no constants and no assign statements",
        "cells_known": f"all cells are in {order.pdk.name} ({order.pdk.source}, {order.pdk.corner})",
        **({"cells_that_the_flow_would_not_choose": {"list": flow_list, "cells": list(avoided)}} if flow_list else {}),
        "vectors": {"rows": len(chip.words), "status": "all equal to the integer model", "file": "vectors/words.csv"},
        "witnesses": [asdict(witness) for witness in chip.witnesses],
        "not_checked": "nothing after synthesis: placement, routing, design rules and timing with wires are the layout flow's",
    }


def readme(chip: FinishedChip, tool: str, commands: str, notes: str) -> str:
    """README.md of a hand-off: what is here, how to run the flow, how to check again."""
    order, top, floor = chip.order, chip.order.top, chip.floorplan
    area = f"{chip.result.area_um2:.2f} um2 of cells, {chip.result.area_nand2:.2f} NAND2 equivalents"
    size = ""
    if floor is not None:
        width, height = floor.die[2], floor.die[3]
        size = f"The die is {width} x {height} um, {100 * floor.utilisation:.0f} % of the core are cells. "
    kind = "combinational" if chip.model.clock is None else f"registered, clock `{CLOCK}`"
    facts = {name: value for name, value in (order.origin or {}).items() if not isinstance(value, dict | list)}
    origin = "".join(f"* {name}: {round(value, 4) if isinstance(value, float) else value}\n" for name, value in facts.items())
    sdc = f"| `constraints/{top}.sdc` | clock of {chip.period_ns:g} ns, drivers, loads |\n" if order.pdk.physical else ""
    return f"""# {top} for {tool}

A {kind} classifier of {order.network.n_classes} classes ({", ".join(order.class_names)}), interface `{order.interface}`:
{area} in {order.pdk.name}. {size}Written by dwnasic {__version__}.

{origin}{_inputs(chip)}
## Run it

{commands.strip()}

{notes.strip()}

## What is here

| file | what it is |
|---|---|
| `src/{top}.v` | the netlist: library cells only, no assign statements |
| `src/{top}.rtl.v` | the golden RTL; its comment says what every port carries. Not for synthesis here: the netlist is smaller |
{sdc}| `vectors/` | rows of feature words with the class that the chip must give, a self-checking testbench, models of the cells |
| `network.json` | the integer model: `dwnasic build network.json` makes the chip again |
| `metrics.json`, `CHECKS.json` | figures before layout; what was proved, and by what |
| `SHA256SUMS` | digests: `sha256sum -c SHA256SUMS` |

## Check it again

```sh
iverilog -g2005 -o rtl.vvp vectors/{top}_testbench.v src/{top}.rtl.v && vvp rtl.vvp
iverilog -g2005 -o netlist.vvp vectors/{top}_testbench.v src/{top}.v vectors/cell_models.v && vvp netlist.vvp
```

Both print `PASS {len(chip.words)} vectors`. A proof covers all inputs: see `CHECKS.json` ({chip.proof.status}).
"""


def _inputs(chip: FinishedChip) -> str:
    """How values become the words of the inputs, where that is known."""
    scales = {scale["name"]: scale for scale in (chip.order.origin or {}).get("inputs", ())}
    rows = []
    for feature in chip.order.network.encoder.features:
        scale = scales.get(feature.name)
        if scale is None or not feature.thresholds:
            continue
        last = (1 << scale["input_bits"]) - 1
        how = "the value itself" if scale["identity"] else f"floor((value - {scale['offset']:g}) x {scale['scale']:.9g} + 0.5)"
        rows.append(f"| {feature.name} | {how}, at least 0 and at most {last} |\n")
    if not rows:
        return ""
    return "\n## Inputs\n\n| feature | word |\n|---|---|\n" + "".join(rows)


def numbers(box: Box) -> str:
    """A box as four numbers with blanks between."""
    return " ".join(f"{x:f}" for x in box)


def _json(value: Any) -> str:
    return json.dumps(value, indent=1, allow_nan=False) + "\n"
