"""The compiled loop of `dwnasic.synth.anneal`: pick a node, search, make the change that was chosen."""

from __future__ import annotations

import math

from dwnasic.machine_code import below, compiled, inlined, part, uniform
from dwnasic.synth.anneal_kernel import (
    AREA,
    BEST_AREA,
    BEST_GATES,
    GATES,
    KNOWN,
    OFF,
    ON,
    PLACES,
    STAMP,
    TAKEN,
    WORK,
    Cells,
    Integers,
    State,
    freed,
    make,
    observe,
    refresh,
    remove,
    sort,
)
from dwnasic.synth.anneal_search import (
    DELTA,
    FLIPS,
    FOUND,
    KIND,
    NODES,
    PINS,
    SCALE,
    SCORE,
    TRIED,
    WIRE,
    Goal,
    exclusive,
    gather,
    near,
    pairs,
    triples,
)
from dwnasic.synth.anneal_trial import fill, legal

_SPREAD = 120  # % of the smallest area: how large a circuit at work may be, beside `Cells.slack`


@part
def _literal(c: Cells, s: State, node: int, inverted: int) -> int:
    """A node, or its complement: one that is there and does not depend on the target, else a new inverter."""
    if not inverted:
        return node
    other = s.inverse[node]
    if other >= 0 and s.marked[other] != s.counters[STAMP]:
        return other  # type: ignore[no-any-return]
    other = make(c, s, 0, node, 0, 0, 0)
    s.inverse[node] = other
    return other


@inlined
def _apply(c: Cells, s: State, target: int, pin: int) -> None:
    """Make the chosen change: new cells, new readers, old cells removed, order and values anew."""
    chosen, source = s.chosen, target if pin < 0 else s.pins[target, pin]
    new = chosen[NODES]
    if chosen[KIND] != WIRE:
        kind, pins, flips = chosen[KIND], chosen[PINS], chosen[FLIPS]
        p = s.chosen[TRIED : TRIED + 4]
        for j in range(4):
            which = pins >> (2 * j) & 3
            p[j] = _literal(c, s, chosen[NODES + which], flips >> which & 1) if j < c.inputs[kind] else 0
        new = make(c, s, kind, p[0], p[1], p[2], p[3])
        if flips >> 4:
            new = make(c, s, 0, new, 0, 0, 0)
    if pin >= 0:
        s.pins[target, pin] = new
        s.refs[source] -= 1
        s.refs[new] += 1
        s.fresh[target] = 1
    else:
        for i in range(s.counters[GATES]):
            g = s.order[i]
            for j in range(c.inputs[s.kind[g]]):
                if s.pins[g, j] == target:
                    s.pins[g, j] = new
                    s.fresh[g] = 1
        for i in range(len(s.outputs)):
            if s.outputs[i] == target:
                s.outputs[i] = new
        s.refs[new] += s.refs[target]
        s.refs[target] = 0
    remove(c, s, source)
    sort(c, s)
    refresh(c, s)


@inlined
def _step(c: Cells, s: State, heat: float, limits: Integers) -> None:
    """Try to replace one random node, or one pin."""
    target = s.order[below(s.random, s.counters[GATES])]
    pin = below(s.random, 2 * c.inputs[s.kind[target]])
    pin = pin if pin < c.inputs[s.kind[target]] else -1
    s.counters[WORK] += 2500
    source = observe(c, s, target, pin)
    whole = pin < 0
    broken = c.saved if not whole and s.partner[target] >= 0 else 0
    goal = Goal(source, whole, freed(c, s, source, whole, s.touched, 0), broken, heat)
    s.chosen[FOUND] = 0
    gather(c, s, goal, limits)
    if goal.area + 6.0 * heat >= c.worth:
        base = 2 * len(s.kind)
        for dual in range(2):
            pairs(c, s, goal, dual, limits[dual], base + (ON if dual else OFF), -1)
        triples(c, s, goal, limits, below(s.random, 2))
        near(c, s, goal, target, limits[2])
        if below(s.random, 4) == 0:
            exclusive(c, s, goal, limits[2])
    if s.chosen[FOUND] == 0 or s.counters[PLACES] < 8 or _too_large(c, s):
        return
    nothing = -heat * math.log(-math.log(uniform(s.random))) if heat > 0.0 else 0.0
    if s.chosen[SCORE] >= nothing * SCALE and legal(c, s, target, pin):
        _apply(c, s, target, pin)
        s.counters[TAKEN] += 1


@inlined
def _too_large(c: Cells, s: State) -> bool:
    """Whether the chosen change makes the circuit larger than one at work may be."""
    smallest, delta = min(s.counters[BEST_AREA], s.counters[KNOWN]), s.chosen[DELTA]
    return delta > 0 and s.counters[AREA] + delta > smallest * _SPREAD // 100 + c.slack  # type: ignore[no-any-return]


@part
def _keep_best(s: State) -> None:
    """Remember the circuit."""
    s.counters[BEST_AREA], s.counters[BEST_GATES] = s.counters[AREA], s.counters[GATES]
    for i in range(s.counters[GATES]):
        g = s.order[i]
        s.best_order[i], s.best_kind[g] = g, s.kind[g]
        for j in range(4):
            s.best_pins[g, j] = s.pins[g, j]
    for i in range(len(s.outputs)):
        s.best_outputs[i] = s.outputs[i]


@compiled
def advance(c: Cells, s: State, limits: Integers, work: int, most: int, hot: float, cold: float) -> None:
    """Change the circuit until `work` is done or `most` changes are made, while the heat falls from `hot` to `cold` (areas)."""
    first = s.counters[WORK]
    taken = s.counters[TAKEN]
    while s.counters[WORK] - first < work and s.counters[TAKEN] - taken < most and s.counters[GATES] > 0:
        done = (s.counters[WORK] - first) / work
        _step(c, s, hot * (1.0 - done) + cold * done, limits)
        if s.counters[AREA] < s.counters[BEST_AREA]:
            _keep_best(s)


@compiled
def begin(c: Cells, s: State) -> None:
    """Order, values and areas of a circuit whose kinds, pins and outputs are set."""
    for g in range(len(s.kind)):
        s.fresh[g] = 1
    sort(c, s)
    refresh(c, s)
    fill(c, s)
    _keep_best(s)
