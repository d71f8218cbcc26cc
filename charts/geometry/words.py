"""Where a place lies, in words that a person can follow with a thumb."""

from solemap.charts.geometry.point import GridPoint, Point, SidePoint
from solemap.charts.geometry.side import RIDGE
from solemap.charts.geometry.side_words import side_words
from solemap.data.models.vocabulary import Band, Foot, View
from solemap.data.place import ANKLE_ON_TOP

VIEW_WORDS = {
    View.PLANTAR: "{} sole",
    View.DORSAL: "top of the {} foot",
    View.MEDIAL: "inner side of the {} foot",
    View.LATERAL: "outer side of the {} foot",
}
BANDS = (Band.HEEL, Band.LOWER_ARCH, Band.UPPER_ARCH, Band.BALL, Band.TOES)
TOE_WORDS = {1: "big toe", 2: "second toe", 3: "third toe", 4: "fourth toe", 5: "little toe"}
COUNT_WORDS = ("", "one thumb", "two thumbs", "three thumbs", "four thumbs")

# The width of a thumb's contact, as the art direction draws it. Units: foot units.
THUMB = 55.0
# How much of a band or strip a place must reach into before it is named.
TOUCH = 0.12


def bands_between(
    view: View, along: tuple[float, float], up: tuple[float, float] | None = None
) -> tuple[Band, ...]:
    """The bands that a stretch of `along` reaches into, heel first, the ankle last.

    Seen from the side the ankle is above the ridge; on the top its bend lies across the others.
    """
    bands = tuple(
        band for index, band in enumerate(BANDS) if _reaches_into(along, (index, index + 1))
    )
    if view is View.DORSAL and _reaches_into(along, ANKLE_ON_TOP):
        return (*bands, Band.ANKLE)
    if up is None or up[1] <= RIDGE + TOUCH / 2:
        return bands
    return (Band.ANKLE,) if up[0] >= RIDGE - TOUCH / 2 else (*bands, Band.ANKLE)


def strips_between(low: float, high: float) -> tuple[int, ...]:
    """The longitudinal zones 1 to 5 that a stretch of `across` reaches into."""
    return tuple(index + 1 for index in range(5) if _reaches_into((low, high), (index, index + 1)))


def place_words(
    view: View,
    foot: Foot,
    strips: tuple[int, ...],
    toes: tuple[int, ...],
    along: tuple[float, float],
    up: tuple[float, float] | None = None,
) -> str:
    """For example "right sole, zones 3 to 5, just under the ball"."""
    start = VIEW_WORDS[view].format(foot.value)
    if up is not None:
        return f"{start}, {side_words(view, along, up)}"
    low, high = along
    if toes and low > 3.75:
        return f"{start}, {_on_toes(view, toes, low, high)}"
    height = _height_on_top(low, high) if view is View.DORSAL else _height(low, high)
    return f"{start}, {_zones(strips)}, {height}"


def point_words(view: View, foot: Foot, place: GridPoint | SidePoint) -> str:
    """Words for one touched point."""
    along = (place.along, place.along)
    if isinstance(place, SidePoint):
        return place_words(view, foot, (), (), along, (place.up, place.up))
    strip = min(int(place.across), 4) + 1
    return place_words(view, foot, (strip,), (strip,) if place.along > 4 else (), along)


def way_words(start: Point, end: Point, *, is_side: bool = False) -> str:
    """How to get from one point to another: "one thumb towards the heel"."""
    across, along = end.x - start.x, end.y - start.y
    distance = (across**2 + along**2) ** 0.5
    if is_side:
        across, along = along, across
    if abs(along) >= abs(across):
        direction = "towards the toes" if along > 0 else "towards the heel"
    elif is_side:
        direction = "upwards" if across > 0 else "towards the sole"
    else:
        direction = "towards the outer edge" if across > 0 else "towards the inner edge"
    thumbs = round(distance / THUMB)
    if thumbs == 0:
        return f"a touch {direction}"
    return f"{COUNT_WORDS[min(thumbs, 4)]}{' or more' if thumbs > 4 else ''} {direction}"


def _reaches_into(span: tuple[float, float], band: tuple[float, float]) -> bool:
    shared = min(span[1], band[1]) - max(span[0], band[0])
    return shared > min(TOUCH, (span[1] - span[0]) / 2)


def _on_toes(view: View, toes: tuple[int, ...], low: float, high: float) -> str:
    if len(toes) == 1:
        name = f"the {TOE_WORDS[toes[0]]}"
    elif toes == tuple(range(1, 6)):
        name = "all the toes"
    elif len(toes) == 2:
        name = f"toes {toes[0]} and {toes[1]}"
    else:
        name = f"toes {toes[0]} to {toes[-1]}"
    plural = len(toes) > 1
    if low >= 4.55:
        return f"the tip{'s' if plural else ''} of {name}"
    if high <= 4.5 and low < 4.3:
        return f"the root{'s' if plural else ''} of {name}"
    if low >= 4.2 and high < 4.95:
        part = "back" if view is View.DORSAL else "pad"
        return f"the {part}{'s' if plural else ''} of {name}"
    return f"on {name}"


def _zones(strips: tuple[int, ...]) -> str:
    if len(strips) == 1:
        return f"zone {strips[0]}"
    if len(strips) == 2:
        return f"zones {strips[0]} and {strips[1]}"
    return f"zones {strips[0]} to {strips[-1]}"


def _height(low: float, high: float) -> str:
    """The stretch of `along` against the guide lines that a person can see or feel."""
    middle = (low + high) / 2
    if high - low > 1.6:
        return f"from {_mark(low)} to {_mark(high)}"
    if low >= 3.5:
        return "along the roots of the toes"
    if low >= 2.85:
        return (
            "in the ball of the foot"
            if high - low > 0.3 or middle > 3.2
            else "at the lower rim of the ball"
        )
    if middle >= 2.9:
        return "across the lower rim of the ball"
    if middle >= 2.45:
        return "just under the ball"
    if middle >= 2.12:
        return "in the upper arch"
    if middle >= 1.88:
        return "across the middle of the foot"
    if middle >= 1.4:
        return "in the lower arch"
    if middle >= 0.98:
        return "just in front of the heel"
    return "in the middle of the heel" if middle >= 0.35 else "at the back of the heel"


def _height_on_top(low: float, high: float) -> str:
    middle = (low + high) / 2
    if high - low > 1.6:
        return f"from {_mark_on_top(low)} to {_mark_on_top(high)}"
    if low >= 3.5:
        return "along the roots of the toes"
    if middle >= 2.9:
        return "over the long bones behind the toes"
    if middle >= 1.9:
        return "on the instep"
    return "at the bend of the ankle" if middle >= 1.4 else "beside the leg"


def _mark_on_top(along: float) -> str:
    for limit, name in ((1.4, "the ankle"), (2.7, "the instep"), (4.3, "the roots of the toes")):
        if along < limit:
            return name
    return "the tips of the toes"


def _mark(along: float) -> str:
    for limit, name in (
        (0.5, "the back of the heel"),
        (1.4, "the heel"),
        (2.4, "the middle of the foot"),
        (3.4, "the ball"),
        (4.3, "the roots of the toes"),
    ):
        if along < limit:
            return name
    return "the tips of the toes"
