"""The OpenROAD flow: order and arguments of its commands, the whole path with a stand-in, a real run where there is one."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from layouts import popcount, stand_in, tiny

from dwnasic import tools
from dwnasic.errors import PdkError, ToolFailedError, ToolNotFoundError, VerificationError
from dwnasic.handoff.chip import FinishedChip
from dwnasic.layout.after import prove_again
from dwnasic.layout.def_file import placement_def
from dwnasic.layout.footprint import read_footprints
from dwnasic.layout.gds import views_of
from dwnasic.layout.make import Request, blank_record, make_layout
from dwnasic.layout.openroad import check_version, container_argv, find_openroad
from dwnasic.layout.placement import place
from dwnasic.layout.record import RECORD, read_layout
from dwnasic.ppa.opensta import sta_timing
from dwnasic.ppa.timing import Conditions
from dwnasic.tech.pdk import load_pdk

Maker = Callable[..., FinishedChip]
Tool = Callable[[str], Path]

COMBINATIONAL = [
    "read_lef", "read_lef", "initialize_floorplan", *["make_tracks"] * 6, "tapcell", *["add_global_connection"] * 4,
    "global_connect", "set_voltage_domain", "define_pdn_grid", "add_pdn_stripe", "add_pdn_stripe", "add_pdn_connect", "pdngen",
    "set_routing_layers", "place_pins", "set_wire_rc", "set_wire_rc", "set_dont_use", "global_placement",
    "estimate_parasitics", "repair_design", "repair_tie_fanout", "repair_tie_fanout", "detailed_placement", "check_placement",
    "global_route", "repair_antennas", "detailed_route", "check_antennas", "report_design_area", "filler_placement",
    "estimate_parasitics", "write_def",
]  # fmt: skip
CLOCK_TREE = [
    "repair_clock_inverters", "clock_tree_synthesis", "repair_clock_nets", "estimate_parasitics", "repair_timing",
    "detailed_placement", "check_placement",
]  # fmt: skip
# from the manuals of the tools in OpenROAD (src/*/README.md)
OPTIONS: Mapping[str, set[str]] = {
    "initialize_floorplan": {"-site", "-die_area", "-core_area"},
    "make_tracks": {"-x_offset", "-x_pitch", "-y_offset", "-y_pitch"},
    "tapcell": {"-distance", "-tapcell_master"},
    "add_global_connection": {"-net", "-inst_pattern", "-pin_pattern", "-power", "-ground"},
    "set_voltage_domain": {"-name", "-power", "-ground"},
    "define_pdn_grid": {"-name", "-voltage_domains", "-pins", "-starts_with"},
    "add_pdn_stripe": {"-grid", "-layer", "-width", "-followpins", "-spacing", "-pitch", "-offset"},
    "add_pdn_connect": {"-grid", "-layers"},
    "set_routing_layers": {"-signal"},
    "place_pins": {"-hor_layers", "-ver_layers"},
    "set_wire_rc": {"-signal", "-clock", "-layer"},
    "global_placement": {"-density"},
    "estimate_parasitics": {"-placement", "-global_routing"},
    "check_placement": {"-verbose"},
    "clock_tree_synthesis": {"-root_buf", "-buf_list"},
    "repair_timing": {"-hold"},
    "detailed_route": {"-output_drc"},
}


@pytest.fixture
def run(require_tool: Tool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Request]:
    """`run(chip, left=0, version=...)`: a request whose OpenROAD is the stand-in."""
    sta = require_tool("sta")

    def prepare(chip: FinishedChip, left: int = 0, version: str = "26Q1-1-gabcdef") -> Request:
        assert chip.order.pdk.physical is not None
        assert chip.floorplan is not None
        rules = chip.order.pdk.physical
        names = {c.cell for c in chip.result.mapped.cells} | {rules.tap.cell, *rules.fillers}
        placement = place(chip.result.mapped, read_footprints(views_of(chip.order.pdk, rules).lef, names), rules, chip.floorplan)
        program = stand_in(tmp_path / "stand-in", sta, placement_def(chip, rules, placement, ()), left, version)
        monkeypatch.setenv("OPENROAD_EXE", str(program))
        tools.version.cache_clear()
        blank = blank_record(chip, "study", "0123456789abcdef", "openroad")
        return Request(chip, blank, tmp_path / "layout", None, os.environ)

    yield prepare
    tools.version.cache_clear()


def calls(request: Request) -> list[list[str]]:
    lines = (request.folder / "openroad" / "calls.txt").read_text().splitlines()
    return [line.split() for line in lines]


def option(call: list[str], name: str, length: int = 1) -> list[str]:
    at = call.index(name)
    return [word.strip("{}") for word in call[at + 1 : at + 1 + length]]


def test_a_whole_run_leaves_a_proven_routed_drawn_record(run: Callable[..., Request], finished: Maker, tmp_path: Path) -> None:
    chip = finished(tiny(), "words")
    request = run(chip)
    record = make_layout(request)
    assert [call[0] for call in calls(request)] == COMBINATIONAL
    assert (record.state, record.routed, record.proof) == ("complete", True, "proven")
    assert record.versions == {"openroad": "26Q1-1-gabcdef"}
    assert set(record.files) == {"layout.def", "layout.gds", "layout.png", "layout.v"}
    figures = record.metrics
    assert (figures["drc_violations"], figures["antenna_violations"]) == (0, 0)
    assert (figures["wire_length_um"], figures["vias"], figures["utilisation"]) == (298, 148, 0.09)
    assert figures["die_area_um2"] == pytest.approx(27.14 * 27.2)
    assert figures["cells"] == len(chip.result.mapped.cells)
    # the report is a real timer's: near that of a run of its own, whose inputs have a slew instead of a driver
    alone = sta_timing(chip.result, chip.order.pdk, Conditions(0.05, 0.033442), tmp_path / "sta")
    assert figures["delay_ns"] == pytest.approx(alone.delay_ns, rel=0.1)
    assert figures["power_uw"] > 0
    assert read_layout(request.folder / RECORD) == record


def test_every_option_is_one_of_the_tools_and_has_its_value(run: Callable[..., Request], finished: Maker) -> None:
    chip = finished(tiny(), "words")
    request = run(chip)
    make_layout(request)
    found = calls(request)
    for call in found:
        options = {word for word in call[1:] if word.startswith("-") and not word[1:2].isdigit()}
        assert options <= OPTIONS.get(call[0], set()), call
    by_name = {call[0]: call for call in found}
    floor = chip.floorplan
    assert floor is not None
    assert option(by_name["initialize_floorplan"], "-die_area", 4) == [str(x) for x in floor.die]
    assert option(by_name["initialize_floorplan"], "-core_area", 4) == [str(x) for x in floor.core]
    strap = [call for call in found if call[0] == "add_pdn_stripe"][1]
    straps = floor.straps
    for name, value in (("width", straps.width), ("spacing", straps.spacing), ("pitch", straps.pitch), ("offset", straps.offset)):
        assert option(strap, f"-{name}") == [str(value)]
    assert straps.pitch >= 2 * (straps.width + straps.spacing)
    ties = [call[1] for call in found if call[0] == "repair_tie_fanout"]
    assert ties == ["sky130_fd_sc_hd__conb_1/LO", "sky130_fd_sc_hd__conb_1/HI"]
    assert option(by_name["set_routing_layers"], "-signal") == ["met1-met4"]
    assert [option(call, "-pin_pattern") for call in found if call[0] == "add_global_connection"] == [
        ["^VPWR$"], ["^VPB$"], ["^VGND$"], ["^VNB$"],
    ]  # fmt: skip


def test_a_clock_tree_is_made_for_registers_only_and_violations_are_recorded(
    run: Callable[..., Request], finished: Maker
) -> None:
    request = run(finished(tiny(), "words", "io"), left=3)
    record = make_layout(request)
    names = [call[0] for call in calls(request)]
    at = names.index("repair_clock_inverters")
    assert names[at : at + len(CLOCK_TREE)] == CLOCK_TREE
    assert names[:at] + names[at + len(CLOCK_TREE) :] == COMBINATIONAL
    assert record.proof == "proven"
    assert record.metrics["delay_ns"] > 0
    assert record.metrics["drc_violations"] == 3


def test_a_failed_run_leaves_a_record_that_says_why_and_no_picture_of_an_earlier_one(
    run: Callable[..., Request], finished: Maker, monkeypatch: pytest.MonkeyPatch
) -> None:
    request = run(finished(tiny(), "words"))
    make_layout(request)
    commands = Path(os.environ["OPENROAD_EXE"]).parent / "commands.tcl"
    commands.write_text(commands.read_text() + '\nproc pdngen args { puts "\\[ERROR PDN-0191\\] off grid"; error PDN-0191 }\n')
    with pytest.raises(ToolFailedError, match="PDN-0191"):
        make_layout(request)
    record = read_layout(request.folder / RECORD)
    assert record.state == "failed"
    assert "power grid" in record.reason or "PDN-0191" in record.reason
    assert not (request.folder / "layout.png").exists()


def test_a_netlist_that_the_flow_broke_is_refused(run: Callable[..., Request], finished: Maker) -> None:
    request = run(finished(tiny(), "words"))
    make_layout(request)
    text = (request.folder / "layout.v").read_text()
    broken = text.replace("x_a[1])", "SWAP").replace("x_b[2])", "x_a[1])").replace("SWAP", "x_b[2])")
    assert broken != text
    with pytest.raises(VerificationError, match="counterexample"):
        prove_again(request.chip, broken, request.folder / "broken")


@pytest.mark.parametrize("text", ["24Q3-1-gabc", "24Q4", "26Q1", "v2.0-17598-ga008522d8", "bazel-nostamp", "my-branch"])
def test_versions_that_may_go_on(text: str) -> None:
    check_version(text)


@pytest.mark.parametrize("text", ["24Q2-1-gabc", "23Q4", "v2.0-8912-gdeadbeef", "2.0-100", ""])
def test_versions_that_are_too_old_are_refused_with_the_one_that_is_needed(text: str) -> None:
    with pytest.raises(ToolFailedError, match="24Q3 or later"):
        check_version(text)


def test_an_old_version_ends_the_layout_before_it_starts(run: Callable[..., Request], finished: Maker) -> None:
    request = run(finished(tiny(), "words"), version="24Q1")
    with pytest.raises(ToolFailedError, match="24Q1 is too old"):
        make_layout(request)
    assert not (request.folder / "openroad" / "calls.txt").exists()


def test_without_openroad_one_message_says_where_it_was_looked_for(
    finished: Maker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENROAD_EXE", str(tmp_path / "nowhere"))
    tools.version.cache_clear()
    chip = finished(tiny(), "words")
    request = Request(chip, blank_record(chip, "study", "key", "openroad"), tmp_path / "layout", None, os.environ)
    with pytest.raises(ToolNotFoundError, match=r"OPENROAD_EXE=.*nowhere.*openroad.readthedocs.io"):
        make_layout(request)
    assert not (request.folder / RECORD).exists()


def test_the_embedded_table_is_not_enough_for_a_layout(tmp_path: Path, finished: Maker) -> None:
    chip = finished(tiny(), "words")
    bare = load_pdk("sky130_fd_sc_hd", cache=tmp_path, environ={"DWNASIC_CACHE": str(tmp_path)})
    embedded = replace(chip, order=replace(chip.order, pdk=bare))
    with pytest.raises(PdkError, match="set PDK_ROOT"):
        make_layout(Request(embedded, blank_record(embedded, "s", "t", "openroad"), tmp_path / "layout", None, os.environ))


def test_a_container_sees_its_folder_and_the_technology_and_ends_by_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = tmp_path / "bin" / "docker"
    engine.parent.mkdir()
    engine.write_text('#!/bin/sh\necho "$@" >called.txt\necho 26Q1\n')
    engine.chmod(0o755)
    monkeypatch.setenv("PATH", f"{engine.parent}:{os.environ['PATH']}")
    folder, mount = tmp_path / "work", tmp_path / "pdk"
    tool = find_openroad(folder, "some/image:1", {"OPENROAD_EXE": "/opt/openroad"}, (mount, mount))
    words = (folder / "called.txt").read_text().split()
    assert tool.version == "26Q1"
    assert words[:4] == ["run", "--rm", "--network", "none"]
    assert [words[i + 1] for i, word in enumerate(words) if word == "--volume"] == [
        f"{folder}:{folder}:rw",
        f"{mount}:{mount}:ro",
    ]
    assert words[words.index("some/image:1") + 1] == "timeout"
    assert words[-2:] == ["/opt/openroad", "-version"]
    with pytest.raises(PdkError, match="colon"):
        container_argv(tmp_path / "a:b", "image")
    monkeypatch.setenv("PATH", str(tmp_path / "empty"))
    with pytest.raises(ToolNotFoundError, match="docker or podman"):
        container_argv(folder, "image")


@pytest.mark.openroad
@pytest.mark.parametrize(("network", "interface"), [(tiny(), "words"), (popcount(6), "bits")])
def test_a_real_openroad_places_and_routes_without_a_violation(
    network: object, interface: str, finished: Maker, require_tool: Tool, tmp_path: Path
) -> None:
    require_tool("openroad")
    assert shutil.which("openroad") or os.environ.get("OPENROAD_EXE")
    chip = finished(network, interface)
    record = make_layout(Request(chip, blank_record(chip, "study", "key", "openroad"), tmp_path, None, os.environ))
    assert record.proof == "proven"
    assert record.metrics["drc_violations"] == 0
    assert record.metrics["antenna_violations"] == 0
    assert record.metrics["delay_ns"] > 0
