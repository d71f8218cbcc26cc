"""The explorer: a page a view and tradition, and the drawings that its script lays over them."""

from fastapi import APIRouter
from fastapi.responses import HTMLResponse, Response

from solemap.api.modules import modules_of
from solemap.api.page_views import BLANK_PANEL
from solemap.api.pages import Pages, PagesDep
from solemap.api.paths import FIRST_TRADITION, FIRST_VIEW, explorer_page
from solemap.api.queries import LanguageCode
from solemap.charts.chart import ChartOptions, Layer, render_chart
from solemap.charts.view_words import VIEW_LABELS, VIEW_TITLES
from solemap.data.models.vocabulary import View

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)


@router.get("/")
async def get_explorer(pages: PagesDep) -> HTMLResponse:
    return _explorer(pages, FIRST_VIEW, FIRST_TRADITION)


@router.get("/views/{view}")
async def get_view(pages: PagesDep, view: View) -> HTMLResponse:
    return _explorer(pages, view, FIRST_TRADITION)


@router.get("/views/{view}/{tradition_id}")
async def get_view_of_tradition(pages: PagesDep, view: View, tradition_id: str) -> HTMLResponse:
    return _explorer(pages, view, pages.site.catalog.tradition(tradition_id).id)


def _explorer(pages: Pages, view: View, tradition: str) -> HTMLResponse:
    """Whole without a script. With one, the explorer takes drawing and list from the page of
    whatever view and tradition it is switched to.
    """
    groups = pages.views.groups(view, tradition)
    return pages.render(
        "explorer.html",
        explorer_page(view, tradition),
        chart=pages.chart(view=view, tradition=tradition),
        modules=modules_of("explorer.js"),
        groups=groups,
        sourcings={entry.sourcing for group in groups for entry in group.entries},
        zone_count=sum(len(group.entries) for group in groups),
        tradition_label=pages.presenter.traditions[tradition].label,
        view_label=pages.words.gettext(VIEW_LABELS[view]),
        view_title=VIEW_TITLES[view],
        is_first=(view, tradition) == (FIRST_VIEW, FIRST_TRADITION),
        six_step=pages.six_step,
        view_switch=pages.views.view_switch(view, tradition),
        tradition_switch=pages.views.tradition_switch(view, tradition),
        techniques=tuple(pages.presenter.techniques.values()),
        blank=BLANK_PANEL,
    )


@router.get("/explorer/{lang}/bones/{view}.svg")
async def get_bones(pages: PagesDep, lang: LanguageCode, view: View) -> Response:
    """What the explorer lays under a view's zones."""
    return _layer(pages, lang, view, Layer.BONES)


@router.get("/explorer/{lang}/grid/{view}.svg")
async def get_grid(pages: PagesDep, lang: LanguageCode, view: View) -> Response:
    """The guide lines of a view and their names."""
    return _layer(pages, lang, view, Layer.GRID, Layer.LABELS)


def _layer(pages: Pages, lang: LanguageCode, view: View, *layers: Layer) -> Response:
    options = ChartOptions(view=view, lang=lang, layers=layers)
    svg = render_chart(pages.site.catalog, pages.site.foot_map, options)
    return Response(svg, media_type="image/svg+xml")
