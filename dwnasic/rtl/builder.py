"""`NetlistBuilder`: the mutable draft of a `Netlist`. It folds constants, absorbs inverters and shares equal cells as it goes."""

from __future__ import annotations

from collections.abc import Sequence

from dwnasic.network.truth_table import INVERTER, WIRE, Literal, remove_input, restrict, substitute
from dwnasic.rtl.netlist import ONE, ZERO, LutCell, Netlist, Port, Register

MAX_CELL_INPUTS = 6
_AND, _OR, _XOR3, _MAJ3, _MUX = 0b1000, 0b1110, 0x96, 0xE8, 0b11001010

Net = int


class NetlistBuilder:
    """Add ports, LUTs and registers, then `freeze`. Every method returns the net that carries the asked-for function.

    Equal functions of equal nets are one cell (its `part` is the first one's), so a net may come back that exists already.
    """

    def __init__(self) -> None:
        self._next = ONE + 1
        self._inputs: list[Port] = []
        self._cells: dict[Net, LutCell] = {}
        self._shared: dict[tuple[tuple[Net, ...], int], Net] = {}
        self._literals: dict[Net, Literal] = {ZERO: Literal(None, False), ONE: Literal(None, True)}
        self._registers: dict[Net, Register] = {}

    def input(self, name: str, width: int) -> tuple[Net, ...]:
        """A new input port; its nets, least significant first."""
        nets = tuple(self._new() for _ in range(width))
        self._inputs.append(Port(name, nets))
        return nets

    def register(self, data: Net) -> Net:
        """A flip-flop behind `data` (a constant needs none)."""
        if data in (ZERO, ONE):
            return data
        net = self._new()
        self._registers[net] = Register(net, data)
        return net

    def lut(self, inputs: Sequence[Net], table: int, part: str) -> Net:
        """Bit `sum(inputs[l] << l)` of `table`; more than MAX_CELL_INPUTS inputs are split by Shannon expansion."""
        nets, table = substitute(inputs, table, self._literals)
        n = len(nets)
        if not nets:
            return ONE if table else ZERO
        if n == 1 and table == WIRE:
            return nets[0]
        if n > MAX_CELL_INPUTS:
            low, high = (remove_input(restrict(table, n, n - 1, v), n, n - 1) for v in (0, 1))
            return self.mux(nets[-1], self.lut(nets[:-1], low, part), self.lut(nets[:-1], high, part), part)
        key = (nets, table)
        if key not in self._shared:
            net = self._new()
            self._shared[key] = net
            self._cells[net] = LutCell(net, nets, table, part)
            if n == 1:
                self._literals[net] = Literal(nets[0], inverted=True)
        return self._shared[key]

    def as_it_is(self, inputs: Sequence[Net], table: int, part: str) -> Net:
        """A cell that is not folded, absorbed or shared: what has been chosen to become one instance of a library cell."""
        net = self._new()
        self._cells[net] = LutCell(net, tuple(inputs), table, part)
        return net

    def invert(self, a: Net, part: str) -> Net:
        """not a"""
        return self.lut((a,), INVERTER, part)

    def and_(self, a: Net, b: Net, part: str) -> Net:
        """a and b"""
        return self.lut((a, b), _AND, part)

    def or_(self, a: Net, b: Net, part: str) -> Net:
        """a or b"""
        return self.lut((a, b), _OR, part)

    def mux(self, select: Net, low: Net, high: Net, part: str) -> Net:
        """`high` where `select` is one, else `low`."""
        return self.lut((low, high, select), _MUX, part)

    def sum3(self, a: Net, b: Net, c: Net, part: str) -> Net:
        """The sum bit of a full adder; with a constant among its inputs, of a half adder."""
        return self.lut((a, b, c), _XOR3, part)

    def carry3(self, a: Net, b: Net, c: Net, part: str) -> Net:
        """The carry bit of a full adder (majority of three)."""
        return self.lut((a, b, c), _MAJ3, part)

    def freeze(self, name: str, outputs: Sequence[Port], clock: str) -> Netlist:
        """The netlist with only what its outputs need, nets numbered in order of creation. `clock` names the clock, if any."""
        live = {n for port in outputs for n in port.nets}
        for net in range(self._next - 1, ONE, -1):  # every net only depends on smaller ones
            if net not in live:
                continue
            if net in self._cells:
                live.update(self._cells[net].inputs)
            elif net in self._registers:
                live.add(self._registers[net].data)
        sources = {n for port in self._inputs for n in port.nets}
        kept = [ZERO, ONE, *(n for n in range(ONE + 1, self._next) if n in live or n in sources)]
        place = {net: i for i, net in enumerate(kept)}

        def port(old: Port) -> Port:
            return Port(old.name, tuple(place[n] for n in old.nets))

        cells = (self._cells[n] for n in kept if n in self._cells)
        registers = tuple(Register(place[n], place[self._registers[n].data]) for n in kept if n in self._registers)
        return Netlist(
            name,
            tuple(port(p) for p in self._inputs),
            tuple(port(p) for p in outputs),
            tuple(LutCell(place[c.output], tuple(place[n] for n in c.inputs), c.table, c.part) for c in cells),
            registers,
            clock if registers else None,
        )

    def _new(self) -> Net:
        self._next += 1
        return self._next - 1
