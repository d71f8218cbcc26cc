"""Names of other languages: of records that exist, each language once with a locale of its own, no
two areas alike, none left in English, and none of the mistakes that machines are known for.
"""

from collections.abc import Iterator, Mapping

from solemap.data.errors import Fault
from solemap.data.models.area import Area
from solemap.data.models.complaint import Complaint
from solemap.data.models.locale import Locale
from solemap.data.models.names import Names
from solemap.data.models.technique import Technique
from solemap.data.models.tradition import Tradition
from solemap.data.record_set import Entry, RecordSet
from solemap.data.rules.name_traps import FALSE_FRIENDS, SAME_AS_ENGLISH
from solemap.data.rules.references import expected_id
from solemap.data.search.folding import fold

RULE = "names"


def check(records: RecordSet) -> Iterator[Fault]:
    for entry in records.entries_of(Names):
        if entry.record.id not in records.known(Locale):
            expected = expected_id("locale", entry.record.id, records.known(Locale))
            yield entry.fault("/id", entry.record.id, expected, RULE)
        yield from _unknown(entry, records)
        yield from _twins(entry)
        yield from _english(entry, records)
        yield from _false_friends(entry)


def _unknown(entry: Entry[Names], records: RecordSet) -> Iterator[Fault]:
    named = (
        ("areas", "area", entry.record.areas, records.known(Area)),
        ("techniques", "technique", entry.record.techniques, records.known(Technique)),
        ("traditions", "tradition", entry.record.traditions, records.known(Tradition)),
        ("complaints", "complaint", entry.record.complaints, records.known(Complaint)),
    )
    for field, kind, given, known in named:
        for record_id in given:
            if record_id not in known:
                expected = expected_id(kind, record_id, known)
                yield entry.fault(f"/{field}/{record_id}", record_id, expected, RULE)


def _twins(entry: Entry[Names]) -> Iterator[Fault]:
    """On a chart two areas of one name could not be told apart."""
    seen: dict[str, str] = {}
    for area, named in entry.record.areas.items():
        if named.label is None:
            continue
        other = seen.setdefault(fold(named.label), area)
        if other != area:
            expected = f"a label that no other area has ({other})"
            yield entry.fault(f"/areas/{area}/label", named.label, expected, RULE)


def _english(entry: Entry[Names], records: RecordSet) -> Iterator[Fault]:
    areas: Mapping[str, Area] = records.known(Area)
    allowed = SAME_AS_ENGLISH.get(entry.record.id, frozenset())
    for area, named in entry.record.areas.items():
        english = areas[area].label["en"] if area in areas else ""
        if named.label and named.label.lower() == english.lower() and area not in allowed:
            expected = f"its name in {entry.record.id!r}, or an entry in SAME_AS_ENGLISH"
            yield entry.fault(f"/areas/{area}/label", named.label, expected, RULE)


def _false_friends(entry: Entry[Names]) -> Iterator[Fault]:
    # With their accents: in Spanish they part the anus (ano) from the year (año).
    traps = {
        word.casefold(): english for english, word in FALSE_FRIENDS.get(entry.record.id, {}).items()
    }
    for area, named in entry.record.areas.items():
        for name in filter(None, (named.label, *named.synonyms)):
            if name.casefold() in traps:
                expected = f"the part of the body, not {traps[name.casefold()]!r}"
                yield entry.fault(f"/areas/{area}", name, expected, RULE)
