"""Train the networks of benchmarks/networks: `python benchmarks/train_networks.py [NAME ...] [--compare]`.

Data sets are read from $DWNASIC_DATA (blood is bundled). Every network is one replica of the estimator `efd` (in torch, the
reference), trained on the training part of outer split 0 less its first fold, hardened and simplified; a line a network says how
good it became. Its file says the command that made it. `--compare` writes nothing and says whether the network is the committed
one, bit by bit: not all are on every machine, as the sums of floats depend on the kernels that torch and MKL choose for the CPU
(with ATEN_CPU_CAPABILITY=default or MKL_CBWR=COMPATIBLE another network comes out); figures are those of the files.
"""

from __future__ import annotations

import argparse
import json
import os
from pathlib import Path

import torch

from dwnasic.data.dataset import fit_dataset
from dwnasic.data.encoder import fit_thermometer
from dwnasic.data.sources import load_table
from dwnasic.data.splits import accuracy, folds, outer_split
from dwnasic.network.lut_network import LutNetwork
from dwnasic.network.simplify import simplify
from dwnasic.study import BundledData, CsvData, SplitSpec
from dwnasic.train.estimator import Replica, Task, TrainConfig, load_estimator

NETWORKS = Path(__file__).resolve().parent / "networks"
# name: (data set, thermometer bits, LUT inputs, LUTs a layer, head); a reduction head adds its own layers
RECIPES: dict[str, tuple[str, int, int, tuple[int, ...], str]] = {
    "blood_popcount_20": ("blood", 4, 3, (20,), "popcount"),
    "blood_reduction_24": ("blood", 8, 4, (24,), "reduction"),
    "australian_popcount_10": ("australian", 4, 4, (10,), "popcount"),
    "australian_reduction_16": ("australian", 4, 4, (16,), "reduction"),
    "phoneme_popcount_20": ("phoneme", 8, 6, (20,), "popcount"),
    "phoneme_popcount_100": ("phoneme", 16, 4, (100,), "popcount"),
    "phoneme_reduction_60": ("phoneme", 8, 4, (60,), "reduction"),
    "sylvine_popcount_20": ("sylvine", 8, 4, (20,), "popcount"),
    "sylvine_reduction_32": ("sylvine", 4, 4, (32,), "reduction"),
    "sylvine_popcount_200": ("sylvine", 8, 4, (200,), "popcount"),
    "segment_popcount_70": ("segment", 4, 4, (70,), "popcount"),
    "segment_reduction_84": ("segment", 4, 4, (84,), "reduction"),
    "segment_popcount_490": ("segment", 8, 4, (490,), "popcount"),
}


def train(name: str) -> LutNetwork:
    """Train one network; raises DwnasicError when its data set is not there."""
    data, bits, lut_inputs, widths, head = RECIPES[name]
    spec = (
        BundledData(source="bundled", name=data) if data == "blood" else CsvData(source="csv", path=f"{data}.csv", label="class")
    )
    table = load_table(spec, NETWORKS, os.environ)
    split = outer_split(table.labels, 0, SplitSpec(), table.class_names)
    dataset = fit_dataset(table, split.train, 8, {})
    encoder = fit_thermometer(dataset.words[split.train], dataset.feature_names, dataset.input_bits, "distributive", bits)
    code = encoder.encode(dataset.words)
    inside, outside = folds(table.labels, split.train, 5, 0)[0]
    task = Task(encoder, code[inside], table.labels[inside], code[outside], table.labels[outside], seed=1)
    config = TrainConfig(
        lut_inputs=lut_inputs, widths=widths, head=head, mapping="learnable", deep_mapping="random",
        temperature=0.3 if head == "reduction" else max(0.3, 0.1 * (widths[-1] / dataset.n_classes) ** 0.5),
        learning_rate=0.03, epochs=40, batch_size=64,
    )  # fmt: skip
    (replica,) = load_estimator("efd", "reference").fit(config, [task], dataset.n_classes)
    assert isinstance(replica, Replica), replica
    network = simplify(replica.network)
    score = accuracy(table.labels[split.test], network.evaluate(dataset.words[split.test]))
    print(f"{name}: {len(network.luts)} LUTs on {network.n_inputs} bits, test accuracy {score:.3f}")
    return network


def text(name: str, network: LutNetwork) -> str:
    """The text of a network's file: the network, and what made it."""
    training = {"command": f"DWNASIC_DATA=DIR python benchmarks/train_networks.py {name}"}
    return json.dumps({**network.to_json(), "training": training}, indent=1) + "\n"


def main() -> None:
    """Train and save, or compare."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"default: all of {', '.join(RECIPES)}")
    parser.add_argument("--compare", action="store_true", help="say whether the committed networks come out, and write nothing")
    options = parser.parse_args()
    torch.set_num_threads(1)
    for name in options.names or RECIPES:
        network, path = train(name), NETWORKS / f"{name}.json"
        if options.compare:
            print(f"{name}: {'as committed' if network == LutNetwork.load(path) else 'NOT as committed'}")
        else:
            path.write_text(text(name, network), encoding="utf-8")


if __name__ == "__main__":
    main()
