"""Software classifiers on the same outer splits: the lines that a front is read against. They are not circuits."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from sklearn.dummy import DummyClassifier
from sklearn.tree import DecisionTreeClassifier

from dwnasic.data.splits import accuracy, balanced_accuracy
from dwnasic.explore.plan import Plan, machine, versions
from dwnasic.explore.trial import OuterScores, Record
from dwnasic.study import digest

REFERENCES: dict[str, Callable[[], DummyClassifier | DecisionTreeClassifier]] = {
    "majority": lambda: DummyClassifier(strategy="most_frequent"),
    "decision_tree_8": lambda: DecisionTreeClassifier(max_leaf_nodes=8, random_state=0),
}


def score_references(plan: Plan) -> tuple[Record, ...]:
    """One record a reference classifier: fitted and scored on the words of every outer split, as a front member is."""
    splits = [plan.split(index) for index in range(plan.study.split.outer)]
    datasets = [plan.dataset(split) for split in splits]
    records = []
    for name, make in REFERENCES.items():
        scores = []
        for split, dataset in zip(splits, datasets, strict=True):
            model = make().fit(dataset.words[split.train], dataset.labels[split.train])
            predicted: NDArray[np.int64] = model.predict(dataset.words[split.test])
            truth = dataset.labels[split.test]
            scores.append((accuracy(truth, predicted), balanced_accuracy(truth, predicted)))
        outer = OuterScores(tuple(s[0] for s in scores), tuple(s[1] for s in scores), len(splits[0].train), len(splits[0].test))
        parameters = {"name": name, "split": plan.study.split.model_dump(), "words": plan.study.dataset.model_dump(mode="json")}
        records.append(
            Record(
                kind="reference",
                key=digest({**parameters, "data": plan.table.digest}),
                family="software",
                state="complete",
                candidate={"name": name},
                stage_keys={"sweep": plan.sweep_key()},
                outer=outer,
                versions=versions(),
                machine=machine(),
                data={
                    "name": plan.table.name,
                    "digest": plan.table.digest,
                    "rows": len(plan.table.labels),
                    "classes": list(plan.table.class_names),
                    "features": list(plan.table.feature_names),
                },
            )
        )
    return tuple(records)
