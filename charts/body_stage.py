"""Where the body figures stand on the page: matrices from body units to the viewBox, and names.

As on the chart of two feet, what both share is named once, in the gutter between them.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from solemap.charts.geometry.point import Point
from solemap.data.models.figure import BodyView

# Units: viewBox units, one to a body unit. The arms reach x 184.
REACH = 186.0
MARGIN = 12.0
GUTTER = 212.0
NAMES = 196.0
TOP = 14.0
HEIGHT = 1000.0
CAPTION = 48.0
# How far a hair stops from its name.
CLEAR = 8.0


@dataclass(frozen=True)
class BodyStanding:
    """One side of the body on the page. The front faces the reader: its right is at the left."""

    view: BodyView
    axis: float
    base: float = TOP + HEIGHT

    @property
    def flip(self) -> int:
        return -1 if self.view is BodyView.FRONT else 1

    @property
    def matrix(self) -> str:
        """From body units to the viewBox, as an SVG matrix's six numbers."""
        return f"{self.flip} 0 0 -1 {self.axis:g} {self.base:g}"

    def to_page(self, x: float, y: float) -> Point:
        return Point(self.axis + self.flip * x, self.base - y)


@dataclass(frozen=True)
class BodyStage:
    """The whole page of a figure. `hairs` run from each body to where the lines' names stand."""

    standings: tuple[BodyStanding, ...]
    width: float
    height: float
    names_at: float
    names_anchor: str
    hairs: tuple[tuple[float, float], ...]

    @property
    def caption_y(self) -> float:
        return TOP + HEIGHT + 28

    def to_page_y(self, y: float) -> float:
        return TOP + HEIGHT - y


def set_body_stage(views: Sequence[BodyView]) -> BodyStage:
    height = TOP + HEIGHT + CAPTION
    first = BodyStanding(views[0], MARGIN + REACH)
    if len(views) == 2:
        second = BodyStanding(views[1], MARGIN + 3 * REACH + GUTTER)
        middle = MARGIN + 2 * REACH + GUTTER / 2
        half = GUTTER / 2 - CLEAR
        hairs = ((first.axis, middle - half), (middle + half, second.axis))
        width = 2 * MARGIN + 4 * REACH + GUTTER
        return BodyStage((first, second), width, height, middle, "middle", hairs)
    left = MARGIN + 2 * REACH
    width = left + NAMES + MARGIN
    return BodyStage((first,), width, height, left + CLEAR, "start", ((first.axis, left),))
