"""Registers of feed-forward chips: how many each path passes, in the model and in the mapped netlist."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from dwnasic.errors import VerificationError
from dwnasic.rtl.netlist import ONE, ZERO, Netlist, Port
from dwnasic.synth.job import MappedCell, MappedNetlist
from dwnasic.tech.expression import parse_function
from dwnasic.tech.liberty import Liberty

Latencies = frozenset[int]
Item = tuple[tuple[int, ...], int, int]  # nets read, net driven, registers passed (0 or 1)


def check_latency(netlist: Netlist, mapped: MappedNetlist, library: Liberty) -> None:
    """Raise VerificationError unless every path to an output bit passes as many registers in `mapped` as in `netlist`.

    A bit that the mapping found to be constant may have fewer paths.
    """
    gold = _of_model(netlist)
    gate = latencies_of_mapped(mapped, library)
    for port in netlist.outputs:
        for i, (wanted, given) in enumerate(zip(gold[port.name], gate[port.name], strict=True)):
            if len(wanted) > 1 or not given <= wanted:
                raise VerificationError(
                    f"output {port.name}[{i}]: its paths pass {sorted(given)} registers in the mapped netlist "
                    f"and {sorted(wanted)} in its model"
                )


def latencies_of_mapped(mapped: MappedNetlist, library: Liberty) -> Mapping[str, list[Latencies]]:
    """For every output bit the numbers of registers that its paths from the inputs pass (empty for a constant)."""
    items = [item for cell in mapped.cells for item in cell_items(cell, library)]
    return _latencies(mapped.inputs, mapped.outputs, items)


def cell_items(instance: MappedCell, library: Liberty) -> list[Item]:
    """What every connected output pin of an instance reads: the data pins of a flip-flop, else the inputs of its function.

    Raises VerificationError for a cell that the library lacks, or that is a latch, and for an unconnected input.
    """
    cell = library.cells.get(instance.cell)
    if cell is None or cell.is_latch:
        kind = "has a state that is no flip-flop's" if cell else "is not in the library"
        raise VerificationError(f"instance {instance.name}: the cell {instance.cell} {kind}")
    pins = dict(instance.pins)
    items = []
    for pin in cell.outputs:
        if pin.name not in pins:
            continue
        if cell.flipflop is not None:
            reads = parse_function(cell.flipflop.next_state).variables
        else:
            reads = parse_function(pin.function or "0").variables
        if missing := [name for name in reads if name not in pins]:
            raise VerificationError(f"instance {instance.name} of {instance.cell}: pins {missing} are not connected")
        items.append((tuple(pins[name] for name in reads), pins[pin.name], int(cell.flipflop is not None)))
    return items


def in_order(sources: Iterable[int], items: Sequence[Item]) -> list[int]:
    """Indices of the items so that what an item reads comes before it. Raises VerificationError on a loop or an open net."""
    known = {ZERO, ONE, *sources}
    readers: dict[int, list[int]] = {}
    missing = []
    for i, (reads, _, _) in enumerate(items):
        open_nets = {n for n in reads if n not in known}
        missing.append(len(open_nets))
        for net in open_nets:
            readers.setdefault(net, []).append(i)
    order = [i for i, count in enumerate(missing) if count == 0]
    for i in order:  # grows while it is walked
        for reader in readers.pop(items[i][1], ()):
            missing[reader] -= 1
            if missing[reader] == 0:
                order.append(reader)
    if len(order) != len(items):
        stuck = next(i for i, count in enumerate(missing) if count)
        raise VerificationError(
            f"net {items[stuck][1]} depends on itself or on a net without a driver: only feed-forward chips are known"
        )
    return order


def _of_model(netlist: Netlist) -> Mapping[str, list[Latencies]]:
    items: list[Item] = [(c.inputs, c.output, 0) for c in netlist.cells]
    items += [((r.data,), r.output, 1) for r in netlist.registers]
    return _latencies(netlist.inputs, netlist.outputs, items)


def _latencies(inputs: Sequence[Port], outputs: Sequence[Port], items: Sequence[Item]) -> Mapping[str, list[Latencies]]:
    sources = [n for p in inputs for n in p.nets]
    known: dict[int, Latencies] = {ZERO: frozenset(), ONE: frozenset(), **dict.fromkeys(sources, frozenset([0]))}
    for i in in_order(sources, items):
        reads, driven, delay = items[i]
        known[driven] = frozenset(n + delay for net in reads for n in known[net])
    if open_nets := sorted({n for p in outputs for n in p.nets if n not in known}):
        raise VerificationError(f"output bits read the nets {open_nets}, which have no driver")
    return {p.name: [known[n] for n in p.nets] for p in outputs}
