"""Where the feet stand on the page: the matrix from foot units to the viewBox, margins, columns."""

from dataclasses import dataclass, replace
from enum import StrEnum

from solemap.charts.geometry.point import Point
from solemap.data.models.vocabulary import Foot, View

# Units: viewBox units, one to a foot unit. The foot reaches x -165 (medial) to 214 (lateral).
MEDIAL_REACH = 166.0
LATERAL_REACH = 214.0
MARGIN = 206.0
GUTTER = 240.0
TOP = 34.0
LENGTH = 1000.0
CAPTION = 46.0
LEGEND = 62.0
COLUMN_GAP = 22.0
# What a picture of the foot alone leaves round it.
EDGE = 34.0
# Seen from the side: the leg is cut at 400, names stand in rows above and below.
SIDE_MARGIN = 120.0
HEIGHT = 400.0
ROWS = 118.0


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
    """One foot on the page: where its x 0 and y 0 are, and where its caption stands.

    `flip` is -1 where the foot's x points to the left of the page: x is lateral on the sole and
    the top, towards the toes on the sides.
    """

    foot: Foot
    axis: float
    flip: int
    base: float = TOP + LENGTH
    caption_x: float = 0.0

    @property
    def matrix(self) -> str:
        """From foot units to the viewBox, as an SVG matrix's six numbers."""
        return f"{self.flip} 0 0 -1 {self.axis:g} {self.base:g}"

    def to_view(self, point: Point) -> Point:
        return Point(self.axis + self.flip * point.x, self.base - point.y)

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
    is_side: bool = False

    @property
    def gutter(self) -> float | None:
        """The middle between the feet, where shared names stand once."""
        return self.width / 2 if len(self.standings) == 2 and not self.is_side else None

    def caption_at(self, standing: Standing) -> Point:
        below = ROWS + 12 if self.is_side else 30
        return Point(standing.caption_x, standing.base + below)

    @property
    def caption_size(self) -> float:
        return 24.0 if self.is_side else 17.0

    @property
    def legend(self) -> float:
        return self.height - LEGEND + 22


def set_stage(view: View, foot: ChartFoot) -> Stage:
    """Toes up on the sole and the top; on the sides toes as they point when one looks there."""
    return _side_stage(view, foot) if view.is_side else _plan_stage(view, foot)


def cropped(stage: Stage) -> Stage:
    """The page without the room for names, legend and captions: the feet alone."""
    if stage.is_side:
        # A hand under the sole needs its room.
        aside, above, below = SIDE_MARGIN - EDGE, ROWS, ROWS + CAPTION + LEGEND - 2.5 * EDGE
    else:
        aside, above, below = MARGIN - EDGE, 0.0, CAPTION + LEGEND - EDGE
    standings = tuple(
        replace(
            standing,
            axis=standing.axis - aside,
            base=standing.base - above,
            caption_x=standing.caption_x - aside,
        )
        for standing in stage.standings
    )
    return replace(
        stage,
        standings=standings,
        width=stage.width - 2 * aside,
        height=stage.height - above - below,
    )


def _plan_stage(view: View, foot: ChartFoot) -> Stage:
    height = TOP + LENGTH + CAPTION + LEGEND
    reach = MEDIAL_REACH + LATERAL_REACH
    # Whoever looks down on their own feet has the right one at the right.
    feet = foot.feet[::-1] if view is View.DORSAL else foot.feet
    width = 2 * MARGIN + len(feet) * reach + (len(feet) - 1) * GUTTER
    standings = []
    for index, each in enumerate(feet):
        # Seen from above the right foot's outer edge is at the right, seen from below at the left.
        flip = 1 if (each is Foot.RIGHT) is (view is View.DORSAL) else -1
        left = MARGIN + index * (reach + GUTTER)
        axis = left + (MEDIAL_REACH if flip > 0 else LATERAL_REACH)
        standings.append(Standing(each, axis, flip, caption_x=axis))
    return Stage(tuple(standings), width, height)


def _side_stage(view: View, foot: ChartFoot) -> Stage:
    """One above the other. Looked at from its inner side, a right foot points to the left."""
    feet = foot.feet
    width = 2 * SIDE_MARGIN + LENGTH
    block = ROWS + HEIGHT + ROWS + CAPTION
    standings = []
    for index, each in enumerate(feet):
        flip = -1 if (each is Foot.RIGHT) is (view is View.MEDIAL) else 1
        axis = SIDE_MARGIN if flip > 0 else width - SIDE_MARGIN
        base = TOP + index * block + ROWS + HEIGHT
        standings.append(Standing(each, axis, flip, base, caption_x=width / 2))
    height = TOP + len(feet) * block + LEGEND
    return Stage(tuple(standings), width, height, is_side=True)
