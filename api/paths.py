"""Every canonical path, in one place: what is kept, exported and put into the sitemap."""

from collections.abc import Iterable, Iterator

from solemap.api.models.problem import ProblemCode
from solemap.api.queries import LANGUAGES
from solemap.charts.geometry.foot_map import FootMap
from solemap.charts.stage import ChartFoot
from solemap.charts.theme import ThemeName
from solemap.data.catalog import Catalog
from solemap.data.schemas import type_names


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
    yield from (f"/api/v1/schemas/{kind}.json" for kind in type_names())


def chart_paths(foot_map: FootMap) -> Iterator[str]:
    for lang in LANGUAGES:
        for theme in ThemeName:
            for view in foot_map.views:
                yield from (f"/charts/{lang}/{theme}/{view}-{foot}.svg" for foot in ChartFoot)


def page_paths(catalog: Catalog, foot_map: FootMap) -> Iterator[str]:
    """Pages for people, and the frameable ones. Their answer does not depend on a query."""
    yield "/"
    yield "/about"
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
