"""A hit as JSON. The answer is put together from pieces made once: it is asked at every touch."""

import json
from collections.abc import Iterable

from solemap.api.drawn import check_drawn
from solemap.api.models.hit import HitZone
from solemap.api.models.problem import ProblemCode, Wrong
from solemap.api.presenters.site import Site, in_language
from solemap.api.queries import HitQuery
from solemap.api.refusals import RequestRefused
from solemap.charts.geometry.foot_map import FootMap, Hit
from solemap.charts.geometry.point import GridPoint, Point


class HitPresenter:
    """Every zone's piece of an answer, by language and zone id."""

    def __init__(self, site: Site, languages: Iterable[str]) -> None:
        self._site = site
        self._pieces = {
            (lang, zone.id): HitZone(
                id=zone.id,
                area=zone.area,
                label=in_language(site.catalog.area(zone.area).label, lang),
            ).model_dump_json()
            for lang in languages
            for zone in site.catalog.zones.values()
        }

    def answer(self, query: HitQuery) -> str:
        """The answer's JSON. Raises: RequestRefused, UnknownRecord."""
        foot_map = self._site.foot_map
        check_drawn(foot_map, query.view)
        if query.tradition is not None:
            self._site.catalog.tradition(query.tradition)
        hit = foot_map.hit(query.view, query.foot, _point(foot_map, query), query.tradition)
        zones = ",".join([self._pieces[query.lang, item.zone.id] for item in hit.zones])
        return (
            f'{{"zones":[{zones}],"nearest":{self._nearest(hit, query.lang)},'
            f'"place":{_place(hit)},"words":{json.dumps(hit.words)},'
            f'"under_the_skin":{json.dumps(hit.under_the_skin)}}}'
        )

    def _nearest(self, hit: Hit, lang: str) -> str:
        if hit.nearest is None:
            return "null"
        piece = self._pieces[lang, hit.nearest.zone.zone.id]
        return f'{piece[:-1]},"words":{json.dumps(hit.nearest.words)}}}'


def _point(foot_map: FootMap, query: HitQuery) -> Point:
    """Where the query points. Exactly one of its two pairs must be given, and whole."""
    x, y, across, along = query.x, query.y, query.across, query.along
    if x is not None and y is not None and across is along is None:
        return Point(x, y)
    if across is not None and along is not None and x is y is None:
        return foot_map.frame(query.view).to_foot(GridPoint(across, along))
    given = {"x": x, "y": y, "across": across, "along": along}
    told = ", ".join(f"{name}={value:g}" for name, value in given.items() if value is not None)
    raise RequestRefused(
        ProblemCode.BAD_PLACE,
        Wrong(
            where="query",
            parameter="x, y, across, along",
            given=told or None,
            expected="x and y, or across and along: one pair, and whole",
        ),
    )


def _place(hit: Hit) -> str:
    if hit.place is None:
        return "null"
    # Two decimals are a tenth of a thumb's width; more would be claimed, not measured.
    return f'{{"across":{round(hit.place.across, 2)},"along":{round(hit.place.along, 2)}}}'
