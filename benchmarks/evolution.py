"""How fast circuits evolve: `python benchmarks/evolution.py [--quick]`. The peer comes from `benchmarks/peers.sh hal-cgp`.

Prints a table; the last line is one JSON object. `evaluations_ratio_hal_cgp`: offspring decided a second, ours over those of PyPI
hal-cgp, medians over seeds, runs interleaved, on 598 rows of 32 bits, 300 gates, 4 offspring, 1 % of the genes mutated, gates
AND, OR, NAND, NOR, balanced accuracy. One thread, whole-loop wall time; offspring that change no active gate are counted alike on
both sides, which both skip their evaluation. Ours also watches 150 validation rows, the peer has none; compiling is left out.
Without the peer the ratio is null, with the reason.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import subprocess
import time
from pathlib import Path

import numpy as np

from dwnasic.train.evolution import Evolved, Rows, TinyConfig, evolve_circuit

HERE = Path(__file__).resolve().parent
ROWS, BITS, GATES, OFFSPRING, RATE = 598, 32, 300, 4, 0.01
PEER_SECONDS = 300


def make_rows(rows: int = ROWS) -> tuple[Rows, np.ndarray, np.ndarray]:
    """Random rows; the class is a majority of five bits, with noise."""
    rng = np.random.default_rng(0)
    bits = rng.random((rows + 150, BITS)) < 0.5
    labels = ((bits[:, :5].sum(1) >= 3) ^ (rng.random(len(bits)) < 0.1)).astype(np.int64)
    return Rows.of(bits[:rows], labels[:rows], bits[rows:], labels[rows:]), bits[:rows], labels[:rows]


def ours(rows: Rows, mutated: float, generations: int, seed: int) -> tuple[float, Evolved]:
    """Offspring decided a second by one run, preparation included, and its end."""
    config = TinyConfig(
        gates=GATES, offspring=OFFSPRING, mutated_genes=mutated, generations=generations, patience=generations
    )  # fmt: skip
    started = time.perf_counter()
    evolved = evolve_circuit(config, rows, 2, seed)
    return evolved.decided / (time.perf_counter() - started), evolved


def peer(bits: np.ndarray, labels: np.ndarray, generations: int, seed: int) -> tuple[float, dict[str, str]] | str:
    """Offspring decided a second by hal-cgp and its versions, or why there is no figure."""
    python = Path(os.environ.get("PEERS_DIR", HERE.parent / ".venv-peers")) / "hal-cgp" / "bin" / "python"
    if not python.exists():
        return f"{python} is not there; run benchmarks/peers.sh hal-cgp (PEERS_DIR says where)"
    problem = {
        "bits": bits.astype(int).tolist(), "labels": labels.tolist(), "gates": GATES, "offspring": OFFSPRING,
        "mutation_rate": RATE, "generations": generations, "seed": seed,
    }  # fmt: skip
    try:
        done = subprocess.run(
            [str(python), str(HERE / "hal_cgp_peer.py")], input=json.dumps(problem), capture_output=True, text=True,
            timeout=PEER_SECONDS, check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return f"hal-cgp took more than {PEER_SECONDS} s for {generations} generations"
    if done.returncode:
        return f"hal-cgp failed: {(done.stderr.strip().splitlines() or ['without a word'])[-1]}"
    answer = json.loads(done.stdout.splitlines()[-1])
    return answer["decided"] / answer["seconds"], answer["versions"]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer and shorter runs of both sides, one problem only")
    quick = parser.parse_args().quick
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    generations, peer_generations, seeds = (50_000, 25, 3) if quick else (400_000, 100, 5)
    rows, bits, labels = make_rows()
    mutated = RATE * (3 * GATES + 1)
    ours(rows, mutated, 10, 0)  # the first call compiles, or reads what was compiled
    fast: list[float] = []
    slow: list[float] = []
    reason, versions = "", {}
    for seed in range(seeds):
        fast.append(ours(rows, mutated, generations, seed)[0])
        if not reason:
            answer = peer(bits, labels, peer_generations, seed)
            if isinstance(answer, str):
                reason = answer
            else:
                slow.append(answer[0])
                versions = answer[1]
    rate = statistics.median(fast)
    result: dict[str, object] = {"evaluations_ratio_hal_cgp": None, "decided_per_second": round(rate)}
    print(f"{ROWS} rows, {BITS} bits, {GATES} gates, {OFFSPRING} offspring; median of {seeds} seeds (smallest to largest)")
    print(f"{'dwnasic':>10}: {rate:>12,.0f} offspring decided a second ({min(fast):,.0f} to {max(fast):,.0f})")
    if reason:
        print(f"{'hal-cgp':>10}: not measured: {reason}")
        result["reason"] = reason
    else:
        other = statistics.median(slow)
        print(f"{'hal-cgp':>10}: {other:>12,.1f} offspring decided a second ({min(slow):,.1f} to {max(slow):,.1f})")
        result.update(evaluations_ratio_hal_cgp=round(rate / other), hal_cgp_decided_per_second=round(other, 1), **versions)
    if not quick:
        print(f"{'genes':>10} {'rows':>6} {'decided/s':>12} {'evaluated':>10} {'gates':>6}")
        for genes in (1.0, 4.0, 16.0):
            for count in (ROWS, 8 * ROWS):
                per_second, end = ours(make_rows(count)[0], genes, generations // 8, 0)
                share = end.evaluated / end.decided
                print(f"{genes:>10g} {count:>6} {per_second:>12,.0f} {share:>10.3f} {len(end.gates):>6}")
    print(json.dumps({**result, "python": platform.python_version(), "machine": platform.machine()}))


if __name__ == "__main__":
    main()
