"""Where the bundled input folders (`pdk/`, `flows/`, `studies/`) are, in a checkout and in an installed wheel."""

from __future__ import annotations

from pathlib import Path

from dwnasic.errors import DwnasicError

_PACKAGE = Path(__file__).resolve().parent


def bundled(*parts: str) -> Path:
    """The absolute path of a bundled file or folder, for example `bundled("pdk", "flexic_0p8")`.

    A wheel carries the folders in `dwnasic/_bundled`; a checkout (or an editable install) has them beside the package.
    Raises DwnasicError when neither place has the first folder, which means a broken installation.
    """
    for root in (_PACKAGE / "_bundled", _PACKAGE.parent):
        if (root / parts[0]).is_dir():
            return root.joinpath(*parts)
    raise DwnasicError(f"the bundled folder {parts[0]!r} is missing from this installation of dwnasic; reinstall the package")
