"""Areas: the parts of the body that charts place on the foot."""

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.responses import Response

from solemap.api.dependencies import LanguageDep, PresentersDep, SiteDep
from solemap.api.listing import answer_item, answer_list
from solemap.api.models.listing import Selection
from solemap.api.models.records import AreaItem, AreaList
from solemap.api.queries import ListQuery

router = APIRouter(prefix="/api/v1/areas", tags=["areas"])


@router.get("", operation_id="listAreas", response_model=AreaList | Selection)
async def list_areas(
    site: SiteDep, presenters: PresentersDep, query: Annotated[ListQuery, Query()]
) -> Response:
    """Every area of the body, sorted by id."""
    items = presenters[query.lang].areas.values()
    return answer_list(site.api("areas"), query, AreaItem, items)


@router.get("/{area_id}", operation_id="getArea", response_model=AreaItem)
async def get_area(
    site: SiteDep, presenters: PresentersDep, area_id: str, query: LanguageDep
) -> Response:
    """One area, with the zones that stand for it."""
    area = site.catalog.area(area_id)
    return answer_item(presenters[query.lang].areas[area.id], query.lang)
