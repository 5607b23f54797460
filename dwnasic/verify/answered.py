"""A proof that has an answer: what to do when the provers have none within their limits."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from dwnasic.errors import ToolTimeoutError, VerificationError
from dwnasic.verify.equivalence import Proof

C = TypeVar("C")
T = TypeVar("T")


def first_answered(
    choices: Iterable[C], attempt: Callable[[C, Path], tuple[T, Proof]], folder: Path, what: str, advice: str
) -> tuple[T, Proof]:
    """What `attempt` makes of the first of the choices (mapped chips) whose proof has an answer, and that proof: a chip without
    one is never handed on.

    Every attempt gets a folder of its own below `folder`. `what` is what messages call the chip, `advice` what they say of one
    that is wrong. Raises VerificationError with the counterexample when a chip is not its model, ToolTimeoutError when no proof
    has an answer, and what `attempt` raises.
    """
    why = ""
    for i, choice in enumerate(choices):
        try:
            made, proof = attempt(choice, folder / f"proof{i or ''}")
        except ToolTimeoutError as error:
            why = str(error)
            continue
        if proof.status == "disproved":
            raise VerificationError(f"{what} is not its model; counterexample: {proof.counterexample}; {advice}")
        if proof.status != "not_run":
            return made, proof
        why = "the provers gave up within their limits"
    raise ToolTimeoutError(f"{what} has no proof: {why}; a smaller network, or one mapped with effort `plain`, is proven sooner")
