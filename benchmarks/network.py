"""What running, simplifying and lowering a network cost: `python benchmarks/network.py [--quick]`.

Prints a table; the last line is one JSON object. One thread; the best of several runs. `rows_per_second_words` and `_bits`:
`LutNetwork.evaluate` and `evaluate_bits` of 20 random 4-input LUTs on 16 thermometer bits of 4 features, two classes by popcount.
"""

from __future__ import annotations

import argparse
import json
import platform
import time
from collections.abc import Callable

import numpy as np

from dwnasic.data.encoder import FeatureCode, Thermometer
from dwnasic.network.lut_network import Lut, LutNetwork, PopcountHead
from dwnasic.network.simplify import simplify
from dwnasic.rtl.evaluate import evaluate
from dwnasic.rtl.lower import lower
from dwnasic.rtl.ports import stimuli
from dwnasic.rtl.verilog import netlist_verilog


def random_network(n_luts: int, lut_inputs: int) -> LutNetwork:
    """One layer of random tables, half of the LUTs a class."""
    rng = np.random.default_rng(0)
    encoder = Thermometer(tuple(FeatureCode(f"f{i}", 8, (20, 60, 120, 200)) for i in range(4)))
    tables = [int.from_bytes(rng.bytes(8), "little") % (1 << (1 << lut_inputs)) for _ in range(n_luts)]
    luts = tuple(Lut(tuple(rng.choice(16, lut_inputs, replace=False).tolist()), table) for table in tables)
    first, last = range(16, 16 + n_luts // 2), range(16 + n_luts // 2, 16 + n_luts)
    return LutNetwork(encoder, luts, PopcountHead((tuple(first), tuple(last))), 2)


def seconds(function: Callable[[], object], runs: int) -> float:
    """The shortest of several wall times."""
    times = []
    for _ in range(runs):
        started = time.perf_counter()
        function()
        times.append(time.perf_counter() - started)
    return min(times)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer rows and runs")
    quick = parser.parse_args().quick
    rows, runs = (200_000, 3) if quick else (1_000_000, 7)
    small, large = random_network(20, 4), random_network(300, 6)
    words = np.random.default_rng(1).integers(0, 256, (rows, 4))
    bits = small.encoder.encode(words)
    chip, vectors = lower(small, interface="words"), stimuli(small.encoder, words, "words")
    result: dict[str, object] = {
        "rows_per_second_words": round(rows / seconds(lambda: small.evaluate(words), runs)),
        "rows_per_second_bits": round(rows / seconds(lambda: small.evaluate_bits(bits), runs)),
        "rows_per_second_netlist_words": round(rows / seconds(lambda: evaluate(chip, vectors), runs)),
        "simplify_300_luts_ms": round(1e3 * seconds(lambda: simplify(large), runs), 1),
        "lower_300_luts_ms": round(1e3 * seconds(lambda: lower(large, interface="bits"), runs), 1),
        "verilog_300_luts_ms": round(1e3 * seconds(lambda: netlist_verilog(lower(large, interface="bits")), runs), 1),
    }
    for name, value in result.items():
        print(f"{name:32} {value:>12}")
    versions = {"python": platform.python_version(), "numpy": np.__version__, "machine": platform.machine()}
    print(json.dumps({**result, "rows": rows, **versions}))


if __name__ == "__main__":
    main()
