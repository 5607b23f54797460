"""PyPI `dwn2rtl` in its own environment (see peers.sh): writes the Verilog of one network, without pipeline registers.

Standard input is a JSON object: `folder` (where to write), `word_bits` (of its signed input words), `thresholds` [features][bits]
(a bit is word > threshold), `wiring` [luts][n] of one layer, `tables` [luts][2^n] of zeros and ones, `classes` (groups of equally
many LUTs side by side). Prints a JSON object with its `version`, or with `error`.
"""

from __future__ import annotations

import json
import sys
from importlib.resources import files
from pathlib import Path

import dwn2rtl
import torch
from dwn2rtl.emit_core import build_core
from dwn2rtl.emit_encoder import build_encoder

PRIMITIVES = ("lut_node.v", "popcount.v", "argmax.v", "pipe_reg.v")


def main() -> None:
    """Read the problem, build, answer."""
    problem = json.load(sys.stdin)
    folder, tables = Path(problem["folder"]), torch.tensor(problem["tables"], dtype=torch.float32)
    thresholds = torch.tensor(problem["thresholds"], dtype=torch.float32)
    wiring = torch.tensor(problem["wiring"], dtype=torch.int64)
    saved = {
        "config": {
            "n": wiring.shape[1],
            "num_classes": problem["classes"],
            "layers": [len(wiring)],
            "thermometer_bits": thresholds.shape[1],
        },
        "state_dict": {"0.luts": 2 * tables - 1, "0.mapping": wiring},
        "thermometer": {"thresholds": thresholds},
    }
    try:
        model = dwn2rtl.normalize(saved)
        build_core(model, str(folder), pipeline=dwn2rtl.Pipeline(0, 0, 0, 0))
        build_encoder(model, str(folder), dwn2rtl.Precision(problem["word_bits"], 0, "given"), pipe_enc=0)
    except (ValueError, TypeError, OSError) as error:  # dwn2rtl's own checks
        print(json.dumps({"error": f"{type(error).__name__}: {error}"}))
        return
    for name in PRIMITIVES:
        (folder / name).write_bytes((files("dwn2rtl") / "rtl" / name).read_bytes())
    print(json.dumps({"version": dwn2rtl.__version__}))


if __name__ == "__main__":
    main()
