"""Is the mapped netlist its model? A formal proof by Yosys and ABC, with a counterexample when it is not.

The *gold* side is the netlist as `$lut` cells. The *gate* side is the final structural Verilog text, read again, over the
functional cell models that Yosys reads from the technology's Liberty file (never black boxes): what is handed over is what is
proven. Both meet in a miter, one AIG whose single output is 1 where they differ, and ABC shows that it is constant 0.

Chips of few inputs (under the constraint) are also simulated on all of them, which shares no solver with the proof. Where ABC
has no answer and the inputs are not too many, the simulation of them all, through the same text, is the proof.

Chips with registers are feed-forward. Every path from an input to an output bit must pass the same number of registers on
both sides, which is checked here; then "registers are wires" is an exact model of the chip, and the proof uses it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal

from dwnasic import tools
from dwnasic.errors import ToolFailedError, ToolTimeoutError, VerificationError
from dwnasic.resources import bundled
from dwnasic.rtl.netlist import LutCell, Netlist, Port
from dwnasic.synth.job import MappedNetlist, SynthesisResult
from dwnasic.synth.yosys import Pass, abc_executable, run_yosys, versions
from dwnasic.synth.yosys_json import cell_json, module_json, netlist_module, read_mapped
from dwnasic.tech.pdk import Pdk
from dwnasic.verify.exhaustive import (
    ALWAYS,
    AT_MOST,
    Implication,
    agree_everywhere,
    count_inputs,
    first_difference,
    input_bits,
)
from dwnasic.verify.latency import check_latency, in_order

ProofStatus = Literal["proven", "proven_under_constraint", "disproved", "not_run"]
_BEFORE_ALL_INPUTS_S = 30.0  # for ABC, where all inputs can be simulated instead
_METHOD = "ABC ifraig and iprove on the AIG miter of $lut model and re-read Verilog over Liberty functions"
# cells that Yosys cannot read are left out: an instance of one then fails as an unknown module, never as a black box
_LIBERTY_OPTIONS = ("-ignore_miss_func", "-ignore_miss_dir", "-ignore_miss_data_latch", "-ignore_buses")
_COLOURS = re.compile(r"\x1b\[[0-9;]*m")
_GOLD, _GATE, _MITER = "proof_gold", "proof_gate", "proof_miter"


@dataclass(frozen=True)
class Proof:
    """The answer of `prove`.

    `counterexample` (when disproved) is an unsigned word for every input port; `log` is what the provers printed; `seconds` wall
    time. `not_run` means that the prover gave up within its limits: the log says so. `method` says what the answer rests on.
    """

    status: ProofStatus
    method: str
    counterexample: Mapping[str, int] | None
    log: str
    versions: tuple[tuple[str, str], ...]
    seconds: float


def prove(
    netlist: Netlist,
    result: SynthesisResult,
    pdk: Pdk,
    folder: Path,
    timeout_s: float,
    constraint: Sequence[Implication] = (),
) -> Proof:
    """Prove that `result.verilog` computes what `netlist` does, for all inputs.

    `constraint` restricts the inputs: (port, i, j) says that bit i of the port implies its bit j (see `thermometer_constraint`);
    the status is then `proven_under_constraint`. `folder` is the proof's own working folder (made if absent).
    Raises VerificationError (ports or latencies differ, or the two methods disagree), ToolFailedError (with the tool's text) and
    ToolTimeoutError.
    """
    _check_ports(netlist, result)
    check_latency(netlist, result.mapped, pdk.cells())
    files = {
        "gate.v": result.verilog,
        "transparent.v": bundled("flows", "yosys", "transparent.v").read_text(encoding="utf-8"),
        "gold.json": json.dumps({"modules": {_GOLD: gold_module(netlist), _MITER: miter_module(netlist, constraint)}}),
    }
    done = run_yosys(_passes(netlist, pdk), files, folder, timeout_s)
    inputs = count_inputs(netlist, constraint)
    status, log, seconds = _decide_in(folder, timeout_s - done.seconds, inputs)
    method, counterexample = _METHOD, None
    if status == "not_run" and inputs <= AT_MOST:
        counterexample = first_difference(netlist, _read_again(netlist, folder), pdk.cells(), constraint)
        status = "proven" if counterexample is None else "disproved"
        method = f"simulation of all {inputs} inputs of $lut model and re-read Verilog over Liberty functions"
    elif status == "disproved":
        counterexample = _counterexample(netlist, folder, constraint)
    elif status == "proven" and inputs <= ALWAYS:
        if not agree_everywhere(netlist, result.mapped, pdk.cells(), constraint):
            raise VerificationError(
                f"ABC calls {netlist.name} proven, but simulating all inputs finds a difference: its netlist and its text "
                f"differ, or a tool is wrong; see {folder}"
            )
        method += f"; simulation of all {f'{inputs} legal' if constraint else f'{input_bits(netlist)}-bit'} inputs"
    if status == "proven" and constraint:
        status = "proven_under_constraint"
    return Proof(status, method, counterexample, log, versions(), done.seconds + seconds)


def thermometer_constraint(netlist: Netlist) -> tuple[Implication, ...]:
    """What a thermometer encoder guarantees at the ports `t_<feature>` of a `bits` chip: each bit implies the one below."""
    return tuple((p.name, i, i - 1) for p in netlist.inputs if p.name.startswith("t_") for i in range(1, len(p.nets)))


def gold_module(netlist: Netlist) -> dict[str, Any]:
    """The model as Yosys JSON, its registers as wires."""
    source = {r.output: r.data for r in netlist.registers}

    def through(net: int) -> int:
        while net in source:
            net = source[net]
        return net

    cells = tuple(replace(c, inputs=tuple(through(n) for n in c.inputs)) for c in netlist.cells)
    outputs = [Port(p.name, tuple(through(n) for n in p.nets)) for p in netlist.outputs]
    return netlist_module(replace(netlist, registers=(), clock=None, outputs=tuple(outputs), cells=_sorted(netlist, cells)))


def miter_module(netlist: Netlist, constraint: Sequence[Implication] = ()) -> dict[str, Any]:
    """One output `proof_trigger`: some output bit of gold and gate differs.

    Both read the inputs through gates that clear a bit where one that it implies is zero: all inputs that obey the constraint,
    and no others, come out of them. (An assumption would do as well, but inner nodes that are equal under the constraint only
    would not be equal in the miter, and those are what makes large proofs quick.)
    """
    free = 2
    words: dict[str, dict[str, tuple[int, ...]]] = {"in": {}, _GOLD: {}, _GATE: {}}
    for side, ports in (("in", netlist.inputs), (_GOLD, netlist.outputs), (_GATE, netlist.outputs)):
        for port in ports:
            words[side][port.name] = tuple(range(free, free + len(port.nets)))
            free += len(port.nets)
    clock = {netlist.clock: (0,)} if netlist.clock is not None else {}
    cells: dict[str, dict[str, Any]] = {}
    legal = {name: list(nets) for name, nets in words["in"].items()}
    for name, i, j in sorted(constraint, key=lambda implication: implication[2]):
        cells[f"$legal_{name}_{i}_{j}"] = _lut2("1000", legal[name][i], legal[name][j], free)
        legal[name][i], free = free, free + 1
    cells["$gold"] = cell_json(_GOLD, legal, words[_GOLD])
    cells["$gate"] = cell_json(_GATE, {**clock, **legal}, words[_GATE])
    pairs = [(a, b) for p in netlist.outputs for a, b in zip(words[_GOLD][p.name], words[_GATE][p.name], strict=True)]
    differ, _ = _any(cells, "differ", "0110", pairs, free)
    inputs = [Port(name, nets) for name, nets in words["in"].items()]
    return module_json(inputs, [Port("proof_trigger", (differ,))], cells)


def _any(cells: dict[str, dict[str, Any]], name: str, table: str, pairs: Sequence[tuple[int, int]], free: int) -> tuple[int, int]:
    """Add cells for the OR over pairs of a two-input function; the result's net (0 for no pairs) and the next free net."""
    found = 0
    for i, (a, b) in enumerate(pairs):
        cells[f"${name}_{i}"] = _lut2(table, a, b, free)
        cells[f"${name}_or_{i}"] = _lut2("1110", free, found, free + 1)
        found, free = free + 1, free + 2
    return found, free


def _lut2(table: str, a: int, b: int, y: int) -> dict[str, Any]:
    return cell_json("$lut", {"A": (a, b)}, {"Y": (y,)}, {"WIDTH": f"{2:032b}", "LUT": table})


def _sorted(netlist: Netlist, cells: Sequence[LutCell]) -> tuple[LutCell, ...]:
    """Cells in topological order once registers are wires."""
    order = in_order([n for p in netlist.inputs for n in p.nets], [(c.inputs, c.output, 0) for c in cells])
    return tuple(cells[i] for i in order)


def _passes(netlist: Netlist, pdk: Pdk) -> list[Pass]:
    """From the texts in the folder to `miter.aig`, with the names of its inputs in `miter.map`."""
    return [
        ("read_liberty", *_LIBERTY_OPTIONS, str(pdk.liberty)),
        ("read_verilog", "gate.v"),
        ("write_json", "gate.json"),
        ("rename", netlist.name, _GATE),
        ("read_json", "gold.json"),
        ("hierarchy", "-check", "-top", _MITER),
        ("flatten",),
        ("opt_clean",),
        *([("techmap", "-map", "transparent.v")] if netlist.registers else []),
        ("check", "-assert"),
        ("simplemap",),
        ("opt_clean",),
        ("aigmap",),
        ("opt_clean",),
        ("write_aiger", "-map", "miter.map", "miter.aig"),
    ]


def _decide_in(folder: Path, timeout_s: float, inputs: int) -> tuple[ProofStatus, str, float]:
    """What ABC says; where all inputs can be simulated instead, it may take little time, and none is no error."""
    if inputs > AT_MOST:
        return _decide(folder, timeout_s)
    limit = min(timeout_s, _BEFORE_ALL_INPUTS_S)
    try:
        return _decide(folder, limit)
    except ToolTimeoutError:
        return "not_run", f"ABC had no answer in its time; all {inputs} inputs were simulated\n", limit


def _read_again(netlist: Netlist, folder: Path) -> MappedNetlist:
    """The netlist of the text that Yosys read."""
    modules: dict[str, Any] = json.loads((folder / "gate.json").read_text(encoding="utf-8"))["modules"]
    return read_mapped(modules[netlist.name], netlist.name, netlist.clock)


def _decide(folder: Path, timeout_s: float) -> tuple[ProofStatus, str, float]:
    commands = "read_aiger miter.aig; strash; print_stats; ifraig; iprove; print_status; write_cex counterexample.txt"
    (folder / "counterexample.txt").unlink(missing_ok=True)
    log = folder / "abc.log"
    done = tools.run([abc_executable(), "-c", commands], cwd=folder, timeout=max(timeout_s, 1.0), log=log)
    # ABC's exit status says nothing; print_status is 1 (unsatisfiable), 0 (satisfiable) or -1 (undecided)
    answers: dict[str, ProofStatus] = {"Status = 1": "proven", "Status = 0": "disproved", "Status = -1": "not_run"}
    found = [status for text, status in answers.items() if f"{text} " in done.output]
    if len(found) != 1:
        raise ToolFailedError(f"ABC gave no answer to the proof; log: {log}\n{done.output[-500:]}")
    return found[0], _COLOURS.sub("", done.output), done.seconds


def _counterexample(netlist: Netlist, folder: Path, constraint: Sequence[Implication]) -> dict[str, int]:
    """What both sides read, a word for every port."""
    values = (folder / "counterexample.txt").read_text(encoding="utf-8").strip()
    words = {p.name: 0 for p in netlist.inputs}
    for line in (folder / "miter.map").read_text(encoding="utf-8").splitlines():
        kind, place, bit, *name = line.split()
        if kind == "input":
            words[name[0].lstrip("\\")] |= int(values[int(place)]) << int(bit)
    for port, i, j in sorted(constraint, key=lambda implication: implication[2]):
        words[port] &= ~(1 << i) if not words[port] >> j & 1 else ~0
    return words


def _check_ports(netlist: Netlist, result: SynthesisResult) -> None:
    for what, mine, theirs in (
        ("input", netlist.inputs, result.mapped.inputs),
        ("output", netlist.outputs, result.mapped.outputs),
    ):
        wanted = {p.name: len(p.nets) for p in mine}
        given = {p.name: len(p.nets) for p in theirs}
        if wanted != given:
            raise VerificationError(f"the {what} ports of the mapped netlist are {given}, those of its model {wanted}")
