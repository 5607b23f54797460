"""The file format of pdk.yaml: what the README shows is accepted, and all problems are told at once."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dwnasic.errors import PdkError
from dwnasic.resources import bundled
from dwnasic.tech.pdk_file import read_patterns, read_pdk_file


def test_the_example_of_the_readme_is_accepted(tmp_path: Path) -> None:
    found = re.search(r"```yaml\n(.*?)```", bundled("pdk", "README.md").read_text(encoding="utf-8"), re.DOTALL)
    assert found is not None
    (tmp_path / "pdk.yaml").write_text(found[1].replace("64 hexadecimal digits", "A1" * 32))
    file = read_pdk_file(tmp_path / "pdk.yaml")
    assert (file.name, file.nand2, file.liberty.sha256) == ("mylib", "NAND2_X1", "a1" * 32)
    assert file.dont_use is not None
    assert file.dont_use.patterns == ["CLKBUF*", "*_X32"]


def test_all_problems_are_told_at_once_with_their_lines(tmp_path: Path) -> None:
    (tmp_path / "pdk.yaml").write_text("name: x\ntitel: y\nliberty:\n  path: a.lib\n  cornr: tt\narea_meaning: guess\n")
    with pytest.raises(PdkError) as caught:
        read_pdk_file(tmp_path / "pdk.yaml")
    lines = str(caught.value).splitlines()
    assert any("pdk.yaml:2: titel: unknown key; did you mean 'title' or " in line for line in lines)
    assert any("pdk.yaml:5: liberty.cornr: unknown key; did you mean 'corner'?" in line for line in lines)
    assert any("pdk.yaml:6: area_meaning: " in line for line in lines)
    assert any("nand2: this key is required" in line for line in lines)


def test_the_bundled_dont_use_list_is_read_without_its_comments() -> None:
    patterns = read_patterns(bundled("pdk", "sky130_fd_sc_hd", "dont_use_open_pdks.txt"))
    assert len(patterns) == 14
    assert all(pattern.startswith("sky130_fd_sc_hd__") for pattern in patterns)


def test_a_binary_dont_use_file_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "list.txt").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(PdkError, match=r"list\.txt cannot be read"):
        read_patterns(tmp_path / "list.txt")
