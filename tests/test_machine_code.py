"""Compiled code is made once: of processes that start together one compiles, the others read what it kept."""

from __future__ import annotations

import fcntl
import json
import os
import subprocess
import sys
from pathlib import Path

PROGRAM = """
import json, sys
import numpy as np
from summing import total
from dwnasic.machine_code import first_use

sys.stdin.readline()
with first_use(total):
    result = int(total(np.arange(10)))
stats = total.stats
print(json.dumps([result, sum(stats.cache_hits.values()), sum(stats.cache_misses.values())]))
"""
MODULE = """
from dwnasic.machine_code import compiled

@compiled
def total(values):
    out = 0
    for i in range(values.size):
        out += values[i]
    return out
"""


def test_of_processes_that_start_together_one_compiles(tmp_path: Path) -> None:
    (tmp_path / "summing.py").write_text(MODULE)
    environment = {**os.environ, "PYTHONPATH": str(tmp_path), "NUMBA_CACHE_DIR": str(tmp_path / "cache")}
    children = [
        subprocess.Popen(
            [sys.executable, "-c", PROGRAM], cwd=tmp_path, env=environment, text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        )
        for _ in range(3)
    ]  # fmt: skip
    answers = [json.loads(child.communicate("go\n", timeout=120)[0]) for child in children]
    assert [result for result, _, _ in answers] == [45] * 3
    assert sorted((hits, misses) for _, hits, misses in answers) == [(0, 1), (1, 0), (1, 0)]


PARTS = """
from typing import NamedTuple
from dwnasic.machine_code import part
ONE = 1

class Pair(NamedTuple):
    first: int
    second: int

@part
def change(x):
    return add(Pair(x, 10)) + ONE

@part
def add(pair):
    return pair.first
"""
# below the decorated function, and the only one that names what is imported
HELPER = """

@part
def helped(x):
    return change(x) + MORE
"""


def test_what_was_kept_is_made_anew_when_another_file_changes(tmp_path: Path) -> None:
    imports = "import compiled, part\nfrom parts import change\nfrom constants import MORE"
    module = MODULE.replace("import compiled\n", f"{imports}\n", 1).replace("values[i]", "helped(values[i])") + HELPER
    (tmp_path / "summing.py").write_text(module)
    environment = {**os.environ, "PYTHONPATH": str(tmp_path), "NUMBA_CACHE_DIR": str(tmp_path / "cache")}
    swapped = PARTS.replace("first: int\n    second: int", "second: int\n    first: int")
    changes = [
        (PARTS, 0),
        (PARTS, 0),
        (PARTS.replace("ONE = 1", "ONE = 2"), 0),
        (PARTS.replace("+ ONE", "- ONE"), 0),
        (swapped, 0),
    ]
    answers = []
    for parts, more in [*changes, (PARTS, 3)]:
        (tmp_path / "parts.py").write_text(parts)
        (tmp_path / "constants.py").write_text(f"MORE = {more}\n")
        out = subprocess.run(
            [sys.executable, "-B", "-c", PROGRAM], cwd=tmp_path, env=environment, text=True, input="go\n", capture_output=True,
            check=True, timeout=120,
        )  # fmt: skip
        answers.append(json.loads(out.stdout))
    # ten rows 0..9: their sum is 45
    assert answers == [[55, 0, 1], [55, 1, 0], [65, 0, 1], [35, 0, 1], [110, 0, 1], [85, 0, 1]]


def test_a_function_that_is_there_waits_for_nobody(tmp_path: Path) -> None:
    program = PROGRAM.replace("sys.stdin.readline()\n", "total(np.arange(3))\nsys.stdin.readline()\n")
    (tmp_path / "summing.py").write_text(MODULE)
    environment = {**os.environ, "PYTHONPATH": str(tmp_path), "NUMBA_CACHE_DIR": str(tmp_path / "cache")}
    run = [sys.executable, "-c", program]
    for expected in (1, 0):  # the second process reads what the first one made
        out = subprocess.run(
            run, cwd=tmp_path, env=environment, text=True, input="go\n", capture_output=True, check=True, timeout=120
        )
        assert json.loads(out.stdout) == [45, 1 - expected, expected]
    (place,) = {path.parent for path in (tmp_path / "cache").rglob("*.nbi")}
    with (place / "total.compiling").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        out = subprocess.run(
            run, cwd=tmp_path, env=environment, text=True, input="go\n", capture_output=True, check=True, timeout=120
        )
    assert json.loads(out.stdout) == [45, 1, 0]
