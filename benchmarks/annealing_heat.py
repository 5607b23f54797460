"""At which heat circuits melt: `python benchmarks/annealing_heat.py`.

Small chips of benchmarks/networks (core, all legal codes simulated) are annealed for a moment, then kept at one heat after the
other. Prints their mean area over the smallest seen in all, by heat (in small cells, see `dwnasic.synth.anneal.Schedule`). At the
hottest only the size that is allowed holds them; the last line is one JSON object with the first heat of the list at which each
has MELTED of its size there.
"""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

import numpy as np

from dwnasic.network.legal_codes import bits_of_codes, count_codes
from dwnasic.network.lut_network import LutNetwork
from dwnasic.network.simplify import simplify
from dwnasic.rtl.lower import lower
from dwnasic.synth.anneal import Annealer, Schedule, anneal_rows, small_area
from dwnasic.synth.cell_circuit import circuit_of_mapped
from dwnasic.synth.cell_options import cell_options, few_inputs
from dwnasic.synth.job import SynthesisJob
from dwnasic.synth.legal_check import padded_planes
from dwnasic.synth.yosys import synthesise_many
from dwnasic.tech.pdk import load_pdk

NETWORKS = Path(__file__).resolve().parent / "networks"
NAMES = ("blood_popcount_20", "blood_reduction_24", "australian_popcount_10", "phoneme_popcount_20")
HEATS = (0.20, 0.24, 0.28, 0.32, 0.36, 0.40, 0.44, 0.50)
WORK, LOOKS = 6e8, 10  # word operations at one heat, in so many parts; the second half of them is averaged
MELTED = 0.95


def main() -> None:
    """Measure and print."""
    melts: dict[str, dict[str, float]] = {}
    with tempfile.TemporaryDirectory() as folder:
        for technology in ("sky130_fd_sc_hd", "flexic_0p8"):
            pdk = load_pdk(technology, cache=Path(folder) / "cache", environ={})
            options = cell_options(pdk)
            melts[technology] = {}
            for name in NAMES:
                network = simplify(LutNetwork.load(NETWORKS / f"{name}.json"))
                core = lower(network, interface="bits")
                (mapped,) = synthesise_many([SynthesisJob(core, few_inputs(pdk))], Path(folder) / technology / name)
                planes = padded_planes(bits_of_codes(network.encoder, np.arange(count_codes(network.encoder))))
                start = circuit_of_mapped(mapped.mapped, pdk.cells(), options, core.inputs)
                run = Annealer(options, anneal_rows(start, options, planes, 1, Schedule(WORK, 1, 0.3)), planes, 2)
                means = []
                for heat in HEATS:
                    areas = []
                    for _ in range(LOOKS):
                        run.advance(WORK / LOOKS, 1 << 60, heat * small_area(options), heat * small_area(options))
                        areas.append(run.area)
                    means.append(float(np.mean(areas[LOOKS // 2 :])))
                ratios = [mean / run.best_area for mean in means]
                print(technology, name, "  ".join(f"{h:.2f}: {r:.2f}" for h, r in zip(HEATS, ratios, strict=True)), flush=True)
                melts[technology][name] = next(h for h, mean in zip(HEATS, means, strict=True) if mean >= MELTED * means[-1])
    print(json.dumps({"melts_at": melts}))


if __name__ == "__main__":
    main()
