"""A study: what is asked, as read from YAML. A candidate: one point of its search space.

Shapes and values are checked here, when the file is loaded; names of technologies and data files when the sweep is planned.
"""

from __future__ import annotations

import hashlib
import json
import math
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import Field, field_validator, model_validator

from dwnasic.baseline_spec import BaselinesSpec
from dwnasic.baseline_spec import Section as _Section
from dwnasic.errors import StudyError, lookup
from dwnasic.search_spec import SearchSpace
from dwnasic.yamlfile import load_yaml

INTERFACES = ("bits", "words")


@dataclass(frozen=True)
class Metric:
    """A figure of a record: its unit, the direction in which it is better, and what it is."""

    unit: str
    direction: Literal["maximize", "minimize"]
    meaning: str


METRICS: dict[str, Metric] = {
    "validation_accuracy_mean": Metric("1", "maximize", "mean hardened validation accuracy of all replicas of split 0"),
    "validation_balanced_accuracy_mean": Metric("1", "maximize", "the same, balanced over the classes"),
    "area_nand2": Metric("NAND2", "minimize", "mapped area of the chip, first technology and the study's interface"),
    "area_um2": Metric("um2", "minimize", "mapped area of the chip, first technology and the study's interface"),
    "cells": Metric("1", "minimize", "library cells of the chip"),
    "die_cost": Metric("1", "minimize", "a good die with pads, wafer and yield, if the first technology has figures for them"),
    "luts": Metric("1", "minimize", "LUTs of the simplified network"),
    "thresholds": Metric("1", "minimize", "distinct thermometer bits that the chip reads"),
    "delay_ns": Metric("ns", "minimize", "longest path of the chip, without wires; where the technology has delays"),
    "static_uw": Metric("uW", "minimize", "leakage over the training rows; where the technology has leakage"),
    "power_uw": Metric("uW", "minimize", "static and dynamic power over them at chip.rate_hz; where the technology has leakage"),
    "energy_per_inference_pj": Metric("pJ", "minimize", "power over chip.rate_hz; where the technology has leakage"),
}  # only figures that a sampler may see: no test figure can be named as an objective
TRAINED = ("validation_accuracy_mean", "validation_balanced_accuracy_mean", "luts", "thresholds")
"""Metrics that are known before there is a chip."""
ESTIMATED = ("area_nand2", "area_um2")
"""Metrics that are estimated before there is a chip."""


class _DataSection(_Section):
    input_bits: int = Field(8, ge=1, le=32, description="width of a feature word")
    ranges: dict[str, tuple[float, float]] = Field({}, description="lowest and highest value of a feature that is scaled")

    @field_validator("ranges")
    @classmethod
    def _ascending(cls, ranges: dict[str, tuple[float, float]]) -> dict[str, tuple[float, float]]:
        for name, (low, high) in ranges.items():
            if not (math.isfinite(low) and math.isfinite(high) and low < high):
                raise ValueError(f"range of {name!r}: [{low:g}, {high:g}] does not ascend")
        return ranges


class BundledData(_DataSection):
    """A data set that travels with dwnasic."""

    source: Literal["bundled"]
    name: str


class CsvData(_DataSection):
    """A comma-separated file with one header row."""

    source: Literal["csv"]
    path: str
    label: str = Field(description="name of the label column")
    drop: tuple[str, ...] = Field((), description="columns to leave out")
    one_hot: tuple[str, ...] = Field((), description="text columns that become one bit a value")


class OpenmlData(_DataSection):
    """A data set of openml.org by its id, kept in a local cache."""

    source: Literal["openml"]
    id: int = Field(ge=1)
    label: str | None = Field(None, description="label column; default: the set's own default target")
    drop: tuple[str, ...] = ()
    one_hot: tuple[str, ...] = ()


DatasetSpec = Annotated[BundledData | CsvData | OpenmlData, Field(discriminator="source")]


class SplitSpec(_Section):
    """Stratified splits. Outer split s uses the random seed `seed + s`; split 0 is the study's."""

    test_fraction: float = Field(0.2, gt=0.0, lt=1.0)
    seed: int = Field(0, ge=0, le=2**32 - 101)
    folds: int = Field(5, ge=2, le=20, description="validation folds inside the training part")
    outer: int = Field(20, ge=2, le=100, description="outer splits on which front members are trained again")


class ChipSpec(_Section):
    """The chip's boundary."""

    interface: Literal["bits", "words"] = "bits"
    registers: Literal["none", "io"] = "none"
    rate_hz: float = Field(1000.0, gt=0, description="inferences a second, for power")
    word_widths: Literal["given", "smallest"] = "given"  # smallest: coarser thresholds, narrower words, no less accuracy

    def identity(self) -> dict[str, Any]:
        """What results depend on; entries that a version added count from where they are used."""
        return {name: value for name, value in self.model_dump().items() if (name, value) != ("word_widths", "given")}


_ADDED = {
    "temperature_exponent": 0.0, "mapping_candidates": 0, "backend": "auto", "threshold_sharing": 0.0, "patience": 0,
    "area_pressure": 0.0, "partitions": 1,
}  # fmt: skip
"""Entries of `training` that did not exist at first, and what then was done."""


class TrainingSpec(_Section):
    """The training budget of a candidate: partitions x folds x seeds replicas, trained together."""

    estimator: str = "efd"
    epochs: int = Field(40, ge=1, le=10_000)
    batch_size: int = Field(64, ge=1)
    seeds: int = Field(2, ge=1, le=64, description="replicas a fold")
    partitions: int = Field(
        1, ge=1, le=20, description="partitions of the training part into folds; more make the validation accuracy less of a draw"
    )
    class_weight: Literal["balanced"] | None = None
    temperature_exponent: float = Field(
        0.0, ge=0.0, le=2.0, description="popcount heads: search.temperature is for one LUT a class, and grows with their number"
    )
    backend: Literal["auto", "reference", "compiled", "triton"] = Field(
        "auto", description="what computes; by name it has to be possible, auto takes the fastest that is"
    )
    mapping_candidates: int = Field(0, ge=0, description="bits that an input of a learnable mapping may choose among; 0: all")
    threshold_sharing: float = Field(
        0.0, ge=0.0, description="mapping weight an epoch that draws inputs to thresholds others read, so that fewer are needed"
    )
    patience: int = Field(
        0, ge=0, description="epochs without a better hardened network after which a replica stops early; 0: never"
    )
    area_pressure: float = Field(
        0.0, ge=0.0, description="training rows that a NAND2 costs while a network is trained, at the end; 0: area is free then"
    )

    def identity(self) -> dict[str, Any]:
        """What results depend on; entries that a version added count from where they are used."""
        return {name: value for name, value in self.model_dump().items() if (name, value) not in _ADDED.items()}


Effort = Literal["plain", "fast", "best"]


class SynthesisSpec(_Section):
    """How hard mapping tries (see synth.effort): for the chip of every trial, and for the optimised pair of front members.

    `dont_cares` lets efforts above `plain` use that a thermometer cannot produce every code; the chip of the `bits` interface is
    then proven for the codes that it can. Front members of the other pairs are mapped as trials are; `dwnasic finalize` maps all
    again. `data_dont_cares` frees the table entries that no training row addresses, as far as hardened validation accuracy does
    not fall: that is another network, which the chip is then proven equal to. `screen` leaves trials without a chip whose
    estimated area is so many times the estimate of a chip which is at least as accurate, or more.
    """

    trials: Effort = "fast"
    front: Effort = "best"
    dont_cares: bool = True
    data_dont_cares: bool = False
    screen: float | None = Field(None, ge=1.0, description="over the estimate of a chip as accurate: a trial is not mapped")
    timeout_s: float = Field(300.0, gt=0, description="limit of a job of Yosys; one that runs into it fails its trial")
    memory_mb: int = Field(4000, ge=1, description="address space of every program that synthesis and proofs start")


class Bound(_Section):
    """The limits of a constraint on a metric."""

    min: float | None = None
    max: float | None = None

    @model_validator(mode="after")
    def _one_at_least(self) -> Bound:
        if self.min is None and self.max is None:
            raise ValueError("give min:, max: or both")
        return self


class Study(_Section):
    """A whole study file."""

    name: str
    title: str | None = None
    dataset: DatasetSpec
    split: SplitSpec = SplitSpec()
    chip: ChipSpec = ChipSpec()
    search: SearchSpace = SearchSpace()
    training: TrainingSpec = TrainingSpec()
    synthesis: SynthesisSpec = SynthesisSpec()
    baselines: BaselinesSpec = BaselinesSpec()
    technologies: tuple[str, ...] = ("sky130_fd_sc_hd",)
    objectives: tuple[str, ...] = ("validation_accuracy_mean", "area_nand2")
    constraints: dict[str, Bound] = Field({})
    anchors: tuple[dict[str, Any], ...] = Field((), description="configurations to try first")
    trials: int = Field(64, ge=1, le=100_000)
    jobs: int | None = Field(None, ge=1, le=256, description="worker processes; default: one a processor")
    seed: int = Field(0, ge=0)

    @field_validator("name")
    @classmethod
    def _legal_name(cls, name: str) -> str:
        if not re.fullmatch(r"[a-z0-9_-]+", name):
            raise ValueError(f"{name!r} is not a study name; use lower case letters, digits, '_' and '-'")
        return name

    @field_validator("technologies")
    @classmethod
    def _some_technologies(cls, technologies: tuple[str, ...]) -> tuple[str, ...]:
        if not technologies or len(set(technologies)) != len(technologies):
            raise ValueError("give at least one technology, each once")
        return technologies

    @field_validator("objectives", "constraints")
    @classmethod
    def _known_metrics(cls, value: Any) -> Any:
        for name in value:
            try:
                lookup(METRICS, name, "metric")
            except StudyError as error:
                raise ValueError(str(error)) from error
        return value

    @field_validator("objectives")
    @classmethod
    def _a_trade(cls, objectives: tuple[str, ...]) -> tuple[str, ...]:
        directions = [METRICS[name].direction for name in objectives]
        if directions != ["maximize", "minimize"]:
            raise ValueError(
                "give two objectives: one accuracy, then one cost, for example [validation_accuracy_mean, area_nand2]"
            )
        return objectives

    @field_validator("anchors")
    @classmethod
    def _anchors_fit(cls, anchors: tuple[dict[str, Any], ...]) -> tuple[dict[str, Any], ...]:
        for i, anchor in enumerate(anchors):
            for key in anchor:
                try:
                    lookup(SearchSpace.model_fields, key, "entry of the search space")
                except StudyError as error:
                    raise ValueError(f"anchor {i + 1}: {error}") from error
        return anchors

    @model_validator(mode="after")
    def _area_cost_counts(self) -> Study:
        if self.search.refine == ("none",) and "area_cost" in self.search.model_fields_set:
            raise ValueError(
                "search.area_cost means nothing without refinement: name prune, tables or search under search.refine"
            )
        return self

    @model_validator(mode="after")
    def _screened_by_area(self) -> Study:
        if self.synthesis.screen is None:
            return self
        if unknown := [name for name in (*self.objectives, *self.constraints) if name not in (*TRAINED, *ESTIMATED)]:
            raise ValueError(f"synthesis.screen: there is no estimate of {unknown[0]}: leave screen out")
        if self.objectives[1] not in ESTIMATED:
            raise ValueError(f"synthesis.screen: it estimates areas, and the cost is {self.objectives[1]}: leave screen out")
        return self

    @model_validator(mode="after")
    def _anchors_inside(self) -> Study:
        for i, anchor in enumerate(self.anchors):
            for key, value in anchor.items():
                choices = getattr(self.search, key)
                inside = value in choices if isinstance(choices, tuple) else choices.low <= value <= choices.high
                if not inside:
                    raise ValueError(f"anchor {i + 1}: {key}: {value!r} is outside search.{key}")
        return self


def load_study(path: Path) -> Study:
    """Read and check a study file. Raises StudyError with one line (file:line: key: ...) for every problem."""
    return load_yaml(path, Study, StudyError)


@dataclass(frozen=True)
class Candidate:
    """One point of a search space. `width` is the number of LUTs of the first layer; each further one has `taper` times
    as many; a popcount head needs a last layer that its classes divide, so that layer is rounded up."""

    encoder: str
    thermometer_bits: int
    lut_inputs: int
    depth: int
    width: int
    taper: float
    mapping: str
    deep_mapping: str
    head: str
    temperature: float
    learning_rate: float
    spectral: float
    refine: str = "none"
    area_cost: float = 1.0

    def widths(self, n_classes: int) -> tuple[int, ...]:
        """LUTs of every layer, first to last, before the head."""
        out = [max(1, math.ceil(self.width * self.taper**i)) for i in range(self.depth)]
        if self.head == "popcount" or n_classes > 2:
            out[-1] = -(-out[-1] // n_classes) * n_classes
        return tuple(out)

    def to_json(self) -> dict[str, Any]:
        """A JSON object of all fields."""
        return asdict(self)

    @staticmethod
    def from_json(data: Mapping[str, Any]) -> Candidate:
        """The inverse of `to_json`. Raises StudyError on missing or unknown fields."""
        try:
            return Candidate(**data)
        except TypeError as error:
            raise StudyError(f"not a candidate: {error}") from error


def canonical_json(value: Any) -> str:
    """JSON with sorted keys and no spaces: equal values give equal text."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), allow_nan=False)


def digest(value: Any, length: int = 16) -> str:
    """The first `length` hexadecimal digits of the SHA-256 of a value's canonical JSON."""
    return hashlib.sha256(canonical_json(value).encode()).hexdigest()[:length]


def candidate_key(study: Study, candidate: Candidate, data_digest: str) -> str:
    """The identity of an evaluation: what the candidate's figures depend on, and nothing else (no jobs, trials, paths)."""
    plain = {f.name: f.default for f in fields(Candidate)}  # entries that a version added count from where they are used
    return digest(
        {
            "candidate": {name: value for name, value in candidate.to_json().items() if value != plain[name]},
            "data": data_digest,
            "words": {"input_bits": study.dataset.input_bits, "ranges": study.dataset.ranges},
            "split": study.split.model_dump(exclude={"outer"}),
            "chip": study.chip.identity(),
            "training": study.training.identity(),
            "technology": study.technologies[0],
            "seed": study.seed,
            **({"data_dont_cares": True} if study.synthesis.data_dont_cares else {}),
        }
    )
