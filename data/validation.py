"""Somebody's own zone map, checked by the same models and rules as ours; nothing of it is kept.

Never raises, whatever the bytes. The map may name the areas, sources and techniques that Solemap
ships, or bring its own.
"""

import json
from collections.abc import Iterator
from itertools import islice
from typing import Any

from pydantic import ValidationError

from solemap.data.catalog import Catalog
from solemap.data.errors import Fault
from solemap.data.model_faults import RULE as SCHEMA_RULE
from solemap.data.model_faults import model_faults
from solemap.data.models.record import Record
from solemap.data.nearest import nearest
from solemap.data.record_set import MODELS, Entry, Kind, RecordSet, encodable, in_words
from solemap.data.rules import broken_rules, orphans
from solemap.data.strict_json import RULE as JSON_RULE
from solemap.data.strict_json import pointer_step, read_json

LARGEST = 1024 * 1024
MOST_FAULTS = 500
KINDS = {
    kind.value: kind
    for kind in (Kind.TRADITIONS, Kind.AREAS, Kind.ZONES, Kind.SOURCES, Kind.TECHNIQUES)
}


def validate_zone_map(
    raw: bytes, catalog: Catalog, file: str = "zone-map.json"
) -> tuple[Fault, ...]:
    """Every fault of the map, at most `MOST_FAULTS`; empty: Solemap could draw it.

    The map is one JSON object of lists: traditions, areas, zones, sources, techniques.
    """
    if len(raw) > LARGEST:
        found = f"{len(raw)} bytes"
        return (Fault(file, "", found, f"at most {LARGEST} bytes", JSON_RULE),)
    document, unreadable = read_json(raw, file)
    unreadable = unreadable[:MOST_FAULTS]
    if document is None and unreadable:
        return unreadable
    told = {fault.pointer for fault in unreadable}
    others = (fault for fault in _faults_of(document, catalog, file) if fault.pointer not in told)
    return tuple(sorted({*unreadable, *islice(others, MOST_FAULTS - len(unreadable))}))


def _faults_of(document: Any, catalog: Catalog, file: str) -> Iterator[Fault]:
    if not isinstance(document, dict):
        expected = f"an object with lists of {', '.join(KINDS)}"
        yield Fault(file, "", in_words(document), expected, SCHEMA_RULE)
        return
    entries: list[Entry[Record]] = []
    unread: set[str] = set()
    for key, value in document.items():
        if key not in KINDS:
            close = nearest(key, KINDS, limit=1)
            hint = f" (nearest: {close[0]})" if close else ""
            expected = f"one of {', '.join(KINDS)}{hint}"
            pointer = encodable(pointer_step(key))
            yield Fault(file, pointer, in_words(key), expected, SCHEMA_RULE)
        elif not isinstance(value, list):
            yield Fault(file, f"/{key}", in_words(value), "a list", SCHEMA_RULE)
        else:
            yield from _read_list(value, KINDS[key], file, entries, unread)
    if not document.get(Kind.ZONES):
        yield Fault(file, "/zones", "nothing", "a list of at least one zone", SCHEMA_RULE)
    for fault in broken_rules(RecordSet(entries, catalog.by_kind)):
        # What names a faulty record is not at fault, nor what only faulty records would name.
        if not unread or (fault.rule != orphans.RULE and fault.found not in unread):
            yield fault


def _read_list(
    items: list[Any], kind: Kind, file: str, entries: list[Entry[Record]], unread: set[str]
) -> Iterator[Fault]:
    """Fills `entries` with the good records, `unread` with the ids of others, in words."""
    for index, item in enumerate(items):
        pointer = f"/{kind.value}/{index}"
        if not isinstance(item, dict):
            yield Fault(file, pointer, in_words(item), f"a {kind.singular} object", SCHEMA_RULE)
            continue
        try:
            record = MODELS[kind].model_validate_json(json.dumps(item), strict=True)
        except ValidationError as error:
            unread.add(in_words(item.get("id")))
            yield from model_faults(error, MODELS[kind], item, file, pointer)
        else:
            entries.append(Entry(record, file, pointer))
