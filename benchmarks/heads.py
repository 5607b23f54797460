"""Which structure of a popcount head is the smallest at which size: `python benchmarks/heads.py [--quick]`.

Heads alone (every counted signal is an input of its own), of 2, 3 and 7 classes with 1 to 16 signals each, are built in all the
ways of `rtl.reduction.REDUCTIONS`, also those that `reductions` would not try, and mapped with the scripts `plain` and `compress`
for both technologies; the smaller counts. Prints NAND2 a structure; the last line is one JSON object: how much larger than the
smallest the structure is that plain mapping takes unasked (`auto_over_smallest`, geometric mean; `auto_is_smallest`, a share),
and the same for the smallest of those that effort `best` tries. `--quick` takes 2 classes only.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path
from statistics import geometric_mean

from dwnasic.data.encoder import FeatureCode, Thermometer
from dwnasic.network.lut_network import LutNetwork, PopcountHead
from dwnasic.rtl.lower import lower
from dwnasic.rtl.reduction import AUTO, REDUCTIONS, reductions
from dwnasic.synth.job import SynthesisJob
from dwnasic.synth.yosys import synthesise_many
from dwnasic.tech.pdk import Pdk, load_pdk

TECHNOLOGIES = ("sky130_fd_sc_hd", "flexic_0p8")
SCRIPTS = ("plain", "compress")
CLASSES, SIGNALS = (2, 3, 7), (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16)
ONLY_TWO = ("counts", "selection")  # with more classes these are the same as others


def head(classes: int, signals: int) -> LutNetwork:
    """A head that counts bits of features of one threshold each."""
    features = tuple(FeatureCode(f"x{i}", 1, (1,)) for i in range(classes * signals))
    groups = tuple(tuple(range(c * signals, (c + 1) * signals)) for c in range(classes))
    return LutNetwork(Thermometer(features), (), PopcountHead(groups), classes)


def areas(network: LutNetwork, pdk: Pdk, folder: Path) -> dict[str, float]:
    """NAND2 of every structure, the better script of each; `auto` too."""
    names = [AUTO, *(n for n in REDUCTIONS if network.n_classes == 2 or n not in ONLY_TWO)]
    jobs = [SynthesisJob(lower(network, interface="bits", reduction=name), pdk, script) for name in names for script in SCRIPTS]
    found = [result.area_nand2 for result in synthesise_many(jobs, folder)]
    return {name: min(found[len(SCRIPTS) * i : len(SCRIPTS) * (i + 1)]) for i, name in enumerate(names)}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="2 classes only")
    options = parser.parse_args()
    over: dict[str, list[float]] = {"auto": [], "tried": []}
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        pdks = [load_pdk(name, cache=folder / "liberty", environ={}) for name in TECHNOLOGIES]
        print(f"{'classes':>7} {'signals':>7} {'technology':16} {'auto':>7}" + "".join(f" {name:>11}" for name in REDUCTIONS))
        for classes in CLASSES[:1] if options.quick else CLASSES:
            for signals in SIGNALS:
                network = head(classes, signals)
                for pdk in pdks:
                    found = areas(network, pdk, folder / f"{classes}_{signals}_{pdk.name}")
                    smallest = min(found.values())
                    over["auto"].append(found[AUTO] / smallest)
                    over["tried"].append(min(found[name] for name in reductions(network) if name in found) / smallest)
                    marked = {name: f"{area:.1f}{'*' if area == smallest else ' '}" for name, area in found.items()}
                    cells = [f"{marked.get(name, ''):>11}" for name in REDUCTIONS]
                    print(f"{classes:>7} {signals:>7} {pdk.name:16} {found[AUTO]:>7.1f} {' '.join(cells)}", flush=True)
    means = {f"{name}_over_smallest": round(geometric_mean(r), 4) for name, r in over.items()}
    shares = {f"{name}_is_smallest": round(sum(x == 1.0 for x in r) / len(r), 3) for name, r in over.items()}
    print(json.dumps({**means, **shares, "mappings": len(over["auto"]), "quick": options.quick}))


if __name__ == "__main__":
    main()
