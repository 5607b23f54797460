"""Commands that go on from a chip or a network: hand it to a layout flow, build one, classify with it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated

import typer

from dwnasic.cli import views
from dwnasic.cli.commands import JsonOption, StudyArgument, TriesOption, app
from dwnasic.errors import StoreError

if TYPE_CHECKING:
    from dwnasic.explore.places import Places
    from dwnasic.explore.trial import Record
    from dwnasic.handoff.chip import FinishedChip

OneTrial = Annotated[
    str, typer.Argument(metavar="TRIAL", help="a key, 6 or more of its characters, a trial number, knee or smallest")
]
FolderOption = Annotated[Path, typer.Option("--out", help="folder to write: new, empty or an earlier one of this command")]
TechnologyOption = Annotated[
    str | None, typer.Option("--technology", help="a name, a folder or a pdk.yaml; default: the first that can be laid out")
]
InterfaceOption = Annotated[str | None, typer.Option("--interface", help="words or bits; default: the study's")]


@app.command()
def handoff(
    study: StudyArgument,
    trial: OneTrial,
    out: FolderOption,
    tool: Annotated[
        str, typer.Option(help="librelane, openlane, orfs, tinytapeout, or netlist: no flow, any technology")
    ] = "librelane",
    technology: TechnologyOption = None,
    interface: InterfaceOption = None,
    registers: Annotated[str | None, typer.Option(help="none, or io: registers at all pins; default: the study's")] = None,
    top: Annotated[str, typer.Option(help="name of the top module")] = "dwnasic_chip",
    utilisation: Annotated[float, typer.Option(help="share of the core that cells take, at most 1")] = 0.5,
    as_json: JsonOption = False,
) -> None:
    """Write a folder that a layout flow takes as it is: netlist, constraints, configuration, proofs, vectors."""
    from dwnasic.explore.places import find_study, find_trial
    from dwnasic.handoff.chip import finish_chip
    from dwnasic.handoff.folder import check_tool, handoff_files, write_folder
    from dwnasic.handoff.orders import choose_technology, order_of

    places = find_study(study)
    record = find_trial(trial, chip_records(places), places.study)
    with TemporaryDirectory(prefix="dwnasic-") as work:
        pdk = choose_technology(record, technology, Path(work) / "liberty", os.environ, Path())
        check_tool(pdk, tool)
        order = order_of(record, places.study, pdk, interface=interface, registers=registers, top=top)
        chip = finish_chip(order, Path(work), utilisation)
        files = write_folder(out, handoff_files(chip, tool))
    if as_json:
        names = [str(path.relative_to(out)) for path in files]
        views.print_json({"folder": str(out), "tool": tool, "trial": record.key, "proof": chip.proof.status, "files": names})
    else:
        views.print_facts(_facts(chip))
        views.say(f"hand-off for {tool}: {out}/README.md")


@app.command()
def build(
    network: Annotated[Path, typer.Argument(metavar="NETWORK", help="network.json, or a checkpoint of torch_dwn (.pt)")],
    out: FolderOption,
    technology: Annotated[str, typer.Option(help="a name, a folder or a pdk.yaml")] = "sky130_fd_sc_hd",
    interface: Annotated[str, typer.Option(help="words (encoder on the chip) or bits")] = "words",
    registers: Annotated[str, typer.Option(help="none, or io: registers at all pins")] = "none",
    effort: Annotated[str, typer.Option(help="plain, fast or best: how long to look for a small chip")] = "fast",
    tries: TriesOption = 1,
    tool: Annotated[str | None, typer.Option(help="as for handoff; default: librelane where it can, else netlist")] = None,
    thermometer: Annotated[Path | None, typer.Option(help="thresholds of a checkpoint: JSON or .pt")] = None,
    classes: Annotated[int | None, typer.Option(min=2, help="number of classes of a checkpoint")] = None,
    top: Annotated[str, typer.Option(help="name of the top module")] = "dwnasic_chip",
    rate: Annotated[float, typer.Option(help="inferences a second, for power")] = 1e6,
    as_json: JsonOption = False,
) -> None:
    """Make a chip of a network of your own: simplify, map, prove, measure, and write the hand-off folder."""
    from dwnasic.handoff.chip import Order, finish_chip
    from dwnasic.handoff.folder import NETLIST, check_tool, handoff_files, write_folder
    from dwnasic.handoff.imported import import_network
    from dwnasic.handoff.texts import metrics
    from dwnasic.tech.pdk import load_pdk

    with TemporaryDirectory(prefix="dwnasic-") as work:
        pdk = load_pdk(technology, cache=Path(work) / "liberty", environ=os.environ)
        chosen = tool or ("librelane" if pdk.physical is not None and pdk.physical.librelane is not None else NETLIST)
        check_tool(pdk, chosen)
        found = import_network(network, thermometer, classes)
        order = Order(
            found.network, found.class_names, pdk, interface, registers, effort=effort, tries=tries, top=top, rate_hz=rate,
            origin=found.origin,
        )  # fmt: skip
        chip = finish_chip(order, Path(work))
        write_folder(out, handoff_files(chip, chosen))
        figures = metrics(chip)
    if as_json:
        views.print_json({"folder": str(out), "tool": chosen, "proof": chip.proof.status, "metrics": figures})
    else:
        views.print_facts({k: v for k, v in found.origin.items() if isinstance(v, str)} | _facts(chip))
        views.say(f"hand-off for {chosen}: {out}/README.md")


@app.command()
def predict(
    study: StudyArgument,
    trial: OneTrial,
    data: Annotated[Path, typer.Argument(metavar="DATA", help="a CSV file with the features in named columns")],
    as_json: JsonOption = False,
) -> None:
    """Classify the rows of a CSV file as the chip would: one class a line."""
    from dwnasic.explore.places import find_study, find_trial
    from dwnasic.handoff.predict import predict as classify

    places = find_study(study)
    record = find_trial(trial, chip_records(places), places.study)
    classes = classify(record, data)
    if as_json:
        views.print_json({"trial": record.key, "classes": list(classes)})
    else:
        for name in classes:
            views.say(name)


def chip_records(places: Places) -> Sequence[Record]:
    """The chips of a study, of all families: from its state, else from its report. Raises StoreError when there is neither."""
    from dwnasic.explore.state import read_state
    from dwnasic.explore.trial import RecordStore

    if places.has_state:
        result = read_state(places.state)
        return (*result.records, *result.baselines)
    if (places.report / "records").is_dir():
        return [r for r in RecordStore(places.report / "records").all() if r.kind != "reference"]
    raise StoreError(f"no sweep of {places.study.name!r} in {places.state} or {places.report}; run `dwnasic sweep` first")


def _facts(chip: FinishedChip) -> dict[str, str]:
    """What a person wants to see of a finished chip."""
    facts = {
        "netlist": f"{chip.order.top}, {sum(n for _, n in chip.result.cell_counts)} cells of {chip.order.pdk.name}",
        "area": f"{chip.result.area_um2:.2f} um2, {chip.result.area_nand2:.2f} NAND2",
        "proof": f"{chip.proof.status}: {chip.proof.method}",
        "witnesses": ", ".join(f"{w.name} {w.status}" for w in chip.witnesses),
    }
    if chip.ppa.timing is not None:
        facts["delay"] = f"{chip.ppa.timing.delay_ns:.3g} ns, without wires"
    if chip.ppa.power is not None:
        facts["power"] = f"{chip.ppa.power.total_uw:.4g} uW at {chip.ppa.power.rate_hz:g} inferences a second, without wires"
    cost, rules = chip.die_cost, chip.order.pdk.die
    if cost is not None and rules is not None:
        limit = ", set by its pads" if cost.pad_limited else ""
        facts["finished die"] = f"{cost.die_mm2:.3f} mm2{limit}, {cost.pads} pads, yield {100 * cost.yield_share:.1f} %"
        facts["cost"] = f"{cost.relative:.3g} of a good die of {rules.reference.name} (a model)"
    if chip.floorplan is not None:
        facts["die"] = f"{chip.floorplan.die[2]} x {chip.floorplan.die[3]} um, {100 * chip.floorplan.utilisation:.0f} % full"
    return facts
