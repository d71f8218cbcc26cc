"""What the lines mean. It travels with every chart, so that no copy can leave it out."""

from collections.abc import Iterable, Sequence

from solemap.charts.stage import Stage
from solemap.charts.svg import Element, element
from solemap.charts.text_width import text_width
from solemap.charts.theme import Theme
from solemap.charts.zone import DASHES, LINE
from solemap.data.models.vocabulary import Sourcing
from solemap.data.wording import N_, Wording

MEANINGS = {
    Sourcing.BOTH: N_("both schools place it here"),
    Sourcing.ONE: N_("one school places it here"),
    Sourcing.DISPUTED: N_("the schools differ"),
    Sourcing.SINGLE: N_("a single source"),
}
SIZE = 17.0
SAMPLE = 44.0
BOX = 17.0
SPACE = 34.0
ROW = 25.0


def draw_legend(
    layer: Element,
    stage: Stage,
    sourcings: Iterable[Sourcing],
    theme: Theme,
    font: str,
    words: Wording,
    *,
    is_filled: bool = False,
) -> None:
    """A sample and its meaning for each kind of line on the chart, in two rows if need be.

    Filled, it tells the steps of agreement too.
    """
    present = set(sourcings)
    kinds = [(kind, words.gettext(MEANINGS[kind])) for kind in Sourcing if kind in present]
    if _width(kinds) <= stage.width - 2 * SPACE:
        _draw_row(layer, kinds, stage.width / 2, stage.legend, theme, font, is_filled)
        return
    half = (len(kinds) + 1) // 2
    for row, y in ((kinds[:half], stage.legend - 2), (kinds[half:], stage.legend - 2 + ROW)):
        _draw_row(layer, row, stage.width / 2, y, theme, font, is_filled)


def _item_width(meaning: str) -> float:
    return SAMPLE + 10 + text_width(meaning, SIZE)


def _width(kinds: Sequence[tuple[Sourcing, str]]) -> float:
    return sum(_item_width(meaning) for _, meaning in kinds) + SPACE * (len(kinds) - 1)


def _draw_row(
    layer: Element,
    kinds: Sequence[tuple[Sourcing, str]],
    middle: float,
    y: float,
    theme: Theme,
    font: str,
    is_filled: bool,
) -> None:
    x = middle - _width(kinds) / 2
    for kind, meaning in kinds:
        style: dict[str, str | float] = {"stroke": theme.edge, "stroke_width": LINE * 1.2}
        if dashes := DASHES[kind]:
            style["stroke_dasharray"] = dashes
        if kind is Sourcing.SINGLE:
            style["stroke_linecap"] = "round"
        if is_filled:
            box = {"x": x, "y": y - BOX / 2, "width": SAMPLE, "height": BOX, "rx": 4.0}
            style["fill"] = theme.step(kind)
            layer.add(element("rect", class_=f"sourced-{kind.value} step", **box, **style))
        else:
            layer.line(x, y, x + SAMPLE, y, class_=f"sourced-{kind.value}", **style)
        layer.text((meaning,), x + SAMPLE + 10, y, SIZE, fill=theme.ink, font_family=font)
        x += _item_width(meaning) + SPACE
