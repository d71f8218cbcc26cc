"""Which zones a request lights."""

from collections.abc import Iterable

from solemap.data.catalog import Catalog


def zones_lit(catalog: Catalog, highlight: Iterable[str], technique: str | None) -> frozenset[str]:
    """Zone ids, from area ids, zone ids and a technique.

    Raises: UnknownRecord, with the nearest ids.
    """
    lit: set[str] = set()
    for name in highlight:
        if name in catalog.zones:
            lit.add(name)
        else:
            lit |= {zone.id for zone in catalog.zones_of_area(catalog.area(name).id)}
    if technique is not None:
        catalog.technique(technique)
        lit |= {zone.id for zone in catalog.zones_of_technique(technique)}
    return frozenset(lit)
