"""Somebody's own zone map beside ours: checked by the same rules, and never in the place of ours.

A map brings traditions of its own. It may cite our areas, sources and techniques, and bring more,
but no record of it may have the id of one that is there, nor change what ours says.
"""

import json
from collections.abc import Iterator
from typing import Any

from solemap.data.catalog import Catalog, catalog_of
from solemap.data.errors import Fault
from solemap.data.models.record import Record
from solemap.data.record_set import MODELS, Kind, in_words
from solemap.data.validation import KINDS, validate_zone_map

RULE = "own-maps"


def with_own_map(raw: bytes, catalog: Catalog, file: str) -> tuple[Catalog, tuple[Fault, ...]]:
    """The catalog with the map's records in it; or, with every fault, the catalog as it was."""
    faults = validate_zone_map(raw, catalog, file)
    if not faults:
        document: dict[str, Any] = json.loads(raw)
        faults = tuple(sorted(_intrusions(document, catalog, file)))
    if faults:
        return catalog, faults
    ours = (record for records in catalog.by_kind.values() for record in records.values())
    return catalog_of([*ours, *_records(document)]), ()


def _records(document: dict[str, Any]) -> Iterator[Record]:
    for key, items in document.items():
        model = MODELS[KINDS[key]]
        yield from (model.model_validate_json(json.dumps(item), strict=True) for item in items)


def _intrusions(document: dict[str, Any], catalog: Catalog, file: str) -> Iterator[Fault]:
    """Where a faultless map would change ours."""
    for key, items in document.items():
        taken = catalog.by_kind[KINDS[key]]
        for index, item in enumerate(items):
            if item["id"] in taken:
                expected = f"an id that no {KINDS[key].singular} of Solemap has"
                yield _fault(file, f"/{key}/{index}/id", item["id"], expected)
    own = {item["id"] for item in document.get(Kind.TRADITIONS, ())}
    for index, zone in enumerate(document.get(Kind.ZONES, ())):
        if zone["tradition"] not in own:
            expected = "a tradition that this map brings"
            yield _fault(file, f"/zones/{index}/tradition", zone["tradition"], expected)
    schools = {tradition.school for tradition in catalog.traditions.values()}
    for index, technique in enumerate(document.get(Kind.TECHNIQUES, ())):
        for number, tie in enumerate(technique.get("ties", ())):
            if tie["school"] in schools:
                expected = "a school that no tradition of Solemap has"
                pointer = f"/techniques/{index}/ties/{number}/school"
                yield _fault(file, pointer, tie["school"], expected)


def _fault(file: str, pointer: str, found: object, expected: str) -> Fault:
    return Fault(file, pointer, in_words(found), expected, RULE)
