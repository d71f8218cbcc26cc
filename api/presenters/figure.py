"""An area's place on the body figure as the API answers it, and what leaves the rule."""

from solemap.api.models.figure import FigureExtent, FigureItem, RuleBreakItem
from solemap.api.presenters.site import Site
from solemap.charts.geometry.body_map import PlacedPart
from solemap.charts.geometry.body_rule import rule_breaks
from solemap.charts.geometry.rule_words import break_words


def present_figure(site: Site, area_id: str) -> tuple[FigureItem, ...]:
    return tuple(map(_place, site.body_map.places_of(area_id)))


def present_breaks(site: Site, area_id: str, lang: str) -> tuple[RuleBreakItem, ...]:
    parts = site.body_map.places_of(area_id)
    placed = [
        item
        for zone in site.catalog.zones_of_area(area_id)
        for item in site.foot_map.placed(zone.id)
    ]
    return tuple(
        RuleBreakItem(
            zone=found.zone,
            tradition=found.tradition,
            how=found.how,
            feet=found.feet,
            strips=found.strips,
            bands=found.bands,
            words=break_words(found, lang),
        )
        for found in rule_breaks(placed, parts)
    )


def _place(part: PlacedPart) -> FigureItem:
    return FigureItem(
        view=part.view,
        path=part.path,
        press_point=(part.press_point.x, part.press_point.y),
        extents=tuple(
            FigureExtent(foot=foot, across=part.grid[foot][0], along=part.grid[foot][1])
            for foot in part.feet
        ),
    )
