"""The search space: every proposal is a legal candidate, equal chips have equal candidates, anchors come first."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import optuna
import pytest

from dwnasic.explore.space import DEEP_ONLY, anchors, random_parameters, suggest
from dwnasic.resources import bundled
from dwnasic.search_spec import FloatRange, IntRange, SearchSpace
from dwnasic.study import Study, load_study


@pytest.fixture
def blood() -> Study:
    return load_study(Path(bundled("studies", "blood.yaml")))


def inside(value: object, choices: object) -> bool:
    if isinstance(choices, IntRange | FloatRange):
        assert isinstance(value, int | float)
        return choices.low * 0.99 <= value <= choices.high * 1.01
    assert isinstance(choices, tuple)
    return value in choices


def test_suggestions_lie_in_the_space_and_one_layer_has_one_name(blood: Study) -> None:
    optuna.logging.set_verbosity(optuna.logging.ERROR)
    study = optuna.create_study(sampler=optuna.samplers.RandomSampler(seed=1))
    for _ in range(60):
        candidate = suggest(study.ask(), blood.search)
        for name in SearchSpace.model_fields:
            if candidate.depth == 1 and name in DEEP_ONLY:
                assert getattr(candidate, name) == DEEP_ONLY[name]
            else:
                assert inside(getattr(candidate, name), getattr(blood.search, name)), name


def test_anchors_and_random_points_are_taken_up_as_they_are(blood: Study) -> None:
    optuna.logging.set_verbosity(optuna.logging.ERROR)
    study = optuna.create_study(sampler=optuna.samplers.RandomSampler(seed=1))
    rng = np.random.default_rng(0)
    proposals = [*anchors(blood), *(random_parameters(blood.search, rng) for _ in range(30))]
    for parameters in proposals:
        study.enqueue_trial(parameters)
    for parameters in proposals:
        candidate = suggest(study.ask(), blood.search)
        for name, value in parameters.items():
            if not (candidate.depth == 1 and name in DEEP_ONLY):
                expected = value if isinstance(value, str) else pytest.approx(value, rel=0.01)
                assert getattr(candidate, name) == expected


def test_without_anchors_every_head_meets_every_lut_size(blood: Study) -> None:
    plain = blood.model_copy(update={"anchors": ()})
    found = {(a["head"], a["lut_inputs"]) for a in anchors(plain)}
    assert found == {(head, size) for head in ("reduction", "popcount") for size in (2, 3, 4, 5, 6)}


def test_the_price_of_area_is_asked_only_where_something_is_refined() -> None:
    optuna.logging.set_verbosity(optuna.logging.ERROR)
    space = SearchSpace(refine=("none", "prune"), area_cost=(0.5, 2.0))
    study = optuna.create_study(sampler=optuna.samplers.RandomSampler(seed=1))
    found = {(c.refine, c.area_cost) for c in (suggest(study.ask(), space) for _ in range(40))}
    assert found == {("none", 1.0), ("prune", 0.5), ("prune", 2.0)}
