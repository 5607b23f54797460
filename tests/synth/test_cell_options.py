"""Every way to make a function makes that function."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from circuits import SKY130, without

from dwnasic.errors import PdkError
from dwnasic.synth.cell_options import FIRST_TABLE, MAX_INPUTS, cell_options, few_inputs, masks
from dwnasic.tech.pdk import DontUse, Pdk


@pytest.mark.parametrize("technology", ["sky130", "flexic"])
def test_every_way_makes_its_function(technology: str, request: pytest.FixtureRequest) -> None:
    pdk: Pdk = request.getfixturevalue(technology)
    options = cell_options(pdk)
    rng = np.random.default_rng(0)
    four = rng.choice(1 << 16, 300)
    for k, tables in ((1, range(4)), (2, range(16)), (3, range(256)), (4, four.tolist())):
        for table in tables:
            costs = []
            for way in options.options[FIRST_TABLE[k] + table]:
                if way < 0:
                    continue
                kind, pins, flips = int(way) & 0xFFFF, int(way) >> 16 & 255, int(way) >> 24
                n, made = len(options.cells[kind].inputs), 0
                for address in range(1 << k):
                    nodes = address ^ flips & 15
                    read = sum((nodes >> (pins >> 2 * pin & 3) & 1) << pin for pin in range(n))
                    made |= (options.tables[kind] >> read & 1 ^ flips >> 4) << address
                assert made == table
                costs.append(int(options.areas[kind]) + int(flips).bit_count() * int(options.areas[0]))
            assert costs == sorted(costs)
            if k == 2 and table not in (0, 15):
                assert (len(costs) > 0) == (table not in (0b1010, 0b1100)), "all but constants and wires can be made"


def test_areas_and_masks(flexic: Pdk) -> None:
    options = cell_options(flexic)
    for cell, area in zip(options.cells, options.areas, strict=True):
        assert abs(area * options.unit_um2 / cell.area_um2 - 1) < 1e-3
    assert options.cells[0].name == "INV"
    assert [int(m > 0) for m in masks([0b0111])[0]] == [1, 1, 1, *[0] * 13]


def test_a_library_without_inverter_is_refused(flexic: Pdk) -> None:
    with pytest.raises(PdkError, match="no inverter"):
        cell_options(replace(flexic, dont_use=DontUse.of("no inverters", ["INV"])))


def test_large_cells_can_be_left_out(sky130: Pdk) -> None:
    names = {c.name for c in few_inputs(sky130).usable_cells()}
    whole = {c.name: c for c in sky130.usable_cells()}
    assert names == {name for name, cell in whole.items() if len(cell.inputs) <= MAX_INPUTS} < set(whole)


def test_the_full_adder_of_a_library(sky130: Pdk, flexic: Pdk) -> None:
    assert cell_options(flexic).adder is None
    options = cell_options(sky130)
    adder = options.adder
    assert adder is not None
    assert (adder.cell.name, adder.outputs) == (SKY130 + "fa_1", ("SUM", "COUT"))
    assert (options.tables[adder.sum], options.tables[adder.carry]) == (0x96, 0xE8)
    assert (options.cells[adder.carry].name, options.outputs[adder.carry]) == (SKY130 + "maj3_1", "X")
    area = {i: int(options.areas[i]) * options.unit_um2 for i in (adder.sum, adder.carry, adder.xor)}
    assert len(options.cells[adder.xor].inputs) == 2
    assert area[adder.sum] == pytest.approx(2 * area[adder.xor], rel=1e-3)
    assert adder.saved * options.unit_um2 == pytest.approx(area[adder.sum] + area[adder.carry] - adder.cell.area_um2, rel=1e-2)


def test_a_carry_that_no_other_cell_makes_is_the_adders(sky130: Pdk) -> None:
    options = cell_options(without(sky130, "maj3_*", "fa_1"))
    assert options.adder is not None
    assert options.adder.cell.name == SKY130 + "fa_2"
    assert (options.cells[options.adder.carry], options.outputs[options.adder.carry]) == (options.adder.cell, "COUT")
    assert options.areas[options.adder.carry] * options.unit_um2 == pytest.approx(options.adder.cell.area_um2, rel=1e-3)


def test_a_sum_is_the_adders_where_gates_are_larger(sky130: Pdk) -> None:
    options = cell_options(without(sky130, "xor2_*", "xnor2_*"))
    assert options.adder is not None
    assert options.adder.xor == -1
    assert options.areas[options.adder.sum] * options.unit_um2 == pytest.approx(options.adder.cell.area_um2, rel=1e-3)


def test_an_adder_that_saves_nothing_is_left_out(sky130: Pdk) -> None:
    assert cell_options(without(sky130, "fa_1", "fa_2")).adder is None  # fa_4: 7.33 NAND2, as much as its parts
    assert cell_options(without(sky130, "fa_*", "fah_*", "fahcin_*", "fahcon_*")).adder is None
