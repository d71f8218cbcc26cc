"""Which views can be asked for: those that have a drawing."""

from solemap.api.models.problem import ProblemCode
from solemap.api.refusals import RequestRefused, not_allowed
from solemap.charts.geometry.foot_map import FootMap
from solemap.data.models.vocabulary import View


def check_drawn(foot_map: FootMap, view: View, *, where: str = "query") -> None:
    """Raises: RequestRefused, naming the views that are drawn."""
    if view not in foot_map.views:
        code = ProblemCode.INVALID_PARAMETER if where == "query" else ProblemCode.UNKNOWN_PATH
        raise RequestRefused(code, not_allowed("view", view, foot_map.views, where=where))
