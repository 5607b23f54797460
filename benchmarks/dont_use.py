"""How much a don't-use list costs: mapped areas with and without LibreLane 3's own list.

Usage: python benchmarks/dont_use.py. The networks of benchmarks/networks and the front members of reports/blood, `words`
interface, script `plain`. The last line is JSON.
"""

from __future__ import annotations

import json
from pathlib import Path
from statistics import geometric_mean
from tempfile import TemporaryDirectory

from dwnasic.explore.trial import RecordStore
from dwnasic.network.lut_network import LutNetwork
from dwnasic.rtl.lower import lower
from dwnasic.synth.job import SynthesisJob
from dwnasic.synth.yosys import synthesise_many
from dwnasic.tech.pdk import load_pdk

ROOT = Path(__file__).parents[1]
LISTS = ("sky130_fd_sc_hd", "sky130_fd_sc_hd+librelane-3")


def main() -> None:
    """Print one line a network and the geometric mean of the ratios."""
    networks = {path.stem: LutNetwork.load(path) for path in sorted((ROOT / "benchmarks" / "networks").glob("*.json"))}
    for record in RecordStore(ROOT / "reports" / "blood" / "records").all():
        if record.kind == "trial" and record.network is not None:
            networks[f"blood {record.key[:8]}"] = LutNetwork.from_json(record.network)
    chips = [lower(network, interface="words") for network in networks.values()]
    areas = []
    with TemporaryDirectory() as work:
        for i, name in enumerate(LISTS):
            pdk = load_pdk(name, cache=Path(work), environ={})
            results = synthesise_many([SynthesisJob(chip, pdk) for chip in chips], Path(work) / str(i))
            areas.append([result.area_nand2 for result in results])
    ratios = [b / a for a, b in zip(*areas, strict=True)]
    for name, own, other, ratio in zip(networks, *areas, ratios, strict=True):
        print(f"{name:24} {own:9.1f} {other:9.1f} NAND2  x {ratio:.2f}")
    mean = geometric_mean(ratios)
    print(json.dumps({"networks": len(ratios), "ratio_librelane_3": round(mean, 3)}))


if __name__ == "__main__":
    main()
