"""The netlist that comes out of a layout, proven against the model again.

Repair steps add buffers and change drives, and a router's file is a netlist of its own: what was proven before a layout is not
what is laid out.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from dwnasic.errors import VerificationError
from dwnasic.handoff.chip import PROOF_TIMEOUT_S, FinishedChip
from dwnasic.handoff.finish import check_cells, read_netlist, written
from dwnasic.synth.job import MappedNetlist
from dwnasic.tech.liberty import Cell, Liberty
from dwnasic.tech.pdk import Pdk
from dwnasic.verify.equivalence import prove, thermometer_constraint

_BUFFER = 0b10  # the table of a buffer


def prove_again(chip: FinishedChip, verilog: str, folder: Path) -> tuple[str, str, int]:
    """`prove_mapped` for a netlist that a flow wrote: status, method, and its cells without taps and fillers."""
    mapped = logic_only(read_netlist(verilog, chip.model.clock, folder / "read"), chip.order.pdk)
    return *prove_mapped(chip, mapped, folder), len(mapped.cells)


def prove_mapped(chip: FinishedChip, mapped: MappedNetlist, folder: Path) -> tuple[str, str]:
    """Prove a netlist that came out of a layout against the model: status and method.

    Raises PdkError (a cell that the technology lacks) and VerificationError: a counterexample, or a clock that is no plain tree.
    """
    check_cells(mapped, chip.order.pdk)
    plain = without_clock_tree(mapped, chip.order.pdk.cells())
    result = written(plain, chip.order.pdk, folder / "written")
    constraint = thermometer_constraint(chip.model) if chip.proof.status == "proven_under_constraint" else ()
    proof = prove(chip.model, result, chip.order.pdk, folder / "proof", PROOF_TIMEOUT_S, constraint)
    if proof.status == "disproved":
        raise VerificationError(f"the netlist after layout is not its model; counterexample: {proof.counterexample}")
    return proof.status, proof.method


def logic_only(mapped: MappedNetlist, pdk: Pdk) -> MappedNetlist:
    """The netlist without taps, fillers and diodes: cells that drive nothing."""
    library = pdk.cells().cells
    drives = {name: {pin.name for pin in cell.outputs} for name, cell in library.items()}
    kept = tuple(
        c for c in mapped.cells if (c.cell not in drives and c.pins) or any(p in drives.get(c.cell, ()) for p, _ in c.pins)
    )
    return replace(mapped, cells=kept)


def without_clock_tree(mapped: MappedNetlist, library: Liberty) -> MappedNetlist:
    """The netlist with every flip-flop at the clock's own net, and the buffers between them gone; unchanged without registers.

    Raises VerificationError when a clock pin leads to a gate that is no buffer, or to different nets: then the chip is not
    clocked as its model is.
    """
    if mapped.clock is None:
        return mapped
    feeds: dict[int, tuple[str, int]] = {}  # net: the buffer that drives it and what the buffer reads
    driven: set[int] = set()
    for instance in mapped.cells:
        cell, pins = library.cells[instance.cell], dict(instance.pins)
        driven |= {pins[pin.name] for pin in cell.outputs if pin.name in pins}
        if _is_buffer(cell):
            feeds[pins[cell.outputs[0].name]] = instance.name, pins[cell.inputs[0].name]
    passed: set[str] = set()
    roots: set[int] = set()
    cells = []
    for instance in mapped.cells:
        state = library.cells[instance.cell].flipflop
        if state is None:
            cells.append(instance)
            continue
        pin = state.clocked_on.strip("() ")
        net = dict(instance.pins)[pin]
        while net in feeds:
            name, net = feeds[net]
            passed.add(name)
        if net in driven:
            raise VerificationError(f"after layout the clock of {instance.name} comes from a gate that is no buffer")
        roots.add(net)
        cells.append(replace(instance, pins=tuple((p, net if p == pin else n) for p, n in instance.pins)))
    if len(roots) > 1:
        raise VerificationError(f"after layout the flip-flops have {len(roots)} different clocks")
    return replace(mapped, cells=tuple(c for c in cells if c.name not in passed))


def _is_buffer(cell: Cell) -> bool:
    return cell.is_combinational and len(cell.inputs) == len(cell.outputs) == 1 and cell.table(cell.outputs[0].name) == _BUFFER
