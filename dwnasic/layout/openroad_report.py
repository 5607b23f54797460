"""Read what OpenROAD prints in `flows/openroad/place_and_route.tcl`: sections begin with a line `dwnasic: <name>`."""

from __future__ import annotations

import re
from collections.abc import Mapping

from dwnasic.errors import ToolFailedError

_SECTION = re.compile(r"^dwnasic: (.+)$", re.MULTILINE)
_NUMBER = r"(-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)"
_VIOLATIONS = re.compile(r"^\[INFO DRT-0199\]\s+Number of violations = (\d+)", re.MULTILINE)
_WIRES = re.compile(rf"^Total wire length = {_NUMBER} um", re.MULTILINE)
_VIAS = re.compile(r"^Total number of vias = (\d+)", re.MULTILINE)
_ANTENNAS = re.compile(r"^\[INFO ANT-0002\] Found (\d+) net violations", re.MULTILINE)
_AREA = re.compile(rf"^Design area {_NUMBER} u(?:m\^|\^)?2 {_NUMBER}% utilization", re.MULTILINE)
_SLACK = re.compile(rf"^\s*{_NUMBER}\s+slack \((?:MET|VIOLATED)\)", re.MULTILINE)
_POWER = re.compile(rf"^Total\s+{_NUMBER}\s+{_NUMBER}\s+{_NUMBER}\s+{_NUMBER}", re.MULTILINE)


def read_report(output: str, period_ns: float) -> dict[str, float]:
    """The metrics (see layout.record.METRICS) in the output of a run that came to its end; `period_ns` is the clock's.

    The delay is the period less the slack of the slowest path, so that it holds with and without registers (setup included); a
    chip whose outputs are constants has none. Raises ToolFailedError when the end or a figure that every run prints is missing,
    and when two ways of telling the same thing disagree.
    """
    parts = sections(output)
    error = last_error(output)
    if error or "end" not in parts:
        last = list(parts)[-1] if parts else "start"
        raise ToolFailedError(f"OpenROAD came to the section {last!r} of its script: {error or 'it ended without an error'}")
    count = _last(_VIOLATIONS, output, "number of violations")
    told = next((int(name.split()[1]) for name in parts if name.startswith("drc_violations ")), None)
    if told is None or told != int(count):
        raise ToolFailedError(f"OpenROAD's router printed {count:g} violations and counts {told}; the log of the run tells more")
    found = {
        "drc_violations": count,
        "wire_length_um": _last(_WIRES, output, "wire length"),
        "vias": _last(_VIAS, output, "number of vias"),
        "antenna_violations": _last(_ANTENNAS, output, "number of antenna violations"),
    }
    area = _AREA.search(parts.get("area", ""))
    if area is None:
        raise ToolFailedError("OpenROAD printed no design area; is its version older than 24Q3?")
    found["utilisation"] = float(area[2]) / 100
    found["power_uw"] = 1e6 * _total_power(parts.get("power", ""))
    slack = _SLACK.search(parts.get("timing", ""))
    if slack is not None:
        found["delay_ns"] = round(period_ns - float(slack[1]), 6)
    return found


def sections(output: str) -> Mapping[str, str]:
    """The text below every line `dwnasic: <name>`, by name, in order."""
    pieces = _SECTION.split(output)
    return {name.strip(): text for name, text in zip(pieces[1::2], pieces[2::2], strict=True)}


def last_error(output: str) -> str:
    """The last error that a tool of OpenROAD, or Tcl, printed; empty when there is none."""
    errors = [
        line.strip() for line in output.splitlines() if re.match(r"\s*(\[ERROR |Error:|invalid command|wrong # args)", line)
    ]
    return errors[-1] if errors else ""


def _total_power(text: str) -> float:
    """Watts: internal, switching, leakage, total are the columns."""
    total = _POWER.search(text)
    if total is None:
        raise ToolFailedError("OpenROAD reported no total power")
    return float(total[4])


def _last(pattern: re.Pattern[str], output: str, what: str) -> float:
    """The last number of a kind: routing prints it after every iteration."""
    found = pattern.findall(output)
    if not found:
        raise ToolFailedError(f"OpenROAD printed no {what}; is its version older than 24Q3?")
    return float(found[-1])
