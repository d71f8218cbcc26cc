"""An id says what the record is, and where it is found: it is in links, so it is for ever."""

from collections.abc import Iterator

from solemap.data.errors import Fault
from solemap.data.models.claim import ClaimSet
from solemap.data.models.record import Record
from solemap.data.models.zone import Zone
from solemap.data.record_set import Kind, RecordSet, kind_of

RULE = "ids"


def check(records: RecordSet) -> Iterator[Fault]:
    seen: set[tuple[Kind, str]] = set()
    for entry in records.entries:
        record: Record = entry.record
        if entry.name is not None and entry.name != record.id:
            expected = f"{entry.name!r}, the name of its file"
            yield entry.fault("/id", record.id, expected, RULE)
        if isinstance(record, Zone) and record.id != (right := f"{record.tradition}-{record.area}"):
            expected = f"{right!r}: the tradition, a hyphen, the area"
            yield entry.fault("/id", record.id, expected, RULE)
        kind = kind_of(type(record))
        if (kind, record.id) in seen:
            expected = f"an id that no other {kind.singular} has"
            yield entry.fault("/id", record.id, expected, RULE)
        seen.add((kind, record.id))
    yield from _check_claims(records)


def _check_claims(records: RecordSet) -> Iterator[Fault]:
    seen: set[str] = set()
    for entry in records.entries_of(ClaimSet):
        for index, claim in enumerate(entry.record.claims):
            if claim.id in seen:
                pointer = f"/claims/{index}/id"
                yield entry.fault(pointer, claim.id, "an id that no other claim has", RULE)
            seen.add(claim.id)
