"""How figures look: a fixed style, colours that colour-blind readers tell apart, an area axis with a place for 0, fixed bytes."""

from __future__ import annotations

import io
import math
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

import matplotlib.style
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties, findfont, get_font
from matplotlib.ticker import FixedFormatter, FixedLocator, FormatStrFormatter, MaxNLocator, NullLocator

FONT = "DejaVu Sans"  # travels with matplotlib
INK, QUIET, FAINT = "#222222", "#707070", "#d4d4d4"
LUT_COLORS: Mapping[int, str] = {2: "#440154", 3: "#3b6fb6", 4: "#1f9e89", 5: "#c79a00", 6: "#d55e00"}
MARKERS: Mapping[str, str] = {"popcount": "o", "reduction": "s"}
OTHER_MARKER = "D"
# Families of chips by Okabe and Ito's colours and by mark; software is grey, told apart by its dashes
FAMILY_COLORS: Mapping[str, str] = {"dwn": "#0072b2", "tiny": "#d55e00", "tree": "#009e73", "hybrid": "#cc79a7"}
FAMILY_MARKERS: Mapping[str, str] = {"dwn": "o", "tiny": "^", "tree": "s", "hybrid": "P"}
SOFTWARE_DASHES: Mapping[str, tuple[float, ...]] = {
    "majority": (4, 3), "decision_tree_8": (), "logistic_regression": (7, 2, 1.5, 2), "gradient_boosting": (1.5, 1.5),
}  # fmt: skip
SOFTWARE_COLOR = "#5a5a5a"
# Okabe and Ito's palette, dark and light in turn, so that neighbours differ in grey print too
PART_COLORS: Mapping[str, str] = {"encoder": "#0072b2", "luts": "#e69f00", "reduction": "#009e73", "registers": "#cc79a7",
                                  "optimisation": "#f0e442"}  # fmt: skip
PART_NAMES: Mapping[str, str] = {
    "encoder": "encoder",
    "luts": "LUT layers",
    "reduction": "reduction / argmax",
    "registers": "registers",
    "optimisation": "saved by optimisation across parts",
}
_STYLE: dict[str, Any] = {
    "font.family": [FONT], "font.size": 9.0, "axes.titlesize": 10.0, "axes.labelsize": 9.0, "legend.fontsize": 8.0,
    "xtick.labelsize": 8.0, "ytick.labelsize": 8.0, "text.parse_math": False, "text.usetex": False, "text.color": INK,
    "axes.edgecolor": QUIET, "axes.labelcolor": INK, "axes.spines.top": False, "axes.spines.right": False,
    "axes.titlelocation": "left",
    "xtick.color": INK, "ytick.color": INK, "axes.grid": False, "axes.axisbelow": True, "legend.frameon": False,
    "figure.facecolor": "white", "savefig.facecolor": "white", "figure.dpi": 150.0, "savefig.dpi": 150.0,
    "svg.hashsalt": "dwnasic", "svg.fonttype": "path", "path.simplify": False, "axes.unicode_minus": True,
}  # fmt: skip


@contextmanager
def fixed_style() -> Iterator[None]:
    """Draw inside: matplotlib's own defaults and ours, whatever the user's matplotlibrc says."""
    with matplotlib.style.context(_STYLE, after_reset=True):
        yield


def image(figure: Figure, kind: Literal["png", "svg"]) -> bytes:
    """The figure as a file without date and program versions: equal figures give equal bytes."""
    out = io.BytesIO()
    metadata = {"Software": None} if kind == "png" else {"Date": None, "Creator": None}
    figure.savefig(out, format=kind, metadata=metadata)
    return out.getvalue()


@lru_cache(maxsize=1)
def _glyphs() -> frozenset[int]:
    return frozenset(get_font(findfont(FontProperties(family=FONT))).get_charmap())


def drawable(text: str, limit: int = 90) -> str:
    """One line of text that the font can draw: other characters become U+25A1 (a square), long text ends in an ellipsis."""
    line = "".join(c if ord(c) in _glyphs() and c.isprintable() else "\u25a1" for c in " ".join(text.split()))
    return line if len(line) <= limit else line[: limit - 1] + "\u2026"


@dataclass(frozen=True)
class AreaAxis:
    """A logarithmic axis from `low` to `high` with a place for areas of 0 left of it (`zero` is None without such areas)."""

    low: float
    high: float
    zero: float | None

    @staticmethod
    def of(areas: Iterable[float]) -> AreaAxis:
        """The axis on which all the areas have room."""
        values = list(areas)
        positive = [a for a in values if a > 0]
        low, high = (min(positive), max(positive)) if positive else (1.0, 10.0)
        margin = max(1.25, (high / low) ** 0.06)
        low, high = low / margin, high * margin
        gap = max(1.35, (high / low) ** 0.07)
        return AreaAxis(low, high, low / gap if len(positive) < len(values) else None)

    def place(self, area: float) -> float:
        """Where an area is drawn."""
        if area > 0:
            return area
        return self.low if self.zero is None else self.zero

    def apply(self, axes: Axes, label: str) -> None:
        """Set scale, limits, ticks and label of the x axis."""
        axes.set_xscale("log")
        left = self.low if self.zero is None else self.zero * self.zero / self.low
        axes.set_xlim(left, self.high)
        ticks = _round_numbers(self.low, self.high)
        names = [f"{t:.6g}" for t in ticks]
        if self.zero is not None:
            ticks, names = [self.zero, *ticks], ["0", *names]
            axes.axvspan(left, self.low, color="#f2f2f2", lw=0, zorder=0)
            axes.axvline(self.low, color=QUIET, lw=0.7, ls=(0, (1, 2)), zorder=0.5)
        axes.xaxis.set_major_locator(FixedLocator(ticks))
        axes.xaxis.set_major_formatter(FixedFormatter(names))
        axes.xaxis.set_minor_locator(NullLocator())
        axes.set_xlabel(label)


def _round_numbers(low: float, high: float) -> list[float]:
    """Round numbers between the limits: evenly spaced in a narrow range, else the wider the range, the fewer a decade."""
    span = high / low
    if span < 4:
        return [float(t) for t in MaxNLocator(8, steps=[1, 2, 5, 10]).tick_values(low, high) if low <= t <= high]
    mantissas = (1.0, 1.5, 2.0, 3.0, 5.0, 7.0) if span < 12 else (1.0, 2.0, 5.0) if span <= 1e3 else (1.0,)
    first, last = math.floor(math.log10(low)), math.ceil(math.log10(high))
    return [m * 10.0**e for e in range(first, last + 1) for m in mantissas if low <= m * 10.0**e <= high]


def accuracy_axis(axes: Axes, low: float, high: float) -> None:
    """Limits and ticks of a y axis of accuracies (fractions of 1), always with three decimals."""
    axes.set_ylim(low, high)
    axes.yaxis.set_major_locator(MaxNLocator(9, steps=[1, 2, 5, 10]))
    axes.yaxis.set_major_formatter(FormatStrFormatter("%.3f"))
