"""An overlap is declared, or it is a mistake; a declared one is possible and has one upper zone."""

from collections.abc import Iterator

from solemap.data.errors import Fault
from solemap.data.models.vocabulary import Foot, View
from solemap.data.models.zone import Zone
from solemap.data.record_set import RecordSet
from solemap.data.rules.references import expected_id

RULE = "over"


def check(records: RecordSet) -> Iterator[Fault]:
    zones = records.known(Zone)
    for entry in records.entries_of(Zone):
        zone = entry.record
        for index, other_id in enumerate(zone.over):
            expected = _expected(zone, other_id, index, zones.get(other_id))
            if other_id not in zones:
                same = [other.id for other in zones.values() if other.tradition == zone.tradition]
                expected = expected_id("zone", other_id, same)
            if expected:
                yield entry.fault(f"/over/{index}", other_id, expected, RULE)


def _expected(zone: Zone, other_id: str, index: int, other: Zone | None) -> str | None:
    """What would be right, or None where nothing is wrong."""
    if other_id == zone.id:
        return "another zone than itself"
    if other_id in zone.over[:index]:
        return "each zone once"
    if other is None:
        return None
    if other.tradition != zone.tradition:
        return f"a zone of the same tradition, {zone.tradition}"
    if zone.id in other.over:
        return "one of the two over the other, not both"
    if not _drawn(zone) & _drawn(other):
        return "a zone that shares a view and a foot with this one"
    return None


def _drawn(zone: Zone) -> set[tuple[View, Foot]]:
    return {
        (placement.view, foot)
        for placement in zone.placements
        for foot in placement.feet or zone.feet
    }
