"""The report folder: complete, the same bytes from its own records, tidy, and clear about what it cannot do."""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
from dataclasses import replace

import pytest

from dwnasic.errors import StoreError
from dwnasic.explore.trial import Record
from dwnasic.report.writer import SUMS, publish, read_report, render_report, write_report


def _contents(folder):
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


@pytest.fixture(scope="module")
def written(tmp_path_factory, files):
    folder = tmp_path_factory.mktemp("reports") / "démo report"
    return folder, publish(folder, files)


def test_every_file_is_there_and_nothing_else(written, files, members):
    folder, paths = written
    assert _contents(folder) == files
    assert sorted(paths) == sorted(folder / name for name in files)
    top = {name for name in files if "/" not in name}
    tables = {"trials.csv", "front.csv", "trials.json"}
    assert top == {"study.yaml", "pareto.png", "pareto.svg", "areas.png", "report.md", SUMS, *tables}
    pairs = [f"{t}_{i}" for t in ("sky130_fd_sc_hd", "flexic_0p8") for i in ("bits", "words")]
    expected = {"demo_bits.v", "demo_words.v", "network.json", "metrics.json"}
    expected |= {f"{p}.v" for p in pairs} | {f"proof_{p}.log" for p in pairs}
    for member in members:
        assert {n.split("/")[2] for n in files if n.startswith(f"members/{member.key}/")} == expected


def test_rebuilding_from_the_folder_gives_the_same_bytes(written, files, study):
    text, members, trials, references = read_report(written[0])
    assert render_report(text, study, members[::-1], trials[::-1], references[::-1]) == files  # nor does the order matter


def test_reading_gives_back_what_was_written(written, study_text, members, trials, references):
    text, read_members, read_trials, read_references = read_report(written[0])
    assert text == study_text
    assert {m.key: m for m in read_members} == {m.key: m for m in members}
    assert sorted(map(repr, read_trials)) == sorted(map(repr, trials))
    assert {r.key: r for r in read_references} == {r.key: r for r in references}


def test_nothing_generated_holds_a_date_time_or_absolute_path(files, written):
    for name, content in files.items():
        if name.endswith(".png"):
            continue
        text = content.decode()
        assert str(written[0].parent) not in text, name
        assert not re.search(r"\b20\d\d-\d\d-\d\d\b", text), name
        if not name.startswith("records/"):
            assert '"times"' not in text, name
            assert "x86_64 Linux" not in text, name


def test_sums_are_those_of_the_files(written):
    done = subprocess.run(["sha256sum", "--strict", "-c", SUMS], cwd=written[0], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_metrics_hold_the_figures_and_no_netlist(files, members):
    member = members[0]
    metrics = json.loads(files[f"members/{member.key}/metrics.json"])
    assert metrics["chip_test_accuracy"] == member.chip_test_accuracy
    assert metrics["outer_splits"] == 20
    assert metrics["chips"][0]["area_nand2"] == member.chips[0].area_nand2
    assert not any("netlist" in chip or "proof_log" in chip for chip in metrics["chips"])
    assert files[f"members/{member.key}/flexic_0p8_words.v"].decode() == member.chip("flexic_0p8", "words").netlist


def test_members_that_left_the_front_leave_the_folder(folder, files, members):
    publish(folder, files)
    gone, touched = members[0].key, members[2].key
    (folder / "members" / touched / "notes.txt").write_text("the user's", encoding="utf-8")
    (folder / "members" / touched / "demo_bits.v").write_text("// changed by hand\n", encoding="utf-8")
    other = folder / "members" / "else" / "demo_bits.v"
    other.parent.mkdir()
    other.write_text("not ours\n", encoding="utf-8")
    publish(folder, {name: content for name, content in files.items() if gone not in name and touched not in name})
    assert not (folder / "members" / gone).exists()
    assert not (folder / "records" / f"{gone}.json").exists()
    left = _contents(folder / "members" / touched)
    assert left == {"notes.txt": b"the user's", "demo_bits.v": b"// changed by hand\n"}
    assert other.read_text(encoding="utf-8") == "not ours\n"
    assert {m.key for m in read_report(folder)[1]} == {m.key for m in members} - {gone, touched}


def test_sums_that_point_outside_remove_nothing(folder):
    outside = folder.parent / "precious.txt"
    outside.write_bytes(b"keep")
    digest = hashlib.sha256(b"keep").hexdigest()
    folder.mkdir()
    (folder / "link").symlink_to(folder.parent)
    names = ["../precious.txt", str(outside), "link/precious.txt"]
    (folder / SUMS).write_text("".join(f"{digest}  {name}\n" for name in names) + "rubbish\n", encoding="utf-8")
    publish(folder, {"report.md": b"new"})
    assert outside.read_bytes() == b"keep"


@pytest.mark.parametrize("count", [0, 1])
def test_small_reports_are_complete_and_rebuild(folder, study_text, study, members, trials, count):
    chips = [replace(m, chips=m.chips[:1]) for m in members[:count]]
    write_report(folder, study_text, study, chips, trials[-3:], [])
    before = _contents(folder)
    text, *rest = read_report(folder)
    write_report(folder, text, study, *rest)
    assert _contents(folder) == before
    assert {"report.md", "pareto.png", "areas.png", "front.csv"} <= set(before)


def test_odd_technology_names_become_distinct_file_names(folder, study_text, study, members):
    names = ("../../etc/x y", "__/__/etc/x y")
    chips = tuple(replace(c, technology=names[i // 2]) for i, c in enumerate(members[0].chips))
    paths = write_report(folder, study_text, study, [replace(members[0], chips=chips)], [], [])
    assert all(p.resolve().is_relative_to(folder.resolve()) for p in paths)
    netlists = [p for p in paths if p.suffix == ".v" and "etc" in p.name]
    assert len({p.name for p in netlists}) == 4
    assert [p.name for p in netlists if not re.fullmatch(r"[A-Za-z0-9_.-]+", p.name)] == []


@pytest.mark.parametrize("key", ["../up", "", "a/b", ".hidden", "trials", "x\n"])
def test_keys_that_cannot_be_file_names_are_refused(folder, study_text, study, members, key):
    with pytest.raises(StoreError, match="key"):
        write_report(folder, study_text, study, [replace(members[0], key=key)], [], [])
    assert not folder.exists()


def test_two_records_of_one_key_are_refused(study_text, study, members, references):
    with pytest.raises(StoreError, match=members[0].key):
        render_report(study_text, study, members, [], [replace(references[0], key=members[0].key)])


def test_records_of_the_wrong_kind_are_refused(study_text, study, references):
    with pytest.raises(StoreError, match="wrong kind"):
        render_report(study_text, study, references, [], [])


def test_values_that_json_cannot_hold_are_refused(study_text, study, members):
    with pytest.raises(StoreError, match="JSON"):
        render_report(study_text, study, [replace(members[0], metrics={"luts": float("nan")})], [], [])


def test_a_file_in_the_way_is_a_store_error(folder):
    folder.write_text("a file", encoding="utf-8")
    with pytest.raises(StoreError, match="could not be written"):
        publish(folder, {"report.md": b""})


def test_no_temporary_file_stays_behind_a_failure(folder):
    (folder / "report.md").mkdir(parents=True)
    with pytest.raises(StoreError, match=r"report\.md"):
        publish(folder, {"report.md": b""})
    assert list(folder.rglob("*.tmp")) == []


def test_reading_what_is_no_report_says_so(folder, files):
    with pytest.raises(StoreError, match=r"study\.yaml"):
        read_report(folder)
    publish(folder, files)
    (folder / "trials.json").write_text('{"schema": 99, "trials": []}', encoding="utf-8")
    with pytest.raises(StoreError, match="schema 99"):
        read_report(folder)
    (folder / "trials.json").write_text("[1, 2", encoding="utf-8")
    with pytest.raises(StoreError, match=r"trials\.json"):
        read_report(folder)
    (folder / "study.yaml").write_bytes(b"\xff\xfe")
    with pytest.raises(StoreError, match="UTF-8"):
        read_report(folder)


def test_line_ends_of_the_study_survive(folder, files, study_text):
    odd = study_text.replace("\n", "\r\n")
    publish(folder, {**files, "study.yaml": odd.encode()})
    assert read_report(folder)[0] == odd


def test_the_record_files_are_those_of_the_store(files, members):
    text = files[f"records/{members[0].key}.json"].decode()
    assert Record.from_json(json.loads(text)) == members[0]
    assert text == json.dumps(members[0].to_json(), indent=1) + "\n"
