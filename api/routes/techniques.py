"""Techniques: how a hand moves, and where sources use it."""

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.responses import Response

from solemap.api.dependencies import LanguageDep, PresentersDep, SiteDep
from solemap.api.listing import answer_item, answer_list
from solemap.api.models.listing import Selection
from solemap.api.models.records import TechniqueItem, TechniqueList
from solemap.api.queries import ListQuery

router = APIRouter(prefix="/api/v1/techniques", tags=["techniques"])


@router.get("", operation_id="listTechniques", response_model=TechniqueList | Selection)
async def list_techniques(
    site: SiteDep, presenters: PresentersDep, query: Annotated[ListQuery, Query()]
) -> Response:
    """Every technique, sorted by id."""
    items = presenters[query.lang].techniques.values()
    return answer_list(site.api("techniques"), query, TechniqueItem, items)


@router.get("/{technique_id}", operation_id="getTechnique", response_model=TechniqueItem)
async def get_technique(
    site: SiteDep, presenters: PresentersDep, technique_id: str, query: LanguageDep
) -> Response:
    """One technique, and the zones where sources use it."""
    technique = site.catalog.technique(technique_id)
    return answer_item(presenters[query.lang].techniques[technique.id], query.lang)
