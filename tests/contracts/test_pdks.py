"""The contract of every folder of `pdk/`: it loads, says what it is, can make any chip, and tools read the same facts as we."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dwnasic.errors import PdkError, UnknownNameError
from dwnasic.resources import bundled
from dwnasic.tech.liberty import read_liberty
from dwnasic.tech.pdk import Pdk, list_pdks, load_pdk
from dwnasic.tech.pdk_file import read_pdk_file

NAMES = sorted(path.parent.name for path in bundled("pdk").glob("*/pdk.yaml"))
WITH_FACTS = [n for n in NAMES if read_pdk_file(bundled("pdk", n, "pdk.yaml")).liberty.embedded is not None]


@pytest.fixture(scope="module", params=WITH_FACTS)
def pdk(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Pdk:
    """A bundled technology, without a PDK tree."""
    return load_pdk(request.param, cache=tmp_path_factory.mktemp("cache"), environ={})


def test_every_folder_is_a_technology_and_no_name_means_two() -> None:
    folders = sorted(path.name for path in bundled("pdk").iterdir() if path.is_dir() and path.name != "__pycache__")
    assert folders == NAMES
    assert {"sky130_fd_sc_hd", "flexic_0p8", "flexic_0p6"} <= set(NAMES)
    names = [name for entry in list_pdks() for name in (entry.name, *entry.aliases)]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("name", NAMES)
def test_a_folder_is_named_as_its_technology_and_explains_itself(name: str) -> None:
    folder = bundled("pdk", name)
    file = read_pdk_file(folder / "pdk.yaml")
    assert file.name == name
    assert file.notes.strip()
    readme = (folder / "README.md").read_text(encoding="utf-8")
    assert file.nand2 in readme
    assert file.area_meaning in readme
    assert ("a model" in readme) == file.is_model
    assert ("a model" in file.title) == file.is_model


@pytest.mark.parametrize("name", sorted(set(NAMES) - set(WITH_FACTS)))
def test_a_technology_of_paths_alone_says_what_it_needs(name: str, tmp_path: Path) -> None:
    file = read_pdk_file(bundled("pdk", name, "pdk.yaml"))
    if file.liberty.path is not None:  # files of a Debian package, which may be installed
        assert file.liberty.install is not None
        if not Path(file.liberty.path).is_file():
            with pytest.raises(PdkError, match=re.escape(file.liberty.install)):
                load_pdk(name, cache=tmp_path, environ={})
        return
    assert file.liberty.pdk_root is not None
    with pytest.raises(PdkError, match=f"{name}.*set PDK_ROOT"):
        load_pdk(name, cache=tmp_path, environ={})
    with pytest.raises(PdkError, match=f"PDK_ROOT must name the folder that holds {file.liberty.pdk_root.variants[0]}"):
        load_pdk(name, cache=tmp_path, environ={"PDK_ROOT": str(tmp_path)})


@pytest.mark.parametrize("name", NAMES)
def test_every_dont_use_list_of_a_technology_can_be_chosen(name: str, tmp_path: Path) -> None:
    file = read_pdk_file(bundled("pdk", name, "pdk.yaml"))
    digests = set()
    for chosen in ("", *(f"+{other}" for other in file.dont_use_lists)):
        if name not in WITH_FACTS:
            continue
        pdk = load_pdk(name + chosen, cache=tmp_path, environ={})
        assert pdk.name == name + chosen
        digests.add(pdk.dont_use.digest)
    assert len(digests) == (1 + len(file.dont_use_lists) if name in WITH_FACTS else 0)
    with pytest.raises(UnknownNameError, match="don't-use list"):
        load_pdk(f"{name}+nothing-like-it", cache=tmp_path, environ={})


def test_it_loads_without_a_pdk_tree(pdk: Pdk) -> None:
    assert pdk.source == ("model" if pdk.is_model else "embedded")
    assert pdk.area_meaning == "die-equivalent" or not pdk.is_model
    assert pdk.nand2_area_um2 == pdk.cells().cells[pdk.nand2_cell].area_um2 > 0
    assert pdk.liberty_digest[:16] in pdk.liberty.name


def test_loading_again_writes_the_same_bytes(pdk: Pdk, tmp_path: Path) -> None:
    again = load_pdk(pdk.name, cache=tmp_path, environ={})
    assert again.liberty.read_bytes() == pdk.liberty.read_bytes()
    assert (again.liberty_digest, again.dont_use) == (pdk.liberty_digest, pdk.dont_use)


def test_tools_read_the_facts_that_we_read(pdk: Pdk) -> None:
    written = read_liberty(pdk.liberty).cells
    facts = pdk.cells().cells
    assert list(written) == list(facts)
    for name, cell in facts.items():
        assert written[name].area_um2 == cell.area_um2
        assert written[name].leakage_table() == cell.leakage_table()
        assert [(p.name, p.capacitance_pf) for p in written[name].pins] == [(p.name, p.capacitance_pf) for p in cell.pins]
        if cell.is_combinational:
            assert [written[name].table(p.name) for p in cell.outputs] == [cell.table(p.name) for p in cell.outputs]


def test_usable_cells_have_area_capacitance_and_leakage(pdk: Pdk) -> None:
    for cell in pdk.usable_cells():
        assert cell.area_um2 > 0, cell.name
        assert all(pin.capacitance_pf > 0 for pin in cell.inputs), cell.name
        assert all(power >= 0 for _, power in cell.leakage), cell.name
        assert cell.leakage, cell.name
        if cell.is_combinational:
            assert cell.leakage_table() is not None, cell.name


def test_it_has_the_cells_that_a_chip_needs(pdk: Pdk) -> None:
    usable = {cell.name: cell for cell in pdk.usable_cells()}
    assert usable[pdk.nand2_cell].table(usable[pdk.nand2_cell].outputs[0].name) == 0b0111
    assert pdk.buffer_cell is not None
    assert usable[pdk.buffer_cell].table(usable[pdk.buffer_cell].outputs[0].name) == 0b10
    assert pdk.tie_high is not None
    assert pdk.tie_low is not None
    assert usable[pdk.tie_high[0]].table(pdk.tie_high[1]) == 1
    assert usable[pdk.tie_low[0]].table(pdk.tie_low[1]) == 0
    flipflop = usable[pdk.require_flipflop()]
    assert flipflop.flipflop is not None
    assert {flipflop.flipflop.clocked_on, flipflop.flipflop.next_state} == {pin.name for pin in flipflop.inputs}


def test_the_dont_use_list_bans_something_or_is_none(pdk: Pdk) -> None:
    assert bool(pdk.dont_use.patterns) == (pdk.dont_use.name != "none")
    names = list(pdk.cells().cells)
    assert bool(pdk.dont_use_cells()) == bool(pdk.dont_use.patterns)
    assert set(pdk.dont_use_cells()) | {cell.name for cell in pdk.usable_cells()} == set(names)


def test_no_usable_logic_cell_is_made_for_isolation_probing_delay_or_clock_trees(pdk: Pdk) -> None:
    words = ("lpflow", "probe", "macro", "clkbuf", "clkinv", "clkdly", "dlygate", "dlymetal")
    assert [cell.name for cell in pdk.usable_cells() if any(word in cell.name for word in words)] == []
