"""No complaint stands beside a place: not in a zone, an area's names, or what is done on a zone.

"Press here for headaches" is a promise even where every single word is innocent. Cautions name
complaints because they say where not to press.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from solemap.data.errors import Fault
from solemap.data.models.area import Area
from solemap.data.models.record import Record
from solemap.data.models.technique import Technique
from solemap.data.models.tradition import Tradition
from solemap.data.models.zone import Zone
from solemap.data.record_set import RecordSet
from solemap.data.rules.claim_words import COMPLAINT

RULE = "complaint-pairs"

# Charts' own names of an area, with the reason why each stays. The area is known by its name and
# never placed: a zone, a page and a link of that name would be the pair.
NAMES: Mapping[str, str] = {
    "blood pressure point": "what charts call the area; it says nothing of high or low",
}
_NAMES = re.compile("|".join(map(re.escape, NAMES)), re.IGNORECASE)
# A stroke is a movement of the hand here.
_NO_COMPLAINT = frozenset({"stroke"})
_COMPLAINT = re.compile(rf"\b{COMPLAINT}\b", re.IGNORECASE | re.VERBOSE)


def check(records: RecordSet) -> Iterator[Fault]:
    for model, texts in _TEXTS.items():
        for entry in records.entries_of(model):
            for pointer, text in texts(entry.record):
                for found in complaints_in(text):
                    expected = "a place without a complaint beside it"
                    yield entry.fault(pointer, found, expected, RULE)


def complaints_in(text: str) -> tuple[str, ...]:
    found = (match.group() for match in _COMPLAINT.finditer(text))
    return tuple(word for word in found if word.lower() not in _NO_COMPLAINT)


def _id_and_labels(record: Tradition | Area) -> Iterator[tuple[str, str]]:
    yield "/id", _words(record.id)
    for language, label in record.label.items():
        yield f"/label/{language}", label


def _texts_of_area(area: Area) -> Iterator[tuple[str, str]]:
    for pointer, text in _id_and_labels(area):
        yield pointer, _NAMES.sub("", text)
    for language, names in area.synonyms.items():
        for index, name in enumerate(names):
            yield f"/synonyms/{language}/{index}", _NAMES.sub("", name)
    yield "/anatomy", area.anatomy


def _texts_of_technique(technique: Technique) -> Iterator[tuple[str, str]]:
    yield "/id", _words(technique.id)
    yield "/label", technique.label
    for index, alias in enumerate(technique.aliases):
        yield f"/aliases/{index}", alias
    for index, tie in enumerate(technique.ties):
        yield f"/ties/{index}/direction", tie.direction or ""
        yield f"/ties/{index}/amount", tie.amount or ""


def _texts_of_zone(zone: Zone) -> Iterator[tuple[str, str]]:
    yield "/id", _words(zone.id)
    yield "/note", zone.note or ""


def _words(record_id: str) -> str:
    return record_id.replace("-", " ")


_TEXTS: Mapping[type[Record], Callable[[Any], Iterator[tuple[str, str]]]] = {
    Tradition: _id_and_labels,
    Area: _texts_of_area,
    Zone: _texts_of_zone,
    Technique: _texts_of_technique,
}
