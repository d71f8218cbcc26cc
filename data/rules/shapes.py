"""A shape speaks the axes of its view, and every foot of a zone is drawn once a view.

The sole and the top have `across` and `along`, the sides `along` and `up`. Above the toes' roots
there is skin only on toes, so what is small there names its toe.
"""

from collections.abc import Iterator

from solemap.data.errors import Fault
from solemap.data.models.shape import GridPair, Outline, Patch, Shape, Spot, Trail
from solemap.data.models.vocabulary import Foot, View
from solemap.data.models.zone import Placement, Zone
from solemap.data.record_set import Entry, RecordSet

RULE = "shapes"
TOES_BEGIN = 4.0
HIGHEST = 2.0


def check(records: RecordSet) -> Iterator[Fault]:
    for entry in records.entries_of(Zone):
        yield from _check_feet(entry)
        for index, placement in enumerate(entry.record.placements):
            for number, shape in enumerate(placement.shapes):
                pointer = f"/placements/{index}/shapes/{number}"
                yield from _check_axes(entry, placement, shape, pointer)
                if not placement.view.is_side:
                    yield from _check_toe(entry, shape, pointer)


def _check_feet(entry: Entry[Zone]) -> Iterator[Fault]:
    zone = entry.record
    drawn: set[tuple[View, Foot]] = set()
    for index, placement in enumerate(zone.placements):
        pointer = f"/placements/{index}"
        feet = placement.feet or zone.feet
        if not set(feet) <= set(zone.feet):
            expected = f"feet of the zone itself, {[foot.value for foot in zone.feet]}"
            yield entry.fault(f"{pointer}/feet", feet, expected, RULE)
        twice = [foot for foot in Foot if foot in feet and (placement.view, foot) in drawn]
        if twice or len(set(feet)) < len(feet):
            found = f"the {placement.view} view of the {' and '.join(twice or feet)} foot again"
            yield entry.fault(pointer, found, "one placement a view and foot", RULE)
        drawn |= {(placement.view, foot) for foot in feet}


def _check_axes(
    entry: Entry[Zone], placement: Placement, shape: Shape, pointer: str
) -> Iterator[Fault]:
    view = placement.view
    if isinstance(shape, Patch):
        if view.is_side and shape.up is None:
            expected = f"'up' with 'along', for the {view} view is seen from the side"
            yield entry.fault(f"{pointer}/across", shape.across, expected, RULE)
        elif not view.is_side and shape.across is None:
            expected = f"'across' with 'along', the axes of the {view} view"
            yield entry.fault(f"{pointer}/up", shape.up, expected, RULE)
        elif shape.up is not None and shape.up[1] > HIGHEST:
            yield entry.fault(f"{pointer}/up/1", shape.up[1], "a height from 0 to 2", RULE)
    elif view.is_side:
        for place, (_, up) in _points(shape):
            if up > HIGHEST:
                yield entry.fault(f"{pointer}{place}/1", up, "a height from 0 to 2", RULE)


def _check_toe(entry: Entry[Zone], shape: Shape, pointer: str) -> Iterator[Fault]:
    if not isinstance(shape, Spot | Trail):
        return
    for place, (across, along) in _points(shape):
        if along <= TOES_BEGIN:
            continue
        if shape.toe is None:
            expected = "the toe it is on, for it lies above the toes' roots"
            yield entry.fault(f"{pointer}/toe", None, expected, RULE)
            return
        if not shape.toe - 1 <= across <= shape.toe:
            expected = f"across from {shape.toe - 1} to {shape.toe}, which is toe {shape.toe}"
            yield entry.fault(f"{pointer}{place}/0", across, expected, RULE)


def _points(shape: Outline | Spot | Trail | Patch) -> list[tuple[str, GridPair]]:
    """A shape's grid points, each with its pointer inside the shape."""
    if isinstance(shape, Patch):
        return []
    if isinstance(shape, Spot):
        return [("/at", shape.at)]
    return [(f"/points/{index}", point) for index, point in enumerate(shape.points)]
