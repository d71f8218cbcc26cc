"""The one door to svgwrite: elements as presentation attributes, ids and bytes stable.

svgwrite's own checks refuse aria-*, data-* and role, and its hyperlink writes `xlink:href` and
`target="_blank"` only; both are put right here and nowhere else.
"""

import re

from svgwrite.base import BaseElement
from svgwrite.text import TSpan

Value = str | float | int
# What no XML may hold, however it is written: https://www.w3.org/TR/xml/#charsets
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Element:
    """One SVG element and its children, in the order they are added."""

    def __init__(self, raw: BaseElement) -> None:
        self.raw = raw

    def add(self, child: "Element") -> "Element":
        """Returns the child, so that drawing reads downward."""
        self.raw.add(child.raw)
        return child

    def group(self, **attributes: Value) -> "Element":
        return self.add(element("g", **attributes))

    def path(self, data: str, **attributes: Value) -> "Element":
        return self.add(element("path", d=data, **attributes))

    def circle(self, x: float, y: float, radius: float, **attributes: Value) -> "Element":
        return self.add(element("circle", cx=x, cy=y, r=radius, **attributes))

    def line(self, x1: float, y1: float, x2: float, y2: float, **attributes: Value) -> "Element":
        return self.add(element("line", x1=x1, y1=y1, x2=x2, y2=y2, **attributes))

    def text(
        self, lines: tuple[str, ...], x: float, y: float, size: float, **attributes: Value
    ) -> None:
        """Lines of text, the block centred on `y`. Units: viewBox units."""
        # The baseline of Latin letters lies about a third of the size below their middle.
        first = y + size * (0.34 - 0.575 * (len(lines) - 1))
        label = self.add(element("text", x=x, y=first, font_size=size, **attributes))
        if len(lines) == 1:
            label.raw.text = lines[0]
            return
        for index, line in enumerate(lines):
            span = TSpan(line, debug=False)
            span.attribs.update({"x": _text(x), "y": _text(first + index * size * 1.15)})
            label.raw.add(span)

    def described(self, title: str, description: str | None = None) -> "Element":
        for name, words in (("desc", description), ("title", title)):
            if words:
                child = element(name)
                child.raw.text = words
                self.raw.elements.insert(0, child.raw)
        return self

    def tostring(self) -> str:
        return _NOT_XML.sub("\ufffd", str(self.raw.tostring()))


class _Named(BaseElement):  # type: ignore[misc]
    """An element by its name: svgwrite's own classes add attributes that the contract forbids."""

    def __init__(self, name: str) -> None:
        self.elementname = name
        self.text = ""
        super().__init__(debug=False)

    def get_xml(self):  # type: ignore[no-untyped-def]
        xml = super().get_xml()
        if self.text:
            xml.text = self.text
        return xml


def element(name: str, **attributes: Value) -> Element:
    """An element; `class_` and `aria_label` become `class` and `aria-label`."""
    raw = _Named(name)
    raw.attribs.update({_name(key): _text(value) for key, value in attributes.items()})
    return Element(raw)


def style(rules: str) -> Element:
    """The one stylesheet that a file by itself may have."""
    made = element("style")
    made.raw.text = rules
    return made


def drawing(width: float, height: float, /, **attributes: Value) -> Element:
    """The root: a viewBox of width x height, with no size of its own unless one is given."""
    box = f"0 0 {_text(width)} {_text(height)}"
    return element("svg", xmlns="http://www.w3.org/2000/svg", viewBox=box, **attributes)


def _name(key: str) -> str:
    return key.rstrip("_").replace("_", "-") if key != "viewBox" else key


def _text(value: Value) -> str:
    if isinstance(value, str):
        return value
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text
