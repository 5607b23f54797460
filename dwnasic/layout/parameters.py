"""What a place and route script reads: the numbers of the floorplan, the names of the technology, tracks, activities.

Everything is checked here, before a tool starts: files that are not there, a die without room.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path

from dwnasic.errors import PdkError
from dwnasic.handoff.chip import FinishedChip, physical_rules
from dwnasic.handoff.librelane import density_percent
from dwnasic.handoff.texts import constraints, numbers
from dwnasic.ppa.opensta import activities
from dwnasic.rtl.ports import CLOCK, stimuli
from dwnasic.tech.floorplan import Floorplan
from dwnasic.tech.pdk import Pdk
from dwnasic.tech.pdk_install import PACKAGES
from dwnasic.tech.physical import Physical
from dwnasic.verify.simulate import signal_statistics


@dataclass(frozen=True)
class Track:
    """The tracks of a layer: offset and pitch of the vertical (x) and of the horizontal (y) ones, um."""

    layer: str
    x_offset: Decimal
    x_pitch: Decimal
    y_offset: Decimal
    y_pitch: Decimal


def floor_of(chip: FinishedChip, what: str) -> tuple[Physical, Floorplan]:
    """Rules and floorplan of a chip. Raises PdkError for a technology that cannot be laid out by `what`."""
    rules = physical_rules(chip.order.pdk, what)
    assert chip.floorplan is not None  # made whenever the technology has rules
    return rules, chip.floorplan


def view_path(pdk: Pdk, name: str, key: str) -> Path:
    """The file of the PDK tree that `views.<key>` names. Raises PdkError that says what to set or to install."""
    if pdk.tree is None:
        views = f"; `dwnasic pdk install {pdk.name}` fetches what pictures need" if pdk.name in PACKAGES else ""
        raise PdkError(
            f"{pdk.name}: a layout needs the PDK tree (LEF, GDS, tracks) and PDK_ROOT names none; "
            f"install the PDK and set PDK_ROOT to the folder that holds it{views}"
        )
    path = pdk.tree / name
    if not path.is_file():
        raise PdkError(f"{pdk.name}: {path} is missing ({key} in the `physical` section of its pdk.yaml); is the PDK complete?")
    return path


def read_tracks(path: Path) -> tuple[Track, ...]:
    """The tracks of a `tracks.info` file: lines "layer X|Y offset pitch". Raises PdkError naming file and line."""
    found: dict[str, dict[str, tuple[Decimal, Decimal]]] = {}
    try:
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if not line.strip():
                continue
            try:
                layer, axis, offset, pitch = line.split()
                found.setdefault(layer, {})[{"X": "x", "Y": "y"}[axis]] = (Decimal(offset), Decimal(pitch))
            except (ValueError, KeyError, InvalidOperation) as error:
                raise PdkError(f"{path}:{number}: `layer X|Y offset pitch` was expected, not {line.strip()!r}") from error
    except OSError as error:
        raise PdkError(f"the tracks {path} cannot be read: {error.strerror}") from error
    if half := [layer for layer, axes in found.items() if set(axes) != {"x", "y"}]:
        raise PdkError(f"{path}: the layers {', '.join(half)} have tracks in one direction only")
    return tuple(Track(layer, *axes["x"], *axes["y"]) for layer, axes in found.items())


def parameters(chip: FinishedChip) -> dict[str, str]:
    """The parameters of `flows/openroad/place_and_route.tcl` by name. Raises PdkError (no rules for a layout)."""
    rules, floor = floor_of(chip, "OpenROAD")
    pdk, straps = chip.order.pdk, floor.straps
    horizontal, vertical = rules.pin_layers
    return {
        "top": chip.order.top,
        "clock": chip.model.clock or "-",
        "clock_name": CLOCK,
        "site": rules.site.name,
        "die_area": numbers(floor.die),
        "core_area": numbers(floor.core),
        "tap_cell": rules.tap.cell,
        "tap_distance": f"{rules.tap.distance_um:f}",
        "power_net": rules.pins.power[0],
        "ground_net": rules.pins.ground[0],
        "power_pins": " ".join(rules.pins.power),
        "ground_pins": " ".join(rules.pins.ground),
        "rail_layer": rules.rail.layer,
        "rail_width": f"{rules.rail.width_um:f}",
        "strap_layer": rules.strap.layer,
        "strap_width": f"{straps.width:f}",
        "strap_spacing": f"{straps.spacing:f}",
        "strap_pitch": f"{straps.pitch:f}",
        "strap_offset": f"{straps.offset:f}",
        "routing_layers": "-".join(rules.routing),
        "pin_layer_horizontal": horizontal.layer,
        "pin_layer_vertical": vertical.layer,
        "wire_layer": vertical.layer,
        "dont_use": " ".join(pdk.dont_use_cells()) or "-",
        "density": f"{density_percent(floor) / 100:.2f}",
        "tie_low": "/".join(pdk.tie_low) if pdk.tie_low else "-",
        "tie_high": "/".join(pdk.tie_high) if pdk.tie_high else "-",
        "buffer": pdk.buffer_cell or "-",
        "fillers": " ".join(rules.fillers),
        "power_period": f"{1e9 / chip.order.rate_hz:.9g}",
    }


def script_files(chip: FinishedChip) -> dict[str, str]:
    """All texts that the script reads, by name. Raises PdkError (rules or tracks are missing)."""
    rules, _ = floor_of(chip, "OpenROAD")
    if rules.views.tracks is None:
        raise PdkError(f"{chip.order.pdk.name}: its pdk.yaml names no routing tracks; add `views.tracks` to `physical`")
    tracks = read_tracks(view_path(chip.order.pdk, rules.views.tracks, "views.tracks"))
    return {
        "chip.v": chip.result.verilog,
        "chip.sdc": constraints(chip, rules),
        "parameters.txt": lines(parameters(chip)),
        "tracks.txt": "".join(f"{t.layer} {t.x_offset} {t.x_pitch} {t.y_offset} {t.y_pitch}\n" for t in tracks),
        "activities.txt": activity_lines(chip),
    }


def activity_lines(chip: FinishedChip) -> str:
    """Lines "input activity duty" of every input bit over the rows of `chip.words`, as the figures before layout have them."""
    vectors = stimuli(chip.order.network.encoder, chip.words, chip.order.interface)
    statistics = signal_statistics(chip.result.mapped, chip.order.pdk.cells(), vectors)
    found = activities(chip.result, statistics)
    return "".join(f"{port} {changes:.9g} {duty:.9g}\n" for port, (changes, duty) in found.items())


def lines(values: Mapping[str, str]) -> str:
    """Lines "name value". Raises PdkError for a value that would not come through."""
    if bad := [name for name, value in values.items() if not value or "\n" in value]:
        raise PdkError(f"the parameters {', '.join(bad)} of the layout are empty or of several lines; check the pdk.yaml")
    return "".join(f"{name} {value}\n" for name, value in values.items())
