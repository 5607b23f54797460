"""Write a hand-off folder: every file whole or not at all, files of an earlier hand-off replaced, nothing else touched."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from pathlib import Path

from dwnasic.errors import StoreError, lookup
from dwnasic.explore.trial import write_text
from dwnasic.handoff.chip import FinishedChip, physical_rules
from dwnasic.handoff.librelane import librelane_files, openlane_files
from dwnasic.handoff.orfs import orfs_files
from dwnasic.handoff.texts import SUMS, Files, readme, shared_files, with_sums
from dwnasic.handoff.tinytapeout import tinytapeout_files
from dwnasic.tech.pdk import Pdk

NETLIST = "netlist"
_COMMANDS = "No flow is set up here: take `src/` where you need it."


def netlist_files(chip: FinishedChip) -> Files:
    """All files without those of a flow: for every technology, a model too."""
    notes = chip.order.pdk.notes
    return shared_files(chip, chip.order.pdk.physical) | {"README.md": readme(chip, "any use", _COMMANDS, notes)}


TOOLS: dict[str, Callable[[FinishedChip], Files]] = {
    "librelane": librelane_files,
    "openlane": openlane_files,
    "orfs": orfs_files,
    "tinytapeout": tinytapeout_files,
    NETLIST: netlist_files,
}


def check_tool(pdk: Pdk, tool: str) -> None:
    """Refuse what cannot be handed over before any work: UnknownNameError (no such tool), PdkError (nothing to lay out with)."""
    lookup(TOOLS, tool, "tool")
    if tool not in (NETLIST, "tinytapeout"):
        physical_rules(pdk, tool)


def handoff_files(chip: FinishedChip, tool: str) -> Files:
    """All files of a hand-off with their manifest. Raises UnknownNameError (no such tool) and PdkError (see the tools)."""
    return with_sums(lookup(TOOLS, tool, "tool")(chip))


def write_folder(folder: Path, files: Mapping[str, str]) -> list[Path]:
    """Write the files and return their paths.

    The folder must be new, empty or an earlier hand-off: files of that one which are as they were written and are not in this one
    are removed. Raises StoreError for a folder that holds anything else, and for a file system that refuses.
    """
    earlier = _earlier(folder)
    for name, text in files.items():
        write_text(folder / name, text)
    try:
        for name, digest in earlier.items():
            path = folder / name
            if name not in files and path.is_file() and hashlib.sha256(path.read_bytes()).hexdigest() == digest:
                path.unlink()
    except OSError as error:
        raise StoreError(f"{error.filename} of an earlier hand-off could not be removed: {error.strerror}") from error
    return [folder / name for name in files]


def _earlier(folder: Path) -> dict[str, str]:
    """Names and digests of the hand-off that the folder holds; a foreign folder is refused."""
    try:
        if not folder.exists() or not any(folder.iterdir()):
            return {}
        if not (folder / SUMS).is_file() or not (folder / "CHECKS.json").is_file():
            raise StoreError(f"{folder} holds other files; choose a new or empty folder with --out")
        pairs = [line.split("  ", 1) for line in (folder / SUMS).read_text(encoding="utf-8").splitlines()]
    except OSError as error:
        raise StoreError(f"{folder} cannot be used for a hand-off: {error.strerror}; choose another with --out") from error
    return {pair[1]: pair[0] for pair in pairs if len(pair) == 2 and ".." not in pair[1] and not pair[1].startswith("/")}
