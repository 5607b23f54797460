"""Delay and power by OpenSTA, on the Liberty file itself: independent of `timing` and `power`.

OpenSTA runs a copy of `flows/sta/measure.tcl` in a folder of its own, where all it reads is, too: `sta -exit measure.tcl` there
repeats a run. (It cannot read a file with a blank in its path, so names there are relative and plain.)
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from dwnasic import tools
from dwnasic.errors import StoreError, ToolError, ToolFailedError
from dwnasic.ppa.timing import Conditions, Timing
from dwnasic.resources import bundled
from dwnasic.synth.job import SynthesisResult
from dwnasic.tech.pdk import Pdk
from dwnasic.verify.simulate import SignalStatistics
from dwnasic.verify.witness import Witness

TIMEOUT_S = 120.0
MINIMUM = (2, 0, 17)  # the oldest version that was tried
RELATIVE, ABSOLUTE_NS = 1e-4, 1e-5  # within which two delays agree: OpenSTA computes in single precision
_CELL = re.compile(r"^\s*-?[\d.]+\s+-?[\d.]+\s+[\^v]\s+(\S+)/\S+\s+\((\S+)\)\s*$", re.MULTILINE)
_ARRIVAL = re.compile(r"^\s*(-?[\d.]+)\s+data arrival time\s*$", re.MULTILINE)
_SETUP = re.compile(r"^\s*(-?[\d.]+)\s+-?[\d.]+\s+library setup time\s*$", re.MULTILINE)
_TOTAL = re.compile(r"^Total\s+(\S+)\s+(\S+)\s+(\S+)\s+(\S+)", re.MULTILINE)


@dataclass(frozen=True)
class StaPower:
    """Power in uW as OpenSTA reports it.

    Version 2.0.17 propagates the activities of the inputs as if signals that meet were independent, takes the plain mean of
    leakage over the input states, and reports no internal power for sky130.
    """

    internal_uw: float
    switching_uw: float
    leakage_uw: float


def sta_timing(result: SynthesisResult, pdk: Pdk, conditions: Conditions, folder: Path) -> Timing:
    """The longest path by OpenSTA. The Liberty file must have timing tables (`pdk.delays` is None).

    Raises ToolNotFoundError (not installed), ToolFailedError, ToolTimeoutError, StoreError (the folder cannot be written).
    """
    return _timing(_run(result, pdk, conditions, folder, 1e3, {}), conditions, folder / "sta.log")


def recorded_timing(result: SynthesisResult, pdk: Pdk, own: Timing | None, folder: Path) -> tuple[Timing | None, Witness | None]:
    """The longest path that a record gives: OpenSTA's, from the tables of the same Liberty file and under the same conditions,
    where it can be asked, else `own`; and whether the two agree.

    No witness where there is nothing to ask it: no delays, fitted figures instead of tables, no cells. `not_run`, with the
    reason, where OpenSTA cannot be called or is older than MINIMUM. Raises StoreError as `sta_timing`.
    """
    if own is None or pdk.delays is not None or not result.mapped.cells:
        return own, None
    try:
        _check_version()
        theirs = sta_timing(result, pdk, Conditions(own.input_slew_ns, own.load_pf), folder)
    except ToolError as error:
        return own, Witness("opensta", "not_run", str(error).splitlines()[0])
    agrees = math.isclose(theirs.delay_ns, own.delay_ns, rel_tol=RELATIVE, abs_tol=ABSOLUTE_NS)
    reason = f"{theirs.delay_ns:.4f} ns; dwnasic's timer says {own.delay_ns:.4f} ns"
    return theirs, Witness("opensta", "passed" if agrees else "failed", reason)


def _check_version() -> None:
    """Raise ToolFailedError for an OpenSTA that says it is older than MINIMUM."""
    said = tools.version("sta") or ""
    found = re.search(r"(\d+)\.(\d+)\.(\d+)", said)
    if found and tuple(map(int, found.groups())) < MINIMUM:
        least = ".".join(map(str, MINIMUM))
        raise ToolFailedError(
            f"{tools.find('sta')} is OpenSTA {said}, older than {least}: install a newer one, or name one by OPENSTA_EXE"
        )


def sta_power(
    result: SynthesisResult, pdk: Pdk, conditions: Conditions, folder: Path, statistics: SignalStatistics, rate_hz: float
) -> StaPower:
    """Power by OpenSTA with the activities of the rows (see `signal_statistics`) at the inputs. Raises as `sta_timing`."""
    if not result.mapped.cells or not result.mapped.inputs:
        return StaPower(0.0, 0.0, 0.0)
    output = _run(result, pdk, conditions, folder, 1e9 / rate_hz, activities(result, statistics))
    total = _TOTAL.search(output)
    if total is None:
        raise ToolFailedError(f"OpenSTA reported no total power; log: {folder / 'sta.log'}")
    internal, switching, leakage = (float(total[i]) * 1e6 for i in (1, 2, 3))
    return StaPower(internal, switching, leakage)


def activities(result: SynthesisResult, statistics: SignalStatistics) -> dict[str, tuple[float, float]]:
    """Changes a row and share of ones for every bit of the input ports, by the name that the Verilog gives it."""
    found: dict[str, tuple[float, float]] = {}
    steps = max(statistics.rows - 1, 1)
    for port in result.mapped.inputs:
        for i, net in enumerate(port.nets):
            name = port.name if len(port.nets) == 1 else f"{port.name}[{i}]"
            found[name] = (statistics.toggles[net] / steps, statistics.probability(net))
    return found


def _run(
    result: SynthesisResult, pdk: Pdk, conditions: Conditions, folder: Path, period_ns: float,
    activity: Mapping[str, tuple[float, float]],
) -> str:  # fmt: skip
    """OpenSTA's output."""
    parameters = {
        "top": result.mapped.name,
        "clock": result.mapped.clock or "-",
        "period": period_ns,
        "slew": conditions.input_slew_ns,
        "load": conditions.load_pf,
        "activities": "activities.txt" if activity else "-",
    }
    texts = {name: bundled("flows", "sta", name).read_text(encoding="utf-8") for name in ("measure.tcl", "no_wires.lib")}
    texts["chip.v"] = result.verilog
    texts["parameters.txt"] = "".join(f"{name} {value}\n" for name, value in parameters.items())
    texts["activities.txt"] = "".join(f"{port} {changes:.9g} {duty:.9g}\n" for port, (changes, duty) in activity.items())
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in texts.items():
            (folder / name).write_text(text, encoding="utf-8")
        (folder / "library.lib").unlink(missing_ok=True)
        (folder / "library.lib").symlink_to(pdk.liberty)
    except OSError as error:
        raise StoreError(f"the folder {folder} cannot be written: {error.strerror}; choose another") from error
    argv: list[str | Path] = [tools.require("sta"), "-no_splash", "-exit", "measure.tcl"]
    output = tools.run(argv, cwd=folder, timeout=TIMEOUT_S, log=folder / "sta.log").output
    if re.search(r"^Error", output, re.MULTILINE):  # OpenSTA ends with status 0 after an error in its script
        raise ToolFailedError(f"OpenSTA could not measure the chip; log: {folder / 'sta.log'}\n{output[-400:]}")
    return output


def _timing(output: str, conditions: Conditions, log: Path) -> Timing:
    arrival = _ARRIVAL.search(output)
    if arrival is None:
        raise ToolFailedError(f"OpenSTA found no path through the chip; log: {log}")
    setup = _SETUP.search(output)
    delay = float(arrival[1]) - (float(setup[1]) if setup else 0.0)
    names = [name for name, _ in _CELL.findall(output.partition("data arrival time")[0])]
    path = list(dict.fromkeys(names))
    return Timing(
        delay_ns=delay,
        path=tuple(path),
        method=f"opensta {tools.version('sta') or ''}".strip(),
        note="tables of the Liberty file; no wires",
        input_slew_ns=conditions.input_slew_ns,
        load_pf=conditions.load_pf,
    )
