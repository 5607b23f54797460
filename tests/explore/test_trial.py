"""Records and their store: nothing is lost on the way to disk and back, and damage is named."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dwnasic.errors import StoreError
from dwnasic.explore.trial import (
    STATES,
    AreaParts,
    ChipRecord,
    OuterScores,
    Record,
    RecordStore,
    Witness,
    read_record,
    write_text,
)

numbers = st.floats(-1e6, 1e6)
names = st.text(max_size=8)
chips = st.builds(
    ChipRecord,
    technology=names,
    interface=st.sampled_from(("bits", "words")), pdk=st.dictionaries(names, names, max_size=2), area_um2=numbers,
    area_nand2=numbers, parts=st.none() | st.builds(AreaParts, numbers, numbers, numbers, numbers),
    cells=st.dictionaries(names, st.integers(0, 9), max_size=2), proof=st.sampled_from(("proven", "disproved", "not_run")),
    proof_method=names, rows_checked=st.integers(0, 9), netlist=names, proof_log=names,
    witnesses=st.lists(st.builds(Witness, names, st.sampled_from(("passed", "not_run")), names), max_size=2).map(tuple),
    area_nand2_splits=st.lists(numbers, max_size=2).map(tuple), left_out=st.lists(names, max_size=2).map(tuple),
)  # fmt: skip
scores = st.lists(numbers, max_size=3).map(tuple)
records = st.builds(
    Record,
    kind=st.just("trial"), key=st.from_regex(r"[0-9a-f]{16}", fullmatch=True), family=names, state=st.sampled_from(STATES),
    candidate=st.dictionaries(names, st.integers() | names, max_size=3), number=st.none() | st.integers(0, 99), reason=names,
    metrics=st.dictionaries(names, numbers, max_size=2), chips=st.lists(chips, max_size=2).map(tuple),
    outer=st.none() | st.builds(OuterScores, scores, scores, st.integers(1, 9), st.integers(1, 9)),
)  # fmt: skip


@given(records)
def test_a_record_survives_json(record: Record) -> None:
    assert Record.from_json(json.loads(json.dumps(record.to_json()))) == record


def record(key: str, number: int | None = None) -> Record:
    return Record(kind="trial", key=key, family="dwn", state="complete", candidate={}, number=number)


def test_the_store_lists_records_by_number(tmp_path: Path) -> None:
    store = RecordStore(tmp_path / "records")
    assert store.all() == ()
    for entry in (record("b" * 16, 2), record("a" * 16, 7), record("c" * 16, 1), record("d" * 16)):
        store.write(entry)
    assert [r.key[0] for r in store.all()] == ["c", "b", "a", "d"]
    assert store.read("a" * 16) == record("a" * 16, 7)
    assert store.read("f" * 16) is None
    assert not list((tmp_path / "records").glob(".*"))


@pytest.mark.parametrize("text", ["", "{", "[]", '{"schema": 1}', '{"schema": 99}', '"x"', "\x00"])
def test_a_damaged_record_is_named(tmp_path: Path, text: str) -> None:
    path = tmp_path / "bad.json"
    path.write_text(text)
    with pytest.raises(StoreError, match=r"bad\.json"):
        read_record(path)


def test_fields_of_a_later_version_are_ignored() -> None:
    data = record("a" * 16).to_json()
    assert Record.from_json({**data, "something_new": 1}) == record("a" * 16)


def test_a_record_that_cannot_be_written_leaves_the_old_one_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.json"
    write_text(path, "old")

    def full(self: Path, target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(StoreError, match="No space left on device"):
        write_text(path, "new")
    assert path.read_text() == "old"
    assert os.listdir(tmp_path) == ["a.json"]  # noqa: PTH208


def test_a_folder_that_is_a_file_is_a_store_error(tmp_path: Path) -> None:
    (tmp_path / "records").write_text("")
    with pytest.raises(StoreError, match="could not be written"):
        RecordStore(tmp_path / "records").write(record("a" * 16))
