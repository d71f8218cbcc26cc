"""Sources: the charts and texts that were read."""

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.responses import Response

from solemap.api.dependencies import LanguageDep, PresentersDep, SiteDep
from solemap.api.listing import answer_item, answer_list
from solemap.api.models.listing import Selection
from solemap.api.models.records import SourceItem, SourceList
from solemap.api.queries import ListQuery

router = APIRouter(prefix="/api/v1/sources", tags=["sources"])


@router.get("", operation_id="listSources", response_model=SourceList | Selection)
async def list_sources(
    site: SiteDep, presenters: PresentersDep, query: Annotated[ListQuery, Query()]
) -> Response:
    """Every source, sorted by id."""
    items = presenters[query.lang].sources.values()
    return answer_list(site.api("sources"), query, SourceItem, items)


@router.get("/{source_id}", operation_id="getSource", response_model=SourceItem)
async def get_source(
    site: SiteDep, presenters: PresentersDep, source_id: str, query: LanguageDep
) -> Response:
    """One source, and the zones that rest on it."""
    source = site.catalog.source(source_id)
    return answer_item(presenters[query.lang].sources[source.id], query.lang)
