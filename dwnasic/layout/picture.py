"""Pictures of layouts as PNG: a GDS in layer colours with a caption that says what it is (klayout, headless)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from dwnasic.errors import ToolFailedError
from dwnasic.layout.gds import Views, klayout_module

WIDTH = 1800  # pixels
_CAPTION_LAYER, _OUTLINE_LAYER = (999, 0), (999, 1)
_MARGIN = 0.03  # of the die's width
_LINE = 0.024  # height of the letters of the caption, of the die's width
_SOLID, _HOLLOW = 0, 1  # klayout's numbers of dither patterns
_INK = 0x24292F
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
}


def draw(gds: Path, views: Views, caption: tuple[str, ...], die_um: tuple[float, float], target: Path) -> None:
    """Draw a GDS file: its layers, the die's outline, a legend line and lines of text below. `die_um` are width and height.

    Raises ToolNotFoundError (no klayout) and ToolFailedError (a file cannot be read, the picture cannot be written).
    """
    db, lay = klayout_module("db"), klayout_module("lay")
    width, height = die_um
    try:
        view = lay.LayoutView()
        view.load_layout(str(gds), True)
        if views.layer_properties is not None:
            view.load_layer_props(str(views.layer_properties))
        layout, top = view.cellview(0).layout(), view.cellview(0).cell
        foot = _write_caption(db, layout, top, caption, width)
        top.shapes(layout.layer(*_OUTLINE_LAYER)).insert(db.DBox(0, 0, width, height))
        view.add_missing_layers()
        _style(view, has_names=views.layer_properties is not None)
        view.max_hier()
        for name, value in (("background-color", "#ffffff"), ("grid-visible", "false"), ("text-visible", "false"),
                            ("cell-box-visible", "false")):  # fmt: skip
            view.set_config(name, value)
        margin = _MARGIN * width
        box = db.DBox(-margin, -foot, width + margin, height + margin)
        view.zoom_box(box)
        view.save_image_with_options(str(target), WIDTH, round(WIDTH * box.height() / box.width()), oversampling=2)
    except RuntimeError as error:
        raise ToolFailedError(f"klayout could not draw {gds.name}: {error}") from error
    if not target.is_file():
        raise ToolFailedError(f"klayout wrote no picture {target}; can the folder be written?")


def _write_caption(db: Any, layout: Any, top: Any, caption: tuple[str, ...], width: float) -> float:
    """Lines of text below the die, as polygons in a layer of their own; returns how far they reach down (um)."""
    generator = db.TextGenerator.default_generator()
    shapes = top.shapes(layout.layer(*_CAPTION_LAYER))
    longest = max(map(len, caption), default=1)
    size = min(_LINE * width, width * generator.dheight() / (longest * generator.dwidth() * 1.02))
    for i, line in enumerate(caption):
        text = generator.text(line, layout.dbu, size / generator.dheight())
        shapes.insert(text.moved(0, round(-(_MARGIN * width + (i + 1) * 1.6 * size) / layout.dbu)))
    return 2 * _MARGIN * width + len(caption) * 1.6 * float(size)


def _style(view: Any, has_names: bool) -> None:
    """Colours by layer name where the technology names its layers; the caption and the outline in ink."""
    at = view.begin_layers()
    while not at.at_end():
        layer = at.current().dup()
        number = (layer.source_layer, layer.source_datatype)
        name = layer.name.split(" ")[0]
        if number == _CAPTION_LAYER:
            _paint(layer, _INK, _SOLID)
        elif number == _OUTLINE_LAYER:
            _paint(layer, _INK, _HOLLOW)
        elif name in _STYLES:
            _paint(layer, *_STYLES[name])
        elif has_names and not layer.has_children():
            layer.visible = False
        view.set_layer_properties(at, layer)
        at.next()


def _paint(layer: Any, colour: int, pattern: int) -> None:
    layer.visible = True
    layer.fill_color = layer.frame_color = colour
    layer.dither_pattern = pattern
    layer.transparent = pattern == _SOLID
    layer.width = 1
