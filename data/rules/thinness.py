"""A shape is wide enough to be drawn and pressed: thinner than a pen's line it would be nowhere.

Measured on the grid, whose steps are about 200 foot units along and 75 across; the drawing may
differ by a third, so the limit lies well under what any source's place needs.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import dist

from solemap.data.errors import Fault
from solemap.data.models.shape import GridPair, Outline, Patch, Shape, Spot
from solemap.data.models.zone import Placement, Zone
from solemap.data.place import UNITS_ACROSS, UNITS_ALONG
from solemap.data.record_set import RecordSet

RULE = "thinness"
# Units: foot units. A thumb's contact is 55 wide, the gap round a zone's ink takes 5.
THINNEST = 6.0
# From the sole's edge to the ridge on a side view. Units: foot units.
UNITS_UP = 150.0


def check(records: RecordSet) -> Iterator[Fault]:
    for entry in records.entries_of(Zone):
        for index, placement in enumerate(entry.record.placements):
            for number, shape in enumerate(placement.shapes):
                for part, width in _widths(placement, shape):
                    if width < THINNEST:
                        pointer = f"/placements/{index}/shapes/{number}{part}"
                        found = f"about {width:.1f} foot units wide"
                        expected = f"at least {THINNEST:g} foot units, or it cannot be drawn"
                        yield entry.fault(pointer, found, expected, RULE)


def _widths(placement: Placement, shape: Shape) -> Iterator[tuple[str, float]]:
    """Each width of a shape with its pointer inside the shape."""
    if isinstance(shape, Patch):
        yield "/along", (shape.along[1] - shape.along[0]) * UNITS_ALONG
        if shape.across:
            yield "/across", (shape.across[1] - shape.across[0]) * UNITS_ACROSS
        if shape.up:
            yield "/up", (shape.up[1] - shape.up[0]) * UNITS_UP
    elif isinstance(shape, Outline):
        units = (UNITS_ALONG, UNITS_UP) if placement.view.is_side else (UNITS_ACROSS, UNITS_ALONG)
        yield "/points", _width_of(shape.points, units)
    elif isinstance(shape, Spot):
        yield "/radius", 2 * shape.radius
    else:
        yield "/width", shape.width


def _width_of(points: Sequence[GridPair], units: tuple[float, float]) -> float:
    """Twice the area over the edge: for a long strip, its width."""
    ring = [(x * units[0], y * units[1]) for x, y in (*points, points[0])]
    area = abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring))) / 2
    edge = sum(dist(a, b) for a, b in pairwise(ring))
    return 2 * area / edge if edge else 0.0
