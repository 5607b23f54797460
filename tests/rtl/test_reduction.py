"""The choice of a reduction. That each computes the class is in tests/agreement."""

from __future__ import annotations

from dataclasses import replace

from dwnasic.data.encoder import FeatureCode, Thermometer
from dwnasic.network.lut_network import CodeHead, LutNetwork, OneHotHead, PopcountHead
from dwnasic.rtl.lower import lower
from dwnasic.rtl.reduction import REDUCTIONS, reductions


def counting(n_classes: int, per_class: int) -> LutNetwork:
    encoder = Thermometer(tuple(FeatureCode(f"f{i}", 1, (1,)) for i in range(n_classes * per_class)))
    groups = tuple(tuple(range(c * per_class, (c + 1) * per_class)) for c in range(n_classes))
    return LutNetwork(encoder, (), PopcountHead(groups), n_classes)


def test_all_named_reductions_of_a_network_differ() -> None:
    for network in (counting(2, 4), counting(3, 4)):
        names = reductions(network)
        assert len({lower(network, interface="bits", reduction=name) for name in names}) == len(names)
    assert reductions(counting(2, 4)) == ("adders", "counts", "sorters", "selection")
    assert reductions(counting(3, 4)) == ("adders", "elimination", "sorters")
    assert {*reductions(counting(2, 4)), *reductions(counting(3, 4))} == {*REDUCTIONS}
    assert reductions(counting(2, 9)) == ("adders", "counts")
    assert reductions(counting(3, 9)) == ("adders", "elimination")


def test_heads_without_a_popcount_have_one() -> None:
    network = counting(2, 2)
    assert reductions(replace(network, head=CodeHead((0,)))) == ("adders",)
    assert reductions(replace(network, head=OneHotHead((0, 1)))) == ("adders",)
    assert reductions(replace(network, head=PopcountHead(((), ())))) == ("adders",)


def test_auto_sorts_few_signals_and_adds_many() -> None:
    for n_classes in (2, 3):
        for per_class, chosen in ((5, "sorters"), (6, "adders")):
            network = counting(n_classes, per_class)
            assert lower(network, interface="bits") == lower(network, interface="bits", reduction=chosen)
