"""The Triton kernels: interpreted without a GPU, on a GPU where there is one, and compiled for one where there is not."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from dwnasic.data.encoder import FeatureCode, Thermometer
from dwnasic.train.dwn import Efd
from dwnasic.train.estimator import Replica, Task, TrainConfig

CASES = Path(__file__).with_name("triton_cases.py")
SHARED_MEMORY = 99 * 1024
"""Bytes that a program may have on every NVIDIA GPU since 2020."""
TYPES = {torch.float32: "*fp32", torch.bfloat16: "*bf16", torch.int64: "*i64"}


@pytest.fixture
def triton() -> None:
    """Triton is installed, or the test skips (or fails when DWNASIC_REQUIRE names it)."""
    if importlib.util.find_spec("triton") is None:
        reason = "triton is not installed: pip install 'dwnasic[gpu]'"
        if "triton" in os.environ.get("DWNASIC_REQUIRE", "").split(","):
            pytest.fail(f"triton is required here (DWNASIC_REQUIRE): {reason}")
        pytest.skip(reason)


def _run_cases(environment: dict[str, str]) -> None:
    """All cases in a process of their own: whether Triton interprets is settled when it is first imported."""
    clean = {k: v for k, v in os.environ.items() if k not in ("TRITON_INTERPRET", "PYTEST_ADDOPTS")}
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(CASES)],
        env={**clean, **environment}, cwd=CASES.parents[2], capture_output=True, text=True, timeout=900, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-2000:]
    assert " passed" in done.stdout
    assert "skipped" not in done.stdout


@pytest.mark.usefixtures("triton")
def test_kernels_are_the_reference_in_the_interpreter() -> None:
    _run_cases({"TRITON_INTERPRET": "1"})


@pytest.mark.usefixtures("triton")
def test_kernels_are_the_reference_on_the_gpu() -> None:
    if not torch.cuda.is_available():
        pytest.skip("no GPU that torch can use")
    _run_cases({})


@pytest.mark.usefixtures("triton")
def test_a_population_learns_the_same_on_both_backends() -> None:
    if not torch.cuda.is_available():
        pytest.skip("no GPU that torch can use")
    rng = np.random.default_rng(0)
    encoder = Thermometer(tuple(FeatureCode(f"bit{i}", 1, (1,)) for i in range(16)))
    bits = rng.random((192, 16)) < 0.5
    labels = (bits[:, :3].sum(1) >= 2).astype(np.int64)
    tasks = [Task(encoder, bits[:128], labels[:128], bits[128:], labels[128:], seed) for seed in range(3)]
    config = TrainConfig(
        lut_inputs=4, widths=(12, 4), head="popcount", mapping="learnable", deep_mapping="learnable", temperature=1.0,
        learning_rate=0.03, epochs=20, batch_size=32,
    )  # fmt: skip
    for backend in ("reference", "triton"):
        for replica in Efd(backend).fit(config, tasks, 2, "cuda"):
            assert isinstance(replica, Replica)
            assert replica.backend == backend
            assert replica.validation_accuracy > 0.7  # the majority is half


def test_the_benchmark_says_that_it_was_not_run() -> None:
    if torch.cuda.is_available():
        pytest.skip("there is a GPU here")
    script = CASES.parents[2] / "benchmarks" / "gpu.py"
    done = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, timeout=300, check=True)
    figures = json.loads(done.stdout.splitlines()[-1])
    assert figures["status"] == "not_run"
    assert "CUDA" in figures["reason"]
    assert figures["mnist_b1024"] is None


class _Compiler:
    """Stands where a kernel stands, and compiles it for what it is launched with, without a GPU."""

    def __init__(self, kernel: Any) -> None:
        self.kernel = kernel
        self.compiled: list[Any] = []

    def __getitem__(self, grid: tuple[int, ...]) -> Any:
        from triton.backends.compiler import GPUTarget
        from triton.compiler import ASTSource, compile

        def launch(*args: Any, num_warps: int = 4, enable_fp_fusion: bool = True, **constants: Any) -> None:
            assert len(grid) <= 3
            assert all(extent >= 1 for extent in grid)
            assert all(extent <= 65535 for extent in grid[1:])
            values = dict(zip(self.kernel.arg_names, args, strict=False)) | constants
            signature = {name: "constexpr" if name in constants else _type(value) for name, value in values.items()}
            options = {"num_warps": num_warps, "enable_fp_fusion": enable_fp_fusion}
            source = ASTSource(self.kernel, signature, constants)
            self.compiled.append(compile(source, target=GPUTarget("cuda", 80, 32), options=options))

        return launch


def _type(value: Any) -> str:
    if isinstance(value, torch.Tensor):
        return TYPES[value.dtype]
    return "fp32" if isinstance(value, float) else "i32"


def _empty(dtype: torch.dtype, *shape: int) -> torch.Tensor:
    return torch.empty(shape, dtype=dtype, device="meta")


@pytest.fixture
def compilers(triton: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> dict[str, _Compiler]:
    """A compiler in the place of every kernel."""
    monkeypatch.setenv("TRITON_CACHE_DIR", str(tmp_path))
    from dwnasic.train import triton_kernels

    compilers = {name: _Compiler(kernel) for name, kernel in vars(triton_kernels).items() if name.endswith("_kernel")}
    for name, compiler in compilers.items():
        monkeypatch.setattr(triton_kernels, name, compiler)
    return compilers


def _fit(compiled: list[Any]) -> bool:
    return all(len(c.asm["cubin"]) > 0 and c.metadata.shared <= SHARED_MEMORY for c in compiled)


@pytest.mark.parametrize(("n", "dtype"), [(6, torch.float32), (8, torch.bfloat16)])
def test_lookups_compile_for_a_gpu(n: int, dtype: torch.dtype, compilers: dict[str, _Compiler]) -> None:
    """The interpreter takes programs that the compiler refuses."""
    from dwnasic.train import efd_triton

    tables, addresses = _empty(dtype, 4, 500, 1 << n), _empty(torch.int64, 4, 500, 1024)
    efd_triton.lookup_triton(_empty(dtype, 4, 500, n, 1024), tables, 1 / 3)
    efd_triton.gradient_triton(_empty(dtype, 4, 500, 1024), addresses, tables, 1 / 3, True)
    for name in ("lookup_kernel", "gradient_kernel"):
        assert len(compilers[name].compiled) == 1
        assert _fit(compilers[name].compiled)


def test_mapping_compiles_for_a_gpu(compilers: dict[str, _Compiler]) -> None:
    from dwnasic.train import efd_triton

    weights, grad = _empty(torch.float32, 4, 3000, 300), _empty(torch.float32, 4, 3000, 1024)
    signals = _empty(torch.float32, 4, 1024, 300).transpose(1, 2)
    efd_triton.mapping_triton(signals, weights)
    efd_triton.by_weights_triton(grad, signals)
    efd_triton.by_signals_triton(grad, weights, 0.001)
    for name in compilers.keys() - {"lookup_kernel", "gradient_kernel"}:
        assert len(compilers[name].compiled) == 1
        assert _fit(compilers[name].compiled)
