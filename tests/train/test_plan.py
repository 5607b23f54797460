"""Layer shapes that a configuration means."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dwnasic.errors import TrainingError
from dwnasic.train.estimator import TrainConfig
from dwnasic.train.plan import plan_network, scaled_temperature, split_evenly


def _config(**changes: Any) -> TrainConfig:
    values: dict[str, Any] = {
        "lut_inputs": 3, "widths": (9,), "head": "reduction", "mapping": "learnable",
        "temperature": 0.3, "learning_rate": 0.03, "epochs": 2, "batch_size": 16,
    }  # fmt: skip
    return TrainConfig(**{**values, **changes})


def test_pyramid_of_two_classes_ends_in_one_signal() -> None:
    plan = plan_network(_config(), 32, 2)
    assert [(p.signals, p.luts, p.mapping) for p in plan.layers] == [(32, 9, "learnable"), (9, 3, "groups"), (3, 1, "groups")]
    assert plan.layers[1].groups == ((0, 1, 2), (3, 4, 5), (6, 7, 8))
    assert plan.class_groups == ((0,),)


def test_pyramids_of_three_classes_keep_their_own_signals() -> None:
    plan = plan_network(_config(widths=(10,)), 32, 3)
    assert plan.layers[1].groups == ((0, 1), (2, 3), (4, 5, 6), (7, 8, 9))
    assert plan.layers[2].groups == ((0, 1), (2,), (3,))
    assert plan.class_groups == ((0,), (1,), (2,))


def test_a_single_lut_needs_no_pyramid() -> None:
    assert len(plan_network(_config(widths=(1,)), 32, 2).layers) == 1


def test_popcount_groups_cover_the_last_layer() -> None:
    plan = plan_network(_config(head="popcount", widths=(12, 7)), 32, 3)
    assert plan.class_groups == ((0, 1, 2), (3, 4), (5, 6))
    assert [p.mapping for p in plan.layers] == ["learnable", "random"]


def test_deeper_luts_have_at_most_the_inputs_there_are() -> None:
    assert plan_network(_config(widths=(2, 4)), 32, 2).layers[1].lut_inputs == 2


@given(st.integers(1, 40), st.integers(2, 6), st.integers(2, 5))
def test_every_signal_of_a_pyramid_is_read_once(width: int, lut_inputs: int, classes: int) -> None:
    if width < (1 if classes == 2 else classes):
        return
    plan = plan_network(_config(widths=(width,), lut_inputs=lut_inputs), 32, classes)
    for layer in plan.layers[1:]:
        assert sorted(s for group in layer.groups for s in group) == list(range(layer.signals))
        assert max(len(group) for group in layer.groups) == layer.lut_inputs <= lut_inputs
    assert plan.layers[-1].luts == len(plan.class_groups)


def test_too_narrow_for_the_classes_is_refused() -> None:
    with pytest.raises(TrainingError, match="last layer has 2 LUTs for 3 classes"):
        plan_network(_config(head="popcount", widths=(8, 2)), 32, 3)
    with pytest.raises(TrainingError, match="cannot shrink"):
        plan_network(_config(lut_inputs=1), 32, 2)


def test_split_evenly() -> None:
    assert split_evenly(5, 2) == ((0, 1, 2), (3, 4))


def test_a_temperature_follows_the_luts_a_class_if_asked() -> None:
    assert scaled_temperature(0.3, 40, 2, 0.0) == 0.3
    assert scaled_temperature(0.3, 2, 2, 0.57) == 0.3
    assert scaled_temperature(0.3, 32, 2, 0.5) == pytest.approx(1.2)


def test_only_a_learnable_first_layer_may_have_candidates() -> None:
    plan = plan_network(_config(widths=(6, 4), mapping_candidates=3), 10, 2)
    assert [layer.candidates for layer in plan.layers][:2] == [3, 0]
