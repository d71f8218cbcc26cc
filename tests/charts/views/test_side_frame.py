"""The side frames: along and up there and back again, on the inner and the outer side."""

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from solemap.charts.geometry.foot_map import FootMap
from solemap.charts.geometry.point import Point, SidePoint
from solemap.charts.geometry.side import BEND, RIDGE, SideFrame
from solemap.data.models.vocabulary import View

SIDES = [View.MEDIAL, View.LATERAL]
coordinates = st.floats(-1e4, 1e4)
on_foot = st.builds(SidePoint, st.floats(0, 5), st.floats(0, 1))
on_leg = st.builds(SidePoint, st.floats(0, 2), st.floats(1, 2))


@pytest.fixture(scope="module", params=SIDES, ids=str)
def frame(request: pytest.FixtureRequest, foot_map: FootMap) -> SideFrame:
    found = foot_map.frame(request.param)
    assert isinstance(found, SideFrame)
    return found


@given(place=st.one_of(on_foot, on_leg))
def test_a_grid_point_is_found_again(frame: SideFrame, place: SidePoint) -> None:
    point = frame.to_foot(place)
    found = frame.to_grid(point)
    assert found is not None
    again = frame.to_foot(found)
    assert np.hypot(again.x - point.x, again.y - point.y) <= 0.5


@given(place=st.builds(SidePoint, st.floats(-1, 6), st.floats(-1, 3)))
def test_every_grid_point_lies_on_the_foot(frame: SideFrame, place: SidePoint) -> None:
    assert frame.outline.distance(shapely.Point(frame.to_foot(place))) < 1e-6


@given(x=coordinates, y=coordinates)
def test_only_what_is_on_the_foot_has_a_grid_point(frame: SideFrame, x: float, y: float) -> None:
    distance = frame.outline.distance(shapely.Point(x, y))
    found = frame.to_grid(Point(x, y))
    assert (found is not None) == (distance <= 0.5) or abs(distance - 0.5) < 1e-6


def test_points_on_the_contour_are_on_the_foot(frame: SideFrame) -> None:
    assert frame.outline.geom_type == "Polygon"
    ring = frame.outline.exterior
    points = [ring.interpolate(part, normalized=True) for part in np.linspace(0, 1, 997)]
    assert all(frame.to_grid(Point(point.x, point.y)) for point in points)


def test_no_part_of_the_grid_folds(frame: SideFrame) -> None:
    for sheet in (frame.body, frame.leg):
        assert all(shapely.Polygon(quad).exterior.is_ccw for quad in sheet.quads)


def test_the_leg_stands_on_the_ridge(frame: SideFrame) -> None:
    for along in np.linspace(0, BEND, 40):
        below = frame.to_foot(SidePoint(float(along), RIDGE))
        above = frame.to_foot(SidePoint(float(along), RIDGE + 1e-9))
        assert np.hypot(above.x - below.x, above.y - below.y) < 0.01


def test_above_the_ridge_there_is_nothing_before_the_bend(frame: SideFrame) -> None:
    assert frame.to_foot(SidePoint(3, 2)) == frame.to_foot(SidePoint(3, 1))


def test_up_rises_from_the_ground_to_the_cut(frame: SideFrame) -> None:
    for along in (0.5, 1.0, 1.5):
        heights = [frame.to_foot(SidePoint(along, up)).y for up in np.linspace(0, 2, 21)]
        assert heights == sorted(heights)


def test_both_sides_and_the_top_meet_on_one_ridge(foot_map: FootMap) -> None:
    medial, lateral = (foot_map.frame(view) for view in SIDES)
    assert isinstance(medial, SideFrame)
    assert isinstance(lateral, SideFrame)
    for along in np.linspace(0, 5, 51):
        one, other = (side.to_foot(SidePoint(float(along), 1)) for side in (medial, lateral))
        assert np.hypot(one.x - other.x, one.y - other.y) < 1.0


@pytest.mark.parametrize(("view", "edge", "across"), [("medial", 0.0, 0), ("lateral", 5.0, 5)])
def test_a_cross_line_goes_round_the_edge_of_the_sole(
    foot_map: FootMap, view: str, edge: float, across: int
) -> None:
    side, sole = foot_map.frame(View(view)), foot_map.frame(View.PLANTAR)
    for along in (1, 2, 3, 4):
        place = [[float(along), 0.0]], [[edge, float(along)]]
        from_side, from_below = side.map(np.array(place[0]))[0], sole.map(np.array(place[1]))[0]
        assert from_side[0] == pytest.approx(from_below[1], abs=3)


def test_the_outer_ankle_bone_is_lower_and_further_back(foot_map: FootMap) -> None:
    def lowest(view: View) -> tuple[float, float]:
        frame = foot_map.frame(view)
        folds = [fold for fold in frame.curves.outline.folds if fold.name == "ankle-bone"]
        return min((y, x) for fold in folds for x, y in fold.nodes)

    inner, outer = lowest(View.MEDIAL), lowest(View.LATERAL)
    assert outer[0] < inner[0]
    assert outer[1] < inner[1]
