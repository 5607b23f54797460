"""The cost of a finished die as an objective."""

from __future__ import annotations

from pathlib import Path

import pytest

from dwnasic.errors import PdkError, StudyError
from dwnasic.explore.pipeline import evaluate
from dwnasic.explore.plan import Plan, make_plan
from dwnasic.study import Candidate, Study
from dwnasic.tech.die_cost import die_cost
from dwnasic.yamlfile import parse_yaml

STUDY = """\
name: die
dataset: {source: bundled, name: blood}
split: {folds: 2, outer: 2}
search: {lut_inputs: [2], width: [2, 4]}
training: {epochs: 2, seeds: 1}
objectives: [validation_accuracy_mean, die_cost]
trials: 1
"""
CANDIDATE = Candidate(
    encoder="distributive", thermometer_bits=2, lut_inputs=2, depth=1, width=4, taper=1.0, mapping="learnable",
    deep_mapping="random", head="reduction", temperature=0.5, learning_rate=0.03, spectral=0.0,
)  # fmt: skip


def plan(folder: Path, more: str) -> Plan:
    return make_plan(parse_yaml(STUDY + more, "die.yaml", Study, StudyError), folder, folder / "state", {})


def test_it_is_a_metric_of_a_trial_and_counts_the_pads(tmp_path: Path) -> None:
    costs = {}
    for interface in ("bits", "words"):
        made = plan(tmp_path / interface, f"technologies: [flexic_0p8]\nchip: {{interface: {interface}}}\n")
        record = evaluate(made, CANDIDATE, 0)
        assert record.state == "complete", record.reason
        costs[interface] = record.metrics["die_cost"]
        assert made.pdks[0].die is not None
        area = record.metrics["area_um2"]
        assert die_cost(made.pdks[0].die, area, 1).relative <= costs[interface] <= die_cost(made.pdks[0].die, area, 50).relative
    assert 0 < costs["bits"] <= costs["words"] < 1  # words have more pads and an encoder


def test_a_technology_without_figures_is_refused_before_the_first_trial(tmp_path: Path) -> None:
    with pytest.raises(PdkError, match="die_cost is asked"):
        plan(tmp_path, "technologies: [sky130]\n")
    limited = STUDY.replace("die_cost]", "area_nand2]") + "constraints: {die_cost: {max: 0.5}}\ntechnologies: [sky130]\n"
    with pytest.raises(PdkError, match="die_cost is asked"):
        make_plan(parse_yaml(limited, "die.yaml", Study, StudyError), tmp_path, tmp_path / "state", {})
