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

# Fields that hold a sentence, a tuple of them, labels by language, or (with a dot) parts with them.
PROSE: Mapping[Kind, tuple[str, ...]] = MappingProxyType(
    {
        Kind.AREAS: ("anatomy",),
        Kind.BODY_SYSTEMS: ("label",),
        Kind.BONES: ("label", "anatomy"),
        Kind.CAUTIONS: ("label", "why", "what_to_do", "note"),
        Kind.COMPLAINTS: ("evidence", "caution", "see_a_clinician", "routine", "body_area"),
        Kind.EVIDENCE: ("label", "verdict", "say"),
        Kind.PREFLIGHT_QUESTIONS: ("ask", "answers.say", "answers.what_to_do"),
        Kind.SOURCES: ("detail", "reliability", "language"),
        Kind.STOP_SIGNS: ("label", "what_to_do"),
        Kind.STUDIES: ("size", "compared_with", "finding", "quality", "caveats"),
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
    for field in PROSE.get(kind, ()):
        name, _, inner = field.partition(".")
        context = f"{kind.singular}.{field}"
        value = getattr(record, name)
        for part in value if inner else (record,):
            yield from ((context, text) for text in _texts(getattr(part, inner or name)))


def translated(record: RecordT, words: Wording) -> RecordT:
    """The record with its prose in the wording's language; what has no translation stays."""
    kind = kind_of(type(record))
    changed: dict[str, Any] = {}
    for field in PROSE.get(kind, ()):
        name, _, inner = field.partition(".")
        value = changed.get(name, getattr(record, name))
        context = f"{kind.singular}.{field}"
        if inner:
            changed[name] = tuple(_with(part, inner, context, words) for part in value)
        else:
            changed[name] = _said(value, context, words)
    return record.model_copy(update=changed)


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


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield value[ENGLISH]
    elif value is not None:
        yield from value


def _with(part: BaseModel, field: str, context: str, words: Wording) -> BaseModel:
    return part.model_copy(update={field: _said(getattr(part, field), context, words)})


def _said(value: Any, context: str, words: Wording) -> Any:
    if isinstance(value, str):
        return words.of_record(context, value)
    if isinstance(value, dict):
        return {**value, words.lang: words.of_record(context, value[ENGLISH])}
    if isinstance(value, tuple):
        return tuple(words.of_record(context, text) for text in value)
    return value
