"""How small mapping makes the committed networks: `python benchmarks/mapping.py [--quick] [--interface bits] [--csv FILE]`.

Every network of benchmarks/networks is mapped with each effort, for both technologies, and every chip is proven equal to its
network (under the thermometer's constraint where don't-cares were used). Plain is the baseline. Prints a table, which also says
what don't-cares there are (`freedom`); the last line is one JSON object with the geometric means of the areas over plain:
`ratio_fast` and `ratio_best` without, `ratio_fast_dontcare` and `ratio_dontcare` with thermometer don't-cares; each is the worse
of the two technologies. `--quick` takes four networks.
"""

from __future__ import annotations

import argparse
import csv
import json
import math
import os
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from dwnasic.errors import ToolTimeoutError
from dwnasic.network.legal_codes import count_codes
from dwnasic.network.lut_network import LutNetwork, PopcountHead
from dwnasic.network.simplify import simplify
from dwnasic.synth.effort import map_smallest
from dwnasic.tech.pdk import Pdk, load_pdk
from dwnasic.verify.equivalence import prove, thermometer_constraint

NETWORKS = Path(__file__).resolve().parent / "networks"
QUICK = ("blood_popcount_20", "blood_reduction_24", "australian_popcount_10", "sylvine_popcount_20")
PROOF_S = 300
TECHNOLOGIES = ("sky130_fd_sc_hd", "flexic_0p8")
# column: (effort, thermometer don't-cares)
WAYS = {
    "plain": ("plain", False),
    "fast": ("fast", False),
    "best": ("best", False),
    "fast_dontcare": ("fast", True),
    "dontcare": ("best", True),
}
NOT_MEASURED = {
    "ratio_data_dontcare": "not asked for: --data-dontcare, or data_dontcare.py by itself",
    "ratio_dwn2rtl": "not asked for: --dwn2rtl, or dwn2rtl_areas.py by itself",
    "estimate_rank_correlation": "not asked for: --estimate, or mapping_estimate.py by itself",
    "estimate_retention": "not asked for: --estimate, or mapping_estimate.py by itself",
}


@dataclass(frozen=True)
class Row:
    """One chip."""

    network: str
    luts: int
    bits: int
    head: str
    technology: str
    interface: str
    way: str
    area_nand2: float
    ratio: float
    structure: str
    script: str
    proof: str
    method: str
    seconds: float


def measure(name: str, pdk: Pdk, interface: str, ways: list[str], folder: Path, proof_s: float = PROOF_S) -> Iterator[Row]:
    """Map a network in every way and prove the chips; a proof that runs out of time is a row that says so."""
    network = simplify(LutNetwork.load(NETWORKS / f"{name}.json"))
    plain = 0.0
    for way in ways:
        effort, dont_cares = WAYS[way]
        place, started = folder / f"{name}_{pdk.name}_{way}", time.perf_counter()
        chip = map_smallest(network, pdk, interface=interface, effort=effort, dont_cares=dont_cares, folder=place)
        seconds = time.perf_counter() - started
        constraint = thermometer_constraint(chip.netlist) if chip.under_constraint else ()
        try:
            proof = prove(chip.netlist, chip.result, pdk, place / "proof", proof_s, constraint)
            status, method = str(proof.status), proof.method
        except ToolTimeoutError:
            status, method = "timeout", f"no answer in {proof_s:g} s"
        area = chip.result.area_nand2
        plain = plain or area
        head = "popcount" if isinstance(network.head, PopcountHead) else "reduction"
        yield Row(
            name, len(network.luts), network.n_inputs, head, pdk.name, interface, way, round(area, 2), round(area / plain, 4),
            chip.structure, chip.script, status, method, round(seconds, 2),
        )  # fmt: skip


def freedom(name: str) -> tuple[float, float]:
    """What there is for thermometer don't-cares to find: the legal codes of a network, and the share of the LUT pins on the
    encoder that read a feature which another pin of the same LUT reads as well (some of whose entries are then impossible)."""
    network = simplify(LutNetwork.load(NETWORKS / f"{name}.json"))
    first = [lut.inputs for lut in network.luts if all(signal < network.n_inputs for signal in lut.inputs)]
    features = [[network.encoder.sources[signal][0] for signal in inputs] for inputs in first]
    shared = sum(row.count(feature) > 1 for row in features for feature in row)
    return float(count_codes(network.encoder)), shared / max(1, sum(map(len, features)))


def summary(rows: list[Row], ways: list[str]) -> dict[str, object]:
    """The geometric means, the worse of the technologies, and what was not measured."""
    out: dict[str, object] = {}
    for way in ways[1:]:
        means = []
        for technology in TECHNOLOGIES:
            ratios = [r.ratio for r in rows if (r.technology, r.way) == (technology, way)]
            means.append(math.exp(math.fsum(map(math.log, ratios)) / len(ratios)))
        out[f"ratio_{way}"] = round(max(means), 4)
    out["all_proven"] = all(r.proof in ("proven", "proven_under_constraint") for r in rows)
    return {**out, **dict.fromkeys(NOT_MEASURED), "reasons": NOT_MEASURED}


def with_estimate(result: dict[str, object], rows: str, quick: bool) -> dict[str, object]:
    """The summary with what `mapping_estimate.py` measures; `rows` is its CSV file, if any."""
    import mapping_estimate  # here: it trains its candidates, with torch

    found = mapping_estimate.measure(mapping_estimate.QUICK if quick else mapping_estimate.COUNT, Path(rows) if rows else None)
    return with_found(result, found)


def with_peer_and_data(
    result: dict[str, object], options: argparse.Namespace, names: Sequence[str], pdks: Sequence[Pdk], folder: Path
) -> dict[str, object]:
    """The summary with what `dwn2rtl_areas.py` and `data_dontcare.py` measure, where that is asked for."""
    import data_dontcare
    import dwn2rtl_areas

    if options.data_dontcare:
        result = with_found(result, data_dontcare.ratio_to_plain(names, pdks, folder, "best"))
    if options.dwn2rtl:
        result = with_found(result, dwn2rtl_areas.compare(names, pdks, folder))
    return result


def with_found(result: dict[str, object], found: dict[str, object]) -> dict[str, object]:
    """The summary with more keys, which need no reason any more."""
    merged = {**result, **found}
    reasons = {**NOT_MEASURED, **dict(result.get("reasons", {})), **dict(found.get("reasons", {}))}
    return {**merged, "reasons": {name: why for name, why in reasons.items() if merged.get(name) is None}}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help=f"only {', '.join(QUICK)}")
    parser.add_argument("--interface", choices=("bits", "words"), default="bits")
    parser.add_argument("--csv", type=Path, help="write every row to this file")
    parser.add_argument("--networks", nargs="*", help="only these")
    parser.add_argument("--ways", nargs="*", choices=list(WAYS)[1:], default=list(WAYS)[1:], help="what to compare with plain")
    parser.add_argument("--proof-s", type=float, default=PROOF_S, help=f"limit of a proof in seconds ({PROOF_S})")
    parser.add_argument("--estimate", nargs="?", const="", metavar="CSV", help="the estimate as well (half an hour of a core)")
    parser.add_argument("--dwn2rtl", action="store_true", help="the chips of dwn2rtl as well, where peers.sh has put it")
    parser.add_argument("--data-dontcare", action="store_true", help="data-driven don't-cares as well, where the data sets are")
    options = parser.parse_args()
    names = options.networks or (QUICK if options.quick else sorted(path.stem for path in NETWORKS.glob("*.json")))
    ways: list[str] = ["plain", *options.ways]
    rows: list[Row] = []
    with ExitStack() as stack:
        scratch = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        pdks = [load_pdk(name, cache=scratch / "liberty", environ=os.environ) for name in TECHNOLOGIES]
        print(f"{len(names)} networks, interface {options.interface}, {', '.join(f'{p.name} ({p.source})' for p in pdks)}")
        print(
            f"{'network':26} {'codes':>8} {'shared':>7} {'technology':16} {'plain':>8}"
            + "".join(f" {way:>14}" for way in ways[1:])
        )
        table = None
        if options.csv:
            sink = stack.enter_context(options.csv.open("w", encoding="utf-8", newline="", buffering=1))
            table = csv.DictWriter(sink, fieldnames=[f.name for f in fields(Row)], lineterminator="\n")
            table.writeheader()
        for name in names:
            codes, shared = freedom(name)
            for pdk in pdks:
                print(f"{name:26} {codes:>8.1e} {shared:>7.2f} {pdk.name:16}", end="")
                for row in measure(name, pdk, options.interface, ways, scratch, options.proof_s):
                    cell = f" {row.area_nand2:>8.1f}" if row.way == "plain" else f" {row.ratio:>7.3f} {row.seconds:>5.0f}s"
                    print(cell if row.proof.startswith("proven") else f"{cell} ({row.proof})", end="", flush=True)
                    rows.append(row)
                    if table:
                        table.writerow(asdict(row))
                print(flush=True)
        result = with_peer_and_data(summary(rows, ways), options, names, pdks, scratch)
    if options.estimate is not None:
        result = with_estimate(result, options.estimate, options.quick)
    print(json.dumps({**result, "networks": len(names), "quick": options.quick, "interface": options.interface}))


if __name__ == "__main__":
    main()
