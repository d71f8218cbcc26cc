"""Two kinds of place: on the drawing, in foot units, and on the foot's own grid."""

from collections.abc import Iterable
from typing import NamedTuple


class Point(NamedTuple):
    """Units: foot units. x lateral positive from the long axis, y heel to toes.

    Seen from the side, x runs from heel to toes and y is the height.
    """

    x: float
    y: float


class GridPoint(NamedTuple):
    """On the sole and the top: across 0..5 medial to lateral, along 0..5 heel to toes."""

    across: float
    along: float


class SidePoint(NamedTuple):
    """Seen from the side: along 0..5 heel to toes, up 0..2 sole's edge, ridge, leg's cut."""

    along: float
    up: float


def mirror(points: Iterable[Point]) -> list[Point]:
    """Right-foot drawing points as left-foot drawing points, and the other way round."""
    return [Point(-point.x, point.y) for point in points]
