"""Chips that use don't-cares: proven under the thermometer's constraint, not without it, and never when they are wrong."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from chips import network
from hypothesis import given
from strategies import networks, quick, some_words

from dwnasic.network.lut_network import LutNetwork
from dwnasic.network.simplify import simplify
from dwnasic.synth.effort import map_smallest
from dwnasic.tech.pdk import Pdk
from dwnasic.verify.equivalence import prove, thermometer_constraint
from dwnasic.verify.simulate import check_rows


def test_the_proof_needs_the_constraint_and_refutes_mutations(flexic: Pdk, tmp_path: Path) -> None:
    model = simplify(network(1, luts=6))
    chip = map_smallest(model, flexic, interface="bits", folder=tmp_path)
    assert chip.under_constraint
    constraint = thermometer_constraint(chip.netlist)
    assert prove(chip.netlist, chip.result, flexic, tmp_path / "p0", 60, constraint).status == "proven_under_constraint"
    assert prove(chip.netlist, chip.result, flexic, tmp_path / "p1", 60).status == "disproved"
    swaps = {"NAND2 ": "NOR2 ", "NOR2 ": "NAND2 ", "OAI21 ": "AOI21 ", "AOI21 ": "OAI21 ", "NAND3 ": "NOR3 ", "NOR3 ": "NAND3 "}
    old = next(name for name in swaps if name in chip.result.verilog)
    wrong = replace(chip.result, verilog=chip.result.verilog.replace(old, swaps[old], 1))
    proof = prove(chip.netlist, wrong, flexic, tmp_path / "p2", 60, constraint)
    assert proof.status == "disproved"
    assert proof.counterexample is not None
    for port, i, j in constraint:
        assert not proof.counterexample[port] >> i & 1 or proof.counterexample[port] >> j & 1, (
            "the counterexample is a legal code"
        )


def test_chips_compute_their_networks_on_all_rows(flexic: Pdk, tmp_path_factory: pytest.TempPathFactory) -> None:
    @quick(3)
    @given(networks(max_luts=8))
    def check(model: LutNetwork) -> None:
        folder = tmp_path_factory.mktemp("job")
        small = simplify(model)
        for interface in ("bits", "words"):
            chip = map_smallest(small, flexic, interface=interface, folder=folder / interface)
            check_rows(small, chip.result.mapped, flexic.cells(), interface, some_words(small.encoder))
            constraint = thermometer_constraint(chip.netlist) if chip.under_constraint else ()
            proof = prove(chip.netlist, chip.result, flexic, folder / f"{interface}_proof", 60, constraint)
            assert proof.status == ("proven_under_constraint" if constraint else "proven")

    check()
