"""The syntax of Liberty files: a text becomes a tree of groups with attributes. What the words mean is `liberty.py`'s business.

Made for speed: one regular expression reads one whole statement, and groups that the caller does not want (timing tables) are
jumped over by counting braces. A 12 MB foundry file takes about a second.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Collection
from dataclasses import dataclass, field

from dwnasic.errors import PdkError

_STRING = r'"(?:[^"\\]++|\\[\s\S])*+"'
_COMMENT = re.compile(rf"({_STRING})|/\*[\s\S]*?\*/|//[^\n]*|(/\*)")
_STATEMENT = re.compile(
    rf"""[\s;\\]*(?:
      (?P<close>\}})
    | (?P<name>[A-Za-z_][\w.]*)\s*(?:
          :\s*(?P<value>{_STRING}|[^;\n{{}}"]*)[^\S\n]*(?=[;\n}}]|\Z)
        | \((?P<arguments>(?:[^()"{{}};]++|{_STRING})*+)\)\s*(?P<open>\{{)?
      ))""",
    re.VERBOSE,
)
_CONTINUATION = re.compile(r"\\[ \t\r]*\n")
_BRACE = re.compile(rf"{_STRING}|[{{}}]")
_BLANK = re.compile(r"[\s;\\]*\Z")
_ARGUMENT = re.compile(rf"{_STRING}|[^\s,\\]+")


@dataclass
class Group:
    """`kind (arguments) { ... }`. Simple attributes keep their last value (unquoted); complex ones every occurrence, in order."""

    kind: str
    arguments: tuple[str, ...]
    line: int
    attributes: dict[str, str] = field(default_factory=dict)
    complex_attributes: dict[str, list[tuple[str, ...]]] = field(default_factory=dict)
    groups: list[Group] = field(default_factory=list)

    def children(self, kind: str) -> list[Group]:
        """The direct sub-groups of one kind, in file order."""
        return [group for group in self.groups if group.kind == kind]


def parse_groups(text: str, where: str, skip: Collection[str] = ()) -> Group:
    """The one top-level group of a Liberty text. Groups whose kind is in `skip` are left out at any depth.

    `where` names the file in errors. Raises PdkError with file:line for text that is not Liberty or ends too early.
    """
    if "\\" in text:
        text = _CONTINUATION.sub(" \n", text)  # the line break stays, so that line numbers stay true
    text = _without_comments(text, where)
    lines = _LineCounter(text, where)
    top: Group | None = None
    stack: list[Group] = []
    position = 0
    match_statement = _STATEMENT.match
    while True:
        match = match_statement(text, position)
        if match is None:
            if _BLANK.match(text, position):
                break
            position += len(text[position:]) - len(text[position:].lstrip(" \t\r\n;\\"))
            raise PdkError(f"{lines.at(position)}: this is not a Liberty statement: {_excerpt(text, position)!r}")
        position = match.end()
        name = match["name"]
        if name is None:
            if not stack:
                raise PdkError(f"{lines.at(match.start('close'))}: a closing brace without a group")
            stack.pop()
        elif match["value"] is not None:
            _inside(stack, name, lines, match).attributes[name] = _unquote(match["value"])
        elif match["open"] is None:
            _inside(stack, name, lines, match).complex_attributes.setdefault(name, []).append(_arguments(match["arguments"]))
        elif name in skip:
            position = _after_group(text, position, lines)
        else:
            group = Group(name, _arguments(match["arguments"]), lines.number(match.start("name")))
            if stack:
                stack[-1].groups.append(group)
            elif top is None:
                top = group
            else:
                raise PdkError(
                    f"{lines.at(match.start('name'))}: a second top-level group {name!r}; a Liberty file holds one library"
                )
            stack.append(group)
    if stack:
        raise PdkError(
            f"{where}:{stack[-1].line}: the group {stack[-1].kind!r} that begins here is never closed (is the file cut off?)"
        )
    if top is None:
        raise PdkError(f"{where}: there is no group at all: this is not a Liberty file")
    return top


class _LineCounter:
    """Line numbers of text positions."""

    def __init__(self, text: str, where: str) -> None:
        self.starts = [match.end() for match in re.finditer("\n", text)]
        self.where = where

    def number(self, position: int) -> int:
        return bisect.bisect_right(self.starts, position) + 1

    def at(self, position: int) -> str:
        return f"{self.where}:{self.number(position)}"


def _without_comments(text: str, where: str) -> str:
    """The text with comments blanked; line breaks stay, so that line numbers stay true."""
    if "/*" not in text and "//" not in text:
        return text

    def blank(match: re.Match[str]) -> str:
        if match[2] is not None:
            raise PdkError(f"{where}:{text.count(chr(10), 0, match.start()) + 1}: the comment that begins here is never closed")
        return match[1] if match[1] is not None else re.sub(r"[^\n]", " ", match[0])

    return _COMMENT.sub(blank, text)


def _inside(stack: list[Group], name: str, lines: _LineCounter, match: re.Match[str]) -> Group:
    if not stack:
        raise PdkError(
            f"{lines.at(match.start('name'))}: the attribute {name!r} stands outside every group: this is not a Liberty file"
        )
    return stack[-1]


def _after_group(text: str, position: int, lines: _LineCounter) -> int:
    """The position after the brace that closes the group opened just before `position`."""
    depth = 1
    for match in _BRACE.finditer(text, position):
        token = match[0]
        if token == "{":
            depth += 1
        elif token == "}":
            depth -= 1
            if depth == 0:
                return match.end()
    raise PdkError(f"{lines.at(position)}: the group that begins here is never closed (is the file cut off?)")


def _unquote(text: str) -> str:
    text = text.strip()
    if text.startswith('"'):
        return re.sub(r"\s*\n\s*", " ", text[1:-1])
    return text


def _arguments(text: str) -> tuple[str, ...]:
    return tuple(_unquote(item) for item in _ARGUMENT.findall(text))


def _excerpt(text: str, position: int) -> str:
    return " ".join(text[position : position + 200].split())[:60]
