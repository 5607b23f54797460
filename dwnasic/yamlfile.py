"""YAML files checked against a pydantic model: every problem of a file at once, each with file:line and the nearest known key."""

from __future__ import annotations

import types
import typing
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from dwnasic.errors import DwnasicError, near_misses

Model = TypeVar("Model", bound=BaseModel)
Lines = dict[tuple[str | int, ...], int]


def load_yaml(path: Path, model: type[Model], error: type[DwnasicError]) -> Model:
    """Read and check a YAML file. Raises `error` with one line a problem: `file:line: key: what is wrong; what to do`."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as problem:
        raise error(f"{path}: could not be read: {getattr(problem, 'strerror', None) or problem}") from problem
    return parse_yaml(text, str(path), model, error)


def parse_yaml(text: str, name: str, model: type[Model], error: type[DwnasicError]) -> Model:
    """Like `load_yaml`, from text; `name` stands for the file in messages."""
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
        data = yaml.safe_load(text)
    except yaml.MarkedYAMLError as problem:
        mark = problem.problem_mark
        where = f"{name}:{mark.line + 1}" if mark else name
        raise error(f"{where}: not valid YAML: {problem.problem or problem.context}") from problem
    except yaml.YAMLError as problem:
        raise error(f"{name}: not valid YAML: {problem}") from problem
    if not isinstance(data, dict) or node is None:
        raise error(f"{name}:1: a mapping of keys to values was expected")
    lines: Lines = {}
    repeated: list[str] = []
    _collect_lines(node, (), lines, repeated, name)
    problems = list(repeated)
    try:
        checked = model.model_validate(data)
    except ValidationError as problem:
        problems += _describe(problem.errors(include_url=False), lines, name, model)
        raise error("\n".join(sorted(problems, key=_line_of))) from problem
    if problems:
        raise error("\n".join(problems))
    return checked


def _line_of(message: str) -> int:
    number = message.split(": ", 1)[0].rsplit(":", 1)[-1]
    return int(number) if number.isdigit() else 0


def _collect_lines(node: yaml.Node, place: tuple[str | int, ...], lines: Lines, repeated: list[str], name: str) -> None:
    lines.setdefault(place, node.start_mark.line + 1)
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            here = (*place, str(key.value))
            if here in lines:
                repeated.append(f"{name}:{key.start_mark.line + 1}: {_dotted(here)}: this key occurs twice; keep one")
            lines[here] = key.start_mark.line + 1
            _collect_lines(value, here, lines, repeated, name)
    elif isinstance(node, yaml.SequenceNode):
        for i, value in enumerate(node.value):
            _collect_lines(value, (*place, i), lines, repeated, name)


def _describe(errors: list[ErrorDetails], lines: Lines, name: str, model: type[BaseModel]) -> list[str]:
    """One line a problem; the members of a union, which all report the same place, are told once each in different words."""
    messages: list[str] = []
    for problem in errors:
        place: tuple[str | int, ...] = ()
        for part in problem["loc"]:  # parts that are not in the file are the tags of union members, or a missing key
            if (*place, part) in lines:
                place = (*place, part)
        shown = (*place, problem["loc"][-1]) if problem["type"] == "missing" else place
        message = f"{name}:{lines.get(place, 1)}: {_dotted(shown) or 'file'}: {_sentence(problem, model)}"
        if message not in messages:
            messages.append(message)
    return messages


def _sentence(problem: ErrorDetails, model: type[BaseModel]) -> str:
    if problem["type"] == "extra_forbidden":
        key = str(problem["loc"][-1])
        near = near_misses(key, known_keys(model, problem["loc"][:-1]))
        return f"unknown key; did you mean {' or '.join(repr(n) for n in near)}?" if near else "unknown key; remove it"
    if problem["type"] == "missing":
        return "this key is required; add it"
    message = problem["msg"].removeprefix("Value error, ")
    given = problem.get("input")
    if problem["type"] != "value_error" and isinstance(given, str | int | float | bool):
        message += f" (given: {given!r})"
    return message[0].lower() + message[1:]


def known_keys(model: type[BaseModel], place: tuple[str | int, ...]) -> list[str]:
    """The keys that a model knows at a place of the file (of all members of a union together)."""
    types_here: list[Any] = [model]
    for part in place:
        following: list[Any] = []
        for kind in types_here:
            if isinstance(kind, type) and issubclass(kind, BaseModel) and part in kind.model_fields:
                following += _models(kind.model_fields[str(part)].annotation)
            elif isinstance(kind, type) and issubclass(kind, BaseModel):
                following.append(kind)
        types_here = following
    return sorted({key for kind in types_here for key in kind.model_fields})


def _models(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    if typing.get_origin(annotation) in (typing.Union, types.UnionType, typing.Annotated, list, dict, tuple):
        return [model for inner in typing.get_args(annotation) for model in _models(inner)]
    return []


def _dotted(place: tuple[str | int, ...]) -> str:
    return ".".join(str(part) for part in place)
