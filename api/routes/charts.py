"""Charts as SVG and PNG: the canonical ones that pages use, and any combination."""

from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Request
from fastapi.exceptions import RequestValidationError
from pydantic import ValidationError
from starlette.responses import Response

from solemap.api.dependencies import HeavyWorkDep, NoQueryDep, RasterPoolDep, SiteDep
from solemap.api.drawn import check_drawn, check_step_chart, check_strokes
from solemap.api.links import link
from solemap.api.presenters.site import Site
from solemap.api.queries import ChartQuery, LanguageCode, PictureQuery
from solemap.charts.chart import ChartOptions, Layer, render_chart
from solemap.charts.lit_chart import render_lit_chart
from solemap.charts.stage import ChartFoot
from solemap.charts.theme import ThemeName
from solemap.data.models.routine import Routine
from solemap.data.models.vocabulary import View

SVG = "image/svg+xml"
PNG = "image/png"
LONGEST_LINK = 1000
ENDINGS = {SVG: "svg", PNG: "png"}
ANSWERS: dict[int | str, dict[str, Any]] = {
    200: {"description": "The chart.", "content": {SVG: {"schema": {"type": "string"}}}}
}
BUSY: dict[int | str, dict[str, Any]] = {503: {"description": "Too many are being drawn."}}
PICTURE_ANSWERS: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "The picture.",
        "content": {PNG: {"schema": {"type": "string", "contentMediaType": PNG}}},
    },
    **BUSY,
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
    svg = _draw(site, lang, {"view": view, "foot": foot, "theme": theme})
    picture = site.page(f"charts/{view}-{foot}.png?{urlencode({'theme': theme, 'lang': lang})}")
    return answer_drawing(svg, SVG, lang, link(picture, "alternate", PNG))


@router.get(
    "/{lang}/{theme}/routines/{routine_id}/{step}/{view}-{foot}.svg",
    operation_id="getStepChart",
    responses=ANSWERS,
)
def get_step_chart(
    site: SiteDep,
    lang: LanguageCode,
    theme: ThemeName,
    routine_id: str,
    step: str,
    view: View,
    foot: ChartFoot,
    _query: NoQueryDep,
) -> Response:
    """One step of a routine: its strokes, by themselves still; a page's style sets them going."""
    check_step_chart(site.catalog, site.foot_map, routine_id, step, view, foot)
    routine = site.catalog.routine(routine_id)
    svg = render_step_chart(site, lang, theme, routine, int(step), view, foot)
    asked = {"routine": routine_id, "step": step, "theme": theme, "lang": lang}
    picture = site.page(f"charts/{view}-{foot}.png?{urlencode(asked)}")
    return answer_drawing(svg, SVG, lang, link(picture, "alternate", PNG))


@router.get("/backdrops/{theme}/{tradition_id}/{view}-{foot}.svg", include_in_schema=False)
def get_backdrop(
    site: SiteDep, theme: ThemeName, tradition_id: str, view: View, foot: ChartFoot
) -> Response:
    """What lies behind the zones that a page is about: no words, so every language has the same."""
    tradition = site.catalog.tradition(tradition_id).id
    check_drawn(site.foot_map, view, where="path")
    options = ChartOptions(
        view=view,
        foot=foot,
        theme=theme,
        tradition=tradition,
        layers=(Layer.ZONES,),
        is_picture=True,
    )
    svg = render_chart(site.catalog, site.foot_map, options)
    return Response(svg, media_type=SVG)


@router.get("/{view}-{foot}.svg", operation_id="getChart", responses={**ANSWERS, **BUSY})
async def get_chart(
    request: Request,
    site: SiteDep,
    heavy_work: HeavyWorkDep,
    view: View,
    foot: ChartFoot,
    query: Annotated[ChartQuery, Query()],
) -> Response:
    """A chart of any combination. When many are drawn, 503: come again."""
    options = {**_free_options(query, view, foot), "is_moving": True}
    svg = await heavy_work.run(_draw, site, query.lang, options)
    return answer_drawing(svg, SVG, query.lang, _other_form(request, site, view, foot, PNG))


@router.get("/{view}-{foot}.png", operation_id="getPicture", responses=PICTURE_ANSWERS)
async def get_picture(
    request: Request,
    site: SiteDep,
    heavy_work: HeavyWorkDep,
    raster_pool: RasterPoolDep,
    view: View,
    foot: ChartFoot,
    query: Annotated[PictureQuery, Query()],
) -> Response:
    """The same as pixels, for where no SVG can be shown. When many are drawn, 503: come again."""
    options = _free_options(query, view, foot)
    width = options.pop("width")
    svg = await heavy_work.run(_draw, site, query.lang, options)
    picture = await raster_pool.render(svg, width)
    return answer_drawing(picture, PNG, query.lang, _other_form(request, site, view, foot, SVG))


def _free_options(query: ChartQuery, view: View, foot: ChartFoot) -> dict[str, Any]:
    given = query.model_dump(exclude_none=True)
    for name in ("highlight", "layers"):
        if name in given:
            given[name] = tuple(part.strip() for part in given[name].split(","))
    return {**given, "view": view, "foot": foot}


def _draw(site: Site, lang: str, given: dict[str, Any]) -> str:
    """The SVG. Raises: RequestRefused, UnknownRecord, RequestValidationError."""
    check_drawn(site.foot_map, given["view"], where="path")
    check_strokes(site.catalog, given)
    try:
        options = ChartOptions.model_validate({**given, "lang": lang})
    except ValidationError as error:
        raise RequestValidationError(
            [{**fault, "loc": ("query", *fault["loc"])} for fault in error.errors()]
        ) from None
    return render_lit_chart(site.catalog, site.foot_map, options, site.base_url)


def render_step_chart(
    site: Site,
    lang: LanguageCode,
    theme: ThemeName,
    routine: Routine,
    step: int,
    view: View,
    foot: ChartFoot,
    *,
    over_backdrop: str | None = None,
) -> str:
    """A file whole; in a page, strokes over a picture of the foot whose address begins so."""
    options = ChartOptions(
        view=view,
        foot=foot,
        theme=theme,
        lang=lang,
        tradition=routine.tradition,
        routine=routine.id,
        step=step,
        layers=(Layer.ZONES,),
        is_picture=True,
        site=over_backdrop,
    )
    return render_chart(site.catalog, site.foot_map, options, site.base_url, routine)


def _other_form(request: Request, site: Site, view: View, foot: ChartFoot, form: str) -> str:
    """The link to the same chart in another form, whose width is its own."""
    asked = urlencode([pair for pair in request.query_params.items() if pair[0] != "width"])
    target = site.page(f"charts/{view}-{foot}.{ENDINGS[form]}") + (f"?{asked}" if asked else "")
    # Proxies take headers of some kilobytes in all; sixty highlights would fill that.
    return link(target, "alternate", form) if len(target) <= LONGEST_LINK else ""


def answer_drawing(body: str | bytes, form: str, lang: str, alternate: str) -> Response:
    headers = {"content-language": lang} | ({"link": alternate} if alternate else {})
    return Response(body, headers=headers, media_type=form)
