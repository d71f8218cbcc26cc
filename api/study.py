"""The page where one learns a map: what it asks, and what is right, its script reads from the map.

What somebody answered stays in their browser, so there is nothing here that could take it.
"""

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from solemap.api.modules import modules_of
from solemap.api.pages import PagesDep
from solemap.api.paths import FIRST_TRADITION, FIRST_VIEW, STUDY
from solemap.charts.geometry.way_words import THUMB, every_way
from solemap.charts.geometry.words import BANDS

router = APIRouter(include_in_schema=False)


@router.get(STUDY)
async def get_study(pages: PagesDep) -> HTMLResponse:
    groups = pages.views.groups(FIRST_VIEW, FIRST_TRADITION)
    views = pages.views.view_switch(FIRST_VIEW, FIRST_TRADITION)
    traditions = pages.views.tradition_switch(FIRST_VIEW, FIRST_TRADITION)
    return pages.render(
        "study.html",
        STUDY,
        chart=pages.chart(),
        modules=modules_of("study.js"),
        groups=groups,
        sourcings={entry.sourcing for group in groups for entry in group.entries},
        systems=tuple(pages.presenter.systems.values()),
        views=tuple((one.id, one.label) for one in views),
        traditions=tuple((one.id, one.label) for one in traditions),
        # From the toes down, as the foot stands on the chart.
        bands=tuple(band.value for band in reversed(BANDS)),
        thumb=THUMB,
        ways={key: way.said(pages.words) for key, way in every_way().items()},
    )
