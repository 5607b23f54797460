"""Delay files: what is written is read back, and damage is told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dwnasic.errors import PdkError
from dwnasic.resources import bundled
from dwnasic.tech.characterisation import Arc, CellFigures, Characterisation, Edge, Energy, Fit, Grid, Setup
from dwnasic.tech.delay_file import dump_delays, load_delays
from dwnasic.tech.pdk import load_pdk

EDGE = Edge(Fit(1.0, 0.0, 2.0), Fit(0.5, 0.25, 0.0, 0.125))
FIGURES = Characterisation(
    "fitted",
    "good enough",
    {
        "G": CellFigures(
            (Arc("A", "Y", "negative", (EDGE, None)), Arc("B", "Y", "either", (EDGE, EDGE))),
            energies=(Energy("Y", None, (Fit(0.1), Fit(0.1))),),
        ),
        "F": CellFigures((Arc("CK", "Q", "either", (EDGE, EDGE), True),), (Setup("D", (Fit(1.0, 2.0, 3.0), None)),)),
        "T": CellFigures(),
    },
)


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    path = tmp_path / "delays.json"
    path.write_text(dump_delays(FIGURES, {"source": "a test"}))
    assert load_delays(path) == FIGURES
    assert dump_delays(load_delays(path), {"source": "a test"}) == path.read_text()


def test_a_table_cannot_be_written() -> None:
    grid = Grid((0.0,), (0.0,), ((1.0,),))
    tables = Characterisation("nldm", "", {"G": CellFigures((Arc("A", "Y", "either", (Edge(grid, grid), None)),))})
    with pytest.raises(PdkError, match="fitted figures only"):
        dump_delays(tables)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda d: d.update(format="dwnasic-delays-0"), "not of the format 'dwnasic-delays-1'"),
        (lambda d: d.update(method="guessed"), "not of the format"),
        (lambda d: d["cells"][1].pop("name"), "cell number 1: KeyError: 'name'"),
        (lambda d: d["cells"][0]["arcs"][0].pop(), "cell number 0: ValueError: an arc has a sense and four figures"),
        (lambda d: d["cells"][0]["arcs"][0].__setitem__(2, "sideways"), "cell number 0: ValueError"),
        (lambda d: d["cells"][0]["arcs"][0].__setitem__(3, ["x"]), "cell number 0: ValueError: could not convert"),
        (lambda d: d["cells"][0].update(arcs=[["A"]]), "cell number 0: ValueError"),
    ],
)
def test_damage_is_told(change: object, message: str, tmp_path: Path) -> None:
    data = json.loads(dump_delays(FIGURES))
    change(data)  # type: ignore[operator]
    path = tmp_path / "delays.json"
    path.write_text(json.dumps(data))
    with pytest.raises(PdkError, match=message):
        load_delays(path)


def test_missing_and_garbled_files_are_told(tmp_path: Path) -> None:
    with pytest.raises(PdkError, match="cannot be read"):
        load_delays(tmp_path / "gone.json")
    (tmp_path / "delays.json").write_text("{")
    with pytest.raises(PdkError, match="not valid JSON"):
        load_delays(tmp_path / "delays.json")


@pytest.mark.parametrize("name", ["sky130_fd_sc_hd", "flexic_0p8", "flexic_0p6"])
def test_bundled_delays_cover_every_usable_cell_that_logic_is_made_of(name: str, tmp_path: Path) -> None:
    pdk = load_pdk(name, cache=tmp_path, environ={})
    figures = pdk.characterisation()
    assert figures is not None
    assert figures == load_delays(bundled("pdk", name, "delays.json"))
    for cell in pdk.usable_cells():
        if cell.is_combinational and cell.inputs:
            sources = {arc.source for arcs in figures.cell(cell.name).arcs_to.values() for arc in arcs}
            assert sources == {pin.name for pin in cell.inputs}, cell.name
    flipflop = figures.cell(pdk.require_flipflop())
    assert any(arc.launch for arc in flipflop.arcs)
    assert flipflop.setups


def test_delays_without_their_table_are_refused(tmp_path: Path) -> None:
    (tmp_path / "pdk.yaml").write_text(
        "name: mini\ntitle: mini\nliberty:\n  path: mini.lib\n  embedded_delays: delays.json\nnand2: ND\n"
    )
    with pytest.raises(PdkError, match="`embedded_delays` belong to an `embedded` table"):
        load_pdk(str(tmp_path), cache=tmp_path / "cache", environ={})


def test_a_missing_delay_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "cells.json").write_text(bundled("pdk", "flexic_0p8", "cells.json").read_text())
    (tmp_path / "pdk.yaml").write_text(bundled("pdk", "flexic_0p8", "pdk.yaml").read_text())
    with pytest.raises(PdkError, match=r"delays\.json cannot be read.*embedded_delays"):
        load_pdk(str(tmp_path), cache=tmp_path / "cache", environ={})
