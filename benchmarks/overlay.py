"""Two fronts of one study in one picture: `python benchmarks/overlay.py OLD NEW --out fronts.png`.

OLD and NEW are `front.csv` of two reports; OLD may be `-`, standard input:
`git show COMMIT:reports/blood/front.csv | python benchmarks/overlay.py - reports/blood/front.csv --out fronts.png`.
Drawn are the DWN chips of the optimised pair (the first rows' technology and interface): mean test accuracy over the outer splits
with its 95 % interval against the area of the chip. Prints the points as a table.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import matplotlib.pyplot as plt
import pandas as pd


def points(place: str) -> pd.DataFrame:
    """The DWN members of the first pair in a `front.csv`, smallest first, accuracies in per cent."""
    rows = pd.read_csv(sys.stdin if place == "-" else place)
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
    fronts = {"before": points(options.old), "now": points(options.new)}
    draw(fronts, options.out)
    for name, front in fronts.items():
        print(f"{name}:\n{front.to_string(index=False, float_format=lambda x: f'{x:.1f}')}")


if __name__ == "__main__":
    main()
