"""Trees of cells: they compute their tables, no step makes them cheaper, and what a thermometer cannot produce is used."""

from __future__ import annotations

import itertools
from pathlib import Path

import numpy as np
import pytest
from circuits import outputs_of, thermometer, without
from hypothesis import given
from hypothesis import strategies as st
from strategies import networks, quick
from test_small_library import TWO_CELLS, YAML

from dwnasic.data.encoder import FeatureCode, Thermometer
from dwnasic.network.legal_codes import bits_of_codes, count_codes, free_encoder
from dwnasic.network.lut_network import CodeHead, Lut, LutNetwork
from dwnasic.network.truth_table import ones, variable
from dwnasic.synth.cell_circuit import CellCircuit, CircuitBuilder
from dwnasic.synth.cell_options import CellOptions, cell_options
from dwnasic.synth.cell_trees import CellTrees, cell_trees
from dwnasic.tech.pdk import Pdk, load_pdk

SIZED = st.integers(1, 6).flatmap(lambda n: st.tuples(st.just(n), st.integers(1, ones(n) - 1)))


@pytest.fixture(params=["sky130", "flexic", "no multiplexer", "an inverter and a nand"], scope="module")
def options(request: pytest.FixtureRequest, cache: Path, tmp_path_factory: pytest.TempPathFactory) -> CellOptions:
    if request.param == "an inverter and a nand":
        folder = tmp_path_factory.mktemp("two")
        (folder / "two.lib").write_text(TWO_CELLS)
        (folder / "pdk.yaml").write_text(YAML)
        return cell_options(load_pdk(str(folder), cache=folder / "cache", environ={}))
    if request.param == "no multiplexer":
        return cell_options(without(request.getfixturevalue("sky130"), "mux*"))
    return cell_options(request.getfixturevalue(request.param))


def tree(trees: CellTrees, table: int, n: int) -> CellCircuit:
    draft = CircuitBuilder(n, trees.options)
    return draft.freeze([trees.add(draft, range(n), table)])


def test_a_tree_computes_its_table_at_its_area(options: CellOptions) -> None:
    trees = cell_trees(options)

    @quick(200)
    @given(SIZED)
    def check(sized: tuple[int, int]) -> None:
        n, table = sized
        circuit = tree(trees, table, n)
        rows = np.array([[a >> i & 1 for i in range(n)] for a in range(1 << n)], dtype=bool)
        assert outputs_of(circuit, options, rows)[:, 0].tolist() == [bool(table >> a & 1) for a in range(1 << n)]
        assert circuit.area(options) <= trees.areas_of([(table, n)])[0], "equal cells of a tree are one"

    check()


def test_a_function_of_one_cell_has_its_area(options: CellOptions) -> None:
    trees = cell_trees(options)
    for kind, cell in enumerate(options.cells[: len(options.cells) - 2 * (options.adder is not None)]):
        n = len(cell.inputs)
        assert trees.areas_of([(options.tables[kind], n)])[0] <= options.areas[kind]
    assert trees.areas_of([(0b01, 1)])[0] == options.areas[0], "an inverter is an inverter"
    assert not trees.areas_of([(variable(n, i), n) for n in range(1, 7) for i in range(n)]).any(), "wires are free"


def test_no_step_makes_a_function_cheaper(options: CellOptions) -> None:
    """By definition: cells of a random tree and of one or two inputs, and multiplexers of two trees."""
    trees, rng = cell_trees(options), np.random.default_rng(0)
    known = [table for table in range(1 << 8) if options.area_of(3, table) is not None]
    for _ in range(3000):
        g, h, cell = (int(rng.integers(1, ones(4))), int(rng.integers(1, ones(4))), int(rng.choice(known)))
        a, b = rng.choice(4, 2, replace=False).tolist()
        made = chosen = 0
        for row in range(16):
            address = (g >> row & 1) | (row >> a & 1) << 1 | (row >> b & 1) << 2
            made |= (cell >> address & 1) << row
            chosen |= ((h if row >> a & 1 else g) >> row & 1) << row
        assert trees.areas[made] <= trees.areas[g] + (options.area_of(3, cell) or 0)
        mux = options.area_of(3, 0b1100_1010)
        assert mux is None or trees.areas[chosen] <= trees.areas[g] + trees.areas[h] + mux


def test_an_order_of_inputs_makes_no_difference(flexic: Pdk) -> None:
    trees, rng = cell_trees(cell_options(flexic)), np.random.default_rng(1)
    for n in (4, 5, 6):
        table = int.from_bytes(rng.bytes(8), "little") & ones(n)
        areas = set()
        for order in itertools.islice(itertools.permutations(range(n)), 24):
            other = 0
            for a in range(1 << n):
                other |= (table >> sum((a >> i & 1) << o for i, o in enumerate(order)) & 1) << a
            areas.add(int(trees.areas_of([(other, n)])[0]))
        assert len(areas) == 1


def test_cheapest_tables_agree_on_legal_codes_and_are_not_dearer(options: CellOptions) -> None:
    trees = cell_trees(options)

    @quick(60)
    @given(networks(max_luts=8))
    def check(network: LutNetwork) -> None:
        found = trees.cheapest_tables(network, network.encoder)
        codes = bits_of_codes(network.encoder, np.arange(count_codes(network.encoder)))
        assert np.array_equal(found.evaluate_bits(codes), network.evaluate_bits(codes))
        for old, new in zip(network.luts, found.luts, strict=True):
            assert old.inputs == new.inputs
            if old != new:
                areas = trees.areas_of([(lut.table, len(lut.inputs)) for lut in (old, new)])
                assert areas[1] <= areas[0]
        free = trees.cheapest_tables(network, free_encoder(network.n_inputs)).luts
        for old, new in zip(network.luts, free, strict=True):
            assert old == new or len(set(old.inputs)) < len(old.inputs), "only entries that read a bit as both are free"

    check()


def test_halves_that_are_complements_stay_so(sky130: Pdk) -> None:
    """Chosen one by one they would be two other tables, and no exclusive or would join them."""
    trees = cell_trees(cell_options(sky130))
    encoder = Thermometer(tuple(FeatureCode(f"f{i}", 2, (1, 2)) for i in range(3)))
    network = LutNetwork(encoder, (Lut((3, 4, 5, 0, 2), 0x96696996),), CodeHead((6,)), 2)
    (found,) = trees.cheapest_tables(network, encoder).luts
    assert trees.areas_of([(found.table, 5)])[0] <= trees.areas_of([(0x96696996, 5)])[0]


def test_no_table_that_agrees_is_cheaper(flexic: Pdk) -> None:
    """By trying all of them: LUTs of four inputs, three of one feature."""
    trees, rng, encoder = cell_trees(cell_options(flexic)), np.random.default_rng(2), thermometer(2)
    inputs = (0, 1, 2, 4)
    legal = [a for a in range(16) if not (a >> 1 & 1 and not a & 1) and not (a >> 2 & 1 and not a >> 1 & 1)]
    free = [a for a in range(16) if a not in legal]
    for table in rng.integers(0, 1 << 16, 20).tolist():
        network = LutNetwork(encoder, (Lut(inputs, table),), CodeHead((encoder.n_bits,)), 2)
        (found,) = trees.cheapest_tables(network, encoder).luts
        assert all((found.table ^ table) >> a & 1 == 0 for a in legal)
        fixed = sum((table >> a & 1) << a for a in legal)
        others = [fixed + sum(1 << a for a in some) for k in range(len(free) + 1) for some in itertools.combinations(free, k)]
        assert trees.areas_of([(found.table, 4)])[0] == trees.areas_of([(t, 4) for t in others]).min()


def test_an_implied_bit_costs_nothing(sky130: Pdk) -> None:
    """Bit 2 of a feature implies bits 0 and 1: their AND is bit 2."""
    trees, encoder = cell_trees(cell_options(sky130)), thermometer(2)
    network = LutNetwork(encoder, (Lut((0, 1, 2), 0b1000_0000),), CodeHead((encoder.n_bits,)), 2)
    (found,) = trees.cheapest_tables(network, encoder).luts
    assert found.table == variable(3, 2)
