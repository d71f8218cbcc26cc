"""What lies at a point: over HTTP the same as in the geometry."""

import pytest

from solemap.api.models.hit import HitAnswer
from solemap.charts.geometry.point import GridPoint
from solemap.data.notice import SORE_SPOT, WHEN_TO_STOP


def hit(ask, **query):
    text = "&".join(f"{name}={value}" for name, value in query.items())
    answer = ask(f"/api/v1/hit?{text}")
    assert answer.status == 200
    HitAnswer.model_validate_json(answer.body)
    return answer.json


def test_every_press_point_hits_its_zone_first_or_under_a_declared_overlap(ask, catalog, foot_map):
    for zone in catalog.zones.values():
        for place in foot_map.placed(zone.id):
            x, y = place.press_point
            found = hit(ask, view=place.view, foot=place.foot, x=x, y=y, tradition=zone.tradition)
            ids = [item["id"] for item in found["zones"]]
            assert zone.id in ids, (zone.id, place.view, place.foot)
            for above in ids[: ids.index(zone.id)]:
                assert zone.id in catalog.zone(above).over or above in zone.over, (zone.id, above)


def test_the_liver_lies_on_the_right_foot_only(ask):
    right = hit(ask, view="plantar", foot="right", across=4, along=2.6)
    assert "liver" in [zone["area"] for zone in right["zones"]]
    left = hit(ask, view="plantar", foot="left", across=4, along=2.6)
    assert "liver" not in [zone["area"] for zone in left["zones"]]


def test_both_ways_to_name_a_place_give_the_same_zones(ask, foot_map):
    for across, along in [(0.5, 0.5), (4, 2.6), (2.2, 3.4), (1.5, 4.6)]:
        grid = hit(ask, view="plantar", foot="right", across=across, along=along)
        frame = foot_map.frame(foot_map.views[0])
        x, y = frame.to_foot(GridPoint(across, along))
        assert hit(ask, view="plantar", foot="right", x=x, y=y)["zones"] == grid["zones"]
        assert grid["place"] == pytest.approx({"across": across, "along": along}, abs=0.02)


def test_beside_the_foot_there_is_no_place_but_a_nearest_zone(ask):
    found = hit(ask, view="plantar", foot="left", x=900, y=300)
    assert (found["zones"], found["place"]) == ([], None)
    assert found["words"] == "beside the left foot"
    assert {"id", "area", "label", "words"} == set(found["nearest"])


def test_where_a_zone_is_hit_nothing_is_nearest(ask):
    assert hit(ask, view="plantar", foot="right", across=4, along=2.6)["nearest"] is None


def test_the_front_door_and_the_route_give_the_same_answer(app, ask, run, ask_app):
    for query in ("across=4&along=2.6", "x=900&y=300", "across=4&along=2.6&tradition=ingham"):
        address = f"/api/v1/hit?view=plantar&foot=right&{query}"
        through_the_route = run(ask_app(app.enter, address))
        assert ask(address).body == through_the_route.body
        assert through_the_route.headers["content-language"] == "en"


def test_a_touch_names_the_bone_and_says_what_a_sore_spot_is(ask):
    found = hit(ask, view="plantar", foot="right", across=2.5, along=0.5)
    assert "heel bone" in found["under_the_skin"]
    assert found["sore_spot"] == {"says": SORE_SPOT, "stop": list(WHEN_TO_STOP)}
    assert hit(ask, view="plantar", foot="left", x=900, y=300)["sore_spot"] is None
