"""Derivations: committed tables are what the scripts write; the FlexIC model does what it says and meets published figures."""

from __future__ import annotations

import importlib.util
import itertools
import json
import math
import sys
from pathlib import Path
from types import ModuleType

import pytest

from dwnasic.resources import bundled
from dwnasic.tech.cell_table import load_cells
from dwnasic.tech.characterisation import CellFigures
from dwnasic.tech.delay_file import load_delays
from dwnasic.tech.expression import function_table
from dwnasic.tech.liberty import Cell
from dwnasic.tech.liberty_timing import read_characterisation


def load_script(path: Path) -> ModuleType:
    """A derivation script of `pdk/`, as a module (the folder is no package)."""
    spec = importlib.util.spec_from_file_location(f"derivation_{path.parent.name}_{path.stem}", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def model() -> ModuleType:
    return load_script(bundled("pdk") / "flexic_model.py")


@pytest.fixture(scope="module", params=["flexic_0p8", "flexic_0p6"])
def cells(request: pytest.FixtureRequest) -> dict[str, Cell]:
    return load_cells(bundled("pdk", request.param, "cells.json")).cells


def test_the_committed_tables_are_what_the_script_writes(model: ModuleType) -> None:
    for process in model.PROCESSES:
        assert model.derive(process) == bundled("pdk", process.name, "cells.json").read_text(encoding="utf-8")
        assert model.derive_delays(process) == bundled("pdk", process.name, "delays.json").read_text(encoding="utf-8")


def test_the_embedded_sky130_table_is_what_its_script_writes(pdk_root: Path) -> None:
    script = load_script(bundled("pdk", "sky130_fd_sc_hd", "derive.py"))
    liberty = pdk_root / "sky130A/libs.ref/sky130_fd_sc_hd/lib/sky130_fd_sc_hd__tt_025C_1v80.lib"
    assert script.derive(liberty) == bundled("pdk", "sky130_fd_sc_hd", "cells.json").read_text(encoding="utf-8")


def test_the_embedded_sky130_delays_are_what_their_script_writes(pdk_root: Path) -> None:
    """Some cells: fitting all of them takes several seconds."""
    script = load_script(bundled("pdk", "sky130_fd_sc_hd", "derive_delays.py"))
    liberty = pdk_root / "sky130A/libs.ref/sky130_fd_sc_hd/lib/sky130_fd_sc_hd__tt_025C_1v80.lib"
    names = [f"sky130_fd_sc_hd__{name}" for name in ("a2111o_1", "nand2_1", "xor2_1", "fa_1", "dfxtp_1", "conb_1", "xnor3_1")]
    assert len(script.TABLE.read_text(encoding="utf-8")) < 200_000
    committed = load_delays(script.TABLE)
    head = json.loads(script.TABLE.read_text(encoding="utf-8"))
    assert {key: head[key] for key in script.FACTS} == script.FACTS
    assert committed.note == script.NOTE
    assert list(committed.cells) == script.wanted_cells(load_cells(script.HERE / "cells.json").cells)
    figures = read_characterisation(liberty)
    assert figures is not None
    for name in names:
        assert _nearly(script.fit_cell(figures.cells[name])) == _nearly(committed.cells[name]), name


def _nearly(figures: CellFigures) -> list[object]:
    """The figures to two digits or so: least squares may end one unit further in the third on another machine."""
    fits = [f for a in figures.arcs for e in a.edges if e for f in (e.delay, e.slew)]
    fits += [f for s in figures.setups for f in s.edges if f]
    fits += [f for e in figures.energies for f in e.edges if f]
    names = [(a.source, a.target, a.sense, a.launch) for a in figures.arcs]
    return [*names, *(pytest.approx(f.at(0.1, 0.01), rel=5e-3) for f in fits)]


def test_delays_of_stages_are_counted_by_hand(model: ModuleType) -> None:
    process = next(p for p in model.PROCESSES if p.name == "flexic_0p8")
    unit = math.log(2) * process.constant_ns(True) * process.input_pf  # a rising node with one gate to drive
    low = unit * model.FALL_SHARE
    buffer = model.delays_of(process, model.COMBINATIONAL["BUF"]).arcs[0]
    assert buffer.sense == "positive"
    assert buffer.edges[0].delay.at(0, 0.1) == pytest.approx(low + unit, rel=0.01)  # n falls, Y rises
    assert buffer.edges[1].delay.at(0, 0.1) == pytest.approx(unit + low, rel=0.01)
    inverter = model.delays_of(process, model.COMBINATIONAL["INV"]).arcs[0]
    assert (inverter.sense, inverter.edges[0].delay.at(0, 0.3)) == ("negative", pytest.approx(3 * unit, rel=0.01))
    exclusive = model.delays_of(process, model.COMBINATIONAL["XOR2"]).arcs
    assert [(a.source, a.sense) for a in exclusive] == [(p, s) for p in "AB" for s in ("positive", "negative")]
    flipflop = model.delays_of(process, model.SEQUENTIAL["DFF"], "CLK")
    (launch,), (setup,) = flipflop.arcs, flipflop.setups
    assert launch.launch
    assert launch.edges[0].delay.at(0, 0.0) == pytest.approx(2 * low + unit, rel=0.01)  # c falls (two gates), Q rises (qn)
    assert setup.pin == "D"


def test_stages_compute_the_function_of_their_cell(model: ModuleType) -> None:
    for name, stages in model.COMBINATIONAL.items():
        inputs = model.inputs_of(stages)
        table = 0
        for address in range(1 << len(inputs)):
            values = {pin: address >> i & 1 for i, pin in enumerate(inputs)}
            settled = model.settle(stages, {**values, **{node: 0 for node, _ in stages}})
            table |= settled["Y"] << address
        assert table == function_table(model.FUNCTIONS[name], inputs), name


def test_the_latch_is_transparent_and_the_flipflop_triggers_on_the_rising_edge(model: ModuleType) -> None:
    latch, flipflop = model.SEQUENTIAL["LATCH"], model.SEQUENTIAL["DFF"]
    for data, old in itertools.product((0, 1), repeat=2):
        nodes = {**{node: 0 for node, _ in latch}, "Q": old, "qn": 1 - old}
        assert model.settle(latch, {**nodes, "D": data, "EN": 1})["Q"] == data
        assert model.settle(latch, {**nodes, "a": 1, "b": 1, "D": data, "EN": 0})["Q"] == old
        state = {**{node: 0 for node, _ in flipflop}, "Q": old, "qn": 1 - old, "c": 1, "d": 1}
        low = model.settle(flipflop, {**state, "CLK": 0, "D": data})
        assert low["Q"] == old
        high = model.settle(flipflop, {**low, "CLK": 1})
        assert high["Q"] == data
        assert model.settle(flipflop, {**high, "D": 1 - data})["Q"] == data
        assert model.settle(flipflop, {**high, "D": 1 - data, "CLK": 0})["Q"] == data


def test_figures_for_one_nand2_are_the_published_ones(model: ModuleType) -> None:
    figures = {p.name: (p.nand2_um2, p.nand2_uw) for p in model.PROCESSES}
    assert figures == {"flexic_0p8": (3230.0, 1.15), "flexic_0p6": (1390.0, 0.46)}
    for process in model.PROCESSES:
        nand2 = model.library(process).cells["NAND2"]
        assert nand2.area_um2 == process.nand2_um2
        assert nand2.leakage_uw == pytest.approx(process.nand2_uw)


def test_areas_follow_device_counts(cells: dict[str, Cell]) -> None:
    devices = {
        "INV": 2, "BUF": 4, "NAND2": 3, "NAND3": 4, "NOR2": 3, "NOR3": 4, "AND2": 5, "OR2": 5, "AOI21": 4, "AOI22": 5, "OAI21": 4,
        "OAI22": 5, "XOR2": 7, "XNOR2": 7, "MUX2": 9, "DFF": 26, "LATCH": 12, "TIE0": 1, "TIE1": 1,
    }  # fmt: skip
    unit = cells["NAND2"].area_um2 / 3
    assert {name: cell.area_um2 / unit for name, cell in cells.items()} == pytest.approx(devices, rel=1e-4)


def test_static_power_agrees_with_the_printed_egfet_library(cells: dict[str, Cell]) -> None:
    published = {"INV": 2.0, "NAND2": 1.0, "NOR2": 3.0, "AND2": 4.0, "OR2": 4.1, "XOR2": 4.9}  # EGFET: mean power over a NAND2's
    nand2 = cells["NAND2"].leakage_uw
    assert {name: cells[name].leakage_uw / nand2 for name in published} == pytest.approx(published, rel=0.03)


def test_static_power_flows_when_a_stage_is_low(cells: dict[str, Cell]) -> None:
    stage = cells["INV"].leakage_table()[1]  # type: ignore[index]
    assert cells["NAND2"].leakage_table() == (0.0, 0.0, 0.0, stage)
    assert cells["NOR2"].leakage_table() == (0.0, stage, stage, stage)
    assert cells["AND2"].leakage_table() == (stage,) * 4  # either the NAND or the inverter is low
    assert cells["XNOR2"].leakage_table() == (0.0, stage, stage, stage)
    low_clock, high_clock = cells["DFF"].leakage_table()[0], cells["DFF"].leakage_table()[1]  # type: ignore[index]
    assert (low_clock, high_clock) == pytest.approx((3 * stage, 4 * stage))  # a gate and two pairs, and the clock inverter


@pytest.mark.parametrize("name", ["flexic_0p8", "flexic_0p6"])
def test_the_readme_says_what_the_table_holds(name: str, model: ModuleType) -> None:
    readme = bundled("pdk", name, "README.md").read_text(encoding="utf-8")
    cells = load_cells(bundled("pdk", name, "cells.json")).cells
    (process,) = [p for p in model.PROCESSES if p.name == name]
    assert f"so for one NAND2 | {process.nand2_um2:,.0f} um2, {process.nand2_uw:g} uW" in readme
    assert f"draws {process.stage_uw:g} uW while its output is low" in readme
    rows = {row.split(" | ")[0].strip("| "): row for row in readme.splitlines() if row.startswith("| ")}
    for cell in cells.values():
        area, power = cell.area_um2 / cells["NAND2"].area_um2, cell.leakage_uw / cells["NAND2"].leakage_uw
        assert rows[cell.name].endswith(f" | {round(area * 3)} | {area:.2f} | {power:.2f} |"), cell.name
