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
DIRECTIONS = {
    "toes": N_("towards the toes"),
    "heel": N_("towards the heel"),
    "up": N_("upwards"),
    "sole": N_("towards the sole"),
    "outer": N_("towards the outer edge"),
    "inner": N_("towards the inner edge"),
}


def way_words(start: Point, end: Point, *, is_side: bool = False) -> Phrase:
    """How to get from one point to another: "one thumb towards the heel"."""
    across, along = end.x - start.x, end.y - start.y
    distance = (across**2 + along**2) ** 0.5
    if is_side:
        across, along = along, across
    if abs(along) >= abs(across):
        direction = "toes" if along > 0 else "heel"
    elif is_side:
        direction = "up" if across > 0 else "sole"
    else:
        direction = "outer" if across > 0 else "inner"
    return _way(min(round(distance / THUMB), len(DISTANCES) - 1), direction)


def every_way() -> dict[str, Phrase]:
    """All that `way_words` may say, by thumbs and direction: for a page that measures by itself."""
    return {
        f"{thumbs}-{direction}": _way(thumbs, direction)
        for thumbs in range(len(DISTANCES))
        for direction in DIRECTIONS
    }


def _way(thumbs: int, direction: str) -> Phrase:
    return phrase(DISTANCES[thumbs], direction=phrase(DIRECTIONS[direction]))
