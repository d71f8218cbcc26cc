"""Comparisons: an area over all traditions, two traditions, or two zones."""

from itertools import combinations

from solemap.api.models.compare import (
    ComparedPlace,
    ComparedZones,
    Comparison,
    Party,
    SharedPlace,
)
from solemap.api.presenters.site import Site, in_language
from solemap.charts.geometry.overlap import overlap_of
from solemap.data.errors import UnknownRecord
from solemap.data.models.tradition import Tradition
from solemap.data.models.zone import Zone
from solemap.data.nearest import nearest
from solemap.data.notice import ATTRIBUTION, EVIDENCE_LINE


def compare_area(site: Site, area_id: str, lang: str) -> Comparison:
    """Raises: UnknownRecord."""
    area = site.catalog.area(area_id)
    zones = site.catalog.zones_of_area(area.id)
    return Comparison(
        area=Party(type="area", id=area.id, label=in_language(area.label, lang)),
        a=None,
        b=None,
        agreement=site.catalog.agreement(area.id),
        zones=tuple(zone.id for zone in zones),
        pairs=tuple(_pair(site, one, other, lang) for one, other in combinations(zones, 2)),
        only_a=(),
        only_b=(),
        notice=EVIDENCE_LINE,
        attribution=ATTRIBUTION,
    )


def compare_two(site: Site, a: str, b: str, lang: str) -> Comparison:
    """Two traditions, area by area; or two zones. Raises: UnknownRecord."""
    one, other = _found(site, a), _found(site, b)
    mine, yours = _zones(site, one), _zones(site, other)
    if isinstance(one, Zone) and isinstance(other, Zone):
        pairs = [(one, other)]
    else:
        pairs = [(mine[area], yours[area]) for area in mine if area in yours]
    is_between_zones = isinstance(one, Zone) and isinstance(other, Zone)
    return Comparison(
        area=None,
        a=_party(site, one, lang),
        b=_party(site, other, lang),
        agreement=None,
        zones=tuple(dict.fromkeys(zone.id for pair in pairs for zone in pair)),
        pairs=tuple(_pair(site, first, second, lang) for first, second in pairs),
        only_a=() if is_between_zones else tuple(area for area in mine if area not in yours),
        only_b=() if is_between_zones else tuple(area for area in yours if area not in mine),
        notice=EVIDENCE_LINE,
        attribution=ATTRIBUTION,
    )


def _found(site: Site, given: str) -> Tradition | Zone:
    traditions, zones = site.catalog.traditions, site.catalog.zones
    if given in traditions:
        return traditions[given]
    if given in zones:
        return zones[given]
    raise UnknownRecord("tradition or zone", given, nearest(given, (*traditions, *zones)))


def _zones(site: Site, one: Tradition | Zone) -> dict[str, Zone]:
    """By area: a tradition places an area once."""
    zones = (one,) if isinstance(one, Zone) else site.catalog.zones_of_tradition(one.id)
    return {zone.area: zone for zone in zones}


def _party(site: Site, one: Tradition | Zone, lang: str) -> Party:
    if isinstance(one, Tradition):
        return Party(type="tradition", id=one.id, label=in_language(one.label, lang))
    label = in_language(site.catalog.area(one.area).label, lang)
    return Party(type="zone", id=one.id, label=label)


def _pair(site: Site, one: Zone, other: Zone, lang: str) -> ComparedZones:
    mine = {(item.view, item.foot): item for item in site.foot_map.placed(one.id)}
    yours = {(item.view, item.foot): item for item in site.foot_map.placed(other.id)}
    shared = []
    for view, foot in mine:
        if (view, foot) in yours:
            overlap = overlap_of(mine[view, foot], yours[view, foot])
            shared.append(
                SharedPlace(
                    view=view,
                    foot=foot,
                    shared_units=overlap.shared_units,
                    of_a=overlap.of_one,
                    of_b=overlap.of_other,
                    apart=overlap.apart,
                )
            )
    alone = [
        ComparedPlace(view=item.view, foot=item.foot, zone=item.zone.id)
        for key, item in (*mine.items(), *yours.items())
        if (key in mine) is not (key in yours)
    ]
    return ComparedZones(
        area=one.area,
        label=in_language(site.catalog.area(one.area).label, lang),
        a=one.id,
        b=other.id,
        shared=tuple(shared),
        alone=tuple(alone),
    )
