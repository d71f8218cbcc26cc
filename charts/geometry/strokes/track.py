"""A track: the way of one contact over one view of the foot. Units: foot units."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

import numpy as np
import shapely
from shapely import LineString

from solemap.charts.geometry.curve import Array
from solemap.data.models.stroke import Instrument
from solemap.data.models.vocabulary import View


@dataclass(frozen=True)
class Contact:
    """What touches the skin: `pads` ellipses side by side, each `width` across the way."""

    width: float
    length: float
    pads: int = 1

    @property
    def reach(self) -> float:
        """From the middle of the way to the outermost edge of the pads."""
        return self.pads * self.width / 2

    def narrowed(self, width: float) -> "Contact":
        """The same pads, no wider than what they work on: a thumb's edge in place of its pad."""
        share = min(1.0, width / (self.pads * self.width))
        return Contact(self.width * share, self.length * share, self.pads)


# A foot of 26 cm is 1000 units, so a thumb's pad of 14 mm is 55.
CONTACTS = {
    Instrument.THUMB: Contact(55, 66),
    Instrument.THUMBS: Contact(55, 66, pads=2),
    Instrument.THUMB_AND_FINGER: Contact(55, 55),
    Instrument.FINGER: Contact(40, 50),
    Instrument.FINGERS: Contact(40, 50, pads=3),
    Instrument.KNUCKLES: Contact(45, 50, pads=2),
    Instrument.HEEL_OF_HAND: Contact(150, 110),
    Instrument.HAND: Contact(250, 150),
    Instrument.HANDS: Contact(110, 150, pads=2),
    Instrument.BALL: Contact(120, 120),
}


# Finer than a hand is, coarser than what is drawn. Units: foot units.
SIMPLE = 1.0


class Way(StrEnum):
    """`slide` keeps touching, `stand` presses place by place, `turn` moves a joint in its grip."""

    SLIDE = "slide"
    STAND = "stand"
    TURN = "turn"


@dataclass(frozen=True, eq=False)
class Track:
    """`points` (n, 2): a fine polyline, or the places of a `stand` one by one.

    `place` is the number of the toe or gap that it is on, `zone` the zone whose shape it fills.
    """

    view: View
    points: Array
    contact: Contact
    way: Way = Way.SLIDE
    returns: bool = True
    place: int | None = None
    zone: str | None = None

    @cached_property
    def line(self) -> LineString:
        return LineString(self.points)

    def at(self, share: float) -> tuple[float, float]:
        """Where the contact is when it has gone a share of the way out."""
        if self.way is Way.STAND:
            index = min(int(share * len(self.points)), len(self.points) - 1)
            x, y = self.points[index]
        else:
            spot = self.line.interpolate(share, normalized=True)
            x, y = spot.x, spot.y
        return float(x), float(y)

    @cached_property
    def few_points(self) -> tuple[tuple[float, float], ...]:
        """The way with as few points as a hand can tell; of a `stand`, its places."""
        points = self.points
        if self.way is not Way.STAND:
            points = shapely.get_coordinates(self.line.simplify(SIMPLE))
        return tuple((round(float(x), 1), round(float(y), 1)) for x, y in points)

    @cached_property
    def swept(self) -> shapely.Geometry:
        """All skin that the contact touches; a turn touches what it holds and slides over none."""
        if self.way is Way.STAND:
            return shapely.MultiPoint(self.points).buffer(self.contact.reach)
        return self.line.buffer(self.contact.reach)


def fine(points: Array, step: float = 4.0) -> Array:
    """The polyline with a point at least every `step`."""
    lengths = np.hypot(*np.diff(points, axis=0).T)
    pieces = [points[:1]]
    for start, end, length in zip(points[:-1], points[1:], lengths, strict=True):
        count = max(1, int(np.ceil(length / step)))
        pieces.append(start + (end - start) * (np.arange(1, count + 1) / count)[:, None])
    return np.vstack(pieces)
