"""The pages of comparison: which areas are worth it, and one area line by line."""

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from solemap.api.compare_views import CompareViews, Found, found_of
from solemap.api.pages import PagesDep

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)


@router.get("/compare")
async def get_compare_page(pages: PagesDep) -> HTMLResponse:
    """What `?area=` names is opened by the page's script."""
    views = CompareViews(pages.site, pages.presenter)
    return pages.render(
        "compare.html",
        "/compare",
        groups=views.rows(),
        kinds=tuple(Found),
        traditions=views.traditions(),
        schools=views.schools(),
    )


@router.get("/compare/{area_id}")
async def get_compared_area(pages: PagesDep, area_id: str) -> HTMLResponse:
    area = pages.presenter.areas[pages.site.catalog.area(area_id).id]
    views = CompareViews(pages.site, pages.presenter)
    labels = dict(views.traditions())
    schools = views.by_school(area.agreement)
    return pages.render(
        "compare_area.html",
        f"/compare/{area.id}",
        area=area,
        found=found_of(area.agreement).value,
        schools=schools,
        outlines=views.outlines(schools),
        little_feet=views.little_feet,
        sources=pages.presenter.sources,
        zones=[
            (labels[pages.presenter.zones[entry.id].tradition], entry)
            for entry in pages.views.entries(area.zones)
        ],
    )
