"""How well the estimate ranks networks: `python benchmarks/mapping_estimate.py [--quick] [--csv FILE]`.

The candidates of `estimate_candidates.py` (112 networks of 8 to 16 LUTs; `--quick`: 24) are mapped for sky130_fd_sc_hd (the
embedded table), interface bits, by effort `best` with thermometer don't-cares, about 40 seconds of a core each, and estimated.
Prints a table; the last line is one JSON object: `estimate_rank_correlation` (Spearman), `estimate_retention` (the share of
the ten smallest that are among the twenty smallest by the estimate) and `estimate_misjudges` (the share in the wrong order, of
pairs of one data set whose estimates differ by a factor of two or more). With `--csv` rows are written as they come, and those
that are there already are not mapped again. Nothing in the estimate was fitted to these candidates. `--committed` maps nothing.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import itertools
import json
import shutil
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from statistics import median

import numpy as np
import torch
from estimate_candidates import Recipe, candidates, data_names
from scipy.stats import spearmanr

from dwnasic.data.encoder import FeatureCode, Thermometer
from dwnasic.network.legal_codes import count_codes, free_encoder
from dwnasic.network.lut_network import Lut, LutNetwork, PopcountHead
from dwnasic.network.simplify import simplify
from dwnasic.rtl.lower import lower
from dwnasic.synth.cell_options import cell_options
from dwnasic.synth.cell_trees import cell_trees
from dwnasic.synth.cover import cover_area
from dwnasic.synth.effort import map_smallest
from dwnasic.synth.estimate import estimate_area
from dwnasic.tech.pdk import Pdk, load_pdk

COUNT, QUICK, SEED = 112, 24, 1
TECHNOLOGY = "sky130_fd_sc_hd"
NETWORKS = Path(__file__).resolve().parent / "networks"
SMALLEST, KEPT = 10, 20
COUNTED = 12  # bits a class
RANDOM = (20, 100, 500)  # LUTs
FACTOR = 2.0  # of two estimates


@dataclass(frozen=True)
class Row:
    """A candidate: areas in NAND2, times in milliseconds of its first estimate and seconds of a mapping."""

    digest: str
    data: str
    head: str
    refine: str
    luts: int
    lut_inputs: int
    bits: int
    codes: float
    estimate: float
    estimate_ms: float
    plain: float
    best: float
    best_seconds: float


def measure(count: int, path: Path | None) -> dict[str, object]:
    """Rows of the first `count` candidates, and what comes of them."""
    torch.set_num_threads(1)
    names = data_names()
    known = _read(path)
    rows = []
    with tempfile.TemporaryDirectory() as scratch:
        pdk = _technology(Path(scratch))
        print(f"{count} networks of {', '.join(names)}; {pdk.name} ({pdk.source})")
        print(f"{'data':12} {'head':9} {'luts':>4} {'bits':>4} {'estimate':>9} {'ms':>6} {'plain':>7} {'best':>7}")
        for recipe, network in itertools.islice(candidates(SEED, names), count):
            row = _row(recipe, network, pdk, Path(scratch) / "job", known)
            if path is not None and row.digest not in known:
                _append(path, row)
            print(
                f"{row.data:12} {row.head:9} {row.luts:>4} {row.bits:>4} {row.estimate:>9.2f} {row.estimate_ms:>6.1f} "
                f"{row.plain:>7.2f} {row.best:>7.2f}",
                flush=True,
            )
            rows.append(row)
    return summary(rows)


def summary(rows: Sequence[Row]) -> dict[str, object]:
    """The figures of the JSON line. `plain_rank_correlation` is that of the areas of effort `plain`, for comparison."""
    best = [r.best for r in rows]
    return {
        "estimate_rank_correlation": _rank([r.estimate for r in rows], best),
        "estimate_retention": retention([r.estimate for r in rows], best),
        "estimate_misjudges": round(misjudged(rows), 4),
        "plain_rank_correlation": _rank([r.plain for r in rows], best),
        "estimate_ms_median": round(median(r.estimate_ms for r in rows), 2),
        "estimate_ms_max": max(r.estimate_ms for r in rows),
        "estimate_over_best": round(median(r.estimate / r.best for r in rows if r.best), 3),
        "rank_correlation_by_head": {
            head: _rank([r.estimate for r in rows if r.head == head], [r.best for r in rows if r.head == head])
            for head in sorted({r.head for r in rows})
        },
        "estimate_candidates": len(rows),
        "estimate_data": dict(Counter(r.data for r in rows)),
    }


def retention(estimates: Sequence[float], areas: Sequence[float]) -> float:
    """The share of the SMALLEST smallest (of equals the first) that are among the KEPT smallest by the estimate."""
    true = set(sorted(range(len(areas)), key=lambda i: areas[i])[:SMALLEST])
    kept = set(sorted(range(len(areas)), key=lambda i: estimates[i])[:KEPT])
    return len(true & kept) / len(true)


def misjudged(rows: Sequence[Row]) -> float:
    """The share, of pairs of one data set whose estimates differ by FACTOR or more, of those whose areas are in the other order:
    what `synthesis.screen` of FACTOR would judge wrongly of chips of the same accuracy."""
    pairs = [(a, b) for a, b in itertools.permutations(rows, 2) if a.data == b.data and a.estimate >= FACTOR * b.estimate > 0]
    return sum(a.best < b.best for a, b in pairs) / len(pairs) if pairs else 0.0


def _rank(a: Sequence[float], b: Sequence[float]) -> float:
    return round(float(spearmanr(a, b).statistic), 4)


def _row(recipe: Recipe, network: LutNetwork, pdk: Pdk, folder: Path, known: dict[str, Row]) -> Row:
    digest = hashlib.sha256(json.dumps(network.to_json(), sort_keys=True).encode()).hexdigest()[:16]
    estimate, milliseconds = _timed_estimate(network, pdk)
    if digest in known:
        plain, best, seconds = known[digest].plain, known[digest].best, known[digest].best_seconds
    else:
        started = time.perf_counter()
        found = map_smallest(network, pdk, interface="bits", effort="best", dont_cares=True, folder=folder)
        seconds = time.perf_counter() - started
        plain, best = found.attempts[0].area_um2 / pdk.nand2_area_um2, found.result.area_nand2
        shutil.rmtree(folder)
    return Row(
        digest, recipe.data, recipe.head, recipe.refine, len(network.luts), recipe.lut_inputs, network.n_inputs,
        float(count_codes(network.encoder)), round(estimate, 4), round(milliseconds, 2), round(plain, 4), round(best, 4),
        round(seconds, 1),
    )  # fmt: skip


def committed() -> dict[str, dict[str, float]]:
    """Of every network of benchmarks/networks, and of random ones: LUTs, milliseconds of the first estimate, the estimate in
    NAND2, and what that is made of before any annealing: the cheapest trees of cells for all `tables`, each alone, and the
    `head`, which is the rest (less than nothing where tables are shared)."""
    found: dict[str, dict[str, float]] = {}
    with tempfile.TemporaryDirectory() as scratch:
        pdk = _technology(Path(scratch))
        options = cell_options(pdk)
        trees, unit = cell_trees(options), options.unit_um2 / pdk.nand2_area_um2
        networks = {path.stem: simplify(LutNetwork.load(path)) for path in sorted(NETWORKS.glob("*.json"))}
        networks |= {f"random_{luts}": random_network(luts) for luts in RANDOM}
        for name, network in networks.items():
            estimate, milliseconds = _timed_estimate(network, pdk)
            cheapest = trees.cheapest_tables(network, network.encoder)
            tables = float(trees.areas_of([(lut.table, len(lut.inputs)) for lut in cheapest.luts]).sum()) * unit
            whole = cover_area(lower(cheapest, interface="bits"), options) * unit
            found[name] = {
                "luts": len(network.luts), "milliseconds": round(milliseconds, 1), "estimate": round(estimate, 1),
                "tables": round(tables, 1), "head": round(whole - tables, 1),
            }  # fmt: skip
    return found


def random_network(luts: int) -> LutNetwork:
    """Six-input LUTs on few features: the most work for an estimate, as nearly all of their tables have entries that are free."""
    rng = np.random.default_rng(luts)
    features = tuple(FeatureCode(f"f{i}", 8, tuple(range(1, 9))) for i in range(4))
    encoder = Thermometer(features)
    n = encoder.n_bits
    tables = [int.from_bytes(rng.bytes(8), "little") for _ in range(luts)]
    made = tuple(Lut(tuple(rng.choice(n, 6, replace=False).tolist()), table) for table in tables)
    groups = (tuple(range(n, n + luts // 2)), tuple(range(n + luts // 2, n + luts)))
    return simplify(LutNetwork(encoder, made, PopcountHead(groups), 2))


def _technology(scratch: Path) -> Pdk:
    """The technology, with what an estimate needs of it: that is made once, for a network that only counts its bits."""
    pdk = load_pdk(TECHNOLOGY, cache=scratch / "liberty", environ={})
    bits = tuple(range(2 * COUNTED))
    estimate_area(LutNetwork(free_encoder(len(bits)), (), PopcountHead((bits[:COUNTED], bits[COUNTED:])), 2), pdk)
    return pdk


def _timed_estimate(network: LutNetwork, pdk: Pdk) -> tuple[float, float]:
    """An estimate, and the milliseconds of this thread that it took; other processes do not lengthen those by taking its core."""
    started = time.thread_time()
    estimate = estimate_area(network, pdk)
    return estimate, 1e3 * (time.thread_time() - started)


def _read(path: Path | None) -> dict[str, Row]:
    if path is None or not path.is_file():
        return {}
    kinds = {"str": str, "int": int, "float": float}
    with path.open(encoding="utf-8", newline="") as source:
        rows = [Row(**{f.name: kinds[str(f.type)](line[f.name]) for f in fields(Row)}) for line in csv.DictReader(source)]
    return {row.digest: row for row in rows}


def _append(path: Path, row: Row) -> None:
    new = not path.is_file()
    with path.open("a", encoding="utf-8", newline="") as sink:
        writer = csv.DictWriter(sink, fieldnames=[f.name for f in fields(Row)], lineterminator="\n")
        if new:
            writer.writeheader()
        writer.writerow(asdict(row))


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help=f"{QUICK} candidates only")
    parser.add_argument("--csv", type=Path, help="write rows to this file, and do not map again what is there")
    parser.add_argument(
        "--committed", action="store_true", help="only estimates of the committed networks and some random ones, and their times"
    )
    options = parser.parse_args()
    if options.committed:
        print(json.dumps(committed()))
        return
    print(json.dumps({**measure(QUICK if options.quick else COUNT, options.csv), "quick": options.quick}))


if __name__ == "__main__":
    main()
