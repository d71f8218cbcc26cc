"""Search by name. Why a complaint leads to a card and to no place on the foot: docs/api.md.

A question without fault is answered by the front door, which asks the same presenter.
"""

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.responses import Response

from solemap.api.dependencies import SearchPresenterDep
from solemap.api.listing import json_text
from solemap.api.models.search import SearchAnswer
from solemap.api.queries import SearchQuery

router = APIRouter(prefix="/api/v1/search", tags=["search"])


@router.get("", operation_id="search", response_model=SearchAnswer)
async def get_search(
    presenter: SearchPresenterDep, query: Annotated[SearchQuery, Query()]
) -> Response:
    """Areas, zones, techniques, traditions and complaints by name, misspelt too."""
    return json_text(presenter.answer(query), query.lang)
