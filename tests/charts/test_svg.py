"""The door to svgwrite: what goes through it can be read as XML."""

import pytest
from lxml import etree

from solemap.charts import svg


@pytest.mark.parametrize("letter", ["\x00", "\x1b", "\ufffe"])
def test_letters_that_no_xml_may_hold_do_not_break_a_drawing(letter: str) -> None:
    drawing = svg.drawing(10, 10, aria_label=f"a{letter}b")
    drawing.text((f"a{letter}b",), 5, 5, 2)
    assert "".join(etree.fromstring(drawing.tostring()).itertext()) == "a\ufffdb"
