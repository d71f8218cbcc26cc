"""Pages that are whole before any script runs: the explorer, one page a record, the frame.

The only module that renders templates. A page inlines the light chart; its stylesheet recolours it.
"""

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit

from fastapi import APIRouter, Depends, Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from solemap.api.page_views import BLANK_PANEL, CHART_TRADITION, FAMILY_NAMES, PageViews
from solemap.api.paths import NOT_FOUND_PAGE
from solemap.api.presenters.presenter import Presenter
from solemap.api.presenters.site import Site
from solemap.charts.chart import ChartOptions, render_chart
from solemap.charts.stage import ChartFoot
from solemap.data.models.vocabulary import View
from solemap.data.notice import ATTRIBUTION, EVIDENCE_LINE

FRONTEND = Path(__file__).parents[1] / "frontend"
LANGUAGE = "en"
# What the explorer's script imports, told to the browser before it has parsed the script.
EXPLORER_MODULES = tuple(
    f"lib/{name}.js"
    for name in (
        "api-client",
        "arrow-keys",
        "bare-skin",
        "bottom-sheet",
        "chart-marks",
        "chart-view",
        "fill-template",
        "foot-matrix",
        "name-index",
        "name-tag",
        "page-address",
        "panel-view",
        "search-box",
    )
)
VIEW_TITLES = {
    View.PLANTAR: "sole",
    View.DORSAL: "top",
    View.MEDIAL: "inner side",
    View.LATERAL: "outer side",
}
FOOT_TITLES = {
    ChartFoot.LEFT: " of the left foot",
    ChartFoot.RIGHT: " of the right foot",
    ChartFoot.BOTH: "s of both feet",
}

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)


@lru_cache(maxsize=1)
def page_templates() -> Environment:
    """Escapes everything; an unknown name in a template is an error, not an empty string."""
    loader = FileSystemLoader(FRONTEND / "templates")
    environment = Environment(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.globals |= {
        "evidence_line": EVIDENCE_LINE,
        "attribution": ATTRIBUTION,
        "families": tuple(FAMILY_NAMES.items()),
    }
    return environment


class Pages:
    """Renders the pages of one site."""

    def __init__(self, site: Site, presenter: Presenter) -> None:
        self.site = site
        self.root = urlsplit(site.base_url).path
        self.views = PageViews(site, presenter, self.root)
        self.presenter = presenter

    def render(self, template: str, path: str, status: int = 200, **values: Any) -> HTMLResponse:
        # base_url and path make the canonical address; root begins every address on the page.
        text = page_templates().get_template(template)
        html = text.render(base_url=self.site.base_url, root=self.root, path=path, **values)
        return HTMLResponse(html, status)

    def chart(
        self,
        foot: ChartFoot = ChartFoot.BOTH,
        *,
        view: View = View.PLANTAR,
        highlight: Iterable[str] = (),
        technique: str | None = None,
    ) -> Markup:
        options = ChartOptions(
            view=view,
            foot=foot,
            tradition=CHART_TRADITION,
            highlight=tuple(highlight),
            technique=technique,
        )
        catalog, foot_map = self.site.catalog, self.site.foot_map
        # Drawn by ourselves from checked records, every text in it escaped by the SVG writer.
        return Markup(render_chart(catalog, foot_map, options, base_url=self.root))  # noqa: S704


async def get_pages(request: Request) -> Pages:
    """Made at the first page that is asked for, kept with the app."""
    state = request.app.state
    if not hasattr(state, "pages"):
        state.pages = Pages(state.site, state.presenters[LANGUAGE])
    pages: Pages = state.pages
    return pages


PagesDep = Annotated[Pages, Depends(get_pages)]


@router.get("/")
async def get_explorer(pages: PagesDep) -> HTMLResponse:
    groups = pages.views.groups
    return pages.render(
        "explorer.html",
        "/",
        chart=pages.chart(),
        modules=EXPLORER_MODULES,
        groups=groups,
        sourcings={entry.sourcing for group in groups for entry in group.entries},
        zone_count=sum(len(group.entries) for group in groups),
        tradition_label=pages.presenter.traditions[CHART_TRADITION].label,
        techniques=tuple(pages.presenter.techniques.values()),
        blank=BLANK_PANEL,
    )


@router.get("/zones/{zone_id}")
async def get_zone_page(pages: PagesDep, zone_id: str) -> HTMLResponse:
    zone = pages.site.catalog.zone(zone_id)
    item = pages.presenter.zones[zone.id]
    return pages.render(
        "zone.html",
        f"/zones/{zone.id}",
        chart=pages.chart(view=item.placements[0].view, highlight=[zone.id]),
        zone=item,
        area=pages.presenter.areas[zone.area],
        tradition=pages.presenter.traditions[zone.tradition],
        view=pages.views.panel(item),
    )


@router.get("/areas/{area_id}")
async def get_area_page(pages: PagesDep, area_id: str) -> HTMLResponse:
    area = pages.presenter.areas[pages.site.catalog.area(area_id).id]
    zones = pages.views.entries(area.zones)
    return pages.render(
        "area.html",
        f"/areas/{area.id}",
        chart=pages.chart(
            view=pages.views.first_view(area.zones), highlight=[area.id] if zones else []
        ),
        area=area,
        system=pages.presenter.systems[area.body_system],
        sources=pages.presenter.sources,
        zones=zones,
    )


@router.get("/techniques/{technique_id}")
async def get_technique_page(pages: PagesDep, technique_id: str) -> HTMLResponse:
    technique = pages.presenter.techniques[pages.site.catalog.technique(technique_id).id]
    return pages.render(
        "technique.html",
        f"/techniques/{technique.id}",
        chart=pages.chart(technique=technique.id),
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
        zones=pages.views.entries(source.zones),
        techniques=[technique for technique in techniques if source.id in technique.sources],
    )


@router.get("/about")
async def get_about_page(pages: PagesDep) -> HTMLResponse:
    return pages.render(
        "about.html",
        "/about",
        traditions=tuple(pages.presenter.traditions.values()),
        sources=sorted(pages.presenter.sources.values(), key=lambda source: source.title.lower()),
        version=pages.site.catalog.version,
    )


@router.get("/embed/{view}-{foot}")
async def get_embed(pages: PagesDep, view: View, foot: ChartFoot) -> HTMLResponse:
    """The frame for other sites; `?zone=` is read by its script, so every query is one answer."""
    return pages.render(
        "embed.html",
        f"/embed/{view.value}-{foot.value}",
        chart=pages.chart(foot, view=view),
        foot=foot.value,
        title=VIEW_TITLES[view] + FOOT_TITLES[foot],
    )


def not_found_page(request: Request) -> HTMLResponse:
    """A wrong address, answered to a person: what is nearest, and the way back."""
    state = request.app.state
    pages = Pages(state.site, state.presenters[LANGUAGE])
    path = request.url.path
    # The page of an exported folder stands for every wrong address, so it names none.
    given = "" if path == NOT_FOUND_PAGE else path
    nearest_pages = pages.views.suggestions(given) if given else ()
    return pages.render("not_found.html", path, 404, given=given[:80], nearest=nearest_pages)
