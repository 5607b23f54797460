"""Worker processes: each holds one plan and carries candidates through the flow, one thread a process.

A worker that dies (killed, out of memory) fails its own trial only: the pool is made anew.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import traceback
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

from dwnasic.errors import DwnasicError, VerificationError
from dwnasic.explore.learners import DwnLearner, Learner
from dwnasic.explore.pipeline import blank_record, carry, finalise, remap
from dwnasic.explore.plan import Plan
from dwnasic.explore.screen import Rival
from dwnasic.explore.trial import Record, write_text
from dwnasic.study import Candidate

THREADS = ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS")
_plan: Plan | None = None


class Workers:
    """A pool of `jobs` processes for one plan. Use as a context manager; leaving it ends the processes."""

    def __init__(self, plan: Plan, jobs: int) -> None:
        self._plan, self._jobs = plan, jobs
        self._pool = self._make()

    def _make(self) -> ProcessPoolExecutor:
        # spawn: a forked copy of a process that has used threads can hang
        context = multiprocessing.get_context("spawn")
        return ProcessPoolExecutor(self._jobs, mp_context=context, initializer=_start, initargs=(self._plan,))

    def submit(self, work: Callable[..., Any], *arguments: Any) -> Future[Any]:
        """Start a piece of work in a worker; a broken pool is replaced first."""
        try:
            return self._pool.submit(work, *arguments)
        except BrokenProcessPool:
            self._pool.shutdown(wait=False, cancel_futures=True)
            self._pool = self._make()
            return self._pool.submit(work, *arguments)

    def __enter__(self) -> Workers:
        return self

    def __exit__(self, *exception: object) -> None:
        processes = list((self._pool._processes or {}).values())
        self._pool.shutdown(wait=exception[0] is None, cancel_futures=True)
        if exception[0] is not None:  # do not wait for work that nobody will read
            for process in processes:
                _end(process)


def _end(process: BaseProcess) -> None:
    """End a worker and the programs that it has started: they are process groups of their own, and would go on without it."""
    if process.pid is None:
        return
    with contextlib.suppress(ProcessLookupError):
        os.kill(process.pid, signal.SIGSTOP)  # so that it starts no more of them
    children: list[str] = []
    for path in Path(f"/proc/{process.pid}/task").glob("*/children"):
        with contextlib.suppress(OSError):
            children += path.read_text().split()
    process.kill()
    for child in children:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(int(child), signal.SIGKILL)


def _start(plan: Plan) -> None:
    global _plan
    _plan = plan
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C goes to the whole group; the parent decides what ends
    for name in THREADS:
        os.environ[name] = "1"


def trial_work(candidate: Candidate, number: int, known: Record | None, rivals: Sequence[Rival] = ()) -> Record:
    """`learner_work` for a candidate of the search."""
    return learner_work(DwnLearner(candidate), number, known, rivals)


def learner_work(learner: Learner, number: int | None, known: Record | None, rivals: Sequence[Rival] = ()) -> Record:
    """`pipeline.carry` in a worker. An unexpected error is a failed record whose trace lies in the trial's folder."""
    assert _plan is not None
    try:
        return carry(_plan, learner, number, known, rivals)
    except VerificationError:
        raise
    except Exception as error:
        blank = blank_record(_plan, learner, number)
        write_text(_plan.state / "trials" / blank.key / "error.log", traceback.format_exc())
        reason = f"unexpected {type(error).__name__}: {error} (a defect of dwnasic; see trials/{blank.key}/error.log)"
        return replace(blank, reason=reason)


def final_work(record: Record) -> Record:
    """`pipeline.finalise` in a worker. A failure leaves the record as it was, with the reason."""
    assert _plan is not None
    plan = _plan
    return _or_as_it_was(plan, record, "finalised", lambda: finalise(plan, record))


def remap_work(record: Record, effort: str, tries: int) -> Record:
    """`pipeline.remap` in a worker. A failure leaves the record as it was, with the reason."""
    assert _plan is not None
    plan = _plan
    return _or_as_it_was(plan, record, "mapped again", lambda: remap(plan, record, effort, tries))


def _or_as_it_was(plan: Plan, record: Record, what: str, work: Callable[[], Record]) -> Record:
    try:
        return work()
    except VerificationError:
        raise
    except DwnasicError as error:
        return replace(record, reason=f"not {what}: {type(error).__name__}: {error}")
    except Exception as error:
        write_text(plan.state / "trials" / record.key / "error.log", traceback.format_exc())
        return replace(
            record, reason=f"not {what}: unexpected {type(error).__name__}: {error} (see trials/{record.key}/error.log)"
        )
