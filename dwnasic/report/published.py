"""What a report is made of, wherever it comes from: a sweep's state, or the folder of an earlier report."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from dwnasic.errors import StudyError
from dwnasic.explore.state import SweepResult
from dwnasic.explore.trial import Record
from dwnasic.report.pictures import LaidOut, read_layouts
from dwnasic.report.tables import TrialRow, trial_row
from dwnasic.report.writer import read_report, write_report
from dwnasic.study import Study
from dwnasic.yamlfile import parse_yaml


@dataclass(frozen=True)
class Published:
    """A study with its front members (of all families), all trials and baselines in short, and the reference classifiers."""

    study: Study
    study_text: str
    members: tuple[Record, ...]
    trials: tuple[TrialRow, ...]
    references: tuple[Record, ...]
    layouts: tuple[LaidOut, ...] = ()

    @staticmethod
    def of_sweep(result: SweepResult, layouts: tuple[LaidOut, ...] = ()) -> Published:
        """From a sweep's state. Members that were not finalised yet (an interrupted sweep) are left out."""
        members = tuple(r for r in result.members if r.outer is not None)
        trials = tuple(trial_row(record) for record in (*result.records, *result.baselines))
        return Published(result.study, result.study_text, members, trials, result.references, layouts)

    @staticmethod
    def of_folder(folder: Path) -> Published:
        """From a report folder. Raises StoreError for a damaged one, StudyError for a damaged study.yaml."""
        text, members, trials, references = read_report(folder)
        study = parse_yaml(text, str(folder / "study.yaml"), Study, StudyError)
        return Published(study, text, tuple(members), tuple(trials), tuple(references), read_layouts(folder))

    def write(self, folder: Path) -> list[Path]:
        """Write the report; returns its files (see writer.write_report)."""
        return write_report(folder, self.study_text, self.study, self.members, self.trials, self.references, self.layouts)
