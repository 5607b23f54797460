"""DWN against Tiny Classifiers, trees and DWN chips evolved on: `python benchmarks/baselines.py [--quick] [--out DIR] [SET ...]`.

One sweep a data set through dwnasic itself: the same splits, words, flow and library for every family; data sets are read from
$DWNASIC_DATA (blood is bundled). The splits (seed 1000 on) are others than those on which recipes were tuned. Prints a table of
the most accurate chip (by validation) and of the knee of every family, and how the most accurate DWN chip compares; the last
line is one JSON object. Accuracies are means over the outer splits with corrected 95 % half-widths. State is kept in DIR, so
that a run that was stopped goes on. `--quick` is blood alone with small budgets, to see that it works.
"""

from __future__ import annotations

import argparse
import json
import os
import tempfile
import time
from pathlib import Path

from dwnasic.explore.baselines import check_baselines
from dwnasic.explore.pareto import knee
from dwnasic.explore.places import find_study
from dwnasic.explore.plan import make_plan
from dwnasic.explore.state import SweepResult, locked, prepare_state, read_state
from dwnasic.explore.sweep import run_sweep
from dwnasic.explore.trial import FAMILIES, Record
from dwnasic.report.compare import Duel, compare
from dwnasic.report.tables import front_rows, interval, shape

SETS = {  # words and the widths that are searched
    "blood": (
        "{source: bundled, name: blood, input_bits: 8, ranges: {monetary_cc: [0, 63750]}}",
        "{low: 1, high: 24, log: true}",
    ),
    "australian": ("{source: csv, path: australian.csv, label: class}", "{low: 2, high: 24, log: true}"),
    "phoneme": ("{source: csv, path: phoneme.csv, label: class}", "{low: 4, high: 60, log: true}"),
    "sylvine": ("{source: csv, path: sylvine.csv, label: class}", "{low: 2, high: 40, log: true}"),
}
STUDY = """\
name: {name}
dataset: {dataset}
split: {{seed: 1000, folds: 3, outer: {outer}}}
search:
  encoder: [uniform, distributive]
  thermometer_bits: [4, 8]
  lut_inputs: [2, 3, 4, 6]
  width: {width}
  head: [reduction, popcount]
  temperature: {{low: 0.2, high: 1.5, log: true}}
  learning_rate: {{low: 0.03, high: 0.15, log: true}}
  area_cost: {{low: 0.5, high: 8, log: true}}
training: {{epochs: {epochs}, seeds: 1}}
baselines:
  tiny: {{gates: [50, 300], functions: all, generations: {generations}, patience: 10000}}
  trees: {{leaves: [4, 8, 16], trees: 3}}
  hybrid: {{starts: 2, prices: [0.0, 0.0005], generations: {generations}}}
  software: [majority, logistic_regression, gradient_boosting]
technologies: [sky130_fd_sc_hd, flexic_0p8]
constraints: {{area_nand2: {{max: 1000}}}}
trials: {trials}
"""
FULL = {"outer": 10, "epochs": 40, "generations": 30_000, "trials": 24}
QUICK = {"outer": 3, "epochs": 8, "generations": 1_000, "trials": 3}


def sweep(name: str, folder: Path, budget: dict[str, int]) -> SweepResult:
    """The sweep of a data set, gone on with if it was begun."""
    folder.mkdir(parents=True, exist_ok=True)
    dataset, width = SETS[name]
    (folder / f"{name}.yaml").write_text(STUDY.format(name=name, dataset=dataset, width=width, **budget))
    places = find_study(str(folder / f"{name}.yaml"), folder / name)
    plan = make_plan(places.study, places.folder, places.state, os.environ)
    check_baselines(plan)
    with locked(plan.state):
        prepare_state(plan, places.path, places.study)
        run_sweep(plan, plan.study.trials, 1)
    return read_state(places.state)


def chosen(result: SweepResult, family: str) -> dict[str, Record]:
    """The most accurate member of a family by validation, and its knee."""
    quality, cost = result.study.objectives
    members = [m for m in result.members if m.family == family and m.outer is not None]
    if not members:
        return {}
    at = knee([(m.metrics[quality], m.metrics[cost]) for m in members])
    best = max(members, key=lambda m: (m.metrics[quality], -m.metrics[cost]))
    return {"best": best} | ({"knee": members[at]} if at is not None and members[at] is not best else {})


def figures(record: Record, result: SweepResult) -> dict[str, object]:
    """What the table says of a chip."""
    assert record.outer is not None
    accuracy, half = interval(record.outer.test_accuracy, record.outer)
    balanced, _ = interval(record.outer.test_balanced_accuracy, record.outer)
    rows = {(r["technology"], r["interface"]): r for r in front_rows([record], result.study)}
    bits, words, foil = (rows[p] for p in (("sky130_fd_sc_hd", "bits"), ("sky130_fd_sc_hd", "words"), ("flexic_0p8", "words")))
    power = (foil["static_uw"] or 0.0) + (foil["dynamic_uw"] or 0.0)
    return {
        "chip": shape(bits), "accuracy": accuracy, "half": half, "balanced": balanced, "nand2": bits["area_nand2_mean"],
        "nand2_words": words["area_nand2"], "mm2": foil["area_um2"] / 1e6, "uw": power, "key": record.key,
    }  # fmt: skip


def print_set(name: str, result: SweepResult) -> dict[str, object]:
    """The table of one data set."""
    out: dict[str, object] = {}
    best = {family: chosen(result, family) for family in FAMILIES}
    for family, chips in best.items():
        for which, record in chips.items():
            f = figures(record, result)
            out[f"{family}_{which}"] = f
            print(
                f"| {name} | {family}, {which} | {f['chip']} | {100 * f['accuracy']:.1f} ± {100 * f['half']:.1f} "
                f"| {100 * f['balanced']:.1f} | {f['nand2']:.1f} | {f['nand2_words']:.1f} | {f['mm2']:.3f} | {f['uw']:.1f} |"
            )
    for reference in result.references:
        if reference.outer is not None:
            mean, half = interval(reference.outer.test_accuracy, reference.outer)
            print(f"| {name} | software | {reference.candidate['name']} | {100 * mean:.1f} ± {100 * half:.1f} | | | | | |")
    return out


def print_duels(name: str, result: SweepResult) -> list[Duel]:
    """The most accurate DWN chip against that of every other family."""
    ours = chosen(result, "dwn").get("best")
    out = []
    for family in FAMILIES[1:]:
        other = chosen(result, family).get("best")
        if ours is None or other is None:
            continue
        duel = compare(ours, other, "most accurate by validation")
        mine, theirs = figures(ours, result), figures(other, result)
        print(
            f"| {name} | {family} | {100 * duel.difference:+.2f} ± {100 * duel.error:.2f} | {duel.verdict} "
            f"| {mine['nand2']:.1f} / {theirs['nand2']:.1f} | {mine['nand2_words']:.1f} / {theirs['nand2_words']:.1f} |"
        )
        out.append(duel)
    return out


def main() -> None:
    """Sweep and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="blood alone, small budgets: its figures mean nothing")
    parser.add_argument("--out", type=Path, help="keep the sweeps in this folder and go on with what is there")
    parser.add_argument("sets", nargs="*", metavar="SET", help=f"of {', '.join(SETS)}; default: all")
    args = parser.parse_args()
    if unknown := [name for name in args.sets if name not in SETS]:
        parser.error(f"unknown data set {unknown[0]!r}; known: {', '.join(SETS)}")
    names, budget = (["blood"], QUICK) if args.quick else (args.sets or list(SETS), FULL)
    started, found = time.monotonic(), {}
    with tempfile.TemporaryDirectory() as scratch:
        for name in names:
            found[name] = sweep(name, args.out or Path(scratch), budget)
        print("| data set | family | chip | accuracy | balanced | NAND2, mean | NAND2 with encoder | flexic_0p8 mm2 | uW |")
        print("|---|---|---|--:|--:|--:|--:|--:|--:|")
        table = {name: print_set(name, result) for name, result in found.items()}
        print("\n| data set | family | DWN minus it | DWN is | NAND2, DWN / it | with encoder |")
        print("|---|---|--:|---|--:|--:|")
        verdicts = {name: [d.verdict for d in print_duels(name, result)] for name, result in found.items()}
    print(json.dumps({"seconds": round(time.monotonic() - started), "budget": budget, "verdicts": verdicts, "chips": table}))


if __name__ == "__main__":
    main()
