"""Massages as pages: all of them, and each one whole, a list to read, to print and to be played."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse
from markupsafe import Markup
from starlette.datastructures import QueryParams

from solemap.api.models.routine import RoutineItem, StepItem
from solemap.api.pages import Pages, PagesDep
from solemap.api.paths import BUILT_MASSAGE, MASSAGE
from solemap.api.presenters.built import build, present_built
from solemap.api.queries import BuildQuery
from solemap.api.routes.charts import render_step_chart
from solemap.charts.stage import ChartFoot
from solemap.charts.strokes import strokes_on
from solemap.charts.theme import ThemeName
from solemap.charts.view_words import place_title
from solemap.data.models.routine import Routine
from solemap.data.models.vocabulary import Foot, View
from solemap.data.routine_builder import LEAST_MINUTES, MOST_MINUTES

USUAL_MINUTES = 15

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)


@dataclass(frozen=True)
class Picture:
    """A step in one view: drawings in the page, and where the left foot's is a file of its own."""

    view: View
    right: Markup | None
    left: Markup | None = None
    left_path: str | None = None
    # The file is for every language; the page says in its own what it shows.
    left_title: str | None = None


@router.get(MASSAGE)
async def get_massages(pages: PagesDep) -> HTMLResponse:
    areas = (area for area in pages.presenter.areas.values() if area.zones)
    return pages.render(
        "massage.html",
        MASSAGE,
        # The document that all this began with comes first.
        routines=sorted(pages.presenter.routines.values(), key=lambda one: one.closing is None),
        areas=sorted(areas, key=lambda area: area.label),
        least=LEAST_MINUTES,
        most=MOST_MINUTES,
        usual=USUAL_MINUTES,
    )


@router.get(BUILT_MASSAGE)
def get_built_massage(request: Request, pages: PagesDep) -> HTMLResponse:
    """Put together for what the address asks for; as a file there is the usual one only."""
    query = _read_wish(request.query_params, pages)
    built = build(pages.site, query)
    item = present_built(pages.site, query, built)
    pictures = {
        step.number: tuple(_built_pictures(pages, built.routine, step)) for step in item.steps
    }
    # Without a wish it is the page of the bare address; with one, the wish belongs to its name.
    named = (item.links.page or "").removeprefix(pages.site.base_url)
    path = named if request.query_params and named else BUILT_MASSAGE
    return _render(pages, path, item, pictures, query)


@router.get(MASSAGE + "/{routine_id}")
async def get_massage(pages: PagesDep, routine_id: str) -> HTMLResponse:
    routine = pages.site.catalog.routine(routine_id)
    item = pages.presenter.routines[routine.id]
    pictures = {step.number: tuple(_pictures(pages, routine, step)) for step in item.steps}
    return _render(pages, f"{MASSAGE}/{routine.id}", item, pictures)


def _render(
    pages: Pages,
    path: str,
    routine: RoutineItem,
    pictures: Mapping[int, tuple[Picture, ...]],
    wish: BuildQuery | None = None,
) -> HTMLResponse:
    zones = (zone for step in routine.steps for zone in step.zones)
    left_out = (one.area for one in routine.left_out)
    return pages.render(
        "massage_routine.html",
        path,
        routine=routine,
        wish=wish,
        wished=[pages.presenter.areas[area].label for area in wish.wish.areas] if wish else [],
        questions=sorted(pages.presenter.preflight.values(), key=lambda one: one.order),
        pictures=pictures,
        soles=pages.chart(tradition=routine.tradition),
        zone_labels={zone: pages.presenter.zones[zone].label for zone in zones},
        area_labels={area: pages.presenter.areas[area].label for area in left_out},
    )


def _pictures(pages: Pages, routine: Routine, step: StepItem) -> Iterator[Picture]:
    """The step in every view that shows it: the right foot's in the page, the left's a file."""
    for chart in step.charts:
        right = _draw(pages, routine, step.number, chart.view, Foot.RIGHT)
        place = pages.words.gettext(place_title(chart.view, (Foot.LEFT,)))
        yield Picture(
            chart.view,
            right if chart.right else None,
            left_path=chart.left,
            left_title=f"{step.title}: {place}",
        )


def _built_pictures(pages: Pages, routine: Routine, step: StepItem) -> Iterator[Picture]:
    """Both feet's in the page: what was built has no files."""
    shown = strokes_on(pages.site.catalog, pages.site.foot_map).shown(
        routine, routine.steps[step.number - 1]
    )
    for view, feet in shown.items():
        drawn = {foot: _draw(pages, routine, step.number, view, foot) for foot in feet}
        yield Picture(view, drawn.get(Foot.RIGHT), drawn.get(Foot.LEFT))


def _draw(pages: Pages, routine: Routine, step: int, view: View, foot: Foot) -> Markup:
    shown = ChartFoot(foot.value)
    svg = render_step_chart(
        pages.site,
        pages.lang,
        ThemeName.LIGHT,
        routine,
        step,
        view,
        shown,
        over_backdrop=pages.root,
    )
    # Drawn by ourselves from checked records, every text in it escaped by the SVG writer.
    return Markup(svg)  # noqa: S704 # nosec B704


def _read_wish(given: QueryParams, pages: Pages) -> BuildQuery:
    """What can be read of it: a mistyped link still opens a massage."""
    catalog = pages.site.catalog
    minutes = given.get("minutes", "")
    areas = [area for one in given.getlist("areas") for area in one.split(",")]
    spared = [one for one in given.get("exclude", "").split(",") if _is_known(one, pages)]
    tradition = given.get("tradition", "")
    first = given.get("first", "")
    wish = {
        "minutes": min(max(int(minutes), LEAST_MINUTES), MOST_MINUTES)
        if minutes.isdecimal() and len(minutes) < 5
        else USUAL_MINUTES,
        "areas": ",".join(area for area in areas if area in catalog.areas) or None,
        "exclude": ",".join(spared) or None,
        "first": first if first in set(Foot) else None,
        "lang": pages.lang,
    }
    if tradition in catalog.traditions:
        wish["tradition"] = tradition
    return BuildQuery.model_validate(wish)


def _is_known(name: str, pages: Pages) -> bool:
    return name in pages.site.catalog.areas or name in pages.site.catalog.zones
