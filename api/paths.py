"""Every canonical path, in one place: what is kept, exported and put into the sitemap."""

from collections.abc import Iterable, Iterator

from solemap.api.models.problem import ProblemCode
from solemap.api.queries import LANGUAGES
from solemap.charts.geometry.foot_map import FootMap
from solemap.charts.stage import ChartFoot
from solemap.charts.theme import ThemeName
from solemap.data.catalog import Catalog
from solemap.data.schemas import type_names

# Here an unknown parameter is a problem. Pages and files answer alike whatever the query: the world
# adds `utm_…` and `dnt=1` to addresses, and what a page shows by query is its script's work.
STRICT = ("/api/", "/charts/")


def canonical_paths(catalog: Catalog, foot_map: FootMap, assets: Iterable[str]) -> tuple[str, ...]:
    """All of them, data first."""
    return (
        *api_paths(catalog),
        *chart_paths(foot_map),
        *page_paths(catalog, foot_map),
        *file_paths(assets),
    )


def ignores_query(path: str) -> bool:
    return not path.startswith(STRICT)


def api_paths(catalog: Catalog) -> Iterator[str]:
    yield "/api/v1"
    resources: dict[str, Iterable[str]] = {
        "zones": catalog.zones,
        "areas": catalog.areas,
        "systems": catalog.body_systems,
        "techniques": catalog.techniques,
        "traditions": catalog.traditions,
        "sources": catalog.sources,
        "problems": ProblemCode,
    }
    for resource, ids in resources.items():
        yield f"/api/v1/{resource}"
        yield from (f"/api/v1/{resource}/{record_id}" for record_id in ids)
    yield from (f"/api/v1/download.{form}" for form in ("json", "csv", "geojson"))
    yield from (f"/api/v1/schemas/{kind}.json" for kind in type_names())


def chart_paths(foot_map: FootMap) -> Iterator[str]:
    for lang in LANGUAGES:
        for theme in ThemeName:
            for view in foot_map.views:
                yield from (f"/charts/{lang}/{theme}/{view}-{foot}.svg" for foot in ChartFoot)


def page_paths(catalog: Catalog, foot_map: FootMap) -> Iterator[str]:
    """Pages for people, and the frameable ones."""
    yield "/"
    yield "/about"
    yield "/docs"
    resources: dict[str, Iterable[str]] = {
        "zones": catalog.zones,
        "areas": catalog.areas,
        "techniques": catalog.techniques,
        "traditions": catalog.traditions,
        "sources": catalog.sources,
    }
    for resource, ids in resources.items():
        yield from (f"/{resource}/{record_id}" for record_id in ids)
    for view in foot_map.views:
        yield from (f"/embed/{view}-{foot}" for foot in ChartFoot)


def file_paths(assets: Iterable[str]) -> Iterator[str]:
    yield "/openapi.json"
    names = tuple(assets)
    if "favicon.svg" in names:
        yield "/favicon.ico"
    yield from (f"/assets/{name}" for name in names)
