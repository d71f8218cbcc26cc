"""A link that has another end is seen from both ends.

Whoever a zone cites, its tradition lists; no study both supports and limits one verdict; no area is
replaced by one that leads back to it.
"""

from collections.abc import Iterator, Mapping

from solemap.data.errors import Fault
from solemap.data.models.area import Area
from solemap.data.models.evidence import EvidenceTopic
from solemap.data.models.tradition import Tradition
from solemap.data.models.zone import Zone
from solemap.data.record_set import RecordSet

RULE = "links"


def check(records: RecordSet) -> Iterator[Fault]:
    # A shipped tradition does not know who draws in its name elsewhere.
    listed = {
        entry.record.id: frozenset(entry.record.sources) for entry in records.entries_of(Tradition)
    }
    for zone in records.entries_of(Zone):
        known = listed.get(zone.record.tradition)
        for index, said in enumerate(zone.record.sources):
            if known is not None and said.source not in known:
                expected = f"a source that the tradition {zone.record.tradition} lists"
                yield zone.fault(f"/sources/{index}/source", said.source, expected, RULE)
    for topic in records.entries_of(EvidenceTopic):
        for index, study in enumerate(topic.record.limiting):
            if study in topic.record.supporting:
                expected = "a study on one side only"
                yield topic.fault(f"/limiting/{index}", study, expected, RULE)
    areas = records.known(Area)
    for area in records.entries_of(Area):
        if _leads_back(area.record, areas):
            expected = "an area that does not lead back"
            yield area.fault("/replaced_by", area.record.replaced_by, expected, RULE)


def _leads_back(area: Area, areas: Mapping[str, Area]) -> bool:
    seen: set[str] = set()
    step: Area | None = area
    while step is not None and step.replaced_by is not None and step.id not in seen:
        seen.add(step.id)
        step = areas.get(step.replaced_by)
    return step is not None and step.id in seen
