"""The zone map in memory: read once, checked, indexed, and never changed.

A bad record stops the start. Everything above asks the catalog and never opens a record's file.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar, cast

from solemap.data.agreement import agreement_on
from solemap.data.errors import InvalidRecords, UnknownRecord
from solemap.data.models.agreement import Agreement
from solemap.data.models.area import Area
from solemap.data.models.body_system import BodySystem
from solemap.data.models.bone import Bone
from solemap.data.models.caution import Caution, StopSign
from solemap.data.models.claim import ClaimSet
from solemap.data.models.complaint import Complaint
from solemap.data.models.evidence import EvidenceTopic, Study
from solemap.data.models.figure import Figure
from solemap.data.models.locale import Locale
from solemap.data.models.names import Names
from solemap.data.models.outline import FootOutline, SideOutline
from solemap.data.models.preflight import PreflightQuestion
from solemap.data.models.record import Record
from solemap.data.models.routine import Routine
from solemap.data.models.source import Source
from solemap.data.models.technique import Technique, Tie
from solemap.data.models.tradition import Tradition
from solemap.data.models.vocabulary import Sourcing, View
from solemap.data.models.zone import Zone
from solemap.data.nearest import nearest
from solemap.data.record_files import RECORDS_FOLDER, read_records
from solemap.data.record_prose import named, technique_in, translated
from solemap.data.record_set import Entry, Kind, RecordSet, RecordT
from solemap.data.rules import broken_rules
from solemap.data.witnesses import Witnesses
from solemap.data.wording import ENGLISH, wording

KeyT = TypeVar("KeyT")
ItemT = TypeVar("ItemT")


@dataclass(frozen=True, eq=False)
class Catalog:
    """Every record by kind and id, sorted by id, and the answers that need more than one."""

    traditions: Mapping[str, Tradition]
    body_systems: Mapping[str, BodySystem]
    bones: Mapping[str, Bone]
    areas: Mapping[str, Area]
    sources: Mapping[str, Source]
    techniques: Mapping[str, Technique]
    zones: Mapping[str, Zone]
    claims: Mapping[str, ClaimSet]
    outlines: Mapping[str, FootOutline]
    side_outlines: Mapping[str, SideOutline]
    figures: Mapping[str, Figure]
    cautions: Mapping[str, Caution]
    stop_signs: Mapping[str, StopSign]
    preflight: Mapping[str, PreflightQuestion]
    studies: Mapping[str, Study]
    evidence: Mapping[str, EvidenceTopic]
    complaints: Mapping[str, Complaint]
    locales: Mapping[str, Locale]
    names: Mapping[str, Names]
    routines: Mapping[str, Routine]

    def zone(self, zone_id: str) -> Zone:
        """Raises: UnknownRecord, as its siblings do, with the nearest ids."""
        return _found(self.zones, zone_id, Kind.ZONES)

    def area(self, area_id: str) -> Area:
        return _found(self.areas, area_id, Kind.AREAS)

    def technique(self, technique_id: str) -> Technique:
        return _found(self.techniques, technique_id, Kind.TECHNIQUES)

    def routine(self, routine_id: str) -> Routine:
        return _found(self.routines, routine_id, Kind.ROUTINES)

    def tradition(self, tradition_id: str) -> Tradition:
        return _found(self.traditions, tradition_id, Kind.TRADITIONS)

    def source(self, source_id: str) -> Source:
        return _found(self.sources, source_id, Kind.SOURCES)

    def body_system(self, system_id: str) -> BodySystem:
        return _found(self.body_systems, system_id, Kind.BODY_SYSTEMS)

    def caution(self, caution_id: str) -> Caution:
        return _found(self.cautions, caution_id, Kind.CAUTIONS)

    def study(self, study_id: str) -> Study:
        return _found(self.studies, study_id, Kind.STUDIES)

    def evidence_on(self, topic_id: str) -> EvidenceTopic:
        return _found(self.evidence, topic_id, Kind.EVIDENCE)

    def in_language(self, record: RecordT, lang: str) -> RecordT:
        """The record with its sentences in a language; English where one is not translated."""
        if lang == ENGLISH:
            return record
        said = translated(record, wording(lang))
        if isinstance(said, Technique):
            return cast(RecordT, technique_in(said, self.names.get(lang)))
        return said

    def cautions_of_area(self, area_id: str) -> tuple[Caution, ...]:
        """The reasons to spare the area's zones; those about the whole foot are not repeated."""
        return self._cautions_by_area.get(area_id, ())

    def cautions_of_technique(self, technique_id: str) -> tuple[Caution, ...]:
        """The reasons to leave the technique out."""
        return self._cautions_by_technique.get(technique_id, ())

    def zones_of_area(self, area_id: str) -> tuple[Zone, ...]:
        """In every tradition; empty for an area that is not placed."""
        return self._zones_by_area.get(area_id, ())

    def zones_of_tradition(self, tradition_id: str) -> tuple[Zone, ...]:
        return self._zones_by_tradition.get(tradition_id, ())

    def ties_of(self, zone: Zone, lang: str = ENGLISH) -> tuple[tuple[Technique, Tie], ...]:
        """The techniques that the zone's own school uses on its area, on one of its feet."""
        school = self.tradition(zone.tradition).school
        return tuple(
            (technique, tie)
            for technique, tie in self._ties_in(lang).get((school, zone.area), ())
            if not set(tie.feet).isdisjoint(zone.feet)
        )

    def zones_of_technique(self, technique_id: str) -> tuple[Zone, ...]:
        return self._zones_by_technique.get(technique_id, ())

    def sourcing(self, zone: Zone, view: View | None = None) -> Sourcing:
        """Who says so, in one view or in any.

        `both`: two schools put the area at this place, two sources each.
        """
        return self._sourcings[zone.id, view]

    def family(self, area: Area) -> str:
        """The id of the colour family that the area's body system is drawn in."""
        return self.body_system(area.body_system).family

    def agreement(self, area_id: str) -> Agreement:
        """Who puts the area where. Raises: UnknownRecord."""
        if area_id not in self._agreements:
            zones = self.zones_of_area(area_id)
            self._agreements[area_id] = agreement_on(self.area(area_id), zones, self._witnesses)
        return self._agreements[area_id]

    def counts(self) -> dict[str, int]:
        """How many records of each kind, by the kind's plural."""
        return {kind.value: len(records) for kind, records in self.by_kind.items()}

    @cached_property
    def by_kind(self) -> Mapping[Kind, Mapping[str, Record]]:
        return MappingProxyType(
            {
                Kind.TRADITIONS: self.traditions,
                Kind.BODY_SYSTEMS: self.body_systems,
                Kind.BONES: self.bones,
                Kind.AREAS: self.areas,
                Kind.SOURCES: self.sources,
                Kind.TECHNIQUES: self.techniques,
                Kind.ZONES: self.zones,
                Kind.CLAIMS: self.claims,
                Kind.OUTLINES: self.outlines,
                Kind.SIDE_OUTLINES: self.side_outlines,
                Kind.FIGURES: self.figures,
                Kind.CAUTIONS: self.cautions,
                Kind.STOP_SIGNS: self.stop_signs,
                Kind.PREFLIGHT_QUESTIONS: self.preflight,
                Kind.STUDIES: self.studies,
                Kind.EVIDENCE: self.evidence,
                Kind.COMPLAINTS: self.complaints,
                Kind.LOCALES: self.locales,
                Kind.NAMES: self.names,
                Kind.ROUTINES: self.routines,
            }
        )

    @cached_property
    def version(self) -> str:
        return version("solemap")

    @cached_property
    def digest(self) -> str:
        """sha256 over what the records say, not over how their files are laid out."""
        total = hashlib.sha256()
        for kind, records in self.by_kind.items():
            for record in records.values():
                text = record.model_dump_json(exclude_defaults=True)
                total.update(f"{kind}\n{text}\n".encode())
        return total.hexdigest()

    @cached_property
    def _witnesses(self) -> Witnesses:
        mapped = tuple(tradition.school for tradition in self.traditions.values())
        return Witnesses(self.claims, self.sources, mapped)

    @cached_property
    def _agreements(self) -> dict[str, Agreement]:
        return {}

    @cached_property
    def _sourcings(self) -> Mapping[tuple[str, View | None], Sourcing]:
        found: dict[tuple[str, View | None], Sourcing] = {}
        for area_id in self._zones_by_area:
            for standings in self.agreement(area_id).standings:
                found[standings.zone, None] = standings.sourcing
                found |= {(standings.zone, said.view): said.sourcing for said in standings.views}
        return MappingProxyType(found)

    @cached_property
    def _zones_by_area(self) -> Mapping[str, tuple[Zone, ...]]:
        return _grouped((zone.area, zone) for zone in self.zones.values())

    @cached_property
    def _zones_by_tradition(self) -> Mapping[str, tuple[Zone, ...]]:
        return _grouped((zone.tradition, zone) for zone in self.zones.values())

    @cached_property
    def _zones_by_technique(self) -> Mapping[str, tuple[Zone, ...]]:
        return _grouped(
            (technique_id, zone)
            for zone in self.zones.values()
            for technique_id in {technique.id: None for technique, _ in self.ties_of(zone)}
        )

    @cached_property
    def _cautions_by_area(self) -> Mapping[str, tuple[Caution, ...]]:
        return _grouped((area, said) for said in self.cautions.values() for area in said.areas)

    @cached_property
    def _cautions_by_technique(self) -> Mapping[str, tuple[Caution, ...]]:
        return _grouped(
            (technique, said) for said in self.cautions.values() for technique in said.techniques
        )

    def _ties_in(self, lang: str) -> Mapping[tuple[str, str], tuple[tuple[Technique, Tie], ...]]:
        if lang not in self._ties:
            techniques = (self.in_language(one, lang) for one in self.techniques.values())
            self._ties[lang] = _grouped(
                ((tie.school, tie.area), (technique, tie))
                for technique in techniques
                for tie in technique.ties
            )
        return self._ties[lang]

    @cached_property
    def _ties(self) -> dict[str, Mapping[tuple[str, str], tuple[tuple[Technique, Tie], ...]]]:
        return {}


def load_catalog(folder: Path | None = None) -> Catalog:
    """The catalog of a records folder, the shipped one by default.

    Raises: InvalidRecords, with every fault of every file at once.
    """
    entries, faults = read_records(folder or RECORDS_FOLDER)
    records = RecordSet(entries)
    # A record that was not read would make others point nowhere: its own fault is enough.
    faults = faults or tuple(broken_rules(records))
    if faults:
        raise InvalidRecords(faults)
    return catalog_of(records)


def catalog_of(records: RecordSet | Iterable[Record]) -> Catalog:
    """A catalog of records in hand. Checks nothing: `load_catalog` is the checked door."""
    if not isinstance(records, RecordSet):
        records = RecordSet(Entry(record, record.id) for record in records)
    names = _sorted(records, Names)
    return Catalog(
        traditions=_named(_sorted(records, Tradition), names),
        body_systems=_sorted(records, BodySystem),
        bones=_sorted(records, Bone),
        areas=_named(_sorted(records, Area), names),
        sources=_sorted(records, Source),
        techniques=_sorted(records, Technique),
        zones=_sorted(records, Zone),
        claims=_sorted(records, ClaimSet),
        outlines=_sorted(records, FootOutline),
        side_outlines=_sorted(records, SideOutline),
        figures=_sorted(records, Figure),
        cautions=_sorted(records, Caution),
        stop_signs=_sorted(records, StopSign),
        preflight=_sorted(records, PreflightQuestion),
        studies=_sorted(records, Study),
        evidence=_sorted(records, EvidenceTopic),
        complaints=_named(_sorted(records, Complaint), names),
        locales=_sorted(records, Locale),
        names=names,
        routines=_sorted(records, Routine),
    )


def _sorted(records: RecordSet, model: type[RecordT]) -> Mapping[str, RecordT]:
    return MappingProxyType(dict(sorted(records.known(model).items())))


def _named(records: Mapping[str, RecordT], names: Mapping[str, Names]) -> Mapping[str, RecordT]:
    return MappingProxyType({key: named(record, names) for key, record in records.items()})


def _found(records: Mapping[str, RecordT], record_id: str, kind: Kind) -> RecordT:
    try:
        return records[record_id]
    except KeyError:
        raise UnknownRecord(kind.singular, record_id, nearest(record_id, records)) from None


def _grouped(pairs: Iterable[tuple[KeyT, ItemT]]) -> Mapping[KeyT, tuple[ItemT, ...]]:
    groups: dict[KeyT, list[ItemT]] = {}
    for key, item in pairs:
        groups.setdefault(key, []).append(item)
    return MappingProxyType({key: tuple(items) for key, items in groups.items()})
