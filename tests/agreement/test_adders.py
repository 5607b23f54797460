"""A chip with full adders of the library, cells of two outputs, passes everything that looks at a chip."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from dwnasic.data.encoder import FeatureCode, Thermometer
from dwnasic.network.lut_network import Lut, LutNetwork, PopcountHead
from dwnasic.ppa.measure import measure
from dwnasic.ppa.opensta import recorded_timing
from dwnasic.rtl.ports import stimuli
from dwnasic.synth.effort import Smallest, map_smallest
from dwnasic.tech.pdk import Pdk, load_pdk
from dwnasic.verify.equivalence import prove
from dwnasic.verify.simulate import check_rows
from dwnasic.verify.witness import witnesses

Need = Callable[[str], Path]
ADDER = "sky130_fd_sc_hd__fa_1"
COUNTED = 15


def counting_network() -> LutNetwork:
    """Class 1 where more than half of fifteen pairs of bits, all independent, are ones."""
    encoder = Thermometer(tuple(FeatureCode(f"f{i}", 1, (1,)) for i in range(2 * COUNTED)))
    luts = tuple(Lut((2 * i, 2 * i + 1), 0b1000) for i in range(COUNTED))
    return LutNetwork(encoder, luts, PopcountHead(((), tuple(range(2 * COUNTED, 3 * COUNTED))), (COUNTED // 2, 0)), 2)


@pytest.fixture
def sky130(tmp_path_factory: pytest.TempPathFactory) -> Pdk:
    """sky130_fd_sc_hd from its embedded tables."""
    return load_pdk("sky130_fd_sc_hd", cache=tmp_path_factory.mktemp("cache"), environ={})


def mapped(pdk: Pdk, folder: Path) -> Smallest:
    """The chip, which has at least one full adder with both outputs used."""
    chip = map_smallest(counting_network(), pdk, interface="bits", folder=folder)
    adders = [c for c in chip.result.mapped.cells if c.cell == ADDER]
    assert adders
    assert all({"A", "B", "CIN", "SUM", "COUT"} == {pin for pin, _ in c.pins} for c in adders)
    return chip


def test_a_chip_with_full_adders_is_right_and_measured(sky130: Pdk, tmp_path: Path, require_tool: Need) -> None:
    require_tool("iverilog")
    network, chip = counting_network(), mapped(sky130, tmp_path)
    count = sum(n for name, n in chip.result.cell_counts if name == ADDER)
    areas = {name: cell.area_um2 for name, cell in sky130.cells().cells.items()}
    assert chip.result.area_um2 == pytest.approx(sum(n * areas[name] for name, n in chip.result.cell_counts))
    words = np.random.default_rng(0).integers(0, 2, (300, 2 * COUNTED))
    check_rows(network, chip.result.mapped, sky130.cells(), "bits", words)
    assert prove(chip.netlist, chip.result, sky130, tmp_path / "proof", 60).status == "proven"
    seen = witnesses(network, chip.netlist, chip.result, sky130, "bits", words, tmp_path / "seen")
    assert [(w.name, w.status) for w in seen] == [(n, "passed") for n in ("iverilog_rtl", "iverilog_mapped", "pyverilog")]
    assert chip.result.verilog.count(f"{ADDER} ") == count
    figures = measure(chip.result.mapped, sky130, stimuli(network.encoder, words, "bits"), 1e6)
    assert figures.timing is not None
    assert figures.power is not None


def test_opensta_times_full_adders_alike(tmp_path: Path, pdk_root: Path, require_tool: Need) -> None:
    require_tool("sta")
    pdk = load_pdk("sky130_fd_sc_hd", cache=tmp_path / "cache", environ={"PDK_ROOT": str(pdk_root)})
    network, chip = counting_network(), mapped(pdk, tmp_path)
    words = np.random.default_rng(0).integers(0, 2, (300, 2 * COUNTED))
    own = measure(chip.result.mapped, pdk, stimuli(network.encoder, words, "bits"), 1e6).timing
    theirs, witness = recorded_timing(chip.result, pdk, own, tmp_path / "sta")
    assert theirs is not None
    assert theirs.method.startswith("opensta")
    assert witness is not None
    assert witness.status == "passed", witness.reason
