"""Study files: what is accepted, and that every problem is told at once with file, line and the nearest name."""

from __future__ import annotations

import contextlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dwnasic.errors import StudyError
from dwnasic.resources import bundled
from dwnasic.study import METRICS, Candidate, Study, candidate_key, canonical_json, load_study
from dwnasic.yamlfile import parse_yaml

MINIMAL = "name: tiny\ndataset: {source: bundled, name: blood}\n"


def study(text: str) -> Study:
    return parse_yaml(text, "study.yaml", Study, StudyError)


def candidate(**changes: object) -> Candidate:
    values: dict[str, object] = {
        "encoder": "uniform", "thermometer_bits": 3, "lut_inputs": 4, "depth": 1, "width": 5, "taper": 1.0,
        "mapping": "learnable", "deep_mapping": "random", "head": "popcount", "temperature": 1.0, "learning_rate": 0.03,
        "spectral": 0.0,
    }  # fmt: skip
    return Candidate.from_json({**values, **changes})


def test_the_bundled_study_is_sound_and_sweeps_what_it_promises() -> None:
    blood = load_study(bundled("studies", "blood.yaml"))
    assert blood.trials >= 48
    assert set(blood.search.head) == {"popcount", "reduction"}
    assert set(blood.search.lut_inputs) == {2, 3, 4, 5, 6}
    assert blood.technologies == ("sky130_fd_sc_hd", "flexic_0p8")
    assert blood.chip.interface == "bits"


def test_every_problem_is_told_at_once_with_its_line_and_the_nearest_key() -> None:
    text = "\n".join(
        [
            "name: Blood",
            "datset: 3",
            "dataset: {source: csv, pth: x, label: y}",
            "search:",
            "  head: [popcont]",
            "  lut_inputs: [2, 9]",
            "  width: {low: 3, hgih: 4}",
            "trials: 0",
        ]
    )
    with pytest.raises(StudyError) as caught:
        study(text)
    lines = str(caught.value).splitlines()
    for expected in (
        "study.yaml:1: name: 'Blood' is not a study name",
        "study.yaml:2: datset: unknown key; did you mean 'dataset'?",
        "study.yaml:3: dataset.path: this key is required",
        "study.yaml:3: dataset.pth: unknown key; did you mean 'path'?",
        "study.yaml:5: search.head.0: input should be 'popcount' or 'reduction' (given: 'popcont')",
        "study.yaml:6: search.lut_inputs.1: input should be less than or equal to 6 (given: 9)",
        "study.yaml:7: search.width.hgih: unknown key; did you mean 'high'?",
        "study.yaml:8: trials: ",
    ):
        assert any(line.startswith(expected) for line in lines), (expected, lines)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "a mapping of keys to values was expected"),
        ("[1, 2]", "a mapping of keys to values was expected"),
        ("name: [", "study.yaml:1: not valid YAML"),
        (MINIMAL + "trials: 3\ntrials: 4\n", "study.yaml:4: trials: this key occurs twice"),
        (MINIMAL + "objectives: [chip_test_accuracy, area_nand2]\n", "unknown metric 'chip_test_accuracy'"),
        (MINIMAL + "objectives: [area_nand2, validation_accuracy_mean]\n", "one accuracy, then one cost"),
        (MINIMAL + "constraints: {area_nand: {max: 3}}\n", "did you mean 'area_nand2'"),
        (MINIMAL + "constraints: {area_nand2: {}}\n", "give min:, max: or both"),
        (MINIMAL + "search: {width: []}\n", "the list is empty"),
        (MINIMAL + "search: {width: {low: 5, high: 2}}\n", "low must be below high"),
        (MINIMAL + "anchors: [{hed: popcount}]\n", "unknown entry of the search space 'hed'; did you mean 'head'?"),
        (MINIMAL + "anchors: [{depth: 5}]\n", "depth: 5 is outside search.depth"),
        (MINIMAL + "technologies: []\n", "at least one technology"),
        ("name: a\ndataset: {source: bundled, name: blood, ranges: {x: [3, 1]}}\n", "does not ascend"),
    ],
)
def test_a_malformed_study_says_what_is_wrong(text: str, expected: str) -> None:
    with pytest.raises(StudyError) as caught:
        study(text)
    assert expected in str(caught.value)


@given(st.text(max_size=200))
def test_no_text_gives_anything_but_a_study_or_a_study_error(text: str) -> None:
    with contextlib.suppress(StudyError):
        study(text)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(StudyError, match=r"absent\.yaml"):
        load_study(tmp_path / "absent.yaml")


def test_a_single_value_is_a_list_of_one() -> None:
    checked = study(MINIMAL + "search: {lut_inputs: 3, width: 7}\n")
    assert checked.search.lut_inputs == (3,)
    assert checked.search.width == (7,)


def test_layers_taper_and_a_popcount_head_gets_a_last_layer_that_its_classes_divide() -> None:
    assert candidate(width=5, depth=3, taper=0.5).widths(2) == (5, 3, 2)
    assert candidate(width=5).widths(2) == (6,)
    assert candidate(width=5, head="reduction").widths(2) == (5,)
    assert candidate(width=5, head="reduction").widths(3) == (6,)


def test_the_key_depends_on_what_shapes_the_figures_and_on_nothing_else() -> None:
    base = study(MINIMAL)
    key = candidate_key(base, candidate(), "data")
    for same in ({"trials": 7}, {"jobs": 3}, {"title": "x"}):
        assert candidate_key(base.model_copy(update=same), candidate(), "data") == key
    assert candidate_key(base, candidate(width=6), "data") != key
    assert candidate_key(base, candidate(), "other data") != key
    assert candidate_key(base.model_copy(update={"seed": 1}), candidate(), "data") != key
    assert candidate_key(base.model_copy(update={"technologies": ("flexic_0p8",)}), candidate(), "data") != key


def test_an_entry_that_was_added_counts_in_the_key_only_where_it_is_used() -> None:
    """Records made before `refine`, `area_cost` and others were there keep their keys."""
    base = study(MINIMAL)
    key = candidate_key(base, candidate(), "data")
    assert key == "a486e884b1bf78e8"
    older = {name: value for name, value in candidate().to_json().items() if name not in ("refine", "area_cost")}
    assert candidate_key(base, Candidate.from_json(older), "data") == key
    for option in (
        "temperature_exponent: 0.57",
        "mapping_candidates: 4",
        "threshold_sharing: 0.1",
        "patience: 8",
        "area_pressure: 2",
        "partitions: 2",
    ):
        assert candidate_key(study(MINIMAL + f"training: {{{option}}}\n"), candidate(), "data") != key
    refined = [candidate(refine="prune"), candidate(refine="tables"), candidate(refine="prune", area_cost=2.0)]
    assert len({key, *(candidate_key(base, other, "data") for other in refined)}) == 4


def test_a_price_of_area_needs_refinement() -> None:
    with pytest.raises(StudyError, match=r"search\.area_cost means nothing without refinement"):
        study(MINIMAL + "search: {refine: none, area_cost: [0.5, 2]}\n")
    assert study(MINIMAL + "search: {refine: none}\n").search.refine == ("none",)


def test_candidates_survive_json_and_unknown_fields_are_refused() -> None:
    assert Candidate.from_json(candidate().to_json()) == candidate()
    with pytest.raises(StudyError, match="not a candidate"):
        Candidate.from_json({**candidate().to_json(), "colour": 1})


def test_canonical_json_ignores_the_order_of_keys() -> None:
    assert canonical_json({"b": 1, "a": [1.5, None]}) == canonical_json({"a": [1.5, None], "b": 1})


def test_no_test_figure_is_a_metric_that_a_sampler_may_see() -> None:
    assert not [name for name in METRICS if "test" in name]
