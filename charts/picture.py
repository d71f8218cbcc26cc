"""A picture to hand round: the chart, what it shows in words, and who says so, in one frame.

A chart is made to be read and touched where it stands; a picture is seen small, on other people's
pages, without its surroundings. So it names one thing in large letters, and its sources.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from solemap.charts.chart import ChartOptions, Layer
from solemap.charts.geometry.foot_map import FootMap
from solemap.charts.lit_chart import render_lit_chart
from solemap.charts.stage import (
    GUTTER,
    HEIGHT,
    LATERAL_REACH,
    LENGTH,
    MARGIN,
    MEDIAL_REACH,
    ROWS,
    SIDE_MARGIN,
    TOP,
    ChartFoot,
)
from solemap.charts.svg import drawing, element
from solemap.charts.text_width import text_width
from solemap.charts.theme import THEMES
from solemap.data.catalog import Catalog
from solemap.data.models.vocabulary import View

SERIF, SANS = "serif", "sans-serif"
LINE_SPACING = 1.28
# Units: viewBox units of the chart, around the feet.
AROUND = 22.0
_ROOT = re.compile(r'viewBox="[^"]*"')
_LEGEND = re.compile(r'<g class="layer-legend".*</g>(?=</svg>)', re.DOTALL)


class PictureShape(StrEnum):
    """What pictures of pages measure elsewhere: a preview of a link, and a page to scroll past."""

    WIDE = "wide"
    TALL = "tall"

    @property
    def size(self) -> tuple[int, int]:
        """Units: pixels."""
        return (1200, 630) if self is PictureShape.WIDE else (1080, 1350)

    def height_at(self, width: int) -> int:
        whole, height = self.size
        return round(width * height / whole)


@dataclass(frozen=True)
class PictureWords:
    """What is written: what sort of thing it is, its name, a sentence, and small print."""

    kind: str
    name: str
    sentence: str
    small: tuple[str, ...]


@dataclass(frozen=True)
class Box:
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Line:
    """One line of text; `y` is its middle."""

    text: str
    x: float
    y: float
    size: float
    family: str


@dataclass(frozen=True)
class _Sizes:
    kind: float
    name: float
    sentence: float
    small: float


SIZES = {
    PictureShape.WIDE: _Sizes(25, 66, 29, 19),
    PictureShape.TALL: _Sizes(30, 78, 35, 23),
}
# Units: pixels. Space round everything, and between the chart and the words below it.
MARGINS = {PictureShape.WIDE: 52.0, PictureShape.TALL: 64.0}
SPACE = 44.0
# Words that are too many become smaller, down to this.
SMALLEST = 0.6


def render_picture(
    catalog: Catalog,
    foot_map: FootMap,
    options: ChartOptions,
    shape: PictureShape,
    words: PictureWords,
) -> str:
    """The SVG text of a picture. Raises: UnknownRecord."""
    theme = THEMES[options.theme]
    crop = _feet_of(options.view)
    chart_box, word_box = _boxes(shape, crop)
    root = drawing(*shape.size)
    root.add(element("rect", width="100%", height="100%", fill=theme.paper))
    mark = root.add(element("g", class_="chart")).tostring()
    for line in lay_words(words, shape, word_box):
        at = (line.x, line.y, line.size)
        root.text((line.text,), *at, fill=theme.ink, font_family=line.family)
    # The mark is a whole element, which no escaped text can be.
    chart = _chart(catalog, foot_map, options, crop, chart_box)
    return root.tostring().replace(mark, chart, 1)


def _chart(catalog: Catalog, foot_map: FootMap, options: ChartOptions, crop: Box, box: Box) -> str:
    """The chart as an element of the picture: its feet, as large as the box allows."""
    # Names would be too small to read. From the side one foot is shown, else both.
    foot = options.foot
    if not options.view.is_side:
        foot = ChartFoot.BOTH
    elif foot is ChartFoot.BOTH:
        foot = ChartFoot.RIGHT
    shown = options.model_copy(update={"foot": foot, "layers": (Layer.ZONES,), "width": None})
    svg = _LEGEND.sub("", render_lit_chart(catalog, foot_map, shown))
    view_box = f"{crop.x:g} {crop.y:g} {crop.width:g} {crop.height:g}"
    place = f'x="{box.x:g}" y="{box.y:g}" width="{box.width:g}" height="{box.height:g}"'
    return _ROOT.sub(f'{place} viewBox="{view_box}"', svg, count=1)


def _feet_of(view: View) -> Box:
    """Where the feet are on a chart, without margins for names. Units: viewBox units."""
    if view.is_side:
        corner = (SIDE_MARGIN - AROUND, TOP + ROWS - AROUND)
        return Box(*corner, LENGTH + 2 * AROUND, HEIGHT + 2 * AROUND)
    both = 2 * (MEDIAL_REACH + LATERAL_REACH) + GUTTER
    return Box(MARGIN - AROUND, TOP - AROUND, both + 2 * AROUND, LENGTH + 2 * AROUND)


def _boxes(shape: PictureShape, crop: Box) -> tuple[Box, Box]:
    """Where the chart stands and where the words: beside it, or below it. Units: pixels."""
    (width, height), margin = shape.size, MARGINS[shape]
    if shape is PictureShape.WIDE:
        half = width / 2
        chart = Box(half + 40, 20, half - 60, height - 40)
        return chart, Box(margin, margin, half - margin, height - 2 * margin)
    chart_width = width - 2 * margin
    chart_height = min(chart_width * crop.height / crop.width, height * 0.62)
    # A chart that is low leaves room, a third of which goes above it.
    top = margin + (height * 0.62 - chart_height) / 3
    below = top + chart_height + SPACE
    chart = Box(margin, top, chart_width, chart_height)
    return chart, Box(margin, below, chart_width, height - margin - below)


def lay_words(words: PictureWords, shape: PictureShape, box: Box) -> tuple[Line, ...]:
    """Every line in its place: from the top what it is, at the bottom the small print."""
    sizes, scale = SIZES[shape], 1.0
    small = tuple(_lines(words.small, sizes.small, SANS, box))
    foot = sum(line.size for line in small) * LINE_SPACING
    room = box.height - foot - sizes.small
    while True:
        kind = _lines((words.kind,), sizes.kind, SANS, box)
        name = _lines((words.name,), sizes.name * scale, SERIF, box)
        sentence = _lines((words.sentence,), sizes.sentence * scale, SANS, box)
        above = (*kind, *name, *sentence)
        if sum(line.size for line in above) * LINE_SPACING <= room or scale <= SMALLEST:
            break
        scale -= 0.1
    bottom = box.y + box.height - foot
    return (*_stacked(above, box.y), *_stacked(small, bottom))


def _lines(texts: Iterable[str], size: float, family: str, box: Box) -> tuple[Line, ...]:
    lines = (line for text in texts for line in wrapped(text, size, box.width))
    return tuple(Line(line, box.x, 0, size, family) for line in lines)


def _stacked(lines: Iterable[Line], top: float) -> Iterator[Line]:
    for line in lines:
        height = line.size * LINE_SPACING
        yield replace(line, y=top + height / 2)
        top += height


def wrapped(text: str, size: float, width: float) -> Iterator[str]:
    """Lines that fit the width; a word that does not is a line of its own."""
    line = ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if line and text_width(longer, size) > width:
            yield line
            longer = word
        line = longer
    if line:
        yield line
