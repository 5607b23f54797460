"""What a study may leave out of trained networks: less area, no less accuracy on validation rows, nothing read from others."""

from __future__ import annotations

import numpy as np
import pytest

from dwnasic.data.encoder import FeatureCode, Thermometer
from dwnasic.explore.shrink import FoldRows, narrow, shrink, use_free_entries
from dwnasic.network.estimate import count_gates
from dwnasic.network.lut_network import CodeHead, Lut, LutNetwork, PopcountHead
from dwnasic.network.simplify import simplify
from dwnasic.train.estimator import FailedReplica, Replica

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
