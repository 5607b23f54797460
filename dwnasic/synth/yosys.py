"""Logic synthesis with Yosys and ABC, in a child process of its own: `SynthesisJob` -> `SynthesisResult`.

The job's folder keeps everything for a replay: `request.json` (`python -m dwnasic.synth.yosys_worker request.json`, run there),
`input.json`, the cells and the script that ABC saw, the outputs and the logs.
"""

from __future__ import annotations

import contextlib
import functools
import hashlib
import importlib.metadata
import importlib.util
import json
import math
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from dwnasic import tools
from dwnasic.errors import (
    NetlistError,
    PdkError,
    StoreError,
    ToolFailedError,
    ToolNotFoundError,
    ToolTimeoutError,
    UnknownNameError,
    near_misses,
)
from dwnasic.resources import bundled
from dwnasic.synth.job import MappedNetlist, SynthesisJob, SynthesisResult
from dwnasic.synth.library import genlib
from dwnasic.synth.yosys_json import netlist_module, read_mapped

Pass = tuple[str, ...]
_CELLS = "cells.genlib"
_PLAIN = re.compile(r"[A-Za-z0-9_./+@%=:,~-]*")
_PATHS = re.compile(rf"(?<= )/.*/(?={re.escape(_CELLS)}|[a-z0-9_]+\.abc)")


def synthesise(job: SynthesisJob, folder: Path) -> SynthesisResult:
    """Map a netlist to the cells of its technology; `folder` is the job's own working folder (made if absent).

    Raises ToolFailedError or ToolTimeoutError (Yosys, with its error text), PdkError (registers asked, no flip-flop),
    UnknownNameError (no such ABC script), StoreError (the folder cannot be written).
    """
    return _synthesise([job], folder, [""])[0]


def synthesise_many(jobs: Sequence[SynthesisJob], folder: Path) -> tuple[SynthesisResult, ...]:
    """`synthesise` for several jobs of one technology in one child process: about 0.1 s a small netlist.

    Job i works in `folder/<i>/`; the time limit is the sum of theirs. One that fails takes the others with it: fall back to
    `synthesise` to find out which. The results are equal to those of single jobs, except `seconds`, which is the mean.
    Raises as `synthesise` does, and NetlistError when the jobs differ in technology.
    """
    if not jobs:
        return ()
    if any(job.pdk != jobs[0].pdk for job in jobs):
        raise NetlistError("jobs that share a child process must share their technology")
    return tuple(_synthesise(jobs, folder, [f"{i}/" for i in range(len(jobs))]))


def run_yosys(
    passes: Sequence[Pass], files: Mapping[str, str], folder: Path, timeout_s: float, memory_mb: int | None = None
) -> tools.Completed:
    """Write `files` (text by path relative to `folder`), then call the Yosys `passes` in a child process that runs in `folder`.

    Raises ToolFailedError with Yosys' error text, ToolTimeoutError, ToolMemoryError, StoreError (the folder cannot be written).
    """
    request = json.dumps({"memory_mb": memory_mb, "passes": passes}, indent=1)
    try:
        for name, text in {**files, "request.json": request}.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8")
    except OSError as error:
        raise StoreError(f"the working folder {folder} could not be written: {error.strerror}") from error
    argv = [sys.executable, "-m", "dwnasic.synth.yosys_worker", "request.json"]
    log = folder / "worker.log"
    # a run that fails leaves ABC's temporary files: better here than in the system's folder
    environ = {"TMPDIR": str(folder.absolute())} if _is_plain(folder) else {}
    try:
        return tools.run(argv, cwd=folder, timeout=timeout_s, log=log, environ=environ, name="Yosys")
    except ToolTimeoutError as error:
        raise ToolTimeoutError(
            f"Yosys ran past its limit of {timeout_s:g} s and was stopped; take smaller networks, or raise the limit "
            f"(synthesis.timeout_s of a study, for a job); log: {log}"
        ) from error
    except ToolFailedError as error:
        text = log.read_text(encoding="utf-8", errors="replace")
        raise ToolFailedError(f"Yosys failed: {_reason(text) or error}; log: {log}") from error


@functools.cache
def versions() -> tuple[tuple[str, str], ...]:
    """The tools behind a result: pyosys carries Yosys and ABC of one build."""
    return (("pyosys", importlib.metadata.version("pyosys")),)


def abc_executable() -> Path:
    """The ABC that comes with pyosys (located without loading pyosys). Raises ToolNotFoundError."""
    spec = importlib.util.find_spec("pyosys")
    if spec is None or spec.origin is None or not (path := Path(spec.origin).parent / "yosys-abc").is_file():
        raise ToolNotFoundError("yosys-abc is missing from the package pyosys; get it with: pip install --force-reinstall pyosys")
    return path


def abc_script(name: str) -> str:
    """The text of `flows/abc/<name>.abc`. Raises UnknownNameError."""
    known = {path.stem: path for path in bundled("flows", "abc").glob("*.abc")}
    if name not in known:
        near = near_misses(name, known) or sorted(known)
        raise UnknownNameError(f"unknown ABC script {name!r}; known: {', '.join(near)}")
    return known[name].read_text(encoding="utf-8")


def script_digest(name: str = "plain") -> str:
    """The SHA-256 digest of an ABC script, for stage keys. Raises UnknownNameError."""
    return hashlib.sha256(abc_script(name).encode()).hexdigest()


def _synthesise(jobs: Sequence[SynthesisJob], folder: Path, places: Sequence[str]) -> list[SynthesisResult]:
    pdk = jobs[0].pdk
    files = {_CELLS: genlib(pdk)} | {f"{job.script}.abc": abc_script(job.script) for job in jobs}
    with _without_blanks(folder) as base:
        passes: list[Pass] = []
        for job, place in zip(jobs, places, strict=True):
            files[f"{place}input.json"] = json.dumps({"modules": {job.netlist.name: netlist_module(job.netlist, job.chosen)}})
            passes += _map_passes(job, place, base)
        done = run_yosys(passes, files, folder, sum(job.timeout_s for job in jobs))
    seconds = done.seconds / len(jobs)
    return [_result(job, folder / place, seconds) for job, place in zip(jobs, places, strict=True)]


def _map_passes(job: SynthesisJob, place: str, base: str) -> list[Pass]:
    """From `input.json` to `mapped.json` and `mapped.v`, on an empty design; `base` is put before the names of ABC's files."""
    flops: list[Pass] = []
    if job.netlist.registers:
        chosen = job.pdk.require_flipflop()
        others = [name for name, cell in job.pdk.cells().cells.items() if cell.flipflop is not None and name != chosen]
        banned = [word for name in others for word in ("-dont_use", name)]
        flops = [("dfflibmap", "-liberty", str(job.pdk.liberty), *banned)]
    return [
        ("design", "-reset"),
        ("read_json", f"{place}input.json"),
        ("simplemap",),
        ("opt_clean",),
        *flops,
        ("tee", "-o", f"{place}abc.log", "abc", "-genlib", base + _CELLS, "-script", f"{base}{job.script}.abc"),
        ("opt_clean", "-purge"),
        ("rename", "-enumerate", "-pattern", "u%", "c:*"),
        ("rename", "-enumerate", "-pattern", "n%", "w:*"),
        ("write_json", f"{place}mapped.json"),
        ("write_verilog", "-noattr", "-noexpr", f"{place}mapped.v"),
    ]


@contextlib.contextmanager
def _without_blanks(folder: Path) -> Iterator[str]:
    """What to put before a file's name for ABC, which cannot open paths with blanks (Yosys makes every path absolute): nothing,
    or a link to the folder whose path has none."""
    if _is_plain(folder):
        yield ""
        return
    with tempfile.TemporaryDirectory(prefix="dwnasic-") as scratch:
        link = Path(scratch) / "job"
        link.symlink_to(folder.absolute())
        yield f"{link}/"


def _is_plain(folder: Path) -> bool:
    return _PLAIN.fullmatch(str(folder.resolve())) is not None


def _result(job: SynthesisJob, place: Path, seconds: float) -> SynthesisResult:
    mapped = _read_mapped(job, place / "mapped.json")
    library = job.pdk.cells().cells
    counts = Counter(cell.cell for cell in mapped.cells)
    if strange := sorted(set(counts) - set(library)):
        raise ToolFailedError(f"Yosys left cells that {job.pdk.name} does not have: {', '.join(strange)}; see {place}")
    if banned := [name for name in counts if job.pdk.dont_use.bans(name)]:
        raise PdkError(f"{job.pdk.name}: mapping used cells of its don't-use list: {', '.join(banned)}")
    area = math.fsum(library[name].area_um2 * count for name, count in counts.items())
    registers = math.fsum(library[name].area_um2 * count for name, count in counts.items() if library[name].flipflop)
    return SynthesisResult(
        mapped=mapped,
        verilog=_without_header((place / "mapped.v").read_text(encoding="utf-8")),
        area_um2=area,
        area_nand2=area / job.pdk.nand2_area_um2,
        register_area_um2=registers,
        cell_counts=tuple(sorted(counts.items())),
        log=_PATHS.sub("", (place / "abc.log").read_text(encoding="utf-8")),
        versions=versions(),
        seconds=seconds,
    )


def _read_mapped(job: SynthesisJob, path: Path) -> MappedNetlist:
    modules: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))["modules"]
    return read_mapped(modules[job.netlist.name], job.netlist.name, job.netlist.clock)


def _reason(log: str) -> str:
    """The error of a Yosys log: the line that says so and the two after it, which show the command; empty when there is none."""
    lines = [line.strip() for line in log.splitlines() if line.strip()]
    for i, line in enumerate(lines):
        if line.startswith("ERROR:") or "bad_alloc" in line or "MemoryError" in line:
            return " ".join(lines[i : i + 3])
    return ""


def _without_header(verilog: str) -> str:
    """The text without the comment that names Yosys' build, which would make equal chips differ between builds."""
    first, _, rest = verilog.partition("\n")
    return (rest if first.startswith("/* Generated by") else verilog).lstrip("\n")
