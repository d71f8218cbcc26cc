"""The pages that lead to the others: all areas, systems, techniques, sources, traditions."""

from collections import Counter
from collections.abc import Iterable

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from solemap.api.compare_views import Found
from solemap.api.index_views import IndexViews
from solemap.api.pages import PagesDep
from solemap.api.paths import FIRST_TRADITION, FIRST_VIEW, explorer_page
from solemap.charts.naming import short_label

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)


@router.get("/areas")
async def get_areas_page(pages: PagesDep) -> HTMLResponse:
    systems = IndexViews(pages.site, pages.presenter, pages.words).systems()
    return pages.render(
        "areas.html",
        "/areas",
        systems=systems,
        area_count=sum(len(system.areas) for system in systems),
        kinds=[found.value for found in Found],
        first_tradition=FIRST_TRADITION,
    )


@router.get("/systems")
async def get_systems_page(pages: PagesDep) -> HTMLResponse:
    views = IndexViews(pages.site, pages.presenter, pages.words)
    return pages.render(
        "systems.html",
        "/systems",
        systems=views.systems(),
        outlines=views.outlines(),
        little_feet=views.little_feet,
        tradition=short_label(pages.presenter.traditions[FIRST_TRADITION].label),
    )


@router.get("/systems/{system_id}")
async def get_system_page(pages: PagesDep, system_id: str) -> HTMLResponse:
    system = pages.site.catalog.body_system(system_id)
    views = IndexViews(pages.site, pages.presenter, pages.words)
    return pages.render(
        "system.html",
        f"/systems/{system.id}",
        chart=pages.chart(highlight=views.drawn_areas(system.id), is_whole=False),
        figure=pages.figure(*views.figured_areas(system.id)),
        system=views.system(system.id),
    )


@router.get("/techniques")
async def get_techniques_page(pages: PagesDep) -> HTMLResponse:
    movements = IndexViews(pages.site, pages.presenter, pages.words).movements()
    every = [technique for movement in movements for technique in movement.techniques]
    return pages.render(
        "techniques.html",
        "/techniques",
        movements=movements,
        teachers=_once(technique.tradition for technique in every),
    )


@router.get("/traditions")
async def get_traditions_page(pages: PagesDep) -> HTMLResponse:
    return pages.render(
        "traditions.html",
        "/traditions",
        traditions=tuple(pages.presenter.traditions.values()),
        explorers={key: explorer_page(FIRST_VIEW, key) for key in pages.presenter.traditions},
    )


@router.get("/sources")
async def get_sources_page(pages: PagesDep) -> HTMLResponse:
    groups = IndexViews(pages.site, pages.presenter, pages.words).sources()
    every = [source for group in groups for source in group.sources]
    return pages.render(
        "sources.html",
        "/sources",
        groups=groups,
        source_count=len(every),
        known_languages=dict(_by_number(pair for one in every for pair in one.languages)),
    )


def _once(found: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(found))


def _by_number(found: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """What comes most often first; once is not worth choosing."""
    return [pair for pair, number in Counter(found).most_common() if number > 1]
