"""The body wears the foot's grid: there and back, mirrored, with every organ where it belongs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from solemap.charts.geometry.body_frame import BodyFrame
from solemap.charts.geometry.body_map import BodyMap
from solemap.charts.geometry.point import Point
from solemap.data.catalog import Catalog, load_catalog
from solemap.data.models.figure import BodyView
from solemap.data.models.vocabulary import Foot, Laterality

FRAME = BodyFrame(load_catalog().figures["body"])
INSIDE = st.floats(0, 5)
FEET = st.sampled_from(Foot)


@pytest.fixture(scope="module")
def body_map(catalog: Catalog) -> BodyMap:
    return BodyMap(catalog)


@given(foot=FEET, across=st.floats(0.001, 5), along=INSIDE)
def test_there_and_back_is_the_same_place(foot: Foot, across: float, along: float) -> None:
    point = FRAME.to_body(foot, across, along)
    place = FRAME.to_grid(point)
    assert place is not None
    assert place.foot is foot
    again = FRAME.to_body(*place)
    assert abs(again.x - point.x) + abs(again.y - point.y) < 0.5
    assert place.across == pytest.approx(across, abs=0.02)
    assert place.along == pytest.approx(along, abs=0.02)


@given(x=st.floats(-200, 200), y=st.floats(-10, 1010))
def test_a_point_of_the_body_comes_back_to_itself_or_is_on_no_strip(x: float, y: float) -> None:
    place = FRAME.to_grid(Point(x, y))
    if place is not None:
        again = FRAME.to_body(*place)
        # Half a unit is what a point may lie beside the contour.
        assert abs(again.x - x) + abs(again.y - y) < 1.0


@given(across=INSIDE, along=INSIDE)
def test_the_left_foot_is_the_left_half(across: float, along: float) -> None:
    right, left = (FRAME.to_body(foot, across, along) for foot in (Foot.RIGHT, Foot.LEFT))
    assert left == Point(-right.x, right.y)
    assert right.x >= 0


@given(across=INSIDE, low=INSIDE, high=INSIDE)
def test_towards_the_toes_is_towards_the_head(across: float, low: float, high: float) -> None:
    if high - low > 0.01:
        assert (
            FRAME.to_body(Foot.RIGHT, across, high).y > FRAME.to_body(Foot.RIGHT, across, low).y - 1
        )


@given(along=INSIDE, low=INSIDE, high=INSIDE)
def test_towards_the_little_toe_is_outwards(along: float, low: float, high: float) -> None:
    if high > low:
        near, far = (FRAME.to_body(Foot.RIGHT, across, along).x for across in (low, high))
        assert far >= near


def test_limbs_lie_on_no_strip_of_the_sole(body_map: BodyMap) -> None:
    for limb in ("hand", "knee", "foot"):
        assert all(part.feet == () for part in body_map.places_of(limb))


def test_every_area_that_is_a_part_of_the_body_is_on_the_figure(
    catalog: Catalog, body_map: BodyMap
) -> None:
    without = {area for area in catalog.areas if not body_map.places_of(area)}
    # Two are no part of the body, one is all over it: their own sentences say so.
    assert without == {"blood-circulation", "blood-pressure-point", "metabolism"}


def test_organs_of_one_side_lie_in_that_half(catalog: Catalog, body_map: BodyMap) -> None:
    for area in catalog.areas.values():
        if area.laterality in (Laterality.LEFT, Laterality.RIGHT):
            is_right = area.laterality is Laterality.RIGHT
            for part in body_map.places_of(area.id):
                assert (part.press_point.x > 0) is is_right, area.id


@pytest.mark.parametrize(
    ("upper", "lower"),
    [
        ("brain", "thyroid"),
        ("lung", "liver"),
        ("liver", "small-intestine"),
        ("stomach", "bladder"),
        ("thoracic-spine", "lumbar-spine"),
        ("lumbar-spine", "sacrum"),
        ("adrenal", "kidney"),
        ("diaphragm", "pancreas"),
    ],
)
def test_organs_stand_as_they_do_in_a_body(body_map: BodyMap, upper: str, lower: str) -> None:
    above, below = body_map.places_of(upper)[0], body_map.places_of(lower)[0]
    assert above.press_point.y > below.press_point.y


def test_the_lines_part_the_organs_that_they_are_named_after(body_map: BodyMap) -> None:
    [lung, *_] = body_map.places_of("lung")
    [liver, *_] = body_map.places_of("liver")
    assert lung.grid[Foot.RIGHT][1][0] > 2.8
    assert liver.grid[Foot.RIGHT][1][1] < 3.1
    [bladder] = body_map.places_of("bladder")
    assert bladder.grid[Foot.RIGHT][1][1] < 1


def test_every_part_lies_inside_the_contour_and_holds_its_press_point(body_map: BodyMap) -> None:
    for view in BodyView:
        for part in body_map.parts(view):
            assert part.polygon.area > 5, part.area
            assert part.polygon.difference(body_map.silhouette).area < 0.01
            assert part.polygon.buffer(0.2).contains(_point(part.press_point)), part.area


def _point(point: Point) -> object:
    import shapely

    return shapely.Point(point)
