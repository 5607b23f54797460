"""Functions compiled to machine code by numba, and random numbers inside them.

Importing this module imports numba, which takes half a second: import it only where compiled code is about to run.
"""

from __future__ import annotations

import contextlib
import fcntl
import zlib
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
_njit: Any = numba.njit  # its stubs do not know all of its options
# Functions here allocate no memory, so reference counting (nrt) is left out.
_OPTIONS: dict[str, Any] = {"nogil": True, "boundscheck": False, "error_model": "numpy", "_nrt": False}


def compiled(function: F, **options: Any) -> F:
    """Compile with numba, keeping the machine code where some folder can be written, else only for this process.

    The function works on arrays that it is given and allocates none. `options` are numba's, beside ours. Code that was kept is
    made anew when the function, a compiled one that it calls, or a constant of either has changed.
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


def _fingerprint(dispatcher: Any) -> int:
    """A number that changes with the code and the options of a function of numba and of those that it calls, and with the
    constants that they read."""
    seen: set[str] = set()
    waiting = [dispatcher]
    number = 0
    while waiting:
        one = waiting.pop()
        function, code = one.py_func, one.py_func.__code__
        name = f"{function.__module__}.{function.__qualname__}"
        if name in seen:
            continue
        seen.add(name)
        read = [function.__globals__.get(global_name) for global_name in code.co_names]
        waiting += [value for value in read if hasattr(value, "py_func")]
        arrays = [value.tobytes() for value in read if isinstance(value, np.ndarray)]
        others = [value for value in read if isinstance(value, (bool, int, float, tuple, np.generic))]
        plain = [constant for constant in code.co_consts if not hasattr(constant, "co_code")]
        text = repr((name, one.targetoptions, code.co_code, plain, code.co_names, arrays, others))
        number = zlib.crc32(text.encode(), number)
    return number


def part(function: F, **options: Any) -> F:
    """Compile a function that only compiled ones call: without the wrappers for Python, which take as long as the rest."""
    result: F = _njit(no_cfunc_wrapper=True, no_cpython_wrapper=True, **{**_OPTIONS, **options})(function)
    return result


@contextlib.contextmanager
def first_use(function: Callable[..., Any]) -> Iterator[None]:
    """Around calls of a function made by `compiled`: the first ones wait while another process compiles it.

    Compilation takes tens of seconds of a processor; of several processes that start together one does it, and the others read
    the machine code that it kept. Without a folder to keep that in, each compiles for itself.
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
