"""What can be asked to be drawn: views that have a drawing, steps that a routine has."""

from typing import Any

from solemap.api.models.problem import ProblemCode, Wrong
from solemap.api.refusals import RequestRefused, not_allowed
from solemap.charts.geometry.foot_map import FootMap
from solemap.charts.stage import ChartFoot
from solemap.charts.strokes import strokes_on
from solemap.data.catalog import Catalog
from solemap.data.models.vocabulary import View


def check_drawn(foot_map: FootMap, view: View, *, where: str = "query") -> None:
    """Raises: RequestRefused, naming the views that are drawn."""
    if view not in foot_map.views:
        code = ProblemCode.INVALID_PARAMETER if where == "query" else ProblemCode.UNKNOWN_PATH
        raise RequestRefused(code, not_allowed("view", view, foot_map.views, where=where))


def check_strokes(catalog: Catalog, given: dict[str, Any]) -> None:
    """Whether there is something to stroke. Raises: RequestRefused, UnknownRecord."""
    if "routine" in given:
        routine, number = catalog.routine(given["routine"]), given.get("step", 1)
        if number > len(routine.steps):
            numbers = [str(one) for one in range(1, len(routine.steps) + 1)]
            wrong = not_allowed("step", str(number), numbers)
            nearest = wrong.model_copy(update={"nearest": numbers[-1]})
            raise RequestRefused(ProblemCode.INVALID_PARAMETER, nearest)
    elif "step" in given:
        expected = f"with step, also routine: {', '.join(catalog.routines)}"
        raise RequestRefused(ProblemCode.INVALID_PARAMETER, _missing("routine", expected))
    elif "strokes" in given.get("layers", ()) and "technique" not in given:
        expected = "with the layer strokes, a technique or a routine that has some"
        raise RequestRefused(ProblemCode.INVALID_PARAMETER, _missing("technique", expected))


def check_step_chart(
    catalog: Catalog, foot_map: FootMap, routine_id: str, number: str, view: View, foot: ChartFoot
) -> None:
    """Whether the step is shown there. Raises: RequestRefused, UnknownRecord."""
    routine = catalog.routine(routine_id)
    numbers = [str(one) for one in range(1, len(routine.steps) + 1)]
    code = ProblemCode.UNKNOWN_PATH
    if number not in numbers:
        raise RequestRefused(code, not_allowed("step", number, numbers, where="path"))
    shown = strokes_on(catalog, foot_map).shown(routine, routine.steps[int(number) - 1])
    if view not in shown:
        views = [each.value for each in shown]
        raise RequestRefused(code, not_allowed("view", view.value, views, where="path"))
    if not set(foot.feet) <= set(shown[view]):
        feet = [each.value for each in shown[view]]
        raise RequestRefused(code, not_allowed("foot", foot.value, feet, where="path"))


def _missing(parameter: str, expected: str) -> Wrong:
    return Wrong(where="query", parameter=parameter, given=None, expected=expected)
