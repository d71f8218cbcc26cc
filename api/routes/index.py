"""Where to begin: what there is, how much of it, under which licence; and what can go wrong."""

from fastapi import APIRouter
from starlette.responses import Response

from solemap.api.dependencies import NoQueryDep, SiteDep
from solemap.api.listing import json_text
from solemap.api.models.index import IndexAnswer, ProblemList
from solemap.api.models.problem import KINDS, ProblemCode, ProblemKind
from solemap.api.presenters.index import present_index

router = APIRouter(prefix="/api/v1", tags=["index"])


@router.get("", operation_id="getIndex", response_model=IndexAnswer)
async def get_index(site: SiteDep, _query: NoQueryDep) -> Response:
    """Version, digest of the data, licence, counts and links."""
    return json_text(present_index(site).model_dump_json(), "en")


@router.get("/problems", operation_id="listProblems", response_model=ProblemList)
async def list_problems(_query: NoQueryDep) -> Response:
    """Every kind of problem, and what to do about it."""
    answer = ProblemList(items=tuple(KINDS.values()), total=len(KINDS))
    return json_text(answer.model_dump_json(), "en")


@router.get("/problems/{problem_code}", operation_id="getProblem", response_model=ProblemKind)
async def get_problem(problem_code: ProblemCode, _query: NoQueryDep) -> Response:
    """What the `type` of a problem stands for."""
    return json_text(KINDS[problem_code].model_dump_json(), "en")
