"""`lower`: from a `LutNetwork` to a `Netlist` of LUT cells, each tagged with the part of the chip it belongs to."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from dwnasic.data.encoder import Thermometer
from dwnasic.errors import NetlistError, lookup
from dwnasic.network.lut_network import LutNetwork
from dwnasic.rtl import arithmetic
from dwnasic.rtl.builder import Net, NetlistBuilder
from dwnasic.rtl.netlist import Netlist, Port
from dwnasic.rtl.ports import CLOCK, OUTPUT, input_ports
from dwnasic.rtl.reduction import AUTO, check_reduction, reduce

REGISTERS = ("none", "io")
SCOPES = ("chip", "luts", "encoder")


def lower(
    network: LutNetwork,
    *,
    interface: str,
    name: str = "dwnasic_chip",
    registers: str = "none",
    scope: str = "chip",
    reduction: str = AUTO,
) -> Netlist:
    """The gates that compute `network.evaluate`.

    `interface` is "bits" (thermometer bits come in: one port `t_<feature>` a feature, bit i for its i-th threshold) or "words"
    (feature words come in as `x_<feature>`, comparators are on the chip). Features without thresholds have no port. The output
    `y` is the class index. `registers="io"` puts a flip-flop behind every input bit that is read and before every output bit
    (clock `clk`; the class appears two rising edges after its input).

    `scope` cuts a chip for measuring its parts: "luts" stops at the distinct signals that the head reads (output `s`),
    "encoder" at the thermometer bits (outputs `t_<feature>`, only with words). A constant part has no cells, and a scope with
    nothing in it no outputs.

    `reduction` is how a popcount head is built (see `dwnasic.rtl.reduction`).

    The network is lowered as it is: call `simplify` first. Raises UnknownNameError (a choice that does not exist) and
    NetlistError (an encoder asked of a chip that has none).
    """
    lookup(dict.fromkeys(SCOPES, True), scope, "scope")
    check_reduction(reduction)
    if scope == "encoder" and interface == "bits":
        raise NetlistError("a chip of the interface 'bits' has no encoder; its scopes are chip and luts")

    def core(draft: NetlistBuilder, thermometer: Sequence[Net]) -> list[Port]:
        if scope == "encoder":
            return _thermometer_ports(network.encoder, thermometer)
        signals = _luts(draft, network, thermometer)
        if scope == "luts":
            distinct = dict.fromkeys(signals[s] for s in network.head.signals)
            return [Port("s", tuple(distinct))] if distinct else []
        return [Port(OUTPUT, tuple(reduce(draft, network, signals, reduction)))]

    return frame(network.encoder, core, interface=interface, name=name, registers=registers)


Core = Callable[[NetlistBuilder, Sequence[Net]], list[Port]]
Encode = Callable[[NetlistBuilder, Sequence[Sequence[Net]]], list[Net]]


def frame(
    encoder: Thermometer, core: Core, *, interface: str, name: str = "dwnasic_chip", registers: str = "none",
    encode: Encode | None = None,
) -> Netlist:  # fmt: skip
    """A chip around any `core`, which makes the output ports from the nets of the thermometer bits: input ports, registers and
    the comparators of the encoder as `lower` makes them, or as `encode` does, which makes the thermometer bits from the words of
    the features with thresholds. Raises UnknownNameError (a choice that does not exist)."""
    lookup(dict.fromkeys(REGISTERS, True), registers, "registers")
    draft = NetlistBuilder()
    ports = {port: draft.input(port, width) for port, width in input_ports(encoder, interface)}
    if registers == "io":
        ports = {port: tuple(draft.register(net) for net in nets) for port, nets in ports.items()}
    thermometer = [net for nets in ports.values() for net in nets]
    if interface == "words":
        words = list(ports.values())
        thermometer = _encode(draft, encoder, words) if encode is None else encode(draft, words)
    outputs = core(draft, thermometer)
    if registers == "io":
        outputs = [Port(p.name, tuple(draft.register(net) for net in p.nets)) for p in outputs]
    return draft.freeze(name, outputs, CLOCK)


def lower_encoder(encoder: Thermometer) -> Netlist:
    """The comparators alone: ports `x_<feature>` in, `t_<feature>` out."""
    return frame(encoder, lambda _, thermometer: _thermometer_ports(encoder, thermometer), interface="words")


def _encode(draft: NetlistBuilder, encoder: Thermometer, words: Sequence[Sequence[Net]]) -> list[Net]:
    """The thermometer bits of the feature words (one word for every feature with thresholds)."""
    features = [f for f in encoder.features if f.thresholds]
    return [
        arithmetic.at_least_constant(draft, word, threshold, "encoder")
        for feature, word in zip(features, words, strict=True)
        for threshold in feature.port_thresholds
    ]


def _thermometer_ports(encoder: Thermometer, bits: Sequence[Net]) -> list[Port]:
    ports, position = [], 0
    for name, width in input_ports(encoder, "bits"):
        ports.append(Port(name, tuple(bits[position : position + width])))
        position += width
    return ports


def _luts(draft: NetlistBuilder, network: LutNetwork, thermometer: Sequence[Net]) -> list[Net]:
    """The nets of all signals of the network."""
    signals = list(thermometer)
    for lut in network.luts:
        signals.append(draft.lut([signals[s] for s in lut.inputs], lut.table, "luts"))
    return signals
