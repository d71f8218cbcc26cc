"""The words of a body figure: its title, the four lines by name, the sides, the strips' numbers."""

import numpy as np

from solemap.charts.body_plate import HAIR, LINES
from solemap.charts.body_stage import BodyStage
from solemap.charts.figure_options import FigureSide
from solemap.charts.geometry.body_map import BodyMap
from solemap.charts.svg import Element
from solemap.charts.theme import Theme
from solemap.data.models.figure import BodyView
from solemap.data.wording import N_, Wording

SERIF = "serif"
# Units: body units.
NAME_SIZE = 27.0
NUMBER_SIZE = 17.0
NUMBERED_AT = -0.13

LINE_NAMES = {
    "shoulder": N_("shoulder line"),
    "diaphragm": N_("diaphragm line"),
    "waist": N_("waist line"),
    "pelvis": N_("pelvic line"),
}
CAPTIONS = {BodyView.FRONT: N_("Front"), BodyView.BACK: N_("Back")}
TITLES = {
    FigureSide.FRONT: N_("The body from the front, in the frame of the foot"),
    FigureSide.BACK: N_("The body from the back, in the frame of the foot"),
    FigureSide.BOTH: N_("The body from the front and the back, in the frame of the foot"),
}
DESCRIPTION = N_(
    "Five strips a side, and the shoulder, diaphragm, waist and pelvic lines, as on the soles. It "
    "shows how the map was reasoned, not what a foot can do."
)


class BodyWords:
    """What is written beside one figure, in one language."""

    def __init__(self, stage: BodyStage, body_map: BodyMap, theme: Theme, words: Wording) -> None:
        self._stage = stage
        self._map = body_map
        self._theme = theme
        self._words = words

    def describe(self, root: Element, side: FigureSide) -> Element:
        return root.described(self._words.gettext(TITLES[side]), self._words.gettext(DESCRIPTION))

    def draw_line_names(self, root: Element) -> None:
        """Beside the figure, or once in the gutter, with a hair to the body behind its arms."""
        theme, stage = self._theme, self._stage
        layer = root.group(class_="layer-labels", fill=theme.ink, font_family=SERIF)
        for name, along in LINES:
            y = stage.to_page_y(self._map.frame.map(np.array([[5.0, along]]))[0][1])
            for start, end in stage.hairs:
                layer.line(
                    start,
                    y,
                    end,
                    y,
                    class_="leader",
                    data_line=name,
                    stroke=theme.edge,
                    stroke_width=HAIR,
                )
            layer.text(
                (self._words.gettext(LINE_NAMES[name]),),
                stage.names_at,
                y,
                NAME_SIZE,
                text_anchor=stage.names_anchor,
            )

    def draw_captions(self, root: Element) -> None:
        layer = root.group(class_="captions", fill=self._theme.ink, font_family=SERIF)
        for standing in self._stage.standings:
            layer.text(
                (self._words.gettext(CAPTIONS[standing.view]),),
                standing.axis,
                self._stage.caption_y,
                NAME_SIZE,
                class_="caption",
                text_anchor="middle",
            )
            for strip in (-5, -4, -3, -2, -1, 1, 2, 3, 4, 5):
                place = np.array([[strip - np.sign(strip) * 0.5, NUMBERED_AT]])
                x, y = standing.to_page(*self._map.frame.map(place)[0])
                layer.text(
                    (str(abs(strip)),),
                    x,
                    y,
                    NUMBER_SIZE,
                    class_="strip-number",
                    text_anchor="middle",
                )
