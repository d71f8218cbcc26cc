"""The invariants of the shipped map: every zone, in every drawn view, on both feet."""

from itertools import combinations

import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from solemap.charts.geometry.foot_map import FootMap, PlacedZone
from solemap.charts.geometry.point import GridPoint, Point
from solemap.data.catalog import Catalog
from solemap.data.models.vocabulary import Band, Foot, View

FEET = [Foot.RIGHT, Foot.LEFT]


@pytest.fixture(scope="module")
def placed(catalog: Catalog, foot_map: FootMap) -> list[PlacedZone]:
    return [item for zone_id in catalog.zones for item in foot_map.placed(zone_id)]


def overlap_is_declared(one: PlacedZone, other: PlacedZone) -> bool:
    return other.zone.id in one.zone.over or one.zone.id in other.zone.over


def test_every_zone_with_a_drawn_view_is_placed(catalog: Catalog, foot_map: FootMap) -> None:
    for zone in catalog.zones.values():
        expected = {
            (placement.view, foot)
            for placement in zone.placements
            if placement.view in foot_map.views
            for foot in placement.feet or zone.feet
        }
        assert {(item.view, item.foot) for item in foot_map.placed(zone.id)} == expected


def test_a_shape_lies_inside_its_outline(placed: list[PlacedZone], foot_map: FootMap) -> None:
    for item in placed:
        outside = item.polygon.difference(foot_map.frame(item.view).outline).area
        assert outside <= 0.001 * item.polygon.area, item.zone.id


def test_shapes_are_valid_and_large_enough_to_press(placed: list[PlacedZone]) -> None:
    for item in placed:
        assert item.polygon.is_valid, item.zone.id
        assert item.area_units > 150, item.zone.id


@pytest.mark.parametrize("foot", FEET)
def test_no_two_zones_overlap_undeclared(catalog: Catalog, foot_map: FootMap, foot: Foot) -> None:
    for tradition in catalog.traditions:
        for view in foot_map.views:
            for one, other in combinations(foot_map.placed_on(view, foot, tradition), 2):
                if not overlap_is_declared(one, other):
                    shared = one.polygon.intersection(other.polygon).area
                    assert shared < 1e-6, f"{one.zone.id} and {other.zone.id} overlap by {shared}"


def test_a_press_point_hits_its_own_zone(placed: list[PlacedZone], foot_map: FootMap) -> None:
    for item in placed:
        hit = foot_map.hit(item.view, item.foot, item.press_point, item.zone.tradition)
        ids = [found.zone.id for found in hit.zones]
        assert item.zone.id in ids
        above = hit.zones[: ids.index(item.zone.id)]
        assert all(overlap_is_declared(item, other) for other in above), (item.zone.id, ids)


def test_the_same_numbers_serve_both_feet(catalog: Catalog, foot_map: FootMap) -> None:
    for zone_id, zone in catalog.zones.items():
        if any(placement.feet for placement in zone.placements) or len(zone.feet) < 2:
            continue
        placed = foot_map.placed(zone_id)
        for right, left in zip(placed[::2], placed[1::2], strict=True):
            assert right.view is left.view
            assert right.polygon.equals(left.polygon)


def test_neighbours_know_each_other(foot_map: FootMap) -> None:
    for foot in FEET:
        by_id = {item.zone.id: item for item in foot_map.placed_on(View.PLANTAR, foot, "ingham")}
        for item in by_id.values():
            assert item.zone.id not in item.neighbours
            for neighbour in item.neighbours:
                assert item.zone.id in by_id[neighbour].neighbours
                assert item.polygon.distance(by_id[neighbour].polygon) <= 1.0


@given(x=st.floats(-400, 400), y=st.floats(-200, 1200), foot=st.sampled_from(FEET))
def test_a_hit_is_what_lies_there(foot_map: FootMap, x: float, y: float, foot: Foot) -> None:
    hit = foot_map.hit(View.PLANTAR, foot, Point(x, y), "ingham")
    spot = shapely.Point(x, y)
    there = [
        item
        for item in foot_map.placed_on(View.PLANTAR, foot, "ingham")
        if item.polygon.intersects(spot)
    ]
    assert list(hit.zones) == there[::-1]
    assert (hit.nearest is None) == bool(there)


@pytest.mark.parametrize(("foot", "is_there"), [(Foot.RIGHT, True), (Foot.LEFT, False)])
def test_the_liver_is_on_the_right_sole_only(foot_map: FootMap, foot: Foot, is_there: bool) -> None:
    point = foot_map.frame(View.PLANTAR).to_foot(GridPoint(4, 2.6))
    areas = [item.zone.area for item in foot_map.hit(View.PLANTAR, foot, point).zones]
    assert ("liver" in areas) == is_there


def test_the_median_zone_is_tight(placed: list[PlacedZone], foot_map: FootMap) -> None:
    sole = foot_map.frame(View.PLANTAR).outline.area
    shares = sorted(item.polygon.area / sole for item in placed if item.view is View.PLANTAR)
    assert shares[len(shares) // 2] < 0.15


def test_a_placement_says_where_it_lies(foot_map: FootMap) -> None:
    liver = foot_map.placed("ingham-liver")[0]
    assert liver.words.startswith("right sole, zones")
    assert Band.UPPER_ARCH in liver.bands
    assert liver.edges == "drawn"
    brain = foot_map.placed("ingham-brain")[0]
    assert brain.toes == (1,)


def test_bare_skin_names_the_nearest_and_the_way_there(foot_map: FootMap) -> None:
    frame = foot_map.frame(View.PLANTAR)
    bare = next(
        hit
        for across in (2.5, 3.5, 4.5)
        for along in (0.15, 0.9, 2.2, 0.7)
        if not (
            hit := foot_map.hit(View.PLANTAR, Foot.LEFT, frame.to_foot(GridPoint(across, along)))
        ).zones
    )
    assert bare.place is not None
    assert bare.nearest is not None
    assert "towards" in bare.nearest.words


def test_a_point_beside_the_foot_has_no_place(foot_map: FootMap) -> None:
    hit = foot_map.hit(View.PLANTAR, Foot.LEFT, Point(400, 500))
    assert hit.place is None
    assert hit.zones == ()
    assert hit.words == "beside the left foot"
