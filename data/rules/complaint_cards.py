"""No record pairs a complaint with a place on the foot, and no word leads to two answers.

A card may name a part of the foot only where the complaint is of that part ("heel pain"), and never
in what it suggests to do. `complaint_pairs` holds that no place is called by a complaint.
"""

import re
from collections.abc import Iterator
from typing import Any, Final

from solemap.data.errors import Fault
from solemap.data.models.area import Area
from solemap.data.models.complaint import Complaint
from solemap.data.models.names import NamedComplaint, Names
from solemap.data.models.technique import Technique
from solemap.data.models.tradition import Tradition
from solemap.data.record_set import Entry, RecordSet
from solemap.data.search.folding import fold

RULE = "complaint-cards"

SENTENCES: Final = ("evidence", "caution", "see_a_clinician", "routine", "body_area")
_MAP_WORD = re.compile(
    r"\b(?:zones?|reflex(?:es)?|(?:pressure|acupressure)\s+points?|points?|press(?:es|ed|ing)?)\b",
    re.IGNORECASE,
)
_FOOT_PARTS = tuple(
    re.compile(rf"\b{part}\b", re.IGNORECASE)
    for part in (
        r"(?:toes?|toenails?|hallux)",
        r"heels?",
        r"arch(?:es)?",
        r"balls?\s+of\s+(?:the|your)\s+(?:foot|feet)",
        r"soles?",
        r"insteps?",
        r"ankles?",
        r"metatarsals?",
    )
)


def check(records: RecordSet) -> Iterator[Fault]:
    for card in records.entries_of(Complaint):
        yield from _places_in(card)
    yield from _shared_words(records)


def _places_in(card: Entry[Complaint]) -> Iterator[Fault]:
    record = card.record
    own_words = " ".join([record.label["en"], *record.words.get("en", ())])
    for field in SENTENCES:
        text: str = getattr(record, field)
        forbidden = [
            _MAP_WORD,
            *(part for part in _FOOT_PARTS if field == "routine" or not part.search(own_words)),
        ]
        for place in filter(None, (words.search(text) for words in forbidden)):
            expected = "a card that names no place on the foot"
            yield card.fault(f"/{field}", place.group(), expected, RULE)


def _shared_words(records: RecordSet) -> Iterator[Fault]:
    """Each wording leads to one card, and to nothing that lies on the foot."""
    owners = _other_names(records)
    for card in records.entries_of(Complaint):
        for pointer, word in _wordings(card.record):
            yield from _taken(card, card.record.id, pointer, word, owners)
    for names in records.entries_of(Names):
        for complaint, named in names.record.complaints.items():
            for pointer, word in _translations(named):
                place = f"/complaints/{complaint}{pointer}"
                yield from _taken(names, complaint, place, word, owners)


def _taken(
    entry: Entry[Any], complaint: str, pointer: str, word: str, owners: dict[str, str]
) -> Iterator[Fault]:
    key = fold(word).replace(" ", "")
    owner = owners.setdefault(key, f"complaint {complaint}")
    if not key or owner != f"complaint {complaint}":
        expected = f"a wording that is not that of another record ({owner})"
        yield entry.fault(pointer, word, expected, RULE)


def _translations(named: NamedComplaint) -> Iterator[tuple[str, str]]:
    if named.label is not None:
        yield "/label", named.label
    for index, word in enumerate(named.words):
        yield f"/words/{index}", word


def _wordings(complaint: Complaint) -> Iterator[tuple[str, str]]:
    for lang, label in complaint.label.items():
        yield f"/label/{lang}", label
    for lang, words in complaint.words.items():
        for index, word in enumerate(words):
            yield f"/words/{lang}/{index}", word


def _other_names(records: RecordSet) -> dict[str, str]:
    """Whatever an area, a technique or a tradition is called, and which it is."""
    names: dict[str, str] = {}
    for area in records.known(Area).values():
        spelled = [
            *area.label.values(),
            *(name for many in area.synonyms.values() for name in many),
        ]
        names |= {fold(name).replace(" ", ""): f"area {area.id}" for name in spelled}
    for book in records.known(Names).values():
        for kind, named in (("area", book.areas), ("technique", book.techniques)):
            for record_id, said in named.items():
                for name in filter(None, (said.label, *said.synonyms)):
                    names[fold(name).replace(" ", "")] = f"{kind} {record_id}"
    for technique in records.known(Technique).values():
        for name in (technique.label, *technique.aliases):
            names[fold(name).replace(" ", "")] = f"technique {technique.id}"
    for tradition in records.known(Tradition).values():
        for name in tradition.label.values():
            names[fold(name).replace(" ", "")] = f"tradition {tradition.id}"
    return names
