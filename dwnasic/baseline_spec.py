"""What a study may ask for beside its own search: other families of chips, and software classifiers as lines.

Every list is a list of points: one chip a combination, trained, mapped, proven and measured as a candidate of the search is.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator

FunctionSet = Literal["and_or_nand_nor", "all"]
InputCode = Literal[
    "quantisation_2", "quantisation_4", "quantiles_2", "quantiles_4", "gray_2", "gray_4", "one_hot_2", "one_hot_4"
]  # fmt: skip
TreeKind = Literal["tree", "forest", "boosted"]
Software = Literal["majority", "decision_tree_8", "logistic_regression", "gradient_boosting"]


class Section(BaseModel):
    """A mapping of a study file: unknown keys are refused, values never change."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class _Points(Section):
    """A section whose lists are points: a single value is a list of one, nothing may be empty or occur twice."""

    @field_validator("*", mode="before")
    @classmethod
    def _no_bare_text_lists(cls, value: Any, info: Any) -> Any:
        single = info.field_name in cls._lists() and isinstance(value, str | int | float) and not isinstance(value, bool)
        return [value] if single else value

    @field_validator("*")
    @classmethod
    def _distinct(cls, value: Any) -> Any:
        if isinstance(value, tuple) and not value:
            raise ValueError("the list is empty; give at least one value")
        if isinstance(value, tuple) and len(set(value)) != len(value):
            raise ValueError("a value occurs twice; keep one")
        return value

    @classmethod
    def _lists(cls) -> set[str]:
        return {name for name, field in cls.model_fields.items() if isinstance(field.default, tuple)}


class TinySpec(_Points):
    """Tiny Classifiers: evolved circuits of at most so many two-input gates (see train.evolution.TinyConfig).

    One point a (gates, functions); its input code is the best of `codes` on validation data. `fitness` is the measure of the
    study's first objective when it is not given. `keep`: the circuit kept is the best on training and validation rows together,
    as in DWN training (on blood 0.5 points better), or on validation rows alone, as in the paper. `seeds` are replicas a fold.
    """

    gates: tuple[Annotated[int, Field(ge=1, le=32768)], ...] = (20, 50, 100, 300)
    functions: tuple[FunctionSet, ...] = ("and_or_nand_nor", "all")
    codes: tuple[InputCode, ...] = (
        "quantisation_2", "quantisation_4", "quantiles_2", "quantiles_4", "gray_2", "gray_4", "one_hot_2", "one_hot_4",
    )  # fmt: skip
    offspring: int = Field(4, ge=1, le=1024)
    mutated_genes: float = Field(8.0, gt=0, allow_inf_nan=False)
    fitness: Literal["accuracy", "balanced_accuracy"] | None = None
    keep: Literal["validation", "all_rows"] = "all_rows"
    generations: int = Field(40_000, ge=1)
    patience: int = Field(10_000, ge=1)
    shrink_generations: int = Field(10_000, ge=0)
    outputs: int | None = Field(None, ge=1, le=16, description="width of the class code; default: as many as the classes need")
    seeds: int = Field(1, ge=1, le=64)


class TreesSpec(_Points):
    """Circuits of decision trees (see train.trees.TreeConfig): one point a (kind, leaves) and, beside `tree`, number of trees."""

    kinds: tuple[TreeKind, ...] = ("tree", "forest", "boosted")
    leaves: tuple[Annotated[int, Field(ge=2, le=1024)], ...] = (2, 3, 4, 6, 8, 12, 16)
    trees: tuple[Annotated[int, Field(ge=2, le=256)], ...] = (3, 5)
    learning_rate: float = Field(0.3, gt=0, allow_inf_nan=False)
    vote_levels: int = Field(4, ge=1, le=1024)
    seeds: int = Field(1, ge=1, le=64)


class HybridSpec(_Points):
    """Evolution that starts from trained DWN chips: one point a (chip, price).

    `starts` chips of the search are taken, best fronts first. `prices`: the accuracy (fraction of 1) that one gate less may cost;
    with 0 fewer gates only decide between equal accuracies. `spare_gates` are there for evolution beside those of the chip.
    """

    starts: int = Field(4, ge=1, le=1000)
    prices: tuple[Annotated[float, Field(ge=0, le=1)], ...] = (0.0, 0.001)
    spare_gates: int = Field(20, ge=0, le=4096)
    offspring: int = Field(4, ge=1, le=1024)
    mutated_genes: float = Field(4.0, gt=0, allow_inf_nan=False)
    fitness: Literal["accuracy", "balanced_accuracy"] | None = None
    keep: Literal["validation", "all_rows"] = "all_rows"
    generations: int = Field(20_000, ge=1)
    patience: int = Field(10_000, ge=1)


class BaselinesSpec(Section):
    """The families to compare with; a family that is not named is not run. `family: {}` takes the defaults."""

    tiny: TinySpec | None = None
    trees: TreesSpec | None = None
    hybrid: HybridSpec | None = None
    software: tuple[Software, ...] = ("majority", "decision_tree_8")

    @field_validator("software")
    @classmethod
    def _distinct(cls, value: tuple[Software, ...]) -> tuple[Software, ...]:
        if len(set(value)) != len(value):
            raise ValueError("a value occurs twice; keep one")
        return value
