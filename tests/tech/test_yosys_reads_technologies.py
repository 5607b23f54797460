"""Yosys and ABC read the Liberty files: flip-flops and logic are mapped, banned cells stay out, both sources give one area."""

from __future__ import annotations

import random
import re
import subprocess
import sys
from pathlib import Path

import pytest

from dwnasic.tech.pdk import Pdk, load_pdk

SEQUENTIAL = """module top(input clk, input [2:0] a, output reg [1:0] y, output one);
  always @(posedge clk) y <= {^a, a[0] ? a[1] : a[2]};
  assign one = 1'b1;
endmodule
"""
WORKER = """
import sys
from pyosys import libyosys
design = libyosys.Design()
for line in sys.stdin.read().splitlines():
    libyosys.run_pass(line, design)
"""  # any error of Yosys ends the process, so it gets one of its own


def mapped(pdk: Pdk, verilog: str, script: str, folder: Path) -> tuple[float, dict[str, int]]:
    """Area in um2 and instances by cell of a design mapped with an ABC script, by Yosys' own count."""
    folder.mkdir(exist_ok=True)
    (folder / "top.v").write_text(verilog)
    (folder / "script.abc").write_text(script + "\n")
    dont_use = " ".join(f"-dont_use {name}" for name in pdk.dont_use_cells())
    passes = [
        "read_verilog top.v",
        "hierarchy -top top",
        "proc; opt; techmap; opt -full",
        *([f"dfflibmap -liberty {pdk.liberty} {dont_use}"] if "posedge" in verilog else []),
        f"abc -liberty {pdk.liberty} {dont_use} -script script.abc",
        "opt_clean",
        f"tee -q -o stat.txt stat -liberty {pdk.liberty}",
        "write_verilog -noattr -noexpr mapped.v",
    ]
    if pdk.tie_high and pdk.tie_low:
        passes.insert(-3, f"hilomap -hicell {' '.join(pdk.tie_high)} -locell {' '.join(pdk.tie_low)}")
    done = subprocess.run(
        [sys.executable, "-c", WORKER],
        input="\n".join(passes),
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    area = re.search(r"Chip area for module '\\top': ([\d.]+)", (folder / "stat.txt").read_text())
    assert area is not None, (folder / "stat.txt").read_text()
    counts: dict[str, int] = {}
    for match in re.finditer(r"^  (\w+) \S+ \($", (folder / "mapped.v").read_text(), re.MULTILINE):
        counts[match[1]] = counts.get(match[1], 0) + 1
    return float(area[1]), counts


def random_luts(seed: int, luts: int = 10, inputs: int = 14) -> str:
    """A design of random six-input LUTs."""
    rng = random.Random(seed)
    lines = [f"module top(input [{inputs - 1}:0] a, output [{luts - 1}:0] y);"]
    for i in range(luts):
        pins = ", ".join(f"a[{k}]" for k in rng.sample(range(inputs), 6))
        lines.append(
            f"  wire [63:0] t{i} = 64'h{rng.getrandbits(64):016x}; wire [5:0] k{i} = {{{pins}}}; assign y[{i}] = t{i}[k{i}];"
        )
    return "\n".join([*lines, "endmodule", ""])


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One cache for all tests: reading the real Liberty takes a second, here and again in Yosys."""
    return tmp_path_factory.mktemp("cache")


@pytest.mark.parametrize("name", ["flexic_0p8", "flexic_0p6", "sky130_fd_sc_hd"])
def test_a_small_design_is_mapped_to_allowed_cells_only(name: str, cache: Path, tmp_path: Path) -> None:
    pdk = load_pdk(name, cache=cache, environ={})
    area, counts = mapped(pdk, SEQUENTIAL, "strash; dch; amap", tmp_path / "run")
    usable = {cell.name: cell for cell in pdk.usable_cells()}
    assert set(counts) <= set(usable)
    assert counts[pdk.require_flipflop()] == 2
    assert pdk.tie_high is not None
    assert counts[pdk.tie_high[0]] == 1
    assert area == pytest.approx(sum(usable[cell].area_um2 * n for cell, n in counts.items()))


@pytest.mark.parametrize("script", ["strash; dch; amap -F 10 -A 10", "strash; &get -n; &nf; &put"])
def test_the_embedded_table_and_the_real_liberty_give_the_same_netlist(
    script: str, pdk_root: Path, cache: Path, tmp_path: Path
) -> None:
    design = random_luts(7)
    embedded = load_pdk("sky130", cache=cache, environ={})
    real = load_pdk("sky130", cache=cache, environ={"PDK_ROOT": str(pdk_root)})
    assert embedded.liberty != real.liberty
    result = mapped(embedded, design, script, tmp_path / "run")
    assert result == mapped(real, design, script, tmp_path / "run")
    assert sum(result[1].values()) > 100


def test_the_dont_use_list_keeps_isolation_cells_out(cache: Path, tmp_path: Path) -> None:
    pdk = load_pdk("sky130", cache=cache, environ={})
    counts = mapped(pdk, random_luts(3), "strash; dch; amap", tmp_path / "run")[1]
    assert [name for name in counts if pdk.dont_use.bans(name)] == []
