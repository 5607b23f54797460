"""Find, version-check and run external programs: the only place of dwnasic that starts one.

A program is run with an argument list (never a shell), an explicit working folder, a time limit and a log file; `memory_limit`
bounds the memory of every program that is started inside it.
"""

from __future__ import annotations

import contextlib
import functools
import os
import re
import resource
import select
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path

from dwnasic.errors import ToolFailedError, ToolMemoryError, ToolNotFoundError, ToolTimeoutError, lookup


@dataclass(frozen=True)
class Tool:
    """An external program: how it is called, how to override the place, what it adds and how to get it."""

    name: str
    executable: str
    override: str
    version_argv: tuple[str, ...]
    adds: str
    install: str


TOOLS: dict[str, Tool] = {
    "iverilog": Tool(
        "iverilog", "iverilog", "IVERILOG_EXE", ("-V",),
        "independent simulation of the Verilog of front members", "apt-get install iverilog",
    ),
    "vvp": Tool("vvp", "vvp", "VVP_EXE", ("-V",), "runs what iverilog compiles", "apt-get install iverilog"),
    "sta": Tool("sta", "sta", "OPENSTA_EXE", ("-version",), "delay and power by OpenSTA", "apt-get install opensta"),
    "verilator": Tool(
        "verilator", "verilator", "VERILATOR_EXE", ("--version",), "lint of hand-offs in LibreLane", "apt-get install verilator",
    ),
    "openroad": Tool(
        "openroad", "openroad", "OPENROAD_EXE", ("-version",),
        "place and route", "see https://openroad.readthedocs.io (container, Nix or build); it is in no package registry",
    ),
    "qflow": Tool(
        "qflow", "qflow", "QFLOW_EXE", ("--version",),
        "place and route of osu035 chips", "apt-get install qflow qflow-tech-osu035",
    ),
}  # fmt: skip


@dataclass(frozen=True)
class Completed:
    """What a finished program left: exit status (0), combined output, wall time in seconds."""

    output: str
    seconds: float


def find(name: str) -> Path | None:
    """The executable of the tool `name` (a key of TOOLS), from its override variable or PATH; None if there is none."""
    tool = lookup(TOOLS, name, "tool")
    override = os.environ.get(tool.override)
    found = shutil.which(override) if override else shutil.which(tool.executable)
    return Path(found) if found else None


def require(name: str) -> Path:
    """Like `find`, but raises ToolNotFoundError naming the tool, the places searched and how to get it."""
    path = find(name)
    if path is None:
        tool = TOOLS[name]
        override = os.environ.get(tool.override)
        where = f"{tool.override}={override}" if override else f"PATH (and {tool.override}, which is not set)"
        raise ToolNotFoundError(f"{tool.name} was not found in {where}; to get it: {tool.install}")
    return path


@functools.cache
def version(name: str) -> str | None:
    """The first line the tool prints about its version, or None when it is not installed or prints nothing."""
    path = find(name)
    if path is None:
        return None
    try:
        done = subprocess.run(
            [str(path), *TOOLS[name].version_argv],
            capture_output=True,
            text=True,
            timeout=20,
            stdin=subprocess.DEVNULL,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    lines = [line.strip() for line in (done.stdout + "\n" + done.stderr).splitlines() if line.strip()]
    return lines[0] if lines else None


_memory_mb: ContextVar[int | None] = ContextVar("memory_mb", default=None)
_NO_MEMORY = re.compile(
    r"bad_alloc|MemoryError|(?i:cannot allocate memory|out of memory|failed to map segment|resource temporarily unavailable)"
)
# of a program, or a child of Yosys, that was aborted, or read where it has no memory
_CRASH = re.compile(r"return code (34304|35584|134|139)\b")
_CRASH_SIGNALS = (signal.SIGABRT, signal.SIGSEGV, signal.SIGBUS)
_LONGEST_MS = 2**31 - 1  # that poll takes: 24 days


@contextlib.contextmanager
def memory_limit(megabytes: int | None) -> Iterator[None]:
    """Inside, every program that `run` starts may have that much address space, and so may each of its children; None: any."""
    token = _memory_mb.set(megabytes)
    try:
        yield
    finally:
        _memory_mb.reset(token)


def run(
    argv: Sequence[str | Path],
    *,
    cwd: Path,
    timeout: float,
    log: Path,
    environ: Mapping[str, str] | None = None,
    stdin: str | None = None,
    name: str = "",
) -> Completed:
    """Run a program in the folder `cwd` for at most `timeout` seconds; its combined output goes to `log` as well.

    `environ` is added to the current environment; `name` is what messages call the program. Raises ToolNotFoundError (no such
    program), ToolTimeoutError (the whole process group is killed), ToolMemoryError (it ended for want of memory,
    inside a `memory_limit`) or ToolFailedError (exit status not zero; the message carries the last lines and the log's path).
    """
    words, megabytes = [str(word) for word in argv], _memory_mb.get()
    name = name or Path(words[0]).name
    started = time.monotonic()
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("w", encoding="utf-8") as sink:
        try:
            process = subprocess.Popen(
                words, cwd=cwd, stdout=sink, stderr=subprocess.STDOUT, text=True, start_new_session=True,
                stdin=subprocess.DEVNULL if stdin is None else subprocess.PIPE,
                env={**os.environ, **(environ or {})},
            )  # fmt: skip
        except FileNotFoundError as error:
            raise ToolNotFoundError(f"{words[0]} could not be started in {cwd}: {error.strerror}") from error
        try:
            if megabytes is not None:
                with contextlib.suppress(ProcessLookupError):  # it has ended already
                    resource.prlimit(process.pid, resource.RLIMIT_AS, (megabytes << 20, megabytes << 20))
            _await(process, timeout) if stdin is None else process.communicate(stdin, timeout=timeout)
        except subprocess.TimeoutExpired:
            _kill_group(process)
            raise ToolTimeoutError(f"{name} ran past its limit of {timeout:g} s and was stopped; log: {log}") from None
        except BaseException:
            _kill_group(process)
            raise
    output = log.read_text(encoding="utf-8", errors="replace")
    if process.returncode != 0:
        starved = _NO_MEMORY.search(output) is not None
        crashed = _CRASH.search(output) is not None or -process.returncode in _CRASH_SIGNALS
        if megabytes is not None and (starved or crashed):
            likely = "" if starved else "crashed without a word, and most likely "
            raise ToolMemoryError(
                f"{name} {likely}needed more than its limit of {megabytes} MB of memory; take smaller networks, or raise the "
                f"limit (synthesis.memory_mb of a study); log: {log}"
            )
        tail = "\n".join(output.strip().splitlines()[-8:])
        raise ToolFailedError(f"{name} ended with status {process.returncode}; log: {log}\n{tail}")
    return Completed(output, time.monotonic() - started)


def _await(process: subprocess.Popen[str], timeout: float) -> None:
    """`process.wait`, which looks now and then where it has a limit, so that every short run would end up to 50 ms late."""
    if hasattr(os, "pidfd_open"):
        with contextlib.suppress(OSError):  # a kernel without them, or no descriptor left
            ended = os.pidfd_open(process.pid)
            try:
                waiting = select.poll()
                waiting.register(ended, select.POLLIN)
                if not waiting.poll(min(1e3 * timeout, _LONGEST_MS)):
                    raise subprocess.TimeoutExpired(process.args, timeout)
            finally:
                os.close(ended)
    process.wait(timeout)


def _kill_group(process: subprocess.Popen[str]) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
