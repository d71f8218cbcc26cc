"""What the lines mean. It travels with every chart, so that no copy can leave it out."""

from collections.abc import Iterable

from solemap.charts.stage import Stage
from solemap.charts.svg import Element
from solemap.charts.text_width import text_width
from solemap.charts.theme import Theme
from solemap.charts.zone import DASHES, LINE
from solemap.data.models.vocabulary import Sourcing

MEANINGS = {
    Sourcing.BOTH: "both schools place it here",
    Sourcing.ONE: "one school places it here",
    Sourcing.DISPUTED: "the schools differ",
    Sourcing.SINGLE: "a single source",
}
SIZE = 17.0
SAMPLE = 44.0
SPACE = 34.0


def draw_legend(
    layer: Element, stage: Stage, sourcings: Iterable[Sourcing], theme: Theme, font: str
) -> None:
    """One sample and its meaning for each kind of line on the chart, in one centred row."""
    present = set(sourcings)
    kinds = [kind for kind in Sourcing if kind in present]
    widths = [SAMPLE + 10 + text_width(MEANINGS[kind], SIZE) for kind in kinds]
    x = (stage.width - sum(widths) - SPACE * (len(kinds) - 1)) / 2
    y = stage.legend
    for kind, width in zip(kinds, widths, strict=True):
        style: dict[str, str | float] = {"stroke": theme.edge, "stroke_width": LINE * 1.2}
        if dashes := DASHES[kind]:
            style["stroke_dasharray"] = dashes
        if kind is Sourcing.SINGLE:
            style["stroke_linecap"] = "round"
        layer.line(x, y, x + SAMPLE, y, class_=f"sourced-{kind.value}", **style)
        layer.text((MEANINGS[kind],), x + SAMPLE + 10, y, SIZE, fill=theme.ink, font_family=font)
        x += width + SPACE
