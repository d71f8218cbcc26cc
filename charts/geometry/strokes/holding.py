"""Where the holding hand lies round the foot: pieces of the contour, a little outside it."""

from typing import Final

import shapely
from shapely import LineString, box

from solemap.charts.geometry.frames import Frame
from solemap.data.models.stroke import Held

# How far outside the foot the hand is drawn. Units: foot units.
OUTSIDE: Final = 20.0
# From where to where along the foot, heel to toes. Units: foot units.
STRETCHES: Final = {
    Held.HEEL: (-100.0, 190.0),
    Held.ARCH: (330.0, 560.0),
    Held.EDGES: (300.0, 640.0),
    Held.BALL: (590.0, 760.0),
}


def holding_lines(frame: Frame, held: Held) -> tuple[LineString, ...]:
    """One line round the heel, or one along each edge; on the sides along the sole only."""
    first, last = STRETCHES[held]
    rim = shapely.Polygon(frame.outline.buffer(OUTSIDE).exterior).exterior
    far = 10_000.0
    if frame.view.is_side:
        top = 150.0 if held is Held.HEEL else 60.0
        window = box(first, -far, last, top)
    else:
        window = box(-far, first, far, last)
    found = shapely.line_merge(shapely.intersection(LineString(rim.coords), window))
    return tuple(
        line.simplify(0.8)
        for line in shapely.get_parts(found)
        if isinstance(line, LineString) and line.length > OUTSIDE
    )
