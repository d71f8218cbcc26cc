"""The structures under a place, in words that somebody who never saw a skeleton can follow."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from solemap.charts.geometry.phrase import NP_, BoneName, Phrase, phrase
from solemap.charts.geometry.toe_words import of_toes
from solemap.data.models.bone import Bone, Row
from solemap.data.wording import N_

ORDINALS = {
    1: NP_("of a metatarsal", "first"),
    2: NP_("of a metatarsal", "second"),
    3: NP_("of a metatarsal", "third"),
    4: NP_("of a metatarsal", "fourth"),
    5: NP_("of a metatarsal", "fifth"),
}


class Segment(StrEnum):
    """A part of a long bone."""

    WHOLE = ""
    BASE = "base"
    SHAFT = "shaft"
    HEAD = "head"


# For one metatarsal, and for several.
METATARSALS = {
    Segment.WHOLE: (N_("{ordinal} metatarsal"), N_("{ordinals} metatarsals")),
    Segment.BASE: (
        N_("base of the {ordinal} metatarsal"),
        N_("bases of the {ordinals} metatarsals"),
    ),
    Segment.SHAFT: (
        N_("shaft of the {ordinal} metatarsal"),
        N_("shafts of the {ordinals} metatarsals"),
    ),
    Segment.HEAD: (
        N_("head of the {ordinal} metatarsal"),
        N_("heads of the {ordinals} metatarsals"),
    ),
}
# For one toe, and for several.
OF_TOES = {
    Row.TOE_JOINT: (
        N_("joint of {toe} with its long bone"),
        N_("joints of {toes} with their long bones"),
    ),
    Row.FIRST_BONE: (N_("first bone of {toe}"), N_("first bones of {toes}")),
    Row.MIDDLE_BONE: (N_("middle bone of {toe}"), N_("middle bones of {toes}")),
    Row.END_BONE: (N_("end bone of {toe}"), N_("end bones of {toes}")),
}


@dataclass(frozen=True)
class Touched:
    """A structure that lies under a place. Units: `share` in square foot units."""

    bone: Bone
    segment: Segment
    share: float = 0.0
    is_covered: bool = True


def words_of(touched: Sequence[Touched], *, at_least: float = 0.0) -> tuple[Phrase, ...]:
    """Neighbours of one row in one phrase: "heads of the second to fourth metatarsals".

    The largest share first, equal ones in the order given. What has a share smaller than
    `at_least` is left out, unless the place covers it.
    """
    groups: dict[tuple[str, str], list[Touched]] = defaultdict(list)
    for each in _joined(touched):
        row = each.bone.row.value if each.bone.row else each.bone.id
        groups[row, each.segment].append(each)
    kept = [
        group
        for group in groups.values()
        if sum(each.share for each in group) >= at_least or any(each.is_covered for each in group)
    ]
    ordered = sorted(kept, key=lambda group: -sum(each.share for each in group))
    # Left and right of a pair have one name: each name once.
    return tuple({str(said): said for said in map(_phrase, ordered)}.values())


def _joined(touched: Sequence[Touched]) -> list[Touched]:
    """A long bone of which base, shaft and head are touched is touched as a whole."""
    segments: dict[str, list[Touched]] = defaultdict(list)
    for each in touched:
        segments[each.bone.id].append(each)
    result = []
    for group in segments.values():
        if len(group) == 3:
            share = sum(each.share for each in group)
            result.append(Touched(group[0].bone, Segment.WHOLE, share))
        else:
            result.extend(group)
    return result


def _phrase(group: list[Touched]) -> Phrase:
    bone = group[0].bone
    rays = tuple(sorted({each.bone.ray for each in group if each.bone.ray}))
    if bone.row is None:
        return phrase("{bone}", bone=BoneName(bone))
    if bone.row is Row.METATARSAL:
        one, many = METATARSALS[group[0].segment]
        if len(rays) == 1:
            return phrase(one, ordinal=ORDINALS[rays[0]])
        return phrase(many, ordinals=_series(rays))
    one, many = OF_TOES[bone.row]
    return phrase(one, toe=of_toes(rays)) if len(rays) == 1 else phrase(many, toes=_toes(rays))


def _toes(rays: tuple[int, ...]) -> Phrase:
    if len(rays) < 3 or rays[-1] - rays[0] == len(rays) - 1:
        return of_toes(rays)
    return phrase(
        N_("toes {first}, {middle} and {last}"), first=rays[0], middle=rays[1], last=rays[-1]
    )


def _series(rays: tuple[int, ...]) -> Phrase:
    """Two with "and", a run with "to", else each by itself."""
    first, last = ORDINALS[rays[0]], ORDINALS[rays[-1]]
    if len(rays) == 2:
        return phrase(N_("{first} and {last}"), first=first, last=last)
    if rays[-1] - rays[0] == len(rays) - 1:
        return phrase(N_("{first} to {last}"), first=first, last=last)
    middle = ORDINALS[rays[1]]
    return phrase(N_("{first}, {middle} and {last}"), first=first, middle=middle, last=last)
