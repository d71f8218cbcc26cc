"""The invariants of every view: top, inner side, outer side, as on the sole."""

import re
from itertools import combinations, pairwise

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from solemap.charts.chart import ChartOptions, Layer, render_chart
from solemap.charts.geometry.foot_map import FootMap
from solemap.charts.geometry.point import GridPoint, Point
from solemap.charts.label_columns import crossings
from solemap.charts.labels import LINE_HEIGHT, Label
from solemap.charts.naming import LANDMARKS, LEVEL_SIZES, place_names
from solemap.charts.stage import ChartFoot, set_stage
from solemap.charts.text_width import text_width
from solemap.charts.theme import ThemeName
from solemap.data.catalog import Catalog
from solemap.data.models.vocabulary import Band, Foot, View

OTHER_VIEWS = [View.DORSAL, View.MEDIAL, View.LATERAL]
FEET = [Foot.RIGHT, Foot.LEFT]


def test_all_four_views_are_drawn(foot_map: FootMap) -> None:
    assert foot_map.views == tuple(View)


@pytest.mark.parametrize("view", OTHER_VIEWS)
@pytest.mark.parametrize("foot", FEET)
def test_zones_lie_on_the_foot_and_apart(foot_map: FootMap, view: View, foot: Foot) -> None:
    zones = foot_map.placed_on(view, foot, "ingham")
    assert len(zones) >= 10
    outline = foot_map.frame(view).outline
    for item in zones:
        assert item.polygon.is_valid
        assert item.polygon.difference(outline).area <= 0.001 * item.polygon.area, item.zone.id
    for one, other in combinations(zones, 2):
        if one.zone.id not in other.zone.over and other.zone.id not in one.zone.over:
            assert one.polygon.intersection(other.polygon).area < 1e-6, (one.zone.id, other.zone.id)


@pytest.mark.parametrize("view", OTHER_VIEWS)
def test_the_median_zone_is_tight(foot_map: FootMap, view: View) -> None:
    whole = foot_map.frame(view).outline.area
    shares = sorted(
        item.polygon.area / whole for item in foot_map.placed_on(view, Foot.LEFT, "ingham")
    )
    assert shares[len(shares) // 2] < 0.05


@given(
    view=st.sampled_from(OTHER_VIEWS),
    foot=st.sampled_from(FEET),
    x=st.floats(-300, 1100),
    y=st.floats(-200, 1100),
)
def test_a_hit_is_what_lies_there(
    foot_map: FootMap, view: View, foot: Foot, x: float, y: float
) -> None:
    hit = foot_map.hit(view, foot, Point(x, y), "ingham")
    spot = shapely.Point(x, y)
    there = [
        item for item in foot_map.placed_on(view, foot, "ingham") if item.polygon.intersects(spot)
    ]
    assert list(hit.zones) == there[::-1]
    assert (hit.nearest is None) == bool(there)
    assert foot.value in hit.words


@given(across=st.floats(0, 5), along=st.floats(0, 5))
def test_a_grid_point_of_the_top_is_found_again(
    foot_map: FootMap, across: float, along: float
) -> None:
    frame = foot_map.frame(View.DORSAL)
    point = frame.to_foot(GridPoint(across, along))
    found = frame.to_grid(point)
    assert found is not None
    again = frame.to_foot(found)
    assert np.hypot(again.x - point.x, again.y - point.y) <= 0.5


def test_side_placements_have_up_and_others_across(foot_map: FootMap, catalog: Catalog) -> None:
    for zone_id in catalog.zones:
        for item in foot_map.placed(zone_id):
            assert (item.up is None) is not item.view.is_side
            assert (item.across is None) is item.view.is_side
            assert item.bands, (zone_id, item.view)


def test_places_above_the_ridge_are_on_the_ankle(foot_map: FootMap) -> None:
    hip = next(item for item in foot_map.placed("ingham-hip") if item.view is View.LATERAL)
    assert Band.ANKLE in hip.bands
    assert hip.words == "outer side of the right foot, round the ankle bone"
    bladder = next(item for item in foot_map.placed("ingham-bladder") if item.view is View.MEDIAL)
    assert bladder.words == "inner side of the right foot, along the arch, near the sole's edge"


def test_on_the_top_the_ankle_is_where_the_foot_bends(foot_map: FootMap) -> None:
    bands = {
        item.zone.id: item.bands
        for item in foot_map.placed_on(View.DORSAL, Foot.RIGHT, "ingham")
        if Band.ANKLE in item.bands
    }
    assert Band.ANKLE in bands["ingham-fallopian-vas"]
    assert Band.ANKLE in bands["ingham-lymph-groin"]
    assert bands["ingham-hand"] == (Band.LOWER_ARCH, Band.ANKLE)
    assert "ingham-breast" not in bands


def test_the_parts_of_the_spine_follow_one_another_along_the_inner_edge(foot_map: FootMap) -> None:
    parts = ("cervical-spine", "thoracic-spine", "lumbar-spine", "sacrum", "coccyx")
    placed = [
        next(item for item in foot_map.placed(f"ingham-{part}") if item.view is View.MEDIAL)
        for part in parts
    ]
    ends = [item.along for item in placed]
    assert all(front[0] > back[1] for front, back in pairwise(ends))


def with_class(root: etree._Element, name: str) -> list[etree._Element]:
    return [node for node in root.iter() if name in (node.get("class") or "").split()]


@pytest.mark.parametrize("view", list(View))
@pytest.mark.parametrize("foot", list(ChartFoot))
@pytest.mark.parametrize("theme", list(ThemeName))
def test_every_chart_keeps_the_contract(
    catalog: Catalog, foot_map: FootMap, view: View, foot: ChartFoot, theme: ThemeName
) -> None:
    options = ChartOptions(view=view, foot=foot, theme=theme, layers=tuple(Layer))
    text = render_chart(catalog, foot_map, options, "https://example.org/feet")
    root = etree.fromstring(text.encode())
    ids = [node.get("id") for node in root.iter() if node.get("id")]
    assert len(ids) == len(set(ids))
    for node in root.iter():
        assert node.get("style") is None
        name = etree.QName(node).localname
        assert name not in {"style", "script", "filter", "image", "foreignObject"}
        if node.get("stroke-dasharray"):
            # Dashes mean sourcing and nothing else.
            kind = node.get("class", "")
            assert kind == "zone-ink" or kind.startswith("sourced-")
    for number in re.findall(r"url\(#([^)]+)\)", text):
        assert number in ids
    for side in foot.feet:
        drawn = [link for link in with_class(root, "zone") if link.get("data-foot") == side.value]
        placed = foot_map.placed_on(view, side, "ingham")
        assert [link.get("data-zone") for link in drawn] == [item.zone.id for item in placed]
        assert all(link.get("data-view") == view.value for link in drawn)
    bodies = [node for node in with_class(root, "outline") if not node.get("data-toe")]
    assert len(bodies) == len(foot.feet)


@pytest.mark.parametrize(
    ("view", "right_first", "right_points"),
    [(View.DORSAL, False, 1), (View.MEDIAL, True, -1), (View.LATERAL, True, 1)],
)
def test_feet_stand_as_one_looks_at_them(view: View, right_first: bool, right_points: int) -> None:
    one, other = set_stage(view, ChartFoot.BOTH).standings
    assert (one.foot is Foot.RIGHT) is right_first
    right, left = (one, other) if right_first else (other, one)
    assert (right.flip, left.flip) == (right_points, -right_points)


def box_of(label: Label) -> shapely.Geometry:
    width = max(text_width(line, label.size, semibold=label.is_one_sided) for line in label.lines)
    height = label.size * (1 + LINE_HEIGHT * (len(label.lines) - 1)) * 0.9
    left = {"middle": width / 2, "start": 0.0, "end": width}[label.anchor]
    x, y = label.at
    return shapely.box(x - left, y - height / 2, x - left + width, y + height / 2)


@pytest.mark.parametrize("view", OTHER_VIEWS)
@pytest.mark.parametrize("foot", list(ChartFoot))
@pytest.mark.parametrize("level", list(LEVEL_SIZES))
def test_the_hard_rules_of_labels(
    catalog: Catalog, foot_map: FootMap, view: View, foot: ChartFoot, level: int
) -> None:
    labels = place_names(catalog, foot_map, view, foot, "ingham", "en", level)
    stage = set_stage(view, foot)
    page = shapely.box(0, 0, stage.width, stage.height)
    boxes = [box_of(label) for label in labels]
    for label, box in zip(labels, boxes, strict=True):
        assert page.contains(box), label.lines
    for one, other in combinations(range(len(boxes)), 2):
        assert not boxes[one].intersects(boxes[other]), (labels[one].lines, labels[other].lines)
    leaders = [(*start, *end) for label in labels for start, end in label.leaders]
    assert crossings(np.array(leaders).reshape(-1, 4)) == 0
    for index, label in enumerate(labels):
        for line in map(shapely.LineString, label.leaders):
            hit = [
                other.lines
                for number, other in enumerate(labels)
                if number != index and boxes[number].intersects(line)
            ]
            assert not hit, (label.lines, hit)
    named = {(label.zone, side) for label in labels for side in label.feet}
    assert named == {
        (item.zone.id, side)
        for side in foot.feet
        for item in foot_map.placed_on(view, side, "ingham")
        if level != 1 or item.zone.area in LANDMARKS
    }
