"""An area lies on the body figure once a side, and in the half of the body that it belongs to.

Paired shapes are of the right half: their mirror is drawn. An organ of one side has no pair.
"""

from collections.abc import Iterator

from solemap.data.errors import Fault
from solemap.data.models.area import Area
from solemap.data.models.figure import BodyPair, BodySpot, FigurePlace
from solemap.data.models.vocabulary import Laterality
from solemap.data.record_set import Entry, RecordSet

RULE = "figures"
ONE_SIDED = (Laterality.LEFT, Laterality.RIGHT)


def check(records: RecordSet) -> Iterator[Fault]:
    for entry in records.entries_of(Area):
        drawn = set()
        for index, place in enumerate(entry.record.figure):
            pointer = f"/figure/{index}"
            if place.view in drawn:
                found = f"the {place.view} again"
                yield entry.fault(f"{pointer}/view", found, "one place a side of the figure", RULE)
            drawn.add(place.view)
            yield from _check_side(entry, place, pointer)


def _check_side(entry: Entry[Area], place: FigurePlace, pointer: str) -> Iterator[Fault]:
    area = entry.record
    if place.is_paired:
        if area.laterality in ONE_SIDED:
            expected = f"no pair, for the area is on the {area.laterality} side"
            yield entry.fault(f"{pointer}/is_paired", True, expected, RULE)
        for at, (across, _) in _points(place):
            if across < 0:
                yield entry.fault(f"{pointer}{at}/0", across, "the right half, 0 or more", RULE)
    elif area.laterality in ONE_SIDED:
        middle = sum(across for _, (across, _) in _points(place))
        if (middle > 0) is not (area.laterality is Laterality.RIGHT):
            expected = f"mostly in the {area.laterality} half of the body"
            yield entry.fault(f"{pointer}/shapes", f"{middle:g} across in all", expected, RULE)


def _points(place: FigurePlace) -> Iterator[tuple[str, BodyPair]]:
    for index, shape in enumerate(place.shapes):
        if isinstance(shape, BodySpot):
            yield f"/shapes/{index}/at", shape.at
        else:
            for number, point in enumerate(shape.points):
                yield f"/shapes/{index}/points/{number}", point
