"""Orders from records: the committed report of the blood study, and trials that cannot be handed over."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from dwnasic.errors import PdkError, StoreError, UnknownNameError
from dwnasic.explore.trial import Record, RecordStore
from dwnasic.handoff.chip import finish_chip
from dwnasic.handoff.folder import handoff_files
from dwnasic.handoff.orders import choose_technology, order_of
from dwnasic.study import Study, load_study

REPORT = Path(__file__).parents[2] / "reports" / "blood"


@pytest.fixture(scope="module")
def study() -> Study:
    return load_study(REPORT / "study.yaml")


@pytest.fixture(scope="module")
def member() -> Record:
    records = [r for r in RecordStore(REPORT / "records").all() if r.kind == "trial"]
    return max(records, key=lambda r: r.metrics["area_nand2"])


@pytest.mark.parametrize("interface", ["bits", "words"])
def test_a_published_chip_is_handed_over_as_recorded(member: Record, study: Study, interface: str, tmp_path: Path) -> None:
    pdk = choose_technology(member, None, tmp_path, {}, tmp_path)
    assert pdk.name == "sky130_fd_sc_hd"
    order = order_of(member, study, pdk, interface=interface)
    recorded = member.chip(pdk.name, interface)
    assert recorded is not None
    assert order.netlist == recorded.netlist
    chip = finish_chip(order, tmp_path / "work")
    assert chip.proof.status == "proven"
    assert chip.result.area_um2 == pytest.approx(recorded.area_um2)  # this chip needs neither ties nor buffers
    assert dict(chip.result.cell_counts) == recorded.cells
    read = [f.name for f in order.network.encoder.features if f.thresholds]
    readme = handoff_files(chip, "librelane")["README.md"]
    assert all(f"| {name} | " in readme for name in read)
    assert ("x 0.004 + 0.5" in readme) == ("monetary_cc" in read)


def test_what_a_record_lacks_is_mapped_now(member: Record, study: Study, tmp_path: Path) -> None:
    pdk = choose_technology(member, "sky130", tmp_path, {}, tmp_path)
    order = order_of(member, study, pdk, interface="bits", registers="io")
    assert order.netlist == ""
    chip = finish_chip(order, tmp_path / "work")
    assert chip.proof.status == "proven"
    assert chip.result.register_area_um2 > 0


def test_a_proof_under_constraint_stays_one(study: Study, tmp_path: Path) -> None:
    known = RecordStore(REPORT / "records").all()
    member = next(r for r in known if any(chip.proof == "proven_under_constraint" for chip in r.chips))
    pdk = choose_technology(member, None, tmp_path, {}, tmp_path)
    order = order_of(member, study, pdk, interface="bits")
    assert finish_chip(order, tmp_path / "work").proof.status == "proven_under_constraint"


def test_without_a_technology_to_lay_out_the_reasons_are_told(member: Record, tmp_path: Path) -> None:
    models = replace(member, chips=tuple(c for c in member.chips if c.technology.startswith("flexic")))
    with pytest.raises(PdkError, match=r"flexic_0p8 has no data.*--technology sky130_fd_sc_hd"):
        choose_technology(models, None, tmp_path, {}, tmp_path)
    own = replace(member, chips=(replace(member.chips[0], technology="mylib"),))
    with pytest.raises(PdkError, match=r"mylib is not a bundled technology: give its pdk\.yaml"):
        choose_technology(own, None, tmp_path, {}, tmp_path)
    with pytest.raises(UnknownNameError, match="sky130"):
        choose_technology(member, "sky13", tmp_path, {}, tmp_path)


def test_a_trial_without_a_network_is_refused(member: Record, study: Study, tmp_path: Path) -> None:
    pdk = choose_technology(member, None, tmp_path, {}, tmp_path)
    failed = replace(member, network=None, state="failed", reason="no replica")
    with pytest.raises(StoreError, match="no replica"):
        order_of(failed, study, pdk)
