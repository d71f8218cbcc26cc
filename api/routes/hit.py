"""What lies at a point of the foot, declared and described, with a problem for what is wrong.

A question without fault is answered by the front door, which asks the same presenter.
"""

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.responses import Response

from solemap.api.dependencies import HitPresenterDep
from solemap.api.listing import json_text
from solemap.api.models.hit import HitAnswer
from solemap.api.queries import HitQuery

router = APIRouter(prefix="/api/v1/hit", tags=["hit"])


@router.get("", operation_id="hit", response_model=HitAnswer)
async def get_hit(presenter: HitPresenterDep, query: Annotated[HitQuery, Query()]) -> Response:
    """Every zone at a point, top first; on bare skin the nearest one and the way to it."""
    return json_text(presenter.answer(query), query.lang)
