"""Which code computes: the reference in torch, or what must agree with it: a compiled core on a CPU, Triton kernels on a GPU.

Loads neither torch nor triton until a backend is used.
"""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from dwnasic.errors import TrainingError, lookup

BACKENDS = {
    "auto": "compiled on a CPU and Triton on a GPU where they can, else the reference",
    "reference": "the functions that define the operators, in torch, on any device",
    "compiled": "whole epochs in machine code, one replica after the other, on a CPU",
    "triton": "the Triton kernels, on a GPU",
}
GPU = "cuda"
"""The type of device that torch gives to NVIDIA's GPUs (and to AMD's)."""


@dataclass(frozen=True)
class Backend:
    """What a training ran on: `name` is a key of BACKENDS other than "auto". `note` says why "auto" took the reference."""

    name: str
    note: str = ""

    def __str__(self) -> str:
        return f"{self.name} ({self.note})" if self.note else self.name


def choose_backend(wanted: str, device: str, not_compiled: str = "") -> Backend:
    """The backend for `wanted` (a key of BACKENDS) on the torch device called `device`, such as "cpu" or "cuda:0".

    `not_compiled` is the reason why the compiled core cannot train what is asked for; empty when it can. Triton is tried on the
    device before it is chosen, because an installed Triton need not work (it wants a C compiler and a driver of its age). "auto"
    takes the reference, with a note, where the faster one cannot be had. Raises UnknownNameError, and TrainingError when one is
    asked for by name and cannot be had.
    """
    lookup(BACKENDS, wanted, "backend")
    if wanted == "reference":
        return Backend("reference")
    on_gpu = _is_gpu(device)
    name = wanted if wanted != "auto" else "triton" if on_gpu else "compiled"
    if name == "compiled":
        reason = f"it needs a CPU, and the device is {device!r}: use --device cpu" if device != "cpu" else not_compiled
    else:
        reason = _why_not(device) if on_gpu else f"it needs a GPU, and the device is {device!r}: use --device {GPU}"
    if not reason:
        return Backend(name)
    if wanted == name:
        raise TrainingError(f"the {name} backend cannot be used: {reason}; or use the backend 'reference'")
    return Backend("reference", f"not {name}: {reason}")


def _why_not(device: str) -> str:
    """Why Triton cannot be used on a GPU that torch can use; empty when it can."""
    if importlib.util.find_spec("triton") is None:
        return "it is not installed (pip install 'dwnasic[gpu]')"
    reason: str = importlib.import_module("dwnasic.train.efd_triton").probe(device)
    return reason


@contextmanager
def running(backend: Backend, device: str) -> Iterator[None]:
    """Within this context the operators on `device` are computed by `backend`, in the whole process: backward passes run on
    threads of their own."""
    if not _is_gpu(device) or importlib.util.find_spec("triton") is None:
        yield
        return
    kernels = importlib.import_module("dwnasic.train.efd_triton")
    with kernels.attached(GPU) if backend.name == "triton" else kernels.detached(GPU):
        yield


def _is_gpu(device: str) -> bool:
    return device.partition(":")[0] == GPU
