"""Loading technologies: names, aliases, paths, PDK_ROOT, the cache, and one clear error for everything that can be wrong."""

from __future__ import annotations

import dataclasses
import gzip
import hashlib
import json
import pickle
from pathlib import Path

import pytest

from dwnasic.errors import PdkError, StoreError, UnknownNameError
from dwnasic.tech.liberty import read_liberty
from dwnasic.tech.pdk import DontUse, Pdk, list_pdks, load_pdk

LIBERTY = """library (mini) { leakage_power_unit : "1nW"; capacitive_load_unit (1, pf);
  cell (IV) { area : 1; pin (A) { direction : input; } pin (Y) { direction : output; function : "!A"; } }
  cell (ND) { area : 2; pin (A) { direction : input; } pin (B) { direction : input; }
    pin (Y) { direction : output; function : "!(A B)"; } }
  cell (BF) { area : 3; pin (A) { direction : input; } pin (Y) { direction : output; function : "A"; } }
  cell (HI) { area : 1; pin (Y) { direction : output; function : "1"; } }
  cell (FF) { area : 9; ff (IQ, IQN) { clocked_on : "CK"; next_state : "D"; }
    pin (CK) { direction : input; } pin (D) { direction : input; } pin (Q) { direction : output; function : "IQ"; } }
}
"""
YAML = """\
name: mini
title: A library for tests
liberty:
  path: mini.lib
nand2: ND
"""


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """A folder with a user's technology."""
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "mini.lib").write_text(LIBERTY)
    (folder / "pdk.yaml").write_text(YAML)
    return folder


def load(name: str | Path, tmp_path: Path, **environ: str) -> Pdk:
    return load_pdk(str(name), cache=tmp_path / "cache", environ=environ)


def test_bundled_technologies_are_listed() -> None:
    found = {entry.name: entry for entry in list_pdks()}
    assert {"sky130_fd_sc_hd", "flexic_0p8", "flexic_0p6"} <= set(found)
    assert found["sky130_fd_sc_hd"].aliases == ("sky130",)
    assert [found[n].is_model for n in ("sky130_fd_sc_hd", "flexic_0p8", "flexic_0p6")] == [False, True, True]


def test_an_alias_is_the_same_technology(tmp_path: Path) -> None:
    assert load("sky130", tmp_path) == load("sky130_fd_sc_hd", tmp_path)


def test_a_misspelt_name_gets_near_misses(tmp_path: Path) -> None:
    with pytest.raises(UnknownNameError, match=r"unknown technology 'flexic_08'; did you mean 'flexic_0p8'"):
        load("flexic_08", tmp_path)


def test_without_pdk_root_the_embedded_table_is_used(tmp_path: Path) -> None:
    pdk = load("sky130", tmp_path, PDK_ROOT="")
    assert (pdk.source, pdk.corner, pdk.area_meaning, pdk.is_model) == ("embedded", "tt_025C_1v80", "cell", False)
    assert pdk.nand2_area_um2 == 3.7536
    assert pdk.liberty.name == f"sky130_fd_sc_hd-{pdk.liberty_digest[:16]}.lib"
    assert hashlib.sha256(pdk.liberty.read_bytes()).hexdigest() == pdk.liberty_digest
    assert pdk.dont_use.name.startswith("open_pdks 4ee451f2")
    assert pdk.flipflops[0] == pdk.require_flipflop() == "sky130_fd_sc_hd__dfxtp_1"


def test_with_pdk_root_the_real_liberty_is_used_and_says_the_same(pdk_root: Path, tmp_path: Path) -> None:
    real = load("sky130", tmp_path, PDK_ROOT=str(pdk_root))
    embedded = load("sky130", tmp_path)
    place = pdk_root / "sky130A/libs.ref/sky130_fd_sc_hd/lib/sky130_fd_sc_hd__tt_025C_1v80.lib"
    assert (real.source, real.corner) == ("PDK_ROOT", "tt_025C_1v80")
    assert real.liberty.read_bytes() == place.read_bytes()
    assert real.cells() == embedded.cells()  # every area, pin, function, capacitance, leakage state and flip-flop of every cell
    assert (real.dont_use, real.nand2_area_um2) == (embedded.dont_use, embedded.nand2_area_um2)
    assert real.dont_use_cells() == embedded.dont_use_cells()
    unread = read_liberty(embedded.liberty).cells  # what tools read of the embedded table
    for name, cell in real.cells().cells.items():
        assert unread[name].area_um2 == cell.area_um2
        assert unread[name].leakage_table() == cell.leakage_table()
        assert [p.capacitance_pf for p in unread[name].pins] == [p.capacitance_pf for p in cell.pins]
        if cell.is_combinational:
            assert [unread[name].table(p.name) for p in cell.outputs] == [cell.table(p.name) for p in cell.outputs]


def test_corners_and_variants_of_pdk_root(pdk_root: Path, tmp_path: Path) -> None:
    def corner(name: str, **environ: str) -> Pdk:
        return load_pdk("sky130", cache=tmp_path / "cache", environ={"PDK_ROOT": str(pdk_root), **environ}, corner=name)

    slow = corner("ss_100C_1v60", PDK="gf180mcuD")  # the variable PDK belongs to another technology
    assert (slow.corner, slow.cells().voltage) == ("ss_100C_1v60", 1.6)
    with pytest.raises(PdkError, match=r"no corner 'slow'; known: ff_n40C_1v95, ss_100C_1v60, tt_025C_1v80"):
        corner("slow")
    with pytest.raises(PdkError, match=r"sky130B/libs\.ref/.*No such file.*holds sky130B; unset it to use the embedded table"):
        corner("tt_025C_1v80", PDK="sky130B")


def test_the_variable_pdk_picks_a_variant_of_the_technology(mine: Path, tmp_path: Path) -> None:
    section = "  pdk_root: {variants: [oneA, oneB], default_corner: tt, corners: {tt: lib/tt.lib, ss: lib/ss.lib}}"
    (mine / "pdk.yaml").write_text(YAML.replace("  path: mini.lib", section))
    for variant, area in (("oneA", "2"), ("oneB", "4")):
        (tmp_path / variant / "lib").mkdir(parents=True)
        (tmp_path / variant / "lib" / "tt.lib").write_text(LIBERTY.replace("area : 2;", f"area : {area};"))
    found = {v: load(mine, tmp_path, PDK_ROOT=str(tmp_path), PDK=v).nand2_area_um2 for v in ("oneA", "oneB", "", "other")}
    assert found == {"oneA": 2.0, "oneB": 4.0, "": 2.0, "other": 2.0}
    with pytest.raises(
        PdkError, match=r"oneA/lib/ss\.lib cannot be read: No such file.*PDK_ROOT must name the folder that holds oneA$"
    ):
        load_pdk(str(mine), cache=tmp_path, environ={"PDK_ROOT": str(tmp_path)}, corner="ss")


def test_pdk_root_without_the_file_is_an_error_that_names_the_path(tmp_path: Path) -> None:
    with pytest.raises(PdkError) as caught:
        load("sky130", tmp_path, PDK_ROOT=str(tmp_path / "empty"))
    assert str(tmp_path / "empty" / "sky130A" / "libs.ref") in str(caught.value)


def test_the_embedded_table_has_one_corner(tmp_path: Path) -> None:
    with pytest.raises(PdkError, match=r"'tt_025C_1v80' only, not 'ss_100C_1v60'; set PDK_ROOT"):
        load_pdk("sky130", cache=tmp_path, environ={}, corner="ss_100C_1v60")


def test_a_folder_a_yaml_file_and_a_bare_name_of_the_user(mine: Path, tmp_path: Path) -> None:
    pdk = load(mine, tmp_path)
    assert (pdk.name, pdk.source, pdk.corner, pdk.nand2_area_um2) == ("mini", "user", "typical", 2.0)
    assert (pdk.dont_use.name, pdk.dont_use.patterns) == ("none", ())
    assert load(mine / "pdk.yaml", tmp_path) == pdk
    assert load_pdk("mine", cache=tmp_path / "cache", environ={}, folder=tmp_path) == pdk
    assert load_pdk("./mine/pdk.yaml", cache=tmp_path / "cache", environ={}, folder=tmp_path) == pdk
    with pytest.raises(PdkError, match=r"no technology at .*yours"):
        load(tmp_path / "yours", tmp_path)


def test_a_gzip_liberty_is_unpacked(mine: Path, tmp_path: Path) -> None:
    plain = load(mine, tmp_path)
    (mine / "mini.lib").write_bytes(gzip.compress(LIBERTY.encode()))
    assert load(mine, tmp_path) == plain
    (mine / "mini.lib").write_bytes(gzip.compress(LIBERTY.encode())[:60])
    with pytest.raises(PdkError, match=r"mini\.lib cannot be read"):
        load(mine, tmp_path)


def test_new_content_gets_a_new_file_name(mine: Path, tmp_path: Path) -> None:
    before = load(mine, tmp_path)
    (mine / "mini.lib").write_text(LIBERTY.replace("area : 2;", "area : 2.5;"))
    after = load(mine, tmp_path)
    assert after.liberty != before.liberty
    assert (before.cells().cells["ND"].area_um2, after.cells().cells["ND"].area_um2) == (2.0, 2.5)
    assert before.liberty.read_text() == LIBERTY


def test_a_damaged_cache_is_written_again(mine: Path, tmp_path: Path) -> None:
    pdk = load(mine, tmp_path)
    pdk.liberty.write_text("spoilt")
    pdk.liberty.with_suffix(".cells.json").write_text("spoilt")
    assert load(mine, tmp_path) == pdk
    assert pdk.liberty.read_text() == LIBERTY
    assert [p.name for p in pdk.liberty.parent.iterdir() if p.name.startswith(".")] == []


def test_a_pdk_travels_to_another_process(mine: Path, tmp_path: Path) -> None:
    pdk = load(mine, tmp_path)
    again = pickle.loads(pickle.dumps(pdk))
    assert again == pdk
    assert again.cells().cells["IV"].area_um2 == 1.0


def test_the_digest_of_a_dont_use_list_ignores_order_and_repeats() -> None:
    one, two = DontUse.of("x", ["b*", "a"]), DontUse.of("x", ["a", "b*", "a"])
    assert one.digest == two.digest != DontUse.of("x", ["a", "b"]).digest
    assert one.digest == hashlib.sha256(b"a\nb*\n").hexdigest()
    assert (one.bans("bcd"), one.bans("a"), one.bans("ab"), one.bans("B")) == (True, True, False, False)


def test_a_library_without_a_flipflop_is_an_error_only_when_registers_are_asked(mine: Path, tmp_path: Path) -> None:
    assert load(mine, tmp_path).require_flipflop() == "FF"
    (mine / "pdk.yaml").write_text(YAML + "dont_use: {name: no flip-flops, patterns: ['FF*']}\n")
    pdk = load(mine, tmp_path)
    assert (pdk.flipflops, pdk.dont_use_cells()) == ((), ("FF",))
    assert [cell.name for cell in pdk.usable_cells()] == ["IV", "ND", "BF", "HI"]
    with pytest.raises(PdkError, match=r"mini: .* has no usable rising-edge D flip-flop .*no flip-flops"):
        pdk.require_flipflop()


def test_a_dont_use_file(mine: Path, tmp_path: Path) -> None:
    (mine / "pdk.yaml").write_text(YAML + "dont_use: {name: a list, file: list.txt}\n")
    (mine / "list.txt").write_text("# a comment\nBF  # and why\n\nFF\n")
    assert load(mine, tmp_path).dont_use.patterns == ("BF", "FF")
    (mine / "list.txt").write_text("BF\nFF IV\n")
    with pytest.raises(PdkError, match=r"list\.txt:2: one cell or pattern a line"):
        load(mine, tmp_path)
    (mine / "list.txt").unlink()
    with pytest.raises(PdkError, match=r"don't-use list .*list\.txt cannot be read"):
        load(mine, tmp_path)


@pytest.mark.parametrize(
    ("extra", "expected"),
    [
        ("nand3: X\n", r"pdk\.yaml:6: nand3: unknown key; did you mean 'nand2'"),
        ("buffer: BUFF\n", r"mini\.lib: buffer: unknown cell 'BUFF'; did you mean .*'BF'"),
        ("buffer: IV\n", r"the cell IV \(buffer\) is not a buffer"),
        ("tie_high: {cell: HI, pin: Z}\n", r"cell HI has no pin 'Z'"),
        ("tie_low: {cell: HI, pin: Y}\n", r"tie_low: pin 'Y' of HI is not the constant 0"),
        ("tie_high: {cell: IV, pin: Y}\n", r"tie_high: pin 'Y' of IV is not the constant 1"),
        (
            "dont_use: {name: x, patterns: [IV]}\n",
            r"mini\.lib: no inverter is left after the don't-use list 'x' \(.*/mine/pdk\.yaml\); it bans IV",
        ),
        (
            "dont_use: {name: x, patterns: [N*]}\n",
            r"mini\.lib: no two-input NAND, NOR, AND or OR is left after the don't-use list 'x' \(.*pdk\.yaml\); it bans ND",
        ),
        ("dont_use: {name: x}\n", r"pdk\.yaml:6: dont_use: give exactly one of `file` and `patterns`"),
        ("area_meaning: guess\nis_model: perhaps\n", r"pdk\.yaml:6: area_meaning: .*\n.*pdk\.yaml:7: is_model: "),
    ],
)
def test_what_a_pdk_yaml_can_get_wrong(extra: str, expected: str, mine: Path, tmp_path: Path) -> None:
    (mine / "pdk.yaml").write_text(YAML + extra)
    with pytest.raises(PdkError, match=expected):
        load(mine, tmp_path)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("nand2: ND", "nand2: NAND2", r"mini\.lib: nand2: unknown cell 'NAND2'; did you mean 'ND'"),
        ("nand2: ND", "nand2: BF", r"the reference cell BF \(nand2\) is not a two-input NAND"),
        ("path: mini.lib", "path: none.lib", r"none\.lib cannot be read: No such file.*check `liberty\.path`"),
        ("path: mini.lib", "path: mini.lib\n  embedded: x.json", r"pdk\.yaml:3: liberty: `path` stands alone"),
        ("path: mini.lib", "corner: tt", r"pdk\.yaml:3: liberty: no source of cell facts"),
        ("path: mini.lib", "path: mini.lib\n  sha256: abc", r"64 hexadecimal digits"),
        ("path: mini.lib", f"path: mini.lib\n  sha256: {'0a' * 32}", r"mini\.lib has the SHA-256 digest [0-9a-f]{64}, but"),
        ("  path: mini.lib", "  pdk_root: {variants: [a], default_corner: x, corners: {tt: y}}", r"'x' is not among the corners"),
        ("  path: mini.lib", "  pdk_root: {variants: [a], default_corner: tt, corners: {tt: y}}", r"set PDK_ROOT to the folder"),
        ("name: mini", "name: '../mini'", r"pdk\.yaml:1: name: "),
        ("title: A library for tests\n", "", r"title: this key is required"),
    ],
)
def test_what_a_pdk_yaml_must_say(old: str, new: str, expected: str, mine: Path, tmp_path: Path) -> None:
    assert YAML.count(old) == 1
    (mine / "pdk.yaml").write_text(YAML.replace(old, new))
    with pytest.raises(PdkError, match=expected):
        load(mine, tmp_path)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("area : 2;", "", r"mini\.lib: cells without an area: ND"),
        ("area : 3;", "area : 0;", r"mini\.lib: cells without an area: BF"),
        ('"!(A B)"', '"A B"', r"mini\.lib: the reference cell ND \(nand2\) is not a two-input NAND"),
        ('"!(A B)"', '"!(A B"', r"mini\.lib:3: cell ND: pin Y: function: "),
        ('function : "!A";', "", r"mini\.lib: no inverter is left .*; mapping cannot use: IV \(pin Y has no function\)"),
        ("cell (IV) { area : 1;", "cell (IV) { area : 1; dont_use : true;", r"mini\.lib: no inverter is left .*; it bans IV"),
        ("cell (IV) {", "cell (IV) { pin (V) { direction : inout; }", r"cannot use: IV \(pin V is an inout\)"),
        ("cell (IV)", 'cell ("IV.x1")', r"cannot use: IV\.x1 \(the name IV\.x1 is no plain identifier\)"),
        ('function : "!A";', 'function : "!Z";', r"mini\.lib: cell IV: .* reads \['Z'\].*; correct it or ban it by dont_use"),
        ("library (mini)", "module mini", r"mini\.lib:1: this is not a Liberty statement"),
    ],
)
def test_what_a_liberty_can_get_wrong(old: str, new: str, expected: str, mine: Path, tmp_path: Path) -> None:
    assert LIBERTY.count(old) == 1
    (mine / "mini.lib").write_text(LIBERTY.replace(old, new))
    with pytest.raises(PdkError, match=expected):
        load(mine, tmp_path)
    assert not (tmp_path / "cache").exists()  # nothing unchecked reaches the cache


def test_a_sound_sha256_is_accepted(mine: Path, tmp_path: Path) -> None:
    digest = hashlib.sha256(LIBERTY.encode()).hexdigest()
    (mine / "pdk.yaml").write_text(YAML.replace("path: mini.lib", f"path: mini.lib\n  sha256: {digest.upper()}\n  corner: tt"))
    pdk = load(mine, tmp_path)
    assert (pdk.liberty_digest, pdk.corner) == (digest, "tt")
    with pytest.raises(PdkError, match=r"is of the corner 'tt', not 'ss'"):
        load_pdk(str(mine), cache=tmp_path, environ={}, corner="ss")


def test_a_library_with_a_large_macro_loads(mine: Path, tmp_path: Path) -> None:
    pins = " ".join(f"pin (A{i}) {{ direction : input; }}" for i in range(60))
    macro = f"  cell (RAM) {{ area : 900; cell_leakage_power : 5; {pins} pin (Q) {{ direction : output; }} }}\n}}\n"
    (mine / "mini.lib").write_text(LIBERTY.rstrip()[:-1] + macro)
    ram = load(mine, tmp_path).cells().cells["RAM"]
    assert (len(ram.inputs), ram.leakage_table(), ram.leakage_uw, ram.is_combinational) == (60, None, 0.005, False)


def test_the_ban_of_the_library_itself_is_kept(mine: Path, tmp_path: Path) -> None:
    (mine / "mini.lib").write_text(LIBERTY.replace("cell (BF) { area : 3;", "cell (BF) { area : 0; dont_use : true;"))
    pdk = load(mine, tmp_path)
    assert pdk.dont_use_cells() == ("BF",)
    assert "BF" not in [cell.name for cell in pdk.usable_cells()]


def test_a_record_of_a_technology_has_no_path(mine: Path, tmp_path: Path) -> None:
    pdk = load(mine, tmp_path)
    described = pdk.describe()
    assert described["liberty_digest"] == hashlib.sha256(LIBERTY.encode()).hexdigest()
    assert described["dont_use_digest"] == pdk.dont_use.digest
    assert str(tmp_path) not in json.dumps(described)


def test_a_model_of_the_user_says_so(mine: Path, tmp_path: Path) -> None:
    (mine / "pdk.yaml").write_text(YAML + "is_model: true\narea_meaning: die-equivalent\n")
    pdk = load(mine, tmp_path)
    assert (pdk.is_model, pdk.source, pdk.area_meaning) == (True, "model", "die-equivalent")


def test_a_cache_that_cannot_be_written_is_a_store_error(mine: Path, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where the folder must be")
    with pytest.raises(StoreError, match=r"the technology cache .*cache cannot be written"):
        load(mine, tmp_path)


def test_a_pdk_is_frozen(mine: Path, tmp_path: Path) -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        load(mine, tmp_path).corner = "other"  # type: ignore[misc]
