"""Independent witnesses of a front member's chip: tools that share no code with the flow.

Icarus Verilog runs a self-checking testbench on our RTL and on the mapped netlist; pyverilog reads the mapped netlist again and
counts its instances. A witness that cannot be called is `not_run` with the reason, never silently absent.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np

from dwnasic import tools
from dwnasic.data.encoder import Words
from dwnasic.errors import StoreError, ToolFailedError, ToolNotFoundError, ToolTimeoutError, VerificationError
from dwnasic.network.lut_network import LutNetwork
from dwnasic.rtl.netlist import Netlist
from dwnasic.rtl.ports import class_vectors, stimuli
from dwnasic.rtl.verilog import bench_verilog, netlist_verilog
from dwnasic.synth.job import SynthesisResult
from dwnasic.tech.pdk import Pdk
from dwnasic.verify.cell_models import cell_models_verilog
from dwnasic.verify.recount import count_instances

MAX_VECTORS = 2000  # of a testbench: keeps the slowest of the simulators within seconds


@dataclass(frozen=True)
class Witness:
    """What one independent tool says. `reason` explains `failed` and `not_run`, and says what `passed` has seen."""

    name: str
    status: Literal["passed", "failed", "not_run"]
    reason: str = ""


def witnesses(
    network: LutNetwork,
    netlist: Netlist,
    result: SynthesisResult,
    pdk: Pdk,
    interface: str,
    words: Words,
    folder: Path,
    timeout_s: float = 120.0,
) -> tuple[Witness, ...]:
    """Call all witnesses on a chip and its mapped netlist; `words` [rows, features] are what the simulations see.

    The simulations take the distinct rows, at most MAX_VECTORS of them, evenly chosen. Raises StoreError when the folder cannot
    be written, and what the printers raise for an illegal netlist; everything that a tool does is in the answer.
    """
    rows = _chosen(words)
    bench = bench_verilog(
        netlist, stimuli(network.encoder, rows, interface), class_vectors(network.evaluate(rows), network.n_classes)
    )
    models = cell_models_verilog(pdk.cells(), (name for name, _ in result.cell_counts))
    sides = (("iverilog_rtl", netlist_verilog(netlist)), ("iverilog_mapped", models + "\n" + result.verilog))
    answers = [
        _called(name, lambda name=name, text=text: _simulation(text, bench, folder / name, timeout_s))  # type: ignore[misc]
        for name, text in sides
    ]
    answers.append(_called("pyverilog", lambda: _recount(result)))
    return tuple(answers)


def _called(name: str, call: Callable[[], tuple[bool, str]]) -> Witness:
    try:
        passed, reason = call()
    except (ToolNotFoundError, ToolTimeoutError) as error:
        return Witness(name, "not_run", str(error))
    except ToolFailedError as error:
        return Witness(name, "failed", str(error))
    return Witness(name, "passed" if passed else "failed", reason)


def _simulation(chip: str, bench: str, folder: Path, timeout_s: float) -> tuple[bool, str]:
    """Compile and run a testbench with Icarus Verilog."""
    compiler, runner = tools.require("iverilog"), tools.require("vvp")
    _write(folder, {"chip.v": chip, "bench.v": bench})
    argv: list[str | Path] = [compiler, "-g2005", "-Wall", "-o", "bench.vvp", "bench.v", "chip.v"]
    tools.run(argv, cwd=folder, timeout=timeout_s, log=folder / "compile.log")
    done = tools.run([runner, "-n", "bench.vvp"], cwd=folder, timeout=timeout_s, log=folder / "run.log")
    lines = [line.strip() for line in done.output.splitlines() if line.strip()]
    last = lines[-1] if lines else "no output"
    return last.startswith("PASS "), last if last.startswith("PASS ") else "; ".join([*lines[:3], last])


def _recount(result: SynthesisResult) -> tuple[bool, str]:
    """Instance counts by pyverilog against Yosys'."""
    try:
        found = count_instances(result.verilog)
    except VerificationError as error:
        return False, str(error)
    wanted = dict(result.cell_counts)
    if found == wanted:
        return True, f"{sum(wanted.values())} instances of {len(wanted)} cells"
    wrong = sorted(name for name in found.keys() | wanted.keys() if found.get(name, 0) != wanted.get(name, 0))
    return False, "; ".join(f"{name}: {found.get(name, 0)} read, {wanted.get(name, 0)} from Yosys" for name in wrong[:5])


def _chosen(words: Words) -> Words:
    rows: Words = np.unique(words, axis=0)
    if len(rows) <= MAX_VECTORS:
        return rows
    return rows[np.linspace(0, len(rows) - 1, MAX_VECTORS).astype(np.int64)]


def _write(folder: Path, files: dict[str, str]) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in files.items():
            (folder / name).write_text(text, encoding="utf-8")
    except OSError as error:
        raise StoreError(f"the working folder {folder} could not be written: {error.strerror}") from error
