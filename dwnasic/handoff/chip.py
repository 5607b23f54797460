"""The chip that is handed over: finished for layout, proven again, run on vectors, measured."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from dwnasic.data.encoder import Words
from dwnasic.errors import PdkError, VerificationError
from dwnasic.handoff.finish import read_netlist, tie_and_buffer, written
from dwnasic.handoff.vectors import chosen_words
from dwnasic.network.lut_network import LutNetwork
from dwnasic.ppa.measure import Ppa, measure
from dwnasic.rtl.lower import lower
from dwnasic.rtl.netlist import VERILOG_KEYWORDS, Netlist
from dwnasic.rtl.ports import stimuli
from dwnasic.synth.effort import map_smallest
from dwnasic.synth.job import MappedNetlist, SynthesisResult
from dwnasic.tech.die_cost import DieCost, die_cost
from dwnasic.tech.floorplan import TARGET_UTILISATION, Floorplan, plan_floor
from dwnasic.tech.pdk import Pdk
from dwnasic.tech.physical import Physical
from dwnasic.verify.answered import first_answered
from dwnasic.verify.equivalence import Proof, prove, thermometer_constraint
from dwnasic.verify.simulate import check_rows
from dwnasic.verify.witness import Witness, witnesses

PROOF_TIMEOUT_S = 300.0
TOP = "dwnasic_chip"


@dataclass(frozen=True)
class Order:
    """What is asked for.

    `netlist` is the mapped netlist to hand over ("": map the network now, with `effort` and so many `tries`), `constrained` that
    it is right for thermometer codes only. `origin` goes into metrics.json: where the chip comes from and what is known of it.
    """

    network: LutNetwork
    class_names: tuple[str, ...]
    pdk: Pdk
    interface: str
    registers: str = "none"
    netlist: str = ""
    constrained: bool = False
    effort: str = "plain"
    tries: int = 1
    top: str = TOP
    rate_hz: float = 1e6
    origin: Mapping[str, Any] | None = None

    def __post_init__(self) -> None:
        if not self.top.isidentifier() or not self.top.isascii() or self.top != self.top.lower() or self.top in VERILOG_KEYWORDS:
            raise PdkError(f"the top module cannot be called {self.top!r}; use lower case letters, digits and underscores")


@dataclass(frozen=True)
class FinishedChip:
    """A chip ready for layout. `proof` is of `result.verilog` against `model`; `witnesses` and `words` are its runs."""

    order: Order
    model: Netlist
    result: SynthesisResult
    proof: Proof
    witnesses: tuple[Witness, ...]
    words: Words
    ppa: Ppa
    floorplan: Floorplan | None

    @property
    def n_pins(self) -> int:
        """Port bits, the clock included."""
        return pin_count(self.result.mapped)

    @property
    def die_cost(self) -> DieCost | None:
        """Pads, wafer and yield, where the technology has figures for them."""
        rules = self.order.pdk.die
        return die_cost(rules, self.result.area_um2, self.n_pins) if rules is not None else None

    @property
    def period_ns(self) -> float:
        """A clock period that leaves four times the typical delay without wires: whole ns, at least 10."""
        timing = self.ppa.timing
        return 10.0 if timing is None else max(10.0, float(-(-4 * timing.delay_ns // 1)))


def finish_chip(order: Order, folder: Path, utilisation: float = TARGET_UTILISATION) -> FinishedChip:
    """Finish, prove and measure; `folder` is the working folder.

    Raises VerificationError when the finished netlist is not its model, PdkError when the technology lacks what is needed, and
    ToolError.
    """
    model, choices = _mapped(order, folder)

    def attempt(choice: _Choice, place: Path) -> tuple[SynthesisResult, Proof]:
        result = written(tie_and_buffer(replace(choice.mapped, name=order.top), order.pdk), order.pdk, place / "finish")
        constraint = thermometer_constraint(model) if choice.constrained else ()
        return result, prove(model, result, order.pdk, place, PROOF_TIMEOUT_S, constraint)

    advice = "if the record was not edited, this is a defect of dwnasic"
    result, proof = first_answered(choices, attempt, folder, "the netlist to hand over", advice)
    words = chosen_words(order.network.encoder)
    check_rows(order.network, result.mapped, order.pdk.cells(), order.interface, words)
    seen = witnesses(order.network, model, result, order.pdk, order.interface, words, folder / "witness")
    for w in seen:
        if w.status == "failed":
            raise VerificationError(f"{w.name} contradicts the netlist to hand over: {w.reason}")
    ppa = measure(result.mapped, order.pdk, stimuli(order.network.encoder, words, order.interface), order.rate_hz)
    rules = order.pdk.physical
    floor = plan_floor(rules, result.area_um2, pin_count(result.mapped), utilisation) if rules is not None else None
    return FinishedChip(order, model, result, proof, seen, words, ppa, floor)


def avoided_by_flow(chip: FinishedChip) -> tuple[str, tuple[str, ...]]:
    """The don't-use list of LibreLane's own synthesis ("" when none is known), and the cells of the chip that are on it."""
    pdk = chip.order.pdk
    names = pdk.physical.librelane if pdk.physical is not None else None
    lists = dict(pdk.other_lists)
    if names is None or names.own_list not in lists:
        return "", ()
    own = lists[names.own_list]
    return own.name, tuple(name for name, _ in chip.result.cell_counts if own.bans(name))


def pin_count(mapped: MappedNetlist) -> int:
    """Port bits of a netlist, the clock included."""
    return sum(len(p.nets) for p in (*mapped.inputs, *mapped.outputs)) + (mapped.clock is not None)


def physical_rules(pdk: Pdk, what: str) -> Physical:
    """The rules of place and route of a technology. Raises PdkError that says what a layout (`what`) would need."""
    if pdk.physical is not None:
        return pdk.physical
    why = "it is a documented model and no foundry's kit" if pdk.is_model else "its pdk.yaml has no `physical` section"
    raise PdkError(
        f"{pdk.name} cannot be given to {what}: {why}. Missing: a technology LEF and cell LEF (sites, layers, pins), cell GDS, "
        f"routing tracks, power straps, tap and filler cells, and the name of its PDK there. "
        f"Choose another with --technology (sky130_fd_sc_hd has all of them), or take the netlist alone with --tool netlist"
    )


@dataclass(frozen=True)
class _Choice:
    """A mapped netlist; `constrained`: it is right for thermometer codes only."""

    mapped: MappedNetlist
    constrained: bool


def _mapped(order: Order, folder: Path) -> tuple[Netlist, tuple[_Choice, ...]]:
    """The model, and the netlist of the order: given, or mapped now (then also what is simpler to prove, if there is any)."""
    if order.netlist:
        model = lower(order.network, interface=order.interface, registers=order.registers, name=order.top)
        return model, (_Choice(read_netlist(order.netlist, model.clock, folder / "given"), order.constrained),)
    smallest = map_smallest(
        order.network, order.pdk, interface=order.interface, registers=order.registers, effort=order.effort, tries=order.tries,
        folder=folder / "map",
    )  # fmt: skip
    choices = (_Choice(chip.result.mapped, chip.under_constraint) for chip in smallest.with_simpler())
    return replace(smallest.netlist, name=order.top), tuple(choices)
