"""The pdk commands, as a user calls them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest


def dwnasic(*words: object, cwd: Path, **environ: str) -> subprocess.CompletedProcess[str]:
    env = {k: v for k, v in os.environ.items() if k not in ("PDK_ROOT", "PDK")} | environ
    argv = [sys.executable, "-m", "dwnasic", *map(str, words)]
    return subprocess.run(argv, cwd=cwd, env=env, capture_output=True, text=True, timeout=120, check=False)


def test_list_names_every_technology_and_what_a_missing_one_needs(tmp_path: Path) -> None:
    out = dwnasic("pdk", "list", cwd=tmp_path)
    assert out.returncode == 0
    text = " ".join(out.stdout.split())
    for part in ("sky130_fd_sc_hd", "embedded, corner tt_025C_1v80, can be laid out", "flexic_0p8", "set PDK_ROOT"):
        assert part in text


def test_show_is_one_document_of_facts(tmp_path: Path) -> None:
    out = dwnasic("pdk", "show", "sky130+librelane-3", "--json", cwd=tmp_path)
    facts = json.loads(out.stdout)
    assert facts["name"] == "sky130_fd_sc_hd+librelane-3"
    assert facts["dont_use"].startswith("LibreLane 3.0.17")
    assert facts["cells"] == 428


def test_check_ends_with_the_code_of_a_bad_technology(tmp_path: Path) -> None:
    assert dwnasic("pdk", "check", "sky130", cwd=tmp_path).returncode == 0
    assert dwnasic("pdk", "check", "gf180mcu", cwd=tmp_path).returncode == 5
    assert dwnasic("pdk", "check", "sky31", cwd=tmp_path).returncode == 2


@pytest.mark.parametrize("again", [False, True])
def test_new_writes_once(tmp_path: Path, again: bool) -> None:
    text = "".join(
        f"cell ({name}) {{ area : {area}; pin (A) {{ direction : input; }} {more} "
        f'pin (Y) {{ direction : output; function : "{f}"; }} }}\n'
        for name, area, more, f in (("NA", 2, "pin (B) { direction : input; }", "!(A&B)"), ("IN", 1, "", "!A"))
    )
    (tmp_path / "acme.lib").write_text(f"library (acme) {{ {text} }}")
    if again:
        (tmp_path / "pdk.yaml").write_text("mine")
    out = dwnasic("pdk", "new", "acme.lib", cwd=tmp_path)
    assert out.returncode == (8 if again else 0), out.stderr
    assert ("exists already" in out.stderr) == again
    assert (tmp_path / "pdk.yaml").read_text().startswith("mine" if again else "name: acme")


def test_lef_is_for_models_only(tmp_path: Path) -> None:
    assert dwnasic("pdk", "lef", "flexic_0p8", "--out", "x", cwd=tmp_path).returncode == 0
    assert {p.name for p in (tmp_path / "x").iterdir()} == {"flexic_0p8.lef", "flexic_0p8.tlef"}
    assert "no model" in dwnasic("pdk", "lef", "sky130", cwd=tmp_path).stderr
