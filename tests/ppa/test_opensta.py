"""OpenSTA, where it is installed, finds the same delay to six digits, and the same power where the two can agree."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path

import pytest
from netlists import chain, walking_rows

from dwnasic.errors import ToolFailedError
from dwnasic.ppa import opensta
from dwnasic.ppa.opensta import recorded_timing, sta_power, sta_timing
from dwnasic.ppa.power import power
from dwnasic.ppa.timing import Conditions, gate_conditions, timing
from dwnasic.synth.job import SynthesisResult
from dwnasic.tech.pdk import Pdk
from dwnasic.verify.simulate import signal_statistics

Need = Callable[[str], Path]


@pytest.mark.parametrize("around", [None, Conditions(0.02, 0.001), Conditions(0.5, 0.1)], ids=["between gates", "light", "heavy"])
def test_delays_are_the_same(
    around: Conditions | None, chips: tuple[SynthesisResult, ...], real130: Pdk, require_tool: Need, tmp_path: Path
) -> None:
    require_tool("sta")
    figures = real130.characterisation()
    assert figures is not None
    conditions = around or gate_conditions(real130, figures)
    assert any(chip.mapped.clock for chip in chips)
    for chip in chips[-4:]:
        ours = timing(chip.mapped, real130.cells(), figures, conditions)
        theirs = sta_timing(chip, real130, conditions, tmp_path / "a blank in it")
        assert theirs.delay_ns == pytest.approx(ours.delay_ns, abs=3e-6)
        assert theirs.path == ours.path
        assert theirs.method.startswith("opensta")


def test_power_is_alike_where_one_input_changes_at_a_time(
    chips: tuple[SynthesisResult, ...], real130: Pdk, require_tool: Need, tmp_path: Path
) -> None:
    """OpenSTA adds up the activities of inputs as if they never changed together; with these rows they do not."""
    require_tool("sta")
    conditions = Conditions(0.1, 0.01)
    for chip in [c for c in chips if c.mapped.clock is None][:3]:
        data = walking_rows(chip.mapped, 3000)
        ours = power(chip.mapped, real130.cells(), real130.characterisation(), conditions, data, 1e6)
        seen = signal_statistics(chip.mapped, real130.cells(), data)
        theirs = sta_power(chip, real130, conditions, tmp_path, seen, 1e6)
        assert 0.95 < theirs.switching_uw / ours.switching_uw < 2.5  # too much where paths part and meet again
        assert theirs.leakage_uw == pytest.approx(ours.static_uw, rel=0.2)  # it takes the plain mean over the states


def test_switching_power_of_a_row_of_inverters_is_the_same(
    chips: tuple[SynthesisResult, ...], real130: Pdk, require_tool: Need, tmp_path: Path
) -> None:
    require_tool("sta")
    cell = "sky130_fd_sc_hd__inv_1"
    mapped = chain(cell, 3, "A", "Y")
    nets = ("a", "n1", "n2", "y")
    inside = "\n".join(f"  {cell} u{i} (.A({nets[i]}), .Y({nets[i + 1]}));" for i in range(3))
    verilog = f"module row(a, y);\n  input a;\n  output y;\n  wire n1;\n  wire n2;\n{inside}\nendmodule\n"
    made = dataclasses.replace(chips[0], mapped=mapped, verilog=verilog)
    conditions, data = Conditions(0.1, 0.01), walking_rows(mapped, 101)
    ours = power(mapped, real130.cells(), real130.characterisation(), conditions, data, 1e6)
    theirs = sta_power(made, real130, conditions, tmp_path, signal_statistics(mapped, real130.cells(), data), 1e6)
    assert theirs.switching_uw == pytest.approx(ours.switching_uw, rel=0.03)  # it takes the larger of a pin's two capacitances
    assert theirs.leakage_uw == pytest.approx(ours.static_uw, rel=0.02)


def test_the_recorded_delay_is_that_of_opensta_where_it_can_be_asked(
    chips: tuple[SynthesisResult, ...], real130: Pdk, sky130: Pdk, require_tool: Need, tmp_path: Path, monkeypatch
) -> None:
    require_tool("sta")
    figures = real130.characterisation()
    assert figures is not None
    chip = chips[1]
    own = timing(chip.mapped, real130.cells(), figures, gate_conditions(real130, figures))
    found, seen = recorded_timing(chip, real130, own, tmp_path)
    assert found is not None
    assert found.method.startswith("opensta 2.")
    assert (found.input_slew_ns, found.load_pf) == (own.input_slew_ns, own.load_pf)
    assert found.delay_ns == pytest.approx(own.delay_ns, rel=1e-4)
    assert seen is not None
    assert (seen.name, seen.status) == ("opensta", "passed")
    wrong = dataclasses.replace(own, delay_ns=own.delay_ns * 1.001)
    doubted, seen = recorded_timing(chip, real130, wrong, tmp_path)
    assert (doubted, seen and seen.status) == (found, "failed")

    empty = dataclasses.replace(chip, mapped=dataclasses.replace(chip.mapped, cells=()))
    for made, pdk, given in ((chip, real130, None), (chip, sky130, own), (empty, real130, own)):
        assert recorded_timing(made, pdk, given, tmp_path) == (given, None)

    for change, why in (
        (lambda: monkeypatch.setattr(opensta, "MINIMUM", (99, 0, 0)), "older than 99.0.0"),
        (lambda: monkeypatch.setenv("OPENSTA_EXE", "no-such-sta"), "no-such-sta"),
    ):
        change()
        kept, seen = recorded_timing(chip, real130, own, tmp_path)
        assert kept == own
        assert seen is not None
        assert seen.status == "not_run"
        assert why in seen.reason
        monkeypatch.undo()


def test_an_error_of_the_script_is_told(
    sky130: Pdk, chips: tuple[SynthesisResult, ...], require_tool: Need, tmp_path: Path
) -> None:
    require_tool("sta")
    broken = chips[0].verilog.replace("module dwnasic_chip", "module other")
    with pytest.raises(ToolFailedError, match=r"could not measure the chip; log: .*sta\.log"):
        sta_timing(dataclasses.replace(chips[0], verilog=broken), sky130, Conditions(0.1, 0.01), tmp_path)


def test_a_run_without_a_path_is_no_delay_of_zero(
    chips: tuple[SynthesisResult, ...], real130: Pdk, require_tool: Need, tmp_path: Path
) -> None:
    """A chip whose outputs are constants: OpenSTA has nothing to say, and our timer's answer stays."""
    require_tool("sta")
    chip = chips[1]
    cut = dataclasses.replace(chip.mapped, outputs=())
    ports = ", ".join(p.name for p in chip.mapped.inputs)
    empty = f"module {chip.mapped.name}({ports});\n" + "".join(
        f"  input [{len(p.nets) - 1}:0] {p.name};\n" if len(p.nets) > 1 else f"  input {p.name};\n" for p in chip.mapped.inputs
    )
    made = dataclasses.replace(chip, mapped=cut, verilog=empty + "endmodule\n")
    own = timing(chip.mapped, real130.cells(), real130.characterisation(), Conditions(0.1, 0.01))
    found, seen = recorded_timing(made, real130, own, tmp_path)
    assert found == own
    assert seen is not None
    assert seen.status == "not_run"
    assert "no path" in seen.reason
