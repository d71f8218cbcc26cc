"""The structures under a place, in words that somebody who never saw a skeleton can follow."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from solemap.data.models.bone import Bone, Row

ORDINALS = {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth"}
TOES = {1: "the big toe", 2: "the second toe", 3: "the third toe", 4: "the fourth toe"} | {
    5: "the little toe"
}


class Segment(StrEnum):
    """A part of a long bone."""

    WHOLE = ""
    BASE = "base"
    SHAFT = "shaft"
    HEAD = "head"


@dataclass(frozen=True)
class Touched:
    """A structure that lies under a place. Units: `share` in square foot units."""

    bone: Bone
    segment: Segment
    share: float = 0.0
    is_covered: bool = True


def words_of(touched: Sequence[Touched], *, at_least: float = 0.0) -> tuple[str, ...]:
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
    return tuple(dict.fromkeys(_phrase(group) for group in ordered))


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


def _phrase(group: list[Touched]) -> str:
    bone = group[0].bone
    rays = sorted({each.bone.ray for each in group if each.bone.ray})
    plural = "s" if len(rays) > 1 else ""
    match bone.row:
        case Row.METATARSAL:
            segment = group[0].segment
            name = f"{_series([ORDINALS[ray] for ray in rays], rays)} metatarsal{plural}"
            return f"{segment}{plural} of the {name}" if segment else name
        case Row.TOE_JOINT:
            own = "their long bones" if plural else "its long bone"
            return f"joint{plural} of {_toes(rays)} with {own}"
        case Row.FIRST_BONE | Row.MIDDLE_BONE | Row.END_BONE:
            return f"{bone.row.value.replace('-', ' ')}{plural} of {_toes(rays)}"
    return bone.name()


def _toes(rays: list[int]) -> str:
    if len(rays) == 1:
        return TOES[rays[0]]
    if len(rays) == 5:
        return "all the toes"
    return f"toes {_series([str(ray) for ray in rays], rays)}"


def _series(names: list[str], rays: list[int]) -> str:
    """One, "a and b", "a to c" for a run, else "a, b and d"."""
    if len(names) < 3:
        return " and ".join(names)
    if rays[-1] - rays[0] == len(rays) - 1:
        return f"{names[0]} to {names[-1]}"
    return f"{', '.join(names[:-1])} and {names[-1]}"
