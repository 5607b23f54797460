"""Row placements: always legal, never longer than their start, the same twice, with taps in reach and rails on their grids."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from layouts import popcount, tiny

from dwnasic.errors import PdkError
from dwnasic.handoff.chip import FinishedChip
from dwnasic.layout import anneal, placement
from dwnasic.layout.def_file import net_names, placement_def, rail_boxes, strap_boxes
from dwnasic.layout.footprint import Footprint, read_footprints, units_of
from dwnasic.layout.placement import PlacedCell, Placement, place
from dwnasic.rtl.netlist import Port
from dwnasic.synth.job import MappedCell, MappedNetlist
from dwnasic.tech.floorplan import plan_floor
from dwnasic.tech.pdk import load_pdk
from dwnasic.tech.physical import Physical

Maker = Callable[..., FinishedChip]
PREFIX = "sky130_fd_sc_hd__"
# width in sites of a cell and its pins, for placements without a PDK
SIZES = {
    "inv_1": 3,
    "nand2_1": 3,
    "a21oi_1": 4,
    "xor2_1": 7,
    "tapvpwrvgnd_1": 1,
    "fill_1": 1,
    "fill_2": 2,
    "fill_4": 4,
    "fill_8": 8,
}


@pytest.fixture(scope="session")
def rules(tmp_path_factory: pytest.TempPathFactory) -> Physical:
    found = load_pdk("sky130_fd_sc_hd", cache=tmp_path_factory.mktemp("cache"), environ={}).physical
    assert found is not None
    return found


@pytest.fixture(scope="session")
def macros() -> dict[str, Footprint]:
    """Cells as wide as the real ones, with pins in a row."""
    found = {}
    for name, sites in SIZES.items():
        pins = {p: (150 + 300 * i, 950) for i, p in enumerate("ABCY")}
        found[PREFIX + name] = Footprint(PREFIX + name, 460 * sites, 2720, pins)
    return found


def netlist(kinds: list[int], seed: int) -> MappedNetlist:
    """Cells of two inputs in a random feed-forward net."""
    rng = np.random.default_rng(seed)
    cells = []
    for i, kind in enumerate(kinds):
        a, b = (int(n) for n in rng.integers(2, 10 + i, 2))
        cells.append(
            MappedCell(f"u{i}", PREFIX + ("inv_1", "nand2_1", "a21oi_1", "xor2_1")[kind], (("A", a), ("B", b), ("Y", 10 + i)))
        )
    outputs = (Port("y", (9 + len(cells),)),) if cells else (Port("y", (2,)),)
    return MappedNetlist("chip", (Port("x", tuple(range(2, 10))),), outputs, tuple(cells), None)


def check_legal(found: Placement, mapped: MappedNetlist, sizes: dict[str, Footprint], rules: Physical) -> None:
    """Every site of every row is taken exactly once; each cell is in a row, in that row's orientation."""
    site = units_of(rules.site.width_um)
    rows = {row.y: row for row in found.rows}
    taken = {row.y: np.zeros(row.sites, dtype=int) for row in found.rows}
    for cell in (*found.cells, *found.taps, *found.fillers):
        row = rows[cell.y]
        assert cell.flipped == row.flipped
        assert (cell.x - row.x) % site == 0
        first, wide = (cell.x - row.x) // site, -(-sizes[cell.cell].width // site)
        assert first >= 0
        assert first + wide <= row.sites
        taken[cell.y][first : first + wide] += 1
    assert all((line == 1).all() for line in taken.values())
    assert [(c.name, c.cell) for c in found.cells] == [(c.name, c.cell) for c in mapped.cells]
    names = [c.name for c in (*found.cells, *found.taps, *found.fillers)]
    assert len(set(names)) == len(names)


@settings(max_examples=25, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(kinds=st.lists(st.integers(0, 3), max_size=40), seed=st.integers(0, 99), utilisation=st.floats(0.2, 0.85))
def test_every_placement_is_legal(
    kinds: list[int],
    seed: int,
    utilisation: float,
    rules: Physical,
    macros: dict[str, Footprint],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(anneal, "MOVES_A_CELL", 30)
    mapped = netlist(kinds, seed)
    area = sum(macros[c.cell].width * 2720 for c in mapped.cells) / 1e6
    floor = plan_floor(rules, area, 9, utilisation)
    found = place(mapped, macros, rules, floor)
    check_legal(found, mapped, macros, rules)
    problem = placement._problem(
        mapped, macros, rules, found.rows, placement.place_taps(found.rows, macros, rules)[1], found.pins,
        placement.site_widths(mapped, macros, rules),
    )  # fmt: skip
    start = placement._fill(problem, placement._relaxed(problem, floor))
    at = [(problem.segments[s][0], first) for s, first in start]
    assert found.half_perimeter <= sum(problem.net_length(net, at) for net in range(len(problem.nets)))


def test_annealing_shortens_the_wires_of_a_real_chip_and_repeats(rules: Physical, macros: dict[str, Footprint]) -> None:
    mapped = netlist([i % 4 for i in range(40)], 3)
    area = sum(macros[c.cell].width * 2720 for c in mapped.cells) / 1e6
    floor = plan_floor(rules, area, 9)
    first, second = (place(mapped, macros, rules, floor) for _ in range(2))
    assert first == second
    rng = np.random.default_rng(0)
    others = []
    for _ in range(5):
        order = rng.permutation(40)
        swapped = replace(mapped, cells=tuple(replace(mapped.cells[i], pins=mapped.cells[j].pins) for i, j in enumerate(order)))
        # the same places with the wiring of other cells: what a placement without regard to wires would give
        others.append(half_perimeter(first, swapped, macros))
    assert first.half_perimeter == half_perimeter(first, mapped, macros)
    assert first.half_perimeter < 0.75 * min(others)


def half_perimeter(found: Placement, mapped: MappedNetlist, macros: dict[str, Footprint]) -> int:
    """Counted again, from the placed cells alone."""
    points: dict[int, list[tuple[int, int]]] = {}
    for placed, cell in zip(found.cells, mapped.cells, strict=True):
        for pin, net in cell.pins:
            x, y = macros[cell.cell].pins[pin]
            points.setdefault(net, []).append((placed.x + x, placed.y + (2720 - y if placed.flipped else y)))
    for pin in found.pins:
        if pin.net in points:
            points[pin.net].append(pin.centre)
    return sum(max(x for x, _ in p) - min(x for x, _ in p) + max(y for _, y in p) - min(y for _, y in p) for p in points.values())


@pytest.mark.parametrize("area", [5.0, 300.0, 1273.7, 6000.0])
def test_no_site_is_out_of_reach_of_a_tap(area: float, rules: Physical, macros: dict[str, Footprint]) -> None:
    floor = plan_floor(rules, area, 9)
    rows = placement.rows_of(rules, floor)
    taps, segments = placement.place_taps(rows, macros, rules)
    reach = units_of(rules.tap.distance_um) + 460
    for row in rows:
        middles = [tap.x + 230 for tap in taps if tap.y == row.y]
        for x in range(row.x, row.x + 460 * row.sites, 460):
            assert min(abs(x + 230 - m) for m in middles) <= reach
    assert sum(s.sites for s in segments) + len(taps) == sum(row.sites for row in rows)


@pytest.mark.parametrize(("pins", "area"), [(9, 10.0), (33, 10.0), (64, 100.0), (140, 300.0)])
def test_pins_are_apart_on_tracks_of_the_sides_and_inside_the_die(pins: int, area: float, rules: Physical) -> None:
    mapped = MappedNetlist("c", (Port("x", tuple(range(2, pins + 1))),), (Port("y", (2,)),), (), None)
    floor = plan_floor(rules, area, pins)
    found = placement.place_pins(mapped, rules, floor)
    right, top = (int(v * 1000) for v in floor.die[2:])
    assert [p.name for p in found] == ["y", *(f"x[{i}]" for i in range(pins - 1))]
    for pin in found:
        x0, y0, x1, y1 = pin.box
        assert 0 <= x0 < x1 <= right
        assert 0 <= y0 < y1 <= top
        assert {"L": x0 == 0, "R": x1 == right, "T": y1 == top, "B": y0 == 0}[pin.side]
        pitch = 680 if pin.side in "LR" else 460
        assert (pin.centre[1 if pin.side in "LR" else 0] - pitch // 2) % pitch == 0
        assert pin.layer == ("met3" if pin.side in "LR" else "met2")
    centres = [p.centre for p in found]
    assert len(set(centres)) == len(centres)
    assert found[0].side == "R"


def test_a_core_that_is_too_full_and_a_cell_that_is_no_row_high_are_refused(
    rules: Physical, macros: dict[str, Footprint]
) -> None:
    mapped = netlist([3] * 60, 1)
    floor = plan_floor(rules, 200.0, 9)
    with pytest.raises(PdkError, match="lower utilisation"):
        place(mapped, macros, rules, floor)
    tall = {**macros, PREFIX + "xor2_1": Footprint(PREFIX + "xor2_1", 460, 5440, macros[PREFIX + "xor2_1"].pins)}
    with pytest.raises(PdkError, match=r"xor2_1 is 5.44 um high, but a row 2.72 um"):
        place(mapped, tall, rules, floor)


def test_rails_alternate_and_straps_are_those_of_the_floorplan(rules: Physical, macros: dict[str, Footprint]) -> None:
    floor = plan_floor(rules, 6000.0, 9)
    found = place(netlist([0], 1), macros, rules, floor)
    rails = rail_boxes(rules, found)
    assert [net for net, _ in rails[:3]] == ["VGND", "VPWR", "VGND"]
    assert len(rails) == len(found.rows) + 1
    straps = strap_boxes(rules, found, floor.straps)
    assert len(straps) >= 4
    assert {net for net, _ in straps} == {"VPWR", "VGND"}
    left = int(floor.core[0] * 1000)
    for i, (_, (x0, _, x1, _)) in enumerate(straps):
        pair, second = divmod(i, 2)
        middle = floor.straps.offset + pair * floor.straps.pitch + second * (floor.straps.width + floor.straps.spacing)
        assert Decimal((x0 + x1) // 2 - left) / 1000 == middle
        assert x0 % 5 == 0
        assert x1 - x0 == 1600


def test_names_of_nets_are_distinct_and_those_of_the_ports(rules: Physical) -> None:
    mapped = MappedNetlist(
        "c", (Port("n4", (2, 3)), Port("n5", (6,))), (Port("y", (4,)),), (MappedCell("u", "c", (("A", 5), ("Y", 4))),), "clk"
    )
    names = net_names(mapped)
    assert names == {2: "n4[0]", 3: "n4[1]", 6: "n5", 4: "y", 5: "n5_", -1: "clk"}


def test_the_def_of_a_real_chip_holds_all_cells_pins_and_nets(drawable: Maker) -> None:
    chip = drawable(popcount(6), "words")
    rules = chip.order.pdk.physical
    assert rules is not None
    assert chip.floorplan is not None
    assert chip.order.pdk.tree is not None
    lef = chip.order.pdk.tree / rules.views.lef
    sizes = read_footprints(lef, {c.cell for c in chip.result.mapped.cells} | {rules.tap.cell, *rules.fillers})
    found = place(chip.result.mapped, sizes, rules, chip.floorplan)
    check_legal(found, chip.result.mapped, sizes, rules)
    text = placement_def(chip, rules, found, ())
    count = len(found.cells) + len(found.taps) + len(found.fillers)
    assert f"COMPONENTS {count} ;" in text
    assert f"PINS {chip.n_pins} ;" in text
    assert text.count("+ SHAPE FOLLOWPIN") == len(found.rows) + 1
    assert text == placement_def(chip, rules, found, ())
    assert all(cell.x >= 0 and isinstance(cell, PlacedCell) for cell in found.cells)


def test_a_cell_that_the_lef_lacks_is_named(drawable: Maker, tmp_path: Path) -> None:
    chip = drawable(tiny(), "words")
    assert chip.order.pdk.tree is not None
    assert chip.order.pdk.physical is not None
    lef = chip.order.pdk.tree / chip.order.pdk.physical.views.lef
    with pytest.raises(PdkError, match="no_such_cell"):
        read_footprints(lef, ["no_such_cell"])
    with pytest.raises(PdkError, match="cannot be read"):
        read_footprints(tmp_path / "absent.lef", ["a"])
