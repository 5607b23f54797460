"""Trees as circuits: the network says what scikit-learn's own trees say, on every word."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.ensemble import GradientBoostingClassifier, RandomForestClassifier
from sklearn.tree import DecisionTreeClassifier
from strategies import quick

from dwnasic.data.encoder import Words
from dwnasic.data.splits import balanced_accuracy
from dwnasic.errors import TrainingError
from dwnasic.network.simplify import simplify
from dwnasic.train.estimator import FailedReplica, Labels, Replica
from dwnasic.train.trees import KINDS, TreeConfig, fit_trees, grow

NAMES, WIDTHS = ["a", "b", "c"], [5, 4, 1]


def _table(classes: int, rows: int = 260, seed: int = 0) -> tuple[Words, Labels]:
    """Noisy classes that two features decide; every class has rows."""
    rng = np.random.default_rng(seed)
    words = np.stack([rng.integers(0, 1 << w, rows) for w in WIDTHS], axis=1)
    labels = (words[:, 0] + words[:, 1] + rng.integers(0, 8, rows)) * classes // 54
    labels[:classes] = np.arange(classes)
    return words, labels.astype(np.int64)


def _every_word() -> Words:
    return np.stack(np.meshgrid(*(np.arange(1 << w) for w in WIDTHS), indexing="ij"), axis=-1).reshape(-1, len(WIDTHS))


@quick(40)
@given(
    kind=st.sampled_from(KINDS), classes=st.integers(2, 5), leaves=st.integers(2, 24), trees=st.integers(1, 5),
    levels=st.integers(1, 6), weight=st.sampled_from([None, "balanced"]), seed=st.integers(0, 50),
)  # fmt: skip
def test_a_network_says_what_its_trees_say(
    kind: str, classes: int, leaves: int, trees: int, levels: int, weight: str | None, seed: int
) -> None:
    words, labels = _table(classes, 120, seed)
    trees = 1 if kind == "tree" else trees
    config = TreeConfig(kind=kind, leaves=leaves, trees=trees, vote_levels=levels, class_weight=weight)
    model = fit_trees(config, words, labels, NAMES, WIDTHS, classes, seed)
    every = _every_word()
    expected = model.predict(every)
    assert np.array_equal(model.network.evaluate(every), expected)
    assert np.array_equal(simplify(model.network).evaluate(every), expected)
    assert all(len(lut.inputs) <= 6 for lut in model.network.luts)
    assert simplify(model.network).n_inputs <= model.network.n_inputs


@pytest.mark.parametrize("classes", [2, 3, 7])
@pytest.mark.parametrize("leaves", [2, 8, 60])
def test_a_tree_is_the_predict_of_scikit_learn(classes: int, leaves: int) -> None:
    words, labels = _table(classes)
    network = fit_trees(TreeConfig(leaves=leaves), words, labels, NAMES, WIDTHS, classes, 3).network
    reference = DecisionTreeClassifier(max_leaf_nodes=leaves, random_state=3).fit(words, labels)
    assert np.array_equal(network.evaluate(_every_word()), reference.predict(_every_word()))
    nodes = zip(reference.tree_.feature, reference.tree_.threshold, strict=True)
    assert set(network.encoder.sources) == {(f, int(t) + 1) for f, t in nodes if f >= 0}


@pytest.mark.parametrize("classes", [2, 3])
@pytest.mark.parametrize("trees", [4, 5])
def test_a_forest_is_the_vote_of_its_trees(classes: int, trees: int) -> None:
    words, labels = _table(classes)
    config = TreeConfig(kind="forest", leaves=6, trees=trees)
    network = fit_trees(config, words, labels, NAMES, WIDTHS, classes, 3).network
    forest = RandomForestClassifier(trees, max_leaf_nodes=6, random_state=3).fit(words, labels)
    votes = np.stack([tree.predict(_every_word()) for tree in forest.estimators_]).astype(int)
    expected = [np.bincount(column, minlength=classes).argmax() for column in votes.T]
    assert network.evaluate(_every_word()).tolist() == expected


@pytest.mark.parametrize("classes", [2, 3])
def test_boosting_is_that_of_scikit_learn_but_for_rounding(classes: int) -> None:
    words, labels = _table(classes)
    reference = GradientBoostingClassifier(n_estimators=6, max_leaf_nodes=5, max_depth=None, learning_rate=0.3, random_state=3)
    truth = reference.fit(words, labels).predict(_every_word())
    agreement = {}
    for levels in (1, 64):
        config = TreeConfig(kind="boosted", leaves=5, trees=6, learning_rate=0.3, vote_levels=levels)
        network = fit_trees(config, words, labels, NAMES, WIDTHS, classes, 3).network
        agreement[levels] = float(np.mean(network.evaluate(_every_word()) == truth))
    assert agreement[64] > 0.98
    assert agreement[1] > 0.5


def test_more_leaves_and_more_trees_fit_better() -> None:
    words, labels = _table(3, 400)
    fitted = {
        (kind, leaves, trees): float(
            np.mean(
                fit_trees(
                    TreeConfig(kind=kind, leaves=leaves, trees=trees, vote_levels=8), words, labels, NAMES, WIDTHS, 3, 0
                ).network.evaluate(words)
                == labels
            )
        )
        for kind, leaves, trees in [("tree", 2, 1), ("tree", 40, 1), ("boosted", 4, 1), ("boosted", 4, 10)]
    }
    assert fitted["tree", 2, 1] < fitted["tree", 40, 1]
    assert fitted["boosted", 4, 1] < fitted["boosted", 4, 10]


def test_replicas_are_scored_by_their_networks() -> None:
    words, labels = _table(2)
    folds = [(np.arange(200), np.arange(200, 260)), (np.arange(60, 260), np.arange(60))]
    config = TreeConfig(kind="forest", trees=3)
    replicas = grow(config, words, labels, NAMES, WIDTHS, folds=folds, seeds=[[1, 2], [3]], n_classes=2)
    assert len(replicas) == 3
    for replica, (_, validation) in zip(replicas, [folds[0], folds[0], folds[1]], strict=True):
        assert isinstance(replica, Replica)
        predicted = replica.network.evaluate(words[validation])
        assert replica.validation_accuracy == np.mean(predicted == labels[validation])
        assert replica.validation_balanced_accuracy == balanced_accuracy(labels[validation], predicted)
    assert grow(config, words, labels, NAMES, WIDTHS, folds=folds, seeds=[[1, 2], [3]], n_classes=2) == replicas


def test_a_fold_that_cannot_be_fitted_leaves_the_others_alone() -> None:
    words, labels = _table(2)
    one_class = np.flatnonzero(labels == 0)
    good, bad = (np.arange(200), np.arange(200, 260)), (one_class, np.arange(60))
    replica, failed = grow(TreeConfig(), words, labels, NAMES, WIDTHS, folds=[good, bad], seeds=[[0], [0]], n_classes=2)
    assert isinstance(replica, Replica)
    assert isinstance(failed, FailedReplica)
    assert "no row of class 1" in failed.reason
    with pytest.raises(TrainingError, match="no trees can be fitted: the training part has no row of class 1"):
        grow(TreeConfig(), words, labels, NAMES, WIDTHS, folds=[bad], seeds=[[0]], n_classes=2)
    with pytest.raises(TrainingError, match="seeds for 1 folds; there are 2"):
        grow(TreeConfig(), words, labels, NAMES, WIDTHS, folds=[good, bad], seeds=[[0]], n_classes=2)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"kind": "oak"}, "known: tree, forest, boosted"),
        ({"class_weight": "auto"}, "class_weight is 'auto'"),
        ({"leaves": 1}, "trees of 1 leaves"),
        ({"trees": 0}, "trees is 0"),
        ({"trees": 2}, "2 trees of kind 'tree'"),
        ({"vote_levels": 0}, "vote_levels is 0"),
        ({"learning_rate": float("inf")}, "learning_rate is inf"),
    ],
)
def test_values_outside_their_range_are_refused(change: dict[str, Any], message: str) -> None:
    with pytest.raises(TrainingError, match=message):
        TreeConfig(**change)


def test_what_cannot_be_fitted_is_refused() -> None:
    words, labels = _table(2)
    with pytest.raises(TrainingError, match=r"labels in 0\.\.1 for 1 classes"):
        fit_trees(TreeConfig(), words, labels, NAMES, WIDTHS, 1, 0)
    with pytest.raises(TrainingError, match="no row of class 2"):
        fit_trees(TreeConfig(), words, labels, NAMES, WIDTHS, 3, 0)
    with pytest.raises(TrainingError, match="words of 25 bits"):
        fit_trees(TreeConfig(), words, labels, NAMES, [25, 4, 1], 2, 0)
    with pytest.raises(TrainingError, match="no tree asks anything"):
        fit_trees(TreeConfig(), np.ones_like(words), labels, NAMES, WIDTHS, 2, 0)
    with pytest.raises(TrainingError, match="no finite votes"):
        fit_trees(TreeConfig(kind="boosted"), np.ones((4, 3), dtype=np.int64), np.array([0, 1, 0, 1]), NAMES, WIDTHS, 2, 0)
