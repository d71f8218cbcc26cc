"""Areas, techniques, traditions, sources and body systems as the API answers them."""

from solemap.api.models.listing import Links
from solemap.api.models.records import (
    AreaItem,
    SourceItem,
    SystemItem,
    TechniqueItem,
    TieItem,
    TraditionItem,
)
from solemap.api.presenters.figure import present_breaks, present_figure
from solemap.api.presenters.site import Site, in_language
from solemap.api.presenters.zone import zone_chart
from solemap.data.models.area import Area
from solemap.data.models.body_system import BodySystem
from solemap.data.models.source import Source
from solemap.data.models.technique import Technique, Tie
from solemap.data.models.tradition import Tradition


def present_area(site: Site, area: Area, lang: str) -> AreaItem:
    return AreaItem(
        id=area.id,
        label=in_language(area.label, lang),
        synonyms=area.synonyms.get(lang, ()),
        body_system=area.body_system,
        family=site.catalog.family(area),
        laterality=area.laterality,
        uberon=area.uberon,
        anatomy=area.anatomy,
        zones=tuple(zone.id for zone in site.catalog.zones_of_area(area.id)),
        agreement=site.catalog.agreement(area.id),
        figure=present_figure(site, area.id),
        rule_breaks=present_breaks(site, area.id, lang),
        links=_links(site, "areas", area.id, _area_chart(site, area)),
    )


def _area_chart(site: Site, area: Area) -> str | None:
    """That of its first zone: it may lie on no sole."""
    charts = (zone_chart(site, zone) for zone in site.catalog.zones_of_area(area.id))
    return next(filter(None, charts), None)


def present_technique(site: Site, technique: Technique, lang: str) -> TechniqueItem:
    zones = site.catalog.zones_of_technique(technique.id)
    return TechniqueItem(
        **technique.model_dump(exclude={"ties"}),
        ties=tuple(_tie(site, tie, lang) for tie in technique.ties),
        zones=tuple(zone.id for zone in zones),
        # Without a tie there is nothing to light.
        links=_links(
            site,
            "techniques",
            technique.id,
            _soles(site, f"technique={technique.id}") if zones else None,
        ),
    )


def _tie(site: Site, tie: Tie, lang: str) -> TieItem:
    label = in_language(site.catalog.area(tie.area).label, lang)
    return TieItem(**tie.model_dump(), label=label)


def present_tradition(site: Site, tradition: Tradition, lang: str) -> TraditionItem:
    return TraditionItem(
        **tradition.model_dump(exclude={"label"}),
        label=in_language(tradition.label, lang),
        zones=len(site.catalog.zones_of_tradition(tradition.id)),
        links=_links(site, "traditions", tradition.id, _soles(site, f"tradition={tradition.id}")),
    )


def present_source(site: Site, source: Source, _lang: str) -> SourceItem:
    return SourceItem(
        **source.model_dump(),
        zones=tuple(
            zone.id
            for zone in site.catalog.zones.values()
            if source.id in {said.source for said in zone.sources}
        ),
        links=_links(site, "sources", source.id),
    )


def present_system(site: Site, system: BodySystem, lang: str) -> SystemItem:
    return SystemItem(
        id=system.id,
        label=in_language(system.label, lang),
        family=system.family,
        areas=tuple(
            area.id for area in site.catalog.areas.values() if area.body_system == system.id
        ),
        links=_links(site, "systems", system.id),
    )


def _links(site: Site, resource: str, record_id: str, chart: str | None = None) -> Links:
    return Links(
        own=site.api(f"{resource}/{record_id}"),
        page=site.page(f"{resource}/{record_id}"),
        chart=chart,
    )


def _soles(site: Site, query: str) -> str:
    return site.chart("plantar", "both", query)
