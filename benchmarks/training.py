"""What training costs: `python benchmarks/training.py [--quick]`.

Prints a table; the last line is one JSON object. One thread; medians of interleaved runs, so that a loaded machine slows all
sides alike. `population_cost_16`: the cost of 16 replicas over the cost of one (20 3-input LUTs on 64 bits, batch 64).
"""

from __future__ import annotations

import argparse
import json
import platform
import statistics
import time

import numpy as np
import torch

from dwnasic.data.encoder import FeatureCode, Thermometer
from dwnasic.train.dwn import Efd
from dwnasic.train.estimator import Task, TrainConfig

BITS, ROWS, BATCH = 64, 512, 64


def make_task(seed: int) -> Task:
    """Random rows of BITS bits; the class is a majority of three of them, with noise."""
    rng = np.random.default_rng(seed)
    encoder = Thermometer(tuple(FeatureCode(f"bit{i}", 1, (1,)) for i in range(BITS)))
    bits = rng.random((ROWS + 64, BITS)) < 0.5
    labels = ((bits[:, :3].sum(1) >= 2) ^ (rng.random(ROWS + 64) < 0.1)).astype(np.int64)
    return Task(encoder, bits[:ROWS], labels[:ROWS], bits[ROWS:], labels[ROWS:], seed)


def seconds_per_step(lut_inputs: int, head: str, replicas: int, epochs: int) -> float:
    """Wall time of one update of a whole population, checkpoints and hardening included."""
    config = TrainConfig(
        lut_inputs=lut_inputs, widths=(20,), head=head, mapping="learnable",
        temperature=1.0, learning_rate=0.03, epochs=epochs, batch_size=BATCH,
    )  # fmt: skip
    tasks = [make_task(seed) for seed in range(replicas)]
    started = time.perf_counter()
    Efd().fit(config, tasks, 2)
    return (time.perf_counter() - started) / (epochs * ROWS // BATCH)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer and shorter runs, populations of 1 and 16 only")
    quick = parser.parse_args().quick
    torch.set_num_threads(1)
    populations, epochs, runs = ((1, 16), 12, 5) if quick else ((1, 4, 16, 64), 24, 5)
    shapes = [(3, "popcount")] if quick else [(3, "popcount"), (4, "popcount"), (4, "reduction"), (6, "popcount")]
    seconds_per_step(3, "popcount", 1, 1)  # the first call pays for imports and caches
    median: dict[tuple[int, str, int], float] = {}
    print(f"20 LUTs on {BITS} bits, batch {BATCH}, learnable mapping, one thread; medians of {runs} interleaved runs")
    print(f"torch {torch.__version__}, Python {platform.python_version()}, {platform.machine()}")
    print(f"{'LUT inputs':>10} {'head':>10} {'replicas':>8} {'ms a step':>10} {'ms a replica-step':>18} {'cost of one':>12}")
    for lut_inputs, head in shapes:
        samples: dict[int, list[float]] = {r: [] for r in populations}
        for _ in range(runs):
            for replicas in populations:
                samples[replicas].append(seconds_per_step(lut_inputs, head, replicas, epochs))
        for replicas in populations:
            median[lut_inputs, head, replicas] = value = statistics.median(samples[replicas])
            ratio = value / median[lut_inputs, head, populations[0]]
            print(
                f"{lut_inputs:>10} {head:>10} {replicas:>8} {1e3 * value:>10.3f} {1e3 * value / replicas:>18.4f} {ratio:>12.2f}"
            )
    result = {"population_cost_16": round(median[3, "popcount", 16] / median[3, "popcount", 1], 3)}
    if not quick:
        result["replica_step_ms_64"] = round(1e3 * median[4, "popcount", 64] / 64, 4)
    print(json.dumps(result))


if __name__ == "__main__":
    main()
