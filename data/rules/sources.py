"""Nothing without a source, and nobody counted twice.

That a zone has a single source is derived from its list and never typed, so it cannot be forgotten;
one chart named twice would make it look like two.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from solemap.data.errors import Fault
from solemap.data.models.caution import Caution
from solemap.data.models.claim import ClaimSet
from solemap.data.models.evidence import EvidenceTopic, Seen, Study
from solemap.data.models.routine import Routine
from solemap.data.models.source import Source
from solemap.data.models.technique import Technique
from solemap.data.models.tradition import Tradition
from solemap.data.models.zone import Reading, Zone
from solemap.data.record_set import Entry, RecordSet
from solemap.data.rules.references import expected_id

RULE = "sources"
WITHOUT_A_PLACE = (Reading.LATERALITY_ONLY, Reading.VIEW_ONLY)

Naming = tuple[str, str]


def check(records: RecordSet) -> Iterator[Fault]:
    known = records.known(Source)
    for entry in _with_sources(records):
        yield from _known_once(entry, _listed("", entry.record.sources), known)
    for technique in records.entries_of(Technique):
        for index, tie in enumerate(technique.record.ties):
            yield from _known_once(technique, _listed(f"/ties/{index}", tie.sources), known)
    for claims in records.entries_of(ClaimSet):
        yield from _known_once(claims, [("/id", claims.record.id)], known)
    for topic in records.entries_of(EvidenceTopic):
        said = topic.record.supporting + topic.record.limiting + topic.record.sources
        if not said:
            yield topic.fault("", topic.record.id, "a study or a source that it rests on", RULE)
    for study in records.entries_of(Study):
        yield from _check_study(study)
    for zone in records.entries_of(Zone):
        yield from _check_zone(zone, records)


def _with_sources(records: RecordSet) -> Iterator[Entry[Any]]:
    """The records that name their sources in one plain list."""
    for model in (Tradition, Technique, Caution, EvidenceTopic, Routine):
        yield from records.entries_of(model)


def _listed(prefix: str, sources: Iterable[str]) -> list[Naming]:
    return [(f"{prefix}/sources/{index}", source) for index, source in enumerate(sources)]


def _known_once(
    entry: Entry[Any],
    namings: Iterable[Naming],
    known: Iterable[str],
) -> Iterator[Fault]:
    seen: set[str] = set()
    all_known = frozenset(known)
    for pointer, source in namings:
        if source not in all_known:
            yield entry.fault(pointer, source, expected_id("source", source, all_known), RULE)
        elif source in seen:
            yield entry.fault(pointer, source, "each source once", RULE)
        seen.add(source)


def _check_study(entry: Entry[Study]) -> Iterator[Fault]:
    """A study is its own source: it can be found, or says that it was not."""
    study = entry.record
    if study.seen is not Seen.NOT_FOUND and not study.addresses and not study.identifiers.named():
        yield entry.fault("/addresses", [], "an address or an identifier to find it by", RULE)
    if not study.seen.is_quotable and not study.unverified:
        expected = f"what is unverified, for it was {study.seen.value}"
        yield entry.fault("/unverified", [], expected, RULE)


def _check_zone(entry: Entry[Zone], records: RecordSet) -> Iterator[Fault]:
    zone, known = entry.record, records.known(Source)
    namings = [(f"/sources/{n}/source", said.source) for n, said in enumerate(zone.sources)]
    yield from _known_once(entry, namings, known)
    if zone.halves:
        yield from _known_once(entry, _listed("/halves", zone.halves.sources), known)
    if all(said.read in WITHOUT_A_PLACE for said in zone.sources):
        readings = [str(said.read) for said in zone.sources]
        yield entry.fault("/sources", readings, "at least one source that gives a place", RULE)
    traditions = records.known(Tradition)
    schools = {tradition.school for tradition in traditions.values()}
    own = traditions[zone.tradition].school if zone.tradition in traditions else None
    for pointer, source in namings:
        school = known[source].school if source in known else None
        if own and school in schools - {own}:
            found = f"{source}, of the school {school}"
            yield entry.fault(pointer, found, f"a source of the zone's own school, {own}", RULE)
