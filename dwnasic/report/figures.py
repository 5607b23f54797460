"""The figures of a report: accuracy against area, and the parts of the areas. They show a `Scene`."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.gridspec import GridSpec
from matplotlib.lines import Line2D

from dwnasic.explore.pareto import front
from dwnasic.report.compare import FAMILY_NAMES
from dwnasic.report.labels import Label, place_labels
from dwnasic.report.scene import Line, Pair, Reported, Scene, area_notes, pair_notes
from dwnasic.report.style import (
    FAINT,
    FAMILY_COLORS,
    FAMILY_MARKERS,
    INK,
    LUT_COLORS,
    MARKERS,
    OTHER_MARKER,
    PART_COLORS,
    PART_NAMES,
    QUIET,
    SOFTWARE_COLOR,
    SOFTWARE_DASHES,
    AreaAxis,
    accuracy_axis,
    drawable,
    fixed_style,
    image,
)
from dwnasic.report.tables import AREA, Row, TrialRow, families, shape

_WIDTH, _TOP_HEIGHT, _SMALL_HEIGHT = 13.0, 5.9, 3.3  # inches
_COLUMNS = 3  # small panels a row
_CROWDED = 12  # with more front members only keys fit beside the points


def pareto_images(scene: Scene) -> tuple[bytes, bytes]:
    """The Pareto figure as PNG and SVG."""
    with fixed_style():
        figure = _pareto_figure(scene)
        return image(figure, "png"), image(figure, "svg")


def areas_image(scene: Scene) -> bytes:
    """The stacked bars of the area parts as PNG."""
    with fixed_style():
        return image(_areas_figure(scene), "png")


def _pareto_figure(scene: Scene) -> Figure:
    """Above: test accuracy of the members, and the search. Below: the members on the other technologies and interfaces."""
    others = scene.pairs[1:]
    small_rows = -(-len(others) // _COLUMNS)
    height = _TOP_HEIGHT + _SMALL_HEIGHT * small_rows
    figure = Figure(figsize=(_WIDTH, height))
    FigureCanvasAgg(figure)
    figure.suptitle(scene.title, x=0.06, y=1 - 0.12 / height, ha="left", va="top", fontsize=13, fontweight="bold")
    top = GridSpec(
        1,
        2,
        figure,
        left=0.06,
        right=0.985,
        top=1 - 0.72 / height,
        bottom=1 - (_TOP_HEIGHT - 1.3) / height,
        wspace=0.27 if sum(line.half is not None for line in scene.lines) < 2 else 0.42,
    )
    left, right = figure.add_subplot(top[0, 0]), figure.add_subplot(top[0, 1])
    _draw_members(left, scene, scene.pairs[0], large=True)
    _draw_search(right, scene)
    _draw_legend(figure, scene, 1 - (_TOP_HEIGHT - 0.65) / height)
    if others:
        grid = GridSpec(
            small_rows, _COLUMNS, figure, left=0.06, right=0.985, top=1 - (_TOP_HEIGHT + 0.15) / height, bottom=0.55 / height,
            wspace=0.2, hspace=0.55,
        )  # fmt: skip
        for i, pair in enumerate(others):
            _draw_members(figure.add_subplot(grid[i // _COLUMNS, i % _COLUMNS]), scene, pair, large=False)
    return figure


def _draw_members(axes: Axes, scene: Scene, pair: Pair, *, large: bool) -> None:
    """Test accuracy with error bars against area; the front that validation selected is connected."""
    name, notes = drawable(", ".join(pair), 60), pair_notes(pair, scene.of(pair))
    axes.set_title(
        f"Front members on test data: {name} ({notes})" if large else f"{name}\n({notes})", fontsize=10 if large else 8.5
    )
    rows = [row for row in scene.of(pair) if row["test_accuracy_mean"] is not None]
    reported = scene.reported if large and pair[1] == "bits" else ()
    axis = AreaAxis.of([*(row[AREA] for row in rows), *(p.area for p in reported)])
    axis.apply(axes, "area, NAND2 equivalents")
    halves = [row["test_accuracy_ci95"] or 0.0 for row in rows]
    means = [row["test_accuracy_mean"] for row in rows]
    ends = [m + sign * h for m, h in zip(means, halves, strict=True) for sign in (-1, 1)]
    accuracy_axis(
        axes, *_limits([*ends, *(v for line in scene.lines for v in line.band), *(p.accuracy for p in reported)], large)
    )
    if large:
        axes.set_ylabel("test accuracy, mean over outer splits (bars: 95 % interval)")
    else:
        axes.set_ylabel("test accuracy")
    if not rows:
        axes.text(0.5, 0.5, "no front member has test scores", transform=axes.transAxes, ha="center", va="center", color=QUIET)
    placed = [(axis.place(row[AREA]), mean) for row, mean in zip(rows, means, strict=True)]
    fronts = [
        [p for row, p in zip(rows, placed, strict=True) if row["on_front"] and row["family"] == family]
        for family in families(rows)
    ]
    for family, connected in zip(families(rows), fronts, strict=True):
        line = QUIET if len(scene.families) == 1 else FAMILY_COLORS.get(family, QUIET)
        axes.plot([x for x, _ in connected], [y for _, y in connected], color=line, lw=1.0, zorder=2)
    for row, (x, y), half in zip(rows, placed, halves, strict=True):
        marker, color = _look(scene, row["family"], row["head"], row["lut_inputs"])
        color = color if row["on_front"] else "#a8a8a8"
        axes.errorbar(
            x, y, yerr=half or None, color=color, lw=0.9 if large else 0.6, capsize=2.0 if large else 0.0, alpha=0.75, zorder=3
        )
        axes.plot(
            x, y, linestyle="", marker=marker, ms=6.5 if large else 4.5, mec=color,
            mfc=color if row["on_front"] else "white", zorder=4,
        )  # fmt: skip
    for point in reported:
        axes.plot(axis.place(point.area), point.accuracy, linestyle="", marker="*", ms=11, mfc="white", mec=INK, zorder=4)
    _draw_lines(axes, scene.lines, label=large)
    if large:
        _label_members(axes, axis, scene, rows, fronts, placed, halves, reported)


def _label_members(
    axes: Axes,
    axis: AreaAxis,
    scene: Scene,
    rows: Sequence[Row],
    fronts: Sequence[Sequence[tuple[float, float]]],
    placed: Sequence[tuple[float, float]],
    halves: Sequence[float],
    reported: Sequence[Reported],
) -> None:
    """Name the front members and the reported points beside their marks."""
    crowded = sum(map(len, fronts)) > _CROWDED
    labels = [
        Label(
            x,
            y,
            scene.short[row["key"]] + ("" if crowded else f" {shape(row)}"),
            _look(scene, row["family"], row["head"], row["lut_inputs"])[1],
        )
        for row, (x, y) in zip(rows, placed, strict=True)
        if row["on_front"]
    ]
    stars = [(axis.place(p.area), p.accuracy) for p in reported]
    labels = [Label(x, y, p.text) for p, (x, y) in zip(reported, stars, strict=True)] + labels
    bars = [(x, y - h, x, y + h) for (x, y), h in zip(placed, halves, strict=True)]
    links = [(*a, *b) for connected in fronts for a, b in pairwise(connected)]
    left, right = axes.get_xlim()
    across = [(left, line.mean, right, line.mean) for line in scene.lines]
    marks = [*((x, y, 3.5) for x, y in placed), *((x, y, 6.0) for x, y in stars)]
    place_labels(axes, labels, marks, [*bars, *links, *across], 7.5)


def _draw_lines(axes: Axes, lines: Sequence[Line], *, label: bool) -> None:
    """Software classifiers across the panel, each named right of it with its interval; names keep a distance from each other."""
    low, high = axes.get_ylim()
    distance, last = 0.085 * (high - low), low
    banded = [line for line in lines if line.half]
    for number, line in enumerate(sorted(lines, key=lambda line: line.mean)):
        if line.half and len(banded) == 1:
            axes.axhspan(*line.band, color=SOFTWARE_COLOR, alpha=0.07, lw=0, zorder=0.6)
        dashes = SOFTWARE_DASHES.get(line.name, ())
        axes.axhline(line.mean, color=SOFTWARE_COLOR, lw=1.0, ls=(0, dashes) if dashes else "-", zorder=1)
        if not label:
            continue
        if line.half and len(banded) > 1:  # bands would cover each other: bars beside the panel
            axes.errorbar(
                1.012 + 0.014 * number, line.mean, yerr=line.half, transform=axes.get_yaxis_transform(), color=SOFTWARE_COLOR,
                lw=0.9, capsize=2.0, clip_on=False, marker="_", ms=5,
            )  # fmt: skip
        last = max(line.mean, last + distance)
        axes.annotate(
            line.text, (1.0 if len(banded) < 2 else 1.06, last), (4, 0), xycoords=("axes fraction", "data"),
            textcoords="offset points", va="center", fontsize=7.5, color=SOFTWARE_COLOR, annotation_clip=False,
        )  # fmt: skip


def _draw_search(axes: Axes, scene: Scene) -> None:
    """Validation figures of all trials, with their front; trials far below it are marked at the lower edge."""
    name = scene.quality.replace("_", " ")
    able = [t for t in scene.trials if scene.quality in t.metrics and AREA in t.metrics and t.state in ("complete", "infeasible")]
    complete = [t for t in able if t.state == "complete"]
    tried = sum(t.family == "dwn" for t in complete)
    count = f"{tried} candidate{'' if tried == 1 else 's'}"
    if tried < len(complete):
        count += f", {len(complete) - tried} other chip{'' if len(complete) - tried == 1 else 's'}"
    axes.set_title(f"Validation data: {count}, {drawable(', '.join(scene.pairs[0]), 40)}")
    axes.set_ylabel(f"mean {name.removesuffix(' mean')} (hardened)" if name.endswith(" mean") else name)
    axis = AreaAxis.of(t.metrics[AREA] for t in able)
    axis.apply(axes, "area, NAND2 equivalents")
    fronts = {family: _front_of([t for t in complete if t.family == family], scene.quality) for family in scene.families}
    members = [p for points in fronts.values() for p in points]
    if not able:
        axes.text(0.5, 0.5, "no complete trial", transform=axes.transAxes, ha="center", va="center", color=QUIET)
    best = [q for q, _ in members] or [t.metrics[scene.quality] for t in able] or [0.0, 1.0]
    floor = min(best) - max(2.0 * (max(best) - min(best)), 0.02)
    shown = [max(t.metrics[scene.quality], floor) for t in able]
    low, high = _limits([*shown, *best], True)
    accuracy_axis(axes, low, high)
    for family, points in fronts.items():
        if points:
            xs, ys = [axis.place(a) for _, a in points], [q for q, _ in points]
            line = INK if len(fronts) == 1 else FAMILY_COLORS.get(family, INK)
            axes.plot([*xs, axis.high], [*ys, ys[-1]], color=line, lw=1.0, drawstyle="steps-post", zorder=2)
    for trial, y in zip(able, shown, strict=True):
        x, below = axis.place(trial.metrics[AREA]), trial.metrics[scene.quality] < floor
        marker, color = _look(scene, trial.family, trial.candidate.get("head"), trial.candidate.get("lut_inputs"))
        if trial.state == "infeasible":
            axes.plot(x, y, linestyle="", marker="x", ms=5, mec="#909090", zorder=3)
        elif below:
            axes.plot(x, low, linestyle="", marker="v", ms=6, mfc=color, mec="white", mew=0.5, clip_on=False, zorder=3)
        else:
            axes.plot(x, y, linestyle="", marker=marker, ms=5.5, mfc=color, mec="white", mew=0.5, zorder=3)
    places = [axis.place(a) for _, a in members]
    axes.plot(places, [q for q, _ in members], linestyle="", marker="o", ms=10, mfc="none", mec=INK, mew=0.9, zorder=4)
    left = sum(t.state == "screened" for t in scene.trials)
    hidden = sum(t.metrics[scene.quality] < floor for t in able)
    notes = [f"{left} more not mapped (screened)"] if left else []
    notes += [f"▼ {hidden} below {floor:.3f}"] if hidden else []
    if notes:
        axes.text(
            0.99,
            0.02,
            "\n".join(notes),
            transform=axes.transAxes,
            ha="right",
            va="bottom",
            fontsize=8,
            color=QUIET,
        )


def _front_of(trials: Sequence[TrialRow], quality: str) -> list[tuple[float, float]]:
    """The points (quality, area) of trials that no other one of them dominates, by area."""
    points = [(t.metrics[quality], t.metrics[AREA]) for t in trials]
    return sorted((p for p, on in zip(points, front(points), strict=True) if on), key=lambda p: p[1])


def _draw_legend(figure: Figure, scene: Scene, y: float) -> None:
    """One legend for all panels: families (of one family, heads by mark and LUT inputs by colour), below the lines and rings."""
    heads = {row["head"] for row in scene.rows} | {t.candidate.get("head") for t in scene.trials}
    inputs = {row["lut_inputs"] for row in scene.rows} | {t.candidate.get("lut_inputs") for t in scene.trials}
    marks = [_mark(f"{head} head", _marker(head), QUIET) for head in MARKERS if head in heads]
    marks += [_mark("other family", OTHER_MARKER, QUIET)] if heads - set(MARKERS) else []
    marks += [_mark(f"LUT{n}", "o", color) for n, color in LUT_COLORS.items() if n in inputs]
    if len(scene.families) > 1:
        marks = [
            _mark(FAMILY_NAMES.get(f, f), FAMILY_MARKERS.get(f, OTHER_MARKER), FAMILY_COLORS.get(f, QUIET))
            for f in scene.families
        ]
    rings = [Line2D([], [], color=QUIET, lw=1.0, label="front selected on validation data")]
    if any(t.state == "complete" for t in scene.trials):
        rings.append(
            Line2D([], [], ls="", marker="o", ms=9, mfc="none", mec=INK, mew=0.9, label="on its front of validation data")
        )
    if any(not row["on_front"] for row in scene.rows):
        rings.append(
            Line2D([], [], ls="", marker="o", ms=6, mfc="white", mec="#a8a8a8", label="member, not on this pair's front")
        )
    if any(t.state == "infeasible" for t in scene.trials):
        rings.append(Line2D([], [], ls="", marker="x", ms=5, mec="#909090", label="breaks a constraint"))
    for handles, below in ((marks, 0.0), (rings, 0.2 / figure.get_figheight())):
        place = (0.52, y - below)
        figure.legend(handles=handles, loc="center", bbox_to_anchor=place, ncols=max(1, len(handles)), columnspacing=1.6)


def _mark(text: str, marker: str, color: str) -> Line2D:
    return Line2D([], [], ls="", marker=marker, ms=6, color=color, mec="white", mew=0.5, label=text)


def _areas_figure(scene: Scene) -> Figure:
    """Per technology the area parts of the optimised pair's front members, one bar an interface."""
    members = [row["key"] for row in scene.of(scene.pairs[0]) if row["on_front"]]
    technologies = list(dict.fromkeys(technology for technology, _ in scene.pairs))
    interfaces = [i for i in ("bits", "words") if any(pair[1] == i for pair in scene.pairs)]
    bars = [(key, interface) for key in members for interface in interfaces]
    height = 1.7 + 0.21 * max(len(bars), 4) + 0.1 * len(members)
    figure = Figure(figsize=(_WIDTH, height))
    FigureCanvasAgg(figure)
    figure.suptitle(
        f"{scene.title}: area of the front members by part", x=0.02, y=1 - 0.12 / height, ha="left", va="top", fontsize=12,
        fontweight="bold",
    )  # fmt: skip
    names = [_bar_name(scene, key, interface, interface == interfaces[0]) for key, interface in bars]
    left = max(0.16, 0.02 + 0.0046 * max(map(len, names), default=0))  # room for the longest name
    grid = GridSpec(1, len(technologies), figure, left=left, right=0.985, top=1 - 1.0 / height, bottom=0.5 / height, wspace=0.06)
    ys = [i + 0.55 * (i // max(1, len(interfaces))) for i in range(len(bars))]
    for column, technology in enumerate(technologies):
        axes = figure.add_subplot(grid[0, column])
        _draw_bars(axes, scene, technology, bars, ys)
        axes.set_yticks(ys, names if column == 0 else [""] * len(bars))
        axes.tick_params(axis="y", length=0)
        axes.set_ylim((ys[-1] if ys else 0) + 0.8, -0.8)
    parts = [p for p in PART_COLORS if p != "optimisation" or any(row[f"area_nand2_{p}"] for row in scene.rows)]
    handles = [Line2D([], [], ls="", marker="s", ms=8, color=PART_COLORS[p], label=PART_NAMES[p]) for p in parts]
    figure.legend(handles=handles, loc="upper left", bbox_to_anchor=(0.15, 1 - 0.4 / height), ncols=len(handles))
    return figure


def _draw_bars(axes: Axes, scene: Scene, technology: str, bars: Sequence[tuple[str, str]], ys: Sequence[float]) -> None:
    rows = {(r["key"], r["interface"]): r for r in scene.rows if r["technology"] == technology}
    notes = area_notes(list(rows.values()))
    axes.set_title(drawable(f"{technology} ({', '.join(notes)})" if notes else technology))
    axes.set_xlabel("area, NAND2 equivalents (bits: without encoder; words: with it)")
    axes.grid(axis="x", color=FAINT, lw=0.5)
    axes.axvline(0, color=QUIET, lw=0.8)
    ends = [0.0]
    for bar, y in zip(bars, ys, strict=True):
        row = rows.get(bar)
        if row is None:
            continue
        up, down = 0.0, 0.0
        parts = {name: row[f"area_nand2_{name}"] for name in PART_COLORS}
        if any(value is None for value in parts.values()):
            axes.barh(y, row[AREA], color=FAINT, height=0.82)
            up = row[AREA]
            parts = {}
        for name, value in parts.items():  # a negative part is drawn left of 0
            start = up if value >= 0 else down
            axes.barh(y, value, left=start, color=PART_COLORS[name], height=0.82, zorder=2)
            up, down = (up + value, down) if value >= 0 else (up, down + value)
        axes.annotate(f"{row[AREA]:.1f}", (up, y), (3, 0), textcoords="offset points", va="center", fontsize=7.5, color=INK)
        ends += [up, down]
    if not bars:
        axes.text(0.5, 0.5, "no front member", transform=axes.transAxes, ha="center", va="center", color=QUIET)
    span = max(ends) - min(ends) or 10.0
    axes.set_xlim(min(ends) - 0.02 * span, max(ends) + 0.1 * span)


def _bar_name(scene: Scene, key: str, interface: str, first: bool) -> str:
    row = next(r for r in scene.rows if r["key"] == key)
    return f"{scene.short[key]} {shape(row)}  {interface}" if first else interface


def _limits(values: Sequence[float], roomy: bool) -> tuple[float, float]:
    """Limits of an accuracy axis with room for labels; 0..1 without values."""
    if not values:
        return 0.0, 1.0
    low, high = float(np.min(values)), float(np.max(values))
    margin = max((high - low) * (0.09 if roomy else 0.06), 0.005 if high > low else 0.02)
    return math.floor((low - margin) * 1000) / 1000, math.ceil((high + margin) * 1000) / 1000


def _look(scene: Scene, family: str, head: object, lut_inputs: object) -> tuple[str, str]:
    """Mark and colour of a chip: by family where there are several, else by head and LUT inputs."""
    if len(scene.families) > 1:
        return FAMILY_MARKERS.get(family, OTHER_MARKER), FAMILY_COLORS.get(family, QUIET)
    return _marker(head), _color(lut_inputs)


def _color(lut_inputs: object) -> str:
    return LUT_COLORS.get(lut_inputs, "#555555") if isinstance(lut_inputs, int) else "#555555"


def _marker(head: object) -> str:
    return MARKERS.get(head, OTHER_MARKER) if isinstance(head, str) else OTHER_MARKER
