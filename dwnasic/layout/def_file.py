"""A placement as DEF 5.8: rows, tracks, cells, pins, the power grid's rails and straps, and the nets without wires."""

from __future__ import annotations

from collections.abc import Sequence

from dwnasic.handoff.chip import FinishedChip
from dwnasic.layout.footprint import UNITS, Rect, units_of
from dwnasic.layout.parameters import Track
from dwnasic.layout.placement import PlacedCell, PlacedPin, Placement
from dwnasic.synth.job import MappedNetlist
from dwnasic.tech.floorplan import Straps
from dwnasic.tech.physical import Physical


def placement_def(chip: FinishedChip, rules: Physical, placement: Placement, tracks: Sequence[Track]) -> str:
    """The text of a DEF file; a function of its arguments alone."""
    assert chip.floorplan is not None  # made whenever the technology has rules
    die = placement.die
    components = [*placement.cells, *placement.taps, *placement.fillers]
    lines = [
        "VERSION 5.8 ;",
        'DIVIDERCHAR "/" ;',
        'BUSBITCHARS "[]" ;',
        f"DESIGN {chip.order.top} ;",
        f"UNITS DISTANCE MICRONS {UNITS} ;",
        f"DIEAREA ( {die[0]} {die[1]} ) ( {die[2]} {die[3]} ) ;",
        *_rows(placement, rules),
        *_tracks(placement, tracks),
        f"COMPONENTS {len(components)} ;",
        *(_component(c, physical=c not in set(placement.cells)) for c in components),
        "END COMPONENTS",
        f"PINS {len(placement.pins)} ;",
        *(_pin(pin, names) for names in [net_names(chip.result.mapped)] for pin in placement.pins),
        "END PINS",
        *_power(rules, placement, chip.floorplan.straps),
        *_nets(chip.result.mapped, placement),
        "END DESIGN",
    ]
    return "\n".join([*lines, ""])


def net_names(mapped: MappedNetlist) -> dict[int, str]:
    """Names of nets: the port bit that a net is, else n<number>; -1 is the clock's port."""
    names: dict[int, str] = {}
    for port in (*mapped.outputs, *mapped.inputs):  # an input's name wins
        for i, net in enumerate(port.nets):
            names[net] = port.name if len(port.nets) == 1 else f"{port.name}[{i}]"
    taken = set(names.values()) | ({mapped.clock} if mapped.clock else set())
    for net in sorted({n for cell in mapped.cells for _, n in cell.pins} - set(names)):
        name = f"n{net}"
        while name in taken:
            name += "_"
        names[net] = name
    if mapped.clock is not None:
        names[-1] = mapped.clock
    return names


def rail_boxes(rules: Physical, placement: Placement) -> list[tuple[str, Rect]]:
    """(power or ground net, box) of every rail: on both edges of every row; a row that is not flipped has ground below."""
    half = units_of(rules.rail.width_um) // 2
    height = units_of(rules.site.height_um)
    width = placement.rows[0].sites * units_of(rules.site.width_um)
    power, ground = rules.pins.power[0], rules.pins.ground[0]
    left, bottom = placement.rows[0].x, placement.rows[0].y
    return [
        (power if i % 2 else ground, (left, bottom + i * height - half, left + width, bottom + i * height + half))
        for i in range(len(placement.rows) + 1)
    ]


def strap_boxes(rules: Physical, placement: Placement, straps: Straps) -> list[tuple[str, Rect]]:
    """(power or ground net, box) of every strap, over the height of the rails."""
    site = units_of(rules.site.width_um)
    left, right = placement.rows[0].x, placement.rows[0].x + placement.rows[0].sites * site
    width, spacing = units_of(straps.width), units_of(straps.spacing)
    edges = [box[1] for _, box in rail_boxes(rules, placement)] + [box[3] for _, box in rail_boxes(rules, placement)]
    low, high = min(edges), max(edges)
    found: list[tuple[str, Rect]] = []
    start = left + units_of(straps.offset) - width // 2
    while start + 2 * width + spacing <= right:
        for net, x in ((rules.pins.power[0], start), (rules.pins.ground[0], start + width + spacing)):
            found.append((net, (x, low, x + width, high)))
        start += units_of(straps.pitch)
    return found


def _rows(placement: Placement, rules: Physical) -> list[str]:
    site = units_of(rules.site.width_um)
    return [
        f"ROW ROW_{i} {rules.site.name} {r.x} {r.y} {'FS' if r.flipped else 'N'} DO {r.sites} BY 1 STEP {site} 0 ;"
        for i, r in enumerate(placement.rows)
    ]


def _tracks(placement: Placement, tracks: Sequence[Track]) -> list[str]:
    found = []
    for t in tracks:
        for axis, offset, pitch, size in (
            ("X", t.x_offset, t.x_pitch, placement.die[2]),
            ("Y", t.y_offset, t.y_pitch, placement.die[3]),
        ):
            first, step = units_of(offset), units_of(pitch)
            found.append(f"TRACKS {axis} {first} DO {(size - first) // step + 1} STEP {step} LAYER {t.layer} ;")
    return found


def _component(cell: PlacedCell, physical: bool) -> str:
    state = "FIXED" if physical else "PLACED"
    source = "+ SOURCE DIST " if physical else ""
    return f"- {cell.name} {cell.cell} {source}+ {state} ( {cell.x} {cell.y} ) {'FS' if cell.flipped else 'N'} ;"


def _pin(pin: PlacedPin, names: dict[int, str]) -> str:
    x, y = pin.centre
    box = (pin.box[0] - x, pin.box[1] - y, pin.box[2] - x, pin.box[3] - y)
    return (
        f"- {pin.name} + NET {names[pin.net]} + DIRECTION {'OUTPUT' if pin.is_output else 'INPUT'} + USE SIGNAL "
        f"+ PORT + LAYER {pin.layer} ( {box[0]} {box[1]} ) ( {box[2]} {box[3]} ) + PLACED ( {x} {y} ) N ;"
    )


def _power(rules: Physical, placement: Placement, straps: Straps) -> list[str]:
    """Rails and straps as wires through the middle of their boxes."""
    nets = ((rules.pins.power, "POWER"), (rules.pins.ground, "GROUND"))
    found = [f"SPECIALNETS {len(nets)} ;"]
    for pins, use in nets:
        found.append(f"- {pins[0]} " + " ".join(f"( * {pin} )" for pin in pins) + f" + USE {use}")
        word = "+ ROUTED"
        for net, (x0, y0, x1, y1) in rail_boxes(rules, placement):
            if net == pins[0]:
                y = (y0 + y1) // 2
                found.append(f"  {word} {rules.rail.layer} {y1 - y0} + SHAPE FOLLOWPIN ( {x0} {y} ) ( {x1} {y} )")
                word = "NEW"
        for net, (x0, y0, x1, y1) in strap_boxes(rules, placement, straps):
            if net == pins[0]:
                x = (x0 + x1) // 2
                found.append(f"  {word} {rules.strap.layer} {x1 - x0} + SHAPE STRIPE ( {x} {y0} ) ( {x} {y1} )")
                word = "NEW"
        found[-1] += " ;"
    return [*found, "END SPECIALNETS"]


def _nets(mapped: MappedNetlist, placement: Placement) -> list[str]:
    names = net_names(mapped)
    members: dict[str, list[str]] = {}
    for pin in placement.pins:
        members.setdefault(names[pin.net], []).append(f"( PIN {pin.name} )")
    for cell in mapped.cells:
        for pin_name, net in cell.pins:
            members.setdefault(names[net], []).append(f"( {cell.name} {pin_name} )")
    lines = [f"NETS {len(members)} ;"]
    lines += [f"- {name} {' '.join(ends)} + USE SIGNAL ;" for name, ends in sorted(members.items())]
    return [*lines, "END NETS"]
