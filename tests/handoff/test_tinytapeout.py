"""Chips behind the pins of Tiny Tapeout, run through those pins."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from handed import ENCODER, awkward, popcount

from dwnasic.data.encoder import FeatureCode, Thermometer
from dwnasic.errors import NetlistError
from dwnasic.handoff.chip import FinishedChip
from dwnasic.handoff.folder import handoff_files, write_folder
from dwnasic.network.lut_network import Lut, LutNetwork, PopcountHead
from dwnasic.rtl.lower import lower

Maker = Callable[..., FinishedChip]


def wide() -> LutNetwork:
    """Three words of 12, 3 and 8 bits: more than 16 pins."""
    encoder = Thermometer((FeatureCode("a", 12, (300, 2000)), *ENCODER.features[1:], FeatureCode("c", 8, (100,))))
    return LutNetwork(encoder, (Lut((0, 2, 4), 0b10010110), Lut((1, 3), 0b1000)), PopcountHead(((5,), (6, 0))), 2)


@pytest.mark.parametrize(
    ("network", "interface", "direct"),
    [(popcount(), "bits", True), (popcount(), "words", True), (awkward(), "bits", True), (wide(), "words", False)],
)
def test_it_answers_through_the_pins_and_a_wrong_chip_fails(
    network: LutNetwork, interface: str, direct: bool, finished: Maker, tmp_path: Path, require_tool
) -> None:
    iverilog, vvp = require_tool("iverilog"), require_tool("vvp")
    files = handoff_files(finished(network, interface), "tinytapeout")
    write_folder(tmp_path, files)
    assert ("loaded" in files["src/project.v"]) != direct
    chip = (tmp_path / "src" / "dwnasic_chip.v").read_text()
    for good in (True, False):
        if not good:
            first, _, rest = chip.rpartition("assign y = ")
            (tmp_path / "src" / "dwnasic_chip.v").write_text(f"{first}assign y = ~{rest}")
        sources = ["vectors/project_testbench.v", "src/project.v", "src/dwnasic_chip.v"]
        subprocess.run([iverilog, "-g2005", "-Wall", "-o", "t.vvp", *sources], cwd=tmp_path, check=True)
        out = subprocess.run([vvp, "-n", "t.vvp"], cwd=tmp_path, check=True, capture_output=True, text=True).stdout
        assert out.startswith("PASS" if good else "FAIL"), out


def test_its_description_names_files_that_are_there_and_all_pins(finished: Maker) -> None:
    for network, interface in ((popcount(), "bits"), (wide(), "words")):
        files = handoff_files(finished(network, interface), "tinytapeout")
        info = yaml.safe_load(files["info.yaml"])
        assert all(f"src/{name}" in files for name in info["project"]["source_files"])
        assert f"module {info['project']['top_module']} (" in files["src/project.v"]
        assert len(info["pinout"]) == 24


def test_a_chip_that_does_not_fit_is_refused(finished: Maker) -> None:
    with pytest.raises(NetlistError, match="--registers none"):
        handoff_files(finished(popcount(), "words", "io"), "tinytapeout")
    huge = LutNetwork(
        Thermometer(tuple(FeatureCode(f"f{i}", 9, (i + 1,)) for i in range(65))), (), PopcountHead(((0,), tuple(range(1, 65)))), 2
    )
    with pytest.raises(NetlistError, match="reads 130 bytes"):
        handoff_files(replace(finished(popcount(), "words"), model=lower(huge, interface="words")), "tinytapeout")
