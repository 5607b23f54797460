"""Finish a mapped netlist for layout: a cell of its own drives every output bit, so that no `assign` and no constant remains.

Layout flows refuse netlists with `assign` statements. Three things cause them: constant outputs and pins (a tie cell drives them
here), inputs that are connected to outputs, and outputs that share a net (a buffer drives them here).
"""

from __future__ import annotations

import json
import math
from collections import Counter
from dataclasses import replace
from pathlib import Path

from dwnasic.errors import PdkError
from dwnasic.rtl.netlist import ONE, ZERO, Port
from dwnasic.synth.job import MappedCell, MappedNetlist, SynthesisResult
from dwnasic.synth.yosys import run_yosys, versions
from dwnasic.synth.yosys_json import cell_json, module_json, read_mapped
from dwnasic.tech.liberty import Cell, Liberty
from dwnasic.tech.pdk import Pdk

TIMEOUT_S = 120.0


def read_netlist(verilog: str, clock: str | None, folder: Path) -> MappedNetlist:
    """A structural netlist (one module of library cells) as Yosys reads it. Raises ToolError and NetlistError."""
    passes = [("read_verilog", "given.v"), ("write_json", "given.json")]
    run_yosys(passes, {"given.v": verilog}, folder, TIMEOUT_S)
    modules = json.loads((folder / "given.json").read_text(encoding="utf-8"))["modules"]
    (name,) = modules
    return read_mapped(modules[name], name, clock)


def tie_and_buffer(mapped: MappedNetlist, pdk: Pdk) -> MappedNetlist:
    """The netlist with tie cells and buffers where they are needed, and nowhere else.

    Raises PdkError naming the cell when the technology lacks one of the netlist's cells, or the tie cell or buffer that it needs.
    """
    check_cells(mapped, pdk)
    draft = _Draft(mapped, pdk)
    cells = [replace(cell, pins=tuple((pin, draft.constant(net)) for pin, net in cell.pins)) for cell in mapped.cells]
    outputs = tuple(Port(p.name, tuple(draft.own(net) for net in p.nets)) for p in mapped.outputs)
    return replace(mapped, cells=(*cells, *draft.added), outputs=outputs)


def check_cells(mapped: MappedNetlist, pdk: Pdk) -> None:
    """Raise PdkError unless the technology has every cell of the netlist."""
    library = pdk.cells().cells
    if strange := sorted({cell.cell for cell in mapped.cells} - set(library)):
        raise PdkError(
            f"the netlist has cells that {pdk.name} ({pdk.source}, {pdk.corner}) lacks: {', '.join(strange)}; "
            f"name the technology that it was mapped to, or map the network again with `dwnasic build`"
        )


def written(mapped: MappedNetlist, pdk: Pdk, folder: Path) -> SynthesisResult:
    """The netlist as Verilog by Yosys, with its area and cell counts. Raises ToolError and StoreError."""
    library = pdk.cells()
    files = {"finished.json": json.dumps({"modules": {mapped.name: _module(mapped, library)}})}
    passes = [
        ("read_json", "finished.json"),
        ("rename", "-enumerate", "-pattern", "u%", "c:*"),
        ("rename", "-enumerate", "-pattern", "n%", "w:*"),
        ("write_json", "named.json"),
        ("write_verilog", "-noattr", "-noexpr", "finished.v"),
    ]
    done = run_yosys(passes, files, folder, TIMEOUT_S)
    modules = json.loads((folder / "named.json").read_text(encoding="utf-8"))["modules"]
    named = read_mapped(modules[mapped.name], mapped.name, mapped.clock)
    counts = Counter(cell.cell for cell in named.cells)
    areas = {name: library.cells[name].area_um2 * count for name, count in counts.items()}
    area = math.fsum(areas.values())
    text = (folder / "finished.v").read_text(encoding="utf-8").partition("\n")[2].lstrip("\n")  # without the line of Yosys' build
    return SynthesisResult(
        mapped=named,
        verilog=text,
        area_um2=area,
        area_nand2=area / pdk.nand2_area_um2,
        register_area_um2=math.fsum(a for name, a in areas.items() if library.cells[name].flipflop),
        cell_counts=tuple(sorted(counts.items())),
        log="",
        versions=versions(),
        seconds=done.seconds,
    )


class _Draft:
    """New cells and nets beyond those of a netlist."""

    def __init__(self, mapped: MappedNetlist, pdk: Pdk) -> None:
        self._pdk = pdk
        ports = (*mapped.inputs, *mapped.outputs)
        nets = [ONE, *(n for p in ports for n in p.nets), *(n for c in mapped.cells for _, n in c.pins)]
        self._free = max(nets) + 1
        self._names = {cell.name for cell in mapped.cells}
        self._taken = {n for p in mapped.inputs for n in p.nets}
        self.added: list[MappedCell] = []

    def constant(self, net: int) -> int:
        """The net, or a net with the same value from a tie cell of its own when it is a constant."""
        if net not in (ZERO, ONE):
            return net
        tie = self._pdk.tie_high if net == ONE else self._pdk.tie_low
        key = "tie_high" if net == ONE else "tie_low"
        if tie is None:
            raise PdkError(f"{self._pdk.name}: the netlist has a constant {net} and pdk.yaml names no {key} cell; add `{key}`")
        return self._add(tie[0], (), tie[1])

    def own(self, net: int) -> int:
        """A net that drives one output bit alone: the constant's, a buffered copy of what is taken already, or the net itself."""
        if net in (ZERO, ONE):
            net = self.constant(net)
        elif net in self._taken:
            net = self._buffered(net)
        self._taken.add(net)
        return net

    def _buffered(self, net: int) -> int:
        name = self._pdk.buffer_cell
        if name is None:
            raise PdkError(f"{self._pdk.name}: an input leads straight to an output and pdk.yaml names no `buffer` cell; add one")
        cell = self._pdk.cells().cells[name]
        return self._add(name, ((cell.inputs[0].name, net),), cell.outputs[0].name)

    def _add(self, cell: str, reads: tuple[tuple[str, int], ...], output: str) -> int:
        name = f"added{len(self.added)}"
        while name in self._names:
            name += "_"
        self.added.append(MappedCell(name, cell, tuple(sorted((*reads, (output, self._free))))))
        self._free += 1
        return self._free - 1


def _module(mapped: MappedNetlist, library: Liberty) -> dict[str, object]:
    clock = (mapped.clock, _clock_net(mapped, library)) if mapped.clock is not None else None
    cells = {cell.name: _instance(cell, library.cells[cell.cell]) for cell in mapped.cells}
    return module_json(mapped.inputs, mapped.outputs, cells, clock)


def _clock_net(mapped: MappedNetlist, library: Liberty) -> int:
    """The net of the clock pins (one above all others when nothing is clocked)."""
    for cell in mapped.cells:
        flop = library.cells[cell.cell].flipflop
        if flop is not None:
            return dict(cell.pins)[flop.clocked_on.strip("() ")]
    return 1 + max(n for c in mapped.cells for _, n in c.pins)


def _instance(cell: MappedCell, facts: Cell) -> dict[str, object]:
    outputs = {p.name for p in facts.outputs}
    reads = {pin: (net,) for pin, net in cell.pins if pin not in outputs}
    drives = {pin: (net,) for pin, net in cell.pins if pin in outputs}
    return cell_json(cell.cell, reads, drives)
