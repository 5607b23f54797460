"""What the search of a study may vary: values, lists of values, and ranges."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field, field_validator, model_validator

from dwnasic.baseline_spec import Section

HEADS = ("popcount", "reduction")


class FloatRange(Section):
    """Real values between two bounds."""

    low: float
    high: float
    log: bool = False

    @model_validator(mode="after")
    def _ascending(self) -> FloatRange:
        if not self.low < self.high or (self.log and self.low <= 0):
            raise ValueError("low must be below high (and above 0 on a log scale)")
        return self


class IntRange(Section):
    """Whole numbers between two bounds, both included."""

    low: int
    high: int
    log: bool = False

    @model_validator(mode="after")
    def _ascending(self) -> IntRange:
        if not self.low < self.high or (self.log and self.low <= 0):
            raise ValueError("low must be below high (and above 0 on a log scale)")
        return self


def _choices(value: Any) -> Any:
    """A single value is a list of one."""
    return value if isinstance(value, list | tuple | dict | Section) else [value]


class SearchSpace(Section):
    """What may vary. Every entry is a value, a list of values, or (for numbers) `{low:, high:, log:}`."""

    encoder: tuple[Literal["uniform", "gaussian", "distributive"], ...] = ("distributive",)
    thermometer_bits: IntRange | tuple[Annotated[int, Field(ge=1, le=64)], ...] = (4,)
    lut_inputs: tuple[Annotated[int, Field(ge=2, le=6)], ...] = (2, 3, 4, 5, 6)
    depth: tuple[Annotated[int, Field(ge=1, le=6)], ...] = (1,)
    width: IntRange | tuple[Annotated[int, Field(ge=1, le=4096)], ...] = IntRange(low=2, high=32, log=True)
    taper: tuple[Annotated[float, Field(gt=0.0, le=1.0)], ...] = (0.5,)
    mapping: tuple[Literal["learnable", "random"], ...] = ("learnable",)
    deep_mapping: tuple[Literal["learnable", "random"], ...] = ("random",)
    head: tuple[Literal["popcount", "reduction"], ...] = HEADS  # type: ignore[assignment]
    temperature: FloatRange | tuple[Annotated[float, Field(gt=0.0)], ...] = (1.0,)
    learning_rate: FloatRange | tuple[Annotated[float, Field(gt=0.0)], ...] = (0.03,)
    spectral: FloatRange | tuple[Annotated[float, Field(ge=0.0)], ...] = (0.0,)
    refine: tuple[Literal["none", "tables", "prune", "search"], ...] = ("prune",)  # what is done to hardened networks
    area_cost: FloatRange | tuple[Annotated[float, Field(ge=0.0)], ...] = (1.0,)  # training rows that a NAND2 has to win then

    @field_validator("*", mode="before")
    @classmethod
    def _lists(cls, value: Any) -> Any:
        return _choices(value)

    @field_validator("*")
    @classmethod
    def _not_empty(cls, value: Any) -> Any:
        if isinstance(value, tuple) and not value:
            raise ValueError("the list is empty; give at least one value")
        if isinstance(value, tuple) and len(set(value)) != len(value):
            raise ValueError("a value occurs twice; keep one")
        return value
