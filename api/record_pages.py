"""One page a record, and the page about all of them."""

from fastapi import APIRouter
from fastapi.responses import HTMLResponse
from markupsafe import Markup

from solemap.api.language_names import language_names
from solemap.api.models.records import AreaItem
from solemap.api.pages import Pages, PagesDep
from solemap.api.paths import explorer_page
from solemap.api.ready_claim import TAUGHT_TITLE, ready_claim, tracker_address

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)


@router.get("/zones/{zone_id}")
async def get_zone_page(pages: PagesDep, zone_id: str) -> HTMLResponse:
    zone = pages.site.catalog.zone(zone_id)
    item = pages.presenter.zones[zone.id]
    return pages.render(
        "zone.html",
        f"/zones/{zone.id}",
        chart=pages.chart(
            view=item.placements[0].view,
            tradition=zone.tradition,
            highlight=[zone.id],
            is_whole=False,
        ),
        explorer=pages.home + explorer_page(item.placements[0].view, zone.tradition),
        zone=item,
        area=pages.presenter.areas[zone.area],
        tradition=pages.presenter.traditions[zone.tradition],
        view=pages.views.panel(item),
        claim=ready_claim(item),
        tracker=tracker_address(
            pages.site.tracker,
            pages.words.gettext(TAUGHT_TITLE).format(name=item.label, zone=item.id),
            ready_claim(item),
        ),
    )


@router.get("/areas/{area_id}")
async def get_area_page(pages: PagesDep, area_id: str) -> HTMLResponse:
    area = pages.presenter.areas[pages.site.catalog.area(area_id).id]
    zones = pages.views.entries(area.zones)
    return pages.render(
        "area.html",
        f"/areas/{area.id}",
        chart=_chart_of_area(pages, area),
        area=area,
        traditions=pages.presenter.traditions,
        lines={
            zone: pages.presenter.traditions[pages.presenter.zones[zone].tradition].label
            for zone in area.zones
        },
        figure=pages.figure(area.id) if area.figure else None,
        system=pages.presenter.systems[area.body_system],
        sources=pages.presenter.sources,
        zones=zones,
    )


def _chart_of_area(pages: Pages, area: AreaItem) -> Markup:
    """Of the line that its first zone is of: not every line places it."""
    if not area.zones:
        return pages.chart(is_whole=False)
    tradition = pages.presenter.zones[area.zones[0]].tradition
    own = [zone for zone in area.zones if pages.presenter.zones[zone].tradition == tradition]
    return pages.chart(
        view=pages.views.first_view(own),
        tradition=tradition,
        highlight=[area.id],
        is_whole=False,
    )


@router.get("/techniques/{technique_id}")
async def get_technique_page(pages: PagesDep, technique_id: str) -> HTMLResponse:
    technique = pages.presenter.techniques[pages.site.catalog.technique(technique_id).id]
    return pages.render(
        "technique.html",
        f"/techniques/{technique.id}",
        chart=pages.chart(technique=technique.id, is_whole=False),
        technique=technique,
        zones=pages.views.entries(technique.zones),
        sources=[pages.presenter.sources[source] for source in technique.sources],
    )


@router.get("/traditions/{tradition_id}")
async def get_tradition_page(pages: PagesDep, tradition_id: str) -> HTMLResponse:
    tradition = pages.presenter.traditions[pages.site.catalog.tradition(tradition_id).id]
    zones = pages.site.catalog.zones_of_tradition(tradition.id)
    return pages.render(
        "tradition.html",
        f"/traditions/{tradition.id}",
        tradition=tradition,
        sources=[pages.presenter.sources[source] for source in tradition.sources],
        zones=pages.views.entries(zone.id for zone in zones),
    )


@router.get("/sources/{source_id}")
async def get_source_page(pages: PagesDep, source_id: str) -> HTMLResponse:
    source = pages.presenter.sources[pages.site.catalog.source(source_id).id]
    techniques = pages.presenter.techniques.values()
    return pages.render(
        "source.html",
        f"/sources/{source.id}",
        source=source,
        read_in=language_names((source.language or "").split("/"), pages.lang),
        zones=pages.views.entries(source.zones),
        techniques=[technique for technique in techniques if source.id in technique.sources],
    )


@router.get("/about")
async def get_about_page(pages: PagesDep) -> HTMLResponse:
    catalog = pages.site.catalog
    return pages.render(
        "about.html",
        "/about",
        counts={
            "areas": len(catalog.areas),
            "systems": len(catalog.body_systems),
            "techniques": len(catalog.techniques),
            "traditions": len(catalog.traditions),
            "sources": len(catalog.sources),
        },
        zones=len(catalog.zones),
        charts=sum(source.about == "charts" for source in catalog.sources.values()),
        version=catalog.version,
    )
