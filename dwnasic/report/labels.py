"""Labels that do not overlap: each is put at the cheapest of many places around its point."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patheffects import withStroke
from matplotlib.text import Text
from numpy.typing import NDArray

Boxes = NDArray[np.float64]  # [n, 4]: left, bottom, right, top in pixels
_RADII = (7.0, 13.0, 21.0, 31.0, 43.0, 57.0, 73.0, 91.0)
_ANGLES = tuple(range(0, 360, 15))
_POINTS_PER_INCH = 72.0
_LEADER_FROM = 12.0  # points; nearer labels need no line to their point


@dataclass(frozen=True)
class Label:
    """A text for the point (x, y) in data coordinates."""

    x: float
    y: float
    text: str
    color: str = "#222222"


def place_labels(
    axes: Axes,
    labels: Sequence[Label],
    points: Sequence[tuple[float, float, float]],
    segments: Sequence[tuple[float, float, float, float]],
    size: float,
) -> list[Text]:
    """Draw the labels (font `size` in points) clear of each other, of points and, where possible, of lines.

    `points` (x, y, half the mark's size in points) and `segments` (x0, y0, x1, y1) are in data coordinates. The axes' limits and the figure's layout must be final.
    The same input gives the same places.
    """
    figure = axes.get_figure(root=True)
    assert figure is not None
    scale = figure.dpi / _POINTS_PER_INCH
    inside = axes.get_window_extent()
    solid = [_square(axes, x, y, half * scale) for x, y, half in points]
    soft = [box for segment in segments for box in _sampled(axes, segment, scale)]
    placed: list[Text] = []
    for label in labels:
        ax_x, ax_y = (float(v) for v in axes.transData.transform((label.x, label.y)))
        probe = axes.text(label.x, label.y, label.text, fontsize=size)
        extent = probe.get_window_extent()
        probe.remove()
        best: tuple[float, float, float, float] | None = None
        for radius in _RADII:
            for angle in _ANGLES:
                dx, dy = _offset(radius * scale, math.radians(angle), extent.width, extent.height)
                box = [ax_x + dx, ax_y + dy, ax_x + dx + extent.width, ax_y + dy + extent.height]
                outside = box[0] < inside.x0 or box[1] < inside.y0 or box[2] > inside.x1 or box[3] > inside.y1
                cost = 1.5 * radius + (5000.0 if outside else 0.0)
                cost += 1000.0 * _overlaps(box, solid, scale) + 8.0 * _overlaps(box, soft, scale)
                if best is None or cost < best[0] - 1e-6:
                    best = (cost, dx, dy, radius)
        assert best is not None
        _, dx, dy, radius = best
        arrow = {"arrowstyle": "-", "color": label.color, "lw": 0.5, "alpha": 0.6, "shrinkA": 0.0, "shrinkB": 2.0}
        text = axes.annotate(
            label.text, (label.x, label.y), (dx / scale, dy / scale), textcoords="offset points", fontsize=size,
            color=label.color, path_effects=[withStroke(linewidth=2.0, foreground="white")],
            ha="left", va="bottom", arrowprops=arrow if radius > _LEADER_FROM else None, zorder=6,
        )  # fmt: skip
        solid.append([ax_x + dx, ax_y + dy, ax_x + dx + extent.width, ax_y + dy + extent.height])
        if radius > _LEADER_FROM:
            soft += _line(ax_x, ax_y, ax_x + dx + extent.width / 2, ax_y + dy + extent.height / 2, scale)
        placed.append(text)
    return placed


def _offset(radius: float, angle: float, width: float, height: float) -> tuple[float, float]:
    """From the point to the lower left corner of a box of which the nearest side lies `radius` away at `angle`."""
    c, s = math.cos(angle), math.sin(angle)
    return radius * c + (c - 1) / 2 * width, radius * s + (s - 1) / 2 * height


def _square(axes: Axes, x: float, y: float, half: float) -> list[float]:
    px, py = axes.transData.transform((x, y))
    return [float(px) - half, float(py) - half, float(px) + half, float(py) + half]


def _sampled(axes: Axes, segment: tuple[float, float, float, float], scale: float) -> list[list[float]]:
    (x0, y0), (x1, y1) = axes.transData.transform([segment[:2], segment[2:]])
    return _line(float(x0), float(y0), float(x1), float(y1), scale)


def _line(x0: float, y0: float, x1: float, y1: float, scale: float) -> list[list[float]]:
    """A line as boxes of about a point, one every four points of its length."""
    steps = max(1, math.ceil(math.hypot(x1 - x0, y1 - y0) / (4 * scale)))
    half = 0.5 * scale
    centres = [(x0 + (x1 - x0) * i / steps, y0 + (y1 - y0) * i / steps) for i in range(steps + 1)]
    return [[x - half, y - half, x + half, y + half] for x, y in centres]


def _overlaps(box: Sequence[float], boxes: Sequence[Sequence[float]], margin: float) -> int:
    """How many of `boxes` touch `box` widened by `margin`."""
    if not boxes:
        return 0
    b: Boxes = np.asarray(boxes, dtype=np.float64)
    apart = (b[:, 0] > box[2] + margin) | (b[:, 2] < box[0] - margin) | (b[:, 1] > box[3] + margin) | (b[:, 3] < box[1] - margin)
    return int((~apart).sum())
