"""Functions compiled to machine code by numba, and random numbers inside them.

Importing this module imports numba, which takes half a second: import it only where compiled code is about to run.
"""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import numba  # type: ignore[import-untyped,unused-ignore]
import numpy as np
from numpy.typing import NDArray

F = TypeVar("F", bound=Callable[..., Any])
Planes = NDArray[np.uint64]

_GOLDEN, _MIX1, _MIX2 = np.uint64(0x9E3779B97F4A7C15), np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB)
_S30, _S27, _S31, _S32, _S11 = np.uint64(30), np.uint64(27), np.uint64(31), np.uint64(32), np.uint64(11)
_NUMBERS = (bool, int, float, np.generic)
_njit: Any = numba.njit  # its stubs do not know all of its options
# Functions here allocate no memory, so reference counting (nrt) is left out.
_OPTIONS: dict[str, Any] = {"nogil": True, "boundscheck": False, "error_model": "numpy", "_nrt": False}


def compiled(function: F, **options: Any) -> F:
    """Compile with numba, keeping the machine code where some folder can be written, else only for this process.

    The function works on arrays that it is given and allocates none. `options` are numba's, beside ours. Code that was kept is
    made anew when the file of the function, or of anything compiled that it uses, has changed (see `_fingerprint`).
    """
    given = {"no_cfunc_wrapper": True, **_OPTIONS, **options}
    try:
        result: F = _njit(cache=True, **given)(function)
    except RuntimeError:  # numba: "no locator available", neither beside this file nor in the user's cache folder
        result = _njit(**given)(function)
    kept: Any = getattr(getattr(result, "_cache", None), "_cache_file", None)
    if kept is not None:  # numba itself looks at the file of the function only, not at those of what it calls
        kept._source_stamp = (kept._source_stamp, _fingerprint(result))
    return result


def _fingerprint(dispatcher: Any) -> str:
    """A digest that changes with the options of a function of numba, and with the files of all that it can be made of.

    These are its own file, those of the compiled functions and the NamedTuples that are imported there, and so on; constants that
    are imported there count by their values. So constants have to be imported by name: `module.CONSTANT` is not seen.
    """
    digest = hashlib.sha256(repr(sorted(dispatcher.targetoptions.items())).encode())
    waiting = [__name__, dispatcher.py_func.__module__]
    seen: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name in seen:
            continue
        seen.add(name)
        module = sys.modules[name]
        file = getattr(module, "__file__", None)
        digest.update(Path(file).read_bytes() if file else b"")
        for key, value in sorted(vars(module).items()):
            if hasattr(value, "py_func"):
                waiting.append(value.py_func.__module__)
            elif isinstance(value, type) and hasattr(value, "_fields"):
                waiting.append(value.__module__)
            elif isinstance(value, np.ndarray):
                digest.update(key.encode() + value.tobytes())
            elif isinstance(value, _NUMBERS) or (isinstance(value, tuple) and all(isinstance(x, _NUMBERS) for x in value)):
                digest.update(f"{key}={value!r}".encode())
    return digest.hexdigest()


def part(function: F, **options: Any) -> F:
    """Compile a function that only compiled ones call: without the wrappers for Python, which take as long as the rest."""
    result: F = _njit(no_cfunc_wrapper=True, no_cpython_wrapper=True, **{**_OPTIONS, **options})(function)
    return result


def inlined(function: F) -> F:
    """A `part` that is copied into its callers. A tuple of arrays is passed by value, word by word, and to pass one of dozens of
    arrays takes longer than most functions that get it."""
    return part(function, forceinline=True)


@contextlib.contextmanager
def first_use(function: Callable[..., Any]) -> Iterator[None]:
    """Around calls of a function made by `compiled`: the first ones wait while another process compiles it.

    Compilation of the large ones takes tens of seconds of a processor; of several processes that start together one does it, and
    the others read the machine code that it kept. Without a folder to keep that in, each compiles for itself.
    """
    dispatcher: Any = function
    place = dispatcher.stats.cache_path
    if dispatcher.signatures or place is None:
        yield
        return
    try:
        Path(place).mkdir(parents=True, exist_ok=True)
        lock = (Path(place) / f"{function.__name__}.compiling").open("w")
    except OSError:  # a folder that can only be read
        yield
        return
    with lock:  # closing it, or the end of the process, sets it free
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


@part
def next_random(state: Planes) -> Any:
    """64 random bits (np.uint64) of a generator whose state is `state` [1]: splitmix64 (Steele, Lea and Flood, OOPSLA 2014)."""
    state[0] += _GOLDEN
    z = state[0]
    z = (z ^ (z >> _S30)) * _MIX1
    z = (z ^ (z >> _S27)) * _MIX2
    return z ^ (z >> _S31)


@part
def below(state: Planes, limit: int) -> int:
    """A random integer in 0..limit-1 (limit below 2**32; multiply and shift)."""
    return np.int64(((next_random(state) >> _S32) * np.uint64(limit)) >> _S32)  # type: ignore[return-value]


@part
def uniform(state: Planes) -> float:
    """A random number between 0 and 1: the middle of one of 2^53 equal parts."""
    return (np.float64(next_random(state) >> _S11) + 0.5) * (1.0 / 9007199254740992.0)
