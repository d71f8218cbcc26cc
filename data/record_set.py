"""Records by kind, each with the place it was read from: what the rules run over.

A set may stand on a background: somebody's own zone map may name the areas, sources and techniques
that Solemap ships, yet only the map's own records are checked.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Generic, TypeVar, cast

from solemap.data.errors import Fault
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
from solemap.data.models.technique import Technique
from solemap.data.models.tradition import Tradition
from solemap.data.models.zone import Zone

RecordT = TypeVar("RecordT", bound=Record)
LONGEST_FOUND = 120
_ENCODER = json.JSONEncoder(ensure_ascii=False, default=str)


class Kind(StrEnum):
    """The folders of `data/records`."""

    TRADITIONS = "traditions"
    BODY_SYSTEMS = "body-systems"
    BONES = "bones"
    AREAS = "areas"
    SOURCES = "sources"
    TECHNIQUES = "techniques"
    ZONES = "zones"
    CLAIMS = "claims"
    OUTLINES = "outlines"
    SIDE_OUTLINES = "side-outlines"
    FIGURES = "figures"
    CAUTIONS = "cautions"
    STOP_SIGNS = "stop-signs"
    PREFLIGHT_QUESTIONS = "preflight-questions"
    STUDIES = "studies"
    EVIDENCE = "evidence"
    COMPLAINTS = "complaints"
    LOCALES = "locales"
    NAMES = "names"
    ROUTINES = "routines"

    @property
    def singular(self) -> str:
        if self.value.endswith("ies"):
            return f"{self.value.removesuffix('ies')}y"
        return self.value.removesuffix("s").replace("-", " ")


MODELS: Mapping[Kind, type[Record]] = MappingProxyType(
    {
        Kind.TRADITIONS: Tradition,
        Kind.BODY_SYSTEMS: BodySystem,
        Kind.BONES: Bone,
        Kind.AREAS: Area,
        Kind.SOURCES: Source,
        Kind.TECHNIQUES: Technique,
        Kind.ZONES: Zone,
        Kind.CLAIMS: ClaimSet,
        Kind.OUTLINES: FootOutline,
        Kind.SIDE_OUTLINES: SideOutline,
        Kind.FIGURES: Figure,
        Kind.CAUTIONS: Caution,
        Kind.STOP_SIGNS: StopSign,
        Kind.PREFLIGHT_QUESTIONS: PreflightQuestion,
        Kind.STUDIES: Study,
        Kind.EVIDENCE: EvidenceTopic,
        Kind.COMPLAINTS: Complaint,
        Kind.LOCALES: Locale,
        Kind.NAMES: Names,
        Kind.ROUTINES: Routine,
    }
)
_KINDS = {model: kind for kind, model in MODELS.items()}


def kind_of(model: type[Record]) -> Kind:
    return _KINDS[model]


def in_words(value: object) -> str:
    """A value as people read it in a fault: JSON, shortened, safe to encode."""
    text = ""
    # Piece by piece: somebody's map may hold a megabyte where a foot should be.
    for piece in _ENCODER.iterencode(value):
        text += piece[: LONGEST_FOUND + 1]
        if len(text) > LONGEST_FOUND:
            text = f"{text[:LONGEST_FOUND]}…"
            break
    return encodable(text)


def encodable(text: str) -> str:
    """The text without lone surrogates, which no answer could carry."""
    return text.encode("utf-8", "backslashreplace").decode()


@dataclass(frozen=True, slots=True)
class Entry(Generic[RecordT]):
    """A record and where it stands; `name` is what its file's name promises, if it has its own."""

    record: RecordT
    file: str
    pointer: str = ""
    name: str | None = None

    def fault(self, pointer: str, found: object, expected: str, rule: str) -> Fault:
        """A fault inside this record; `pointer` counts from the record."""
        return Fault(self.file, self.pointer + pointer, in_words(found), expected, rule)


class RecordSet:
    """Entries in reading order, and what they may refer to."""

    def __init__(
        self,
        entries: Iterable[Entry[Any]],
        background: Mapping[Kind, Mapping[str, Record]] = MappingProxyType({}),
    ) -> None:
        self.stands_alone = not background
        self.entries: tuple[Entry[Record], ...] = tuple(entries)
        self._entries: dict[Kind, list[Entry[Record]]] = {kind: [] for kind in Kind}
        self._known: dict[Kind, dict[str, Record]] = {
            kind: dict(background.get(kind, {})) for kind in Kind
        }
        for entry in self.entries:
            kind = kind_of(type(entry.record))
            self._entries[kind].append(entry)
            self._known[kind][entry.record.id] = entry.record

    def entries_of(self, model: type[RecordT]) -> tuple[Entry[RecordT], ...]:
        """The set's own records of one kind."""
        return cast(tuple[Entry[RecordT], ...], tuple(self._entries[kind_of(model)]))

    def known(self, model: type[RecordT]) -> Mapping[str, RecordT]:
        """By id, everything of one kind that a record may refer to; own records first."""
        return cast(Mapping[str, RecordT], self._known[kind_of(model)])
