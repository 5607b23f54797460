"""How small mapping makes the committed networks: `python benchmarks/mapping.py [--quick] [--without PART ...] [--csv FILE]`.

Every network of benchmarks/networks is mapped with each effort, for both technologies, and every chip is proven equal to its
network (under the thermometer's constraint where don't-cares were used). Plain is the baseline. Prints a table, which also says
what don't-cares there are (`freedom`); the last line is one JSON object with the geometric means of the areas over plain:
`ratio_fast` and `ratio_best` without, `ratio_fast_dontcare` and `ratio_dontcare` with thermometer don't-cares; each is the worse
of the two technologies. The parts `data_dontcare` (data_dontcare.py), `dwn2rtl` (dwn2rtl_areas.py) and `estimate`
(mapping_estimate.py) follow, as far as their data sets and the peer are here; `--without` leaves some out, and the last line says
why a key has no figure. Every chip of the efforts is a row of the CSV file (runs/mapping.csv, with --quick
runs/mapping_quick.csv), every candidate of the estimate one of a file beside it (..._estimate.csv). `--quick` takes four networks
and 24 candidates. All of it takes hours of a core, `--quick` about one.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from statistics import geometric_mean

from dwnasic.errors import DwnasicError, ToolTimeoutError
from dwnasic.network.legal_codes import count_codes
from dwnasic.network.lut_network import LutNetwork, PopcountHead
from dwnasic.network.simplify import simplify
from dwnasic.synth.effort import map_smallest
from dwnasic.tech.pdk import Pdk, load_pdk
from dwnasic.verify.equivalence import prove, thermometer_constraint

HERE = Path(__file__).resolve().parent
NETWORKS = HERE / "networks"
RUNS = HERE.parent / "runs"
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
PARTS = {
    "data_dontcare": ("ratio_data_dontcare",),
    "dwn2rtl": ("ratio_dwn2rtl",),
    "estimate": ("estimate_rank_correlation", "estimate_retention"),
}
NOT_MEASURED = {key: f"left out: --without {part}" for part, keys in PARTS.items() for key in keys}


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
            means.append(geometric_mean(ratios))
        out[f"ratio_{way}"] = round(max(means), 4)
    out["all_proven"] = all(r.proof in ("proven", "proven_under_constraint") for r in rows)
    return {**out, **dict.fromkeys(NOT_MEASURED), "reasons": NOT_MEASURED}


def measure_part(
    part: str, quick: bool, names: Sequence[str], pdks: Sequence[Pdk], folder: Path, rows: Path
) -> dict[str, object]:
    """What another benchmark measures; it prints its rows, and the estimate writes them to the file `rows`."""
    if part == "data_dontcare":
        import data_dontcare  # here: some of these use torch

        return data_dontcare.ratio_to_plain(names, pdks, folder, "best")
    if part == "dwn2rtl":
        import dwn2rtl_areas

        return dwn2rtl_areas.compare(names, pdks, folder)
    import mapping_estimate

    rows.unlink(missing_ok=True)
    return mapping_estimate.measure(mapping_estimate.QUICK if quick else mapping_estimate.COUNT, rows)


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
    parser.add_argument("--csv", type=Path, help="where every row is written")
    parser.add_argument("--without", nargs="*", choices=list(PARTS), default=[], help="parts to leave out")
    parser.add_argument("--networks", nargs="*", help="only these")
    parser.add_argument("--ways", nargs="*", choices=list(WAYS)[1:], default=list(WAYS)[1:], help="what to compare with plain")
    parser.add_argument("--proof-s", type=float, default=PROOF_S, help=f"limit of a proof in seconds ({PROOF_S})")
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
        path = options.csv or RUNS / f"mapping{'_quick' if options.quick else ''}.csv"
        path.parent.mkdir(parents=True, exist_ok=True)
        sink = stack.enter_context(path.open("w", encoding="utf-8", newline="", buffering=1))
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
                    table.writerow(asdict(row))
                print(flush=True)
        result, candidates = summary(rows, ways), path.with_name(f"{path.stem}_estimate.csv")
        for part in (part for part in PARTS if part not in options.without):
            try:
                found = measure_part(part, options.quick, names, pdks, scratch, candidates)
            except DwnasicError as error:  # what was measured before is not lost for it
                found = {"reasons": dict.fromkeys(PARTS[part], str(error))}
            result = with_found(result, found)
    print(json.dumps({**result, "networks": len(names), "quick": options.quick, "interface": options.interface}))


if __name__ == "__main__":
    main()
