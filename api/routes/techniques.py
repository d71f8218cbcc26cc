"""Techniques: how a hand moves, and where sources use it."""

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.responses import Response

from solemap.api.dependencies import LanguageDep, PresentersDep, SiteDep
from solemap.api.listing import answer_item, answer_list
from solemap.api.models.listing import Selection
from solemap.api.models.technique import TechniqueAnswer, TechniqueList
from solemap.api.presenters.technique import with_strokes
from solemap.api.queries import ListQuery

# Plain functions: strokes take a moment when they are first asked for.
router = APIRouter(prefix="/api/v1/techniques", tags=["techniques"])


@router.get("", operation_id="listTechniques", response_model=TechniqueList | Selection)
def list_techniques(
    site: SiteDep, presenters: PresentersDep, query: Annotated[ListQuery, Query()]
) -> Response:
    """Every technique, sorted by id."""
    items = presenters[query.lang].techniques.values()
    answers = [with_strokes(site, item) for item in items]
    return answer_list(site.api("techniques"), query, TechniqueAnswer, answers)


@router.get("/{technique_id}", operation_id="getTechnique", response_model=TechniqueAnswer)
def get_technique(
    site: SiteDep, presenters: PresentersDep, technique_id: str, query: LanguageDep
) -> Response:
    """One technique, the zones where sources use it, and its stroke over each of them."""
    technique = site.catalog.technique(technique_id)
    item = presenters[query.lang].techniques[technique.id]
    return answer_item(with_strokes(site, item), query.lang)
