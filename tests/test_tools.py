"""External programs: found, run, logged, stopped; every failure says what, where and what next."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from dwnasic import tools
from dwnasic.errors import ToolFailedError, ToolMemoryError, ToolNotFoundError, ToolTimeoutError, UnknownNameError


def test_output_is_returned_and_logged(tmp_path: Path) -> None:
    done = tools.run([sys.executable, "-c", "print('hello')"], cwd=tmp_path, timeout=20, log=tmp_path / "log")
    assert done.output == "hello\n"
    assert (tmp_path / "log").read_text() == "hello\n"


def test_standard_input_and_environment_reach_the_program(tmp_path: Path) -> None:
    code = "import os, sys; print(sys.stdin.read() + os.environ['DWNASIC_PROBE'])"
    done = tools.run(
        [sys.executable, "-c", code], cwd=tmp_path, timeout=20, log=tmp_path / "log", environ={"DWNASIC_PROBE": "b"}, stdin="a"
    )
    assert done.output == "ab\n"


def test_a_failure_carries_status_log_and_last_lines(tmp_path: Path) -> None:
    with pytest.raises(ToolFailedError, match="status 3") as caught:
        tools.run([sys.executable, "-c", "print('why'); raise SystemExit(3)"], cwd=tmp_path, timeout=20, log=tmp_path / "log")
    assert "why" in str(caught.value)
    assert str(tmp_path / "log") in str(caught.value)


def test_a_program_that_runs_too_long_is_stopped_with_its_children(tmp_path: Path) -> None:
    marker = tmp_path / "marker"
    child = f"import time, pathlib; time.sleep(3); pathlib.Path({str(marker)!r}).touch()"
    code = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"
    with pytest.raises(ToolTimeoutError, match=r"limit of 0\.5 s"):
        tools.run([sys.executable, "-c", code], cwd=tmp_path, timeout=0.5, log=tmp_path / "log")
    assert not marker.exists()


def test_a_program_that_does_not_exist_is_named(tmp_path: Path) -> None:
    with pytest.raises(ToolNotFoundError, match="no-such-program"):
        tools.run(["no-such-program"], cwd=tmp_path, timeout=5, log=tmp_path / "log")


def test_a_missing_tool_says_where_it_was_looked_for_and_how_to_get_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("IVERILOG_EXE", raising=False)
    assert tools.find("iverilog") is None
    with pytest.raises(ToolNotFoundError, match=r"PATH .*apt-get install iverilog"):
        tools.require("iverilog")


def test_the_override_wins_over_the_path(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENROAD_EXE", sys.executable)
    assert tools.find("openroad") == Path(sys.executable)


def test_an_unknown_tool_gets_a_near_miss() -> None:
    with pytest.raises(UnknownNameError, match="iverilog"):
        tools.find("iverlog")


def test_a_program_that_needs_more_memory_than_it_may_have_is_told_apart(tmp_path: Path) -> None:
    large = [sys.executable, "-c", "print(len(bytearray(400 << 20)))"]
    with tools.memory_limit(300), pytest.raises(ToolMemoryError, match=r"^Baker needed more than its limit of 300 MB"):
        tools.run(large, cwd=tmp_path, timeout=60, log=tmp_path / "log", name="Baker")
    child = [sys.executable, "-c", f"import subprocess, sys; sys.exit(subprocess.call({large!r}))"]
    with tools.memory_limit(300), pytest.raises(ToolMemoryError):
        tools.run(child, cwd=tmp_path, timeout=60, log=tmp_path / "log")
    crash = [sys.executable, "-c", "import os; os.abort()"]
    with tools.memory_limit(300), pytest.raises(ToolMemoryError, match=r"^Baker crashed without a word, and most likely needed"):
        tools.run(crash, cwd=tmp_path, timeout=60, log=tmp_path / "log", name="Baker")
    with pytest.raises(ToolFailedError, match="status -6"):
        tools.run(crash, cwd=tmp_path, timeout=60, log=tmp_path / "log")
    with tools.memory_limit(300), pytest.raises(ToolFailedError, match="status 3"):
        tools.run([sys.executable, "-c", "raise SystemExit(3)"], cwd=tmp_path, timeout=60, log=tmp_path / "log")
    with tools.memory_limit(300), tools.memory_limit(None):
        assert tools.run(large, cwd=tmp_path, timeout=60, log=tmp_path / "log").output == f"{400 << 20}\n"


def test_a_limit_may_be_longer_than_anyone_waits(tmp_path: Path) -> None:
    assert tools.run(["true"], cwd=tmp_path, timeout=1e12, log=tmp_path / "log").output == ""
