"""The search space as Optuna asks for it: suggestions become candidates, anchors become the first trials."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import optuna

from dwnasic.search_spec import FloatRange, IntRange, SearchSpace
from dwnasic.study import Candidate, Study

DEEP_ONLY = {"taper": 1.0, "deep_mapping": "random"}  # what these entries are when there is one layer, so that keys agree
REFINED_ONLY = {"area_cost": 1.0}  # and when nothing is refined


def suggest(trial: optuna.trial.Trial, space: SearchSpace) -> Candidate:
    """Let a trial's sampler choose one value for every entry of the space."""
    values: dict[str, Any] = {}
    for name in SearchSpace.model_fields:
        idle = _idle(values)
        values[name] = idle[name] if name in idle else _suggest_one(trial, name, getattr(space, name))
    return Candidate(**values)


def _idle(values: dict[str, Any]) -> dict[str, Any]:
    """The entries that mean nothing beside `values` (of the entries before them), and what they are then."""
    return {**(DEEP_ONLY if values.get("depth") == 1 else {}), **(REFINED_ONLY if values.get("refine") == "none" else {})}


def _suggest_one(trial: optuna.trial.Trial, name: str, choices: Any) -> Any:
    if isinstance(choices, IntRange):
        return trial.suggest_int(name, choices.low, choices.high, log=choices.log)
    if isinstance(choices, FloatRange):
        # three digits are as much as a learning rate means, and keep records readable
        return float(f"{trial.suggest_float(name, choices.low, choices.high, log=choices.log):.3g}")
    if len(choices) == 1:
        return choices[0]
    return trial.suggest_categorical(name, list(choices))


def _varies(choices: Any) -> bool:
    return isinstance(choices, IntRange | FloatRange) or len(choices) > 1


def default_of(choices: Any) -> Any:
    """The first value of a list, or the middle of a range (the geometric middle on a log scale)."""
    if isinstance(choices, IntRange | FloatRange):
        middle = (choices.low * choices.high) ** 0.5 if choices.log else (choices.low + choices.high) / 2
        return round(middle) if isinstance(choices, IntRange) else middle
    return choices[0]


def anchors(study: Study) -> tuple[dict[str, Any], ...]:
    """Parameters of the first trials: the study's own anchors, or one trial a head and LUT size at the default of the rest."""
    given: Iterator[dict[str, Any]] | list[dict[str, Any]] = list(study.anchors)
    if not given:
        given = [{"head": head, "lut_inputs": size} for head in study.search.head for size in study.search.lut_inputs]
    out = []
    for anchor in given:
        full = {name: anchor.get(name, default_of(getattr(study.search, name))) for name in SearchSpace.model_fields}
        idle = _idle(full)
        out.append({n: value for n, value in full.items() if n not in idle and _varies(getattr(study.search, n))})
    return tuple(out)


def random_parameters(space: SearchSpace, rng: np.random.Generator) -> dict[str, Any]:
    """A point drawn evenly from the space, for when the sampler keeps proposing what is already known."""
    out: dict[str, Any] = {}
    for name in SearchSpace.model_fields:
        choices = getattr(space, name)
        if not _varies(choices):
            continue
        if isinstance(choices, IntRange | FloatRange):
            low, high = (np.log(choices.low), np.log(choices.high)) if choices.log else (choices.low, choices.high)
            value = float(rng.uniform(low, high))
            value = float(np.exp(value)) if choices.log else value
            value = min(max(value, choices.low), choices.high)
            out[name] = round(value) if isinstance(choices, IntRange) else value
        else:
            out[name] = choices[int(rng.integers(len(choices)))]
    return out
