"""What a front is read against: software classifiers on the same outer splits, and figures that publications report.

Neither is a circuit of ours: the first are lines, the second points marked as reported.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict, Field
from sklearn.base import ClassifierMixin
from sklearn.dummy import DummyClassifier
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.tree import DecisionTreeClassifier

from dwnasic.data.splits import accuracy, balanced_accuracy
from dwnasic.errors import DataError
from dwnasic.explore.plan import Plan, machine, versions
from dwnasic.explore.trial import OuterScores, Record
from dwnasic.resources import bundled
from dwnasic.study import digest
from dwnasic.yamlfile import load_yaml

REFERENCES: dict[str, Callable[[], ClassifierMixin]] = {
    "majority": lambda: DummyClassifier(strategy="most_frequent"),
    "decision_tree_8": lambda: DecisionTreeClassifier(max_leaf_nodes=8, random_state=0),
    "logistic_regression": lambda: make_pipeline(StandardScaler(), LogisticRegression(max_iter=1000)),
    "gradient_boosting": lambda: GradientBoostingClassifier(random_state=0),
}


def score_references(plan: Plan) -> tuple[Record, ...]:
    """One record a software classifier of the study: fitted and scored on the words of every outer split, as members are."""
    splits = [plan.split(index) for index in range(plan.study.split.outer)]
    datasets = [plan.dataset(split) for split in splits]
    records = []
    for name in plan.study.baselines.software:
        make = REFERENCES[name]
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


class ReportedResult(BaseModel):
    """A figure of a publication: accuracy (0..1) and area (NAND2 equivalents) on a data set, and how far it can be trusted."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    data: str
    family: Literal["dwn", "tiny"]
    label: str
    test_accuracy: float = Field(ge=0, le=1)
    area_nand2: float = Field(gt=0)
    metric: str
    area_includes: str
    source: str
    confirmed: bool


class ReportedResults(BaseModel):
    """The file studies/data/reported.yaml."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    results: tuple[ReportedResult, ...]


def reported_results(plan: Plan) -> tuple[Record, ...]:
    """One record a published figure for the plan's data set, known by its name (the file's stem for CSV data)."""
    table = load_yaml(bundled("studies", "data", "reported.yaml"), ReportedResults, DataError)
    return tuple(
        Record(
            kind="reference",
            key=digest({"reported": result.model_dump()}),
            family=result.family,
            state="complete",
            candidate={
                "name": f"reported_{result.family}",
                "status": "reported" if result.confirmed else "reported, unconfirmed",
                **result.model_dump(include={"label", "metric", "area_includes", "source"}),
            },
            stage_keys={"sweep": plan.sweep_key()},
            metrics={"test_accuracy_mean": result.test_accuracy, "area_nand2": result.area_nand2},
        )
        for result in table.results
        if result.data == plan.table.name
    )
