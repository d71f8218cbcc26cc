"""What routes are given, as types: the one place that knows what the app's state holds."""

from typing import Annotated

from fastapi import Depends, Query, Request

from solemap.api.heavy_work import HeavyWork
from solemap.api.presenters.download import DownloadPresenter
from solemap.api.presenters.hit import HitPresenter
from solemap.api.presenters.presenter import Presenter
from solemap.api.presenters.search import SearchPresenter
from solemap.api.presenters.site import Site
from solemap.api.queries import LanguageQuery, NoQuery
from solemap.api.raster import RasterPool
from solemap.api.settings import Settings
from solemap.api.shared_view import SharedViews
from solemap.charts.geometry.foot_map import FootMap
from solemap.data.catalog import Catalog

# All async: FastAPI sends a plain function to a thread, which costs more than the function.


async def get_catalog(request: Request) -> Catalog:
    catalog: Catalog = request.app.state.catalog
    return catalog


async def get_foot_map(request: Request) -> FootMap:
    foot_map: FootMap = request.app.state.foot_map
    return foot_map


async def get_settings(request: Request) -> Settings:
    settings: Settings = request.app.state.settings
    return settings


async def get_site(request: Request) -> Site:
    site: Site = request.app.state.site
    return site


async def get_presenters(request: Request) -> dict[str, Presenter]:
    presenters: dict[str, Presenter] = request.app.state.presenters
    return presenters


async def get_downloads(request: Request) -> dict[str, DownloadPresenter]:
    downloads: dict[str, DownloadPresenter] = request.app.state.downloads
    return downloads


async def get_hit_presenter(request: Request) -> HitPresenter:
    presenter: HitPresenter = request.app.state.hit_presenter
    return presenter


async def get_heavy_work(request: Request) -> HeavyWork:
    work: HeavyWork = request.app.state.heavy_work
    return work


async def get_raster_pool(request: Request) -> RasterPool:
    pool: RasterPool = request.app.state.raster_pool
    return pool


async def get_search_presenter(request: Request) -> SearchPresenter:
    presenter: SearchPresenter = request.app.state.search_presenter
    return presenter


async def get_shared_views(request: Request) -> SharedViews:
    views: SharedViews = request.app.state.shared_views
    return views


CatalogDep = Annotated[Catalog, Depends(get_catalog)]
FootMapDep = Annotated[FootMap, Depends(get_foot_map)]
SettingsDep = Annotated[Settings, Depends(get_settings)]
SiteDep = Annotated[Site, Depends(get_site)]
DownloadsDep = Annotated[dict[str, DownloadPresenter], Depends(get_downloads)]
HitPresenterDep = Annotated[HitPresenter, Depends(get_hit_presenter)]
HeavyWorkDep = Annotated[HeavyWork, Depends(get_heavy_work)]
RasterPoolDep = Annotated[RasterPool, Depends(get_raster_pool)]
SearchPresenterDep = Annotated[SearchPresenter, Depends(get_search_presenter)]
SharedViewsDep = Annotated[SharedViews, Depends(get_shared_views)]
PresentersDep = Annotated[dict[str, Presenter], Depends(get_presenters)]
LanguageDep = Annotated[LanguageQuery, Query()]
NoQueryDep = Annotated[NoQuery, Query()]
