"""The figures: what they show, that labels keep apart, areas of 0, fixed bytes whatever the user's settings."""

from __future__ import annotations

import io
import xml.etree.ElementTree as ET
from dataclasses import replace

import matplotlib
import numpy as np
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from PIL import Image

from dwnasic.explore.trial import Record
from dwnasic.report.figures import areas_image, pareto_images
from dwnasic.report.labels import Label, place_labels
from dwnasic.report.scene import collect, pair_notes
from dwnasic.report.style import LUT_COLORS, PART_COLORS, AreaAxis, drawable, fixed_style, image
from dwnasic.report.tables import shape


@pytest.fixture(scope="module")
def scene(study, members, trials, references):
    return collect(study, members, trials, references)


@pytest.fixture(scope="module")
def images(files):
    return files["pareto.png"], files["pareto.svg"], files["areas.png"]


def test_images_are_whole_and_carry_no_date_or_version(images):
    png, svg, areas = images
    for data in (png, areas):
        with Image.open(io.BytesIO(data)) as picture:
            picture.load()
            assert set(picture.info) <= {"dpi"}
            assert np.asarray(picture.convert("L")).min() < 60  # something is drawn
    assert ET.fromstring(svg).tag.endswith("svg")
    assert b"<dc:date>" not in svg
    assert b"<dc:creator>" not in svg


def test_bytes_do_not_depend_on_the_users_settings(scene, images):
    with matplotlib.rc_context({"font.size": 21.0, "lines.linewidth": 9.0, "svg.hashsalt": "other", "axes.facecolor": "red"}):
        assert (*pareto_images(scene), areas_image(scene)) == images
        assert matplotlib.rcParams["font.size"] == 21.0


@pytest.mark.parametrize("kept", [0, 1])
def test_few_members_and_no_trials_are_drawn(study, members, kept):
    scene = collect(study, members[1 : 1 + kept], [], [])
    png, _ = pareto_images(scene)
    assert png.startswith(b"\x89PNG")
    assert areas_image(scene).startswith(b"\x89PNG")


def test_members_without_scores_parts_or_known_glyphs_are_drawn(study, members, trials, references):
    chips = tuple(
        replace(c, parts=None, technology="频率 $x$" if c.technology == "flexic_0p8" else c.technology) for c in members[0].chips
    )
    odd = replace(members[0], chips=chips, family="tiny", outer=None, candidate={}, metrics={"validation_accuracy_mean": 0.9})
    scene = collect(study.model_copy(update={"title": "频率 $a_1\n<x>"}), [odd, *members[1:3]], trials, references)
    assert pareto_images(scene)[0].startswith(b"\x89PNG")
    assert areas_image(scene).startswith(b"\x89PNG")


def test_scene_keeps_one_trial_a_key_and_names_lines(scene, trials):
    assert len(scene.trials) == len({t.key for t in trials}) == len(trials) - 1
    assert [line.text.split("\n")[0] for line in scene.lines] == ["majority", "8-leaf tree"] or [
        line.text.split("\n")[0] for line in scene.lines
    ] == ["8-leaf tree", "majority"]
    assert scene.pairs[0] == ("sky130_fd_sc_hd", "bits")
    assert len(scene.pairs) == 4


def test_reported_results_are_marked_as_reported(study, members):
    reported = Record(
        "reference",
        "r1",
        "tiny",
        "complete",
        {"name": "x", "label": "Tiny"},
        metrics={"test_accuracy_mean": 0.73, "area_nand2": 300.0},
    )
    few = [replace(members[0], chips=members[0].chips[:1])]
    scene = collect(study, few, [], [reported])
    assert [(p.text, p.accuracy, p.area) for p in scene.reported] == [("Tiny (reported, unconfirmed)", 0.73, 300.0)]
    assert scene.lines == ()
    assert pareto_images(scene)[0] != pareto_images(collect(study, few, [], []))[0]


def test_notes_say_what_an_area_is(scene):
    assert pair_notes(scene.pairs[0], scene.of(scene.pairs[0])) == "without encoder"
    assert pair_notes(("flexic_0p8", "words"), scene.of(("flexic_0p8", "words"))) == "model, die-equivalent area, with encoder"


def test_shape_of_a_chip():
    assert shape({"luts": 14, "lut_inputs": 6, "family": "dwn"}) == "14\u00d7LUT6"
    assert shape({"luts": 0, "lut_inputs": 2, "family": "dwn"}) == "wire"
    assert shape({"luts": 9, "lut_inputs": None, "family": "tiny"}) == "9\u00d7LUT"
    assert shape({"luts": None, "lut_inputs": None, "family": "tiny"}) == "tiny"
    known = {"luts": 9, "lut_inputs": 3}
    assert shape({**known, "family": "tiny", "gates": 50, "code": "gray_4"}) == "\u226450 gates, gray_4"
    assert shape({**known, "family": "tree", "kind": "tree", "leaves": 8, "trees": 1}) == "tree 8"
    assert shape({**known, "family": "tree", "kind": "forest", "leaves": 4, "trees": 5}) == "forest 5\u00d74"
    assert shape({**known, "family": "hybrid", "start": "0123456789"}) == "from 012345"


def test_area_axis_has_a_place_left_of_all_positive_areas_for_zero():
    axis = AreaAxis.of([0.0, 2.0, 60.0])
    assert axis.place(0.0) < axis.low < 2.0 < 60.0 < axis.high
    assert AreaAxis.of([2.0, 60.0]).zero is None
    only_zero = AreaAxis.of([0.0])
    assert 0 < only_zero.place(0.0) < only_zero.low


@pytest.mark.parametrize("areas", [[0.0, 1.0, 50.0], [3.0], [0.0], [], [0.5, 1e6], [30.0, 44.0]])
def test_area_axis_ticks_are_inside_and_named(areas):
    figure = Figure()
    axes = figure.add_subplot()
    axis = AreaAxis.of(areas)
    axis.apply(axes, "area")
    low, high = axes.get_xlim()
    ticks = axes.xaxis.get_majorticklocs()
    assert all(low <= t <= high for t in ticks)
    assert len(ticks) >= 3
    assert ("0" in [t.get_text() for t in axes.get_xticklabels()]) == (0.0 in areas)
    assert all(low <= axis.place(a) <= high for a in areas)


def _luminance(color: str) -> float:
    r, g, b = (int(color[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


@pytest.mark.parametrize("palette", [LUT_COLORS, PART_COLORS])
def test_colours_differ_for_dichromats(palette):
    """Projected on what a deuteranope sees (no difference of red against green at equal brightness), pairs stay apart."""
    seen = [(_luminance(c), int(c[5:7], 16) / 255) for c in palette.values()]
    for i, (light, blue) in enumerate(seen):
        for other_light, other_blue in seen[i + 1 :]:
            assert abs(light - other_light) + abs(blue - other_blue) > 0.12


def test_labels_do_not_overlap_each_other_or_points():
    random = np.random.default_rng(1)
    with fixed_style():
        figure = Figure(figsize=(8, 6))
        FigureCanvasAgg(figure)
        axes = figure.add_subplot()
        axes.set_xlim(0, 1)
        axes.set_ylim(0, 1)
        points = random.uniform(0.1, 0.9, (14, 2))
        labels = [Label(float(x), float(y), f"abcdef {i}") for i, (x, y) in enumerate(points)]
        texts = place_labels(axes, labels, [(float(x), float(y), 3.5) for x, y in points], [], 8.0)
        figure.draw_without_rendering()
        boxes = [super(type(t), t).get_window_extent() for t in texts]
        inside = axes.get_window_extent()
        pixels = axes.transData.transform(points)
    for i, box in enumerate(boxes):
        assert not any(box.overlaps(other) for other in boxes[i + 1 :])
        assert not any(box.contains(*p) for p in pixels)
        assert inside.x0 <= box.x0
        assert box.x1 <= inside.x1


def test_drawable_text_is_one_short_line_of_known_glyphs():
    assert drawable("a\nb\t频") == "a b \u25a1"
    assert len(drawable("x" * 500, 20)) == 20
    with fixed_style():
        figure = Figure()
        figure.text(0.1, 0.5, drawable("$\\frac{1}{2 频\x07"))
        assert image(figure, "png").startswith(b"\x89PNG")
