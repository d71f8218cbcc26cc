"""The handout: one page for every selection, and the code that leads to a selection.

The page's script reads the selection from the query and fills the sheet. What is typed on it never
comes here, so there is nothing here that could take it.
"""

from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse
from starlette.responses import Response

from solemap.api.dependencies import SiteDep
from solemap.api.link_code import link_code
from solemap.api.pages import PagesDep
from solemap.api.paths import HANDOUT, HANDOUT_CODE
from solemap.api.presenters.site import Site
from solemap.api.queries import HandoutQuery
from solemap.data.models.caution import CautionLevel

router = APIRouter(include_in_schema=False)


@router.get(HANDOUT)
async def get_handout(pages: PagesDep) -> HTMLResponse:
    cautions = pages.presenter.cautions.values()
    return pages.render(
        "handout.html",
        HANDOUT,
        chart=pages.chart(),
        traditions=tuple(pages.presenter.traditions.values()),
        stops=tuple(one for one in cautions if one.level is CautionLevel.STOP),
        spared=tuple(one for one in cautions if one.areas),
    )


# A plain function: a thread makes the code.
@router.get(HANDOUT_CODE)
def get_handout_code(site: SiteDep, query: Annotated[HandoutQuery, Query()]) -> Response:
    """A code for a link of this site, and for no other: every id in it is known."""
    return Response(link_code(_link(site, query)), media_type="image/svg+xml")


def _link(site: Site, query: HandoutQuery) -> str:
    """Raises: UnknownRecord."""
    if query.routine:
        return site.page(f"massage/{site.catalog.routine(query.routine).id}")
    given = query.model_dump(exclude_none=True)
    if query.tradition:
        site.catalog.tradition(query.tradition)
    for zone in (query.zones or "").split(",") if query.zones else ():
        site.catalog.zone(zone)
    asked = urlencode(given, safe=",")
    return site.page(HANDOUT.lstrip("/")) + (f"?{asked}" if asked else "")
