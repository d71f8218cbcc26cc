"""Body systems, and the colour family that each is drawn in."""

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.responses import Response

from solemap.api.dependencies import LanguageDep, PresentersDep, SiteDep
from solemap.api.listing import answer_item, answer_list
from solemap.api.models.listing import Selection
from solemap.api.models.records import SystemItem, SystemList
from solemap.api.queries import ListQuery

router = APIRouter(prefix="/api/v1/systems", tags=["systems"])


@router.get("", operation_id="listSystems", response_model=SystemList | Selection)
async def list_systems(
    site: SiteDep, presenters: PresentersDep, query: Annotated[ListQuery, Query()]
) -> Response:
    """Every body system, sorted by id."""
    items = presenters[query.lang].systems.values()
    return answer_list(site.api("systems"), query, SystemItem, items)


@router.get("/{system_id}", operation_id="getSystem", response_model=SystemItem)
async def get_system(
    site: SiteDep, presenters: PresentersDep, system_id: str, query: LanguageDep
) -> Response:
    """One body system, and its areas."""
    system = site.catalog.body_system(system_id)
    return answer_item(presenters[query.lang].systems[system.id], query.lang)
