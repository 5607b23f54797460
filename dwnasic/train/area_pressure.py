"""The price of area while a network is trained: `TrainConfig.area_pressure`.

Refinement sells gates of the finished network; here they cost something from the start, so that training looks for tables that
need few of them. The price of a NAND2 is `area_pressure` training rows, as `area_cost` is in refinement: that many rows' share of
the loss, which is a mean. It rises linearly from zero over the epochs, so that what the data want is found first.

What stands in for NAND2, of tables u in -1..1 (see `Rule.soft`):

* arity: an input of a LUT counts by its influence, the root mean square of what u changes with it over half of its range, times
  the input's share of a table's multiplexers, 2^n / (2 n). The root makes it a group lasso (Yuan and Lin, 2006): an input that
  wins little goes to zero influence altogether, not every input a little;
* head: a LUT that a popcount head counts costs an adder by its standard deviation, so that those that win little become constant;
* features: after an epoch, the mapping weights of all bits of features that other slots read rise (as those of thresholds do with
  `threshold_sharing`), so that slots leave the features that few read.
"""

from __future__ import annotations

import torch
from torch import Tensor

from dwnasic.train.layers import largest

ADDER = 5.0
"""NAND2 of a popcount head for a LUT: a full adder, as in refinement."""
SLACK = 1e-6
"""Added under roots, whose slope at zero has no bound."""
FEATURE_BONUS = 0.05
"""Mapping weight an epoch, at the end, of bits of features that other slots read, for a pressure of one row."""


def pressed_area(tables: Tensor, counted: bool) -> Tensor:
    """What stands in for the NAND2 of a layer [R]: tables [R, L, 2^n] in -1..1; `counted` when a popcount head reads them."""
    replicas, luts, size = tables.shape
    lut_inputs = size.bit_length() - 1
    area = torch.zeros_like(tables[:, 0, 0])
    for i in range(lut_inputs):
        low, high = tables.view(replicas, luts, -1, 2, 1 << i).unbind(3)
        influence = ((high - low).square().mean((2, 3)) + SLACK).sqrt() / 2
        area = area + influence.sum(1) * (size / (2 * lut_inputs))
    if counted:
        spread = (tables - tables.mean(-1, keepdim=True)).square().mean(-1)
        area = area + ADDER * (spread + SLACK).sqrt().sum(1)
    return area


def share_features(weights: Tensor, features: Tensor, bonus: Tensor) -> None:
    """Raise, in place, the mapping weights [R, S, F] of signals whose feature another slot reads now.

    `features` [R, F] is the feature of every signal, `bonus` [R].
    """
    own = features.gather(1, largest(weights))
    same = features.unsqueeze(1) == own.unsqueeze(2)
    weights += bonus.view(-1, 1, 1) * (same.sum(1, keepdim=True) > same)
