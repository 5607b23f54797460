"""Checkpoints of torch_dwn: the chip's network says what the model said."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import torch

from dwnasic.data.rows import words_of
from dwnasic.errors import DataError, NetworkError, StoreError
from dwnasic.train.checkpoint import Coding, Layer, read_coding, read_layers, to_network


def layer(inputs: int, luts: int, n: int, learnable: bool, prefix: str, seed: int) -> dict[str, torch.Tensor]:
    """The tensors of a layer as torch_dwn saves them."""
    generator = torch.Generator().manual_seed(seed)
    state = {f"{prefix}.luts": torch.rand(luts, 1 << n, generator=generator) * 2 - 1}
    if learnable:
        state[f"{prefix}.mapping.weights"] = torch.rand(inputs, luts * n, generator=generator)
        state[f"{prefix}._LUTLayer__dummy_mapping"] = torch.arange(luts * n).reshape(luts, n).int()
    else:
        state[f"{prefix}.mapping"] = torch.randint(0, inputs, (luts, n), generator=generator).int()
    return state


def said(state: dict[str, torch.Tensor], prefixes: list[str], bits: torch.Tensor, classes: int) -> np.ndarray:
    """What the model answers: LUT layers with a step behind each, then the group sum, as torch_dwn computes them."""
    x = bits
    for prefix in prefixes:
        luts = state[f"{prefix}.luts"]
        n = luts.shape[1].bit_length() - 1
        weights = state.get(f"{prefix}.mapping.weights")
        wiring = weights.argmax(dim=0).reshape(-1, n) if weights is not None else state[f"{prefix}.mapping"].long()
        address = (x[:, wiring].long() << torch.arange(n)).sum(dim=-1)
        x = (luts[torch.arange(len(luts)), address] > 0).float()
    x = torch.nn.functional.pad(x, (0, -x.shape[1] % classes))
    return x.view(len(x), classes, -1).sum(dim=-1).argmax(dim=1).numpy()


@pytest.mark.parametrize(("learnable", "classes", "outputs"), [(True, 2, 6), (False, 3, 7), (True, 3, 8)])
def test_the_network_is_the_model(learnable: bool, classes: int, outputs: int, tmp_path: Path) -> None:
    state = layer(8, 10, 4, learnable, "0", 1) | layer(10, outputs, 3, False, "1", 2)
    torch.save(state, tmp_path / "model.pt")
    thresholds = torch.tensor([[0.1, 0.5], [0.25, 0.75], [100 / 255, 0.9], [0.3, 200 / 255]])
    torch.save(thresholds, tmp_path / "thermometer.pt")
    coding, names = read_coding(tmp_path / "thermometer.pt")
    network = to_network(read_layers(tmp_path / "model.pt"), coding, classes)
    values = torch.randint(0, 256, (500, 4), generator=torch.Generator().manual_seed(3)).float() / 255  # as ToTensor makes them
    values[:4, 2] = values[:4, 3] = torch.tensor([99, 100, 101, 200]).float() / 255  # on a threshold and beside it
    bits = (values.unsqueeze(-1) > thresholds).float().flatten(start_dim=1)
    words = words_of(values.double().numpy(), coding.scales)
    assert (network.evaluate(words) == said(state, ["0", "1"], bits, classes)).all()
    assert len(set(network.evaluate(words).tolist())) > 1
    assert names == ()


def test_thresholds_that_fall_together_or_off_the_range_keep_their_meaning(tmp_path: Path) -> None:
    content = {"thresholds": [[-0.5, 0.1001, 0.1002, 1.5]], "range": [0, 1], "input_bits": 4, "class_names": ["no", "yes"]}
    (tmp_path / "t.json").write_text(json.dumps(content))
    coding, names = read_coding(tmp_path / "t.json")
    assert names == ("no", "yes")
    for bit, wanted in enumerate(([1, 1, 1], [0, 0, 1], [0, 0, 1], [0, 0, 0])):
        layers = (Layer(np.array([[bit], [bit]]), (0b01, 0b10)),)
        network = to_network(layers, coding, 2)
        assert network.encoder.features[0].thresholds == (2,)
        assert network.evaluate(np.array([[0], [1], [2]])).tolist() == wanted


def test_integers_pass_unchanged_and_names_are_kept(tmp_path: Path) -> None:
    (tmp_path / "t.json").write_text(json.dumps({"thresholds": [[3, 7], [200]], "feature_names": ["age", "dose"]}))
    coding, _ = read_coding(tmp_path / "t.json")
    assert [(s.name, s.identity) for s in coding.scales] == [("age", True), ("dose", True)]
    network = to_network((Layer(np.array([[0], [2]]), (2, 2)),), coding, 2)
    assert [f.thresholds for f in network.encoder.features] == [(4, 8), (201,)]  # greater than 3 is 4 or more


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ({"thresholds": [[-3.0, 700.0]]}, "add `range`"),
        ({"thresholds": [[0.5]], "range": [1, 1]}, "is empty"),
        ({"thresholds": [[0.5]], "range": [[0, 1], [0, 1]]}, "2 ranges for 1 features"),
        ({"thresholds": [[0.5]], "feature_names": ["a", "b"]}, "2 feature names"),
        ({"thresholds": [["low"]]}, "not a thermometer"),
        ({"bits": 3}, "thresholds"),
        ([1, 2], "thresholds"),
    ],
)
def test_a_bad_thermometer_says_what_is_wrong(content: object, told: str, tmp_path: Path) -> None:
    (tmp_path / "t.json").write_text(json.dumps(content))
    with pytest.raises(DataError, match=told):
        read_coding(tmp_path / "t.json")


def test_files_that_are_no_checkpoints_are_refused_and_nothing_in_them_runs(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"no\.pt cannot be read"):
        read_layers(tmp_path / "no.pt")
    torch.save(torch.nn.Linear(2, 2), tmp_path / "whole.pt")
    with pytest.raises(NetworkError, match=r"not loaded, that would run their code.*state_dict"):
        read_layers(tmp_path / "whole.pt")
    (tmp_path / "text.pt").write_text("not a checkpoint")
    with pytest.raises(NetworkError, match="no plain tensors"):
        read_layers(tmp_path / "text.pt")
    torch.save({"weight": torch.zeros(2, 2)}, tmp_path / "other.pt")
    with pytest.raises(NetworkError, match="no LUT layer"):
        read_layers(tmp_path / "other.pt")
    torch.save({"0.luts": torch.zeros(2, 6)}, tmp_path / "six.pt")
    with pytest.raises(NetworkError, match=r"\(2, 6\).*2\^n"):
        read_layers(tmp_path / "six.pt")
    torch.save({"0.luts": torch.zeros(2, 4)}, tmp_path / "unwired.pt")
    with pytest.raises(NetworkError, match="no mapping for 2 LUTs of 2 inputs"):
        read_layers(tmp_path / "unwired.pt")


def test_parts_that_do_not_fit_are_refused() -> None:
    coding = Coding(((0.5,),), read_scales())
    with pytest.raises(NetworkError, match="layer 1 reads signal 3, and the thermometer before it has 1 bits"):
        to_network((Layer(np.array([[3], [0]]), (1, 2)),), coding, 2)
    with pytest.raises(NetworkError, match="layer 2 reads signal 2, and the layer 1 before it has 2 bits"):
        to_network((Layer(np.array([[0], [0]]), (1, 2)), Layer(np.array([[2], [0]]), (1, 2))), coding, 2)
    with pytest.raises(NetworkError, match="3 classes for the 2 outputs"):
        to_network((Layer(np.array([[0], [0]]), (1, 2)),), coding, 3)


def read_scales():
    from dwnasic.data.dataset import FeatureScale

    return (FeatureScale("f0", 8, 0.0, 255.0, identity=False),)


def test_a_state_dict_inside_a_training_checkpoint_is_found(tmp_path: Path) -> None:
    torch.save({"epoch": 3, "state_dict": layer(4, 2, 2, False, "model.0", 1)}, tmp_path / "c.ckpt")
    (only,) = read_layers(tmp_path / "c.ckpt")
    assert only.wiring.shape == (2, 2)
