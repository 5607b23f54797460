"""What more search than that of `best` finds: `python benchmarks/search_length.py [--times 4] [--interface words] [...]`.

Networks of benchmarks/networks are mapped with thermometer don't-cares (sky130_fd_sc_hd, the embedded table) by `best`, by the
same effort with `--times` as much annealing of core, encoder and both as one circuit, and by so many tries of `best`; all chips
are proven. Prints a table; the last line is one JSON object, with the geometric means of the areas over those of `best`.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from statistics import geometric_mean

from dwnasic.network.lut_network import LutNetwork
from dwnasic.network.simplify import simplify
from dwnasic.synth.effort import EFFORTS, map_smallest
from dwnasic.tech.pdk import Pdk, load_pdk
from dwnasic.verify.equivalence import prove, thermometer_constraint

NETWORKS = Path(__file__).resolve().parent / "networks"
NAMES = ("blood_reduction_24", "australian_popcount_10", "sylvine_popcount_20", "phoneme_reduction_60", "segment_reduction_84")
TECHNOLOGY = "sky130_fd_sc_hd"
PROOF_S = 300.0
BEST, LONGER = "best", "best, longer"


def mapped(network: LutNetwork, pdk: Pdk, interface: str, effort: str, tries: int, folder: Path) -> tuple[float, float]:
    """The area of a proven chip in NAND2 and the seconds of its mapping. Raises SystemExit for one that is not proven."""
    started = time.perf_counter()
    chip = map_smallest(network, pdk, interface=interface, effort=effort, tries=tries, folder=folder)
    seconds = time.perf_counter() - started
    constraint = thermometer_constraint(chip.netlist) if chip.under_constraint else ()
    proof = prove(chip.netlist, chip.result, pdk, folder / "proof", PROOF_S, constraint)
    if not proof.status.startswith("proven"):
        raise SystemExit(f"{folder}: {proof.status}")
    return chip.result.area_nand2, seconds


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=4)
    parser.add_argument("--interface", choices=("bits", "words"), default="bits")
    parser.add_argument("--networks", nargs="*", default=NAMES, help="others than the usual five")
    options = parser.parse_args()
    best, often = EFFORTS[BEST], options.times
    EFFORTS[LONGER] = replace(best, anneal_s=often * best.anneal_s, words_s=often * best.words_s)
    ways = {"best": (BEST, 1), "longer": (LONGER, 1), "tries": (BEST, often)}
    ratios: dict[str, list[float]] = {name: [] for name in ways}
    print(f"{'network':24}" + "".join(f" {name:>8} {'s':>5}" for name in ways) + f"  NAND2, {options.interface}, {often} times")
    with tempfile.TemporaryDirectory() as scratch:
        pdk = load_pdk(TECHNOLOGY, cache=Path(scratch) / "liberty", environ={})
        for name in options.networks:
            network = simplify(LutNetwork.load(NETWORKS / f"{name}.json"))
            print(f"{name:24}", end="")
            areas = {}
            for way, (effort, tries) in ways.items():
                areas[way], seconds = mapped(network, pdk, options.interface, effort, tries, Path(scratch) / name / way)
                ratios[way].append(areas[way] / areas["best"])
                print(f" {areas[way]:>8.1f} {seconds:>5.0f}", end="", flush=True)
            print()
    means = {f"ratio_{way}": round(geometric_mean(found), 4) for way, found in ratios.items() if way != "best"}
    print(json.dumps({**means, "times": often, "interface": options.interface, "networks": len(options.networks)}))


if __name__ == "__main__":
    main()
