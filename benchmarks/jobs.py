"""What a mapping job costs, from 20 to 5,000 LUTs: `python benchmarks/jobs.py [--quick] [--luts N ...] [--efforts plain fast]`.

Synthetic networks: one layer of random 4-input tables on 64 thermometer bits of 8 features, two classes by popcount, simplified;
interface `bits`, sky130_fd_sc_hd. Every job runs in a process of its own: seconds of the whole mapping (lowering, Yosys and ABC,
annealing where the effort has it), and the resident memory of the largest of its processes at its peak. One over `--limit-s` is
stopped and says so. Prints a table; the last line is one JSON object.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

from dwnasic.data.encoder import FeatureCode, Thermometer
from dwnasic.network.lut_network import Lut, LutNetwork, PopcountHead
from dwnasic.network.simplify import simplify
from dwnasic.synth.effort import map_smallest
from dwnasic.tech.pdk import load_pdk

TECHNOLOGY = "sky130_fd_sc_hd"
FEATURES, THRESHOLDS, LUT_INPUTS = 8, 8, 4


def random_network(n_luts: int) -> LutNetwork:
    """Half of the LUTs are counted for each class."""
    rng = np.random.default_rng(0)
    steps = tuple(range(256 // (THRESHOLDS + 1), 255, 256 // (THRESHOLDS + 1)))[:THRESHOLDS]
    encoder = Thermometer(tuple(FeatureCode(f"f{i}", 8, steps) for i in range(FEATURES)))
    bits = encoder.n_bits
    tables = rng.integers(1, (1 << (1 << LUT_INPUTS)) - 1, n_luts).tolist()
    luts = tuple(Lut(tuple(rng.choice(bits, LUT_INPUTS, replace=False).tolist()), table) for table in tables)
    middle = bits + n_luts // 2
    return LutNetwork(encoder, luts, PopcountHead((tuple(range(bits, middle)), tuple(range(middle, bits + n_luts)))), 2)


def job(n_luts: int, effort: str) -> dict[str, object]:
    """Map one network in this process and say what it cost."""
    with tempfile.TemporaryDirectory() as scratch:
        pdk = load_pdk(TECHNOLOGY, cache=Path(scratch) / "liberty", environ={})
        network = simplify(random_network(n_luts))
        started = time.perf_counter()
        found = map_smallest(network, pdk, interface="bits", effort=effort, folder=Path(scratch) / "job", timeout_s=3600)
        seconds = time.perf_counter() - started
    peak = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return {
        "luts": n_luts, "effort": effort, "seconds": round(seconds, 1), "peak_mb": round(peak / 1024),
        "cells": len(found.result.mapped.cells), "area_nand2": round(found.result.area_nand2, 1),
    }  # fmt: skip


def measured(n_luts: int, effort: str, limit_s: float) -> dict[str, object]:
    """`job` in a process of its own."""
    argv = [sys.executable, __file__, "--one", str(n_luts), effort]
    threads = dict.fromkeys(("OMP_NUM_THREADS", "NUMBA_NUM_THREADS"), "1")
    with subprocess.Popen(argv, stdout=subprocess.PIPE, text=True, env={**os.environ, **threads}) as child:
        try:
            said, _ = child.communicate(timeout=limit_s)
        except subprocess.TimeoutExpired:
            child.send_signal(signal.SIGINT)  # which ends the programs that it started, too
            return {"luts": n_luts, "effort": effort, "stopped_after_s": limit_s}
    if child.returncode:
        return {"luts": n_luts, "effort": effort, "failed": child.returncode}
    answer: dict[str, object] = json.loads(said.splitlines()[-1])
    return answer


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="20 and 100 LUTs only")
    parser.add_argument("--luts", nargs="*", type=int, default=[20, 100, 500, 2000, 5000])
    parser.add_argument("--efforts", nargs="*", default=["plain", "fast"])
    parser.add_argument("--limit-s", type=float, default=900.0)
    parser.add_argument("--one", nargs=2, metavar=("LUTS", "EFFORT"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        signal.signal(signal.SIGINT, lambda *_: sys.exit(130))  # it may be ignored: shells do so for what runs in the background
        print(json.dumps(job(int(options.one[0]), options.one[1])))
        return
    jobs = []
    print(f"{'LUTs':>6} {'effort':>6} {'seconds':>9} {'peak MB':>8} {'cells':>8} {'NAND2':>10}")
    for n_luts in (20, 100) if options.quick else options.luts:
        for effort in options.efforts:
            found = measured(n_luts, effort, options.limit_s)
            jobs.append(found)
            cells = [str(found.get(key, "-")) for key in ("seconds", "peak_mb", "cells", "area_nand2")]
            widths = (9, 8, 8, 10)
            print(f"{n_luts:>6} {effort:>6} " + " ".join(f"{c:>{w}}" for c, w in zip(cells, widths, strict=True)), flush=True)
    print(json.dumps({"technology": TECHNOLOGY, "jobs": jobs, "quick": options.quick}))


if __name__ == "__main__":
    main()
