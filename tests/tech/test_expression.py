"""Liberty expressions: precedence, spelling, bit-parallel evaluation, truth tables, Python source, bad text."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dwnasic.errors import PdkError
from dwnasic.tech.expression import (
    And,
    Constant,
    Expression,
    Not,
    Or,
    Variable,
    Xor,
    compile_function,
    function_table,
    parse_function,
)

A, B, C = Variable("A"), Variable("B"), Variable("C")


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("A", A),
        (" ( A ) ", A),
        ("!A", Not(A)),
        ("A'", Not(A)),
        ("A''", A),
        ("A'''", Not(A)),
        ("!A'", Not(Not(A))),
        ("A B", And((A, B))),
        ("A*B", And((A, B))),
        ("A&B&C", And((A, B, C))),
        ("A+B", Or((A, B))),
        ("A | B&C", Or((A, And((B, C))))),
        ("A&B ^ C", And((A, Xor((B, C))))),  # XOR binds tighter than AND in Liberty
        ("A !B", And((A, Not(B)))),
        ("A(B+C)'", And((A, Not(Or((B, C)))))),
        ("1", Constant(1)),
        ("A 0", And((A, Constant(0)))),
        ("D[3] & bus_x.y", And((Variable("D[3]"), Variable("bus_x.y")))),
    ],
)
def test_text_becomes_this_tree(text: str, tree: Expression) -> None:
    assert parse_function(text) == tree


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "ends too early"),
        ("A &", "ends too early"),
        ("(A", "ends too early"),
        ("A)", "')' at position 1"),
        ("& A", "'&' at position 0"),
        ("(A &)", "')' at position 4"),
        ("A $ B", "position 2"),
        ("A == B", "position 2"),
        ("12", "position 0"),
    ],
)
def test_bad_text_is_named_with_its_position(text: str, expected: str) -> None:
    with pytest.raises(PdkError) as caught:
        parse_function(text)
    assert expected in str(caught.value)
    assert repr(text) in str(caught.value)


def trees() -> st.SearchStrategy[Expression]:
    leaves = st.sampled_from([A, B, C, Constant(0), Constant(1)])
    return st.recursive(
        leaves,
        lambda inner: st.one_of(
            inner.map(Not),
            st.lists(inner, min_size=2, max_size=3).map(lambda o: And(tuple(o))),
            st.lists(inner, min_size=2, max_size=3).map(lambda o: Or(tuple(o))),
            st.lists(inner, min_size=2, max_size=3).map(lambda o: Xor(tuple(o))),
        ),
        max_leaves=10,
    )


def by_definition(tree: Expression, values: dict[str, bool]) -> bool:
    """The meaning of a tree on one row, written independently of the code generator."""
    match tree:
        case Constant(value):
            return bool(value)
        case Variable(name):
            return values[name]
        case Not(operand):
            return not by_definition(operand, values)
        case And(operands):
            return all(by_definition(o, values) for o in operands)
        case Or(operands):
            return any(by_definition(o, values) for o in operands)
        case Xor(operands):
            return sum(by_definition(o, values) for o in operands) % 2 == 1
    raise AssertionError(tree)


@settings(max_examples=150, deadline=None)
@given(trees())
def test_the_truth_table_of_any_tree_follows_the_definition_and_survives_printing(tree: Expression) -> None:
    names = ("A", "B", "C")
    expected = 0
    for address, bits in enumerate(itertools.product((False, True), repeat=3)):
        values = dict(zip(names, reversed(bits), strict=True))  # input 0 is the least significant address bit
        expected |= by_definition(tree, values) << address
    assert function_table(str(tree), names) == expected


def test_input_zero_is_the_least_significant_address_bit() -> None:
    assert function_table("A", ["A", "B"]) == 0b1010
    assert function_table("B", ["A", "B"]) == 0b1100
    assert function_table("!(A&B)", ["A", "B"]) == 0b0111
    assert function_table("1", []) == 1
    assert function_table("0", []) == 0


def test_big_integers_carry_one_row_a_bit_and_stay_inside_the_mask() -> None:
    rows = 1000
    mask = (1 << rows) - 1
    a = sum(1 << r for r in range(0, rows, 3))
    b = sum(1 << r for r in range(0, rows, 5))
    result = compile_function("!(A ^ B)", ["A", "B"])(a, b, mask)
    assert result == mask & ~(a ^ b)
    assert parse_function("!(A ^ B)").evaluate({"A": a, "B": b}, mask) == result


def test_unused_inputs_keep_their_place() -> None:
    assert compile_function("C", ["A", "B", "C"])(0b01, 0b10, 0b11, 0b11) == 0b11


def test_python_source_uses_the_names_given() -> None:
    source = parse_function("!(A & B) | C").source({"A": "n[4]", "B": "n[7]", "C": "x"}, "ones")
    assert eval(source, {"n": {4: 0b0011, 7: 0b0101}, "x": 0, "ones": 0b1111}) == 0b1110


@pytest.mark.parametrize("text", ["(" * 5000 + "A" + ")" * 5000, "!" * 5000 + "A"])
def test_endless_nesting_is_refused(text: str) -> None:
    with pytest.raises(PdkError, match="is nested more than 50 deep"):
        parse_function(text)


def test_the_deepest_and_widest_allowed_is_still_computed() -> None:
    text = "A"
    for _ in range(24):
        text = "B^C&A|!(" + text + "|A" * 40 + ")"
    assert parse_function(text).evaluate({"A": 0, "B": 0, "C": 0}, 1) == 0
    assert parse_function(text).evaluate({"A": 1, "B": 1, "C": 0}, 1) == 1


def test_a_long_expression_is_no_deep_one() -> None:
    assert function_table("A" + "'" * 5001, ["A"]) == 0b01
    assert function_table("|".join(["A&B"] * 3000), ["A", "B"]) == 0b1000


def test_a_table_of_too_many_inputs_is_refused() -> None:
    with pytest.raises(PdkError, match="17 inputs; a truth table is made for at most 16"):
        function_table("A0", [f"A{i}" for i in range(17)])


def test_names_that_are_not_inputs_are_refused() -> None:
    with pytest.raises(PdkError, match=r"reads \['B'\].*\['A'\]"):
        compile_function("A&B", ["A"])
    with pytest.raises(PdkError, match=r"reads \['B'\]"):
        parse_function("A&B").evaluate({"A": 1}, 1)
