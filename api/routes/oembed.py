"""oEmbed: by the address of any page of ours, and one answer a page as a file."""

from typing import Annotated, Any

from fastapi import APIRouter, Query
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException
from starlette.responses import Response

from solemap.api.dependencies import SharedViewsDep, SiteDep
from solemap.api.models.problem import ProblemCode, Wrong
from solemap.api.oembed import Limits, as_json, as_xml, find_shared, oembed_answer, page_of
from solemap.api.refusals import RequestRefused, not_allowed, shortened
from solemap.api.shared_view import SharedView

JSON, XML = "application/json", "text/xml"
FORMATS = {"json": JSON, "xml": XML}
ALWAYS = {
    **dict.fromkeys(("type", "version", "title", "author_name", "author_url"), "string"),
    **dict.fromkeys(("provider_name", "provider_url", "html"), "string"),
    **dict.fromkeys(("cache_age", "width", "height"), "integer"),
}
# Left out where there is no room for it.
THUMBNAIL = {
    "thumbnail_url": "string",
    "thumbnail_width": "integer",
    "thumbnail_height": "integer",
}
SCHEMA = {
    "type": "object",
    "required": list(ALWAYS),
    "properties": {name: {"type": kind} for name, kind in (ALWAYS | THUMBNAIL).items()},
}
ANSWERS: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "oEmbed 1.0, as JSON or XML.",
        "content": {
            JSON: {"schema": SCHEMA},
            XML: {"schema": {"type": "string"}, "example": "<oembed><type>rich</type></oembed>"},
        },
    },
    404: {"description": "No page of this site has the address."},
    501: {"description": "Another format than json or xml."},
}

router = APIRouter(tags=["embed"], default_response_class=Response)


class SizeQuery(BaseModel):
    """What the asking site has room for. The world adds more; it is ignored."""

    maxwidth: Annotated[int | None, Field(ge=1, description="pixels", examples=[600])] = None
    maxheight: Annotated[int | None, Field(ge=1, description="pixels", examples=[900])] = None

    @property
    def limits(self) -> Limits:
        return Limits(self.maxwidth, self.maxheight)


class OembedQuery(SizeQuery):
    url: Annotated[
        str,
        Field(
            max_length=2000,
            description="address of a page of this site",
        ),
    ]
    format: Annotated[str, Field(max_length=20, description="json or xml")] = "json"


class PageQuery(SizeQuery):
    url: Annotated[str, Field(max_length=2000)] = ""


@router.get("/oembed", operation_id="getOembed", responses=ANSWERS)
async def get_oembed(
    site: SiteDep, views: SharedViewsDep, query: Annotated[OembedQuery, Query()]
) -> Response:
    """What to put where the address of a page of ours stands: a frame, and words to go with it."""
    if query.format not in FORMATS:
        wrong = not_allowed("format", query.format, FORMATS)
        raise RequestRefused(ProblemCode.FORMAT_NOT_OFFERED, wrong)
    shared = find_shared(views, site.base_url, query.url)
    if shared is None:
        raise RequestRefused(
            ProblemCode.NOT_EMBEDDED,
            Wrong(
                where="query",
                parameter="url",
                given=shortened(query.url),
                expected=f"the address of a page that begins with {site.base_url}/",
            ),
        )
    return _answer(shared, site.base_url, query.limits, query.format)


@router.get("/oembed/{name:path}.{form}", include_in_schema=False)
async def get_oembed_of_page(
    site: SiteDep,
    views: SharedViewsDep,
    name: str,
    form: str,
    query: Annotated[PageQuery, Query()],
) -> Response:
    """The same of one page, at an address that a host of files can have too.

    WordPress adds to it the address it was given, which may say more than the page's path does.
    """
    shared = find_shared(views, site.base_url, query.url) or views.find(page_of(name))
    if shared is None or form not in FORMATS:
        raise HTTPException(404)
    return _answer(shared, site.base_url, query.limits, form)


def _answer(shared: SharedView, base_url: str, limits: Limits, form: str) -> Response:
    answer = oembed_answer(shared, base_url, limits, shared.lang)
    text = as_json(answer) if form == "json" else as_xml(answer)
    return Response(text, headers={"content-language": shared.lang}, media_type=FORMATS[form])
