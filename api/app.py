"""Where the parts meet: knowledge, geometry, routes, problems, kept answers. Nothing else does."""

import logging
from typing import Any

from fastapi import FastAPI
from starlette.types import Receive, Scope, Send

from solemap.api import (
    body_page,
    care_pages,
    compare_pages,
    explorer_pages,
    handout,
    index_pages,
    massage_pages,
    offline,
    pages,
    record_pages,
    study,
)
from solemap.api.answers import KeptAnswers
from solemap.api.assets import asset_paths
from solemap.api.deep_links import DeepLinks
from solemap.api.examples import Examples
from solemap.api.front_door import FrontDoor
from solemap.api.heavy_work import HeavyWork
from solemap.api.languages import PageLanguages
from solemap.api.links import Links
from solemap.api.openapi import describe
from solemap.api.own_maps import add_own_maps
from solemap.api.paths import canonical_paths, english_pages, ignores_query, page_paths
from solemap.api.presenters.download import DownloadPresenter
from solemap.api.presenters.hit import HitPresenter
from solemap.api.presenters.presenter import Presenter
from solemap.api.presenters.search import SearchPresenter
from solemap.api.presenters.site import Site
from solemap.api.problems import Problems
from solemap.api.queries import LANGUAGES
from solemap.api.raster import RasterPool
from solemap.api.routes import (
    areas,
    assets,
    body,
    care,
    charts,
    compare,
    crawlers,
    downloads,
    embed,
    explorer,
    health,
    hit,
    index,
    oembed,
    pictures,
    reference,
    routines,
    schemas,
    search,
    sources,
    systems,
    techniques,
    traditions,
    validate,
    zones,
)
from solemap.api.settings import Settings
from solemap.api.shared_view import SharedViews
from solemap.charts.geometry.foot_map import FootMap, build_foot_map
from solemap.data.catalog import Catalog, load_catalog

ROUTERS = (
    index.router,
    zones.router,
    areas.router,
    systems.router,
    techniques.router,
    routines.router,
    traditions.router,
    sources.router,
    care.router,
    hit.router,
    compare.router,
    downloads.router,
    search.router,
    # Before the charts: their `{view}-{foot}` would take `body-front` for a view.
    body.router,
    charts.router,
    pictures.router,
    oembed.router,
    schemas.router,
    validate.router,
    health.router,
    assets.router,
    reference.router,
    explorer.frame_router,
    explorer.router,
    embed.router,
    crawlers.router,
    handout.router,
    study.router,
    body_page.router,
    compare_pages.router,
    care_pages.router,
    offline.router,
    massage_pages.router,
    explorer_pages.router,
    record_pages.router,
    index_pages.router,
)


LOGGER = logging.getLogger("solemap")


class SolemapApp(FastAPI):
    """A FastAPI app that asks its kept answers first, before it is entered."""

    answers: KeptAnswers | None = None
    languages: PageLanguages | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if self.answers is None:
            await self.enter(scope, receive, send)
        else:
            await self.answers(scope, receive, send)

    async def enter(self, scope: Scope, receive: Receive, send: Send) -> None:
        """The way past the kept answers, into the router."""
        if self.languages is not None and scope["type"] == "http":
            scope = self.languages.without_language(scope)
        await super().__call__(scope, receive, send)

    def openapi(self) -> dict[str, Any]:
        if self.openapi_schema is None:
            state = self.state
            examples = Examples(
                state.site, state.presenters["en"], state.hit_presenter, state.search_presenter
            )
            self.openapi_schema = describe(self, state.site, examples)
        return self.openapi_schema


def create_app(
    settings: Settings | None = None,
    catalog: Catalog | None = None,
    foot_map: FootMap | None = None,
) -> SolemapApp:
    """The whole application. What is not given is read: settings from the environment.

    Somebody's own maps come on top; a bad one of those is logged and left out.
    Raises: InvalidRecords, so that a bad record of ours stops the start.
    """
    settings = settings or Settings.from_environment()
    catalog = catalog or load_catalog()
    if settings.maps:
        catalog, left_out = add_own_maps(catalog, settings.maps)
        foot_map = None
        for one in left_out:
            LOGGER.warning("%s", one)
    foot_map = foot_map or build_foot_map(catalog)
    site = Site(catalog, foot_map, settings.base_url, settings.tracker, settings.languages)
    app = SolemapApp(
        title="Solemap",
        version=catalog.version,
        docs_url=None,
        redoc_url=None,
        # A redirect would be built from the Host header; the problem names the right path instead.
        redirect_slashes=False,
    )
    app.state.settings, app.state.catalog, app.state.foot_map = settings, catalog, foot_map
    app.state.site = site
    app.state.presenters = {lang: Presenter(site, lang) for lang in LANGUAGES}
    app.state.downloads = {
        lang: DownloadPresenter(site, presenter) for lang, presenter in app.state.presenters.items()
    }
    app.state.hit_presenter = HitPresenter(site)
    app.state.raster_pool = RasterPool()
    app.state.heavy_work = HeavyWork()
    app.state.search_presenter = SearchPresenter(site, LANGUAGES)
    app.state.shared_views = SharedViews(
        site, app.state.presenters, page_paths(catalog, foot_map, settings.languages)
    )
    app.state.assets = asset_paths()
    for router in ROUTERS:
        app.include_router(router)
    canonical = canonical_paths(catalog, foot_map, app.state.assets, settings.languages)
    app.state.canonical = frozenset(canonical)
    known = (
        *canonical,
        "/api/v1/hit",
        "/api/v1/compare",
        "/api/v1/search",
        "/api/v1/routines/build",
        "/api/v1/validate",
        "/oembed",
        "/healthz",
        "/readyz",
    )
    Problems(settings.base_url, known, pages.not_found_page).install(app)
    app.languages = PageLanguages((*english_pages(catalog), "/embed/"))
    app.answers = KeptAnswers(
        app.enter,
        canonical=canonical if settings.keeps_answers else (),
        query_blind=filter(ignores_query, canonical),
        settle=FrontDoor(settings.base_url, app.state.hit_presenter, app.state.search_presenter),
        complete=Links(settings.base_url, canonical),
        deepen=DeepLinks(settings.base_url, app.state.shared_views),
    )
    return app
