"""What a layer of LUTs costs on a GPU: `python benchmarks/gpu.py [--quick]`.

Three ways to the same numbers, which are compared before anything is timed:
- triton: the kernels of `dwnasic/train/triton_kernels.py`;
- reference: the functions that define the operators, in torch;
- direct: the O(n 2^n) algorithm as a kernel of ours (`gpu_direct.py`), with the reference's learnable mapping.

`lookup` is the forward and backward pass of the tables (gradients by tables and by bits), `layer` the same with the learnable
mapping before it. Eager times include launching; graph times are replays of a CUDA graph, the work of the device alone.
Medians of interleaved runs. `bandwidth` is the fraction of the memory bandwidth that a large copy reaches here, if every
operand and result of every operator moves once. Prints tables; the last line is one JSON object. Without a GPU its figures
are null, with the reason.
"""

from __future__ import annotations

import argparse
import importlib
import importlib.util
import json
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor

from dwnasic.train.efd import efd_backward_reference, efd_reference
from dwnasic.train.layers import mapping_backward_reference, mapping_reference

BETA = 1 / 3
WAYS = ("triton", "reference", "direct")
Pass = Callable[[], tuple[Tensor, ...]]


@dataclass(frozen=True)
class Shape:
    """Replicas R, encoder bits F, LUTs L, LUT inputs n, rows of a batch B."""

    name: str
    replicas: int
    bits: int
    luts: int
    lut_inputs: int
    batch: int

    @property
    def lookup_bytes(self) -> int:
        """Bytes of the operands and results of lookup (bits, tables; values, addresses) and its backward (gradient, addresses,
        tables; gradients by bits and tables). Addresses have 8 bytes, all else 4."""
        cells, size = self.replicas * self.luts, 1 << self.lut_inputs
        forward = cells * (4 * self.lut_inputs * self.batch + 4 * size + (4 + 8) * self.batch)
        backward = cells * ((4 + 8) * self.batch + 2 * 4 * size + 4 * self.lut_inputs * self.batch)
        return forward + backward

    @property
    def layer_bytes(self) -> int:
        """`lookup_bytes` with those of the mapping (signals, weights; chosen rows) and its backward (gradient, signals; gradient
        by weights)."""
        slots = self.luts * self.lut_inputs
        mapping = 2 * (slots * self.bits + self.bits * self.batch + slots * self.batch)
        return self.lookup_bytes + 4 * self.replicas * mapping


SHAPES = (
    Shape("mnist_b32", 1, 2352, 2000, 6, 32),
    Shape("mnist_b1024", 1, 2352, 2000, 6, 1024),
    Shape("population_r16_n3", 16, 64, 20, 3, 64),
    Shape("population_r64_n4", 64, 64, 20, 4, 64),
    Shape("population_r64_n6", 64, 64, 20, 6, 64),
)


def passes(shape: Shape, device: str = "cuda") -> dict[str, dict[str, Pass]]:
    """The ways of "lookup" and of "layer" on random tensors of this shape."""
    from gpu_direct import direct_backward

    from dwnasic.train import efd_triton

    generator = torch.Generator(device).manual_seed(0)
    slots, n = shape.luts * shape.lut_inputs, shape.lut_inputs

    def draw(*size: int) -> Tensor:
        return torch.rand((shape.replicas, *size), generator=generator, device=device)

    signals = (draw(shape.batch, shape.bits) < 0.5).float().transpose(1, 2)  # a view, as training has it
    weights, tables = draw(slots, shape.bits), draw(shape.luts, 1 << n) * 2 - 1
    grad = draw(shape.luts, shape.batch) - 0.5
    fixed = mapping_reference(signals, weights)[0].view(shape.replicas, shape.luts, n, shape.batch)
    ones = torch.tensor([a.bit_count() for a in range(1 << n)], device=device)
    decay = torch.tensor(BETA, device=device) ** ones

    def direct(grad: Tensor, addresses: Tensor, tables: Tensor, beta: float, by_bits: bool) -> tuple[Tensor, Tensor]:
        return direct_backward(grad, addresses, tables, decay)

    functions: dict[str, tuple[Any, ...]] = {
        "triton": (
            efd_triton.mapping_triton, efd_triton.lookup_triton, efd_triton.gradient_triton, efd_triton.mapping_gradient_triton
        ),
        "reference": (mapping_reference, efd_reference, efd_backward_reference, mapping_backward_reference),
        "direct": (mapping_reference, efd_triton.lookup_triton, direct, mapping_backward_reference),
    }  # fmt: skip

    def lookup(way: str) -> Pass:
        _, forward, backward, _ = functions[way]

        def run() -> tuple[Tensor, ...]:
            values, addresses = forward(fixed, tables, BETA)
            return (values, *backward(grad, addresses, tables, BETA, True))

        return run

    def layer(way: str) -> Pass:
        choose, forward, backward, choose_backward = functions[way]

        def run() -> tuple[Tensor, ...]:
            chosen = choose(signals, weights)[0].view(fixed.shape)
            values, addresses = forward(chosen, tables, BETA)
            by_bits, by_tables = backward(grad, addresses, tables, BETA, True)
            by_weights = choose_backward(by_bits.view(shape.replicas, slots, shape.batch), signals, weights, False)[1]
            return values, by_tables, by_weights

        return run

    return {"lookup": {way: lookup(way) for way in WAYS}, "layer": {way: layer(way) for way in WAYS}}


def seconds(run: Callable[[], object], calls: int) -> float:
    """Seconds a call, on the device's own clock."""
    start, end = (torch.cuda.Event(enable_timing=True) for _ in range(2))
    start.record()
    for _ in range(calls):
        run()
    end.record()
    end.synchronize()
    return float(start.elapsed_time(end)) / 1e3 / calls


def captured(run: Pass) -> Callable[[], object]:
    """`run` as a CUDA graph."""
    stream = torch.cuda.Stream()
    stream.wait_stream(torch.cuda.current_stream())
    with torch.cuda.stream(stream):
        for _ in range(3):
            run()
    torch.cuda.current_stream().wait_stream(stream)
    graph = torch.cuda.CUDAGraph()
    with torch.cuda.graph(graph):
        run()
    return graph.replay


def medians(runs: dict[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """Median seconds a call of each run, about 0.1 s of calls a sample, interleaved."""
    calls = {}
    for name, run in runs.items():
        seconds(run, 3)
        calls[name] = max(3, min(1000, round(0.1 / max(seconds(run, 3), 1e-6))))
    samples: dict[str, list[float]] = {name: [] for name in runs}
    for _ in range(rounds):
        for name, run in runs.items():
            samples[name].append(seconds(run, calls[name]))
    return {name: statistics.median(values) for name, values in samples.items()}


def check(ways: dict[str, Pass]) -> None:
    """All ways give the same numbers, up to the rounding of sums. Raises AssertionError."""
    want = ways["reference"]()
    for way in ("triton", "direct"):
        for a, b in zip(ways[way](), want, strict=True):
            torch.testing.assert_close(a, b, rtol=1e-3, atol=1e-3)


def bandwidth(rounds: int) -> float:
    """Bytes a second that a copy of 512 MiB reaches, reads and writes counted."""
    source = torch.empty(1 << 27, device="cuda")
    target = torch.empty_like(source)
    return 2 * 4 * source.numel() / medians({"copy": lambda: target.copy_(source)}, rounds)["copy"]


def measure(shape: Shape, peak: float, rounds: int) -> dict[str, Any]:
    """Speed-ups over the direct algorithm and fractions of `peak` (bytes a second); prints a table."""
    out: dict[str, Any] = {}
    print(f"\n{shape}")
    print(f"{'':>8} {'way':>10} {'eager us':>10} {'graph us':>10} {'over direct (eager, graph)':>28} {'bandwidth':>10}")
    for what, ways in passes(shape).items():
        check(ways)
        times = medians(
            {f"{way} eager": run for way, run in ways.items()} | {f"{way} graph": captured(run) for way, run in ways.items()},
            rounds,
        )
        needed = shape.layer_bytes if what == "layer" else shape.lookup_bytes
        for way in WAYS:
            eager, graph = times[f"{way} eager"], times[f"{way} graph"]
            ratios = times["direct eager"] / eager, times["direct graph"] / graph
            share = needed / graph / peak
            figures = f"{1e6 * eager:>10.1f} {1e6 * graph:>10.1f} {ratios[0]:>14.2f} {ratios[1]:>13.2f} {share:>10.3f}"
            print(f"{what:>8} {way:>10} {figures}")
            if way == "triton":
                out |= {f"{what}_speedup_eager": round(ratios[0], 2), f"{what}_speedup_graph": round(ratios[1], 2)}
                out |= {f"{what}_graph_us": round(1e6 * graph, 2), f"{what}_bandwidth_fraction": round(share, 3)}
    return out


def why_not() -> str:
    """Why nothing can be measured here; empty when it can."""
    if not torch.cuda.is_available():
        return f"torch {torch.__version__} finds no CUDA device"
    if importlib.util.find_spec("triton") is None:
        return "triton is not installed: pip install 'dwnasic[gpu]'"
    return ""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="three rounds instead of seven")
    rounds = 3 if parser.parse_args().quick else 7
    reason = why_not()
    if reason:
        print(f"not run: {reason}")
        figures: dict[str, Any] = {shape.name: None for shape in SHAPES}
        print(json.dumps({"status": "not_run", "reason": reason, "device": None, "copy_gbytes_per_s": None, **figures}))
        return
    started = time.perf_counter()
    peak = bandwidth(rounds)
    device = torch.cuda.get_device_name()
    triton_version = importlib.import_module("triton").__version__
    print(f"{device}, torch {torch.__version__}, triton {triton_version}; a copy moves {peak / 1e9:.0f} GB/s")
    figures = {shape.name: measure(shape, peak, rounds) for shape in SHAPES}
    print(f"{time.perf_counter() - started:.0f} s in all")
    print(json.dumps({"status": "run", "reason": "", "device": device, "copy_gbytes_per_s": round(peak / 1e9, 1), **figures}))


if __name__ == "__main__":
    main()
