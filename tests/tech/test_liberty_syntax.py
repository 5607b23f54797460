"""The syntax of Liberty files: statements, comments, continuation lines, skipping, and where errors are."""

from __future__ import annotations

import pytest

from dwnasic.errors import PdkError
from dwnasic.tech.liberty_syntax import parse_groups

TEXT = """\
/* a comment with { braces } and "quotes
   over two lines */
library ("demo") {
  // a line comment }
  technology (cmos) ;
  define (a, b, string);
  capacitive_load_unit (1.0, "pf");
  voltage\\
    : 1.8 ;
  vih : 0.7 * VDD
  note : "a // b /* c */ ; d";
  values ("1, 2", \\
          "3, 4");
  cell (X1) { area : 3.5; pin ("A") { direction : input; }
    timing () { when : "}"; cell_rise (t) { values ("1"); } }
    pin(B, C) { direction : "output"; function : "(A \\
      & B)"; }
  }
}
"""


def test_a_file_becomes_a_tree() -> None:
    library = parse_groups(TEXT, "demo.lib")
    assert (library.kind, library.arguments, library.line) == ("library", ("demo",), 3)
    assert library.attributes == {"voltage": "1.8", "vih": "0.7 * VDD", "note": "a // b /* c */ ; d"}
    assert library.complex_attributes["technology"] == [("cmos",)]
    assert library.complex_attributes["define"] == [("a", "b", "string")]
    assert library.complex_attributes["capacitive_load_unit"] == [("1.0", "pf")]
    assert library.complex_attributes["values"] == [("1, 2", "3, 4")]
    (cell,) = library.children("cell")
    assert cell.line == 14
    assert cell.attributes == {"area": "3.5"}
    assert [pin.arguments for pin in cell.children("pin")] == [("A",), ("B", "C")]
    assert cell.children("pin")[1].attributes["function"] == "(A & B)"
    assert cell.children("timing")[0].children("cell_rise")[0].complex_attributes == {"values": [("1",)]}


def test_skipped_groups_are_left_out_even_with_braces_in_strings() -> None:
    (cell,) = parse_groups(TEXT, "demo.lib", {"timing"}).children("cell")
    assert [group.kind for group in cell.groups] == ["pin", "pin"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "bad.lib: there is no group"),
        ("nothing here", "bad.lib:1: this is not a Liberty statement: 'nothing here'"),
        ("library (x) {\n area : 1;\n", "bad.lib:1: the group 'library' that begins here is never closed"),
        ("library (x) {\n timing () {\n", "bad.lib:2: the group that begins here is never closed"),
        ("library (x) {\n}\n}\n", "bad.lib:3: a closing brace without a group"),
        ("library (x) {\n}\nlibrary (y) {\n}\n", "bad.lib:3: a second top-level group 'library'"),
        ("area : 1;\n", "bad.lib:1: the attribute 'area' stands outside every group"),
        ("library (x) {\n\n  cell X1 { }\n}\n", "bad.lib:3: this is not a Liberty statement: 'cell X1 { } }'"),
        ("library (x) {\n /* open\n}\n", "bad.lib:2: the comment that begins here is never closed"),
        ('library (x) {\n note : "open;\n}\n', "bad.lib:2: this is not a Liberty statement"),
        ("module t(input a);\nendmodule\n", "bad.lib:1: this is not a Liberty statement: 'module t(input a); endmodule'"),
    ],
)
def test_errors_name_the_file_and_the_line(text: str, expected: str) -> None:
    with pytest.raises(PdkError) as caught:
        parse_groups(text, "bad.lib", {"timing"})
    assert str(caught.value).startswith(expected)
