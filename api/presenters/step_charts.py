"""Where a routine's step is drawn: its own files, or charts of what was put together."""

from collections.abc import Callable, Iterator
from urllib.parse import urlencode

from solemap.api.models.routine import StepChart
from solemap.api.paths import step_chart_path
from solemap.api.presenters.site import Site
from solemap.charts.strokes import strokes_on
from solemap.data.catalog import Catalog
from solemap.data.models.routine import Routine, RoutineStep
from solemap.data.models.vocabulary import Foot, View


def charts_of_step(site: Site, routine: Routine, step: RoutineStep) -> tuple[StepChart, ...]:
    """Its files, one a view and foot."""
    number = routine.steps.index(step) + 1
    return tuple(
        _charts(
            site, routine, step, lambda view, foot: step_chart_path(routine.id, number, view, foot)
        )
    )


def charts_of_built_step(
    site: Site, routine: Routine, step: RoutineStep, lang: str
) -> tuple[StepChart, ...]:
    """What was put together has no files. Over an area it is the technique run over its zones; over
    the whole foot, a recorded step whose hands go the same way. Where none does, there is nothing.
    """
    asked = _run_over_areas(site.catalog, routine, step) or _moving_alike(site.catalog, step)
    if not asked:
        return ()
    shown = {"tradition": routine.tradition, "layers": "zones,strokes", "lang": lang}
    query = urlencode({**asked, **shown}, safe=",")
    return tuple(
        _charts(site, routine, step, lambda view, foot: f"/charts/{view}-{foot}.svg?{query}")
    )


def _charts(
    site: Site, routine: Routine, step: RoutineStep, path: Callable[[View, Foot], str]
) -> Iterator[StepChart]:
    for view, feet in strokes_on(site.catalog, site.foot_map).shown(routine, step).items():
        drawn = {foot: path(view, foot) for foot in feet}
        yield StepChart(view=view, right=drawn.get(Foot.RIGHT), left=drawn.get(Foot.LEFT))


def _run_over_areas(catalog: Catalog, routine: Routine, step: RoutineStep) -> dict[str, str]:
    zones = [
        zone.id
        for movement in step.movements
        for area in movement.areas
        for zone in catalog.zones_of_area(area)
        if zone.tradition == routine.tradition
    ]
    technique = step.movements[0].technique
    return {"technique": technique, "highlight": ",".join(zones)} if zones else {}


def _moving_alike(catalog: Catalog, step: RoutineStep) -> dict[str, str]:
    ways = [(movement.instrument, movement.strokes) for movement in step.movements]
    for routine in catalog.routines.values():
        for number, other in enumerate(routine.steps, 1):
            if [(movement.instrument, movement.strokes) for movement in other.movements] == ways:
                return {"routine": routine.id, "step": str(number)}
    return {}
