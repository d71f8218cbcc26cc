"""A stroke: where a hand's contact goes on the foot, in grid coordinates (see `shape`)."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from solemap.data.models.record import Part
from solemap.data.models.shape import GridPair
from solemap.data.models.vocabulary import View


class Instrument(StrEnum):
    """What of the hand touches the foot."""

    THUMB = "thumb"
    THUMBS = "thumbs"
    THUMB_AND_FINGER = "thumb-and-finger"
    FINGER = "finger"
    FINGERS = "fingers"
    KNUCKLES = "knuckles"
    HEEL_OF_HAND = "heel-of-hand"
    HAND = "hand"
    HANDS = "hands"
    BALL = "ball"


class Pressure(StrEnum):
    """How hard. Comfort is the ceiling of every one."""

    LIGHT = "light"
    GENTLE = "gentle"
    FIRM = "firm"
    STRONG = "strong"

    @property
    def scale(self) -> tuple[int, int]:
        """On the scale of the techniques, 0 none to 10 most: our own reading."""
        return _SCALE[self]


_SCALE = {
    Pressure.LIGHT: (1, 2),
    Pressure.GENTLE: (2, 3),
    Pressure.FIRM: (4, 5),
    Pressure.STRONG: (5, 7),
}


class Speed(StrEnum):
    SLOW = "slow"
    STEADY = "steady"
    QUICK = "quick"


class Held(StrEnum):
    """Where the other hand, or both, hold the foot and keep still."""

    HEEL = "heel"
    ARCH = "arch"
    EDGES = "edges"
    BALL = "ball"


class Each(StrEnum):
    """Where a stroke is done again: once a foot, on every toe, in every gap between toes."""

    FOOT = "foot"
    TOE = "toe"
    GAP = "gap"

    @property
    def times(self) -> int:
        """How many such places a foot has."""
        return _TIMES[self]


_TIMES = {Each.FOOT: 1, Each.TOE: 5, Each.GAP: 4}


class Line(Part):
    """A slide along grid points. On toes and gaps they are those of the big toe's side."""

    kind: Literal["line"]
    view: View
    points: Annotated[tuple[GridPair, ...], Field(min_length=2, max_length=24)]
    each: Each = Each.FOOT
    returns: bool = True


class Turn(Part):
    """A joint is turned: the hand keeps hold, so it passes over nothing.

    The place that is held goes round the pivot, a full circle each way or to and fro.
    """

    kind: Literal["turn"]
    view: View
    held: GridPair
    pivot: GridPair
    sweep: Annotated[float, Field(gt=0, le=360, description="degrees")] = 360
    each: Each = Each.FOOT


class Press(Part):
    """Places that are pressed, held or circled one after another, without sliding between them."""

    kind: Literal["press"]
    view: View
    points: Annotated[tuple[GridPair, ...], Field(min_length=1, max_length=24)]
    each: Each = Each.FOOT


Stroke = Annotated[Line | Turn | Press, Field(discriminator="kind")]
