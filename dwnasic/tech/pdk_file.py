"""The file `pdk.yaml`: what a technology folder says about itself. Paths are relative to that folder; unknown keys are errors."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, field_validator, model_validator

from dwnasic.errors import PdkError
from dwnasic.tech.die_cost import Die
from dwnasic.tech.lef_writer import AbstractLef
from dwnasic.tech.physical import Physical
from dwnasic.yamlfile import load_yaml

FILE_NAME = "pdk.yaml"
Name = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.-]*$")]
RelativePath = Annotated[str, StringConstraints(min_length=1)]


class _Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class PinOfCell(_Section):
    """A pin of a cell, for tie cells."""

    cell: str
    pin: str


class PdkRootSection(_Section):
    """Where the Liberty files are below `$PDK_ROOT/<variant>`; the variant is `$PDK` when it is one of these, else the first."""

    variants: list[Name] = Field(min_length=1)
    default_corner: Name
    corners: dict[Name, RelativePath] = Field(min_length=1)

    @model_validator(mode="after")
    def _default_is_a_corner(self) -> Self:
        if self.default_corner not in self.corners:
            raise ValueError(f"default_corner {self.default_corner!r} is not among the corners {sorted(self.corners)}")
        return self


class LibertySection(_Section):
    """The sources of the cell facts: an `embedded` table, a tree below PDK_ROOT, or a Liberty file at `path` (of a `corner`)."""

    embedded: RelativePath | None = None
    embedded_delays: RelativePath | None = Field(None, description="fitted delays for the `embedded` table")
    pdk_root: PdkRootSection | None = None
    path: RelativePath | None = None
    corner: Name | None = None
    sha256: str | None = Field(None, description="of the file at `path`; a file with another digest is refused")
    install: str | None = Field(None, description="how to get the file at `path`, for the message when it is missing")

    @field_validator("sha256")
    @classmethod
    def _is_a_digest(cls, text: str | None) -> str | None:
        if text is not None and not re.fullmatch(r"[0-9a-fA-F]{64}", text):
            raise ValueError("a SHA-256 digest has 64 hexadecimal digits")
        return None if text is None else text.lower()

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        if self.path is None and self.embedded is None and self.pdk_root is None:
            raise ValueError("no source of cell facts; give `path: your.lib` (or `embedded`, `pdk_root`)")
        if self.path is not None and (self.embedded is not None or self.pdk_root is not None):
            raise ValueError("`path` stands alone; remove `embedded` and `pdk_root`, or remove `path`")
        if self.embedded_delays is not None and self.embedded is None:
            raise ValueError("`embedded_delays` belong to an `embedded` table, and there is none")
        if self.path is None and self.sha256 is not None:
            raise ValueError("`sha256` is the digest of the file at `path`, and there is no `path`")
        return self


class DontUseSection(_Section):
    """The cells that mapping must avoid: patterns here, or a file with one pattern a line (`#` begins a comment)."""

    name: str = Field(min_length=1)
    file: RelativePath | None = None
    patterns: list[str] | None = None

    @model_validator(mode="after")
    def _one_list(self) -> Self:
        if (self.file is None) == (self.patterns is None):
            raise ValueError("give exactly one of `file` and `patterns`")
        return self


class PdkFile(_Section):
    """A technology folder's own description."""

    name: Name
    title: str = Field(min_length=1)
    aliases: list[Name] = []
    is_model: bool = Field(False, description="no foundry data is behind the figures; reports say so")
    area_meaning: Literal["cell", "die-equivalent"] = "cell"
    notes: str = ""
    liberty: LibertySection
    dont_use: DontUseSection | None = None
    dont_use_lists: dict[Name, DontUseSection] = Field({}, description="other lists, chosen by `<technology>+<list>`")
    nand2: str = Field(min_length=1, description="the cell whose area is one NAND2 equivalent")
    buffer: str | None = None
    tie_high: PinOfCell | None = None
    tie_low: PinOfCell | None = None
    die: Die | None = Field(None, description="pads, wafer and yield: what a finished chip costs")
    abstract_lef: AbstractLef | None = Field(None, description="geometry of a LEF that is a model")
    physical: Physical | None = Field(None, description="what place and route must know; without it there is no layout")


def read_pdk_file(path: Path) -> PdkFile:
    """Read a pdk.yaml. Raises PdkError with every problem of the file at once, each with file:line."""
    return load_yaml(path, PdkFile, PdkError)


def read_patterns(path: Path) -> tuple[str, ...]:
    """The patterns of a don't-use file, in file order. Raises PdkError when it cannot be read or a line holds two words."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise PdkError(f"the don't-use list {path} cannot be read: {error}; check `dont_use.file` in {FILE_NAME}") from error
    patterns = []
    for number, line in enumerate(lines, 1):
        words = line.partition("#")[0].split()
        if len(words) > 1:
            raise PdkError(f"{path}:{number}: one cell or pattern a line was expected, not {line.strip()!r}")
        patterns += words
    return tuple(patterns)
