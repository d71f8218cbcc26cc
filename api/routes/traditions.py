"""Traditions: the schools, each with what it is put together from."""

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.responses import Response

from solemap.api.dependencies import LanguageDep, PresentersDep, SiteDep
from solemap.api.listing import answer_item, answer_list
from solemap.api.models.listing import Selection
from solemap.api.models.records import TraditionItem, TraditionList
from solemap.api.queries import ListQuery

router = APIRouter(prefix="/api/v1/traditions", tags=["traditions"])


@router.get("", operation_id="listTraditions", response_model=TraditionList | Selection)
async def list_traditions(
    site: SiteDep, presenters: PresentersDep, query: Annotated[ListQuery, Query()]
) -> Response:
    """Every tradition, sorted by id."""
    items = presenters[query.lang].traditions.values()
    return answer_list(site.api("traditions"), query, TraditionItem, items)


@router.get("/{tradition_id}", operation_id="getTradition", response_model=TraditionItem)
async def get_tradition(
    site: SiteDep, presenters: PresentersDep, tradition_id: str, query: LanguageDep
) -> Response:
    """One tradition: who, when, from which sources."""
    tradition = site.catalog.tradition(tradition_id)
    return answer_item(presenters[query.lang].traditions[tradition.id], query.lang)
