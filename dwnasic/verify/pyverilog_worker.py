"""The child process around pyverilog: `python -m dwnasic.verify.pyverilog_worker netlist.v counts.json`.

pyverilog writes parser tables into the current folder and takes more than a second to start, so it has a process of its own.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path

from pyverilog.vparser.ast import InstanceList
from pyverilog.vparser.parser import parse


def main(source: str, target: str) -> None:
    """Count the instances in the Verilog file `source` by module name and write them to `target` as JSON."""
    tree, _ = parse([source])
    counts: Counter[str] = Counter()
    for definition in tree.description.definitions:
        for item in definition.items:
            if isinstance(item, InstanceList):
                counts[item.module] += len(item.instances)
    Path(target).write_text(json.dumps(dict(sorted(counts.items()))), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
