"""The sweep: Optuna asks, workers evaluate, records are kept; baselines join, and front members are finalised.

The Optuna study (`sweep.db`, SQLite, written by this process only) remembers what was asked; the records are the results. A
trial that was running when the process ended is asked again with the same parameters; a finished one is found by its key.
"""

from __future__ import annotations

import warnings
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import FIRST_COMPLETED, Future, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import optuna
import sqlalchemy.exc
from optuna.trial import TrialState

from dwnasic.errors import StoreError, SweepFailedError, VerificationError
from dwnasic.explore.baselines import baseline_learners, check_baselines
from dwnasic.explore.learners import DwnLearner, learner_of, prepare_learners
from dwnasic.explore.pareto import hypervolume
from dwnasic.explore.pipeline import blank_record
from dwnasic.explore.plan import Plan
from dwnasic.explore.references import reported_results, score_references
from dwnasic.explore.screen import rivals_of, told, with_estimate
from dwnasic.explore.space import anchors, random_parameters, suggest
from dwnasic.explore.state import all_members, directions, front_members, points
from dwnasic.explore.trial import Record, RecordStore, State
from dwnasic.explore.workers import Workers, final_work, learner_work, remap_work, trial_work
from dwnasic.study import Candidate

OPEN = 8  # proposals that are out at a time, at least
REPEATS = 20  # proposals in a row that are known already before points are drawn at random
TOLD: tuple[State, ...] = ("complete", "infeasible", "screened")
"""States whose figures the sampler is told; others are failures to it."""
DIED = "the worker process died (killed, or out of memory)"
DRAWS = 300  # random draws before the space counts as exhausted


@dataclass(frozen=True)
class Progress:
    """What is told after every step: `stage` is "trials", "baselines", "front" or "mapping"; counts, and the front so far."""

    stage: str
    done: int
    total: int
    front_size: int
    hypervolume: float
    record: Record | None = None


Listener = Callable[[Progress], None]


def run_sweep(plan: Plan, trials: int, jobs: int, listen: Listener = lambda progress: None) -> bool:
    """Run (or go on with) a sweep until `trials` different candidates are evaluated, then finalise its front.

    The caller holds the state folder (state.locked); the results are in its records (see state.read_state). True when the
    search space was exhausted before. Raises VerificationError (a chip is not its model: everything stops), StoreError, and
    SweepFailedError when not one trial is complete. KeyboardInterrupt passes through; all finished trials are kept.
    """
    check_baselines(plan)
    store = RecordStore(plan.state / "records")
    with Workers(plan, jobs) as workers:
        with _database_errors(plan.state):
            search = _Search(plan, store, workers, trials, jobs, listen)
            search.run()
        records = [r for r in search.seen.values() if r is not None]
        if not any(r.state == "complete" for r in records):
            reasons = sorted({r.reason for r in records})
            raise SweepFailedError(f"none of {len(records)} trials is complete; reasons:\n" + "\n".join(reasons[:5]))
        stages = _Stages(plan, store, workers, listen)
        records += stages.baselines(records)
        stages.finalise(records)
        for reference in (*score_references(plan), *reported_results(plan)):
            store.write(reference)
    return search.exhausted


def run_finalize(
    plan: Plan, members: list[Record], effort: str, tries: int, jobs: int, listen: Listener = lambda progress: None
) -> None:
    """Map all chips of finalised members again with an effort, in so many tries, in every technology and interface of theirs.

    The caller holds the state folder; records are replaced as they come. Raises VerificationError and StoreError as a sweep does.
    """
    with Workers(plan, jobs) as workers:
        _Stages(plan, RecordStore(plan.state / "records"), workers, listen).remap(members, effort, tries)


@dataclass
class _Proposal:
    """A proposal that is out: the work on it, Optuna's trial, the candidate with its key, and the record once it has ended."""

    future: Future[Record]
    trial: optuna.trial.Trial
    candidate: Candidate
    key: str
    record: Record | None = None


class _Search:
    """The ask-and-tell loop of one sweep: proposals go out while results come in.

    Results are stored as they come, but told to the sampler in the order of the proposals, of which OPEN are out at a time. So
    what is proposed does not depend on which worker is quicker, nor on how many there are, up to OPEN.
    """

    def __init__(self, plan: Plan, store: RecordStore, workers: Workers, trials: int, jobs: int, listen: Listener) -> None:
        self.plan, self.store, self.workers, self.budget, self.jobs, self.listen = plan, store, workers, trials, jobs, listen
        self.optuna = _open(plan)
        _resume(self.optuna, store, plan)
        self.seen: dict[str, Record | None] = {}  # candidates of this sweep; None while one is being evaluated
        for trial in self.optuna.get_trials(deepcopy=False, states=(TrialState.COMPLETE, TrialState.FAIL)):
            record = store.read(trial.user_attrs.get("key", ""))
            if record is None or record.state == "interrupted":  # a trial that left no record is asked again
                continue
            if record.state != "screened" or record.stage_keys.get("sweep") == plan.sweep_key():  # else of another study
                self.seen[record.key] = record
        self.open: deque[_Proposal] = deque()  # in the order of the proposals
        self.rng = np.random.default_rng([plan.study.seed, len(self.optuna.trials)])
        self.exhausted = False

    def run(self) -> None:
        """Evaluate until the budget is spent or the space is exhausted."""
        self._report(None)
        try:
            while True:
                while len(self.seen) < self.budget and len(self.open) < max(self.jobs, OPEN) and not self.exhausted:
                    self._propose()
                if not self.open:
                    return
                if (record := self.open[0].record) is not None:  # one at a time: what is proposed next knows this and no more
                    self._finish(self.open.popleft().trial, record)
                    continue
                running = {proposal.future: proposal for proposal in self.open if proposal.record is None}
                finished, _ = wait(running, timeout=1.0, return_when=FIRST_COMPLETED)
                for future in finished:
                    self._collect(running[future])
        except KeyboardInterrupt:
            for proposal in self.open:
                if proposal.record is None:
                    self.store.write(self._without_chip(proposal, "interrupted", "the sweep was interrupted"))
            raise

    def _propose(self) -> None:
        """Ask until a candidate is new; candidates that are known are told at once and cost nothing."""
        for attempt in range(REPEATS + DRAWS):
            if attempt >= REPEATS:
                self.optuna.enqueue_trial(random_parameters(self.plan.study.search, self.rng))
            trial = self.optuna.ask()
            candidate = suggest(trial, self.plan.study.search)
            key = self.plan.key(candidate)
            trial.set_user_attr("key", key)
            if key not in self.seen:
                known = self.store.read(key)
                if known is not None and is_current(self.plan, known, DwnLearner(candidate).engine(self.plan)):
                    current = {**known.stage_keys, "sweep": self.plan.sweep_key()}
                    known = with_estimate(self.plan.study, known, self.plan.primary[0])
                    known = replace(known, number=trial.number, stage_keys=current)
                    self.store.write(known)
                    self._finish(trial, known)
                    return
                done = [record for record in self.seen.values() if record is not None]
                rivals = rivals_of(self.plan.study, done, self.plan.primary[0])
                self.seen[key] = None
                future = self.workers.submit(trial_work, candidate, trial.number, known, rivals)
                self.open.append(_Proposal(future, trial, candidate, key))
                return
            trial.set_user_attr("duplicate", True)
            self._tell(trial, self.seen[key])
        self.exhausted = True

    def _collect(self, proposal: _Proposal) -> None:
        """Store what has come of a proposal."""
        try:
            record = proposal.future.result()
        except VerificationError as error:
            self.store.write(self._without_chip(proposal, "failed", str(error)))
            self.optuna.tell(proposal.trial, state=TrialState.FAIL)
            raise
        except BrokenProcessPool:
            record = self._without_chip(proposal, "failed", DIED)
        self.store.write(record)
        proposal.record = record

    def _without_chip(self, proposal: _Proposal, state: State, reason: str) -> Record:
        return Record(
            kind="trial", key=proposal.key, family="dwn", state=state, candidate=proposal.candidate.to_json(),
            number=proposal.trial.number, reason=reason, stage_keys={"sweep": self.plan.sweep_key()},
        )  # fmt: skip

    def _finish(self, trial: optuna.trial.Trial, record: Record) -> None:
        self.seen[record.key] = record
        self._tell(trial, record)
        self._report(record)

    def _tell(self, trial: optuna.trial.Trial, record: Record | None) -> None:
        if record is None or record.state not in TOLD:
            self.optuna.tell(trial, state=TrialState.FAIL)
            return
        pdk = self.plan.primary[0]
        for name, bound in self.plan.study.constraints.items():
            value = told(record, name, pdk)
            if bound.max is not None:
                trial.set_constraint(f"{name} max", value - bound.max)
            if bound.min is not None:
                trial.set_constraint(f"{name} min", bound.min - value)
        self.optuna.tell(trial, [told(record, name, pdk) for name in self.plan.study.objectives])

    def _report(self, record: Record | None) -> None:
        done = [r for r in self.seen.values() if r is not None]
        members = front_members(self.plan.study, done)
        volume = 0.0
        if members:
            complete = [r for r in done if r.state == "complete"]
            volume = hypervolume(points(self.plan.study, list(members)), directions(self.plan.study), self._corner(complete))
        self.listen(Progress("trials", len(done), self.budget, len(members), volume, record))

    def _corner(self, complete: list[Record]) -> tuple[float, float]:
        """The reference point of the hypervolume: the majority share, and the largest cost a study allows or has seen."""
        name = self.plan.study.objectives[1]
        bound = self.plan.study.constraints.get(name)
        labels = self.plan.table.labels
        largest = bound.max if bound is not None and bound.max is not None else max(r.metrics[name] for r in complete)
        return float(np.bincount(labels).max() / len(labels)), float(largest)


def is_current(plan: Plan, known: Record, engine: Mapping[str, str]) -> bool:
    """Whether nothing that shaped a finished record has changed; failures (of tools, perhaps) never are."""
    stage = plan.synthesis_key(known.key, engine)
    return known.state in ("complete", "infeasible") and known.stage_keys.get("synthesis") == stage


class _Stages:
    """What follows the search: baselines, then everything that only front members get."""

    def __init__(self, plan: Plan, store: RecordStore, workers: Workers, listen: Listener) -> None:
        self.plan, self.store, self.workers, self.listen = plan, store, workers, listen

    def baselines(self, trials: list[Record]) -> list[Record]:
        """A record a baseline of the study; those that are known and current are kept."""
        plan = self.plan
        learners = {learner.key(plan): learner for learner in baseline_learners(plan, trials)}
        if not learners:
            return []
        prepare_learners(learners.values())
        done: list[Record] = []
        open_: dict[Future[Record], Record] = {}
        for key, learner in learners.items():
            known = self.store.read(key)
            if known is not None and is_current(plan, known, learner.engine(plan)):
                keys = {"sweep": plan.sweep_key(), "baselines": plan.baselines_key()}
                record = replace(known, stage_keys={**known.stage_keys, **keys})
                if record != known:
                    self.store.write(record)
                done.append(record)
            else:
                open_[self.workers.submit(learner_work, learner, None, known)] = blank_record(plan, learner, None)
        return self._collect("baselines", done, open_)

    def finalise(self, records: list[Record]) -> None:
        """Give every front member of every family its outer splits, chips and witnesses; those that have them are kept."""
        members = all_members(self.plan.study, records)
        engines = {r.key: learner_of(r).engine(self.plan) for r in members}
        done = [r for r in members if r.stage_keys.get("final") == self.plan.final_key(r.key, engines[r.key])]
        kept = {r.key for r in done}
        open_ = {self.workers.submit(final_work, r): r for r in members if r.key not in kept}
        self._collect("front", done, open_)

    def remap(self, members: list[Record], effort: str, tries: int) -> list[Record]:
        """Map all chips of finalised members again; those that were by this effort in so many tries are kept."""
        wanted = {r.key: self.plan.remapped_key(r.key, r.stage_keys, effort, tries) for r in members}
        done = [r for r in members if r.stage_keys.get("remapped") == wanted[r.key]]
        kept = {r.key for r in done}
        open_ = {self.workers.submit(remap_work, r, effort, tries): r for r in members if r.key not in kept}
        return self._collect("mapping", done, open_)

    def _collect(self, stage: str, done: list[Record], running: dict[Future[Record], Record]) -> list[Record]:
        """Wait for records and store them; a worker that died leaves the record given, with the reason."""
        total = len(done) + len(running)
        self.listen(Progress(stage, len(done), total, total, 0.0))
        while running:
            finished, _ = wait(running, timeout=1.0, return_when=FIRST_COMPLETED)
            for future in finished:
                before = running.pop(future)
                try:
                    record: Record = future.result()
                except BrokenProcessPool:
                    record = replace(before, reason=DIED if before.state == "failed" else f"not finalised: {DIED}")
                self.store.write(record)
                done.append(record)
                self.listen(Progress(stage, len(done), total, total, 0.0, record))
        return done


def _open(plan: Plan) -> optuna.Study:
    optuna.logging.set_verbosity(optuna.logging.ERROR)
    sampler_seed = plan.study.seed
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", optuna.exceptions.ExperimentalWarning)
        study = optuna.create_study(
            storage=f"sqlite:///{(plan.state / 'sweep.db').resolve()}",
            study_name=plan.sweep_key(),
            directions=list(directions(plan.study)),
            load_if_exists=True,
        )
        # a sweep that goes on draws on from another place, so that it does not propose its first points again
        study.sampler = optuna.samplers.TPESampler(seed=sampler_seed + len(study.trials), n_startup_trials=12, multivariate=False)
    if not study.trials:
        for parameters in anchors(plan.study):
            study.enqueue_trial(parameters)
    return study


def _resume(study: optuna.Study, store: RecordStore, plan: Plan) -> None:
    """Close the trials that a process left running when it ended: with their record where they had finished (the record is
    written before Optuna is told), else as failed, and their parameters are asked again. A record that another study in the same
    folder left is not theirs."""
    for trial in study.get_trials(deepcopy=False, states=(TrialState.RUNNING,)):
        record = store.read(trial.user_attrs.get("key", ""))
        if record is not None and record.stage_keys.get("sweep") != plan.sweep_key():
            record = None
        if record is not None and record.state in TOLD:
            study.tell(trial.number, [told(record, name, plan.primary[0]) for name in plan.study.objectives])
            continue
        study.tell(trial.number, state=TrialState.FAIL)
        if trial.params and (record is None or record.state == "interrupted"):
            study.enqueue_trial(trial.params)


@contextmanager
def _database_errors(state: Path) -> Iterator[None]:
    try:
        yield
    except (optuna.exceptions.StorageInternalError, sqlalchemy.exc.SQLAlchemyError) as error:
        cause = error.__cause__ or error
        raise StoreError(f"{state / 'sweep.db'}: {cause}; finished trials are safe in {state / 'records'}") from error
