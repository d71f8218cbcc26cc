"""Which half of the body a foot shows is said only where it can be true, and by whom.

A zone on one foot shows no other half, and sides cross only in a tradition that says so itself.
"""

from collections.abc import Iterator

from solemap.data.errors import Fault
from solemap.data.models.tradition import Tradition
from solemap.data.models.zone import Zone
from solemap.data.record_set import RecordSet

RULE = "halves"


def check(records: RecordSet) -> Iterator[Fault]:
    traditions = records.known(Tradition)
    for entry in records.entries_of(Zone):
        zone = entry.record
        if zone.halves is None:
            continue
        if len(set(zone.feet)) < 2:
            yield entry.fault("/halves", zone.feet, "a zone that lies on both feet", RULE)
        tradition = traditions.get(zone.tradition)
        if zone.halves.shown == "crossed" and tradition and not tradition.crosses_in_head:
            expected = f"same-side, for {tradition.id} says crosses_in_head false"
            yield entry.fault("/halves/shown", zone.halves.shown, expected, RULE)
