"""How small mapping makes the committed networks: `python benchmarks/mapping.py [--quick] [--interface bits] [--csv FILE]`.

Every network of benchmarks/networks is mapped with each effort, for both technologies, and every chip is proven equal to its
network (under the thermometer's constraint where don't-cares were used). Plain is the baseline. Prints a table; the last line is
one JSON object with the geometric means of the areas over plain: `ratio_fast` and `ratio_best` without, `ratio_fast_dontcare` and
`ratio_dontcare` with thermometer don't-cares; each is the worse of the two technologies. `--quick` takes four networks.
"""

from __future__ import annotations

import argparse
import csv
import json
import math
import os
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from dwnasic.network.lut_network import LutNetwork, PopcountHead
from dwnasic.network.simplify import simplify
from dwnasic.synth.effort import map_smallest
from dwnasic.tech.pdk import Pdk, load_pdk
from dwnasic.verify.equivalence import prove, thermometer_constraint

NETWORKS = Path(__file__).resolve().parent / "networks"
QUICK = ("blood_popcount_20", "blood_reduction_24", "australian_popcount_10", "sylvine_popcount_20")
TECHNOLOGIES = ("sky130_fd_sc_hd", "flexic_0p8")
# column: (effort, thermometer don't-cares)
WAYS = {
    "plain": ("plain", False),
    "fast": ("fast", False),
    "best": ("best", False),
    "fast_dontcare": ("fast", True),
    "dontcare": ("best", True),
}
NOT_MEASURED = {
    "ratio_data_dontcare": "dwnasic.network.free_entries is not run by this benchmark yet",
    "ratio_dwn2rtl": "dwn2rtl is not run by this benchmark yet",
    "estimate_rank_correlation": "the estimate is not measured by this benchmark yet",
    "estimate_retention": "the estimate is not measured by this benchmark yet",
}


@dataclass(frozen=True)
class Row:
    """One chip."""

    network: str
    luts: int
    bits: int
    head: str
    technology: str
    interface: str
    way: str
    area_nand2: float
    ratio: float
    structure: str
    script: str
    proof: str
    seconds: float


def measure(name: str, pdk: Pdk, interface: str, ways: list[str], folder: Path) -> list[Row]:
    """Map a network in every way and prove the chips."""
    network = simplify(LutNetwork.load(NETWORKS / f"{name}.json"))
    rows: list[Row] = []
    for way in ways:
        effort, dont_cares = WAYS[way]
        place, started = folder / f"{name}_{pdk.name}_{way}", time.perf_counter()
        chip = map_smallest(network, pdk, interface=interface, effort=effort, dont_cares=dont_cares, folder=place)
        seconds = time.perf_counter() - started
        constraint = thermometer_constraint(chip.netlist) if chip.under_constraint else ()
        proof = prove(chip.netlist, chip.result, pdk, place / "proof", 300, constraint)
        area = chip.result.area_nand2
        plain = rows[0].area_nand2 if rows else area
        head = "popcount" if isinstance(network.head, PopcountHead) else "reduction"
        rows.append(
            Row(name, len(network.luts), network.n_inputs, head, pdk.name, interface, way, round(area, 2), round(area / plain, 4),
                chip.structure, chip.script, proof.status, round(seconds, 2))
        )  # fmt: skip
    return rows


def summary(rows: list[Row], ways: list[str]) -> dict[str, object]:
    """The geometric means, the worse of the technologies, and what was not measured."""
    out: dict[str, object] = {}
    for way in ways[1:]:
        means = []
        for technology in TECHNOLOGIES:
            ratios = [r.ratio for r in rows if (r.technology, r.way) == (technology, way)]
            means.append(math.exp(math.fsum(map(math.log, ratios)) / len(ratios)))
        out[f"ratio_{way}"] = round(max(means), 4)
    out["all_proven"] = all(r.proof in ("proven", "proven_under_constraint") for r in rows)
    return {**out, **dict.fromkeys(NOT_MEASURED), "reasons": NOT_MEASURED}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help=f"only {', '.join(QUICK)}")
    parser.add_argument("--interface", choices=("bits", "words"), default="bits")
    parser.add_argument("--csv", type=Path, help="write every row to this file")
    parser.add_argument("--networks", nargs="*", help="only these")
    parser.add_argument("--ways", nargs="*", choices=list(WAYS)[1:], default=list(WAYS)[1:], help="what to compare with plain")
    options = parser.parse_args()
    names = options.networks or (QUICK if options.quick else sorted(path.stem for path in NETWORKS.glob("*.json")))
    ways, rows = ["plain", *options.ways], []
    with tempfile.TemporaryDirectory() as scratch:
        pdks = [load_pdk(name, cache=Path(scratch) / "liberty", environ=os.environ) for name in TECHNOLOGIES]
        print(f"{len(names)} networks, interface {options.interface}, {', '.join(f'{p.name} ({p.source})' for p in pdks)}")
        print(f"{'network':26} {'technology':16} {'plain':>8}" + "".join(f" {way:>14}" for way in ways[1:]))
        for name in names:
            for pdk in pdks:
                found = measure(name, pdk, options.interface, ways, Path(scratch))
                cells = "".join(f" {r.ratio:>7.3f} {r.seconds:>5.0f}s" for r in found[1:])
                print(f"{name:26} {pdk.name:16} {found[0].area_nand2:>8.1f}{cells}", flush=True)
                rows += found
    if options.csv:
        with options.csv.open("w", encoding="utf-8", newline="") as sink:
            writer = csv.DictWriter(sink, fieldnames=list(asdict(rows[0])), lineterminator="\n")
            writer.writeheader()
            writer.writerows(asdict(row) for row in rows)
    print(json.dumps({**summary(rows, ways), "networks": len(names), "quick": options.quick, "interface": options.interface}))


if __name__ == "__main__":
    main()
