"""Where to begin: what there is, how much of it, under which licence; and what can go wrong."""

from fastapi import APIRouter
from starlette.responses import Response

from solemap.api.dependencies import NoQueryDep, SiteDep
from solemap.api.listing import json_text
from solemap.api.models.index import LICENCE, IndexAnswer, ProblemList
from solemap.api.models.problem import KINDS, ProblemCode, ProblemKind
from solemap.api.queries import LANGUAGES
from solemap.data.notice import ATTRIBUTION, EVIDENCE_LINE

router = APIRouter(prefix="/api/v1", tags=["index"])

LISTS = ("zones", "areas", "systems", "techniques", "traditions", "sources", "problems")


@router.get("", operation_id="getIndex", response_model=IndexAnswer)
async def get_index(site: SiteDep, _query: NoQueryDep) -> Response:
    """Version, digest of the data, licence, counts and links."""
    catalog = site.catalog
    answer = IndexAnswer(
        name="Solemap",
        version=catalog.version,
        digest=catalog.digest,
        licence=LICENCE,
        counts=catalog.counts(),
        views=site.foot_map.views,
        languages=LANGUAGES,
        notice=EVIDENCE_LINE,
        attribution=ATTRIBUTION,
        links={
            "self": f"{site.base_url}/api/v1",
            **{name: site.api(name) for name in LISTS},
            "hit": site.api("hit"),
            "compare": site.api("compare"),
            "download": site.api("download.json"),
            "validate": site.api("validate"),
            "chart": site.page("charts/en/light/plantar-both.svg"),
            "description": site.page("openapi.json"),
        },
    )
    return json_text(answer.model_dump_json(), "en")


@router.get("/problems", operation_id="listProblems", response_model=ProblemList)
async def list_problems(_query: NoQueryDep) -> Response:
    """Every kind of problem, and what to do about it."""
    answer = ProblemList(items=tuple(KINDS.values()), total=len(KINDS))
    return json_text(answer.model_dump_json(), "en")


@router.get("/problems/{problem_code}", operation_id="getProblem", response_model=ProblemKind)
async def get_problem(problem_code: ProblemCode, _query: NoQueryDep) -> Response:
    """What the `type` of a problem stands for."""
    return json_text(KINDS[problem_code].model_dump_json(), "en")
