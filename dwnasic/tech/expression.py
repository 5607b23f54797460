"""Liberty boolean expressions: parse, evaluate on bit-parallel rows, turn into truth tables or Python source.

Operators, tightest first (Liberty User Guide: inversion, then XOR, then AND, then OR): `!x` and `x'`; `^`; `&`, `*` and
juxtaposition; `|` and `+`. Constants are `0` and `1`. Rows are the bits of Python integers, so one evaluation computes as
many rows as `mask` has ones.
"""

from __future__ import annotations

import functools
import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from dwnasic.errors import PdkError

_TOKEN = re.compile(r"\s*([A-Za-z_][\w.\[\]]*|[01](?!\w)|[!'&*|+^()])\s*")
_OPERAND_STARTS = ("!", "(")
MAX_NESTING = 50  # of parentheses and inversions; beyond it a text is no gate and would only exhaust the stack
MAX_TABLE_INPUTS = 16


class Expression(ABC):
    """A boolean expression over named pins. Concrete kinds are Constant, Variable, Not, And, Or and Xor."""

    @property
    @abstractmethod
    def variables(self) -> tuple[str, ...]:
        """The names that occur, in order of first occurrence."""

    @abstractmethod
    def source(self, names: Mapping[str, str], mask: str = "mask") -> str:
        """Python source of the value (a valid operand), with `names` for the variables and the name `mask` for all ones."""

    def evaluate(self, values: Mapping[str, int], mask: int) -> int:
        """The value of every row at once: bit r of the result belongs to bit r of the `values`; `mask` has a one for every row.

        Raises PdkError when a variable has no value.
        """
        names = self.variables
        if missing := [n for n in names if n not in values]:
            raise PdkError(f"the expression {self} reads {missing}, which have no value here; known: {sorted(values)}")
        return _compiled(self, names)(*(values[n] for n in names), mask)


@dataclass(frozen=True)
class Constant(Expression):
    """Constant 0 or 1."""

    value: int

    @property
    def variables(self) -> tuple[str, ...]:
        """No names."""
        return ()

    def source(self, names: Mapping[str, str], mask: str = "mask") -> str:
        """`mask` or 0."""
        return mask if self.value else "0"

    def __str__(self) -> str:
        return str(self.value)


@dataclass(frozen=True)
class Variable(Expression):
    """A pin or a state variable."""

    name: str

    @property
    def variables(self) -> tuple[str, ...]:
        """The one name."""
        return (self.name,)

    def source(self, names: Mapping[str, str], mask: str = "mask") -> str:
        """The name given for this variable."""
        return names[self.name]

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True)
class Not(Expression):
    """Inversion."""

    operand: Expression

    @property
    def variables(self) -> tuple[str, ...]:
        """The names of the operand."""
        return self.operand.variables

    def source(self, names: Mapping[str, str], mask: str = "mask") -> str:
        """XOR with the mask: a Python `~` would set the bits beyond the rows."""
        return f"({mask} ^ {self.operand.source(names, mask)})"

    def __str__(self) -> str:
        return f"!{self.operand}"


@dataclass(frozen=True)
class _Nary(Expression):
    """An associative operator on two or more operands."""

    operands: tuple[Expression, ...]
    symbol = ""

    @property
    def variables(self) -> tuple[str, ...]:
        """The names of all operands, each once."""
        return tuple(dict.fromkeys(name for operand in self.operands for name in operand.variables))

    def source(self, names: Mapping[str, str], mask: str = "mask") -> str:
        """The operands joined by the operator, which Python spells as Liberty does."""
        return self._join([operand.source(names, mask) for operand in self.operands])

    def _join(self, sources: list[str]) -> str:
        if len(sources) > 16:  # a balanced tree: Python's compiler recurses into long chains
            middle = len(sources) // 2
            sources = [self._join(sources[:middle]), self._join(sources[middle:])]
        return "(" + f" {self.symbol} ".join(sources) + ")"

    def __str__(self) -> str:
        return "(" + self.symbol.join(map(str, self.operands)) + ")"


class And(_Nary):
    """Conjunction."""

    symbol = "&"


class Or(_Nary):
    """Disjunction."""

    symbol = "|"


class Xor(_Nary):
    """Exclusive or."""

    symbol = "^"


@functools.lru_cache(maxsize=8192)
def parse_function(text: str) -> Expression:
    """Parse a Liberty boolean expression. Raises PdkError with the text and the position of what cannot be read."""
    parser = _Parser(text)
    result = parser.disjunction()
    if parser.position < len(parser.tokens):
        parser.fail("is not expected here")
    return result


class _Parser:
    """Recursive descent over the token list of one expression."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens: list[tuple[str, int]] = []
        self.position = 0
        self.depth = 0
        start = 0
        stripped = text.rstrip()
        while start < len(stripped):
            match = _TOKEN.match(stripped, start)
            if match is None:
                raise PdkError(f"the Liberty expression {text!r} cannot be read at position {start}: {text[start : start + 8]!r}")
            self.tokens.append((match[1], match.start(1)))
            start = match.end()

    def peek(self) -> str:
        return self.tokens[self.position][0] if self.position < len(self.tokens) else ""

    def take(self) -> str:
        token = self.peek()
        self.position += 1
        return token

    def fail(self, what: str) -> None:
        if self.position < len(self.tokens):
            token, where = self.tokens[self.position]
            raise PdkError(f"the Liberty expression {self.text!r} cannot be read: {token!r} at position {where} {what}")
        raise PdkError(f"the Liberty expression {self.text!r} ends too early")

    def disjunction(self) -> Expression:
        operands = [self.conjunction()]
        while self.peek() in ("|", "+"):
            self.take()
            operands.append(self.conjunction())
        return operands[0] if len(operands) == 1 else Or(tuple(operands))

    def conjunction(self) -> Expression:
        operands = [self.parity()]
        while (token := self.peek()) and (token in ("&", "*", *_OPERAND_STARTS) or token[0].isalnum() or token[0] == "_"):
            if token in ("&", "*"):
                self.take()
            operands.append(self.parity())
        return operands[0] if len(operands) == 1 else And(tuple(operands))

    def parity(self) -> Expression:
        operands = [self.inversion()]
        while self.peek() == "^":
            self.take()
            operands.append(self.inversion())
        return operands[0] if len(operands) == 1 else Xor(tuple(operands))

    def inversion(self) -> Expression:
        self.depth += 1
        if self.depth > MAX_NESTING:
            self.fail(f"is nested more than {MAX_NESTING} deep")
        if self.peek() == "!":
            self.take()
            result: Expression = Not(self.inversion())
        else:
            result = self.atom()
            for _ in range(self.primes()):
                result = Not(result)
        self.depth -= 1
        return result

    def primes(self) -> int:
        """How many `'` follow, modulo 2: a long row of them must not become a deep tree."""
        start = self.position
        while self.peek() == "'":
            self.take()
        return (self.position - start) % 2

    def atom(self) -> Expression:
        token = self.peek()
        if token == "(":
            self.take()
            result = self.disjunction()
            if self.peek() != ")":
                self.fail("stands where a closing parenthesis must be")
            self.take()
            return result
        if token in ("0", "1"):
            self.take()
            return Constant(int(token))
        if not token or not (token[0].isalpha() or token[0] == "_"):
            self.fail("stands where a pin, a constant or a parenthesis must be")
        return Variable(self.take())


@functools.lru_cache(maxsize=8192)
def _compiled(expression: Expression, names: tuple[str, ...]) -> Callable[..., int]:
    arguments = {name: f"v{i}" for i, name in enumerate(names)}
    code = f"lambda {', '.join([*arguments.values(), 'mask'])}: {expression.source(arguments)}"
    # the source holds only v0, v1, ..., mask and operators: it is made from the parsed tree, never from the file's text
    return cast("Callable[..., int]", eval(code, {"__builtins__": {}}))


def compile_function(text: str, inputs: Sequence[str]) -> Callable[..., int]:
    """`f(*rows_of_each_input, mask)` computing the expression `text` bit-parallel; values must lie within the mask.

    Raises PdkError when the text cannot be parsed or reads a name that is not in `inputs`.
    """
    expression = parse_function(text)
    if unknown := [name for name in expression.variables if name not in inputs]:
        raise PdkError(f"the Liberty expression {text!r} reads {unknown}, which are not among the inputs {list(inputs)}")
    return _compiled(expression, tuple(inputs))


@functools.lru_cache(maxsize=8192)
def _table(text: str, inputs: tuple[str, ...]) -> int:
    rows = 1 << len(inputs)
    mask = (1 << rows) - 1
    columns = [sum(1 << address for address in range(rows) if address >> i & 1) for i in range(len(inputs))]
    return compile_function(text, inputs)(*columns, mask)


def function_table(text: str, inputs: Sequence[str]) -> int:
    """The truth table: bit a is the value where bit i of the address a is input i (input 0 is the least significant).

    This is the bit order of `dwnasic.network.lut_network`. Raises PdkError as `compile_function` does, and for more inputs than
    MAX_TABLE_INPUTS.
    """
    if len(inputs) > MAX_TABLE_INPUTS:
        raise PdkError(
            f"the Liberty expression {text!r} has {len(inputs)} inputs; a truth table is made for at most {MAX_TABLE_INPUTS}"
        )
    return _table(text, tuple(inputs))
