"""The child process that runs Yosys: `python -m dwnasic.synth.yosys_worker request.json`. Nobody imports this module.

Any Yosys error ends the process with a status that is not zero, after printing the error: no exception reaches Python. The
request holds `passes` (argument lists, called in order on one design, so nothing is ever quoted or substituted into a script)
and `memory_mb` (limit of the address space, or null).
"""

from __future__ import annotations

import json
import resource
import sys
from pathlib import Path


def main(request_file: str) -> None:
    """Run the passes of the request in the current folder."""
    request = json.loads(Path(request_file).read_text(encoding="utf-8"))
    if request["memory_mb"] is not None:
        limit = request["memory_mb"] << 20
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    from pyosys import libyosys as ys  # after the memory limit is set

    design = ys.Design()
    for arguments in request["passes"]:
        ys.Pass.call(design, arguments)


if __name__ == "__main__":
    main(sys.argv[1])
