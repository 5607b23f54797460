"""How the LUTs of a layer are trained: from parameters to a table, from a table to values and gradients, and to the chip's bits.

Every rule gives a table of signed entries u [R, L, 2^n] (the chip's bit is one where u > 0), looks it up with the bits of the
layer before, and passes signals in 0..1 on. What differs is how u depends on what is trained, whether the values between the
layers are bits or probabilities, and what stands in for the derivative of a step.

Shapes: R replicas, L LUTs, n inputs, B rows (last), P parameters of a LUT. For bits, the multilinear function through the
table's entries, f(x) = sum_a u_a prod_j x_j^a_j (1 - x_j)^(1 - a_j), is a lookup, and its derivative by an input is the
difference of two entries: what `efd.lookup` with the "adjacent" decay does in O(n).
"""

from __future__ import annotations

import functools
import math
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol

import numpy as np
import torch
from numpy.typing import NDArray
from scipy.linalg import hadamard
from torch import Tensor

from dwnasic.train.efd import lookup, step

RESIDUAL_PROBABILITY = 0.951
"""How sure a LUT of `Warp` is at the start that it passes an input on (torchlogix, `parametrization.py`)."""
WARP_NOISE = 0.1
"""Standard deviation of the noise on the coefficients at the start; without it the inputs not passed on get no gradient."""
HYBRID_SPREAD = 0.1
"""Standard deviation of the logits at the start (aplesner/difflut, `hybrid_node.py`)."""


class Rule(Protocol):
    """One way of training LUTs; see the module's text."""

    def start(self, rng: np.random.Generator, luts: int, lut_inputs: int) -> NDArray[np.floating[Any]]:
        """Parameters of one layer of one replica at the start, [L, P]."""
        ...

    def tables(self, parameters: Tensor) -> Tensor:
        """Parameters [R, L, P] to the signed entries [R, L, 2^n] that training looks up, with their gradient."""
        ...

    def hardened(self, parameters: Tensor) -> Tensor:
        """Parameters [R, L, P] to entries [R, L, 2^n] whose signs are the chip's table bits."""
        ...

    def values(self, signals: Tensor, tables: Tensor, first: bool) -> Tensor:
        """Signals [R, L, n, B] in 0..1 (bits when `first`) and tables [R, L, 2^n] to values [R, L, B], positive for a one."""
        ...

    def signals(self, values: Tensor) -> Tensor:
        """Values [R, L, B] to what the next layer reads, in 0..1."""
        ...

    def counted(self, values: Tensor) -> Tensor:
        """Values [R, L, B] to what a popcount head adds up, in 0..1."""
        ...

    def soft(self, tables: Tensor) -> Tensor:
        """Tables [R, L, 2^n] as training looks them up to values in -1..1: sure zeros and sure ones."""
        ...

    def clamp(self, parameters: Tensor) -> None:
        """Bring the parameters back into their range, in place, after an update."""
        ...


class _Instead(torch.autograd.Function):
    """See `instead`."""

    @staticmethod
    def forward(ctx: Any, hard: Tensor, soft: Tensor) -> Tensor:
        """The hard values."""
        return hard.clone()

    @staticmethod
    def backward(ctx: Any, *grads: Tensor) -> tuple[None, Tensor]:
        """All to the soft ones."""
        return None, grads[0]


def instead(hard: Tensor, soft: Tensor) -> Tensor:
    """The values of `hard` with the gradient of `soft`, of equal shapes."""
    out: Tensor = _Instead.apply(hard, soft)  # type: ignore[no-untyped-call]
    return out


def multilinear(signals: Tensor, tables: Tensor) -> Tensor:
    """The multilinear function through tables [R, L, 2^n] at signals [R, L, n, B] in 0..1: [R, L, B], input by input."""
    entries = tables.unsqueeze(-1)
    for i in range(signals.shape[2] - 1, -1, -1):
        low, high = entries.chunk(2, 2)
        entries = torch.addcmul(low, high - low, signals[:, :, i : i + 1])
    return entries.squeeze(2)


@dataclass(frozen=True)
class EfdRule:
    """`efd`: the table itself is trained, in -1..1; hard lookups, EFD for the inputs, straight through the step. See `efd.py`."""

    beta: float
    decay: str

    def start(self, rng: np.random.Generator, luts: int, lut_inputs: int) -> NDArray[np.floating[Any]]:
        """U(-1, 1)."""
        return rng.uniform(-1.0, 1.0, (luts, 1 << lut_inputs))

    def tables(self, parameters: Tensor) -> Tensor:
        """The parameters."""
        return parameters

    def hardened(self, parameters: Tensor) -> Tensor:
        """The parameters."""
        return parameters

    def values(self, signals: Tensor, tables: Tensor, first: bool) -> Tensor:
        """The entries, with EFD."""
        return lookup(signals, tables, self.beta, self.decay)

    def signals(self, values: Tensor) -> Tensor:
        """The step, straight through."""
        return step(values)

    def counted(self, values: Tensor) -> Tensor:
        """The step, straight through."""
        return step(values)

    def soft(self, tables: Tensor) -> Tensor:
        """The tables."""
        return tables

    @torch.no_grad()
    def clamp(self, parameters: Tensor) -> None:
        """To -1..1."""
        parameters.clamp_(-1.0, 1.0)


@dataclass(frozen=True)
class HybridRule:
    """`hybrid`: lookups by hard addresses; the gradient is that of LUTs whose bits are random with probability sigmoid(theta).

    Source: BitLogic (arXiv 2602.07400), code aplesner/difflut (`hybrid_node.py`). u = 2 sigmoid(theta) - 1; the next layer gets
    the probability (u_a + 1) / 2, addresses by whether that exceeds one half, and its gradient is the multilinear function's at
    the probabilities. A popcount head counts hard ones, with the gradient of the probabilities (the source adds probabilities).
    """

    def start(self, rng: np.random.Generator, luts: int, lut_inputs: int) -> NDArray[np.floating[Any]]:
        """N(0, 0.1^2)."""
        return HYBRID_SPREAD * rng.standard_normal((luts, 1 << lut_inputs))

    def tables(self, parameters: Tensor) -> Tensor:
        """2 sigmoid(theta) - 1."""
        return torch.tanh(parameters / 2)

    def hardened(self, parameters: Tensor) -> Tensor:
        """The logits."""
        return parameters

    def values(self, signals: Tensor, tables: Tensor, first: bool) -> Tensor:
        """The entries at the hard addresses, with the gradient of the multilinear function."""
        if first:
            return lookup(signals, tables, 0.0, "adjacent")
        hard = lookup((signals.detach() > 0.5).to(signals.dtype), tables.detach(), 0.0, "adjacent")
        return instead(hard, multilinear(signals, tables))

    def signals(self, values: Tensor) -> Tensor:
        """Probabilities."""
        return (values + 1) / 2

    def counted(self, values: Tensor) -> Tensor:
        """Hard ones, with the gradient of the probabilities."""
        return instead((values > 0).to(values.dtype), (values + 1) / 2)

    def soft(self, tables: Tensor) -> Tensor:
        """The tables."""
        return tables

    def clamp(self, parameters: Tensor) -> None:
        """Logits have no range."""


@functools.lru_cache(maxsize=64)
def _walsh(size: int, dtype: torch.dtype, device: torch.device) -> Tensor:
    """H [2^n, 2^n]: row S is the sign of the parity of the address bits in S."""
    return torch.from_numpy(hadamard(size).astype(np.float64)).to(device, dtype)


@dataclass(frozen=True)
class WarpRule:
    """`warp`: the Walsh-Hadamard coefficients of the table are trained.

    Source: WARP-LUTs (arXiv 2510.15655), code ligerlac/torchlogix (`parametrization.py`). With s = 1 - 2x,
    f(s) = sum_S w_S prod_{i in S} s_i is multilinear; the output is sigmoid(-f) as it is ("soft"), or its step with the sigmoid's
    gradient: of -f alone ("hard", so that the trained network is the hardened one), or of -f and logistic noise ("gumbel": the
    difference of two Gumbel variables, so that a one is drawn with probability sigmoid(-f)). The noise differs between LUTs, rows
    and steps; all replicas see the same, so that none depends on its company. Residual start: every LUT passes its last input on
    with probability 0.951.
    """

    sampling: Literal["hard", "soft", "gumbel"] = "hard"
    noise: torch.Generator = field(default_factory=lambda: torch.Generator().manual_seed(0), compare=False)

    def start(self, rng: np.random.Generator, luts: int, lut_inputs: int) -> NDArray[np.floating[Any]]:
        """The coefficients of the last input, and noise."""
        coefficients = WARP_NOISE * rng.standard_normal((luts, 1 << lut_inputs))
        coefficients[:, 1 << (lut_inputs - 1)] += math.log(RESIDUAL_PROBABILITY / (1 - RESIDUAL_PROBABILITY))
        return coefficients

    def tables(self, parameters: Tensor) -> Tensor:
        """-H w."""
        replicas, luts, size = parameters.shape
        return -(parameters.reshape(-1, size) @ _walsh(size, parameters.dtype, parameters.device)).view(replicas, luts, size)

    def hardened(self, parameters: Tensor) -> Tensor:
        """-H w."""
        return self.tables(parameters)

    def values(self, signals: Tensor, tables: Tensor, first: bool) -> Tensor:
        """-f(s)."""
        soft = self.sampling == "soft" and not first
        return multilinear(signals, tables) if soft else lookup(signals, tables, 0.0, "adjacent")

    def signals(self, values: Tensor) -> Tensor:
        """sigmoid(-f), or a step with its gradient."""
        if self.sampling == "gumbel":
            uniform = torch.rand(values.shape[1:], generator=self.noise, dtype=torch.float64)
            values = values + torch.logit(uniform, eps=1e-12).to(values)
        soft = torch.sigmoid(values)
        return soft if self.sampling == "soft" else instead((values > 0).to(values.dtype), soft)

    def counted(self, values: Tensor) -> Tensor:
        """As the next layer would read them."""
        return self.signals(values)

    def soft(self, tables: Tensor) -> Tensor:
        """Twice the probability of a one, less one."""
        return torch.tanh(tables / 2)

    def clamp(self, parameters: Tensor) -> None:
        """Coefficients have no range."""


@functools.lru_cache(maxsize=8)
def _gates(lut_inputs: int, dtype: torch.dtype, device: torch.device) -> Tensor:
    """The signed tables of all functions of n inputs, [2^(2^n), 2^n]: entry a of gate g is bit a of g."""
    size = 1 << lut_inputs
    ones = np.arange(1 << size)[:, None] >> np.arange(size) & 1
    return torch.from_numpy(2.0 * ones - 1.0).to(device, dtype)


@dataclass(frozen=True)
class DlgnRule:
    """`dlgn`: a softmax over the 16 gates of two inputs; probabilities between the layers; the likeliest gate goes on the chip.

    Source: Petersen et al., "Deep Differentiable Logic Gate Networks", NeurIPS 2022 (code Felix-Petersen/difflogic). The mean of
    the gates' real-valued relaxations is the multilinear function through the mean of their tables. Start: N(0, 1) logits, as in
    that source (the residual start came with the deep convolutional networks of NeurIPS 2024).
    """

    def start(self, rng: np.random.Generator, luts: int, lut_inputs: int) -> NDArray[np.floating[Any]]:
        """N(0, 1)."""
        return rng.standard_normal((luts, 1 << (1 << lut_inputs)))

    def tables(self, parameters: Tensor) -> Tensor:
        """The mean of the gates' signed tables."""
        replicas, luts, count = parameters.shape
        mean = torch.softmax(parameters, -1).reshape(-1, count) @ self._gates(parameters)
        return mean.view(replicas, luts, -1)

    def hardened(self, parameters: Tensor) -> Tensor:
        """The signed table of the likeliest gate."""
        return self._gates(parameters)[parameters.argmax(-1)]

    def values(self, signals: Tensor, tables: Tensor, first: bool) -> Tensor:
        """The multilinear function."""
        return lookup(signals, tables, 0.0, "adjacent") if first else multilinear(signals, tables)

    def signals(self, values: Tensor) -> Tensor:
        """Probabilities."""
        return (values + 1) / 2

    def counted(self, values: Tensor) -> Tensor:
        """Probabilities."""
        return (values + 1) / 2

    def soft(self, tables: Tensor) -> Tensor:
        """The tables."""
        return tables

    def clamp(self, parameters: Tensor) -> None:
        """Logits have no range."""

    @staticmethod
    def _gates(parameters: Tensor) -> Tensor:
        return _gates((parameters.shape[-1].bit_length() - 1).bit_length() - 1, parameters.dtype, parameters.device)
