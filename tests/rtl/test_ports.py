"""Names, stimuli and notes of ports."""

from __future__ import annotations

import numpy as np
import pytest

from dwnasic.data.encoder import FeatureCode, Thermometer
from dwnasic.errors import DataError, NetlistError, UnknownNameError
from dwnasic.network.lut_network import LutNetwork, PopcountHead
from dwnasic.rtl import ports
from dwnasic.rtl.ports import Vectors

ENCODER = Thermometer((FeatureCode("Age (y)", 4, (2, 9)), FeatureCode("unread", 3, ()), FeatureCode("age-y", 2, (3,))))
WORDS = np.array([[9, 7, 3], [2, 0, 2]])


def names(*features: str) -> tuple[str, ...]:
    return ports.feature_names(Thermometer(tuple(FeatureCode(f, 1, (1,)) for f in features)))


def test_feature_names_are_legal_and_distinct() -> None:
    assert names("Recency (months)", "V1", "v1", "v1_2", "", "µ²", "Größe", "名前") == (
        "recency_months", "v1", "v1_2", "v1_2_2", "f4", "2", "groe", "f7",
    )  # fmt: skip
    assert names("a b", "a_b", "a-b") == ("a_b", "a_b_2", "a_b_3")


def test_names_do_not_depend_on_which_features_are_read() -> None:
    assert ports.feature_names(ENCODER.keep([2])) == ports.feature_names(ENCODER)


def test_input_ports() -> None:
    assert ports.input_ports(ENCODER, "bits") == (("t_age_y", 2), ("t_age_y_2", 1))
    assert ports.input_ports(ENCODER, "words") == (("x_age_y", 4), ("x_age_y_2", 2))
    with pytest.raises(UnknownNameError, match="unknown interface 'word'; did you mean 'words'"):
        ports.input_ports(ENCODER, "word")


def test_stimuli() -> None:
    words = ports.stimuli(ENCODER, WORDS, "words")
    assert words.rows == 2
    assert {k: v.astype(int).tolist() for k, v in words.ports.items()} == {
        "x_age_y": [[1, 0, 0, 1], [0, 1, 0, 0]],
        "x_age_y_2": [[1, 1], [0, 1]],
    }
    bits = ports.stimuli(ENCODER, WORDS, "bits")
    assert {k: v.astype(int).tolist() for k, v in bits.ports.items()} == {
        "t_age_y": [[1, 1], [1, 0]],
        "t_age_y_2": [[1], [0]],
    }


def test_words_that_do_not_fit_are_refused() -> None:
    with pytest.raises(DataError, match="row 1, feature 'age-y': 4 does not fit a word of 2 bits"):
        ports.stimuli(ENCODER, np.array([[1, 1, 1], [1, 1, 4]]), "words")
    with pytest.raises(DataError, match=r"row 0, feature 'Age \(y\)': -1 does not fit"):
        ports.stimuli(ENCODER, np.array([[-1, 1, 1]]), "words")
    with pytest.raises(DataError, match="3 features"):
        ports.stimuli(ENCODER, np.array([[1, 1]]), "words")
    with pytest.raises(DataError, match="3 bits"):
        ports.stimuli_of_bits(ENCODER, np.zeros((1, 2), dtype=bool))


def test_words_of_64_bits_and_more() -> None:
    wide = Thermometer((FeatureCode("w", 70, (1 << 40,)),))
    bits = ports.stimuli(wide, np.array([[(1 << 62) + 1]]), "words").ports["x_w"]
    assert np.flatnonzero(bits[0]).tolist() == [0, 62]
    assert bits.shape == (1, 70)


def test_class_vectors() -> None:
    vectors = ports.class_vectors(np.array([0, 1, 4]), 5)
    assert vectors.ports["y"].astype(int).tolist() == [[0, 0, 0], [1, 0, 0], [0, 0, 1]]


def test_vectors_have_one_number_of_rows() -> None:
    with pytest.raises(NetlistError, match="port 'a': expected 3 rows"):
        Vectors(3, {"a": np.zeros((2, 1), dtype=bool)})


def test_notes_say_what_ports_mean() -> None:
    network = LutNetwork(ENCODER, (), PopcountHead(((0,), (1,))), 2)
    assert ports.port_notes(network, "bits", ("no", "yes")) == (
        "t_age_y[i] = (Age (y) >= threshold i); thresholds: 2, 9",
        "feature 'unread' is not read",
        "t_age_y_2[i] = (age-y >= threshold i); thresholds: 3",
        "y = class index: 0 = no, 1 = yes",
    )
    assert ports.port_notes(network, "words")[0] == "x_age_y = Age (y), unsigned, 4 bits"
    with pytest.raises(NetlistError, match="3 class names for 2 classes"):
        ports.port_notes(network, "bits", ("a", "b", "c"))


def test_a_narrow_port_carries_what_tells_the_thresholds_and_says_so() -> None:
    encoder = Thermometer((FeatureCode("a", 8, (8, 20)), FeatureCode("b", 4, (8, 12)), FeatureCode("c", 4, (3, 5)))).narrowed()
    assert ports.input_ports(encoder, "words") == (("x_a", 3), ("x_b", 2), ("x_c", 3))
    given = ports.stimuli(encoder, np.array([[19, 11, 4], [255, 15, 15]]), "words")
    assert {name: (bits @ (1 << np.arange(bits.shape[1]))).tolist() for name, bits in given.ports.items()} == {
        "x_a": [4, 7], "x_b": [2, 3], "x_c": [4, 7],
    }  # fmt: skip
    network = LutNetwork(encoder, (), PopcountHead(((0,), (1,))), 2)
    assert ports.port_notes(network, "words")[:3] == (
        "x_a = min(a >> 2, 7), unsigned, 3 bits",
        "x_b = b >> 2, unsigned, 2 bits",
        "x_c = min(c, 7), unsigned, 3 bits",
    )
    with pytest.raises(DataError, match="256 does not fit a word of 8 bits"):
        ports.stimuli(encoder, np.array([[256, 0, 0]]), "words")
