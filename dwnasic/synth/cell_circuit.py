"""`CellCircuit`: a network of library cells with bits in and bits out, which `dwnasic.synth.anneal` makes smaller."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dwnasic.data.encoder import Thermometer
from dwnasic.errors import PdkError
from dwnasic.rtl.builder import Net, NetlistBuilder
from dwnasic.rtl.lower import frame
from dwnasic.rtl.netlist import ONE, ZERO, Netlist, Port
from dwnasic.rtl.ports import OUTPUT
from dwnasic.synth.cell_options import FIRST_TABLE, CellOptions
from dwnasic.synth.gates import FALSE, TRUE, XOR, Gates, GatesBuilder
from dwnasic.synth.job import ChosenCell, MappedNetlist
from dwnasic.tech.liberty import Cell, Liberty

NO, YES = -1, -2  # constants as outputs
_XOR, _NAND = 0b0110, 0b0111
_NANDS_OF_XOR = (0b1101, 0b1011)  # their NAND is an exclusive or
Placed = tuple[int, tuple[int, ...]]  # a cell of the options and the nodes of its pins


@dataclass(frozen=True)
class CellCircuit:
    """`cells[i]` drives node n_inputs + i and reads smaller nodes, no constants; `outputs` are nodes, NO or YES."""

    n_inputs: int
    cells: tuple[Placed, ...]
    outputs: tuple[int, ...]

    def area(self, options: CellOptions) -> int:
        """The sum of the cells' areas, in the unit of the options."""
        total = sum(int(options.areas[kind]) for kind, _ in self.cells)
        return total - options.adder.saved * len(adders(self, options)) if options.adder else total


def adders(circuit: CellCircuit, options: CellOptions) -> tuple[tuple[int, int], ...]:
    """The full adders: pairs of a sum and a carry (as indices of cells) of the same nodes."""
    adder = options.adder
    if adder is None:
        return ()
    sums: dict[tuple[int, ...], list[int]] = {}
    carries: list[tuple[tuple[int, ...], int]] = []
    for i, (kind, nodes) in enumerate(circuit.cells):
        if kind == adder.sum:
            sums.setdefault(tuple(sorted(nodes)), []).append(i)
        elif kind == adder.carry:
            carries.append((tuple(sorted(nodes)), i))
    return tuple((alone.pop(0), i) for nodes, i in carries if (alone := sums.get(nodes)))


class CircuitBuilder:
    """The mutable draft of a `CellCircuit`."""

    def __init__(self, n_inputs: int, options: CellOptions) -> None:
        self._options, self._n_inputs = options, n_inputs
        self._cells: list[Placed] = []
        self._known: dict[Placed, int] = {}
        self._ways: dict[tuple[int, int], tuple[int, tuple[tuple[int, int], ...], bool]] = {}

    def cell(self, kind: int, nodes: Sequence[int]) -> int:
        """The node of a cell; equal cells are one."""
        placed = (kind, tuple(nodes))
        node = self._known.get(placed)
        if node is None:
            node = self._known[placed] = self._n_inputs + len(self._cells)
            self._cells.append(placed)
        return node

    def function(self, nodes: Sequence[int], table: int) -> int:
        """A function that needs at least one cell, of one to four nodes, made in the cheapest way with one cell and inverters.
        Raises PdkError when no cell does."""
        known = self._ways.get((len(nodes), table))
        if known is None:
            known = self._ways[len(nodes), table] = self._way(len(nodes), table)
        kind, read, inverted = known
        node = self.cell(kind, [self.cell(0, (nodes[i],)) if flip else nodes[i] for i, flip in read])
        return self.cell(0, (node,)) if inverted else node

    def _way(self, n: int, table: int) -> tuple[int, tuple[tuple[int, int], ...], bool]:
        """The cheapest way to a function: its cell, node and inversion of every pin, inversion of the output."""
        way = int(self._options.options[FIRST_TABLE[n] + table, 0])
        if way < 0:
            raise PdkError(f"no usable cell makes the function {table:#x} of {n} inputs, also with inverters")
        kind, pins, flips = way & 0xFFFF, way >> 16 & 255, way >> 24
        read = [pins >> (2 * pin) & 3 for pin in range(len(self._options.cells[kind].inputs))]
        return kind, tuple((i, flips >> i & 1) for i in read), bool(flips >> 4)

    def gates(self, gates: Gates, nodes: Sequence[int]) -> list[int]:
        """The outputs of `gates` whose inputs are the given nodes: nodes, NO or YES."""
        made: list[int] = [NO, *nodes]
        no_xor = self._options.area_of(2, _XOR) is None
        for kind, a, b in gates.gates:
            pair, table = (made[a >> 1], made[b >> 1]), 1 << (2 * (1 - (b & 1)) + (1 - (a & 1)))
            if kind != XOR:
                made.append(self.function(pair, table))
            elif no_xor:
                made.append(self.function([self.function(pair, one) for one in _NANDS_OF_XOR], _NAND))
            else:
                made.append(self.function(pair, _XOR))
        outputs = []
        for o in gates.outputs:
            node = made[o >> 1]
            outputs.append(node if not o & 1 else YES if o >> 1 == FALSE else self.cell(0, [node]))
        return outputs

    def freeze(self, outputs: Iterable[int]) -> CellCircuit:
        """The circuit with the cells that the outputs need."""
        return live(self._n_inputs, self._cells, tuple(outputs))


def live(n_inputs: int, cells: Sequence[Placed], outputs: Sequence[int]) -> CellCircuit:
    """The circuit of the cells (in topological order) that the outputs need."""
    needed = set(outputs)
    for node in range(n_inputs + len(cells) - 1, n_inputs - 1, -1):
        if node in needed:
            needed.update(cells[node - n_inputs][1])
    place = {NO: NO, YES: YES} | {i: i for i in range(n_inputs)}
    kept: list[Placed] = []
    for node, (kind, nodes) in enumerate(cells, start=n_inputs):
        if node in needed:
            place[node] = n_inputs + len(kept)
            kept.append((kind, tuple(place[n] for n in nodes)))
    return CellCircuit(n_inputs, tuple(kept), tuple(place[o] for o in outputs))


def circuit_of_mapped(mapped: MappedNetlist, library: Liberty, options: CellOptions, inputs: Sequence[Port]) -> CellCircuit:
    """The circuit of a mapped netlist without registers; cells that are too large for the options, or read constants, are
    taken apart. `inputs` gives the order of the input ports."""
    index = {(c.name, o): i for i, (c, o) in enumerate(zip(options.cells, options.outputs, strict=True))}
    if adder := options.adder:
        index |= {(adder.cell.name, adder.outputs[0]): adder.sum, (adder.cell.name, adder.outputs[1]): adder.carry}
    ports = {p.name: p for p in mapped.inputs}
    nets = [n for p in inputs for n in ports[p.name].nets]
    draft = CircuitBuilder(len(nets), options)
    place = {ZERO: NO, ONE: YES} | {net: i for i, net in enumerate(nets)}
    drivers = {net: (cell, pin) for cell in mapped.cells for pin, net in cell.pins if _drives(library.cells[cell.cell], pin)}
    stack = [n for p in mapped.outputs for n in p.nets]
    while stack:
        net = stack[-1]
        if net in place:
            stack.pop()
            continue
        instance, output = drivers[net]
        cell, pins = library.cells[instance.cell], dict(instance.pins)
        reads = [pins[p.name] for p in cell.inputs]
        if missing := [n for n in reads if n not in place]:
            stack += missing
            continue
        nodes = [place[n] for n in reads]
        if (cell.name, output) in index and min(nodes) >= 0:
            place[net] = draft.cell(index[cell.name, output], nodes)
        else:
            parts = GatesBuilder(len(nodes))
            literals = [{NO: FALSE, YES: TRUE}.get(node, 2 * i) for i, node in enumerate(nodes, start=1)]
            literal = parts.table(literals, cell.table(output))
            (place[net],) = draft.gates(parts.freeze([literal]), nodes)
    return draft.freeze(place[n] for p in mapped.outputs for n in p.nets)


def chip_of_circuit(
    circuit: CellCircuit,
    options: CellOptions,
    encoder: Thermometer,
    interface: str,
    registers: str,
    comparators: Sequence[CellCircuit] | None = None,
) -> tuple[Netlist, Mapping[int, ChosenCell]]:
    """The chip whose core (thermometer bits to the bits of the class) is a circuit, and the cells of the circuit by the net that
    they drive (see `SynthesisJob`).

    `comparators`, one circuit a feature with thresholds from its word to its bits, are the encoder of the `words` interface;
    without them it is made as `lower` makes it, and its cells are not chosen."""
    placed: list[ChosenCell] = []
    kept = () if comparators is None else read_bits(comparators, circuit)

    def place(draft: NetlistBuilder, inputs: Sequence[Net], cells: CellCircuit, part: str) -> list[Net]:
        nets, adder = [*inputs], options.adder
        halves = {half for pair in adders(cells, options) for half in pair}

        def one(kind: int, reads: Sequence[Net]) -> Net:
            placed.append(ChosenCell(options.cells[kind], options.outputs[kind]))
            return draft.as_it_is(reads, options.tables[kind], part)

        for i, (kind, nodes) in enumerate(cells.cells):
            reads = [nets[n] for n in nodes]
            if adder and i in halves:
                placed.append(ChosenCell(adder.cell, adder.outputs[kind == adder.carry]))
                nets.append(draft.as_it_is(sorted(reads), options.tables[kind], part))
            elif adder and kind == adder.sum and adder.xor >= 0:
                nets.append(one(adder.xor, (one(adder.xor, reads[:2]), reads[2])))
            else:
                nets.append(one(kind, reads))
        constants = {NO: ZERO, YES: ONE}
        return [constants[o] if o in constants else nets[o] for o in cells.outputs]

    def encode(draft: NetlistBuilder, words: Sequence[Sequence[Net]]) -> list[Net]:
        pairs = zip(words, kept, strict=True)
        return [net for word, cells in pairs for net in place(draft, word, cells, "encoder")]

    def outputs(draft: NetlistBuilder, thermometer: Sequence[Net]) -> list[Port]:
        return [Port(OUTPUT, tuple(place(draft, thermometer, circuit, "luts")))]

    own = encode if comparators is not None and interface == "words" else None
    chip = frame(encoder, outputs, interface=interface, registers=registers, encode=own)
    chosen = [cell.output for cell in chip.cells if own is not None or cell.part == "luts"]
    return chip, dict(zip(chosen, placed, strict=True))


def behind(comparators: Sequence[CellCircuit], core: CellCircuit) -> CellCircuit:
    """One circuit from the bits of all words to the outputs of a core, whose inputs are the outputs of the comparators."""
    n = sum(c.n_inputs for c in comparators)
    cells: list[Placed] = []
    bits: list[int] = []
    first = 0
    for c in comparators:
        place = [*range(first, first + c.n_inputs), *range(n + len(cells), n + len(cells) + len(c.cells))]
        cells += [(kind, tuple(place[x] for x in nodes)) for kind, nodes in c.cells]
        bits += [o if o <= NO else place[o] for o in c.outputs]
        first += c.n_inputs
    place = [*bits, *range(n + len(cells), n + len(cells) + len(core.cells))]
    cells += [(kind, tuple(place[x] for x in nodes)) for kind, nodes in core.cells]
    return live(n, cells, [o if o <= NO else place[o] for o in core.outputs])


def chip_behind_words(
    circuit: CellCircuit, options: CellOptions, encoder: Thermometer, registers: str
) -> tuple[Netlist, Mapping[int, ChosenCell]]:
    """The chip of interface `words` that is a circuit from the bits of the words to the bits of the class; otherwise as
    `chip_of_circuit`."""
    wires = [CellCircuit(f.port_bits, (), tuple(range(f.port_bits))) for f in encoder.features if f.thresholds]
    return chip_of_circuit(circuit, options, encoder, "words", registers, wires)


def read_bits(comparators: Sequence[CellCircuit], core: CellCircuit) -> tuple[CellCircuit, ...]:
    """The comparators with constants for the bits that a core does not read, and without the cells that only those need."""
    read = {node for _, nodes in core.cells for node in nodes} | set(core.outputs)
    out, first = [], 0
    for c in comparators:
        outputs = [o if first + i in read else NO for i, o in enumerate(c.outputs)]
        out.append(live(c.n_inputs, c.cells, outputs))
        first += len(outputs)
    return tuple(out)


def _drives(cell: Cell, pin: str) -> bool:
    return any(p.name == pin for p in cell.outputs)
