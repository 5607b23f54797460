"""The networks that `mapping_estimate.py` ranks: trained the same way on every machine, 8 to 16 LUTs after simplification.

A recipe is drawn at random from its seed: data set, thermometer, LUT inputs, head, layers, refinement. Data sets are blood
(bundled) and two of made-up rows; those of $DWNASIC_DATA join when they are there (australian, phoneme, sylvine, segment).
Every training takes well under a second.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from dwnasic.data.dataset import fit_dataset
from dwnasic.data.encoder import fit_thermometer
from dwnasic.data.sources import load_table
from dwnasic.data.splits import folds, outer_split
from dwnasic.data.table import Table, make_table
from dwnasic.network.lut_network import LutNetwork
from dwnasic.network.simplify import simplify
from dwnasic.study import BundledData, CsvData, SplitSpec
from dwnasic.train.estimator import Replica, Task, TrainConfig, load_estimator

HERE = Path(__file__).resolve().parent
LUTS = (8, 16)
FILES = ("australian", "phoneme", "sylvine", "segment")
MADE_UP = ("waves", "clusters")


@dataclass(frozen=True)
class Recipe:
    """How a candidate was made."""

    data: str
    encoder: str
    bits: int
    lut_inputs: int
    head: str
    widths: tuple[int, ...]
    refine: str
    area_cost: float
    seed: int


def data_names() -> tuple[str, ...]:
    """The data sets that are there."""
    return ("blood", *MADE_UP, *(name for name in FILES if (Path(os.environ.get("DWNASIC_DATA", "-")) / f"{name}.csv").is_file()))


def recipes(seed: int, names: tuple[str, ...]) -> Iterator[Recipe]:
    """Recipes without end; data sets take turns, so that every prefix has them all."""
    rng = np.random.default_rng(seed)

    def one_of(*values: str) -> str:
        return values[int(rng.integers(len(values)))]

    number = 0
    while True:
        data, refine, head = names[number % len(names)], one_of("none", "prune", "prune"), one_of("popcount", "reduction")
        first = int(rng.integers(8, 17)) if refine == "none" else int(rng.integers(10, 29))
        widths = (first,) if rng.random() < 0.7 else (first, max(7, first // 2))
        yield Recipe(
            data, one_of("uniform", "gaussian", "distributive"), int(rng.choice([2, 3, 4, 6, 8, 10])), int(rng.integers(2, 7)),
            head, widths, refine, float(np.round(2.0 ** rng.uniform(-2, 2), 3)), seed * 10_000 + number,
        )  # fmt: skip
        number += 1


def candidates(seed: int, names: tuple[str, ...]) -> Iterator[tuple[Recipe, LutNetwork]]:
    """Distinct simplified networks of LUTS LUTs, without end."""
    seen = set()
    for recipe in recipes(seed, names):
        network = train(recipe)
        if LUTS[0] <= len(network.luts) <= LUTS[1] and network not in seen:
            seen.add(network)
            yield recipe, network


def train(recipe: Recipe) -> LutNetwork:
    """The simplified network of a recipe. Raises DwnasicError when its data set is not there."""
    table = _table(recipe.data)
    split = outer_split(table.labels, 0, SplitSpec(), table.class_names)
    dataset = fit_dataset(table, split.train, 8, {})
    encoder = fit_thermometer(dataset.words[split.train], dataset.feature_names, dataset.input_bits, recipe.encoder, recipe.bits)
    code = encoder.encode(dataset.words)
    parts = folds(table.labels, split.train, 5, 0)
    inside, outside = parts[recipe.seed % len(parts)]
    task = Task(encoder, code[inside], table.labels[inside], code[outside], table.labels[outside], seed=recipe.seed)
    temperature = 0.3 if recipe.head == "reduction" else max(0.3, 0.1 * (recipe.widths[-1] / dataset.n_classes) ** 0.5)
    config = TrainConfig(
        lut_inputs=recipe.lut_inputs, widths=recipe.widths, head=recipe.head, mapping="learnable", temperature=temperature,
        learning_rate=0.05, epochs=15, batch_size=64, refine=recipe.refine, area_cost=recipe.area_cost,
    )  # fmt: skip
    (replica,) = load_estimator("efd").fit(config, [task], dataset.n_classes)
    assert isinstance(replica, Replica), replica
    return simplify(replica.network)


@cache
def _table(name: str) -> Table:
    if name in MADE_UP:
        return _made_up(name)
    if name == "blood":
        return load_table(BundledData(source="bundled", name=name), HERE, os.environ)
    return load_table(CsvData(source="csv", path=f"{name}.csv", label="class"), HERE, os.environ)


def _made_up(name: str) -> Table:
    """waves: two classes of 5 features, by the sign of a sum of sines; clusters: three classes of 4 features, 3 clusters each."""
    rng = np.random.default_rng(MADE_UP.index(name))
    if name == "waves":
        values = rng.uniform(0, 1, (1200, 5))
        labels = (np.sin(values @ rng.uniform(2, 9, (5, 4)) + rng.uniform(0, 6, 4)).sum(axis=1) > 0).astype(np.int64)
    else:
        centres, labels = rng.uniform(0, 1, (3, 3, 4)), rng.integers(0, 3, 1200)
        values = centres[labels, rng.integers(0, 3, 1200)] + rng.normal(0, 0.15, (1200, 4))
    classes = [f"class{i}" for i in range(int(labels.max()) + 1)]
    return make_table(name, [f"x{i}" for i in range(values.shape[1])], values, labels, classes)
