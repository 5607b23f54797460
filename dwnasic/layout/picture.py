"""Pictures of layouts as PNG: a GDS in layer colours with a caption that says what it is (klayout, headless)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from dwnasic.errors import ToolFailedError
from dwnasic.layout.gds import Views, klayout_module

WIDTH = 1800  # pixels
_CAPTION_LAYER, _OUTLINE_LAYER, _CELL_LAYER = (999, 0), (999, 1), (999, 2)
Die = tuple[float, float, float, float]
Names = Mapping[tuple[int, int], str]
Sizes = Mapping[str, tuple[float, float]]
_MARGIN = 0.03  # of the die's width
_LINE = 0.024  # height of the letters of the caption, of the die's width
_SOLID, _HOLLOW = 0, 1  # klayout's numbers of dither patterns
_INK, _CELL_FILL, _CELL_EDGE = 0x24292F, 0xEDF1F7, 0x7A8694
# by the layer's name in the technology: fill colour and pattern; what is not here (implants, marks, labels) is not drawn.
_STYLES: dict[str, tuple[int, int]] = {
    "nwell.drawing": (0xE9E4F3, _SOLID),
    "diff.drawing": (0x8FCB8F, _SOLID),
    "tap.drawing": (0xD8C26A, _SOLID),
    "poly.drawing": (0xD9534F, _SOLID),
    "licon1.drawing": (0x5A3E2B, _SOLID),
    "li1.drawing": (0xB79BD2, _SOLID),
    "mcon.drawing": (0x3A3A3A, _SOLID),
    "met1.drawing": (0x4C78C8, _SOLID),
    "via.drawing": (0x1B3A70, _SOLID),
    "met2.drawing": (0xE377C2, _SOLID),
    "via2.drawing": (0x7A2E68, _SOLID),
    "met3.drawing": (0x2CB1B5, _SOLID),
    "via3.drawing": (0x0F5F62, _SOLID),
    "met4.drawing": (0xF2A03D, _SOLID),
    "met5.drawing": (0xC9C14A, _SOLID),
    "met1.shape": (0xC3D2EE, _SOLID),  # metal inside of a cell that is known as a LEF abstract
}


def draw(gds: Path, views: Views, names: Names, sizes: Sizes, caption: tuple[str, ...], die: Die, target: Path) -> None:
    """Draw a GDS file: its layers, frames round the cells, the die's outline, and text below.

    `names` are those of the layers where the technology has no properties, `sizes` width and height of the cells to be framed.
    Raises ToolNotFoundError (no klayout) and ToolFailedError (a file cannot be read, the picture cannot be written).
    """
    db, lay = klayout_module("db"), klayout_module("lay")
    width = die[2] - die[0]
    try:
        view = lay.LayoutView()
        view.load_layout(str(gds), True)
        if views.layer_properties is not None:
            view.load_layer_props(str(views.layer_properties))
        layout, top = view.cellview(0).layout(), view.cellview(0).cell
        foot = _write_caption(db, layout, top, caption, die)
        top.shapes(layout.layer(*_OUTLINE_LAYER)).insert(db.DBox(*die))
        frames = top.shapes(layout.layer(*_CELL_LAYER))
        for instance in list(top.each_inst()):
            if instance.cell.name in sizes:
                frames.insert(db.DBox(0, 0, *sizes[instance.cell.name]).transformed(instance.dtrans))
        view.add_missing_layers()
        _style(view, names)
        view.max_hier()
        for name, value in (("background-color", "#ffffff"), ("grid-visible", "false"), ("text-visible", "false"),
                            ("cell-box-visible", "false")):  # fmt: skip
            view.set_config(name, value)
        margin = _MARGIN * width
        box = db.DBox(die[0] - margin, die[1] - foot, die[2] + margin, die[3] + margin)
        view.zoom_box(box)
        view.save_image_with_options(str(target), WIDTH, round(WIDTH * box.height() / box.width()), oversampling=2)
    except RuntimeError as error:
        raise ToolFailedError(f"klayout could not draw {gds.name}: {error}") from error
    if not target.is_file():
        raise ToolFailedError(f"klayout wrote no picture {target}; can the folder be written?")


def _write_caption(db: Any, layout: Any, top: Any, caption: tuple[str, ...], die: Die) -> float:
    """Lines of text below the die, as polygons in a layer of their own; returns how far they reach down (um)."""
    width = die[2] - die[0]
    generator = db.TextGenerator.default_generator()
    shapes = top.shapes(layout.layer(*_CAPTION_LAYER))
    longest = max(map(len, caption), default=1)
    size = min(_LINE * width, width * generator.dheight() / (longest * generator.dwidth() * 1.02))
    for i, line in enumerate(caption):
        text = generator.text(line, layout.dbu, size / generator.dheight())
        shapes.insert(
            text.moved(round(die[0] / layout.dbu), round((die[1] - _MARGIN * width - (i + 1) * 1.6 * size) / layout.dbu))
        )
    return 2 * _MARGIN * width + len(caption) * 1.6 * float(size)


def _style(view: Any, names: Names) -> None:
    """Colours by layer name where the technology names its layers; the caption and the outline in ink."""
    at = view.begin_layers()
    while not at.at_end():
        layer = at.current().dup()
        number = (layer.source_layer, layer.source_datatype)
        name = layer.name.split(" ")[0] or plain_name(names.get(number, ""))
        if number == _CAPTION_LAYER:
            _paint(layer, _INK, _SOLID)
        elif number == _OUTLINE_LAYER:
            _paint(layer, _INK, _HOLLOW)
        elif number == _CELL_LAYER:
            _paint(layer, _CELL_FILL, _SOLID)
            layer.frame_color = _CELL_EDGE
        elif name in _STYLES:
            _paint(layer, *_STYLES[name])
        elif not layer.has_children():
            layer.visible = False
        view.set_layer_properties(at, layer)
        at.next()


def plain_name(name: str) -> str:
    """The name that a layer of a LEF file would have in _STYLES: `met1.drawing` for metal1 and metal1.PIN; "" for others."""
    found = re.fullmatch(r"(met|metal|via)(\d)(?:\.(PIN|OBS))?", name)
    if found is None:
        return ""
    if found[1] == "via":
        return "via.drawing" if found[2] == "1" else f"via{found[2]}.drawing"
    return f"met{found[2]}.{'shape' if found[3] == 'OBS' else 'drawing'}"


def _paint(layer: Any, colour: int, pattern: int) -> None:
    layer.visible = True
    layer.fill_color = layer.frame_color = colour
    layer.dither_pattern = pattern
    layer.transparent = pattern == _SOLID
    layer.width = 1
