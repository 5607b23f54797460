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

Box = tuple[float, float, float, float]  # left, bottom, right, top in pixels
Boxes = NDArray[np.float64]  # [n, 4] of the same
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

    `points` (x, y, half the mark's size in points) and `segments` (x0, y0, x1, y1) are in data coordinates. The axes' limits
    and the figure's layout must be final. The same input gives the same places.
    """
    figure = axes.get_figure(root=True)
    assert figure is not None
    scale = figure.dpi / _POINTS_PER_INCH
    area = axes.get_window_extent()
    inside = np.array([area.x0, area.y0, area.x1, area.y1])
    solid = [_box(*_pixels(axes, x, y), half * scale) for x, y, half in points]
    soft = [box for x0, y0, x1, y1 in segments for box in _line(*_pixels(axes, x0, y0), *_pixels(axes, x1, y1), scale)]
    placed: list[Text] = []
    for label in labels:
        x, y = _pixels(axes, label.x, label.y)
        probe = axes.text(label.x, label.y, label.text, fontsize=size)
        extent = probe.get_window_extent()
        probe.remove()
        radii, boxes = _places(x, y, extent.width, extent.height, scale)
        outside = (boxes[:, :2] < inside[:2]).any(axis=1) | (boxes[:, 2:] > inside[2:]).any(axis=1)
        cost = 1.5 * radii + 5000.0 * outside + 1000.0 * _overlaps(boxes, solid, scale) + 8.0 * _overlaps(boxes, soft, scale)
        best = int(np.argmin(np.round(cost, 6)))
        left, bottom, right, top = (float(v) for v in boxes[best])
        arrow = {"arrowstyle": "-", "color": label.color, "lw": 0.5, "alpha": 0.6, "shrinkA": 0.0, "shrinkB": 2.0}
        far = radii[best] > _LEADER_FROM
        text = axes.annotate(
            label.text, (label.x, label.y), ((left - x) / scale, (bottom - y) / scale), textcoords="offset points", fontsize=size,
            color=label.color, path_effects=[withStroke(linewidth=2.0, foreground="white")], ha="left", va="bottom",
            arrowprops=arrow if far else None, zorder=6,
        )  # fmt: skip
        solid.append((left, bottom, right, top))
        if far:
            soft += _line(x, y, (left + right) / 2, (bottom + top) / 2, scale)
        placed.append(text)
    return placed


def _pixels(axes: Axes, x: float, y: float) -> tuple[float, float]:
    px, py = axes.transData.transform((x, y))
    return float(px), float(py)


def _places(x: float, y: float, width: float, height: float, scale: float) -> tuple[NDArray[np.float64], Boxes]:
    """All places for a text of that size around the point (x, y): radii [n] in points and boxes [n, 4] in pixels."""
    radii, angles = (v.ravel() for v in np.meshgrid(_RADII, np.radians(_ANGLES), indexing="ij"))
    c, s = np.cos(angles), np.sin(angles)  # the nearest side of the box lies a radius away
    left = x + radii * scale * c + (c - 1) / 2 * width
    bottom = y + radii * scale * s + (s - 1) / 2 * height
    return radii, np.column_stack([left, bottom, left + width, bottom + height])


def _line(x0: float, y0: float, x1: float, y1: float, scale: float) -> list[Box]:
    """A line as boxes of about a point, one every four points of its length."""
    steps = max(1, math.ceil(math.hypot(x1 - x0, y1 - y0) / (4 * scale)))
    return [_box(x0 + (x1 - x0) * i / steps, y0 + (y1 - y0) * i / steps, 0.5 * scale) for i in range(steps + 1)]


def _box(x: float, y: float, half: float) -> Box:
    return x - half, y - half, x + half, y + half


def _overlaps(boxes: Boxes, others: Sequence[Box], margin: float) -> NDArray[np.float64]:
    """For each of `boxes` [n, 4] how many of `others` touch it, widened by `margin`."""
    if not others:
        return np.zeros(len(boxes))
    b, o = boxes[:, None, :], np.asarray(others, dtype=np.float64)[None, :, :]
    apart = (o[..., 0] > b[..., 2] + margin) | (o[..., 2] < b[..., 0] - margin)
    apart |= (o[..., 1] > b[..., 3] + margin) | (o[..., 3] < b[..., 1] - margin)
    count: NDArray[np.float64] = (~apart).sum(axis=1).astype(np.float64)
    return count
