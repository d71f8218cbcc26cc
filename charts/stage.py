"""Where the feet stand on the page: the matrix from foot units to the viewBox, margins, columns."""

from dataclasses import dataclass
from enum import StrEnum

from solemap.charts.geometry.point import Point
from solemap.data.models.vocabulary import Foot

# Units: viewBox units, one to a foot unit. The sole reaches x -165 (medial) to 213 (lateral).
MEDIAL_REACH = 166.0
LATERAL_REACH = 214.0
MARGIN = 206.0
GUTTER = 240.0
TOP = 34.0
LENGTH = 1000.0
CAPTION = 46.0
LEGEND = 62.0
COLUMN_GAP = 22.0


class ChartFoot(StrEnum):
    """Which feet a chart shows."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"

    @property
    def feet(self) -> tuple[Foot, ...]:
        """As they look to somebody who faces the soles: the right foot at the left."""
        return (Foot.RIGHT, Foot.LEFT) if self is ChartFoot.BOTH else (Foot(self.value),)


@dataclass(frozen=True)
class Standing:
    """One foot on the page. `flip` is -1 where lateral points to the left of the page."""

    foot: Foot
    axis: float
    flip: int

    @property
    def matrix(self) -> str:
        """From foot units to the viewBox, as an SVG matrix's six numbers."""
        return f"{self.flip} 0 0 -1 {self.axis:g} {TOP + LENGTH:g}"

    def to_view(self, point: Point) -> Point:
        return Point(self.axis + self.flip * point.x, TOP + LENGTH - point.y)

    @property
    def outer_column(self) -> float:
        """Where labels outside the lateral edge end (or begin)."""
        return self.axis + self.flip * (LATERAL_REACH + COLUMN_GAP)

    @property
    def inner_column(self) -> float:
        return self.axis - self.flip * (MEDIAL_REACH + COLUMN_GAP)


@dataclass(frozen=True)
class Stage:
    """The whole page of a chart."""

    standings: tuple[Standing, ...]
    width: float
    height: float

    @property
    def gutter(self) -> float | None:
        """The middle between the feet, where shared names stand once."""
        return self.width / 2 if len(self.standings) == 2 else None


def set_stage(foot: ChartFoot) -> Stage:
    """Both feet face the reader with the big toes to the middle; one foot stands alone."""
    height = TOP + LENGTH + CAPTION + LEGEND
    reach = MEDIAL_REACH + LATERAL_REACH
    if foot is ChartFoot.BOTH:
        width = 2 * MARGIN + 2 * reach + GUTTER
        right = Standing(Foot.RIGHT, MARGIN + LATERAL_REACH, -1)
        left = Standing(Foot.LEFT, width - MARGIN - LATERAL_REACH, 1)
        return Stage((right, left), width, height)
    width = 2 * MARGIN + reach
    if foot is ChartFoot.RIGHT:
        return Stage((Standing(Foot.RIGHT, MARGIN + LATERAL_REACH, -1),), width, height)
    return Stage((Standing(Foot.LEFT, MARGIN + MEDIAL_REACH, 1),), width, height)
