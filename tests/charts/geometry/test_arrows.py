"""By arrow keys every zone is reached from every other, in every view of either foot."""

import pytest

from solemap.charts.geometry.arrows import arrows_of, reached_from
from solemap.charts.geometry.foot_map import FootMap
from solemap.charts.geometry.point import Point
from solemap.data.catalog import Catalog
from solemap.data.models.vocabulary import Foot, View


@pytest.mark.parametrize("foot", list(Foot))
@pytest.mark.parametrize("view", list(View))
def test_every_zone_is_reached_from_every_other(
    catalog: Catalog, foot_map: FootMap, view: View, foot: Foot
) -> None:
    for tradition in catalog.traditions:
        placed = foot_map.placed_on(view, foot, tradition)
        assert placed
        arrows = {item.zone.id: item.arrows for item in placed}
        for start in arrows:
            assert reached_from(start, arrows) == set(arrows), (tradition, start)


def test_a_direction_is_the_foots_own() -> None:
    places = [
        ("heel", Point(0, 0)),
        ("toes", Point(0, 100)),
        ("medial", Point(-100, 0)),
        ("lateral", Point(100, 0)),
    ]
    arrows = arrows_of(View.PLANTAR, places)
    assert arrows["heel"] == {"toes": "toes", "medial": "medial", "lateral": "lateral"}
    assert arrows["toes"]["heel"] == "heel"


def test_the_nearest_ahead_wins_over_what_lies_aside() -> None:
    places = [("here", Point(0, 0)), ("ahead", Point(5, 60)), ("aside", Point(45, 50))]
    assert arrows_of(View.PLANTAR, places)["here"]["toes"] == "ahead"
