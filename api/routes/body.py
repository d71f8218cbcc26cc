"""The body figure: the same frame as the soles, front and back, as SVG and PNG."""

from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Request
from fastapi.exceptions import RequestValidationError
from pydantic import ValidationError
from starlette.concurrency import run_in_threadpool
from starlette.responses import Response

from solemap.api.dependencies import NoQueryDep, RasterPoolDep, SiteDep
from solemap.api.links import link
from solemap.api.presenters.site import Site
from solemap.api.queries import FigurePictureQuery, FigureQuery, LanguageCode
from solemap.api.routes.charts import (
    ANSWERS,
    ENDINGS,
    LONGEST_LINK,
    PICTURE_ANSWERS,
    PNG,
    SVG,
    answer_drawing,
)
from solemap.charts.body_figure import render_body_figure
from solemap.charts.figure_options import FigureOptions, FigureSide
from solemap.charts.theme import ThemeName

router = APIRouter(prefix="/charts", tags=["charts"], default_response_class=Response)


# Before the languages: `backdrops` is none.
@router.get("/backdrops/{theme}/body-{side}.svg", include_in_schema=False)
def get_body_backdrop(site: SiteDep, theme: ThemeName, side: FigureSide) -> Response:
    """What lies behind the part of the body that a page is about: no words, no links."""
    options = FigureOptions(side=side, theme=theme, is_picture=True)
    return Response(render_body_figure(site.catalog, site.body_map, options), media_type=SVG)


@router.get(
    "/{lang}/{theme}/body-{side}.svg", operation_id="getCanonicalBodyFigure", responses=ANSWERS
)
def get_canonical_figure(
    site: SiteDep, lang: LanguageCode, theme: ThemeName, side: FigureSide, _query: NoQueryDep
) -> Response:
    """The body figure as pages use it: one language, one theme, nothing lit."""
    svg = _draw(site, {"side": side, "theme": theme, "lang": lang})
    picture = site.page(f"charts/body-{side}.png?{urlencode({'theme': theme, 'lang': lang})}")
    return answer_drawing(svg, SVG, lang, link(picture, "alternate", PNG))


@router.get("/body-{side}.svg", operation_id="getBodyFigure", responses=ANSWERS)
def get_figure(
    request: Request, site: SiteDep, side: FigureSide, query: Annotated[FigureQuery, Query()]
) -> Response:
    """The body figure, front, back or both, with any areas lit."""
    svg = _draw(site, _options(query, side))
    return answer_drawing(svg, SVG, query.lang, _other_form(request, site, side, PNG))


@router.get("/body-{side}.png", operation_id="getBodyPicture", responses=PICTURE_ANSWERS)
async def get_figure_picture(
    request: Request,
    site: SiteDep,
    raster_pool: RasterPoolDep,
    side: FigureSide,
    query: Annotated[FigurePictureQuery, Query()],
) -> Response:
    """The same as pixels."""
    options = _options(query, side)
    width = options.pop("width")
    svg = await run_in_threadpool(_draw, site, options)
    picture = await raster_pool.render(svg, width)
    return answer_drawing(picture, PNG, query.lang, _other_form(request, site, side, SVG))


def _options(query: FigureQuery, side: FigureSide) -> dict[str, Any]:
    given = query.model_dump(exclude_none=True)
    if "highlight" in given:
        given["highlight"] = tuple(part.strip() for part in given["highlight"].split(","))
    return {**given, "side": side}


def _draw(site: Site, given: dict[str, Any]) -> str:
    """The SVG. Raises: UnknownRecord, RequestValidationError."""
    try:
        options = FigureOptions.model_validate(given)
    except ValidationError as error:
        raise RequestValidationError(
            [{**fault, "loc": ("query", *fault["loc"])} for fault in error.errors()]
        ) from None
    return render_body_figure(site.catalog, site.body_map, options, site.base_url)


def _other_form(request: Request, site: Site, side: FigureSide, form: str) -> str:
    asked = urlencode([pair for pair in request.query_params.items() if pair[0] != "width"])
    target = site.page(f"charts/body-{side}.{ENDINGS[form]}") + (f"?{asked}" if asked else "")
    return link(target, "alternate", form) if len(target) <= LONGEST_LINK else ""
