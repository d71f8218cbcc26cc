"""Cautions and evidence: when to leave a foot alone, and what studies found."""

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.responses import Response

from solemap.api.dependencies import PresentersDep, SiteDep
from solemap.api.listing import answer_list
from solemap.api.models.care import CautionItem, CautionList, EvidenceItem, EvidenceList
from solemap.api.models.listing import Selection
from solemap.api.queries import ListQuery

router = APIRouter(prefix="/api/v1", tags=["care"])


@router.get("/cautions", operation_id="listCautions", response_model=CautionList | Selection)
async def list_cautions(
    site: SiteDep, presenters: PresentersDep, query: Annotated[ListQuery, Query()]
) -> Response:
    """Every reason to stop, to ask first, or to go gently, sorted by id."""
    items = presenters[query.lang].cautions.values()
    return answer_list(site.api("cautions"), query, CautionItem, items)


@router.get("/evidence", operation_id="listEvidence", response_model=EvidenceList | Selection)
async def list_evidence(
    site: SiteDep, presenters: PresentersDep, query: Annotated[ListQuery, Query()]
) -> Response:
    """Every question that studies were made on, graded, sorted by id."""
    items = presenters[query.lang].evidence.values()
    return answer_list(site.api("evidence"), query, EvidenceItem, items)
