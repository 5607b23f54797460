"""Decision trees, forests and boosted trees of scikit-learn as LUT networks: comparators, decision paths, votes.

Trees are fitted on the integer words that a chip reads. A node of scikit-learn asks `x <= t`; the thermometer bit is
`word >= floor(t) + 1`, so going right is the bit and going left its complement. The encoder has the thresholds that some node
asks for, and no others. Kinds:

- `tree`: one decision tree. The class code is computed from the leaves up.
- `forest`: trees on bootstrap rows and random features, one vote a tree; the class with most votes, the first of several. (The
  random forest of scikit-learn adds probabilities instead, which would need adders of fractions.)
- `boosted`: gradient boosting on logarithmic loss. Leaf values times the learning rate are rounded to integers of at most
  `vote_levels`, and the start value with them; a class's score is their sum, in unary, so that a head which counts ones adds it.
  Two classes have one score, and class 1 wins when it is above zero.
"""

from __future__ import annotations

import itertools
import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dwnasic.data.encoder import FeatureCode, Thermometer, Words
from dwnasic.data.splits import balanced_accuracy
from dwnasic.errors import TrainingError
from dwnasic.network.lut_network import CodeHead, Lut, LutNetwork, PopcountHead, class_bits
from dwnasic.train.estimator import CLASS_WEIGHTS, FailedReplica, Labels, Replica

VERSION = "trees-1"
"""Changes whenever the same configuration, rows and seed give another network."""
KINDS = ("tree", "forest", "boosted")
_LUT_INPUTS = 6
WORD_BITS = 24
"""The widest words: trees of scikit-learn compare in float32, which holds integers up to 2**24."""

RowNumbers = NDArray[np.int64]
Integers = NDArray[np.int64]


@dataclass(frozen=True, kw_only=True)
class TreeConfig:
    """What is fitted: `kind` of KINDS, leaves a tree at most, trees (1 for `tree`), and for `boosted` the learning rate and the
    largest integer vote of a leaf. Raises TrainingError for a value out of range."""

    kind: str = "tree"
    leaves: int = 8
    trees: int = 1
    learning_rate: float = 0.3
    vote_levels: int = 4
    class_weight: str | None = None

    def __post_init__(self) -> None:
        for name, value, known in (("kind", self.kind, KINDS), ("class_weight", self.class_weight, CLASS_WEIGHTS)):
            if value not in known:
                raise TrainingError(f"{name} is {value!r}; known: {', '.join(str(k) for k in known)}")
        if self.leaves < 2:
            raise TrainingError(f"trees of {self.leaves} leaves; at least two are needed")
        for name, count in (("trees", self.trees), ("vote_levels", self.vote_levels)):
            if count < 1:
                raise TrainingError(f"{name} is {count}; it must be at least 1")
        if self.kind == "tree" and self.trees != 1:
            raise TrainingError(f"{self.trees} trees of kind 'tree'; use kind forest or boosted for more than one")
        if not 0 < self.learning_rate < float("inf"):
            raise TrainingError(f"learning_rate is {self.learning_rate}; it must be a positive finite number")


@dataclass(frozen=True, eq=False)
class Voter:
    """One fitted tree (scikit-learn's low-level tree) and the integer votes of its nodes, of which those of leaves count.

    `votes` [nodes, classes].
    """

    tree: Any
    votes: Integers


@dataclass(frozen=True, eq=False)
class TreeModel:
    """A network and what it must compute: score = bias + votes of the leaves reached, the first largest score wins."""

    network: LutNetwork
    voters: tuple[Voter, ...]
    bias: tuple[int, ...]

    def predict(self, words: Words) -> NDArray[np.int64]:
        """Classes [rows] of words [rows, features] by scikit-learn's own trees; `network.evaluate` must say the same."""
        rows = np.ascontiguousarray(words, dtype=np.float32)
        scores = np.tile(np.array(self.bias, dtype=np.int64), (len(words), 1))
        for voter in self.voters:
            scores += voter.votes[voter.tree.apply(rows)]
        winners: NDArray[np.int64] = scores.argmax(axis=1)
        return winners


def fit_trees(
    config: TreeConfig, words: Words, labels: Labels, names: Sequence[str], input_bits: Sequence[int], n_classes: int, seed: int
) -> TreeModel:
    """Fit on training words [rows, features] and class indices [rows].

    Raises TrainingError: a class without rows, no tree that asks anything, or words too wide for scikit-learn.
    """
    if n_classes < 2 or labels.min() < 0 or labels.max() >= n_classes:
        raise TrainingError(f"labels in {labels.min()}..{labels.max()} for {n_classes} classes")
    missing = sorted(set(range(n_classes)) - set(labels.tolist()))
    if missing:
        raise TrainingError(f"the training part has no row of class {missing[0]}; use fewer folds or more data")
    if max(input_bits) > WORD_BITS:
        raise TrainingError(f"words of {max(input_bits)} bits; trees are fitted on at most {WORD_BITS}: use fewer input_bits")
    voters, bias = _FITTERS[config.kind](config, words, labels, n_classes, seed)
    encoder = _encoder(voters, names, input_bits)
    if encoder.n_bits == 0:
        raise TrainingError("no tree asks anything: one class is best everywhere; use more leaves, more trees or other features")
    return TreeModel(_network(config, encoder, voters, bias, n_classes), tuple(voters), bias)


def grow(
    config: TreeConfig,
    words: Words,
    labels: Labels,
    names: Sequence[str],
    input_bits: Sequence[int],
    *,
    folds: Sequence[tuple[RowNumbers, RowNumbers]],
    seeds: Sequence[Sequence[int]],
    n_classes: int,
) -> tuple[Replica | FailedReplica, ...]:
    """One replica a fold and seed, fold by fold, as estimators give them (`epoch` is 0). `words` and `labels` are of all rows,
    `folds` pairs of training and validation rows. Raises TrainingError when none can be fitted."""
    if len(seeds) != len(folds):
        raise TrainingError(f"seeds for {len(seeds)} folds; there are {len(folds)} folds")
    out: list[Replica | FailedReplica] = []
    for (train, validation), of_fold in zip(folds, seeds, strict=True):
        for seed in of_fold:
            try:
                network = fit_trees(config, words[train], labels[train], names, input_bits, n_classes, seed).network
            except TrainingError as error:
                out.append(FailedReplica(str(error)))
                continue
            predicted, truth = network.evaluate(words[validation]), labels[validation]
            out.append(Replica(network, float(np.mean(predicted == truth)), balanced_accuracy(truth, predicted), 0))
    if not any(isinstance(replica, Replica) for replica in out):
        raise TrainingError(
            f"no trees can be fitted: {out[0].reason if out and isinstance(out[0], FailedReplica) else 'no folds'}"
        )
    return tuple(out)


_Fit = tuple[list[Voter], tuple[int, ...]]


def _fit_tree(config: TreeConfig, words: Words, labels: Labels, n_classes: int, seed: int) -> _Fit:
    from sklearn.tree import DecisionTreeClassifier  # here: scikit-learn takes a second to import

    model = DecisionTreeClassifier(max_leaf_nodes=config.leaves, class_weight=config.class_weight, random_state=seed)
    return [_one_vote(model.fit(words, labels), n_classes)], (0,) * n_classes


def _fit_forest(config: TreeConfig, words: Words, labels: Labels, n_classes: int, seed: int) -> _Fit:
    from sklearn.ensemble import RandomForestClassifier

    model = RandomForestClassifier(
        config.trees, max_leaf_nodes=config.leaves, class_weight=config.class_weight, random_state=seed, n_jobs=1
    ).fit(words, labels)
    return [_one_vote(tree, n_classes) for tree in model.estimators_], (0,) * n_classes


def _one_vote(tree: Any, n_classes: int) -> Voter:
    """Every leaf votes for its largest class, the first of several, as `predict` does."""
    return Voter(tree.tree_, np.eye(n_classes, dtype=np.int64)[tree.tree_.value[:, 0].argmax(axis=1)])


def _fit_boosted(config: TreeConfig, words: Words, labels: Labels, n_classes: int, seed: int) -> _Fit:
    from sklearn.ensemble import GradientBoostingClassifier

    model = GradientBoostingClassifier(
        n_estimators=config.trees, max_leaf_nodes=config.leaves, max_depth=None, learning_rate=config.learning_rate,
        random_state=seed,
    )  # fmt: skip
    counts = np.bincount(labels, minlength=n_classes)
    weights = len(labels) / (n_classes * counts[labels]) if config.class_weight else None
    with warnings.catch_warnings():  # a saturated loss overflows harmlessly; the values are checked below
        warnings.simplefilter("ignore", RuntimeWarning)
        model.fit(words, labels, sample_weight=weights)
    classes = [1] if n_classes == 2 else list(range(n_classes))
    trees = [(model.estimators_[t, k].tree_, c) for t in range(len(model.estimators_)) for k, c in enumerate(classes)]
    values = [config.learning_rate * tree.value[:, 0, 0] for tree, _ in trees]
    first = np.ascontiguousarray(words[:1], dtype=np.float32)
    start = np.zeros(n_classes)
    start[classes] = np.ravel(model.decision_function(words[:1]))
    for (tree, c), value in zip(trees, values, strict=True):
        start[c] -= value[tree.apply(first)[0]]
    leaves = [np.abs(v[tree.children_left < 0]).max() for v, (tree, _) in zip(values, trees, strict=True)]
    largest = float(max(leaves))
    if not (0 < largest < float("inf") and np.isfinite(start).all()):
        raise TrainingError("boosting gave no finite votes; use a smaller learning_rate, or kind tree")
    scale = config.vote_levels / largest
    if n_classes > 2:
        start -= start.min()
    voters = []
    for (tree, c), value in zip(trees, values, strict=True):
        votes = np.zeros((len(value), n_classes), dtype=np.int64)
        votes[:, c] = np.where(tree.children_left < 0, np.rint(value * scale), 0)
        voters.append(Voter(tree, votes))
    return voters, tuple(int(b) for b in np.rint(start * scale))


_FITTERS: dict[str, Callable[[TreeConfig, Words, Labels, int, int], _Fit]] = {
    "tree": _fit_tree,
    "forest": _fit_forest,
    "boosted": _fit_boosted,
}


def _encoder(voters: Sequence[Voter], names: Sequence[str], input_bits: Sequence[int]) -> Thermometer:
    """The thresholds that nodes ask for."""
    asked: list[set[int]] = [set() for _ in names]
    for voter in voters:
        inner = voter.tree.children_left >= 0
        for feature, threshold in zip(voter.tree.feature[inner], voter.tree.threshold[inner], strict=True):
            asked[feature].add(int(np.floor(threshold)) + 1)
    return Thermometer(tuple(FeatureCode(n, w, tuple(sorted(a))) for n, w, a in zip(names, input_bits, asked, strict=True)))


def _network(
    config: TreeConfig, encoder: Thermometer, voters: Sequence[Voter], bias: Sequence[int], n_classes: int
) -> LutNetwork:
    """The LUTs of all trees and the head that adds their votes."""
    place = {source: i for i, source in enumerate(encoder.sources)}
    luts: list[Lut] = []
    if config.kind == "tree":
        circuit = _TreeCircuit(voters[0].tree, place, encoder.n_bits, luts)
        classes = voters[0].votes.argmax(axis=1)
        code = tuple(circuit.signal(classes >> i & 1 == 1) for i in range(class_bits(n_classes)))
        return LutNetwork(encoder, tuple(luts), CodeHead(code), n_classes)
    groups: list[list[int]] = [[] for _ in range(n_classes)]
    base = list(bias)
    for voter in voters:
        circuit = _TreeCircuit(voter.tree, place, encoder.n_bits, luts)
        leaves = voter.tree.children_left < 0
        for c in range(n_classes):
            votes = voter.votes[:, c]
            levels = sorted(set(votes[leaves].tolist()))
            base[c] += levels[0]
            for low, high in itertools.pairwise(levels):
                groups[c] += [circuit.signal(votes >= high)] * (high - low)
    head = PopcountHead(tuple(tuple(group) for group in groups), tuple(base))
    return LutNetwork(encoder, tuple(luts), head, n_classes)


@dataclass(frozen=True)
class _TreeCircuit:
    """LUTs for yes-or-no functions of the leaf that a row reaches; appends to `luts`.

    `place` is the signal of (feature, threshold).
    """

    tree: Any
    place: dict[tuple[int, int], int]
    n_bits: int
    luts: list[Lut]
    bits: list[int] = field(init=False)

    def __post_init__(self) -> None:
        nodes = zip(self.tree.feature.tolist(), self.tree.threshold.tolist(), strict=True)
        bits = [self.place[f, int(np.floor(t)) + 1] if f >= 0 else -1 for f, t in nodes]
        object.__setattr__(self, "bits", bits)

    def signal(self, wanted: NDArray[np.bool_]) -> int:
        """The signal that is one when the leaf reached is `wanted` (flags [nodes], of which those of leaves count)."""
        constant: list[bool | None] = [bool(w) for w in wanted]
        for node in range(len(self.bits) - 1, -1, -1):  # scikit-learn numbers children after their parents
            if self.bits[node] >= 0:
                left, right = (constant[child] for child in self._children(node))
                constant[node] = left if left is not None and left == right else None
        return self._node(0, constant)

    def _children(self, node: int) -> tuple[int, int]:
        return int(self.tree.children_left[node]), int(self.tree.children_right[node])

    def _node(self, root: int, constant: Sequence[bool | None]) -> int:
        """The signal of a subtree: one LUT that follows as many nodes as its inputs allow, the others are inputs."""
        if constant[root] is not None:
            return self._lut((), int(bool(constant[root])))
        inner, open_ = [root], self._open(root, constant)
        while open_:
            fitting = [n for n in open_ if self._width([*inner, n], open_, n, constant) <= _LUT_INPUTS]
            if not fitting:
                break
            node = min(fitting, key=lambda n: (self._width([*inner, n], open_, n, constant), n))
            inner.append(node)
            open_ = [n for n in open_ if n != node] + self._open(node, constant)
        inputs = sorted({self.bits[n] for n in inner})
        below = {n: self._node(n, constant) for n in open_}
        inputs += below.values()
        table = 0
        for address in range(1 << len(inputs)):
            value = {signal: address >> i & 1 for i, signal in enumerate(inputs)}
            node = root
            while node in inner:
                node = self._children(node)[value[self.bits[node]]]
            table |= (value[below[node]] if node in below else int(bool(constant[node]))) << address
        return self._lut(tuple(inputs), table)

    def _open(self, node: int, constant: Sequence[bool | None]) -> list[int]:
        return [child for child in self._children(node) if constant[child] is None]

    def _width(self, inner: Sequence[int], open_: Sequence[int], taken: int, constant: Sequence[bool | None]) -> int:
        return len({self.bits[n] for n in inner}) + len(open_) - 1 + len(self._open(taken, constant))

    def _lut(self, inputs: tuple[int, ...], table: int) -> int:
        if len(inputs) == 1 and table == 0b10:
            return inputs[0]
        self.luts.append(Lut(inputs, table))
        return self.n_bits + len(self.luts) - 1
