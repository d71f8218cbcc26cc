"""A zone lies on the feet that its area belongs to: the liver never on the left foot.

Where charts differ the area says `disputed`, and each zone stands on its own sources.
"""

from collections.abc import Iterator

from solemap.data.errors import Fault
from solemap.data.models.area import Area
from solemap.data.models.vocabulary import Foot, Laterality
from solemap.data.models.zone import Zone
from solemap.data.record_set import RecordSet

RULE = "laterality"

FEET = {
    Laterality.LEFT: frozenset({Foot.LEFT}),
    Laterality.RIGHT: frozenset({Foot.RIGHT}),
    Laterality.BOTH: frozenset({Foot.LEFT, Foot.RIGHT}),
}


def check(records: RecordSet) -> Iterator[Fault]:
    areas = records.known(Area)
    for entry in records.entries_of(Zone):
        zone = entry.record
        if len(set(zone.feet)) < len(zone.feet):
            yield entry.fault("/feet", zone.feet, "each foot once", RULE)
        area = areas.get(zone.area)
        right = FEET.get(area.laterality) if area else None
        if area and right and frozenset(zone.feet) != right:
            feet = sorted(str(foot) for foot in right)
            expected = f"{feet}, for the area {area.id!r} says {area.laterality.value!r}"
            yield entry.fault("/feet", zone.feet, expected, RULE)
