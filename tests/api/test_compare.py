"""Who puts what where, and how much of two places is shared."""

import pytest

from solemap.api.models.compare import Comparison
from solemap.charts.geometry.overlap import overlap_of


def compare(ask, query):
    answer = ask(f"/api/v1/compare?{query}")
    assert answer.status == 200
    Comparison.model_validate_json(answer.body)
    assert answer.json["notice"]
    assert answer.json["attribution"]
    return answer.json


def test_an_area_says_who_places_it_where_by_school_and_line(ask):
    found = compare(ask, "area=heart")
    assert found["area"] == {"type": "area", "id": "heart", "label": "Heart"}
    assert found["agreement"] == ask("/api/v1/areas/heart").json["agreement"]
    assert len(found["agreement"]["camps"]) > 1
    assert found["zones"] == ask("/api/v1/areas/heart").json["zones"]


def test_an_area_that_nobody_draws_has_no_pairs(ask, catalog):
    area = next(area for area in catalog.areas if not catalog.zones_of_area(area))
    found = compare(ask, f"area={area}")
    assert (found["zones"], found["pairs"]) == ([], [])


def test_a_place_shares_all_of_itself_and_nothing_is_alone(ask, foot_map):
    (pair,) = compare(ask, "a=ingham-liver&b=ingham-liver")["pairs"]
    (shared,) = pair["shared"]
    (placed,) = foot_map.placed("ingham-liver")
    assert (shared["of_a"], shared["of_b"], shared["apart"]) == (1, 1, 0)
    assert shared["shared_units"] == pytest.approx(placed.area_units, abs=0.2)
    assert pair["alone"] == []


def test_what_is_shared_is_measured_from_each_side(ask, catalog, foot_map):
    over = next(zone for zone in catalog.zones.values() if zone.over)
    found = compare(ask, f"a={over.id}&b={over.over[0]}")
    for shared in found["pairs"][0]["shared"]:
        mine, yours = (
            next(item for item in foot_map.placed(zone) if item.foot == shared["foot"])
            for zone in (over.id, over.over[0])
        )
        assert shared["of_a"] * mine.area_units == pytest.approx(
            shared["shared_units"], abs=0.1 + mine.area_units / 1000
        )
        assert shared["of_b"] * yours.area_units == pytest.approx(
            shared["shared_units"], abs=0.1 + yours.area_units / 1000
        )
        swapped = overlap_of(yours, mine)
        assert (swapped.of_other, swapped.of_one) == (shared["of_a"], shared["of_b"])


def test_places_on_different_feet_are_alone(ask):
    (pair,) = compare(ask, "a=ingham-liver&b=ingham-spleen")["pairs"]
    assert pair["shared"] == []
    assert {(one["zone"], one["foot"]) for one in pair["alone"]} == {
        ("ingham-liver", "right"),
        ("ingham-spleen", "left"),
    }


def test_a_tradition_is_compared_area_by_area(ask, catalog):
    found = compare(ask, "a=ingham&b=ingham-liver")
    assert [(pair["a"], pair["b"]) for pair in found["pairs"]] == [("ingham-liver",) * 2]
    others = {zone.area for zone in catalog.zones_of_tradition("ingham")} - {"liver"}
    assert (set(found["only_a"]), found["only_b"]) == (others, [])


@pytest.mark.parametrize("query", ["", "a=ingham", "area=liver&a=ingham", "area=liver&a=x&b=y"])
def test_it_takes_an_area_or_two_others(ask, query):
    answer = ask(f"/api/v1/compare?{query}")
    assert answer.status == 422
    assert "area alone, or a and b" in answer.json["detail"]


@pytest.mark.parametrize(
    ("query", "parameter", "nearest"),
    [
        ("area=hart", "area", "heart"),
        ("a=inghm&b=ingham-liver", "a", "ingham"),
        ("a=ingham&b=ingham-livr", "b", "ingham-liver"),
    ],
)
def test_an_unknown_id_is_told_the_nearest(ask, query, parameter, nearest):
    (wrong,) = ask(f"/api/v1/compare?{query}").json["errors"]
    assert (wrong["parameter"], wrong["nearest"]) == (parameter, nearest)
