"""A job that runs into its time or memory limit fails its trial with a message that names the limit; the sweep goes on."""

from __future__ import annotations

from pathlib import Path

import pytest

from dwnasic.errors import StudyError, SweepFailedError
from dwnasic.explore.pipeline import evaluate
from dwnasic.explore.plan import Plan, make_plan
from dwnasic.explore.sweep import run_sweep
from dwnasic.explore.trial import RecordStore
from dwnasic.study import Candidate, Study
from dwnasic.yamlfile import parse_yaml

STUDY = """\
name: limits
dataset: {source: bundled, name: blood, input_bits: 8}
split: {folds: 2, outer: 2}
search: {thermometer_bits: 4, lut_inputs: 3, width: [1, 4], head: reduction, temperature: 0.5, refine: none}
training: {epochs: 1, seeds: 1}
trials: 2
"""
CANDIDATE = Candidate(
    encoder="distributive", thermometer_bits=4, lut_inputs=3, depth=1, width=4, taper=0.5, mapping="learnable",
    deep_mapping="random", head="reduction", temperature=0.5, learning_rate=0.03, spectral=0.0,
)  # fmt: skip


def plan(folder: Path, limits: str) -> Plan:
    text = STUDY + f"synthesis: {{{limits}}}\n"
    return make_plan(parse_yaml(text, "limits.yaml", Study, StudyError), folder, folder / "state", {})


@pytest.mark.parametrize(
    ("limits", "said"),
    [
        ("timeout_s: 0.01", "ToolTimeoutError: Yosys ran past its limit of 0.02 s"),  # two jobs: the chip, and its LUT layers
        ("memory_mb: 60", "ToolMemoryError: Yosys needed more than its limit of 60 MB"),
    ],
)
def test_a_trial_over_a_limit_fails_and_says_which(limits: str, said: str, tmp_path: Path) -> None:
    record = evaluate(plan(tmp_path, limits), CANDIDATE, 0)
    assert record.state == "failed"
    assert record.reason.startswith(said)
    assert limits.partition(":")[0] in record.reason
    assert record.network is None
    again = evaluate(plan(tmp_path, "trials: plain"), CANDIDATE, 0, record)
    assert (again.state, again.key) == ("complete", record.key)


def test_the_sweep_goes_on_and_tells_the_reason_when_nothing_is_left(tmp_path: Path) -> None:
    limited = plan(tmp_path, "memory_mb: 60")
    with pytest.raises(SweepFailedError, match=r"none of 2 trials is complete(.|\n)*60 MB"):
        run_sweep(limited, 2, 1)
    assert [r.state for r in RecordStore(limited.state / "records").all()] == ["failed", "failed"]


@pytest.mark.parametrize("wrong", ["timeout_s: 0", "memory_mb: 0"])
def test_limits_are_positive(wrong: str, tmp_path: Path) -> None:
    with pytest.raises(StudyError, match="synthesis"):
        plan(tmp_path, wrong)
