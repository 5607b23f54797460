"""Mappings, regularisers and head scores against their definitions."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from dwnasic.train.layers import (
    SOFTMAX_TAU,
    classify,
    count_ones,
    first_wins_loss,
    keep_candidates,
    map_learnable,
    mapping,
    mapping_backward,
    penalty_matrix,
    random_mapping,
    select_rows,
    share_signals,
    spectral_matrix,
    tied_entries,
)
from dwnasic.train.plan import LayerPlan


def _signals(seed: int, shape: tuple[int, ...]) -> torch.Tensor:
    return torch.randint(0, 2, shape, generator=torch.Generator().manual_seed(seed)).double()


def test_select_rows_and_its_gradient() -> None:
    signals = _signals(0, (2, 4, 3)).requires_grad_()
    positions = torch.tensor([[3, 0, 0], [1, 2, 3]])
    torch.testing.assert_close(select_rows(signals, positions)[1, 0], signals[1, 1])
    assert torch.autograd.gradcheck(lambda s: select_rows(s, positions), (signals,))


def test_learnable_mapping_reads_the_largest_weight() -> None:
    signals = _signals(1, (2, 4, 6))
    weights = torch.randn((2, 3, 4), generator=torch.Generator().manual_seed(2), dtype=torch.float64)
    out = map_learnable(signals, weights)
    for r in range(2):
        for slot in range(3):
            assert torch.equal(out[r, slot], signals[r, int(weights[r, slot].argmax())])


def test_learnable_mapping_gradients_are_the_published_ones() -> None:
    signals = _signals(3, (2, 4, 6)).requires_grad_()
    weights = (torch.randn((2, 3, 4), generator=torch.Generator().manual_seed(4), dtype=torch.float64) * 1e-3).requires_grad_()
    grad = torch.randn((2, 3, 6), generator=torch.Generator().manual_seed(5), dtype=torch.float64)
    map_learnable(signals, weights).backward(grad)
    x, w = signals.detach(), weights.detach()
    torch.testing.assert_close(weights.grad, torch.einsum("rsb,rfb->rsf", grad, 2 * x - 1))
    torch.testing.assert_close(signals.grad, torch.einsum("rsf,rsb->rfb", torch.softmax(w / SOFTMAX_TAU, -1), grad))


def test_mapping_operators_are_well_formed_and_are_the_fast_way() -> None:
    results = []
    for way in (lambda *a: mapping(*a)[0], map_learnable):
        signals = _signals(4, (2, 5, 6)).requires_grad_()
        weights = torch.rand((2, 3, 5), generator=torch.Generator().manual_seed(5)).double().requires_grad_()
        way(signals, weights).backward(torch.arange(36.0).double().view(2, 3, 6))
        results.append((signals.grad, weights.grad))
    for a, b in zip(*results, strict=True):
        assert torch.equal(a, b)
    signals, weights = signals.detach(), weights.detach()
    torch.library.opcheck(mapping, (signals.requires_grad_(), weights.requires_grad_()))
    for by_signals in (True, False):
        grad = torch.ones((2, 3, 6), dtype=torch.float64)
        torch.library.opcheck(mapping_backward, (grad, signals.detach(), weights.detach(), by_signals))


def test_padding_is_never_chosen_and_stays_padding() -> None:
    signals = _signals(6, (1, 3, 5))
    weights = torch.tensor([[[-5.0, -4.0, -torch.inf], [-4.0, -5.0, -torch.inf]]], dtype=torch.float64, requires_grad=True)
    out = map_learnable(signals, weights)
    assert torch.equal(out[0, 0], signals[0, 1])
    assert torch.equal(out[0, 1], signals[0, 0])
    out.sum().backward()
    optimizer = torch.optim.Adam([weights], lr=0.1)
    optimizer.step()
    assert weights[0, :, 2].tolist() == [-torch.inf, -torch.inf]


@given(st.integers(1, 40), st.integers(1, 30), st.integers(1, 6), st.integers(0, 2**31))
def test_random_mapping_is_even_and_distinct(signals: int, luts: int, lut_inputs: int, seed: int) -> None:
    lut_inputs = min(lut_inputs, signals)
    chosen = random_mapping(np.random.default_rng(seed), signals, luts, lut_inputs).reshape(luts, lut_inputs)
    assert all(len(set(row)) == lut_inputs for row in chosen.tolist())
    uses = np.bincount(chosen.reshape(-1), minlength=signals)
    assert len(uses) == signals
    assert uses.max() - uses.min() <= 2


@pytest.mark.parametrize("n", [1, 2, 4])
@pytest.mark.parametrize("by_degree", [True, False])
def test_spectral_matrix_is_the_weighted_sum_of_squared_coefficients(n: int, by_degree: bool) -> None:
    size = 1 << n
    table = np.random.default_rng(n).uniform(-1, 1, size)
    want = 0.0
    for subset in range(size):
        coefficient = sum(table[x] * (-1) ** (x & subset).bit_count() for x in range(size)) / size
        want += (subset.bit_count() if by_degree else 1) * coefficient**2
    assert table @ spectral_matrix(n, by_degree) @ table == pytest.approx(want)


def test_unweighted_spectrum_is_weight_decay() -> None:
    np.testing.assert_allclose(spectral_matrix(3, False), np.eye(8) / 8, atol=1e-15)


def test_no_penalty_when_both_are_zero() -> None:
    assert penalty_matrix(3, 0.0, 0.0) is None
    both = penalty_matrix(2, 2.0, 3.0)
    assert both is not None
    np.testing.assert_allclose(both, 2 * spectral_matrix(2, True) + 3 * spectral_matrix(2, False))


def test_entries_of_a_narrow_lut_are_tied_over_the_inputs_left_over() -> None:
    plan = LayerPlan(5, 2, 3, "groups", ((0, 1, 2), (3, 4)))
    ties = tied_entries(plan).reshape(2, 8)
    assert ties[0].tolist() == list(range(8))
    assert ties[1].tolist() == [8, 9, 10, 11, 8, 9, 10, 11]


def test_count_ones_of_equal_and_unequal_groups() -> None:
    outputs = torch.tensor([[[1.0], [1.0], [0.0], [1.0], [0.0]]])
    assert count_ones(outputs[:, :4], ((0, 1), (2, 3))).flatten().tolist() == [2.0, 1.0]
    assert count_ones(outputs, ((0, 1, 2), (3, 4))).flatten().tolist() == [2.0, 1.0]


def test_the_first_of_equal_classes_wins() -> None:
    tie = torch.full((1, 6, 1), -1.0)
    assert classify(tie, "popcount", ((0, 1), (2, 3), (4, 5))).item() == 0
    tie[0, 2:] = 1.0
    assert classify(tie, "popcount", ((0, 1), (2, 3), (4, 5))).item() == 1
    assert classify(torch.tensor([[[-1.0], [0.5], [0.7]]]), "reduction", ((0,), (1,), (2,))).item() == 1
    assert classify(torch.tensor([[[-1.0], [-0.5], [-0.7]]]), "reduction", ((0,), (1,), (2,))).item() == 0


def test_first_wins_loss_is_the_likelihood_of_the_head() -> None:
    logits = torch.randn((1, 3, 1), generator=torch.Generator().manual_seed(0), dtype=torch.float64)
    chance = torch.sigmoid(logits).flatten().tolist()
    want = [0.0, 0.0, 0.0]
    for pattern in itertools.product((0, 1), repeat=3):
        decided = pattern.index(1) if any(pattern) else 0
        want[decided] += float(np.prod([p if one else 1 - p for one, p in zip(pattern, chance, strict=True)]))
    for label in range(3):
        assert first_wins_loss(logits, torch.tensor([[label]])).item() == pytest.approx(-np.log(want[label]))


def test_candidates_are_as_many_as_asked_and_differ_between_slots() -> None:
    weights = np.zeros((40, 9), dtype=np.float32)
    keep_candidates(weights, 4, np.random.default_rng(0))
    left = np.isfinite(weights)
    assert (left.sum(1) == 4).all()
    assert (left.sum(0) > 0).all()
    assert len({tuple(row) for row in left.tolist()}) > 20
    few = np.zeros((3, 2), dtype=np.float32)
    keep_candidates(few, 4, np.random.default_rng(0))
    assert np.isfinite(few).all()


def test_sharing_raises_what_others_read() -> None:
    """Slots 0 and 1 read signal 0, slot 2 reads signal 3; a signal that a slot alone reads gains nothing from itself."""
    weights = torch.tensor([[[5.0, 0, 0, 0], [5.0, 0, 0, 0], [0, 0, -torch.inf, 5.0]]])
    share_signals(weights, 0.5)
    wanted = [[5.5, 0, 0, 0.5], [5.5, 0, 0, 0.5], [0.5, 0, -torch.inf, 5.0]]
    assert torch.equal(weights, torch.tensor([wanted]))
