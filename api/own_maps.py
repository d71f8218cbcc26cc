"""Somebody's own zone maps, read at the start: a bad one is named with its faults and left out."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from solemap.charts.geometry.foot_map import build_foot_map
from solemap.data.catalog import Catalog
from solemap.data.errors import BadPlace, Fault
from solemap.data.models.zone import Zone
from solemap.data.own_maps import RULE, with_own_map
from solemap.data.validation import LARGEST


@dataclass(frozen=True)
class LeftOut:
    """A file that is not served, and why."""

    file: str
    faults: tuple[Fault, ...]

    def __str__(self) -> str:
        number = len(self.faults)
        head = f"{self.file} is left out: {number} {'fault' if number == 1 else 'faults'}"
        return "\n  ".join([head, *map(str, self.faults)])


def add_own_maps(catalog: Catalog, folder: Path) -> tuple[Catalog, tuple[LeftOut, ...]]:
    """The catalog with every good map of the folder, in the order of their names."""
    left_out = []
    for path in sorted(folder.glob("*.json")):
        catalog, faults = _add(catalog, path)
        if faults:
            left_out.append(LeftOut(str(path), faults))
    return catalog, tuple(left_out)


def _add(catalog: Catalog, path: Path) -> tuple[Catalog, tuple[Fault, ...]]:
    try:
        with path.open("rb") as file:
            raw = file.read(LARGEST + 1)
    except OSError as error:
        reason = error.strerror or str(error)
        return catalog, (Fault(path.name, "", reason, "a file that can be read", RULE),)
    together, faults = with_own_map(raw, catalog, path.name)
    if not faults:
        own = [together.zones[zone["id"]] for zone in json.loads(raw)["zones"]]
        faults = tuple(_undrawn(together, own, path.name))
    return (catalog, faults) if faults else (together, ())


def _undrawn(catalog: Catalog, own: Sequence[Zone], file: str) -> Iterator[Fault]:
    """Zones whose shapes leave nothing on the drawing, which only the drawing can tell."""
    if _fault_of(catalog, own):
        for index, zone in enumerate(own):
            if error := _fault_of(catalog, [zone]):
                pointer = f"/zones/{index}/placements"
                yield Fault(file, pointer, error.given, error.expected, RULE)


def _fault_of(catalog: Catalog, zones: Sequence[Zone]) -> BadPlace | None:
    try:
        build_foot_map(replace(catalog, zones={zone.id: zone for zone in zones}))
    except BadPlace as error:
        return error
    return None
