"""What other sites load: the frameable page, the element, and what they are made of."""

import base64
import gzip
import hashlib
import json
from functools import cache
from pathlib import Path

from fastapi import APIRouter
from fastapi.responses import HTMLResponse
from starlette.exceptions import HTTPException
from starlette.responses import Response

from solemap.api.bundle import element_script, frame_script, frame_styles
from solemap.api.dependencies import SiteDep
from solemap.api.pages import Pages, PagesDep
from solemap.api.paths import FIRST_TRADITION, explorer_page, frame_path
from solemap.charts.stage import ChartFoot
from solemap.charts.view_words import VIEW_LABELS
from solemap.data.models.vocabulary import View

ELEMENTS = Path(__file__).parents[2] / "frontend" / "elements"
SCRIPT = "text/javascript; charset=utf-8"
# The version is in the address: these bytes never change.
FOR_EVER = "public, max-age=31536000, immutable"

router = APIRouter(prefix="/embed", include_in_schema=False, default_response_class=HTMLResponse)


@cache
def _element() -> bytes:
    return element_script().encode()


# Plain functions: they read files.
@router.get("/sole-map.js")
def get_element() -> Response:
    """`<sole-map>`, of this version."""
    return Response(_element(), media_type=SCRIPT)


@router.get("/v{version}/sole-map.js")
def get_element_of_version(site: SiteDep, version: str) -> Response:
    """The same, at an address whose bytes never change."""
    if version != site.catalog.version:
        raise HTTPException(404)
    return Response(_element(), media_type=SCRIPT, headers={"cache-control": FOR_EVER})


@router.get("/manifest.json")
def get_manifest(site: SiteDep) -> Response:
    """What to write beside `integrity`, and what it costs. Units: bytes, as sent with gzip."""
    body = _element()
    digest = base64.b64encode(hashlib.sha384(body).digest()).decode()
    version = site.catalog.version
    manifest = {
        "version": version,
        "files": [
            {
                "name": "sole-map.js",
                "address": site.page("embed/sole-map.js"),
                "immutable": site.page(f"embed/v{version}/sole-map.js"),
                "integrity": f"sha384-{digest}",
                "bytes": len(body),
                "gzip_bytes": len(gzip.compress(body, 9, mtime=0)),
            }
        ],
        "types": site.page("embed/sole-map.d.ts"),
        "custom_elements": site.page("embed/custom-elements.json"),
    }
    return Response(f"{json.dumps(manifest, indent=2)}\n", media_type="application/json")


@router.get("/custom-elements.json")
def get_custom_elements() -> Response:
    """The element's attributes, events, slots, parts and properties, as editors read them."""
    text = (ELEMENTS / "custom-elements.json").read_bytes()
    return Response(text, media_type="application/json")


@router.get("/sole-map.d.ts")
def get_types() -> Response:
    return Response((ELEMENTS / "sole-map.d.ts").read_bytes(), media_type="text/plain")


@router.get("/frame.js")
def get_frame_script() -> Response:
    return Response(frame_script(), media_type=SCRIPT)


@router.get("/frame.css")
def get_frame_styles() -> Response:
    return Response(frame_styles(), media_type="text/css; charset=utf-8")


@router.get("/{view}-{foot}")
async def get_frame(pages: PagesDep, view: View, foot: ChartFoot) -> Response:
    """`?zone=` and the rest of a query are read by its script, so every query is one answer."""
    return _frame(pages, view, foot, FIRST_TRADITION)


@router.get("/{view}-{foot}/{tradition_id}")
async def get_frame_of_tradition(
    pages: PagesDep, view: View, foot: ChartFoot, tradition_id: str
) -> Response:
    return _frame(pages, view, foot, pages.site.catalog.tradition(tradition_id).id)


def _frame(pages: Pages, view: View, foot: ChartFoot, tradition: str) -> Response:
    home_path = pages.home.removeprefix(pages.root)
    catalog = pages.site.catalog
    zones = {zone.id for zone in catalog.zones_of_tradition(tradition)}
    # Which zones a technique lights: the frame may ask nobody.
    tied = {
        technique.id: sorted(zones.intersection(technique.zones))
        for technique in pages.presenter.techniques.values()
        if zones.intersection(technique.zones)
    }
    first = [FIRST_TRADITION] if FIRST_TRADITION in catalog.traditions else []
    return pages.render(
        "embed.html",
        frame_path(view, foot, tradition),
        chart=pages.chart(foot, view=view, tradition=tradition),
        page=home_path + explorer_page(view, tradition),
        home_path=home_path,
        ending="" if tradition == FIRST_TRADITION else f"/{tradition}",
        views=[(view.value, name) for view, name in VIEW_LABELS.items()],
        langs=pages.site.languages,
        traditions=[*first, *(key for key in catalog.traditions if key != FIRST_TRADITION)],
        tied=tied,
    )
