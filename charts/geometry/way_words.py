"""How to get from one place to another, in thumbs."""

from solemap.charts.geometry.phrase import Phrase, phrase
from solemap.charts.geometry.point import Point
from solemap.data.wording import N_

# The width of a thumb's contact, as the art direction draws it. Units: foot units.
THUMB = 55.0
DISTANCES = (
    N_("a touch {direction}"),
    N_("one thumb {direction}"),
    N_("two thumbs {direction}"),
    N_("three thumbs {direction}"),
    N_("four thumbs {direction}"),
    N_("four thumbs or more {direction}"),
)


def way_words(start: Point, end: Point, *, is_side: bool = False) -> Phrase:
    """How to get from one point to another: "one thumb towards the heel"."""
    across, along = end.x - start.x, end.y - start.y
    distance = (across**2 + along**2) ** 0.5
    if is_side:
        across, along = along, across
    if abs(along) >= abs(across):
        direction = N_("towards the toes") if along > 0 else N_("towards the heel")
    elif is_side:
        direction = N_("upwards") if across > 0 else N_("towards the sole")
    else:
        direction = N_("towards the outer edge") if across > 0 else N_("towards the inner edge")
    thumbs = min(round(distance / THUMB), len(DISTANCES) - 1)
    return phrase(DISTANCES[thumbs], direction=phrase(direction))
