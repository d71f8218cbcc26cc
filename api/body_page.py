"""The body figure's own page: how the map was reasoned, and where a tradition leaves the rule."""

from dataclasses import dataclass

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from solemap.api.models.figure import RuleBreakItem
from solemap.api.pages import Pages, PagesDep
from solemap.api.paths import BODY

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)


@dataclass(frozen=True)
class Leaving:
    """One area that a tradition does not put where the rule would, and how."""

    area: str
    label: str
    words: str


@dataclass(frozen=True)
class TraditionRule:
    """How far one tradition keeps the rule: places on the sole that it explains, and the others."""

    id: str
    label: str
    kept: int
    leaving: tuple[Leaving, ...]


@router.get(BODY)
async def get_body_page(pages: PagesDep) -> HTMLResponse:
    return pages.render(
        "body.html",
        BODY,
        figure=pages.figure(),
        rules=tuple(_rule(pages, tradition) for tradition in pages.site.catalog.traditions),
    )


def _rule(pages: Pages, tradition: str) -> TraditionRule:
    areas = pages.presenter.areas
    leaving, kept = [], 0
    for zone in pages.site.catalog.zones_of_tradition(tradition):
        area = areas[zone.area]
        is_tied = any(place.extents for place in area.figure)
        found: list[RuleBreakItem] = [said for said in area.rule_breaks if said.zone == zone.id]
        on_sole = any(item.view.value == "plantar" for item in pages.site.foot_map.placed(zone.id))
        kept += is_tied and on_sole and not found
        leaving += [Leaving(area.id, area.label, said.words) for said in found]
    leaving.sort(key=lambda one: pages.words.sort_key(one.label))
    label = pages.presenter.traditions[tradition].label
    return TraditionRule(tradition, label, kept, tuple(leaving))
