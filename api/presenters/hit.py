"""A hit as JSON. The answer is put together from pieces made once: it is asked at every touch."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from solemap.api.drawn import check_drawn
from solemap.api.models.hit import HitZone, SoreSpot
from solemap.api.models.problem import ProblemCode, Wrong
from solemap.api.presenters.site import Site, in_language
from solemap.api.queries import HitQuery
from solemap.api.refusals import RequestRefused
from solemap.charts.geometry.foot_map import FootMap, Hit
from solemap.charts.geometry.frame import FootFrame
from solemap.charts.geometry.point import GridPoint, Point, SidePoint
from solemap.charts.geometry.side import SideFrame
from solemap.data.notice import SORE_SPOT, WHEN_TO_STOP
from solemap.data.wording import Wording, wording

_encode = json.JSONEncoder(ensure_ascii=False).encode


class HitPresenter:
    """Every zone's piece of an answer by its id, made when a language is first asked in."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._pieces: dict[str, _Pieces] = {}

    def answer(self, query: HitQuery) -> str:
        """The answer's JSON. Raises: RequestRefused, UnknownRecord."""
        foot_map = self._site.foot_map
        check_drawn(foot_map, query.view)
        if query.tradition is not None:
            self._site.catalog.tradition(query.tradition)
        hit = foot_map.hit(query.view, query.foot, _point(foot_map, query), query.tradition)
        words = wording(query.lang)
        pieces = self._pieces_in(words)
        zones = ",".join([pieces.zones[item.zone.id] for item in hit.zones])
        return (
            f'{{"zones":[{zones}],"nearest":{_nearest(hit, pieces, words)},'
            f'"place":{_place(hit)},"words":{_encode(hit.where.said(words))},'
            f'"under_the_skin":{_encode([found.said(words) for found in hit.under])},'
            f'"sore_spot":{"null" if hit.place is None else pieces.sore_spot}}}'
        )

    def _pieces_in(self, words: Wording) -> "_Pieces":
        found = self._pieces.get(words.lang)
        if found is None:
            found = self._pieces[words.lang] = _Pieces.made(self._site, words)
        return found


@dataclass(frozen=True)
class _Pieces:
    """What every answer in one language is put together from."""

    zones: Mapping[str, str]
    sore_spot: str

    @classmethod
    def made(cls, site: Site, words: Wording) -> Self:
        zones = {
            zone.id: HitZone(
                id=zone.id,
                area=zone.area,
                label=in_language(site.catalog.area(zone.area).label, words.lang),
            ).model_dump_json()
            for zone in site.catalog.zones.values()
        }
        spot = SoreSpot(says=words.gettext(SORE_SPOT), stop=tuple(map(words.gettext, WHEN_TO_STOP)))
        return cls(zones, spot.model_dump_json())


def _nearest(hit: Hit, pieces: _Pieces, words: Wording) -> str:
    if hit.nearest is None:
        return "null"
    piece = pieces.zones[hit.nearest.zone.zone.id]
    return f'{piece[:-1]},"words":{_encode(hit.nearest.way.said(words))}}}'


def _point(foot_map: FootMap, query: HitQuery) -> Point:
    """Where the query points. Exactly one of its two pairs must be given, and whole."""
    frame = foot_map.frame(query.view)
    on_grid = ("along", "up") if isinstance(frame, SideFrame) else ("across", "along")
    numbers = query.model_dump(include={"x", "y", "across", "along", "up"}, exclude_none=True)
    match numbers:
        case {"x": x, "y": y, **rest} if not rest:
            return Point(x, y)
        case {"across": across, "along": along, **rest} if not rest and isinstance(
            frame, FootFrame
        ):
            return frame.to_foot(GridPoint(across, along))
        case {"along": along, "up": up, **rest} if not rest and isinstance(frame, SideFrame):
            return frame.to_foot(SidePoint(along, up))
    raise RequestRefused(
        ProblemCode.BAD_PLACE,
        Wrong(
            where="query",
            parameter=", ".join(("x", "y", *on_grid)),
            given=", ".join(f"{name}={value:g}" for name, value in numbers.items()) or None,
            expected=f"x and y, or {' and '.join(on_grid)}: one pair, and whole",
        ),
    )


def _place(hit: Hit) -> str:
    if hit.place is None:
        return "null"
    # Two decimals are a tenth of a thumb's width; more would be claimed, not measured.
    return json.dumps({name: round(value, 2) for name, value in hit.place._asdict().items()})
