"""A record that nothing uses is a forgotten link, or waste.

An area may be unplaced (we know the word, no chart we read places it) and a technique untied (the
sources tell how, not where). A source that nobody cites, a body system without areas and a
tradition without zones say nothing.
"""

from collections.abc import Iterator

from solemap.data.errors import Fault
from solemap.data.models.area import Area
from solemap.data.models.body_system import BodySystem
from solemap.data.models.caution import Caution
from solemap.data.models.claim import ClaimSet
from solemap.data.models.evidence import EvidenceTopic
from solemap.data.models.routine import Routine
from solemap.data.models.source import Source
from solemap.data.models.technique import Technique
from solemap.data.models.tradition import Tradition
from solemap.data.models.zone import Zone
from solemap.data.record_set import RecordSet

RULE = "orphans"


def check(records: RecordSet) -> Iterator[Fault]:
    cited = _cited(records)
    for source in records.entries_of(Source):
        if source.record.id not in cited:
            expected = "a record that cites it, or no record"
            yield source.fault("/id", source.record.id, expected, RULE)
    used = {area.body_system for area in records.known(Area).values()}
    for system in records.entries_of(BodySystem):
        if system.record.id not in used:
            expected = "an area that belongs to it, or no record"
            yield system.fault("/id", system.record.id, expected, RULE)
    placing = {zone.tradition for zone in records.known(Zone).values()}
    for tradition in records.entries_of(Tradition):
        if tradition.record.id not in placing:
            expected = "a zone of this tradition, or no record"
            yield tradition.fault("/id", tradition.record.id, expected, RULE)


def _cited(records: RecordSet) -> set[str]:
    cited = set(records.known(ClaimSet))
    for tradition in records.known(Tradition).values():
        cited.update(tradition.sources)
    for zone in records.known(Zone).values():
        cited.update(said.source for said in zone.sources)
    for technique in records.known(Technique).values():
        cited.update(technique.sources)
        cited.update(source for tie in technique.ties for source in tie.sources)
    for caution in records.known(Caution).values():
        cited.update(caution.sources)
    for routine in records.known(Routine).values():
        cited.update(routine.sources)
    for topic in records.known(EvidenceTopic).values():
        cited.update(topic.sources)
    return cited
