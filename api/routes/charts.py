"""Charts as SVG: the canonical ones that pages use, and any combination."""

from typing import Annotated, Any

from fastapi import APIRouter, Query
from fastapi.exceptions import RequestValidationError
from pydantic import ValidationError
from starlette.responses import Response

from solemap.api.dependencies import NoQueryDep, SiteDep
from solemap.api.drawn import check_drawn
from solemap.api.presenters.site import Site
from solemap.api.queries import ChartQuery, LanguageCode
from solemap.charts.chart import ChartOptions, render_chart
from solemap.charts.stage import ChartFoot
from solemap.charts.theme import ThemeName
from solemap.data.models.vocabulary import View

SVG = "image/svg+xml"
ANSWERS: dict[int | str, dict[str, Any]] = {
    200: {"description": "The chart.", "content": {SVG: {"schema": {"type": "string"}}}}
}

router = APIRouter(prefix="/charts", tags=["charts"], default_response_class=Response)


# Plain functions: drawing takes milliseconds, and a thread keeps them from other requests.
@router.get(
    "/{lang}/{theme}/{view}-{foot}.svg", operation_id="getCanonicalChart", responses=ANSWERS
)
def get_canonical_chart(
    site: SiteDep,
    lang: LanguageCode,
    theme: ThemeName,
    view: View,
    foot: ChartFoot,
    _query: NoQueryDep,
) -> Response:
    """A chart as pages use it: one language, one theme, nothing lit."""
    return _draw(site, lang, {"view": view, "foot": foot, "theme": theme})


@router.get("/{view}-{foot}.svg", operation_id="getChart", responses=ANSWERS)
def get_chart(
    site: SiteDep, view: View, foot: ChartFoot, query: Annotated[ChartQuery, Query()]
) -> Response:
    """A chart of any combination."""
    given = query.model_dump(exclude_none=True)
    for name in ("highlight", "layers"):
        if name in given:
            given[name] = tuple(part.strip() for part in given[name].split(","))
    return _draw(site, query.lang, {**given, "view": view, "foot": foot})


def _draw(site: Site, lang: str, given: dict[str, Any]) -> Response:
    """Raises: RequestRefused, UnknownRecord, RequestValidationError."""
    check_drawn(site.foot_map, given["view"], where="path")
    try:
        options = ChartOptions.model_validate({**given, "lang": lang})
    except ValidationError as error:
        raise RequestValidationError(
            [{**fault, "loc": ("query", *fault["loc"])} for fault in error.errors()]
        ) from None
    svg = render_chart(site.catalog, site.foot_map, options, site.base_url)
    return Response(svg, headers={"content-language": lang}, media_type=SVG)
