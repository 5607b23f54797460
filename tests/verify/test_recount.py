"""Reading a netlist again: instances are counted by module, and what cannot be read is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from dwnasic.errors import VerificationError
from dwnasic.verify.recount import count_instances

TEXT = """module top (a, b, y);
  input a, b;
  output y;
  wire n;
  NAND2 u0 (.A(a), .B(b), .Y(n));
  INV u1 (.A(n), .Y(y));
  INV \\u2[0] (.A(n), .Y());
endmodule
"""


def test_instances_are_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert count_instances(TEXT) == {"INV": 2, "NAND2": 1}
    assert count_instances(TEXT.replace("INV u1", "NAND2 u1")) == {"INV": 1, "NAND2": 2}
    assert not list(tmp_path.iterdir())  # parser tables are not left behind


def test_what_cannot_be_read() -> None:
    with pytest.raises(VerificationError, match=r"cannot read the netlist: .*line:2"):
        count_instances("module top (a);\n input ;\nendmodule")
    assert count_instances(TEXT)["NAND2"] == 1  # an error does not spoil the parser
