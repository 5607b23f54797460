"""How well networks of equal size learn: `python benchmarks/accuracy.py [--quick] [--csv FILE] [--data NAME ...]`.

Four estimators, five data sets, three sizes, a popcount head, outer splits 0..9: every figure is that of the hardened networks
on test rows, with the corrected 95 % half-width over the splits, and of their mapped area (sky130_fd_sc_hd, `bits` interface).

Equal size means equally many table bits: `dlgn` knows gates of two inputs only and gets four of them for every LUT of four inputs
of the others, which gives it twice as many inputs. All replicas of a size and estimator are trained in one population. A split's
chip is one of REPLICAS replicas, trained on the first folds of the split's training part, chosen as a sweep does: by accuracy on
the training part, then by estimated area. `none`, `tables`, `prune` and
`search` are what refinement made of the same trained networks.

Each estimator has one recipe for all data sets and sizes (RECIPES); it was chosen on outer splits 100..103 of phoneme, sylvine
and segment, which are none of those reported (`--recipes` does that again). `--pressure` compares prices of area in training
(`area_pressure`) instead, of `efd` at the middle sizes. Data sets are read from $DWNASIC_DATA, blood is
bundled; one that is not there is null with its reason. The last line is one JSON object.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import statistics
import tempfile
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import torch

from dwnasic.data.dataset import Dataset, fit_dataset
from dwnasic.data.encoder import fit_thermometer
from dwnasic.data.sources import load_table
from dwnasic.data.splits import Split, accuracy, folds, outer_split
from dwnasic.errors import DwnasicError
from dwnasic.explore.chip import map_areas
from dwnasic.explore.pareto import corrected_interval
from dwnasic.explore.pipeline import choose
from dwnasic.network.lut_network import LutNetwork
from dwnasic.network.simplify import simplify
from dwnasic.search_spec import HEADS
from dwnasic.study import BundledData, CsvData, SplitSpec
from dwnasic.tech.pdk import Pdk, load_pdk
from dwnasic.train.estimator import FailedReplica, Replica, Task, TrainConfig, load_estimator
from dwnasic.train.plan import scaled_temperature
from dwnasic.train.refine import Refinement, refine_replicas

SPLITS, REPLICAS, EPOCHS = 10, 2, 24
SPEC = SplitSpec()
# data set: (thermometer bits, LUTs of four inputs)
CASES: dict[str, tuple[int, tuple[int, int, int]]] = {
    "blood": (8, (4, 10, 24)),
    "australian": (4, (4, 10, 24)),
    "phoneme": (8, (6, 20, 60)),
    "sylvine": (8, (6, 20, 60)),
    "segment": (4, (14, 28, 70)),
}
# estimator: (learning rate, temperature for one LUT a class; it grows with their number to the power of EXPONENT)
RECIPES: dict[str, tuple[float, float]] = {"efd": (0.1, 0.3), "hybrid": (0.1, 0.3), "warp": (0.03, 0.3), "dlgn": (0.03, 0.3)}
EXPONENT = 0.57
TUNED = {"phoneme": 20, "sylvine": 20, "segment": 70}  # the data sets, and LUTs, with which recipes are compared
WAYS = {"none": Refinement("none"), "tables": Refinement("tables"), "prune": Refinement("prune")}
SEARCH = Refinement("search")
PRICES = (0.0, 0.5, 1.0, 2.0, 4.0)
PRESSURES = (0.0, 1.0, 3.0, 10.0)


@dataclass(frozen=True)
class Outer:
    """One outer split: its words, and the tasks of its replicas."""

    dataset: Dataset
    split: Split
    tasks: list[Task]


@dataclass(frozen=True)
class Row:
    """One cell of a table: means over the splits; accuracies in per cent. `scores` are those of the splits."""

    data: str
    luts: int
    head: str
    estimator: str
    way: str
    area_cost: float
    accuracy: float
    half_width: float
    area_nand2: float
    seconds: float
    scores: tuple[float, ...]


def outer_splits(name: str, bits: int, indices: Sequence[int], replicas: int) -> list[Outer]:
    """The splits of a data set. Raises DwnasicError when it is not there."""
    bundled = BundledData(source="bundled", name=name)
    spec = bundled if name == "blood" else CsvData(source="csv", path=f"{name}.csv", label="class")
    table = load_table(spec, Path.cwd(), os.environ)
    out = []
    for index in indices:
        split = outer_split(table.labels, index, SPEC, table.class_names)
        dataset = fit_dataset(table, split.train, 8, {})
        encoder = fit_thermometer(dataset.words[split.train], dataset.feature_names, dataset.input_bits, "distributive", bits)
        code, labels = encoder.encode(dataset.words), table.labels
        parts = folds(labels, split.train, SPEC.folds, SPEC.seed + index)[:replicas]
        tasks = [
            Task(encoder, code[a], labels[a], code[b], labels[b], seed=100 * index + fold) for fold, (a, b) in enumerate(parts)
        ]
        out.append(Outer(dataset, split, tasks))
    return out


def configuration(estimator: str, luts: int, n_classes: int, head: str, recipe: tuple[float, float], epochs: int) -> TrainConfig:
    """The configuration of a size: `luts` LUTs of four inputs, or as many table bits in gates of two."""
    two = estimator == "dlgn"
    widths = (4 * luts if two else luts,)
    return TrainConfig(
        lut_inputs=2 if two else 4, widths=widths, head=head, mapping="learnable", epochs=epochs, batch_size=64,
        temperature=scaled_temperature(recipe[1], widths[-1], n_classes, EXPONENT) if head == "popcount" else 0.3,
        learning_rate=recipe[0],
    )  # fmt: skip


def train(outer: Sequence[Outer], config: TrainConfig, estimator: str) -> list[Replica | FailedReplica]:
    """All replicas of all splits, in one population."""
    tasks = [task for o in outer for task in o.tasks]
    return list(load_estimator(estimator).fit(config, tasks, outer[0].dataset.n_classes))


def chips(outer: Sequence[Outer], replicas: Sequence[Replica | FailedReplica], how: Refinement, pdk: Pdk) -> list[LutNetwork]:
    """One simplified network a split: refined, chosen on the training part."""
    tasks = [task for o in outer for task in o.tasks]
    refined = iter(refine_replicas(replicas, tasks, how))
    out = []
    for o in outer:
        own = [r for r in (next(refined) for _ in o.tasks) if isinstance(r, Replica)]
        out.append(simplify(own[choose(own, o.dataset, o.split, pdk, "bits")].network))
    return out


def scores_of(outer: Sequence[Outer], networks: Sequence[LutNetwork]) -> list[float]:
    """Test accuracies in per cent."""
    return [
        100 * accuracy(o.dataset.labels[o.split.test], network.evaluate(o.dataset.words[o.split.test]))
        for o, network in zip(outer, networks, strict=True)
    ]


class Bench:
    """Measures, and prints a line a cell."""

    def __init__(self, pdk: Pdk, folder: Path, epochs: int) -> None:
        self.pdk, self.folder, self.epochs = pdk, folder, epochs
        self.rows: list[Row] = []

    def size(self, data: str, outer: Sequence[Outer], luts: int, head: str, estimator: str, ways: Sequence[Refinement]) -> None:
        """Train one size with one estimator; measure the same networks refined in several ways."""
        started = time.perf_counter()
        config = configuration(estimator, luts, outer[0].dataset.n_classes, head, RECIPES[estimator], self.epochs)
        replicas = train(outer, config, estimator)
        seconds = time.perf_counter() - started
        for how in ways:
            networks = chips(outer, replicas, how, self.pdk)
            scores = scores_of(outer, networks)
            place = self.folder / f"{data}_{luts}_{head}_{estimator}_{how.mode}_{how.area_cost:g}"
            areas = map_areas(networks, self.pdk, "bits", "none", place)
            mean, half = corrected_interval(scores, len(outer[0].split.train), len(outer[0].split.test))
            row = Row(data, luts, head, estimator, how.mode, how.area_cost, round(mean, 2), round(half, 2),
                      round(statistics.fmean(areas), 1), round(seconds, 1), tuple(round(s, 4) for s in scores))  # fmt: skip
            self.rows.append(row)
            print(
                f"{data:10} {luts:4} LUTs  {head:9} {estimator:6}  {how.mode:6} {how.area_cost:4.1f}"
                f"  {row.accuracy:6.2f} +- {row.half_width:4.2f} %  {row.area_nand2:7.1f} NAND2  ({seconds:.0f} s)",
                flush=True,
            )


def estimators_table(rows: Sequence[Row], way: str) -> str:
    """A line a data set and size, a column an estimator, as Markdown: accuracy and NAND2."""
    cells = {(r.data, r.luts, r.estimator): r for r in rows if r.head == "popcount" and r.way == way and r.area_cost == 1.0}
    names = [name for name in RECIPES if any(key[2] == name for key in cells)]
    lines = [f"| data set, LUTs | {' | '.join(names)} |", f"|---|{'--:|' * len(names)}"]
    for data, luts in dict.fromkeys((r.data, r.luts) for r in rows if r.head == "popcount"):
        found = [cells.get((data, luts, name)) for name in names]
        texts = [f"{r.accuracy:.1f} ± {r.half_width:.1f}, {r.area_nand2:.0f}" if r else "" for r in found]
        lines.append(f"| {data}, {luts} | {' | '.join(texts)} |")
    return "\n".join(lines)


def refinement_table(rows: Sequence[Row]) -> str:
    """What refinement makes of `efd` at the middle sizes, as Markdown: accuracy and NAND2, a column a way and price in rows."""
    chosen = {(r.data, r.head, r.way, r.area_cost): r for r in rows if r.estimator == "efd" and r.luts == CASES[r.data][1][1]}
    ways = [("none", 1.0), ("tables", 1.0), *(("prune", price) for price in PRICES), ("search", 1.0)]
    names = [way if way == "none" else f"{way} {price:g}" for way, price in ways]
    lines = [f"| data set, head | {' | '.join(names)} |", f"|---|{'--:|' * len(names)}"]
    for data, head in dict.fromkeys((data, head) for data, head, _, _ in chosen):
        found = [chosen.get((data, head, *way)) for way in ways]
        lines.append(f"| {data}, {head} | {' | '.join(f'{r.accuracy:.1f}, {r.area_nand2:.0f}' if r else '' for r in found)} |")
    return "\n".join(lines)


def summary(rows: Sequence[Row], missing: dict[str, str]) -> dict[str, object]:
    """The JSON object: mean accuracy and area ratio of every estimator and way, over all data sets and sizes that are there."""
    out: dict[str, object] = {}
    plain = {(r.data, r.luts): r for r in rows if (r.head, r.estimator, r.way) == ("popcount", "efd", "none")}
    for estimator in RECIPES:
        for way in WAYS:
            own = [r for r in rows if (r.head, r.estimator, r.way, r.area_cost) == ("popcount", estimator, way, 1.0)]
            if own and not missing:
                gains = [r.accuracy - plain[r.data, r.luts].accuracy for r in own]
                ratios = [max(r.area_nand2, 0.1) / max(plain[r.data, r.luts].area_nand2, 0.1) for r in own]
                out[f"{estimator}_{way}"] = {
                    "accuracy": round(statistics.fmean(r.accuracy for r in own), 2),
                    "over_efd_none": round(statistics.fmean(gains), 2),
                    "area_over_efd_none": round(statistics.geometric_mean(ratios), 3),
                    "wins": sum(g > 0 for g in gains),
                    "cells": len(own),
                }
            elif missing:
                out[f"{estimator}_{way}"] = None
    return out


def tune(data: Sequence[str], epochs: int, pdk: Pdk) -> None:
    """Print what learning rates and temperatures give on splits that are not reported, refined and not."""
    cases = {name: outer_splits(name, CASES[name][0], range(100, 104), 1) for name in data}
    for estimator in RECIPES:
        for rate in (0.03, 0.1):
            for temperature in (0.1, 0.3, 1.0):
                means: dict[str, list[float]] = {"none": [], "prune": []}
                for name, outer in cases.items():
                    luts, classes = TUNED[name], outer[0].dataset.n_classes
                    config = configuration(estimator, luts, classes, "popcount", (rate, temperature), epochs)
                    replicas = train(outer, config, estimator)
                    for way, scores in means.items():
                        scores.append(statistics.fmean(scores_of(outer, chips(outer, replicas, WAYS[way], pdk))))
                texts = [f"{way} {statistics.fmean(s):.2f} ({', '.join(f'{x:.1f}' for x in s)})" for way, s in means.items()]
                print(f"{estimator:6} rate {rate:g} temperature {temperature:g}: {'; '.join(texts)}", flush=True)


def press(data: Sequence[str], bench: Bench, splits: int) -> None:
    """Print what prices of area in training give, before and after refinement, as Markdown: accuracy and NAND2."""
    ways = (WAYS["none"], Refinement("prune", 1.0), Refinement("prune", 2.0))
    print(f"| data set, head, way | {' | '.join(f'{p:g}' for p in PRESSURES)} |\n|---|{'--:|' * len(PRESSURES)}")
    for name in data:
        outer = outer_splits(name, CASES[name][0], range(splits), REPLICAS)
        for head in HEADS:
            base = configuration("efd", CASES[name][1][1], outer[0].dataset.n_classes, head, RECIPES["efd"], bench.epochs)
            cells: dict[Refinement, list[str]] = {how: [] for how in ways}
            for pressure in PRESSURES:
                replicas = train(outer, replace(base, area_pressure=pressure), "efd")
                for how, texts in cells.items():
                    networks = chips(outer, replicas, how, bench.pdk)
                    place = bench.folder / f"{name}_{head}_{pressure:g}_{how.mode}_{how.area_cost:g}"
                    areas = map_areas(networks, bench.pdk, "bits", "none", place)
                    texts.append(f"{statistics.fmean(scores_of(outer, networks)):.1f}, {statistics.fmean(areas):.0f}")
            for how, texts in cells.items():
                way = how.mode if how.mode == "none" else f"{how.mode} {how.area_cost:g}"
                print(f"| {name}, {head}, {way} | {' | '.join(texts)} |", flush=True)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="blood and australian, middle sizes, four splits, few epochs")
    parser.add_argument("--csv", type=Path, help="write all cells to this file")
    parser.add_argument("--data", nargs="+", choices=list(CASES), default=list(CASES), metavar="NAME")
    parser.add_argument("--pressure", action="store_true", help="compare prices of area in training instead")
    parser.add_argument("--recipes", action="store_true", help="look for recipes instead, on splits 100..103")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    data = [name for name in arguments.data if not arguments.quick or name in ("blood", "australian")]
    missing: dict[str, str] = {}
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(load_pdk("sky130_fd_sc_hd", cache=Path(folder), environ={}), Path(folder), 8 if arguments.quick else EPOCHS)
        if arguments.recipes:
            tune([name for name in TUNED if name in arguments.data], 20, bench.pdk)
            return
        if arguments.pressure:
            press(data, bench, 4 if arguments.quick else SPLITS)
            return
        for name in data:
            bits, sizes = CASES[name]
            try:
                outer = outer_splits(name, bits, range(4 if arguments.quick else SPLITS), REPLICAS)
            except DwnasicError as error:
                missing[name] = str(error)
                continue
            for luts in sizes[1:2] if arguments.quick else sizes:
                for estimator in RECIPES:
                    ways = [how for way, how in WAYS.items() if estimator == "efd" or way != "tables"]
                    bench.size(name, outer, luts, "popcount", estimator, ways)
            prices = [Refinement("prune", price) for price in PRICES]
            bench.size(name, outer, sizes[1], "popcount", "efd", [*(p for p in prices if p.area_cost != 1.0), SEARCH])
            bench.size(name, outer, sizes[1], "reduction", "efd", [WAYS["none"], WAYS["tables"], *prices, SEARCH])
    rows = bench.rows
    if arguments.csv:
        with arguments.csv.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, list(asdict(rows[0])) if rows else [])
            writer.writeheader()
            writer.writerows(asdict(row) for row in rows)
    for way in ("none", "prune"):
        print(f"\nRefinement {way}: test accuracy in %, mapped NAND2\n\n{estimators_table(rows, way)}")
    print(f"\n{refinement_table(rows)}\n")
    print(
        json.dumps(
            {"quick": arguments.quick, "splits": 4 if arguments.quick else SPLITS, **summary(rows, missing), "reasons": missing}
        )
    )


if __name__ == "__main__":
    main()
