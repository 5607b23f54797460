"""Explicit choices fail loudly; "auto" falls back and says why."""

from __future__ import annotations

import sys
from typing import get_args

import numpy as np
import pytest
import torch
from pydantic import ValidationError

from dwnasic.data.encoder import FeatureCode, Thermometer
from dwnasic.errors import TrainingError, UnknownNameError
from dwnasic.study import TrainingSpec
from dwnasic.train.backend import BACKENDS, Backend, choose_backend, running
from dwnasic.train.dwn import Efd
from dwnasic.train.efd import efd
from dwnasic.train.estimator import Replica, Task, TrainConfig


@pytest.mark.parametrize(("wanted", "name"), [("auto", "compiled"), ("compiled", "compiled"), ("reference", "reference")])
def test_a_cpu_needs_no_excuse(wanted: str, name: str) -> None:
    assert choose_backend(wanted, "cpu") == Backend(name)


def test_what_cannot_be_compiled_takes_the_reference_and_says_why() -> None:
    assert choose_backend("auto", "cpu", "it is too odd") == Backend("reference", "not compiled: it is too odd")
    assert choose_backend("reference", "cpu", "it is too odd") == Backend("reference")
    with pytest.raises(TrainingError, match=r"compiled backend cannot be used: it is too odd; .*'reference'"):
        choose_backend("compiled", "cpu", "it is too odd")


def test_compiled_by_name_wants_a_cpu() -> None:
    with pytest.raises(TrainingError, match=r"compiled backend cannot be used: it needs a CPU.*--device cpu"):
        choose_backend("compiled", "cuda")


def test_triton_by_name_wants_a_gpu() -> None:
    with pytest.raises(TrainingError, match=r"triton backend cannot be used: it needs a GPU.*--device cuda"):
        choose_backend("triton", "cpu")


def test_unknown_backend_has_a_near_miss() -> None:
    with pytest.raises(UnknownNameError, match="did you mean 'triton'"):
        choose_backend("tritan", "cpu")


def test_without_triton_auto_says_so_and_triton_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "triton", None)  # as if it were not installed
    chosen = choose_backend("auto", "cuda")
    assert chosen.name == "reference"
    assert "pip install 'dwnasic[gpu]'" in chosen.note
    assert str(chosen) == f"reference ({chosen.note})"
    with pytest.raises(TrainingError, match=r"not installed \(pip install 'dwnasic\[gpu\]'\).*'reference'"):
        choose_backend("triton", "cuda:0")
    assert choose_backend("reference", "cuda") == Backend("reference")


def test_a_gpu_that_does_not_work_is_a_reason() -> None:
    if torch.cuda.is_available():
        pytest.skip("there is a GPU here")
    pytest.importorskip("triton", reason="triton is not installed: pip install 'dwnasic[gpu]'")
    chosen = choose_backend("auto", "cuda")
    assert chosen.name == "reference"
    assert "do not run here" in chosen.note
    with pytest.raises(TrainingError, match="do not run here"):
        choose_backend("triton", "cuda")


def test_an_estimator_asks_for_its_backend_before_it_trains() -> None:
    encoder = Thermometer((FeatureCode("a", 1, (1,)), FeatureCode("b", 1, (1,))))
    bits = np.array([[False, False], [False, True], [True, False], [True, True]])
    task = Task(encoder, bits, bits[:, 0].astype(np.int64), bits, bits[:, 0].astype(np.int64), 0)
    config = TrainConfig(
        lut_inputs=2, widths=(2,), head="popcount", mapping="random", temperature=1.0, learning_rate=0.1, epochs=1, batch_size=4
    )
    with pytest.raises(TrainingError, match="triton backend cannot be used"):
        Efd("triton").fit(config, [task], 2)
    (replica,) = Efd().fit(config, [task], 2)
    assert isinstance(replica, Replica)
    assert replica.backend == "compiled"


def test_running_leaves_a_cpu_alone() -> None:
    bits, tables = torch.tensor([1.0, 0.0]).view(1, 1, 2, 1), torch.arange(4.0).view(1, 1, 4)
    with running(Backend("reference"), "cpu"):
        assert efd(bits, tables, 1 / 3)[0].item() == 1.0


def test_a_study_names_its_backend_and_only_a_named_one_counts_in_keys() -> None:
    assert TrainingSpec().identity() == TrainingSpec(backend="auto").identity()
    assert TrainingSpec(backend="reference").identity() != TrainingSpec().identity()
    with pytest.raises(ValidationError, match="'auto', 'reference', 'compiled' or 'triton'"):
        TrainingSpec(backend="cuda")
    assert set(BACKENDS) == set(get_args(TrainingSpec.model_fields["backend"].annotation))
