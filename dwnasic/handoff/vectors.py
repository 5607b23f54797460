"""Test vectors that need no data set: the words where a comparator changes its mind, the extremes, and random ones."""

from __future__ import annotations

import numpy as np

from dwnasic.data.encoder import Thermometer, Words

ROWS = 256
_SEED = 1


def chosen_words(encoder: Thermometer, rows: int = ROWS) -> Words:
    """Distinct feature words [at most `rows`, features], sorted; a function of the encoder alone.

    For every threshold t of a feature the words t-1 and t occur with random words of the other features, and so do the smallest
    and the largest words, as far as `rows` reaches; the rest is random.
    """
    rng = np.random.default_rng(_SEED)
    top = np.array([(1 << f.input_bits) - 1 for f in encoder.features], dtype=np.int64)
    words = rng.integers(0, top + 1, (rows, len(top)))
    edges = [(i, word) for i, f in enumerate(encoder.features) for t in f.thresholds for word in (t - 1, t)]
    chosen = [edges[i] for i in rng.permutation(len(edges))[: max(rows - 2, 0)]]
    for row, (feature, word) in enumerate(sorted(chosen), start=2):
        words[row, feature] = word
    words[:1], words[1:2] = 0, top
    distinct: Words = np.unique(words, axis=0)
    return distinct
