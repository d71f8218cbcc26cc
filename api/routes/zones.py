"""Zones: every place on the foot that a tradition links to a part of the body."""

import unicodedata
from collections.abc import Callable
from typing import Annotated

from fastapi import APIRouter, Query
from starlette.responses import Response

from solemap.api.dependencies import LanguageDep, PresentersDep, SiteDep
from solemap.api.drawn import check_drawn
from solemap.api.listing import answer_item, answer_list
from solemap.api.models.listing import Selection
from solemap.api.models.zone import ZoneItem, ZoneList
from solemap.api.presenters.site import Site
from solemap.api.queries import ZoneListQuery
from solemap.data.models.zone import Zone

router = APIRouter(prefix="/api/v1/zones", tags=["zones"])


@router.get("", operation_id="listZones", response_model=ZoneList | Selection)
async def list_zones(
    site: SiteDep, presenters: PresentersDep, query: Annotated[ZoneListQuery, Query()]
) -> Response:
    """Every zone that all given filters let through, sorted by id."""
    items = presenters[query.lang].zones
    keeps = _filter(site, query)
    found = [items[zone.id] for zone in site.catalog.zones.values() if keeps(zone)]
    return answer_list(site.api("zones"), query, ZoneItem, found)


@router.get("/{zone_id}", operation_id="getZone", response_model=ZoneItem)
async def get_zone(
    site: SiteDep, presenters: PresentersDep, zone_id: str, query: LanguageDep
) -> Response:
    """One zone: where it lies, who places it there, the techniques used on it, what it touches."""
    zone = site.catalog.zone(zone_id)
    return answer_item(presenters[query.lang].zones[zone.id], query.lang)


def _filter(site: Site, query: ZoneListQuery) -> Callable[[Zone], bool]:
    """Raises: UnknownRecord, RequestRefused (for a view that is not drawn)."""
    catalog = site.catalog
    checks: list[Callable[[Zone], bool]] = []
    if query.tradition is not None:
        tradition = catalog.tradition(query.tradition)
        checks.append(lambda zone: zone.tradition == tradition.id)
    if query.area is not None:
        area = catalog.area(query.area)
        checks.append(lambda zone: zone.area == area.id)
    if query.system is not None:
        system = catalog.body_system(query.system)
        checks.append(lambda zone: catalog.area(zone.area).body_system == system.id)
    if query.technique is not None:
        technique = catalog.technique(query.technique)
        tied = {zone.id for zone in catalog.zones_of_technique(technique.id)}
        checks.append(lambda zone: zone.id in tied)
    if query.schools is not None:
        checks.append(lambda zone: catalog.sourcing(zone) is query.schools)
    if query.foot is not None or query.view is not None:
        checks.append(_is_placed(site, query))
    if query.q is not None:
        checks.append(_is_named(site, query.q, query.lang))
    return lambda zone: all(check(zone) for check in checks)


def _is_placed(site: Site, query: ZoneListQuery) -> Callable[[Zone], bool]:
    if query.view is not None:
        check_drawn(site.foot_map, query.view)
    return lambda zone: any(
        query.view in (None, item.view) and query.foot in (None, item.foot)
        for item in site.foot_map.placed(zone.id)
    )


def _is_named(site: Site, q: str, lang: str) -> Callable[[Zone], bool]:
    wanted = _folded(q)

    def is_named(zone: Zone) -> bool:
        area = site.catalog.area(zone.area)
        names = (area.label.get(lang, ""), *area.synonyms.get(lang, ()))
        return any(wanted in _folded(name) for name in names)

    return is_named


def _folded(text: str) -> str:
    """Without case and accents."""
    parts = unicodedata.normalize("NFKD", text.casefold().strip())
    return "".join(letter for letter in parts if not unicodedata.combining(letter))
