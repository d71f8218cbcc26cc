"""A zone as the API answers it."""

from solemap.api.models.listing import Links
from solemap.api.models.zone import (
    OtherPlace,
    PlacementItem,
    SourceLine,
    TiedTechnique,
    ZoneItem,
)
from solemap.api.presenters.site import Site, in_language
from solemap.charts.geometry.foot_map import PlacedZone
from solemap.charts.naming import short_label
from solemap.data.models.zone import Zone
from solemap.data.notice import ATTRIBUTION, EVIDENCE_LINE
from solemap.data.wording import Wording, wording


def present_zone(site: Site, zone: Zone, lang: str) -> ZoneItem:
    catalog = site.catalog
    area = catalog.area(zone.area)
    placed = site.foot_map.placed(zone.id)
    words = wording(lang)
    return ZoneItem(
        id=zone.id,
        tradition=zone.tradition,
        area=zone.area,
        label=in_language(area.label, lang),
        number=zone.number,
        feet=zone.feet,
        body_system=area.body_system,
        family=catalog.family(area),
        sourcing=catalog.sourcing(zone),
        placements=tuple(_placement(item, words) for item in placed),
        techniques=_techniques(site, zone, lang),
        neighbours={f"{item.view}-{item.foot}": item.neighbours for item in placed},
        sources=_sources(site, zone),
        agreement=next(
            said for said in catalog.agreement(area.id).standings if said.zone == zone.id
        ),
        cautions=tuple(said.id for said in catalog.cautions_of_area(zone.area)),
        others=_others(site, zone, lang),
        note=zone.note,
        notice=words.gettext(EVIDENCE_LINE),
        attribution=words.gettext(ATTRIBUTION),
        links=Links(
            own=site.api(f"zones/{zone.id}"),
            page=site.page(f"zones/{zone.id}"),
            chart=zone_chart(site, zone),
        ),
    )


def _placement(item: PlacedZone, words: Wording) -> PlacementItem:
    return PlacementItem(
        view=item.view,
        foot=item.foot,
        across=item.across,
        along=item.along,
        up=item.up,
        bands=item.bands,
        longitudinal_zones=item.longitudinal_zones,
        toes=item.toes,
        press_point=(item.press_point.x, item.press_point.y),
        area_units=item.area_units,
        path=item.path,
        arrows=dict(item.arrows),
        words=item.where.said(words),
        under_the_skin=tuple(found.said(words) for found in item.under),
        edges=item.edges,
    )


def _techniques(site: Site, zone: Zone, lang: str) -> tuple[TiedTechnique, ...]:
    return tuple(
        TiedTechnique(
            id=technique.id,
            label=technique.label,
            direction=tie.direction,
            amount=tie.amount,
            sources=tie.sources,
        )
        for technique, tie in site.catalog.ties_of(zone, lang)
    )


def _others(site: Site, zone: Zone, lang: str) -> tuple[OtherPlace, ...]:
    return tuple(
        OtherPlace(
            zone=other.id,
            tradition=other.tradition,
            label=short_label(in_language(site.catalog.tradition(other.tradition).label, lang)),
            views=tuple(dict.fromkeys(item.view for item in site.foot_map.placed(other.id))),
            words=tuple(item.where.said(wording(lang)) for item in site.foot_map.placed(other.id)),
        )
        for other in site.catalog.zones_of_area(zone.area)
        if other.tradition != zone.tradition
    )


def _sources(site: Site, zone: Zone) -> tuple[SourceLine, ...]:
    found = [(said, site.catalog.source(said.source)) for said in zone.sources]
    return tuple(
        SourceLine(
            id=source.id,
            title=source.title,
            line=source.line,
            school=source.school,
            read=said.read,
        )
        for said, source in found
    )


def zone_chart(site: Site, zone: Zone) -> str | None:
    """The chart of the first view that shows the zone; both feet where it lies on both."""
    placed = site.foot_map.placed(zone.id)
    if not placed:
        return None
    view = placed[0].view
    feet = {item.foot for item in placed if item.view is view}
    foot = "both" if len(feet) > 1 else feet.pop()
    return site.chart(view, foot, f"tradition={zone.tradition}&highlight={zone.id}")
