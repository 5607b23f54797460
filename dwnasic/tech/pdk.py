"""`Pdk`: a technology ready for use.

It is a Liberty file of one corner, its reference NAND2, the cells not to use, and what its areas mean.
"""

from __future__ import annotations

import contextlib
import fnmatch
import functools
import gzip
import hashlib
import os
import tempfile
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from dwnasic.data.openml import cache_folder
from dwnasic.errors import PdkError, StoreError, lookup
from dwnasic.resources import bundled
from dwnasic.tech.cell_table import canonical, dump_cells, load_cells
from dwnasic.tech.characterisation import Characterisation
from dwnasic.tech.delay_file import load_delays
from dwnasic.tech.die_cost import Die
from dwnasic.tech.lef_writer import AbstractLef
from dwnasic.tech.liberty import Cell, Liberty, read_liberty, read_liberty_text
from dwnasic.tech.liberty_timing import read_characterisation
from dwnasic.tech.liberty_writer import write_liberty
from dwnasic.tech.library_check import check_library
from dwnasic.tech.pdk_file import FILE_NAME, DontUseSection, PdkFile, PdkRootSection, read_patterns, read_pdk_file
from dwnasic.tech.physical import Physical


@dataclass(frozen=True)
class DontUse:
    """A named list of cells that mapping must avoid (patterns as in fnmatch); `digest` is of the sorted list."""

    name: str
    patterns: tuple[str, ...]
    digest: str

    @classmethod
    def of(cls, name: str, patterns: Iterable[str]) -> DontUse:
        """The list with its SHA-256 digest (of the distinct patterns, sorted, one a line)."""
        kept = tuple(dict.fromkeys(patterns))
        return cls(name, kept, hashlib.sha256("".join(f"{p}\n" for p in sorted(kept)).encode()).hexdigest())

    def bans(self, cell: str) -> bool:
        """Whether a cell of this name must not be used."""
        return any(fnmatch.fnmatchcase(cell, pattern) for pattern in self.patterns)


@dataclass(frozen=True)
class Pdk:
    """A technology as used by one run.

    `liberty` is a file whose name contains its content's digest (Yosys caches Liberty files by path and mtime).
    `source` says where the facts come from: "embedded", "PDK_ROOT", "model" or "user". `area_meaning` is "cell" or
    "die-equivalent". `is_model` is true where no foundry data is behind the figures; every report then says so.
    `tie_high` and `tie_low` are (cell, pin). A Liberty file written from an embedded table has no timing tables; `delays` is the
    file of fitted delays that goes with it, named by its content. `physical` are the rules of place and route, `die` what
    pads, wafer and yield cost, `abstract_lef` the geometry of a model's LEF; None where there are none. `tree` is the PDK tree
    ($PDK_ROOT/<variant>) that paths of `physical` are relative to, None when no tree is installed; `corners` are those that a
    tree has; `other_lists` its other don't-use lists by key; `where` the file with the cells' facts, for messages (`liberty` is
    the copy that tools read).
    """

    name: str
    title: str
    source: str
    corner: str
    liberty: Path
    liberty_digest: str
    dont_use: DontUse
    nand2_cell: str
    nand2_area_um2: float
    area_meaning: str
    is_model: bool
    notes: str
    where: str
    buffer_cell: str | None = None
    tie_high: tuple[str, str] | None = None
    tie_low: tuple[str, str] | None = None
    delays: Path | None = None
    physical: Physical | None = None
    die: Die | None = None
    abstract_lef: AbstractLef | None = None
    tree: Path | None = None
    corners: tuple[str, ...] = ()
    other_lists: tuple[tuple[str, DontUse], ...] = ()

    def characterisation(self) -> Characterisation | None:
        """Delays and internal energies: the fitted ones of an embedded table, else the tables of the Liberty file (2 s for 12 MB,
        kept in memory); None when there are none. Raises PdkError for a damaged file."""
        return _characterised(self.liberty, self.liberty_digest) if self.delays is None else _fitted(self.delays)

    def cells(self) -> Liberty:
        """The parsed library, kept in memory and, beside the Liberty file, on disk. Raises PdkError when the file is gone."""
        return _parsed(self.liberty, self.liberty_digest)

    def dont_use_cells(self) -> tuple[str, ...]:
        """The names of the cells that the don't-use list or the library itself bans, sorted: one `-dont_use` of Yosys each."""
        return tuple(sorted(name for name, cell in self.cells().cells.items() if cell.dont_use or self.dont_use.bans(name)))

    def usable_cells(self) -> tuple[Cell, ...]:
        """The cells of the library that neither the don't-use list nor the library itself bans, in file order."""
        return tuple(cell for name, cell in self.cells().cells.items() if not (cell.dont_use or self.dont_use.bans(name)))

    def describe(self) -> dict[str, str | float | bool]:
        """What a record says about the technology: names, digests and meanings, no path."""
        return {
            "name": self.name,
            "title": self.title,
            "source": self.source,
            "corner": self.corner,
            "liberty_digest": self.liberty_digest,
            "dont_use": self.dont_use.name,
            "dont_use_digest": self.dont_use.digest,
            "nand2_cell": self.nand2_cell,
            "nand2_area_um2": self.nand2_area_um2,
            "area_meaning": self.area_meaning,
            "is_model": self.is_model,
        }

    @property
    def flipflops(self) -> tuple[str, ...]:
        """Usable cells for a register (rising edge, no reset, true output), smallest first; empty when the library has none."""
        found = [cell for cell in self.usable_cells() if _is_register(cell)]
        return tuple(cell.name for cell in sorted(found, key=lambda cell: (cell.area_um2, cell.name)))

    def require_flipflop(self) -> str:
        """The smallest flip-flop. Raises PdkError when the library has none, which matters only for chips with registers."""
        if not self.flipflops:
            raise PdkError(
                f"{self.name}: {self.where} has no usable rising-edge D flip-flop without reset "
                f"(don't-use list: {self.dont_use.name}); ask for a chip without registers or take another library"
            )
        return self.flipflops[0]


@dataclass(frozen=True)
class Technology:
    """A bundled technology, as `list_pdks` finds it; nothing but its pdk.yaml has been read."""

    name: str
    title: str
    aliases: tuple[str, ...]
    is_model: bool
    folder: Path


@dataclass(frozen=True)
class _Source:
    """The tools' Liberty text, what it says, where it is from, its SHA-256 digest and its place in the cache."""

    source: str
    corner: str
    text: bytes
    library: Liberty
    where: str
    digest: str
    liberty: Path


def list_pdks() -> tuple[Technology, ...]:
    """The bundled technologies by name. Raises PdkError when one of their pdk.yaml files is damaged."""
    files = ((read_pdk_file(path), path.parent) for path in sorted(bundled("pdk").glob(f"*/{FILE_NAME}")))
    return tuple(Technology(f.name, f.title, tuple(f.aliases), f.is_model, folder) for f, folder in files)


def load_pdk(name: str, *, cache: Path, environ: Mapping[str, str], folder: Path | None = None, corner: str | None = None) -> Pdk:
    """Load the technology `name` (a folder of the bundled `pdk/`, an alias, or a path to a folder or pdk.yaml).

    `<name>+<list>` is the same technology with another of its don't-use lists, and a technology of its own to all that follow.
    A path is taken relative to `folder` (default: the current folder). `cache` is the folder for the Liberty that tools read.
    With `PDK_ROOT` in `environ` a technology that is installed below it uses the real Liberty file of `corner` (default: the
    technology's own); without it the embedded table, which has only the default corner.
    Raises UnknownNameError (no such technology) or PdkError (a file is missing or unusable; the message names it and what to do).
    """
    name, chosen = _split(name)
    path = _find(name, folder or Path())
    file = read_pdk_file(path)
    if chosen:
        section = lookup(file.dont_use_lists, chosen, f"don't-use list of {file.name}")
        file = file.model_copy(update={"name": f"{file.name}+{chosen}", "dont_use": section})
    source = _facts(file, path.parent, environ, corner, cache)
    dont_use = _dont_use(file.dont_use, path.parent)
    banned = {name for name, cell in source.library.cells.items() if cell.dont_use or dont_use.bans(name)}
    listed = file.dont_use.file if file.dont_use else None
    ban = f"{dont_use.name!r} ({path.parent / (listed or FILE_NAME)})"
    check_library(source.library, file, f"{file.name}: {source.where}", banned, ban)
    _keep(source.liberty, source.text)
    _keep(_table_path(source.liberty), dump_cells(source.library).encode())
    return Pdk(
        name=file.name,
        title=file.title,
        source=source.source,
        corner=source.corner,
        liberty=source.liberty,
        liberty_digest=source.digest,
        dont_use=dont_use,
        nand2_cell=file.nand2,
        nand2_area_um2=source.library.cells[file.nand2].area_um2,
        area_meaning=file.area_meaning,
        is_model=file.is_model,
        notes=file.notes.strip(),
        where=source.where,
        buffer_cell=file.buffer,
        tie_high=(file.tie_high.cell, file.tie_high.pin) if file.tie_high else None,
        tie_low=(file.tie_low.cell, file.tie_low.pin) if file.tie_low else None,
        delays=_keep_delays(file, path.parent, cache) if source.source in ("embedded", "model") else None,
        physical=file.physical,
        die=file.die,
        abstract_lef=file.abstract_lef,
        tree=_tree(file.liberty.pdk_root, environ),
        other_lists=tuple((key, _dont_use(s, path.parent)) for key, s in file.dont_use_lists.items()),
        corners=tuple(file.liberty.pdk_root.corners) if file.liberty.pdk_root else (source.corner,),
    )


def _split(name: str) -> tuple[str, str]:
    """A technology's name or path, and the don't-use list asked for behind a `+` ("" for its own)."""
    plain, plus, chosen = name.rpartition("+")
    return (plain, chosen) if plus and os.sep not in chosen and not chosen.endswith((".yaml", ".yml")) else (name, "")


def _find(name: str, folder: Path) -> Path:
    """The pdk.yaml that `name` means."""
    if os.sep not in name and not name.endswith((".yaml", ".yml")):
        table = {key: entry for entry in list_pdks() for key in (entry.name, *entry.aliases)}
        if name in table or not (folder / name / FILE_NAME).is_file():
            return lookup(table, name, "technology").folder / FILE_NAME
    place = (folder / Path(name).expanduser()).absolute()
    path = place / FILE_NAME if place.is_dir() else place
    if not path.is_file():
        raise PdkError(
            f"there is no technology at {place}: {path} does not exist; give a folder with a {FILE_NAME}, or the file itself"
        )
    return path


def _facts(file: PdkFile, home: Path, environ: Mapping[str, str], corner: str | None, cache: Path) -> _Source:
    section = file.liberty
    root = environ.get("PDK_ROOT")
    if section.path is not None:
        return _user_facts(file, home, section.path, corner, cache)
    if section.pdk_root is not None and root:
        return _pdk_root_facts(file, section.pdk_root, Path(root), environ.get("PDK", ""), corner, cache)
    if section.embedded is None:
        raise PdkError(
            f"{file.name}: the cell facts are in a PDK tree only; install it and set PDK_ROOT to the folder that holds it"
        )
    library = load_cells(home / section.embedded)
    own = section.pdk_root.default_corner if section.pdk_root else section.corner or "typical"
    if corner is not None and corner != own:
        hint = "; set PDK_ROOT to use the other corners" if section.pdk_root else ""
        raise PdkError(f"{file.name}: the embedded table holds the corner {own!r} only, not {corner!r}{hint}")
    comment = f"{file.title}\nwritten by dwnasic from {file.name}/{section.embedded}\n{file.notes.strip()}"
    text = write_liberty(library, comment).encode()
    digest, liberty = _place(file, text, cache)
    return _Source("model" if file.is_model else "embedded", own, text, library, str(home / section.embedded), digest, liberty)


def _user_facts(file: PdkFile, home: Path, path: str, corner: str | None, cache: Path) -> _Source:
    place = home / path
    own = file.liberty.corner or "typical"
    if corner is not None and corner != own:
        raise PdkError(f"{file.name}: {place} is of the corner {own!r}, not {corner!r}")
    text = _content(place, file.liberty.install or f"check `liberty.path` in {home / FILE_NAME}")
    digest, liberty = _place(file, text, cache)
    if file.liberty.sha256 not in (None, digest):
        raise PdkError(
            f"{place} has the SHA-256 digest {digest}, but {FILE_NAME} says {file.liberty.sha256}; correct the one that is wrong"
        )
    kind = "model" if file.is_model else "user"
    return _Source(kind, own, text, _library(text, str(place), liberty), str(place), digest, liberty)


def _pdk_root_facts(file: PdkFile, section: PdkRootSection, root: Path, variant: str, corner: str | None, cache: Path) -> _Source:
    name = corner or section.default_corner
    if name not in section.corners:
        raise PdkError(f"{file.name} has no corner {name!r}; known: {', '.join(sorted(section.corners))}")
    tree = _variant(section, root, variant)
    place = tree / section.corners[name]
    instead = "; unset it to use the embedded table" if file.liberty.embedded else ""
    text = _content(place, f"PDK_ROOT must name the folder that holds {tree.name}{instead}")
    digest, liberty = _place(file, text, cache)
    return _Source("PDK_ROOT", name, text, _library(text, str(place), liberty), str(place), digest, liberty)


def _variant(section: PdkRootSection, root: Path, variant: str) -> Path:
    """The folder of a variant of a PDK below its root."""
    return (root.expanduser() / (variant if variant in section.variants else section.variants[0])).absolute()


def _tree(section: PdkRootSection | None, environ: Mapping[str, str]) -> Path | None:
    """The tree below PDK_ROOT or, where that is not set, the one that `dwnasic pdk install` made; None when there is none."""
    if section is None:
        return None
    root = Path(environ.get("PDK_ROOT") or cache_folder(environ) / "pdk")
    tree = _variant(section, root, environ.get("PDK", ""))
    return tree if tree.is_dir() else None


def _place(file: PdkFile, text: bytes, cache: Path) -> tuple[str, Path]:
    """The digest of a Liberty text and the content-named file of the cache for it."""
    digest = hashlib.sha256(text).hexdigest()
    return digest, cache.absolute() / f"{file.name}-{digest[:16]}.lib"


def _content(place: Path, hint: str) -> bytes:
    """The bytes of a Liberty file, unpacked when it is a gzip file."""
    try:
        raw = place.read_bytes()
        return gzip.decompress(raw) if raw[:2] == b"\x1f\x8b" else raw
    except (OSError, EOFError, zlib.error) as error:
        what = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise PdkError(f"the Liberty file {place} cannot be read: {what}; {hint}") from error


def _library(text: bytes, where: str, liberty: Path) -> Liberty:
    """The facts of a Liberty text: from the table that an earlier call left in the cache, else parsed (1 s for 12 MB)."""
    with contextlib.suppress(PdkError):  # a missing or damaged table, or one of an older format, is written again
        return load_cells(_table_path(liberty))
    return canonical(read_liberty_text(text.decode("utf-8", errors="replace"), where))


def _keep_delays(file: PdkFile, home: Path, cache: Path) -> Path | None:
    """The embedded delays as a content-named file of the cache."""
    if file.liberty.embedded_delays is None:
        return None
    place = home / file.liberty.embedded_delays
    try:
        text = place.read_bytes()
    except OSError as error:
        raise PdkError(f"the delay file {place} cannot be read: {error.strerror}; check `embedded_delays`") from error
    kept = cache.absolute() / f"{file.name}-{hashlib.sha256(text).hexdigest()[:16]}.delays.json"
    _keep(kept, text)
    return kept


def _dont_use(section: DontUseSection | None, home: Path) -> DontUse:
    if section is None:
        return DontUse.of("none", ())
    return DontUse.of(section.name, section.patterns if section.patterns is not None else read_patterns(home / str(section.file)))


def _is_register(cell: Cell) -> bool:
    state = cell.flipflop
    return (
        state is not None and state.is_plain and len(cell.inputs) == 2 and any(p.function == state.state[0] for p in cell.outputs)
    )


def _table_path(liberty: Path) -> Path:
    return liberty.with_suffix(".cells.json")


@functools.lru_cache(maxsize=16)
def _parsed(liberty: Path, digest: str) -> Liberty:
    """The facts of a Liberty file of the cache; `digest` makes the key safe where two caches share a path."""
    with contextlib.suppress(PdkError):
        return load_cells(_table_path(liberty))
    return canonical(read_liberty(liberty))


@functools.lru_cache(maxsize=4)
def _characterised(liberty: Path, digest: str) -> Characterisation | None:
    """The tables of a Liberty file of the cache; `digest` makes the key safe where two caches share a path."""
    return read_characterisation(liberty)


@functools.lru_cache(maxsize=8)
def _fitted(delays: Path) -> Characterisation:
    return load_delays(delays)


def _keep(path: Path, content: bytes) -> None:
    """Write a content-named file of the cache atomically, unless it is there already. Raises StoreError."""
    try:
        if path.is_file() and path.read_bytes() == content:
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")
        try:
            with os.fdopen(handle, "wb") as sink:
                sink.write(content)
            Path(temporary).chmod(0o644)  # mkstemp's 0600 would lock other users of a shared cache out
            Path(temporary).replace(path)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise StoreError(
            f"the technology cache {path.parent} cannot be written: {error.strerror}; choose a folder that can"
        ) from error
