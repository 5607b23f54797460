"""Do two networks of gates agree on every legal thermometer code? Decided by ABC, where there are too many to try them all."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from dwnasic import tools
from dwnasic.data.encoder import Bits, Thermometer
from dwnasic.errors import ToolFailedError, ToolTimeoutError
from dwnasic.synth.gates import AND, Gates
from dwnasic.synth.yosys import abc_executable

_COMMANDS = "read_blif miter.blif; strash; iprove; print_status; write_cex counterexample.txt"


def agree_on_legal_codes(old: Gates, new: Gates, encoder: Thermometer, folder: Path, timeout_s: float) -> Bits | bool:
    """True when the outputs are equal for all legal codes, False when ABC cannot tell (its own limits, or `timeout_s`), else the
    bits [1, n_bits] of a legal code for which they differ. `folder` is for its files. Raises ToolFailedError."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "miter.blif").write_text("\n".join(_miter(old, new, encoder)) + "\n", encoding="utf-8")
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
        raise ToolFailedError(f"ABC gave no answer about two networks of gates; log: {log}")
    values = (folder / "counterexample.txt").read_text(encoding="utf-8").strip()[: old.n_inputs]
    return np.array([[value == "1" for value in values]])


def _miter(old: Gates, new: Gates, encoder: Thermometer) -> Iterator[str]:
    """A BLIF model whose output is one where the outputs differ and the code is legal."""
    yield ".model miter"
    yield f".inputs {' '.join(f'i{k}' for k in range(1, old.n_inputs + 1))}"
    yield ".outputs wrong"
    for side, gates in (("a", old), ("b", new)):
        yield f".names {side}0"
        for k in range(1, gates.first):
            yield f".names i{k} {side}{k}\n1 1"
        for k, (kind, a, b) in enumerate(gates.gates, start=gates.first):
            rows = [f"{1 - (a & 1)}{1 - (b & 1)} 1"] if kind == AND else [f"{a & 1}{1 - (b & 1)} 1", f"{1 - (a & 1)}{b & 1} 1"]
            yield "\n".join([f".names {side}{a >> 1} {side}{b >> 1} {side}{k}", *rows])
        for k, o in enumerate(gates.outputs):
            yield f".names {side}{o >> 1} {side}out{k}\n{1 - (o & 1)} 1"
    differs = [f"d{k}" for k in range(len(old.outputs))]
    for k, name in enumerate(differs):
        yield f".names aout{k} bout{k} {name}\n10 1\n01 1"
    chain, start = "c0", 1
    yield ".names c0\n1"
    for f in encoder.features:
        for k in range(start + 1, start + len(f.thresholds)):
            yield f".names {chain} i{k - 1} i{k} c{k}\n11- 1\n1-0 1"
            chain = f"c{k}"
        start += len(f.thresholds)
    yield f".names {' '.join(differs)} differ"
    yield from ("-" * k + "1" + "-" * (len(differs) - k - 1) + " 1" for k in range(len(differs)))
    yield f".names differ {chain} wrong\n11 1"
    yield ".end"
