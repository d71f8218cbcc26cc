"""The skeleton is one: bones meet, lie inside the foot, and stand where they were measured."""

from collections.abc import Iterator
from itertools import combinations

import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from solemap.charts.geometry.anatomy import LaidBone
from solemap.charts.geometry.foot_map import FootMap
from solemap.charts.geometry.point import GridPoint, Point
from solemap.data.catalog import Catalog
from solemap.data.models.bone import Tissue
from solemap.data.models.vocabulary import Foot, View

# Units: foot units. How far a drawn bone may reach over the drawn skin, and the widest joint.
OVER_THE_SKIN = 1.0
WIDEST_JOINT = 9.0
OVERLAP = 0.02

TOES = range(1, 6)
JOINTS: dict[View, list[tuple[str, str]]] = {
    view: [
        *[(f"metatarsal-{toe}", f"proximal-phalanx-{toe}") for toe in TOES],
        *[(f"proximal-phalanx-{toe}", f"middle-phalanx-{toe}") for toe in TOES[1:]],
        *[(f"middle-phalanx-{toe}", f"distal-phalanx-{toe}") for toe in TOES[1:]],
        ("proximal-phalanx-1", "distal-phalanx-1"),
        ("calcaneus", "talus"),
        ("calcaneus", "cuboid"),
        ("talus", "navicular"),
        ("talus", "tibia"),
        ("talus", "fibula"),
        ("navicular", "medial-cuneiform"),
        ("navicular", "intermediate-cuneiform"),
        ("navicular", "lateral-cuneiform"),
        ("medial-cuneiform", "metatarsal-1"),
        ("intermediate-cuneiform", "metatarsal-2"),
        ("lateral-cuneiform", "metatarsal-3"),
        ("lateral-cuneiform", "cuboid"),
        ("cuboid", "metatarsal-4"),
        ("cuboid", "metatarsal-5"),
    ]
    for view in View
}

# Skin over the heads of the metatarsals: a published parabola, anchored at the inner ball.
HEADS = {1: (-118, 735), 2: (-48, 731.2), 3: (20, 713.4), 4: (88, 686.5), 5: (158, 650.4)}


def bones_of(foot_map: FootMap, view: View) -> dict[str, LaidBone]:
    return {laid.bone.id: laid for laid in foot_map.anatomy.bones(view)}


def drawn_pairs(foot_map: FootMap) -> Iterator[tuple[View, LaidBone, LaidBone]]:
    for view, pairs in JOINTS.items():
        bones = bones_of(foot_map, view)
        for one, other in pairs:
            if one in bones and other in bones:
                yield view, bones[one], bones[other]


def test_the_skeleton_is_whole(catalog: Catalog) -> None:
    bones = [bone for bone in catalog.bones.values() if bone.tissue is Tissue.BONE]
    # Seven of the tarsus, five of the metatarsus, fourteen of the toes; two sesamoids, two ankles.
    assert len(bones) == 7 + 5 + 14 + 2 + 2
    assert len({bone.label["en"] for bone in catalog.bones.values()}) == len(catalog.bones)


def test_every_structure_lies_inside_the_foot(foot_map: FootMap) -> None:
    for view in foot_map.views:
        skin = foot_map.frame(view).outline.buffer(OVER_THE_SKIN)
        for laid in foot_map.anatomy.structures(view):
            outside = shapely.difference(laid.whole, skin).area
            assert outside <= 0.001 * laid.whole.area, (view, laid.bone.id, outside)


def test_neighbours_meet(foot_map: FootMap) -> None:
    met = 0
    for view, one, other in drawn_pairs(foot_map):
        gap = shapely.distance(one.whole, other.whole)
        assert gap < WIDEST_JOINT, (view, one.bone.id, other.bone.id, gap)
        met += 1
    assert met > 60


@pytest.mark.parametrize("view", list(View))
def test_bones_of_one_depth_do_not_overlap(foot_map: FootMap, view: View) -> None:
    for one, other in combinations(bones_of(foot_map, view).values(), 2):
        if one.drawing.depth == other.drawing.depth:
            shared = shapely.intersection(one.whole, other.whole).area
            smaller = min(one.whole.area, other.whole.area)
            assert shared <= OVERLAP * smaller, (view, one.bone.id, other.bone.id, shared)


@pytest.mark.parametrize("view", list(View))
def test_no_two_bones_are_drawn_over_each_other(foot_map: FootMap, view: View) -> None:
    for one, other in combinations(bones_of(foot_map, view).values(), 2):
        shared = shapely.intersection(one.seen, other.seen).area
        assert shared <= OVERLAP * min(one.seen.area, other.seen.area), (one.bone.id, other.bone.id)


@pytest.mark.parametrize("view", [View.PLANTAR, View.DORSAL])
def test_a_metatarsal_s_head_lies_where_it_was_measured(foot_map: FootMap, view: View) -> None:
    for ray, (x, y) in HEADS.items():
        laid = bones_of(foot_map, view)[f"metatarsal-{ray}"]
        assert laid.whole.contains(shapely.Point(x, y)), (view, ray)


def test_bones_begin_and_end_where_they_were_measured(foot_map: FootMap) -> None:
    """Source: positions on a 3D foot; the records say where ours differ and why."""
    bones = bones_of(foot_map, View.PLANTAR)
    measured = {
        "metatarsal-1": (498, 756),
        "calcaneus": (32, 355),
    }
    for name, (back, front) in measured.items():
        _, low, _, high = bones[name].whole.bounds
        assert low == pytest.approx(back, abs=12), name
        assert high == pytest.approx(front, abs=12), name
    assert bones["metatarsal-5"].whole.bounds[1] == pytest.approx(370, abs=12)
    assert bones["navicular"].whole.bounds[1] == pytest.approx(362, abs=6)
    assert bones["cuboid"].whole.bounds[3] == pytest.approx(456, abs=6)
    joint = (
        bones["metatarsal-1"].whole.bounds[3] + bones["proximal-phalanx-1"].whole.bounds[1]
    ) / 2
    assert joint == pytest.approx(750, abs=6)


def test_the_waist_line_ends_on_the_base_of_the_fifth_metatarsal(foot_map: FootMap) -> None:
    frame = foot_map.frame(View.PLANTAR)
    line = [frame.to_foot(GridPoint(4 + step / 20, 2)) for step in range(21)]
    base = bones_of(foot_map, View.PLANTAR)["metatarsal-5"].whole
    assert shapely.LineString(line).crosses(base)
    on_it = next(point for point in reversed(line) if base.contains(shapely.Point(point)))
    words = tuple(map(str, foot_map.anatomy.structures_at(View.PLANTAR, on_it)))
    assert "base of the fifth metatarsal" in words


@pytest.mark.parametrize("toe", TOES)
def test_a_toe_s_bones_lie_in_that_toe(foot_map: FootMap, toe: int) -> None:
    frame = foot_map.frame(View.PLANTAR)
    for name in (f"middle-phalanx-{toe}", f"distal-phalanx-{toe}"):
        laid = bones_of(foot_map, View.PLANTAR).get(name)
        if laid is not None:
            middle = laid.whole.centroid
            place = frame.to_grid(Point(middle.x, middle.y))
            assert place is not None
            assert place.along > 4
            assert toe - 1 <= place.across <= toe


@pytest.mark.parametrize(
    ("x", "y", "words"),
    [
        (0, 120, ("heel bone", "plantar fascia")),
        (5, 15, ("heel bone",)),
        (162, 400, ("base of the fifth metatarsal", "muscle of the outer edge")),
        (30, 600, ("shaft of the third metatarsal", "plantar fascia")),
        (62, 620, ("between the third and fourth metatarsals", "plantar fascia")),
        (-95, 950, ("end bone of the big toe",)),
        (100, 420, ("cuboid bone",)),
    ],
)
def test_a_point_is_named_in_plain_words(
    foot_map: FootMap, x: float, y: float, words: tuple[str, ...]
) -> None:
    assert tuple(map(str, foot_map.anatomy.structures_at(View.PLANTAR, Point(x, y)))) == words


@pytest.mark.parametrize(
    ("box", "words"),
    [
        ((-10, 690, 120, 740), "joints of toes 3 and 4 with their long bones"),
        ((-60, 560, 60, 640), "shafts of the second and third metatarsals"),
        ((-110, 480, 60, 520), "bases of the first to third metatarsals"),
        ((-20, 60, 40, 140), "heel bone"),
        ((-150, 690, -70, 780), "joint of the big toe with its long bone"),
    ],
)
def test_a_place_is_named_by_its_largest_shares(
    foot_map: FootMap, box: tuple[float, float, float, float], words: str
) -> None:
    found = tuple(map(str, foot_map.anatomy.structures_in(View.PLANTAR, shapely.box(*box))))
    assert words in found
    assert len(found) <= 4


def test_every_placement_and_every_touch_says_what_lies_under_it(
    catalog: Catalog, foot_map: FootMap
) -> None:
    for zone_id in catalog.zones:
        for item in foot_map.placed(zone_id):
            assert 1 <= len(item.under_the_skin) <= 4, (zone_id, item.view)
            assert len(set(item.under_the_skin)) == len(item.under_the_skin)
            hit = foot_map.hit(item.view, item.foot, item.press_point)
            assert hit.under_the_skin, (zone_id, item.view, item.foot)


def test_beside_the_foot_nothing_lies_under_the_skin(foot_map: FootMap) -> None:
    assert foot_map.hit(View.PLANTAR, Foot.LEFT, Point(400, 500)).under_the_skin == ()


@given(x=st.floats(-260, 260), y=st.floats(-60, 1060), view=st.sampled_from(list(View)))
def test_any_point_has_words_without_repetition(
    foot_map: FootMap, x: float, y: float, view: View
) -> None:
    words = tuple(map(str, foot_map.anatomy.structures_at(view, Point(x, y))))
    assert len(set(words)) == len(words)
    bone = foot_map.anatomy.bone_at(view, Point(x, y))
    if bone is not None:
        assert words
