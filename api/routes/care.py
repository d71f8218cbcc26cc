"""Cautions and evidence: when to leave a foot alone, and what studies found."""

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.responses import Response

from solemap.api.dependencies import PresentersDep, SiteDep
from solemap.api.listing import answer_list
from solemap.api.models.care import (
    CautionItem,
    CautionList,
    EvidenceItem,
    EvidenceList,
    PreflightItem,
    PreflightList,
    StopSignItem,
    StopSignList,
)
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


@router.get("/stop-signs", operation_id="listStopSigns", response_model=StopSignList | Selection)
async def list_stop_signs(
    site: SiteDep, presenters: PresentersDep, query: Annotated[ListQuery, Query()]
) -> Response:
    """What ends a massage at once, sorted by id."""
    items = presenters[query.lang].stop_signs.values()
    return answer_list(site.api("stop-signs"), query, StopSignItem, items)


@router.get("/preflight", operation_id="listPreflight", response_model=PreflightList | Selection)
async def list_preflight(
    site: SiteDep, presenters: PresentersDep, query: Annotated[ListQuery, Query()]
) -> Response:
    """What to ask before a guided massage, and what each yes means. Keep nobody's answers."""
    items = presenters[query.lang].preflight.values()
    return answer_list(site.api("preflight"), query, PreflightItem, items)


@router.get("/evidence", operation_id="listEvidence", response_model=EvidenceList | Selection)
async def list_evidence(
    site: SiteDep, presenters: PresentersDep, query: Annotated[ListQuery, Query()]
) -> Response:
    """Every question that studies were made on, graded, sorted by id."""
    items = presenters[query.lang].evidence.values()
    return answer_list(site.api("evidence"), query, EvidenceItem, items)
