"""Pictures of pages, to hand round: a chart with its title, its sentence and its sources."""

from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import BaseModel, Field
from starlette.concurrency import run_in_threadpool
from starlette.responses import Response

from solemap.api.dependencies import RasterPoolDep, SharedViewsDep, SiteDep
from solemap.api.drawn import check_drawn
from solemap.api.presenters.site import Site
from solemap.api.shared_view import SharedView, SharedViews
from solemap.charts.chart import ChartOptions
from solemap.charts.picture import PictureShape, PictureWords, render_picture
from solemap.data.models.vocabulary import View
from solemap.data.notice import ATTRIBUTION, EVIDENCE_LINE

PNG = "image/png"

router = APIRouter(prefix="/pictures/{shape}", include_in_schema=False)


class SmallerQuery(BaseModel):
    """A thumbnail is the picture drawn smaller."""

    width: Annotated[int | None, Field(ge=120, le=1200)] = None


SmallerDep = Annotated[SmallerQuery, Query()]


@router.get("/zones/{zone_id}.png")
async def get_zone_picture(
    site: SiteDep,
    views: SharedViewsDep,
    raster_pool: RasterPoolDep,
    shape: PictureShape,
    zone_id: str,
    query: SmallerDep,
) -> Response:
    """One zone, lit."""
    path = f"/zones/{site.catalog.zone(zone_id).id}"
    return await _picture(site, views, raster_pool, shape, path, query)


@router.get("/views/{view}/{tradition_id}.png")
async def get_view_picture(
    site: SiteDep,
    views: SharedViewsDep,
    raster_pool: RasterPoolDep,
    shape: PictureShape,
    view: View,
    tradition_id: str,
    query: SmallerDep,
) -> Response:
    """One view of one tradition."""
    check_drawn(site.foot_map, view, where="path")
    path = f"/views/{view.value}/{site.catalog.tradition(tradition_id).id}"
    return await _picture(site, views, raster_pool, shape, path, query)


async def _picture(
    site: Site,
    views: SharedViews,
    raster_pool: RasterPoolDep,
    shape: PictureShape,
    path: str,
    query: SmallerQuery,
) -> Response:
    shared = views.describe(path)
    svg = await run_in_threadpool(_draw, site, shared, shape)
    width = query.width or shape.size[0]
    return Response(await raster_pool.render(svg, width), media_type=PNG)


def _draw(site: Site, shared: SharedView, shape: PictureShape) -> str:
    options = ChartOptions(
        view=shared.view,
        foot=shared.foot,
        tradition=shared.tradition,
        highlight=(shared.zone,) if shared.zone else (),
    )
    kind = shared.kind[:1].upper() + shared.kind[1:]
    words = PictureWords(kind, shared.name, shared.words, (EVIDENCE_LINE, f"{ATTRIBUTION}."))
    return render_picture(site.catalog, site.foot_map, options, shape, words)
