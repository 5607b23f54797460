"""What the comparators of one feature share: `python benchmarks/encoder.py [--quick]`.

For every network of benchmarks/networks, NAND2 equivalents (sky130_fd_sc_hd, script `plain`) of the encoder on feature words: the
sum of its comparators mapped one by one, all of them in one netlist, and what the whole chip is larger by than the chip on
thermometer bits. Prints a table; the last line is one JSON object with the geometric means of the last two over the first.
"""

from __future__ import annotations

import argparse
import json
import math
import tempfile
from pathlib import Path
from statistics import geometric_mean

from dwnasic.data.encoder import FeatureCode, Thermometer
from dwnasic.network.lut_network import CodeHead, LutNetwork
from dwnasic.network.simplify import simplify
from dwnasic.rtl.lower import lower
from dwnasic.synth.job import SynthesisJob
from dwnasic.synth.yosys import synthesise_many
from dwnasic.tech.pdk import Pdk, load_pdk

NETWORKS = Path(__file__).resolve().parent / "networks"
QUICK = ("blood_popcount_20", "australian_popcount_10")


def comparator_areas(networks: list[LutNetwork], pdk: Pdk, folder: Path) -> dict[tuple[int, int], float]:
    """The area of every comparator of the networks alone, by word width and threshold."""
    keys = sorted({(f.input_bits, t) for n in networks for f in n.encoder.features for t in f.thresholds})
    alone = [LutNetwork(Thermometer((FeatureCode("x", bits, (t,)),)), (), CodeHead((0,)), 2) for bits, t in keys]
    results = synthesise_many([SynthesisJob(lower(n, interface="words"), pdk) for n in alone], folder)
    return {key: result.area_nand2 for key, result in zip(keys, results, strict=True)}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help=f"only {', '.join(QUICK)}")
    quick = parser.parse_args().quick
    names = QUICK if quick else sorted(path.stem for path in NETWORKS.glob("*.json"))
    networks = [simplify(LutNetwork.load(NETWORKS / f"{name}.json")) for name in names]
    shared, marginal = [], []
    print(f"{'network':24} {'thresholds':>10} {'one by one':>11} {'together':>9} {'in the chip':>12}")
    with tempfile.TemporaryDirectory() as scratch:
        pdk = load_pdk("sky130_fd_sc_hd", cache=Path(scratch) / "liberty", environ={})
        areas = comparator_areas(networks, pdk, Path(scratch) / "alone")
        for name, network in zip(names, networks, strict=True):
            encoder, chip = (lower(network, interface="words", scope=scope) for scope in ("encoder", "chip"))
            jobs = [SynthesisJob(netlist, pdk) for netlist in (encoder, chip, lower(network, interface="bits"))]
            together, words, bits = (r.area_nand2 for r in synthesise_many(jobs, Path(scratch) / name))
            single = math.fsum(areas[f.input_bits, t] for f in network.encoder.features for t in f.thresholds)
            shared.append(together / single)
            marginal.append((words - bits) / single)
            print(f"{name:24} {network.n_inputs:>10} {single:>11.1f} {together:>9.1f} {words - bits:>12.1f}", flush=True)
    means = {key: geometric_mean(r) for key, r in (("together", shared), ("in_the_chip", marginal))}
    print(json.dumps({**{key: round(value, 4) for key, value in means.items()}, "networks": len(names), "quick": quick}))


if __name__ == "__main__":
    main()
