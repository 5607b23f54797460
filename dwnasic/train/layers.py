"""Layers of a population of LUT networks: how LUTs choose their inputs, how they are regularised, and the heads' scores.

Shapes: R replicas, F signals, S = L * n LUT inputs (slots), B rows (last), C classes.
"""

from __future__ import annotations

import functools
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from scipy.linalg import hadamard
from torch import Tensor
from torch.nn import functional

from dwnasic.train.plan import Groups, LayerPlan

SOFTMAX_TAU = 0.001
"""Temperature of the learnable mapping's input gradient (alanbacellar/DWN, `mapping.py`)."""


class _SelectRows(torch.autograd.Function):
    """See `select_rows`."""

    @staticmethod
    def forward(ctx: Any, signals: Tensor, positions: Tensor) -> Tensor:
        """Copy whole rows."""
        ctx.shape = signals.shape
        replicas, count, rows = signals.shape
        flat = _flat(positions, count)
        ctx.save_for_backward(flat)
        return signals.reshape(-1, rows).index_select(0, flat).view(replicas, positions.shape[1], rows)

    @staticmethod
    def backward(ctx: Any, *grads: Tensor) -> tuple[Tensor | None, None]:
        """The transpose of the selection."""
        if not ctx.needs_input_grad[0]:
            return None, None
        (flat,) = ctx.saved_tensors
        replicas, count, rows = ctx.shape
        out = grads[0].new_zeros((replicas * count, rows)).index_add_(0, flat, grads[0].reshape(-1, rows))
        return out.view(ctx.shape), None


def mapping_reference(signals: Tensor, weights: Tensor) -> tuple[Tensor, Tensor]:
    """See `map_learnable`: the chosen signals [R, S, B] and their positions [R, S] (int64)."""
    replicas, count, rows = signals.shape
    positions = largest(weights)
    chosen = signals.reshape(-1, rows).index_select(0, _flat(positions, count))
    return chosen.view(replicas, weights.shape[1], rows), positions


def mapping_backward_reference(grad: Tensor, signals: Tensor, weights: Tensor, by_signals: bool) -> tuple[Tensor, Tensor]:
    """Gradients by signals [R, F, B] (no elements unless `by_signals`) and by weights [R, S, F], from grad [R, S, B]."""
    total = grad.sum(-1, keepdim=True)
    by_weights = torch.baddbmm(total, grad, signals.transpose(1, 2), beta=-1, alpha=2)
    if not by_signals:
        return grad.new_empty((0,)), by_weights
    return torch.bmm(torch.softmax(weights / SOFTMAX_TAU, -1).transpose(1, 2), grad), by_weights


mapping = torch.library.custom_op("dwnasic::mapping", mapping_reference, mutates_args=())
mapping_backward = torch.library.custom_op("dwnasic::mapping_backward", mapping_backward_reference, mutates_args=())


@mapping.register_fake
def _(signals: Tensor, weights: Tensor) -> tuple[Tensor, Tensor]:
    replicas, slots = weights.shape[:2]
    return signals.new_empty((replicas, slots, signals.shape[2])), weights.new_empty((replicas, slots), dtype=torch.int64)


@mapping_backward.register_fake
def _(grad: Tensor, signals: Tensor, weights: Tensor, by_signals: bool) -> tuple[Tensor, Tensor]:
    shape = (signals.shape[0], signals.shape[1], signals.shape[2]) if by_signals else (0,)
    return grad.new_empty(shape), torch.empty_like(weights, memory_format=torch.contiguous_format)


def _setup(ctx: Any, inputs: tuple[Any, ...], output: tuple[Tensor, Tensor]) -> None:
    ctx.mark_non_differentiable(output[1])
    ctx.set_materialize_grads(False)  # no zeros for the positions
    ctx.save_for_backward(*inputs)


def _backward(ctx: Any, grad: Tensor | None, _: Tensor | None) -> tuple[Tensor | None, Tensor | None]:
    if grad is None:
        return None, None
    by_signals = bool(ctx.needs_input_grad[0])
    signals_gradient, weights_gradient = mapping_backward(grad.contiguous(), *ctx.saved_tensors, by_signals)
    return (signals_gradient if by_signals else None), weights_gradient


mapping.register_autograd(_backward, setup_context=_setup)


class _LearnableMapping(torch.autograd.Function):
    """The reference, without the dispatcher; see `map_learnable`."""

    @staticmethod
    def forward(ctx: Any, signals: Tensor, weights: Tensor) -> Tensor:
        """Signals [R, F, B] of zeros and ones and weights [R, S, F] to [R, S, B]."""
        ctx.save_for_backward(signals, weights)
        return mapping_reference(signals, weights)[0]

    @staticmethod
    def backward(ctx: Any, *grads: Tensor) -> tuple[Tensor | None, Tensor]:
        """Gradients by signals (only when asked for) and by weights."""
        by_signals = bool(ctx.needs_input_grad[0])
        signals, weights = ctx.saved_tensors
        signals_gradient, weights_gradient = mapping_backward_reference(grads[0], signals, weights, by_signals)
        return (signals_gradient if by_signals else None), weights_gradient


def select_rows(signals: Tensor, positions: Tensor) -> Tensor:
    """Signals [R, F, B] at positions [R, S]: [R, S, B]. The gradient of a signal is the sum of its readers'."""
    out: Tensor = _SelectRows.apply(signals, positions)  # type: ignore[no-untyped-call]
    return out


def map_learnable(signals: Tensor, weights: Tensor) -> Tensor:
    """Every slot reads the signal with its largest weight: signals [R, F, B], weights [R, S, F] to [R, S, B].

    Source: alanbacellar/DWN, `mapping.py`: dL/dW = g (2x-1)^T, dL/dx = softmax(W / tau)^T g. A weight of -inf (padding) is
    never chosen and stays -inf. On a CPU the reference is called directly, as in `efd.lookup`.
    """
    if signals.is_cuda:
        chosen: Tensor = mapping(signals, weights)[0]
        return chosen
    out: Tensor = _LearnableMapping.apply(signals, weights)  # type: ignore[no-untyped-call]
    return out


def largest(weights: Tensor) -> Tensor:
    """The signal with the largest weight of every slot: weights [R, S, F] to positions [R, S] (the first of equal ones)."""
    if weights.is_cuda:
        return weights.argmax(-1)
    return torch.from_numpy(weights.detach().numpy().argmax(-1))  # more than twice as fast as torch's on a CPU


def _flat(positions: Tensor, count: int) -> Tensor:
    """Positions [R, S] among `count` rows of each replica, as positions among all rows [R * S]."""
    start = torch.arange(0, positions.shape[0] * count, count, device=positions.device)
    return (positions + start.unsqueeze(1)).view(-1)


def random_mapping(rng: np.random.Generator, signals: int, luts: int, lut_inputs: int) -> NDArray[np.int64]:
    """Positions [luts * lut_inputs]: every signal is read as evenly as possible, and a LUT reads distinct signals.

    LUTs are dealt cards from shuffled decks of all signals; a card the LUT already holds is put back for the next LUT. Needs
    lut_inputs <= signals.
    """
    deck: list[int] = []
    out: list[int] = []
    for _ in range(luts):
        hand: list[int] = []
        held: list[int] = []
        while len(hand) < lut_inputs:
            if not deck:
                deck = [int(s) for s in rng.permutation(signals)]
            card = deck.pop()
            (held if card in hand else hand).append(card)
        deck += held
        out += hand
    return np.array(out, dtype=np.int64)


@torch.no_grad()
def share_signals(weights: Tensor, bonus: float) -> None:
    """Raise, in place, the mapping weights [R, S, F] of signals that another slot reads now: slots are led to the same ones."""
    chosen = functional.one_hot(largest(weights), weights.shape[2])
    weights += bonus * (chosen.sum(1, keepdim=True) > chosen)


def keep_candidates(weights: NDArray[np.float32], candidates: int, rng: np.random.Generator) -> None:
    """Leave each slot of mapping weights [S, F] `candidates` signals that it may ever read, drawn at random; -inf elsewhere."""
    others = rng.random(weights.shape).argsort(1)[:, candidates:]
    np.put_along_axis(weights, others, -np.inf, 1)


def group_positions(plan: LayerPlan) -> NDArray[np.int64]:
    """Positions [luts * lut_inputs] of a "groups" layer; a slot left over reads its LUT's first signal, to no effect."""
    rows = [list(group) + [group[0]] * (plan.lut_inputs - len(group)) for group in plan.groups]
    return np.array(rows, dtype=np.int64).reshape(-1)


def tied_entries(plan: LayerPlan) -> NDArray[np.int64]:
    """For every entry of every table of a ragged layer, [luts * 2^n], the entry it is tied to: slots left over read as 0."""
    size = 1 << plan.lut_inputs
    rows = [lut * size + (np.arange(size) & ((1 << len(group)) - 1)) for lut, group in enumerate(plan.groups)]
    return np.concatenate(rows)


@functools.lru_cache(maxsize=64)
def spectral_matrix(lut_inputs: int, by_degree: bool) -> NDArray[np.float64]:
    """M [2^n, 2^n] such that u M u^T = sum_S w_S c_S^2 for the Walsh-Hadamard coefficients c = 2^-n H u of a table u.

    `by_degree`: w_S = |S| (neighbouring addresses are led to agree); otherwise w_S = 1, and M = 2^-n I: plain weight decay.
    """
    size = 1 << lut_inputs
    walsh = hadamard(size).astype(np.float64)
    degree = np.array([i.bit_count() for i in range(size)], dtype=np.float64)
    weights = degree if by_degree else np.ones(size)
    out: NDArray[np.float64] = (walsh * weights) @ walsh.T / size**2
    return out


def penalty_matrix(lut_inputs: int, spectral: float, weight_decay: float) -> NDArray[np.float64] | None:
    """Both regularisers in one matrix [2^n, 2^n], or None when both are zero."""
    if not spectral and not weight_decay:
        return None
    return spectral * spectral_matrix(lut_inputs, True) + weight_decay * spectral_matrix(lut_inputs, False)


def count_ones(outputs: Tensor, class_groups: Groups) -> Tensor:
    """Outputs [R, L, B] of zeros and ones to the number of ones of each class [R, C, B]."""
    size = len(class_groups[0])
    if all(len(group) == size for group in class_groups):
        return outputs.view(outputs.shape[0], len(class_groups), size, outputs.shape[2]).sum(2)
    return torch.stack([outputs[:, group[0] : group[-1] + 1].sum(1) for group in class_groups], 1)


def first_wins_loss(logits: Tensor, labels: Tensor) -> Tensor:
    """-log P(label) [R, B] when signal c is one with probability sigmoid(logits [R, C, B]) and the first that is one decides.

    Class 0 wins as well when none is one. This is the likelihood of what `OneHotHead` computes; a loss of one against the rest,
    which asks every signal to be right, was 2 % worse on segment (7 classes).
    """
    off = functional.logsigmoid(-logits)
    none_before = off.cumsum(1) - off
    wins = functional.logsigmoid(logits) + none_before
    zero = torch.logaddexp(wins[:, :1], off.sum(1, keepdim=True))
    return -torch.cat([zero, wins[:, 1:]], 1).gather(1, labels.unsqueeze(1)).squeeze(1)


def classify(values: Tensor, head: str, class_groups: Groups) -> Tensor:
    """The hardened decision [R, B] (int64) from the last layer's table entries [R, L, B]; the meaning of `LutNetwork`'s heads."""
    if values.shape[1] == 1:
        return (values[:, 0] > 0).to(torch.int64)
    ones = (values > 0).to(values.dtype)
    scores = count_ones(ones, class_groups) if head == "popcount" else ones
    best, decided = scores[:, 0], torch.zeros_like(scores[:, 0], dtype=torch.int64)
    for c in range(1, scores.shape[1]):
        decided.masked_fill_(scores[:, c] > best, c)  # strictly: the first of equal scores wins, in hardware
        best = torch.maximum(best, scores[:, c])
    return decided
