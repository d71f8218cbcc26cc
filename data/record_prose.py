"""Which sentences of a record are translated, and a record with them in another language.

Names that people type and see on charts stand in `records/names/{lang}.json`; all other prose is
looked up by its English in `translations/{lang}/records.po`. Titles, addresses, quotations and ids
belong to their owners and stay.
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, TypeVar

from pydantic import BaseModel

from solemap.data.models.area import Area
from solemap.data.models.complaint import Complaint
from solemap.data.models.names import Names
from solemap.data.models.record import Record
from solemap.data.models.technique import Technique
from solemap.data.models.tradition import Tradition
from solemap.data.record_set import Kind, kind_of
from solemap.data.wording import ENGLISH, Wording

RecordT = TypeVar("RecordT", bound=Record)

# Ways to sentences, labels by language, tuples or dicts of them; a dot leads into parts.
PROSE: Mapping[Kind, tuple[str, ...]] = MappingProxyType(
    {
        Kind.AREAS: ("anatomy",),
        Kind.BODY_SYSTEMS: ("label",),
        Kind.BONES: ("label", "anatomy"),
        Kind.CAUTIONS: ("label", "why", "what_to_do", "note"),
        Kind.COMPLAINTS: ("evidence", "caution", "see_a_clinician", "routine", "body_area"),
        Kind.EVIDENCE: ("label", "verdict", "say"),
        Kind.PREFLIGHT_QUESTIONS: ("ask", "answers.say", "answers.what_to_do"),
        Kind.ROUTINES: (
            *("label", "summary", "feet", "postures", "notes", "claims.say"),
            *("steps.title", "steps.hands.holding", "steps.hands.working", "steps.cautions"),
            *("steps.note", "steps.movements.words", "steps.movements.direction"),
            "steps.movements.pressure_note",
        ),
        Kind.SOURCES: ("detail", "reliability"),
        Kind.STOP_SIGNS: ("label", "what_to_do"),
        Kind.STUDIES: ("size", "compared_with", "finding", "quality", "unverified", "caveats"),
        Kind.TECHNIQUES: (
            *("instrument", "holding_hand", "motions", "direction", "pressure", "amount"),
            *("cautions", "ties.direction", "ties.amount"),
        ),
        Kind.TRADITIONS: ("who", "when", "make_up"),
        Kind.ZONES: ("note",),
    }
)


def prose_of(record: Record) -> Iterator[tuple[str, str]]:
    """Every English sentence of a record that is translated, with its context."""
    kind = kind_of(type(record))
    for way in PROSE.get(kind, ()):
        context = f"{kind.singular}.{way}"
        yield from ((context, text) for text in _texts(record, way.split(".")))


def translated(record: RecordT, words: Wording) -> RecordT:
    """The record with its prose in the wording's language; what has no translation stays."""
    kind = kind_of(type(record))
    for way in PROSE.get(kind, ()):
        record = _said(record, way.split("."), f"{kind.singular}.{way}", words)
    return record


def named(record: RecordT, names: Mapping[str, Names]) -> RecordT:
    """The record with the labels and words that other languages have for it."""
    match record:
        case Area():
            labels, many = dict(record.label), dict(record.synonyms)
            for lang, book in names.items():
                if found := book.areas.get(record.id):
                    labels |= {lang: found.label} if found.label else {}
                    many |= {lang: found.synonyms} if found.synonyms else {}
            return record.model_copy(update={"label": labels, "synonyms": many})
        case Complaint():
            labels, many = dict(record.label), dict(record.words)
            for lang, book in names.items():
                if card := book.complaints.get(record.id):
                    labels |= {lang: card.label} if card.label else {}
                    many |= {lang: card.words} if card.words else {}
            return record.model_copy(update={"label": labels, "words": many})
        case Tradition():
            found_labels = {
                lang: book.traditions[record.id].label
                for lang, book in names.items()
                if record.id in book.traditions and book.traditions[record.id].label
            }
            return record.model_copy(update={"label": {**record.label, **found_labels}})
    return record


def technique_in(technique: Technique, names: Names | None) -> Technique:
    """The technique as it is called in one language, else in English."""
    found = names.techniques.get(technique.id) if names else None
    if found is None or found.label is None:
        return technique
    return technique.model_copy(update={"label": found.label, "aliases": found.synonyms})


def _texts(value: Any, way: list[str]) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, BaseModel):
        yield from _texts(getattr(value, way[0]), way[1:])
    elif isinstance(value, dict) and ENGLISH in value:
        yield value[ENGLISH]
    elif value is not None:
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _texts(inner, way)


def _said(value: Any, way: list[str], context: str, words: Wording) -> Any:
    if isinstance(value, str):
        return words.of_record(context, value)
    if isinstance(value, BaseModel):
        inner = _said(getattr(value, way[0]), way[1:], context, words)
        return value.model_copy(update={way[0]: inner})
    if isinstance(value, dict) and ENGLISH in value:
        return {**value, words.lang: words.of_record(context, value[ENGLISH])}
    if isinstance(value, dict):
        return {key: _said(inner, way, context, words) for key, inner in value.items()}
    if isinstance(value, tuple):
        return tuple(_said(inner, way, context, words) for inner in value)
    return value
