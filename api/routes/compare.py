"""Where charts agree and where they differ. Nobody is called right."""

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.responses import Response

from solemap.api.dependencies import SiteDep
from solemap.api.listing import json_text
from solemap.api.models.compare import Comparison
from solemap.api.models.problem import ProblemCode, Wrong
from solemap.api.presenters.compare import compare_area, compare_two
from solemap.api.queries import CompareQuery
from solemap.api.refusals import RequestRefused

router = APIRouter(prefix="/api/v1/compare", tags=["compare"])


# A plain function: two traditions are some hundred pairs of shapes to measure.
@router.get("", operation_id="compare", response_model=Comparison)
def get_comparison(site: SiteDep, query: Annotated[CompareQuery, Query()]) -> Response:
    """An area over all schools and lines; or two traditions, or two zones, with their overlap."""
    match (query.area, query.a, query.b):
        case (str(area), None, None):
            answer = compare_area(site, area, query.lang)
        case (None, str(a), str(b)):
            answer = compare_two(site, a, b, query.lang)
        case _:
            given = query.model_dump(include={"area", "a", "b"}, exclude_none=True)
            wrong = Wrong(
                where="query",
                parameter="area, a, b",
                given=", ".join(f"{name}={value}" for name, value in given.items()) or None,
                expected="area alone, or a and b",
            )
            raise RequestRefused(ProblemCode.INVALID_PARAMETER, wrong)
    return json_text(answer.model_dump_json(), query.lang)
