"""What makes the site installable, and lets it be read without a network: icons, worker."""

import json
import re
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse
from starlette.responses import Response

from solemap.api.dependencies import NoQueryDep, RasterPoolDep, SiteDep
from solemap.api.pages import PagesDep
from solemap.api.paths import FIRST_VIEW, ICON_SIZES, OFFLINE, explorer_page
from solemap.api.site_version import site_version
from solemap.charts.theme import THEMES, ThemeName

FRONTEND = Path(__file__).parents[1] / "frontend"
# What an embed loads belongs to somebody else's page.
NOT_SAVED = re.compile(r"embed|elements/|define|oembed")
DRAWINGS = {"any": "favicon.svg", "maskable": "icon-maskable.svg"}
PNG = "image/png"

router = APIRouter(include_in_schema=False)


@router.get("/sw.js")
def get_worker(request: Request, site: SiteDep) -> Response:
    """The service worker, with its version and what it saves at once."""
    assets = [name for name in request.app.state.assets if not NOT_SAVED.search(name)]
    files = [
        explorer_page(FIRST_VIEW, "ingham").lstrip("/"),
        OFFLINE.lstrip("/"),
        "favicon.ico",
        *(f"assets/{name}" for name in assets),
    ]
    head = f"self.VERSION = {json.dumps(site_version(site))}\nself.FILES = {json.dumps(files)}\n\n"
    text = (FRONTEND / "offline" / "worker.js").read_text(encoding="utf-8")
    return Response(head + text, media_type="text/javascript")


@router.get("/version.json")
def get_version(site: SiteDep) -> Response:
    """What a worker compares itself with."""
    return Response(json.dumps({"version": site_version(site)}), media_type="application/json")


@router.get("/manifest.webmanifest")
def get_manifest(site: SiteDep) -> Response:
    root = urlsplit(site.base_url).path
    paper = THEMES[ThemeName.LIGHT].paper
    icons = [
        {"src": f"{root}/icons/{purpose}-{size}.png", "sizes": f"{size}x{size}", "type": PNG}
        | {"purpose": purpose}
        for purpose in DRAWINGS
        for size in ICON_SIZES
    ]
    manifest = {
        "id": f"{root}/",
        "name": "Solemap",
        "short_name": "Solemap",
        "description": "The open map of foot reflexology: what charts put where, and who agrees.",
        "start_url": f"{root}/",
        "scope": f"{root}/",
        "display": "standalone",
        "background_color": paper,
        "theme_color": paper,
        "icons": icons,
    }
    return Response(json.dumps(manifest), media_type="application/manifest+json")


@router.get("/icons/{purpose}-{size}.png")
async def get_icon(
    raster_pool: RasterPoolDep,
    purpose: Literal["any", "maskable"],
    size: Literal["180", "192", "512"],
    _query: NoQueryDep,
) -> Response:
    """The sign of the site as pixels, for home screens."""
    drawing = (FRONTEND / DRAWINGS[purpose]).read_text(encoding="utf-8")
    return Response(await raster_pool.render(drawing, int(size)), media_type=PNG)


@router.get(OFFLINE)
async def get_offline_page(pages: PagesDep) -> HTMLResponse:
    """What stands for a page that was never opened while there was a network."""
    return pages.render("offline.html", OFFLINE)
