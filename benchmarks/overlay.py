"""Two fronts of one study in one picture: `python benchmarks/overlay.py OLD NEW --out fronts.png`.

OLD and NEW are `front.csv` of two reports; OLD may be `-`, standard input:
`git show COMMIT:reports/blood/front.csv | python benchmarks/overlay.py - reports/blood/front.csv --out fronts.png`.
Drawn are the DWN chips of the optimised pair (the first rows' technology and interface): mean test accuracy over the outer splits
with its 95 % interval against the area of the chip. Prints the points as a table, and of the chips (of any family, technology and
interface) that are in both reports, how many are larger now and the geometric mean of the ratios of their areas.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd


def points(rows: pd.DataFrame) -> pd.DataFrame:
    """The DWN members of the first pair in a `front.csv`, smallest first, accuracies in per cent."""
    first = rows.iloc[0]
    ours = rows[(rows.family == "dwn") & (rows.technology == first.technology) & (rows.interface == first.interface)]
    return pd.DataFrame(
        {
            "chip": ours.key.str[:6],
            "area_nand2": ours.area_nand2,
            "test": 100 * ours.test_accuracy_mean,
            "ci95": 100 * ours.test_accuracy_ci95,
        }
    ).sort_values(["area_nand2", "test"])


def in_both(old: pd.DataFrame, new: pd.DataFrame) -> str:
    """A line on the chips that are in both reports; a wire, which has no area, counts but has no ratio."""
    chips = old.merge(new, on=["key", "technology", "interface"], suffixes=("_old", "_new"))
    before, now = chips.area_nand2_old.to_numpy(), chips.area_nand2_new.to_numpy()
    larger = int((now > before + 1e-9).sum())
    sized = (before > 0) & (now > 0)
    ratio = np.exp(np.log(now[sized] / before[sized]).mean()) if sized.any() else float("nan")
    return f"in both: {len(chips)} chips, larger now: {larger}; area ratio, geometric mean of {sized.sum()}: {ratio:.3f}"


def draw(fronts: dict[str, pd.DataFrame], out: Path) -> None:
    """One line a front; the intervals of the second are moved aside so that both can be seen."""
    figure, axes = plt.subplots(figsize=(6.4, 3.8), layout="constrained")
    for i, (name, front) in enumerate(fronts.items()):
        axes.errorbar(
            front.area_nand2 + 0.03 * i, front.test, yerr=front.ci95, marker="os"[i], capsize=3, label=name,
            color=("#8a8a8a", "#0072b2")[i], linestyle=("--", "-")[i],
        )  # fmt: skip
    axes.set(xlabel="area, NAND2 equivalents", ylabel="mean test accuracy, %")
    axes.spines[["top", "right"]].set_visible(False)
    axes.legend(frameon=False, loc="lower right")
    figure.savefig(out, dpi=150, metadata={"Software": None})


def main() -> None:
    """Read, draw, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("old", help="front.csv, or - for standard input")
    parser.add_argument("new", help="front.csv")
    parser.add_argument("--out", type=Path, required=True, help="the picture")
    options = parser.parse_args()
    old, new = (pd.read_csv(sys.stdin if place == "-" else place) for place in (options.old, options.new))
    fronts = {"before": points(old), "now": points(new)}
    draw(fronts, options.out)
    print(in_both(old, new))
    for name, front in fronts.items():
        print(f"{name}:\n{front.to_string(index=False, float_format=lambda x: f'{x:.1f}')}")


if __name__ == "__main__":
    main()
