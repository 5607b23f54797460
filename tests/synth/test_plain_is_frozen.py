"""The baseline of `benchmarks/mapping.py` stays what it was: networks, lowered netlists and script, by their digests.

Areas of the efforts are ratios to it. A change of `simplify` or of `lower` that is meant to make chips smaller must leave the
baseline as it is, for instance under another structure name; then these digests do not change.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from dwnasic.network.lut_network import LutNetwork
from dwnasic.network.simplify import simplify
from dwnasic.rtl.lower import lower
from dwnasic.synth.yosys import script_digest
from dwnasic.synth.yosys_json import netlist_module

NETWORKS = Path(__file__).resolve().parents[2] / "benchmarks" / "networks"
FROZEN = json.loads((Path(__file__).parent / "plain_frozen.json").read_text(encoding="utf-8"))


def digest(path: Path) -> str:
    """Of the netlists of both interfaces as Yosys is given them."""
    network = simplify(LutNetwork.load(path))
    modules = [netlist_module(lower(network, interface=interface), {}) for interface in ("bits", "words")]
    return hashlib.sha256(json.dumps(modules, sort_keys=True).encode()).hexdigest()


def test_the_script_is_the_one_that_areas_are_compared_with() -> None:
    assert script_digest("plain") == FROZEN["script"]


def test_every_network_of_the_benchmark_is_frozen() -> None:
    assert sorted(FROZEN["netlists"]) == sorted(path.stem for path in NETWORKS.glob("*.json"))


@pytest.mark.parametrize("name", sorted(FROZEN["netlists"]))
def test_the_netlist_is_the_one_that_areas_are_compared_with(name: str) -> None:
    assert digest(NETWORKS / f"{name}.json") == FROZEN["netlists"][name]
