"""Whatever a record names exists. A dead link in the data would be a dead link on every page."""

from collections.abc import Collection, Iterator
from typing import Any

from solemap.data.errors import Fault
from solemap.data.models.area import Area
from solemap.data.models.body_system import BodySystem
from solemap.data.models.caution import Caution, StopSign
from solemap.data.models.claim import ClaimSet
from solemap.data.models.complaint import Complaint
from solemap.data.models.evidence import EvidenceTopic, Study
from solemap.data.models.preflight import PreflightQuestion
from solemap.data.models.routine import Routine
from solemap.data.models.source import Source
from solemap.data.models.technique import Technique
from solemap.data.models.tradition import Tradition
from solemap.data.models.zone import Zone
from solemap.data.nearest import nearest
from solemap.data.record_set import Entry, RecordSet

RULE = "references"

Link = tuple[Entry[Any], str, str, str, Collection[str]]


def check(records: RecordSet) -> Iterator[Fault]:
    for entry, pointer, given, kind, known in _links(records):
        if given not in known:
            yield entry.fault(pointer, given, expected_id(kind, given, known), RULE)


def _links(records: RecordSet) -> Iterator[Link]:
    """Every id that a record names but for sources: where, the id, the kind, the known ids."""
    areas, traditions = records.known(Area), records.known(Tradition)
    for area in records.entries_of(Area):
        systems = records.known(BodySystem)
        yield area, "/body_system", area.record.body_system, "body system", systems
        if area.record.replaced_by is not None:
            yield area, "/replaced_by", area.record.replaced_by, "area", areas
    for zone in records.entries_of(Zone):
        yield zone, "/tradition", zone.record.tradition, "tradition", traditions
        yield zone, "/area", zone.record.area, "area", areas
    schools = _schools(records)
    for technique in records.entries_of(Technique):
        for index, tie in enumerate(technique.record.ties):
            yield technique, f"/ties/{index}/area", tie.area, "area", areas
            yield technique, f"/ties/{index}/school", tie.school, "school", schools
    for claims in records.entries_of(ClaimSet):
        for index, claim in enumerate(claims.record.claims):
            yield claims, f"/claims/{index}/area", claim.area, "area", areas
    yield from _links_of_cautions(records)
    yield from _links_of_evidence(records)
    for routine in records.entries_of(Routine):
        yield from _links_of_routine(routine, records)


def _links_of_cautions(records: RecordSet) -> Iterator[Link]:
    for caution in records.entries_of(Caution):
        yield from _listed(caution, "areas", "area", records.known(Area))
        yield from _listed(caution, "techniques", "technique", records.known(Technique))
    for sign in records.entries_of(StopSign):
        yield from _listed(sign, "cautions", "caution", records.known(Caution))
    for question in records.entries_of(PreflightQuestion):
        for number, answer in enumerate(question.record.answers):
            for index, given in enumerate(answer.cautions):
                pointer = f"/answers/{number}/cautions/{index}"
                yield question, pointer, given, "caution", records.known(Caution)


def _links_of_evidence(records: RecordSet) -> Iterator[Link]:
    for topic in records.entries_of(EvidenceTopic):
        for name in ("supporting", "limiting"):
            yield from _listed(topic, name, "study", records.known(Study))
    for card in records.entries_of(Complaint):
        yield card, "/topic", card.record.topic, "evidence topic", records.known(EvidenceTopic)


def _links_of_routine(routine: Entry[Routine], records: RecordSet) -> Iterator[Link]:
    """What it names outside itself; `rules/routines.py` holds what it names of its own."""
    traditions, topics = records.known(Tradition), records.known(EvidenceTopic)
    yield routine, "/tradition", routine.record.tradition, "tradition", traditions
    for index, claim in enumerate(routine.record.claims):
        if claim.topic is not None:
            yield routine, f"/claims/{index}/topic", claim.topic, "evidence topic", topics
    techniques, areas = records.known(Technique), records.known(Area)
    for number, step in enumerate(routine.record.steps):
        for index, movement in enumerate(step.movements):
            at = f"/steps/{number}/movements/{index}"
            yield routine, f"{at}/technique", movement.technique, "technique", techniques
            for place, area in enumerate(movement.areas):
                yield routine, f"{at}/areas/{place}", area, "area", areas


def _listed(entry: Entry[Any], name: str, kind: str, known: Collection[str]) -> Iterator[Link]:
    for index, given in enumerate(getattr(entry.record, name)):
        yield entry, f"/{name}/{index}", given, kind, known


def _schools(records: RecordSet) -> set[str]:
    """A school has no record of its own: it is there once a tradition or a source is of it."""
    schools = {tradition.school for tradition in records.known(Tradition).values()}
    return schools | {source.school for source in records.known(Source).values() if source.school}


def expected_id(kind: str, given: str, known: Collection[str]) -> str:
    """What would be right in place of an id that does not exist, in words."""
    close = nearest(given, known)
    hint = f"nearest: {', '.join(close)}" if close else f"there are {len(known)}"
    return f"the id of a known {kind} ({hint})"
