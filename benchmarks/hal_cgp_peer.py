"""A run of PyPI `hal-cgp`, in its own environment (see peers.sh): reads a JSON problem on standard input, prints JSON.

Problem: bits [rows][inputs] and labels [rows] (0 or 1), gates, offspring, mutation_rate, generations, seed. The answer has the
offspring decided, the seconds of the whole loop and the fitness reached. hal-cgp keeps the fitness of an offspring whose active
genes did not change, so it decides those without evaluation, as dwnasic does.
"""

from __future__ import annotations

import json
import sys
import time

import cgp
import numpy as np


class And(cgp.OperatorNode):
    _arity = 2
    _def_output = "(x_0 and x_1)"
    _def_numpy_output = "np.logical_and(x_0, x_1)"


class Or(cgp.OperatorNode):
    _arity = 2
    _def_output = "(x_0 or x_1)"
    _def_numpy_output = "np.logical_or(x_0, x_1)"


class Nand(cgp.OperatorNode):
    _arity = 2
    _def_output = "(not (x_0 and x_1))"
    _def_numpy_output = "np.logical_not(np.logical_and(x_0, x_1))"


class Nor(cgp.OperatorNode):
    _arity = 2
    _def_output = "(not (x_0 or x_1))"
    _def_numpy_output = "np.logical_not(np.logical_or(x_0, x_1))"


def main() -> None:
    problem = json.load(sys.stdin)
    columns = list(np.array(problem["bits"], dtype=bool).T)
    labels = np.array(problem["labels"], dtype=bool)
    ones, zeros = int(labels.sum()), int((~labels).sum())

    def objective(individual):
        if individual.fitness_is_None():
            said = individual.to_numpy()(*columns)
            individual.fitness = float((said & labels).sum() / ones + (~said & ~labels).sum() / zeros) / 2
        return individual

    genome = {
        "n_inputs": len(columns),
        "n_outputs": 1,
        "n_columns": problem["gates"],
        "n_rows": 1,
        "levels_back": problem["gates"],
        "primitives": (And, Or, Nand, Nor),
    }
    population = cgp.Population(n_parents=1, seed=problem["seed"], genome_params=genome)
    strategy = cgp.ea.MuPlusLambda(n_offsprings=problem["offspring"], mutation_rate=problem["mutation_rate"])
    started = time.perf_counter()
    cgp.evolve(population, objective, strategy, max_generations=problem["generations"] + 1)
    seconds = time.perf_counter() - started
    decided = population.generation * problem["offspring"]
    versions = {"hal_cgp": cgp.__version__, "numpy": np.__version__}
    print(json.dumps({"decided": decided, "seconds": seconds, "fitness": population.champion.fitness, "versions": versions}))


if __name__ == "__main__":
    main()
