"""The hard rules of labelling, on the shipped charts and on crowded made-up ones."""

from itertools import combinations, pairwise

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from solemap.charts.geometry.foot_map import FootMap
from solemap.charts.geometry.point import Point
from solemap.charts.label_columns import crossings, over_boxes, stack
from solemap.charts.labels import LINE_HEIGHT, Label
from solemap.charts.naming import LANDMARKS, LEVEL_SIZES, place_names
from solemap.charts.stage import ChartFoot, set_stage
from solemap.charts.text_width import text_width
from solemap.data.catalog import Catalog
from solemap.data.models.vocabulary import View


def box_of(label: Label) -> shapely.Geometry:
    width = max(text_width(line, label.size, semibold=label.is_one_sided) for line in label.lines)
    height = label.size * (1 + LINE_HEIGHT * (len(label.lines) - 1)) * 0.9
    left = {"middle": width / 2, "start": 0.0, "end": width}[label.anchor]
    x, y = label.at
    return shapely.box(x - left, y - height / 2, x - left + width, y + height / 2)


@pytest.fixture(params=[(foot, level) for foot in ChartFoot for level in LEVEL_SIZES], ids=str)
def labels(
    request: pytest.FixtureRequest, catalog: Catalog, foot_map: FootMap
) -> tuple[ChartFoot, int, tuple[Label, ...]]:
    foot, level = request.param
    found = place_names(catalog, foot_map, View.PLANTAR, foot, "ingham", "en", level)
    return foot, level, found


def test_no_two_labels_overlap(labels: tuple[ChartFoot, int, tuple[Label, ...]]) -> None:
    for one, other in combinations(labels[2], 2):
        assert not box_of(one).intersects(box_of(other)), (one.lines, other.lines)


def test_no_label_is_cut(labels: tuple[ChartFoot, int, tuple[Label, ...]]) -> None:
    stage = set_stage(View.PLANTAR, labels[0])
    page = shapely.box(0, 0, stage.width, stage.height)
    assert all(page.contains(box_of(label)) for label in labels[2])


def test_no_two_leaders_cross(labels: tuple[ChartFoot, int, tuple[Label, ...]]) -> None:
    lines = [(*start, *end) for label in labels[2] for start, end in label.leaders]
    assert crossings(np.array(lines).reshape(-1, 4)) == 0


def test_no_leader_runs_over_a_foreign_label(
    labels: tuple[ChartFoot, int, tuple[Label, ...]],
) -> None:
    for label in labels[2]:
        for start, end in label.leaders:
            line = shapely.LineString([start, end])
            for other in labels[2]:
                if other is not label:
                    assert not line.intersects(box_of(other)), (label.lines, other.lines)


def test_every_zone_is_named_on_each_foot_it_is_on(
    labels: tuple[ChartFoot, int, tuple[Label, ...]], catalog: Catalog, foot_map: FootMap
) -> None:
    foot, level, found = labels
    named = {(label.zone, side) for label in found for side in label.feet}
    expected = {
        (item.zone.id, side)
        for side in foot.feet
        for item in foot_map.placed_on(View.PLANTAR, side, "ingham")
        if level != 1 or item.zone.area in LANDMARKS
    }
    assert named == expected


def test_a_leader_ends_at_the_press_point(catalog: Catalog, foot_map: FootMap) -> None:
    stage = set_stage(View.PLANTAR, ChartFoot.BOTH)
    found = place_names(catalog, foot_map, View.PLANTAR, ChartFoot.BOTH, "ingham", "en", 2)
    points = {
        (item.zone.id, standing.to_view(item.press_point))
        for standing in stage.standings
        for item in foot_map.placed_on(View.PLANTAR, standing.foot, "ingham")
    }
    assert all((label.zone, end) in points for label in found for _, end in label.leaders)


def test_a_shared_name_in_the_gutter_stands_once(catalog: Catalog, foot_map: FootMap) -> None:
    found = place_names(catalog, foot_map, View.PLANTAR, ChartFoot.BOTH, "ingham", "en", 2)
    gutter = [label for label in found if len(label.feet) == 2]
    assert gutter
    for label in gutter:
        assert len(label.leaders) == 2
        assert [other.zone for other in found].count(label.zone) == 1
    one_sided = {label.zone for label in found if label.is_one_sided}
    assert {"ingham-liver", "ingham-spleen"} <= one_sided


coordinates = st.tuples(st.integers(0, 300), st.integers(0, 900))


@settings(max_examples=60)
@given(targets=st.lists(coordinates, min_size=1, max_size=25, unique=True))
def test_a_stack_keeps_its_distance_and_its_leaders_apart(targets: list[tuple[int, int]]) -> None:
    points = [Point(float(x), float(y)) for x, y in targets]
    heights = stack([400.0] * len(points), points, [20.0] * len(points), 0, 1000)
    ordered = sorted(heights)
    assert all(b - a >= 20 - 1e-6 for a, b in pairwise(ordered))
    assert ordered[0] >= -1e-6
    assert ordered[-1] <= 1000 + 1e-6


def test_a_leader_is_seen_to_run_over_a_box() -> None:
    leaders = np.array([[0.0, 0, 10, 10], [0, 0, 10, 0]])
    boxes = np.array([[4.0, 4, 6, 6], [4, -20, 6, -10]])
    assert over_boxes(leaders, boxes).tolist() == [[True, False], [False, False]]


def test_crossing_leaders_are_counted() -> None:
    assert crossings(np.array([[0.0, 0, 10, 10], [0, 10, 10, 0], [20, 0, 30, 0]])) == 1
