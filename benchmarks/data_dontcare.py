"""What may be left out of trained networks without losing validation accuracy: `python benchmarks/data_dontcare.py [--quick]`.

Every network of benchmarks/networks whose data set is there ($DWNASIC_DATA; blood is bundled) is made smaller in the ways that a
study can ask for, on the rows of its own fold: `entries` (`synthesis.data_dont_cares`), `words` (`chip.word_widths: smallest`),
both; and `ports`, which only narrows input words where no bit of the thermometer changes. Chips of both technologies and both
interfaces are mapped with `--effort` (plain by default) and proven. Prints a table of areas over those of the network as it is,
and of the change of accuracy on validation and on test rows; test rows decide nothing here. The last line is one JSON object. In
it `ratio_data_dontcare` is the geometric mean of `entries`, mapped with the effort and with thermometer don't-cares, over the
plain mapping of the network as it is, interface `bits`, the worse of the technologies (`mapping.py`: of `best`).
"""

from __future__ import annotations

import argparse
import json
import os
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import geometric_mean

from network_data import NETWORKS, NetworkData, network_data

from dwnasic.data.splits import accuracy
from dwnasic.errors import DwnasicError, ToolTimeoutError
from dwnasic.explore.shrink import FoldRows, narrow, use_free_entries, with_encoder
from dwnasic.network.lut_network import LutNetwork
from dwnasic.network.simplify import simplify
from dwnasic.synth.effort import map_smallest
from dwnasic.tech.pdk import Pdk, load_pdk
from dwnasic.verify.equivalence import prove, thermometer_constraint

QUICK = ("blood_popcount_20", "blood_reduction_24", "australian_popcount_10", "sylvine_popcount_20")
TECHNOLOGIES = ("sky130_fd_sc_hd", "flexic_0p8")
WAYS = ("ports", "entries", "words", "both")
PROOF_S = 300.0


@dataclass(frozen=True)
class Chip:
    """An area in NAND2 equivalents, and whether it is proven."""

    area_nand2: float
    proven: bool


def smaller_networks(network: LutNetwork, data: NetworkData, words: bool = True) -> dict[str, LutNetwork]:
    """The network as it is (`given`) and in every way of WAYS, simplified; only `entries` of them without `words`."""
    return _smaller(simplify(network), data, words)


def _smaller(given: LutNetwork, data: NetworkData, narrow_words: bool) -> dict[str, LutNetwork]:
    words, labels = data.dataset.words, data.dataset.labels
    rows = FoldRows(words[data.train], labels[data.train], words[data.validation], labels[data.validation])
    entries = simplify(use_free_entries(given, rows))
    if not narrow_words:
        return {"given": given, "entries": entries}
    return {
        "given": given,
        "ports": with_encoder(given, given.encoder.narrowed()),
        "entries": entries,
        "words": simplify(narrow(given, rows)),
        "both": simplify(narrow(entries, rows)),
    }


def chip(network: LutNetwork, pdk: Pdk, interface: str, effort: str, folder: Path) -> Chip:
    """Map and prove."""
    found = map_smallest(network, pdk, interface=interface, effort=effort, folder=folder)
    constraint = thermometer_constraint(found.netlist) if found.under_constraint else ()
    try:
        status = prove(found.netlist, found.result, pdk, folder / "proof", PROOF_S, constraint).status
    except ToolTimeoutError:
        return Chip(found.result.area_nand2, False)
    return Chip(found.result.area_nand2, status in ("proven", "proven_under_constraint"))


def ratio_to_plain(names: Sequence[str], pdks: Sequence[Pdk], folder: Path, effort: str) -> dict[str, object]:
    """`ratio_data_dontcare` of these networks; of what has no data here, the name and the reason."""
    ratios: dict[str, list[float]] = {pdk.name: [] for pdk in pdks}
    left_out: dict[str, str] = {}
    proven = True
    for name in names:
        try:
            networks = smaller_networks(LutNetwork.load(NETWORKS / f"{name}.json"), network_data(name), words=False)
        except DwnasicError as error:
            left_out[name] = str(error)
            continue
        for pdk in pdks:
            place = folder / f"{name}_{pdk.name}_data"
            plain = chip(networks["given"], pdk, "bits", "plain", place / "plain")
            found = chip(networks["entries"], pdk, "bits", effort, place / effort)
            proven = proven and plain.proven and found.proven
            ratios[pdk.name].append(found.area_nand2 / plain.area_nand2)
            unproven = ", ".join(way for way, one in (("plain", plain), (effort, found)) if not one.proven)
            without = f" (not proven in {PROOF_S:g} s: {unproven})" if unproven else ""
            print(f"{name:26} {pdk.name:16} data-driven don't-cares, {effort}: {ratios[pdk.name][-1]:.3f}{without}", flush=True)
    worst = max((geometric_mean(r) for r in ratios.values() if r), default=None)
    return {
        "ratio_data_dontcare": None if worst is None else round(worst, 4),
        "data_dontcare": {"all_proven": proven, "left_out": left_out},
        "reasons": {} if worst is not None else {"ratio_data_dontcare": "; ".join(sorted(set(left_out.values())))},
    }


def scores(network: LutNetwork, data: NetworkData) -> dict[str, float]:
    """Accuracy on validation and on test rows."""
    words, labels = data.dataset.words, data.dataset.labels
    parts = {"validation": data.validation, "test": data.test}
    return {name: accuracy(labels[rows], network.evaluate(words[rows])) for name, rows in parts.items()}


class Table:
    """What was measured so far."""

    def __init__(self, pdks: Sequence[Pdk], effort: str, folder: Path) -> None:
        self._pdks, self._effort, self._folder = pdks, effort, folder
        self.ratios: dict[tuple[str, str, str], list[float]] = {}
        self.to_plain: dict[str, list[float]] = {pdk.name: [] for pdk in pdks}
        self.changes: dict[tuple[str, str], list[float]] = {}
        self.proven = True

    def add(self, name: str, data: NetworkData) -> None:
        """Measure a network and print its lines."""
        networks = smaller_networks(LutNetwork.load(NETWORKS / f"{name}.json"), data)
        before = scores(networks["given"], data)
        for way in WAYS:
            for part, value in scores(networks[way], data).items():
                self.changes.setdefault((way, part), []).append(100 * (value - before[part]))
        for pdk in self._pdks:
            for interface in ("bits", "words"):
                ways = WAYS if interface == "words" else ("entries",)
                chips = {way: self._chip(name, way, networks[way], pdk, interface) for way in ("given", *ways)}
                given = plain = chips["given"].area_nand2
                if interface == "bits":
                    if self._effort != "plain":
                        place = self._folder / f"{name}_plain_{pdk.name}"
                        plain = chip(networks["given"], pdk, interface, "plain", place).area_nand2
                    self.to_plain[pdk.name].append(chips["entries"].area_nand2 / plain)
                for way in ways:
                    self.ratios.setdefault((way, pdk.name, interface), []).append(chips[way].area_nand2 / given)
                cells = "".join(f" {self.ratios[way, pdk.name, interface][-1]:>8.3f}" if way in ways else " " * 9 for way in WAYS)
                print(f"{name:24} {pdk.name:16} {interface:6} {given:>8.1f}{cells}", flush=True)
        for part in ("validation", "test"):
            cells = "".join(f" {self.changes[way, part][-1]:>+8.2f}" for way in WAYS)
            print(f"{name:24} {part + ' accuracy, %':23} {100 * before[part]:>8.2f}{cells}", flush=True)

    def _chip(self, name: str, way: str, network: LutNetwork, pdk: Pdk, interface: str) -> Chip:
        made = chip(network, pdk, interface, self._effort, self._folder / f"{name}_{way}_{pdk.name}_{interface}")
        self.proven = self.proven and made.proven
        return made

    def summary(self) -> dict[str, object]:
        """The JSON object: means over the networks, the worse of the technologies."""
        worse: dict[str, dict[str, float]] = {}
        for way, technology, interface in self.ratios:
            here = worse.setdefault(interface, {})
            here[way] = round(max(here.get(way, 0.0), geometric_mean(self.ratios[way, technology, interface])), 4)
        change = {way: {part: round(sum(v) / len(v), 3) for (w, part), v in self.changes.items() if w == way} for way in WAYS}
        return {
            "ratio_data_dontcare": round(max(map(geometric_mean, self.to_plain.values())), 4) if self.ratios else None,
            "ratios": worse, "accuracy_change_percent": change,
            "all_proven": self.proven, "networks": len(self.changes.get(("entries", "test"), ())),
        }  # fmt: skip


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help=f"only {', '.join(QUICK)}")
    parser.add_argument("--networks", nargs="*", help="only these")
    parser.add_argument("--effort", choices=("plain", "fast", "best"), default="plain")
    options = parser.parse_args()
    names = options.networks or (QUICK if options.quick else sorted(path.stem for path in NETWORKS.glob("*.json")))
    left_out = {}
    with tempfile.TemporaryDirectory() as scratch:
        pdks = [load_pdk(name, cache=Path(scratch) / "liberty", environ=os.environ) for name in TECHNOLOGIES]
        table = Table(pdks, options.effort, Path(scratch))
        print(f"{'network':24} {'technology':16} {'':6} {'given':>8}" + "".join(f" {way:>8}" for way in WAYS))
        for name in names:
            try:
                data = network_data(name)
            except DwnasicError as error:
                left_out[name] = str(error)
                continue
            table.add(name, data)
        print(json.dumps({**table.summary(), "effort": options.effort, "quick": options.quick, "left_out": left_out}))


if __name__ == "__main__":
    main()
