"""Where a place lies, in words that a person can follow with a thumb; each phrase whole."""

from solemap.charts.geometry.phrase import NP_, Phrase, phrase, stretch_end
from solemap.charts.geometry.point import GridPoint, SidePoint
from solemap.charts.geometry.side import RIDGE
from solemap.charts.geometry.side_words import side_words
from solemap.charts.geometry.toe_words import on_toes
from solemap.data.models.vocabulary import Band, Foot, View
from solemap.data.place import ANKLE_ON_TOP
from solemap.data.wording import N_

VIEW_WORDS = {
    (View.PLANTAR, Foot.RIGHT): N_("right sole"),
    (View.PLANTAR, Foot.LEFT): N_("left sole"),
    (View.DORSAL, Foot.RIGHT): N_("top of the right foot"),
    (View.DORSAL, Foot.LEFT): N_("top of the left foot"),
    (View.MEDIAL, Foot.RIGHT): N_("inner side of the right foot"),
    (View.MEDIAL, Foot.LEFT): N_("inner side of the left foot"),
    (View.LATERAL, Foot.RIGHT): N_("outer side of the right foot"),
    (View.LATERAL, Foot.LEFT): N_("outer side of the left foot"),
}
BESIDE = {Foot.RIGHT: N_("beside the right foot"), Foot.LEFT: N_("beside the left foot")}
BANDS = (Band.HEEL, Band.LOWER_ARCH, Band.UPPER_ARCH, Band.BALL, Band.TOES)

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
) -> Phrase:
    """For example "right sole, zones 3 to 5, just under the ball"."""
    start = phrase(VIEW_WORDS[view, foot])
    if up is not None:
        return phrase(N_("{foot}, {place}"), foot=start, place=side_words(view, along, up))
    low, high = along
    if toes and low > 3.75:
        return phrase(N_("{foot}, {place}"), foot=start, place=on_toes(view, toes, low, high))
    height = _height_on_top(low, high) if view is View.DORSAL else _height(low, high)
    return phrase(N_("{foot}, {zones}, {height}"), foot=start, zones=_zones(strips), height=height)


def point_words(view: View, foot: Foot, place: GridPoint | SidePoint) -> Phrase:
    """Words for one touched point."""
    along = (place.along, place.along)
    if isinstance(place, SidePoint):
        return place_words(view, foot, (), (), along, (place.up, place.up))
    strip = min(int(place.across), 4) + 1
    return place_words(view, foot, (strip,), (strip,) if place.along > 4 else (), along)


def _reaches_into(span: tuple[float, float], band: tuple[float, float]) -> bool:
    shared = min(span[1], band[1]) - max(span[0], band[0])
    return shared > min(TOUCH, (span[1] - span[0]) / 2)


def _zones(strips: tuple[int, ...]) -> Phrase:
    """Longitudinal zones, the first and the last of them."""
    if len(strips) == 1:
        return phrase(N_("zone {number}"), number=strips[0])
    if len(strips) == 2:
        return phrase(N_("zones {first} and {last}"), first=strips[0], last=strips[1])
    return phrase(N_("zones {first} to {last}"), first=strips[0], last=strips[-1])


def _height(low: float, high: float) -> Phrase:
    """The stretch of `along` against the guide lines that a person can see or feel."""
    middle = (low + high) / 2
    if high - low > 1.6:
        return phrase(N_("from {start} to {end}"), start=_mark(low), end=_mark(high))
    if low >= 3.5:
        return phrase(N_("along the roots of the toes"))
    if low >= 2.85:
        is_in_it = high - low > 0.3 or middle > 3.2
        return phrase(
            N_("in the ball of the foot") if is_in_it else N_("at the lower rim of the ball")
        )
    if middle >= 2.9:
        return phrase(N_("across the lower rim of the ball"))
    if middle >= 2.45:
        return phrase(N_("just under the ball"))
    if middle >= 2.12:
        return phrase(N_("in the upper arch"))
    if middle >= 1.88:
        return phrase(N_("across the middle of the foot"))
    if middle >= 1.4:
        return phrase(N_("in the lower arch"))
    if middle >= 0.98:
        return phrase(N_("just in front of the heel"))
    return phrase(
        N_("in the middle of the heel") if middle >= 0.35 else N_("at the back of the heel")
    )


def _height_on_top(low: float, high: float) -> Phrase:
    middle = (low + high) / 2
    if high - low > 1.6:
        return phrase(N_("from {start} to {end}"), start=_mark_on_top(low), end=_mark_on_top(high))
    if low >= 3.5:
        return phrase(N_("along the roots of the toes"))
    if middle >= 2.9:
        return phrase(N_("over the long bones behind the toes"))
    if middle >= 1.9:
        return phrase(N_("on the instep"))
    return phrase(N_("at the bend of the ankle") if middle >= 1.4 else N_("beside the leg"))


def _mark_on_top(along: float) -> Phrase:
    return stretch_end(
        along,
        (
            (1.4, NP_("end of a stretch", "the ankle")),
            (2.7, NP_("end of a stretch", "the instep")),
            (4.3, NP_("end of a stretch", "the roots of the toes")),
        ),
        NP_("end of a stretch", "the tips of the toes"),
    )


def _mark(along: float) -> Phrase:
    return stretch_end(
        along,
        (
            (0.5, NP_("end of a stretch", "the back of the heel")),
            (1.4, NP_("end of a stretch", "the heel")),
            (2.4, NP_("end of a stretch", "the middle of the foot")),
            (3.4, NP_("end of a stretch", "the ball")),
            (4.3, NP_("end of a stretch", "the roots of the toes")),
        ),
        NP_("end of a stretch", "the tips of the toes"),
    )
