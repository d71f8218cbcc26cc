"""Nothing is painted behind the frame: at its corners one sees the page that it stands on."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from PIL import Image

if TYPE_CHECKING:
    from tests.browser.conftest import ForeignSite, Visitor

HOST = """<!doctype html><html lang="en"{scheme}><meta charset="utf-8"><title>A blog</title>
<body style="margin: 40px; background: {colour}">
<iframe id="frame" title="Chart" width="700" height="600" frameborder="0" src="{address}"></iframe>
</body></html>"""
DARK_SCHEME = ' style="color-scheme: dark"'


@pytest.mark.each_engine
@pytest.mark.parametrize("reader", ["light", "dark"])
@pytest.mark.parametrize(
    ("colour", "scheme", "query"),
    [
        ("#fff4e0", "", ""),
        ("#101820", "", "?theme=dark"),
        ("#101820", DARK_SCHEME, "?theme=dark&scheme=dark"),
    ],
)
def test_the_corners_of_the_frame_are_the_hosts(
    visitor: Visitor, foreign_site: ForeignSite, reader: str, colour: str, scheme: str, query: str
) -> None:
    visitor.allowed.append(foreign_site.address)
    path = f"/colour-{reader}-{len(scheme)}-{colour[1:]}.html"
    address = f"{visitor.served}/embed/plantar-right{query}"
    foreign_site.pages[path] = HOST.format(scheme=scheme, colour=colour, address=address)
    page = visitor.open(foreign_site.address + path, color_scheme=reader)
    chart = page.frame_locator("#frame").locator(".sole-map-chart")
    chart.wait_for()
    picture = Image.open(io.BytesIO(page.locator("#frame").screenshot())).convert("RGB")
    expected = tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5))
    width, height = picture.size
    corners = [(2, 2), (width - 22, 2), (2, height - 3), (width - 22, height - 3)]
    assert [picture.getpixel(corner) for corner in corners] == [expected] * 4
    ink = chart.evaluate("svg => getComputedStyle(svg).color")
    # The words are readable on what is behind them.
    assert (ink == "rgb(31, 27, 22)") is (colour == "#fff4e0")
