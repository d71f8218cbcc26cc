"""Pictures to hand round: every organ's words fit, whatever its name; the chart is in it."""

from itertools import pairwise

import pytest
from lxml import etree

from solemap.charts.chart import ChartOptions
from solemap.charts.picture import (
    LINE_SPACING,
    Box,
    PictureShape,
    PictureWords,
    lay_words,
    render_picture,
)
from solemap.charts.text_width import text_width
from solemap.data.models.vocabulary import View

SVG = "{http://www.w3.org/2000/svg}"
SMALL = ("A sentence of caution that is long enough to be broken into two lines or three.",)


@pytest.mark.parametrize("shape", PictureShape)
@pytest.mark.parametrize("view", View)
def test_a_picture_has_its_size_the_lit_chart_and_its_words(catalog, foot_map, shape, view):
    lit = next(
        zone.id
        for zone in catalog.zones_of_tradition("ingham")
        if any(placement.view is view for placement in zone.placements)
    )
    words = PictureWords("Chart", "An <organ>", "Where it & others lie.", SMALL)
    options = ChartOptions(view=view, highlight=(lit,))
    svg = render_picture(catalog, foot_map, options, shape, words)
    root = etree.fromstring(svg.encode())
    width, height = shape.size
    assert root.get("viewBox") == f"0 0 {width} {height}"
    [chart] = root.findall(f"{SVG}svg")
    highlighted = chart.findall(f".//{SVG}a[@data-zone='{lit}']")
    assert highlighted
    assert all("is-highlighted" in zone.get("class") for zone in highlighted)
    assert not chart.findall(f"{SVG}g[@class='layer-legend']")
    x, y, w, h = (float(chart.get(name)) for name in ("x", "y", "width", "height"))
    assert x >= 0
    assert y >= 0
    assert x + w <= width
    assert y + h <= height
    texts = ["".join(text.itertext()) for text in root.findall(f"{SVG}text")]
    assert texts[:3] == ["Chart", "An <organ>", "Where it & others lie."]
    assert render_picture(catalog, foot_map, options, shape, words) == svg


@pytest.mark.parametrize("shape", PictureShape)
@pytest.mark.parametrize("length", [1, 4, 9])
def test_no_line_meets_another_or_leaves_its_place(shape, length):
    box = Box(50, 400, 540, 500)
    words = PictureWords("Chart", "Colon " * length, "Where it lies, said at length. " * 3, SMALL)
    lines = lay_words(words, shape, box)
    for above, below in pairwise(lines):
        assert below.y - above.y >= (above.size + below.size) / 2 * (LINE_SPACING - 0.3)
    assert lines[0].y - lines[0].size / 2 >= box.y
    assert lines[-1].y + lines[-1].size / 2 <= box.y + box.height
    assert all(text_width(line.text, line.size) <= box.width for line in lines)
