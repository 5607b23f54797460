"""A plan: a study with everything it names found and checked, before the first trial."""

from __future__ import annotations

import functools
import importlib.metadata
import platform
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from dwnasic.data.dataset import Dataset, fit_dataset
from dwnasic.data.encoder import Thermometer, fit_thermometer
from dwnasic.data.sources import load_table
from dwnasic.data.splits import Split, folds, outer_split
from dwnasic.data.table import Table
from dwnasic.errors import PdkError, lookup
from dwnasic.ppa.measure import STAGE_VERSION as PPA_VERSION
from dwnasic.study import Candidate, Study, candidate_key, digest
from dwnasic.synth.effort import BASELINE, EFFORTS
from dwnasic.synth.job import STAGE_VERSION as SYNTHESIS_VERSION
from dwnasic.synth.job import SynthesisJob
from dwnasic.synth.yosys import abc_script, script_digest
from dwnasic.tech.pdk import Pdk, load_pdk
from dwnasic.train.estimator import ESTIMATORS

PIPELINE_VERSION = 5  # raise when evaluate() gives other figures for the same candidate
FINAL_VERSION = 2  # raise when finalise() alone does
PACKAGES = ("dwnasic", "torch", "numba", "numpy", "scipy", "optuna", "pyosys", "scikit-learn")


@dataclass(frozen=True)
class Plan:
    """A study, its data, its technologies and the state folder. It travels to worker processes."""

    study: Study
    table: Table
    pdks: tuple[Pdk, ...]
    state: Path
    device: str = "cpu"

    @property
    def primary(self) -> tuple[Pdk, str]:
        """The pair that is optimised: the first technology and the study's interface."""
        return self.pdks[0], self.study.chip.interface

    def split(self, index: int) -> Split:
        """Outer split `index`."""
        return outer_split(self.table.labels, index, self.study.split, self.table.class_names)

    def dataset(self, split: Split) -> Dataset:
        """The integer words, scaled by what the training part of `split` (or the study's ranges) says."""
        return fit_dataset(self.table, split.train, self.study.dataset.input_bits, self.study.dataset.ranges)

    def encoder(self, dataset: Dataset, split: Split, candidate: Candidate) -> Thermometer:
        """The candidate's thermometer, fitted on the training part of `split`."""
        return fit_thermometer(
            dataset.words[split.train], dataset.feature_names, dataset.input_bits, candidate.encoder, candidate.thermometer_bits
        )

    def key(self, candidate: Candidate) -> str:
        """The candidate's key (see study.candidate_key)."""
        return candidate_key(self.study, candidate, self.table.digest)

    def baseline_key(self, content: Mapping[str, Any]) -> str:
        """The key of a baseline: what its figures depend on, `content` being its family, its configuration and its training."""
        study = self.study
        return digest(
            {
                "baseline": dict(content),
                "data": self.table.digest,
                "words": {"input_bits": study.dataset.input_bits, "ranges": study.dataset.ranges},
                "split": study.split.model_dump(exclude={"outer"}),
                "chip": study.chip.identity(),
                "technology": study.technologies[0],
                "seed": study.seed,
                **({"data_dont_cares": True} if study.synthesis.data_dont_cares else {}),
            }
        )

    def baselines_key(self) -> str:
        """Identity of the baselines that the study names: only records of these are shown with a sweep."""
        return digest({"sweep": self.sweep_key(), "baselines": self.study.baselines.model_dump(mode="json")})

    def training_key(self, key: str, engine: Mapping[str, str]) -> str:
        """Identity of the training stage: the record's key and the versions that shape its result."""
        return digest({"key": key, "pipeline": PIPELINE_VERSION, **engine})

    def synthesis_key(self, key: str, engine: Mapping[str, str]) -> str:
        """Identity of the synthesis stage: its training, the technology's files, the script and the tool."""
        pdk, interface = self.primary
        return digest(
            {
                "training": self.training_key(key, engine),
                "liberty": pdk.liberty_digest,
                "dont_use": pdk.dont_use.digest,
                "interface": interface,
                "script": digest(abc_script(SynthesisJob.script)),
                "stage": [SYNTHESIS_VERSION, PPA_VERSION],
                "delays": pdk.delays.name if pdk.delays else None,
                "pyosys": importlib.metadata.version("pyosys"),
                **({"effort": effort} if (effort := self.effort(self.study.synthesis.trials)) else {}),
            }
        )

    def final_key(self, key: str, engine: Mapping[str, str]) -> str:
        """Identity of everything beyond the trial: outer splits and the chips of all technologies."""
        return digest(
            {
                "synthesis": self.synthesis_key(key, engine),
                "version": FINAL_VERSION,
                "outer": self.study.split.outer,
                "pdks": [[p.name, p.liberty_digest, p.dont_use.digest, p.delays.name if p.delays else None] for p in self.pdks],
                **({"front": effort} if (effort := self.effort(self.study.synthesis.front)) else {}),
            }
        )

    def remapped_key(self, key: str, stages: Mapping[str, str], effort: str, tries: int) -> str:
        """Identity of the chips of a finalised record that were all mapped again with one effort, in so many tries."""
        return digest({"key": key, "final": stages.get("final"), "effort": self.effort(effort), "tries": tries})

    def effort(self, name: str) -> str:
        """Identity of a mapping effort: its settings and the texts of its scripts; empty for `plain`, which needs none."""
        if name == BASELINE:
            return ""
        settings = lookup(EFFORTS, name, "effort")
        scripts = {script: script_digest(script) for script in (*settings.scripts, *settings.slow_scripts)}
        less = self.effort(settings.less) if settings.less is not None else ""
        own = {"settings": asdict(settings), "scripts": scripts, "less": less}
        return digest({**own, "dont_cares": self.study.synthesis.dont_cares})

    def sweep_key(self) -> str:
        """Identity of a sweep: two sweeps of the same key search the same space for the same thing and may be continued."""
        study = self.study.model_dump(mode="json", exclude={"name", "title", "trials", "jobs", "baselines", "synthesis"})
        study["training"] = self.study.training.identity()  # entries that a version added count from where they are used
        study["chip"] = self.study.chip.identity()
        if study_effort := self.effort(self.study.synthesis.trials):
            study["synthesis"] = study_effort
        if self.study.synthesis.data_dont_cares:
            study["data_dont_cares"] = True
        if self.study.synthesis.screen is not None:  # the sampler is told estimates then
            study["screen"] = self.study.synthesis.screen
        return digest({"study": study, "data": self.table.digest, "liberty": self.pdks[0].liberty_digest})


def make_plan(study: Study, folder: Path, state: Path, environ: Mapping[str, str], device: str = "cpu") -> Plan:
    """Find and check all that a study names: data, estimator, technologies, folds.

    `folder` is where the study file lies. Raises DataError, PdkError or UnknownNameError with what to do.
    """
    lookup(ESTIMATORS, study.training.estimator, "estimator")
    table = load_table(study.dataset, folder, environ)
    pdks = tuple(load_pdk(name, cache=state / "liberty", environ=environ, folder=folder) for name in study.technologies)
    if len({pdk.name for pdk in pdks}) != len(pdks):
        raise PdkError(f"technologies {', '.join(study.technologies)} name the same technology twice; keep one")
    if "die_cost" in (*study.objectives, *study.constraints) and pdks[0].die is None:
        raise PdkError(f"die_cost is asked, and the first technology, {pdks[0].name}, has no `die` section")
    if study.chip.registers == "io":
        for pdk in pdks:
            pdk.require_flipflop()
    named = study.model_copy(update={"technologies": tuple(pdk.name for pdk in pdks)})  # aliases and paths become names
    plan = Plan(named, table, pdks, state, device)
    first = plan.split(0)
    dataset = plan.dataset(first)
    # refused here, not in the first trial: features that are all constant, classes too small for the folds
    fit_thermometer(dataset.words[first.train], dataset.feature_names, dataset.input_bits, "distributive", 1)
    folds(table.labels, first.train, study.split.folds, study.split.seed, table.class_names)
    return plan


def versions() -> dict[str, str]:
    """Versions of the packages whose work is in a record."""
    return {name: importlib.metadata.version(name) for name in PACKAGES}


@functools.cache
def machine() -> str:
    """The class of this machine, for records: architecture, system and processor family; no names.

    Training repeats bit by bit on machines of one class: libraries choose their instructions, and so their rounding, by it.
    """
    from llvmlite.binding import get_host_cpu_name

    return f"{platform.machine()} {platform.system()} {get_host_cpu_name()}"
