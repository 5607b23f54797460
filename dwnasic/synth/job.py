"""What synthesis is asked for and what it answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from dwnasic.rtl.netlist import Netlist, Port
from dwnasic.tech.liberty import Cell
from dwnasic.tech.pdk import Pdk

STAGE_VERSION = 4  # raise when a change of the flow changes what a job returns


@dataclass(frozen=True)
class ChosenCell:
    """A library cell and the pin of its output."""

    cell: Cell
    output: str


@dataclass(frozen=True)
class SynthesisJob:
    """Map `netlist` to the cells of `pdk` with the ABC script `flows/abc/<script>.abc`, in at most `timeout_s` seconds.

    `chosen` has cells of the netlist that are outputs of library cells already, by the net that they drive: they stay as they are
    (the library cell's pins in order are the inputs of the netlist's cell). Outputs of the same library cell that read the same
    inputs are one instance.
    """

    netlist: Netlist
    pdk: Pdk
    script: str = "plain"
    timeout_s: float = 300.0
    chosen: Mapping[int, ChosenCell] = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class MappedCell:
    """An instance of a library cell: `pins` maps pin names to nets (0 and 1 are the constants)."""

    name: str
    cell: str
    pins: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class MappedNetlist:
    """The gate-level chip: instances of library cells. Port nets may be constants or input nets (feed-through)."""

    name: str
    inputs: tuple[Port, ...]
    outputs: tuple[Port, ...]
    cells: tuple[MappedCell, ...]
    clock: str | None


@dataclass(frozen=True)
class SynthesisResult:
    """The mapped netlist with its figures. `verilog` is the structural netlist (library cells only), `log` the tools' output.

    `area_um2` is the sum of the Liberty areas, `area_nand2` = area_um2 / pdk.nand2_area_um2; `register_area_um2` the part of
    flip-flops; `cell_counts` instances by cell name; `versions` the tools that made it.
    """

    mapped: MappedNetlist
    verilog: str
    area_um2: float
    area_nand2: float
    register_area_um2: float
    cell_counts: tuple[tuple[str, int], ...]
    log: str
    versions: tuple[tuple[str, str], ...]
    seconds: float
