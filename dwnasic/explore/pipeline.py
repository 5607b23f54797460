"""The whole flow of a candidate on one screen: train, harden, choose, simplify, map, prove, measure, record."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from dwnasic.data.dataset import Dataset
from dwnasic.data.encoder import Words
from dwnasic.data.splits import Split, accuracy, balanced_accuracy
from dwnasic.errors import DwnasicError, PdkError, ToolTimeoutError, TrainingError, VerificationError, lookup
from dwnasic.explore.chip import Mapping, make_chip, map_areas
from dwnasic.explore.learners import DwnLearner, Learner, Learnt, learner_of, population_rows
from dwnasic.explore.plan import Plan, machine, versions
from dwnasic.explore.screen import Rival, estimated_chip, of_training, screened
from dwnasic.explore.shrink import FoldRows, shrink
from dwnasic.explore.trial import ChipRecord, OuterScores, Record
from dwnasic.network.lut_network import LutNetwork, class_bits
from dwnasic.network.simplify import simplify
from dwnasic.rtl.lower import lower
from dwnasic.rtl.ports import class_vectors, input_ports, port_notes, stimuli
from dwnasic.rtl.verilog import bench_verilog, netlist_verilog
from dwnasic.study import INTERFACES, Candidate
from dwnasic.tech.die_cost import die_cost
from dwnasic.tech.pdk import Pdk
from dwnasic.train.estimator import Replica

BENCH_ROWS = 256  # vectors of a testbench that is handed over


def evaluate(plan: Plan, candidate: Candidate, number: int, known: Record | None = None, rivals: Sequence[Rival] = ()) -> Record:
    """`carry` for a candidate of the search, trial `number`."""
    return carry(plan, DwnLearner(candidate), number, known, rivals)


def carry(plan: Plan, learner: Learner, number: int | None, known: Record | None = None, rivals: Sequence[Rival] = ()) -> Record:
    """Carry a learner from its configuration to a record of its proven chip (validation figures only).

    A record of the same training stage is not trained again; a candidate that cannot compete with `rivals` and has no chip yet
    gets none and the state `screened`. A training, data or tool failure gives a record of state `failed` with its reason; a chip
    that differs from its model raises VerificationError, which stops the sweep.
    """
    started = time.monotonic()
    blank = blank_record(plan, learner, number)
    try:
        record = _trained(plan, learner, blank, known)
        trained = time.monotonic()
        known_chip = known is not None and bool(known.chips)  # of another study in this folder, say: it is not to be lost
        record = screened(plan.study, record, plan.primary[0], () if known_chip else rivals)
        if record.state == "screened":
            return replace(record, times={"training": trained - started, "estimate": time.monotonic() - trained})
        record = _mapped(plan, record)
        _check_figures(plan, record)
    except VerificationError:
        raise
    except DwnasicError as error:
        return replace(blank, reason=f"{type(error).__name__}: {error}")
    record = replace(record, times={"training": trained - started, "synthesis": time.monotonic() - trained})
    broken = _broken_constraints(plan, record)
    return replace(record, state="infeasible" if broken else "complete", reason=broken)


def blank_record(plan: Plan, learner: Learner, number: int | None) -> Record:
    """What is known of an evaluation before it begins; its state is `failed` until it has ended."""
    key, engine = learner.key(plan), learner.engine(plan)
    return Record(
        kind=learner.kind, key=key, family=learner.family, state="failed", candidate=learner.to_json(), number=number,
        stage_keys={
            "sweep": plan.sweep_key(),
            **({"baselines": plan.baselines_key()} if learner.kind == "baseline" else {}),
            "training": plan.training_key(key, engine),
            "synthesis": plan.synthesis_key(key, engine),
        },
        data={"name": plan.table.name, "digest": plan.table.digest, "rows": len(plan.table.labels),
              "classes": list(plan.table.class_names), "features": list(plan.table.feature_names)},
        versions=versions(), machine=machine(),
    )  # fmt: skip


def finalise(plan: Plan, record: Record) -> Record:
    """What only front members get: the chip's test score, outer splits, all technologies and interfaces, witnesses.

    Raises DwnasicError when a stage fails; the record given stays as it is.
    """
    started = time.monotonic()
    learner = learner_of(record)
    network = LutNetwork.from_json(record.network or {})
    first = plan.split(0)
    predicted = network.evaluate(plan.dataset(first).words[first.test])
    labels = plan.table.labels[first.test]
    splits = [plan.split(index) for index in range(1, plan.study.split.outer)]
    networks = _train_outer(plan, learner, splits)
    scores = [(accuracy(labels, predicted), balanced_accuracy(labels, predicted))]
    for split, other in zip(splits, networks, strict=True):
        predicted = other.evaluate(plan.dataset(split).words[split.test])
        truth = plan.table.labels[split.test]
        scores.append((accuracy(truth, predicted), balanced_accuracy(truth, predicted)))
    trained = time.monotonic()
    pdk, interface = plan.primary
    folder = _folder(plan, record.key) / "final"
    splits_mapping = trial_mapping(plan)
    areas, why = _split_areas(plan, [network, *networks], folder / "splits")
    words = plan.dataset(first).words
    front = replace(splits_mapping, effort=plan.study.synthesis.front)
    chips = tuple(
        make_chip(
            network, other, plan.study.chip, words, folder / f"{other.name}_{style}", interface=style, witness=True,
            mapping=front if (other.name, style) == (pdk.name, interface) else splits_mapping,
        )
        for other in plan.pdks
        for style in INTERFACES
    )  # fmt: skip
    chips = tuple(
        replace(chip, area_nand2_splits=areas, splits_effort=splits_mapping.effort, left_out=(*chip.left_out, *why))
        if (chip.technology, chip.interface) == (pdk.name, interface)
        else chip
        for chip in chips
    )
    benches = {f"{style}_testbench": _testbench(plan, network, style, words) for style in INTERFACES}
    return replace(
        record,
        rtl={**record.rtl, **benches},
        stage_keys={**record.stage_keys, "final": plan.final_key(record.key, learner.engine(plan))},
        chips=chips,
        chip_test_accuracy=scores[0][0],
        chip_test_balanced_accuracy=scores[0][1],
        outer=OuterScores(tuple(s[0] for s in scores), tuple(s[1] for s in scores), len(first.train), len(first.test)),
        times={**record.times, "outer_training": trained - started, "outer_synthesis": time.monotonic() - trained},
    )


def _split_areas(plan: Plan, networks: Sequence[LutNetwork], folder: Path) -> tuple[tuple[float, ...], tuple[str, ...]]:
    """The areas of the chips of all outer splits; none, with the reason, where a proof has no answer: the scores stand."""
    pdk, interface = plan.primary
    try:
        return map_areas(networks, pdk, interface, plan.study.chip.registers, folder, trial_mapping(plan)), ()
    except ToolTimeoutError as error:
        return (), (f"areas of the outer splits: {error}",)


def remap(plan: Plan, record: Record, effort: str, tries: int) -> Record:
    """A finalised record with all its chips mapped again by `effort` in so many `tries`, proven and witnessed; of two the smaller
    chip is kept.

    Raises DwnasicError when a stage fails; the record given stays as it is.
    """
    started = time.monotonic()
    network = LutNetwork.from_json(record.network or {})
    words = plan.dataset(plan.split(0)).words
    mapping = replace(trial_mapping(plan), effort=effort, tries=tries)
    pdks = {pdk.name: pdk for pdk in plan.pdks}
    folder = _folder(plan, record.key) / "remapped"
    chips = []
    for chip in record.chips:
        made = make_chip(
            network, lookup(pdks, chip.technology, "technology of the study"), plan.study.chip, words,
            folder / f"{chip.technology}_{chip.interface}", interface=chip.interface, witness=True, mapping=mapping,
        )  # fmt: skip
        kept = replace(made, area_nand2_splits=chip.area_nand2_splits, splits_effort=chip.splits_effort)
        chips.append(kept if made.area_um2 <= chip.area_um2 else chip)
    return replace(
        record,
        chips=tuple(chips),
        stage_keys={**record.stage_keys, "remapped": plan.remapped_key(record.key, record.stage_keys, effort, tries)},
        times={**record.times, "remapping": time.monotonic() - started},
    )


def choose(replicas: Sequence[Replica], dataset: Dataset, split: Split, pdk: Pdk, interface: str) -> int:
    """The replica that becomes the chip: best hardened accuracy on the whole training part, then the smallest estimated area
    of its chip (thresholds at what they cost with this interface), then the first. Every replica is judged on the same rows,
    and no test row is read."""
    words, labels = dataset.words[split.train], dataset.labels[split.train]
    accuracies = [accuracy(labels, r.network.evaluate(words)) for r in replicas]
    tied = {i: simplify(r.network) for i, r in enumerate(replicas) if accuracies[i] == max(accuracies)}
    distinct = dict.fromkeys(tied.values())
    if len(distinct) == 1:
        return min(tied)
    areas = {network: estimated_chip(network, pdk, interface) for network in distinct}
    return min(tied, key=lambda i: (areas[tied[i]], i))


def learn(plan: Plan, learner: Learner, splits: Sequence[int]) -> list[Learnt]:
    """The populations of outer splits, with the smaller networks that the study may ask for (see `shrink`)."""
    populations = learner.learn(plan, splits)
    spec, narrow_words = plan.study.synthesis, plan.study.chip.word_widths == "smallest"
    if not (spec.data_dont_cares or narrow_words):
        return populations
    out = []
    for index, learnt in zip(splits, populations, strict=True):
        rows = fold_rows(plan, index, len(learnt.replicas), learner.partitions(plan))
        replicas, note = shrink(learnt.replicas, rows, data_dont_cares=spec.data_dont_cares, narrow_words=narrow_words)
        out.append(Learnt(replicas, {**learnt.notes, "shrunk": note}))
    return out


def fold_rows(plan: Plan, index: int, replicas: int, partitions: int = 1) -> list[FoldRows]:
    """The rows of every replica of outer split `index`: fold by fold, equally many replicas a fold."""
    split = plan.split(index)
    dataset = plan.dataset(split)
    parts, _ = population_rows(plan, index, split, 1, partitions)
    words, labels = dataset.words, dataset.labels
    return [
        FoldRows(words[train], labels[train], words[validation], labels[validation])
        for train, validation in parts
        for _ in range(replicas // len(parts))
    ]


def _trained(plan: Plan, learner: Learner, blank: Record, known: Record | None) -> Record:
    """The record with its training figures and its simplified network."""
    if known is not None and known.network is not None and known.stage_keys.get("training") == blank.stage_keys["training"]:
        return replace(
            blank, metrics=of_training(known.metrics), scales=known.scales, training=known.training, network=known.network,
            rtl=known.rtl,
        )  # fmt: skip
    split = plan.split(0)
    dataset = plan.dataset(split)
    (learnt,) = learn(plan, learner, [0])
    results = learnt.replicas
    replicas = [r for r in results if isinstance(r, Replica)]
    failures = [r.reason for r in results if not isinstance(r, Replica)]
    if not replicas:
        raise TrainingError(f"no replica of {len(results)} could be trained; the first said: {failures[0]}")
    chosen = choose(replicas, dataset, split, *plan.primary)
    network = simplify(replicas[chosen].network)
    accuracies = [r.validation_accuracy for r in replicas]
    return replace(
        blank,
        metrics={
            "validation_accuracy_mean": float(np.mean(accuracies)),
            "validation_accuracy_std": float(np.std(accuracies)),
            "validation_balanced_accuracy_mean": float(np.mean([r.validation_balanced_accuracy for r in replicas])),
            "luts": float(len(network.luts)),
            "thresholds": float(network.n_inputs),
        },
        scales=dataset.scales_json(),
        training={
            **learnt.notes,
            "backend": replicas[chosen].backend,
            "replicas": len(results),
            "failed": failures,
            "validation_accuracy": accuracies,
            "epochs": [r.epoch for r in replicas],
            "chosen": chosen,
        },
        network=network.to_json(),
        rtl={style: _rtl(plan, network, style) for style in INTERFACES},
    )


def _rtl(plan: Plan, network: LutNetwork, interface: str) -> str:
    """The chip before mapping as Verilog, with what its ports mean."""
    netlist = lower(network, interface=interface, registers=plan.study.chip.registers)
    return netlist_verilog(netlist, port_notes(network, interface, plan.table.class_names))


def _mapped(plan: Plan, record: Record) -> Record:
    """The record with the proven chip of the optimised pair."""
    pdk, interface = plan.primary
    network = LutNetwork.from_json(record.network or {})
    split = plan.split(0)
    words = plan.dataset(split).words
    chip = make_chip(
        network, pdk, plan.study.chip, words, _folder(plan, record.key) / "chip", interface=interface,
        mapping=trial_mapping(plan), measured=words[split.train],  # power is a figure that the search may see
    )  # fmt: skip
    area = chip_metrics(chip)
    if pdk.die is not None:
        pins = sum(width for _, width in input_ports(network.encoder, interface)) + class_bits(network.n_classes)
        area["die_cost"] = die_cost(pdk.die, chip.area_um2, pins + (plan.study.chip.registers != "none")).relative
    return replace(record, chips=(chip,), metrics={**record.metrics, **area})


def trial_mapping(plan: Plan) -> Mapping:
    """How the chips of trials are mapped."""
    spec = plan.study.synthesis
    return Mapping(spec.trials, spec.dont_cares, spec.timeout_s, spec.memory_mb)


def chip_metrics(chip: ChipRecord) -> dict[str, float]:
    """The figures of a chip that a sampler may see; those of delay and power where the technology has them."""
    out = {"area_nand2": chip.area_nand2, "area_um2": chip.area_um2, "cells": float(sum(chip.cells.values()))}
    if chip.ppa is None:
        return out
    power = None if chip.ppa.static_uw is None else chip.ppa.static_uw + (chip.ppa.dynamic_uw or 0.0)
    found = {"delay_ns": chip.ppa.delay_ns, "static_uw": chip.ppa.static_uw, "power_uw": power}
    found["energy_per_inference_pj"] = chip.ppa.energy_per_inference_pj
    return out | {name: value for name, value in found.items() if value is not None}


def _train_outer(plan: Plan, learner: Learner, splits: Sequence[Split]) -> list[LutNetwork]:
    """One simplified chip network an outer split (indices from 1)."""
    populations = learn(plan, learner, range(1, 1 + len(splits)))
    networks = []
    for index, (split, learnt) in enumerate(zip(splits, populations, strict=True), start=1):
        replicas = [r for r in learnt.replicas if isinstance(r, Replica)]
        if not replicas:
            raise TrainingError(f"outer split {index}: no replica could be trained")
        networks.append(simplify(replicas[choose(replicas, plan.dataset(split), split, *plan.primary)].network))
    return networks


def _testbench(plan: Plan, network: LutNetwork, interface: str, words: Words) -> str:
    """A self-checking testbench with distinct rows of the data, the same for the RTL and for every mapped netlist."""
    rows = np.unique(words, axis=0)
    rows = rows[np.linspace(0, len(rows) - 1, min(len(rows), BENCH_ROWS)).astype(np.int64)]
    netlist = lower(network, interface=interface, registers=plan.study.chip.registers)
    expected = class_vectors(network.evaluate(rows), network.n_classes)
    return bench_verilog(netlist, stimuli(network.encoder, rows, interface), expected)


def _check_figures(plan: Plan, record: Record) -> None:
    """Raise PdkError when the study asks for a figure that the first technology does not give."""
    missing = [name for name in (*plan.study.objectives, *plan.study.constraints) if name not in record.metrics]
    if missing:
        ppa = record.chips[0].ppa
        why = "; ".join(ppa.reasons) if ppa is not None and ppa.reasons else "its library has no such figures"
        raise PdkError(
            f"technology {plan.primary[0].name} gives no {missing[0]} ({why}); choose another objective, constraint or technology"
        )


def _broken_constraints(plan: Plan, record: Record) -> str:
    """The constraints that a record breaks, in words; empty when it keeps all."""
    broken = []
    for name, bound in plan.study.constraints.items():
        value = record.metrics[name]
        if bound.max is not None and value > bound.max:
            broken.append(f"{name} is {value:g}, above {bound.max:g}")
        if bound.min is not None and value < bound.min:
            broken.append(f"{name} is {value:g}, below {bound.min:g}")
    return "; ".join(broken)


def _folder(plan: Plan, key: str) -> Path:
    return plan.state / "trials" / key
