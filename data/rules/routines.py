"""A routine keeps its own promises: what a step, a sentence or the closing names is there.

Strokes lie on the grid of their view, a movement has strokes of its own or areas that its tradition
places, and every word that is quoted stands in the document that the record holds.
"""

import re
from collections.abc import Iterator
from typing import Any, Final

from solemap.data.errors import Fault
from solemap.data.models.routine import Movement, Routine
from solemap.data.models.stroke import Line, Press, Stroke, Turn
from solemap.data.models.zone import Zone
from solemap.data.record_set import Entry, RecordSet

RULE = "routines"

# How far a side view reaches up. Units: grid.
HIGHEST: Final = 2.0
_ABSENT: Final = object()


def check(records: RecordSet) -> Iterator[Fault]:
    zones = records.known(Zone).values()
    for entry in records.entries_of(Routine):
        placed = {zone.area for zone in zones if zone.tradition == entry.record.tradition}
        yield from _ids(entry)
        yield from _steps(entry, placed)
        yield from _quotes(entry)
        yield from _pointers(entry)


def _ids(entry: Entry[Routine]) -> Iterator[Fault]:
    """No step, claim or movement of a step is named twice."""
    routine = entry.record
    lists: list[tuple[str, tuple[Any, ...]]] = [
        ("/steps", routine.steps),
        ("/claims", routine.claims),
        *((f"/steps/{n}/movements", step.movements) for n, step in enumerate(routine.steps)),
    ]
    for pointer, named in lists:
        seen: set[str] = set()
        for index, one in enumerate(named):
            if one.id in seen:
                yield entry.fault(f"{pointer}/{index}/id", one.id, "an id of its own", RULE)
            seen.add(one.id)


def _steps(entry: Entry[Routine], placed: set[str]) -> Iterator[Fault]:
    routine, claims = entry.record, {claim.id for claim in entry.record.claims}
    earlier: set[str] = set()
    for number, step in enumerate(routine.steps):
        at = f"/steps/{number}"
        if step.same_as and step.same_as not in earlier:
            expected = "an earlier step that has movements"
            yield entry.fault(f"{at}/same_as", step.same_as, expected, RULE)
        if step.movements:
            earlier.add(step.id)
        for index, claim in enumerate(step.claims):
            if claim not in claims:
                expected = "the id of one of the routine's claims"
                yield entry.fault(f"{at}/claims/{index}", claim, expected, RULE)
        for index, movement in enumerate(step.movements):
            yield from _movement(entry, f"{at}/movements/{index}", movement, placed)


def _movement(
    entry: Entry[Routine], at: str, movement: Movement, placed: set[str]
) -> Iterator[Fault]:
    if bool(movement.strokes) == bool(movement.areas):
        expected = "strokes of its own, or areas whose zones it runs over"
        yield entry.fault(at, movement.id, expected, RULE)
    for index, area in enumerate(movement.areas):
        if area not in placed:
            expected = f"an area that {entry.record.tradition} places"
            yield entry.fault(f"{at}/areas/{index}", area, expected, RULE)
    for index, stroke in enumerate(movement.strokes):
        for axis, value in _beyond(stroke):
            expected = f"{axis} between 0 and {HIGHEST:g} on a side view"
            yield entry.fault(f"{at}/strokes/{index}", value, expected, RULE)
        if stroke.each is not movement.strokes[0].each:
            expected = "the same `each` as the movement's first stroke"
            yield entry.fault(f"{at}/strokes/{index}/each", stroke.each.value, expected, RULE)


def _beyond(stroke: Stroke) -> Iterator[tuple[str, float]]:
    if stroke.view.is_side:
        yield from (("up", up) for _, up in points_of(stroke) if up > HIGHEST)


def points_of(stroke: Stroke) -> tuple[tuple[float, float], ...]:
    """The grid points that a stroke names."""
    match stroke:
        case Line() | Press():
            return stroke.points
        case Turn():
            return (stroke.held, stroke.pivot)


def _quotes(entry: Entry[Routine]) -> Iterator[Fault]:
    routine = entry.record
    document = _spaced(" ".join(sentence.text for sentence in routine.sentences))
    quoted = [(f"/claims/{n}/quote", claim.quote) for n, claim in enumerate(routine.claims)]
    if routine.closing:
        quoted.append(("/closing/quote", routine.closing.quote))
        if routine.closing.claim not in {claim.id for claim in routine.claims}:
            expected = "the id of one of the routine's claims"
            yield entry.fault("/closing/claim", routine.closing.claim, expected, RULE)
    for pointer, quote in quoted:
        if _spaced(quote) not in document:
            expected = "words of the document, as `sentences` has them"
            yield entry.fault(pointer, quote, expected, RULE)


def _pointers(entry: Entry[Routine]) -> Iterator[Fault]:
    """Every sentence is carried by fields that are there."""
    document = entry.record.model_dump(mode="json")
    for number, sentence in enumerate(entry.record.sentences):
        for index, pointer in enumerate(sentence.fields):
            if found_at(document, pointer) in (_ABSENT, None, [], ""):
                expected = "a JSON pointer to a field of this record that says something"
                yield entry.fault(f"/sentences/{number}/fields/{index}", pointer, expected, RULE)


def found_at(document: Any, pointer: str) -> Any:
    """What stands at a JSON pointer."""
    for step in pointer.split("/")[1:]:
        if isinstance(document, dict):
            document = document.get(step, _ABSENT)
        elif isinstance(document, list) and step.isdigit() and int(step) < len(document):
            document = document[int(step)]
        else:
            return _ABSENT
    return document


def _spaced(text: str) -> str:
    return re.sub(r"\s+", " ", text)
