"""For search engines: which pages there are, and that they may read them."""

from xml.sax.saxutils import escape  # it writes XML, and reads none # nosec B406

from fastapi import APIRouter
from starlette.responses import Response

from solemap.api.dependencies import SiteDep
from solemap.api.paths import indexed_paths

router = APIRouter(include_in_schema=False)


@router.get("/sitemap.xml")
async def get_sitemap(site: SiteDep) -> Response:
    """Every page for people. No dates: a page changes with the zone map, not with the clock."""
    places = (
        f"<url><loc>{escape(site.base_url + path)}</loc></url>"
        for path in indexed_paths(site.catalog, site.languages)
    )
    text = '<?xml version="1.0" encoding="UTF-8"?>\n'
    text += '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
    text += "\n".join(places) + "\n</urlset>\n"
    return Response(text, media_type="application/xml")


@router.get("/robots.txt")
async def get_robots(site: SiteDep) -> Response:
    return Response(
        f"User-agent: *\nAllow: /\n\nSitemap: {site.base_url}/sitemap.xml\n",
        media_type="text/plain",
    )
