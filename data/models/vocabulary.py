"""The closed words of the zone map: one word per idea, everywhere."""

from enum import StrEnum


class Foot(StrEnum):
    """Side is data: a left foot is a left foot whatever the drawing does."""

    LEFT = "left"
    RIGHT = "right"

    @property
    def other(self) -> "Foot":
        return Foot.LEFT if self is Foot.RIGHT else Foot.RIGHT


class View(StrEnum):
    """Where one looks from. People read sole, top, inner side, outer side."""

    PLANTAR = "plantar"
    DORSAL = "dorsal"
    MEDIAL = "medial"
    LATERAL = "lateral"

    @property
    def is_side(self) -> bool:
        return self in (View.MEDIAL, View.LATERAL)


class Band(StrEnum):
    """The parts of the foot between two guide lines, and the ankle above them."""

    HEEL = "heel"
    LOWER_ARCH = "lower-arch"
    UPPER_ARCH = "upper-arch"
    BALL = "ball"
    TOES = "toes"
    ANKLE = "ankle"


class Laterality(StrEnum):
    """On which feet a part of the body is placed. `disputed`: the charts differ."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"
    DISPUTED = "disputed"


class Sourcing(StrEnum):
    """Who says so, as the line on the chart shows it."""

    BOTH = "both"
    ONE = "one"
    DISPUTED = "disputed"
    SINGLE = "single"
