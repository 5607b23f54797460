"""Our chips against those that PyPI `dwn2rtl` and plain Yosys/ABC make of the same networks, with their encoders:
`benchmarks/peers.sh dwn2rtl && python benchmarks/dwn2rtl_areas.py [--quick] [--cases CASE ...]`.

Networks with a popcount head (the peer knows no other), interface `words`, both technologies; ours is the effort `best` with
don't-cares (`--effort`). Prints a table; the last line is one JSON object with `ratio_dwn2rtl`, the geometric mean of our areas
over the peer's, the worse of the technologies (null, with the reason under `reasons`, where the peer is not installed). There the
peer's are mapped by the script of our effort `plain`; `ratio_dwn2rtl_by_yosys` is the ratio to what the script makes that Yosys
runs when it is given none: larger chips.

`--cases` says what the two get (networks whose data set is not there are only compared as they are):

* `given` (and without `--cases` only this): both the network as it was trained; the figures above.
* `words`: both that network after `chip.word_widths: smallest`, so narrower words and coarser thresholds; keys `..._words`.
* `study`: the peer the network as it was trained, ours that network after all that a study may ask for to make it smaller
  (`synthesis.data_dont_cares` and `chip.word_widths: smallest`), which is another network: the table has the change of accuracy
  on test rows, in %, and keys are `..._study`.

It gets the simplified network, the same thresholds, and feature words of the same width: its words are signed and one bit wider,
so a frame around its top module ties every sign bit to zero, gives the ports the names that our chip has, and drops the clock,
which no register reads (pipeline depths 0). Its Verilog is simulated with Icarus on data rows and on words around thresholds, and
its mapped netlist runs the same words and is proven equal to the network for all others (or the table says `timeout`).
"""

from __future__ import annotations

import argparse
import json
import math
import os
import subprocess
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import geometric_mean

import numpy as np
from data_dontcare import scores, smaller_networks
from network_data import NETWORKS, network_data

from dwnasic import tools
from dwnasic.data.encoder import Words
from dwnasic.errors import DwnasicError, ToolTimeoutError
from dwnasic.network.lut_network import Lut, LutNetwork, PopcountHead, class_bits
from dwnasic.network.simplify import simplify
from dwnasic.network.truth_table import WIRE
from dwnasic.rtl.lower import lower
from dwnasic.rtl.netlist import Netlist
from dwnasic.rtl.ports import OUTPUT, class_vectors, input_ports, stimuli
from dwnasic.rtl.verilog import bench_verilog
from dwnasic.synth.effort import map_smallest
from dwnasic.synth.job import SynthesisResult
from dwnasic.synth.library import genlib
from dwnasic.synth.yosys import Pass, abc_script, run_yosys, versions
from dwnasic.synth.yosys_json import read_mapped
from dwnasic.tech.pdk import Pdk, load_pdk
from dwnasic.verify.equivalence import prove
from dwnasic.verify.simulate import check_rows

HERE = Path(__file__).resolve().parent
SECONDS = 600.0
PROOF_S = 100.0
QUICK = ("blood_popcount_20", "australian_popcount_10", "sylvine_popcount_20")
TECHNOLOGIES = ("sky130_fd_sc_hd", "flexic_0p8")
SAMPLES = 2000  # random words around thresholds, beside the rows of the data set
CASES = ("given", "words", "study")


@dataclass(frozen=True)
class PeerChip:
    """What became of a network: `rows` were simulated as Verilog, and `proof` says whether the mapped netlist is the network.
    `by_yosys` is the area with the script of Yosys itself."""

    area_nand2: float
    by_yosys: float
    rows: int
    proof: str
    version: str


class PeerMissingError(Exception):
    """The peer is not installed, or cannot take this network; the message says which."""


def dwn2rtl_chips(name: str, network: LutNetwork, pdks: Sequence[Pdk], folder: Path) -> list[PeerChip]:
    """The peer's chips of a simplified one-layer popcount network called `name`, one a technology.

    Raises PeerMissingError and DwnasicError.
    """
    design = folder / "verilog"
    design.mkdir(parents=True, exist_ok=True)
    netlist = lower(network, interface="words")
    version = _write_peer(network, design)
    (design / "frame.v").write_text(_frame(network, netlist), encoding="utf-8")
    words = sample_words(name, network)
    _simulate(network, netlist, words, design)
    chips = []
    for pdk in pdks:
        place = folder / pdk.name
        result, by_yosys = (_map(netlist, pdk, design, place / (script or "yosys"), script) for script in ("plain", ""))
        for one in (result, by_yosys):
            check_rows(network, one.mapped, pdk.cells(), "words", words)
        proof = _proof(netlist, result, pdk, place / "proof")
        chips.append(PeerChip(result.area_nand2, by_yosys.area_nand2, len(words), proof, version))
    return chips


def _proof(netlist: Netlist, result: SynthesisResult, pdk: Pdk, folder: Path) -> str:
    """The status of the proof, or `timeout`: counting by other adders is hard to prove equal."""
    try:
        return prove(netlist, result, pdk, folder, PROOF_S).status
    except ToolTimeoutError:
        return "timeout"


@dataclass(frozen=True)
class Pair:
    """What the two tools get of a network, and by how much more often (in %) ours is right on test rows than the network as
    it was trained."""

    ours: LutNetwork
    peer: LutNetwork
    accuracy: float = 0.0


def pairs(name: str, cases: Sequence[str]) -> dict[str, Pair]:
    """The cases that can be compared: only `given` where the data set is not there."""
    network = simplify(LutNetwork.load(NETWORKS / f"{name}.json"))
    given = {"given": Pair(network, network)} if "given" in cases else {}
    if set(cases) <= {"given"}:
        return given
    try:
        data = network_data(name)
    except DwnasicError as error:
        print(f"{name:24} {error}", flush=True)
        return given
    smaller = smaller_networks(network, data)
    before = scores(network, data)["test"]
    change = {way: 100 * (scores(smaller[way], data)["test"] - before) for way in ("words", "both")}
    found = {
        "words": Pair(smaller["words"], smaller["words"], change["words"]),
        "study": Pair(smaller["both"], network, change["both"]),
    }
    return given | {case: pair for case, pair in found.items() if case in cases}


class Comparison:
    """What was measured of one case."""

    def __init__(self, case: str, pdks: Sequence[Pdk]) -> None:
        self._case, self.key = case, "ratio_dwn2rtl" + ("" if case == "given" else f"_{case}")
        self._ratios: dict[str, list[float]] = {pdk.name: [] for pdk in pdks}
        self._by_yosys: dict[str, list[float]] = {pdk.name: [] for pdk in pdks}
        self._accuracy: list[float] = []
        self._proven, self._version = 0, ""

    def add(self, name: str, pair: Pair, peers: Sequence[PeerChip], pdks: Sequence[Pdk], folder: Path, effort: str) -> None:
        """Map ours of a pair, and print a line a technology with the peer's chips."""
        self._accuracy.append(pair.accuracy)
        for pdk, peer in zip(pdks, peers, strict=True):
            place = folder / f"ours_{pdk.name}"
            ours = map_smallest(pair.ours, pdk, interface="words", effort=effort, folder=place)
            proof = _proof(ours.netlist, ours.result, pdk, place / "proof")
            area = ours.result.area_nand2
            ratio, other = area / peer.area_nand2, area / peer.by_yosys
            self._ratios[pdk.name].append(ratio)
            self._by_yosys[pdk.name].append(other)
            self._proven += [peer.proof, proof].count("proven")
            self._version = peer.version
            areas = f"{peer.area_nand2:>9.1f} {peer.by_yosys:>9.1f} {area:>9.1f} {ratio:>7.3f} {other:>7.3f}"
            what = f"{name:24} {self._case:6} {pdk.name:16}"
            print(f"{what} {areas} {peer.rows:>6} {pair.accuracy:>+8.2f}  {peer.proof}, {proof}", flush=True)

    def result(self) -> dict[str, object]:
        """The keys of this case for the JSON object; null where nothing was compared."""
        if not self._accuracy:
            return {self.key: None}
        means, others = (
            {name: round(geometric_mean(r), 4) for name, r in found.items()} for found in (self._ratios, self._by_yosys)
        )
        return {
            self.key: max(means.values()),
            f"{self.key}_by_yosys": max(others.values()),
            self.key.removeprefix("ratio_"): {
                "version": self._version, "ratios": means, "by_yosys": others, "proven": self._proven,
                "chips": 2 * sum(map(len, self._ratios.values())),
                "test_accuracy_change_percent": round(sum(self._accuracy) / len(self._accuracy), 3),
            },
        }  # fmt: skip


def compare(
    names: Sequence[str], pdks: Sequence[Pdk], folder: Path, effort: str = "best", cases: Sequence[str] = CASES[:1]
) -> dict[str, object]:
    """Map the networks of NETWORKS that have a popcount head both ways and print a line each; the keys for the JSON object."""
    heads = f"{'dwn2rtl':>9} {'by Yosys':>9} {'ours':>9} {'ratio':>7} {'ratio':>7} {'rows':>6} {'accuracy':>8}"
    print(f"{'network':24} {'case':6} {'technology':16} {heads}  proofs, NAND2 with encoder")
    compared = {case: Comparison(case, pdks) for case in cases}
    for name in names:
        if not isinstance(LutNetwork.load(NETWORKS / f"{name}.json").head, PopcountHead):
            continue
        peers: dict[LutNetwork, list[PeerChip]] = {}
        for case, pair in pairs(name, cases).items():
            place = folder / name / case
            try:
                if pair.peer not in peers:  # two cases may have the same
                    peers[pair.peer] = dwn2rtl_chips(name, pair.peer, pdks, place)
            except PeerMissingError as missing:
                keys = [comparison.key for comparison in compared.values()]
                return {**dict.fromkeys(keys), "reasons": dict.fromkeys(keys, str(missing))}
            compared[case].add(name, pair, peers[pair.peer], pdks, place, effort)
    results = {key: value for comparison in compared.values() for key, value in comparison.result().items()}
    nothing = [key for key, value in results.items() if value is None]
    why = "none of the networks has a popcount head" + (" and a data set that is there" if set(cases) - {"given"} else "")
    return {**results, "reasons": dict.fromkeys(nothing, why)} if nothing else results


def sample_words(name: str, network: LutNetwork) -> Words:
    """The distinct rows of the network's data set, where that is there, and random words on and just below thresholds."""
    rng = np.random.default_rng(0)
    columns = []
    for feature in network.encoder.features:
        near = {0, (1 << feature.input_bits) - 1, *feature.thresholds, *(t - 1 for t in feature.thresholds)}
        columns.append(rng.choice(sorted(near), SAMPLES))
    words: Words = np.stack(columns, axis=1).astype(np.int64)
    try:
        rows = np.unique(network_data(name).dataset.words, axis=0)
    except DwnasicError:  # no such data set here: the random words remain
        return words
    return np.concatenate([rows, words])


def problem(network: LutNetwork) -> dict[str, object]:
    """The network as the peer takes it: LUTs of one size, groups of equally many LUTs side by side, a rectangle of thresholds.

    Unused LUT inputs repeat a used one, a bias is so many constant ones, and short groups are filled with constant zeros: nothing
    of this is left after constants are folded.
    """
    head = network.head
    if not isinstance(head, PopcountHead):
        raise PeerMissingError("dwn2rtl has popcount heads only")
    features = [f for f in network.encoder.features if f.thresholds]
    most = max(len(f.thresholds) for f in features)
    place = [i * most + j for i, f in enumerate(features) for j in range(len(f.thresholds))]
    groups = [
        [*(_lut(network, s) for s in group), *[Lut((), 1)] * bias] for group, bias in zip(head.groups, head.bias, strict=True)
    ]
    size = max(map(len, groups))
    luts = [lut for group in groups for lut in (*group, *[Lut((), 0)] * (size - len(group)))]
    n = max(2, *(len(lut.inputs) for lut in luts))
    wiring, tables = [], []
    for lut in luts:
        inputs = lut.inputs or (0,)
        wiring.append([place[s] for s in (*inputs, *[inputs[0]] * (n - len(inputs)))])
        mask = (1 << len(lut.inputs)) - 1
        tables.append([lut.table >> (address & mask) & 1 for address in range(1 << n)])
    at_port = [f.port_thresholds for f in features]
    thresholds = [[t - 1 for t in (*row, *[row[-1]] * (most - len(row)))] for row in at_port]
    word_bits = 1 + max(f.port_bits for f in features)
    return {"thresholds": thresholds, "wiring": wiring, "tables": tables, "classes": network.n_classes, "word_bits": word_bits}


def _lut(network: LutNetwork, signal: int) -> Lut:
    """The LUT of a signal that the head counts; an encoder bit becomes a wire."""
    if signal < network.n_inputs:
        return Lut((signal,), WIRE)
    lut = network.luts[signal - network.n_inputs]
    if any(s >= network.n_inputs for s in lut.inputs):
        raise PeerMissingError("a network of several layers: give dwn2rtl layers of equally large LUTs instead")
    return lut


def _write_peer(network: LutNetwork, folder: Path) -> str:
    """Have the peer write its Verilog; its version."""
    python = Path(os.environ.get("PEERS_DIR", HERE.parent / ".venv-peers")) / "dwn2rtl" / "bin" / "python"
    if not python.exists():
        raise PeerMissingError(f"{python} is not there; run benchmarks/peers.sh dwn2rtl (PEERS_DIR says where)")
    done = subprocess.run(
        [str(python), str(HERE / "dwn2rtl_peer.py")], input=json.dumps({**problem(network), "folder": str(folder)}),
        capture_output=True, text=True, timeout=SECONDS, check=False,
    )  # fmt: skip
    if done.returncode:
        raise PeerMissingError(f"dwn2rtl failed: {(done.stderr.strip().splitlines() or ['without a word'])[-1]}")
    answer = json.loads(done.stdout.splitlines()[-1])
    if "error" in answer:
        raise PeerMissingError(f"dwn2rtl refused the network: {answer['error']}")
    return str(answer["version"])


def _frame(network: LutNetwork, netlist: Netlist) -> str:
    """A module with the ports of our chip around the peer's."""
    ports = input_ports(network.encoder, "words")
    word_bits = 1 + max(width for _, width in ports)
    words = ", ".join(f"{{{word_bits - width}'b0, {name}}}" for name, width in reversed(ports))
    declared = [f"input wire [{width - 1}:0] {name}" if width > 1 else f"input wire {name}" for name, width in ports]
    out = class_bits(network.n_classes)
    declared.append(f"output wire [{out - 1}:0] {OUTPUT}" if out > 1 else f"output wire {OUTPUT}")
    peer = f"  dwn_top peer (.clk(1'b0), .x_flat({{{words}}}), .class_idx({OUTPUT}));"
    return "\n".join([f"module {netlist.name} (", ",\n".join(f"  {port}" for port in declared), ");", peer, "endmodule", ""])


def _simulate(network: LutNetwork, netlist: Netlist, words: Words, folder: Path) -> None:
    """Run the peer's Verilog on words. Raises PeerMissingError when an output differs."""
    expected = class_vectors(network.evaluate(words), network.n_classes)
    bench = bench_verilog(netlist, stimuli(network.encoder, words, "words"), expected)
    (folder / "bench.v").write_text(bench, encoding="utf-8")
    argv: list[str | Path] = [tools.require("iverilog"), "-g2005-sv", "-o", "bench.vvp", "bench.v", *_sources(folder)]
    tools.run(argv, cwd=folder, timeout=SECONDS, log=folder / "compile.log")
    said = tools.run([tools.require("vvp"), "-n", "bench.vvp"], cwd=folder, timeout=SECONDS, log=folder / "run.log").output
    if f"PASS {len(words)} vectors" not in said:
        raise PeerMissingError(f"the Verilog of dwn2rtl is not the network: {said.strip().splitlines()[-1:]}")


def _sources(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.glob("*.v") if path.name != "bench.v")


def _map(netlist: Netlist, pdk: Pdk, design: Path, folder: Path, script: str) -> SynthesisResult:
    """Yosys' generic synthesis, then a script (without one that of Yosys itself), on the same cells as ours."""
    sources = _sources(design)
    files = {"cells.genlib": genlib(pdk)}
    with_script: Pass = ()
    if script:
        files["script.abc"], with_script = abc_script(script), ("-script", "script.abc")
    files |= {name: (design / name).read_text(encoding="utf-8") for name in sources}
    passes: list[Pass] = [
        ("read_verilog", "-sv", *sources),
        ("synth", "-flatten", "-noabc", "-top", netlist.name),
        ("abc", "-genlib", "cells.genlib", *with_script),
        ("opt_clean", "-purge"),
        ("rename", "-enumerate", "-pattern", "u%", "c:*"),
        ("rename", "-enumerate", "-pattern", "n%", "w:*"),
        ("write_json", "mapped.json"),
        ("write_verilog", "-noattr", "-noexpr", "mapped.v"),
    ]
    done = run_yosys(passes, files, folder, SECONDS)
    module = json.loads((folder / "mapped.json").read_text(encoding="utf-8"))["modules"][netlist.name]
    mapped = read_mapped(module, netlist.name, None)
    library = pdk.cells().cells
    counts = Counter(cell.cell for cell in mapped.cells)
    area = math.fsum(library[name].area_um2 * count for name, count in counts.items())
    return SynthesisResult(
        mapped=mapped, verilog=(folder / "mapped.v").read_text(encoding="utf-8"), area_um2=area,
        area_nand2=area / pdk.nand2_area_um2, register_area_um2=0.0, cell_counts=tuple(sorted(counts.items())),
        log=done.output, versions=versions(), seconds=done.seconds,
    )  # fmt: skip


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help=f"only {', '.join(QUICK)}")
    parser.add_argument("--networks", nargs="*", help="only these")
    parser.add_argument("--effort", choices=("plain", "fast", "best"), default="best", help="how ours are mapped")
    parser.add_argument("--cases", nargs="+", choices=CASES, default=CASES[:1], help="what the two get")
    options = parser.parse_args()
    names = options.networks or (QUICK if options.quick else sorted(path.stem for path in NETWORKS.glob("*.json")))
    with tempfile.TemporaryDirectory() as scratch:
        pdks = [load_pdk(name, cache=Path(scratch) / "liberty", environ=os.environ) for name in TECHNOLOGIES]
        result = compare(names, pdks, Path(scratch), options.effort, options.cases)
    print(json.dumps({**result, "effort": options.effort, "quick": options.quick}))


if __name__ == "__main__":
    main()
