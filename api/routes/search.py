"""Search by name. Why a complaint leads to a card and to no place on the foot: docs/api.md."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from solemap.api.dependencies import search_presenter_of
from solemap.api.models.search import SearchAnswer
from solemap.api.queries import SearchQuery

router = APIRouter(prefix="/api/v1/search", tags=["search"])


@router.get("", operation_id="search", response_model=SearchAnswer)
async def get_search(request: Request, query: Annotated[SearchQuery, Query()]) -> Response:
    """Areas, zones, techniques, traditions and complaints by name, misspelt too."""
    body = search_presenter_of(request).answer(query)
    return Response(body, headers={"content-language": query.lang}, media_type="application/json")
