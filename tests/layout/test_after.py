"""Netlists that come out of a layout: physical cells and clock trees are seen through, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from layouts import tiny

from dwnasic.errors import PdkError, VerificationError
from dwnasic.handoff.chip import FinishedChip, Order, finish_chip
from dwnasic.layout.after import logic_only, prove_again, prove_mapped, without_clock_tree
from dwnasic.synth.job import MappedCell, MappedNetlist
from dwnasic.tech.pdk import Pdk, load_pdk

P = "sky130_fd_sc_hd__"


@pytest.fixture(scope="module")
def clocked(tmp_path_factory: pytest.TempPathFactory) -> FinishedChip:
    """A chip with registers at its pins, from the embedded table."""
    folder = tmp_path_factory.mktemp("clocked")
    pdk = load_pdk("sky130_fd_sc_hd", cache=folder / "cache", environ={})
    return finish_chip(Order(tiny(), ("a", "b"), pdk, "words", "io"), folder)


def with_tree(chip: FinishedChip, kind: str = "buf_2") -> MappedNetlist:
    """The chip's netlist with a tree of two levels before its flip-flops."""
    mapped, library = chip.result.mapped, chip.order.pdk.cells().cells
    flops = [c for c in mapped.cells if library[c.cell].flipflop]
    free = 1 + max(n for c in mapped.cells for _, n in c.pins)
    root = dict(flops[0].pins)["CLK"]
    output = "X" if kind.startswith("buf") else "Y"
    added = [MappedCell("root", P + "buf_2", (("A", root), ("X", free)))]
    added += [MappedCell(f"leaf{i}", P + kind, (("A", free), (output, free + 1 + i))) for i in range(2)]
    leaf = {c.name: free + 1 + i % 2 for i, c in enumerate(flops)}
    cells = [
        replace(c, pins=tuple((p, leaf[c.name] if p == "CLK" and c.name in leaf else n) for p, n in c.pins)) for c in mapped.cells
    ]
    return replace(mapped, cells=(*cells, *added))


def test_a_clock_tree_of_buffers_is_seen_through_and_the_chip_proven(clocked: FinishedChip, tmp_path: Path) -> None:
    tree = with_tree(clocked)
    plain = without_clock_tree(tree, clocked.order.pdk.cells())
    assert plain.cells == clocked.result.mapped.cells
    assert prove_mapped(clocked, tree, tmp_path)[0] == "proven"


def test_a_clock_through_an_inverter_or_from_two_nets_is_refused(clocked: FinishedChip) -> None:
    library = clocked.order.pdk.cells()
    with pytest.raises(VerificationError, match="no buffer"):
        without_clock_tree(with_tree(clocked, "inv_2"), library)
    mapped = clocked.result.mapped
    flop = next(c for c in mapped.cells if library.cells[c.cell].flipflop)
    free = 1 + max(n for c in mapped.cells for _, n in c.pins)
    other = replace(flop, pins=tuple((p, free if p == "CLK" else n) for p, n in flop.pins))
    with pytest.raises(VerificationError, match="2 different clocks"):
        without_clock_tree(replace(mapped, cells=tuple(other if c is flop else c for c in mapped.cells)), library)


def test_a_flip_flop_that_is_left_out_is_found(clocked: FinishedChip, tmp_path: Path) -> None:
    library, mapped = clocked.order.pdk.cells(), clocked.result.mapped
    flop = next(c for c in mapped.cells if library.cells[c.cell].flipflop)
    pins = dict(flop.pins)
    short = MappedCell(flop.name, P + "buf_1", (("A", pins["D"]), ("X", pins["Q"])))
    with pytest.raises(VerificationError, match="registers"):
        prove_mapped(clocked, replace(mapped, cells=tuple(short if c is flop else c for c in mapped.cells)), tmp_path)


def test_taps_fillers_and_diodes_are_left_out_and_strange_cells_are_not(clocked: FinishedChip) -> None:
    pdk: Pdk = clocked.order.pdk
    mapped = clocked.result.mapped
    net = mapped.cells[0].pins[0][1]
    extra = (
        MappedCell("PHY_0", P + "tapvpwrvgnd_1", ()),
        MappedCell("FILLER_0_1", P + "fill_2", ()),
        MappedCell("ANTENNA_0", P + "diode_2", (("DIODE", net),)),
    )
    assert logic_only(replace(mapped, cells=(*mapped.cells, *extra)), pdk) == mapped
    strange = replace(mapped, cells=(*mapped.cells, MappedCell("u", "unknown", (("A", net),))))
    with pytest.raises(PdkError, match="unknown"):
        prove_mapped(clocked, logic_only(strange, pdk), Path())


def test_a_netlist_text_with_physical_cells_is_proven(clocked: FinishedChip, tmp_path: Path) -> None:
    text = clocked.result.verilog.replace("endmodule", f"  {P}fill_4 FILLER_0_1 ();\n  {P}tapvpwrvgnd_1 PHY_0 ();\nendmodule")
    status, _, cells = prove_again(clocked, text, tmp_path)
    assert (status, cells) == ("proven", len(clocked.result.mapped.cells))
