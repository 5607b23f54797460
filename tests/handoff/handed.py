"""Small networks for the tests of hand-offs."""

from __future__ import annotations

from dwnasic.data.encoder import FeatureCode, Thermometer
from dwnasic.network.lut_network import CodeHead, Lut, LutNetwork, PopcountHead

ENCODER = Thermometer((FeatureCode("Age", 4, (3, 9)), FeatureCode("dose", 3, (2, 5))))


def popcount() -> LutNetwork:
    """Three LUTs that vote."""
    luts = (Lut((0, 2), 0b0111), Lut((1, 3), 0b0110), Lut((0, 1, 3), 0b10010110))
    return LutNetwork(ENCODER, luts, PopcountHead(((4, 5), (6,))), 2)


def awkward() -> LutNetwork:
    """Four classes whose code is a constant and an input: what layout flows refuse as it is."""
    return LutNetwork(ENCODER, (Lut((), 1),), CodeHead((4, 2)), 4)
