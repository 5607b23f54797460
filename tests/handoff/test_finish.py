"""Finished netlists: no constants, no feed-throughs, no shared outputs, and still the same function."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from handed import awkward, popcount
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from strategies import counting_network

from dwnasic.errors import PdkError, ToolTimeoutError, VerificationError
from dwnasic.handoff import chip as module
from dwnasic.handoff.chip import FinishedChip, Order, finish_chip
from dwnasic.handoff.finish import tie_and_buffer
from dwnasic.rtl.netlist import Port
from dwnasic.rtl.ports import Vectors
from dwnasic.synth.job import MappedCell, MappedNetlist
from dwnasic.tech.pdk import Pdk
from dwnasic.verify.equivalence import Proof
from dwnasic.verify.simulate import simulate

Maker = Callable[..., FinishedChip]


def drivers(mapped: MappedNetlist, pdk: Pdk) -> list[int]:
    """Nets that cells drive."""
    outputs = {name: {p.name for p in cell.outputs} for name, cell in pdk.cells().cells.items()}
    return [net for cell in mapped.cells for pin, net in cell.pins if pin in outputs[cell.cell]]


def test_every_output_bit_has_a_cell_of_its_own(finished: Maker, sky130: Pdk) -> None:
    chip = finished(awkward())
    bits = [net for port in chip.result.mapped.outputs for net in port.nets]
    assert len(set(bits)) == len(bits) == 2
    assert set(bits) <= set(drivers(chip.result.mapped, sky130))
    assert dict(chip.result.cell_counts) == {"sky130_fd_sc_hd__conb_1": 1, "sky130_fd_sc_hd__buf_1": 1}
    assert "assign" not in chip.result.verilog
    assert "1'h" not in chip.result.verilog
    assert "1'b" not in chip.result.verilog
    assert chip.proof.status == "proven"


def test_a_netlist_that_needs_nothing_is_left_alone(finished: Maker, sky130: Pdk) -> None:
    mapped = finished(popcount()).result.mapped
    assert tie_and_buffer(mapped, sky130) == mapped


@settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(nets=st.lists(st.integers(0, 4), min_size=1, max_size=6))
def test_any_connection_of_outputs_becomes_legal_and_keeps_its_function(nets: list[int], sky130: Pdk) -> None:
    gate = MappedCell("u0", "sky130_fd_sc_hd__nand2_1", (("A", 2), ("B", 1), ("Y", 4)))
    raw = MappedNetlist("chip", (Port("a", (2, 3)),), (Port("y", tuple(nets)),), (gate,), None)
    legal = tie_and_buffer(raw, sky130)
    bits = legal.outputs[0].nets
    assert len(set(bits)) == len(bits)
    assert set(bits) <= set(drivers(legal, sky130))
    assert not {0, 1} & {net for cell in legal.cells for _, net in cell.pins}
    rows = Vectors(4, {"a": np.array([[r & 1, r >> 1] for r in range(4)], dtype=bool)})
    before, after = (simulate(netlist, sky130.cells(), rows).ports["y"] for netlist in (raw, legal))
    assert (before == after).all()


def test_a_technology_without_ties_or_buffers_says_what_it_lacks(finished: Maker, sky130: Pdk) -> None:
    raw = MappedNetlist("chip", (Port("a", (2,)),), (Port("y", (2, 0)),), (), None)
    with pytest.raises(PdkError, match=r"buffer.*add one"):
        tie_and_buffer(raw, replace(sky130, buffer_cell=None))
    with pytest.raises(PdkError, match="tie_low"):
        tie_and_buffer(raw, replace(sky130, tie_low=None))


def test_a_cell_that_the_technology_lacks_is_named(sky130: Pdk) -> None:
    strange = MappedNetlist("chip", (), (Port("y", (2,)),), (MappedCell("u0", "acme_inv", (("Y", 2),)),), None)
    with pytest.raises(PdkError, match=r"sky130_fd_sc_hd .* lacks: acme_inv"):
        tie_and_buffer(strange, sky130)


def test_a_netlist_that_was_changed_is_refused(finished: Maker, sky130: Pdk, tmp_path: Path) -> None:
    chip = finished(popcount())
    wrong = chip.result.verilog.replace("nand2_1", "nor2_1", 1) if "nand2_1" in chip.result.verilog else ""
    assert wrong != chip.result.verilog
    order = replace(chip.order, netlist=wrong)
    with pytest.raises(VerificationError, match="counterexample"):
        finish_chip(order, tmp_path)


def test_a_chip_without_a_proof_gives_way_to_a_simpler_one(flexic: Pdk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    order = Order(counting_network(), ("a", "b"), flexic, "bits", effort="fast")
    wanted = finish_chip(order, tmp_path / "quick")
    real, asked = module.prove, []

    def slow(*arguments: Any, **named: Any) -> Any:
        asked.append(arguments)
        return real(*arguments, **named) if len(asked) > 1 else Proof("not_run", "", None, "", (), 0.0)

    monkeypatch.setattr(module, "prove", slow)
    made = finish_chip(order, tmp_path / "slow")
    assert (wanted.proof.status, made.proof.status) == ("proven_under_constraint", "proven")
    assert made.result.area_um2 > wanted.result.area_um2
    monkeypatch.setattr(module, "prove", lambda *_: Proof("not_run", "", None, "", (), 0.0))
    with pytest.raises(ToolTimeoutError, match="the netlist to hand over has no proof"):
        finish_chip(order, tmp_path / "never")


@pytest.mark.parametrize("top", ["Chip", "1chip", "module", "a-b", ""])
def test_a_name_that_verilog_cannot_have_is_refused(top: str, sky130: Pdk) -> None:
    with pytest.raises(PdkError, match="top module"):
        Order(popcount(), ("a", "b"), sky130, "bits", top=top)
