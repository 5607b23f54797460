"""A chip that is not its model stops a real sweep, with the counterexample, exit code 7 and a record that says so.

A defect is planted in every Python process of the sweep (by a sitecustomize module); proofs are the real ones.
"""

from __future__ import annotations

import ast
import json
import re
from pathlib import Path

import pytest

from dwnasic.errors import VerificationError

STUDY = """\
name: defect
dataset: {source: bundled, name: blood, input_bits: 8}
split: {folds: 2, outer: 2}
search: {thermometer_bits: 4, lut_inputs: 3, width: 4, head: reduction, temperature: 0.5, refine: none}
training: {epochs: 4, seeds: 1}
trials: 1
"""
# what annealing makes of the core has constant outputs: the smallest chip of all
ANNEALED = """\
from dataclasses import replace
import dwnasic.synth.annealing as module
from dwnasic.synth.cell_circuit import NO, YES
right = module.anneal_best
def wrong(*arguments, **named):
    circuit = right(*arguments, **named)
    return replace(circuit, cells=(), outputs=tuple(YES if o == NO else NO for o in circuit.outputs))
module.anneal_best = wrong
"""
# on the way to mapping: one table bit of the last cell
PLAIN = """\
from dataclasses import replace
import dwnasic.explore.chip as module
right = module.synthesise_many
def wrong(jobs, folder):
    cells = jobs[0].netlist.cells
    broken = replace(jobs[0].netlist, cells=(*cells[:-1], replace(cells[-1], table=cells[-1].table ^ 1)))
    return right([replace(jobs[0], netlist=broken), *jobs[1:]], folder)
module.synthesise_many = wrong
"""
# not in the processes of Yosys, which need not import dwnasic for it
SITE = """\
import sys
if not any("yosys_worker" in word for word in sys.orig_argv):
    exec(open({path!r}).read())
"""


@pytest.mark.parametrize(("defect", "effort"), [(ANNEALED, "fast"), (PLAIN, "plain")], ids=["annealed", "plain"])
def test_a_chip_that_is_not_its_model_stops_the_sweep(defect: str, effort: str, tmp_path: Path, run) -> None:
    planted = tmp_path / "planted"
    planted.mkdir()
    (planted / "defect.py").write_text(defect)
    (planted / "sitecustomize.py").write_text(SITE.format(path=str(planted / "defect.py")))
    (tmp_path / "s.yaml").write_text(f"{STUDY}synthesis: {{trials: {effort}}}\n")
    environ = {"PYTHONPATH": str(planted)}
    done = run("sweep", "s.yaml", "--jobs", "1", cwd=tmp_path, environ=environ, code=VerificationError.exit_code)
    assert done.returncode == 7
    said = re.search(r"is not its model; counterexample: (\{[^}]*\})", done.stderr)
    assert said, done.stderr
    words = ast.literal_eval(said[1])
    assert words
    for word in words.values():
        assert word & (word + 1) == 0 or effort == "plain", "a thermometer cannot produce this code"
    (record,) = (json.loads(path.read_text()) for path in (tmp_path / "runs").rglob("records/*.json"))
    assert record["state"] == "failed"
    assert "counterexample" in record["reason"]
