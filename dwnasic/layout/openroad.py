"""Place and route with OpenROAD: the tool found and its version checked, one run in a folder of its own, its results read.

The folder holds all that the run reads and writes: `openroad -exit place_and_route.tcl` there repeats it.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from dwnasic import tools
from dwnasic.errors import PdkError, StoreError, ToolFailedError, ToolNotFoundError
from dwnasic.handoff.chip import FinishedChip
from dwnasic.layout.openroad_report import last_error, read_report
from dwnasic.layout.parameters import floor_of, script_files, view_path
from dwnasic.resources import bundled

OLDEST = (24, 3)
_OLDEST_BUILD = 17598  # of the numbering v2.0-<commits> that came before; this build is from the end of 2024
SCRIPT = "place_and_route.tcl"
TIMEOUT_S = 3600.0
ENGINES = ("docker", "podman")


@dataclass(frozen=True)
class OpenRoad:
    """How OpenROAD is called: a program here, or one inside a container image. `argv` is what stands before its own arguments."""

    argv: tuple[str, ...]
    version: str
    image: str = ""


@dataclass(frozen=True)
class Routed:
    """What a run gave: figures (see layout.record.METRICS), the netlist that came out, the tool's version, wall time."""

    metrics: dict[str, float]
    netlist: str
    version: str
    seconds: float


def find_openroad(folder: Path, image: str | None, environ: Mapping[str, str], mounts: tuple[Path, ...] = ()) -> OpenRoad:
    """OpenROAD on this machine (PATH or OPENROAD_EXE), or in a container image; `folder` is where runs work.

    Inside an image OPENROAD_EXE names the program, else `openroad`. `mounts` are folders that a container must read, too.
    Raises ToolNotFoundError (where it was looked for, how to get it), ToolFailedError (too old, or it does not start).
    """
    if image is None:
        argv: tuple[str, ...] = (str(tools.require("openroad")),)
        text = tools.version("openroad") or ""
    else:
        argv = (*container_argv(folder, image, mounts), environ.get("OPENROAD_EXE", "openroad"))
        text = _version_inside(argv, folder)
    check_version(text)
    return OpenRoad(argv, text, image or "")


def container_argv(folder: Path, image: str, mounts: tuple[Path, ...] = ()) -> tuple[str, ...]:
    """The words that run a program of an image: no network, this user, paths inside as outside, stopped after TIMEOUT_S.

    Raises ToolNotFoundError when neither docker nor podman is there, PdkError for a path that a mount cannot express.
    """
    engine = next((path for path in map(shutil.which, ENGINES) if path), None)
    if engine is None:
        raise ToolNotFoundError(f"--image needs {' or '.join(ENGINES)} on PATH; install one, or use an openroad of this machine")
    words = [engine, "run", "--rm", "--network", "none", "--workdir", str(folder)]
    if Path(engine).name == "docker":  # podman without root maps the user by itself
        words += ["--user", f"{os.getuid()}:{os.getgid()}"]
    for path, mode in ((folder, "rw"), *((mount, "ro") for mount in dict.fromkeys(mounts))):
        if ":" in str(path):
            raise PdkError(f"{path} cannot be mounted into a container: a path with a colon; choose another folder with --out")
        words += ["--volume", f"{path}:{path}:{mode}"]
    # a container outlives a killed client: the limit must act inside
    return (*words, image, "timeout", "-k", "10", f"{TIMEOUT_S:.0f}")


def check_version(text: str) -> None:
    """Raise ToolFailedError for a version older than 24Q3. A build that does not tell a release (a branch, no tag) may go on."""
    need = "OpenROAD 24Q3 or later is needed: see https://openroad.readthedocs.io for a newer one, or name one with OPENROAD_EXE"
    if not text:
        raise ToolFailedError(f"openroad printed no version when asked for it; {need}")
    release = re.search(r"\b(\d\d)Q([1-4])\b", text)
    build = re.search(r"\bv?2\.0-(\d+)", text)
    if release is not None and (int(release[1]), int(release[2])) < OLDEST:
        raise ToolFailedError(f"openroad {text} is too old; {need}")
    if release is None and build is not None and int(build[1]) < _OLDEST_BUILD:
        raise ToolFailedError(f"openroad {text} is too old; {need}")


def library_files(chip: FinishedChip) -> dict[str, Path]:
    """The files of the technology that a run reads, by the name of their link in its folder. Raises PdkError."""
    rules, _ = floor_of(chip, "OpenROAD")
    pdk = chip.order.pdk
    if pdk.source == "embedded":
        raise PdkError(f"{pdk.name}: a layout needs the real Liberty file; set PDK_ROOT to the folder that holds the PDK")
    return {
        "tech.lef": view_path(pdk, rules.views.tech_lef, "views.tech_lef"),
        "cells.lef": view_path(pdk, rules.views.lef, "views.lef"),
        "library.lib": pdk.liberty,
    }


def route(chip: FinishedChip, folder: Path, image: str | None, environ: Mapping[str, str]) -> Routed:
    """Place and route in `folder` (made if absent); `layout.def`, `layout.v`, `drc.rpt` and `openroad.log` are there afterwards.

    Raises PdkError (the technology lacks something), ToolNotFoundError, ToolFailedError, ToolTimeoutError, StoreError.
    """
    links = library_files(chip)
    texts = script_files(chip) | {SCRIPT: bundled("flows", "openroad", SCRIPT).read_text(encoding="utf-8")}
    folder = folder.absolute()
    prepare(folder, texts, links)
    tool = find_openroad(folder, image, environ, tuple(path.resolve().parent for path in links.values()))
    log = folder / "openroad.log"
    argv = [*tool.argv, "-no_splash", "-no_init", "-threads", "max", "-exit", SCRIPT]
    try:
        done = tools.run(argv, cwd=folder, timeout=TIMEOUT_S + 60, log=log)
    except ToolFailedError as error:
        reason = last_error(log.read_text(encoding="utf-8", errors="replace"))
        raise ToolFailedError(f"OpenROAD failed: {reason or error}; log: {log}") from error
    metrics = read_report(done.output, chip.period_ns)
    for name in ("layout.def", "layout.v"):
        if not (folder / name).is_file():
            raise ToolFailedError(f"OpenROAD wrote no {name}; log: {log}")
    netlist = (folder / "layout.v").read_text(encoding="utf-8")
    return Routed(metrics | {"rate_hz": chip.order.rate_hz}, netlist, tool.version, done.seconds)


def prepare(folder: Path, texts: Mapping[str, str], links: Mapping[str, Path]) -> None:
    """Write the texts and make the links that a run reads. Raises StoreError."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in texts.items():
            (folder / name).write_text(text, encoding="utf-8")
        for name, target in links.items():
            (folder / name).unlink(missing_ok=True)
            (folder / name).symlink_to(target.resolve())
    except OSError as error:
        raise StoreError(f"the folder {folder} cannot be written: {error.strerror}; choose another with --out") from error


def _version_inside(argv: tuple[str, ...], folder: Path) -> str:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"the folder {folder} cannot be made: {error.strerror}; choose another with --out") from error
    done = tools.run([*argv, "-version"], cwd=folder, timeout=300, log=folder / "version.log")
    return next((line.strip() for line in done.output.splitlines() if line.strip()), "")
