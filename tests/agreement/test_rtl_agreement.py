"""LutNetwork.evaluate == the lowered netlist == iverilog's simulation of the printed Verilog, on random networks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from strategies import networks, quick, some_words

from dwnasic import tools
from dwnasic.data.encoder import FeatureCode, Thermometer
from dwnasic.network.lut_network import CodeHead, Head, Lut, LutNetwork, OneHotHead, PopcountHead, class_bits
from dwnasic.network.simplify import simplify
from dwnasic.rtl.evaluate import evaluate
from dwnasic.rtl.lower import REGISTERS, lower
from dwnasic.rtl.netlist import Netlist
from dwnasic.rtl.ports import INTERFACES, Vectors, class_vectors, stimuli
from dwnasic.rtl.reduction import REDUCTIONS
from dwnasic.rtl.verilog import bench_verilog, netlist_verilog

RequireTool = Callable[[str], Path]
HEADS = ("popcount", "code", "one_hot")


@quick(150)
@given(networks())
def test_netlists_compute_the_network(network: LutNetwork) -> None:
    words = some_words(network.encoder)
    expected = class_vectors(network.evaluate(words), network.n_classes).ports["y"]
    for model in (network, simplify(network)):
        for interface in INTERFACES:
            for registers in REGISTERS:
                chip = lower(model, interface=interface, registers=registers)
                got = evaluate(chip, stimuli(model.encoder, words, interface)).ports["y"]
                assert np.array_equal(got, expected), (interface, registers)


@quick(60)
@given(networks(max_luts=3, max_lut_inputs=2))
def test_every_reduction_computes_the_network(network: LutNetwork) -> None:
    words = some_words(network.encoder)
    expected = class_vectors(network.evaluate(words), network.n_classes).ports["y"]
    for reduction in (*REDUCTIONS, "auto"):
        chip = lower(network, interface="bits", reduction=reduction)
        assert np.array_equal(evaluate(chip, stimuli(network.encoder, words, "bits")).ports["y"], expected), reduction


def random_network(seed: int, kind: str, n_classes: int) -> LutNetwork:
    """12 LUTs of 2 to 7 inputs in two layers on three features."""
    rng = np.random.default_rng(seed)
    features = tuple(FeatureCode(f"f{i}", 5, tuple(sorted({*rng.integers(1, 32, 3).tolist()}))) for i in range(3))
    encoder = Thermometer(features)
    n, luts = encoder.n_bits, []
    for i in range(12):
        size = int(rng.integers(2, 8))
        table = int.from_bytes(rng.bytes(16), "little") % (1 << (1 << size))
        luts.append(Lut(tuple(rng.integers(0, n + (6 if i >= 6 else 0), size).tolist()), table))
    picked = [n + 6 + int(s) for s in rng.integers(0, 6, 3 * n_classes)]
    head: Head
    if kind == "popcount":
        head = PopcountHead(tuple(tuple(picked[c::n_classes]) for c in range(n_classes)), (*range(n_classes - 1), 0))
    else:
        head = CodeHead(tuple(picked[: class_bits(n_classes)])) if kind == "code" else OneHotHead(tuple(picked[:n_classes]))
    return LutNetwork(encoder, tuple(luts), head, n_classes)


def simulate(folder: Path, netlist: Netlist, given_: Vectors, expected: Vectors) -> str:
    """What the testbench says under iverilog, warnings included."""
    (folder / "chip.v").write_text(netlist_verilog(netlist, ["a comment"]))
    (folder / "bench.v").write_text(bench_verilog(netlist, given_, expected))
    compile_ = [tools.require("iverilog"), "-g2005", "-Wall", "-o", "sim", "chip.v", "bench.v"]
    warnings = tools.run(compile_, cwd=folder, timeout=60, log=folder / "iverilog.log").output
    # Verilog without a time scale is legal; iverilog 12 remarks on it
    kept = [line for line in warnings.splitlines() if "timescale" not in line]
    run = tools.run([tools.require("vvp"), "-n", "sim"], cwd=folder, timeout=60, log=folder / "vvp.log").output
    return "\n".join([*kept, *(line for line in run.splitlines() if "$finish" not in line)])


@pytest.mark.parametrize("seed", range(12))
def test_iverilog_computes_the_network(seed: int, tmp_path: Path, require_tool: RequireTool) -> None:
    require_tool("iverilog")
    network = random_network(seed, HEADS[seed % 3], 2 + seed % 4)
    interface, registers = INTERFACES[seed // 3 % 2], REGISTERS[seed // 6 % 2]
    small = simplify(network)
    words = some_words(network.encoder, rows=200, seed=seed)
    chip = lower(small, interface=interface, registers=registers)
    expected = class_vectors(network.evaluate(words), network.n_classes)
    assert simulate(tmp_path, chip, stimuli(small.encoder, words, interface), expected) == "PASS 200 vectors"


@pytest.mark.parametrize("registers", REGISTERS)
def test_the_testbench_finds_one_wrong_table_bit(registers: str, tmp_path: Path, require_tool: RequireTool) -> None:
    require_tool("iverilog")
    encoder = Thermometer((FeatureCode("a", 3, (1, 2, 4)), FeatureCode("b", 2, (1, 2, 3))))
    network = LutNetwork(encoder, (Lut((0, 3, 5), 0x6A), Lut((6, 1), 0b0110)), CodeHead((7,)), 2)
    words = np.array([[a, b] for a in range(8) for b in range(4)])
    chip = lower(network, interface="words", registers=registers)
    wrong_luts = (replace(network.luts[0], table=0x6B), network.luts[1])
    wrong = lower(replace(network, luts=wrong_luts), interface="words", registers=registers)
    given_, expected = stimuli(encoder, words, "words"), class_vectors(network.evaluate(words), 2)
    assert simulate(tmp_path, chip, given_, expected) == "PASS 32 vectors"
    lines = simulate(tmp_path, wrong, given_, expected).splitlines()
    assert lines[-1] == "FAIL 1 of 32 vectors"
    assert lines[0].startswith("row 0: in 00: out 1, expected 0")


def test_an_undriven_output_is_a_failure(tmp_path: Path, require_tool: RequireTool) -> None:
    require_tool("iverilog")
    encoder = Thermometer((FeatureCode("a", 1, (1,)),))
    network = LutNetwork(encoder, (), CodeHead((0,)), 2)
    words = np.array([[0], [1]])
    chip = lower(network, interface="words")
    bench = bench_verilog(chip, stimuli(encoder, words, "words"), class_vectors(network.evaluate(words), 2))
    (tmp_path / "both.v").write_text(f"module {chip.name} (input x_a, output y);\nendmodule\n{bench}")
    tools.run([tools.require("iverilog"), "-o", "sim", "both.v"], cwd=tmp_path, timeout=60, log=tmp_path / "iverilog.log")
    done = tools.run([tools.require("vvp"), "-n", "sim"], cwd=tmp_path, timeout=60, log=tmp_path / "vvp.log")
    assert "FAIL 2 of 2 vectors" in done.output
