"""What a study may leave out of trained networks: less area, no less accuracy on validation rows, nothing read from others."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from dwnasic.data.encoder import FeatureCode, Thermometer
from dwnasic.errors import StudyError
from dwnasic.explore.learners import population_rows
from dwnasic.explore.pipeline import fold_rows
from dwnasic.explore.plan import make_plan
from dwnasic.explore.shrink import FoldRows, narrow, shrink, use_free_entries
from dwnasic.network.estimate import count_gates
from dwnasic.network.lut_network import CodeHead, Lut, LutNetwork, PopcountHead
from dwnasic.network.simplify import simplify
from dwnasic.study import Candidate, Study
from dwnasic.train.estimator import FailedReplica, Replica
from dwnasic.yamlfile import parse_yaml

ENCODER = Thermometer((FeatureCode("a", 8, (37, 101, 203)), FeatureCode("b", 8, (61, 127, 190)), FeatureCode("c", 4, (3, 7, 11))))


def network(seed: int, encoder: Thermometer = ENCODER) -> LutNetwork:
    rng = np.random.default_rng(seed)
    luts = tuple(
        Lut(tuple(rng.choice(encoder.n_bits, 4, replace=False).tolist()), int(rng.integers(1, 1 << 16))) for _ in range(6)
    )
    signals = range(encoder.n_bits, encoder.n_bits + 6)
    return LutNetwork(encoder, luts, PopcountHead((tuple(signals[:3]), tuple(signals[3:]))), 2)


def rows(seed: int, model: LutNetwork, train: int = 60, validation: int = 40) -> FoldRows:
    """Words whose labels are the model's, with one in ten wrong."""
    rng = np.random.default_rng([seed, 1])
    top = [1 << f.input_bits for f in model.encoder.features]
    words = np.stack([rng.integers(0, t, train + validation) for t in top], axis=1)
    labels = model.evaluate(words) ^ (rng.random(len(words)) < 0.1)
    return FoldRows(words[:train], labels[:train], words[train:], labels[train:])


@pytest.mark.parametrize("seed", range(6))
def test_free_entries_keep_training_rows_and_validation_accuracy(seed: int) -> None:
    model = network(seed)
    fold = rows(seed, model)
    found = use_free_entries(model, fold)
    assert count_gates(simplify(found)) <= count_gates(simplify(model))
    assert np.array_equal(found.evaluate(fold.train_words), model.evaluate(fold.train_words))
    assert fold.scores(found)[0] >= fold.scores(model)[0]


def test_free_entries_are_used_where_that_is_possible() -> None:
    models = [network(seed) for seed in range(6)]
    found = [use_free_entries(model, rows(seed, model)) for seed, model in enumerate(models)]
    assert sum(count_gates(simplify(f)) for f in found) < 0.9 * sum(count_gates(simplify(m)) for m in models)


@pytest.mark.parametrize("seed", range(4))
def test_narrow_words_lose_nothing_and_keep_the_order_of_thresholds(seed: int) -> None:
    model = simplify(network(seed))
    fold = rows(seed, model)
    found = narrow(model, fold)
    assert found.luts == model.luts
    assert all(new >= old for new, old in zip(fold.scores(found), fold.scores(model), strict=True))
    before, after = model.encoder.features, found.encoder.features
    assert [len(f.thresholds) for f in after] == [len(f.thresholds) for f in before]
    assert sum(f.port_bits for f in after if f.thresholds) < sum(f.input_bits for f in before if f.thresholds)
    assert found.encoder == found.encoder.narrowed()


def test_a_threshold_that_rows_need_stays() -> None:
    encoder = Thermometer((FeatureCode("a", 8, (101,)),))
    model = LutNetwork(encoder, (), CodeHead((0,)), 2)
    words = np.arange(256).reshape(-1, 1)
    fold = FoldRows(words, (words[:, 0] >= 101).astype(np.int64), words, (words[:, 0] >= 101).astype(np.int64))
    assert narrow(model, fold).encoder.features[0] == FeatureCode("a", 8, (101,), 0, 7)
    some = words[[0, 90, 110, 255]]
    labels = (some[:, 0] >= 101).astype(np.int64)
    free = narrow(model, FoldRows(some, labels, some, labels)).encoder.features[0]
    assert (free.thresholds, free.port_bits) == ((96,), 2)  # 128 and 64 would be wrong on a row; 96 is 3 x 32


def test_a_population_is_scored_anew_and_failures_pass() -> None:
    model = network(1)
    fold = rows(1, model)
    first = Replica(model, fold.scores(model)[0], 0.0, 3)
    failed = FailedReplica("no")
    done, note = shrink([first, failed, first], [fold] * 3, data_dont_cares=True, narrow_words=True)
    assert done[1] is failed
    assert isinstance(done[0], Replica)
    assert done[0] == done[2]
    assert done[0].epoch == 3
    assert done[0].validation_accuracy == fold.scores(done[0].network)[0] >= first.validation_accuracy
    assert note["validation_accuracy_before"] == [first.validation_accuracy] * 2
    assert (note["changed"], note["data_dont_cares"], note["word_widths"]) == (2, True, "smallest")
    same, note = shrink([first], [fold], data_dont_cares=False, narrow_words=False)
    assert (same, note["changed"]) == ((first,), 0)


def keys(folder: Path, more: str) -> tuple[str, str, str]:
    text = "name: k\ndataset: {source: bundled, name: blood}\n" + more
    plan = make_plan(parse_yaml(text, "k.yaml", Study, StudyError), folder, folder / "state", {})
    candidate = Candidate(
        encoder="uniform", thermometer_bits=4, lut_inputs=3, depth=1, width=4, taper=0.5, mapping="learnable",
        deep_mapping="random", head="reduction", temperature=0.5, learning_rate=0.03, spectral=0.0,
    )  # fmt: skip
    return plan.key(candidate), plan.baseline_key({"family": "tiny"}), plan.sweep_key()


def test_what_is_asked_is_part_of_every_key_and_what_is_not_asked_of_none(tmp_path: Path) -> None:
    plain = keys(tmp_path, "")
    assert keys(tmp_path, "chip: {word_widths: given}\nsynthesis: {data_dont_cares: false}\n") == plain
    assert keys(tmp_path, "synthesis: {timeout_s: 10, memory_mb: 500}\n") == plain
    changed = [
        keys(tmp_path, "chip: {word_widths: smallest}\n"),
        keys(tmp_path, "synthesis: {data_dont_cares: true}\n"),
        keys(tmp_path, "chip: {word_widths: smallest}\nsynthesis: {data_dont_cares: true}\n"),
    ]
    for kind in range(3):
        assert len({plain[kind], *(key[kind] for key in changed)}) == 4


def test_every_replica_is_treated_on_the_rows_of_its_own_fold(tmp_path: Path) -> None:
    text = "name: k\ndataset: {source: bundled, name: blood}\nsplit: {folds: 3, outer: 2}\n"
    plan = make_plan(parse_yaml(text, "k.yaml", Study, StudyError), tmp_path, tmp_path / "state", {})
    split = plan.split(1)
    dataset = plan.dataset(split)
    folds = fold_rows(plan, 1, 6)
    parts, _ = population_rows(plan, 1, split, 2)
    for (train, validation), pair in zip(parts, (folds[:2], folds[2:4], folds[4:]), strict=True):
        for fold in pair:
            assert np.array_equal(fold.train_words, dataset.words[train])
            assert np.array_equal(fold.validation_words, dataset.words[validation])
            assert np.array_equal(fold.validation_labels, dataset.labels[validation])
        assert not set(split.test) & (set(train) | set(validation))
