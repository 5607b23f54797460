"""Records: what is known of an evaluated candidate, and the folder that keeps them.

A record is one JSON file `records/<key>.json` of `schema` 1 and a `kind`:

* `trial`: a candidate that was trained, hardened, mapped and proven (or the reason why not; `screened`: see explore.screen);
* `baseline`: a chip of another family (Tiny Classifier, trees, a DWN chip evolved on), made and measured as a trial's is;
* `reference`: a software classifier on the same splits (no circuit), drawn as a line.

New optional fields do not raise `schema`; a raise brings a reader for the old one.
"""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any, Literal

from dwnasic.errors import StoreError

SCHEMA = 1
KEY_PREFIX = 6

State = Literal["complete", "failed", "infeasible", "interrupted", "screened"]
STATES: tuple[State, ...] = ("complete", "failed", "infeasible", "interrupted", "screened")
FAMILIES = ("dwn", "tiny", "tree", "hybrid")
"""Families of chips, in the order of tables and figures; `software` has no chips."""
ProofStatus = Literal["proven", "proven_under_constraint", "disproved", "not_run"]


@dataclass(frozen=True)
class AreaParts:
    """NAND2 equivalents of the parts of a chip; they add up to its total.

    `luts` is the LUT layers mapped alone, `reduction` what the chip without encoder has beyond them, `encoder` what the chip
    with encoder has beyond the chip without (0 for the `bits` interface), `registers` the flip-flops. The parts are marginal:
    optimisation works across their borders, so a part can be negative. They are of the plain mapping; `optimisation` is what a
    higher effort has changed of the whole, at most 0.
    """

    encoder: float
    luts: float
    reduction: float
    registers: float
    optimisation: float = 0.0


@dataclass(frozen=True)
class Witness:
    """An independent check of a front member's chip: `passed`, `failed` or `not_run` with the reason."""

    name: str
    status: Literal["passed", "failed", "not_run"]
    reason: str = ""


@dataclass(frozen=True)
class PpaRecord:
    """Delay and power of a chip, without wires (see ppa.measure). None where the library has no figures; `reasons` say why.

    `delay_ns` is the longest path, `static_uw` the leakage over the data rows, `dynamic_uw` switching and, where known, internal
    energy at `rate_hz` inferences a second, `energy_per_inference_pj` total power over it. `input_slew_ns` and `load_pf` are
    what every input and output was taken to see. The methods say what was counted.
    """

    delay_ns: float | None
    static_uw: float | None
    dynamic_uw: float | None
    energy_per_inference_pj: float | None
    rate_hz: float
    input_slew_ns: float | None = None
    load_pf: float | None = None
    delay_method: str = ""
    power_method: str = ""
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True)
class ChipRecord:
    """One mapped chip of a candidate: technology and interface, figures, proof, and the texts that are handed over.

    `pdk` holds name, title, source, corner, liberty_digest, dont_use, dont_use_digest, nand2_cell, nand2_area_um2,
    area_meaning, is_model. `area_nand2_splits` are the areas of the proven chips of the outer splits (front members only),
    mapped with `splits_effort`. `effort`, `tries`, `structure` and `script` say how the smallest mapping was found, `left_out`
    what was tried beside it and failed (messages of tools that ran into a limit, say).
    """

    technology: str
    interface: str
    pdk: dict[str, Any]
    area_um2: float
    area_nand2: float
    parts: AreaParts | None
    cells: dict[str, int]
    proof: ProofStatus
    proof_method: str
    rows_checked: int
    netlist: str
    proof_log: str
    witnesses: tuple[Witness, ...] = ()
    area_nand2_splits: tuple[float, ...] = ()
    ppa: PpaRecord | None = None
    effort: str = "plain"
    tries: int = 1
    structure: str = ""
    script: str = "plain"
    splits_effort: str = "plain"
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True)
class OuterScores:
    """Scores of the chips trained on outer splits 0..n-1 (fractions of 1), one entry a split.

    `train_rows` and `test_rows` are the sizes of the parts, which the corrected interval needs.
    """

    test_accuracy: tuple[float, ...]
    test_balanced_accuracy: tuple[float, ...]
    train_rows: int
    test_rows: int


@dataclass(frozen=True)
class Record:
    """One evaluation. `metrics` are the figures that a sampler may see (see study.METRICS) and more of the same kind.

    `candidate` is the configuration (trial, baseline) or the parameters (reference); `family` is one of FAMILIES or software.
    `network` is the chip's LutNetwork as JSON, `scales` the meaning of its input words. `rtl` is the Verilog by interface.
    `chip_test_accuracy` is that network on the test part of split 0, scored once, for front members only.
    `outer` likewise. `times` (seconds a stage), `versions` and `machine` say how it was made.
    """

    kind: Literal["trial", "baseline", "reference"]
    key: str
    family: str
    state: State
    candidate: dict[str, Any]
    number: int | None = None
    reason: str = ""
    stage_keys: dict[str, str] = field(default_factory=dict)
    metrics: dict[str, float] = field(default_factory=dict)
    data: dict[str, Any] = field(default_factory=dict)
    scales: list[dict[str, Any]] = field(default_factory=list)
    training: dict[str, Any] = field(default_factory=dict)
    network: dict[str, Any] | None = None
    rtl: dict[str, str] = field(default_factory=dict)
    chips: tuple[ChipRecord, ...] = ()
    chip_test_accuracy: float | None = None
    chip_test_balanced_accuracy: float | None = None
    outer: OuterScores | None = None
    times: dict[str, float] = field(default_factory=dict)
    versions: dict[str, str] = field(default_factory=dict)
    machine: str = ""

    def chip(self, technology: str, interface: str) -> ChipRecord | None:
        """The chip of a (technology, interface), or None."""
        for chip in self.chips:
            if (chip.technology, chip.interface) == (technology, interface):
                return chip
        return None

    def to_json(self) -> dict[str, Any]:
        """A JSON object with `schema` first."""
        return {"schema": SCHEMA, **asdict(self)}

    @staticmethod
    def from_json(data: Mapping[str, Any]) -> Record:
        """The inverse of `to_json`; fields this version does not know are ignored. Raises StoreError on another schema."""
        if data.get("schema") != SCHEMA:
            raise StoreError(f"a record of schema {data.get('schema')!r}; this version of dwnasic reads schema {SCHEMA}")
        try:
            known = {f.name for f in fields(Record)}
            values = {name: value for name, value in data.items() if name in known}
            values["chips"] = tuple(_chip(chip) for chip in values.get("chips", ()))
            if values.get("outer") is not None:
                outer = values["outer"]
                values["outer"] = OuterScores(
                    tuple(outer["test_accuracy"]), tuple(outer["test_balanced_accuracy"]), outer["train_rows"], outer["test_rows"]
                )
            return Record(**values)
        except (KeyError, TypeError) as error:
            raise StoreError(f"not a record: {error!r}") from error


def _chip(data: Mapping[str, Any]) -> ChipRecord:
    known = {f.name for f in fields(ChipRecord)}
    values = {name: value for name, value in data.items() if name in known}
    values["parts"] = AreaParts(**values["parts"]) if values.get("parts") is not None else None
    values["witnesses"] = tuple(Witness(**w) for w in values.get("witnesses", ()))
    values |= {name: tuple(values.get(name, ())) for name in ("area_nand2_splits", "left_out")}
    if values.get("ppa") is not None:
        values["ppa"] = PpaRecord(**{**values["ppa"], "reasons": tuple(values["ppa"].get("reasons", ()))})
    return ChipRecord(**values)


class RecordStore:
    """A folder of records, one file each, written atomically. Every failure of the file system is a StoreError."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def write(self, record: Record) -> Path:
        """Write or replace a record."""
        path = self.folder / f"{record.key}.json"
        write_text(path, json.dumps(record.to_json(), indent=1, allow_nan=False) + "\n")
        return path

    def read(self, key: str) -> Record | None:
        """The record of a key, or None. A damaged file is a StoreError that names it."""
        path = self.folder / f"{key}.json"
        return read_record(path) if path.is_file() else None

    def all(self) -> tuple[Record, ...]:
        """All records, by trial number, then key."""
        records = [read_record(path) for path in sorted(self.folder.glob("*.json"))]
        return tuple(sorted(records, key=lambda r: (r.number if r.number is not None else 1 << 60, r.key)))


def read_record(path: Path) -> Record:
    """Read one record file. Raises StoreError naming the file."""
    try:
        return Record.from_json(json.loads(path.read_text(encoding="utf-8")))
    except OSError as error:
        raise StoreError(f"{path} could not be read: {error.strerror}") from error
    except (ValueError, AttributeError) as error:
        raise StoreError(f"{path} is not a record ({error}); delete it and run the sweep again to make it anew") from error
    except StoreError as error:
        raise StoreError(f"{path}: {error}") from error


def write_text(path: Path, text: str) -> None:
    """Write a file whole or not at all (a temporary file beside it, then a rename). Raises StoreError."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_text(text, encoding="utf-8")
        temporary.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise StoreError(f"{path} could not be written: {error.strerror}; free space or choose another folder") from error
