"""Run in LibreLane's own environment: load a configuration through its API and print what came of it as JSON.

Usage: python librelane_child.py CONFIG PDK_ROOT
"""

import json
import logging
import sys

from librelane.config import InvalidConfig
from librelane.flows import Flow


class _Kept(logging.Handler):
    """Messages of LibreLane's own log, warnings and above."""

    def __init__(self):
        super().__init__(logging.WARNING)
        self.lines = []

    def emit(self, record):
        self.lines.append(record.getMessage())


def main(config, pdk_root):
    """Load CONFIG for sky130A and print {errors, warnings, libraries, values}."""
    kept = _Kept()
    logging.getLogger("__librelane__").addHandler(kept)
    found = {"errors": [], "libraries": 0, "values": {}}
    try:
        flow = Flow.factory.get("Classic")(config, pdk="sky130A", pdk_root=pdk_root, scl="sky130_fd_sc_hd")
        found["libraries"] = len(flow.config["LIB"])
        keys = ("DIE_AREA", "CORE_AREA", "PDN_VPITCH", "PDN_VSPACING", "CLOCK_PORT", "RUN_CTS", "DESIGN_NAME")
        found["values"] = {key: str(flow.config[key]) for key in keys}
    except InvalidConfig as error:
        found["errors"] = [str(e) for e in error.errors] or [str(error)]
    found["warnings"] = kept.lines
    sys.stdout.write(json.dumps(found))


if __name__ == "__main__":
    main(*sys.argv[1:])
