"""What is to be named, and a name in its place. Units: viewBox units."""

from dataclasses import dataclass

from shapely import Geometry

from solemap.charts.geometry.point import Point
from solemap.data.models.vocabulary import Foot

LINE_HEIGHT = 1.15


@dataclass(frozen=True)
class Name:
    """One thing to be named on one foot: where its leader ends and where its name could stand.

    `is_medial`: its place is nearer to the medial edge. `room`: the seen part of its patch.
    """

    key: str
    zone: str
    foot: Foot
    text: str
    target: Point
    is_medial: bool
    room: Geometry


@dataclass(frozen=True)
class Label:
    """A name in its place. `leaders` run from the label to the press points."""

    key: str
    zone: str
    feet: tuple[Foot, ...]
    lines: tuple[str, ...]
    size: float
    at: Point
    anchor: str
    is_one_sided: bool
    leaders: tuple[tuple[Point, Point], ...] = ()
