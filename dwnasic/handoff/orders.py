"""Orders from records: which chip of a trial is handed over, in which technology and interface."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from dwnasic.errors import PdkError, StoreError, UnknownNameError
from dwnasic.explore.trial import ChipRecord, Record
from dwnasic.handoff.chip import TOP, Order
from dwnasic.network.lut_network import LutNetwork
from dwnasic.study import Study
from dwnasic.tech.pdk import Pdk, load_pdk


def choose_technology(record: Record, named: str | None, cache: Path, environ: Mapping[str, str], folder: Path) -> Pdk:
    """The technology that was `named` (a name, a folder or a pdk.yaml, relative to `folder`), else the first of the record's
    chips that can be laid out. Raises UnknownNameError and PdkError."""
    if named is not None:
        return load_pdk(named, cache=cache, environ=environ, folder=folder)
    names = tuple(dict.fromkeys(chip.technology for chip in record.chips))
    refused = []
    for name in names:
        try:
            pdk = load_pdk(name, cache=cache, environ=environ, folder=folder)
        except UnknownNameError:  # a technology of the user's own: records hold no path to it
            refused.append(f"{name} is not a bundled technology: give its pdk.yaml with --technology")
            continue
        if pdk.physical is not None:
            return pdk
        refused.append(f"{name} has no data for place and route" + (" (a model)" if pdk.is_model else ""))
    reason = "; ".join(refused) or "the trial has no chip"
    raise PdkError(f"no technology of trial {record.key} can be laid out: {reason}; try --technology sky130_fd_sc_hd")


def order_of(
    record: Record,
    study: Study,
    pdk: Pdk,
    *,
    interface: str | None = None,
    registers: str | None = None,
    top: str = TOP,
) -> Order:
    """The order for a trial: its recorded netlist where the record has one for this technology, interface and registers, else a
    new mapping of its network. Raises StoreError for a record without a network."""
    if record.network is None:
        raise StoreError(f"trial {record.key} has no network ({record.state}: {record.reason}); choose a complete trial")
    style = interface or study.chip.interface
    kept = registers or study.chip.registers
    chip = record.chip(pdk.name, style) if kept == study.chip.registers else None
    return Order(
        network=LutNetwork.from_json(record.network),
        class_names=_class_names(record),
        pdk=pdk,
        interface=style,
        registers=kept,
        netlist=chip.netlist if chip else "",
        constrained=chip is not None and chip.proof == "proven_under_constraint",
        top=top,
        rate_hz=study.chip.rate_hz,
        origin=_origin(record, study, chip),
    )


def _class_names(record: Record) -> tuple[str, ...]:
    names: Sequence[str] = record.data.get("classes", ())
    count = int((record.network or {}).get("n_classes", len(names)))
    return tuple(map(str, names)) if len(names) == count else tuple(f"class {c}" for c in range(count))


def _origin(record: Record, study: Study, chip: ChipRecord | None) -> dict[str, Any]:
    found: dict[str, Any] = {
        "study": study.name,
        "trial": record.key,
        "netlist": "as recorded and finished for layout" if chip else "mapped for this hand-off",
        "chip_test_accuracy": record.chip_test_accuracy,
        "validation_accuracy_mean": record.metrics.get("validation_accuracy_mean"),
        "inputs": record.scales,
        "versions": record.versions,
    }
    return {name: value for name, value in found.items() if value is not None}
