"""What training costs: `python benchmarks/training.py [--quick]`.

Prints tables; the last line is one JSON object. One thread; medians of interleaved runs, so that a loaded machine slows all sides
alike. A key that could not be measured is null, and `reasons` says why.

- `population_cost_16`: the cost of 16 replicas over the cost of one, in the batched torch program (20 3-input LUTs on 64 bits,
  batch 64). The compiled core trains one after the other: its `population_cost_16_compiled` is near 16, of a far smaller cost.
- `population_speedup_64`: candidate-steps a second with 64 replicas over those of `eager_dwn.py`, which trains one network at a
  time (20 4-input LUTs on 64 bits, popcount, learnable mapping, Adam, batch 64, float32). Our time holds checkpoints and
  hardening too.
- `efd_speedup_n6`: EFD forward and backward against the direct sum of n 2^n terms a row and LUT, as tensor operations over all
  rows (n = 6, batch 128, 100 LUTs, one replica, float32).
- `torchlogix_speedup`: candidate-steps a second of our `warp` with 64 replicas over those of torchlogix' WARP layers (40 LUTs on
  64 bits, fixed connections, two classes counted, Adam, batch 64), the worse of 2-input and 4-input LUTs. The peer's time is the
  shorter of its "soft" and "hard" training (ours is hard). It is a child with its own packages: `benchmarks/peers.sh torchlogix`.
- `reference_step_ms_64`: as the second, with the torch program that defines what the compiled core computes.
- `pressed_step_ms_64`: as the compiled one, with `area_pressure`.
- `compile_cpu_s`: processor time of the first training with refinement on a machine, less that of the next process, which finds
  the machine code.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import eager_dwn
import numpy as np
import torch

from dwnasic.data.encoder import FeatureCode, Thermometer
from dwnasic.train.efd import efd_constant, lookup
from dwnasic.train.estimator import Task, TrainConfig, load_estimator

BITS, ROWS, BATCH = 64, 512, 64
PEER_LUTS = 40
BETA = 1 / 3


def make_task(seed: int) -> Task:
    """Random rows of BITS bits; the class is a majority of three of them, with noise."""
    rng = np.random.default_rng(seed)
    encoder = Thermometer(tuple(FeatureCode(f"bit{i}", 1, (1,)) for i in range(BITS)))
    bits = rng.random((ROWS + 64, BITS)) < 0.5
    labels = ((bits[:, :3].sum(1) >= 2) ^ (rng.random(ROWS + 64) < 0.1)).astype(np.int64)
    return Task(encoder, bits[:ROWS], labels[:ROWS], bits[ROWS:], labels[ROWS:], seed)


def seconds_per_step(
    lut_inputs: int, head: str, replicas: int, epochs: int, estimator: str = "efd", backend: str = "auto", luts: int = 20,
    mapping: str = "learnable", area_pressure: float = 0.0,
) -> float:  # fmt: skip
    """Wall time of one update of a whole population, checkpoints and hardening included."""
    config = TrainConfig(
        lut_inputs=lut_inputs, widths=(luts,), head=head, mapping=mapping,
        temperature=1.0, learning_rate=0.03, epochs=epochs, batch_size=BATCH, area_pressure=area_pressure,
    )  # fmt: skip
    tasks = [make_task(seed) for seed in range(replicas)]
    started = time.perf_counter()
    load_estimator(estimator, backend).fit(config, tasks, 2)
    return (time.perf_counter() - started) / (epochs * ROWS // BATCH)


def eager_seconds_per_step(lut_inputs: int, epochs: int) -> float:
    """Wall time of one update of one network by `eager_dwn.py`."""
    task = make_task(0)
    bits, labels = torch.from_numpy(task.train_bits).float(), torch.from_numpy(task.train_labels)
    steps = epochs * ROWS // BATCH
    started = time.perf_counter()
    eager_dwn.train(bits, labels, 20, lut_inputs, steps, BATCH, 0.03, 0)
    return (time.perf_counter() - started) / steps


def interleaved(sides: dict[str, Callable[[], float]], runs: int) -> dict[str, float]:
    """The median of `runs` calls of each side, taken in turns."""
    samples: dict[str, list[float]] = {name: [] for name in sides}
    for _ in range(runs):
        for name, side in sides.items():
            samples[name].append(side())
    return {name: statistics.median(values) for name, values in samples.items()}


def population_costs(quick: bool, runs: int) -> dict[str, float | None]:
    """Populations of several sizes against one replica, in the torch program and in the compiled core."""
    populations, epochs = ((1, 16), 12) if quick else ((1, 4, 16, 64), 24)
    shapes = [(3, "popcount")] if quick else [(3, "popcount"), (4, "popcount"), (4, "reduction"), (6, "popcount")]
    median: dict[tuple[int, str, str, int], float] = {}
    print(f"20 LUTs on {BITS} bits, batch {BATCH}, learnable mapping, one thread; medians of {runs} interleaved runs")
    columns = (("LUT inputs", 10), ("head", 10), ("backend", 10), ("replicas", 8), ("ms a step", 10), ("ms a replica-step", 18))
    print(" ".join(f"{name:>{width}}" for name, width in (*columns, ("cost of one", 12))))
    for lut_inputs, head in shapes:
        keys = [(lut_inputs, head, backend, r) for backend in ("reference", "compiled") for r in populations]
        sides = {
            str(i): lambda n=n, h=h, b=b, r=r: seconds_per_step(n, h, r, epochs, backend=b) for i, (n, h, b, r) in enumerate(keys)
        }
        for key, value in zip(keys, interleaved(sides, runs).values(), strict=True):
            median[key] = value
            *_, backend, replicas = key
            ratio = value / median[lut_inputs, head, backend, populations[0]]
            print(
                f"{lut_inputs:>10} {head:>10} {backend:>10} {replicas:>8} {1e3 * value:>10.3f} {1e3 * value / replicas:>18.4f} "
                f"{ratio:>12.2f}"
            )
    cost = {b: median[3, "popcount", b, 16] / median[3, "popcount", b, 1] for b in ("reference", "compiled")}
    return {"population_cost_16": cost["reference"], "population_cost_16_compiled": cost["compiled"]}


def population_speedup(quick: bool, runs: int) -> dict[str, float | None]:
    """64 replicas at once against one network at a time in plain torch, and our own estimators beside each other."""
    epochs = 24
    eager_seconds_per_step(4, 1)
    sides: dict[str, Callable[[], float]] = {
        "eager": lambda: eager_seconds_per_step(4, epochs),
        "compiled": lambda: seconds_per_step(4, "popcount", 64, epochs) / 64,
        "reference": lambda: seconds_per_step(4, "popcount", 64, epochs, backend="reference") / 64,
        "pressed": lambda: seconds_per_step(4, "popcount", 64, epochs, area_pressure=2.0) / 64,
    }
    median = interleaved(sides, runs)
    print(f"\n20 4-input LUTs on {BITS} bits, batch {BATCH}: one update of one network")
    for name, side in (
        ("eager", "eager_dwn.py, one at a time"),
        ("reference", "64 replicas, torch (the reference)"),
        ("compiled", "64 replicas, compiled"),
        ("pressed", "64 replicas, compiled, area priced"),
    ):
        print(f"{side:>34} {1e3 * median[name]:>9.4f} ms   {median['eager'] / median[name]:.1f} times faster")
    if not quick:
        others = interleaved(
            {e: (lambda e=e: seconds_per_step(2, "popcount", 64, 8, e)) for e in ("efd", "hybrid", "warp", "dlgn")}, runs
        )
        print("64 replicas of 20 2-input LUTs, one update of one network:")
        for name, value in others.items():
            print(f"{name:>34} {1e3 * value / 64:>9.4f} ms")
    return {
        "population_speedup_64": median["eager"] / median["compiled"],
        "eager_step_ms": 1e3 * median["eager"],
        "compiled_step_ms_64": 1e3 * median["compiled"],
        "reference_step_ms_64": 1e3 * median["reference"],
        "pressed_step_ms_64": 1e3 * median["pressed"],
    }


FIRST_FIT = """
import time
started = time.process_time()
from dataclasses import replace
import training
from dwnasic.train.estimator import TrainConfig, load_estimator
config = TrainConfig(lut_inputs=4, widths=(4,), head="popcount", mapping="learnable", temperature=1.0, learning_rate=0.03,
                     epochs=1, batch_size=64, refine="prune")
load_estimator("efd", "compiled").fit(config, [training.make_task(0)], 2)
print(time.process_time() - started)
"""


def compile_cost() -> dict[str, float | None]:
    """Processor time of compilation: two processes, one after the other, that start with an empty cache."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "NUMBA_CACHE_DIR": folder, "OMP_NUM_THREADS": "1"}
        first, second = (
            float(
                subprocess.run(
                    [sys.executable, "-c", FIRST_FIT], cwd=Path(__file__).parent, env=environment, capture_output=True, text=True,
                    check=True,
                ).stdout
            )
            for _ in range(2)
        )  # fmt: skip
    print(f"\nthe first training on a machine: {first:.1f} s of a processor, {first - second:.1f} of them to compile")
    return {"compile_cpu_s": first - second}


def direct_efd(bits: torch.Tensor, tables: torch.Tensor, grad: torch.Tensor, constant: torch.Tensor) -> tuple[torch.Tensor, ...]:
    """The published sum as it stands: bits [n, L, B], tables [L, 2^n], grad [L, B], constant K [entry, input, address].

    Returns the entries [L, B] and the gradients by bits [n, L, B] and by tables [L, 2^n]. A row of a LUT sums 2^n terms an input.
    """
    n = len(bits)
    address = sum((bits[i].long() << i for i in range(n)), torch.zeros_like(grad, dtype=torch.int64))
    values = tables.gather(1, address)
    weights = constant.permute(2, 1, 0)[address]  # [L, B, n, 2^n]
    by_bits = torch.stack([(weights[:, :, i] * tables.unsqueeze(1)).sum(2) * grad for i in range(n)])
    return values, by_bits, torch.zeros_like(tables).scatter_add_(1, address, grad)


def efd_speedup(quick: bool, runs: int) -> dict[str, float | None]:
    """Forward and backward of 100 6-input LUTs, batch 128."""
    n, luts, rows = 6, 100, 128
    generator = torch.Generator().manual_seed(0)
    bits = torch.randint(0, 2, (1, luts, n, rows), generator=generator).float()
    tables = torch.rand((1, luts, 1 << n), generator=generator) * 2 - 1
    grad = torch.randn((1, luts, rows), generator=generator)
    constant = torch.from_numpy(efd_constant(n, BETA)).float()
    turned = bits[0].transpose(0, 1).contiguous()

    def ours() -> tuple[torch.Tensor, ...]:
        x, u = bits.detach().requires_grad_(), tables.detach().requires_grad_()
        values = lookup(x, u, BETA)
        return values, *torch.autograd.grad(values, (x, u), grad)

    def direct() -> tuple[torch.Tensor, ...]:
        return direct_efd(turned, tables[0], grad[0], constant)

    for a, b in zip(ours(), direct(), strict=True):
        torch.testing.assert_close(a[0], b.transpose(0, 1) if b.dim() == 3 else b, rtol=1e-4, atol=1e-5)

    def timed(side: Callable[[], tuple[torch.Tensor, ...]], calls: int) -> float:
        started = time.perf_counter()
        for _ in range(calls):
            side()
        return (time.perf_counter() - started) / calls

    calls = 5 if quick else 20
    median = interleaved({"ours": lambda: timed(ours, 10 * calls), "direct": lambda: timed(direct, calls)}, runs)
    speedup = median["direct"] / median["ours"]
    print(f"\nEFD forward and backward, {luts} {n}-input LUTs, batch {rows}")
    print(f"{'direct sum, O(n 2^n)':>34} {1e3 * median['direct']:>9.3f} ms")
    print(f"{'gather, O(n)':>34} {1e3 * median['ours']:>9.3f} ms   {speedup:.1f} times faster")
    return {"efd_speedup_n6": speedup}


class Torchlogix:
    """The child that runs torchlogix, one request after the other. Raises RuntimeError with its own words."""

    def __init__(self, python: Path) -> None:
        environment = {**os.environ, "OMP_NUM_THREADS": "1"}
        self._child = subprocess.Popen(
            [str(python), str(Path(__file__).with_name("torchlogix_peer.py"))],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment,
        )  # fmt: skip

    def seconds_per_step(self, lut_inputs: int, steps: int, sampling: str) -> float:
        """Wall time of one update of one network."""
        assert self._child.stdin is not None
        assert self._child.stdout is not None
        request = {
            "lut_inputs": lut_inputs,
            "luts": PEER_LUTS,
            "bits": BITS,
            "batch": BATCH,
            "steps": steps,
            "sampling": sampling,
        }
        self._child.stdin.write(json.dumps(request) + "\n")
        self._child.stdin.flush()
        answer = json.loads(self._child.stdout.readline() or '{"error": "the child ended"}')
        if "error" in answer:
            raise RuntimeError(answer["error"])
        return float(answer["seconds"])

    def close(self) -> None:
        """End the child."""
        self._child.communicate(timeout=60)


def torchlogix_speedup(quick: bool, runs: int) -> dict[str, float | None] | str:
    """Our `warp` against torchlogix; a reason when the peer is not there or does not work."""
    python = Path(os.environ.get("PEERS_DIR", Path(__file__).parents[1] / ".venv-peers")) / "torchlogix" / "bin" / "python"
    if not python.is_file():
        return f"{python} is not there; run benchmarks/peers.sh torchlogix (PEERS_DIR says where)"
    epochs, steps = (12, 60) if quick else (24, 200)
    peer = Torchlogix(python)
    out: dict[str, float | None] = {}
    print(f"\nWARP layer of {PEER_LUTS} LUTs on {BITS} bits, fixed connections, batch {BATCH}: one update of one network")
    try:
        for n in (2, 4):
            sides: dict[str, Callable[[], float]] = {
                f"torchlogix 0.1.1, {how}": (lambda n=n, how=how: peer.seconds_per_step(n, steps, how))
                for how in ("soft", "hard")
            }
            for replicas in (1, 64):
                sides[f"ours, R = {replicas}"] = lambda n=n, r=replicas: (
                    seconds_per_step(n, "popcount", r, epochs, "warp", luts=PEER_LUTS, mapping="random") / r
                )
            median = interleaved(sides, runs)
            best = min(seconds for name, seconds in median.items() if name.startswith("torchlogix"))
            for name, seconds in median.items():
                print(f"{f'{n} inputs, {name}':>34} {1e3 * seconds:>9.4f} ms   {best / seconds:.1f} times faster")
            for replicas in (1, 64):
                out[f"torchlogix_speedup_{n}_inputs_r{replicas}"] = best / median[f"ours, R = {replicas}"]
    except RuntimeError as error:
        return f"torchlogix failed: {error}"
    finally:
        peer.close()
    values = [out[f"torchlogix_speedup_{n}_inputs_r64"] or 0.0 for n in (2, 4)]
    return {"torchlogix_speedup": min(values), **out}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="shorter runs, populations of 1 and 16 only in the first table")
    quick = parser.parse_args().quick
    torch.set_num_threads(1)
    runs = 5
    print(f"torch {torch.__version__}, Python {platform.python_version()}, {platform.machine()}")
    for backend in ("reference", "compiled"):  # the first call pays for imports, caches and compilation
        seconds_per_step(3, "popcount", 1, 1, backend=backend)
    measured = {
        **compile_cost(),
        **population_costs(quick, runs),
        **population_speedup(quick, runs),
        **efd_speedup(quick, runs),
    }
    peer = torchlogix_speedup(quick, runs)
    measured.update({"torchlogix_speedup": None} if isinstance(peer, str) else peer)
    result: dict[str, object] = {k: None if v is None else round(v, 4) for k, v in measured.items()}
    result["reasons"] = {"torchlogix_speedup": peer} if isinstance(peer, str) else {}
    if isinstance(peer, str):
        print(f"\ntorchlogix_speedup: {peer}")
    print(json.dumps(result))


if __name__ == "__main__":
    main()
