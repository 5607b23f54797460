"""Reading a netlist again with pyverilog, a parser that shares no code with Yosys or with us."""

from __future__ import annotations

import contextlib
import functools
import io
import tempfile
import warnings
from collections import Counter
from types import ModuleType
from typing import Any

from dwnasic.errors import VerificationError


def count_instances(verilog: str) -> dict[str, int]:
    """Instances by module in a Verilog text without directives. Raises VerificationError when it cannot be read."""
    pyverilog, parser = _parser()
    parser.lexer.reset_lineno()
    try:
        tree = parser.parse(verilog)
    except pyverilog.ParseError as error:
        raise VerificationError(f"pyverilog cannot read the netlist: {error}") from error
    counts: Counter[str] = Counter()
    for definition in tree.description.definitions:
        for item in definition.items:
            if isinstance(item, pyverilog.InstanceList):
                counts[item.module] += len(item.instances)
    return dict(sorted(counts.items()))


@functools.cache
def _parser() -> tuple[ModuleType, Any]:
    """pyverilog's parser module and the parser of this process, whose tables take over a second to make.

    Making them writes files, here to a folder that goes, and warns on stderr; importing it leaves a file open.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        from pyverilog.vparser import parser
    with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stderr(io.StringIO()):
        return parser, parser.VerilogParser(outputdir=folder, debug=False)
