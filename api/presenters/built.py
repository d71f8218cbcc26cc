"""A routine that somebody asked to be put together, as the API answers it."""

from urllib.parse import urlencode

from solemap.api.models.routine import LeftOut, RoutineItem
from solemap.api.presenters.routine import present_routine
from solemap.api.presenters.site import Site
from solemap.api.queries import BuildQuery
from solemap.charts.strokes import FEET, strokes_on
from solemap.data.models.routine import Movement, Routine
from solemap.data.routine_builder import Built, build_routine


def build(site: Site, query: BuildQuery) -> Built:
    """Raises: UnknownRecord, for an area, a zone or a tradition that is not there."""
    strokes = strokes_on(site.catalog, site.foot_map)

    def passed_over(routine: Routine, movement: Movement) -> set[str]:
        return {
            one.zone
            for foot in FEET
            for track in strokes.tracks(routine, movement, foot)
            for one in strokes.passes(routine.tradition, track, foot)
        }

    return build_routine(site.catalog, query.wish, passed_over)


def present_built(site: Site, query: BuildQuery, built: Built | None = None) -> RoutineItem:
    """`built` is what was built for the query, where that is known already."""
    built = built or build(site, query)
    asked = urlencode(query.model_dump(mode="json", exclude_none=True, exclude={"lang"}))
    left_out = tuple(LeftOut(area=area, why=why) for area, why in built.left_out)
    return present_routine(site, built.routine, query.lang, built=asked, left_out=left_out)
