"""The eight movements that every technique is made of, run over a zone's own shape.

`glide` and `pinch` go along the middle, `walk` goes in rows, `circle`, `hold`, `hook` and `rotate`
stay round the press point, `tap` hops over the place. A contact is never wider than its zone: on a
narrow one a thumb works with its edge.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
import shapely
from shapely import Geometry, LineString, Polygon
from shapely.affinity import rotate

from solemap.charts.geometry.curve import Array
from solemap.charts.geometry.foot_map import PlacedZone
from solemap.charts.geometry.point import Point
from solemap.charts.geometry.strokes.track import Contact, Track, Way, fine
from solemap.data.models.technique import Primitive

# Rows lie so far apart that their contacts meet. Units: of the contact's width.
ROW = 0.9
# A contact shorter than this could not be seen. Units: foot units.
NARROWEST = 12.0
CIRCLES = 3
# A hook goes in and draws back a little. Units: of the contact's length.
DRAWN_BACK = 0.8
TAPS = 9


def run_over(zone: PlacedZone, primitive: Primitive, contact: Contact) -> Track:
    """The track of one repetition on one zone."""
    part = _largest(zone.polygon)
    inside = shapely.maximum_inscribed_circle(part, tolerance=1.0).length
    small = contact.narrowed(max(NARROWEST, 2 * inside))
    points, way, returns = _RUNS[primitive](Ground(part, zone.press_point, small))
    return Track(zone.view, points, small, way, returns, zone=zone.zone.id)


def _largest(polygon: Geometry) -> Polygon:
    parts = [part for part in shapely.get_parts(polygon) if isinstance(part, Polygon)]
    return max(parts, key=lambda part: float(part.area))


Run = tuple[Array, Way, bool]


@dataclass(frozen=True)
class Ground:
    """What a movement is run over: the zone's largest part, where it is pressed, and by what."""

    part: Polygon
    middle: Point
    contact: Contact

    @property
    def room(self) -> float:
        """From the press point to the edge."""
        return float(self.part.exterior.distance(shapely.Point(self.middle)))


def _glide(on: Ground) -> Run:
    return _middle(on.part, on.contact), Way.SLIDE, True


def _walk(on: Ground) -> Run:
    """Rows along the longer side, each beside the last, there and back like a furrow."""
    rows = _rows(on.part, on.contact)
    if len(rows) < 2:
        return _middle(on.part, on.contact), Way.SLIDE, False
    turned = [row if index % 2 == 0 else row[::-1] for index, row in enumerate(rows)]
    return fine(np.vstack(turned)), Way.SLIDE, False


def _circle(on: Ground) -> Run:
    radius = min(24.0, max(5.0, on.room - on.contact.width / 2))
    return _round(on, radius, CIRCLES), Way.SLIDE, False


def _rotate(on: Ground) -> Run:
    return _round(on, min(40.0, max(10.0, on.room)), 1), Way.TURN, True


def _hold(on: Ground) -> Run:
    return np.array([on.middle]), Way.STAND, False


def _hook(on: Ground) -> Run:
    x, y = on.middle
    back = min(14.0, DRAWN_BACK * on.contact.length)
    return fine(np.array([[x, y], [x, y - back]])), Way.SLIDE, True


def _tap(on: Ground) -> Run:
    line = LineString(_walk(on)[0])
    spots = [line.interpolate(share, normalized=True) for share in np.linspace(0, 1, TAPS)]
    return np.array([[spot.x, spot.y] for spot in spots]), Way.STAND, False


_RUNS: Mapping[Primitive, Callable[[Ground], Run]] = MappingProxyType(
    {
        Primitive.GLIDE: _glide,
        Primitive.WALK: _walk,
        Primitive.CIRCLE: _circle,
        Primitive.HOLD: _hold,
        Primitive.HOOK: _hook,
        Primitive.PINCH: _glide,
        Primitive.ROTATE: _rotate,
        Primitive.TAP: _tap,
    }
)


def _round(on: Ground, radius: float, turns: int) -> Array:
    angles = np.linspace(0, 2 * np.pi * turns, 48 * turns + 1)
    centre = np.array(on.middle)
    return np.asarray(centre + radius * np.column_stack([np.cos(angles), np.sin(angles)]))


def _middle(part: Polygon, contact: Contact) -> Array:
    """A line along the middle of the place: the middles of slices across its longer side."""
    angle, centre = _lie(part)
    flat = rotate(part, -angle, origin=centre, use_radians=True)
    low, _, high, _ = flat.bounds
    inset = min(contact.length / 2, (high - low) * 0.4)
    stations = np.linspace(low + inset, high - inset, 9)
    spots = [spot for x in stations if (spot := _slice(flat, float(x))) is not None]
    if len(spots) < 2:
        spots = [(low + inset, flat.centroid.y), (high - inset, flat.centroid.y)]
    return _turned_back(np.array(spots), angle, centre)


def _slice(flat: Polygon, x: float) -> tuple[float, float] | None:
    """The middle of the longest piece of an upright cut."""
    _, bottom, _, top = flat.bounds
    cut = flat.intersection(LineString([(x, bottom - 1), (x, top + 1)]))
    pieces = [piece for piece in shapely.get_parts(cut) if piece.length > 0]
    if not pieces:
        return None
    longest = max(pieces, key=lambda piece: float(piece.length))
    return x, float(longest.centroid.y)


def _rows(part: Polygon, contact: Contact) -> list[Array]:
    """Rows that keep half a contact from the edge, from the end nearer the toes downwards."""
    angle, centre = _lie(part)
    flat = rotate(part, -angle, origin=centre, use_radians=True)
    left, bottom, right, top = flat.bounds
    room = top - bottom - contact.width
    if room < contact.width * ROW / 2:
        return []
    count = int(np.ceil(room / (contact.width * ROW))) + 1
    half = contact.width / 2
    rows = []
    for y in np.linspace(top - half, bottom + half, count):
        cut = flat.buffer(-half * 0.9).intersection(LineString([(left - 1, y), (right + 1, y)]))
        pieces = [piece for piece in shapely.get_parts(cut) if piece.length > 0]
        if pieces:
            longest = max(pieces, key=lambda piece: float(piece.length))
            row = np.array(longest.coords)
            rows.append(_turned_back(row[np.argsort(row[:, 0])], angle, centre))
    return rows


def _lie(part: Polygon) -> tuple[float, tuple[float, float]]:
    """Which way the longer side runs, in radians, and the middle that it is turned about."""
    box = np.array(part.minimum_rotated_rectangle.exterior.coords)[:-1]
    first, second = box[1] - box[0], box[2] - box[1]
    side = first if np.hypot(*first) >= np.hypot(*second) else second
    # Towards the toes, or to the outer edge: a way has one beginning.
    if (round(float(side[1]), 6), round(float(side[0]), 6)) < (0, 0):
        side = -side
    return float(np.arctan2(side[1], side[0])), (part.centroid.x, part.centroid.y)


def _turned_back(points: Array, angle: float, centre: tuple[float, float]) -> Array:
    line = rotate(LineString(points), angle, origin=centre, use_radians=True)
    return fine(np.array(line.coords))
