"""Whether a name fits inside its own patch, and where. Units: viewBox units."""

from dataclasses import dataclass

import numpy as np
import shapely
from shapely import Geometry

from solemap.charts.geometry.curve import Array
from solemap.charts.geometry.point import Point
from solemap.charts.labels import LINE_HEIGHT, Name
from solemap.charts.script import line_breaks
from solemap.charts.text_width import text_width

PAD = 1.0
# Names inside may be this much smaller than those outside: 11 to 13 CSS pixels.
SMALLER = 0.95
PLACES = 24


@dataclass(eq=False)
class Inside:
    """A name that fits in its patch, and the places it may take, best first."""

    name: Name
    lines: tuple[str, ...]
    type_size: float
    places: Array
    boxes: Array
    chosen: int = 0


def fit_inside(name: Name, size: float, *, semibold: bool) -> Inside | None:
    """The largest type and the fewest lines that its patch has room for."""
    for type_size in (size, size * SMALLER):
        for lines in line_breaks(name.text)[:2]:
            width = max(text_width(line, type_size, semibold=semibold) for line in lines) + 2 * PAD
            half = np.array([width, type_size * (LINE_HEIGHT * len(lines) - 0.2)]) / 2
            places = _places(name.room, name.target, half)
            if len(places):
                boxes = np.hstack([places - half, places + half])
                return Inside(name, lines, type_size, places, boxes)
    return None


def _places(room: Geometry, target: Point, half: Array) -> Array:
    """Centres at which a box lies inside the room, nearest to the target first.

    `half`: half the width and height of the box.
    """
    if room.is_empty:
        return np.empty((0, 2))
    # A box holds a disc of its smaller half, so its centre lies at least that far inside.
    core = room.buffer(-float(half.min()))
    if core.is_empty:
        return np.empty((0, 2))
    low, high = np.array(core.bounds).reshape(2, 2)
    steps = [np.linspace(a, b, count) for a, b, count in zip(low, high, (25, 33), strict=True)]
    centres = np.vstack([[target], np.array(np.meshgrid(*steps)).reshape(2, -1).T])
    centres = centres[shapely.contains_xy(core, centres)]
    boxes = shapely.box(*(centres - half).T, *(centres + half).T)
    shapely.prepare(room)
    centres = centres[shapely.contains(room, boxes)]
    return np.asarray(centres[np.argsort(np.hypot(*(centres - target).T), kind="stable")][:PLACES])
