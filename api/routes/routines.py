"""Routines: massages step by step, and what their strokes pass over."""

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.responses import Response

from solemap.api.dependencies import LanguageDep, PresentersDep, SiteDep
from solemap.api.listing import answer_item, answer_list
from solemap.api.models.listing import Selection
from solemap.api.models.routine import RoutineItem, RoutineList
from solemap.api.presenters.built import present_built
from solemap.api.queries import BuildQuery, ListQuery

router = APIRouter(prefix="/api/v1/routines", tags=["routines"])


@router.get("", operation_id="listRoutines", response_model=RoutineList | Selection)
async def list_routines(
    site: SiteDep, presenters: PresentersDep, query: Annotated[ListQuery, Query()]
) -> Response:
    """Every routine, sorted by id."""
    items = presenters[query.lang].routines.values()
    return answer_list(site.api("routines"), query, RoutineItem, items)


@router.get("/build", operation_id="buildRoutine", response_model=RoutineItem)
def build_routine(site: SiteDep, query: Annotated[BuildQuery, Query()]) -> Response:
    """A routine put together by a rule, from minutes or from areas. The link is the routine."""
    return answer_item(present_built(site, query), query.lang)


@router.get("/{routine_id}", operation_id="getRoutine", response_model=RoutineItem)
async def get_routine(
    site: SiteDep, presenters: PresentersDep, routine_id: str, query: LanguageDep
) -> Response:
    """One routine: steps with their strokes, cautions, what it promises and what is known."""
    routine = site.catalog.routine(routine_id)
    return answer_item(presenters[query.lang].routines[routine.id], query.lang)
