"""What lies at a point of the foot. The route asked at every touch, so it does little else."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from solemap.api.dependencies import hit_presenter_of
from solemap.api.direct_route import DirectRoute
from solemap.api.models.hit import HitAnswer
from solemap.api.queries import HitQuery

router = APIRouter(prefix="/api/v1/hit", tags=["hit"], route_class=DirectRoute)


@router.get("", operation_id="hit", response_model=HitAnswer)
def get_hit(request: Request, query: Annotated[HitQuery, Query()]) -> Response:
    """Every zone at a point, top first; on bare skin the nearest one and the way to it."""
    body = hit_presenter_of(request).answer(query)
    return Response(body, headers={"content-language": query.lang}, media_type="application/json")
