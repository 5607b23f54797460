"""Place and route with qflow (graywolf, qrouter) as Debian has it: a project in a folder of its own, one call, results read."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from dwnasic import tools
from dwnasic.errors import PdkError, StoreError, ToolFailedError
from dwnasic.handoff.chip import FinishedChip
from dwnasic.layout.def_reader import DefDesign, read_def
from dwnasic.resources import bundled
from dwnasic.rtl.netlist import Port
from dwnasic.synth.job import MappedCell, MappedNetlist
from dwnasic.tech.lef import read_lef
from dwnasic.tech.pdk import Pdk

TECHNOLOGIES = Path("/usr/share/qflow/tech")
TECH_VARIABLE = "QFLOW_TECH_DIR"
TIMEOUT_S = 1800.0
_PLAIN = re.compile(r"[A-Za-z0-9_./+-]+")


@dataclass(frozen=True)
class QflowResult:
    """The routed design, the netlist read back from it, figures (see layout.record.METRICS), version and wall time."""

    design: DefDesign
    def_text: str
    mapped: MappedNetlist
    metrics: dict[str, float]
    version: str
    seconds: float


def technology_file(pdk: Pdk, name: str, environ: Mapping[str, str]) -> Path:
    """A file of the qflow technology that has the name of `pdk`: `leffile` or `libertyfile` of its set-up script.

    Raises PdkError when qflow has no such technology, or its Liberty file is another one than that of the synthesis.
    """
    folder = Path(environ.get(TECH_VARIABLE, str(TECHNOLOGIES))) / pdk.name
    script = folder / f"{pdk.name}.sh"
    if not script.is_file():
        raise PdkError(
            f"{pdk.name}: qflow has no technology of this name ({script} is missing); use --technology osu035 "
            f"(apt-get install qflow-tech-osu035), or set {TECH_VARIABLE} to the folder of qflow's technologies"
        )
    values = dict(re.findall(r"^\s*set\s+(\w+)=(\S+)", script.read_text(encoding="utf-8"), re.MULTILINE))
    paths: dict[str, Path] = {}
    for key in ("leffile", "libertyfile"):
        path = folder / values.get(key, "")
        if not path.is_file():
            raise PdkError(f"{script}: `{key}` names {path}, which is no file; install qflow's technology again")
        paths[key] = path
    digest = hashlib.sha256(paths["libertyfile"].read_bytes()).hexdigest()
    if digest != pdk.liberty_digest:
        raise PdkError(
            f"{pdk.name}: the chip was mapped to the Liberty file {pdk.liberty_digest[:16]}, but qflow would lay out cells of "
            f"{paths['libertyfile']} ({digest[:16]}); synthesis and layout must use one library"
        )
    return paths[name]


def blif(chip: FinishedChip) -> str:
    """The netlist as qflow's placement reads it: cells as `.gate`, bits of ports as `name<i>`."""
    mapped, names = chip.result.mapped, bit_names(chip.result.mapped)
    inputs = [names[n] for p in mapped.inputs for n in p.nets]
    outputs = [names[n] for p in mapped.outputs for n in p.nets]
    lines = [f".model {chip.order.top}", ".inputs " + " ".join(inputs), ".outputs " + " ".join(outputs)]
    lines += [f".gate {c.cell} " + " ".join(f"{pin}={names[net]}" for pin, net in c.pins) for c in mapped.cells]
    return "\n".join([*lines, ".end", ""])


def bit_names(mapped: MappedNetlist) -> dict[int, str]:
    """Names of all nets; a finished netlist has a net of its own for every bit of a port."""
    names = {net: f"n{net}" for cell in mapped.cells for _, net in cell.pins}
    for port in (*mapped.inputs, *mapped.outputs):
        for i, net in enumerate(port.nets):
            names[net] = f"{port.name}_port" if len(port.nets) == 1 else f"{port.name}_port<{i}>"
    return names


def run_qflow(chip: FinishedChip, folder: Path, environ: Mapping[str, str]) -> QflowResult:
    """Place and route in `folder` (made if absent). Raises PdkError, StoreError and ToolError."""
    tool = tools.require("qflow")
    lef = technology_file(chip.order.pdk, "leffile", environ)
    if chip.model.clock is not None:
        raise PdkError("the qflow backend lays out combinational chips only; take --registers none, or --backend openroad")
    folder = folder.absolute()
    if not _PLAIN.fullmatch(str(folder)):
        raise StoreError(f"qflow's scripts cannot work in {folder}: use a path of letters, digits, '.', '_', '+', '-' with --out")
    top = chip.order.top
    texts = {
        f"source/{top}.v": chip.result.verilog,
        f"synthesis/{top}.blif": blif(chip),
        f"synthesis/{top}_powerground": "#!/usr/bin/tcsh -f\nset vddnet=vdd\nset gndnet=gnd\n",
        "project_vars.sh": bundled("flows", "qflow", "project_vars.sh").read_text(encoding="utf-8"),
    }
    try:
        for name, text in texts.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8")
        for name in ("layout", "log"):
            (folder / name).mkdir(exist_ok=True)
        (folder / "layout" / f"{top}.def").unlink(missing_ok=True)
    except OSError as error:
        raise StoreError(f"the folder {folder} cannot be written: {error.strerror}; choose another with --out") from error
    argv: list[str | Path] = [tool, "-T", chip.order.pdk.name, "-p", folder, "place", "route", top]
    done = tools.run(argv, cwd=folder, timeout=TIMEOUT_S, log=folder / "qflow.log")
    return _result(chip, folder, done, lef)


def _result(chip: FinishedChip, folder: Path, done: tools.Completed, lef: Path) -> QflowResult:
    path = folder / "layout" / f"{chip.order.top}.def"
    if "Final: No failed routes!" not in done.output or not path.is_file():
        failed = re.findall(r"(?:Failed net routes|error condition|[Ff]ailure|Error)[^\n]*", done.output)
        raise ToolFailedError(
            f"qflow did not route the chip: {failed[-1] if failed else 'see its log'}; log: {folder / 'qflow.log'}"
        )
    text = path.read_text(encoding="utf-8")
    design = read_def(text)
    mapped = netlist_of(design, chip.result.mapped)
    areas = {name: macro.area_um2 for name, macro in read_lef(lef).items()}
    kinds = {cell.cell for cell in mapped.cells}
    used = sum(areas[cell] for cell in design.components.values() if cell in kinds)
    core = sum(areas[cell] for cell in design.components.values())
    x0, y0, x1, y1 = design.die_um
    metrics = {
        "die_area_um2": (x1 - x0) * (y1 - y0),
        "core_area_um2": core,
        "utilisation": used / core if core else 0.0,
        "cells": float(len(mapped.cells)),
        "wire_length_um": round(sum(net.wire_um for net in design.nets), 3),
        "vias": float(sum(net.vias for net in design.nets)),
        "unrouted_nets": 0.0,
    }
    return QflowResult(design, text, mapped, metrics, tools.version("qflow") or "", done.seconds)


def netlist_of(design: DefDesign, given: MappedNetlist) -> MappedNetlist:
    """The netlist of a design, without cells that are on no net (fillers); the ports are those of the netlist that went in.

    Raises ToolFailedError when a bit of a port has no net.
    """
    numbers = {net.name: i for i, net in enumerate(design.nets, start=2)}
    pins: dict[str, list[tuple[str, int]]] = {}
    ports: dict[str, int] = {}
    for net in design.nets:
        for instance, pin in net.ends:
            if instance == "PIN":
                ports[pin] = numbers[net.name]
            else:
                pins.setdefault(instance, []).append((pin, numbers[net.name]))
    names = bit_names(given)
    free = len(design.nets) + 2  # an input bit that nothing reads has no net
    used = {net for cell in given.cells for _, net in cell.pins}

    def bits(port: Port) -> Port:
        nonlocal free
        found = []
        for net in port.nets:
            if names[net] not in ports and net in used:
                raise ToolFailedError(f"the routed design has no pin {names[net]}")
            found.append(ports.get(names[net], free))
            free += names[net] not in ports
        return Port(port.name, tuple(found))

    cells = tuple(
        MappedCell(f"u{i}", design.components[name], tuple(sorted(ends))) for i, (name, ends) in enumerate(sorted(pins.items()))
    )
    return MappedNetlist(given.name, tuple(map(bits, given.inputs)), tuple(map(bits, given.outputs)), cells, None)
