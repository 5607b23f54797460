"""The command line: the only room that prints results and sets exit codes.

Exit codes: 0 done; 1 another error of dwnasic; 2 wrong usage or a bad study; 3 bad data; 4 nothing could be trained, or an
illegal network or netlist; 5 an unusable PDK; 6 an external tool failed; 7 a chip is not its model; 8 records or reports
cannot be read or written; 9 a sweep without one complete trial; 130 interrupted.

Nothing heavy is imported before a command needs it.
"""

from __future__ import annotations

import signal
import sys
from typing import NoReturn

from dwnasic.errors import DwnasicError, StoreError

INTERRUPTED = 130


def main() -> NoReturn:
    """Run the command line. Expected errors give one message on standard error and the error's exit code."""
    from dwnasic.cli import (  # noqa: F401  (they add their commands to the one app)
        chip_commands,
        finalize_command,
        layout_commands,
        pdk_commands,
    )
    from dwnasic.cli.commands import app

    signal.signal(signal.SIGTERM, _interrupt)
    try:
        code = app(standalone_mode=False)  # the code of a typer.Exit, which is also what typer makes of Ctrl-C
        if code == INTERRUPTED:
            raise KeyboardInterrupt
    except DwnasicError as error:
        _complain(str(error))
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        _complain("interrupted; finished trials are kept, and the same command goes on from here")
        sys.exit(INTERRUPTED)
    except OSError as error:
        _complain(f"{error.filename or 'file system'}: {error.strerror or error}")
        sys.exit(StoreError.exit_code)
    except Exception as error:
        _exit_for_usage(error)
    sys.exit(code if isinstance(code, int) else 0)


def _interrupt(number: int, frame: object) -> None:
    raise KeyboardInterrupt


def _exit_for_usage(error: Exception) -> NoReturn:
    """typer's own errors (wrong options) keep their message and code; anything else is a defect and keeps its trace."""
    show = getattr(error, "show", None)
    code = getattr(error, "exit_code", None)
    if code is None:
        raise error
    if show is not None:
        show()
    sys.exit(code)


def _complain(message: str) -> None:
    for i, line in enumerate(message.splitlines() or [message]):
        print(f"dwnasic: {line}" if i == 0 else f"         {line}", file=sys.stderr)  # noqa: T201
