"""Every canonical path, in one place: what is kept, exported and put into the sitemap."""

from collections.abc import Iterable, Iterator
from itertools import product

from solemap.api.languages import ENGLISH, ENGLISH_ONLY, in_language_path
from solemap.api.models.problem import ProblemCode
from solemap.api.queries import LANGUAGES, LanguageCode
from solemap.charts.backdrop import THEMES as BACKDROP_THEMES
from solemap.charts.backdrop import backdrop_path, body_backdrop_path
from solemap.charts.figure_options import FigureSide
from solemap.charts.geometry.foot_map import FootMap
from solemap.charts.picture import PictureShape
from solemap.charts.stage import ChartFoot
from solemap.charts.strokes import strokes_on
from solemap.charts.theme import ThemeName
from solemap.data.catalog import Catalog
from solemap.data.models.vocabulary import Foot, View
from solemap.data.schemas import type_names

BODY = "/body"
OFFLINE = "/offline"
ICON_SIZES = (180, 192, 512)
MASSAGE = "/massage"
BUILT_MASSAGE = "/massage/built"
HANDOUT = "/handout"
HANDOUT_CODE = "/handout/code.svg"
STUDY = "/study"
# Here an unknown parameter is a problem. Pages and files answer alike whatever the query: the world
# adds `utm_…` and `dnt=1` to addresses, and what a page shows by query is its script's work.
STRICT = ("/api/", "/charts/", HANDOUT_CODE)
# What somebody has room for, and the address they were given, are in the query of these.
SIZED = ("/oembed/",)
# Nothing is there, and so it is what every wrong address gets from a host of files.
NOT_FOUND_PAGE = "/404.html"
# What the first page shows; every other view and tradition has the explorer at a path of its own.
FIRST_TRADITION = "ingham"
FIRST_VIEW = View.PLANTAR
# The views whose grid has strips, and so a place on the body for every point.
PLAN_VIEWS = (View.PLANTAR, View.DORSAL)


def canonical_paths(
    catalog: Catalog,
    foot_map: FootMap,
    assets: Iterable[str],
    languages: tuple[LanguageCode, ...] = LANGUAGES,
) -> tuple[str, ...]:
    """All of them, data first."""
    return (
        *api_paths(catalog),
        *chart_paths(foot_map, languages),
        *backdrop_paths(catalog, foot_map),
        *step_chart_paths(catalog, foot_map),
        *page_paths(catalog, foot_map, languages),
        *oembed_paths(page_paths(catalog, foot_map, (ENGLISH,))),
        *explorer_paths(catalog, foot_map, languages),
        *embed_file_paths(catalog.version),
        *file_paths(assets),
    )


def ignores_query(path: str) -> bool:
    return not path.startswith((*STRICT, *SIZED)) and not path.endswith(BUILT_MASSAGE)


def api_paths(catalog: Catalog) -> Iterator[str]:
    yield "/api/v1"
    resources: dict[str, Iterable[str]] = {
        "zones": catalog.zones,
        "areas": catalog.areas,
        "systems": catalog.body_systems,
        "techniques": catalog.techniques,
        "traditions": catalog.traditions,
        "sources": catalog.sources,
        "routines": catalog.routines,
        "problems": ProblemCode,
    }
    for resource, ids in resources.items():
        yield f"/api/v1/{resource}"
        yield from (f"/api/v1/{resource}/{record_id}" for record_id in ids)
    yield from (f"/api/v1/{care}" for care in ("cautions", "stop-signs", "preflight", "evidence"))
    yield from (f"/api/v1/download.{form}" for form in ("json", "csv", "geojson"))
    yield from (f"/api/v1/schemas/{kind}.json" for kind in type_names())


def chart_paths(
    foot_map: FootMap, languages: tuple[LanguageCode, ...] = LANGUAGES
) -> Iterator[str]:
    for lang in languages:
        for theme in ThemeName:
            for view in foot_map.views:
                yield from (f"/charts/{lang}/{theme}/{view}-{foot}.svg" for foot in ChartFoot)
    for view in foot_map.views:
        yield from (f"/charts/{view}-{foot}.svg" for foot in ChartFoot)
    for side in FigureSide:
        yield f"/charts/body-{side}.svg"
        for lang in languages:
            yield from (f"/charts/{lang}/{theme}/body-{side}.svg" for theme in ThemeName)


def backdrop_paths(catalog: Catalog, foot_map: FootMap) -> Iterator[str]:
    """The pictures behind what pages about one record light."""
    for theme in BACKDROP_THEMES:
        yield body_backdrop_path(theme, FigureSide.BOTH.value)
        for tradition in catalog.traditions:
            for view in foot_map.views:
                yield from (backdrop_path(theme, tradition, view, foot) for foot in Foot)


def step_chart_path(routine: str, number: int, view: View, foot: Foot) -> str:
    """A drawing of one step of a routine, as pages and the player use it: they recolour it."""
    where = f"routines/{routine}/{number}/{view.value}-{foot.value}.svg"
    return f"/charts/{LANGUAGES[0]}/{ThemeName.LIGHT.value}/{where}"


def step_chart_paths(catalog: Catalog, foot_map: FootMap) -> Iterator[str]:
    strokes = strokes_on(catalog, foot_map)
    for routine in catalog.routines.values():
        for number, step in enumerate(routine.steps, 1):
            for view, feet in strokes.shown(routine, step).items():
                yield from (step_chart_path(routine.id, number, view, foot) for foot in feet)


def page_paths(
    catalog: Catalog, foot_map: FootMap, languages: tuple[LanguageCode, ...] = LANGUAGES
) -> Iterator[str]:
    """Pages for people, and the frameable ones."""
    yield from indexed_paths(catalog, languages)
    yield from (in_language_path(BUILT_MASSAGE, lang) for lang in languages)
    for lang in languages:
        for view, tradition in product(foot_map.views, catalog.traditions):
            frames = (frame_path(view, foot, tradition) for foot in ChartFoot)
            yield from (in_language_path(frame, lang) for frame in frames)


def frame_path(view: View, foot: ChartFoot, tradition: str = FIRST_TRADITION) -> str:
    """The frameable page."""
    ending = "" if tradition == FIRST_TRADITION else f"/{tradition}"
    return f"/embed/{view.value}-{foot.value}{ending}"


def embed_file_paths(version: str) -> Iterator[str]:
    """What other sites load, and what is said of it."""
    yield from ("/embed/sole-map.js", f"/embed/v{version}/sole-map.js", "/embed/manifest.json")
    yield from ("/embed/custom-elements.json", "/embed/sole-map.d.ts")
    yield from ("/embed/frame.js", "/embed/frame.css")


def oembed_paths(pages: Iterable[str]) -> Iterator[str]:
    """One oEmbed answer a page and format, so that a host of files has them too."""
    for page in pages:
        yield from (f"{oembed_path(page)}.{form}" for form in ("json", "xml"))


def oembed_path(page: str) -> str:
    """A page's own oEmbed answer, without its ending."""
    return f"/oembed{page.rstrip('/') or '/index'}"


def picture_paths(catalog: Catalog, foot_map: FootMap) -> Iterator[str]:
    """Pictures to hand round. Exported, and not kept in memory: a page is worth more there."""
    for shape in PictureShape:
        for view, tradition in product(foot_map.views, catalog.traditions):
            yield f"/pictures/{shape}/views/{view}/{tradition}.png"
        yield from (f"/pictures/{shape}/zones/{zone}.png" for zone in catalog.zones)


def explorer_page(view: View, tradition: str) -> str:
    """Where the explorer opens with one view of one tradition; whole without a script."""
    if tradition != FIRST_TRADITION:
        return f"/views/{view.value}/{tradition}"
    return "/" if view is FIRST_VIEW else f"/views/{view.value}"


def indexed_paths(
    catalog: Catalog, languages: tuple[LanguageCode, ...] = LANGUAGES
) -> Iterator[str]:
    """Pages for people in every language: what a search engine should know."""
    english = tuple(english_pages(catalog))
    for lang in languages:
        for path in english:
            if lang == ENGLISH or path not in ENGLISH_ONLY:
                yield in_language_path(path, lang)


def english_pages(catalog: Catalog) -> Iterator[str]:
    for tradition in sorted(catalog.traditions, key=lambda key: key != FIRST_TRADITION):
        yield from (explorer_page(view, tradition) for view in View)
    yield from ("/about", "/compare", "/cautions", "/evidence")
    yield from (f"/compare/{area}" for area in catalog.areas)
    yield "/docs"
    yield HANDOUT
    yield STUDY
    yield BODY
    yield MASSAGE
    yield from (f"{MASSAGE}/{routine}" for routine in catalog.routines)
    yield from (f"/zones/{zone}" for zone in catalog.zones)
    resources: dict[str, Iterable[str]] = {
        "areas": catalog.areas,
        "systems": catalog.body_systems,
        "techniques": catalog.techniques,
        "traditions": catalog.traditions,
        "sources": catalog.sources,
    }
    for resource, ids in resources.items():
        yield f"/{resource}"
        yield from (f"/{resource}/{record_id}" for record_id in ids)


def explorer_paths(
    catalog: Catalog, foot_map: FootMap, languages: tuple[LanguageCode, ...] = LANGUAGES
) -> Iterator[str]:
    """What the explorer's scripts read."""
    yield from (f"/explorer/frame/{view}.json" for view in PLAN_VIEWS)
    for lang in languages:
        yield f"/explorer/{lang}/names.json"
        yield f"/explorer/{lang}/complaints.json"
        for layer in ("bones", "grid"):
            yield from (f"/explorer/{lang}/{layer}/{view}.svg" for view in foot_map.views)
        yield from (f"/explorer/{lang}/zones/{zone}.json" for zone in catalog.zones)
        yield from (f"/explorer/{lang}/techniques/{key}.json" for key in catalog.techniques)
        for tradition in catalog.traditions:
            yield f"/explorer/{lang}/places/{tradition}.json"
            for view in foot_map.views:
                for foot in Foot:
                    yield f"/explorer/{lang}/bare-skin/{tradition}/{view}-{foot}.json"


def file_paths(assets: Iterable[str]) -> Iterator[str]:
    yield "/openapi.json"
    yield "/sitemap.xml"
    yield from ("/sw.js", "/version.json", "/manifest.webmanifest", OFFLINE)
    yield from (f"/icons/{use}-{size}.png" for use in ("any", "maskable") for size in ICON_SIZES)
    yield "/robots.txt"
    yield HANDOUT_CODE
    names = tuple(assets)
    if "favicon.svg" in names:
        yield "/favicon.ico"
    yield from (f"/assets/{name}" for name in names)
