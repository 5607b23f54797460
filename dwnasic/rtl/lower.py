"""`lower`: from a `LutNetwork` to a `Netlist` of LUT cells, each tagged with the part of the chip it belongs to."""

from __future__ import annotations

from collections.abc import Sequence

from dwnasic.data.encoder import Thermometer
from dwnasic.errors import NetlistError, lookup
from dwnasic.network.lut_network import CodeHead, LutNetwork, OneHotHead, PopcountHead, class_bits
from dwnasic.rtl import arithmetic
from dwnasic.rtl.builder import Net, NetlistBuilder
from dwnasic.rtl.netlist import ONE, ZERO, Netlist, Port
from dwnasic.rtl.ports import CLOCK, OUTPUT, input_ports

REGISTERS = ("none", "io")
SCOPES = ("chip", "luts", "encoder")


def lower(
    network: LutNetwork, *, interface: str, name: str = "dwnasic_chip", registers: str = "none", scope: str = "chip"
) -> Netlist:
    """The gates that compute `network.evaluate`.

    `interface` is "bits" (thermometer bits come in: one port `t_<feature>` a feature, bit i for its i-th threshold) or "words"
    (feature words come in as `x_<feature>`, comparators are on the chip). Features without thresholds have no port. The output
    `y` is the class index. `registers="io"` puts a flip-flop behind every input bit that is read and before every output bit
    (clock `clk`; the class appears two rising edges after its input).

    `scope` cuts a chip for measuring its parts: "luts" stops at the distinct signals that the head reads (output `s`),
    "encoder" at the thermometer bits (outputs `t_<feature>`, only with words). A constant part has no cells, and a scope with
    nothing in it no outputs.

    The network is lowered as it is: call `simplify` first. Raises UnknownNameError (a choice that does not exist) and
    NetlistError (an encoder asked of a chip that has none).
    """
    lookup(dict.fromkeys(REGISTERS, True), registers, "registers")
    lookup(dict.fromkeys(SCOPES, True), scope, "scope")
    if scope == "encoder" and interface == "bits":
        raise NetlistError("a chip of the interface 'bits' has no encoder; its scopes are chip and luts")
    draft = NetlistBuilder()
    ports = {port: draft.input(port, width) for port, width in input_ports(network.encoder, interface)}
    if registers == "io":
        ports = {port: tuple(draft.register(net) for net in nets) for port, nets in ports.items()}
    thermometer = [net for nets in ports.values() for net in nets]
    if interface == "words":
        thermometer = _encode(draft, network.encoder, list(ports.values()))
    if scope == "encoder":
        outputs = _thermometer_ports(network.encoder, thermometer)
    else:
        signals = _luts(draft, network, thermometer)
        if scope == "luts":
            distinct = dict.fromkeys(signals[s] for s in network.head.signals)
            outputs = [Port("s", tuple(distinct))] if distinct else []
        else:
            outputs = [Port(OUTPUT, tuple(_reduce(draft, network, signals)))]
    if registers == "io":
        outputs = [Port(p.name, tuple(draft.register(net) for net in p.nets)) for p in outputs]
    return draft.freeze(name, outputs, CLOCK)


def _encode(draft: NetlistBuilder, encoder: Thermometer, words: Sequence[Sequence[Net]]) -> list[Net]:
    """The thermometer bits of the feature words (one word for every feature with thresholds)."""
    features = [f for f in encoder.features if f.thresholds]
    return [
        arithmetic.at_least_constant(draft, word, threshold, "encoder")
        for feature, word in zip(features, words, strict=True)
        for threshold in feature.thresholds
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


def _reduce(draft: NetlistBuilder, network: LutNetwork, signals: Sequence[Net]) -> list[Net]:
    """The class index, least significant bit first."""
    head, width = network.head, class_bits(network.n_classes)
    if isinstance(head, CodeHead):
        return [signals[s] for s in head.signals]
    if isinstance(head, OneHotHead):
        return _first_one(draft, [signals[s] for s in head.signals], width)
    if network.n_classes == 2:
        return [_majority(draft, head, signals)]
    low = min(head.bias)
    scores = [
        arithmetic.count(draft, [signals[s] for s in group], bias - low, "reduction")
        for group, bias in zip(head.groups, head.bias, strict=True)
    ]
    return _argmax(draft, scores, width)


def _first_one(draft: NetlistBuilder, nets: Sequence[Net], width: int) -> list[Net]:
    """The index of the first net that is one, 0 when none is: a chain of muxes from the last net to the first."""
    code = [ZERO] * width
    for c in range(len(nets) - 1, -1, -1):
        code = arithmetic.select(draft, nets[c], code, _constant(c, width), "reduction")
    return code


def _majority(draft: NetlistBuilder, head: PopcountHead, signals: Sequence[Net]) -> Net:
    """Two classes, counted in one adder tree: class 1 wins when ones of group 1 plus zeros of group 0 reach a threshold."""
    zeros = [draft.invert(signals[s], "reduction") for s in head.groups[0]]
    ones = [signals[s] for s in head.groups[1]]
    threshold = len(zeros) + head.bias[0] - head.bias[1] + 1
    return arithmetic.at_least(draft, [*ones, *zeros], threshold, "reduction")


def _argmax(draft: NetlistBuilder, scores: Sequence[list[Net]], width: int) -> list[Net]:
    """The index of the first largest score: a balanced tournament; the later half wins only if it is strictly larger."""

    def play(first: int, last: int, champion: bool) -> tuple[list[Net], list[Net]]:
        if last - first == 1:
            return _constant(first, width), scores[first]
        middle = (first + last) // 2
        (code_a, a), (code_b, b) = play(first, middle, True), play(middle, last, True)
        wins = arithmetic.greater(draft, b, a, "reduction")
        best = arithmetic.select(draft, wins, a, b, "reduction") if champion else []
        return arithmetic.select(draft, wins, code_a, code_b, "reduction"), best

    return play(0, len(scores), False)[0]


def _constant(value: int, width: int) -> list[Net]:
    return [ONE if value >> i & 1 else ZERO for i in range(width)]
