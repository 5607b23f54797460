"""Do two circuits agree on every legal thermometer code? Decided by ABC, where there are too many to try them all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from dwnasic import tools
from dwnasic.data.encoder import Bits, Thermometer
from dwnasic.errors import ToolFailedError, ToolTimeoutError
from dwnasic.synth.cell_circuit import NO, YES, CellCircuit
from dwnasic.synth.yosys import abc_executable

_COMMANDS = "read_blif miter.blif; strash; ifraig; iprove; print_status; write_cex counterexample.txt"


def agree_on_legal_codes(
    old: CellCircuit, new: CellCircuit, tables: Sequence[int], encoder: Thermometer, folder: Path, timeout_s: float
) -> Bits | bool:
    """True when the outputs are equal for all legal codes, False when ABC cannot tell (its own limits, or `timeout_s`), else the
    bits [1, n_bits] of a legal code for which they differ. `tables` are those of the cells, `folder` is for files. Raises
    ToolFailedError."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "miter.blif").write_text("\n".join(_miter(old, new, tables, encoder)) + "\n", encoding="utf-8")
    (folder / "counterexample.txt").unlink(missing_ok=True)
    log = folder / "abc.log"
    try:
        done = tools.run([abc_executable(), "-c", _COMMANDS], cwd=folder, timeout=timeout_s, log=log)
    except ToolTimeoutError:
        return False
    if "Status = 1 " in done.output:
        return True
    if "Status = -1 " in done.output:
        return False
    if "Status = 0 " not in done.output:
        raise ToolFailedError(f"ABC gave no answer about two circuits; log: {log}")
    values = (folder / "counterexample.txt").read_text(encoding="utf-8").strip()[: old.n_inputs]
    bits = np.array([value == "1" for value in values])
    for i, below in enumerate(_below(encoder)):
        bits[i] &= below is None or bits[below]
    return bits[None]


def _below(encoder: Thermometer) -> list[int | None]:
    """The bit that each bit implies, if any."""
    out: list[int | None] = []
    for f in encoder.features:
        out += [None if k == 0 else len(out) + k - 1 for k in range(len(f.thresholds))]
    return out


def _miter(old: CellCircuit, new: CellCircuit, tables: Sequence[int], encoder: Thermometer) -> Iterator[str]:
    """A BLIF model whose output is one where the outputs differ; both circuits read bits that were made a legal code, by
    clearing those above a zero, so that inner nodes that agree on legal codes agree."""
    yield ".model miter"
    yield f".inputs {' '.join(f'i{k}' for k in range(old.n_inputs))}"
    yield ".outputs wrong"
    for k, below in enumerate(_below(encoder)):
        yield f".names i{k} n{k}\n1 1" if below is None else f".names i{k} n{below} n{k}\n11 1"
    yield ".names no\n.names yes\n1"
    for side, circuit in (("a", old), ("b", new)):
        for k, (kind, nodes) in enumerate(circuit.cells, start=circuit.n_inputs):
            yield f".names {' '.join(_name(x, circuit, side) for x in nodes)} {side}{k}"
            for m in range(1 << len(nodes)):
                if tables[kind] >> m & 1:
                    yield "".join(str(m >> i & 1) for i in range(len(nodes))) + " 1"
    differs = [f"d{k}" for k in range(len(old.outputs))]
    for x, y, name in zip(old.outputs, new.outputs, differs, strict=True):
        yield f".names {_name(x, old, 'a')} {_name(y, new, 'b')} {name}\n10 1\n01 1"
    yield f".names {' '.join(differs)} wrong"
    yield from ("-" * k + "1" + "-" * (len(differs) - k - 1) + " 1" for k in range(len(differs)))
    yield ".end"


def _name(node: int, circuit: CellCircuit, side: str) -> str:
    if node < 0:
        return {NO: "no", YES: "yes"}[node]
    return f"n{node}" if node < circuit.n_inputs else f"{side}{node}"
